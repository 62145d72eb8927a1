"""The advice as a worker reads it."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.recommend import advise, advise_all
from netmap.recommend.price import policy_prices
from netmap.reports import advice_report
from tests.recommend.town import need, service, town, willing


def page(book: Casebook, width: int = 1000, lang: str = "nl", **options: Any) -> str:
    return advice_report(advise(book, "H1", lang=lang, **options), lang=lang).as_text(width)


NEED = [need("iadl", 2)]


def test_a_worker_reads_who_why_via_whom_and_what_to_ask_first() -> None:
    tie = [{"source": "team", "target": "helpers", "level": 3}]
    service_ = service("S", name="Klussen", domains="iadl", capacity=None, wait_days=7, how_to_apply="Bel ons.")
    said = page(town(services=[service_, service("T", 4, domains="iadl")], needs=NEED, collaborations=tie))
    assert "Advies voor H1 op 1 juni 2026" in said
    row = next(line for line in said.splitlines() if "Klussen (Burenhulp Verzonnen)" in line)
    assert "vrijwilliger of initiatief" in row
    assert "7 dagen" in row
    about = next(line for line in said.splitlines() if line.startswith("- Bij 1:"))
    for part in ("Helpt bij: Instrumentele ADL.", "Pluspunten: ", "Via wie: Wijkteam Verzonnen → Burenhulp Verzonnen.",
                 "Nog navragen: of er plek is.", "Aanmelden: Bel ons."):  # fmt: skip
        assert part in about


@pytest.mark.parametrize(("n", "shown"), [(4, "nog geen 5 keer"), (5, "5 van 5")])
def test_a_handful_of_referrals_is_no_experience(n: int, shown: str) -> None:
    past = [
        {"referral_id": f"V{i}", "service_id": "S", "domain": "iadl", "referred_on": "2026-01-01",
         "ended_on": "2026-03-01", "status": "completed"}
        for i in range(n)
    ]  # fmt: skip
    said = page(town(services=[service("S", name="Klussen", domains="iadl")], needs=NEED, referrals=past))
    assert next(line for line in said.splitlines() if "Klussen (" in line).endswith(shown)


def test_free_places_come_with_the_day_they_were_asked() -> None:
    said = page(town(services=[service("S", domains="iadl", capacity=4)], needs=NEED))
    assert "4 (2026-05-20)" in said


def test_who_dropped_out_who_nearly_fits_and_what_if() -> None:
    services = [
        service("S", name="Klussen", domains="iadl"),
        service("V", name="Vol", domains="iadl|soc", capacity=0, wait_days=None),
        service("W", name="Ver", domains="iadl", areas="south"),
    ]
    said = page(town(services=services, needs=[*NEED, need("soc", 2)]), gap="G29-iadl")
    assert "Niet in het advies: 1× werkt niet in deze wijk, 1× heeft nu geen plek." in said
    assert "Past bijna: Vol (Burenhulp Verzonnen) (heeft nu geen plek). Als er weer plek is, past dit." in said
    assert "Met een vrije plek bij Vol (Burenhulp Verzonnen) is dit de eerste keus." in said


def test_skipped_steps_say_why() -> None:
    said = page(town(willing("P"), services=[service("T", 4, domains="men")], needs=[need("men", 1)]))
    assert "Eigen netwerk: overgeslagen, omdat dit nu vraagt om een hulpverlener." in said


def test_lighter_help_that_goes_first_says_so_and_what_it_costs() -> None:
    services = [service("S", domains="iadl", wait_days=14), service("T", 4, domains="iadl")]
    book = town(services=services, needs=NEED)
    said, strict = page(book, gap="G29-iadl"), page(book, gap="G29-iadl", strict_steps=True)
    assert "Gaat voor een hulpverlener" in said
    price = advise(book, "H1", gap="G29-iadl").policy["price"]
    assert 0 < price["mean"] <= 0.05
    shown = f"{round(100 * price['mean'], 1):g}".replace(".", ",")
    assert f"Lichtere hulp eerst kost hier gemiddeld {shown} van de 100 punten" in said
    assert "de stap beslist" in strict


def test_safety_comes_before_everything() -> None:
    book = town(services=[service("T", 4, domains="iadl")], needs=NEED, household={"safety": "yes"})
    lines = page(book).splitlines()
    assert lines[3] == "Eerst veiligheid"
    assert any("Bel zo nodig: Veilig Verzonnen." in line for line in lines)


def test_names_cannot_move_the_cursor_and_lines_fit() -> None:
    nasty = willing("P", name="\x1b[2JEve\u202e\nx", gives="practical")
    said = page(town(nasty, services=[service("S", name="\x9bRood", domains="iadl")], needs=NEED), width=100)
    assert not set(said) & {"\x1b", "\u202e", "\x9b", "\r"}
    assert max(map(len, said.splitlines())) <= 100


def test_a_household_without_questions_still_says_what_it_rests_on() -> None:
    said = page(town(), lang="en", gap="G28")
    assert "The own network first." in said
    assert "You decide" in said


def test_the_price_of_the_policy_is_told_per_team() -> None:
    services = [service("S", domains="iadl", wait_days=14), service("T", 4, domains="iadl")]
    advice = advise_all(town(services=services, needs=NEED), gap="G29-iadl")
    (team,) = policy_prices(advice)
    assert (team["team"], team["households"], team["gaps"]) == ("Wijkteam Verzonnen", 1, 1)
    assert team["mean"] == advice[0].policy["price"]["mean"] == team["tolerance"]
    assert team["text"].startswith("Wijkteam Verzonnen: lichtere hulp eerst kost gemiddeld")
    assert policy_prices([]) == []


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_advice_of_parkwijk_fits_a_terminal(parkwijk: Casebook, lang: str) -> None:
    for household in parkwijk.household_ids[4:6]:
        said = advice_report(advise(parkwijk, household, lang=lang), lang=lang).as_text(100)
        assert max(map(len, said.splitlines())) <= 100, household
