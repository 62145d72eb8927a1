"""Composition of personal networks, and ties within and between groups, against values that others published."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.ego import measure
from netmap.ego.network import RELATIONS
from tests.build import casebook, contact, network

Find = Callable[[str], Path]


@pytest.fixture(scope="module")
def published(shared_data: Find) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((shared_data("published_values") / "published_values.json").read_text("utf-8"))
    return values


@pytest.fixture(scope="module")
def egor(shared_data: Find) -> pd.DataFrame:
    return measure(egor_study(shared_data("ego_formats")))


AGES = ("0 - 17", "18 - 25", "26 - 35", "36 - 45", "46 - 55", "56 - 65", "66 - 100")
AGE_AS_RELATION = dict(zip(AGES, RELATIONS, strict=False))
"""Age groups, written as relations: what is computed from seven groups does not care for their names."""


def egor_study(folder: Path) -> Casebook:
    """The 32 egos of egor's examples, with 12 contacts each."""
    egos, alters, ties = (pd.read_csv(folder / f"{name}32.csv", dtype=str) for name in ("egos", "alters", "aaties"))
    homes = [str(int(float(ego))) for ego in egos[".EGOID"]]
    named = [(str(int(float(row[".EGOID"]))), row[".ALTID"], row["age"]) for _, row in alters.iterrows()]
    known = zip(ties[".EGOID"], ties[".SRCID"], ties[".TGTID"], ties["weight"].astype(float), strict=True)
    return casebook(
        households=[{"household_id": ego, "roster": "confirmed", "contact_ties": "confirmed"} for ego in homes],
        people=[{"person_id": f"{ego}:ego", "household_id": ego, "role": "resident"} for ego in homes]
        + [
            {"person_id": f"{ego}:{one}", "household_id": ego, "role": "informal", "relation": AGE_AS_RELATION[age]}
            for ego, one, age in named
        ],
        ties=[{"household_id": ego, "source": f"{ego}:{one}", "target": f"{ego}:ego"} for ego, one, _ in named]
        + [{"household_id": e, "source": f"{e}:{a}", "target": f"{e}:{b}", "weight": w} for e, a, b, w in known],
    )


def first(frame: pd.DataFrame, count: int) -> pd.DataFrame:
    return frame.loc[[str(ego) for ego in range(1, count + 1)]]


def test_egor_density(egor: pd.DataFrame, published: dict[str, Any]) -> None:
    wanted = published["egor_vignette"]
    assert len(egor) == 32
    assert first(egor, 10)["density"].tolist() == pytest.approx(wanted["density"], abs=6e-4)
    assert egor["density"].mean() == pytest.approx(wanted["mean_density"], abs=1e-9)


def test_egor_ei_between_contacts(egor: pd.DataFrame, published: dict[str, Any]) -> None:
    """Ours is (E − I) / (E + I) over the ties; egor divides each by the pairs that could be, unless told not to."""
    found = first(egor, 6)
    raw = [0.875, 0.6364, 0.6364, 0.7037, 0.6757, 0.8]
    assert found["ei_relation"].tolist() == pytest.approx(raw, abs=6e-5)
    counts = found[[f"share_{AGE_AS_RELATION[age]}" for age in AGES]] * 12
    inside = (counts * (counts - 1) / 2).sum(axis=1)
    ties = found["density"] * 66
    external, internal = ties * (1 + found["ei_relation"]) / 2, ties * (1 - found["ei_relation"]) / 2
    dense_out, dense_in = external / (66 - inside), internal / inside
    rescaled = (dense_out - dense_in) / (dense_out + dense_in)
    wanted = published["egor_vignette"]["EI(age) alter-alter, density-rescaled, egos 1..6"]
    assert rescaled.tolist() == pytest.approx(wanted, abs=6e-8)


def test_egor_composition(egor: pd.DataFrame, published: dict[str, Any], shared_data: Find) -> None:
    """Count, entropy and homophily follow from the shares per group, so these check the shares."""
    wanted, found = published["egor_vignette"], first(egor, 10)
    shares = found[[f"share_{AGE_AS_RELATION[age]}" for age in AGES]]
    assert (shares > 0).sum(axis=1).tolist() == wanted["alts_diversity_count(age)"]
    entropy = -(shares * np.log2(shares.where(shares > 0, 1))).sum(axis=1)
    assert entropy.tolist() == pytest.approx(wanted["alts_diversity_entropy(age, log2)"], abs=6e-3)
    own = pd.read_csv(shared_data("ego_formats") / "egos32.csv")["age"].head(10)
    alike = [row[f"share_{AGE_AS_RELATION[age]}"] for age, (_, row) in zip(own, shares.iterrows(), strict=True)]
    assert [1 - 2 * share for share in alike] == pytest.approx(wanted["comp_ei(age,age)=(E-I)/(E+I)"], abs=6e-4)
    assert found["blau_relation"].tolist() == pytest.approx((1 - (shares**2).sum(axis=1)).tolist())


def test_law_firm_diversity(shared_data: Find, published: dict[str, Any]) -> None:
    """Blau's index over the people around a lawyer; netrics counts the lawyer as one of them, netmap does not."""
    folder = shared_data("brokerage")
    gender = pd.read_csv(folder / "ison_lawfirm_nodes.csv", dtype=str).set_index("id")["gender"]
    edges = pd.read_csv(folder / "ison_lawfirm_edges.csv", dtype=str)
    relation = gender.map({"man": "family", "woman": "friend"})
    ours, theirs = [], []
    for ego in "123":
        near = set(edges.loc[edges["from"] == ego, "to"]) | set(edges.loc[edges["to"] == ego, "from"])
        around = [contact(f"P{one}", relation=relation[one]) for one in sorted(near)]
        myself = contact("self", relation=relation[ego])
        ours.append(measure(network(*around))["blau_relation"].item())
        theirs.append(measure(network(*around, myself))["blau_relation"].item())
        women = sum(relation[one] == "friend" for one in near) / len(near)
        assert ours[-1] == pytest.approx(2 * women * (1 - women))
    assert theirs == pytest.approx(published["netrics"]["node_by_diversity(ison_lawfirm,gender)"], abs=6e-4)
    assert ours[0] > theirs[0]
