"""Files that only grow: one record per line, and old lines are never touched."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from netmap.errors import DataError
from netmap.io.files import one_line

__all__ = ["append_line", "last_line"]

_BLOCK = 1 << 16
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


def append_line(path: str | Path, line: str) -> None:
    """Add a line to a file, whole or not at all; the file is made when it is not there.

    The line is written in one piece behind whatever is there by then, so that two people who write at once do not
    touch each other's lines, and it is on the disk when this returns.

    Parameters
    ----------
    path
        The file; its folder must exist.
    line
        What is added; without a line end.

    Raises
    ------
    DataError
        The last line of the file was not written whole, so something is wrong with it.
    WriteError
        The line could not be written; the file is as it was.
    """
    last_line(path)
    data = f"{line}\n".encode()
    with one_line(path):
        file = os.open(path, _APPEND, 0o666)
        try:
            before = os.fstat(file).st_size
            written = os.write(file, data)
            if written < len(data):
                os.ftruncate(file, before)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            if os.path.isfile(path):
                os.fsync(file)
        finally:
            os.close(file)


def last_line(path: str | Path) -> str | None:
    """The last line of a file, without its end; ``None`` when there is no file or nothing in it.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    DataError
        The last line has no end, so it was not written whole.
    """
    if not os.path.isfile(path):
        return None
    with one_line(path), open(path, "rb") as file:
        size = os.fstat(file.fileno()).st_size
        tail, start = b"", size
        while start > 0 and b"\n" not in tail[:-1]:
            start = max(start - _BLOCK, 0)
            file.seek(start)
            tail = file.read(size - start)
    if not tail:
        return None
    if not tail.endswith(b"\n"):
        hint = "Hint: look at it, mend or remove that line, and try again"
        raise DataError(f"the last line of {os.fspath(path)!r} is not whole. {hint}")
    return tail[:-1].rpartition(b"\n")[2].decode("utf-8", "replace")
