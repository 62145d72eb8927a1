"""The card of a model says everything, and only what was computed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

from netmap.errors import OptionError
from netmap.recommend.learning.material import Group
from netmap.recommend.learning.model import Model
from netmap.recommend.score import FEATURES
from netmap.recommend.training import model_card, train
from tests.recommend.learning.street import CLOSED, HELPED, street

# The top of a system card and of a model card, version 0.1a12 of the standard.
SYSTEM = {
    "schema_version", "version", "provenance", "name", "instruments", "upl", "owners", "description", "ai_act_profile",
    "requirements", "measures", "labels", "status", "begin_date", "end_date", "goal_and_impact", "considerations",
    "risk_management", "human_intervention", "legal_base", "used_data", "technical_design", "external_providers",
    "references", "interaction_details", "version_requirements", "deployment_variants", "hardware_requirements",
    "product_markings", "user_interface", "models", "assessments",
}  # fmt: skip
MODEL = {"provenance", "name", "language", "license", "tags", "owners", "model_index"}
CATEGORIES = {
    "impactvol algoritme", "niet-impactvol algoritme", "hoog-risico AI", "geen hoog-risico AI", "verboden AI",
    "uitzondering van toepassing",
}  # fmt: skip


@pytest.fixture(scope="module")
def model() -> Model:
    return train(street())


@pytest.fixture(scope="module")
def page(model: Model) -> str:
    return model_card(model)


@pytest.fixture(scope="module")
def card(model: Model) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(model_card(model, form="yaml"))
    return found


def table(page: str, heading: str) -> list[list[str]]:
    """The cells of the first table under a heading, without the line of headings."""
    part = page.split(f"## {heading}\n")[1].split("\n## ", maxsplit=1)[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[2:]]


def test_it_says_for_what_and_for_what_not(page: str) -> None:
    for part in ("Meant for", "Not meant for", "What it foretells", "Where it goes wrong", "People decide"):
        assert f"## {part}\n" in page
    for said in ("which partner", "right to help", "which household goes first", "Finding fraud", "high-risk AI"):
        assert said in page
    for never in ("nationality", "birth-country", "ethnicity", "religion", "bsn", "fraud", "income"):
        assert never in page.split("Never an input")[1].splitlines()[0]


def test_prior_and_learned_weights_stand_beside_each_other(page: str, model: Model) -> None:
    rows = {row[0].replace("\\", ""): row[1:] for row in table(page, "What was learned")}
    assert list(rows) == [*FEATURES, "intercept"]
    assert rows["distance"][2] == "-0.400"
    assert rows["intercept"][2] == "-1.600"
    for row in model.features:
        assert float(rows[row.feature][3]) == pytest.approx(row.learned, abs=5.1e-4)
        assert rows[row.feature][4] == row.reason


def test_counts_and_outcomes_are_those_of_the_data(page: str) -> None:
    assert f"{CLOSED} closed referrals of 24 households to 2 services of 2 organisations" in page
    assert f"in {HELPED} help was completed" in page
    assert "3 referrals had no outcome yet" in page
    assert "those of the day of the referral for 24 closed referrals" in page
    rows = {row[0].replace("\\", ""): row[1:] for row in table(page, "What it foretells")}
    assert rows["completed"] == ["helped", str(HELPED)]
    assert rows["refused"][0] == rows["no_capacity"][0] == "not helped"
    assert rows["waiting"] == ["open", "1"]
    assert sum(int(count) for _, count in rows.values()) == CLOSED + 3


def test_every_level_that_was_tried_is_shown(page: str, model: Model) -> None:
    rows = table(page, "How strongly the prior is held")
    assert [row[0] for row in rows] == [trial.level for trial in model.fitted.trials] == ["content", "strong"]
    assert {row[0] for row in rows} >= {"content", "strong"}
    assert [row[0] for row in rows if row[4] == "chosen"] == [model.fitted.level]
    assert [float(row[1]) for row in rows] == [round(trial.log_loss, 4) for trial in model.fitted.trials]


def test_every_threshold_has_a_reason_and_waits_for_an_owner(page: str) -> None:
    rows = {row[0]: row[1:] for row in table(page, "Thresholds")}
    assert rows["tolerance of the step policy"][0] == "0.05"
    assert rows["old information"][0] == "180 days"
    assert rows["longest wait"][0] == "none"
    assert rows["smallest group shown"][0] == "10 referrals"
    assert all(why and owner == "to be filled in by the municipality" for _, why, owner in rows.values())


def test_when_the_directory_was_looked_at(page: str, model: Model) -> None:
    assert "| directory last looked at | 2026-05-20 |" in page
    never = replace(model, material=replace(model.material, directory_checked=None))
    assert "| directory last looked at | not recorded |" in model_card(never)


def test_small_groups_stay_hidden_and_names_are_text(model: Model) -> None:
    groups = (
        Group(kind="area", value="a|b <script>[x](y)", closed=40, helped=0.25, foretold=0.5),
        Group(kind="area", value="tiny", closed=None, helped=None, foretold=None),
    )
    shy = replace(model, material=replace(model.material, groups=groups))
    rows = table(model_card(shy), "Outcomes by group")
    assert rows[0] == ["area", r"a\|b \<script\>\[x\](y)", "40", "25%", "50%"]
    assert rows[1] == ["area", "tiny", "fewer than 10", "not shown", "not shown"]
    found = yaml.safe_load(model_card(shy, form="yaml"))
    shares = [one for one in results(found)["metrics"] if one["type"] == "share"]
    assert [(one["labels"][0]["value"], one["value"]) for one in shares] == [
        ("a|b <script>[x](y)", "0.25"), ("a|b <script>[x](y)", "0.5"),
        ("tiny", "not shown: too few"), ("tiny", "not shown: too few"),
    ]  # fmt: skip


def test_whether_notes_were_read_is_said(page: str) -> None:
    assert "--no-text leaves them unread" in page
    assert "Notes were not read" in model_card(train(street(), text=False))


def results(card: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = card["models"][0]["model_index"][0]["results"][0]
    return found


def test_the_yaml_is_a_system_card_of_the_standard(card: dict[str, Any], model: Model) -> None:
    assert card["schema_version"] == "0.1a12"
    assert set(card) <= SYSTEM
    assert card["ai_act_profile"]["publication_category"] in CATEGORIES
    assert card["owners"] == [{"organization": "to be filled in by the municipality"}]
    assert card["assessments"] == []  # none was done
    assert card["instruments"][0]["required"] is True
    assert set(card["models"][0]) <= MODEL
    assert card["models"][0]["license"]["license_name"]
    assert card["models"][0]["model_index"][0]["model"].endswith(model.hash)


def test_results_have_the_fields_the_standard_asks(card: dict[str, Any], model: Model) -> None:
    index = card["models"][0]["model_index"][0]
    found = results(card)
    assert {"type", "name"} <= set(found["task"][0])
    assert found["datasets"][0]["features"] == list(FEATURES)
    for metric in found["metrics"]:
        assert {"type", "name", "dtype", "value"} <= set(metric)
        assert isinstance(metric["value"], str)
    weights = {one["name"]: one for one in index["parameters"]}
    assert weights["weight_wait"]["labels"][0]["value"] == "-0.4"
    assert float(weights["weight_wait"]["value"]) == model.features[FEATURES.index("wait")].learned
    learned = next(plot for plot in found["measurements"]["bar_plots"] if plot["name"].startswith("learned"))
    assert [bar["name"] for bar in learned["results"]] == list(FEATURES)
    counts = {one["name"]: one["value"] for one in found["metrics"] if "labels" not in one}
    assert counts["number of closed referrals"] == str(CLOSED)


def test_no_other_form_exists(model: Model) -> None:
    other: Any = "pdf"
    with pytest.raises(OptionError, match="choose md or yaml"):
        model_card(model, form=other)
