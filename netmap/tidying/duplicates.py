"""Proposals: entries of a directory that seem to be one and the same."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from netmap.casebook import Casebook
from netmap.schema.texts import arrow
from netmap.tidying.blocks import candidates
from netmap.tidying.likeness import AGAINST, FOR, LEAST, Places, apart, name_likeness, same
from netmap.tidying.names import bare_names, bare_numbers, bare_texts, bare_urls

__all__ = ["COLUMNS", "find_duplicates", "namesakes", "proposals"]

COLUMNS = ("table", "keep", "keep_name", "other", "other_name", "score", "why")
"""What a proposal tells."""

_WITHIN = ["organisation_id", "areas"]

Facts = Mapping[str, npt.NDArray[np.bool_]]


def find_duplicates(casebook: Casebook) -> pd.DataFrame:
    """Organisations and services that seem to stand in the directory twice.

    Parameters
    ----------
    casebook
        As of its day, else its newest state.

    Returns
    -------
    pandas.DataFrame
        One row per pair, the likeliest first: ``table``, ``keep`` and ``keep_name`` (the one with more cells filled
        in), ``other`` and ``other_name``, ``score`` (0–100) and ``why`` (codes with ``|`` between).

    Notes
    -----
    A proposal is a question: two branches of one organisation look like twins, and twins that share neither a word of
    their name nor anything else are not found. Merge with :func:`netmap.merge_entries`.

    Examples
    --------
    >>> rows = [{"organisation_id": "a", "name": "Stichting De Linde", "kind": "welfare"},
    ...         {"organisation_id": "b", "name": "de linde", "kind": "welfare"}]
    >>> find_duplicates(Casebook.from_tables({"organisations": rows}))[["keep", "other", "score"]].values.tolist()
    [['a', 'b', 100]]
    """
    book = casebook.snapshot()
    return proposals(book.organisations, book.services)


def proposals(organisations: pd.DataFrame, services: pd.DataFrame) -> pd.DataFrame:
    """The same for two tables with one row per entry."""
    found = _organisations(_sorted(organisations, "organisation_id"))
    twins = _united(found)
    table = pd.concat([found, _services(_sorted(services, "service_id"), twins)], ignore_index=True)
    order = ["score", "table", "keep", "other"]
    return table.sort_values(order, ascending=[False, True, True, True], ignore_index=True)


def _sorted(frame: pd.DataFrame, key: str) -> pd.DataFrame:
    """Entries with their bare name, by the alphabet, so that the order of the rows does not matter."""
    named = frame[frame[key].notna() & frame["name"].notna()]
    return named.assign(_name=bare_names(named["name"])).sort_values(["_name", key], ignore_index=True)


def _organisations(frame: pd.DataFrame) -> pd.DataFrame:
    bare = {"kvk": bare_numbers, "phone": bare_numbers, "url": bare_urls, "base": bare_texts}
    marks = {name: by(frame[name]) for name, by in bare.items()}
    first, second = candidates(frame["_name"], marks.values())
    facts = {name: same(cells, first, second) for name, cells in marks.items()}
    kvk = marks["kvk"].to_numpy(dtype=object)
    facts["kvk-differs"] = (kvk[first] != "") & (kvk[second] != "") & ~facts["kvk"]
    return _proposed("organisations", frame, first, second, facts)


def _services(frame: pd.DataFrame, twins: Mapping[str, str]) -> pd.DataFrame:
    """Services; those of organisations that are proposed themselves count as of one organisation."""
    owner = frame["organisation_id"].map(lambda one: twins.get(one, one)).astype(object).fillna("")
    text = bare_texts(frame["description"])
    first, second = candidates(frame["_name"], (text, owner))
    ages = frame[["age_min", "age_max"]].astype("float64").to_numpy()
    differ = (ages[first] != ages[second]) & ~np.isnan(ages[first]) & ~np.isnan(ages[second])
    facts = {
        "description": same(text, first, second),
        "other-organisation": ~same(owner, first, second),
        "ages-differ": differ.any(axis=1),
    }
    return _proposed("services", frame, first, second, facts)


def _proposed(table: str, frame: pd.DataFrame, first: Places, second: Places, facts: Facts) -> pd.DataFrame:
    """The pairs with enough points."""
    bonus = np.zeros(len(first))
    for name, held in facts.items():
        bonus += held * (FOR.get(name, 0) - AGAINST.get(name, 0))
    points = name_likeness(frame["_name"].tolist(), first, second, bonus)
    chosen = np.flatnonzero(points + bonus >= LEAST)
    first, second, facts = first[chosen], second[chosen], {name: held[chosen] for name, held in facts.items()}
    total, named = (points + bonus)[chosen], points[chosen]
    elsewhere = apart(frame["areas"], first, second)
    total = np.minimum(total - elsewhere * AGAINST["areas-differ"], 100)
    facts = {"name": named >= LEAST, **facts, "areas-differ": elsewhere}
    why = ["|".join(name for name, held in facts.items() if held[at]) for at in range(len(first))]
    filled = frame.notna().sum(axis=1).to_numpy()
    swap = filled[second] > filled[first]
    keep, other = np.where(swap, second, first), np.where(swap, first, second)
    key, names = (frame[column].to_numpy(dtype=object) for column in (f"{table[:-1]}_id", "name"))
    cells = (table, key[keep], names[keep], key[other], names[other], np.rint(total).astype(int), why)
    found = pd.DataFrame(dict(zip(COLUMNS, cells, strict=True)), columns=list(COLUMNS))
    return found[found["score"] >= LEAST]


def _united(found: pd.DataFrame) -> Mapping[str, str]:
    """Organisation → the first of all those that it is proposed to be one with."""
    root: dict[str, str] = {}

    def top(one: str) -> str:
        while one in root:
            one = root[one]
        return one

    for keep, other in zip(found["keep"], found["other"], strict=True):
        low, high = sorted((top(keep), top(other)))
        if low != high:
            root[high] = low
    return {one: top(one) for one in root}


def namesakes(organisations: pd.DataFrame, services: pd.DataFrame) -> pd.DataFrame:
    """Entries with the same name but for capitals, a service within its organisation and area: a quick look.

    Returns
    -------
    pandas.DataFrame
        As :func:`proposals`; every later entry beside the first one of that name.
    """
    found = []
    for table, frame, within in (("organisations", organisations, []), ("services", services, _WITHIN)):
        key = f"{table[:-1]}_id"
        several = _several(frame, ["name", *within]).dropna(subset=[key]).sort_values(key)
        rows = several[[key, "name", *within]].assign(_name=several["name"].str.lower())
        group = ["_name", *within]
        again = rows[rows.duplicated(group)]
        if len(again):
            pairs = again.merge(rows.drop_duplicates(group), on=group, suffixes=("", "_keep"))
            names = {f"{key}_keep": "keep", "name_keep": "keep_name", key: "other", "name": "other_name"}
            found.append(pairs.rename(columns=names).assign(table=table, score=100, why="name"))
    empty = pd.DataFrame(columns=list(COLUMNS))
    return pd.concat([one[list(COLUMNS)] for one in found], ignore_index=True) if found else empty


def _several(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The named rows that are not the only one with these cells, capitals aside."""
    texts = [arrow(frame[name]) for name in columns]
    filled = [pc.utf8_lower(texts[0]), *(text.fill_null("") for text in texts[1:])]
    joined = pc.binary_join_element_wise(*filled, pa.scalar("\0", pa.large_string()))
    whole = joined.dictionary_encode().indices.fill_null(0).to_numpy(zero_copy_only=False)
    named = frame["name"].notna().to_numpy()
    often = np.bincount(whole[named], minlength=whole.max(initial=0) + 1) > 1
    return frame.take(np.flatnonzero(often[whole] & named))
