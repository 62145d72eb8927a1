"""The words people read, in Dutch and English.

One folder of Fluent files per language, the same ids in each. Code holds codes; every word on a screen, in a
workbook or in a message comes from here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from functools import cache, cached_property
from importlib.resources import files
from numbers import Integral, Real
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_date, fluent_number

from netmap.errors import OptionError, UnknownIdError

__all__ = ["LANGUAGES", "Words", "explained", "fold", "words"]

LANGUAGES = ("nl", "en")
"""The languages netmap speaks; the first is the default."""

_SEPARATOR = " | "
_DASHES = str.maketrans("‐‑‒–—−’", "------'")
# Fluent refuses to fill in more than 2,500 characters; longer texts are put in afterwards, where a mark stands.
_LONGEST = 1000
_ENTRY = re.compile(r"^(?=[A-Za-z][\w-]* =)", re.MULTILINE)
_PART = re.compile(r"(?:[A-Za-z][\w-]*|    \.(?P<name>[A-Za-z][\w-]*)) = (?P<text>\S.*)")


class Words:
    """The words of one language.

    Ids follow a scheme: ``{list}-{code}`` for a code, ``{table}-{column}`` for a heading, ``gap-G01`` for a gap.
    Get one with :func:`words`.

    Parameters
    ----------
    lang
        ``"nl"`` or ``"en"``.
    sources
        The texts of the Fluent files.
    """

    def __init__(self, lang: str, sources: Iterable[str]) -> None:
        self.lang = lang
        # Fluent reads a message when it is first asked for: reading all of them takes longer than most commands
        self._sources = {entry.split(" =", 1)[0]: entry for source in sources for entry in _ENTRY.split(source)[1:]}
        self._plain: dict[tuple[str, str | None], str | None] = {}

    @cached_property
    def _bundle(self) -> FluentBundle:
        """Made when a message is first filled in: rules of plurals take long to load."""
        return FluentBundle([self.lang], use_isolating=False)

    def __repr__(self) -> str:
        return f"Words({self.lang!r})"

    def __contains__(self, id: str) -> bool:
        return id in self._sources

    def text(self, id: str, /, **args: object) -> str:
        """The words of a message.

        Parameters
        ----------
        id
            The message.
        **args
            What it fills in. Text goes in exactly as it is; numbers without grouping; a date as a written date.

        Raises
        ------
        KeyError
            If there is no such message.

        Examples
        --------
        >>> words("nl").text("circle-1")
        'heel dichtbij'
        """
        found = self._find(id, None, args)
        if found is None:
            raise KeyError(id)
        return found

    def attr(self, id: str, name: str, /, **args: object) -> str | None:
        """The words of an attribute of a message, such as its note or question; ``None`` when it has none.

        Examples
        --------
        >>> words("nl").attr("domain-fin", "plain")
        'geld'
        """
        return self._find(id, name, args)

    def also(self, id: str) -> list[str]:
        """The further words that the reader takes for a code or a heading.

        Examples
        --------
        >>> words("nl").also("quality-conflict")
        ['ruzie', 'conflict']
        """
        listed = self.attr(id, "also")
        return listed.split(_SEPARATOR) if listed else []

    def code(self, list_name: str, code: object) -> str:
        """The word for a code of a list.

        Examples
        --------
        >>> words("en").code("relation", "neighbour")
        'neighbour'
        """
        return self.text(f"{list_name}-{code}")

    def codes(self, list_name: str, cell: str) -> str:
        """The words for a list in a cell (``a|b``); ``none`` and ``unknown`` have words of their own.

        A code of an open list that has no word stands as it is.

        Examples
        --------
        >>> words("nl").codes("function", "practical|emotional")
        'praktische hulp, emotionele steun'
        >>> words("nl").codes("function", "none")
        'geen'
        """
        return ", ".join(self._item(list_name, code) for code in cell.split("|") if code)

    def _item(self, list_name: str, code: str) -> str:
        if code in ("none", "unknown"):
            return self.text(f"list-{code}")
        word = f"{list_name}-{code}"
        return self.text(word) if word in self else code

    def _find(self, id: str, name: str | None, args: Mapping[str, object]) -> str | None:
        if args:
            return self._fill(id, name, args)
        key = (id, name)
        if key not in self._plain:  # most words fill in nothing: format them once
            simple = _simple(self._sources.get(id, ""))
            self._plain[key] = self._fill(id, name, {}) if simple is None else simple.get(name)
        return self._plain[key]

    def _fill(self, id: str, name: str | None, args: Mapping[str, object]) -> str | None:
        if id not in self:
            raise KeyError(id)
        if not self._bundle.has_message(id):
            self._bundle.add_resource(FluentResource(self._sources[id]))
        message = self._bundle.get_message(id)
        pattern = message.value if name is None else message.attributes.get(name)
        if pattern is None:
            return None
        texts = {key: value for key, value in args.items() if isinstance(value, str)}
        late = {key for key, value in texts.items() if len(value) > _LONGEST}
        mark = _mark(value for key, value in texts.items() if key not in late) if late else ""
        ready = {key: f"{mark}{key}{mark}" if key in late else _argument(value) for key, value in args.items()}
        text, errors = self._bundle.format_pattern(pattern, ready)
        if errors:
            raise KeyError(f"{id}: {errors[0]}")
        return re.sub(f"{mark}(\\w+){mark}", lambda hit: texts.get(hit[1], hit[0]), str(text)) if late else str(text)


def _simple(source: str) -> dict[str | None, str] | None:
    """A message without variables, one line per part, read without Fluent; None when it is anything else."""
    if not source or "{" in source:
        return None
    found: dict[str | None, str] = {}
    for line in source.splitlines():
        part = _PART.fullmatch(line)
        if part:
            found[part["name"]] = part["text"].rstrip(" ")
        elif line.strip() and not line.startswith("#"):
            return None
    return found


def _mark(texts: Iterable[str]) -> str:
    """A row of NUL characters that stands in none of the texts."""
    longest = max((len(run) for text in texts for run in re.findall("\0+", text)), default=0)
    return "\0" * (longest + 1)


def _argument(value: object) -> Any:
    """A value as Fluent fills it in: text untouched, numbers plain, dates written out."""
    match value:
        case str():
            return value
        case bool():
            return str(value)
        case Integral():
            return fluent_number(int(value), useGrouping=False)
        case Real():
            return fluent_number(float(value), useGrouping=False, maximumFractionDigits=6)
        case datetime():
            return fluent_date(value.date(), dateStyle="long")
        case date():
            return fluent_date(value, dateStyle="long")
    return str(value)


@cache
def words(lang: str = "nl") -> Words:
    """The words of a language, read once.

    Parameters
    ----------
    lang
        ``"nl"`` (Dutch, the default) or ``"en"`` (English).

    Raises
    ------
    OptionError
        If netmap does not speak the language.

    Examples
    --------
    >>> words("nl").text("sheet-people")
    'Personen'
    """
    if lang not in LANGUAGES:
        raise OptionError(f"unknown language {lang!r}. Hint: choose {' or '.join(LANGUAGES)}")
    found = sorted(files(__name__).joinpath(lang).iterdir(), key=lambda file: file.name)
    return Words(lang, (file.read_text("utf-8") for file in found if file.name.endswith(".ftl")))


def explained(name: str, known: Collection[str], message: str, *, lang: str, **args: object) -> dict[str, str]:
    """What an id means: the title of a message and its parts, empty where it has none.

    Parameters
    ----------
    name, known
        The id, and the ids there are.
    message
        The message with ``.meaning``, ``.formula``, ``.source`` and ``.limits``.
    lang
        ``"nl"`` or ``"en"``.
    **args
        What the message fills in.

    Raises
    ------
    UnknownIdError
        For an id that is not known; the message offers near ones.
    """
    if name not in known:
        raise UnknownIdError("id", name, known)
    speech = words(lang)
    parts = {part: speech.attr(message, part, **args) or "" for part in ("meaning", "formula", "source", "limits")}
    return {"id": name, "title": speech.text(message, **args), **parts}


def fold(text: object) -> str:
    """A word as the reader compares it: without case, accents, double spaces and a trailing ``?`` or ``*``.

    All dashes count as one. A word that is nothing but such marks stays.

    Examples
    --------
    >>> fold("  Sleutelfiguur? *"), fold("FINANCIEN") == fold("Financiën"), fold("?")
    ('sleutelfiguur', True, '?')
    """
    letters = str(text)
    if not letters.isascii():
        apart = unicodedata.normalize("NFKD", letters.translate(_DASHES))
        letters = "".join(c for c in apart if not unicodedata.combining(c))
    bare = " ".join(letters.casefold().split())
    return bare.rstrip("?* ") or bare
