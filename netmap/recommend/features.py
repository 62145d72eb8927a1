"""What speaks for and against each candidate, as numbers: the features of the content prior.

Unknown is not zero: an unknown distance, wait or load counts as the median of those that are known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.recommend.closes import ALIKE
from netmap.recommend.directory import Directory
from netmap.recommend.eligibility import speaks
from netmap.recommend.paths import Paths
from netmap.recommend.score import FEATURES
from netmap.recommend.situation import Situation
from netmap.vocabulary import DOMAINS

__all__ = [
    "COST",
    "PERSON_KM",
    "VOLUNTEER",
    "distance",
    "filled",
    "household_features",
    "person_features",
    "wait_feature",
]

Floats = npt.NDArray[np.float64]

_WEEK = 7
PERSON_KM: Mapping[str, float] = {
    "same_home": 0.0,
    "street": 0.2,
    "neighbourhood": 1.0,
    "municipality": 4.0,
    "further": 15.0,
}
"""How far away a person of the own network is taken to live, in kilometres."""

COST: Mapping[str, float] = {"free": 0.0, "income_dependent": 0.5, "paid": 1.0}
"""How much a service costs; not known counts as free."""

VOLUNTEER = 3
"""The step of volunteers and general facilities."""


def household_features(
    directory: Directory, situation: Situation, *, paths: Paths, unsafe: bool, text: bool = True
) -> dict[str, Floats]:
    """Every feature that is the same for all questions of a household.

    Parameters
    ----------
    directory
        The candidates.
    situation
        The household.
    paths
        The way from the household's team to each organisation.
    unsafe
        Whether safety is at stake.
    text
        Whether to read what the household says; without it nothing matches.

    Returns
    -------
    dict
        Feature name → one value per candidate; ``need_match`` is not among them, it belongs to a question.
    """
    numbers = directory.numbers
    volunteer = (numbers["step"] == VOLUNTEER).astype(float)
    hops = {organisation: max(len(way) - 1, 1) for organisation, way in paths.items()}
    return {
        "text": _spoken(directory, situation) if text else np.zeros(len(directory)),
        "need_coverage": _coverage(directory, situation),
        "distance": distance(directory, situation.area) / 2,
        "language": speaks(directory, situation.languages)[0].astype(float),
        "warm_path": 1 / _column(directory.rows["organisation_id"], hops, absent=np.inf),
        "wait": wait_feature(filled(numbers["wait_days"])),
        "volunteer": volunteer,
        "volunteer_complexity": volunteer * situation.complexity,
        "volunteer_safety": volunteer * unsafe,
        "load": filled(numbers["load"]),
        "cost": _column(directory.rows["cost"], COST, absent=0.0),
    }


def person_features(distances: Sequence[str | None]) -> Floats:
    """The features of people of the own network, for whom only distance counts.

    Parameters
    ----------
    distances
        Where each lives; ``None`` = not known: the middle, in the neighbourhood.

    Returns
    -------
    numpy array
        People × :data:`netmap.recommend.score.FEATURES`; ``need_match`` is 0, it belongs to a question.
    """
    features = np.zeros((len(distances), len(FEATURES)))
    features[:, FEATURES.index("distance")] = [PERSON_KM[code or "neighbourhood"] / 2 for code in distances]
    return features


def wait_feature(days: Floats) -> Floats:
    """Half the logarithm of 1 + the weeks of waiting: the first weeks count most.

    Examples
    --------
    >>> wait_feature(np.array([0.0, 7.0])).round(3).tolist()
    [0.0, 0.347]
    """
    return np.asarray(np.log1p(days / _WEEK) / 2, dtype=np.float64)


def distance(directory: Directory, area: str | None) -> Floats:
    """Kilometres from a household's area to each candidate: the mean over the areas where it works.

    A candidate that works everywhere, or of which it is not known where, counts as the median of all areas.
    """
    table = directory.kilometres
    away = table[directory.areas.index(area)] if area in directory.areas else np.full(len(directory.areas), np.nan)
    known = ~np.isnan(away)
    if not known.any():
        return np.full(len(directory), _median(table))
    counted = directory.serves & known & ~directory.everywhere[:, None]
    number = counted.sum(axis=1)
    total = np.where(counted, np.nan_to_num(away), 0.0).sum(axis=1)
    mean: Floats = np.where(number > 0, total / np.maximum(number, 1), _median(away))
    return mean


def _spoken(directory: Directory, situation: Situation) -> Floats:
    """How far each candidate speaks of what the household speaks of."""
    return directory.vocabulary.match([situation.said])[0] if situation.said else np.zeros(len(directory))


def _coverage(directory: Directory, situation: Situation) -> Floats:
    """The share of the household's needs, by their gravity, in whose domains a candidate helps."""
    wanted = sum(situation.needs.values())
    covered: Floats = np.zeros(len(directory))
    for domain in sorted(situation.needs):
        columns = [DOMAINS.index(code) for code in (domain, *ALIKE.get(domain, ()))]
        covered = covered + situation.needs[domain] * directory.domains[:, columns].any(axis=1)
    return covered / wanted if wanted else covered


def _column(codes: pd.Series, values: Mapping[str, float], *, absent: float) -> Floats:
    return np.asarray(codes.map(dict(values)).astype("float64").fillna(absent), dtype=np.float64)


def _median(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if known.size else 0.0


def filled(values: Floats) -> Floats:
    """Numbers of candidates with the median of those known where one is not known.

    Examples
    --------
    >>> filled(np.array([1.0, np.nan, 3.0])).tolist()
    [1.0, 2.0, 3.0]
    """
    known: Floats = np.where(np.isnan(values), _median(values), values)
    return known
