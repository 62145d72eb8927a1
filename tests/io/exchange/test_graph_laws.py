"""What must hold of every graph file: nothing that it can hold is lost, the ledger names the rest, and adds up."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.io.exchange import Import, Ledger, export, import_source
from netmap.schema import parse
from tests.strategies import casebooks

TABLES = ("households", "people", "ties", "organisations", "collaborations")
NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufdd0]")
GEXF, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def rows(book: Casebook, table: str, *, clean: bool) -> list[str]:
    """Every cell of a table, whatever the order of its rows."""
    told = [{k: None if pd.isna(v) else v for k, v in row.items()} for row in getattr(book, table).to_dict("records")]
    if clean:
        told = [{k: NO_XML.sub("\ufffd", v) if isinstance(v, str) else v for k, v in row.items()} for row in told]
    return sorted(map(str, told))


def adds_up(ledger: Ledger) -> bool:
    """Every row that was read was written, merged or dropped, and what was dropped has its reason."""
    whole = all(one.read == one.written + one.merged + one.dropped for one in ledger.entries)
    return whole and all(sum(loss.count for loss in one.losses) >= one.dropped for one in ledger.entries)


@settings(
    max_examples=8,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(book=casebooks(only=TABLES), format=st.sampled_from(["graphml", "gexf"]))
def test_every_cell_of_any_casebook_comes_back(book: Casebook, format: str) -> None:
    newest = book.snapshot()
    with TemporaryDirectory() as place:
        path = Path(place) / f"out.{format}"
        ledger = export(book, path, format=format)
        found = import_source(path)
    again = book_of(found)
    nobody = set(newest.households["household_id"]) - set(newest.people["household_id"])
    expected = {name: rows(newest, name, clean=True) for name in TABLES}
    lost = [row for row in expected["households"] if any(f"'household_id': {one!r}," in row for one in nobody)]
    expected["households"] = [row for row in expected["households"] if row not in lost]
    assert {name: rows(again, name, clean=False) for name in TABLES} == expected
    told = {(one.reason, one.count) for entry in ledger.entries for one in entry.losses if one.reason != "older-rows"}
    signs = sum(len(NO_XML.findall(row)) for name in TABLES for row in map(str, cells(newest, name, nobody)))
    assert told == {pair for pair in (("household-without-resident", len(nobody)), ("xml-replaced", signs)) if pair[1]}
    assert adds_up(ledger)
    assert adds_up(found.ledger)


def cells(book: Casebook, table: str, without: set[str]) -> list[object]:
    """The cells that stand in a file: a name is there twice, as the label too, and so is an id."""
    frame = getattr(book, table)
    frame = frame[~frame["household_id"].isin(without)] if table == "households" else frame
    every = [cell for name in frame for cell in frame[name].dropna()]
    labels = list(frame["name"].dropna()) if "name" in frame else []
    return [*every, *labels]


def small() -> Casebook:
    return Casebook.from_tables(
        {
            "households": [{"household_id": "H", "observed_on": "2026-03-04"}],
            "people": [
                {"person_id": "R", "household_id": "H", "role": "resident", "observed_on": "2026-05-06"},
                {"person_id": "P", "household_id": "H", "role": "informal", "name": "Ans"},
            ],
            "ties": [{"household_id": "H", "source": "P", "target": "R", "circle": 2}],
            "organisations": [{"organisation_id": one, "name": one, "kind": "other"} for one in ("A", "B")],
            "collaborations": [{"source": "A", "target": "B", "level": 3}],
        }
    )


GEXF_ATTRIBUTES = {  # what GEXF 1.3 knows of each element; the first ones are required
    "gexf": (("version",), ()),
    "meta": ((), ("lastmodifieddate",)),
    "creator": ((), ()),
    "graph": ((), ("defaultedgetype",)),
    "attributes": (("class",), ()),
    "attribute": (("id", "title", "type"), ()),
    "nodes": ((), ()),
    "node": (("id",), ("label",)),
    "attvalues": ((), ()),
    "attvalue": (("for", "value"), ()),
    "edges": ((), ()),
    "edge": (("id", "source", "target"), ("type", "weight", "label", "kind")),
}
VIZ_ATTRIBUTES = {"color": ("r", "g", "b"), "position": ("x", "y", "z"), "size": ("value",)}
CHILDREN = {
    "gexf": ("meta", "graph"),
    "meta": ("creator", "keywords", "description"),
    "graph": ("attributes", "nodes", "edges"),
    "attributes": ("attribute",),
    "nodes": ("node",),
    "edges": ("edge",),
    "node": ("attvalues", "color", "position", "size"),
    "edge": ("attvalues",),
    "attvalues": ("attvalue",),
}


def test_gexf_keeps_to_the_structure_of_1_3(tmp_path: Path) -> None:
    export(small(), tmp_path / "a.gexf", format="gexf")
    root = ElementTree.parse(tmp_path / "a.gexf").getroot()
    assert root.tag == f"{GEXF}gexf"
    for one in root.iter():
        name = one.tag.rsplit("}", 1)[1]
        assert {part.tag.rsplit("}", 1)[1] for part in one} <= set(CHILDREN.get(name, ()))
        if one.tag.startswith(VIZ):
            assert tuple(one.attrib) == VIZ_ATTRIBUTES[name]
            assert all(float(value) == float(value) for value in one.attrib.values())
            continue
        required, free = GEXF_ATTRIBUTES[name]
        assert set(required) <= set(one.attrib) <= {*required, *free}, name
    kinds = {one.get("type") for one in root.iter(f"{GEXF}attribute")}
    assert kinds <= {"long", "double", "string", "boolean", "integer", "float", "anyURI", "liststring"}
    assert root[0].get("lastmodifieddate") == "2026-05-06"  # the newest row, so that the same rows give the same file
    nodes = {one.get("id") for one in root.iter(f"{GEXF}node")}
    assert {end for one in root.iter(f"{GEXF}edge") for end in (one.get("source"), one.get("target"))} <= nodes
    for kind in ("node", "edge"):
        known = {one.get("id") for part in root.iter(f"{GEXF}attributes") if part.get("class") == kind for one in part}
        used = [one.get("for") for part in root.iter(f"{GEXF}{kind}") for one in part.iter(f"{GEXF}attvalue")]
        assert set(used) <= known
        assert used


def graphml(inside: str, keys: str = "") -> str:
    graph = f'<graph edgedefault="undirected">{inside}</graph>'
    return f'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{keys}{graph}</graphml>'


def gexf(nodes: str, edges: str) -> str:
    body = f'<graph defaultedgetype="undirected"><nodes>{nodes}</nodes><edges>{edges}</edges></graph>'
    return f'<gexf xmlns="http://gexf.net/1.3" version="1.3">{body}</gexf>'


EDGES = [("a", "b"), ("a", "b"), ("b", "a"), ("a", "a"), ("a", "zz"), ("a", None)]


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_nodes_and_ties_that_are_wrong_are_told(format: str, tmp_path: Path) -> None:
    nodes = (
        '<node id="a" label="A"/><node id="b"/><node id="a" label="A"/><node id="b" label="other"/><node label="?"/>'
    )
    edges = "".join(f'<edge source="{one}"' + (f' target="{two}"' if two else "") + "/>" for one, two in EDGES)
    text = graphml(nodes + edges) if format == "graphml" else gexf(nodes, edges)
    (tmp_path / f"x.{format}").write_text(text, encoding="utf-8")
    found = import_source(tmp_path / f"x.{format}")
    assert adds_up(found.ledger)
    first, second = found.ledger.entries[:2]
    assert (first.read, first.written, first.dropped + first.merged) == (5, 2, 3)
    assert ("no-number", 1) in {(loss.reason, loss.count) for loss in first.losses}
    assert (second.read, second.written, second.merged, second.dropped) == (6, 1, 2, 3)
    assert {loss.reason: loss.rows for loss in second.losses} == {
        "self-tie": (4,),
        "loose-end": (5,),
        "no-number": (6,),
    }
    assert book_of(found).collaborations[["source", "target"]].to_numpy().tolist() == [["a", "b"]]


def test_groups_hyperedges_and_attributes_that_are_called_id(tmp_path: Path) -> None:
    group = '<node id="g"><graph edgedefault="directed"><node id="g::1"><data key="k">Q</data></node></graph></node>'
    keys = '<key id="k" for="node" attr.name="id"/>'
    (tmp_path / "x.graphml").write_text(
        graphml(f'{group}<node id="c"/><edge source="g::1" target="c"/><hyperedge/>', keys), encoding="utf-8"
    )
    found = import_source(tmp_path / "x.graphml")
    assert sorted(book_of(found).organisations["organisation_id"]) == ["c", "g", "g::1"]
    assert len(book_of(found).collaborations) == 1
    told = {(loss.reason, loss.what, loss.count) for entry in found.ledger.entries for loss in entry.losses}
    assert told == {("unknown-column", "id#", 1), ("no-place", "hyperedge", 1)}


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_what_another_tool_adds_to_our_file_is_told(format: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{format}"
    export(small(), path, format=format)
    graph = nx.read_graphml(path) if format == "graphml" else None
    if graph is None:
        text = path.read_text("utf-8").replace("<attvalues>", '<attvalues><attvalue for="99" value="7"/>', 1)
        path.write_text(text.replace("</nodes>", '<node id="new" label="Nieuw"/></nodes>'), "utf-8")
    else:
        graph.nodes["P"]["99"] = 7
        graph.add_node("new", label="Nieuw")
        nx.write_graphml(graph, path)
    found = import_source(path)
    nodes = found.ledger.entries[0]
    assert (nodes.read, nodes.written, nodes.dropped) == (5, 4, 1)
    assert {(loss.reason, loss.what, loss.count) for loss in nodes.losses} == {
        ("unknown-column", "99", 1),
        ("no-place", "", 1),
    }
    assert {name: rows(book_of(found), name, clean=False) for name in TABLES} == {
        name: rows(small(), name, clean=False) for name in TABLES
    }


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
DANGERS: dict[str, Any] = {
    "laughs": lambda text: f"{BOMB}{text}".replace('"a"', '"&c;"'),
    "file": lambda text: f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{text}'.replace('"a"', '"&e;"'),
    "outside": lambda text: f'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">{text}',
    "nul": lambda text: text.replace('"a"', '"a\0"'),
    "never closed": lambda text: text.replace("<node", "<z>" * 50_000 + "<node", 1),
    "no encoding": lambda text: f'<?xml version="1.0" encoding="bogus"?>{text}',
}


@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_xml_that_swells_reaches_out_or_breaks_is_one_line(format: str, danger: str, tmp_path: Path) -> None:
    text = graphml('<node id="a"/>') if format == "graphml" else gexf('<node id="a"/>', "")
    (tmp_path / f"x.{format}").write_text(DANGERS[danger](text), encoding="utf-8")
    with pytest.raises(DataError, match="not a sound XML") as caught:
        import_source(tmp_path / f"x.{format}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_very_long_and_very_deep_files_are_read(format: str, tmp_path: Path) -> None:
    deep = "<z>" * 20_000 + "</z>" * 20_000
    long = "a" * 3_000_000
    nodes = f'<node id="{long}">{deep}</node>'
    (tmp_path / f"x.{format}").write_text(graphml(nodes) if format == "graphml" else gexf(nodes, ""), encoding="utf-8")
    assert book_of(import_source(tmp_path / f"x.{format}")).organisations["organisation_id"].tolist() == [long]
