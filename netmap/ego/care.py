"""Carers in the own network, and whether it becomes too much for them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.vocabulary import LISTS

__all__ = ["CARE_CELLS", "INSTRUMENTS", "endurance_step", "is_carer", "overloaded"]

INSTRUMENTS = ("csi", "ediz_plus", "burden", "endurance")
"""Any of these says whether care is too heavy."""

CARE_CELLS = ("hours_week", "care_since", *INSTRUMENTS)
"""A person for whom any of these is filled in is a carer (mantelzorger)."""

_STEPS = LISTS["endurance"].names


def is_carer(people: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Who cares for the household: any cell about care is filled in.

    Parameters
    ----------
    people
        Rows of :func:`netmap.ego.contacts` or of the table *people*; professionals are never carers.

    Returns
    -------
    array of bool
        One per row.
    """
    filled = people[list(CARE_CELLS)].notna().to_numpy().any(axis=1)
    carers: npt.NDArray[np.bool_] = filled & people["role"].isin(["informal", "resident"]).to_numpy()
    return carers


def endurance_step(cells: pd.Series) -> npt.NDArray[np.float64]:
    """How long a carer can go on, as a step from 0 (less than a week) to 5; NaN where nobody asked."""
    place = pd.Index(_STEPS).get_indexer(pd.Index(cells))
    return np.where(place < 0, np.nan, place)


def overloaded(
    contacts: pd.DataFrame, *, csi: int = 7, ediz_plus: int = 9, burden: int = 4, endurance: str = "1_6_months"
) -> pd.Series:
    """Whether caring is too much: CSI ≥ 7, EDIZ-plus ≥ 9, burden ≥ 4 or endurance of at most 1–6 months.

    Parameters
    ----------
    contacts
        Rows of :func:`netmap.ego.contacts` or of the table *people*.
    csi, ediz_plus, burden
        From which score care is too heavy.
    endurance
        Up to which step the carer cannot go on long enough.

    Returns
    -------
    Series
        ``boolean``, with the index of ``contacts``: True or False; ``NA`` for a carer for whom no instrument was
        filled in. Instruments that were not filled in are left out; who is not a carer is not overloaded.

    Examples
    --------
    >>> row = {"role": "informal", "hours_week": 10.0, "care_since": None, "csi": 3, "ediz_plus": None}
    >>> overloaded(pd.DataFrame([row | {"burden": 5, "endurance": None}])).tolist()
    [True]
    """
    scores = contacts[["csi", "ediz_plus", "burden"]].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    step = endurance_step(contacts["endurance"])
    heavy = (scores >= (csi, ediz_plus, burden)).any(axis=1) | (step <= _STEPS.index(endurance))
    asked = ~np.isnan(scores).all(axis=1) | ~np.isnan(step)
    carer = is_carer(contacts)
    found = pd.Series(heavy & carer, index=contacts.index, dtype="boolean")
    return found.mask(carer & ~asked)
