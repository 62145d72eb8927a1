"""From the facts of all sheets to areas, organisations and services."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from netmap.io.exchange.directory.facts import Facts, Meanings
from netmap.io.exchange.directory.values import items, read_each
from netmap.io.exchange.ledger import Loss
from netmap.io.exchange.meaning import readable
from netmap.locale import fold
from netmap.schema import TABLES, RawTable, join
from netmap.schema.cells import lookup

__all__ = ["tables_of", "unique"]

_MARKS = re.compile(r"[\W_]+")
_EVERYWHERE = "*"


def unique(names: Iterable[str], taken: Sequence[str] = ()) -> list[str]:
    """Ids made of names: letters and digits with dashes between, numbered where they are there already.

    Examples
    --------
    >>> unique(["De Linde", "de linde!", "Café Zoë"], taken=["cafe-zoe"])
    ['de-linde', 'de-linde-2', 'cafe-zoe-2']
    """
    seen = set(taken)
    found = []
    for name in names:
        base = _MARKS.sub("-", fold(name)).strip("-") or "x"
        id, number = base, 1
        while id in seen:
            number += 1
            id = f"{base}-{number}"
        seen.add(id)
        found.append(id)
    return found


def tables_of(sheets: Sequence[Facts], meanings: Meanings, source: str) -> tuple[tuple[RawTable, ...], list[int]]:
    """The three tables, and for every sheet how many of its rows gave one of them something new."""
    whole = pd.concat([facts.frame.assign(_sheet=at) for at, facts in enumerate(sheets)], ignore_index=True)
    areas, whole["_areas"] = _areas(whole, meanings)
    if "areas.area_id" in whole:
        code = whole["areas.area_id"]
        other = code.notna() & (code != whole["_areas"])
        for at, facts in enumerate(sheets):
            _lose(facts, whole, other[(whole["_sheet"] == at).to_numpy()], "area-code", "")
    key = whole["organisations.name"].map(lambda name: " ".join(fold(name).split()))
    whole["_organisation"] = pd.factorize(key)[0]
    organisations = _organisations(whole, sheets, meanings)
    services = _services(whole, organisations, sheets, meanings)
    new = pd.Series(False, index=whole.index)
    new[organisations["_at"]] = True
    new[services["_at"]] = True
    counts = [int(new[whole["_sheet"] == at].sum()) for at in range(len(sheets))]
    made = {"areas": areas, "organisations": organisations, "services": services}
    held = [_raw(table, frame, whole, sheets, source) for table, frame in made.items() if len(frame)]
    return tuple(held), counts


def _areas(whole: pd.DataFrame, meanings: Meanings) -> tuple[pd.DataFrame, pd.Series]:
    """Every area once, and the list of their ids for every row."""
    if "area" not in whole:
        return pd.DataFrame(), pd.Series(None, index=whole.index, dtype=object)
    every = {fold(word) for word in meanings["everywhere"]["words"]}
    coded = whole["areas.area_id"].notna() if "areas.area_id" in whole else pd.Series(False, index=whole.index)
    named = read_each(whole["area"], lambda text: [one for one in items(text) if fold(one) not in every] or None)
    # beside a code stands one area, whatever commas its name holds
    named = named.where(~coded, whole["area"].map(lambda text: [text], na_action="ignore"))
    rows = named.explode().dropna().rename("name").to_frame()
    rows["_key"] = rows["name"].map(fold)
    rows["_at"] = rows.index
    for column in ("area_id", "municipality", "latitude", "longitude", "residents"):
        cells = whole.get(f"areas.{column}", pd.Series(None, index=whole.index, dtype=object))
        rows[column] = cells.reindex(rows.index).to_numpy(dtype=object)
    first = rows.groupby("_key", sort=False).first().reset_index()
    given = first["area_id"].where(~first["area_id"].duplicated(), None)
    made = unique(first.loc[given.isna(), "name"], taken=given.dropna().tolist())
    first["area_id"] = given
    first.loc[given.isna(), "area_id"] = made
    ids = dict(zip(first["_key"], first["area_id"], strict=True))
    everywhere = whole["area"].notna() & read_each(
        whole["area"], lambda text: any(fold(one) in every for one in items(text))
    ).eq(True)
    lists = named.map(lambda names: join(ids[fold(one)] for one in names), na_action="ignore")
    return first, lists.where(~everywhere, _EVERYWHERE).astype(object)


def _organisations(whole: pd.DataFrame, sheets: Sequence[Facts], meanings: Meanings) -> pd.DataFrame:
    """One row per name: of every cell the first that is filled; what differs is told."""
    columns = [name for name in map(str, whole.columns) if name.startswith("organisations.")]
    group = whole.groupby("_organisation", sort=False)
    first = group[columns].first()
    for column in (one for one in columns if one != "organisations.name"):
        kept = whole["_organisation"].map(first[column])
        differs = whole[column].notna() & (whole[column] != kept)
        for at, facts in enumerate(sheets):
            here = differs[(whole["_sheet"] == at).to_numpy()]
            _lose(facts, whole, here, "organisation-differs", column.split(".", 1)[1])
    made = first.rename(columns={name: name.split(".", 1)[1] for name in columns})
    made["_at"] = np.flatnonzero(~whole["_organisation"].duplicated())
    made["areas"] = group["_areas"].agg(_union)
    if "observed_on" in whole:
        made["observed_on"] = group["observed_on"].agg(_newest)
    made["kind"] = _kinds(made, meanings)
    given = made["organisation_id"] if "organisation_id" in made else pd.Series(None, index=made.index, dtype=object)
    made["organisation_id"] = _ids(given, made["name"])
    return made


def _union(lists: pd.Series) -> str | None:
    """All areas of some rows."""
    found = dict.fromkeys(one for cell in lists.dropna() for one in cell.split("|"))
    return _EVERYWHERE if _EVERYWHERE in found else join(found) if found else None


def _newest(days: pd.Series) -> str | None:
    known: list[str] = days.dropna().tolist()
    return max(known) if known else None


def _kinds(made: pd.DataFrame, meanings: Meanings) -> pd.Series:
    """The kind of every organisation, by its own words, else by those of its name."""
    said = made["kind"] if "kind" in made else pd.Series(None, index=made.index, dtype=object)
    own = read_each(said, lambda text: lookup("organisation_kind").get(fold(text)) or _kind(text, meanings))
    by_name = read_each(made["name"], lambda text: _kind(text, meanings) or "other")
    return own.where(own.notna(), by_name)


def _kind(text: str, meanings: Meanings) -> str | None:
    folded = fold(text)
    words = meanings["kinds"].items()
    return next((str(kind) for start, kind in words if re.search(rf"\b{re.escape(fold(start))}", folded)), None)


def _ids(given: pd.Series, names: pd.Series) -> pd.Series:
    """The ids that were given, each once; made ones elsewhere."""
    own = given.where(given.notna() & ~given.duplicated(), None).astype(object)
    lacks = own.isna().to_numpy(dtype=bool)
    made = own.to_numpy(dtype=object).copy()
    made[lacks] = unique(names[lacks], taken=own.dropna().tolist())
    return pd.Series(made, index=given.index, dtype=object)


def _services(
    whole: pd.DataFrame, organisations: pd.DataFrame, sheets: Sequence[Facts], meanings: Meanings
) -> pd.DataFrame:
    """One row per row that tells of a service; the same in every cell is one."""
    columns = [name for name in map(str, whole.columns) if name.startswith("services.")]
    rows = whole[whole["services.name"].notna()] if "services.name" in whole else whole.iloc[:0]
    made = rows[columns].rename(columns={name: name.split(".", 1)[1] for name in columns})
    if "observed_on" in whole:
        made["observed_on"] = rows["observed_on"]
    made["organisation_id"] = rows["_organisation"].map(organisations["organisation_id"])
    made["areas"] = rows["_areas"]
    twice = made.astype(str).duplicated()
    for at, facts in enumerate(sheets):
        _lose(facts, whole, twice[(rows["_sheet"] == at).to_numpy()], "listed-twice", "", note=True)
    made = made[~twice].assign(_at=made.index[~twice])
    kinds = rows.loc[made.index, "_organisation"].map(organisations["kind"])
    steps: Mapping[str, Any] = meanings["steps"]
    guess = kinds.map(lambda kind: str(steps.get(kind, steps.get("other", "4"))))
    said = made["step"] if "step" in made else pd.Series(None, index=made.index, dtype=object)
    own = read_each(said, lambda text: lookup("step").get(fold(text)))
    made["step"] = own.where(own.notna(), guess)
    for at, facts in enumerate(sheets):
        here = own.isna()[(rows.loc[made.index, "_sheet"] == at).to_numpy()]
        _lose(facts, whole, here, "step-guessed", "", note=True)
    given = made["service_id"] if "service_id" in made else pd.Series(None, index=made.index, dtype=object)
    again = given.notna() & given.duplicated()
    for at, facts in enumerate(sheets):
        here = again[(rows.loc[made.index, "_sheet"] == at).to_numpy()]
        _lose(facts, whole, here, "code-taken", "", note=False)
    made["service_id"] = _ids(given, made["name"])
    return made


def _lose(facts: Facts, whole: pd.DataFrame, here: pd.Series, reason: str, what: str, *, note: bool = False) -> None:
    """Tell of the rows of one sheet where something holds."""
    rows = whole.loc[here.index[here.to_numpy(dtype=bool)], "_row"]
    if len(rows):
        told = Loss(reason=reason, count=len(rows), what=what, rows=tuple(int(row) for row in rows.iloc[:5]))
        (facts.notes if note else facts.losses).append(told)


def _raw(table: str, frame: pd.DataFrame, whole: pd.DataFrame, sheets: Sequence[Facts], source: str) -> RawTable:
    """A table with the row numbers of its sheets; cells that cannot be read are empty and told."""
    columns = [name for name in TABLES[table].names if name in frame]
    at = frame["_at"].to_numpy(dtype=np.intp)
    cells = frame[columns].reset_index(drop=True).astype(object)
    rows, origin = (whole[name].to_numpy(dtype=np.int64)[at] for name in ("_row", "_sheet"))
    parts = []
    for number, facts in enumerate(sheets):
        here = np.flatnonzero(origin == number)
        part = RawTable(table=table, source=source, frame=cells.take(here).reset_index(drop=True), rows=rows[here])
        part, losses = readable(part)
        facts.losses += losses
        parts.append(part)
    read = pd.concat([part.frame for part in parts], ignore_index=True)
    return RawTable(table=table, source=source, frame=read, rows=np.concatenate([part.rows for part in parts]))
