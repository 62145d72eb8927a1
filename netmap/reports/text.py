"""A report as plain data: sections of paragraphs, lists, tables, bars and drawings, and how it reads as text."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

__all__ = [
    "Bars",
    "Block",
    "Bullets",
    "Drawing",
    "Key",
    "Paragraph",
    "Report",
    "Section",
    "Table",
    "brief",
    "clean",
    "sentence",
]

_GAP = "  "
_LEAST = 8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str

    def as_lines(self, width: int) -> list[str]:
        """The text, wrapped."""
        return _wrap(self.text, width)

    def as_markdown(self) -> list[str]:
        """The text on one line."""
        return [_escape(self.text)]

    def as_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {"kind": "paragraph", "text": self.text}


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]

    def as_lines(self, width: int) -> list[str]:
        """Every point after a dash, wrapped."""
        parts = (_wrap(item, max(width - 2, _LEAST)) for item in self.items)
        return [("- " if n == 0 else "  ") + line for part in parts for n, line in enumerate(part)]

    def as_markdown(self) -> list[str]:
        """Every point as a list item."""
        return [f"- {_escape(item)}" for item in self.items]

    def as_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {"kind": "bullets", "items": list(self.items)}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of words; ``caption`` says what it holds where there is no terminal to read it on."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""

    def as_lines(self, width: int) -> list[str]:
        """Aligned columns; cells that do not fit are wrapped."""
        cells = [self.columns, *self.rows]
        widths = _widths([[clean(row[n]) for row in cells] for n in range(len(self.columns))], width)
        lines = _row(self.columns, widths)
        lines.append(_GAP.join("-" * size for size in widths))
        return lines + [line for row in self.rows for line in _row(row, widths)]

    def as_markdown(self) -> list[str]:
        """A table with bars."""
        rows = [self.columns, ("---",) * len(self.columns), *self.rows]
        return ["| " + " | ".join(_escape(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]

    def as_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {"kind": "table", "columns": list(self.columns), "rows": [list(row) for row in self.rows]}


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares of one, drawn as bars: a label, the share (``None``: not known), the share in words, what it is about."""

    columns: tuple[str, str, str]
    rows: tuple[tuple[str, float | None, str, str], ...]
    caption: str = ""

    @property
    def table(self) -> Table:
        """The same as words."""
        return Table(self.columns, tuple((label, told, about) for label, _, told, about in self.rows), self.caption)

    def as_lines(self, width: int) -> list[str]:
        """A table."""
        return self.table.as_lines(width)

    def as_markdown(self) -> list[str]:
        """A table with bars between the cells."""
        return self.table.as_markdown()

    def as_dict(self) -> dict[str, Any]:
        """Plain data."""
        rows = [list(row) for row in self.rows]
        return {"kind": "bars", "columns": list(self.columns), "rows": rows}


@dataclass(frozen=True, slots=True)
class Key:
    """A heading of a legend with its entries: a symbol as SVG, and what it means."""

    title: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing for a page: SVG that is escaped already, its legend, and a sentence for who does not see it."""

    svg: str
    text: str
    keys: tuple[Key, ...] = ()

    def as_lines(self, width: int) -> list[str]:
        """The sentence, wrapped."""
        return _wrap(self.text, width)

    def as_markdown(self) -> list[str]:
        """The sentence on one line."""
        return [_escape(self.text)]

    def as_dict(self) -> dict[str, Any]:
        """Plain data: the sentence alone."""
        return {"kind": "drawing", "text": self.text}


Block = Paragraph | Bullets | Table | Bars | Drawing


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report with a heading."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report for people.

    Attributes
    ----------
    title
        What it is about.
    sections
        Its parts in reading order.
    lang
        ``"nl"`` or ``"en"``: the language of a page made of it.
    remark
        One line under the title: the day, for whom.
    personal
        Whether it is about people: every page then says that it is confidential.

    Examples
    --------
    >>> report = Report("Ring", (Section("In short", (Paragraph("Two organisations."), Bullets(("one", "two")))),))
    >>> print(report.as_text())
    Ring
    ====
    <BLANKLINE>
    In short
    --------
    Two organisations.
    - one
    - two
    """

    title: str
    sections: tuple[Section, ...]
    lang: str = "nl"
    remark: str = ""
    personal: bool = False

    def as_text(self, width: int = 100) -> str:
        """The report for a terminal.

        Parameters
        ----------
        width
            Number of columns.

        Returns
        -------
        str
            Lines that are no wider, except where a table has too many columns; without control characters.
        """
        lines = _heading(self.title, "=", width) + (_wrap(self.remark, width) if self.remark else [])
        for section in self.sections:
            lines += ["", *_heading(section.title, "-", width)]
            for block in section.blocks:
                lines += block.as_lines(width)
        return "\n".join(lines)

    def as_markdown(self) -> str:
        """The report as Markdown, names and texts escaped."""
        lines = [f"# {_escape(self.title)}", *(("", _escape(self.remark)) if self.remark else ())]
        for section in self.sections:
            lines += ["", f"## {_escape(section.title)}"]
            for block in section.blocks:
                lines += ["", *block.as_markdown()]
        return "\n".join(lines) + "\n"

    def as_dict(self) -> dict[str, Any]:
        """The report as plain data for JSON."""
        return {
            "title": self.title,
            "remark": self.remark,
            "sections": [
                {"title": section.title, "blocks": [block.as_dict() for block in section.blocks]}
                for section in self.sections
            ],
        }


def clean(text: str) -> str:
    """One line that cannot move the cursor, change colours or turn the direction of writing."""
    shown = "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else char for char in text)
    return " ".join(shown.split())


def brief(text: str, most: int) -> str:
    """One line of so many letters at most; what is left out is seen by the dots."""
    shown = clean(text)
    return shown if len(shown) <= most else f"{shown[: most - 1].rstrip()}…"


def sentence(text: str) -> str:
    """A text that begins with a capital letter, also where a name in small letters stands first."""
    return text[:1].upper() + text[1:]


def _escape(text: str) -> str:
    marked = escape(clean(text), quote=False)
    return "".join(f"\\{char}" if char in "\\`*_[]#" else char for char in marked)


def _wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(clean(text), width=max(width, _LEAST), break_on_hyphens=False) or [""]


def _heading(title: str, line: str, width: int) -> list[str]:
    lines = _wrap(title, width)
    return [*lines, line * max(len(part) for part in lines)]


def _widths(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """Column widths that fit together: the widest gives way first, words are kept whole as long as that can be."""
    widths = [max(1, *(len(cell) for cell in column)) for column in columns]
    words = [max([len(word) for cell in column for word in cell.split()], default=1) for column in columns]
    room = width - len(_GAP) * (len(widths) - 1)
    for floors in ([max(_LEAST, size) for size in words], [_LEAST] * len(widths)):
        while sum(widths) > room:
            open_columns = [n for n, size in enumerate(widths) if size > floors[n]]
            if not open_columns:
                break
            widths[max(open_columns, key=lambda n: widths[n])] -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    parts = [textwrap.wrap(clean(cell), width=size) or [""] for cell, size in zip(cells, widths, strict=True)]
    height = max(len(part) for part in parts)
    padded = [part + [""] * (height - len(part)) for part in parts]
    return [
        _GAP.join(part[n].ljust(size) for part, size in zip(padded, widths, strict=True)).rstrip()
        for n in range(height)
    ]
