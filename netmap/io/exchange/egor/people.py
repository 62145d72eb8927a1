"""From a study to the tables of a casebook: every ego a household of one resident."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from netmap.io.exchange.account import ROW, Account
from netmap.io.exchange.egor.mapping import AGE, HOUSE_NOTE, HOUSEHOLD, KEYS, OF_TIE, PERSON, filled, numbers
from netmap.io.exchange.egor.parts import ALTER, EGO, SOURCE, TARGET, WEIGHT, Part
from netmap.io.exchange.egor.study import Study
from netmap.io.exchange.formats import Import
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.meaning import losses_of_headings, readable, translate
from netmap.io.exchange.said import carried, lost_words
from netmap.schema import RawTable

__all__ = ["casebook_tables"]


def casebook_tables(study: Study, mapping: Mapping[str, Any] | None) -> Import:
    """The tables of a casebook, and the account of what became of every row.

    Parameters
    ----------
    study
        Egos, alters and ties.
    mapping
        What its variables mean, as :func:`~.mapping.filled` takes it; ``None`` = guess.
    """
    meaning, absent = filled(study, mapping)
    egos, alters, ties = (_Account(part) for part in (study.egos, study.alters, study.ties))
    egos.drop("no-number", egos.frame[EGO].isna())
    egos.once(EGO)
    known = egos.keys(EGO)
    for account in (alters, ties):
        account.drop("unknown-ego", ~account.frame[EGO].isin(known))
    alters.drop("no-number", alters.frame[ALTER].isna())
    alters.once(EGO, ALTER)
    ego_ids = _ego_ids(egos)
    ids = _ids(alters, set(ego_ids.values()))
    parts: dict[str, list[tuple[_Account, pd.DataFrame]]] = {
        "households": [(egos, _households(egos, meaning))],
        "people": [(egos, _egos(egos, ego_ids, meaning)), (alters, _alters(alters, ids, meaning))],
        "ties": [(alters, _with_ego(alters, ids, ego_ids, meaning)), (ties, _between(ties, ids, meaning))],
    }
    raws = [_clean(table, study.source, several) for table, several in parts.items()]
    for account in (egos, alters, ties):
        account.written = len(account.frame)
    strange = (Entry(place=name, losses=(Loss(reason="unknown-file", count=1, what=name),)) for name in study.others)
    entries = (*(one.entry() for one in (egos, alters, ties) if one.place), *strange, *absent)
    ledger = Ledger(source=study.source, target="", format="egor", entries=entries)
    return Import(tables=tuple(raw for raw in raws if len(raw.frame)), ledger=ledger, mapping=meaning)


class _Account(Account):
    """The rows of one part; a part that no file holds has none."""

    def __init__(self, part: Part | None) -> None:
        nothing = pd.DataFrame({key: pd.Series(dtype=object) for key in KEYS})
        frame = part.frame if part else nothing
        frame = frame if EGO in frame else frame.assign(**{EGO: None})  # ties of nobody
        super().__init__(part.place if part else "", frame)
        if part:
            self.read, self.losses = part.read, list(part.losses)

    def keys(self, key: str) -> set[str]:
        return set(self.frame[key].dropna())

    def once(self, *keys: str) -> None:
        """Leave out rows that are there again; those that say something else are told."""
        again = self.frame.duplicated(list(keys))
        same = self.frame.drop(columns=ROW).duplicated()
        self.merge("listed-twice", again & same)
        self.drop("listed-otherwise", again[self.frame.index])

    def variables(self) -> list[str]:
        return [name for name in map(str, self.frame.columns) if name not in KEYS]


def _ids(alters: _Account, residents: set[str]) -> Mapping[tuple[str, str], str]:
    """(ego, alter) → id of the person: the number itself when nobody else has it, else with the ego in front."""
    pairs = alters.frame[[EGO, ALTER]]
    restart = pairs[ALTER].duplicated().any() or bool(set(pairs[ALTER]) & residents)
    if restart and len(pairs):
        alters.notes.append(Loss(reason="ids-made-unique", count=len(pairs)))
    names = pairs[EGO] + "-" + pairs[ALTER] if restart else pairs[ALTER]
    return dict(zip(zip(pairs[EGO], pairs[ALTER], strict=True), names, strict=True))


def _ego_ids(egos: _Account) -> Mapping[str, str]:
    """Ego → id of the resident."""
    given = egos.frame["person_id"] if "person_id" in egos.frame else pd.Series(None, index=egos.frame.index)
    usual = egos.frame[EGO] + "-ego"
    return dict(zip(egos.frame[EGO], given.where(given.notna(), usual), strict=True))


def _taken(account: _Account, meant: Mapping[str, str], columns: Collection[str], meaning: Any) -> pd.DataFrame:
    """The variables that mean one of some columns, their values translated."""
    values = meaning["values"]
    found = {column: name for name, column in carried(meant).items() if name in account.frame}
    for name in (name for column, name in found.items() if column in columns):
        account.lose("unmapped-value", lost_words(account.frame[name], values.get(name, {})), name)
    taken = {c: translate(account.frame[name], values.get(name, {})) for c, name in found.items() if c in columns}
    if AGE in found and "birth_year" in columns:
        ages = numbers(account.frame[found[AGE]])
        account.lose("age-without-year", ages.isna() & account.frame[found[AGE]].notna(), found[AGE])
        taken["birth_year"] = meaning["year"] - ages
    return pd.DataFrame(taken, index=account.frame.index)


def _egos(egos: _Account, ids: Mapping[str, str], meaning: Any) -> pd.DataFrame:
    frame = _taken(egos, meaning["egos"], (*PERSON, "role", "focus"), meaning)
    known = {*carried(meaning["egos"]), "netsize"}
    egos.losses += losses_of_headings(egos.frame, [name for name in egos.variables() if name not in known])
    ego = egos.frame[EGO]
    frame = frame.assign(household_id=ego, person_id=ego.map(ids), role="resident")
    if "focus" not in frame:  # a file that tells on whom the map is knows it also where it says nothing
        frame["focus"] = "yes"
    return frame.assign(**{ROW: egos.frame[ROW]})


def _alters(alters: _Account, ids: Mapping[tuple[str, str], str], meaning: Any) -> pd.DataFrame:
    frame = _taken(alters, meaning["alters"], (*PERSON, "role", "focus"), meaning)
    known = carried(meaning["alters"])
    alters.losses += losses_of_headings(alters.frame, [name for name in alters.variables() if name not in known])
    role = frame["role"].fillna("informal") if "role" in frame else "informal"
    frame = frame.assign(household_id=alters.frame[EGO], person_id=_named(alters.frame, ALTER, ids), role=role)
    return frame.assign(**{ROW: alters.frame[ROW]})


def _named(frame: pd.DataFrame, end: str, ids: Mapping[tuple[str, str], str]) -> pd.Series:
    """The people at one end of rows, by the ego and the number; empty where nobody has that number."""
    found = [ids.get(pair) for pair in zip(frame[EGO], frame[end], strict=True)]
    return pd.Series(found, index=frame.index, dtype=object)


def _with_ego(
    alters: _Account, ids: Mapping[tuple[str, str], str], ego_ids: Mapping[str, str], meaning: Any
) -> pd.DataFrame:
    """The ties between each ego and its alters, which no file names."""
    frame = _taken(alters, meaning["alters"], OF_TIE, meaning)
    ego = alters.frame[EGO]
    frame["household_id"], frame["source"], frame["target"] = ego, _named(alters.frame, ALTER, ids), ego.map(ego_ids)
    return frame.assign(**{ROW: alters.frame[ROW]})


def _between(ties: _Account, ids: Mapping[tuple[str, str], str], meaning: Any) -> pd.DataFrame:
    """The ties between alters: each pair once, however often and in whatever direction it is listed."""
    frame = ties.frame
    one, two = (_named(frame, end, ids) for end in (SOURCE, TARGET))
    ties.drop("unknown-alter", one.isna() | two.isna())
    keep = ties.frame.index
    ties.drop("self-tie", one[keep] == two[keep])
    frame = ties.frame
    weight = numbers(frame[WEIGHT]) if WEIGHT in frame else pd.Series(np.nan, index=frame.index)
    if WEIGHT in frame:
        ties.lose("unreadable", weight.isna() & frame[WEIGHT].notna(), "weight")
    ties.drop("no-tie", weight == 0)
    frame, weight = ties.frame, weight[ties.frame.index]
    ends = pd.DataFrame({"source": one[frame.index], "target": two[frame.index]})
    ordered = pd.DataFrame(np.sort(ends.to_numpy(dtype=str), axis=1), index=frame.index)
    mean = weight.groupby([frame[EGO], ordered[0], ordered[1]]).transform("mean")
    again = pd.concat([frame[EGO], ordered], axis=1).duplicated()
    divisor = float(meaning["ties"].get("divisor", 1.0))
    if divisor != 1 and len(frame):
        ties.notes.append(Loss(reason="weights-divided", count=int(weight.notna().sum()), what=f"{divisor:g}"))
    ties.merge("listed-twice", again)
    left = ties.frame.index
    share = (mean[left] / divisor).astype(object).where(mean[left].notna(), None)
    return ends.loc[left].assign(household_id=ties.frame[EGO], weight=share, **{ROW: ties.frame[ROW]})


def _households(egos: _Account, meaning: Any) -> pd.DataFrame:
    frame = _taken(egos, meaning["egos"], HOUSEHOLD, meaning)
    for column in (one for one in meaning["household"] if one not in frame):
        frame[column] = meaning["household"][column]
    frame = frame.rename(columns={HOUSE_NOTE: "note"})
    return frame.assign(household_id=egos.frame[EGO], **{ROW: egos.frame[ROW]})


def _clean(table: str, source: str, parts: Iterable[tuple[_Account, pd.DataFrame]]) -> RawTable:
    """A table whose cells can all be read; those that cannot are told of the file they stand in."""
    frames = []
    for account, frame in parts:
        plain = frame.drop(columns=ROW).astype(object).reset_index(drop=True)
        rows = frame[ROW].to_numpy(dtype=np.int64)
        raw, losses = readable(RawTable(table=table, source=source, frame=plain.where(plain.notna(), None), rows=rows))
        account.losses += losses
        frames.append(raw.frame.assign(**{ROW: rows}))
    whole = pd.concat([one for one in frames if len(one)] or frames[:1], ignore_index=True)
    told = whole.drop(columns=ROW).astype(object)
    rows = whole[ROW].to_numpy(dtype=np.int64)
    return RawTable(table=table, source=source, frame=told.where(told.notna(), None), rows=rows)
