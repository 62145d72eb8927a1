"""Zips and folders of other tools, opened with care: nothing outside them, nothing that swells."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from netmap.errors import DataError
from netmap.io.raw import load, refuse

__all__ = ["BROKEN", "MOST_BYTES", "MOST_FILES", "files_of", "heads_of"]

MOST_BYTES = 500_000_000
"""How much a zip may hold unpacked; an interview holds far less."""

MOST_FILES = 20_000

BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)
"""What a zip that is damaged, or locked with a password, gives."""


def files_of(path: Path, source: str) -> Mapping[str, bytes]:
    """Every file of a zip or folder (and its folders) by its path inside, sorted; hidden files are left out.

    Raises
    ------
    DataError
        When it cannot be read, is no zip, swells beyond :data:`MOST_BYTES`, names a place outside itself or holds two
        files of one name.
    """
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.is_file())
        inside = {file.relative_to(path).as_posix(): file for file in found}
        return {name: _bytes(file) for name, file in _seen(inside)}
    try:
        with zipfile.ZipFile(io.BytesIO(load(path, source))) as packed:
            return _unpacked(packed, source)
    except BROKEN as error:
        raise refuse(source, "broken-archive", reason=(str(error) or type(error).__name__)[:120]) from None


def heads_of(path: Path, endings: tuple[str, ...], size: int) -> Iterator[tuple[str, bytes]]:
    """Name and first bytes of the files with some endings: those in a folder or zip, or the file itself.

    Raises
    ------
    BROKEN
        As the zip or file gives it: for a quick look only.
    """
    if path.suffix.lower() == ".zip" and not path.is_dir():
        with zipfile.ZipFile(path) as packed:
            for entry in packed.infolist():
                if entry.filename.lower().endswith(endings):
                    with packed.open(entry) as opened:
                        yield PurePosixPath(entry.filename).name, opened.read(size)
        return
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.suffix.lower() in endings and file.is_file():
            with file.open("rb") as plain:
                yield file.name, plain.read(size)


def _bytes(file: Path) -> bytes:
    """A file of a folder; one that holds nothing is no reason to refuse the others."""
    try:
        return load(file, str(file))
    except DataError as error:
        if error.faults[0].problem == "empty-file":
            return b""
        raise


def _seen(inside: Mapping[str, Path]) -> list[tuple[str, Path]]:
    return [(name, file) for name, file in inside.items() if not _hidden(name)]


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts)


def _unpacked(packed: zipfile.ZipFile, source: str) -> Mapping[str, bytes]:
    """What a zip holds; sizes are counted while unpacking, since a zip may lie about them."""
    entries = [entry for entry in packed.infolist() if not entry.is_dir()]
    if len(entries) > MOST_FILES:
        raise refuse(source, "zip-too-big")
    found: dict[str, bytes] = {}
    seen: set[str] = set()
    room = MOST_BYTES
    for entry in sorted(entries, key=lambda entry: entry.filename):
        place = PurePosixPath(entry.filename.replace("\\", "/"))
        link = stat.S_ISLNK(entry.external_attr >> 16)
        if link or place.is_absolute() or ".." in place.parts or ":" in entry.filename:
            raise refuse(source, "zip-outside")
        if place.as_posix() in seen:
            raise refuse(source, "zip-twice", name=place.as_posix())
        seen.add(place.as_posix())
        with packed.open(entry) as file:
            data = file.read(room + 1)
        room -= len(data)
        if room < 0:
            raise refuse(source, "zip-too-big")
        if not _hidden(entry.filename):
            found[place.as_posix()] = data
    return found
