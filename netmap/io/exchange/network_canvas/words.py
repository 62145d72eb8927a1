"""Words of other people's protocols for what a casebook holds, in Dutch and English, besides netmap's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import SequenceMatcher
from functools import cache

from netmap.errors import near
from netmap.io.exchange.meaning import guess_column
from netmap.locale import fold
from netmap.schema.cells import lookup

__all__ = ["AGE", "TIE", "code_of", "column_of", "plain"]

AGE, TIE = "age", "tie"
"""What a variable may mean that is no column: years of age, and whether there is a tie with the ego at all."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "name": ("naam", "first name", "voornaam", "nickname", "roepnaam", "initials", "initialen", "full name"),
    AGE: ("age", "leeftijd", "age in years", "hoe oud"),
    TIE: ("tie",),
    "tie_observed_on": ("tie observed on",),
    "household_note": ("household note", "opmerking huishouden"),
    "birth_year": ("year of birth", "birth year", "geboortejaar"),
    "relation": ("relationship", "relatie", "soort relatie", "relation type", "relationship type", "type of relation"),
    "circle": (
        "closeness", "close", "how close", "emotional closeness", "relationship strength", "rel strength",
        "tie strength", "strength", "nabijheid", "hoe dichtbij", "hechtheid", "hoe hecht", "kring",
    ),
    "frequency": (
        "contact frequency", "contact freq", "freq contact", "frequency of contact", "how often", "contact",
        "contactfrequentie", "hoe vaak", "hoe vaak contact", "frequentie",
    ),
    "gives": ("support", "support received", "support type", "steun", "soort steun", "ontvangen steun", "krijgt steun"),
    "receives": ("support given", "gegeven steun", "geeft steun"),
    "distance": ("lives where", "proximity", "afstand", "woont", "waar woont"),
    "quality": ("tie quality", "kwaliteit", "conflict"),
    "availability": ("available", "beschikbaar", "beschikbaarheid", "can help"),
    "note": ("notes", "opmerking", "opmerkingen", "comment", "comments"),
}  # fmt: skip
"""Column → names of variables that mean it."""

_VALUES: Mapping[str, Mapping[str, str]] = {
    "circle": {
        "extremely close": "1", "most close": "1", "zeer dichtbij": "1", "heel hecht": "1", "quite close": "2",
        "fairly close": "2", "somewhat close": "2", "redelijk dichtbij": "2", "hecht": "2", "not close": "3",
        "not very close": "3", "not close at all": "3", "not at all close": "3", "niet dichtbij": "3",
        "niet hecht": "3",
    },
    "frequency": {
        "daily": "5", "dagelijks": "5", "several times a week": "4", "meerdere keren per week": "4", "weekly": "3",
        "wekelijks": "3", "several times a month": "2", "meerdere keren per maand": "2", "monthly": "1",
        "maandelijks": "1", "less than monthly": "0", "minder dan maandelijks": "0", "yearly": "0", "jaarlijks": "0",
        "never": "0", "nooit": "0",
    },
    "relation": {
        "parent": "family", "sibling": "family", "relative": "family", "family member": "family",
        "familielid": "family", "roommate": "household", "coworker": "work_school", "co worker": "work_school",
        "schoolmate": "work_school", "medewerker": "work_school", "klasgenoten": "work_school",
    },
    "function": {"money": "financial", "geld": "financial", "gezelligheid": "company", "information": "advice"},
}  # fmt: skip
"""List → words that certainly mean one of its codes; a word that could mean two is not here."""

_ALIKE = 0.87


def column_of(variable: str, tables: Mapping[str, Collection[str]], among: Collection[str]) -> str | None:
    """The column that a variable seems to be, by its name; ``None`` = no guess.

    Parameters
    ----------
    variable
        The name in the protocol.
    tables
        Table → its columns that may be guessed.
    among
        Everything that may be guessed, :data:`AGE` and :data:`TIE` included.
    """
    words = plain(variable)
    for table, columns in tables.items():
        found = guess_column(variable, table, among=columns)
        if found:
            return found
    known = {word: column for column, several in _NAMES.items() if column in among for word in several}
    return known.get(words) or known.get(_nearest(words, known))


def plain(name: str) -> str:
    """A name as words: no capitals inside, no underscores."""
    spaced = "".join(f" {letter}" if _begins(name, at) else letter for at, letter in enumerate(name))
    return fold(spaced.replace("_", " ").replace("-", " "))


def _begins(name: str, at: int) -> bool:
    return at > 0 and name[at].isupper() and name[at - 1].islower()


def _nearest(word: str, known: Collection[str]) -> str:
    """The known word that is nearly the same: a plural, a slip of the pen."""
    if len(word) < 4:
        return ""
    best = next(iter(near(word, known, count=1)), "")
    return best if SequenceMatcher(a=word, b=best).ratio() >= _ALIKE else ""


def code_of(value: str, codes: str, *, numbers: bool = True) -> str:
    """The code of a list that a value means in Dutch or English; ``""`` when no one code can be told.

    Parameters
    ----------
    value
        A value or option.
    codes
        The list.
    numbers
        Whether a bare number is a code; on somebody else's scale a 1 may be the other end.
    """
    word = plain(value)
    if not numbers and word.lstrip("-").isdigit():
        return ""
    known = _known(codes)
    return known.get(word) or known.get(_nearest(word, known), "")


@cache
def _known(codes: str) -> Mapping[str, str]:
    """Every word that means a code of a list."""
    return {plain(name): code for name, code in lookup(codes).items()} | dict(_VALUES.get(codes, {}))
