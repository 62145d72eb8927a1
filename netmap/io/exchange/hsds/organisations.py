"""Organisations: kind from their names, telephone, contact, register number and base from other tables."""

from __future__ import annotations

import numpy as np
import pandas as pd

from netmap.io.exchange.hsds.details import Owned
from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import first_of, gathered, map_ids, named, together, unique, within
from netmap.io.exchange.hsds.places import bases
from netmap.io.exchange.hsds.subjects import OF_ORGANISATION, own_terms
from netmap.io.exchange.hsds.words import Meaning
from netmap.io.exchange.ledger import Loss

__all__ = ["known_organisations", "organisations_of", "reach_of"]

_REGISTER = r"kvk|kamer van koophandel"
_LINK = "organization_id"


def organisations_of(directory: Directory, located: pd.DataFrame, meaning: Meaning) -> tuple[pd.DataFrame, pd.Series]:
    """The table of organisations, and the row of each; the areas must have been read."""
    sheet = directory["organizations"]
    ids = sheet["id"][sheet.open]
    name = named(sheet, "alternate_name")[ids.index]
    own = own_terms(directory, ids, OF_ORGANISATION)
    kind = own["kind"].where(own["kind"].notna(), meaning.kinds.first(name).astype(object))
    if kind.isna().any():
        sheet.notes.append(Loss(reason="kind-unknown", count=int(kind.isna().sum())))
    note = sheet["description"][ids.index]
    contact = together([map_ids(ids, _contacts(directory, located, ids)), sheet["email"][ids.index]], ", ")
    frame = pd.DataFrame(
        {
            "organisation_id": ids,
            "name": name,
            "kind": kind.where(kind.notna(), "other"),
            "front_door": own["front_door"],
            "base": bases(directory, located, ids),
            "kvk": map_ids(ids, _register(directory, ids)),
            "url": sheet["website"][ids.index],
            "phone": map_ids(ids, _phones(directory, located, ids)),
            "contact": contact,
            "note": note.mask(note == name),  # a description is required; the name again says nothing
        }
    )
    rows = pd.Series(sheet.rows)[ids.index]
    sheet.write(sheet.open)
    return frame, rows


def known_organisations(directory: Directory) -> pd.Series:
    """The organisations that are carried."""
    sheet = directory["organizations"]
    unique(sheet)
    return sheet["id"][sheet.open]


def _owners(directory: Directory, located: pd.DataFrame, table: str, ids: pd.Series) -> pd.Series:
    """The organisation that each row of a table belongs to: itself, through its contact or through its location."""
    sheet = directory[table]
    owner = sheet[_LINK]
    contacts = directory["contacts"]
    if table != "contacts":
        of = contacts[_LINK].fillna(map_ids(contacts["location_id"], located[_LINK]))
        owner = owner.fillna(map_ids(sheet["contact_id"], first_of(contacts["id"], of)))
    owner = owner.fillna(map_ids(sheet["location_id"], located[_LINK]))
    return owner.where(within(owner, ids))


def _firsts(directory: Directory, table: str, owner: pd.Series, text: pd.Series) -> pd.Series:
    """One text per organisation, its own before that of a location."""
    sheet = directory[table]
    order = sheet[_LINK].isna().sort_values(kind="stable").index
    usable = owner.where(pd.Series(sheet.open, index=owner.index))
    found = first_of(usable[order], text[order])
    sheet.merge(text.eq(map_ids(usable, found)).fillna(False) & usable.notna())
    return found


def _phones(directory: Directory, located: pd.DataFrame, ids: pd.Series) -> pd.Series:
    sheet = directory["phones"]
    sheet.drop("empty-row", sheet["number"].isna())
    sheet.drop("fax", sheet["type"].str.casefold().eq("fax").fillna(False))
    number = together([sheet["number"], sheet["extension"]], " ext. ")
    return _firsts(directory, "phones", _owners(directory, located, "phones", ids), number)


def _contacts(directory: Directory, located: pd.DataFrame, ids: pd.Series) -> pd.Series:
    return _firsts(directory, "contacts", _owners(directory, located, "contacts", ids), _person(directory))


def _person(directory: Directory) -> pd.Series:
    """Every contact as one text."""
    sheet = directory["contacts"]
    return together([sheet[name] for name in ("name", "title", "department", "email")], ", ")


def _register(directory: Directory, ids: pd.Series) -> pd.Series:
    """The numbers of the Dutch trade register; of others there is no place."""
    sheet = directory["organization_identifiers"]
    scheme = together([sheet["identifier_scheme"], sheet["identifier_type"]], " ").str.casefold()
    dutch = scheme.str.contains(_REGISTER).fillna(False)
    known = within(sheet[_LINK], ids)
    sheet.drop("other-register", known & ~dutch)
    found = first_of(sheet[_LINK].where(dutch & known), sheet["identifier"])
    sheet.merge(dutch & known & sheet["identifier"].eq(map_ids(sheet[_LINK], found)).fillna(False))
    return found


def reach_of(directory: Directory, links: Owned, known: pd.Series) -> pd.Series:
    """Telephone numbers and contacts of services, their own or else of their place: they say how to apply."""
    found = []
    for table, several in (("phones", "several-phones"), ("contacts", "several-contacts")):
        sheet = directory[table]
        text = sheet["number"] if table == "phones" else _person(directory)
        owners = links.owners(sheet)
        at = owners["row"]
        free = pd.Series(sheet.open | sheet["service_id"].notna().to_numpy(dtype=bool), index=sheet.frame.index)
        owners = owners[(free & ~within(sheet[_LINK], known) & text.notna())[at].to_numpy(dtype=bool)]
        direct = (sheet["service_id"].notna() | sheet["service_at_location_id"].notna())[owners["row"]].to_numpy()
        own = within(owners["service_id"], owners["service_id"][direct]).to_numpy(dtype=bool)
        used = owners[direct | ~own]
        sheet.merge(np.isin(np.arange(len(sheet)), used["row"]))
        sheet.drop(several, within(sheet[_LINK], known) | within(sheet["location_id"], links.places))
        found.append((used["service_id"], text[used["row"]]))
    keys, texts = (pd.concat(list(parts), ignore_index=True) for parts in zip(*found, strict=True))
    return gathered(keys, texts, ", ")
