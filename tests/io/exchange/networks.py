"""Invented households for round trips: everybody has a tie with the one resident."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from netmap.casebook import Casebook

__all__ = ["casebooks"]

_names = st.sampled_from(["Ans Verzonnen", "=1+1", "-7", "'s Gravenzande", "<b>Bo</b>", 'Zoë; "de" buur', None])
_person = st.fixed_dictionaries(
    {
        "name": _names,
        "relation": st.sampled_from(["family", "friend", None]),
        "birth_year": st.sampled_from([1950, 2001, None]),
    }
)
_bond = st.fixed_dictionaries(
    {
        "circle": st.sampled_from([1, 3, None]),
        "gives": st.sampled_from(["practical|emotional", "none", None]),
        "quality": st.sampled_from(["supportive", "conflict", None]),
    }
)


@st.composite
def casebooks(draw: st.DrawFn) -> Casebook:
    """One to three households with zero to four contacts, and sometimes a goal."""
    people: list[dict[str, Any]] = []
    ties: list[dict[str, Any]] = []
    homes = [f"H{number}" for number in range(draw(st.integers(1, 3)))]
    for home in homes:
        ego = f"{home}-r"
        people.append({"person_id": ego, "household_id": home, "role": "resident", "focus": "yes", **draw(_person)})
        contacts = [f"{home}-{number}" for number in range(draw(st.integers(0, 4)))]
        for contact in contacts:
            people.append({"person_id": contact, "household_id": home, "role": "informal", **draw(_person)})
            ties.append({"household_id": home, "source": contact, "target": ego, **draw(_bond)})
        for one, two in combinations(contacts, 2):
            if draw(st.booleans()):
                ties.append(
                    {"household_id": home, "source": one, "target": two, "weight": draw(st.sampled_from([0.5, 1.0]))}
                )
    told = {"roster": "confirmed", "contact_ties": "confirmed"}
    tables: dict[str, Any] = {
        "households": [{"household_id": home, **told} for home in homes],
        "people": people,
        "ties": ties,
    }
    if draw(st.booleans()):
        tables["goals"] = [{"goal_id": "D1", "household_id": homes[0], "text": "Verzonnen doel"}]
    return Casebook.from_tables(tables)
