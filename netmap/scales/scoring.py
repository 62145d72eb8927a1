"""Scoring of six scales for many people at once, with their rules for missing answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pandas as pd

from netmap.errors import UnknownIdError
from netmap.scales.answers import Answers, labels, numbered, read_answers, whole

__all__ = ["SCALES", "csi", "de_jong_gierveld6", "ediz", "ediz_plus", "lsns6", "mspss", "score_scale"]

_YES_NO = {"no": 0, "yes": 1, "0": 0, "1": 1}
_LSNS_ITEMS = {name: tuple(f"{name}_{part}" for part in "abc") for name in ("family", "friends")}
_LSNS_TOP = 5
_EMOTIONAL = ("item_3", "item_9", "item_10")
_SOCIAL = ("item_4", "item_7", "item_8")
_MSPSS_ITEMS = {
    "family": ("item_3", "item_4", "item_8", "item_11"),
    "friends": ("item_6", "item_7", "item_9", "item_12"),
    "other": ("item_1", "item_2", "item_5", "item_10"),
}


def lsns6(answers: Answers) -> pd.DataFrame:
    """Lubben Social Network Scale, six items: how many relatives and friends one can turn to.

    Parameters
    ----------
    answers
        ``family_a family_b family_c friends_a friends_b friends_c``, each 0–5 (0, 1, 2, 3–4, 5–8, 9 or more people):
        (a) seen or heard monthly, (b) at ease to talk about private matters, (c) can be called on for help.

    Returns
    -------
    DataFrame
        ``score`` (0–30) and the subscales ``family`` and ``friends`` (0–15), missing unless every item was
        answered; with ``_low`` and ``_high`` the range the missing items leave; ``label``, ``family_label`` and
        ``friends_label``: ``at_risk`` (score < 12, subscale < 6) or ``not_at_risk``.

    Raises
    ------
    DataError
        For an item or an answer that does not exist.

    Notes
    -----
    Lubben and others 2006; validated for people of 65 and older.

    Examples
    --------
    >>> lsns6([[1, 2, 2, 2, 2, 2]])[["score", "family", "label"]].to_dict("records")
    [{'score': 11, 'family': 5, 'label': 'at_risk'}]
    """
    items = (*_LSNS_ITEMS["family"], *_LSNS_ITEMS["friends"])
    given = read_answers("lsns6", answers, items, {str(step): step for step in range(_LSNS_TOP + 1)})
    found = {}
    for name, part, limit in (("score", items, 12), *((name, part, 6) for name, part in _LSNS_ITEMS.items())):
        some = given[list(part)]
        missing = some.isna().sum(axis=1)
        low = some.sum(axis=1)
        found[name] = whole(low, missing == 0)
        start = "" if name == "score" else f"{name}_"
        found[f"{start}low"] = low.astype("Int64")
        found[f"{start}high"] = (low + _LSNS_TOP * missing).astype("Int64")
        found[f"{start}label"] = labels(found[name], [(limit, "at_risk")], "not_at_risk")
    return pd.DataFrame(found)


def de_jong_gierveld6(answers: Answers) -> pd.DataFrame:
    """De Jong Gierveld's loneliness scale, six items: emotional and social loneliness.

    Parameters
    ----------
    answers
        ``item_3 item_9 item_10`` (emotional) and ``item_4 item_7 item_8`` (social), each ``no``, ``more_or_less`` or
        ``yes``; an array has them in the order 3, 4, 7, 8, 9, 10.

    Returns
    -------
    DataFrame
        ``emotional`` and ``social`` (0–3), each missing unless its three items were answered; ``score`` (0–6),
        missing when more than one item is (one missing item counts 0); ``label`` (``not_lonely`` 0–1, ``moderate``
        2–4, ``severe`` 5–6), ``emotional_label`` and ``social_label`` (``not_lonely`` 0, ``lonely`` 1–3).

    Raises
    ------
    DataError
        For an item or an answer that does not exist.

    Notes
    -----
    Emotional items count for "more or less" and "yes", social ones for "no" and "more or less". The scale is meant
    for research: an aid to a conversation, not a diagnosis.

    Examples
    --------
    >>> de_jong_gierveld6([["yes", "no", "yes", "yes", "no", "no"]])[["emotional", "social", "label"]].values.tolist()
    [[1, 1, 'moderate']]
    """
    items = ("item_3", "item_4", "item_7", "item_8", "item_9", "item_10")
    given = read_answers("de_jong_gierveld6", answers, items, {"no": 0, "more_or_less": 1, "yes": 2})
    emotional, social = given[list(_EMOTIONAL)], given[list(_SOCIAL)]
    points = (emotional >= 1).sum(axis=1), (social <= 1).sum(axis=1)
    found = {
        "emotional": whole(points[0], emotional.notna().all(axis=1)),
        "social": whole(points[1], social.notna().all(axis=1)),
        "score": whole(points[0] + points[1], given.isna().sum(axis=1) <= 1),
    }
    found["label"] = labels(found["score"], [(2, "not_lonely"), (5, "moderate")], "severe")
    for name in ("emotional", "social"):
        found[f"{name}_label"] = labels(found[name], [(1, "not_lonely")], "lonely")
    return pd.DataFrame(found)


def csi(answers: Answers) -> pd.DataFrame:
    """Caregiver Strain Index: how heavy care is for a carer.

    Parameters
    ----------
    answers
        ``item_1`` … ``item_13``, each ``yes`` or ``no`` (or 1 and 0).

    Returns
    -------
    DataFrame
        ``score`` (0–13, the number of times yes), missing unless all items were answered; ``label``: ``overloaded``
        from 7 on, else ``not_overloaded``.

    Raises
    ------
    DataError
        For an item or an answer that does not exist.
    """
    score = _count("csi", answers, 13, _YES_NO)
    return pd.DataFrame({"score": score, "label": labels(score, [(7, "not_overloaded")], "overloaded")})


def ediz(answers: Answers) -> pd.DataFrame:
    """EDIZ: the pressure a carer feels from informal care.

    Parameters
    ----------
    answers
        ``item_1`` … ``item_9``, each ``strong_no``, ``no``, ``more_or_less``, ``yes`` or ``strong_yes``.

    Returns
    -------
    DataFrame
        ``score`` (0–9, the number of items answered with more or less, yes or strong yes), missing unless all items
        were answered. No label: there is no verified cut-off.

    Raises
    ------
    DataError
        For an item or an answer that does not exist.
    """
    values = {"strong_no": 0, "no": 0, "more_or_less": 1, "yes": 1, "strong_yes": 1}
    return pd.DataFrame({"score": _count("ediz", answers, 9, values)})


def ediz_plus(answers: Answers) -> pd.DataFrame:
    """EDIZ-plus: the pressure a carer feels, work and family included.

    Parameters
    ----------
    answers
        ``item_1`` … ``item_15``, each ``yes`` or ``no`` (or 1 and 0).

    Returns
    -------
    DataFrame
        ``score`` (0–15), missing unless all items were answered; ``label``: ``none`` 0, ``light`` 1–3, ``moderate``
        4–8, ``heavy`` 9–15.

    Raises
    ------
    DataError
        For an item or an answer that does not exist.
    """
    score = _count("ediz_plus", answers, 15, _YES_NO)
    limits = [(1, "none"), (4, "light"), (9, "moderate")]
    return pd.DataFrame({"score": score, "label": labels(score, limits, "heavy")})


def mspss(answers: Answers) -> pd.DataFrame:
    """Multidimensional Scale of Perceived Social Support: support felt from family, friends and another.

    Parameters
    ----------
    answers
        ``item_1`` … ``item_12``, each 1–7.

    Returns
    -------
    DataFrame
        ``family``, ``friends`` and ``other`` (means 1–7 of four items each) and ``score`` (the mean of all twelve),
        each missing unless all its items were answered; with ``_label`` behind them (``label`` for the score): ``low``
        below 3, ``mid`` 3–5, ``high`` above 5. The labels describe; they are not norms.

    Raises
    ------
    DataError
        For an item or an answer that does not exist.
    """
    items = numbered(12)
    given = read_answers("mspss", answers, items, {str(value): value for value in range(1, 8)})
    found = {name: given[list(part)].mean(axis=1, skipna=False) for name, part in _MSPSS_ITEMS.items()}
    found["score"] = given.mean(axis=1, skipna=False)
    for name in (*_MSPSS_ITEMS, "score"):
        middle = labels(found[name], [(3, "low")], "mid")
        found["label" if name == "score" else f"{name}_label"] = middle.mask(found[name] > 5, "high")
    return pd.DataFrame(found)


SCALES: Mapping[str, Callable[[Answers], pd.DataFrame]] = MappingProxyType(
    {scale.__name__: scale for scale in (lsns6, de_jong_gierveld6, csi, ediz, ediz_plus, mspss)}
)
"""Every scale by its id."""


def score_scale(scale: str, answers: Answers) -> pd.DataFrame:
    """Score a scale by its id.

    Parameters
    ----------
    scale
        ``lsns6``, ``de_jong_gierveld6``, ``csi``, ``ediz``, ``ediz_plus`` or ``mspss``.
    answers
        A frame with one column per item, or an array with the items in order; one row per person.

    Returns
    -------
    DataFrame
        One row per person, with the index of a frame; see the function of that name.

    Raises
    ------
    UnknownIdError
        For a scale that netmap does not have.
    DataError
        For an item or an answer that does not exist.
    """
    if scale not in SCALES:
        raise UnknownIdError("scale", scale, tuple(SCALES))
    return SCALES[scale](answers)


def _count(scale: str, answers: Answers, items: int, values: Mapping[str, int]) -> pd.Series:
    """The sum of items that count 0 or 1; missing unless all were answered."""
    given = read_answers(scale, answers, numbered(items), values)
    return whole(given.sum(axis=1), given.notna().all(axis=1))
