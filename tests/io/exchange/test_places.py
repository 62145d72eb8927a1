"""A graph file looks like the map: the same colours, the person of the map in the middle."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

import netmap as nm
from netmap.io.exchange import export
from netmap.io.exchange.graph_files.places import COLOURS, OTHER
from netmap.maps.style import GROUPS, SECTOR_COLOURS, SECTOR_OF_RELATION, SECTOR_OF_ROLE


def test_the_colours_are_those_of_the_maps() -> None:
    sectors = {**SECTOR_OF_RELATION, **SECTOR_OF_ROLE, "resident": "residents"}
    expected = {code: SECTOR_COLOURS[sector] for code, sector in sectors.items()}
    expected |= {kind: colour for colour, kinds in GROUPS.values() for kind in kinds}
    assert {code: COLOURS.get(code, OTHER) for code in expected} == expected
    assert set(COLOURS) <= set(expected)


@pytest.fixture
def drawn(tmp_path: Path) -> nx.Graph:
    people = [
        {"person_id": "a", "household_id": "H", "role": "resident"},
        {"person_id": "b", "household_id": "H", "role": "resident", "focus": "yes"},
        {"person_id": "c", "household_id": "H", "role": "informal", "relation": "neighbour"},
        {"person_id": "d", "household_id": "H", "role": "volunteer", "relation": "other"},
        {"person_id": "e", "household_id": "H", "role": "informal"},
    ]
    ties = [
        {"household_id": "H", "source": one, "target": "b", "circle": circle}
        for one, circle in (("a", 1), ("c", 2), ("d", 3))
    ]
    book = nm.Casebook.from_tables({"households": [{"household_id": "H"}], "people": people, "ties": ties})
    export(book, tmp_path / "x.gexf", format="gexf")
    return nx.read_gexf(tmp_path / "x.gexf")


def test_who_the_map_is_about_stands_in_the_middle(drawn: nx.Graph) -> None:
    place = {name: cells["viz"]["position"] for name, cells in drawn.nodes(data=True)}
    far = {name: (one["x"] ** 2 + one["y"] ** 2) ** 0.5 for name, one in place.items()}
    assert far["b"] == 0
    assert far["a"] < far["c"] < far["d"] < far["e"]
    size = {name: cells["viz"]["size"] for name, cells in drawn.nodes(data=True)}
    assert size["b"] > size["a"] > size["c"] > size["d"] > size["e"]


def test_colours_in_a_file_tell_who_somebody_is(drawn: nx.Graph) -> None:
    colour = {name: cells["viz"]["color"] for name, cells in drawn.nodes(data=True)}
    shown = {name: "#{r:02X}{g:02X}{b:02X}".format(**one) for name, one in colour.items()}
    assert shown == {"a": "#D55E00", "b": "#0072B2", "c": "#E69F00", "d": "#CC79A7", "e": "#B4BCC6"}
