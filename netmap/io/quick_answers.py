"""The six questions of *Snel invullen* that are answered by names: who is meant, and what it says of everybody else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from netmap.errors import Fault, near
from netmap.locale import LANGUAGES, fold, words
from netmap.schema.cells import lookup

__all__ = ["Contact", "answer"]

_BREAK = re.compile(r"[,;|\n]")
_GROUP_BREAK = re.compile(r"[;|\n]")
_LETTER_BREAK = re.compile(r"[\s,;|+/&]+")
_AND = re.compile(r"\s+(?:en|and|&|\+)\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"^(.*?)\s*[(:]\s*([^()]*?)\s*\)?$", re.DOTALL)


@dataclass(slots=True)
class Contact:
    """One row of the sheet on its way to the tables people and ties."""

    row: int
    person_id: str
    name: str
    person: dict[str, object]
    tie: dict[str, object]
    group: str

    @property
    def letters(self) -> frozenset[str]:
        """The little groups the contact is in."""
        if fold(self.group) in _answers("quick-nobody"):
            return frozenset()
        return frozenset(fold(letter) for letter in _LETTER_BREAK.split(self.group) if letter.strip())

    @property
    def grouped(self) -> bool:
        """Whether it was asked with whom this contact goes; *geen* is an answer."""
        return bool(self.group.strip())


@dataclass(frozen=True, slots=True)
class _Question:
    """Which cell a question fills, and with what for those who are named and those who are not."""

    table: str
    column: str
    named: object
    other: object
    unknown: object = None


_QUESTIONS = {
    "tension": _Question("ties", "quality", "conflict", "neutral"),
    "burden": _Question("people", "burden", 4, 1),
    "unavailable": _Question("people", "availability", "no", "yes", "unknown"),
    "potential": _Question("people", "potential", "yes", "no", "unknown"),
    "receives": _Question("ties", "receives", "unknown", "none", "unknown"),
    "know": _Question("ties", "target", None, None),
}


@cache
def _answers(name: str) -> frozenset[str]:
    """The words for nobody or everybody in both languages, folded."""
    found = (word for lang in LANGUAGES for word in (words(lang).text(name), *words(lang).also(name)))
    return frozenset(map(fold, found))


def answer(
    question: str, text: str, contacts: Sequence[Contact], *, source: str, row: int
) -> tuple[set[tuple[str, str]], list[Fault]]:
    """Work the answer to one of the six questions into the contacts.

    Parameters
    ----------
    question
        Its name.
    text
        What was typed: names, *niemand*, *iedereen* or *weet ik niet*.
    contacts
        The contacts of the sheet; what a contact's own row says goes before the answer to a question.
    source, row
        Where the answer stands, for faults.

    Returns
    -------
    tuple
        Pairs of contacts that know each other (only of that question), and faults: a name that is not in the list
        (with near names), a name that stands in the list twice, an answer that contradicts the contact's own row.
    """
    meant = _QUESTIONS[question]
    place = Fault(
        severity="error", source=source, table=meant.table, row=row, column=meant.column, problem="quick-name"
    )
    faults: list[Fault] = []
    if question == "know":
        return _pairs(text, contacts, place, faults), faults
    if lookup("yes_no_unknown").get(fold(text)) == "unknown":
        for contact in contacts:
            _fill(contact, meant, meant.unknown)
        return set(), faults
    named = _named(text, contacts, place, faults)
    for at, contact in enumerate(contacts):
        if at not in named:
            _fill(contact, meant, meant.other)
        elif not _fill(contact, meant, named[at] or meant.named) and _denied(contact, meant):
            args: dict[str, str | int] = {"name": contact.name, "other": contact.row}
            faults.append(replace(place, problem="quick-contradiction", value=contact.name, args=args))
    return set(), faults


def _cells(contact: Contact, meant: _Question) -> dict[str, object]:
    return contact.person if meant.table == "people" else contact.tie


def _fill(contact: Contact, meant: _Question, value: object) -> bool:
    """Fill a cell that the contact's own row left empty; whether that was so."""
    cells = _cells(contact, meant)
    if cells.get(meant.column) is not None:
        return False
    cells[meant.column] = value
    return True


def _denied(contact: Contact, meant: _Question) -> bool:
    """Whether the contact's own row says the opposite of what naming it means."""
    said = fold(str(_cells(contact, meant)[meant.column]))
    against = {fold(str(meant.other))} | (_answers("quick-nobody") if meant.column == "receives" else frozenset())
    return said in against


def _named(text: str, contacts: Sequence[Contact], place: Fault, faults: list[Fault]) -> dict[int, str | None]:
    """The contacts that an answer names → the support behind the name, as in ``Ans (P)``."""
    if fold(text) in _answers("quick-nobody"):
        return {}
    if fold(text) in _answers("quick-everyone"):
        return dict.fromkeys(range(len(contacts)))
    found: dict[int, str | None] = {}
    for piece in _pieces(text, contacts):
        name, support = _support(piece, contacts)
        for at in _who(name, contacts, place, faults):
            found[at] = support
    return found


def _pieces(text: str, contacts: Sequence[Contact]) -> list[str]:
    """The names in an answer; *Jan en Marie* is one name when the list has it so."""
    pieces: list[str] = []
    depth_safe = re.sub(r"\(([^()]*)\)", lambda match: "(" + re.sub(_BREAK, "+", match[1]) + ")", text)
    for piece in _BREAK.split(depth_safe):
        whole = _support(piece, contacts)[0]
        pieces += [piece] if _match(whole, contacts) else _AND.split(piece)
    return [piece.strip() for piece in pieces if piece.strip()]


def _support(piece: str, contacts: Sequence[Contact]) -> tuple[str, str | None]:
    """A name and the support in brackets or behind a colon; a name of the list may hold brackets itself."""
    found = _BRACKETS.match(piece.strip())
    if _match(piece, contacts) or not found or not found[2]:
        return piece.strip(), None
    return found[1], found[2]


def _match(name: str, contacts: Sequence[Contact]) -> list[int]:
    """Who is meant by a name: the whole name, else all its words in one contact's name only."""
    wanted = fold(name)
    exact = [at for at, contact in enumerate(contacts) if contact.name and fold(contact.name) == wanted]
    if exact or not wanted:
        return exact
    parts = set(wanted.split())
    some = [at for at, contact in enumerate(contacts) if parts <= set(fold(contact.name).split())]
    return some if len(some) == 1 else []


def _who(name: str, contacts: Sequence[Contact], place: Fault, faults: list[Fault]) -> list[int]:
    """The contacts a name stands for; a name that nobody or more than one bears is a fault."""
    found = _match(name, contacts)
    if not found:
        names = {fold(contact.name): contact.name for contact in contacts if contact.name}
        offer = ", ".join(names[match] for match in near(fold(name), names)) or ", ".join(list(names.values())[:5])
        faults.append(replace(place, value=name, args={"name": name, "near": offer}))
    elif len(found) > 1:
        rows = ", ".join(str(contacts[at].row) for at in found)
        twice = replace(place, severity="warning", problem="quick-name-twice")
        faults.append(replace(twice, value=name, args={"name": name, "rows": rows}))
    return found


def _pairs(text: str, contacts: Sequence[Contact], place: Fault, faults: list[Fault]) -> set[tuple[str, str]]:
    """Who know each other: groups end at a semicolon or a new line, names within a group at a comma or *en*."""
    pairs: set[tuple[str, str]] = set()
    if lookup("yes_no_unknown").get(fold(text)) == "unknown":
        return pairs
    for group in _GROUP_BREAK.split(text):
        people = sorted(_named(group, contacts, place, faults)) if group.strip() else []
        pairs |= {(contacts[one].person_id, contacts[two].person_id) for one, two in combinations(people, 2)}
    return pairs
