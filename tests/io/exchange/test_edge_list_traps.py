"""What lists of ties do wrong: nothing of it passes silently, and nothing of it stops the rest."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import DataError, NetmapError, OptionError
from netmap.io.exchange import Import, export, import_source, recognise
from netmap.schema import check, parse


def lists(folder: Path, edges: str, nodes: str | None = None, name: str = "ring") -> Path:
    """A list of ties, and one of nodes beside it."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}_edges.csv").write_text(edges, encoding="utf-8")
    if nodes is not None:
        (folder / f"{name}_nodes.csv").write_text(nodes, encoding="utf-8")
    return folder / f"{name}_edges.csv"


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def losses(found: Import, place: str) -> dict[str, tuple[int, tuple[int, ...]]]:
    """Reason → how many and in which rows, of the files whose name ends so."""
    entries = [entry for entry in found.ledger.entries if entry.place.endswith(place)]
    return {loss.reason: (loss.count, loss.rows) for entry in entries for loss in entry.losses}


def notes(found: Import) -> dict[str, int]:
    return {note.reason: note.count for entry in found.ledger.entries for note in entry.notes}


def pairs(book: Casebook) -> list[tuple[str, str, int]]:
    rows = book.collaborations[["source", "target", "level"]]
    return sorted(rows.itertuples(index=False, name=None))


def test_rows_that_are_no_tie_are_told_with_their_row(tmp_path: Path) -> None:
    nodes = "id,name\n1,Ans & Co\n2,Bo BV\n3,Cas\n,Dirk\n3,Cas\n3,Other\n"
    edges = "from,to,level,na\n1,1,2,False\n\n1,2,2,False\n1,9,2,False\n2,,2,False\n2,3,2,True\n"
    found = import_source(lists(tmp_path, edges, nodes))
    assert pairs(book_of(found)) == [("1", "2", 2)]
    assert losses(found, "_edges.csv") == {
        "no-number": (1, (6,)),
        "missing-tie": (1, (7,)),
        "self-tie": (1, (2,)),
        "loose-end": (1, (5,)),
    }
    assert losses(found, "_nodes.csv") == {"no-number": (1, (5,)), "id-twice": (1, (7,))}
    counts = [(one.read, one.written, one.merged, one.dropped) for one in found.ledger.entries]
    assert counts == [(6, 3, 1, 2), (5, 1, 0, 4)]


def test_a_tie_listed_twice_counts_once_and_its_strongest_level(tmp_path: Path) -> None:
    found = import_source(lists(tmp_path, "from,to,weight\na,b,1\na,b,4\na,b,4\nc,b,2\n"))
    assert pairs(book_of(found)) == [("a", "b", 4), ("c", "b", 2)]
    assert losses(found, "_edges.csv") == {"strengths-differ": (2, (3, 4))}
    assert notes(found)["listed-twice"] == 2


@pytest.mark.parametrize(
    ("mapping", "expected", "told"),
    [
        (None, [("a", "b", 1), ("b", "a", 3), ("c", "a", 2)], "both-ways"),
        ({"edges": {"directed": False}}, [("a", "b", 3), ("c", "a", 2)], "listed-twice"),
    ],
    ids=["two reports", "one tie"],
)
def test_ties_in_both_directions(tmp_path: Path, mapping: Any, expected: Any, told: str) -> None:
    found = import_source(lists(tmp_path, "from,to,weight\na,b,1\nb,a,3\nc,a,2\n"), mapping=mapping)
    assert pairs(book_of(found)) == expected
    assert notes(found)[told] == 1
    assert set(book_of(found).collaborations["reported_by"]) == {"source" if mapping is None else "both"}


def test_whole_numbers_with_a_point_are_the_same_numbers_and_codes_stay(tmp_path: Path) -> None:
    one = import_source(lists(tmp_path / "a", "from,to\n2.0,1.0\n", "id\n1\n2\n"))
    assert pairs(book_of(one)) == [("2", "1", 2)]
    two = import_source(lists(tmp_path / "b", "from,to\n007,1.0\n1.5,007\n", "id\n007\n1.0\n1.5\n"))
    assert pairs(book_of(two)) == [("007", "1.0", 2), ("1.5", "007", 2)]


def test_a_number_outside_its_scale_is_no_level(tmp_path: Path) -> None:
    path = lists(tmp_path, "from,to,uren\na,b,0\na,c,50\na,d,100\na,e,veel\na,f,120\n")
    found = import_source(path, mapping={"edges": {"strength": "uren", "scale": [0, 100], "level": 1}})
    assert pairs(book_of(found)) == [("a", "b", 0), ("a", "c", 3), ("a", "d", 5), ("a", "e", 1), ("a", "f", 1)]
    assert losses(found, "_edges.csv") == {"unreadable": (2, (5, 6))}
    assert notes(found)["level-assumed"] == 2


@pytest.mark.parametrize(("cells", "level"), [("3", 3), ("0", 0), ("5", 5), ("40", 5), ("-3", 1), ("0.5", 5)])
def test_the_same_strength_everywhere(tmp_path: Path, cells: str, level: int) -> None:
    path = lists(tmp_path, f"from,to,strength\na,b,{cells}\na,c,{cells}\n")
    found = import_source(path)
    assert pairs(book_of(found)) == [("a", "b", level), ("a", "c", level)]
    assert book_of(import_source(path, mapping=found.mapping)) == book_of(found)


_ends = st.sampled_from(["1", "2", "3", "3.0", "9", "", "NA", "'=x"])
_edge = st.tuples(_ends, _ends, st.sampled_from(["1", "4", "", "x", "0"]), st.sampled_from(["True", "False", ""]))
_node = st.tuples(_ends, st.sampled_from(["Ans Verzonnen", "=1+1", ""]))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    st.lists(_edge, max_size=8),
    st.none() | st.lists(_node, max_size=5),
    st.sampled_from(["organisations", "people"]),
    st.sampled_from([None, True, False]),
)
def test_every_row_is_written_merged_or_dropped(edges: Any, nodes: Any, kind: str, directed: bool | None) -> None:
    lines = ["from,to,weight,na", *(",".join(edge) for edge in edges)]
    listed = None if nodes is None else "\n".join(["id,name", *(",".join(node) for node in nodes)])
    told = {} if directed is None else {"directed": directed}
    with TemporaryDirectory() as place:
        path = lists(Path(place), "\n".join(lines) + "\n", listed)
        found = import_source(path, format="edge-list", mapping={"nodes": kind, "edges": told})
    for entry in found.ledger.entries:
        assert entry.read == entry.written + entry.merged + entry.dropped
    book = book_of(found)
    ties = book.collaborations if kind == "organisations" else book.ties
    things = book.organisations if kind == "organisations" else book.people
    assert len(ties) == found.ledger.entries[-1].written
    assert set(ties["source"]) | set(ties["target"]) <= set(things.iloc[:, 0])
    assert not check(list(map(parse, found.tables)))


def test_a_mapping_leaves_out_translates_and_makes_people(tmp_path: Path) -> None:
    nodes = "id,name,soort\n1,Ans Verzonnen,buur\n2,Bo Verzonnen,vriend\n3,Cas Verzonnen,buur\n"
    path = lists(tmp_path, "from,to,hoe\n1,2,ruzie\n2,1,ruzie\n2,3,hulp\n3,1,niets\n", nodes)
    relations = {"buur": "neighbour", "vriend": "friend"}
    mapping = {
        "nodes": "people",
        "columns": {"name": "name", "soort": "relation"},
        "values": {"soort": relations, "hoe": {"niets": "-", "ruzie": "conflict", "hulp": "supportive"}},
        "edges": {"columns": {"hoe": "quality"}},
    }
    found = import_source(path, mapping=mapping)
    book = book_of(found)
    assert book.people["relation"].tolist() == ["neighbour", "friend", "neighbour"]
    assert set(book.people["household_id"]) == {"H1"}
    assert sorted(book.ties["quality"]) == ["conflict", "supportive"]
    assert losses(found, "_edges.csv") == {"left-out": (1, (5,)), "direction": (1, (4,))}


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ({"nodes": "things"}, "people, organisations"),
        ({"edges": {"most": "lots"}}, "high, low"),
        ({"edges": {"scale": [4, 1]}}, "the lowest and the highest"),
        ({"edges": {"scale": 4}}, "the lowest and the highest"),
        ({"edges": {"level": 9}}, "from 1 to 5"),
        ({"edges": {"directed": "yes"}}, "true or false"),
        ({"edges": {"source": "van"}}, "choose from"),
        ({"edges": {"columns": {"x": "shoe"}}}, "no 'shoe'"),
        ({"edges": {"strenght": "x"}}, "choose strength"),
        ({"edges": 3}, "is no section"),
        ({"columns": {"x": "knd"}}, "choose kind"),
        ({"columns": {"x": "kind"}, "values": {"x": {"a": "scool"}}}, "choose school"),
        ({"values": {"x": "y"}}, "is no section"),
    ],
)
def test_a_mapping_that_says_something_strange_is_refused_in_one_line(tmp_path: Path, mapping: Any, said: str) -> None:
    path = lists(tmp_path, "from,to,x\na,b,1\n", "id,x\na,1\nb,2\n")
    with pytest.raises(OptionError, match=said) as caught:
        import_source(path, mapping=mapping)
    assert "\n" not in str(caught.value)


def test_what_a_mapping_says_of_other_files_is_told(tmp_path: Path) -> None:
    mapping = {"edges": {"strength": "uren", "columns": {"onderwerp": "topic"}}}
    found = import_source(lists(tmp_path, "from,to\na,b\n"), mapping=mapping)
    assert pairs(book_of(found)) == [("a", "b", 2)]
    assert [note.what for note in found.ledger.entries[-1].notes] == ["uren", "onderwerp"]


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("﻿van;naar;Gewicht\r\nA;B;2,5\r\nB;C;5\r\n", "utf-8", [("A", "B", 3), ("B", "C", 5)]),
        ('"","source","target"\n"1","=A","-B"\n'.replace("=A", "'=A"), "utf-8", [("-B", "=A", 2)]),
        ("from\tto\nZoë\tRené\n", "cp1252", [("René", "Zoë", 2)]),
        ('from,to,note\na,b,"two\nlines"\n', "utf-16", [("a", "b", 2)]),
    ],
    ids=["semicolons and BOM", "row names and formulas", "Windows", "UTF-16"],
)
def test_however_it_is_written(tmp_path: Path, text: str, encoding: str, expected: Any) -> None:
    path = tmp_path / "banden.csv"
    path.write_bytes(text.encode(encoding))
    assert recognise(path) == "edge-list"
    found = [(*sorted((one, two)), level) for one, two, level in pairs(book_of(import_source(path)))]
    assert found == expected


def test_cells_without_a_heading_and_double_headings(tmp_path: Path) -> None:
    found = import_source(lists(tmp_path, "from,to,hoe,hoe\na,b,x,y\na,c,x,y,z\n"))
    assert len(book_of(found).collaborations) == 2
    assert losses(found, "_edges.csv") == {"no-heading": (1, (3,)), "unknown-column": (2, ())}


def test_a_folder_with_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    lists(tmp_path, "from,to\na,b\n")
    (tmp_path / "foto.csv").write_bytes(bytes(range(256)))
    found = import_source(tmp_path)
    assert pairs(book_of(found)) == [("a", "b", 2)]
    assert losses(found, "foto.csv") == {"unknown-file": (1, ())}


@pytest.mark.parametrize("edges", ["from,to\n", "from,to,weight\n"])
def test_names_without_a_tie_stay(tmp_path: Path, edges: str) -> None:
    book = book_of(import_source(lists(tmp_path, edges, "id,name\n1,Een\n2,Twee\n")))
    assert book.organisations["name"].tolist() == ["Een", "Twee"]
    assert len(book.collaborations) == 0


def test_a_refused_column_is_never_carried(tmp_path: Path) -> None:
    found = import_source(lists(tmp_path, "from,to\na,b\n", "id,name,religie\na,Een,x\nb,Twee,x\n"))
    assert losses(found, "_nodes.csv") == {"refused-column": (2, ())}


@pytest.mark.parametrize(
    "text",
    ["", "name,organisation\na,b\n", "from\na\n", "opens at,from,to\nx,9,17\n", "egoID,Source,Target\n1,2,3\n"],
    ids=["nothing", "a directory", "one end", "opening hours", "a study"],
)
def test_what_is_no_list_of_ties_is_not_taken_for_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "iets.csv").write_text(text)
    assert recognise(tmp_path / "iets.csv") != "edge-list"
    with pytest.raises(DataError) as caught:
        import_source(tmp_path / "iets.csv", format="edge-list")
    assert "\n" not in str(caught.value)


def test_files_of_netmap_itself_are_no_list_of_ties(tmp_path: Path, parkwijk: Casebook) -> None:
    nm.write(parkwijk, tmp_path / "own")
    found = [recognise(tmp_path / "own"), *(recognise(file) for file in (tmp_path / "own").iterdir())]
    assert found == [None] * len(found)
    with pytest.raises(NetmapError, match="does not write"):
        export(parkwijk, tmp_path / "out", format="edge-list")
    export(parkwijk, tmp_path / "gephi", format="gephi")
    assert recognise(tmp_path / "gephi") == "gephi"


def test_lists_that_gephi_wrote(tmp_path: Path) -> None:
    lists(
        tmp_path,
        "Source,Target,Type,Id,Label,timeset,Weight\n0,1,Undirected,0,,,1.0\n1,2,Directed,1,,,3.0\n",
        "Id,Label,timeset,modularity_class\n0,Een,,1\n1,Twee,,1\n2,Drie,,2\n",
        name="Netwerk [x]",
    )
    assert recognise(tmp_path) == "gephi"
    found = import_source(tmp_path)
    book = book_of(found)
    assert book.organisations["name"].tolist() == ["Een", "Twee", "Drie"]
    assert pairs(book) == [("0", "1", 1), ("1", "2", 3)]
    assert [loss.what for entry in found.ledger.entries for loss in entry.losses] == ["modularity_class"]
