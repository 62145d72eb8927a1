"""What may not pass silently in an export of Network Canvas, every trap by hand."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.io.exchange import archive, import_source, recognise
from tests.io.exchange.interviews import DAY, EDGE, EGO, NODE, book_of, case, counts, folder, losses, notes


def test_no_nodes_and_no_edges(tmp_path: Path) -> None:
    files = {"a_s_ego.csv": f"{EGO}\nE,a,s,P,{DAY},{DAY},\n"}
    files |= {"a_s_attributeList.csv": f"{NODE}\n", "a_s_edgeList.csv": f"{EDGE}\n"}
    read = import_source(folder(tmp_path / "x", files))
    book = book_of(read)
    assert (len(book.households), len(book.people), len(book.ties)) == (1, 1, 0)
    assert counts(read) == {"a_s_ego.csv": (1, 1, 0, 0)}
    assert nm.measure(book)["size"].isna().all()


def test_ids_that_restart_per_interview_do_not_mix(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {}
    for name in ("c1", "c2"):
        files[f"{name}_s_ego.csv"] = f"{EGO}\nE{name},{name},s{name},P,{DAY},{DAY},\n"
        files[f"{name}_s_attributeList_Person.csv"] = f"nodeID,name\n1,Ans {name}\n2,Bob {name}\n"
        files[f"{name}_s_edgeList_Knows.csv"] = "edgeID,from,to\n3,1,2\n"
    read = import_source(folder(tmp_path / "x", files))
    people = book_of(read).people.set_index("person_id")
    assert people.loc[["c1-1", "c1-2", "c2-1", "c2-2"], "name"].tolist() == ["Ans c1", "Bob c1", "Ans c2", "Bob c2"]
    between = {(t.household_id, t.source, t.target) for t in book_of(read).ties.itertuples() if "E" not in t.target}
    assert between == {("c1", "c1-1", "c1-2"), ("c2", "c2-1", "c2-2")}
    assert ("ids-made", 4) in notes(read)


def test_the_same_person_in_two_interviews_gets_two_ids(tmp_path: Path) -> None:
    two = {name.replace("c1", "c2"): str(text).replace("E,", "F,").replace("c1", "c2") for name, text in case().items()}
    read = import_source(folder(tmp_path / "x", {**case(), **two}))
    assert set(book_of(read).people["person_id"]) == {"E", "F"} | {f"{c}-{p}" for c in ("c1", "c2") for p in "ABC"}
    assert ("ids-made-unique", 6) in notes(read)


def test_somebody_listed_twice_in_one_interview(tmp_path: Path) -> None:
    files = {**case(), "c1_s_attributeList_Person.csv": f"{NODE},name\n1,E,A,Ans\n2,E,B,Bob\n1,E,A,Ans\n2,E,B,Bert\n"}
    read = import_source(folder(tmp_path / "x", files))
    assert counts(read)["c1_s_attributeList_Person.csv"] == (4, 2, 1, 1)
    assert ("listed-otherwise", "", 1) in losses(read)
    assert book_of(read).people["name"].dropna().tolist() == ["Ans", "Bob"]


def test_two_interviews_of_one_case_and_session(tmp_path: Path) -> None:
    files = {f"c_{n}_ego.csv": f"{EGO}\nE{n},c,s,P,{DAY},{DAY},\n" for n in (1, 2)}
    assert book_of(import_source(folder(tmp_path / "x", files))).household_ids == ("c-s-E1", "c-s-E2")


def test_an_age_needs_the_day_of_the_interview(tmp_path: Path) -> None:
    files = {**case(), "c1_s_attributeList_Person.csv": f"{NODE},leeftijd\n1,E,A,40\n2,E,B,oud\n"}
    files["d_s_ego.csv"] = f"{EGO}\nF,d,t,P,,,\n"
    files["d_s_attributeList_Person.csv"] = f"{NODE},leeftijd\n1,F,C,40\n"
    read = import_source(folder(tmp_path / "x", files))
    years = book_of(read).people.set_index("person_id")["birth_year"]
    assert years["A"] == 1986
    assert years[["B", "C"]].isna().all()
    assert ("age-without-year", "leeftijd", 2) in losses(read)


def test_two_interviews_of_one_case(tmp_path: Path) -> None:
    files = {f"c_s{n}_ego.csv": f"{EGO}\nE{n},c,s{n},P,{DAY},{DAY},\n" for n in (1, 2)}
    read = import_source(folder(tmp_path / "x", files))
    assert book_of(read).household_ids == ("c-s1", "c-s2")
    assert ("case-twice", "", 2) in losses(read)


def test_ties_twice_both_ways_with_oneself_and_with_nobody(tmp_path: Path) -> None:
    edges = "4,1,2,E,x,A,B\n5,1,2,E,y,A,B\n6,2,1,E,z,B,A\n7,3,3,E,w,C,C\n8,1,9,E,v,A,Z\n9,2,3,E,u,,\n"
    read = import_source(folder(tmp_path / "x", case(edges=edges)))
    assert counts(read)["c1_s_edgeList_Knows.csv"] == (6, 2, 2, 2)
    assert {("self-tie", "", 1), ("unknown-alter", "", 1)} <= losses(read)
    assert ("listed-twice", 2) in notes(read)
    at = {loss.reason: loss.rows for entry in read.ledger.entries for loss in entry.losses}
    assert (at["self-tie"], at["unknown-alter"]) == ((5,), (6,))
    ties = book_of(read).ties
    assert {(t.source, t.target) for t in ties.itertuples() if t.target != "E"} == {("A", "B"), ("B", "C")}


def test_a_tie_listed_the_other_way_round_turns_what_is_given(tmp_path: Path) -> None:
    files = case(edges="")
    files["c1_s_edgeList_Knows.csv"] = (
        f"{EDGE},gives,quality\n4,1,2,E,x,A,B,advice,neutral\n5,2,1,E,y,B,A,company,conflict\n"
    )
    read = import_source(folder(tmp_path / "x", files))
    tie = book_of(read).ties.query("target == 'B'").iloc[0]
    assert (tie["gives"], tie["receives"], tie["quality"]) == ("advice", "company", "neutral")
    assert ("ties-differ", "", 1) in losses(read)


def test_what_cannot_be_read_is_told_by_row_and_left_empty(tmp_path: Path) -> None:
    heading = f"{NODE},name,birth_year,hours_week"
    cells = "1,E,A,'=SUM(A1),1950,4\n2,E,B,FranÃ§oise,12,200\n3,E,C,Encrypted,later,1\n"
    files = {**case(), "c1_s_attributeList_Person.csv": f"{heading}\n{cells}"}
    read = import_source(folder(tmp_path / "x", files))
    people = book_of(read).people.set_index("person_id")
    assert people.loc["A", "name"] == "=SUM(A1)"
    assert pd.isna(people.loc["C", "name"])
    assert people["birth_year"].dropna().tolist() == [1950]
    told = {("unreadable", "birth_year", 2), ("unreadable", "hours_week", 1), ("garbled", "name", 1)}
    assert told | {("encrypted", "name", 1)} <= losses(read)
    rows_of = {loss.what: loss.rows for e in read.ledger.entries for loss in e.losses if loss.reason == "unreadable"}
    assert rows_of == {"birth_year": (3, 4), "hours_week": (3,)}


def test_new_naming_merged_sessions_matrix_and_semicolons(tmp_path: Path) -> None:
    files = {
        "Mijn studie_ego.csv": f"{EGO}\nE,a,s1,P,{DAY},{DAY},\nF,b,s2,P,{DAY},{DAY},\n".replace(",", ";"),
        "Mijn studie_attributeList_Goede vriend_友人.csv": f"\ufeff{NODE},name\n1,E,A,Zoë\n2,E,B,Bob\n1,F,C,Cas\n",
        "Mijn studie_adjacencyMatrix_Kent.csv": ",A,B,C\nA,0,1,0\nB,1,0,0\nC,0,0,0\n",
    }
    read = import_source(folder(tmp_path / "x", files))
    book = book_of(read)
    assert book.people.groupby("household_id").size().to_dict() == {"a": 3, "b": 2}
    assert "Goede vriend_友人" in read.mapping["nodes"]
    assert "Zoë" in book.people["name"].tolist()
    assert counts(read)["Mijn studie_adjacencyMatrix_Kent.csv"] == (2, 1, 1, 0)


def test_an_interview_of_which_the_ego_is_missing(tmp_path: Path) -> None:
    files = case()
    del files["c1_s_ego.csv"]
    read = import_source(folder(tmp_path / "x", files))
    assert len(book_of(read).people) == 4
    assert ("ego-missing", "", 1) in losses(read)


def test_ties_of_which_neither_people_nor_ego_are_there(tmp_path: Path) -> None:
    files = {"c1_s_edgeList_Knows.csv": case()["c1_s_edgeList_Knows.csv"]}
    read = import_source(folder(tmp_path / "x", files))
    assert read.tables == ()
    assert counts(read) == {"c1_s_edgeList_Knows.csv": (1, 0, 0, 1)}
    assert ("unknown-alter", "", 1) in losses(read)


# ── GraphML ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def graphml(*graphs: str, keys: str = "") -> str:
    head = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{keys}\n{"".join(graphs)}</graphml>\n'


def graph(case: str, ego: str, extra: str = "") -> str:
    """Two people with a tie; numbers restart."""
    nodes = "".join(
        f'<node id="{n}"><data key="networkCanvasUUID">{ego}{n}</data><data key="networkCanvasType">Person</data>'
        f'<data key="label">L</data><data key="v1">Ans {n}</data>{extra}</node>\n'
        for n in (1, 2)
    )
    about = f'nc:caseId="{case}" nc:sessionUUID="s{case}" nc:sessionStartTime="{DAY}"'
    data = f'<data key="networkCanvasUUID">{ego}</data>'
    edge = '<edge id="3" source="1" target="2"><data key="networkCanvasType">Knows</data></edge>\n'
    return f'<graph edgedefault="undirected" {about}>{data}\n{nodes}{edge}</graph>\n'


def test_two_graphs_in_one_file_with_categorical_keys(tmp_path: Path) -> None:
    option = hashlib.sha1(b"goede_vriend").hexdigest()
    keys = '<key id="v1" attr.name="name" attr.type="string" for="node"/>'
    keys += f'<key id="v2_{option}" attr.name="soort_relatie_goede_vriend" attr.type="boolean" for="node"/>'
    extra = f'<data key="v2_{option}">true</data>'
    path = tmp_path / "all.graphml"
    path.write_text(graphml(graph("a", "E", extra), graph("b", "F", extra), keys=keys), encoding="utf-8")
    read = import_source(path)
    assert recognise(path) == "network-canvas"
    assert "soort_relatie" in read.mapping["nodes"]["Person"]["variables"]
    mapping = {
        "nodes": {
            "Person": {
                "variables": {"name": "name", "soort_relatie": "relation"},
                "values": {"soort_relatie": {"goede_vriend": "friend"}},
            }
        }
    }
    book = book_of(import_source(path, mapping=mapping))
    assert book.household_ids == ("a", "b")
    assert book.people.loc[book.people["role"] == "informal", "relation"].tolist() == ["friend"] * 4
    assert set(book.ties.loc[~book.ties["target"].isin(["E", "F"]), "source"]) == {"E1", "F1"}
    assert book.people["observed_on"].dt.strftime("%Y-%m-%d").unique().tolist() == ["2026-03-02"]


def test_an_interview_in_both_forms_is_read_once_and_the_ledger_says_so(tmp_path: Path) -> None:
    files = {**case(), "c1_s.graphml": graphml(graph("c1", "E")), "d_s.graphml": graphml(graph("d", "F"))}
    read = import_source(folder(tmp_path / "x", files))
    assert counts(read)["c1_s.graphml"] == (4, 0, 4, 0)
    assert ("same-interview", 1) in notes(read)
    assert book_of(read).people.groupby("household_id").size().to_dict() == {"c1": 4, "d": 3}


@pytest.mark.parametrize(
    "text",
    [
        graphml(graph("a", "E"))[:-30],
        graphml(graph("a", "E")).replace("<graphml", '<!DOCTYPE g [<!ENTITY x "y">]>\n<graphml', 1),
    ],
    ids=["cut off", "entity"],
)
def test_xml_that_is_broken_or_swells_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.graphml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        import_source(path, format="network-canvas")
    assert "\n" not in str(caught.value)
    assert "a.graphml" in str(caught.value)


# ── zips ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def zipped(path: Path, files: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return path


def test_a_zip_is_as_good_as_a_folder(tmp_path: Path) -> None:
    path = zipped(tmp_path / "networkCanvasExport.zip", {f"export/{name}": text for name, text in case().items()})
    assert recognise(path) == "network-canvas"
    assert book_of(import_source(path)) == book_of(import_source(folder(tmp_path / "x", case())))


def test_a_zip_that_reaches_outside_swells_or_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = zipped(tmp_path / "a.zip", {**case(), "../c2_s_ego.csv": "x"})
    with pytest.raises(DataError) as caught:
        import_source(outside)
    assert caught.value.faults[0].problem == "zip-outside"
    bomb = zipped(tmp_path / "b.zip", {**case(), "c2_s_ego.csv": EGO + "\n" * 50_000})
    monkeypatch.setattr(archive, "MOST_BYTES", 10_000)
    with pytest.raises(DataError) as caught:
        import_source(bomb)
    assert caught.value.faults[0].problem == "zip-too-big"
    broken = tmp_path / "c.zip"
    broken.write_bytes(bomb.read_bytes()[:-40])
    assert recognise(broken) is None
    with pytest.raises(DataError) as caught:
        import_source(broken, format="network-canvas")
    assert caught.value.faults[0].problem == "broken-archive"


def test_our_own_files_are_not_taken_for_an_export(parkwijk: Casebook, tmp_path: Path) -> None:
    small = parkwijk.household("H01")
    for name in ("book.xlsx", "book.json"):
        nm.write(small, tmp_path / name)
        assert recognise(tmp_path / name) is None
    nm.write(small, tmp_path / "csv")
    assert recognise(tmp_path / "csv") is None


def test_a_folder_without_interviews_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        import_source(folder(tmp_path / "x", {"notes.txt": "x"}), format="network-canvas")
    assert caught.value.faults[0].problem == "no-interviews"
