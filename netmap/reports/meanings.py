"""What an id means: measures, gaps, strengths, scales, reasons and flags."""

from __future__ import annotations

from collections.abc import Callable

from netmap import ego, gaps, recommend, ring, scales, strength
from netmap.errors import UnknownIdError

__all__ = ["explain", "glossary"]

_Explain = Callable[..., dict[str, str]]
_ROOMS: tuple[tuple[tuple[str, ...], _Explain], ...] = (
    (ego.EXPLAINED, ego.explain),
    (ring.EXPLAINED, ring.explain),
    (scales.EXPLAINED, scales.explain),
    (strength.EXPLAINED, strength.explain),
    (gaps.EXPLAINED, gaps.explain),
    (recommend.EXPLAINED, recommend.explain),
)


def explain(name: str, *, lang: str = "nl") -> dict[str, str]:
    """Say what a measure, gap, strength, reason or flag means.

    Parameters
    ----------
    name
        An id such as ``density``, ``G08``, ``G29-fin``, ``K03`` or ``CAPACITY_ZERO``. Measures of the ring that
        personal networks have too begin with ``ring_``.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    dict
        id, title, meaning, formula, source and limits (what it does not say); empty text where there is none.

    Raises
    ------
    UnknownIdError
        For an id that netmap does not have; the message offers near ones.

    Examples
    --------
    >>> explain("density", lang="en")["title"]
    'Density'
    """
    for known, room in _ROOMS:
        if name in known:
            return room(name, lang=lang)
    raise UnknownIdError("id", name, [each for known, _ in _ROOMS for each in known])


def glossary(*, lang: str = "en") -> str:
    """Every measure, rule, strength, reason and flag on one Markdown page.

    Parameters
    ----------
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    str
        The page; ``docs/measures.md`` is this text.
    """
    parts = ["# Measures, rules and codes", "What `netmap explain ID` says of each. Made by `make docs`."]
    for known, room in _ROOMS:
        for name in known:
            facts = room(name, lang=lang)
            lines = [f"## {name}: {facts['title']}", facts["meaning"]]
            lines += [
                f"*{part.capitalize()}*: {facts[part]}" for part in ("formula", "source", "limits") if facts[part]
            ]
            parts.append("\n\n".join(line for line in lines if line))
    return "\n\n".join(parts) + "\n"
