"""The words people read: Dutch by default, English beside it, in Fluent files.

One file per topic and language (``nl/codes.ftl``, ``en/codes.ftl`` …); the same ids in both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from netmap.errors import OptionError

__all__ = ["LANGUAGES", "Words", "fold", "words"]

LANGUAGES = ("nl", "en")


def fold(text: object) -> str:
    """A word as the reader compares it: without case, accents, outer spaces and a trailing ``?`` or ``*``.

    Examples
    --------
    >>> fold(" Financiële steun * ")
    'financiele steun'
    """
    plain = unicodedata.normalize("NFKD", str(text)).casefold()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.sub(r"[\s?*]+$", "", bare).split()) or bare.strip()


class Words:
    """The words of one language.

    Parameters
    ----------
    lang
        ``"nl"`` or ``"en"``.
    """

    def __init__(self, lang: str) -> None:
        if lang not in LANGUAGES:
            raise OptionError(f"there is no language {lang!r}. Hint: choose nl or en")
        self.lang = lang
        self._bundle = FluentBundle([lang], use_isolating=False)
        for file in sorted(files(__name__).joinpath(lang).iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(".ftl"):
                self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def _format(self, pattern: object, args: dict[str, object]) -> str:
        if isinstance(pattern, str):
            return pattern
        plain = {
            name: fluent_number(value, useGrouping=False) if isinstance(value, int | float) else value
            for name, value in args.items()
        }
        text, errors = self._bundle.format_pattern(pattern, plain)
        if errors:
            raise KeyError(str(errors[0]))
        return str(text)

    def text(self, name: str, **args: object) -> str:
        """The message with this id, with its variables filled in.

        Raises
        ------
        KeyError
            When there is no such message or a variable is missing.
        """
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            raise KeyError(name)
        return self._format(pattern, args)

    def attr(self, name: str, attribute: str, **args: object) -> str | None:
        """An attribute of a message, or None when it has none of that name."""
        pattern = self._bundle.get_message(name).attributes.get(attribute)
        return None if pattern is None else self._format(pattern, args)

    def also(self, name: str) -> list[str]:
        """Further words the reader takes for a message."""
        listed = self.attr(name, "also")
        return listed.split(" | ") if listed else []

    def code(self, codes: str, code: object) -> str:
        """The word for a code of a list."""
        return self.text(f"{codes}-{code}")

    def codes(self, codes: str, cell: str) -> str:
        """The words for a list of codes, with commas between."""
        return ", ".join(self.code(codes, code) for code in cell.split("|") if code)


@cache
def words(lang: str = "nl") -> Words:
    """The words of a language, loaded once.

    Raises
    ------
    OptionError
        For a language that netmap does not speak.
    """
    return Words(lang)
