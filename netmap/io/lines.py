"""Files that only grow: one record per line, and old lines are never touched."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from netmap.errors import DataError
from netmap.io.files import one_line

if sys.platform != "win32":
    import fcntl

__all__ = ["append_line"]

_BLOCK = 1 << 16
_OPEN = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


def append_line(path: str | Path, line: str, *, fits: Callable[[str], bool] = lambda _: True) -> None:
    """Add a line to a file, whole or not at all; the file is made when it is not there.

    The line is written in one piece behind whatever is there by then, one writer at a time, so that two people who
    write at once do not touch each other's lines. It is on the disk when this returns.

    Parameters
    ----------
    path
        The file; its folder must exist.
    line
        What is added; without a line end.
    fits
        Whether the line may follow the last one: a look at whether this is the right file.

    Raises
    ------
    DataError
        The last line of the file was not written whole, or does not fit.
    WriteError
        The line could not be written; the file holds what it held.
    """
    with one_line(path), _locked(path) as file:
        last = _last(file)
        fault = None if last is None else _fault(last, fits)
        if fault is None:
            _write(file, f"{line}\n".encode())
    if fault is not None:
        raise DataError(f"the last line of {os.fspath(path)!r} {fault}")


@contextmanager
def _locked(path: str | Path) -> Iterator[int]:
    """The file, open to add to, for one writer at a time where the system can arrange that."""
    file = os.open(path, _OPEN, 0o666)
    try:
        if sys.platform != "win32":
            with suppress(OSError):
                fcntl.flock(file, fcntl.LOCK_EX)
        yield file
    finally:
        os.close(file)


def _last(file: int) -> bytes | None:
    """The last line with its end; ``None`` when there is nothing in the file, or it is no file but a device."""
    status = os.fstat(file)
    if not stat.S_ISREG(status.st_mode) or status.st_size == 0:
        return None
    start, tail = status.st_size, b""
    with os.fdopen(os.dup(file), "rb") as reader:
        while start > 0 and b"\n" not in tail[:-1]:
            start = max(start - _BLOCK, 0)
            reader.seek(start)
            tail = reader.read(status.st_size - start)
    return tail[tail.rfind(b"\n", 0, len(tail) - 1) + 1 :]


def _fault(last: bytes, fits: Callable[[str], bool]) -> str | None:
    """What is wrong with the last line, if anything is."""
    if not last.endswith(b"\n"):
        return "is not whole. Hint: look at it, mend or remove that line, and try again"
    if not fits(last[:-1].decode("utf-8", "replace")):
        return "is something else. Hint: is this the right file?"
    return None


def _write(file: int, data: bytes) -> None:
    status = os.fstat(file)
    if os.write(file, data) < len(data):
        os.ftruncate(file, status.st_size)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if stat.S_ISREG(status.st_mode):
        os.fsync(file)
