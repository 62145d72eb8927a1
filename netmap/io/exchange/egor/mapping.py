"""What the variables of a study mean: a mapping that a person can read and mend, or a guess at it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from netmap.errors import OptionError
from netmap.io.exchange.account import ROW
from netmap.io.exchange.egor.parts import ALTER, EGO, SOURCE, TARGET, WEIGHT
from netmap.io.exchange.egor.study import Study
from netmap.io.exchange.ledger import Entry
from netmap.io.exchange.meaning import check_codes, check_name, guess_column, unused
from netmap.io.exchange.said import words_of
from netmap.schema import TABLES, Column

__all__ = ["AGE", "HOUSEHOLD", "HOUSE_NOTE", "KEYS", "OF_TIE", "OWN", "PERSON", "filled", "numbers"]

KEYS = (EGO, ALTER, SOURCE, TARGET, WEIGHT, ROW)
AGE = "age"
"""Becomes a year of birth, with the year of the interviews."""

OF_TIE = ("circle", "frequency", "quality", "gives", "receives", "ended_on")
PERSON = tuple(
    name for name in TABLES["people"].names if name not in ("person_id", "household_id", "observed_on", "role", "focus")
)
OWN = (*PERSON, "person_id", "role", "focus")
HOUSE_NOTE = "household_note"
"""The note of a household, since its resident has a ``note`` too."""

HOUSEHOLD = (*(name for name in TABLES["households"].names if name not in ("household_id", "note")), HOUSE_NOTE)

_FRONT = ("alter", "ego")
_TABLES = {"egos": (("people", OWN), ("households", HOUSEHOLD)), "alters": (("people", OWN), ("ties", OF_TIE))}
_SECTIONS = ("egos", "alters", "values", "ties", "household", "year")


def filled(study: Study, mapping: Mapping[str, Any] | None) -> tuple[dict[str, Any], tuple[Entry, ...]]:
    """The mapping of an import, filled in, and what of it is about other files.

    Parameters
    ----------
    study
        Egos, alters and ties.
    mapping
        ``egos`` and ``alters``: variable → column (people and households, for alters people and the tie with the
        ego), empty = not carried; ``values``: variable → value → word; ``ties``: ``divisor`` of the weights;
        ``household``: cells that hold for every household; ``year``: of the interviews, where a variable means
        ``age``. ``None`` = guess by the names of the variables.

    Raises
    ------
    OptionError
        It says something that does not exist.
    """
    if mapping is None:
        return {**_household(study), **_guess(study)}, ()
    meaning: dict[str, Any] = {"egos": {}, "alters": {}, "values": {}, **_household(study), **mapping}
    _check(meaning)
    there = {kind: _variables(study, kind) for kind in _TABLES}
    return meaning, unused(name for kind in _TABLES for name in meaning[kind] if name not in there[kind])


def numbers(cells: pd.Series) -> pd.Series:
    """The numbers in some cells; missing where there is none."""
    found = pd.to_numeric(cells, errors="coerce").astype("float64")
    return found.where(np.isfinite(found))


def _variables(study: Study, kind: str) -> dict[str, pd.Series]:
    part = study.egos if kind == "egos" else study.alters
    return {} if part is None else {str(name): part.frame[name] for name in part.frame if name not in KEYS}


def _household(study: Study) -> dict[str, Any]:
    """What holds for all of a study: the divisor of its weights, and that everybody was asked for."""
    asked = {"contact_ties": "confirmed"} if study.ties is not None else {}
    frame = pd.DataFrame() if study.ties is None else study.ties.frame
    weights = numbers(frame[WEIGHT]).dropna() if WEIGHT in frame else pd.Series(dtype=float)
    most = float(weights.max()) if len(weights) else 1.0
    return {"ties": {"divisor": max(most, 1.0)}, "household": {"roster": "confirmed", **asked}}


def _guess(study: Study) -> dict[str, Any]:
    """What the variables seem to mean, by their names; those without a guess are in it too, empty."""
    found: dict[str, Any] = {"egos": {}, "alters": {}, "values": {}}
    for kind, tables in _TABLES.items():
        for name, cells in _variables(study, kind).items():
            guesses = (guess_column(name, table, among=among, strip=_FRONT) for table, among in tables)
            target = next((one for one in guesses if one and one not in found[kind].values()), "")
            target = HOUSE_NOTE if (kind, name) == ("egos", HOUSE_NOTE) else target
            words = words_of(cells, _column(kind, target))
            found[kind][name] = target
            found["values"] |= {name: {**found["values"].get(name, {}), **words}} if words else {}
    return found


def _column(kind: str, target: str) -> Column | None:
    names = (table for table, among in _TABLES[kind] if target in among)
    column = "note" if target == HOUSE_NOTE else target
    return next((TABLES[table].by_name[column] for table in names), None)


def _check(mapping: Mapping[str, Any]) -> None:
    """Refuse a mapping that says something which does not exist."""
    for name, section in mapping.items():
        check_name("egor", name, _SECTIONS)
        if name != "year" and not isinstance(section, Mapping):
            raise OptionError(f"{name!r} in the mapping is no table. Hint: converting without a mapping writes one")
    for kind, tables in _TABLES.items():
        for name, target in mapping[kind].items():
            check_name(name, str(target), ("", AGE, *(column for _, among in tables for column in among)))
            words = {str(word): str(code) for word, code in mapping["values"].get(name, {}).items()}
            check_codes(name, _column(kind, str(target)), words)
        if AGE in mapping[kind].values() and not isinstance(mapping.get("year"), int):
            raise OptionError("the mapping gives ages without a year. Hint: year = 2026 in [egor], the year of asking")
    for name, value in mapping["household"].items():
        check_name("household", name, HOUSEHOLD)
        check_codes("household", _column("egos", name), {name: str(value)})
    divisor = mapping["ties"].get("divisor", 1)
    if not isinstance(divisor, int | float) or divisor <= 0:
        raise OptionError(f"the mapping has the divisor {divisor!r}. Hint: the highest weight, as in divisor = 3")
