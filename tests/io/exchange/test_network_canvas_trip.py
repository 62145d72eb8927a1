"""A casebook as interviews and back: what the format can hold survives, the ledger names the rest."""

from __future__ import annotations

import csv
import re
import tempfile
import zipfile
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.casebook import Casebook
from netmap.io.exchange import export, import_source
from netmap.schema import parse
from tests.strategies import casebooks

EGO_HEADING = (
    "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,"
    "sessionStart,sessionFinish,sessionExported,"
)
EDGE_HEADING = "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID,"
NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def there_and_back(book: Casebook, path: Path) -> Casebook:
    export(book, path, format="network-canvas")
    return Casebook.from_parsed([parse(table) for table in import_source(path).tables])


def egos_of(book: Casebook) -> set[str]:
    """The resident the map is about, the first by id, of every household."""
    residents = book.people[book.people["role"] == "resident"]
    order = residents.assign(last=residents["focus"] != "yes").sort_values(["last", "person_id"])
    return set(order.drop_duplicates("household_id")["person_id"])


def ties_of(book: Casebook, egos: set[str]) -> pd.DataFrame:
    """Ties as the format holds them: those with the ego begin at the other end."""
    frame = book.ties.copy()
    turn = frame["source"].isin(egos)
    back = ["target", "source", "receives", "gives"]
    frame.loc[turn, ["source", "target", "gives", "receives"]] = frame.loc[turn, back].to_numpy()
    return frame.sort_values(["household_id", "source", "target"], ignore_index=True)


def same(book: Casebook, found: Casebook, *, clean: bool = False) -> None:
    """People, households and ties are equal; residents that the format added are left out."""
    for table, key in (("people", "person_id"), ("households", "household_id")):
        one, other = (getattr(each, table).sort_values(key, ignore_index=True) for each in (book, found))
        other = other[other[key].isin(one[key])].reset_index(drop=True)
        if clean:
            one = one.apply(lambda cells: cells.str.replace(NO_XML, "", regex=True) if cells.dtype == "str" else cells)
            one = one.mask(one.isin([""]))
        pd.testing.assert_frame_equal(one, other, check_dtype=False)
    known, egos = book.people["person_id"], egos_of(book)
    one, other = (ties_of(each, egos) for each in (book, found))
    one = one[one["source"].isin(known) & one["target"].isin(known)].reset_index(drop=True)
    pd.testing.assert_frame_equal(one, other[other["target"].isin(known)].reset_index(drop=True), check_dtype=False)


@pytest.mark.parametrize("form", ["book.zip", "book.graphml"])
def test_the_neighbourhood_comes_back(parkwijk: Casebook, tmp_path: Path, form: str) -> None:
    book = parkwijk.snapshot()
    found = there_and_back(book, tmp_path / form)
    same(book, found)
    assert len(found.ties) == len(book.ties)


@settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(book=casebooks(only=("households", "people", "ties")), form=st.sampled_from(["book.zip", "book.graphml"]))
def test_any_casebook_comes_back(book: Casebook, form: str) -> None:
    newest = book.snapshot()
    with tempfile.TemporaryDirectory() as folder:
        found = there_and_back(newest, Path(folder) / form)
        same(newest, found, clean=form.endswith("graphml"))
        assert set(newest.household_ids) >= set(found.household_ids)


def test_a_folder_is_as_good_as_a_zip(parkwijk: Casebook, tmp_path: Path) -> None:
    book = parkwijk.household("H01")
    found = there_and_back(book, tmp_path / "folder")
    assert found == there_and_back(book, tmp_path / "book.zip")
    assert len(found.people) == len(book.snapshot().people)


def test_the_ledger_names_what_has_no_place(parkwijk: Casebook, tmp_path: Path) -> None:
    ledger = export(parkwijk, tmp_path / "book.zip", format="network-canvas")
    entries = {entry.place: entry for entry in ledger.entries}
    newest = parkwijk.snapshot()
    assert entries["people"].read == len(parkwijk.people)
    assert entries["people"].written == len(newest.people)
    assert entries["ties"].merged + entries["ties"].written == len(newest.ties)
    lost = {entry.place for entry in ledger.entries for loss in entry.losses if loss.reason == "table-not-in-format"}
    assert lost == {name for name, table in parkwijk.tables.items() if len(table)} - {"households", "people", "ties"}


def test_a_household_without_a_resident_gets_one_and_the_ledger_says_so(tmp_path: Path) -> None:
    book = Casebook.from_tables({"people": [{"person_id": "P1", "household_id": "H1", "role": "informal"}]})
    ledger = export(book, tmp_path / "book.zip", format="network-canvas")
    assert [(loss.reason, loss.count) for entry in ledger.entries for loss in entry.losses] == [("ego-added", 1)]
    found = there_and_back(book, tmp_path / "book.zip")
    assert found.people["role"].tolist() == ["resident", "informal"]
    assert found.ties.empty


def test_the_files_are_named_and_headed_as_network_canvas_does(parkwijk: Casebook, tmp_path: Path) -> None:
    book = parkwijk.household("H01")
    export(book, tmp_path / "book.zip", format="network-canvas")
    with zipfile.ZipFile(tmp_path / "book.zip") as packed:
        texts = {name: packed.read(name).decode() for name in packed.namelist()}
    session = re.compile(r"H01_[0-9a-f-]{36}_")
    assert all(session.match(name) for name in texts)
    kinds = {session.sub("", name).removesuffix(".csv") for name in texts}
    assert {"ego", "attributeList_informal", "edgeList_tie"} <= kinds
    headings = {session.sub("", name): text.split("\r\n", 1)[0] for name, text in texts.items()}
    assert headings["ego.csv"].startswith(EGO_HEADING)
    assert headings["attributeList_informal.csv"].startswith("nodeID,networkCanvasEgoUUID,networkCanvasUUID,")
    assert headings["edgeList_tie.csv"].startswith(EDGE_HEADING)


def test_networkx_opens_the_graphml(parkwijk: Casebook, tmp_path: Path) -> None:
    book = parkwijk.household("H01").snapshot()
    export(book, tmp_path / "book.graphml", format="network-canvas")
    graph = nx.read_graphml(tmp_path / "book.graphml")
    ego = next(iter(egos_of(book)))
    between = book.ties[(book.ties["source"] != ego) & (book.ties["target"] != ego)]
    assert graph.number_of_nodes() == len(book.people) - 1
    assert graph.number_of_edges() == len(between)
    assert {data["networkCanvasUUID"] for _, data in graph.nodes(data=True)} == set(book.people["person_id"]) - {ego}


def test_formulas_are_escaped_on_the_way_out_and_restored_on_the_way_in(tmp_path: Path) -> None:
    names = ["=1+1", "+31 6", "-", "@x", "'=1", "'s avonds", "\tA"]
    people = [{"person_id": f"P{at}", "household_id": "H1", "role": "informal"} for at in range(len(names))]
    people = [{**row, "name": name} for row, name in zip(people, names, strict=True)]
    book = Casebook.from_tables({"people": [*people, {"person_id": "E", "household_id": "H1", "role": "resident"}]})
    export(book, tmp_path / "out", format="network-canvas")
    (file,) = (tmp_path / "out").glob("*_attributeList_informal.csv")
    with file.open(newline="", encoding="utf-8") as opened:
        written = [row["name"] for row in csv.DictReader(opened)]
    assert written == ["'=1+1", "'+31 6", "'-", "'@x", "''=1", "'s avonds", "'\tA"]
    assert there_and_back(book, tmp_path / "again").people["name"].dropna().tolist() == names


def test_the_same_casebook_gives_the_same_bytes(parkwijk: Casebook, tmp_path: Path) -> None:
    for form in ("book.zip", "book.graphml"):
        for turn in ("a", "b"):
            export(parkwijk.household("H02"), tmp_path / f"{turn}{form}", format="network-canvas")
        assert (tmp_path / f"a{form}").read_bytes() == (tmp_path / f"b{form}").read_bytes()


def test_convert_writes_the_guess_and_reads_it_back(parkwijk: Casebook, tmp_path: Path) -> None:
    export(parkwijk.household("H01"), tmp_path / "book.zip", format="network-canvas")
    first = nm.convert(tmp_path / "book.zip", target=tmp_path / "one.json")
    assert first.proposal is not None
    again = nm.convert(tmp_path / "book.zip", target=tmp_path / "two.json", mapping=nm.read_mapping(first.proposal))
    assert again.casebook == first.casebook
    assert again.proposal is None


def test_a_second_export_leaves_no_list_of_the_first(tmp_path: Path) -> None:
    rows = [
        {"person_id": name, "household_id": "H1", "role": role}
        for name, role in (("E", "resident"), ("P", "volunteer"))
    ]
    export(Casebook.from_tables({"people": rows}), tmp_path / "out", format="network-canvas")
    (tmp_path / "out" / "mine.csv").write_text("kept", encoding="utf-8")
    found = there_and_back(Casebook.from_tables({"people": rows[:1]}), tmp_path / "out")
    assert found.people["person_id"].tolist() == ["E"]
    assert (tmp_path / "out" / "mine.csv").exists()
