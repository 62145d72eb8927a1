"""Services: from one row and the rows of other tables that belong to it."""

from __future__ import annotations

from netmap.io.exchange.hsds.columns import Texts, above, take, together
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
from netmap.io.exchange.hsds.links import Links
from netmap.io.exchange.hsds.organisations import reach_of
from netmap.io.exchange.hsds.sheet import Frame
from netmap.io.exchange.hsds.subjects import MARKS, subjects_of
from netmap.io.exchange.hsds.words import Meaning

__all__ = ["services_of"]


def services_of(directory: Directory, links: Links, areas: Texts, meaning: Meaning) -> Frame:
    """The table of services, of which the areas are known already."""
    sheet = directory["services"]
    own = {column: take(sheet[column], links.rows) for column in ("application_process", "url", "email", "description")}
    name = take(sheet.named("alternate_name"), links.rows)
    reach = reach_of(directory, links)
    capacity, counted = capacity_of(directory, links)
    age_min, age_max, eligibility = ages_of(directory, links)
    subjects = subjects_of(directory, links, name, meaning)
    marks = {column: subjects.pop(column) for column in MARKS}
    languages = languages_of(directory, links, meaning)
    frame = {
        "service_id": links.ids,
        "observed_on": above(counted, take(days_of(sheet), links.rows)),
        "organisation_id": links.organisation,
        "name": name,
        "description": together([own["description"], eligibility], "\n"),
        **subjects,
        "areas": above(areas, marks["areas"]),
        "age_min": age_min,
        "age_max": age_max,
        "languages": above(languages, marks["languages"]),
        "capacity": capacity,
        "wait_days": take(wait_of(sheet, meaning), links.rows),
        "cost": cost_of(directory, links, meaning),
        "how_to_apply": together([own["application_process"], own["url"], own["email"], reach], "\n"),
        "hours": hours_of(directory, links),
        "status": take(status_of(sheet), links.rows),
    }
    sheet.write(sheet.open)
    return Frame(sheet, frame, sheet.rows[links.rows])
