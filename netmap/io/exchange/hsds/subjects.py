"""What services are about: terms of taxonomies and words of their names → domains, functions and step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from netmap.io.exchange.hsds.details import Owned
from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import lists_of, map_ids, within
from netmap.io.exchange.hsds.names import OUR_URI
from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.hsds.words import NOTHING, Meaning, codes_in
from netmap.schema.lists import join
from netmap.vocabulary import DOMAINS, FUNCTIONS

__all__ = ["MARKS", "OF_ORGANISATION", "OF_SERVICE", "own_terms", "subjects_of"]

OF_SERVICE = ("step", "discipline", "domains", "functions", "target_groups", "closes", "referral_needed")
OF_ORGANISATION = ("kind", "front_door")
"""Columns of ours that stand as terms in directories that netmap wrote."""

MARKS = ("areas", "languages")
"""Columns that have a table of their own; only "none" and "unknown" stand as terms."""

_PARTS = r"(?s)^([^:]+):(.*)$"
_MOST = 6  # wider terms that are looked at; taxonomies are not deeper


def _terms_of(directory: Directory) -> pd.Series:
    sheet = directory["attributes"]
    return sheet["taxonomy_term_id"].fillna(sheet["value"]).astype("str")


def own_terms(directory: Directory, ids: pd.Series, columns: Iterable[str]) -> Mapping[str, pd.Series]:
    """What netmap's own terms say about some things, by column; no cell where nothing was written."""
    sheet, term = directory["attributes"], _terms_of(directory)
    ours = term.str.startswith(OUR_URI).fillna(False) & within(sheet["link_id"], ids)
    if not ours.any():
        return {column: pd.Series(None, index=ids.index, dtype=object) for column in columns}
    parts = term.where(ours).str.removeprefix(OUR_URI).str.extract(_PARTS)
    found = {}
    for column in columns:
        mine = (ours & (parts[0] == column)).to_numpy(dtype=bool)
        sheet.merge(mine)
        found[column] = map_ids(ids, lists_of(sheet["link_id"].where(mine), parts[1])).astype(object)
    return found


def subjects_of(directory: Directory, links: Owned, names: pd.Series, meaning: Meaning) -> Mapping[str, pd.Series]:
    """Step, domains, functions and the other columns that terms tell, for every service."""
    own = dict(own_terms(directory, links.ids, (*OF_SERVICE, *MARKS)))
    known = np.logical_or.reduce([cells.notna() for cells in own.values()])
    told = _codes(directory, links, meaning)
    maybe = meaning.words.maybe(names)
    words = [
        told.get(one) or (codes_in(meaning.guess(name)) if likely else [])
        for one, name, likely in zip(links.ids, names, maybe, strict=True)
    ]
    for column, allowed in (("domains", DOMAINS), ("functions", FUNCTIONS)):
        guess = [join(codes) if (codes := [code for code in one if code in allowed]) else None for one in words]
        own[column] = own[column].where(known, pd.Series(guess, index=names.index, dtype=object))
    step = meaning.steps.best(names)
    own["step"] = own["step"].where(own["step"].notna(), step.astype(object).where(step.notna(), meaning.step))
    return own


def _codes(directory: Directory, links: Owned, meaning: Meaning) -> Mapping[str, list[str]]:
    """Domains and functions of services by the terms of any taxonomy; terms without a meaning are listed."""
    sheet, terms = directory["attributes"], directory["taxonomy_terms"]
    term = _terms_of(directory)
    mine = within(sheet["link_id"], links.services) & sheet.open & term.notna()
    named = _Names(terms)
    means = {one: meaning.term(named.of(one), named.wider(one)) for one in sorted(term[mine].unique())}
    codes = map_ids(term, means).astype(object)
    sheet.merge(mine & codes.astype(bool) & codes.notna())
    sheet.drop("unmapped-term", mine, map_ids(term, {one: named.of(one) for one in means}).to_numpy(dtype=object))
    terms.merge(within(terms["id"], term[mine | sheet.kept]))
    terms.drop("term-unused", terms.open)
    taxonomies = directory["taxonomies"]
    taxonomies.merge(within(taxonomies["id"], terms["taxonomy_id"][terms.kept]))
    wanted = {one: [code for code in codes_in(codes) if code != NOTHING] for one, codes in means.items()}
    found: dict[str, dict[str, None]] = {}
    for service, one in zip(sheet["link_id"][mine].to_list(), term[mine].to_list(), strict=True):
        found.setdefault(service, {}).update(dict.fromkeys(wanted[one]))
    return {service: list(codes) for service, codes in found.items()}


class _Names:
    """The names of terms, and of those they fall under."""

    def __init__(self, terms: Sheet) -> None:
        ids = terms["id"]
        self._name = dict(zip(ids, terms["name"], strict=True))
        self._parent = dict(zip(ids, terms["parent_id"], strict=True))

    def of(self, term: str) -> str:
        """The name; the term itself when no table names it."""
        name = self._name.get(term)
        return name if isinstance(name, str) else term

    def wider(self, term: str) -> list[str]:
        """The names of wider terms, the nearest first."""
        found: list[str] = []
        while len(found) < _MOST and isinstance(term := self._parent.get(term, ""), str) and term:
            found.append(self.of(term))
        return found
