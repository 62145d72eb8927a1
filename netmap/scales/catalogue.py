"""What every scale means, where it comes from and what it does not say."""

from __future__ import annotations

from netmap.errors import UnknownIdError
from netmap.locale import words
from netmap.scales.scoring import SCALES

__all__ = ["EXPLAINED", "explain"]

EXPLAINED = (*SCALES, "lsns_proxy")
"""The ids :func:`explain` knows."""


def explain(name: str, *, lang: str = "nl") -> dict[str, str]:
    """Say what a scale means.

    Parameters
    ----------
    name
        An id of :data:`EXPLAINED`.
    lang
        ``nl`` or ``en``.

    Returns
    -------
    dict
        ``id title meaning formula source limits``.

    Raises
    ------
    UnknownIdError
        For another id; the message offers near ones.

    Examples
    --------
    >>> explain("csi", lang="en")["title"]
    'CSI'
    """
    if name not in EXPLAINED:
        raise UnknownIdError("id", name, EXPLAINED)
    speech = words(lang)
    parts = {part: speech.attr(f"explain-{name}", part) or "" for part in ("meaning", "formula", "source", "limits")}
    return {"id": name, "title": speech.text(f"explain-{name}"), **parts}
