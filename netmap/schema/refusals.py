"""What no table may hold about anybody, whatever it is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from netmap.locale import fold, words
from netmap.schema.cells import LANGUAGES

__all__ = ["REFUSED", "refused", "refuses"]

REFUSED = ("bsn", "nationality", "birth-country", "ethnicity", "religion", "diagnosis", "fraud", "income")
"""Why a heading is refused: facts that no table may hold and that may never count in advice."""

_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MOST_WORDS = 4  # longer headings are not refused


@cache
def refused() -> Mapping[str, str]:
    """Headings that no table may have, folded → why (the id of ``refused-<why>``)."""
    found: dict[str, str] = {}
    for why in REFUSED:
        for lang in LANGUAGES:
            speech = words(lang)
            names = (why, why.replace("-", "_"), *speech.also(f"refused-{why}"))
            found |= {fold(name): why for name in names}
    return found


@cache
def refuses(name: str) -> bool:
    """Whether a name that somebody else gave, or some words in it, is a heading that no table may have.

    Examples
    --------
    >>> refuses("nationaliteit"), refuses("alter.birthCountry"), refuses("income_flag"), refuses("need_match")
    (True, True, True, False)
    """
    found = {fold(name)}
    for told in (name, _CAMEL.sub(" ", name)):
        parts = [fold(word) for word in _WORD.findall(told)]
        ends = range(1, len(parts) + 1)
        found |= {" ".join(parts[start:end]) for end in ends for start in range(max(0, end - _MOST_WORDS), end)}
    return not refused().keys().isdisjoint(found)
