"""Interviews of Network Canvas: ten real ones with exact counts, and what a mapping says of variables."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import igraph as ig
import pandas as pd
import pytest
import tomli_w

import netmap as nm
from netmap.errors import OptionError
from netmap.io.exchange import Import, import_source, recognise
from tests.io.exchange.interviews import EDGE, NODE, book_of, case, counts, folder, losses
from tests.real_data import rows

Shared = Callable[[str], Path]


# ── ten real interviews ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def ten(shared_data: Shared) -> Import:
    return import_source(shared_data("networkcanvas_export"))


def test_ten_interviews_row_by_row(ten: Import) -> None:
    assert recognise(ten.ledger.source) == ten.ledger.format == "network-canvas"
    assert counts(ten) == {
        "*_ego.csv": (10, 10, 0, 0),
        "*_attributeList_Person.csv": (63, 63, 0, 0),
        "*_edgeList_Close.csv": (56, 56, 0, 0),
        "*_edgeList_SexTie.csv": (14, 5, 9, 0),
        "*_edgeList_DrugTie.csv": (10, 2, 8, 0),
    }
    book = book_of(ten)
    assert (len(book.households), len(book.people), len(book.ties)) == (10, 73, 63 + 56 + 5 + 2)
    assert ("refused-column", "Race", 63) in losses(ten)
    assert ("layout", "Cords", 63) in losses(ten)
    assert ("unmapped-value", "ContactFreq", 33) in losses(ten)
    assert ("unknown-file", "README.md", 1) in losses(ten)
    assert ("edge-type", "SexTie", 14) in losses(ten)


def igraph_measures(path: Path) -> dict[str, tuple[int, float]]:
    """Case → size and density, straight from the files."""
    found = {}
    for ego in path.glob("*_ego.csv"):
        prefix = ego.name.removesuffix("ego.csv")
        nodes = [row["networkCanvasUUID"] for file in path.glob(f"{prefix}attributeList*") for row in rows(file)]
        edges = [row for file in path.glob(f"{prefix}edgeList*") for row in rows(file)]
        graph = ig.Graph()
        graph.add_vertices(nodes)
        graph.add_edges([(row["networkCanvasSourceUUID"], row["networkCanvasTargetUUID"]) for row in edges])
        found[rows(ego)[0]["networkCanvasCaseID"]] = (graph.vcount(), graph.simplify().density())
    return found


def test_sizes_and_densities_are_those_igraph_finds_in_the_files(ten: Import) -> None:
    expected = igraph_measures(Path(ten.ledger.source))
    found = nm.measure(book_of(ten))
    assert len(expected) == 10
    assert dict(found["size"]) == {name: size for name, (size, _) in expected.items()}
    assert dict(found["density"]) == pytest.approx({name: density for name, (_, density) in expected.items()})


def test_the_guess_reads_back_and_gives_the_same_casebook(ten: Import) -> None:
    variables = ten.mapping["nodes"]["Person"]["variables"]
    carried = {name: column for name, column in variables.items() if column}
    assert carried == {"Age": "age", "ContactFreq": "frequency", "RelStrength": "circle", "name": "name"}
    again = import_source(ten.ledger.source, mapping=tomllib.loads(tomli_w.dumps(ten.mapping)))
    assert book_of(again) == book_of(ten)
    assert again.ledger == ten.ledger


def test_nothing_of_a_refused_column_is_carried_even_when_mapped(shared_data: Shared) -> None:
    mapping = {"nodes": {"Person": {"variables": {"Race": "note", "name": "name"}}}}
    read = import_source(shared_data("networkcanvas_export"), mapping=mapping)
    assert ("refused-column", "Race", 63) in losses(read)
    assert book_of(read).people["note"].isna().all()
    assert book_of(read).people["name"].notna().sum() == 63


# ── mappings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_categorical_variables_are_boolean_columns(tmp_path: Path) -> None:
    heading = (
        f"{NODE},name,support_emotional,support_practical,relationship_friend,relationship_neighbour,relationship_boss"
    )
    cells = (
        "1,E,A,Ans,true,true,true,false,false\n2,E,B,Bob,false,false,true,true,false\n3,E,C,Cas,,,false,false,true\n"
    )
    files = {**case(), "c1_s_attributeList_Person.csv": f"{heading}\n{cells}"}
    read = import_source(folder(tmp_path / "x", files))
    assert read.mapping["nodes"]["Person"]["variables"] == {
        "name": "name",
        "support": "gives",
        "relationship": "relation",
    }
    book = book_of(read)
    gives = book.ties[book.ties["target"] == "E"].set_index("source")["gives"]
    assert (gives["A"], gives["B"]) == ("practical|emotional", "none")
    assert pd.isna(gives["C"])
    relation = book.people.set_index("person_id")["relation"]
    assert (relation["A"], relation["B"]) == ("friend", "friend")
    assert {("several-options", "relationship", 1), ("unmapped-value", "relationship", 1)} <= losses(read)


def test_a_mapping_gives_weights_circles_and_leaves_types_out(tmp_path: Path) -> None:
    files = case(nodes="")
    files["c1_s_attributeList_Person.csv"] = f"{NODE},place_x,place_y\n1,E,A,0.5,0.55\n2,E,B,0.5,0.75\n3,E,C,0,0\n"
    files["c1_s_edgeList_Hates.csv"] = f"{EDGE}\n6,1,3,E,x,A,C\n"
    files["c1_s_attributeList_Venue.csv"] = f"{NODE}\n5,E,V\n"
    mapping: dict[str, Any] = {
        "household": {"roster": "confirmed"},
        "nodes": {
            "Person": {"role": "volunteer", "variables": {"place": "circle"}, "rings": {"place": [0.1, 0.3]}},
            "Venue": {"role": ""},
        },
        "edges": {"Knows": {"weight": 0.5, "quality": "supportive"}, "Hates": {"use": "no"}},
    }
    read = import_source(folder(tmp_path / "x", files), mapping=mapping)
    book = book_of(read)
    ties = book.ties.set_index("source")
    assert ties.loc[ties["target"] == "E", "circle"].to_dict() == {"A": 1, "B": 2, "C": 3}
    between = book.ties[book.ties["target"] == "B"].iloc[0]
    assert (between["weight"], between["quality"]) == (0.5, "supportive")
    assert set(book.people["role"]) == {"resident", "volunteer"}
    assert book.households["roster"].tolist() == ["confirmed"]
    assert {("left-out", "Hates", 1), ("not-people", "Venue", 1)} <= losses(read)


def test_a_place_on_the_screen_is_no_circle_without_a_mapping(tmp_path: Path) -> None:
    files = {**case(), "c1_s_attributeList_Person.csv": f"{NODE},circle_x,circle_y\n1,E,A,0.5,0.5\n"}
    read = import_source(folder(tmp_path / "x", files))
    assert book_of(read).ties["circle"].isna().all()
    assert ("layout", "circle", 1) in losses(read)
    assert read.mapping["nodes"]["Person"]["rings"] == {"circle": []}


@pytest.mark.parametrize(
    ("mapping", "offer"),
    [
        ({"nodes": {"Person": {"variables": {"a": "birthyear"}}}}, "birth_year"),
        ({"nodes": {"Person": {"role": "friend"}}}, "informal"),
        ({"nodes": {"Person": {"rings": {"a": [0.1]}}}}, "0.17"),
        ({"edges": ["Knows"]}, "without a mapping"),
        ({"edges": {"Knows": {"weigth": 1}}}, "weight"),
        ({"household": {"rooster": "partial"}}, "roster"),
        ({"node": {}}, "nodes"),
        ({"household": {"roster": "all"}}, "not_asked, partial, confirmed"),
        ({"edges": {"Knows": {"use": "maybe"}}}, "yes, no"),
        ({"edges": {"Knows": {"quality": "xyz"}}}, "supportive"),
        ({"nodes": {"Person": {"variables": {"a": "relation"}, "values": {"a": {"pal": "frend"}}}}}, "friend"),
        ({"nodes": {"Person": {"value": {}}}}, "values"),
    ],
)
def test_a_wrong_mapping_is_one_line_with_a_hint(tmp_path: Path, mapping: dict[str, Any], offer: str) -> None:
    path = folder(tmp_path / "x", case())
    with pytest.raises(OptionError, match=offer) as caught:
        import_source(path, mapping=mapping)
    assert "\n" not in str(caught.value)


def test_what_a_mapping_names_and_the_file_lacks_is_told(tmp_path: Path) -> None:
    mapping = {"nodes": {"Persoon": {}, "Person": {"variables": {"naam": "name"}}}}
    read = import_source(folder(tmp_path / "x", case()), mapping=mapping)
    (entry,) = (one for one in read.ledger.entries if one.place == "mapping")
    assert [(note.reason, note.what) for note in entry.notes] == [
        ("mapping-unused", "nodes.Persoon"),
        ("mapping-unused", "naam"),
    ]
    assert entry.losses == ()
