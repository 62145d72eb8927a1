"""Organisations: kind from their names, telephone, contact, register number and base from other tables."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from netmap.io.exchange.hsds.columns import (
    Rows,
    Texts,
    above,
    each,
    filled,
    find,
    first,
    gathered,
    held,
    marked,
    mask,
    only,
    same,
    take,
    together,
    within,
)
from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import Links
from netmap.io.exchange.hsds.places import bases
from netmap.io.exchange.hsds.seats import Seats
from netmap.io.exchange.hsds.sheet import Frame
from netmap.io.exchange.hsds.subjects import OF_ORGANISATION, own_terms
from netmap.io.exchange.hsds.words import Meaning

__all__ = ["organisations_of", "reach_of"]

_REGISTER = r"kvk|kamer van koophandel"
_LINK = "organization_id"


def organisations_of(directory: Directory, seats: Seats, ids: Texts, meaning: Meaning) -> Frame:
    """The table of organisations; the areas must have been read."""
    sheet = directory["organizations"]
    rows = np.flatnonzero(sheet.open)
    name, note = take(sheet.named("alternate_name"), rows), take(sheet["description"], rows)
    own = own_terms(directory, find(directory["attributes"]["link_id"], ids), len(ids), OF_ORGANISATION)
    kind = above(own["kind"], meaning.kinds.first(name))
    sheet.note("kind-unknown", ~filled(kind))
    people = _firsts(directory, seats, "contacts", ids, _person(directory))
    frame = {
        "organisation_id": ids,
        "name": name,
        "kind": pc.fill_null(kind, "other"),
        "front_door": own["front_door"],
        "base": bases(directory, seats, ids),
        "kvk": _register(directory, ids),
        "url": take(sheet["website"], rows),
        "phone": _phones(directory, seats, ids),
        "contact": together([people, take(sheet["email"], rows)], ", "),
        "note": only(~same(note, name), note),  # a description is required; the name again says nothing
    }
    sheet.write(sheet.open)
    return Frame(sheet, frame, sheet.rows[rows])


def _owners(directory: Directory, seats: Seats, table: str) -> Texts:
    """The organisation that each row of a table belongs to: itself or through its location."""
    sheet = directory[table]
    return above(sheet[_LINK], take(seats.organisation, find(sheet["location_id"], seats.ids)))


def _firsts(directory: Directory, seats: Seats, table: str, ids: Texts, text: Texts) -> Texts:
    """One text per organisation, its own before that of a location."""
    sheet = directory[table]
    owner = np.where(sheet.open, find(_owners(directory, seats, table), ids), -1)
    order = np.argsort(~filled(sheet[_LINK]), kind="stable")
    found = first(owner[order], take(text, order), len(ids))
    sheet.merge(same(take(found, owner), text))
    return found


def _phones(directory: Directory, seats: Seats, ids: Texts) -> Texts:
    sheet = directory["phones"]
    sheet.drop("empty-row", ~filled(sheet["number"]))
    sheet.drop("fax", same(each(sheet["type"], str.casefold), "fax"))
    return _firsts(directory, seats, "phones", ids, _number(directory))


def _number(directory: Directory) -> Texts:
    """Every telephone number with its extension."""
    sheet = directory["phones"]
    return only(filled(sheet["number"]), together([sheet["number"], sheet["extension"]], " ext. "))


def _person(directory: Directory) -> Texts:
    """Every contact as one text."""
    sheet = directory["contacts"]
    return together([sheet[name] for name in ("name", "title", "department", "email")], ", ")


def _register(directory: Directory, ids: Texts) -> Texts:
    """The numbers of the Dutch trade register; of others there is no place."""
    sheet = directory["organization_identifiers"]
    scheme = each(together([sheet["identifier_scheme"], sheet["identifier_type"]], " "), str.casefold)
    dutch, owner = mask(pc.match_substring_regex(scheme, _REGISTER)), find(sheet[_LINK], ids)
    sheet.drop("other-register", (owner >= 0) & ~dutch)
    owner = np.where(dutch, owner, -1)
    found = first(owner, sheet["identifier"], len(ids))
    sheet.merge(same(take(found, owner), sheet["identifier"]))
    return found


def reach_of(directory: Directory, links: Links) -> Texts:
    """Telephone numbers and contacts of services, their own or else of their place: they say how to apply."""
    phones = _reach(directory, links, "phones", "several-phones", _number(directory))
    contacts = _reach(directory, links, "contacts", "several-contacts", _person(directory))
    services, told = zip(phones, contacts, strict=True)
    return gathered(np.concatenate(services), pa.concat_arrays(told), len(links), ", ")


def _reach(directory: Directory, links: Links, table: str, several: str, text: Texts) -> tuple[Rows, Texts]:
    """The services that the rows of a table tell how to reach, and that; the other rows are told."""
    sheet = directory[table]
    row, service = links.owners(sheet)
    theirs, own = within(sheet[_LINK], links.known), filled(sheet["service_id"])
    free = ((sheet.open | own) & ~theirs & filled(text))[row]
    row, service = row[free], service[free]
    direct = (own | filled(sheet["service_at_location_id"]))[row]
    used = direct | ~marked(service[direct], len(links))[service]
    sheet.merge(marked(row[used], len(sheet)))
    sheet.drop(several, theirs | held(links.reached, find(sheet["location_id"], links.seats.ids)))
    return service[used], take(text, row[used])
