"""The own network as candidates: people who would do more if asked, and why some of them are not asked.

Only somebody of whom it is recorded that they would do more (``potential`` = yes) is a candidate. Nobody is one
because of who they are: a daughter is not asked because she is the daughter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmap.recommend.closes import DOMAIN_SUPPORT, Need
from netmap.recommend.rows import Row
from netmap.recommend.situation import Situation
from netmap.schema import split

__all__ = ["HALF_FIT", "OwnPerson", "fit", "own_people", "own_support"]

HALF_FIT = 0.5
"""How far a willing person meets a question about support that he or she is not known to give: one still has to ask."""

_HARMFUL = ("conflict", "unsafe")
_ADULT = 18
_PEERS = ("partner", "ex_partner", "friend", "acquaintance", "neighbour", "work_school", "association")
"""Whose age need not be asked when the map is about grown-ups: contacts of one's own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPerson:
    """Somebody of the own network who would do more.

    Parameters
    ----------
    person_id, name
        Who; the id where no name is known or the person does not want to be on the map.
    distance
        Where the person lives; ``None`` = not known.
    gives
        The support the person gives now; ``None`` = not known.
    obstacles
        Codes of why the person is not asked.
    unknown
        What has to be asked first.
    """

    person_id: str
    name: str
    distance: str | None
    gives: frozenset[str] | None
    obstacles: tuple[str, ...]
    unknown: tuple[str, ...]


def own_people(contacts: Iterable[Row], situation: Situation, *, harmed: frozenset[str]) -> tuple[OwnPerson, ...]:
    """The willing people of one household's own network, by id.

    Parameters
    ----------
    contacts
        Rows of :func:`netmap.ego.contacts`, objectors included, with the column ``overloaded``.
    situation
        The household.
    harmed
        People with a tie of conflict or that is unsafe, with anybody on this map.
    """
    willing = [row for row in contacts if row["potential"] == "yes" and row["role"] in ("informal", "resident")]
    return tuple(_person(row, situation, harmed) for row in sorted(willing, key=lambda row: str(row["person_id"])))


def _person(row: Row, situation: Situation, harmed: frozenset[str]) -> OwnPerson:
    age = None if row["birth_year"] is None else situation.day.year - int(row["birth_year"])
    grown_up = all(person.age is not None and person.age >= _ADULT for person in situation.focal)
    quality, availability, gives = row["quality"], row["availability"], row["gives"]
    obstacles = {
        "CONSENT": row["objection"] == "yes" or situation.own_network == "declined",
        "CHILD": age is not None and age < _ADULT,
        "CONFLICT": quality in (*_HARMFUL, "broken") or row["person_id"] in harmed,
        "OVERLOADED": row["overloaded"] is True,
        "UNAVAILABLE": availability == "no",
    }
    unknown = {
        "own_network": situation.own_network is None,
        "age": age is None and not (grown_up and row["relation"] in _PEERS),
        "quality": quality is None,
        "burden": row["overloaded"] is None,
        "availability": availability in (None, "unknown"),
    }
    return OwnPerson(
        person_id=row["person_id"],
        name=row["person_id"] if row["objection"] == "yes" else row["name"] or row["person_id"],
        distance=row["distance"],
        gives=None if gives in (None, "unknown") else frozenset(split(gives)),
        obstacles=tuple(code for code, stands in obstacles.items() if stands),
        unknown=tuple(field for field, asks in unknown.items() if asks),
    )


def own_support(need: Need) -> tuple[str, ...]:
    """The everyday support with which somebody of the own network could meet a need.

    Examples
    --------
    >>> own_support(Need(domains=("iadl",))), own_support(Need(kinds=("school",)))
    (('practical', 'advice'), ())
    """
    if need.kinds or need.doors or need.step is not None:
        return ()
    return need.support or tuple(dict.fromkeys(code for name in need.domains for code in DOMAIN_SUPPORT[name]))


def fit(person: OwnPerson, need: Need) -> float:
    """How far a willing person meets a need: 1 when such support is given already, else half; 0 when not theirs."""
    wanted = own_support(need)
    if not wanted:
        return 0.0
    return 1.0 if person.gives is not None and person.gives & set(wanted) else HALF_FIT
