"""A household on paper: the team reads everything, who lives there nothing that should not lie on a table."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.reports.home import resident_paper
from netmap.reports.page import report_html
from netmap.reports.paper import POINTS_ADVISED, household_paper
from tests.build import casebook
from tests.maps import homes

DANGER = r"onveilig|ruzie|spanning|veiligheid|veilig thuis|politie|aandachtspunt|score|netwerkkracht|zelfredzaam|G\d\d"
POLICE = {"organisation_id": "O3", "name": "Politie Verzinsel", "kind": "police"}
GOALS: list[dict[str, Any]] = [
    {"goal_id": "G1", "household_id": "H1", "domain": "soc", "text": "Vaker naar buiten", "lead_person_id": "R1",
     "due_on": "2026-09-01", "achieved": "no"},
]  # fmt: skip
WORRIES: list[dict[str, Any]] = [
    {"goal_id": "G2", "household_id": "H1", "domain": "dom", "text": "Barend komt niet meer binnen."},
    {"goal_id": "G3", "household_id": "H1", "domain": "fin", "text": "Geld", "lead_organisation_id": "O2"},
    {"goal_id": "G4", "household_id": "H1", "domain": "soc", "text": "Bel Veilig Thuis Verzinsel elke week."},
]


def worried() -> Casebook:
    """A household with fear, tension, an organisation for safety, the police, and goals about them."""
    tables = copy.deepcopy(homes.tables())
    tables["organisations"].append(POLICE)
    tables["involvements"].append(
        {"household_id": "H1", "organisation_id": "O3", "role": "director", "status": "active"}
    )
    return Casebook.from_tables({**tables, "goals": [*GOALS, *WORRIES]})


def calm() -> Casebook:
    """The same household as if nobody ever worried."""
    tables = copy.deepcopy(homes.tables())
    tables["households"][0]["safety"] = "no"
    tables["organisations"] = [tables["organisations"][0]]
    tables["involvements"] = tables["involvements"][:1]
    for tie in tables["ties"]:
        if tie.get("quality") in ("unsafe", "conflict"):
            tie["quality"] = "neutral"
    return Casebook.from_tables({**tables, "goals": GOALS})


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_home_with_worries_reads_as_a_home_without(lang: str) -> None:
    assert report_html(resident_paper(worried(), "H1", lang=lang)) == report_html(
        resident_paper(calm(), "H1", lang=lang)
    )


def test_the_resident_reads_wishes_people_agreements_and_rights() -> None:
    text = resident_paper(worried(), "H1").as_text(1000)
    for told in (
        "Ik wil weer rust in huis.",
        "Doel: Vaker naar buiten. Wie pakt het op: Fenna Verzinsel. Wanneer klaar: 1 september 2026.",
        "Wie het overzicht houdt: Werker Flip.",
        "U mag bezwaar maken",
        "Gratis cliëntondersteuning",
    ):
        assert told in text
    assert re.search(r"Zus Aaltje +familie +heel dichtbij +praktische hulp, emotionele steun", text)
    for never in ("Wilniet Gerda", "Belt elke dag.", homes.SECRET_NOTE, homes.SECRET_NEED):
        assert never not in text


def test_nothing_of_scores_worries_or_points_of_attention_is_in_the_residents_file(parkwijk: nm.Casebook) -> None:
    for household in ("H01", "H02", "H08", "H10"):
        page = report_html(resident_paper(parkwijk, household))
        body = page.partition("<body>")[2]
        assert not re.search(DANGER, body, re.IGNORECASE), household
        assert not set(re.findall(r"tone|zigzag|unsafe|alarm", body))


def test_what_is_one_grown_ups_own_is_not_an_agreement_of_all() -> None:
    people = [
        {"person_id": name, "role": "resident", "birth_year": 1980, "name": f"Volwassene {name}"} for name in "AB"
    ]
    goal = {"goal_id": "G1", "domain": "sub", "text": "Minder drinken"}
    alone = casebook(households=[{}], people=people[:1], goals=[{**goal, "household_id": "H1"}])
    together = casebook(households=[{}], people=people, goals=[{**goal, "household_id": "H1"}])
    assert "Minder drinken" in resident_paper(alone, "H1").as_text()
    assert "Minder drinken" not in resident_paper(together, "H1").as_text()


def test_a_day_that_has_passed_is_no_agreement() -> None:
    for day, said in (
        ("2026-05-31", "We spreken nog af"),
        ("2026-06-02", "We kijken samen hoe het gaat op 2 juni 2026"),
    ):
        book = casebook(households=[{"review_on": day}], people=[{"person_id": "R", "role": "resident"}])
        assert said in resident_paper(book, "H1").as_text(1000)
    past = casebook(households=[{"review_on": "2026-05-31"}], people=[{"person_id": "R", "role": "resident"}])
    assert "Spreek een nieuwe dag af" in household_paper(past, "H1").as_text(1000)


def test_the_team_reads_map_strength_points_advice_and_one_plan(parkwijk: nm.Casebook) -> None:
    report = household_paper(parkwijk, "H02")
    titles = [section.title for section in report.sections]
    assert titles[:4] == ["In het kort", "Kaart", "Netwerkkracht", "Wat goed gaat"]
    assert titles[-2:] == ["Eerste advies", "Eén plan"]
    assert report.personal
    assert "niet om mee te geven" in report.remark
    page, text = report_html(report), report.as_text(1000)
    assert page.count('class="part"') == 7
    fired = [gap for gap in nm.find_gaps(parkwijk.household("H02")) if gap.state == "fired"]
    assert all(gap.title in text for gap in fired)
    advised = nm.advise(parkwijk, "H02").gaps[:POINTS_ADVISED]
    assert all(gap.items[0].reasons[0] in text for gap in advised if gap.items)
    assert "Regie: Hatice Denkbeeld." in text
    assert re.search(r"Wim gaat twee dagen per week graag ergens heen\. +Sociaal wijkteam Parkwijk +1 september", text)
    assert "Samen bekijken op: 15 juli 2026." in text


def test_the_drawing_shows_who_is_on_the_map_as_it_is_now(parkwijk: nm.Casebook) -> None:
    team = report_html(household_paper(parkwijk, "H08"))
    assert team.count("≠") == 2  # on the line and in the legend
    for name in ("zus Maaike", "moeder Corrie", "Basisschool", "Lotte"):
        assert f">{name}</text>" in team
    changed = report_html(household_paper(parkwijk, "H02"))
    assert "nieuw</text>" not in changed
    assert "Familie (2)" in changed
    assert "Vrienden" not in changed.split("<figcaption>", maxsplit=1)[0]  # the only friend is gone
    assert "heel dichtbij</text>" in changed


def test_a_profile_of_nothing_is_left_out(parkwijk: nm.Casebook) -> None:
    """Nobody has been to H05 yet."""
    report = household_paper(parkwijk, "H05")
    strength = next(part for part in report.sections if part.title == "Netwerkkracht")
    assert [block.as_dict()["text"].split(" · ")[0] for block in strength.blocks] == ["Nog te weinig ingevuld"]


def test_domains_nobody_asked_about_are_one_question(parkwijk: nm.Casebook) -> None:
    asked = next(part for part in household_paper(parkwijk, "H05").sections if part.title == "Nog navragen")
    items = asked.blocks[0].as_dict()["items"]
    assert [item for item in items if "Sociaal netwerk" in item] == [items[-1]]
    assert items[-1].startswith("Helpt er al iemand bij: Basale ADL, ")
    assert len(items) == len(set(items))
