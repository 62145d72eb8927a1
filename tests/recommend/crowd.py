"""Towns of many households of all kinds, drawn by seed, and who may not be advised there: read from the rows alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tests.build import DAY, Row, casebook
from tests.recommend.town import AREAS, ORGANISATIONS, need, service, willing

HOMES, OFFERS = 24, 20
DOMAINS = ("iadl", "men", "fin", "soc", "dom", "phy")
HARM = ("conflict", "unsafe", "broken")
_OWNERS = ("helpers", "care", "experts", "team", "church", "lost")
_MORE = [
    {"organisation_id": "church", "name": "Kerk Verzonnen", "kind": "faith"},
    {"organisation_id": "lost", "name": "Zoek Verzonnen", "kind": "other", "areas": "south"},
]

_PERSON: Mapping[str, Sequence[Any]] = {
    "potential": ("yes", "yes", "yes", "no", "unknown", None),
    "availability": ("yes", "yes", "yes", "no", "unknown", None),
    "quality": (*["supportive"] * 12, "ambivalent", "conflict", "unsafe", "broken", None),
    "birth_year": (1950, 1970, 1980, 1990, 2008, 2009, None),
    "burden": (*[None] * 8, 1, 4, 5),
    "csi": (*[None] * 8, 6, 7),
    "ediz_plus": (*[None] * 8, 8, 9),
    "endurance": (*[None] * 8, "gt_2_years", "1_6_months", "lt_1_week"),
    "objection": (*[None] * 7, "no", "yes"),
    "gives": ("practical", "emotional|company", "advice|financial", "none", None),
    "relation": ("friend", "child", "neighbour", None),
    "distance": ("street", "municipality", None),
}
_HOME: Mapping[str, Sequence[Any]] = {
    "area_id": ("north", "north", "south", None),
    "languages": ("nl", "nl|ar", "ti", None),
    "safety": (*["no"] * 6, "yes", "unknown", None),
    "own_network": ("welcome", "welcome", "welcome", None, "declined"),
    "debt_emergency": ("yes", "no", None, None, None),
    "roster": ("confirmed", "partial", None),
    "question": ("Wie helpt met de post?", "Ik wil koken.", None),
}
_OFFER: Mapping[str, Sequence[Any]] = {
    "step": (3, 3, 4, 4, 5),
    "domains": ("iadl", "men|fin", "soc|phy", "fin|iadl|dom", None),
    "functions": ("practical", "emotional|company", None),
    "areas": ("*", "north", "north|south", "south", None),
    "capacity": (0, 0, 1, 4, None),
    "wait_days": (0, 15, 40, None),
    "status": ("active", "active", "inactive", None),
    "age_min": (None, None, 18, 65),
    "age_max": (None, None, 30),
    "closes": (None, None, "G01", "G04|G05", "G29"),
    "cost": ("free", "paid", None),
    "languages": ("nl", "ar|nl", None),
    "description": ("Samen koken.", "Hulp met post en geld.", None),
    "observed_on": ("2026-05-20", "2024-01-01", None),
}

Town = dict[str, list[dict[str, Any]]]


def town(seed: int, *, homes: int = HOMES, offers: int = OFFERS) -> Town:
    """The rows of a town, in every table."""
    draw = np.random.default_rng(seed)
    rows: Town = {name: [] for name in ("households", "people", "ties", "needs", "involvements", "referrals")}
    rows["services"] = [_service(draw, f"S{n:02}") for n in range(offers)]
    for n in range(homes):
        _home(draw, f"H{n:02}", rows)
    rows["areas"] = [dict(row) for row in AREAS]
    rows["organisations"] = [dict(row) for row in (*ORGANISATIONS, *_MORE)]
    links = draw.choice(_OWNERS, (6, 2))
    known = {tuple(sorted(link)): link for link in links.tolist() if link[0] != link[1]}
    rows["collaborations"] = [{"source": a, "target": b, "level": 3} for a, b in known.values()]
    return rows


def _pick(draw: np.random.Generator, cells: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    return {name: values[int(draw.integers(len(values)))] for name, values in cells.items()}


def _service(draw: np.random.Generator, service_id: str) -> dict[str, Any]:
    cells = _pick(draw, _OFFER)
    if cells["age_max"] is not None and (cells["age_min"] or 0) > cells["age_max"]:
        cells["age_max"] = None
    owner = _OWNERS[int(draw.integers(len(_OWNERS)))]
    return {**service(service_id, cells["step"]), **cells, "organisation_id": owner}


def _home(draw: np.random.Generator, home: str, rows: Town) -> None:
    own, ego = {"household_id": home}, f"R-{home}"
    rows["households"].append({**own, **_pick(draw, _HOME)})
    rows["people"].append({**own, "person_id": ego, "role": "resident", "focus": "yes", "birth_year": 1976})
    if draw.random() < 0.4:
        born = [2016, 1940, None][int(draw.integers(3))]
        rows["people"].append({**own, "person_id": f"K-{home}", "role": "resident", "birth_year": born})
    for n in range(int(draw.integers(0, 6))):
        person, tie = willing(f"P{n}-{home}", **own, **_pick(draw, _PERSON))
        rows["people"].append(dict(person))
        rows["ties"].append({**tie, "target": ego})
        if n and draw.random() < 0.25:
            quality = (*["supportive"] * 4, *HARM)[int(draw.integers(7))]
            rows["ties"].append({**own, "source": f"P{n - 1}-{home}", "target": f"P{n}-{home}", "quality": quality})
    for domain in DOMAINS:
        if draw.random() < 0.5:
            whose = [None, ego][int(draw.integers(2))]
            now = ["now", None, None][int(draw.integers(3))]
            score = int(draw.integers(1, 6))
            rows["needs"].append({**own, **need(domain, score, person_id=whose, priority=now)})
    _help(draw, home, rows)


def _help(draw: np.random.Generator, home: str, rows: Town) -> None:
    """Who is there, and what became of earlier referrals."""
    own = {"household_id": home}
    for offer in draw.choice(rows["services"], 3, replace=False):
        role = ["helper", "director"][int(draw.integers(2))]
        status = ["active", "planned", "ended"][int(draw.integers(3))]
        which = {"organisation_id": offer["organisation_id"], "service_id": offer["service_id"], "role": role}
        if draw.random() < 0.5:
            rows["involvements"].append({**own, **which, "status": status})
    if draw.random() < 0.2:
        rows["involvements"].append({**own, "organisation_id": "cjg", "role": "helper", "status": "active"})
    sent = list(draw.choice(rows["services"], 3))
    for n, offer in enumerate([*sent, sent[0]]):
        status = ["accepted", "proposed", "refused", "stopped", "completed"][int(draw.integers(5))]
        over = status not in ("accepted", "proposed")
        told = {"domain": DOMAINS[int(draw.integers(2))], "status": status, "referred_on": "2026-03-01"}
        told |= {"service_id": offer["service_id"], "ended_on": "2026-04-01" if over else None}
        rows["referrals"].append({**own, "referral_id": f"V{n}-{home}", **told})


def book_of(rows: Mapping[str, Sequence[Row]]) -> Any:
    """The casebook of a town."""
    return casebook(**rows)


def _of(rows: Town, table: str, home: str) -> list[dict[str, Any]]:
    return [row for row in rows[table] if row["household_id"] == home]


def not_to_ask(rows: Town, home: str) -> set[str]:
    """The people of a household who may not be asked for help."""
    house = next(row for row in rows["households"] if row["household_id"] == home)
    ties = _of(rows, "ties", home)
    near = {tie["source"] for tie in ties if tie.get("quality") == "broken" and tie["target"] == f"R-{home}"}
    tense = {
        end for tie in ties if tie.get("quality") in ("conflict", "unsafe") for end in (tie["source"], tie["target"])
    }
    found = set()
    for person in _of(rows, "people", home):
        cell = person.get
        worn = (cell("burden") or 0) >= 4 or (cell("csi") or 0) >= 7 or (cell("ediz_plus") or 0) >= 9
        worn = worn or cell("endurance") in ("1_6_months", "lt_1_week")
        child = cell("birth_year") is not None and DAY.year - cell("birth_year") < 18
        refuses = cell("potential") != "yes" or cell("availability") == "no" or cell("objection") == "yes"
        harmful = person["person_id"] in near | tense
        if worn or child or refuses or harmful or house["own_network"] == "declined":
            found.add(person["person_id"])
    return found


def not_to_involve(rows: Town, home: str, *, max_wait: int | None = None) -> set[str]:
    """The services and organisations that may not be advised to a household, whatever the question is."""
    house = next(row for row in rows["households"] if row["household_id"] == home)
    area = {row["organisation_id"]: row.get("areas") for row in rows["organisations"]}
    ages = [
        DAY.year - row["birth_year"]
        for row in _of(rows, "people", home)
        if row["role"] == "resident" and row["birth_year"]
    ]
    residents = sum(row["role"] == "resident" for row in _of(rows, "people", home))
    here = [row for row in _of(rows, "involvements", home) if row["status"] != "ended"]
    there = {row.get("service_id") for row in here} | {row["organisation_id"] for row in here}
    there |= {row["service_id"] for row in _of(rows, "referrals", home) if row["status"] == "accepted"}
    served = {row["organisation_id"] for row in rows["services"]}
    found = {one for one in there if one not in served} - {None}
    for row in rows["services"]:
        works = row["areas"] or area.get(row["organisation_id"])
        elsewhere = works and house["area_id"] and not {"*", house["area_id"]} & set(works.split("|"))
        low, high = row["age_min"] or 0, row["age_max"] or 200
        aged = len(ages) == residents and not any(low <= age <= high for age in ages)
        full = row["capacity"] == 0 and row["wait_days"] is None
        slow = max_wait is not None and (row["wait_days"] or 0) > max_wait
        if elsewhere or aged or full or slow or row["status"] == "inactive" or row["service_id"] in there:
            found.add(row["service_id"])
    return found


def unsafe(rows: Town, home: str) -> bool:
    """Whether safety is at stake."""
    house = next(row for row in rows["households"] if row["household_id"] == home)
    silent = {row["person_id"] for row in _of(rows, "people", home) if row.get("objection") == "yes"}
    bad = [tie for tie in _of(rows, "ties", home) if tie.get("quality") == "unsafe"]
    acute = any(row["domain"] == "dom" and row["score"] == 1 for row in _of(rows, "needs", home))
    named = any(not {tie["source"], tie["target"]} & silent for tie in bad)
    return house["safety"] == "yes" or named or (acute and house["safety"] != "no")
