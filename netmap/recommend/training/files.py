"""A model on disk, with its card beside it."""

from __future__ import annotations

import os
from pathlib import Path

from netmap.errors import DataError, OptionError, WriteError
from netmap.io import read_text, write_files
from netmap.recommend.learning.model import FORMAT, Model
from netmap.recommend.training.card import model_card

__all__ = ["write_model"]

_OURS = {".json": f'"{FORMAT}"', ".md": "# Model card: netmap model", ".yaml": "name: netmap model"}
"""Ending → what every file of a model says."""


def write_model(model: Model, path: str | os.PathLike[str]) -> tuple[str, str, str]:
    """Write a model and its card: ``model.json``, ``model.md`` and ``model.yaml``, all three or none.

    Parameters
    ----------
    model
        What :func:`netmap.train` gave.
    path
        Ends in ``.json``; its folder must exist. An earlier model of that name is replaced, with its card.

    Returns
    -------
    tuple
        The three paths.

    Raises
    ------
    OptionError
        The path does not end in ``.json``.
    WriteError
        One of them could not be written, or is a file that is not part of a model: nothing was changed.
    """
    target = Path(os.fspath(path))
    if target.suffix.lower() != ".json":
        raise OptionError(f"a model is a JSON file, not {target.name!r}. Hint: let its name end in .json")
    page, card = target.with_suffix(".md"), target.with_suffix(".yaml")
    texts = {target: model.to_json(), page: model_card(model), card: model_card(model, form="yaml")}
    for place in texts:
        if _foreign(place):
            raise WriteError(f"{str(place)!r} exists and is not part of a model. Hint: choose another name")
    write_files({place: text.encode("utf-8") for place, text in texts.items()})
    return str(target), str(page), str(card)


def _foreign(path: Path) -> bool:
    """Whether something else stands there: the name of the card is not typed, so a slip is easily made."""
    if not path.is_file() or not path.stat().st_size:
        return False
    try:
        return _OURS[path.suffix.lower()] not in read_text(path)
    except DataError:
        return True
