"""One household on two days: the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import MEASURES, measure
from netmap.gaps import Gap, find_gaps
from netmap.locale import words
from netmap.reports.comparison.days import asked_again, recorded, two_days
from netmap.reports.comparison.household_text import household_text
from netmap.reports.comparison.result import Comparison, figures, newest_names, plain
from netmap.reports.comparison.scores import score_changes, score_summary
from netmap.reports.comparison.ties import FIELDS, contact_changes, contact_tie_changes, help_changes, jaccard
from netmap.strength import COMPONENTS, network_strength, strength_change

__all__ = ["TURNS", "household_compare"]

TURNS = {
    ("clear", "fired"): "opened",
    ("fired", "clear"): "closed",
    ("unknown", "fired"): "seen",
    ("fired", "unknown"): "unsure",
    ("fired", "fired"): "still",
}
"""What became of a rule: state before and after → a new gap, one solved, one that may have been there before, one we
no longer know about, one that is still there."""

_STATES = ("came", "went", "changed", "kept")


def household_compare(casebook: Casebook, household: str, *, before: date, after: date, lang: str = "nl") -> Comparison:
    """What changed around a household between two days.

    Parameters
    ----------
    casebook
        A casebook that holds the household.
    household
        Its id.
    before, after
        The two days, the earlier first.
    lang
        ``nl`` or ``en``.

    Returns
    -------
    Comparison
        For the worker. Measures with their differences; the strength index on common draws, with a claim only when at
        least nine in ten draws agree, and only "on these answers"; scores per domain of the same person in the same
        version; contacts and ties between them that came, went, changed or stayed (a Jaccard index of 1 = the same
        people); gaps opened and closed; organisations that came and went; whether somebody else scored.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the household.
    OptionError
        Unless ``before`` comes before ``after``; for another language.

    Notes
    -----
    Not known is neither "no" nor "gone": a rule that was unknown before and fires now is *seen*, not new, and one
    that fired and is unknown now is not solved. Whoever does not want to be on the map is nowhere on both days. A
    difference does not say what caused it.
    """
    speech = words(lang)
    whole = (casebook.history or casebook).household(household)
    then, now = two_days(whole, before=before, after=after)
    home = pd.Index([household], dtype="str", name="household_id")
    seen = [bool(recorded(book, home)[0]) for book in (then, now)]
    scores = score_changes(then, now)
    own = [measure(book).reindex(home).iloc[0] for book in (then, now)]
    facts: dict[str, Any] = {
        "household_id": household,
        "before": before.isoformat(),
        "after": after.isoformat(),
        "recorded": dict(zip(("before", "after"), seen, strict=True)),
        "asked_again": asked_again(now, before=before),
        "rosters_complete": all(_cell(book, "roster") == "confirmed" for book in (then, now)),
        "rater_changed": _rater(scores),
        "scores": _records(scores),
        "score_summary": _records(score_summary(scores)),
        "contacts": _contacts(contact_changes(then, now)),
        "contact_ties": _knows(then, now, own),
        "strength": _strength(then, now, home),
        "measures": figures(*(side[[name for name in MEASURES if name != "contact_ties"]] for side in own)),
        "gaps": _gaps(
            *(
                find_gaps(book, all_rules=True, lang=lang) if ok else []
                for book, ok in zip((then, now), seen, strict=True)
            )
        ),
        "involvements": _help(help_changes(then, now, _names(whole))),
    }
    return Comparison(facts, household_text(facts, now, speech))


def _cell(book: Casebook, column: str) -> object:
    return next(iter(book.households[column].dropna()), None)


def _names(book: Casebook) -> dict[str, str]:
    """What organisations and people are called, by the newest row of any day."""
    return newest_names(book.people, "person_id") | newest_names(book.organisations, "organisation_id")


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    rows = frame.drop(columns="household_id").astype(object).to_dict("records")
    return [{str(name): plain(value) for name, value in row.items()} for row in rows]


def _rater(scores: pd.DataFrame) -> str | None:
    """Whether anybody else gave any of the scores that are compared; ``None`` where that is not known."""
    said = scores.loc[scores["difference"].notna(), "rater_changed"]
    if (said == "yes").any():
        return "yes"
    return "no" if len(said) and said.notna().all() else None


def _contacts(rows: pd.DataFrame) -> dict[str, Any]:
    """Contacts by what became of them."""
    found = {"jaccard": _share(rows["state"]), "jaccard_own": _share(rows.loc[rows["own"], "state"])}
    groups: dict[str, list[dict[str, Any]]] = {state: [] for state in _STATES}
    for row in rows.to_dict("records"):
        person = {"person_id": row["person_id"], "name": row["name"], "own": bool(row["own"])}
        groups[row["state"]].append(person | {"changes": _turned(row)})
    return groups | found


def _turned(row: Mapping[Any, Any]) -> list[dict[str, Any]]:
    """Which cells of a contact were known on both days and are others now."""
    pairs = ((name, plain(row[f"{name}_before"]), plain(row[f"{name}_after"])) for name in FIELDS)
    return [
        {"what": name, "before": old, "after": new}
        for name, old, new in pairs
        if old != new and not {old, new} & {None, "unknown"}
    ]


def _knows(then: Casebook, now: Casebook, own: Iterable[pd.Series]) -> dict[str, Any] | None:
    """Ties between contacts; ``None`` when they were not asked on both days."""
    if any(plain(side["contact_ties"]) in (None, "not_asked") for side in own):
        return None
    rows = contact_tie_changes(then, now)
    groups = {state: rows.loc[rows["state"] == state, ["a", "b"]].to_numpy().tolist() for state in _STATES}
    return groups | {"jaccard": _share(rows["state"])}


def _share(states: pd.Series) -> float | None:
    """The Jaccard index, rounded as JSON holds it."""
    share = jaccard(states)
    return None if share is None else plain(share)


def _strength(then: Casebook, now: Casebook, home: pd.Index) -> dict[str, Any]:
    """The index on common draws, and its components; ``claim`` is up or down when nine in ten draws say so."""
    row = strength_change(then, now).reindex(home).iloc[0]
    found = {name: plain(row[name]) for name in ("before", "after", "change", "p_up", "p_down")}
    sides = (network_strength(book).reindex(home).iloc[0] for book in (then, now))
    parts = figures(*(side[list(COMPONENTS)] for side in sides))
    return found | {"claim": row["direction"] if row["direction"] in ("up", "down") else None, "components": parts}


def _judged(book: Casebook, known: bool, lang: str) -> list[Gap]:
    """Every rule; none of them on a day when nothing was recorded yet."""
    return find_gaps(book, all_rules=True, lang=lang) if known else []


def _gaps(then: list[Gap], now: list[Gap]) -> dict[str, list[dict[str, Any]]]:
    """Rules by what became of them."""
    old, new = ({gap.gap_id: gap for gap in gaps} for gaps in (then, now))
    found: dict[str, list[dict[str, Any]]] = {turn: [] for turn in TURNS.values()}
    for rule in dict.fromkeys([*new, *old]):
        sides = [side.get(rule) for side in (old, new)]
        was, is_now = ("unknown" if gap is None else gap.state for gap in sides)
        if (was, is_now) in TURNS:
            fired = next(gap for gap in reversed(sides) if gap is not None and gap.state == "fired")
            told = {"title": fired.title, "severity": fired.severity, "evidence": list(fired.evidence)}
            found[TURNS[was, is_now]].append({"gap_id": rule, **told})
    return found


def _help(rows: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    return {
        state: [
            {"id": one, "name": name}
            for one, name in rows.loc[rows["state"] == state, ["who", "name"]].itertuples(index=False)
        ]
        for state in ("came", "went", "kept")
    }
