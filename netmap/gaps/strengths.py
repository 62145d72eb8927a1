"""Find what goes well around every household: its *krachten* (K01–K08)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from netmap.casebook import Casebook
from netmap.ego import functions
from netmap.ego.arrays import QUALITIES, Flags, Ints
from netmap.ego.care import overloaded
from netmap.gaps.evaluate import listed
from netmap.gaps.facts import Facts, facts
from netmap.gaps.involved import directors
from netmap.locale import Words, words
from netmap.vocabulary import FUNCTIONS

__all__ = ["STRENGTHS", "Strength", "find_strengths"]

STRENGTHS = ("K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08")

_TENSE = (QUALITIES.index("conflict"), QUALITIES.index("unsafe"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Something that goes well for one household (a *kracht*)."""

    household_id: str
    strength_id: str
    title: str
    text: str

    def as_dict(self) -> dict[str, Any]:
        """The strength as plain data."""
        return asdict(self)


def find_strengths(casebook: Casebook, *, lang: str = "nl") -> list[Strength]:
    """Find what goes well: people close by, somebody to talk to, people who would do more.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    lang
        ``nl`` or ``en``; the sentences speak to the resident.

    Returns
    -------
    list of Strength
        By household in the casebook's order, then by id. What is not known is not a strength, and not its absence.

    Examples
    --------
    >>> book = Casebook.from_tables({
    ...     "people": [{"person_id": "P1", "household_id": "H1", "role": "resident"},
    ...                {"person_id": "P2", "household_id": "H1", "role": "informal", "name": "Els"}],
    ...     "ties": [{"household_id": "H1", "source": "P1", "target": "P2", "circle": 1}]})
    >>> [strength.text for strength in find_strengths(book)]
    ['1 persoon staat heel dichtbij u.']
    """
    speech = words(lang)
    found = facts(casebook)
    rows = [
        (household, strength, args) for strength, items in _found(found, speech).items() for household, args in items
    ]
    return [
        Strength(
            household_id=found.ids[household],
            strength_id=strength,
            title=speech.text(f"strength-{strength}"),
            text=speech.attr(f"strength-{strength}", "text", **args) or "",
        )
        for household, strength, args in sorted(rows, key=lambda row: row[:2])
    ]


def _found(facts: Facts, speech: Words) -> dict[str, Iterator[tuple[int, dict[str, Any]]]]:
    """Per strength the households that have it, and what fills its sentence."""
    net = facts.net
    calm = ~np.isin(net.quality, _TENSE)
    circle, who = net.circle == 1, facts.people.iloc[net.person]
    near = who["distance"].isin(["street", "neighbourhood"]).to_numpy(dtype=bool)
    willing = (who["potential"] == "yes").to_numpy(dtype=bool, na_value=False)
    fit = (~overloaded(who)).fillna(False).to_numpy(dtype=bool)
    return {
        "K01": _people(facts, speech, circle & calm),
        "K02": _people(facts, speech, facts.gives("emotional") == 1),
        "K03": _more_than_one(facts, speech),
        "K04": _people(facts, speech, functions.count(net.receives) > 0),
        "K05": _people(facts, speech, willing & fit & calm),  # somebody tense or unsafe is never asked
        "K06": _people(facts, speech, near),
        "K07": _people(facts, speech, _acquainted(facts)),
        "K08": _one_director(facts),
    }


def _people(facts: Facts, speech: Words, flags: Flags) -> Iterator[tuple[int, dict[str, Any]]]:
    """Households with at least one contact for whom something holds."""
    for household in np.unique(facts.net.ego[flags]):
        chosen = [c for c in facts.contacts_of(int(household)) if flags[c]]
        names = [str(facts.names[facts.net.person[c]]) for c in chosen]
        yield int(household), {"n": len(chosen), "names": listed(names, speech)}


def _more_than_one(facts: Facts, speech: Words) -> Iterator[tuple[int, dict[str, Any]]]:
    many = np.stack([facts.bounds(facts.gives(name))[0] >= 2 for name in FUNCTIONS], axis=1)
    for household in np.flatnonzero(many.any(axis=1)):
        support = [speech.code("function", name) for name, has in zip(FUNCTIONS, many[household], strict=True) if has]
        yield int(household), {"support": listed(support, speech)}


def _acquainted(facts: Facts) -> Flags:
    """Contacts who know another contact, where ties between contacts were asked."""
    net = facts.net
    asked = net.contact_ties[net.tie_ego] != "not_asked"
    found = np.zeros(len(net.ego), dtype=bool)
    ends: Ints = np.concatenate([net.a[asked], net.b[asked]])
    found[ends] = True
    return found


def _one_director(facts: Facts) -> Iterator[tuple[int, dict[str, Any]]]:
    rows = directors(facts.book, facts.help)
    rows = rows[~rows["household_id"].duplicated(keep=False)]
    for household, name in zip(facts.index(rows["household_id"]), rows["name"], strict=True):
        yield int(household), {"name": name}
