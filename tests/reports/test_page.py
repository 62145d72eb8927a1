"""A report as one HTML page: its structure, its policy, and hostile words in every place."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings

from netmap.errors import OptionError
from netmap.maps.drawn import tag
from netmap.reports.page import report_html
from netmap.reports.text import Bars, Bullets, Drawing, Key, Paragraph, Report, Section, Table
from netmap.reports.writing import REPORT_ENDINGS, report_bytes
from tests.strategies import hostile_text

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}\u202e'


def report(word: str = "Kerk", lang: str = "nl") -> Report:
    """One of every kind of block, the same word in every place that holds a text."""
    blocks = (
        Paragraph(word),
        Bullets((word, "twee")),
        Table((word, "aantal"), ((word, "1"), ("=1+1", "02")), caption=word),
        Bars((word, word, word), ((word, 0.25, word, word), ("B", None, "?", "–"))),
        Drawing(str(tag("svg", tag("text", word), aria_label=word)), word, (Key(word, ((str(tag("svg")), word),)),)),
    )
    return Report(word, (Section(word, blocks), Section("Twee", ())), lang=lang, remark=word, personal=True)


class Seen(HTMLParser):
    """The elements, attributes and text of a page; not where a long word may be broken."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "wbr":
            self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_structure_of_a_page() -> None:
    page = report_html(report())
    seen = Seen(page)
    assert page.startswith('<!doctype html>\n<html lang="nl">')
    assert seen.tags.count("h1") == 1
    assert seen.tags.count("h2") == 2
    assert [seen.tags.count(name) for name in ("table", "caption", "thead", "figure", "figcaption")] == [2, 1, 2, 1, 1]
    assert ("scope", "col") in seen.attributes
    assert ("scope", "row") in seen.attributes
    assert '<rect class="part" width="25.0"' in page
    assert page.count('class="part"') == 1  # what is not known has no bar
    assert "Vertrouwelijk" in seen.text
    assert "Confidential" in Seen(report_html(report(lang="en"))).text
    assert 'content="Vertrouwelijk"' in page.replace("content: ", "content=")


def test_nothing_may_load_and_only_this_style_holds() -> None:
    page = report_html(report())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert policy
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy[1].replace("&#39;", "'").split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    seen = Seen(page)
    assert not {"script", "iframe", "form", "img", "object"} & set(seen.tags)
    assert {value for name, value in seen.attributes if name in ("src", "href")} == {"data:,"}
    assert not any(name == "style" or name.startswith("on") for name, _ in seen.attributes)


def test_hostile_words_are_words_in_every_place() -> None:
    plain, hostile = Seen(report_html(report())), Seen(report_html(report(ATTACK)))
    assert hostile.tags == plain.tags
    assert [name for name, _ in hostile.attributes] == [name for name, _ in plain.attributes]
    assert hostile.text.count("<script>alert(1)</script>") == plain.text.count("Kerk")
    assert "{{7*7}}" in hostile.text


@given(hostile_text())
@settings(max_examples=25)
def test_whatever_a_word_holds_the_page_stays_whole_and_the_same(word: str) -> None:
    page = report_html(report(word))
    assert page == report_html(report(word))
    assert Seen(page).tags == Seen(report_html(report())).tags
    assert page.encode("utf-8")


def test_a_workbook_holds_the_texts_and_a_sheet_per_table_without_formulas() -> None:
    made = report_bytes(report("=HYPERLINK(1)/x"), ".xlsx")
    assert made == report_bytes(report("=HYPERLINK(1)/x"), ".xlsx")
    book = openpyxl.load_workbook(BytesIO(made))
    assert book.sheetnames == ["Teksten", "=HYPERLINK(1) x", "=HYPERLINK(1) x 2"]
    table = book["=HYPERLINK(1) x"]
    assert [[cell.value for cell in row] for row in table.rows] == [
        ["=HYPERLINK(1)/x", "aantal"],
        ["=HYPERLINK(1)/x", 1],
        ["=1+1", "02"],
    ]
    assert {cell.data_type for sheet in book for row in sheet.rows for cell in row} <= {"s", "n"}
    assert table["A3"].quotePrefix
    assert [row[1].value for row in book["Teksten"].iter_rows(min_row=3)] == [
        "=HYPERLINK(1)/x",
        "=HYPERLINK(1)/x",
        "twee",
        "=HYPERLINK(1)/x",
    ]


def test_the_ending_decides_and_another_is_refused() -> None:
    assert set(REPORT_ENDINGS) == {".html", ".md", ".txt", ".json", ".xlsx"}
    assert report_bytes(report(), ".MD").decode() == report().as_markdown()
    assert report_bytes(report(), ".txt").decode().startswith("Kerk\n====\n")
    assert '"kind": "bars"' in report_bytes(report(), ".json").decode()
    with pytest.raises(OptionError, match=r"\.html, \.md"):
        report_bytes(report(), ".pdf")


@pytest.mark.parametrize(("columns", "whole"), [(2, True), (7, False)])
def test_a_word_in_a_table_is_broken_only_where_the_paper_is_too_narrow(columns: int, whole: bool) -> None:
    word = "cliëntondersteuning"
    table = Table(("Naam",) * columns, ((word,) * columns,))
    page = report_html(Report("Breed", (Section("Tabel", (table,)),)))
    assert (f">{word}<" in page) is whole
    assert Seen(page).text.count(word) == columns
