"""The example casebooks that come with netmap; everything in them is invented."""

from __future__ import annotations

from pathlib import Path

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.io import read

__all__ = ["example_path", "load_example"]

_PACKAGE = Path(__file__).parent
# In the wheel the examples stand inside the package, in a checkout beside it.
_SHELVES = (_PACKAGE / "data" / "examples", _PACKAGE.parent / "data" / "examples")
_FILES = {"huishouden": "huishouden.xlsx", "parkwijk": "parkwijk"}


def example_path(name: str) -> Path:
    """Where an example stands on disk.

    Parameters
    ----------
    name
        ``"parkwijk"``, a neighbourhood of sixty households with its outer ring (a folder of CSV files), or
        ``"huishouden"``, one household in the ten-minute form (a workbook).

    Returns
    -------
    Path
        A folder or a file that every command takes as a source.

    Raises
    ------
    OptionError
        When there is no example of that name; the message names them.

    Examples
    --------
    >>> example_path("parkwijk").name
    'parkwijk'
    """
    file = _FILES.get(name)
    if file is None:
        raise OptionError(f"there is no example {name!r}. Hint: choose one of {', '.join(_FILES)}")
    return next((shelf / file for shelf in _SHELVES if (shelf / file).exists()), _SHELVES[-1] / file)


def load_example(name: str) -> Casebook:
    """Read an example.

    Parameters
    ----------
    name
        ``"parkwijk"`` or ``"huishouden"``.

    Returns
    -------
    Casebook
        The example, as :func:`netmap.read` gives it.

    Raises
    ------
    OptionError
        When there is no example of that name.

    Examples
    --------
    >>> book = load_example("parkwijk")
    >>> len(book.organisations), len(book.workers), len(book.services)
    (45, 90, 110)
    """
    return read(example_path(name))
