"""Reading a model: what was changed by hand, or names what may never be an input, is refused."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from netmap.errors import DataError
from netmap.io import read_text
from netmap.recommend.learning.fitted_rows import from_rows
from netmap.recommend.learning.material import Group, Material
from netmap.recommend.learning.model import FORMAT, VERSION, Learned, Model, content_hash
from netmap.recommend.score import FEATURES
from netmap.schema.refusals import refuses

__all__ = ["from_json", "read_model"]

_HINT = "Hint: make it again with netmap train"
_NUMBERS = ("mean", "sd", "prior", "learned")


def read_model(path: str | os.PathLike[str]) -> Model:
    """Read a model that ``netmap train`` wrote.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    DataError
        There is no such file, or it is not a model, or it was changed after it was made, or it names a feature that
        this version does not know or that may never be an input.
    """
    return from_json(read_text(path), source=os.fspath(path))


def from_json(text: str, *, source: str = "the model") -> Model:
    """The model a text holds: exactly what :meth:`Model.to_json` gave, no key more and none less.

    Parameters
    ----------
    text
        The text of the file.
    source
        What errors call it.

    Raises
    ------
    DataError
        As :func:`read_model`.
    """
    content = _parsed(text, source)
    try:
        _refuse_names(content, source)
        stated = content.pop("hash", None)
        if stated != content_hash(content):
            raise DataError(f"{source} was changed after it was made: its hash does not fit. {_HINT}")
        model = _model(content)
        whole = json.loads(model.to_json()) == content | {"hash": stated}
    except DataError:
        raise
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        whole = False
    if not whole:
        raise DataError(f"{source} does not hold what a model holds. {_HINT}")
    return model


def _refuse_names(content: Mapping[str, Any], source: str) -> None:
    """Before anything else: whether a feature or key is one that may never be an input, or an unknown feature."""
    features = _features(content)
    never = [name for name in [*features, *_keys(content)] if refuses(name)]
    if never:
        raise DataError(f"{source} names {never[0]!r}, which may never be an input of a model. {_HINT}")
    unknown = [name for name in features if name not in FEATURES]
    if unknown:
        raise DataError(f"{source} names a feature that this netmap does not know: {unknown[0]!r}. {_HINT}")


def _parsed(text: str, source: str) -> dict[str, Any]:
    def never(word: str) -> None:
        raise ValueError(f"{word} is not a number")

    try:
        content = json.loads(text, parse_constant=never)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise DataError(f"{source} is not a netmap model. {_HINT}")
    if content.get("version") != VERSION:
        raise DataError(f"{source} is a model of another version; this netmap reads version {VERSION}. {_HINT}")
    return content


def _keys(content: Any) -> Iterator[str]:
    """Every key, however deep."""
    if isinstance(content, dict):
        yield from content
    parts = content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    for part in parts:
        yield from _keys(part)


def _features(content: Mapping[str, Any]) -> list[str]:
    rows = content.get("features")
    return [str(row.get("feature")) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _model(content: Mapping[str, Any]) -> Model:
    rows = [row | {name: float(row[name]) for name in _NUMBERS} for row in content["features"]]
    features = tuple(Learned(**row) for row in rows)
    if tuple(row.feature for row in features) != FEATURES:
        raise ValueError("other features")
    material = dict(content["material"])
    groups = tuple(Group(**row) for row in material.pop("groups"))
    return Model(
        fitted=from_rows(
            content,
            intercept=float(content["intercept"]["learned"]),
            weights=np.array([row.learned for row in features]),
            n=int(material["closed"]),
        ),
        features=features,
        intercept=float(content["intercept"]["prior"]),
        material=Material(**material, groups=groups),
        text=bool(content["text"]),
        outcome={name: tuple(codes) for name, codes in content["outcome"].items()},
        forbidden=tuple(content["never_an_input"]),
        netmap=str(content["netmap"]),
    )
