"""Real networks go through the whole of netmap and give the values others published or computed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

import netmap as nm
from netmap import ring
from tests.real_data import collaboration_edges, outer_ring, personal_networks

Find = Callable[[str], Path]


@pytest.fixture(scope="module")
def egos(shared_data: Find) -> nm.Casebook:
    return personal_networks(shared_data("ego_srilanka"))


@pytest.fixture(scope="module")
def published(shared_data: Find) -> dict[str, dict[str, float]]:
    values: dict[str, dict[str, float]] = json.loads(
        (shared_data("published_values") / "ego_srilanka_values.json").read_text("utf-8")
    )
    return values


@pytest.fixture(scope="module")
def agencies(shared_data: Find) -> nm.Casebook:
    return outer_ring(shared_data("outer_ring_tobacco_control"))


@pytest.fixture(scope="module")
def oracle(shared_data: Find) -> nx.Graph:
    """The same ties in networkx; distances are scaled to whole numbers, so that equal paths are equal."""
    graph = nx.Graph()
    graph.add_nodes_from(str(n) for n in range(1, 26))
    for a, b, level in collaboration_edges(shared_data("outer_ring_tobacco_control")):
        graph.add_edge(a, b, level=level, distance=60 // level)
    return graph


def test_both_casebooks_pass_the_check_as_files(egos: nm.Casebook, agencies: nm.Casebook, tmp_path: Path) -> None:
    for name, book in (("egos", egos), ("agencies", agencies)):
        nm.write(book, tmp_path / name)
        report = nm.check(tmp_path / name)
        assert report.ok, report.faults
        assert nm.read(tmp_path / name) == book


def test_density_of_the_ten_personal_networks_is_as_published(
    egos: nm.Casebook, published: dict[str, dict[str, float]]
) -> None:
    density = nm.measure(egos)["density"]
    assert len(density) == 10
    assert density.to_dict() == pytest.approx(published["density"], abs=5e-9)


def test_other_published_values_of_the_ten_personal_networks(
    egos: nm.Casebook, published: dict[str, dict[str, float]]
) -> None:
    measures = nm.measure(egos)
    assert set(measures["size"]) == {45}
    assert measures["components"].to_dict() == published["components_first10"]
    # R's igraph divides by n(n − 1), as if loops counted, instead of Freeman's (n − 1)(n − 2)
    centralisation = measures["degree_centralisation"] * (45 - 2) / 45
    assert centralisation.to_dict() == pytest.approx(published["degree_centralization_first10"], abs=5e-4)


def test_constraint_of_the_published_ego(shared_data: Find, published: dict[str, dict[str, float]]) -> None:
    book = personal_networks(shared_data("ego_srilanka"), everybody_close=True)
    measures = nm.measure(book).loc["28"]
    assert measures["constraint_weighted"] == pytest.approx(published["ego28"]["ego_constraint"], abs=5e-9)
    assert measures["constraint"] == pytest.approx(0.08544433, abs=5e-9)


def test_maps_of_forty_five_contacts_hold_everybody(egos: nm.Casebook) -> None:
    for household in egos.household_ids[:2]:
        page = nm.household_map(egos, household)
        assert sum(node.kind == "contact" for node in page.scene.nodes) == 45
        assert 'id="scene"' in page.html


def test_gaps_and_report_of_a_real_household(egos: nm.Casebook) -> None:
    text = nm.household_report(egos, "28").as_text()
    assert "Contact 45" in text
    assert {gap.household_id for gap in nm.find_gaps(egos, lang="nl")} == set(egos.household_ids)


def test_ring_degree_equals_networkx(agencies: nm.Casebook, oracle: nx.Graph) -> None:
    measures = ring.ring_measures(agencies)
    assert measures["degree"].to_dict() == dict(oracle.degree())
    assert measures["core"].to_dict() == nx.core_number(oracle)


def test_ring_betweenness_and_closeness_equal_networkx(agencies: nm.Casebook, oracle: nx.Graph) -> None:
    measures = ring.ring_measures(agencies)
    assert measures["betweenness"].to_dict() == pytest.approx(nx.betweenness_centrality(oracle, weight="distance"))
    working = nx.Graph((a, b) for a, b, level in oracle.edges(data="level") if level >= 2)
    working.add_nodes_from(oracle)
    assert measures["betweenness_working"].to_dict() == pytest.approx(nx.betweenness_centrality(working))
    closeness = nx.closeness_centrality(oracle, distance="distance")
    assert (measures["closeness"] / 12).to_dict() == pytest.approx(closeness)


def test_ring_cutpoints_and_bridges_equal_networkx(agencies: nm.Casebook, oracle: nx.Graph) -> None:
    for level in (2, 3, 4):
        close = nx.Graph((a, b) for a, b, found in oracle.edges(data="level") if found >= level)
        assert set(ring.cutpoints(agencies, minimum=level)) == set(nx.articulation_points(close))
        assert {frozenset(pair) for pair in ring.bridges(agencies, minimum=level)} == {
            frozenset(pair) for pair in nx.bridges(close)
        }


def test_ring_map_and_report_of_real_organisations(agencies: nm.Casebook) -> None:
    page = nm.ring_map(agencies)
    assert all(name in page.html for name in ("Promotus", "Quitline"))
    report = nm.ring_report(agencies)
    assert report.team == ("1",)
    assert report.network["organisations"] == report.network["reported"] == 25
    assert report.brokers["organisation_id"].iloc[0] == "1"
    assert report.unlinked is not None
    assert report.unlinked.empty
    assert "Promotus" in nm.ring_text(agencies).as_text()
