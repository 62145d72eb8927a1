"""What a map says about the questions of LSNS-6: a proxy, never the scale itself."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import functions
from netmap.ego.arrays import Flags, Ints
from netmap.ego.network import RELATIONS, Network, network

__all__ = ["lsns_proxy"]

_GROUPS = {
    "family": ("partner", "household", "child", "family", "ex_partner"),
    "friends": ("friend", "acquaintance", "neighbour"),
}
_STEPS = np.array([0, 1, 2, 3, 3, 4, 4, 4, 4, 5])
_MONTHLY = 1


def lsns_proxy(casebook: Casebook) -> pd.DataFrame:
    """Estimate LSNS-6 from the contacts on the map; nobody answered the questions.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``: ``score`` (0–30), ``family`` and ``friends`` (0–15), missing where nobody is on a
        list that was not confirmed; ``lower_bound``: whether it may be more, because the list was not confirmed or a
        cell that matters is empty; ``label``: always ``proxy``. No cut-off applies.

    Notes
    -----
    Family: partner, household, child, family, ex-partner; friends: friend, acquaintance, neighbour. Per group the
    number of informal contacts (a) with frequency ≥ 1, (b) who give emotional, (c) who give practical support, each
    coded 0, 1, 2, 3–4, 5–8, 9+ → 0 … 5.

    Examples
    --------
    >>> book = Casebook.from_tables({
    ...     "people": [{"person_id": "R", "household_id": "H1", "role": "resident"},
    ...                {"person_id": "A", "household_id": "H1", "role": "informal", "relation": "friend"}],
    ...     "ties": [{"household_id": "H1", "source": "A", "target": "R", "frequency": 3, "gives": "emotional"}]})
    >>> lsns_proxy(book)[["score", "friends", "lower_bound", "label"]].values.tolist()
    [[2, 2, True, 'proxy']]
    """
    net = network(casebook.snapshot())
    asked = (
        net.frequency >= _MONTHLY,
        functions.given(net.gives, "emotional"),
        functions.given(net.gives, "practical"),
    )
    found = {}
    for name, relations in _GROUPS.items():
        group = np.isin(net.relation, [RELATIONS.index(code) for code in relations])
        found[name] = sum((_step(net, group & flag) for flag in asked), np.zeros(net.egos, dtype=np.int64))
    sure = ~np.isnan(net.frequency) & functions.known(net.gives) & (net.relation >= 0)
    confirmed = net.roster == "confirmed"
    index = pd.Index(net.household_ids, dtype="str", name="household_id")
    frame = pd.DataFrame({"score": found["family"] + found["friends"], **found}, index=index).astype("Int64")
    frame = frame.mask(pd.Series((net.size == 0) & ~confirmed, index=index), axis=0)
    lower = ~confirmed | (net.tally(~sure) > 0)
    return frame.assign(lower_bound=lower, label=pd.Series("proxy", index=index, dtype="str"))


def _step(net: Network, flags: Flags) -> Ints:
    """How many contacts as a step from 0 to 5."""
    steps: Ints = _STEPS[np.minimum(net.tally(flags), len(_STEPS) - 1)]
    return steps
