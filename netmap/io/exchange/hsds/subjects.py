"""What services are about: terms of taxonomies and words of their names → domains, functions and step."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from netmap.io.exchange.hsds.columns import (
    Rows,
    Texts,
    above,
    filled,
    held,
    lists_of,
    marked,
    mask,
    nothing,
    only,
    spread,
    take,
    texts,
    within,
)
from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import Links
from netmap.io.exchange.hsds.names import OUR_URI
from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.hsds.words import NOTHING, Meaning, codes_in
from netmap.vocabulary import DOMAINS, FUNCTIONS

__all__ = ["MARKS", "OF_ORGANISATION", "OF_SERVICE", "own_terms", "subjects_of"]

OF_SERVICE = ("step", "discipline", "domains", "functions", "target_groups", "closes", "referral_needed")
OF_ORGANISATION = ("kind", "front_door")
"""Columns of ours that stand as terms in directories that netmap wrote."""

MARKS = ("areas", "languages")
"""Columns that have a table of their own; only "none" and "unknown" stand as terms."""

_MOST = 6  # wider terms that are looked at; taxonomies are not deeper


def _terms_of(sheet: Sheet) -> Texts:
    return above(sheet["taxonomy_term_id"], sheet["value"])


def own_terms(directory: Directory, owner: Rows, size: int, columns: Iterable[str]) -> dict[str, Texts]:
    """What netmap's own terms say about some things, by column; no cell where nothing was written.

    Parameters
    ----------
    directory
        The tables.
    owner
        Which of the things each row of the attributes is about.
    size
        How many things there are.
    columns
        Our columns.
    """
    sheet = directory["attributes"]
    term = _terms_of(sheet)
    ours = mask(pc.starts_with(term, OUR_URI)) & (owner >= 0)
    if not ours.any():
        return {column: nothing(size) for column in columns}
    found = {}
    for column in columns:
        front = f"{OUR_URI}{column}:"
        mine = ours & mask(pc.starts_with(term, front))
        sheet.merge(mine)
        found[column] = lists_of(np.where(mine, owner, -1), pc.utf8_slice_codeunits(term, len(front)), size)
    return found


def subjects_of(directory: Directory, links: Links, names: Texts, meaning: Meaning) -> dict[str, Texts]:
    """Step, domains, functions and the other columns that terms tell, for every service."""
    sheet, size = directory["attributes"], len(links)
    about = links.of(sheet["link_id"])
    own = own_terms(directory, about, size, (*OF_SERVICE, *MARKS))
    known = np.logical_or.reduce([filled(cells) for cells in own.values()])
    service, codes = _codes(directory, about, meaning)
    untold = ~marked(service, size) & meaning.words.maybe(names)
    guesses = [codes_in(meaning.guess(name)) for name in names.filter(untold).to_pylist()]
    more = np.repeat(np.flatnonzero(untold), [len(guess) for guess in guesses])
    service = np.concatenate([service, more])
    codes = pa.concat_arrays([codes, texts(code for guess in guesses for code in guess)])
    for column, allowed in (("domains", DOMAINS), ("functions", FUNCTIONS)):
        found = lists_of(service, only(within(codes, texts(allowed)), codes), size)
        own[column] = above(own[column], only(~known, found))
    default = pa.repeat(pa.scalar(meaning.step, pa.large_string()), size)
    own["step"] = above(own["step"], meaning.steps.best(names), default)
    return own


def _codes(directory: Directory, about: Rows, meaning: Meaning) -> tuple[Rows, Texts]:
    """Domains and functions of services by the terms of any taxonomy; terms without a meaning are listed."""
    sheet, terms, taxonomies = directory["attributes"], directory["taxonomy_terms"], directory["taxonomies"]
    term = only(sheet.open & (about >= 0), _terms_of(sheet))
    mine = filled(term)
    encoded = term.dictionary_encode()
    different, code = encoded.dictionary.to_pylist(), encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    named = _Names(terms)
    means = {one: meaning.term(named.of(one), named.wider(one)) for one in sorted(different)}
    sheet.merge(held(np.array([bool(means[one]) for one in different], dtype=bool), code))
    sheet.drop("unmapped-term", mine, take(texts(map(named.of, different)), code))
    terms.merge(within(terms["id"], _terms_of(sheet).filter(mine | sheet.kept)))
    terms.drop("term-unused", terms.open)
    taxonomies.merge(within(taxonomies["id"], terms["taxonomy_id"].filter(terms.kept)))
    wanted = [[word for word in codes_in(means[one]) if word != NOTHING] for one in different]
    sizes = np.array([*map(len, wanted), 0])  # the last: no term
    row, place = spread(code, sizes)
    return about[row], take(texts(word for words in wanted for word in words), place)


class _Names:
    """The names of terms, and of those they fall under."""

    def __init__(self, terms: Sheet) -> None:
        ids = terms["id"].to_pylist()
        self._name = dict(zip(ids, terms["name"].to_pylist(), strict=True))
        self._parent = dict(zip(ids, terms["parent_id"].to_pylist(), strict=True))

    def of(self, term: str) -> str:
        """The name; the term itself when no table names it."""
        return self._name.get(term) or term

    def wider(self, term: str) -> list[str]:
        """The names of wider terms, the nearest first."""
        found: list[str] = []
        parent = self._parent.get(term)
        while len(found) < _MOST and parent:
            found.append(self.of(parent))
            parent = self._parent.get(parent)
        return found
