"""Between which kinds of organisations a bridge builder stands."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.graphs import ring_graph

__all__ = ["ROLES", "brokerage_roles"]

ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
"""The roles of Gould & Fernandez (1989), in the order of the columns."""


def brokerage_roles(casebook: Casebook, *, minimum: float = 1, directed: bool = False) -> pd.DataFrame:
    """Count between which kinds every organisation connects two others that do not know each other.

    For every path i → b → k without i → k: *coordinator* (all of one kind), *itinerant* (i and k of one kind, b of
    another), *representative* (i and b of one kind, k of another), *gatekeeper* (b and k of one kind, i of another),
    *liaison* (all different). Without direction every tie is read both ways and counts are halved.

    Parameters
    ----------
    casebook
        A casebook with organisations and collaborations.
    minimum
        The lowest level that counts as a tie.
    directed
        Whether a tie runs from who reports to its partner.

    Returns
    -------
    DataFrame
        Indexed by organisation_id: the five roles and ``total``, numbers of paths. An organisation of which the kind
        is not known is a kind of its own.
    """
    graph = ring_graph(casebook, minimum=minimum, directed=directed)
    n = graph.vcount()
    known = np.array(graph.get_adjacency().data, dtype=bool).reshape(n, n)
    names = graph.vs["name"]
    kinds = np.array([kind or f"?{name}" for kind, name in zip(graph.vs["kind"], names, strict=True)], dtype=object)
    counts = np.zeros((n, len(ROLES)))
    for b in range(n):
        i, k = np.flatnonzero(known[:, b]), np.flatnonzero(known[b])
        apart = ~known[np.ix_(i, k)] & (i[:, None] != k)
        from_own, to_own = (kinds[i] == kinds[b])[:, None], kinds[k] == kinds[b]
        alike = kinds[i][:, None] == kinds[k]
        roles = (
            from_own & to_own,
            ~from_own & ~to_own & alike,
            from_own & ~to_own,
            ~from_own & to_own,
            ~from_own & ~to_own & ~alike,
        )
        counts[b] = [np.count_nonzero(apart & role) for role in roles]
    frame = pd.DataFrame(counts if directed else counts / 2, columns=list(ROLES))
    frame.index = pd.Index(names, dtype="str", name="organisation_id")
    return frame.assign(total=frame.sum(axis=1))
