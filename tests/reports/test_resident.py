"""The advice for the resident: plain, free of codes, and safe to lie on the kitchen table."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.locale import words
from netmap.recommend import advise
from netmap.recommend.closes import NEEDS
from netmap.reports import Report, resident_report
from netmap.reports.resident import CHOICES_SHOWN, TOPICS_SHOWN
from tests.recommend.town import need, service, town, willing


def letter(book: Casebook, lang: str = "nl", **options: Any) -> str:
    return resident_report(book, advise(book, "H1", lang=lang, **options), lang=lang).as_text(width=1000)


def listed(report: Report) -> list[str]:
    """Everything that is proposed."""
    return [item for section in report.as_dict()["sections"][1:-1] for item in section["blocks"][0]["items"]]


def test_the_resident_reads_who_can_help_what_it_costs_and_how_to_apply() -> None:
    cells: dict[str, Any] = {"cost": "free", "wait_days": 15, "hours": "maandag", "referral_needed": "yes"}
    apply = "Bel of loop binnen."
    money = service("S1", name="Geldmaatje", description="Post openen", domains="fin|soc", how_to_apply=apply, **cells)
    said = resident_report(*_for(town(services=[money], needs=[need("fin", 2)]), gap="G29-fin"))
    assert [section.title for section in said.sections][1] == "Hulp bij: geld"
    assert " ".join(listed(said)) == (
        "Geldmaatje (Burenhulp Verzonnen). Post openen. Dit helpt bij: geld, mensen om u heen. Het is gratis. "
        "U moet ongeveer 3 weken wachten. Wanneer: maandag. Aanmelden: Bel of loop binnen. "
        "U heeft hiervoor een verwijzing nodig. Daar helpen we u bij."
    )
    rights = said.as_text(width=1000)
    for promise in ("U beslist zelf", "Zegt u nee?", "niet mee eens", "klacht", "waar u recht op heeft"):
        assert promise in rights
    assert json.loads(json.dumps(said.as_dict())) == said.as_dict()


def _for(book: Casebook, **options: Any) -> tuple[Casebook, Any]:
    return book, advise(book, "H1", **options)


def test_a_friend_is_proposed_by_name_and_who_refused_is_never_named() -> None:
    people = [
        willing("P1", name="buurvrouw Ans", gives="practical"),
        willing("P2", name="Wim", gives="practical", objection="yes"),
        willing("P3", name="Kees", gives="practical", availability="no"),
    ]
    said = letter(town(*people, services=[service("S", functions="practical")]), gap="G05")
    assert "Buurvrouw Ans wil helpen als u het vraagt." in said
    assert not any(name in said for name in ("Wim", "Kees", "P2"))


def test_nothing_gives_away_a_worry_about_safety() -> None:
    services = [
        service("home", 4, name="Huisverbod", organisation_id="vt", domains="dom|iadl"),
        service("pro", 4, name="Steun thuis", domains="iadl|dom"),
        service("vol", 3, name="Klussen", domains="iadl"),
    ]
    needs = [need("iadl", 2), need("dom", 1)]
    unsafe = town(services=services, needs=needs, household={"safety": "yes"})
    advice = advise(unsafe, "H1")
    assert advice.safety is not None
    assert any(item.candidate == "Huisverbod (Veilig Verzonnen)" for gap in advice.gaps for item in gap.items)
    said = resident_report(unsafe, advice)
    assert "Steun thuis" in said.as_text()
    assert not re.search(r"veilig|geweld|huisverbod|thuis met elkaar|meldcode|spanning", said.as_text(), re.IGNORECASE)
    assert "Huisverbod" not in letter(town(services=services, needs=needs, household={"safety": "no"}))


def test_lighter_help_never_stands_alone_where_somebody_may_be_unsafe() -> None:
    services = [
        service("home", 4, name="Huisverbod", organisation_id="vt", domains="iadl"),
        service("vol", 3, name="Klussen", domains="iadl"),
    ]
    unsafe = letter(town(services=services, needs=[need("iadl", 2)], household={"safety": "yes"}))
    assert "Klussen" not in unsafe
    nothing = letter(town(services=[], needs=[need("iadl", 2)]))
    assert unsafe == nothing  # what is left out leaves no trace


@pytest.mark.parametrize(("partner", "shown"), [({"birth_year": 1980}, False), ({"birth_year": 2018}, True)])
def test_what_is_somebodys_own_stays_out_where_another_grown_up_reads_along(
    partner: dict[str, int], shown: bool
) -> None:
    other = {"person_id": "B", **partner}
    book = town(residents=[other], services=[service("S", 4, domains="sub")], needs=[need("sub", 2, person_id="R")])
    assert ("alcohol" in letter(book)) is shown


def test_a_letter_is_short_and_tells_everybody_once(parkwijk: Casebook) -> None:
    codes = re.compile(r"\b([GK]\d\d|H\d\d|[A-Z]{4,}_[A-Z]+)\b|%|\bscore\b")
    for household in parkwijk.household_ids[:3]:
        said = resident_report(parkwijk, advise(parkwijk, household))
        proposed = listed(said)
        assert len(said.sections) <= TOPICS_SHOWN + 2
        assert len(set(proposed)) == len(proposed)
        assert not codes.search(said.as_text()), household


def test_a_resident_chooses_among_three_however_many_the_worker_asked_for() -> None:
    services = [service(f"S{n}", domains="iadl") for n in range(5)]
    book, advice = _for(town(services=services, needs=[need("iadl", 2)]), gap="G29-iadl", top=9)
    assert len(advice.gaps[0].items) == 5
    assert len(listed(resident_report(book, advice))) == CHOICES_SHOWN == 3


def test_too_little_known_or_nothing_needed_is_said_kindly() -> None:
    unknown = town(household={"safety": None, "languages": None, "own_network": None})
    assert listed(resident_report(*_for(unknown))) == []
    assert "geen voorstel" in letter(town(services=[], needs=[need("iadl", 2)]))


def test_english_and_hostile_names() -> None:
    nasty = service("S", name="\x1b[31mRood\u202e\n# kop", description="a\x07b", domains="iadl", cost=None)
    said = letter(town(services=[nasty], needs=[need("iadl", 2)]), lang="en", gap="G29-iadl")
    assert "We will find out for you what it costs." in said
    assert "You decide" in said
    assert not set(said) & {"\x1b", "\u202e", "\x07"}
    assert "\n# kop" not in said


def test_every_gap_with_candidates_has_words_for_the_resident() -> None:

    wanted = {f"resident-about-{gap.partition('-')[0]}" for gap in NEEDS} - {"resident-about-G19"}
    assert sorted(name for name in wanted if name not in words("nl")) == []


@pytest.mark.parametrize("household", ["H08", "H30"])
def test_letters_of_parkwijk_where_somebody_may_be_unsafe_say_nothing_of_it(parkwijk: Casebook, household: str) -> None:
    advice = advise(parkwijk, household)
    assert advice.safety is not None
    said = resident_report(parkwijk, advice)
    assert listed(said)
    assert not re.search(r"veilig|geweld|mishandel|spanning|politie|thuis met elkaar", said.as_text(), re.IGNORECASE)
    assert said.as_dict()["sections"][0] == resident_report(parkwijk, advise(parkwijk, "H06")).as_dict()["sections"][0]
