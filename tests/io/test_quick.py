"""The ten-minute form: what is typed in *Snel invullen* and what becomes of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from netmap import io
from netmap.casebook import Casebook
from tests.io.forms import fill, fill_quick, quick_place

NAME, WHO, CLOSE, OFTEN = "Naam", "Wie is het?", "Hoe dichtbij?", "Hoe vaak contact?"
GIVES, GETS = "Wat doet deze persoon voor u?", "Wat doet u voor deze persoon?"
TENSION, HEAVY, GROUP = "Is er spanning?", "Wordt het te zwaar?", "Groepje"


def value(book: Casebook, table: str, name: str, column: str) -> Any:
    """The cell of the contact with a name; None when it is empty."""
    people = book.people.set_index("name")
    if table == "people":
        cell = people.loc[name, column]
    else:
        ties = book.ties[book.ties["target"].str.endswith("-00")].set_index("source")
        cell = ties.loc[people.loc[name, "person_id"], column]
    return None if pd.isna(cell) else cell


def test_twelve_contacts_are_a_household(tmp_path: Path) -> None:
    contacts = [
        {NAME: f"Persoon {n}", WHO: "buur", CLOSE: "dichtbij", OFTEN: "1 keer per week", GIVES: "PE"} for n in range(12)
    ]
    fields = {
        "Naam op de kaart": "Gezin Voorbeeld",
        "Datum": date(2026, 11, 2),
        "Alle contacten genoemd?": "ja, compleet",
    }
    path = fill_quick(tmp_path / "gezin.xlsx", contacts, fields)
    report = io.check(path)
    assert report.ok
    assert report.faults == ()
    assert report.rows == {"households": 1, "people": 13, "ties": 12}
    book = io.read(path)
    [household] = book.household_ids
    assert "Voorbeeld" not in household
    resident = book.people.iloc[0]
    assert (resident["role"], resident["focus"], resident["name"]) == ("resident", "yes", "Gezin Voorbeeld")
    assert book.households.loc[0, "roster"] == "confirmed"
    assert (book.ties["gives"] == "practical|emotional").all()
    assert (book.ties["target"] == resident["person_id"]).all()
    assert (book.people["observed_on"] == pd.Timestamp(2026, 11, 2)).all()


def typed_in(path: Path, heading: str, cells: list[object], **always: object) -> Casebook:
    """One contact per cell; contact 0 has the first one."""
    rows = [{NAME: f"Contact {n}", WHO: "buur", **always, heading: cell} for n, cell in enumerate(cells)]
    return io.read(fill_quick(path, rows))


def contacts(book: Casebook, table: str, column: str) -> list[object]:
    return [value(book, table, f"Contact {n}", column) for n in range(len(book.people) - 1)]


def test_support_is_typed_in_many_ways(tmp_path: Path) -> None:
    expected = {
        "PE": "practical|emotional",
        "P, E": "practical|emotional",
        "e p": "practical|emotional",
        "praktisch": "practical",
        "Praktische hulp; gezelschap": "practical|company",
        "geen": "none",
        "-": "none",
        "weet ik niet": "unknown",
        None: None,
    }
    book = typed_in(tmp_path / "a.xlsx", GIVES, list(expected))
    assert contacts(book, "ties", "gives") == list(expected.values())
    assert contacts(typed_in(tmp_path / "b.xlsx", GETS, ["PG"]), "ties", "receives") == ["practical|company"]


def test_who_is_it_tells_role_and_relation(tmp_path: Path) -> None:
    expected = {
        "buurvrouw": ("informal", "neighbour"),
        "Zoon": ("informal", "child"),
        "huisgenoot": ("informal", "household"),
        "vrijwilliger": ("volunteer", None),
        "hulpverlener": ("professional", None),
        "bewoner": ("resident", None),
    }
    book = typed_in(tmp_path / "a.xlsx", WHO, list(expected))
    found = zip(contacts(book, "people", "role"), contacts(book, "people", "relation"), strict=True)
    assert list(found) == list(expected.values())


def test_nobody_said_who_it_is(tmp_path: Path) -> None:
    path = fill_quick(tmp_path / "a.xlsx", [{NAME: "Ans"}])
    [fault] = io.check(path).faults
    assert (fault.severity, fault.problem, fault.row) == ("warning", "quick-role", quick_place("Naam")[0] + 1)
    assert value(io.read(path), "people", "Ans", "role") == "informal"


def test_tension(tmp_path: Path) -> None:
    expected = {"ja": "conflict", "nee": "neutral", "onveilig": "unsafe", "wisselend": "ambivalent", None: None}
    book = typed_in(tmp_path / "a.xlsx", TENSION, list(expected))
    assert contacts(book, "ties", "quality") == list(expected.values())


def test_too_heavy(tmp_path: Path) -> None:
    expected = {"ja": 4, "nee": 1, "gaat niet meer": 5, 3: 3, "2": 2, None: None}
    book = typed_in(tmp_path / "a.xlsx", HEAVY, list(expected))
    assert contacts(book, "people", "burden") == list(expected.values())


def three(path: Path, answers: dict[str, str], **cells: str) -> Casebook:
    rows = [{NAME: name, WHO: "buur", **cells} for name in ("buurvrouw Ans", "Bér", "Jan en Marie")]
    return io.read(fill_quick(path, rows, answers=answers))


QUESTIONS = {
    "Met wie is er spanning?": ("ties", "quality", "conflict", "neutral"),
    "Voor wie wordt het te zwaar?": ("people", "burden", 4, 1),
    "Wie kan nu niet helpen?": ("people", "availability", "no", "yes"),
    "Wie wil meer doen als we het vragen?": ("people", "potential", "yes", "no"),
    "Voor wie doet u zelf iets?": ("ties", "receives", "unknown", "none"),
}


@pytest.mark.parametrize(
    ("answer", "who"),
    [
        ("ANS, jan en marie", (True, False, True)),
        ("ber en ans", (True, True, False)),
        ("niemand", (False, False, False)),
        ("iedereen", (True, True, True)),
        (None, None),
    ],
)
def test_not_being_named_is_no(tmp_path: Path, answer: str | None, who: tuple[bool, ...] | None) -> None:
    book = three(tmp_path / "a.xlsx", {question: answer for question in QUESTIONS if answer})
    for table, column, named, other in QUESTIONS.values():
        found = [value(book, table, name, column) for name in ("buurvrouw Ans", "Bér", "Jan en Marie")]
        assert found == ([named if said else other for said in who] if who else [None] * 3)


def test_support_may_stand_behind_a_name(tmp_path: Path) -> None:
    book = three(tmp_path / "a.xlsx", {"Voor wie doet u zelf iets?": "Ans (P, G), Bér: E"})
    assert value(book, "ties", "buurvrouw Ans", "receives") == "practical|company"
    assert value(book, "ties", "Bér", "receives") == "emotional"
    assert value(book, "ties", "Jan en Marie", "receives") == "none"


def test_a_contacts_own_row_goes_before_the_question(tmp_path: Path) -> None:
    book = three(tmp_path / "a.xlsx", {"Met wie is er spanning?": "niemand"}, **{TENSION: "steunend"})
    assert value(book, "ties", "Bér", "quality") == "supportive"


def test_a_contradiction_is_an_error(tmp_path: Path) -> None:
    rows = [{NAME: "Ans", WHO: "buur", TENSION: "nee"}]
    path = fill_quick(tmp_path / "a.xlsx", rows, answers={"Met wie is er spanning?": "Ans"})
    [fault] = io.check(path).faults
    assert (fault.problem, fault.table, fault.column) == ("quick-contradiction", "ties", "quality")
    assert fault.row == quick_place("Met wie is er spanning?")[0]


def test_a_name_that_is_not_in_the_list(tmp_path: Path) -> None:
    rows = [{NAME: "buurvrouw Ans", WHO: "buur"}, {NAME: "Pieter", WHO: "vriend"}]
    path = fill_quick(tmp_path / "a.xlsx", rows, answers={"Wie kan nu niet helpen?": "Pietr"})
    report = io.check(path)
    assert not report.ok
    [fault] = report.faults
    assert (fault.problem, fault.column, fault.value) == ("quick-name", "availability", "Pietr")
    assert "Pieter" in report.as_dict()["faults"][0]["hint"]


def test_two_contacts_with_one_name(tmp_path: Path) -> None:
    rows = [{NAME: "Ans", WHO: "buur"}, {NAME: "Ans", WHO: "familie"}]
    assert io.check(fill_quick(tmp_path / "a.xlsx", rows)).faults == ()
    path = fill_quick(tmp_path / "b.xlsx", rows, answers={"Wie kan nu niet helpen?": "Ans"})
    [fault] = io.check(path).faults
    assert (fault.severity, fault.problem) == ("warning", "quick-name-twice")
    book = io.read(path)
    assert book.people["person_id"].is_unique
    assert book.people["availability"].tolist()[1:] == ["no", "no"]


def pairs(book: Casebook) -> set[frozenset[str]]:
    names = book.people.set_index("person_id")["name"]
    between = book.ties[~book.ties["target"].str.endswith("-00")]
    return {frozenset(pair) for pair in zip(between["source"].map(names), between["target"].map(names), strict=True)}


def test_the_same_letter_means_they_know_each_other(tmp_path: Path) -> None:
    rows = [
        {NAME: name, WHO: "buur", GROUP: letter} for name, letter in zip("KLMN", ("a", "A", "a, b", "b"), strict=True)
    ]
    book = io.read(fill_quick(tmp_path / "a.xlsx", rows))
    assert pairs(book) == {frozenset(pair) for pair in ("KL", "KM", "LM", "MN")}
    assert book.households.loc[0, "contact_ties"] == "confirmed"
    rows[3][GROUP] = None
    assert pd.isna(io.read(fill_quick(tmp_path / "b.xlsx", rows)).households.loc[0, "contact_ties"])


def test_who_know_each_other_in_names(tmp_path: Path) -> None:
    rows = [{NAME: name, WHO: "buur"} for name in ("Ans", "Bea", "Cor", "Dirk")]
    book = io.read(fill_quick(tmp_path / "a.xlsx", rows, answers={"Wie kennen elkaar?": "Ans, Bea; Cor en Dirk"}))
    assert pairs(book) == {frozenset(("Ans", "Bea")), frozenset(("Cor", "Dirk"))}
    assert book.households.loc[0, "contact_ties"] == "confirmed"
    nobody = io.read(fill_quick(tmp_path / "b.xlsx", rows, answers={"Wie kennen elkaar?": "niemand"}))
    assert pairs(nobody) == set()
    assert nobody.households.loc[0, "contact_ties"] == "confirmed"


def test_the_code_is_stable_and_may_be_typed(tmp_path: Path) -> None:
    rows = [{NAME: "Ans", WHO: "buur"}]
    for folder in ("een", "twee"):
        (tmp_path / folder).mkdir()
        fill_quick(tmp_path / folder / "mevrouw Jansen.xlsx", rows)
    one = io.read(tmp_path / "een" / "mevrouw Jansen.xlsx").household_ids
    assert one == io.read(tmp_path / "twee" / "mevrouw Jansen.xlsx").household_ids
    assert "jansen" not in one[0].lower()
    typed = fill_quick(tmp_path / "a.xlsx", rows, {"Code huishouden": "0012"})
    assert io.read(typed).household_ids == ("0012",)


def test_faults_carry_the_rows_a_person_sees(tmp_path: Path) -> None:
    rows = [
        {NAME: "Ans", WHO: "buurvruow", CLOSE: "dichtbij"},
        {NAME: "Bea", WHO: "vriend", CLOSE: "heel dichtbji", OFTEN: "vaak"},
    ]
    path = fill_quick(tmp_path / "a.xlsx", rows, {"Datum": "gisteren", "Alle contacten genoemd?": "misschien"})
    top = quick_place("Naam")[0]
    report = io.check(path)
    assert {(fault.table, fault.row, fault.column) for fault in report.faults} == {
        ("people", top + 1, "relation"),
        ("ties", top + 2, "circle"),
        ("ties", top + 2, "frequency"),
        ("households", quick_place("Datum")[0], "observed_on"),
        ("households", quick_place("Alle contacten genoemd?")[0], "roster"),
    }
    hints = {fault["column"]: fault["hint"] for fault in report.as_dict()["faults"]}
    assert "heel dichtbij" in hints["circle"]


def test_a_refused_heading_and_an_unknown_one(tmp_path: Path) -> None:
    path = fill_quick(tmp_path / "a.xlsx", [{NAME: "Ans", WHO: "buur"}])
    top = quick_place("Naam")[0]
    fill(path, {"Snel invullen": {f"K{top}": "BSN", f"L{top}": "Telefoon", f"L{top + 1}": "06"}})
    assert {(fault.severity, fault.problem, fault.row) for fault in io.check(path).faults} == {
        ("error", "refused-column", top),
        ("warning", "unknown-heading", top),
    }


def test_an_area_may_be_named(tmp_path: Path) -> None:
    form = fill_quick(tmp_path / "a.xlsx", [{NAME: "Ans", WHO: "buur"}], {"Wijk of buurt": "parkwijk-noord"})
    (tmp_path / "ring").mkdir()
    (tmp_path / "ring" / "areas.csv").write_text("area_id,name\nBU01,Parkwijk-Noord\n")
    assert io.read(form, tmp_path / "ring").households.loc[0, "area_id"] == "BU01"


def test_an_empty_form_is_no_household(tmp_path: Path) -> None:
    book = io.read(fill_quick(tmp_path / "a.xlsx"))
    assert book.household_ids == ()
    assert len(book.households) == 0


def test_a_form_in_a_workbook_of_everything(tmp_path: Path) -> None:
    path = fill_quick(tmp_path / "a.xlsx", [{NAME: "Ans", WHO: "buur"}], {"Wijk of buurt": "Parkwijk"}, kind="all")
    report = io.check(path)
    assert report.ok
    assert report.rows == {"households": 1, "people": 2, "ties": 1}


def test_the_example_household() -> None:
    path = Path(__file__).parents[2] / "data" / "examples" / "huishouden.xlsx"
    report = io.check(path)
    assert report.ok
    assert report.faults == ()
    assert report.rows["people"] == 13
