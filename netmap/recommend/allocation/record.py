"""What an allocation looks like: tables, counts and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

__all__ = ["TABLES", "Allocation"]

TABLES = ("missing", "scarce", "households", "groups")
"""The tables of an allocation, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Allocation:
    """A caseload divided over the places there are: a proposal to talk about, not a decision.

    Parameters
    ----------
    missing
        Which place is missing, per domain, area and language; see
        :func:`netmap.recommend.allocation.missing.missing_places`.
    scarce
        The services where one more place would help; see :func:`netmap.recommend.allocation.missing.scarce_services`.
    households
        One row per household with an open question, in the order of ids: ``household_id domain service_id service p
        best_service_id best_service best_p loss waiting``. ``loss`` = what its best service would give more; missing
        where no service can be given. Rows say nothing about who goes first.
    groups
        Whom it serves; see :func:`netmap.recommend.allocation.groups.by_group`.
    summary
        The day, the model, the counts, the totals, the floor and who is worse off than under first come.
    verify
        Services of which nobody knows whether they have a place; they count as full.
    sentences
        The same in words.
    headings
        What each of the four tables shows.
    """

    missing: pd.DataFrame
    scarce: pd.DataFrame
    households: pd.DataFrame
    groups: pd.DataFrame
    summary: Mapping[str, Any]
    verify: tuple[str, ...]
    sentences: tuple[str, ...]
    headings: Mapping[str, str]

    def as_dict(self) -> dict[str, Any]:
        """The allocation as JSON values; unknown is ``None``."""
        return {
            **{name: _plain(getattr(self, name)) for name in TABLES},
            "summary": dict(self.summary),
            "verify": list(self.verify),
            "sentences": list(self.sentences),
        }


def _plain(frame: pd.DataFrame) -> list[dict[str, Any]]:
    cells = frame.astype(object)
    rows = cells.where(cells.notna(), None).to_dict("records")
    return [{str(name): list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()} for row in rows]
