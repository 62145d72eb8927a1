"""Lists of ties that nobody here wrote: every row is accounted for, and the networks are what the files say."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import netmap as nm
from netmap import ring
from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.graphs import to_networkx
from netmap.io.exchange import FOREIGN, Import, import_source, recognise
from netmap.schema import parse

Find = Callable[[str], Path]
TOBACCO = ["agency_cat", "agency_lvl", "lead_agency", "tob_yrs"]
RESCUE = [
    "Sponsorship",
    "Paid.Staff",
    "Volunteer.Staff",
    "Location",
    "Formalization",
    "Decision.Rank.Score",
    "Command.Rank.Score",
]
LAWYERS = ["status", "gender", "office", "seniority", "age", "practice", "school"]

# folder, list of ties, its counts (read, written, merged, dropped), names listed, columns nobody can place; the counts
# are those of csv.DictReader and sets over the same files.
REAL: list[tuple[str, str, tuple[int, int, int, int], int, list[str]]] = [
    ("brokerage", "flo_edges", (20, 20, 0, 0), 16, []),
    ("brokerage", "flo_business_edges", (15, 15, 0, 0), 16, ["wealth", "#priors", "#ties"]),
    ("brokerage", "flo_marriage_edges", (20, 20, 0, 0), 16, ["wealth", "#priors", "#ties"]),
    ("brokerage", "ison_adolescents_edges", (10, 10, 0, 0), 8, []),
    ("brokerage", "ison_lawfirm_edges", (2571, 1574, 997, 0), 71, LAWYERS),
    ("brokerage", "ison_networkers_edges", (440, 440, 0, 0), 32, ["Discipline", "Citations"]),
    ("emergency_networks", "Cheyenne_edges", (83, 83, 0, 0), 14, RESCUE),
    ("emergency_networks", "MtSi_edges", (33, 33, 0, 0), 13, RESCUE),
    ("outer_ring_tobacco_control", "TCcnt_edges", (175, 175, 0, 0), 25, TOBACCO),
    ("outer_ring_tobacco_control", "TCcoll_edges", (161, 161, 0, 0), 25, TOBACCO),
    ("outer_ring_tobacco_control", "TCdiss_edges", (103, 103, 0, 0), 25, TOBACCO),
    ("referral_network_physicians", "ICHPS_ClinEdgeList", (163, 163, 0, 0), 33, []),
]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def counts(found: Import) -> list[tuple[int, int, int, int]]:
    """Read, written, merged, dropped; per file."""
    return [(one.read, one.written, one.merged, one.dropped) for one in found.ledger.entries]


def notes(found: Import) -> dict[str, int]:
    return {note.reason: note.count for entry in found.ledger.entries for note in entry.notes}


@pytest.mark.parametrize(("folder", "name", "ties", "names", "unknown"), REAL, ids=[one[1] for one in REAL])
def test_every_row_of_the_real_lists(
    shared_data: Find, folder: str, name: str, ties: Any, names: int, unknown: list[str]
) -> None:
    path = shared_data(folder) / f"{name}.csv"
    assert recognise(path) == "edge-list"
    found = import_source(path)
    book = book_of(found)
    assert (len(book.organisations), len(book.collaborations)) == (names, ties[1])
    listed = [(names, names, 0, 0)] if name != "ICHPS_ClinEdgeList" else []
    assert counts(found) == [*listed, ties]
    losses = [(loss.reason, loss.what) for entry in found.ledger.entries for loss in entry.losses]
    assert sorted(losses) == sorted(("unknown-column", column) for column in unknown)


def test_what_the_real_files_do_not_tell_is_said(shared_data: Find) -> None:
    told = {name: notes(import_source(shared_data(folder) / f"{name}.csv")) for folder, name, *_ in REAL}
    assert told["TCcoll_edges"] == {"kind-unknown": 25, "strength-assumed": 161, "sides-assumed": 161}
    assert told["Cheyenne_edges"] == {"kind-unknown": 14, "strength-assumed": 83, "both-ways": 24}
    lawyers = {"kind-unknown": 71, "level-assumed": 2571, "both-ways": 566, "topics-joined": 997}
    assert told["ison_lawfirm_edges"] == lawyers
    assert told["ison_networkers_edges"]["levels-scaled"] == 440
    assert told["ICHPS_ClinEdgeList"]["nodes-made"] == 33


@pytest.mark.parametrize(("folder", "name"), [one[:2] for one in REAL], ids=[one[1] for one in REAL])
def test_a_guess_given_back_says_the_same(shared_data: Find, folder: str, name: str) -> None:
    path = shared_data(folder) / f"{name}.csv"
    found = import_source(path)
    again = import_source(path, mapping=found.mapping)
    assert again.mapping == found.mapping
    assert book_of(again) == book_of(found)
    assert {"strength-assumed", "sides-assumed"}.isdisjoint(notes(again))


def test_names_levels_and_topics_of_real_organisations(shared_data: Find) -> None:
    book = book_of(import_source(shared_data("outer_ring_tobacco_control") / "TCcoll_edges.csv"))
    assert book.organisations["name"].tolist()[:3] == ["ITPC", "Promotus", "RTI"]
    assert book.collaborations["level"].value_counts().to_dict() == {2: 81, 3: 38, 4: 42}
    assert set(book.collaborations["reported_by"]) == {"both"}
    law = book_of(import_source(shared_data("brokerage") / "ison_lawfirm_edges.csv")).collaborations
    assert law["topic"].str.contains("advice").sum() == 892
    assert law["topic"].str.split(", ").map(len).sum() == 2571


def test_a_frequency_of_which_one_is_most_is_turned_by_its_mapping(shared_data: Find) -> None:
    path = shared_data("emergency_networks") / "Cheyenne_edges.csv"
    found = import_source(path, mapping={"edges": {"strength": "Frequency", "scale": [1, 4], "most": "low"}})
    book = book_of(found)
    assert book.collaborations["level"].value_counts().to_dict() == {4: 52, 3: 9, 2: 15, 1: 7}
    assert "strength-assumed" not in notes(found)
    oracle = nx.DiGraph()
    oracle.add_nodes_from(row["id"] for row in rows(path.with_name("Cheyenne_nodes.csv")))
    for row in rows(path):
        one, two, level = (round(float(row[name])) for name in ("from", "to", "Frequency"))
        oracle.add_edge(str(one), str(two), distance=60 // (5 - level))
    measures = ring.ring_measures(book, directed=True)
    expected = nx.betweenness_centrality(oracle, weight="distance")
    assert measures["betweenness"].to_dict() == pytest.approx(expected)
    assert to_networkx(book, directed=True).number_of_edges() == 83
    assert nx.density(to_networkx(book, directed=True)) == pytest.approx(nx.density(oracle))


def test_referrals_between_physicians_equal_networkx(shared_data: Find) -> None:
    path = shared_data("referral_network_physicians") / "ICHPS_ClinEdgeList.csv"
    oracle = nx.DiGraph([(row["source"], row["target"]) for row in rows(path)])
    book = book_of(import_source(path))
    graph = to_networkx(book, directed=True)
    assert set(graph.edges) == set(oracle.edges)
    measures = ring.ring_measures(book, directed=True)
    assert measures["betweenness"].to_dict() == pytest.approx(nx.betweenness_centrality(oracle))
    facts = nm.ring_report(book).network
    assert facts["density"] == pytest.approx(nx.density(nx.Graph(oracle.edges)))


def test_collaboration_in_tobacco_control_equals_networkx(shared_data: Find) -> None:
    path = shared_data("outer_ring_tobacco_control") / "TCcoll_edges.csv"
    oracle = nx.Graph()
    for row in rows(path):
        oracle.add_edge(row["from"], row["to"], distance=60 // round(float(row["collaborate"])))
    measures = ring.ring_measures(book_of(import_source(path)))
    assert measures["degree"].to_dict() == dict(oracle.degree())
    assert measures["betweenness"].to_dict() == pytest.approx(nx.betweenness_centrality(oracle, weight="distance"))
    assert measures["core"].to_dict() == nx.core_number(oracle)


def test_published_betweenness_of_florentine_families(shared_data: Find) -> None:
    folder = shared_data("brokerage")
    published = {row["id"]: float(row["bet"]) for row in rows(folder / "expected.csv")}
    book = book_of(import_source(folder / "flo_edges.csv"))
    between = ring.ring_measures(book)["betweenness"] * 15 * 14  # every pair of the others, from both ends
    assert between.to_dict() == pytest.approx(published)


def test_distances_are_no_ties_unless_a_mapping_says_so(shared_data: Find) -> None:
    path = shared_data("outer_ring_tobacco_control") / "TCdist_edges.csv"
    with pytest.raises(DataError, match="a distance is no tie") as caught:
        import_source(path)
    assert "\n" not in str(caught.value)
    near = {"strength": "distance", "scale": [0, 2430], "most": "low"}
    found = import_source(path, mapping={"edges": near})
    assert counts(found) == [(25, 25, 0, 0), (625, 600, 0, 25)]
    assert [(loss.reason, loss.count, loss.rows[:2]) for loss in found.ledger.entries[1].losses] == [
        ("self-tie", 25, (2, 28))
    ]
    levels = book_of(found).collaborations.set_index(["source", "target"])["level"]
    assert (levels["2", "1"], levels["4", "1"]) == (5, 2)  # 2 and 1,870 miles


def test_a_folder_with_a_matrix_beside_its_list(shared_data: Find) -> None:
    folder = shared_data("referral_network_physicians")
    assert recognise(folder) == "edge-list"
    found = import_source(folder)
    assert counts(found)[0] == (163, 163, 0, 0)
    left = {
        entry.place for entry in found.ledger.entries if any(loss.reason == "unknown-file" for loss in entry.losses)
    }
    assert {"ICHPS_PhysPractBin.txt", "ICHPS_nodecov.dat"} <= left
    with pytest.raises(DataError, match="no two columns for both ends"):
        import_source(folder / "ICHPS_PhysPractBin.txt", format="edge-list")


@pytest.mark.parametrize(
    ("name", "several"),
    [("brokerage", 6), ("emergency_networks", 2), ("outer_ring_tobacco_control", 4)],
)
def test_folders_with_several_networks_name_them(shared_data: Find, name: str, several: int) -> None:
    with pytest.raises(DataError, match="more than one network") as caught:
        import_source(shared_data(name))
    assert str(caught.value).count("_edges.csv") == several


def test_folders_of_other_tools_are_left_to_them(shared_data: Find) -> None:
    kept = {
        "ego_srilanka": "egor",
        "networkcanvas_export": "network-canvas",
        "hsds_fixture": "hsds",
        "hsds_florida": "hsds",
        "hsds3_examples": "hsds",
    }
    assert {name: recognise(shared_data(name)) for name in kept} == kept
    studies = shared_data("ego_formats")
    assert recognise(studies) == "egor"
    assert "edge-list" not in {recognise(file) for file in studies.iterdir()}


def test_no_file_of_anybody_stops_the_looking(shared_data: Find) -> None:
    files = [file for file in shared_data("brokerage").parent.rglob("*") if file.suffix in (".csv", ".json", ".txt")]
    found = Counter(map(recognise, files))
    assert set(found) <= {None, *FOREIGN}
    assert found["edge-list"] == 2 * 12 + 1  # twelve lists of ties with their names, and one alone
