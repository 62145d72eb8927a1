"""A model as a file: the same bytes, nothing about households, and refused when it was changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.recommend.learning.fit import Fitted, fit
from netmap.recommend.learning.gate import fit_gated
from netmap.recommend.learning.material import Material
from netmap.recommend.learning.model import Model
from netmap.recommend.learning.model_file import from_json, read_model
from netmap.recommend.learning.pairs import History, Ring
from netmap.recommend.training.trainer import OUTCOME
from tests.recommend.learning.referrals import history

Content = dict[str, Any]

MATERIAL = Material(
    as_of="2026-06-01", first_day="2026-01-01", last_day="2026-01-01", closed=300, helped=150, open=4, elsewhere=0,
    unscored=0, statuses={"completed": 150, "stopped": 150, "waiting": 4}, services=8, organisations=4, households=300,
    listed=8, dated=0, directory_checked=None,
)  # fmt: skip


@pytest.fixture(scope="module")
def past() -> History:
    return history(300, seed=1)


@pytest.fixture(scope="module")
def fitted(past: History) -> Fitted:
    return fit_gated(past)


@pytest.fixture(scope="module")
def model(fitted: Fitted, past: History) -> Model:
    return Model.of(fitted, past, MATERIAL, text=True, outcome=OUTCOME)


def plain_hash(content: Content) -> str:
    """The hash as the documentation describes it."""
    bare = {name: value for name, value in content.items() if name != "hash"}
    return hashlib.sha256(json.dumps(bare, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def changed(model: Model, change: Callable[[Content], object], *, sign: bool = True) -> str:
    """The text of a model after a change by hand, with a hash that fits where it is signed again."""
    content: Content = json.loads(model.to_json())
    change(content)
    if sign:
        content["hash"] = plain_hash(content)
    return json.dumps(content)


def test_what_is_read_scores_as_what_was_fitted(model: Model, fitted: Fitted, past: History) -> None:
    again = from_json(model.to_json())
    assert again.to_json() == model.to_json()
    pairs = past.pairs
    for name in ("logit", "spread"):
        before = getattr(fitted, name)(pairs.features, pairs.service, pairs.domain)
        after = getattr(again.fitted, name)(pairs.features, pairs.service, pairs.domain)
        np.testing.assert_allclose(after, before, atol=1e-7)
    assert (again.fitted.level, again.fitted.n) == (fitted.level, 300)
    assert [trial.level for trial in again.fitted.trials] == [trial.level for trial in fitted.trials]


def test_the_hash_is_that_of_the_content(model: Model) -> None:
    content = json.loads(model.to_json())
    assert content["hash"] == model.hash == plain_hash(content)
    assert model.reference() == {
        "id": model.hash[:12], "hash": model.hash, "prior_level": model.fitted.level, "n_train": 300
    }  # fmt: skip


def test_the_table_of_features_tells_what_was_seen_and_learned(model: Model, fitted: Fitted, past: History) -> None:
    rows = past.pairs.features
    np.testing.assert_allclose([row.mean for row in model.features], rows.sum(axis=0) / 300, atol=1e-9)
    spread = np.sqrt(((rows - rows.sum(axis=0) / 300) ** 2).sum(axis=0) / 300)
    np.testing.assert_allclose([row.sd for row in model.features], spread, atol=1e-9)
    np.testing.assert_allclose([row.learned for row in model.features], fitted.weights, atol=1e-9)
    assert next((row.prior, row.reason) for row in model.features if row.feature == "distance")[0] == -0.4
    assert all(row.reason for row in model.features)


def test_nothing_of_households_is_in_it(model: Model, past: History) -> None:
    text = model.to_json()
    assert not [home for home in past.household if f'"{home}"' in text]
    assert {name for row in json.loads(text)["services"] for name in row} == {
        "service", "organisation", "effect", "organisation_effect", "variance", "domains"
    }  # fmt: skip


def test_spaces_do_not_matter(model: Model) -> None:
    assert from_json(changed(model, lambda content: None, sign=False)).hash == model.hash


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content["features"][0].update(learned=9.0),
        lambda content: content["services"][0].update(effect=9.0),
        lambda content: content["material"].update(closed=10_000),
        lambda content: content["outcome"].update(helped=["started"]),
        lambda content: content.update(hash="0" * 64),
        lambda content: content.pop("hash"),
    ],
)
def test_a_file_changed_by_hand_is_refused(model: Model, change: Callable[[Content], object]) -> None:
    with pytest.raises(DataError, match="changed after it was made") as caught:
        from_json(changed(model, change, sign=False), source="m.json")
    assert str(caught.value).startswith("m.json")
    assert "\n" not in str(caught.value)


FORBIDDEN = (
    "nationality", "nationaliteit", "geboorteland", "country_of_birth", "ethnicity", "etniciteit", "religion", "geloof",
    "bsn", "income", "inkomen", "fraud_flag", "fraudesignaal", "household_income", "Nationaliteit (1e)",
)  # fmt: skip


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_model_that_names_a_forbidden_input_is_refused(model: Model, name: str) -> None:
    as_feature = changed(model, lambda content: content["features"].append({**content["features"][0], "feature": name}))
    as_key = changed(model, lambda content: content["services"][0].update({name: 0.1}))
    for text in (as_feature, as_key):
        with pytest.raises(DataError, match="may never be an input") as caught:
            from_json(text)
        assert repr(name) in str(caught.value)


@pytest.mark.parametrize("name", ["nationaliteit", "geboorteland", "etniciteit", "religie", "bsn", "inkomen", "fraude"])
@pytest.mark.parametrize("table", ["households", "people", "referrals"])
def test_a_casebook_cannot_even_hold_a_forbidden_input(table: str, name: str) -> None:
    with pytest.raises(DataError) as caught:
        Casebook.from_tables({table: [{"household_id": "H1", name: "x"}]})
    assert (name, "refused-column") in {(fault.column, fault.problem) for fault in caught.value.faults}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda content: content["features"][0].update(feature="motivation"), "does not know: 'motivation'"),
        (lambda content: content["features"].pop(), "does not hold what a model holds"),
        (lambda content: content["features"].reverse(), "does not hold what a model holds"),
        (lambda content: content.update(households={"H1": 0.4}), "does not hold what a model holds"),
        (lambda content: content.pop("material"), "does not hold what a model holds"),
        (lambda content: content["intercept"].update(learned="much"), "does not hold what a model holds"),
        (lambda content: content["intercept"].update(learned=10**400), "does not hold what a model holds"),
        (lambda content: content["covariance"].pop(), "does not hold what a model holds"),
        (lambda content: content["services"].append(content["services"][0]), "does not hold what a model holds"),
        (lambda content: content.update(services={"D000": 1}), "does not hold what a model holds"),
        (lambda content: content.update(version=2), "another version"),
        (lambda content: content.update(format="other model"), "is not a netmap model"),
    ],
)
def test_what_is_no_model_is_refused_in_one_line(model: Model, change: Callable[[Content], object], says: str) -> None:
    with pytest.raises(DataError) as caught:
        from_json(changed(model, change))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"format": NaN}', "[" * 100_000],
    ids=["nothing", "broken", "list", "null", "nan", "deep"],
)
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="is not a netmap model"):
        from_json(text)


def test_endless_numbers_and_depths_are_refused(model: Model) -> None:
    endless = model.to_json().replace('"prior":-0.4', '"prior":1e999')
    deep = model.to_json().replace('"text": true', f'"text": {"[" * 900}{"]" * 900}')
    for text in (endless, deep):
        assert text != model.to_json()
        with pytest.raises(DataError) as caught:
            from_json(text)
        assert "\n" not in str(caught.value)


def test_a_model_is_read_from_a_file(model: Model, tmp_path: Path) -> None:
    place = tmp_path / "model.json"
    place.write_text(model.to_json(), encoding="utf-8")
    assert read_model(place).hash == model.hash
    with pytest.raises(DataError, match=r"nothing\.json"):
        read_model(tmp_path / "nothing.json")


def test_it_works_on_a_directory_that_has_changed(model: Model, past: History) -> None:
    old = past.pairs.ring
    ring = Ring(services=("A-new", *old.services[:1:-1]), organisations=("O9", *old.organisations[:1:-1]))
    there = model.for_ring(ring)
    features, domain = past.pairs.features[:1], np.array([2])
    for name in ("logit", "spread"):
        for place, service in enumerate(ring.services[1:], 1):
            before = getattr(model.fitted, name)(features, np.array([old.services.index(service)]), domain)
            assert getattr(there, name)(features, np.array([place]), domain).tolist() == before.tolist()
        unseen = getattr(model.fitted, name)(features, np.array([-1]), domain)
        assert getattr(there, name)(features, np.array([0]), domain).tolist() == unseen.tolist()
    assert there.ring == ring


def test_rounding_is_all_that_happens_to_a_fit(past: History) -> None:
    plain = fit(past.pairs, past.helped)
    model = Model.of(plain, past, replace(MATERIAL, open=0), text=False, outcome=OUTCOME)
    assert model.fitted.trials == ()
    assert np.abs(model.fitted.service_domain - plain.service_domain).max() <= 5e-11
    assert np.abs(model.fitted.covariance - plain.covariance).max() <= 5e-11
