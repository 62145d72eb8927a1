"""What the strength index and each of its components means, where it comes from and what it does not say."""

from __future__ import annotations

from netmap.locale import explained
from netmap.strength.components import COMPONENTS

__all__ = ["EXPLAINED", "explain"]

EXPLAINED = ("strength", *(f"strength_{name}" for name in COMPONENTS))
"""The ids :func:`explain` knows: the index and its components, which have ``strength_`` in front."""


def explain(name: str, *, lang: str = "nl") -> dict[str, str]:
    """Say what the index or one of its components means.

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
    >>> explain("strength_spread", lang="en")["title"]
    'Spread'
    """
    return explained(name, EXPLAINED, f"explain-{name}", lang=lang)
