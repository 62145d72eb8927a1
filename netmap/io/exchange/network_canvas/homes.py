"""Every interview a household, its ego the resident; ids that stay where they can."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

import pandas as pd

from netmap.io.exchange.network_canvas.account import Account
from netmap.io.exchange.network_canvas.parts import CASE, EGO, NODE_ID, ROW, UNNAMED, UUID

__all__ = ["Homes", "homes_of"]

_SESSION = "networkCanvasSessionID"
_ABOUT = (
    "networkCanvasProtocolName",
    "sessionStart",
    "sessionFinish",
    "sessionExported",
    "APP_VERSION",
    "COMMIT_HASH",
)
"""What an export says of itself; of these only the day of the interview is kept."""

_TOLD = ("networkCanvasInterviewLocale", "networkCanvasFinishOutcome")


@dataclass(frozen=True, eq=False, kw_only=True)
class Homes:
    """The households, by the ego of their interview.

    Parameters
    ----------
    household, resident
        Their ids.
    day
        When the interview was held; empty where no file says so.
    row
        Where the ego stands.
    """

    household: pd.Series
    resident: pd.Series
    day: pd.Series
    row: pd.Series

    def people(self, nodes: Account) -> pd.Series:
        """The id of every node: its own, made unique where several interviews use it."""
        frame = nodes.frame
        home = frame[EGO].map(self.household).astype(object)
        own = frame[UUID]
        number = frame[NODE_ID].where(frame[NODE_ID].notna(), "row" + frame[ROW].astype(str))
        nodes.tell("ids-made", own.isna(), note=True)
        again = own.notna() & (own.duplicated(keep=False) | own.isin(self.resident))
        nodes.tell("ids-made-unique", again, note=True)
        return own.where(own.notna(), number).where(own.notna() & ~again, home + "-" + own.where(own.notna(), number))


def homes_of(egos: Account, nodes: Account) -> Homes:
    """The households of all interviews; one of which only the nodes are there is a household too."""
    frame = egos.frame.set_index(EGO, drop=False).rename_axis(None)
    for name, note in ((_ABOUT, True), (_TOLD, False)):
        for column in name:
            egos.tell("about-export", egos.frame[column].notna(), what=column, note=note)
    case = frame[CASE].where(frame[CASE].notna(), frame[_SESSION])
    case = case.where(case.notna(), frame[EGO].map(_name))
    twice = case.duplicated(keep=False)
    egos.tell("case-twice", pd.Series(twice.to_numpy(), index=egos.frame.index))
    session = frame[_SESSION].where(frame[_SESSION].notna(), frame[EGO])
    household = case.where(~twice, case + "-" + session)
    lost = nodes.frame[~nodes.frame[EGO].isin(frame.index)].drop_duplicates(EGO).set_index(EGO, drop=False)
    nodes.tell("ego-missing", nodes.frame.index.to_series().isin(_first(nodes.frame, lost)), note=False)
    household = pd.concat([household, lost[EGO].map(_name)]).astype(object)
    ids = household.index.to_series()
    again = household.duplicated(keep=False)
    household = household.where(~again, household + "-" + ids.str.removeprefix(UNNAMED))
    resident = ids.where(~ids.str.startswith(UNNAMED), household + "-ego").astype(object)
    day = frame["sessionFinish"].where(frame["sessionFinish"].notna(), frame["sessionStart"])
    row = pd.concat([frame[ROW], lost[ROW]])
    return Homes(household=household, resident=resident, day=_days(day).reindex(household.index), row=row)


def _first(frame: pd.DataFrame, lost: pd.DataFrame) -> pd.Index:
    """The first node of every interview without an ego."""
    return frame[frame[EGO].isin(lost.index)].drop_duplicates(EGO).index


def _name(ego: str) -> str:
    """The case of an interview of which only file names are known: they are case, ``_``, session."""
    if not ego.startswith(UNNAMED):
        return ego
    name = PurePosixPath(ego.removeprefix(UNNAMED)).name
    return name.rpartition("_")[0] or name


def _days(moments: pd.Series) -> pd.Series:
    """The day of a moment as text."""
    days = pd.to_datetime(moments.str[:10], format="%Y-%m-%d", errors="coerce").dt.strftime("%Y-%m-%d")
    return days.astype(object).where(days.notna(), None)
