"""How partners see each other: the PARTNER scores trust and value."""

from __future__ import annotations

import pandas as pd

from netmap.casebook import Casebook
from netmap.graphs import collaboration_reports, ring_organisations

__all__ = ["TRUST", "VALUE", "partner_scores"]

TRUST = ("openness", "reliability", "mission")
VALUE = ("power", "involvement", "resources")

_RATERS = 2
"""With fewer raters a score would show what one organisation said."""


def partner_scores(casebook: Casebook) -> pd.DataFrame:
    """How others see an organisation: whether it can be trusted, and what it brings.

    Trust is the mean of openness, reliability and shared mission, value the mean of power, involvement and resources,
    first per rater, then over raters. A rater counts who answered all three.

    Parameters
    ----------
    casebook
        A casebook in which collaborations carry the PARTNER questions.

    Returns
    -------
    DataFrame
        Indexed by organisation_id: ``trust`` and ``value`` (1–4; NaN with fewer than two raters), ``trust_raters``
        and ``value_raters`` (how many answered). Rows that do not say who reported are left out.
    """
    reports = collaboration_reports(casebook)
    reports = reports[reports["named"]]
    index = ring_organisations(casebook.snapshot()).index
    columns = {}
    for name, questions in (("trust", TRUST), ("value", VALUE)):
        given = reports[list(questions)].mean(axis=1, skipna=False)
        by = given.groupby(reports["other"])
        raters = by.count().reindex(index, fill_value=0)
        columns[name] = by.mean().reindex(index).where(raters >= _RATERS)
        columns[f"{name}_raters"] = raters
    return pd.DataFrame(columns, index=index)[["trust", "value", "trust_raters", "value_raters"]]
