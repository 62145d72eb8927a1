"""The ring report in words."""

from __future__ import annotations

import re
from typing import Any

import pytest

import netmap as nm
from tests.ring.build import FIXTURE_2, ring_of, tie

NEVER = r"\b(alter|ego|gap|casus|cliënt|node|cluster|broker|betweenness|roster|formeel|informeel|id)\b"


def _table(report: Any, title: str) -> list[list[str]]:
    sections: list[dict[str, Any]] = report.as_dict()["sections"]
    section = next(part for part in sections if part["title"] == title)
    rows: list[list[str]] = next(block["rows"] for block in section["blocks"] if block["kind"] == "table")
    return rows


def _text(report: Any, title: str) -> str:
    section = next(part for part in report.as_dict()["sections"] if part["title"] == title)
    return str(section["blocks"])


def test_the_fixture_in_words() -> None:
    report = nm.ring_text(ring_of(FIXTURE_2))
    rows = _table(report, "Waar het op één organisatie leunt")
    assert [row[0] for row in rows] == ["Organisatie 3", "Organisatie 4", "Organisatie 5"]
    assert "Organisatie 3 – Organisatie 4" in report.as_text()
    shares = {row[0]: row[1] for row in _table(report, "Bruggenbouwers")}
    assert shares == {"Organisatie 4": "60%", "Organisatie 3": "53%", "Organisatie 5": "53%"}


def test_what_is_not_recorded_is_said_not_counted_as_nothing() -> None:
    report = nm.ring_text(ring_of(others=["A"]))
    for title in ("Waar het op één organisatie leunt", "Aanbod per leefgebied", "Nog niet verbonden met het team"):
        assert "Niet te zeggen" in _text(report, title)
    assert "Niet te zeggen" in _text(report, "Nog niet gebruikt")


AGREED = ("we beslissen samen", "we stemmen af")
"""Wanted, and the first step towards it."""


def test_levels_are_words_also_between_two() -> None:
    rows = [
        tie("A", "B", 1, reported_by="source", level_wanted=4),
        tie("B", "A", 4, reported_by="source", level_wanted=4),
        tie("A", "C", 0, level_wanted=2),
    ]
    report = nm.ring_text(ring_of(rows=rows))
    assert _table(report, "Samen bespreken: jullie zien dit verschillend") == [
        ["Organisatie A", "Organisatie B", "we kennen elkaar", "we beslissen samen"]
    ]
    wishes = _table(report, "Waar willen we nauwer samenwerken?")
    assert wishes == [
        ["Organisatie A", "Organisatie C", "geen contact", "we delen informatie", "we kennen elkaar"],
        [*("Organisatie A", "Organisatie B", 'tussen "we delen informatie" en "we stemmen af"'), *AGREED],
    ]


def test_who_is_not_linked_to_the_team_stands_together_per_level() -> None:
    rows = [tie("T", "A", 1), tie("T", "B", 1), tie("T", "C", 3), tie("A", "D", 3)]
    said = _text(nm.ring_text(ring_of(rows=rows, kinds={"T": "neighbourhood_team"})), "Nog niet verbonden met het team")
    assert "We kennen elkaar (2): Organisatie A, Organisatie B" in said
    assert "Nog niet vastgelegd (1): Organisatie D" in said
    assert "Organisatie C" not in said


def test_title_names_team_and_area(parkwijk: nm.Casebook) -> None:
    report = nm.ring_text(parkwijk, team="wijkteam-parkwijk", area=parkwijk.areas["area_id"].iloc[0])
    assert report.title == f"Buitenring van Sociaal wijkteam Parkwijk · {parkwijk.areas['name'].iloc[0]}"


def test_coverage_names_the_only_provider_and_says_what_to_ask() -> None:
    service = {"service_id": "S", "organisation_id": "A", "name": "S", "step": 4, "domains": "fin", "areas": "N"}
    tables: dict[str, Any] = {"areas": [{"area_id": "N", "name": "Noord"}], "services": [service]}
    rows = _table(nm.ring_text(ring_of(others=["A"], **tables)), "Aanbod per leefgebied")
    assert rows[0] == ["Financiën", "één aanbieder: Organisatie A (1 nog navragen)"]
    assert rows[1][1] == "geen aanbod"


def test_many_areas_show_only_what_lacks() -> None:
    areas = [{"area_id": f"A{n}", "name": f"Buurt {n}"} for n in range(7)]
    services = [
        {"service_id": f"S{one}", "organisation_id": one, "name": "S", "step": 4, "domains": "fin", "areas": "*"}
        for one in "AB"
    ]
    rows = _table(nm.ring_text(ring_of(others="AB", areas=areas, services=services)), "Aanbod per leefgebied")
    assert len(rows) == 12 * 7
    assert "Financiën" not in {row[0] for row in rows}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_words_that_never_stand_on_a_screen(parkwijk: nm.Casebook, lang: str) -> None:
    text = nm.ring_text(parkwijk, lang=lang).as_text()
    assert not re.search(NEVER, text, re.IGNORECASE)
    assert "nan" not in text.split()
