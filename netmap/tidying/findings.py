"""What could be tidied, in words."""

from __future__ import annotations

from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import words
from netmap.tidying.duplicates import find_duplicates
from netmap.tidying.stale import STALE_DAYS, find_stale

__all__ = ["tidy_rows"]


def tidy_rows(casebook: Casebook, *, days: int = STALE_DAYS, lang: str = "nl") -> list[dict[str, Any]]:
    """What seems to stand in a directory twice, then what was not checked for long, then what has no day.

    Parameters
    ----------
    casebook
        As of its day, else its newest state.
    days
        How old a check may be.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    list of dict
        ``finding`` (``twin``, ``stale``, ``undated``), ``table``, ``id``, ``name``, ``keep`` and ``keep_name`` (the one
        to merge with), ``score``, ``days``, ``merge`` (what ``--merge`` takes) and ``why`` in words.
    """
    speech = words(lang)
    found = []
    for pair in find_duplicates(casebook).to_dict("records"):
        why = ", ".join(speech.text(f"tidy-why-{code}") for code in pair["why"].split("|") if code)
        row = {"finding": "twin", "table": pair["table"], "id": pair["other"], "name": pair["other_name"]}
        with_whom = {"keep": pair["keep"], "keep_name": pair["keep_name"], "score": int(pair["score"]), "days": None}
        found.append({**row, **with_whom, "merge": f"{pair['other']}={pair['keep']}", "why": why})
    nobody = dict.fromkeys(("keep", "keep_name", "score"))
    for entry in find_stale(casebook, days=days).to_dict("records"):
        finding = "undated" if pd.isna(entry["days"]) else "stale"
        row = {"finding": finding, "table": entry["table"], "id": entry["id"], "name": entry["name"]}
        age = None if finding == "undated" else int(entry["days"])
        why = speech.text("tidy-undated") if age is None else speech.text("tidy-days", n=age)
        found.append({**row, **nobody, "days": age, "merge": None, "why": why})
    return found
