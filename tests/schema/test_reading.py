"""Reading cells as people write them."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest

from netmap.schema import TABLES, RawTable, parse
from netmap.schema.reading import ParsedTable


def read(table: str, **cells: list[object]) -> ParsedTable:
    frame = pd.DataFrame({name: pd.Series(values, dtype="object") for name, values in cells.items()})
    return parse(RawTable(table=table, source="test", frame=frame, rows=np.arange(2, len(frame) + 2)))


def one(table: str, column: str, value: object, heading: str | None = None) -> object:
    parsed = read(table, **{TABLES[table].key[0]: ["X"], heading or column: [value]})
    assert not parsed.faults, parsed.faults
    return parsed.frame[column].iat[0]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("buurvrouw", "neighbour"),
        (" Buurman ", "neighbour"),
        ("neighbour", "neighbour"),
        ("VRIEND OF VRIENDIN", "friend"),
        ("ex", "ex_partner"),
    ],
)
def test_words_of_either_language_name_a_code(written: str, read_as: str) -> None:
    assert one("people", "relation", written) == read_as


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("PE", "practical|emotional"),
        ("P, E", "practical|emotional"),
        ("e;p", "practical|emotional"),
        ("praktisch", "practical"),
        ("luisterend oor + gezelschap", "company|emotional"),
        (["emotional", "practical"], "practical|emotional"),
        ("geen", "none"),
        ("-", "none"),
        ([], "none"),
        ("weet ik niet", "unknown"),
        ("practical|practical", "practical"),
    ],
)
def test_support_is_read_from_letters_words_and_lists(written: object, read_as: str) -> None:
    assert one("ties", "gives", written) == read_as


@pytest.mark.parametrize("written", [None, "", "   ", float("nan"), pd.NaT])
def test_a_cell_in_which_nothing_stands_was_not_asked(written: object) -> None:
    assert pd.isna(one("ties", "gives", written))
    assert pd.isna(one("people", "availability", written))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("01-03-2026", date(2026, 3, 1)),
        ("1-3-2026", date(2026, 3, 1)),
        ("2026-03", date(2026, 3, 1)),
        ("03-2026", date(2026, 3, 1)),
        (datetime(2026, 3, 1, 12), date(2026, 3, 1)),
        (date(2026, 3, 1), date(2026, 3, 1)),
    ],
)
def test_days(written: object, day: date) -> None:
    assert one("people", "care_since", written) == pd.Timestamp(day)


@pytest.mark.parametrize(("written", "number"), [("3,5", 3.5), ("3.5", 3.5), (4, 4.0), ("12", 12.0)])
def test_numbers_take_a_comma_or_a_point(written: object, number: float) -> None:
    assert one("people", "hours_week", written) == number


def test_ids_keep_leading_zeros_case_and_lose_the_point_of_a_spreadsheet() -> None:
    assert one("households", "household_id", "007a") == "007a"
    assert one("households", "household_id", 7.0) == "7"


def test_levels_are_read_from_words_and_numbers() -> None:
    assert one("ties", "circle", "heel dichtbij") == 1
    assert one("ties", "circle", 2.0) == 2
    assert one("needs", "score", "niet zelfredzaam") == 2


def test_headings_of_either_language() -> None:
    parsed = read("people", **{"Code persoon *": ["P"], "Huishouden": ["H"], "Soort contact?": ["bewoner"]})
    assert parsed.frame.loc[0, ["person_id", "household_id", "role"]].tolist() == ["P", "H", "resident"]


def test_every_fault_names_its_cell() -> None:
    parsed = read(
        "ties",
        household_id=["H", "H", "H"],
        source=["A", "B", "C"],
        target=["B", "C", "D"],
        circle=[1, 9, "x"],
        gives=["P", "P, Q", "ok"],
        observed_on=["32-13-2026", None, None],
        weight=["half", 0.5, None],
    )
    found = {(fault.column, fault.row, fault.value, fault.problem) for fault in parsed.faults}
    assert found == {
        ("circle", 3, "9", "out-of-range"),
        ("circle", 4, "x", "unknown-word"),
        ("gives", 3, "P, Q", "list-item"),
        ("gives", 4, "ok", "list-item"),
        ("observed_on", 2, "32-13-2026", "not-a-date"),
        ("weight", 2, "half", "not-a-number"),
    }


@pytest.mark.parametrize(
    "heading", ["bsn", "BSN", "Nationaliteit", "geboorteland", "Religie", "diagnose", "nationality"]
)
def test_refused_columns_are_errors_in_any_table(heading: str) -> None:
    for table in TABLES:
        parsed = read(table, **{TABLES[table].key[0]: ["X"], heading: ["1"]})
        assert ("refused-column", "error") in {(fault.problem, fault.severity) for fault in parsed.faults}


def test_unknown_headings_warn_and_double_ones_are_errors() -> None:
    parsed = read("people", person_id=["P"], **{"Code persoon": ["Q"], "schoenmaat": [42]})
    assert {(fault.problem, fault.severity) for fault in parsed.faults} == {
        ("double-heading", "error"),
        ("unknown-heading", "warning"),
    }


def test_rows_without_anything_are_left_out_and_the_numbering_stays() -> None:
    parsed = read("people", person_id=["P", None, "Q"], role=["resident", " ", "wrong"])
    assert parsed.frame["person_id"].tolist() == ["P", "Q"]
    assert [fault.row for fault in parsed.faults] == [4]
