"""One household without anything that could name somebody: the casebook behind the map without names.

Every id is replaced, names become roles in words, free text is left out. Days move together so that the day the
household was last asked is the first of its month: rules that count days keep their outcome. A birth year becomes the
middle of an age band, a language that is not Dutch becomes "the language at home" or another one, and of a place
remains how far it is from the household. The map is drawn from this casebook in the usual way, so no part of the page
can forget to leave out a name.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import LANGUAGES, fold, words
from netmap.maps.household.moments import moments
from netmap.maps.household.roles import Roles, lot, roles
from netmap.maps.scene import Scene
from netmap.recommend.directory import OPEN_REFERRALS
from netmap.schema import TABLES, empty, join, split

__all__ = ["AGES", "COLUMNS", "anonymous", "untitled"]

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "areas": {"id": "area_id", "name": "name", "place": "latitude longitude"},
    "households": {
        "id": "household_id area_id", "name": "label", "language": "languages",
        "day": "observed_on signalled_on review_on opened_on closed_on",
        "keep": "contact_status roster formal_roster contact_ties safety debt_emergency needed_functions own_network",
    },
    "people": {
        "id": "person_id household_id worker_id", "name": "name", "day": "observed_on care_since",
        "year": "birth_year",
        "keep": "role focus relation availability potential distance hours_week burden endurance csi ediz_plus lsns6 "
                "loneliness_emotional loneliness_social key_contact objection rater",
    },
    "ties": {
        "id": "household_id source target", "day": "observed_on ended_on",
        "keep": "circle frequency quality gives receives weight",
    },
    "needs": {
        "id": "household_id person_id covered_by", "day": "observed_on",
        "keep": "domain score target version moment priority share_own share_network share_professional",
    },
    "goals": {
        "id": "goal_id household_id area_id lead_person_id lead_organisation_id", "name": "text", "day": "due_on",
        "keep": "domain achieved",
    },
    "attempts": {"id": "household_id worker_id", "day": "on", "keep": "how result"},
    "involvements": {
        "id": "household_id organisation_id worker_id person_id for_person_id service_id",
        "day": "since until last_contact", "keep": "role mandate status",
    },
    "organisations": {
        "id": "organisation_id areas", "name": "name", "day": "observed_on", "keep": "kind front_door",
    },
    "workers": {
        "id": "worker_id organisation_id areas", "name": "name", "language": "languages", "keep": "discipline",
    },
    "services": {
        "id": "service_id organisation_id areas", "name": "name", "day": "observed_on", "language": "languages",
        "group": "target_groups",
        "keep": "step discipline domains functions age_min age_max capacity wait_days cost closes referral_needed "
                "status",
    },
    "collaborations": {
        "id": "source target", "day": "observed_on",
        "keep": "level level_wanted reported_by openness reliability mission power involvement resources",
    },
    "referrals": {
        "id": "referral_id household_id service_id worker_id", "day": "referred_on ended_on",
        "keep": "domain status score_before score_after",
    },
}  # fmt: skip
"""Table → what happens to a column → its columns. A column that is not here does not reach the map."""

AGES = (0, 4, 12, 18, 24, *range(30, 105, 5))
"""Where the bands of ages begin; childhood, school and coming of age are ends of bands."""

GROUPS = (
    "everyone", "families", "children", "young_people", "older_people", "carers", "newcomers", "disability",
    "money_worries", "mental_health", "alone",
)  # fmt: skip
"""The target groups that netmap itself offers; any other is free text."""

OTHERS = "h0"
"""The id under which the open referrals of all other households stand; without them advice could come out otherwise."""

_HOME_LANGUAGES = ("qaa", "qab", "qac")
_ELSEWHERE = "qaz"
_EARTH_KM = 6371.0088

Change = Callable[[str, pd.DataFrame, str], pd.Series]


def anonymous(casebook: Casebook, household: str, *, lang: str = "nl") -> Casebook:
    """Return one household, on all its days, with the outer ring around it and without anything that names anybody.

    Parameters
    ----------
    casebook : Casebook
        Any casebook with this household; it stays as it is.
    household : str
        The household's id.
    lang : {"nl", "en"}
        Language of the roles that stand in place of names.

    Returns
    -------
    Casebook
        A valid casebook with new ids, the household's own the first of ``household_ids``. The same people have the
        same new id on all days.

    Raises
    ------
    UnknownIdError
        For an unknown household.
    """
    day = casebook.day or casebook.newest
    home = (casebook.as_of(day) if day else casebook).household(household)
    seen = home.snapshot()
    visited = moments(casebook, household)[-1].asked or day
    move = timedelta(days=1 - visited.day if visited else 0)
    whole = home.history or home
    ids = [(table, column) for table, decided in COLUMNS.items() for column in decided["id"].split()]
    given = roles(whole, seen, ids, lang)
    changes = _changes(seen, given, move, lang)
    tables = {name: _table(name, frame, changes) for name, frame in whole.tables.items()}
    for name, rows in _others(casebook.snapshot().referrals, household, given, changes).items():
        if name in tables:
            tables[name] = pd.concat([tables[name], rows.astype(tables[name].dtypes)], ignore_index=True)
    book = Casebook(MappingProxyType(tables))
    return book.as_of(day + move) if day else book


def untitled(scene: Scene, day: date | None) -> Scene:
    """Return a map of an anonymous casebook under a title that names nobody."""
    speech = words(scene.lang)

    def noted(notice: str) -> str:
        return f"{speech.text('map-anonymous-notice')} {notice}".strip()

    return replace(
        scene,
        title=speech.text("map-anonymous-title"),
        subtitle=speech.text("map-anonymous-made-in", month=day.month, year=day.year) if day else "",
        file_name="netwerkkaart-zonder-namen",
        notice=noted(scene.notice),
        pictures=tuple(replace(picture, notice=noted(picture.notice)) for picture in scene.pictures),
    )


def _table(name: str, frame: pd.DataFrame, changes: Mapping[str, Change]) -> pd.DataFrame:
    """One table with every column kept, replaced or emptied, its rows in an order that tells nothing."""
    decided = {column: how for how, listed in COLUMNS[name].items() for column in listed.split()}
    cells = {column: changes[how](name, frame, column) for column, how in decided.items()}
    new = empty(TABLES[name]).reindex(frame.index).assign(**cells)
    types = {column.name: column.dtype for column in TABLES[name].columns}
    return new.astype(types).sort_values(list(new.columns), ignore_index=True)


def _changes(seen: Casebook, given: Roles, move: timedelta, lang: str) -> dict[str, Change]:
    """Return what to do with a column, by the words of :data:`COLUMNS`."""
    languages = _languages(seen)
    groups = {fold(words(spoken).text(f"target_group-{code}")) for code in GROUPS for spoken in LANGUAGES}
    other = words(lang).text("map-role-group")
    year = seen.day.year if seen.day else 0

    def place(table: str, frame: pd.DataFrame, column: str) -> pd.Series:
        return _distances(frame, seen) if column == "longitude" else frame[column] * 0

    return {
        "keep": lambda table, frame, column: frame[column],
        "id": given.id_column,
        "name": given.name_column,
        "day": lambda table, frame, column: frame[column] + move,
        "year": lambda table, frame, column: year - (year - frame[column]).map(_age, na_action="ignore"),
        "language": lambda table, frame, column: _items(frame[column], lambda code: languages.get(code, _ELSEWHERE)),
        "group": lambda table, frame, column: _items(frame[column], lambda one: one if fold(one) in groups else other),
        "place": place,
    }


def _others(
    referrals: pd.DataFrame, household: str, given: Roles, changes: Mapping[str, Change]
) -> dict[str, pd.DataFrame]:
    """How busy services are with all other households together: their open referrals, and nothing else of them."""
    still_open = referrals["status"].isin(OPEN_REFERRALS) & referrals["ended_on"].isna()
    known = referrals["service_id"].isin(list(given.ids["services"])) & (referrals["household_id"] != household)
    bare = referrals[still_open & known].reset_index(drop=True)
    if bare.empty:
        return {}
    bare = bare.reindex(columns=["service_id", "status", "referred_on"]).reindex(columns=referrals.columns)
    new = _table("referrals", bare.astype(referrals.dtypes), changes)
    numbers = pd.Series(range(1, len(new) + 1), dtype="int64").astype("str")
    home = empty(TABLES["households"]).reindex([0]).assign(household_id=OTHERS)
    return {"households": home, "referrals": new.assign(referral_id="x" + numbers, household_id=OTHERS)}


def _items(cells: pd.Series, change: Callable[[str], str]) -> pd.Series:
    """Lists in cells with every item changed; none, unknown and empty stay."""
    return cells.map(lambda cell: join(dict.fromkeys(map(change, split(cell)))) if split(cell) else cell)


def _age(age: int) -> int:
    """The middle of the band an age is in.

    Examples
    --------
    >>> _age(3), _age(17), _age(39), _age(101), _age(-1)
    (1, 14, 37, 102, 1)
    """
    start = max((low for low in AGES if low <= age), default=0)
    following = [low for low in AGES if low > start]
    return (start + (following[0] if following else start + 5) - 1) // 2


def _languages(seen: Casebook) -> dict[str, str]:
    """The household's languages under other codes; Dutch stays."""
    spoken = {code for cell in seen.households["languages"] for code in split(cell)} - {"nl"}
    names = [*_HOME_LANGUAGES, *[_HOME_LANGUAGES[-1]] * len(spoken)]
    return {"nl": "nl", **dict(zip(sorted(spoken, key=lot), names, strict=False))}


def _distances(areas: pd.DataFrame, seen: Casebook) -> pd.Series:
    """Every area as far east of the household's own, on the equator, as it is away from it."""
    spots = np.radians(areas[["latitude", "longitude"]].to_numpy(dtype=float))
    own = np.flatnonzero(areas["area_id"].isin(seen.households["area_id"].dropna()))
    if not len(own):
        return pd.Series(np.nan, index=areas.index)
    (lat, lon), (lats, lons) = spots[own[0]], spots.T
    half = np.sin((lats - lat) / 2) ** 2 + np.cos(lat) * np.cos(lats) * np.sin((lons - lon) / 2) ** 2
    kilometres = np.round(2 * np.arcsin(np.sqrt(half)) * _EARTH_KM, 1)
    return pd.Series(np.degrees(kilometres / _EARTH_KM), index=areas.index)
