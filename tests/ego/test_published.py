"""Ten real personal networks against the values published for them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.ego import measure


def sri_lanka(folder: Path) -> Casebook:
    alters = pd.read_csv(folder / "alter_attributes.csv", usecols=["alter_ID", "ego_ID"], dtype="str")
    listed = pd.read_csv(folder / "alter_ties.csv", dtype={"from": "str", "to": "str", "ego_ID": "str"})
    egos = alters["ego_ID"].unique()
    ties = listed[listed["from"] < listed["to"]]
    return Casebook.from_tables(
        {
            "households": [{"household_id": ego, "roster": "confirmed", "contact_ties": "confirmed"} for ego in egos],
            "people": pd.concat(
                [
                    pd.DataFrame({"person_id": [f"ego{e}" for e in egos], "household_id": egos, "role": "resident"}),
                    pd.DataFrame(
                        {"person_id": alters["alter_ID"], "household_id": alters["ego_ID"], "role": "informal"}
                    ),
                ]
            ),
            "ties": pd.concat(
                [
                    pd.DataFrame(
                        {
                            "household_id": alters["ego_ID"],
                            "source": "ego" + alters["ego_ID"],
                            "target": alters["alter_ID"],
                            "circle": 1,
                        }
                    ),
                    pd.DataFrame(
                        {
                            "household_id": ties["ego_ID"],
                            "source": ties["from"],
                            "target": ties["to"],
                            "weight": ties["weight"] / 3,
                        }
                    ),
                ]
            ),
        }
    )


@pytest.fixture(scope="module")
def published(shared_data: Callable[[str], Path]) -> dict[str, Any]:
    return json.loads((shared_data("published_values") / "ego_srilanka_values.json").read_text())


@pytest.fixture(scope="module")
def measured(shared_data: Callable[[str], Path]) -> pd.DataFrame:
    return measure(sri_lanka(shared_data("ego_srilanka")))


def test_density_and_components(measured: pd.DataFrame, published: dict[str, Any]) -> None:
    assert measured["density"].to_dict() == pytest.approx(published["density"], abs=5e-9)
    assert measured["components"].to_dict() == published["components_first10"]
    mean_degree = measured["density"] * (measured["size"].astype(float) - 1)
    assert mean_degree.to_dict() == pytest.approx(published["mean_degree_first10"], abs=0.06)


def test_degree_centralisation(measured: pd.DataFrame, published: dict[str, Any]) -> None:
    """igraph divides by n(n−1), as if contacts could know themselves; we divide by (n−1)(n−2)."""
    n = measured["size"].astype(float)
    theirs = measured["degree_centralisation"] * (n - 2) / n
    assert theirs.to_dict() == pytest.approx(published["degree_centralization_first10"], abs=6e-4)


def test_ego_28(measured: pd.DataFrame, published: dict[str, Any]) -> None:
    ego, wanted = measured.loc["28"], published["ego28"]
    assert ego["constraint_weighted"] == pytest.approx(wanted["ego_constraint"], abs=5e-9)
    assert ego["constraint"] == pytest.approx(0.08544433, abs=5e-9)
    assert ego["betweenness"] == pytest.approx(wanted["ego_betweenness_unweighted"], abs=5e-5)
    assert (ego["isolates"], ego["components"]) == (wanted["isolates"], wanted["components"])
