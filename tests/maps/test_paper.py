"""The sheet for pen and paper matches the form it is typed over into."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Any, Literal

import pytest

import netmap as nm
from netmap.locale import words

# The headings of Snel invullen in their order, as WORDS has them.
HEADINGS = (
    "Naam", "Wie is het?", "Hoe dichtbij?", "Hoe vaak contact?", "Wat doet deze persoon voor u?",
    "Wat doet u voor deze persoon?", "Is er spanning?", "Wordt het te zwaar?", "Groepje", "Waarom belangrijk",
)  # fmt: skip
ON_THE_SHEET = (
    "heel dichtbij", "dichtbij", "minder dichtbij", "buitenring", "Huishouden", "Familie", "Vrienden", "Buren",
    "Kennissen", "Vrijwilligers", "Hulpverleners", "Vertrouwelijk", "Naam op de kaart", "Code huishouden", "Datum",
    "Wijk of buurt", "Vraag in eigen woorden", "Alle contacten genoemd?", "ja, compleet", "Met wie is er spanning?",
    "Voor wie wordt het te zwaar?", "Wie kan nu niet helpen?", "Wie wil meer doen als we het vragen?",
    "Voor wie doet u zelf iets?", "Wie kennen elkaar?",
)  # fmt: skip


class Texts(HTMLParser):
    """All texts of a page, and those of its heading cells, without the small hints under them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.columns: list[str] = []
        self.lines: list[str] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(f"{tag}-{dict(attrs).get('scope')}" if tag == "th" else tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().partition("-")[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        text = data.strip()
        here = self._open[-1] if self._open else ""
        self.texts += [text] if text else []
        self.columns += [text] if here == "th-col" else []
        self.lines += [text] if here == "th-row" else []


@pytest.mark.parametrize("size", ["a4", "a3"])
def test_the_lines_have_the_columns_of_the_form(size: Literal["a4", "a3"]) -> None:
    found = Texts(nm.paper_sheet(size=size))
    assert tuple(found.columns[1:]) == HEADINGS
    assert found.lines == [str(number) for number in range(1, 19)]
    assert [text for text in ON_THE_SHEET if text not in found.texts] == []


def test_the_letters_are_those_the_reader_takes() -> None:
    html = nm.paper_sheet()
    pairs = re.findall(r"<b>([A-Z])</b> ([^:]+):", html)
    assert pairs == [
        ("P", "praktische hulp"),
        ("G", "gezelschap"),
        ("A", "advies en informatie"),
        ("E", "emotionele steun"),
        ("F", "hulp met geld"),
    ]


def test_the_english_sheet_is_english() -> None:
    found = Texts(nm.paper_sheet(lang="en"))
    speech = words("en")
    assert [speech.text("quick-all-tension"), speech.text("quick-name")] == ["With whom is there tension?", "Name"]
    assert {"With whom is there tension?", "Name", "Network map on paper"} <= set(found.texts)
    assert not {"Familie", "Huishouden", "Naam", "Snel invullen"} & set(found.texts)


def test_nothing_may_load_and_only_its_own_style_counts() -> None:
    html = nm.paper_sheet("a3")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert policy
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy[1].replace("&#39;", "'").startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "<script" not in html
    assert not re.search(r"\son\w+=|style=|https?:", html)


def test_same_sheet_every_time_and_no_other_sizes() -> None:
    assert nm.paper_sheet("a4") == nm.paper_sheet("a4")
    assert nm.paper_sheet("a4") != nm.paper_sheet("a3")
    unknown: Any = "a5"
    with pytest.raises(nm.OptionError, match="a4"):
        nm.paper_sheet(unknown)
