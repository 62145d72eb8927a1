"""Every measure of every personal network, in one table."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.arrays import Ego, Floats
from netmap.ego.composition import composition
from netmap.ego.contacts import Scope, check_scope
from netmap.ego.network import RELATIONS, network
from netmap.ego.structure import STRUCTURE, structure
from netmap.ego.support import support
from netmap.vocabulary import FUNCTIONS

__all__ = ["MEASURES", "measure"]

MEASURES = (
    "size",
    "formal",
    "formal_share",
    *STRUCTURE,
    "ei_relation",
    "mean_strength",
    "top3_strength",
    "multiplexity",
    "multiplexity_share",
    "reciprocity",
    "support_balance",
    "effective_supporters",
    "supporters",
    *(f"support_{name}" for name in FUNCTIONS),
    "blau_relation",
    "iqv_relation",
    *(f"share_{name}" for name in RELATIONS),
    "share_unknown",
    "contact_ties",
)
"""The columns of :func:`measure`, in order."""

_COUNTS = {"size", "formal", "components", "isolates", "support_balance", "supporters"}
_COUNTS |= {f"support_{name}" for name in FUNCTIONS}


def measure(casebook: Casebook, *, scope: Scope = "informal", ego: Ego = "household") -> pd.DataFrame:
    """Measure every personal network.

    The measures say how large a network is, how tightly knit, how strong its ties are and who gives which support.
    They describe what was written down; they do not say that a network is good.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    scope
        ``informal``: the own network; ``all``: volunteers, professionals and active organisations too.
    ego
        ``household``: one network per household; ``resident``: one per resident.

    Returns
    -------
    DataFrame
        Indexed by ``household_id`` (for residents also ``person_id``), one column per measure
        (:data:`MEASURES`; :func:`netmap.ego.explain` tells what each means). Missing = not known, or without meaning
        for so few contacts. Counts are whole numbers; ``contact_ties`` tells whether ties between contacts were
        asked: not_asked, partial or confirmed.

    Raises
    ------
    OptionError
        For another scope or ego.

    Notes
    -----
    Nobody on the list means size 0 only when the list was confirmed to be complete. Broken ties do not count;
    contacts with conflict or unsafe ties do. Ties of conflict between two contacts are not ties of support and are
    left out of the structure.

    Examples
    --------
    >>> people = [{"person_id": p, "household_id": "H1", "role": "informal"} for p in "AB"]
    >>> book = Casebook.from_tables({
    ...     "people": [{"person_id": "R", "household_id": "H1", "role": "resident"}, *people],
    ...     "ties": [{"household_id": "H1", "source": a, "target": b, "circle": 1} for a, b in ("RA", "RB", "AB")]})
    >>> measure(book)[["size", "density", "constraint"]].to_dict("records")
    [{'size': 2, 'density': 1.0, 'constraint': 1.125}]
    """
    check_scope(scope)
    book = casebook.snapshot()
    net = network(book, scope=scope, ego=ego)
    values = composition(net, scope=scope) | structure(net) | support(net)
    columns = {name: _column(name, values[name]) for name in MEASURES if name != "contact_ties"}
    columns["contact_ties"] = pd.Series(net.contact_ties, dtype="str")
    household = np.array(net.household_ids, dtype=object)[net.people.ego_household]
    index = pd.Index(household, dtype="str", name="household_id")
    if net.people.by_resident:
        person = net.people.people["person_id"].to_numpy(dtype=object)[net.people.ego_person]
        index = pd.MultiIndex.from_arrays([index, pd.Index(person, dtype="str", name="person_id")])
    return pd.DataFrame(columns).set_axis(index, axis=0)


def _column(name: str, values: Floats) -> pd.Series:
    return pd.Series(values).astype("Int64" if name in _COUNTS else "float64")
