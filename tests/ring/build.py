"""Tiny rings by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from netmap.casebook import Casebook

FIXTURE_2 = [("1", "2"), ("2", "3"), ("1", "3"), ("3", "4"), ("4", "5"), ("5", "6"), ("6", "7"), ("5", "7")]
"""Fixture 2 of the method: triangles 1-2-3 and 5-6-7, path 3-4-5."""


def tie(source: str, target: str, level: int = 5, **cells: Any) -> dict[str, Any]:
    """One row of collaborations."""
    return {"source": source, "target": target, "level": level, **cells}


def ring_of(
    ties: Iterable[Sequence[Any]] = (),
    *,
    rows: Sequence[Mapping[str, Any]] = (),
    kinds: Mapping[str, str] | None = None,
    others: Iterable[str] = (),
    **tables: Sequence[Mapping[str, Any]],
) -> Casebook:
    """A casebook of organisations named by the ties (source, target, level 5 unless given), all welfare unless said."""
    collaborations = [tie(*pair) for pair in ties] + [dict(row) for row in rows]
    found = {end for row in collaborations for end in (row["source"], row["target"])} | set(others)
    kinds = kinds or {}
    organisations = [
        {"organisation_id": one, "name": f"Organisatie {one}", "kind": kinds.get(one, "welfare")}
        for one in sorted(found | set(kinds))
    ]
    return Casebook.from_tables({"organisations": organisations, "collaborations": collaborations, **tables})
