"""Looking for a word in bytes, in every dress in which it could stand there."""

from __future__ import annotations

import base64

import pandas as pd

import netmap as nm
from netmap.schema import TABLES, join, split

MARK = "Qzwxvk"
"""Begins and ends every id and every text of a marked casebook; it stands in nothing of netmap or vis-network."""


def dresses(word: str) -> dict[str, list[bytes]]:
    """Way of writing → what to look for."""
    raw = word.encode()
    return {
        "plain": [raw],
        "UTF-16": [word.encode("utf-16-le"), word.encode("utf-16-be")],
        "base64": [_inside(raw, before) for before in range(3)],
        "JSON": ["".join(f"\\u{ord(each):04x}" for each in word).encode()],
        "HTML": ["".join(form.format(ord(each)) for each in word).encode() for form in ("&#{};", "&#x{:x};")],
        "URL": ["".join(f"%{each:02X}" for each in raw).encode()],
        "hexadecimal": [raw.hex().encode()],
        "backwards": [raw[::-1]],
    }


def _inside(raw: bytes, before: int) -> bytes:
    """What base64 makes of some bytes wherever they stand: only the letters that depend on nothing else."""
    letters = base64.b64encode(b"\0" * before + raw).rstrip(b"=")
    return letters[(0, 2, 3)[before] : len(letters) - (0 if (before + len(raw)) % 3 == 0 else 1)]


def traces(word: str, content: bytes) -> list[str]:
    """In which dresses a word stands in some bytes, small and large letters alike where that means the same."""
    low = content.lower()
    return [
        name
        for name, forms in dresses(word).items()
        if any(form in content if name == "base64" else form.lower() in low for form in forms)
    ]


def marked(book: nm.Casebook) -> nm.Casebook:
    """The same casebook with the mark in every id, every text (also where none was written) and every open list."""
    return nm.Casebook.from_tables({name: _marked(name, frame) for name, frame in book.tables.items()})


def _marked(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    new = frame.copy()
    for column in TABLES[table].columns:
        cells = frame[column.name]
        if column.kind == "text":
            words = [f"{MARK} {table} {column.name} {row} {MARK}" for row in range(len(frame))]
            new[column.name] = pd.Series(words, index=frame.index, dtype="str")
        elif column.kind == "id":
            new[column.name] = cells.map(_id, na_action="ignore")
        elif column.kind == "list" and not column.codes:
            new[column.name] = cells.map(lambda cell: join(map(_id, split(cell))) if split(cell) else cell)
    return new


def _id(id: str) -> str:
    return id if id == "*" else f"{MARK}-{id}-{MARK}"
