"""What an id means: measures, gaps, strengths, reasons for exclusion."""

from __future__ import annotations

from typing import Any

from netmap import ego, gaps, recommend, ring
from netmap.errors import UnknownIdError

__all__ = ["explain"]


def explain(name: str, *, lang: str = "nl") -> dict[str, Any]:
    """Say what a measure, gap, strength or reason code means.

    Parameters
    ----------
    name
        An id such as ``density``, ``G08``, ``G29-fin``, ``K03`` or ``CAPACITY_ZERO``.
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
    """
    rooms = (ego, ring, gaps, recommend)
    for room in rooms:
        if name in room.EXPLAINED:
            return room.explain(name, lang=lang)
    raise UnknownIdError("id", name, [known for room in rooms for known in room.EXPLAINED])
