"""Draws the pictures of docs/handleiding.md from the household the guide fills in: ``make gallery``."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import openpyxl

import netmap as nm

HERE = Path(__file__).resolve().parent
GUIDE = HERE.parent / "docs" / "handleiding.md"
PICTURES = GUIDE.with_suffix("")
SHEET = "Snel invullen"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LETTERS = "ABCDEFGHIJ"
STYLE = """
body { margin: 0; font: 11px/1.25 "Liberation Sans", Arial, sans-serif }
table { border-collapse: collapse; width: 1150px }
td, th { border: 1px solid #d4d4d4; padding: 2px 4px; vertical-align: top; text-align: left }
th { background: #f0f0f0; color: #555; font-weight: normal; text-align: center }
.box { background: #fff8e1 }
.bold { font-weight: bold }
"""
WINDOW = {"width": 1000, "height": 600}

Rows = Sequence[Mapping[str, str]]


def tables(text: str) -> list[Rows]:
    """The tables of a Markdown text, each row by its headings: top of the sheet, contacts, questions, next time."""
    found: list[list[list[str]]] = []
    inside = False
    for line in text.splitlines():
        if line.startswith("|"):
            if not inside:
                found.append([])
            found[-1].append([cell.strip() for cell in line.strip("|").split("|")])
        inside = line.startswith("|")
    return [[dict(zip(part[0], row, strict=True)) for row in part[2:]] for part in found]


def fill(path: Path, beside: Rows = (), contacts: Rows = ()) -> None:
    """Type into *Snel invullen* what the tables say: answers beside their labels, contacts in the row of their name."""
    book = openpyxl.load_workbook(path)
    sheet = book[SHEET]
    places = {str(cell.value).removesuffix(" *"): cell for row in sheet.iter_rows() for cell in row if cell.value}
    for row in beside:
        label, answer = row.values()
        cell = places[label]
        step = 1 if cell.column == 1 else 3  # the questions are three columns wide
        sheet.cell(cell.row, cell.column + step, answer)
    top = places["Naam"].row
    for contact in contacts:
        at = top + 1
        while sheet.cell(at, 1).value not in (None, contact["Naam"]):
            at += 1
        for heading, answer in contact.items():
            if answer:
                sheet.cell(at, places[heading].column, answer)
    book.save(path)


def sheet_html(path: Path) -> str:
    """The sheet as a person sees it, drawn as a table."""
    sheet = openpyxl.load_workbook(path)[SHEET]
    spans = {(span.min_row, span.min_col): span.max_col - span.min_col + 1 for span in sheet.merged_cells.ranges}
    rows = ["<tr><th></th>" + "".join(f"<th>{letter}</th>" for letter in LETTERS) + "</tr>"]
    last = max(row for row in range(1, 40) if sheet.cell(row, 1).value) + 1
    for row in range(1, last + 1):
        cells, column = [f"<th>{row}</th>"], 1
        while column <= len(LETTERS):
            cell, wide = sheet.cell(row, column), len(LETTERS) if row == 1 else spans.get((row, column), 1)
            look = "box" if cell.fill.fgColor.rgb == "00FFF8E1" else "bold" if cell.font.bold else ""
            cells.append(f'<td class="{look}" colspan="{wide}">{escape(str(cell.value or ""))}</td>')
            column += wide
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<!doctype html><meta charset='utf-8'><style>{STYLE}</style><table>{''.join(rows)}</table>"


def pages(folder: Path) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Name of the picture → the page, and what is clicked before it is drawn."""
    top, contacts, questions, later = tables(GUIDE.read_text(encoding="utf-8"))
    first, second = folder / "casus.xlsx", folder / "casus-september.xlsx"
    nm.new(first)
    fill(first, [*top, *questions], contacts)
    shutil.copy(first, second)
    fill(second, [{"vakje": "Datum", "antwoord": "1-9-2026"}], later)
    book, both = nm.read(first), nm.read(first, second)
    home = book.household_ids[0]
    work = nm.household_map(book, home, edition="work").html
    return {
        "invullen": (sheet_html(first), ()),
        "kaart": (nm.household_map(book, home).html, ()),
        "wat-als": (work, (f'[data-node-id="{home}-01"]', ".ask-drop")),
        "toen-en-nu": (nm.household_map(both, home).html, ()),
    }


def main() -> None:
    """Write the pictures beside the guide."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the guide is tested without a browser

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("the pictures need Chromium; install it and try again")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, (html, steps) in pages(Path(folder)).items():
            file = Path(folder) / f"{name}.html"
            file.write_text(html, encoding="utf-8")
            tab = browser.new_page(viewport=WINDOW, reduced_motion="reduce")
            tab.goto(file.as_uri())
            tab.wait_for_selector("body:not(.starting)")
            for step in steps:
                tab.click(step)
            part = tab.locator("body > table") if name == "invullen" else tab
            part.screenshot(path=PICTURES / f"{name}.png")
            tab.close()
            print(f"docs/handleiding/{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
