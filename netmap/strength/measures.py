"""The strength index of every household: with its band, its draws, its variants, and a change of it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego.arrays import Floats, Ints
from netmap.errors import OptionError
from netmap.strength.cells import Cells, read_cells
from netmap.strength.chance import weight_draws
from netmap.strength.components import COMPONENTS, profiles
from netmap.strength.index import WEIGHTS, arithmetic, geometric, median, mixed

__all__ = ["network_strength", "strength_change", "strength_draws", "strength_variants", "strength_without"]

_BASE = np.array(list(WEIGHTS.values()))
_BAND = (0.05, 0.95)
_SURE = 0.9
_BLOCK = 500  # households of which two sets of draws are held at once


def network_strength(casebook: Casebook, *, draws: int = 2000, seed: int = 0) -> pd.DataFrame:
    """How far every household can lean on its own network, from 0 to 100, with a band.

    Show the profile of components first: the number is for analysts. It is not calibrated, holds no error of
    measurement, cannot compare households of different size and never decides anything about anybody.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    draws
        How many draws of weights and of cells that are not known.
    seed
        Another seed gives other draws.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``. ``strength`` is the index at the base weights: exact when every cell is known,
        else the median over draws of the unknown cells. ``low`` and ``high`` enclose 90% of the draws.
        ``completeness`` is the share of required cells that is known (NaN: nobody on a list that may go on).
        ``reason`` is ``insufficient`` where too little is known: then strength, band and components are NaN. Then
        the seven components, each in [0, 1] (medians over the draws); reciprocity is NaN where nobody gives or
        receives anything.

    Raises
    ------
    OptionError
        When draws is not a whole number of at least 2, or seed is negative.

    Notes
    -----
    Index = 100 · Π max(x, .05)^w over size (.20), functions (.25), closeness (.15), spread (.15), diversity (.10),
    sustainability (.10), reciprocity (.05). Weights of the draws come from Dirichlet(50·w), means are geometric and
    arithmetic in turn, unknown cells are drawn evenly from their allowed values, and a list that is known in part may
    lack up to two contacts. A draw of a cell follows from the person, the cell and the seed only, so that the order
    of households changes nothing and the same person has the same draw on another day.

    Examples
    --------
    >>> book = Casebook.from_tables({
    ...     "households": [{"household_id": "H1", "roster": "confirmed"}],
    ...     "people": [{"person_id": "R", "household_id": "H1", "role": "resident"},
    ...                {"person_id": "A", "household_id": "H1", "role": "informal", "relation": "household",
    ...                 "availability": "yes"}],
    ...     "ties": [{"household_id": "H1", "source": "A", "target": "R", "circle": 1, "frequency": 5,
    ...               "quality": "supportive", "gives": "practical|company|advice|emotional", "receives": "company"}]})
    >>> network_strength(book)["strength"].round(2).tolist()
    [28.71]
    """
    cells = _cells(casebook, draws, seed)
    weights = weight_draws(_BASE, draws=draws, seed=seed)
    columns = ("strength", "low", "high", *COMPONENTS)
    found = {name: np.where(cells.none, 0.0, np.nan) for name in columns}
    found["reciprocity"][:] = np.nan
    for profile in profiles(cells, cells.enough, draws=draws, seed=seed):
        at = profile.household
        found["strength"][at] = median(geometric(profile, _BASE[None]))
        found["low"][at], found["high"][at] = np.quantile(mixed(profile, weights), _BAND, axis=1)
        for name, value in zip(COMPONENTS, median(profile.values), strict=True):
            found[name][at] = value
    reason = pd.Series("insufficient", index=_index(cells), dtype="str").mask(cells.none | cells.enough)
    order = ["strength", "low", "high", "completeness", "reason", *COMPONENTS]
    return pd.DataFrame(found, index=_index(cells)).assign(completeness=cells.completeness, reason=reason)[order]


def strength_draws(casebook: Casebook, *, draws: int = 2000, seed: int = 0) -> pd.DataFrame:
    """The draws behind the band, one column per draw.

    The same weights, means and draws of cells are used for every household and on every day: the difference of two
    casebooks is taken draw by draw.

    Parameters
    ----------
    casebook, draws, seed
        As in :func:`network_strength`.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``; NaN where too little is known. Eight bytes per household and draw.

    Raises
    ------
    OptionError
        As :func:`network_strength`.
    """
    cells = _cells(casebook, draws, seed)
    _, found = _draws(cells, np.arange(cells.count), draws, seed)
    return pd.DataFrame(found, index=_index(cells))


def strength_change(before: Casebook, after: Casebook, *, draws: int = 2000, seed: int = 0) -> pd.DataFrame:
    """Whether the index went up or down between two days, on common draws.

    "On these answers": the draws hold no error of measurement.

    Parameters
    ----------
    before, after
        The same households seen on two days, such as ``book.as_of(day)``.
    draws, seed
        As in :func:`network_strength`.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``, the households of both in the order of ``after``: ``before`` and ``after`` (the
        index), ``change`` (their difference), ``p_up`` and ``p_down`` (the share of draws in which the index went up
        or down) and ``direction``: ``up`` or ``down`` when at least nine in ten draws say so, else ``unclear``; missing
        with the numbers where too little is known on either day.

    Raises
    ------
    OptionError
        As :func:`network_strength`.
    """
    one, two = _cells(before, draws, seed), _cells(after, draws, seed)
    place = pd.Index(one.ids).get_indexer(pd.Index(two.ids))
    new = np.flatnonzero(place >= 0)
    old = place[new]
    found = np.full((4, len(new)), np.nan)
    for first in range(0, len(new), _BLOCK):
        part = slice(first, first + _BLOCK)
        was, old_draws = _draws(one, old[part], draws, seed)
        now, new_draws = _draws(two, new[part], draws, seed)
        known = ~np.isnan(now - was)
        found[:, part] = was, now, (new_draws > old_draws).mean(axis=1), (new_draws < old_draws).mean(axis=1)
        found[2:, part][:, ~known] = np.nan
    was, now, up, down = found
    index = _index(two)[new]
    direction = pd.Series(np.select([up >= _SURE, down >= _SURE], ["up", "down"], "unclear"), index=index, dtype="str")
    columns = {"before": was, "after": now, "change": now - was, "p_up": up, "p_down": down}
    return pd.DataFrame(columns, index=index).assign(direction=direction.mask(np.isnan(up)))


def strength_without(casebook: Casebook, *, draws: int = 2000, seed: int = 0) -> pd.DataFrame:
    """What is left of the index when a supporter drops out.

    Parameters
    ----------
    casebook, draws, seed
        As in :func:`network_strength`.

    Returns
    -------
    DataFrame
        One row per supporter we know of: ``household_id``, ``person_id``, and ``strength``, ``low`` and ``high`` as in
        :func:`network_strength`, of the network without this person. When nobody is left they are 0 if the list was
        confirmed to be complete, else NaN; so they are where too little is known of who is left. Households of which
        too little is known have no rows.

    Raises
    ------
    OptionError
        As :func:`network_strength`.
    """
    cells = _cells(casebook, draws, seed)
    gone = np.flatnonzero(cells.supporter & cells.enough[cells.household])
    left = _without(cells, gone)
    weights = weight_draws(_BASE, draws=draws, seed=seed)
    found = {name: np.where(left.none, 0.0, np.nan) for name in ("strength", "low", "high")}
    for profile in profiles(left, left.enough, draws=draws, seed=seed):
        at = profile.household
        found["strength"][at] = median(geometric(profile, _BASE[None]))
        found["low"][at], found["high"][at] = np.quantile(mixed(profile, weights), _BAND, axis=1)
    ids = {"household_id": pd.Series(left.ids, dtype="str"), "person_id": pd.Series(cells.person[gone], dtype="str")}
    return pd.DataFrame(ids | found)


def strength_variants(casebook: Casebook, *, draws: int = 2000, seed: int = 0) -> pd.DataFrame:
    """The index computed in other ways, to see how much hangs on the way it is made.

    Parameters
    ----------
    casebook, draws, seed
        As in :func:`network_strength`.

    Returns
    -------
    DataFrame
        Indexed by ``household_id``: ``arithmetic`` (the arithmetic mean at the base weights), ``equal_weights`` and,
        per component, ``without_<component>``: that component left out and the other weights rescaled. NaN where
        too little is known.

    Raises
    ------
    OptionError
        As :func:`network_strength`.
    """
    cells = _cells(casebook, draws, seed)
    ways = {"equal_weights": np.full(len(COMPONENTS), 1 / len(COMPONENTS))}
    ways |= {f"without_{name}": _BASE * (np.array(COMPONENTS) != name) for name in COMPONENTS}
    found = {name: np.where(cells.none, 0.0, np.nan) for name in ("arithmetic", *ways)}
    for profile in profiles(cells, cells.enough, draws=draws, seed=seed):
        found["arithmetic"][profile.household] = median(arithmetic(profile, _BASE[None]))
        for name, weights in ways.items():
            found[name][profile.household] = median(geometric(profile, weights[None]))
    return pd.DataFrame(found, index=_index(cells))


def _cells(casebook: Casebook, draws: int, seed: int) -> Cells:
    for name, value, least in (("draws", draws, 2), ("seed", seed, 0)):
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise OptionError(f"{name} is a whole number of at least {least}, not {value!r}. Hint: leave it out")
    return read_cells(casebook.snapshot())


def _index(cells: Cells) -> pd.Index[str]:
    return pd.Index(cells.ids, dtype="str", name="household_id")


def _draws(cells: Cells, households: Ints, draws: int, seed: int) -> tuple[Floats, Floats]:
    """The index and its draws of some households, in their order."""
    weights = weight_draws(_BASE, draws=draws, seed=seed)
    place = np.full(cells.count, -1, dtype=np.int64)
    place[households] = np.arange(len(households))
    strength = np.where(cells.none, 0.0, np.nan)[households]
    found = np.repeat(strength[:, None], draws, axis=1)
    for profile in profiles(cells, cells.enough & (place >= 0), draws=draws, seed=seed):
        at = place[profile.household]
        strength[at], found[at] = median(geometric(profile, _BASE[None])), mixed(profile, weights)
    return strength, found


def _without(cells: Cells, gone: Ints) -> Cells:
    """For each contact who drops out the household that is left, as a household of its own."""
    size = np.bincount(cells.household, minlength=cells.count)
    start = np.concatenate([[0], np.cumsum(size)])
    homes = cells.household[gone]
    variant = np.repeat(np.arange(len(gone)), size[homes])
    within = np.arange(len(variant)) - np.repeat(np.cumsum(size[homes]) - size[homes], size[homes])
    row = start[homes][variant] + within
    stays = row != gone[variant]
    return cells.take(row[stays], variant[stays], homes)
