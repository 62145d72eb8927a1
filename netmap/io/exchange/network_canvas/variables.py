"""The variables of a type: plain columns, categorical ones spread over boolean columns, places on a canvas."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import pandas as pd

__all__ = ["Variable", "variables_of"]

_SCREEN = ("_screenSpaceX", "_screenSpaceY")
_YES_NO = ("true", "false")


@dataclass(frozen=True, kw_only=True)
class Variable:
    """One variable.

    Parameters
    ----------
    name
        As in the protocol.
    kind
        ``plain`` one column · ``options`` a boolean column per option · ``layout`` a place, x and y.
    columns
        Where its cells are.
    options
        Per column of a categorical variable, its option.
    """

    name: str
    kind: Literal["plain", "options", "layout"]
    columns: tuple[str, ...]
    options: tuple[str, ...] = ()


def variables_of(
    frame: pd.DataFrame,
    names: Iterable[str],
    *,
    told: Mapping[str, Collection[str]],
    meant: Collection[str],
    known: Callable[[str], bool],
) -> list[Variable]:
    """The variables behind some columns.

    Parameters
    ----------
    frame, names
        Texts, and the columns that hold variables.
    told
        Categorical variables → their options, as far as the files tell.
    meant
        Variables that the mapping names: ``help`` takes ``help_meals`` and ``help_money`` together.
    known
        Whether a name seems to mean something; it settles where the name of a variable ends and its option begins.
    """
    left = list(names)
    found: list[Variable] = []

    def take(variable: Variable) -> None:
        found.append(variable)
        left[:] = [name for name in left if name not in variable.columns]

    for variable in [*_layouts(left), *(_options(name, _columns(name, told[name]), left) for name in told)]:
        take(variable)
    yes_no = {name for name in left if set(frame[name].dropna()) <= set(_YES_NO)}
    for name in meant:
        if name not in left:
            take(_options(name, [one for one in left if one.startswith(f"{name}_") and one in yes_no], left))
    for name, columns in _groups([one for one in left if one in yes_no], left, known):
        if frame[columns].notna().to_numpy().any():
            take(_options(name, columns, left))
    found += [Variable(name=name, kind="plain", columns=(name,)) for name in left]
    place = {name: at for at, name in enumerate(names)}
    return sorted((one for one in found if one.columns), key=lambda one: place[one.columns[0]])


def _columns(name: str, options: Iterable[str]) -> list[str]:
    return [f"{name}_{option}" for option in options]


def _layouts(names: Collection[str]) -> list[Variable]:
    """The variables of which there is an x and a y."""
    found = []
    for name in [name.removesuffix("_x") for name in names if name.endswith("_x") and f"{name[:-1]}y" in names]:
        columns = [f"{name}{ending}" for ending in ("_x", "_y", *_SCREEN)]
        found.append(Variable(name=name, kind="layout", columns=tuple(one for one in columns if one in names)))
    return found


def _options(name: str, columns: Sequence[str], left: Collection[str]) -> Variable:
    there = tuple(one for one in columns if one in left)
    return Variable(
        name=name, kind="options", columns=there, options=tuple(one.removeprefix(f"{name}_") for one in there)
    )


def _groups(yes_no: list[str], order: list[str], known: Callable[[str], bool]) -> list[tuple[str, list[str]]]:
    """Boolean columns that stand together and begin with the same word, with the variable they seem to share."""
    found = []
    runs = groupby(order, key=lambda name: (name in yes_no, name.partition("_")[0]))
    for (boolean, _), run in runs:
        columns = [name for name in run if "_" in name]
        if not boolean or len(columns) < 2:
            continue
        shared = _shared(columns)
        prefixes = ["_".join(shared[:length]) for length in range(len(shared), 0, -1)]
        found.append((next(filter(known, prefixes), prefixes[0]), columns))
    return found


def _shared(names: Sequence[str]) -> list[str]:
    """The words that all names begin with; the last word of a name is always its option."""
    split = [re.split("_", name)[:-1] for name in names]
    shared = []
    for words in zip(*split, strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return shared
