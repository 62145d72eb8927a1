"""Changes around one household: somebody drops out, somebody comes to help, somebody directs."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.scenarios.tables import Tables, known, organisations, residents, take, whole, with_rows, without
from netmap.schema import join

__all__ = ["AddSupporter", "AssignDirector", "RemovePerson"]


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Somebody drops out, such as a supporter who moves away.

    Parameters
    ----------
    person
        The id.
    """

    person: str

    def apply(self, book: Casebook) -> Tables:
        """The tables without the person, the ties and what this person covered or led."""
        known("person", self.person, book.people["person_id"])
        return without(whole(book), "people", {self.person})


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSupporter:
    """Somebody new supports a household.

    Parameters
    ----------
    household
        Its id.
    person
        An id that is not in use yet.
    gives, receives
        Support functions, such as ``("practical", "company")``; ``None`` = not known.
    name, relation, circle, frequency, quality
        As in *people* and *ties*; ``None`` = not known.
    """

    household: str
    person: str
    gives: tuple[str, ...] | None = None
    receives: tuple[str, ...] | None = None
    name: str | None = None
    relation: str | None = None
    circle: int | None = None
    frequency: int | None = None
    quality: str | None = "supportive"

    def apply(self, book: Casebook) -> Tables:
        """The tables with the person and a tie to the resident the map is about."""
        known("household", self.household, book.household_ids)
        if (whole(book).get("people", book.people)["person_id"] == self.person).any():
            raise OptionError(f"person {self.person!r} is there already. Hint: choose another id")
        home = residents(book, self.household)["person_id"].to_list()
        if not home:
            raise OptionError(f"household {self.household!r} has no residents. Hint: add them to the casebook first")
        own = {"household_id": self.household}
        person = own | {"person_id": self.person, "name": self.name, "role": "informal", "relation": self.relation}
        tie = own | {"source": self.person, "target": home[0]}
        tie |= {name: getattr(self, name) for name in ("circle", "frequency", "quality")}
        tie |= {name: None if (some := getattr(self, name)) is None else join(some) for name in ("gives", "receives")}
        return with_rows(whole(book), people=[person | {"availability": "yes"}], ties=[tie])


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignDirector:
    """One organisation, or a resident, directs the help in a household; whoever directed before goes on as a helper.

    Parameters
    ----------
    household
        Its id.
    organisation, person
        Who directs: an organisation or a resident of the household, one of the two.
    """

    household: str
    organisation: str | None = None
    person: str | None = None

    def apply(self, book: Casebook) -> Tables:
        """The tables with one director for the household."""
        known("household", self.household, book.household_ids)
        if (self.organisation is None) == (self.person is None):
            raise OptionError("a director is an organisation or a resident. Hint: name one of the two")
        if self.organisation is not None:
            column, who = "organisation_id", self.organisation
            known("organisation", who, organisations(book))
        else:
            column, who = "person_id", str(self.person)
            known("resident", who, residents(book, self.household)["person_id"])
        tables = whole(book)
        rows, day = tables.get("involvements", book.involvements), pd.Timestamp(str(book.day))
        active = (rows["status"] == "active") & ~((rows["until"] < day) | (rows["since"] > day))
        ours = active & (rows["household_id"] == self.household)
        theirs = ours & (rows[column] == who)
        chosen = theirs & ~theirs.duplicated()
        role = rows["role"].mask(ours & (rows["role"] == "director"), "helper").mask(chosen, "director")
        rows = take(rows.assign(role=role), ~(ours & rows["organisation_id"].isna()) | chosen)
        tables = {**tables, "involvements": rows}
        if chosen.any():
            return tables
        row = {"household_id": self.household, column: who, "role": "director", "status": "active"}
        return with_rows(tables, involvements=[row])
