"""Who the contacts are: size, formal share, strength of ties, relations."""

from __future__ import annotations

import numpy as np

from netmap.ego.arrays import Flags, Floats, Ints
from netmap.ego.network import RELATIONS, Network

__all__ = ["composition"]


def composition(net: Network, *, scope: str) -> dict[str, Floats]:
    """Measures of composition, one value per ego; NaN where they are not known or have no meaning.

    Parameters
    ----------
    net
        The personal networks.
    scope
        The scope they were made with: says which lists must be confirmed before nobody means zero.
    """
    informal = _counted(net.informal_count, net.roster == "confirmed")
    formal = _counted(net.formal_count, net.formal_roster == "confirmed")
    complete = (net.roster == "confirmed") & ((scope == "informal") | (net.formal_roster == "confirmed"))
    size = _counted(net.size, complete)
    known = ~np.isnan(net.strength)
    with np.errstate(invalid="ignore", divide="ignore"):
        found = {
            "size": size,
            "formal": formal,
            "formal_share": formal / (informal + formal),
            "mean_strength": net.total(np.where(known, net.strength, 0)) / net.tally(known),
        }
    return found | {"top3_strength": _top3(net, size)} | _relations(net)


def _counted(people: Ints, complete: Flags) -> Floats:
    """A number of people; nobody on the list means none only when the list is complete."""
    return np.where((people > 0) | complete, people, np.nan)


def _top3(net: Network, size: Floats) -> Floats:
    """The three largest strengths, summed and divided by three; an absent tie adds nothing."""
    strength = np.nan_to_num(net.strength, nan=-1.0)
    order = np.lexsort((-strength, net.ego))
    place = np.arange(len(order)) - net.start[net.ego]
    largest = np.where((place < 3) & (strength[order] >= 0), strength[order], 0)
    found = net.total(largest) / 3
    unknown = (net.size > 0) & (net.tally(~np.isnan(net.strength)) == 0)
    return np.where(unknown | np.isnan(size), np.nan, found)


def _relations(net: Network) -> dict[str, Floats]:
    """Shares per relation, Blau's index and its normalised form, and the E-I index over ties between contacts."""
    with np.errstate(invalid="ignore", divide="ignore"):
        kinds = len(RELATIONS)
        cell = net.ego * (kinds + 1) + np.where(net.relation < 0, kinds, net.relation)
        counts = np.bincount(cell, minlength=net.egos * (kinds + 1)).reshape(net.egos, kinds + 1)
        shares = counts / net.size[:, None]
        known = counts[:, :kinds].sum(axis=1)
        blau = 1 - ((counts[:, :kinds] / known[:, None]) ** 2).sum(axis=1)
        one, two = net.relation[net.a], net.relation[net.b]
        told = (one >= 0) & (two >= 0)
        external = np.bincount(net.tie_ego[told & (one != two)], minlength=net.egos)
        internal = np.bincount(net.tie_ego[told & (one == two)], minlength=net.egos)
        index = (external - internal) / (external + internal)
    index[net.contact_ties == "not_asked"] = np.nan
    found = {"ei_relation": index, "blau_relation": blau, "iqv_relation": blau * kinds / (kinds - 1)}
    return found | {f"share_{name}": shares[:, i] for i, name in enumerate([*RELATIONS, "unknown"])}
