"""Tidying a directory: what seems to be listed twice, what is old, and merging two entries."""

from __future__ import annotations

import random
from datetime import date
from itertools import combinations
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.tidying import proposals

Row = dict[str, Any]


def ring(organisations: list[Row], services: list[Row] | None = None, **tables: list[Row]) -> Casebook:
    rows = [{"kind": "welfare", **row} for row in organisations]
    offered = [{"step": 4, **row} for row in services or []]
    held = {"organisations": rows, **({"services": offered} if offered else {}), **tables}
    return Casebook.from_tables(held)


def named(*names: str, **more: Any) -> Casebook:
    """Organisations a, b, c … with these names."""
    return ring([{"organisation_id": "abcdef"[at], "name": name, **more} for at, name in enumerate(names)])


def pairs(book: Casebook) -> list[tuple[str, str]]:
    found = nm.find_duplicates(book)
    return [tuple(sorted(pair)) for pair in zip(found["keep"], found["other"], strict=True)]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Stichting De Linde", "de linde"),
        ("Thuiszorg Verzonnen B.V.", "Verzonnen Thuiszorg"),
        ("Humanitas Waterkant", "Humanitass Waterkant"),
        ("Buurt Huis De Steiger", "Buurthuis de Steiger"),
        ("Café Zoë", "CAFE ZOE"),
    ],
)
def test_the_same_name_written_otherwise_is_proposed(one: str, two: str) -> None:
    assert pairs(named(one, two, "Sportclub Heel Anders")) == [("a", "b")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Sociaal wijkteam Noord", "Sociaal wijkteam Zuid"),
        ("Sociaal buurtteam Voorbeeldstad Noordoost", "Sociaal buurtteam Voorbeeldstad Noordwest"),
        ("Basisschool 1", "Basisschool 2"),
        ("Koor De Noot", "Kookclub De Pan"),
    ],
)
def test_names_that_only_look_alike_are_not(one: str, two: str) -> None:
    assert pairs(named(one, two)) == []


def test_what_else_is_the_same_counts_and_what_differs_counts_against() -> None:
    rows = [
        {"organisation_id": "a", "name": "Welzijn Parkwijk", "kvk": "12345678", "phone": "020-1234567", "url": "w.nl"},
        {
            "organisation_id": "b",
            "name": "Welzijn Groot-Parkwijk en omstreken",
            "kvk": "1234 5678",
            "phone": "+31201234567",
        },
        {"organisation_id": "c", "name": "Welzijn Parkwijk", "kvk": "87654321"},
    ]
    found = nm.find_duplicates(ring(rows)).set_index("other")
    assert found.index.tolist() == ["b"]  # c has the same name, and another registration number
    assert found.at["b", "keep"] == "a"  # more cells are filled in
    assert found.at["b", "why"] == "kvk|phone"


def test_a_service_is_compared_within_its_organisation_and_its_twins() -> None:
    organisations = [
        {"organisation_id": key, "name": name} for key, name in zip("abc", ("Linde", "De Linde", "Pan"), strict=True)
    ]
    services = [
        {"service_id": "1", "organisation_id": "a", "name": "Samen eten op woensdag"},
        {"service_id": "2", "organisation_id": "b", "name": "Samen eten (op woensdag)"},
        {"service_id": "3", "organisation_id": "c", "name": "Samen eten op woensdag"},
        {"service_id": "4", "organisation_id": "a", "name": "Samen eten op vrijdag"},
        {"service_id": "5", "organisation_id": "a", "name": "Samen eten op woensdag", "areas": "N"},
        {"service_id": "6", "organisation_id": "a", "name": "Samen eten op woensdag", "areas": "Z", "age_min": 65},
    ]
    areas = [{"area_id": "N", "name": "Noord"}, {"area_id": "Z", "name": "Zuid"}]
    found = pairs(ring(organisations, services, areas=areas))
    assert sorted(found) == [("1", "2"), ("1", "5"), ("1", "6"), ("2", "5"), ("2", "6"), ("a", "b")]


@settings(max_examples=8)
@given(st.permutations(range(7)))
def test_the_order_of_the_rows_does_not_matter(order: list[int]) -> None:
    names = ["De Linde", "Linde", "Stichting Linde", "Sport Oost", "Sport West", "Taalhuis", "Taal huis"]
    rows = [{"organisation_id": f"o{at}", "name": name} for at, name in enumerate(names)]
    expected = nm.find_duplicates(ring(rows))
    assert nm.find_duplicates(ring([rows[at] for at in order])).equals(expected)
    assert len(expected) == 4


WORDS = ("stichting", "De", "Linde", "Lindes", "Buurt", "Huis", "Buurthuis", "Noord", "Zuid", "B.V.", "Humanitas", "2")
NUMBERS = {"kvk": (None, "12345678", "87654321"), "phone": (None, "010-1234567", "+31 10 1234567")}


def jumbled(seed: int) -> list[Row]:
    """Ten organisations with names of few words, some of them alike, and numbers that some share."""
    letters = random.Random(seed)
    cells = [{name: letters.choice(some) for name, some in NUMBERS.items()} for _ in range(10)]
    names = [" ".join(letters.sample(WORDS, letters.randint(1, 3))) for _ in cells]
    return [{"organisation_id": f"o{at}", "name": names[at], **cells[at]} for at in range(10)]


@pytest.mark.parametrize("seed", [2, 5])
def test_looking_at_some_pairs_finds_what_looking_at_all_pairs_finds(seed: int) -> None:
    """Of two entries alone nothing is left out."""
    book = ring(jumbled(seed))
    frame, services = book.organisations, book.services
    found = pd.concat([proposals(frame.iloc[list(pair)], services) for pair in combinations(range(len(frame)), 2)])
    order = ["score", "keep", "other"]
    whole = proposals(frame, services).sort_values(order, ignore_index=True)
    assert len(whole) >= 3
    assert whole.equals(found.sort_values(order, ignore_index=True))


@pytest.mark.parametrize("seed", [2, 5, 9])
def test_a_name_in_another_alphabet_changes_nothing_for_the_others(seed: int) -> None:
    alone = nm.find_duplicates(ring(jumbled(seed)))
    greek = {"organisation_id": "z", "name": "Ωδή στη χαρά"}
    assert nm.find_duplicates(ring([*jumbled(seed), greek])).equals(alone)
    assert len(alone) >= 3


def test_ten_thousand_entries_are_compared_and_every_planted_twin_is_found() -> None:
    letters = random.Random(4)
    words = ["".join(letters.choices("bcdfgklmnprstvz", k=6)) for _ in range(3000)]
    names = [" ".join(letters.sample(words, 3)) for _ in range(9900)]
    twins = [f"Stichting {name.upper()} BV" for name in names[:100]]
    rows = [{"organisation_id": f"o{at:05}", "name": name} for at, name in enumerate([*names, *twins])]
    found = set(pairs(ring(rows)))
    planted = {(f"o{at:05}", f"o{at + 9900:05}") for at in range(100)}
    assert planted <= found
    assert len(found) < 150


def test_what_was_checked_long_ago_is_listed_and_so_is_what_has_no_day() -> None:
    rows = [
        {"organisation_id": "old", "name": "A", "observed_on": "2026-01-01"},
        {"organisation_id": "edge", "name": "B", "observed_on": "2026-01-02"},
        {"organisation_id": "again", "name": "C", "observed_on": "2025-01-01"},
        {"organisation_id": "again", "name": "C", "observed_on": "2026-06-30"},
        {"organisation_id": "never", "name": "D"},
    ]
    found = nm.find_stale(ring(rows).as_of(date(2026, 7, 1)))
    assert found["id"].tolist() == ["old", "never"]
    assert found["days"].tolist()[0] == 181
    assert nm.find_stale(ring(rows).as_of(date(2026, 7, 1)), days=181)["id"].tolist() == ["never"]
    with pytest.raises(OptionError, match="days"):
        nm.find_stale(ring(rows), days=-1)
