"""Services: from one row and the rows of other tables that belong to it."""

from __future__ import annotations

import pandas as pd

from netmap.io.exchange.hsds.details import (
    ages_of,
    capacity_of,
    cost_of,
    days_of,
    hours_of,
    languages_of,
    status_of,
    wait_of,
)
from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import first_of, map_ids, named, together, unique, within
from netmap.io.exchange.hsds.organisations import reach_of
from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.hsds.subjects import MARKS, subjects_of
from netmap.io.exchange.hsds.words import Meaning

__all__ = ["Links", "services_of"]


class Links:
    """Which services are carried, whose they are and where.

    Parameters
    ----------
    directory
        The tables; services of absent organisations are left out here.
    located
        Locations by their id.
    known
        The organisations that are carried.
    """

    def __init__(self, directory: Directory, located: pd.DataFrame, known: pd.Series) -> None:
        sheet, places = directory["services"], directory["service_at_location"]
        unique(sheet)
        organisation = sheet["organization_id"]
        at = map_ids(places["location_id"], located["organization_id"])
        organisation = organisation.fillna(map_ids(sheet["id"], first_of(places["service_id"], at)))
        sheet.drop("unknown-organisation", sheet.open & ~within(organisation, known).to_numpy(dtype=bool))
        self.known = known
        self.ids = sheet["id"][sheet.open]
        self.services = self.ids
        self.organisation = organisation[self.ids.index]
        self.of_place = first_of(places["id"], places["service_id"])
        there = within(places["service_id"], self.services) & within(places["location_id"], located["id"])
        places.merge(there)
        theirs = located["id"][within(located["organization_id"], known)]
        self.places = pd.concat([places["location_id"][there], theirs], ignore_index=True)
        self.at = pd.DataFrame({name: places[name][there] for name in ("service_id", "location_id")})

    def owners(self, sheet: Sheet) -> pd.DataFrame:
        """``row`` of a sheet and the ``service_id`` it belongs to: itself, through its place or all at its location."""
        own = sheet["service_id"].fillna(map_ids(sheet["service_at_location_id"], self.of_place))
        direct = pd.DataFrame({"row": own.index, "service_id": own}).dropna()
        rest = sheet["location_id"][own.isna()].dropna()
        here = pd.DataFrame({"row": rest.index, "location_id": rest}).merge(self.at, on="location_id")
        found = pd.concat([direct, here[["row", "service_id"]]], ignore_index=True) if len(here) else direct
        return found[within(found["service_id"], self.services)]


def services_of(
    directory: Directory, links: Links, areas: pd.Series, meaning: Meaning
) -> tuple[pd.DataFrame, pd.Series]:
    """The table of services, and the row of each."""
    sheet, ids = directory["services"], links.ids
    name = named(sheet, "alternate_name")[ids.index]
    own = {column: sheet[column][ids.index] for column in ("application_process", "url", "email", "description")}
    reach = reach_of(directory, links, links.known)
    capacity, updated = capacity_of(directory, links)
    age_min, age_max, eligibility = ages_of(directory, links)
    subjects = dict(subjects_of(directory, links, name, meaning))
    marks = {column: subjects.pop(column) for column in MARKS}
    languages = map_ids(ids, languages_of(directory, links, meaning))
    frame = pd.DataFrame(
        {
            "service_id": ids,
            "observed_on": map_ids(ids, updated).fillna(days_of(sheet)[ids.index]),
            "organisation_id": links.organisation,
            "name": name,
            "description": together([own["description"], map_ids(ids, eligibility)], "\n"),
            **subjects,
            "areas": map_ids(ids, areas).fillna(marks["areas"].astype("str")),
            "age_min": map_ids(ids, age_min),
            "age_max": map_ids(ids, age_max),
            "languages": languages.fillna(marks["languages"].astype("str")),
            "capacity": map_ids(ids, capacity),
            "wait_days": wait_of(sheet, meaning)[ids.index],
            "cost": cost_of(directory, links, meaning)[ids.index],
            "how_to_apply": together([own["application_process"], own["url"], own["email"], map_ids(ids, reach)], "\n"),
            "hours": map_ids(ids, hours_of(directory, links)),
            "status": status_of(sheet)[ids.index],
        }
    )
    rows = pd.Series(sheet.rows)[ids.index]
    sheet.write(sheet.open)
    return frame, rows
