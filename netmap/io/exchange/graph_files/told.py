"""What a mapping of a network may say: refused in one line where it says something that does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netmap.errors import OptionError
from netmap.io.exchange.meaning import check_codes, check_name
from netmap.schema import TABLES

__all__ = ["KEYS", "LEFT_OUT", "OF_STRENGTH", "TIES", "checked"]

LEFT_OUT = "-"
"""A value of a column of ties that leaves the tie out."""

KEYS = {"people": ("person_id", "household_id", "role"), "organisations": ("organisation_id",)}
"""What the nodes are → the columns that netmap fills itself."""

TIES = {"people": "ties", "organisations": "collaborations"}
"""What the nodes are → the table of their ties."""

OF_STRENGTH = ("level", "weight", "source", "target", "household_id")
"""Columns of ties that netmap fills itself."""

_OF_NODES = ("nodes", "id", "missing", "role", "columns", "values", "edges")
_OF_EDGES = ("source", "target", "missing", "strength", "scale", "most", "level", "directed", "columns")


def checked(mapping: Mapping[str, Any], keys: Mapping[str, Any]) -> None:
    """Refuse a mapping that says something which does not exist.

    Parameters
    ----------
    mapping
        As it was given.
    keys
        The key columns that were found: ``id``, and ``source`` and ``target`` of ``edges``.

    Raises
    ------
    OptionError
        One line, with what may stand there.
    """
    _tables(mapping, ("columns", "values", "edges"))
    told = mapping.get("edges", {})
    _tables(told, ("columns",))
    _tables(mapping.get("values", {}), tuple(mapping.get("values", {})))
    for where, given, names in (("nodes", mapping, _OF_NODES), ("edges", told, _OF_EDGES)):
        for name in given:
            check_name(where, str(name), names)
    kind = mapping.get("nodes", "organisations")
    check_name("nodes", str(kind), tuple(KEYS))
    check_name("most", str(told.get("most", "high")), ("high", "low"))
    _columns(mapping, kind, mapping.get("columns", {}), (*KEYS[kind][:2],))
    _columns(mapping, TIES[kind], told.get("columns", {}), OF_STRENGTH)
    for end, name in (("id", keys.get("id")), *keys.get("edges", {}).items()):
        wanted = mapping.get("id") if end == "id" else told.get(end)
        if wanted and name:
            check_name(end, str(wanted), (name,))
    _numbers(told)


def _tables(given: Mapping[str, Any], names: tuple[str, ...]) -> None:
    for name in names:
        if not isinstance(given.get(name, {}), Mapping):
            raise OptionError(f"the mapping of {name!r} is no section. Hint: write a line for each name in it")


def _columns(mapping: Mapping[str, Any], table: str, columns: Mapping[str, Any], own: tuple[str, ...]) -> None:
    """The columns of a table that a mapping may fill, and the words they can hold."""
    names = [name for name in TABLES[table].names if name not in own]
    for heading, column in columns.items():
        check_name(heading, str(column), ("", *names))
        if not column:
            continue
        values = {str(k): str(v) for k, v in mapping.get("values", {}).get(heading, {}).items() if v != LEFT_OUT}
        check_codes(heading, TABLES[table].by_name[column], values)


def _numbers(told: Mapping[str, Any]) -> None:
    scale, level = told.get("scale", [0, 1]), told.get("level", 1)
    sound = isinstance(scale, list) and len(scale) == 2 and all(isinstance(one, int | float) for one in scale)
    if not sound or not scale[0] < scale[1]:
        raise OptionError(f"the mapping has the scale {scale!r}. Hint: the lowest and the highest number, as in [1, 4]")
    if not isinstance(level, int) or not 1 <= level <= 5:
        raise OptionError(f"the mapping has the level {level!r}. Hint: a whole number from 1 to 5")
    if not isinstance(told.get("directed", True), bool):
        raise OptionError(f"the mapping says directed = {told['directed']!r}. Hint: true or false")
