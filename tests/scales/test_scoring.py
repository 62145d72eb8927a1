"""Scoring of the scales: worked examples, boundaries and missing answers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmap.errors import DataError, UnknownIdError
from netmap.scales import SCALES, csi, de_jong_gierveld6, ediz, ediz_plus, lsns6, mspss, score_scale


def one(frame: pd.DataFrame) -> dict[str, Any]:
    assert len(frame) == 1
    return {name: None if pd.isna(value) else value for name, value in frame.iloc[0].items()}


def test_lsns6_adds_up_and_labels_at_its_boundaries() -> None:
    found = lsns6([[2, 2, 2, 2, 2, 2], [2, 2, 2, 2, 2, 1], [5, 5, 5, 5, 5, 5], [0, 0, 0, 0, 0, 0]])
    assert found["score"].tolist() == [12, 11, 30, 0]
    assert found["label"].tolist() == ["not_at_risk", "at_risk", "not_at_risk", "at_risk"]
    assert found["family"].tolist() == [6, 6, 15, 0]
    assert found["friends"].tolist() == [6, 5, 15, 0]
    assert found["friends_label"].tolist() == ["not_at_risk", "at_risk", "not_at_risk", "at_risk"]


def test_lsns6_with_items_missing_has_a_range_only() -> None:
    found = one(lsns6([[3, None, 2, 4, np.nan, "unknown"]]))
    assert (found["score"], found["low"], found["high"], found["label"]) == (None, 9, 24, None)
    assert (found["family"], found["family_low"], found["family_high"]) == (None, 5, 10)
    assert (found["friends"], found["friends_low"], found["friends_high"]) == (None, 4, 14)


def test_lsns6_keeps_a_whole_subscale() -> None:
    found = one(lsns6([[3, 3, 2, None, 1, 1]]))
    assert (found["family"], found["family_label"], found["friends"], found["score"]) == (8, "not_at_risk", None, None)


@pytest.mark.parametrize(
    ("answers", "emotional", "social", "score", "label"),
    [
        # items 3, 4, 7, 8, 9, 10: emotional are 3, 9 and 10, social 4, 7 and 8
        (["no", "yes", "yes", "yes", "no", "no"], 0, 0, 0, "not_lonely"),
        (["more_or_less", "yes", "yes", "yes", "no", "no"], 1, 0, 1, "not_lonely"),
        (["yes", "more_or_less", "yes", "yes", "no", "no"], 1, 1, 2, "moderate"),
        (["yes", "no", "no", "yes", "yes", "no"], 2, 2, 4, "moderate"),
        (["yes", "no", "no", "yes", "yes", "more_or_less"], 3, 2, 5, "severe"),
        (["yes", "no", "no", "no", "yes", "yes"], 3, 3, 6, "severe"),
        ([None, "no", "no", "no", "yes", "yes"], None, 3, 5, "severe"),
        (["yes", None, "no", "no", "no", "no"], 1, None, 3, "moderate"),
        ([None, None, "no", "no", "yes", "yes"], None, None, None, None),
        ([None, "no", "no", "no", None, "yes"], None, 3, None, None),
    ],
)
def test_loneliness(answers: list[object], emotional: object, social: object, score: object, label: object) -> None:
    found = one(de_jong_gierveld6([answers]))
    assert (found["emotional"], found["social"], found["score"], found["label"]) == (emotional, social, score, label)
    for name, value in (("emotional", emotional), ("social", social)):
        wanted = None if value is None else "not_lonely" if value == 0 else "lonely"
        assert found[f"{name}_label"] == wanted


@pytest.mark.parametrize(
    ("yes", "label"), [(0, "not_overloaded"), (6, "not_overloaded"), (7, "overloaded"), (13, "overloaded")]
)
def test_csi_counts_yes(yes: int, label: str) -> None:
    assert one(csi([["yes"] * yes + ["no"] * (13 - yes)])) == {"score": yes, "label": label}


def test_csi_needs_every_item() -> None:
    assert one(csi([["yes"] * 12 + [None]])) == {"score": None, "label": None}


def test_ediz_takes_more_or_less_for_one() -> None:
    answers = ["strong_no", "no", "more_or_less", "yes", "strong_yes", "no", "no", "no", "strong_no"]
    assert one(ediz([answers])) == {"score": 3}
    assert one(ediz([[*answers[:8], None]])) == {"score": None}


@pytest.mark.parametrize(
    ("score", "label"),
    [(0, "none"), (1, "light"), (3, "light"), (4, "moderate"), (8, "moderate"), (9, "heavy"), (15, "heavy")],
)
def test_ediz_plus_labels(score: int, label: str) -> None:
    assert one(ediz_plus([[1] * score + [0] * (15 - score)])) == {"score": score, "label": label}


def test_ediz_plus_needs_every_item() -> None:
    assert one(ediz_plus([[1] * 14 + [np.nan]])) == {"score": None, "label": None}


def test_mspss_means_of_its_groups() -> None:
    # items 1 … 12; other 1, 2, 5, 10 · family 3, 4, 8, 11 · friends 6, 7, 9, 12
    found = one(mspss([[7, 7, 1, 2, 6, 4, 4, 3, 3, 5, 5, 1]]))
    assert found["other"] == pytest.approx(25 / 4)
    assert found["family"] == pytest.approx(11 / 4)
    assert found["friends"] == pytest.approx(3.0)
    assert found["score"] == pytest.approx(48 / 12)
    labels = [found[name] for name in ("other_label", "family_label", "friends_label", "label")]
    assert labels == ["high", "low", "mid", "mid"]


def test_mspss_boundaries_belong_to_the_middle() -> None:
    assert mspss([[3] * 12, [5] * 12])["label"].tolist() == ["mid", "mid"]
    found = mspss([[3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3], [5, 5, 5, 6, 5, 5, 5, 5, 5, 5, 5, 5]])
    assert found["family_label"].tolist() == ["low", "high"]
    assert found["label"].tolist() == ["low", "high"]


def test_mspss_drops_only_the_subscale_that_misses_an_item() -> None:
    found = one(mspss([[4] * 11 + [None]]))
    assert (found["friends"], found["friends_label"], found["score"], found["label"]) == (None, None, None, None)
    assert (found["family"], found["other"]) == (4, 4)


def test_frames_keep_their_index_and_may_lack_columns() -> None:
    frame = pd.DataFrame({"family_a": [1.0, 2.0], "friends_c": ["3", None]}, index=["ann", "bo"])
    found = lsns6(frame)
    assert list(found.index) == ["ann", "bo"]
    assert found["low"].tolist() == [4, 2]
    assert found["high"].tolist() == [24, 27]


@pytest.mark.parametrize("answers", [[[6, 0, 0, 0, 0, 0]], [["x", 0, 0, 0, 0, 0]], [[1.5, 0, 0, 0, 0, 0]], [[1, 2]]])
def test_answers_that_do_not_exist_are_named(answers: list[list[object]]) -> None:
    with pytest.raises(DataError, match="lsns6"):
        lsns6(answers)


def test_items_that_do_not_exist_are_named() -> None:
    with pytest.raises(DataError, match="item_14"):
        csi(pd.DataFrame({"item_14": ["yes"]}))


def test_unknown_scale_offers_near_ones() -> None:
    with pytest.raises(UnknownIdError, match="ediz_plus"):
        score_scale("ediz_pluss", [])


CELLS = {
    "lsns6": (6, [0, 1, 2, 3, 4, 5]),
    "de_jong_gierveld6": (6, ["no", "more_or_less", "yes"]),
    "csi": (13, ["no", "yes"]),
    "ediz": (9, ["strong_no", "no", "more_or_less", "yes", "strong_yes"]),
    "ediz_plus": (15, ["no", "yes"]),
    "mspss": (12, [1, 2, 3, 4, 5, 6, 7]),
}


@given(st.data())
def test_people_are_scored_one_by_one(data: st.DataObject) -> None:
    scale = data.draw(st.sampled_from(sorted(SCALES)))
    items, codes = CELLS[scale]
    answers = data.draw(st.lists(st.lists(st.sampled_from([*codes, None]), min_size=items, max_size=items), min_size=1))
    together = score_scale(scale, answers)
    apart = pd.concat([score_scale(scale, [row]) for row in answers], ignore_index=True)
    pd.testing.assert_frame_equal(together, apart)


@given(st.lists(st.one_of(st.none(), st.integers(0, 5)), min_size=6, max_size=6), st.data())
def test_lsns6_range_holds_every_way_to_fill_in(answers: list[int | None], data: st.DataObject) -> None:
    filled = [data.draw(st.integers(0, 5)) if cell is None else cell for cell in answers]
    before, after = one(lsns6([answers])), one(lsns6([filled]))
    for start in ("", "family_", "friends_"):
        score = after["score" if not start else start.rstrip("_")]
        assert before[f"{start}low"] <= score <= before[f"{start}high"]
