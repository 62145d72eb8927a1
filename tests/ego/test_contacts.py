"""Who is a contact, and what several ties with one contact amount to."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.ego import contact_ties, contacts, focal, is_carer, overloaded
from netmap.errors import OptionError
from tests.build import casebook, contact, network


def row(frame: pd.DataFrame, person_id: str) -> pd.Series:
    found = frame[frame["person_id"] == person_id]
    assert len(found) == 1
    return found.iloc[0]


def test_support_is_told_from_the_contact_whichever_way_the_tie_was_written() -> None:
    book = network(
        contact("A", gives="practical", receives="company"),
        people=[{"person_id": "B", "role": "informal"}],
        ties=[{"source": "R", "target": "B", "gives": "company", "receives": "practical"}],
    )
    frame = contacts(book)
    for person in ("A", "B"):
        assert (row(frame, person)["gives"], row(frame, person)["receives"]) == ("practical", "company")


def test_strength_takes_what_is_known() -> None:
    book = network(
        contact("A", circle=1, frequency=0),
        contact("B", circle=2),
        contact("C", frequency=4),
        contact("D"),
    )
    strength = contacts(book).set_index("person_id")["strength"]
    assert strength[["A", "B", "C"]].tolist() == pytest.approx([2 / 3, 2 / 3, 0.8])
    assert pd.isna(strength["D"])


def test_two_residents_in_focus_are_one_ego() -> None:
    people = [
        {"person_id": "R1", "role": "resident", "focus": "yes"},
        {"person_id": "R2", "role": "resident", "focus": "yes"},
        {"person_id": "R3", "role": "resident", "focus": "no"},
        {"person_id": "A", "role": "informal", "relation": "friend"},
    ]
    ties = [
        {"source": "R1", "target": "A", "circle": 3, "frequency": 5, "receives": "practical", "quality": "ambivalent"},
        {"source": "A", "target": "R2", "circle": 1, "frequency": 1, "gives": "emotional", "quality": "supportive"},
        {"source": "R1", "target": "R2", "circle": 1},
        {"source": "R1", "target": "R3", "circle": 2},
    ]
    book = casebook(people=people, ties=ties)
    assert focal(book)["person_id"].tolist() == ["R1", "R2"]
    frame = contacts(book)
    assert frame["person_id"].tolist() == ["A", "R3"]
    friend = row(frame, "A")
    assert (friend["circle"], friend["frequency"], friend["quality"]) == (1, 5, "ambivalent")
    assert friend["gives"] == "practical|emotional"
    assert pd.isna(friend["receives"])
    assert (row(frame, "R3")["role"], row(frame, "R3")["relation"]) == ("resident", "household")
    assert set(contacts(book, scope="informal")["person_id"]) == {"A", "R3"}


@pytest.mark.parametrize(
    ("one", "two", "worst"),
    [
        ("unsafe", "broken", "unsafe"),
        ("broken", "conflict", "broken"),
        ("conflict", "ambivalent", "conflict"),
        ("ambivalent", "neutral", "ambivalent"),
        ("neutral", "supportive", "neutral"),
        ("supportive", None, "supportive"),
    ],
)
def test_the_worst_quality_counts(one: str, two: str | None, worst: str) -> None:
    people = [{"person_id": p, "role": "resident"} for p in ("R1", "R2")] + [{"person_id": "A", "role": "informal"}]
    ties = [{"source": "R1", "target": "A", "quality": one}, {"source": "A", "target": "R2", "quality": two}]
    assert contacts(casebook(people=people, ties=ties))["quality"].tolist() == [worst]


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [("none", "none", "none"), ("none", None, None), ("none", "unknown", "unknown"), ("none", "advice", "advice")],
)
def test_asked_none_needs_every_tie_to_say_so(one: str, two: str | None, together: str | None) -> None:
    people = [{"person_id": p, "role": "resident"} for p in ("R1", "R2")] + [{"person_id": "A", "role": "informal"}]
    ties = [{"source": "A", "target": "R1", "gives": one}, {"source": "A", "target": "R2", "gives": two}]
    found = contacts(casebook(people=people, ties=ties))["gives"].tolist()
    assert found == [together] or (together is None and pd.isna(found[0]))


def test_each_resident_in_turn() -> None:
    people = [{"person_id": p, "role": "resident"} for p in ("R1", "R2")] + [{"person_id": "A", "role": "informal"}]
    ties = [
        {"source": "R1", "target": "R2", "gives": "emotional", "receives": "none"},
        {"source": "A", "target": "R1", "weight": 0.5},
        {"source": "A", "target": "R2"},
    ]
    book = casebook(people=people, ties=ties)
    frame = contacts(book, ego="resident")
    assert frame[["ego", "person_id"]].to_numpy().tolist() == [["R1", "A"], ["R1", "R2"], ["R2", "A"], ["R2", "R1"]]
    partners = frame[frame["role"] == "resident"].set_index("ego")
    assert partners.loc["R1", "gives"] == "none"
    assert partners.loc["R2", "gives"] == "emotional"
    known = contact_ties(book, ego="resident")
    assert known[["ego", "a", "b", "weight"]].to_numpy().tolist() == [["R1", "A", "R2", 1.0], ["R2", "A", "R1", 0.5]]


def test_who_objects_is_nowhere() -> None:
    book = network(contact("A"), contact("B", objection="yes"), knows=[("A", "B")])
    assert contacts(book)["person_id"].tolist() == ["A"]
    assert contact_ties(book).empty
    assert contacts(book, objectors=True)["person_id"].tolist() == ["A", "B"]
    assert len(contact_ties(book, objectors=True)) == 1


def test_ended_ties_are_gone_and_broken_ones_stay() -> None:
    book = network(
        contact("A", ended_on="2026-01-01"),
        contact("B", quality="broken"),
        contact("C", ended_on="2026-12-31"),
        day=None,
    )
    assert contacts(book.as_of(date(2026, 6, 1)))["person_id"].tolist() == ["B", "C"]


def test_without_a_tie_nobody_is_a_contact() -> None:
    book = network(contact("A"), people=[{"person_id": "Z", "role": "informal"}])
    assert contacts(book)["person_id"].tolist() == ["A"]


def test_ties_between_contacts() -> None:
    book = network(
        contact("C"),
        contact("A"),
        contact("B", role="professional"),
        knows=[("C", "A", 0.25), ("B", "A", None, "conflict")],
        ties=[{"source": "C", "target": "B", "circle": 1, "frequency": 5}],
    )
    known = contact_ties(book)
    assert known[["a", "b"]].to_numpy().tolist() == [["A", "B"], ["A", "C"], ["B", "C"]]
    assert known["weight"].tolist() == [1.0, 0.25, 1.0]
    assert known["quality"].tolist()[0] == "conflict"
    assert contact_ties(book, scope="informal")[["a", "b"]].to_numpy().tolist() == [["A", "C"]]


def test_rows_follow_households_then_people() -> None:
    people = [
        {"person_id": "z", "household_id": "H2", "role": "resident"},
        {"person_id": "y", "household_id": "H2", "role": "informal"},
        {"person_id": "b", "household_id": "H1", "role": "resident"},
        {"person_id": "c", "household_id": "H1", "role": "informal"},
        {"person_id": "a", "household_id": "H1", "role": "informal"},
    ]
    ties = [
        {"household_id": "H1", "source": "c", "target": "b"},
        {"household_id": "H2", "source": "y", "target": "z"},
        {"household_id": "H1", "source": "a", "target": "b"},
    ]
    book = casebook(households=[{"household_id": "H2"}, {"household_id": "H1"}], people=people, ties=ties)
    assert contacts(book)[["household_id", "person_id"]].to_numpy().tolist() == [["H2", "y"], ["H1", "a"], ["H1", "c"]]


def test_an_empty_casebook_has_no_contacts() -> None:
    book = Casebook.from_tables({})
    assert len(contacts(book)) == len(contact_ties(book)) == len(focal(book)) == 0
    assert list(contacts(book).columns) == list(contacts(network(contact("A"))).columns)
    assert contacts(book).dtypes.equals(contacts(network(contact("A"))).dtypes)


def test_nothing_is_changed() -> None:
    book = network(contact("A"), contact("B"), knows=[("A", "B")])
    before = {name: frame.copy() for name, frame in book.tables.items()}
    contacts(book)
    contact_ties(book)
    assert all(frame.equals(before[name]) for name, frame in book.tables.items())


@pytest.mark.parametrize("option", [{"scope": "formal"}, {"ego": "team"}])
def test_other_options_are_refused(option: dict[str, str]) -> None:
    with pytest.raises(OptionError, match="Hint"):
        contacts(network(contact("A")), **option)


def test_carers_and_whether_it_is_too_much() -> None:
    book = network(
        contact("A"),
        contact("B", hours_week=10),
        contact("C", burden=3, csi=7),
        contact("D", burden=3),
        contact("E", endurance="6_12_months", ediz_plus=8),
        contact("F", endurance="1_6_months"),
        contact("G", ediz_plus=9),
        contact("H", burden=5, role="professional"),
    )
    frame = contacts(book).set_index("person_id")
    assert frame.index[is_carer(frame)].tolist() == list("BCDEFG")
    found = overloaded(frame)
    assert pd.isna(found["B"])
    assert found.drop("B").to_dict() == {
        "A": False, "C": True, "D": False, "E": False, "F": True, "G": True, "H": False
    }  # fmt: skip
