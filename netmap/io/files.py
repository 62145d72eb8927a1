"""Bytes to and from disk: a file is written whole or not at all.

The bytes go to a temporary file beside the target, which then takes the target's place in one step. On any failure
(full disk, file size limit, no rights, a folder in the way) the temporary file is removed and the target is as it was.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from netmap.errors import WriteError
from netmap.io.csv_text import decode
from netmap.io.raw import load

__all__ = ["one_line", "read_text", "write_bytes", "write_files", "write_folder", "write_text"]

_HINTS = {
    errno.ENOENT: "make the folder first",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EISDIR: "this is a folder; give the name of a file",
    errno.EEXIST: "this is a file; give the name of a folder",
    errno.ENOSPC: "free some space or choose another disk",
    errno.EDQUOT: "free some space or choose another disk",
    errno.EFBIG: "the file would be larger than this system allows; choose another disk",
    errno.ENAMETOOLONG: "choose a shorter name",
}


def read_text(path: str | os.PathLike[str]) -> str:
    """Read a file of text: UTF-8, UTF-16 or Windows-1252.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    DataError
        There is no such file, it is empty, or it is not text.
    """
    source = os.fspath(path)
    return decode(load(Path(source), source), source)


def write_bytes(path: str | Path, data: bytes) -> None:
    """Write a file whole or not at all; an existing file is replaced.

    Parameters
    ----------
    path
        The file; its folder must exist.
    data
        What the file will hold.

    Raises
    ------
    WriteError
        The file could not be written; nothing was left behind.
    """
    with one_line(path):
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)  # a device such as /dev/stdout cannot be replaced
            return
    write_files({Path(path): data})


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files that belong together, all or none; existing ones are replaced.

    Parameters
    ----------
    files
        Path → what the file will hold. The folders must exist.

    Raises
    ------
    WriteError
        One of them could not be written; nothing was left behind.
    """
    ready: list[tuple[Path, Path, Path]] = []
    try:
        for path, data in files.items():
            with one_line(path):
                target = _replaceable(path)
                ready.append((path, target, _beside(target)))
                _put(ready[-1][2], data)
        for path, target, beside in ready:
            with one_line(path):
                os.replace(beside, target)
    finally:
        for _, _, beside in ready:
            with suppress(OSError):
                beside.unlink()


def _replaceable(path: Path) -> Path:
    """Where a path leads, when a file may be put there; what can fail is looked at before the first file moves."""
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))
    return target


def write_text(path: str | Path, text: str) -> None:
    r"""Write text as UTF-8, lines ending in ``\n``, whole or not at all.

    Parameters
    ----------
    path
        The file; its folder must exist.
    text
        What the file will hold.

    Raises
    ------
    WriteError
        The file could not be written; nothing was left behind.
    """
    write_bytes(path, text.encode("utf-8"))


def write_folder(path: str | Path, files: Mapping[str, bytes], *, stale: Iterable[str] = ()) -> None:
    """Write the files of one folder, all or none; other files in an existing folder are left alone.

    Parameters
    ----------
    path
        The folder; made when it does not exist. The folder it stands in must exist.
    files
        File name → what it will hold.
    stale
        Names of files that would contradict the new ones, removed when they are not among them.

    Raises
    ------
    WriteError
        A file could not be written; the folder is as it was.
    """
    with one_line(path):
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_dir():
            raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))
        beside = _beside(target)
        try:
            beside.mkdir()
            for name, data in files.items():
                _put(beside / name, data)
            if target.exists():
                _move_in(beside, target, files)
                for name in set(stale) - set(files):
                    (target / name).unlink(missing_ok=True)
            else:
                os.replace(beside, target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def _move_in(beside: Path, target: Path, files: Iterable[str]) -> None:
    """Put finished files in an existing folder; what can fail is looked at before the first one moves."""
    blocked = [name for name in files if (target / name).is_dir()]
    if blocked or not os.access(target, os.W_OK | os.X_OK):
        number = errno.EISDIR if blocked else errno.EACCES
        raise OSError(number, os.strerror(number))
    for name in files:
        os.replace(beside / name, target / name)


def _beside(target: Path) -> Path:
    """A name nobody uses, in the same folder, so that taking the target's place is one step."""
    return target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.tmp")


def _put(path: Path, data: bytes) -> None:
    """Write a new file and wait until it is on the disk."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def one_line(path: str | Path) -> Iterator[None]:
    """Turn what the system says into one line with a hint."""
    try:
        yield
    except (OSError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) else None
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        hint = _HINTS.get(number or 0, "check the path and your rights to write there")
        raise WriteError(f"cannot write {os.fspath(path)!r}: {reason.lower()}. Hint: {hint}") from None
