"""Who could help with one question: the own network and the outer ring, with what stands in their way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress

import numpy as np

from netmap.recommend.case import Case
from netmap.recommend.closes import Need, domain_of
from netmap.recommend.directory import Bools, Floats
from netmap.recommend.eligibility import CODES, VERIFY, fits_age
from netmap.recommend.features import person_features
from netmap.recommend.learning.pairs import Ints
from netmap.recommend.own_network import OwnPerson, fit
from netmap.recommend.questions import Question
from netmap.recommend.score import FEATURES, probability
from netmap.recommend.steps import OWN_NETWORK, Candidate
from netmap.schema import places
from netmap.vocabulary import DOMAINS

__all__ = ["FAILED_TIMES", "candidates", "domain_place"]

FAILED_TIMES = 2
"""X10: after how many referrals without help a step is passed for that domain."""

_HALF_INTERVAL = 1.2816
"""Standard deviations from the middle to either end of an 80% interval."""

_MATCH = FEATURES.index("need_match")


def candidates(case: Case, question: Question) -> list[Candidate]:
    """Everybody and everything that meets the gap, those that cannot be advised included."""
    if question.need is None:
        return []
    own = [(person, share) for person in case.people if (share := _share(person, question, question.need))]
    met = case.directory.fit(question.gap_id, question.need)
    rows = np.flatnonzero(met)
    features = np.vstack([person_features([person.distance for person, _ in own]), case.matrix[rows]])
    features[:, _MATCH] = question.weight * np.concatenate([[share for _, share in own], met[rows]])
    service = np.concatenate([np.full(len(own), -1, dtype=np.intp), rows])
    marks = list(_marks(case, question, features, service))
    return [*_own(own, marks[: len(own)]), *_ring(case, question, rows, marks[len(own) :])]


def domain_place(gap_id: str) -> int:
    """The position in the list of domains of what a gap is about; −1 = not about one domain.

    Examples
    --------
    >>> domain_place("G29-fin"), domain_place("G04")
    (0, -1)
    """
    domain = domain_of(gap_id)
    return -1 if domain is None else DOMAINS.index(domain)


def _share(person: OwnPerson, question: Question, need: Need) -> float:
    """How far a willing person meets the gap; who already carries it alone is not asked for more."""
    return 0.0 if person.person_id in question.leaned_on else fit(person, need)


@dataclass(frozen=True, slots=True)
class _Mark:
    """The score of one candidate and what it follows from; the interval only with a model."""

    features: tuple[float, ...]
    score: float
    p: float
    p_low: float | None
    p_high: float | None


def _marks(case: Case, question: Question, features: Floats, service: Ints) -> Iterator[_Mark]:
    """Score some candidates; ``service`` is −1 for people, of whom no model knows anything."""
    domain = np.full(len(service), domain_place(question.gap_id), dtype=np.intp)
    scores = case.fitted.logit(features, service, domain)
    bounds: tuple[list[float | None], list[float | None]] = ([None] * len(service), [None] * len(service))
    if case.options.model is not None:
        half = _HALF_INTERVAL * case.fitted.spread(features, service, domain)
        bounds = probability(scores - half).tolist(), probability(scores + half).tolist()
    rows = map(tuple, features.tolist())
    return map(_Mark, rows, scores.tolist(), probability(scores).tolist(), *bounds)


def _own(people: Iterable[tuple[OwnPerson, float]], marks: Iterable[_Mark]) -> Iterator[Candidate]:
    """The willing people who could meet the gap."""
    for (person, share), mark in zip(people, marks, strict=True):
        unknown = person.unknown if share == 1 else ("support", *person.unknown)
        yield Candidate(
            candidate_id=person.person_id,
            step=OWN_NETWORK,
            score=mark.score,
            p=mark.p,
            p_low=mark.p_low,
            p_high=mark.p_high,
            features=mark.features,
            obstacles=person.obstacles,
            unknown=unknown,
            flags=(VERIFY,) if unknown else (),
            person=person,
        )


def _ring(case: Case, question: Question, rows: Ints, marks: Iterable[_Mark]) -> Iterator[Candidate]:
    """The services and organisations that meet the gap."""
    directory, checks = case.directory, case.checks
    age_differs, age_unknown = fits_age(directory, question.people)
    obstacles = {**checks.obstacles, "AGE": age_differs, "FAILED_BEFORE": _failed(case, question)}
    unknown = {**checks.unknown, "age": age_unknown}
    parts = zip(
        rows.tolist(),
        marks,
        _true_at(rows, {code: obstacles[code] for code in CODES if code in obstacles}),
        _true_at(rows, unknown),
        _true_at(rows, checks.flags),
        strict=True,
    )
    for row, mark, stands, asks, flags in parts:
        yield Candidate(
            candidate_id=directory.plain[row]["candidate_id"],
            step=int(directory.plain[row]["step"]),
            score=mark.score,
            p=mark.p,
            p_low=mark.p_low,
            p_high=mark.p_high,
            features=mark.features,
            obstacles=stands,
            unknown=asks,
            flags=(*flags, VERIFY) if asks else flags,
            row=row,
        )


def _true_at(rows: Ints, codes: Mapping[str, Bools]) -> list[tuple[str, ...]]:
    """For each of some rows the codes that hold there."""
    table = np.column_stack([which[rows] for which in codes.values()]).tolist()
    return [tuple(compress(codes, line)) for line in table]


def _failed(case: Case, question: Question) -> Bools:
    """X10: services of a step that ended without help twice for this domain."""
    domain, directory = domain_of(question.gap_id), case.directory
    times = {service: count for (about, service), count in case.situation.failed.items() if about == domain}
    if not times:
        return np.zeros(len(directory.rows), dtype=bool)
    mine = places(directory.rows["candidate_id"], sorted(times)) >= 0
    ended = Counter[int]()
    for row in np.flatnonzero(mine):
        ended[directory.plain[row]["step"]] += times[directory.plain[row]["candidate_id"]]
    return np.isin(directory.numbers["step"], [step for step, count in ended.items() if count >= FAILED_TIMES])
