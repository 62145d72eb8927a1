"""What the variables of a protocol mean: a mapping a person can read and change, or a guess at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from netmap.errors import OptionError
from netmap.io.exchange.meaning import check_codes, check_name
from netmap.io.exchange.network_canvas.parts import Kind
from netmap.io.exchange.network_canvas.variables import Variable
from netmap.io.exchange.network_canvas.words import AGE, TIE, code_of, column_of, plain
from netmap.schema import TABLES, Column

__all__ = [
    "HOUSEHOLD",
    "HOUSE_NOTE",
    "PERSON",
    "TIE_COLUMNS",
    "TIE_DAY",
    "Meaning",
    "Typed",
    "column",
    "guess",
    "known",
    "meanings",
    "strange",
]

PERSON = tuple(name for name in TABLES["people"].names if name not in ("person_id", "household_id", "role"))
TIE_COLUMNS = tuple(name for name in TABLES["ties"].names if name not in ("household_id", "source", "target"))
HOUSE_NOTE = "household_note"
"""The note of a household: that of its ego is ``note``."""

HOUSEHOLD = tuple(
    HOUSE_NOTE if name == "note" else name
    for name in TABLES["households"].names
    if name not in ("household_id", "observed_on")
)
TIE_DAY = "tie_observed_on"
"""Day of the tie with the ego, where it is another day than that of the person."""

_OF_EGO_TIE = (*(name for name in TIE_COLUMNS if name != "observed_on"), TIE_DAY)
_TARGETS: Mapping[Kind, tuple[str, ...]] = {
    "ego": (*PERSON, AGE, *HOUSEHOLD),
    "node": (*PERSON, AGE, TIE, *_OF_EGO_TIE),
    "edge": TIE_COLUMNS,
}
_TABLES: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    "ego": {"people": PERSON, "households": HOUSEHOLD},
    "node": {"people": PERSON, "ties": tuple(name for name in TIE_COLUMNS if name != "observed_on")},
    "edge": {"ties": TIE_COLUMNS},
}
_ROLES = ("resident", "informal", "volunteer", "professional")
_PLACES = (
    "organi",
    "place",
    "plaats",
    "plek",
    "location",
    "locatie",
    "venue",
    "event",
    "service",
    "dienst",
    "instelling",
)
"""Parts of names of types that are no people."""

_BY_VALUES = {"relation": "relation", "gives": "function"}
"""Column → list whose words are so much its own that the values alone tell."""

_IDS = ("area_id", "worker_id")
"""Columns that point to other tables: another tool's areas are not ours."""

_SECTION: Mapping[Kind, str] = {"node": "nodes", "edge": "edges"}
_MOST_WORDS = 12


@dataclass(frozen=True, kw_only=True)
class Typed:
    """All rows of one kind and type, and their variables."""

    kind: Kind
    type: str
    frame: pd.DataFrame
    variables: tuple[Variable, ...]


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What the variables of one type mean.

    Parameters
    ----------
    variables
        Variable → column; ``""`` = not carried.
    values
        Variable → value or option → code; ``""`` = not carried.
    rings
        Place on a canvas → the distances from its middle at which the second and third circle begin.
    always
        Cells that hold for every row: the role of a type of node, the weight of a type of edge.
    """

    variables: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rings: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    always: Mapping[str, str] = field(default_factory=dict)


def column(kind: Kind, target: str) -> Column | None:
    """The column of a table that a target is; ``None`` for what is computed."""
    name = {TIE_DAY: "observed_on", HOUSE_NOTE: "note"}.get(target, target)
    tables = {"ego": ("people", "households"), "node": ("people", "ties"), "edge": ("ties",)}[kind]
    return next((TABLES[table].by_name[name] for table in tables if name in TABLES[table].by_name), None)


def guess(types: Iterable[Typed]) -> dict[str, Any]:
    """A filled-in mapping: every variable and every type is in it, those without a guess empty."""
    typed = list(types)
    found: dict[str, Any] = {"household": {}, "ego": {}, "nodes": {}, "edges": {}}
    asked = {"roster": True, "contact_ties": any(one.kind == "edge" and len(one.frame) for one in typed)}
    for one in typed:
        if one.kind != "ego" and not one.type and not len(one.frame):
            continue  # a list of nobody names no type
        section = _guess_type(one)
        if one.kind == "ego":
            asked = {name: yes and name not in section["variables"].values() for name, yes in asked.items()}
            found["ego"] = section
        elif one.kind == "node":
            found["nodes"][one.type] = {"role": _role(one.type), **section}
        else:
            found["edges"][one.type] = {"use": "yes", "weight": "", "quality": "", **section}
    found["household"] = {name: "partial" if yes else "" for name, yes in asked.items()}
    return found


def _role(type: str) -> str:
    told = code_of(type, "role")
    return told or ("" if any(part in plain(type) for part in _PLACES) else "informal")


def _guess_type(one: Typed) -> dict[str, Any]:
    """Names first, then words among the values; every column once."""
    words = {variable.name: _words(one.frame, variable) for variable in one.variables}
    meant = {variable.name: "" for variable in one.variables}
    plainly = [variable for variable in one.variables if variable.kind != "layout"]
    for variable in plainly:
        target = column_of(variable.name, _TABLES[one.kind], _TARGETS[one.kind])
        if target in _IDS and target != variable.name:
            continue
        if target and target not in meant.values() and _fits(one.kind, variable, target, words[variable.name]):
            meant[variable.name] = target
    for variable in plainly if one.kind == "node" else ():
        for target, codes in _BY_VALUES.items():
            told = [word for word in words[variable.name] if code_of(word, codes, numbers=False)]
            enough = len(told) >= 2 and 2 * len(told) >= len(words[variable.name])
            if not meant[variable.name] and target not in meant.values() and enough:
                meant[variable.name] = target
    values = {name: _codes(one.kind, name, target, words[name]) for name, target in meant.items() if target}
    rings: dict[str, list[float]] = {variable.name: [] for variable in one.variables if variable.kind == "layout"}
    values = {name: codes for name, codes in values.items() if codes}
    return {"variables": meant, "values": values, **({"rings": rings} if rings else {})}


def _words(frame: pd.DataFrame, variable: Variable) -> list[str]:
    """The values or options of a variable, sorted; none when there are too many to be a list."""
    if variable.kind == "options":
        return list(variable.options)
    found = sorted(set(frame[variable.columns[0]].dropna()))
    return found if len(found) <= _MOST_WORDS else []


def _fits(kind: Kind, variable: Variable, target: str, words: list[str]) -> bool:
    """Whether the values can be what the name says; nothing was answered: the name alone counts."""
    meant = column(kind, target)
    if meant is None or not meant.codes or meant.codes == "language":
        return variable.kind == "plain"
    told = [word for word in words if _told(variable.name, target, word, meant.codes)]
    return 2 * len(told) >= len(words) and (bool(words) or variable.kind == "plain")


def _told(name: str, target: str, word: str, codes: str) -> str:
    if target in ("gives", "receives", "needed_functions") and word == "unknown":
        return word
    return code_of(word, codes, numbers=name == target)


def _codes(kind: Kind, name: str, target: str, words: list[str]) -> dict[str, str]:
    meant = column(kind, target)
    if meant is None or not meant.codes or meant.codes == "language":
        return {}
    return {word: _told(name, target, word, meant.codes) for word in words}


def meanings(mapping: Mapping[str, Any], kind: Kind, type: str) -> Meaning:
    """What a mapping says about one type.

    Raises
    ------
    OptionError
        It names a column that the casebook does not have, or is not made of tables.
    """
    if kind == "ego":
        section = _table(mapping, "ego")
    else:
        named = {_bare(name): name for name in _table(mapping, _SECTION[kind])}
        section = _table(_table(mapping, _SECTION[kind]), named.get(_bare(type), type))
    for name in (name for name, inside in section.items() if isinstance(inside, Mapping)):
        check_name(type or kind, name, ("variables", "values", "rings"))
    variables = {name: str(target) for name, target in _table(section, "variables").items()}
    for name, target in variables.items():
        check_name(name, target, ("", *_TARGETS[kind]))
    values = _table(section, "values")
    rings = _table(section, "rings")
    always = {name: str(value) for name, value in section.items() if not isinstance(value, Mapping)}
    for name, value in always.items():
        check_name(type, name, ("role" if kind == "node" else "use", *_TARGETS[kind]))
        if name not in ("role", "use"):
            check_codes(type, column(kind, name), {name: value})
    if kind == "node":
        check_name(type, always.setdefault("role", "informal"), ("", *_ROLES))
    check_name(type, always.get("use", "yes"), ("", "yes", "no"))
    words = {name: {str(word): str(code) for word, code in _table(values, name).items()} for name in values}
    for name, codes in words.items():
        check_codes(name, column(kind, variables.get(name, "")), codes)
    return Meaning(
        variables=variables,
        values=words,
        rings={name: _distances(name, several) for name, several in rings.items() if several != []},
        always=always,
    )


def known(mapping: Mapping[str, Any]) -> None:
    """Refuse a mapping whose sections or households name what does not exist.

    Raises
    ------
    OptionError
        One line, with near names.
    """
    for name in mapping:
        check_name("Network Canvas", name, ("household", "ego", *_SECTION.values()))
    for name, value in _table(mapping, "household").items():
        check_name("household", name, HOUSEHOLD)
        check_codes("household", column("ego", name), {name: str(value)})


def strange(mapping: Mapping[str, Any], types: Iterable[Typed]) -> list[str]:
    """What a mapping names and the interviews do not hold: types and variables."""
    typed = list(types)
    found = []
    for kind, name in _SECTION.items():
        there = {_bare(one.type) for one in typed if one.kind == kind}
        found += [f"{name}.{type}" for type in _table(mapping, name) if _bare(type) not in there]
    for one in typed:
        there = {variable.name for variable in one.variables}
        found += [name for name in meanings(mapping, one.kind, one.type).variables if name not in there]
    return list(dict.fromkeys(found))


def _bare(type: str) -> str:
    """A type as old exports name it in files: letters and digits only."""
    return "".join(letter for letter in type if letter.isalnum() or letter == "_")


def _table(mapping: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = mapping.get(name, {})
    if not isinstance(found, Mapping):
        raise OptionError(f"{name!r} in the mapping is no table. Hint: convert without a mapping writes one")
    return found


def _distances(name: str, several: Any) -> tuple[float, ...]:
    if isinstance(several, list) and len(several) == 2 and all(isinstance(one, int | float) for one in several):
        return tuple(sorted(float(one) for one in several))
    raise OptionError(f"the rings of {name!r} are no two distances. Hint: write {name} = [0.17, 0.33]")
