"""The way from each team to each organisation, as the ring was known on the day of a question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.recommend.asks.homes import Floats, Ints
from netmap.ring import hops_each

__all__ = ["closeness"]

_BEFORE = np.datetime64("1900-01-01", "D")


def closeness(
    casebook: Casebook, on: pd.Series, team: Ints, teams: tuple[tuple[str, ...], ...], organisations: pd.Series
) -> tuple[Ints, Floats]:
    """1 / the number of steps from a household's team to the organisation of each service; 0 without a way.

    Parameters
    ----------
    casebook
        With all its days.
    on
        The day of each question.
    team, teams
        Of each question the position in ``teams``.
    organisations
        Of each service the organisation.

    Returns
    -------
    (positions, table)
        Of each question the row of ``table``: one row per team and state of the ring, one column per service.
    """
    ring = _undated(casebook)
    days = np.unique(casebook.collaborations["observed_on"].dropna().to_numpy(dtype="datetime64[D]"))
    moments = np.append(_BEFORE, days)
    state = np.searchsorted(days, on.to_numpy(dtype="datetime64[D]"), side="right")
    pair, position = np.unique(np.column_stack([team, state]), axis=0, return_inverse=True)
    table = np.zeros((len(pair), len(organisations)))
    for place in np.unique(pair[:, 1]):
        mine = pair[:, 1] == place
        known = ring.as_of(moments[place].item())
        table[mine] = _near(known, [teams[which] for which in pair[mine, 0]], organisations)
    return position.ravel().astype(np.intp), table


def _undated(casebook: Casebook) -> Casebook:
    """The ring: every organisation as known now, since the day on which it was checked is not that of its start."""
    organisations = casebook.organisations.sort_values("observed_on", kind="stable", na_position="first")
    organisations = organisations.drop_duplicates("organisation_id", keep="last")
    organisations["observed_on"] = pd.NaT
    return Casebook({"organisations": organisations, "collaborations": casebook.collaborations})


def _near(ring: Casebook, teams: Sequence[tuple[str, ...]], organisations: pd.Series) -> Floats:
    known = set(ring.organisations["organisation_id"])
    steps = hops_each(ring, [[one for one in team if one in known] for team in teams])
    away = steps.reindex(columns=organisations).to_numpy(dtype=np.float64)
    near: Floats = np.where(np.isnan(away), 0.0, 1 / np.maximum(np.nan_to_num(away, nan=1.0), 1.0))
    return near
