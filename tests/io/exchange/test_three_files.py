"""A casebook as three files and back: every cell that they can hold comes back, the ledger names every other one."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, Phase, assume, given, settings

from netmap.casebook import Casebook
from netmap.io.exchange import Import, export, import_source
from netmap.schema import parse
from tests.strategies import casebooks

Row = dict[str, Any]
OF_PAIR = ("household_id", "source", "target", "weight")
OF_TIE = ("circle", "frequency", "quality", "gives", "receives", "ended_on")


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def rows(book: Casebook, table: str) -> list[Row]:
    """Every row with the cells that say something; texts that mean "missing" in these files say nothing."""
    told = getattr(book, table).to_dict("records")
    return [{k: v for k, v in row.items() if not pd.isna(v) and v not in ("NA", "NaN")} for row in told]


def egos(people: Iterable[Row]) -> dict[str, str]:
    """Household → the resident the map is about, the first by id."""
    residents = [row for row in people if row["role"] == "resident"]
    order = sorted(residents, key=lambda row: (row.get("focus") != "yes", row["person_id"]), reverse=True)
    return {row["household_id"]: row["person_id"] for row in order}


def expected(book: Casebook) -> tuple[list[Row], list[Row], list[Row], Counter[tuple[str, str]]]:
    """People, ties and households that three files can hold, and what they cannot."""
    people, ties = rows(book, "people"), rows(book, "ties")
    ego = egos(people)
    lost: Counter[tuple[str, str]] = Counter()
    found: list[Row] = []
    alters: dict[str, str] = {}
    for tie in ties:
        ends = {tie["source"], tie["target"]}
        resident = ego.get(tie["household_id"])
        if resident in ends:
            (other,) = ends - {resident}
            alters[other] = tie["household_id"]
            kept = {name: tie[name] for name in OF_TIE if name in tie}
            if tie["source"] == resident:
                swap = {"gives": "receives", "receives": "gives"}
                kept = {swap.get(name, name): value for name, value in kept.items()}
            found.append({"household_id": tie["household_id"], "source": other, "target": resident, **kept})
            lost["not-in-format", "weight"] += "weight" in tie
    for tie in ties:
        if tie["source"] in alters and tie["target"] in alters:
            lost.update(("not-in-format", name) for name in OF_TIE if name in tie)
            if tie.get("weight") != 0:
                found.append({name: tie[name] for name in OF_PAIR if name in tie})
            lost["no-tie", ""] += tie.get("weight") == 0
        elif ego.get(tie["household_id"]) not in (tie["source"], tie["target"]):
            lost["not-tied", ""] += 1
        lost["not-in-format", "observed_on"] += "observed_on" in tie
    known = {*ego.values(), *alters}
    lost["not-tied", ""] += sum(row["person_id"] not in known for row in people)
    lost["not-in-format", "observed_on"] += sum("observed_on" in row for row in people)
    kept_people = [{**row} for row in people if row["person_id"] in known]
    for row in kept_people:
        row.pop("observed_on", None)
    homes = {row["household_id"]: row for row in rows(book, "households")}
    everywhere = {home: homes.get(home, {"household_id": home}) for home in book.household_ids}
    alone = set(everywhere) - set(ego)
    lost["ego-added", ""] = len(alone)
    kept_people += [{"person_id": f"{one}-ego", "household_id": one, "role": "resident"} for one in alone]
    return kept_people, found, list(everywhere.values()), +lost


def alike(one: Iterable[Row], two: Iterable[Row]) -> bool:
    return sorted(sorted(map(str, row.items())) for row in one) == sorted(sorted(map(str, row.items())) for row in two)


def ids(book: Casebook) -> set[str]:
    return {*book.household_ids, *book.people["person_id"]}


@settings(
    max_examples=8,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(book=casebooks(only=("households", "people", "ties")))
def test_every_cell_comes_back_or_is_named(book: Casebook) -> None:
    assume(not ids(book) & {"NA", "NaN", "1.0"})  # what readers of these files take for nothing, or for a number
    people, ties, homes, lost = expected(book.snapshot())
    with TemporaryDirectory() as place:
        ledger = export(book, Path(place) / "out", format="egor")
        found = import_source(Path(place) / "out", format="egor")
    again = book_of(found)
    assert alike(rows(again, "people"), people)
    assert alike(rows(again, "ties"), ties)
    assert alike(rows(again, "households"), homes)
    told: Counter[tuple[str, str]] = Counter()
    for entry in ledger.entries:
        told.update({(one.reason, one.what): one.count for one in entry.losses})
        assert entry.read == entry.written + entry.merged + entry.dropped
    assert {pair: told[pair] for pair in told if pair[0] != "older-rows" and pair[1] != "NA, NaN"} == lost
    assert found.ledger.complete


def household(**people: Any) -> Casebook:
    rows: list[Mapping[str, Any]] = [
        {"person_id": "R", "household_id": "H", "role": "resident", "note": "van de bewoner"},
        {"person_id": "P", "household_id": "H", "role": "informal", **people},
    ]
    return Casebook.from_tables(
        {
            "households": [{"household_id": "H", "note": "van het huishouden"}],
            "people": rows,
            "ties": [{"household_id": "H", "source": "R", "target": "P", "gives": "advice"}],
        }
    )


def test_what_was_not_asked_stays_so_and_notes_stay_apart(tmp_path: Path) -> None:
    export(household(), tmp_path / "out", format="egor")
    again = book_of(import_source(tmp_path / "out"))
    assert again.households.iloc[0][["roster", "contact_ties"]].isna().all()
    assert again.households.iloc[0]["note"] == "van het huishouden"
    people = again.people.set_index("person_id")
    assert people["focus"].isna().all()
    assert people.at["R", "note"] == "van de bewoner"
    assert again.ties.iloc[0][["source", "target", "receives"]].tolist() == ["P", "R", "advice"]


def test_a_bare_carriage_return_breaks_no_row(tmp_path: Path) -> None:
    export(household(name="regel 1\rregel 2"), tmp_path / "out", format="egor")
    with (tmp_path / "out" / "alters.csv").open(newline="", encoding="utf-8") as file:
        assert [row["name"] for row in csv.DictReader(file)] == ["regel 1\rregel 2"]
    assert book_of(import_source(tmp_path / "out")).people["name"].dropna().tolist() == ["regel 1\rregel 2"]


def test_weights_that_are_no_numbers_are_told(tmp_path: Path) -> None:
    texts = {"egos": "egoID\n1\n", "alters": "egoID,alterID\n" + "".join(f"1,{at}\n" for at in "abcd")}
    texts["edges"] = "egoID,Source,Target,weight\n1,a,b,veel\n1,a,c,inf\n1,b,c,3\n1,a,d,0\n1,b,d,-1\n"
    for name, text in texts.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    found = import_source(tmp_path)
    told = {(loss.reason, loss.what, loss.rows) for loss in found.ledger.entries[2].losses}
    assert told == {("unreadable", "weight", (2, 3)), ("no-tie", "", (5,)), ("unreadable", "weight", (6,))}
    assert book_of(found).ties["weight"].dropna().tolist() == [1.0]
