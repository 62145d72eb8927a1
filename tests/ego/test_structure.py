"""Structure against networkx, over random networks."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmap.ego import measure
from netmap.ego.structure import STRUCTURE
from tests.build import casebook, contact, network
from tests.ego import oracle

CIRCLE = {1: 1.0, 2: 2 / 3, 3: 1 / 3}


@st.composite
def ego_networks(draw: st.DrawFn) -> tuple[list[int], list[tuple[int, int, float]]]:
    circles = draw(st.lists(st.sampled_from([1, 2, 3]), max_size=9))
    pairs = [(i, j) for i in range(len(circles)) for j in range(i)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return circles, [(i, j, draw(st.sampled_from([0.0, 0.2, 0.5, 1.0]))) for i, j in chosen]


def random_network(n: int, density: float, seed: int) -> tuple[list[int], list[tuple[int, int, float]]]:
    rng = np.random.default_rng(seed)
    pairs = [(i, j) for i in range(n) for j in range(i) if rng.random() < density]
    return rng.integers(1, 4, n).tolist(), [(i, j, round(float(rng.random()), 3)) for i, j in pairs]


def book_of(networks: list[tuple[list[int], list[tuple[int, int, float]]]]) -> Any:
    rows: dict[str, list[dict[str, Any]]] = {"households": [], "people": [], "ties": []}
    for h, (circles, ties) in enumerate(networks):
        home = {"household_id": f"H{h}"}
        rows["households"].append(home | {"roster": "confirmed", "contact_ties": "confirmed"})
        rows["people"].append(home | {"person_id": f"R{h}", "role": "resident"})
        for i, circle in enumerate(circles):
            rows["people"].append(home | {"person_id": f"P{h}-{i}", "role": "informal"})
            rows["ties"].append(home | {"source": f"P{h}-{i}", "target": f"R{h}", "circle": circle})
        rows["ties"] += [home | {"source": f"P{h}-{i}", "target": f"P{h}-{j}", "weight": w} for i, j, w in ties]
    return casebook(**rows)


def assert_equal_to_oracle(networks: list[tuple[list[int], list[tuple[int, int, float]]]]) -> None:
    frame = measure(book_of(networks))
    for h, (circles, ties) in enumerate(networks):
        ours = frame.loc[f"H{h}", list(STRUCTURE)]
        if not circles:
            assert ours[["components", "isolates"]].tolist() == [0, 0]
            assert ours.drop(["components", "isolates"]).isna().all()
            continue
        strengths = {f"P{i}": CIRCLE[circle] for i, circle in enumerate(circles)}
        theirs = oracle.structure(strengths, [(f"P{i}", f"P{j}", w) for i, j, w in ties])
        for name in STRUCTURE:
            wanted = theirs[name]
            assert pd.isna(ours[name]) == (wanted is None), (name, circles, ties)
            assert wanted is None or ours[name] == pytest.approx(wanted, abs=1e-9), (name, circles, ties)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ego_networks(), min_size=1, max_size=4))
def test_every_measure_equals_networkx(networks: list[tuple[list[int], list[tuple[int, int, float]]]]) -> None:
    assert_equal_to_oracle(networks)


def test_every_measure_equals_networkx_on_large_networks() -> None:
    sizes = [(70, 0.05), (40, 0.02), (40, 0.3), (65, 0.0), (20, 1.0)]
    assert_equal_to_oracle([random_network(n, density, seed) for seed, (n, density) in enumerate(sizes)])


def fixture_1() -> Any:
    return network(
        contact("a", circle=1, relation="family"),
        contact("b", circle=3, relation="family"),
        contact("c", circle=2, relation="family"),
        knows=[("a", "b", 1 / 3)],
    )


def test_fixture_1_of_the_method() -> None:
    found = measure(fixture_1()).loc["H1"]
    wanted = {
        "effective_size": 2.3333,
        "efficiency": 0.7778,
        "constraint": 0.611111,
        "hierarchy": 0.052205,
        "effective_size_weighted": 2.444444,
        "efficiency_weighted": 0.814815,
        "constraint_weighted": 0.536458,
        "hierarchy_weighted": 0.174527,
        "betweenness": 2.0,
        "betweenness_normalised": 0.6667,
        "density": 0.3333,
        "components": 2,
        "isolates": 1,
        "fragmentation": 0.6667,
        "distance_fragmentation": 0.6667,
    }
    assert {name: float(found[name]) for name in wanted} == pytest.approx(wanted, abs=6e-5)
    exact = {name: value for name, value in wanted.items() if name.startswith(("constraint", "hierarchy"))}
    assert {name: found[name] for name in exact} == pytest.approx(exact, abs=6e-7)


@pytest.mark.parametrize(("knows", "constraint", "size"), [([], 1 / 3, 3), (["ab", "ac", "bc"], 0.925926, 1)])
def test_star_and_complete_network(knows: list[str], constraint: float, size: float) -> None:
    ties = [tuple(pair) for pair in knows]
    book = network(*map(contact, "abc"), knows=ties, household={"contact_ties": "confirmed"})
    found = measure(book).loc["H1"]
    assert (found["constraint"], found["effective_size"]) == pytest.approx((constraint, size), abs=1e-6)


def test_two_contacts_who_know_each_other_constrain_more_than_one() -> None:
    assert measure(network(contact("a"), contact("b"), knows=["ab"])).loc["H1", "constraint"] == 1.125


def test_structure_is_unknown_until_ties_between_contacts_are_asked() -> None:
    found = measure(network(*map(contact, "abc"))).loc["H1"]
    assert found["contact_ties"] == "not_asked"
    assert found[list(STRUCTURE)].isna().all()
    some = measure(network(*map(contact, "abc"), knows=["ab"])).loc["H1"]
    assert (some["contact_ties"], some["density"]) == ("partial", pytest.approx(1 / 3))
    none = measure(network(*map(contact, "abc"), household={"contact_ties": "confirmed"})).loc["H1"]
    assert (none["contact_ties"], none["density"]) == ("confirmed", 0)


def test_one_contact_needs_no_question() -> None:
    found = measure(network(contact("a", circle=2))).loc["H1"]
    ones = ["effective_size", "efficiency", "constraint", "hierarchy", "components", "isolates"]
    assert found[ones].tolist() == [1] * 6
    assert found[["effective_size_weighted", "constraint_weighted", "hierarchy_weighted"]].tolist() == [1, 1, 1]
    assert found["betweenness"] == 0
    nothing = ["density", "betweenness_normalised", "fragmentation", "distance_fragmentation", "degree_centralisation"]
    assert found[nothing].isna().all()


def test_weighted_measures_need_every_strength() -> None:
    found = measure(network(contact("a", circle=1), contact("b"), knows=["ab"])).loc["H1"]
    weighted = [name for name in STRUCTURE if name.endswith("_weighted") and name != "density_weighted"]
    assert found[weighted].isna().all()
    assert found["constraint"] == 1.125


def test_ties_of_conflict_and_without_weight_are_no_ties() -> None:
    knows = [("a", "b", 1.0, "conflict"), ("a", "c", 0.0), ("b", "c", None, "unsafe"), ("a", "d", None, "ambivalent")]
    found = measure(network(*map(contact, "abcd"), knows=knows)).loc["H1"]
    assert found["density"] == pytest.approx(1 / 6)


def test_broken_contacts_take_their_ties_along() -> None:
    book = network(contact("a"), contact("b", quality="broken"), contact("c", quality="unsafe"), knows=["ab", "bc"])
    found = measure(book).loc["H1"]
    assert (found["size"], found["density"]) == (2, 0)


@pytest.mark.parametrize("weighted", [True, False])
def test_ties_outside_the_ego_network_do_not_count(weighted: bool) -> None:
    """Contact a knows somebody who is nobody's contact: the ego network is cut first."""
    extra = {"people": [{"person_id": "z", "role": "informal"}], "ties": [{"source": "a", "target": "z"}]}
    contacts = [contact("a", circle=1), contact("b", circle=2)]
    alone = measure(network(*contacts, knows=["ab"])).loc["H1"]
    beside = measure(network(*contacts, knows=["ab"], **extra)).loc["H1"]
    name = "constraint_weighted" if weighted else "constraint"
    assert alone[name] == beside[name]
