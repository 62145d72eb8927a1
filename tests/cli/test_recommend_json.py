"""What a program finds in the JSON of ``netmap recommend``: every key, of the kind it is told to be."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from io import StringIO
from typing import Any

import pytest

import netmap as nm
from netmap.recommend.score import FEATURES
from netmap_cli.app import main

LEVELS = {"none", "thin", "fair", "good"}


@pytest.fixture(scope="module")
def items() -> list[dict[str, Any]]:
    """Every item of a few households of Parkwijk."""
    found = [_printed(home) for home in ("H01", "H24", "H30")]
    assert all(advice["model"] is None and isinstance(advice["whatif"], list) for advice in found)
    return [item for advice in found for gap in advice["gaps"] for item in gap["items"]]


def _printed(household: str) -> dict[str, Any]:
    source, out = str(nm.example_path("parkwijk")), StringIO()
    with redirect_stdout(out), pytest.raises(SystemExit):
        main(["recommend", source, household, "--format", "json", "--as-of", "2026-06-30"])
    printed: dict[str, Any] = json.loads(out.getvalue())
    return printed


def test_every_item_says_where_its_score_comes_from(items: list[dict[str, Any]]) -> None:
    assert {item["kind"] for item in items} == {"own_network", "volunteer", "professional"}
    for item in items:
        assert item["p"] is item["p_low"] is item["p_high"] is None
        assert {one["feature"] for one in item["contributions"]} == {*FEATURES, "experience"}
        assert item["base"] + sum(one["delta_logit"] for one in item["contributions"]) == pytest.approx(
            item["score"], abs=1e-9
        )
        for one in item["contributions"]:
            assert set(one) == {"feature", "value", "reference", "delta_logit", "text"}
            assert bool(one["text"]) is (one["delta_logit"] != 0)


def test_every_item_says_what_it_rests_on_and_what_it_closes(items: list[dict[str, Any]]) -> None:
    for item in items:
        evidence = item["evidence"]
        assert set(evidence) == {"n", "ok", "shrunk", "level", "precedents"}
        assert evidence["level"] in LEVELS
        assert 0 <= evidence["ok"] <= evidence["n"]
        assert set(item["closes"]) == {"gaps", "unknowns", "functions", "domains"}
        assert all(isinstance(codes, list) for codes in item["closes"].values())
    assert any(item["evidence"]["n"] for item in items)
    assert any(len(item["closes"]["gaps"]) > 1 for item in items)


def test_every_item_says_how_to_get_there(items: list[dict[str, Any]]) -> None:
    for item in items:
        assert set(item["capacity"]) == {"free", "as_of"}
        assert isinstance(item["wait_days"], int | None)
        assert isinstance(item["how_to_apply"], str | None)
        assert all(set(step) == {"organisation_id", "name"} for step in item["path"])
        assert bool(item["verify"]) >= ("verify" in item["flags"])
        if item["kind"] == "own_network":
            assert (item["path"], item["capacity"], item["wait_days"]) == ([], {"free": None, "as_of": None}, None)
    offers = [item for item in items if item["kind"] != "own_network"]
    assert any(item["path"] and item["capacity"]["free"] and item["capacity"]["as_of"] for item in offers)
