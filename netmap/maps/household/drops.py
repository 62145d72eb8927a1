"""What if somebody drops out: for every supporter on a household's map what would change, and who could step in."""

import math
from collections.abc import Sequence
from typing import Any

from netmap.casebook import Casebook
from netmap.gaps import Gap
from netmap.maps.household.outlook import Outlook, View
from netmap.maps.household.people import Describer
from netmap.maps.household.stand_ins import Reach, stand_ins, to_call
from netmap.maps.household.who import Household
from netmap.maps.parts import Bar, Drop, Entry, Fact
from netmap.maps.records import Record, plain_records
from netmap.schema import split
from netmap.strength import level_words, network_strength, strength_without
from netmap.vocabulary import FORMAL_ROLES, FUNCTIONS

WORDS = (
    "practice", "key-own", "key-other", "support", "strength", "opened", "nothing", "helpers", "nobody", "willing",
    "call", "plan", "back", "filled", "filled-by", "agreements", "who", "what", "when", "phone-number",
)  # fmt: skip

_LASTING = ("supportive", "neutral", "ambivalent")
_EVERYDAY = tuple(code for code in FUNCTIONS if code != "financial")


def drop_words(teller: Describer) -> dict[str, str]:
    """Return the words the page needs to tell it; ``{places}`` are filled in there."""
    texts = {f"drop_{id.replace('-', '_')}": teller.say(f"drop-{id}") for id in WORDS}
    return texts | {
        "drop_code": teller.say("drop-code", code=teller.home.id),
        "drop_more": teller.say("drop-more", n="{n}"),
        "drop_leans": teller.say("fragile"),
    }


def supporters(home: Household) -> tuple[str, ...]:
    """Return the ids of everybody on the map who gives support: own network, volunteers and professionals."""
    return tuple(one["person_id"] for one in home.contacts if split(one["gives"]) and one["quality"] != "broken")


def drops(casebook: Casebook, teller: Describer, found: Outlook) -> tuple[Drop, ...]:
    """Tell for each supporter what happens without this person.

    Parameters
    ----------
    casebook
        The whole casebook on its day.
    teller
        Who is on the map, and the words.
    found
        What rules and advice say without each of :func:`supporters`.
    """
    book = casebook.household(teller.home.id)
    strength, reach = _Strength(book, teller, found), Reach(book, teller)
    most = leaned_on(teller.home) if any(gap.gap_id == "G08" for gap in found.now.fired) else None
    return tuple(
        Drop(
            node=one["person_id"],
            title=teller.say("what-if", name=teller.name(one)),
            plan=teller.say("drop-plan-title", name=teller.name(one)),
            does=Fact(teller.say("drop-does", name=teller.name(one)), _does(teller, one)),
            bars=_bars(teller, one),
            strength=strength.text(one["person_id"], view),
            notes=_notes(teller, one, view),
            opened=tuple(_entry(teller, gap, view) for gap in view.fired),
            helpers=(helpers := stand_ins(reach, view)),
            willing=tuple(id for id in view.willing if id in reach.on_map and id not in {one.node for one in helpers}),
            call=to_call(reach, one),
            leans=one["person_id"] == most,
        )
        for one in teller.home.contacts
        if (view := found.without.get(one["person_id"]))
    )


def _does(teller: Describer, person: Record) -> str:
    """Return what somebody does now, and how often."""
    parts = [teller.support(person["gives"])]
    if person["frequency"] is not None:
        parts.append(teller.words.code("frequency", person["frequency"]))
    if person["hours_week"] is not None:
        parts.append(teller.say("drop-hours", n=f"{person['hours_week']:g}"))
    return " · ".join(parts)


def counts(person: Record) -> bool | None:
    """Whether one can lean on what somebody gives: on lasting terms, and able to help; None when nobody asked."""
    if person["availability"] == "no" or person["quality"] not in (*_LASTING, None):
        return False
    return None if person["quality"] is None or person["gives"] in (None, "unknown") else True


def _bars(teller: Describer, gone: Record) -> tuple[Bar, ...]:
    """Return per kind of support somebody gives how many people give it, with and without one of them."""
    bars = []
    for code in FUNCTIONS:
        givers = [one for one in teller.home.contacts if code in split(one["gives"]) and counts(one) is not False]
        if givers:
            bars.append(_bar(teller, code, givers, gone))
    return tuple(bars)


def _bar(teller: Describer, code: str, givers: Sequence[Record], gone: Record) -> Bar:
    sure = [one for one in givers if counts(one)]
    left = [one for one in sure if one["person_id"] != gone["person_id"]]
    maybe = sum(counts(one) is None and one["person_id"] != gone["person_id"] for one in givers)
    own_now, own_then = (sum(one["role"] not in FORMAL_ROLES for one in some) for some in (sure, left))
    notes = [teller.say("drop-bar-formal")] if own_now and not own_then and left else []
    notes += [teller.say("drop-bar-maybe", n=maybe)] if maybe and sure else []
    label, text = teller.words.code("function", code), _change(teller, len(sure), len(left), maybe)
    return Bar(label, text, " · ".join(notes), len(sure), len(left), own_now, own_then)


def _change(teller: Describer, now: int, then: int, maybe: int) -> str:
    """Return how many people give a support, now and then; nobody is said only of a list that is complete."""
    if not now:
        return teller.say("not-asked")
    if then:
        return teller.say("drop-bar" if then < now else "drop-bar-same", now=now, then=then)
    complete = teller.home.row.get("roster") == "confirmed" and not maybe
    return teller.say("drop-bar-nobody" if complete else "drop-bar-nobody-known", now=now)


def _notes(teller: Describer, gone: Record, view: View) -> tuple[str, ...]:
    """Return what has to be said beside the bars and the points of attention: what is not known is not nothing."""
    notes = []
    if counts(gone) is False:
        notes.append(teller.say("drop-uncounted", name=teller.name(gone)))
    others = [one for one in teller.home.contacts if one["person_id"] != gone["person_id"]]
    unasked = sum(one["gives"] in (None, "unknown") for one in others)
    notes += [teller.say("drop-unasked", n=unasked)] if unasked else []
    return (*notes, *([teller.say("drop-unknown", n=len(view.unknown))] if view.unknown else []))


def _entry(teller: Describer, gap: Gap, view: View) -> Entry:
    """Return a point of attention that would open, with why, and what to do where nobody was found."""
    facts = [Fact(teller.say("gap-reason"), " ".join(gap.evidence))] if gap.evidence else []
    if not view.advice.get(gap.gap_id) and gap.action:
        facts.append(Fact(teller.say("gap-action"), gap.action))
    return Entry(gap.text, gap.title, tuple(facts))


def leaned_on(home: Household) -> str | None:
    """Return on whom rule G08 says that most leans: the supporter who gives most kinds of what is needed."""
    needed = split(home.row.get("needed_functions")) or FUNCTIONS
    own = [one for one in home.contacts if one["role"] not in FORMAL_ROLES and counts(one) and split(one["gives"])]
    most = max(own, key=lambda one: len(set(split(one["gives"])) & set(needed)), default=None)
    return None if most is None else str(most["person_id"])


class _Strength:
    """The strength of the own network in words, now and without somebody."""

    def __init__(self, book: Casebook, teller: Describer, found: Outlook) -> None:
        self._teller = teller
        self._own = {one["person_id"] for one in teller.home.contacts if one["role"] not in FORMAL_ROLES}
        self._left = {row["person_id"]: row for row in plain_records(strength_without(book))}
        now = network_strength(book)
        row = plain_records(now[["strength", "low", "high"]])[0] if len(now) else {}
        self._now = self._words(row, found.now.reserves)

    def text(self, person: str, view: View) -> str:
        """Return both lines; nothing for who is not of the own network, or of whom too little is known."""
        if person not in self._own or person not in self._left:
            return ""
        then = self._words(self._left[person], view.reserves)
        say = self._teller.say
        return "\n".join([say("drop-strength-now", words=self._now), say("drop-strength-then", words=then)])

    def _words(self, row: Record, reserves: Sequence[str]) -> str:
        value, low, high = (_number(row.get(name)) for name in ("strength", "low", "high"))
        speech = self._teller.words
        levels = level_words(low, high, reserves, speech)
        said = self._teller.say("drop-levels", low=levels[0], high=levels[-1]) if len(levels) > 1 else levels[0]
        if math.isnan(low):  # too little is known
            return said
        band = speech.text("index-band", low=str(round(low)), high=str(round(high)))
        return f"{said} ({round(value)}, {band})" if round(high) > round(low) else f"{said} ({round(value)})"


def _number(value: Any) -> float:
    return math.nan if value is None else float(value)
