"""A report keeps its words, whatever they hold, in text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table, brief, sentence
from tests.strategies import hostile_text

REPORT = Report(
    "Buitenring",
    (
        Section("In het kort", (Paragraph("Een zin die langer is dan de regel breed is."), Bullets(("één", "twee")))),
        Section("Tabel", (Table(("naam", "aantal"), (("Buurthuis", "1"), ("Kerk", "22"))),)),
    ),
)


def test_text_wraps_and_aligns() -> None:
    assert REPORT.as_text(30).splitlines() == [
        "Buitenring",
        "==========",
        "",
        "In het kort",
        "-----------",
        "Een zin die langer is dan de",
        "regel breed is.",
        "- één",
        "- twee",
        "",
        "Tabel",
        "-----",
        "naam       aantal",
        "---------  ------",
        "Buurthuis  1",
        "Kerk       22",
    ]


def test_markdown() -> None:
    lines = REPORT.as_markdown().splitlines()
    assert lines[:3] == ["# Buitenring", "", "## In het kort"]
    assert "- twee" in lines
    assert lines[-4:] == ["| naam | aantal |", "| --- | --- |", "| Buurthuis | 1 |", "| Kerk | 22 |"]


def test_plain_data() -> None:
    plain = REPORT.as_dict()
    assert json.loads(json.dumps(plain)) == plain
    blocks = plain["sections"][0]["blocks"]
    assert blocks[1] == {"kind": "bullets", "items": ["één", "twee"]}
    assert plain["sections"][1]["blocks"][0]["rows"] == [["Buurthuis", "1"], ["Kerk", "22"]]


def test_cells_too_wide_are_wrapped_between_words() -> None:
    wide = Table(("a", "b"), (("kort", "een heel lange cel met veel woorden"), ("x", "y")))
    lines = wide.as_lines(24)
    assert max(map(len, lines)) <= 24
    assert lines[2].startswith("kort")
    assert " ".join(line[6:].strip() for line in lines[2:-1]) == "een heel lange cel met veel woorden"


def test_an_empty_table_and_empty_cells_are_fine() -> None:
    assert Table(("a", "b"), ()).as_lines(20) == ["a  b", "-  -"]
    assert Table(("a", "b"), (("", ""),)).as_lines(20)[-1] == ""


@pytest.mark.parametrize("block", [Paragraph, lambda t: Bullets((t,)), lambda t: Table((t,), ((t,),))])
@given(text=st.one_of(hostile_text(), st.sampled_from(["\x1b[31mrood", "a\u202eb", "x\r\ny\u2028z", "\x9b2J"])))
def test_no_control_characters_reach_a_terminal(block: Callable[[str], Block], text: str) -> None:
    report = Report(text, (Section(text, (block(text),)),))
    shown = report.as_text(40)
    assert not any((ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160 for char in shown)
    assert "\u202e" not in shown
    assert text in json.loads(json.dumps(report.as_dict()))["title"]


def test_markdown_escapes_markup() -> None:
    cell = "<img src=x onerror=alert(1)> | **vet** [x](y)"
    text = Report(cell, (Section("s", (Table((cell,), ((cell,),)),)),)).as_markdown()
    assert "<img" not in text
    assert "**" not in text
    assert text.splitlines()[-1].count("|") - text.splitlines()[-1].count("\\|") == 2


def test_a_text_is_cut_off_with_dots_and_begins_with_a_capital() -> None:
    assert [brief("een lange  naam", most) for most in (15, 14, 13, 5)] == [
        "een lange naam",
        "een lange naam",
        "een lange na…",
        "een…",
    ]
    assert [sentence(text) for text in ("élan", "", "ZRM")] == ["Élan", "", "ZRM"]


def test_the_line_under_the_title_stands_in_every_form() -> None:
    report = Report("Kaart", (), remark="Voor het team: *niet* om mee te geven.")
    assert report.as_text().splitlines() == ["Kaart", "=====", "Voor het team: *niet* om mee te geven."]
    assert report.as_markdown() == "# Kaart\n\nVoor het team: \\*niet\\* om mee te geven.\n"
    assert report.as_dict()["remark"] == "Voor het team: *niet* om mee te geven."
