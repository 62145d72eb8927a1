"""Merging two entries of a directory: everything points to the one that stays, nothing else changes."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import OptionError, UnknownIdError
from netmap.schema import TABLES, split
from tests.test_tidying import ring

PARKWIJK = nm.load_example("parkwijk")
TOWN = Casebook(
    {
        name: frame[frame["household_id"].isin(PARKWIJK.household_ids[:3])].reset_index(drop=True)
        if "household_id" in frame
        else frame
        for name, frame in PARKWIJK.tables.items()
    }
)
ORGANISATIONS = sorted(TOWN.organisations["organisation_id"].unique())
SERVICES = sorted(TOWN.services["service_id"].unique())


@st.composite
def merges(draw: st.DrawFn) -> dict[str, str]:
    """One to three pairs that go into one another, never round."""
    ids = draw(st.sampled_from([ORGANISATIONS, SERVICES]))
    chosen = draw(st.lists(st.sampled_from(ids), min_size=2, max_size=4, unique=True))
    return dict(pairwise(chosen))


def named_in(book: Casebook, table: str) -> set[str]:
    """Every id that any cell of the casebook uses for an entry of a table."""
    found: set[str] = set(getattr(book, table)[TABLES[table].key[0]])
    for name, frame in book.tables.items():
        for column in TABLES[name].columns:
            if table in column.refers:
                cells = frame[column.name].dropna()
                found |= {item for cell in cells for item in (split(cell) if column.kind == "list" else (cell,))}
    return found


@settings(max_examples=3)
@given(merges())
def test_nothing_points_to_what_went_and_merging_again_changes_nothing(chosen: dict[str, str]) -> None:
    table = "organisations" if next(iter(chosen)) in ORGANISATIONS else "services"
    merged = nm.merge_entries(TOWN, chosen)
    assert not set(chosen) & named_in(merged.casebook, table)
    assert named_in(TOWN, table) - set(chosen) <= named_in(merged.casebook, table)
    assert Casebook.from_tables(merged.casebook.tables) == merged.casebook  # checked: no reference dangles
    again = nm.merge_entries(merged.casebook, chosen)
    assert again.casebook == merged.casebook
    assert [change.what for change in again.changes] == ["absent"] * len(chosen)


@settings(max_examples=3)
@given(merges())
def test_nothing_else_changes(chosen: dict[str, str]) -> None:
    ids = {*chosen, *chosen.values()}
    merged = nm.merge_entries(TOWN, chosen).casebook
    for name, frame in TOWN.tables.items():
        texts = [column.name for column in TABLES[name].columns if column.kind in ("id", "list")]
        about = [any(ids & set(split(cell)) for cell in row) for row in frame[texts].to_numpy(dtype=object)]
        rest = frame[~pd.Series(about, dtype=bool)]
        kept = merged.tables[name].merge(rest.drop_duplicates(), how="inner")
        assert len(kept) >= len(rest), name


@settings(max_examples=3)
@given(st.integers(0, 99), merges())
def test_the_order_of_rows_and_pairs_does_not_matter(seed: int, chosen: dict[str, str]) -> None:
    shuffler = random.Random(seed)
    mixed = {}
    for name, frame in TOWN.tables.items():
        order = list(range(len(frame)))
        shuffler.shuffle(order)
        mixed[name] = frame.iloc[order].reset_index(drop=True)
    pairs = list(chosen.items())
    shuffler.shuffle(pairs)
    one = nm.merge_entries(TOWN, chosen).casebook
    two = nm.merge_entries(Casebook.from_tables(mixed), dict(pairs)).casebook
    for name, frame in one.tables.items():
        columns = list(frame.columns)
        first, second = (cells.sort_values(columns, ignore_index=True) for cells in (frame, two.tables[name]))
        pd.testing.assert_frame_equal(first, second, obj=name)
    assert one.tables.keys() == two.tables.keys()


def small() -> Casebook:
    """Two organisations that are one, and everything that can name them."""
    return Casebook.from_tables(
        {
            "households": [{"household_id": "H"}],
            "people": [{"person_id": "P", "household_id": "H", "role": "resident"}],
            "organisations": [
                {"organisation_id": "a", "name": "Linde", "kind": "welfare", "phone": "1"},
                {"organisation_id": "b", "name": "De Linde", "kind": "welfare", "phone": "2", "url": "linde.nl"},
                {"organisation_id": "c", "name": "Pan", "kind": "other"},
            ],
            "workers": [{"worker_id": "w", "organisation_id": "b"}],
            "services": [{"service_id": "s", "organisation_id": "b", "name": "Eten", "step": 3}],
            "collaborations": [
                {"source": "a", "target": "b", "level": 5},
                {"source": "a", "target": "c", "level": 2},
                {"source": "b", "target": "c", "level": 4},
            ],
            "needs": [
                {"household_id": "H", "domain": "fin", "score": 2, "observed_on": "2026-01-01", "covered_by": "a|b|P"}
            ],
            "goals": [{"goal_id": "g", "household_id": "H", "text": "Eten", "lead_organisation_id": "b"}],
            "involvements": [{"household_id": "H", "organisation_id": "b", "role": "helper", "status": "active"}],
        }
    )


def test_every_table_that_names_it_points_to_the_one_that_stays() -> None:
    done = nm.merge_entries(small(), {"b": "a"})
    book = done.casebook
    assert book.organisations["organisation_id"].tolist() == ["a", "c"]
    assert book.organisations.loc[0, ["name", "phone", "url"]].tolist() == ["Linde", "1", "linde.nl"]
    assert book.collaborations[["source", "target", "level"]].to_numpy().tolist() == [["a", "c", 2]]
    assert book.needs["covered_by"].tolist() == ["a|P"]
    cells = (book.workers["organisation_id"], book.services["organisation_id"], book.goals["lead_organisation_id"])
    assert [cell for column in (*cells, book.involvements["organisation_id"]) for cell in column] == ["a"] * 4
    told = Counter({(change.table, change.what, change.column): change.count for change in done.changes})
    assert told == {
        ("organisations", "merged", ""): 1,
        ("organisations", "filled", "url"): 1,
        ("organisations", "differs", "name"): 1,
        ("organisations", "differs", "phone"): 1,
        ("needs", "pointed", "covered_by"): 1,
        ("goals", "pointed", "lead_organisation_id"): 1,
        ("involvements", "pointed", "organisation_id"): 1,
        ("workers", "pointed", "organisation_id"): 1,
        ("services", "pointed", "organisation_id"): 1,
        ("collaborations", "pointed", "source"): 1,
        ("collaborations", "pointed", "target"): 1,
        ("collaborations", "with-itself", ""): 1,
        ("collaborations", "twice", ""): 1,
    }


def test_half_an_age_is_not_filled_in() -> None:
    rows = [
        {"service_id": "1", "organisation_id": "a", "name": "Eten", "age_max": 12},
        {"service_id": "2", "organisation_id": "a", "name": "Eten", "age_min": 18, "cost": "free"},
    ]
    book = nm.merge_entries(ring([{"organisation_id": "a", "name": "A"}], rows), {"2": "1"}).casebook
    row = book.services.iloc[0]
    assert (row["age_max"], row["cost"]) == (12, "free")
    assert pd.isna(row["age_min"])


def test_what_cannot_be_merged_is_refused() -> None:
    with pytest.raises(UnknownIdError, match="zz"):
        nm.merge_entries(small(), {"a": "zz"})
    with pytest.raises(OptionError, match="each go for the other"):
        nm.merge_entries(small(), {"a": "b", "b": "a"})
    with pytest.raises(OptionError, match="not of one kind"):
        nm.merge_entries(small(), {"s": "a"})
    assert nm.merge_entries(small(), {"a": "a"}).casebook == small()
