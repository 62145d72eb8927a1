"""Who could help with one question: the own network and the outer ring, with what stands in their way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import compress

import numpy as np
import numpy.typing as npt

from netmap.recommend.case import Case
from netmap.recommend.closes import Need, domain_of
from netmap.recommend.directory import Bools
from netmap.recommend.eligibility import CODES, VERIFY, fits_age
from netmap.recommend.features import person_features
from netmap.recommend.own_network import fit
from netmap.recommend.questions import Question
from netmap.recommend.score import logit, probability
from netmap.recommend.steps import OWN_NETWORK, Candidate
from netmap.schema import places

__all__ = ["FAILED_TIMES", "candidates"]

FAILED_TIMES = 2
"""X10: after how many referrals without help a step is passed for that domain."""


def candidates(case: Case, question: Question) -> list[Candidate]:
    """Everybody and everything that meets the gap, those that cannot be advised included."""
    if question.need is None:
        return []
    return [*_own(case, question, question.need), *_ring(case, question, question.need)]


def _own(case: Case, question: Question, need: Need) -> Iterable[Candidate]:
    """The willing people who could meet the gap; those who already carry it alone are not asked for more."""
    for person in case.people:
        share = 0.0 if person.person_id in question.leaned_on else fit(person, need)
        if not share:
            continue
        features = person_features(person.distance) | {"need_match": np.array([question.weight * share])}
        score = logit(features)
        unknown = person.unknown if share == 1 else ("support", *person.unknown)
        yield Candidate(
            candidate_id=person.person_id,
            step=OWN_NETWORK,
            score=float(score[0]),
            p=float(probability(score)[0]),
            obstacles=person.obstacles,
            unknown=unknown,
            flags=(VERIFY,) if unknown else (),
            person=person,
        )


def _ring(case: Case, question: Question, need: Need) -> Iterable[Candidate]:
    """The services and organisations that meet the gap."""
    directory, checks = case.directory, case.checks
    share = directory.fit(question.gap_id, need)
    scores = logit(case.features | {"need_match": question.weight * share})
    age_differs, age_unknown = fits_age(directory, question.people)
    obstacles = {**checks.obstacles, "AGE": age_differs, "FAILED_BEFORE": _failed(case, question)}
    unknown = {**checks.unknown, "age": age_unknown}
    rows = np.flatnonzero(share)
    parts = zip(
        rows.tolist(),
        scores[rows].tolist(),
        probability(scores[rows]).tolist(),
        _true_at(rows, {code: obstacles[code] for code in CODES if code in obstacles}),
        _true_at(rows, unknown),
        _true_at(rows, checks.flags),
        strict=True,
    )
    for row, score, p, stands, asks, flags in parts:
        yield Candidate(
            candidate_id=directory.plain[row]["candidate_id"],
            step=int(directory.plain[row]["step"]),
            score=score,
            p=p,
            obstacles=stands,
            unknown=asks,
            flags=(*flags, VERIFY) if asks else flags,
            row=row,
        )


def _true_at(rows: npt.NDArray[np.intp], codes: Mapping[str, Bools]) -> list[tuple[str, ...]]:
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
