"""The contacts of every household, as tables: who stands around whom, and who knows whom."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.ego import functions
from netmap.ego.arrays import INFORMAL_ROLES, QUALITIES, Contacts, Ego, Roll, links, roll
from netmap.errors import OptionError

__all__ = ["Scope", "contact_ties", "contacts", "focal"]

Scope = Literal["informal", "all"]

_PERSON = (
    "birth_year",
    "worker_id",
    "availability",
    "potential",
    "distance",
    "hours_week",
    "care_since",
    "burden",
    "endurance",
    "csi",
    "ediz_plus",
    "key_contact",
    "objection",
    "rater",
    "note",
)

_QUALITIES = np.array([*QUALITIES, None], dtype=object)


def focal(casebook: Casebook) -> pd.DataFrame:
    """The residents each household map is about.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.

    Returns
    -------
    DataFrame
        ``household_id``, ``person_id``: the residents with focus, or all residents where none has it. Sorted by
        household and person; residents who object are left out.

    Examples
    --------
    >>> people = [{"person_id": p, "household_id": "H1", "role": "resident"} for p in ("P1", "P2")]
    >>> focal(Casebook.from_tables({"people": people}))["person_id"].tolist()
    ['P1', 'P2']
    """
    people = roll(casebook.snapshot())
    rows = np.flatnonzero(people.focal)
    rows = rows[np.argsort(people.household[rows], kind="stable")]
    return people.people.loc[rows, ["household_id", "person_id"]].reset_index(drop=True)


def contacts(
    casebook: Casebook, *, scope: Scope = "all", ego: Ego = "household", objectors: bool = False
) -> pd.DataFrame:
    """Everybody with a tie to the ego, one row per contact.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day, so ended ties are gone.
    scope
        ``all``, or ``informal``: the own network only. A resident who is not in focus belongs to the own network.
    ego
        ``household``: the residents in focus as one; ``resident``: each resident in turn.
    objectors
        Whether people who do not want to be on the map are kept.

    Returns
    -------
    DataFrame
        Sorted by household, ego and person. ``gives`` is the support the contact gives the ego and ``receives`` what
        the ego gives the contact, whichever way the tie was written down. Of several ties with one ego the closest
        circle, the highest frequency, all support and the worst quality count. ``strength`` lies in [0, 1] and is NaN
        where neither circle nor frequency was asked. Broken ties are rows too.

    Raises
    ------
    OptionError
        For another scope or ego.

    Examples
    --------
    >>> book = Casebook.from_tables({
    ...     "people": [{"person_id": "P1", "household_id": "H1", "role": "resident"},
    ...                {"person_id": "P2", "household_id": "H1", "role": "informal", "relation": "friend"}],
    ...     "ties": [{"household_id": "H1", "source": "P1", "target": "P2", "circle": 1, "receives": "company"}]})
    >>> contacts(book)[["person_id", "gives", "strength"]].to_dict("records")
    [{'person_id': 'P2', 'gives': 'company', 'strength': 1.0}]
    """
    check_scope(scope)
    book = casebook.snapshot()
    people = roll(book, ego, objectors=objectors)
    found, _ = links(book, people)
    frame = contact_frame(book, people, found)
    if scope == "informal":
        frame = frame[frame["role"].isin(INFORMAL_ROLES).to_numpy()].reset_index(drop=True)
    return frame


def contact_ties(
    casebook: Casebook, *, scope: Scope = "all", ego: Ego = "household", objectors: bool = False
) -> pd.DataFrame:
    """Ties between two contacts of the same ego: who knows whom.

    Parameters
    ----------
    casebook, scope, ego, objectors
        As in :func:`contacts`.

    Returns
    -------
    DataFrame
        ``household_id``, ``ego``, ``a``, ``b`` (person ids, a < b), ``weight`` in [0, 1] (the weight given, else the
        strength from circle and frequency, else 1) and ``quality``. Ties with a contact whose own tie with the ego is
        broken are rows too.
    """
    check_scope(scope)
    book = casebook.snapshot()
    people = roll(book, ego, objectors=objectors)
    found, ties = links(book, people)
    person = people.people["person_id"].to_numpy()
    frame = pd.DataFrame(
        {
            "household_id": pd.Series(_households(book)[people.ego_household[ties.ego]], dtype="str"),
            "ego": pd.Series(_ego_names(book, people)[ties.ego], dtype="str"),
            "a": pd.Series(person[found.person[ties.a]], dtype="str"),
            "b": pd.Series(person[found.person[ties.b]], dtype="str"),
            "weight": ties.weight,
            "quality": pd.Series(_QUALITIES[ties.quality], dtype="str"),
        }
    )
    if scope == "informal":
        informal = people.people["role"].isin(INFORMAL_ROLES).to_numpy()[found.person]
        frame = frame[informal[ties.a] & informal[ties.b]].reset_index(drop=True)
    return frame


def contact_frame(casebook: Casebook, people: Roll, found: Contacts) -> pd.DataFrame:
    """The entries of the arrays as a table."""
    who = people.people.take(found.person).reset_index(drop=True)
    relation = who["relation"].mask((who["role"] == "resident") & who["relation"].isna(), "household")
    columns = {
        "household_id": pd.Series(_households(casebook)[people.ego_household[found.ego]], dtype="str"),
        "ego": pd.Series(_ego_names(casebook, people)[found.ego], dtype="str"),
        "person_id": who["person_id"],
        "name": who["name"],
        "role": who["role"],
        "relation": relation,
        "circle": pd.Series(found.circle).astype("Int64"),
        "frequency": pd.Series(found.frequency).astype("Int64"),
        "quality": pd.Series(_QUALITIES[found.quality], dtype="str"),
        "gives": functions.text(found.gives),
        "receives": functions.text(found.receives),
        "strength": found.strength,
    }
    return pd.DataFrame(columns | {name: who[name] for name in _PERSON})


def check_scope(scope: str) -> None:
    """Refuse another scope."""
    if scope not in ("informal", "all"):
        raise OptionError(f"scope is informal or all, not {scope!r}. Hint: informal is the own network")


def _households(casebook: Casebook) -> np.ndarray:
    return np.array(casebook.household_ids, dtype=object)


def _ego_names(casebook: Casebook, people: Roll) -> np.ndarray:
    if not people.by_resident:
        return _households(casebook)
    return people.people["person_id"].to_numpy(dtype=object)[people.ego_person]
