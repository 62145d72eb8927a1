"""One way among equally good ways, whichever solver found the first.

The prices and so the best options of every household follow from the problem alone. Who has one best option has it in
every best assignment; the others are divided over their best options by a maximum flow, always the same.
"""

from __future__ import annotations

import numpy as np

from netmap.recommend.allocation.assignment import WAITING
from netmap.recommend.learning.pairs import Bools, Floats, Ints

__all__ = ["settled"]


def settled(values: Floats, price: Floats, capacity: Ints) -> Ints:
    """The places that every solver ends with.

    Parameters
    ----------
    values
        households × services, whole numbers; −inf = cannot be.
    price
        Of each service what one more place brings, in the same units.
    capacity
        Free places of each service.

    Returns
    -------
    numpy array
        The place of each household: one of its best after the price is paid, every priced service full.
    """
    households, services = values.shape
    net = np.column_stack([values - price, np.zeros(households)])  # last: waiting
    best = net == net.max(axis=1, keepdims=True)
    place = best.argmax(axis=1)
    open_ = np.flatnonzero(best.sum(axis=1) > 1)
    if open_.size:
        fixed = np.delete(place, open_)
        left = np.append(capacity, households) - np.bincount(fixed, minlength=services + 1)
        place[open_] = _divided(best[open_], left, np.append(price > 0, False))
    return np.where(place == services, WAITING, place)


def _divided(best: Bools, left: Ints, full: Bools) -> Ints:
    """A flow from the households over their best options: all placed, and what must be full is full.

    What need not be full drains through one arc that leaves exactly enough for what must.
    """
    from scipy.sparse import csr_array  # noqa: PLC0415 - slow to load
    from scipy.sparse.csgraph import maximum_flow  # noqa: PLC0415 - slow to load

    households, options = best.shape
    source, first, drain, sink = 0, 1 + households, 1 + households + options, 2 + households + options
    who, what = np.nonzero(best)
    ends = np.where(full, sink, drain)
    rest = households - int(left[full].sum())
    arcs = [
        (np.full(households, source), 1 + np.arange(households), np.ones(households)),
        (1 + who, first + what, np.ones(len(who))),
        (first + np.arange(options), ends, left),
        (np.array([drain]), np.array([sink]), np.array([rest])),
    ]
    tail, head, most = (np.concatenate(part) for part in zip(*arcs, strict=True))
    graph = csr_array((most.astype(np.int32), (tail, head)), shape=(sink + 1, sink + 1))
    flow = maximum_flow(graph, source, sink).flow.tocoo()
    used = (flow.data > 0) & (flow.row >= 1) & (flow.row < first)
    place = np.empty(households, dtype=np.intp)
    place[flow.row[used] - 1] = flow.col[used] - first
    return place
