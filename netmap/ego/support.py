"""Who supports the ego, with what, and how evenly: supporters, functions, giving and receiving."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from netmap.ego import functions
from netmap.ego.arrays import QUALITIES, Floats, Ints
from netmap.ego.network import EVERYDAY, Network
from netmap.vocabulary import FUNCTIONS

__all__ = ["Supporters", "spread", "support", "supporters"]

_LASTING = QUALITIES.index("ambivalent")


@dataclass(frozen=True)
class Supporters:
    """Who belongs to the supporters, as far as is known.

    Parameters
    ----------
    member
        Per contact 1: a supporter (informal, on lasting terms, not unavailable, gives support) · −1: not · 0: unknown.
    gives
        Per contact and support function the same for "a supporter who gives this".
    """

    member: npt.NDArray[np.int8]
    gives: npt.NDArray[np.int8]

    @property
    def sure(self) -> npt.NDArray[np.bool_]:
        """The contacts who are supporters for certain."""
        found: npt.NDArray[np.bool_] = self.member == 1
        return found


def supporters(net: Network) -> Supporters:
    """Supporters: informal, quality supportive, neutral or ambivalent, available, and giving any support.

    An empty availability counts as available; an empty quality or an unanswered "gives" leaves it unknown.
    """
    fit = np.where(net.quality < 0, 0, np.where(net.quality <= _LASTING, 1, -1))
    fit = np.where(net.available & net.informal, fit, -1)
    answered = functions.known(net.gives)
    giving = np.where(answered, np.where(functions.count(net.gives) > 0, 1, -1), 0)
    member = np.minimum(fit, giving).astype(np.int8)
    each = [np.where(answered, np.where(functions.given(net.gives, name), 1, -1), 0) for name in FUNCTIONS]
    return Supporters(member, np.minimum(fit[:, None], np.stack(each, axis=1)).astype(np.int8))


def spread(net: Network, helpers: Supporters, needed: functions.Bits) -> Floats:
    """Effective number of supporters N₂ = (Σx)² / Σx² with x the needed functions each gives; 0 where Σx = 0."""
    amount = np.where(helpers.sure, functions.count(net.gives, needed[net.ego]), 0)
    return _ratio(net.total(amount) ** 2, net.total(amount**2), empty=0.0)


def support(net: Network) -> dict[str, Floats]:
    """Measures of support, one value per ego; NaN where nothing about it was asked.

    ``supporters`` and ``support_<function>`` count whom we know of; ``effective_supporters`` uses the four everyday
    functions while nobody asked what is needed.
    """
    helpers = supporters(net)
    none = _nobody(net)
    found = {
        "supporters": np.where(none | _undecided(net, helpers.member), np.nan, net.tally(helpers.sure)),
        "effective_supporters": spread(net, helpers, needed_or_everyday(net.needed)),
    }
    found["effective_supporters"][np.isnan(found["supporters"])] = np.nan
    for place, name in enumerate(FUNCTIONS):
        state = helpers.gives[:, place]
        found[f"support_{name}"] = np.where(none | _undecided(net, state), np.nan, net.tally(state == 1))
    kinds = functions.count(net.gives)
    total = net.tally(helpers.sure)
    found["multiplexity"] = _ratio(net.total(np.where(helpers.sure, kinds, 0)), total)
    found["multiplexity_share"] = _ratio(net.tally(helpers.sure & (kinds >= 2)), total)
    return found | _exchange(net, none)


def needed_or_everyday(needed: functions.Bits) -> functions.Bits:
    """The needed functions, and the four everyday ones where nobody asked."""
    return np.where(functions.known(needed), needed & functions.ANY, EVERYDAY).astype(np.uint8)


def _exchange(net: Network, none: npt.NDArray[np.bool_]) -> dict[str, Floats]:
    """Giving and receiving, over the contacts asked both ways."""
    asked = functions.known(net.gives) & functions.known(net.receives)
    gives, receives = functions.count(net.gives), functions.count(net.receives)
    both = asked & (gives > 0) & (receives > 0)
    either = asked & ((gives > 0) | (receives > 0))
    balance = net.total(np.where(asked, gives - receives, 0))
    unasked = none | ((net.size > 0) & (net.tally(asked) == 0))
    return {
        "reciprocity": _ratio(net.tally(both), net.tally(either)),
        "support_balance": np.where(unasked, np.nan, balance),
    }


def _nobody(net: Network) -> npt.NDArray[np.bool_]:
    """Egos of whom no informal contact is recorded and whose list is not confirmed: nothing is known."""
    found: npt.NDArray[np.bool_] = (net.informal_count == 0) & (net.roster != "confirmed")
    return found


def _undecided(net: Network, state: npt.NDArray[np.int8]) -> npt.NDArray[np.bool_]:
    """Egos with informal contacts of whom not one is decided."""
    decided = net.tally(net.informal & (state != 0))
    found: npt.NDArray[np.bool_] = (net.informal_count > 0) & (decided == 0)
    return found


def _ratio(above: Floats | Ints, below: Floats | Ints, *, empty: float = np.nan) -> Floats:
    """A quotient, with a value where there is nothing to divide by."""
    found = np.full(len(below), empty)
    np.divide(above, below, out=found, where=below != 0)
    return found
