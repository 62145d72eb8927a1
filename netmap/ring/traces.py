"""Working together as it can be seen: in households, referrals and meetings, beside what organisations say about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.graphs import collaboration_pairs, ring_organisations
from netmap.locale import fold
from netmap.ring.nearness import team
from netmap.ring.plain import records

__all__ = ["KINDS", "Traces", "ring_traces"]

KINDS = ("referral", "household", "meeting")
"""What left the trace; only a referral has a direction."""

_COLUMNS = ("source", "target", "kind", "count", "first_day", "last_day", "level")
_PAIR = ["source", "target"]
_NO_TRACE = ("proposed", "refused")  # the organisation of the service may never have heard of it


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Traces:
    """Collaborations derived from what was done; make one with :func:`ring_traces`.

    Parameters
    ----------
    as_of
        The day of the casebook.
    ties
        ``source target kind count first_day last_day level``, the highest count first. ``level`` is what the
        organisations say themselves; NaN = nobody named the tie.
    names
        Id → name of every organisation; the id where no name is known on that day.
    unknown_referrals
        How many referrals could not be placed: the organisation at one of both ends is not known.
    unknown_rows
        The rows of the attendance list whose organisation or meeting is not known, as a person sees them.
    """

    as_of: date
    ties: pd.DataFrame
    names: dict[str, str]
    unknown_referrals: int
    unknown_rows: tuple[int, ...]

    @property
    def unnamed(self) -> pd.DataFrame:
        """The traces of which nobody named a tie: no level (NaN), or *no contact* (0)."""
        return self.ties[~(self.ties["level"] > 0)].reset_index(drop=True)

    def as_dict(self) -> dict[str, Any]:
        """All of it as plain data for JSON; what is not known is ``None``."""
        return {
            "as_of": self.as_of.isoformat(),
            "ties": records(self.ties),
            "unnamed": records(self.unnamed),
            "unknown_referrals": self.unknown_referrals,
            "unknown_rows": list(self.unknown_rows),
        }


def ring_traces(casebook: Casebook, *, attendance: pd.DataFrame | None = None, least: int = 1) -> Traces:
    """Derive from households, referrals and meetings which organisations meet; reported collaborations stay apart.

    - *household*: both are involved in the same household at the same time. Of an involvement without a beginning or
      an end only the day that is known counts.
    - *referral*: from the organisation of the worker who referred, else of the only director on that day, else the
      team where there is one, to the organisation of the service. Proposals and refusals leave no trace.
    - *meeting*: both were at the same meeting.

    Parameters
    ----------
    casebook
        A casebook with organisations.
    attendance
        Who was at which meeting, see :func:`netmap.read_attendance`: ``row meeting day organisation person``.
        Organisations and workers are found by id or by name.
    least
        Leave out what happened less often.

    Returns
    -------
    Traces
        Organisations only; nothing about a resident or a worker.

    Raises
    ------
    OptionError
        When ``least`` is below 1.
    """
    if least < 1:
        raise OptionError(f"least is {least}. Hint: 1 or more")
    casebook = casebook.snapshot()
    referred, lost = _referrals(casebook)
    parts = [referred, _project(_stays(casebook)).assign(kind="household")]
    rows: tuple[int, ...] = ()
    if attendance is not None:
        seats, rows = _seats(casebook, attendance)
        parts.append(_project(seats).assign(kind="meeting"))
    ties = _with_levels(pd.concat(parts, ignore_index=True), casebook)
    ties = ties[ties["count"] >= least].sort_values(["count", "kind", *_PAIR], ascending=[False, True, True, True])
    known = ring_organisations(casebook)["name"]
    named = pd.concat([ties["source"], ties["target"], known.index.to_series()]).unique()
    known = known.dropna()
    return Traces(
        as_of=casebook.day or date.today(),
        ties=ties[list(_COLUMNS)].reset_index(drop=True),
        names={str(one): str(known.get(one, one)) for one in sorted(named)},
        unknown_referrals=lost,
        unknown_rows=rows,
    )


def _with_levels(ties: pd.DataFrame, casebook: Casebook) -> pd.DataFrame:
    """What each two organisations say themselves, whichever of them is named first."""
    said = collaboration_pairs(casebook).rename(columns={"a": "source", "b": "target"})[[*_PAIR, "level"]]
    both = pd.concat([said, said.rename(columns={"source": "target", "target": "source"})])
    return ties.merge(both, on=_PAIR, how="left")


def _project(rows: pd.DataFrame) -> pd.DataFrame:
    """From ``event organisation_id start end`` to pairs of organisations that were there at the same time."""
    rows = rows.drop_duplicates()
    both = rows.merge(rows, on="event", suffixes=("", "_b"))
    both = both[both["organisation_id"] < both["organisation_id_b"]]
    start, end = both[["start", "start_b"]].max(axis=1), both[["end", "end_b"]].min(axis=1)
    pairs = pd.DataFrame(
        {
            "source": both["organisation_id"],
            "target": both["organisation_id_b"],
            "event": both["event"],
            "start": start,
            "end": end,
        }
    )[~(start > end)]
    return _counted(pairs)


def _counted(pairs: pd.DataFrame) -> pd.DataFrame:
    """How many different events each pair shares, and over which days."""
    days = {"count": ("event", "nunique"), "first_day": ("start", "min"), "last_day": ("end", "max")}
    return pairs.groupby(_PAIR, as_index=False).agg(**days)


def _involved(casebook: Casebook) -> pd.DataFrame:
    """Every involvement of an organisation up to the day, also those that have ended: ``start`` and ``end`` known."""
    day = pd.Timestamp(casebook.day or date.today())
    rows = (casebook.history or casebook).involvements
    rows = rows[rows["status"].isin(["active", "ended"]) & rows["organisation_id"].notna()]
    running = (rows["status"] == "active").to_numpy(dtype=bool)
    last = rows["since"].mask(running, day)
    end = rows["until"].fillna(last)
    rows = rows.assign(start=rows["since"].fillna(end), end=end.mask(end > day, day))
    return rows[rows["start"] <= rows["end"]]


def _stays(casebook: Casebook) -> pd.DataFrame:
    rows = _involved(casebook).rename(columns={"household_id": "event"})
    return rows[["event", "organisation_id", "start", "end"]]


def _referrals(casebook: Casebook) -> tuple[pd.DataFrame, int]:
    """Referrals counted per sender and receiver, and of how many one of both is not known."""
    rows = casebook.referrals
    rows = rows[~rows["status"].isin(_NO_TRACE)].reset_index(drop=True)
    home = casebook.workers.set_index("worker_id")["organisation_id"]
    sender = rows["worker_id"].map(home).fillna(_directing(casebook, rows))
    if len(teams := team(casebook)) == 1:
        sender = sender.fillna(teams[0])
    receiver = rows["service_id"].map(casebook.services.set_index("service_id")["organisation_id"])
    pairs = pd.DataFrame(
        {
            "source": sender,
            "target": receiver,
            "event": rows["referral_id"],
            "start": rows["referred_on"],
            "end": rows["referred_on"],
        }
    )
    lost = int(pairs[_PAIR].isna().any(axis=1).sum())
    return _counted(pairs[pairs["source"] != pairs["target"]]).assign(kind="referral"), lost


def _directing(casebook: Casebook, referrals: pd.DataFrame) -> pd.Series:
    """The organisation of the director on the day of each referral; missing without one, or with several."""
    directors = _involved(casebook).query("role == 'director'")[["household_id", "organisation_id", "start", "end"]]
    sent = referrals[["household_id", "referred_on"]].reset_index(names="sent").merge(directors, on="household_id")
    sent = sent[sent["referred_on"].between(sent["start"], sent["end"])]
    who = sent.groupby("sent")["organisation_id"].agg(["first", "nunique"])
    return who.loc[who["nunique"] == 1, "first"].reindex(referrals.index)


def _seats(casebook: Casebook, attendance: pd.DataFrame) -> tuple[pd.DataFrame, tuple[int, ...]]:
    """Who sat at which meeting, and the rows of which that is not known."""
    organisations, workers = ring_organisations(casebook), casebook.workers
    known = _lookup(organisations.index, organisations["name"], organisations.index)
    people = _lookup(workers["worker_id"], workers["name"], workers["organisation_id"])
    named, came = (attendance[column].map(fold, na_action="ignore") for column in ("organisation", "person"))
    place = named.map(known).astype("str").fillna(came.map(people).astype("str"))
    meeting = attendance["meeting"].map(fold, na_action="ignore").astype("str")
    day = attendance["day"]
    event = meeting.fillna("") + day.dt.strftime(" %Y-%m-%d").astype("str").fillna("")
    seats = pd.DataFrame({"event": event, "organisation_id": place, "start": day, "end": day})
    lost = seats["organisation_id"].isna() | (event == "")
    return seats[~lost], tuple(attendance.loc[lost, "row"].astype(int))


def _lookup(ids: Iterable[str], names: Iterable[str], organisations: Iterable[str]) -> dict[str, str]:
    """Folded name or id → the organisation; a name that several organisations answer to is nobody's."""
    frame = pd.DataFrame({"id": list(ids), "name": list(names), "organisation": list(organisations)}, dtype="str")
    frame = frame.assign(id=frame["id"].map(fold), name=frame["name"].map(fold, na_action="ignore"))
    found: dict[str, str] = {}
    for column in ("name", "id"):  # an id goes before a name
        who = frame.dropna(subset=column).groupby(column)["organisation"].agg(["first", "nunique"])
        sole = who.loc[who["nunique"] == 1, "first"]
        found |= dict(zip(map(str, sole.index), sole, strict=True))
    return found
