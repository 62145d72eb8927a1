"""Hypothesis strategies: small valid casebooks over all thirteen tables, with text nobody expects."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from hypothesis import strategies as st

from netmap.casebook import Casebook
from netmap.schema import TABLES, Column, Table
from netmap.vocabulary import ZRM_2017

__all__ = ["casebooks", "hostile_text", "idents"]

HOSTILE = (
    " voor en achter ",
    "=1+1",
    "+31 6",
    "-",
    "-5",
    "@SUM(A1)",
    "'quoted'",
    '"dubbel" "',
    "a,b;c|d",
    "regel 1\nregel 2",
    "regel 1\rregel 2\r\nregel 3",
    "\ttab",
    "NA",
    "null",
    "nan",
    "None",
    "TRUE",
    "ja",
    "geen",
    "unknown",
    "0012",
    "1.0",
    "1e5",
    "2026-01-02",
    "_x0041_",
    "_x005F_x000D_",
    "_x000",
    "\x01\x1f\x7f\x85",
    "#N/A",
    "é É ñ 漢字 😀 \u202eRTL",
    "<img src=x onerror=alert(1)>",
    "</script>{{7*7}}",
    "\ufeffmerk",
    "x" * 300,
)
IDS = ("0012", "00123456789012345678", "aB", "AB", "ab", "=1+1", "-5", "+x", "@a", "1e5", "NA", "null", "1.0", "TRUE")
IDS += ("é", "a b", "a, b", "c;d", "😀", "_x0041_", "2026-01-02", "nan", '"q"', "x\ny", "#N/A", "H1", "H2", "H3")

_characters = st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufffe\uffff")


def hostile_text() -> st.SearchStrategy[str]:
    """Text with something to see in it, that is hard to carry."""
    return st.one_of(st.sampled_from(HOSTILE), st.text(_characters, min_size=1, max_size=20)).filter(
        lambda text: text.strip() != ""
    )


def idents(count: int = 3) -> st.SearchStrategy[list[str]]:
    """A few different ids without outer spaces."""
    return st.lists(st.sampled_from(IDS), max_size=count, unique=True)


def _number(column: Column) -> st.SearchStrategy[float]:
    low, high = column.low, column.high
    return st.floats(
        low if low is not None else -1e6, high if high is not None else 1e6, allow_nan=False, allow_infinity=False
    )


def _whole(column: Column) -> st.SearchStrategy[int]:
    low = 0 if column.low is None else math.ceil(column.low)
    return st.integers(low, 10**9 if column.high is None else math.floor(column.high))


def _listed(column: Column, pools: dict[str, list[str]]) -> st.SearchStrategy[list[str]]:
    """A list: asked and none, asked and not known, or a few words."""
    if column.codes:
        items = st.sampled_from(column.allowed)
    elif column.refers:
        known = [ident for table in column.refers for ident in pools[table]] + (["*"] if column.star else [])
        items = st.sampled_from(known) if known else st.nothing()
    else:
        items = st.sampled_from(["iedereen", "jong, oud", "a+b", "x;y", "0012", "=1", "twee\nregels"])
    some = st.lists(items, max_size=3, unique=True) if not items.is_empty else st.just([])
    return st.one_of(st.just([]), st.just(["unknown"]), some)


def _cell(column: Column, pools: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    by_kind: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
        "text": hostile_text,
        "code": lambda: st.sampled_from(column.allowed),
        "level": lambda: st.sampled_from([int(code) for code in column.allowed]),
        "list": lambda: _listed(column, pools),
        "int": lambda: _whole(column),
        "float": lambda: _number(column),
        "date": lambda: st.dates(date(1850, 1, 1), date(2100, 12, 31)),
        "id": lambda: st.sampled_from([ident for table in column.refers for ident in pools[table]] or [None]),
    }
    written = by_kind[column.kind]()
    return written if column.required else st.one_of(st.none(), written)


def _obey(table: str, row: dict[str, Any], homes: dict[str, str]) -> dict[str, Any] | None:
    """Make a row follow the rules between columns; None when it cannot."""
    home = row.get("household_id")
    if table == "people":
        row["household_id"] = homes[row["person_id"]]
    for column in ("source", "target", "person_id", "for_person_id", "lead_person_id"):
        if table not in ("people", "collaborations") and row.get(column) in homes and homes[row[column]] != home:
            row[column] = None
    if table == "goals":
        row["area_id"] = None if home is not None else row["area_id"]
    if table == "needs":
        row |= {"share_own": None, "version": None}
        row["domain"] = row["domain"] if row["domain"] in ZRM_2017 else "fin"
    for first, last in (("age_min", "age_max"), ("since", "until"), ("referred_on", "ended_on")):
        if row.get(first) is not None and row.get(last) is not None:
            row[first], row[last] = sorted((row[first], row[last]))
    required = [column.name for column in TABLES[table].columns if column.required]
    whole = all(row.get(name) is not None for name in required)
    whole = whole and (row.get("source") is None or row["source"] != row.get("target"))
    owned = table != "goals" or (row["household_id"] is None) != (row["area_id"] is None)
    named = table != "involvements" or row["organisation_id"] is not None
    return row if whole and owned and named else None


def _identity(table: Table, row: dict[str, Any]) -> tuple[object, ...]:
    names = [*table.key, *(["observed_on"] if table.timed else [])]
    values = [row.get(name) for name in names]
    if table.unordered:
        values = [frozenset(row[name] for name in table.unordered), *(row.get(name) for name in names)][0:1] + [
            row.get(name) for name in names if name not in table.unordered
        ]
    return tuple(values)


@st.composite
def casebooks(draw: st.DrawFn, only: Collection[str] = ()) -> Casebook:
    """A valid casebook: any of the thirteen tables, some without rows, ids that point to what exists.

    With ``only`` it holds just these tables, those of things with an id never empty.
    """
    pools = {name: draw(idents().filter(bool) if name in only else idents()) for name in TABLES}
    people = pools["people"] if pools["households"] else []
    homes = {person: draw(st.sampled_from(pools["households"])) for person in people}
    pools["people"] = list(homes)
    tables: dict[str, list[dict[str, Any]]] = {}
    for name, table in TABLES.items():
        if name not in only if only else draw(st.booleans()):
            continue
        own = table.key[0] if len(table.key) == 1 else None
        rows: dict[tuple[object, ...], dict[str, Any]] = {}
        for ident in pools[name] if own else range(draw(st.integers(0, 3))):
            row = {column.name: draw(_cell(column, pools)) for column in table.columns if column.name != own}
            row = _obey(name, row | ({own: ident} if own else {}), homes)
            if row is not None:
                rows.setdefault(_identity(table, row), row)
        if own and len(rows) < len(pools[name]):
            continue  # others point to the ids that fell away
        tables[name] = list(rows.values())
    return Casebook.from_tables(tables)
