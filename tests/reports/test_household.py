"""The household report, on the hand-written households of Parkwijk and on tiny ones."""

from __future__ import annotations

import re
from typing import Any

import pytest

import netmap as nm
from netmap.errors import UnknownIdError
from tests.build import contact, network
from tests.recommend.town import need, service, town

NEVER = r"\b(alter|ego|gap|casus|cliënt|node|cluster|broker|betweenness|roster|formeel|informeel|id)\b"


def _section(report: Any, title: str) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = next(p["blocks"] for p in report.as_dict()["sections"] if p["title"] == title)
    return blocks


def _words(report: Any, title: str) -> str:
    return str(_section(report, title))


def _rows(report: Any, title: str) -> list[list[str]]:
    rows: list[list[str]] = next(block["rows"] for block in _section(report, title) if block["kind"] == "table")
    return rows


def test_strengths_come_before_points_of_attention(parkwijk: nm.Casebook) -> None:
    titles = [section.title for section in nm.household_report(parkwijk, "H02").sections]
    assert titles[:2] == ["In het kort", "Wat goed gaat"]
    assert titles.index("Wat goed gaat") < titles.index("Aandachtspunten") < titles.index("Wat kan helpen")


def test_a_household_of_parkwijk(parkwijk: nm.Casebook) -> None:
    report = nm.household_report(parkwijk, "H02")
    assert report.title == "Het netwerk van Wim en Riet"
    assert "Samen thuis blijven, maar Riet moet kunnen slapen." in _words(report, "In het kort")
    assert "Hatice Denkbeeld" in _words(report, "Hulp en regie")
    assert "Mantelzorger heeft het te zwaar" in _words(report, "Aandachtspunten")
    assert "snel oppakken" in _words(report, "Aandachtspunten")
    assert "Wim gaat twee dagen per week graag ergens heen." in _words(report, "Plan")
    support = {row[0]: row[1:] for row in _rows(report, "Wie geeft steun")}
    assert support["gezelschap"] == ["2", "Riet Verzonnen, buurvrouw Ineke"]
    assert support["hulp met geld"] == ["0", "–"]


def test_advice_carries_its_reasons(parkwijk: nm.Casebook) -> None:
    advice = nm.advise(parkwijk, "H02")
    text = _words(nm.household_report(parkwijk, "H02"), "Wat kan helpen")
    assert advice.gaps
    for gap in advice.gaps:
        for item in gap.items:
            assert item.candidate in text
            assert item.reasons[0] in text


def test_every_hand_written_household_in_both_languages(parkwijk: nm.Casebook) -> None:
    for household in parkwijk.household_ids[:6]:
        for lang in ("nl", "en"):
            text = nm.household_report(parkwijk, household, lang=lang).as_text()
            assert not re.search(NEVER, text, re.IGNORECASE)
            assert not {"nan", "<NA>", "NaT", "None"} & set(text.split())


def test_nothing_filled_in_is_said_and_asked() -> None:
    report = nm.household_report(network(), "H1")
    assert "Nog geen contacten ingevuld." in _words(report, "Contacten")
    assert "Er is geen regisseur genoteerd." in _words(report, "Hulp en regie")
    assert "nog niet bevestigd" in _words(report, "Wie geeft steun")
    assert _section(report, "Nog navragen")


def test_not_asked_is_a_question_mark_not_a_no() -> None:
    book = network(contact("A", name="Tante Verzinsel", circle=1), contact("B", name="Buur Bedacht", gives="none"))
    rows = _rows(nm.household_report(book, "H1"), "Contacten")
    assert rows[0] == ["Tante Verzinsel", "eigen netwerk", "heel dichtbij", "?", "?", "?"]
    assert rows[1][4] == "–"


def test_worries_about_safety_come_first_in_the_advice() -> None:
    book = network(contact("A", name="Oom Bedacht", quality="unsafe", circle=1), household={"safety": "yes"})
    blocks = _section(nm.household_report(book, "H1"), "Wat kan helpen")
    assert "meldcode" in blocks[0]["text"] or "collega" in blocks[0]["text"]
    assert len(blocks[1]["items"]) == 5


def test_a_name_is_found_or_the_code_stands_in() -> None:
    assert nm.household_report(network(), "H1").title == "Het netwerk van H1"
    assert nm.household_report(network(household={"label": "Gezin Voorbeeld"}), "H1").title.endswith("Gezin Voorbeeld")


def test_unknown_household_is_refused(parkwijk: nm.Casebook) -> None:
    with pytest.raises(UnknownIdError, match="H02"):
        nm.household_report(parkwijk, "H0222")


def test_advice_says_what_came_of_earlier_referrals_and_why_not_a_lighter_step(parkwijk: nm.Casebook) -> None:
    advice = nm.advise(parkwijk, "H06")
    text = _words(nm.household_report(parkwijk, "H06"), "Wat kan helpen")
    seen = next(item.evidence for gap in advice.gaps for item in gap.items if item.evidence.n >= 5)
    assert f"Eerdere verwijzingen: {seen.ok} van {seen.n} lukten." in text
    assert "Eigen netwerk: overgeslagen, omdat" in text


def test_a_tie_is_told_with_the_names_and_not_as_an_outcome() -> None:
    twins = [service(name, domains="iadl") for name in ("A", "B")]
    book = town(services=twins, needs=[need("iadl", 2)])
    assert nm.advise(book, "H1").status == "tie"
    text = _words(nm.household_report(book, "H1"), "Wat kan helpen")
    assert "even goed als de andere" in text
    assert "Uitkomst" not in text
