"""What is left of a name, a telephone number or an address when the ways of writing it are taken away.

Whole columns at once: a directory has thousands of names.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

__all__ = ["bare_names", "bare_numbers", "bare_texts", "bare_urls"]

_SMALL = (
    # legal forms
    "stichting|st|vereniging|ver|bv|nv|vof|cv|cooperatie|ua|ba|maatschap|foundation|association|society|inc|ltd|llc"
    # small words
    "|de|het|een|der|den|des|van|voor|en|in|op|te|ten|ter|aan|bij|met|of|the|a|an|for|and|at|on"
)
_LETTER, _SIGN = r"\pL", r"\pL\pN"
_LETTER_ASCII, _SIGN_ASCII = "a-z", "a-z0-9"
"""The same among small letters without accents: making a pattern of all alphabets takes longer than using it."""
_FEWEST = 6  # digits: fewer are no number by which anybody is known


def bare_names(cells: pd.Series) -> pd.Series:
    """Names without accents, legal forms and small words; all of a name when nothing else is left.

    Examples
    --------
    >>> bare_names(pd.Series(["Stichting De Linde B.V.", "Zorg voor Ouderen", "De Vereniging", None])).tolist()
    ['linde', 'zorg ouderen', 'de vereniging', '']
    """
    folded = _folded(cells)
    letter = _LETTER_ASCII if _ascii(folded) else _LETTER
    plain = pc.replace_substring_regex(folded, rf"\b([{letter}])\.([{letter}])\b\.?", r"\1\2")  # such as b.v.
    whole = _words(plain)
    rest = pc.replace_substring_regex(pc.binary_join_element_wise("", whole, "", " "), rf" (?:(?:{_SMALL}) )+", " ")
    rest = pc.utf8_trim_whitespace(rest)
    return _series(pc.if_else(pc.equal(rest, ""), whole, rest), cells)


def bare_texts(cells: pd.Series) -> pd.Series:
    """Texts without case, accents and marks.

    Examples
    --------
    >>> bare_texts(pd.Series(["Lindelaan 7,  Parkwijk", "Eén plek"])).tolist()
    ['lindelaan 7 parkwijk', 'een plek']
    """
    return _series(_words(_folded(cells)), cells)


def bare_numbers(cells: pd.Series) -> pd.Series:
    """The digits of telephone or registration numbers; ``""`` where they are too few.

    Examples
    --------
    >>> bare_numbers(pd.Series(["+31 (0)20 - 123 45 67", "020-1234567", "0031 20 1234567", "112"])).tolist()
    ['0201234567', '0201234567', '0201234567', '']
    """
    digits = pc.replace_substring_regex(_arrow(cells), r"^\s*(?:\+|00)31\s*(?:\(0\))?\s*0?", "0")
    digits = pc.replace_substring_regex(digits, r"\D+", "")
    return _series(pc.if_else(pc.less(pc.utf8_length(digits), _FEWEST), "", digits), cells)


def bare_urls(cells: pd.Series) -> pd.Series:
    """Addresses on the web without what browsers add.

    Examples
    --------
    >>> bare_urls(pd.Series(["https://www.Linde.example.org/", "linde.example.org"])).tolist()
    ['linde.example.org', 'linde.example.org']
    """
    lower = pc.utf8_trim_whitespace(pc.utf8_lower(_arrow(cells)))
    bare = pc.replace_substring_regex(lower, r"^(?:https?://)?(?:www\.)?", "")
    return _series(pc.utf8_rtrim(bare, characters="/"), cells)


def _arrow(cells: pd.Series) -> Any:
    return pa.array(cells.fillna("").to_numpy(dtype=object), type=pa.string())


def _ascii(texts: Any) -> bool:
    return pc.all(pc.string_is_ascii(texts)).as_py() is not False


def _folded(cells: pd.Series) -> Any:
    """Small letters without accents."""
    texts = _arrow(cells)
    if not _ascii(texts):
        texts = pc.replace_substring_regex(pc.utf8_normalize(texts, form="NFKD"), r"\pM+", "")
    return pc.utf8_lower(texts)


def _words(folded: Any) -> Any:
    sign = _SIGN_ASCII if _ascii(folded) else _SIGN
    return pc.utf8_trim_whitespace(pc.replace_substring_regex(folded, f"[^{sign}]+", " "))


def _series(texts: Any, cells: pd.Series) -> pd.Series:
    return pd.Series(np.asarray(texts.to_numpy(zero_copy_only=False), dtype=object), index=cells.index)
