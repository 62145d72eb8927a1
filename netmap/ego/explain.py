"""What each measure of a personal network means, where it comes from and what it does not say."""

from __future__ import annotations

from netmap.ego.measures import MEASURES
from netmap.locale import explained, words

__all__ = ["EXPLAINED", "explain"]

EXPLAINED = MEASURES
"""The ids :func:`explain` knows: every column of :func:`netmap.ego.measure`."""

_WEIGHTED = "_weighted"
_FAMILIES = {"support_": "function", "share_": "relation"}


def explain(name: str, *, lang: str = "nl") -> dict[str, str]:
    """Say what a measure of a personal network means.

    Parameters
    ----------
    name
        A column of :func:`netmap.ego.measure`.
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
    >>> explain("density", lang="en")["title"]
    'Density'
    """
    speech = words(lang)
    message, args = f"measure-{name.removesuffix(_WEIGHTED)}", {}
    for start, codes in _FAMILIES.items():
        code = name.removeprefix(start)
        if name.startswith(start) and name != "support_balance":
            word = speech.text("list-unknown") if code == "unknown" else speech.code(codes, code)
            message, args = f"measure-{start.rstrip('_')}", {"what": word}
    found = explained(name, EXPLAINED, message, lang=lang, **args)
    if name.endswith(_WEIGHTED):
        found["title"] = speech.text("measure-weighted", title=found["title"])
        found["formula"] = speech.text("measure-weighted-formula", formula=found["formula"])
    return found
