"""The mapping as somebody uses it: a guess is written, mended by hand and given back."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

import netmap as nm
from tests.io.exchange.interviews import case, folder


@pytest.fixture
def export(tmp_path: Path) -> Path:
    files = case(nodes="")
    files["c1_s_attributeList_Person.csv"] = (
        "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,relationship\n1,E,A,Ans,pal\n2,E,B,Bob,neighbour\n"
    )
    return folder(tmp_path / "export", files)


def test_a_guess_mended_by_hand_does_what_its_reader_expects(export: Path, tmp_path: Path) -> None:
    first = nm.convert(export, target=tmp_path / "one.json")
    assert first.proposal == tmp_path / "one.json.mapping.toml"
    text = first.proposal.read_text("utf-8")
    assert text.startswith("# Wat netmap denkt")
    assert text.count('pal = ""') == 1
    first.proposal.write_text(text.replace('pal = ""', 'pal = "vriend"'), "utf-8")
    again = nm.convert(export, target=tmp_path / "two.json", mapping=nm.read_mapping(first.proposal))
    relations = [book.people.set_index("name")["relation"] for book in (first.casebook, again.casebook)]
    assert relations[0].dropna().to_dict() == {"Bob": "neighbour"}
    assert relations[1].dropna().to_dict() == {"Ans": "friend", "Bob": "neighbour"}
    assert again.proposal is None


def test_a_mended_mapping_is_never_overwritten(export: Path, tmp_path: Path) -> None:
    first = nm.convert(export, target=tmp_path / "one.json")
    before = (tmp_path / "one.json").read_bytes()
    nm.convert(export, target=tmp_path / "one.json")
    assert first.proposal is not None
    mended = first.proposal.read_text("utf-8").replace('pal = ""', 'pal = "friend"')
    first.proposal.write_text(mended, "utf-8")
    with pytest.raises(nm.OptionError, match="give it as --mapping, or remove it"):
        nm.convert(export, target=tmp_path / "one.json")
    assert first.proposal.read_text("utf-8") == mended
    assert (tmp_path / "one.json").read_bytes() == before


@pytest.mark.parametrize(
    ("mapping", "offer"),
    [
        ({"networkcanvas": {}}, "choose network-canvas"),
        ({"network-canvas": 3}, "no section of a format"),
        ({"egor": {}}, "says nothing about network-canvas"),
    ],
)
def test_a_mapping_of_something_else_is_refused(
    export: Path, tmp_path: Path, mapping: dict[str, object], offer: str
) -> None:
    with pytest.raises(nm.OptionError, match=offer):
        nm.convert(export, target=tmp_path / "one.json", mapping=mapping)
    assert not (tmp_path / "one.json").exists()


@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_the_ending_of_a_graph_tells_its_format(ending: str, tmp_path: Path) -> None:
    book = nm.load_example("huishouden")
    nm.write(book, tmp_path / "book.json")
    nm.convert(tmp_path / "book.json", target=tmp_path / f"book.{ending}")
    back = nm.convert(tmp_path / f"book.{ending}", target=tmp_path / "back.json")
    assert len(back.casebook.people) == len(book.people) > 0


def test_a_graph_names_every_attribute_in_its_guess(tmp_path: Path) -> None:
    graph = nx.Graph()
    graph.add_node("a", soort="wijkteam", kind="school", herkomst="x")
    graph.add_node("b", kind="buurtbink")
    graph.add_edge("a", "b", kleur="rood")
    nx.write_graphml(graph, tmp_path / "ring.graphml")
    first = nm.convert(tmp_path / "ring.graphml", target=tmp_path / "one.json")
    assert first.proposal is not None
    mapping = nm.read_mapping(first.proposal)
    section = mapping["graphml"]
    assert section["columns"] == {"kind": "kind", "soort": "", "herkomst": ""}
    assert section["values"] == {"kind": {"buurtbink": "", "school": "school"}}
    assert "kleur" in section["edges"]["columns"]
    section["columns"]["herkomst"] = "note"
    section["values"]["kind"]["buurtbink"] = "school"
    again = nm.convert(tmp_path / "ring.graphml", target=tmp_path / "two.json", mapping=mapping)
    found = again.casebook.organisations
    assert first.casebook.organisations["kind"].tolist() == ["school", "other"]
    assert found["kind"].tolist() == ["school", "school"]
    assert found["note"].isna().all()
    reasons = {loss.reason for entry in again.ledgers[0].entries for loss in entry.losses}
    assert reasons == {"unknown-column", "refused-column"}
