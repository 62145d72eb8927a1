"""What a check says about a directory: what seems to stand in it twice, and what was not checked for long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from netmap.errors import Fault
from netmap.schema import ParsedTable, empty, places
from netmap.schema.tables import TABLES

__all__ = ["stale_faults", "twin_faults"]

_MOST_COMPARED = 500
"""Up to so many entries all are compared; in a larger directory a check looks at equal names only, for comparing would
take longer than the whole check. ``netmap tidy`` always compares."""


def twin_faults(parsed: Sequence[ParsedTable]) -> Iterator[Fault]:
    """A warning at every entry that seems to be one with another."""
    places_of = {name: _newest(parsed, name) for name in ("organisations", "services")}
    count = sum(len(one) for one in places_of.values())
    if not count:
        return
    from netmap.tidying import namesakes, proposals  # noqa: PLC0415 - rapidfuzz only where there is a directory

    look = proposals if count <= _MOST_COMPARED else namesakes
    found = look(places_of["organisations"], places_of["services"])
    for table, pairs in found.groupby("table", sort=False):
        frame, key = places_of[str(table)], TABLES[str(table)].key[0]
        others, keeps = (places(pairs[name].to_numpy(dtype=object), frame[key]) for name in ("other", "keep"))
        ids, rows, sources = (frame[name].tolist() for name in (key, "_row", "_source"))
        for at, keep, score in zip(others.tolist(), keeps.tolist(), pairs["score"].tolist(), strict=True):
            yield Fault(
                severity="warning",
                source=sources[at],
                table=str(table),
                row=rows[at],
                column=key,
                value=ids[at],
                problem="probable-twin",
                args={"twin": ids[keep], "n": rows[keep], "score": score},
            )


def stale_faults(parsed: Sequence[ParsedTable]) -> Iterator[Fault]:
    """One warning per table with entries that were old on the newest day of the sources; tidying names each of them."""
    days = [part.frame["observed_on"] for part in parsed if "observed_on" in part.frame]
    newest = pd.concat(days).max() if days else pd.NaT
    for table in ("organisations", "services"):
        frame = _newest(parsed, table)
        if not len(frame) or pd.isna(newest):
            continue
        from netmap.tidying import STALE_DAYS  # noqa: PLC0415 - as above

        old = frame[(newest - frame["observed_on"]).dt.days > STALE_DAYS].sort_values("observed_on", kind="stable")
        for oldest in old.head(1).to_dict("records"):
            yield Fault(
                severity="warning",
                source=oldest["_source"],
                table=table,
                row=oldest["_row"],
                column="observed_on",
                value=f"{oldest['observed_on']:%Y-%m-%d}",
                problem="stale-entries",
                args={"n": len(old), "days": STALE_DAYS},
            )


def _newest(parsed: Sequence[ParsedTable], name: str) -> pd.DataFrame:
    """The newest row of every entry, with where it stands."""
    parts = [part for part in parsed if part.table == name]
    if not parts:
        return empty(TABLES[name])
    key = TABLES[name].key[0]
    whole = parts[0].frame if len(parts) == 1 else pd.concat([part.frame for part in parts], ignore_index=True)
    rows = np.concatenate([part.rows for part in parts])
    sources = np.repeat(np.array([part.source for part in parts], dtype=object), [len(part.rows) for part in parts])
    whole = whole.assign(_source=sources, _row=rows)
    if not whole[key].duplicated().any():
        return whole
    order = whole["observed_on"].sort_values(kind="stable", na_position="first").index
    return whole.loc[order].drop_duplicates(key, keep="last")
