"""What every scale means, where it comes from and what it does not say."""

from __future__ import annotations

from netmap.locale import explained
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
    return explained(name, EXPLAINED, f"explain-{name}", lang=lang)
