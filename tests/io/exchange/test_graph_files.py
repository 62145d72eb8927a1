"""Graph files: what goes out opens in networkx, and comes back as it was."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings

from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.io.exchange import export, import_source
from netmap.schema import parse
from tests.io.exchange.networks import casebooks

GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"
HOSTILE = "<script>x</script> & \"q\" 'a' \u202e ]]> Zoë 👩‍👧"


def small(**people: Any) -> Casebook:
    """A resident with one contact, and two organisations that work together."""
    return Casebook.from_tables(
        {
            "households": [{"household_id": "H1", "roster": "confirmed", "label": "Huis Verzonnen"}],
            "people": [
                {"person_id": "R", "household_id": "H1", "role": "resident", "focus": "yes", "name": "Rik Verzonnen"},
                {
                    "person_id": "P",
                    "household_id": "H1",
                    "role": "informal",
                    "name": HOSTILE,
                    "birth_year": 1980,
                    **people,
                },
            ],
            "ties": [{"household_id": "H1", "source": "P", "target": "R", "circle": 2, "gives": "practical|advice"}],
            "organisations": [
                {"organisation_id": "O1", "name": "Team Verzonnen", "kind": "neighbourhood_team"},
                {"organisation_id": "O2", "name": "Hulp Verzonnen", "kind": "welfare"},
            ],
            "collaborations": [{"source": "O1", "target": "O2", "level": 3, "reported_by": "both"}],
        }
    )


def again(path: Path, **options: Any) -> Casebook:
    found = import_source(path, **options)
    return Casebook.from_parsed([parse(table) for table in found.tables])


def same(one: Casebook, two: Casebook, tables: tuple[str, ...]) -> bool:
    """Whether the tables hold the same rows, in whatever order."""
    return all(_rows(one, name) == _rows(two, name) for name in tables)


def _rows(book: Casebook, table: str) -> list[str]:
    frame = getattr(book, table).astype(object)
    return sorted(map(str, frame.where(frame.notna(), None).to_dict("records")))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(casebooks())
@pytest.mark.parametrize("format", ["graphml", "gexf", "gephi"])
def test_what_a_graph_can_hold_comes_back(format: str, book: Casebook) -> None:
    with TemporaryDirectory() as place:
        path = Path(place) / f"out.{format}"
        ledger = export(book, path, format=format)
        assert same(again(path), book, ("households", "people", "ties"))
    lost = [entry.place for entry in ledger.entries if entry.dropped]
    assert lost == (["goals"] if len(book.goals) else [])
    assert ledger.complete == (not lost)


@pytest.mark.parametrize("format", ["graphml", "gexf", "gephi"])
def test_organisations_and_hostile_names_come_back(tmp_path: Path, format: str) -> None:
    path = tmp_path / f"out.{format}"
    export(small(), path, format=format)
    assert same(again(path), small(), ("households", "people", "ties", "organisations", "collaborations"))
    assert import_source(path).ledger.complete


def test_graphml_opens_in_networkx(tmp_path: Path) -> None:
    export(small(), tmp_path / "a.graphml", format="graphml")
    graph = nx.read_graphml(tmp_path / "a.graphml")
    assert sorted(graph.nodes) == ["O1", "O2", "P", "R"]
    assert graph.nodes["P"]["name"] == HOSTILE
    assert graph.nodes["P"]["birth_year"] == 1980
    assert {frozenset(edge) for edge in graph.edges()} == {frozenset("PR"), frozenset(("O1", "O2"))}


def test_gexf_has_the_structure_of_1_3_and_opens_in_networkx(tmp_path: Path) -> None:
    export(small(), tmp_path / "a.gexf", format="gexf")
    root = ElementTree.parse(tmp_path / "a.gexf").getroot()
    assert (root.tag, root.get("version")) == (f"{GEXF}gexf", "1.3")
    assert [one.tag for one in root] == [f"{GEXF}meta", f"{GEXF}graph"]
    assert [one.tag.removeprefix(GEXF) for one in root[1]] == ["attributes", "attributes", "nodes", "edges"]
    for node in root.iter(f"{GEXF}node"):
        assert node.get("id")
        assert [one.tag for one in node] == [f"{GEXF}attvalues", f"{VIZ}color", f"{VIZ}position", f"{VIZ}size"]
        assert all(0 <= int(str(node[1].get(part))) <= 255 for part in "rgb")
    told = {one.get("id") for one in root[1][1]}
    used = {one.get("for") for edge in root.iter(f"{GEXF}edge") for one in edge.iter(f"{GEXF}attvalue")}
    assert used <= told
    text = (tmp_path / "a.gexf").read_text("utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    (tmp_path / "b.gexf").write_text(text.replace('version="1.3"', 'version="1.2"'), "utf-8")
    assert nx.read_gexf(tmp_path / "b.gexf").nodes["P"]["label"] == HOSTILE  # networkx knows GEXF up to 1.2


def test_nobody_stands_on_somebody_else(tmp_path: Path, parkwijk: Casebook) -> None:
    export(parkwijk, tmp_path / "a.gexf", format="gexf")
    spots = [
        (one.get("x"), one.get("y")) for one in ElementTree.parse(tmp_path / "a.gexf").getroot().iter(f"{VIZ}position")
    ]
    assert len(spots) == len(parkwijk.snapshot().people) + len(parkwijk.snapshot().organisations)
    assert len(set(spots)) > 0.98 * len(spots)  # two residents of one home share its middle


def test_node_link_is_what_networkx_and_d3_read(tmp_path: Path) -> None:
    export(small(), tmp_path / "a.json", format="node-link")
    data = json.loads((tmp_path / "a.json").read_text("utf-8"))
    graph = nx.node_link_graph(data, edges="links")
    assert graph.nodes["P"]["name"] == HOSTILE
    assert {link["source"] for link in data["links"]} <= {node["id"] for node in data["nodes"]}


def test_kumu_and_gephi(tmp_path: Path) -> None:
    export(small(name="=1+1"), tmp_path / "k.json", format="kumu")
    data = json.loads((tmp_path / "k.json").read_text("utf-8"))
    assert {"id": "P", "label": "=1+1", "type": "informal"}.items() <= data["elements"][1].items()
    assert [one["direction"] for one in data["connections"]] == ["mutual", "mutual"]
    export(small(name="=1+1"), tmp_path / "g", format="gephi")
    nodes = list(csv.DictReader((tmp_path / "g" / "nodes.csv").read_text("utf-8").splitlines()))
    edges = list(csv.DictReader((tmp_path / "g" / "edges.csv").read_text("utf-8").splitlines()))
    assert [row["Label"] for row in nodes][1] == "'=1+1"  # a spreadsheet must not run it
    assert list(edges[0])[:4] == ["Source", "Target", "Type", "Weight"]
    assert float(edges[1]["Weight"]) == pytest.approx(0.6)


@pytest.mark.parametrize("format", ["gephi", "kumu", "node-link"])
def test_who_objects_is_in_no_file_to_look_at(tmp_path: Path, format: str) -> None:
    ledger = export(small(objection="yes"), tmp_path / "out", format=format)
    written = [file for file in (tmp_path / "out").rglob("*") if file.is_file()] or [tmp_path / "out"]
    assert all(b"script" not in file.read_bytes() for file in written)
    assert ("people", "objection", 1) in [(e.place, one.reason, one.count) for e in ledger.entries for one in e.losses]


def test_two_graphs_in_one_file_both_come_in(tmp_path: Path) -> None:
    graph = '<graph edgedefault="undirected"><node id="1"/><node id="2"/><edge source="1" target="2"/></graph>'
    (tmp_path / "two.graphml").write_text(
        f'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{graph}{graph}</graphml>'
    )
    found = import_source(tmp_path / "two.graphml")
    book = Casebook.from_parsed([parse(table) for table in found.tables])
    assert sorted(book.organisations["organisation_id"]) == ["1", "2", "2-1", "2-2"]
    assert len(book.collaborations) == 2
    assert [note.reason for note in found.ledger.entries[0].notes] == ["ids-made-unique", "kind-unknown"]


def test_a_graph_of_another_tool_is_read_by_its_mapping(tmp_path: Path) -> None:
    graph = nx.Graph()
    graph.add_node("a", soort="wijkteam", shoe=42)
    graph.add_node("b", soort="school")
    graph.add_edge("a", "b", weight=10.0)
    nx.write_graphml(graph, tmp_path / "ring.graphml")
    meaning: Mapping[str, Any] = {
        "nodes": "organisations",
        "columns": {"soort": "kind"},
        "values": {"soort": {"wijkteam": "neighbourhood_team"}},
        "edges": {"scale": [0, 20]},
    }
    found = import_source(tmp_path / "ring.graphml", mapping=meaning)
    book = Casebook.from_parsed([parse(table) for table in found.tables])
    assert book.organisations["kind"].tolist() == ["neighbourhood_team", "school"]
    assert book.collaborations["level"].tolist() == [3]  # half of five, rounded up
    assert [(loss.reason, loss.what) for loss in found.ledger.entries[0].losses] == [("unknown-column", "shoe")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<graphml><graph>", "not a sound XML"),
        ("<gexf/>", "begins with gexf"),
        ('<!DOCTYPE x [<!ENTITY a "aaaa">]><graphml>&a;</graphml>', "not a sound XML"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><graphml/>', "not a sound XML"),
    ],
    ids=["broken", "other", "entities", "outside"],
)
def test_broken_and_dangerous_files_are_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "x.graphml").write_text(text)
    with pytest.raises(DataError, match=said) as caught:
        import_source(tmp_path / "x.graphml")
    assert "\n" not in str(caught.value)


def test_a_graph_without_nodes(tmp_path: Path) -> None:
    (tmp_path / "x.graphml").write_text("<graphml><graph/></graphml>")
    assert import_source(tmp_path / "x.graphml").tables == ()
