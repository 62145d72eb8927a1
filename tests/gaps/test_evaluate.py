"""The list of gaps: order, words, languages."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.gaps import Thresholds, find_gaps, find_strengths, missing_cells
from tests.build import casebook, contact, network


def test_gaps_come_by_household_then_severity_then_rule(parkwijk: nm.Casebook) -> None:
    found = find_gaps(parkwijk)
    place = {name: i for i, name in enumerate(parkwijk.household_ids)}
    keys = [(place[one.household_id], -one.severity, one.gap_id) for one in found]
    assert keys == sorted(keys)
    assert {one.state for one in found} == {"fired", "unknown"}


def test_every_gap_says_why_or_what_to_ask(parkwijk: nm.Casebook) -> None:
    for lang in ("nl", "en"):
        for one in find_gaps(parkwijk, all_rules=True, lang=lang):
            assert bool(one.evidence) == (one.state == "fired"), one
            assert bool(one.missing) == (one.state == "unknown"), one
            assert all((*one.evidence, *one.missing))
            assert one.severity in (1, 2, 3, 4)


def test_all_rules_are_listed_for_every_household(parkwijk: nm.Casebook) -> None:
    rows = pd.DataFrame([one.as_dict() for one in find_gaps(parkwijk, all_rules=True)])
    per_household = rows.groupby("household_id")["gap_id"].agg(set)
    assert set(per_household.index) == set(parkwijk.household_ids)
    plain = {f"G{i:02}" for i in range(1, 31)} - {"G24", "G25", "G29"}
    for ids in per_household:
        assert {name for name in ids if not name.startswith("G29")} == plain
        assert len(ids) - len(plain) in (11, 13)


def test_one_household_alone_says_the_same(parkwijk: nm.Casebook) -> None:
    book = parkwijk.snapshot()
    every = find_gaps(book)
    for name in book.household_ids[::20]:
        alone = find_gaps(book.household(name))
        assert [one for one in every if one.household_id == name] == alone


def test_plain_data() -> None:
    (one,) = find_gaps(network(household={"roster": "confirmed"}), only=["G04"])
    assert one.as_dict() == {
        "household_id": "H1",
        "gap_id": "G04",
        "state": "fired",
        "severity": 2,
        "title": "Niemand om mee te praten",
        "text": "Er is niemand bij wie de bewoner zijn of haar verhaal kwijt kan.",
        "evidence": ["Niemand uit het eigen netwerk geeft emotionele steun."],
        "missing": [],
        "action": one.action,
    }


def test_unknown_gaps_ask() -> None:
    (one,) = find_gaps(network(contact("A", name="Els", quality="supportive")), only=["G04"])
    assert (one.state, one.text) == ("unknown", "Bij wie kan de bewoner terecht met zorgen?")
    assert one.missing == ("Els: Geeft welke steun?", "Alle contacten genoemd?")


def test_thresholds_are_settings() -> None:
    book = network(contact("A", burden=3))
    assert [one.state for one in find_gaps(book, only=["G09"], all_rules=True)] == ["clear"]
    assert [one.state for one in find_gaps(book, only=["G09"], thresholds=Thresholds(burden=3))] == ["fired"]


@pytest.mark.parametrize("wrong", [{"burden": "4"}, {"csi": True}, {"endurance": "long"}])
def test_wrong_thresholds_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(OptionError, match="Hint"):
        Thresholds(**wrong)


def test_another_rule_is_refused() -> None:
    with pytest.raises(OptionError, match="G99"):
        find_gaps(network(), only=["G99"])


def test_an_empty_casebook_has_no_gaps() -> None:
    book = Casebook.from_tables({})
    assert find_gaps(book, all_rules=True) == []
    assert find_strengths(book) == []


def test_a_directory_alone_has_no_gaps() -> None:
    assert find_gaps(casebook(organisations=[{"organisation_id": "O1", "name": "Wijkteam", "kind": "welfare"}])) == []


def test_missing_cells_name_table_and_column() -> None:
    cells = missing_cells(network(contact("A", name="Els")))
    assert [(cell.table, cell.column, cell.whose) for cell in cells["H1", "G02"]] == [
        ("ties", "frequency", "Els"),
        ("households", "roster", None),
    ]
