"""What the words of a directory mean: a mapping that a person can mend, with a guess for every term."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import pyarrow.compute as pc

from netmap.errors import DataError, near
from netmap.io.exchange.hsds.columns import Mask, Texts, each, mask, only
from netmap.io.exchange.hsds.names import TABLES
from netmap.io.exchange.meaning import check_name
from netmap.io.exchange.said import carried
from netmap.locale import fold
from netmap.schema.cells import lookup

__all__ = ["NOTHING", "Meaning", "Phrases", "codes_in"]

NOTHING = "-"
"""In the mapping: this term says nothing about domains or functions, and need not be listed."""

_LISTS: Mapping[str, tuple[str, ...]] = {
    "words": ("domain", "function"),
    "terms": ("domain", "function"),
    "kinds": ("organisation_kind",),
    "steps": ("step",),
    "cost": ("cost",),
}
"""Table of the mapping → the lists its codes are from."""


@cache
def _defaults() -> Mapping[str, Any]:
    return tomllib.loads(files("netmap.io.exchange.hsds").joinpath("terms.toml").read_text("utf-8"))


class Phrases:
    """Which of a list of phrases a text holds.

    Examples
    --------
    >>> Phrases({"food bank*": "fin", "job": "work"}).found("Foodbank, two food banks and jobs")
    ['fin']
    """

    def __init__(self, meanings: Mapping[str, str]) -> None:
        self._meanings = {fold(phrase).removesuffix("*"): str(meaning) for phrase, meaning in meanings.items()}
        ends = (re.escape(fold(one).removesuffix("*")) + ("" if one.endswith("*") else r"(?!\w)") for one in meanings)
        body = "|".join(sorted(ends, key=len, reverse=True))  # the longest first: mental health is not health
        self._pattern = re.compile(rf"(?<!\w)(?:{body})") if body else None
        # a rough look at whole columns: most texts hold no phrase at all
        rough = re.sub(r"\\?[ -]", "[^0-9a-z]+", "|".join(re.escape(one) for one in self._meanings))
        self._rough = f"(?i){rough}" if body else "$^"
        self._known: dict[str, list[str]] = {}

    def found(self, text: str) -> list[str]:
        """The meanings of the phrases that a text holds, in the order of the text."""
        if text not in self._known:
            matches = self._pattern.findall(fold(text)) if self._pattern else []
            self._known[text] = list(dict.fromkeys(self._meanings[match] for match in matches))
        return self._known[text]

    def first(self, cells: Texts) -> Texts:
        """The first meaning that each cell of a column holds."""
        return self._each(cells, lambda found: found[0])

    def best(self, cells: Texts) -> Texts:
        """The meaning that stands first in the list of phrases, of those that each cell holds."""
        order = list(dict.fromkeys(self._meanings.values()))
        return self._each(cells, lambda found: min(found, key=order.index))

    def _each(self, cells: Texts, choose: Callable[[list[str]], str]) -> Texts:
        def read(text: str) -> str | None:
            found = self.found(text)
            return choose(found) if found else None

        return each(only(self.maybe(cells), cells), read)

    def maybe(self, cells: Texts) -> Mask:
        """Which cells may hold a phrase; of the others it is certain that they do not."""
        plain = pc.all(pc.string_is_ascii(cells)).as_py()
        letters = cells if plain else pc.replace_substring_regex(pc.utf8_normalize(cells, "NFKD"), r"\p{M}+", "")
        return mask(pc.match_substring_regex(letters, self._rough))


class Meaning:
    """The mapping in use, and what it grows into while a directory is read.

    Parameters
    ----------
    mapping
        Tables of ``terms.toml``; those it lacks are netmap's own.

    Raises
    ------
    DataError
        A table holds a code that does not exist.
    OptionError
        It has a table that does not exist.
    """

    def __init__(self, mapping: Mapping[str, Any] | None) -> None:
        given = dict(mapping or {})
        self.tables: dict[str, Any] = {name: dict(given.get(name, table)) for name, table in _defaults().items()}
        for name in given:
            check_name("hsds", name, ("columns", *self.tables))
        for name in given.get("columns", {}):
            check_name("columns", name, TABLES)
        self.columns: dict[str, dict[str, str]] = {name: carried(one) for name, one in given.get("columns", {}).items()}
        for name in _LISTS:
            self.tables[name] = {word: _in_codes(name, word, codes) for word, codes in self.tables[name].items()}
        self.words, self.kinds, self.cost = (Phrases(self.tables[name]) for name in ("words", "kinds", "cost"))
        self.step = str(self.tables["steps"].get("default", "4"))
        self.steps = Phrases({word: step for word, step in self.tables["steps"].items() if word != "default"})

    def term(self, name: str, parents: Iterable[str] = ()) -> str:
        """What a term means; the guess is kept for a person to mend.

        Parameters
        ----------
        name
            The term.
        parents
            The wider terms it falls under, the nearest first; they count when its own words say nothing.
        """
        terms = self.tables["terms"]
        if name not in terms:
            guesses = (self.guess(one) for one in (name, *parents))
            terms[name] = next((guess for guess in guesses if guess), "")
        return str(terms[name])

    def guess(self, text: str) -> str:
        """Domains and functions of the words in a text, joined by bars."""
        return "|".join(dict.fromkeys(code for codes in self.words.found(text) for code in codes_in(codes)))

    def value(self, column: str, text: str) -> str:
        """What a person said that a text of a column means; asked of them when nobody did."""
        return str(self.tables["values"].setdefault(column, {}).setdefault(text, ""))

    def proposal(self, headings: Mapping[str, Mapping[str, str]]) -> Mapping[str, Any]:
        """All of it, to be written."""
        columns = {table: {**headings.get(table, {}), **self.columns.get(table, {})} for table in headings}
        return {**({"columns": columns} if columns else {}), **self.tables}


def _in_codes(table: str, word: str, said: object) -> str:
    """What a person said that a word means, in codes; words in Dutch or English will do."""
    known = {NOTHING: NOTHING} if table in ("words", "terms") else {}
    for one in _LISTS[table]:
        known |= lookup(one)
    for code in codes_in(said):
        if fold(code) not in known:
            offer = ", ".join(near(code, known) or dict.fromkeys(known.values()))
            raise DataError(f"the mapping gives {word!r} the unknown code {code!r}. Hint: choose {offer}")
    return "|".join(known[fold(code)] for code in codes_in(said))


def codes_in(codes: object) -> list[str]:
    """The codes of one cell of the mapping.

    Examples
    --------
    >>> codes_in("fin|practical"), codes_in("")
    (['fin', 'practical'], [])
    """
    return [code.strip() for code in str(codes).split("|") if code.strip()]
