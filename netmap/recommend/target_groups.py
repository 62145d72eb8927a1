"""Whether a household belongs to the people a service is meant for.

``target_groups`` is free text. The groups that netmap offers in the workbook are read here; of any other group only
a person can say whether the household belongs to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from netmap.recommend.situation import Situation

__all__ = ["suits"]

_Test = Callable[[Situation], bool | None]


def suits(groups: Iterable[str], situation: Situation) -> bool | None:
    """Whether the household belongs to one of the groups.

    Parameters
    ----------
    groups
        The words of the directory; none = for everyone.
    situation
        The household.

    Returns
    -------
    bool or None
        ``None`` = not known.
    """
    answers = [_TESTS[group](situation) if group in _TESTS else None for group in map(str.casefold, groups)]
    if not answers or True in answers:
        return True
    return None if None in answers else False


def _aged(low: int, high: int) -> _Test:
    def test(situation: Situation) -> bool | None:
        ages = [person.age for person in situation.residents]
        if any(age is not None and low <= age <= high for age in ages):
            return True
        return None if None in ages or not ages else False

    return test


def _troubled(domain: str) -> _Test:
    """A low score makes one belong to the group; a higher score does not prove the opposite."""
    return lambda situation: True if situation.scores.get(domain, 5) <= 2 else None


_TESTS: Mapping[str, _Test] = {
    "iedereen": lambda _: True,
    "gezinnen": _aged(0, 17),
    "kinderen": _aged(0, 12),
    "jongeren": _aged(12, 23),
    "ouderen": _aged(60, 130),
    "mensen met geldzorgen": lambda situation: situation.money_worries,
    "mensen met psychische klachten": _troubled("men"),
    "mensen die alleen zijn": lambda situation: True if len(situation.residents) == 1 else _troubled("soc")(situation),
}
"""The offered groups of which the map tells who belongs to them."""
