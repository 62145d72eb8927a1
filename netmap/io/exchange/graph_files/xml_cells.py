"""Values in XML: what they are called there, and characters that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element  # only for building; what is read goes through defusedxml

import pandas as pd
from defusedxml.ElementTree import ParseError, fromstring

from netmap.errors import DataError
from netmap.io.raw import load, refuse

__all__ = ["attributes", "cell", "kind_of", "parsed", "tag", "values"]

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WHITE = re.compile(r"\r\n?")


def parsed(path: Any, root: str) -> Element:
    """The tree of an XML file whose outermost element must be ``root``.

    Raises
    ------
    DataError
        When it is no XML, another kind of XML, or tries to swell or to reach other files.
    """
    source = str(path)
    try:
        tree: Element = fromstring(load(path, source), forbid_dtd=True)
    except DataError:
        raise
    except (ParseError, ValueError, LookupError) as error:
        raise refuse(source, "broken-xml", reason=str(error) or type(error).__name__) from None
    if tag(tree) != root:
        raise refuse(source, "other-xml", found=tag(tree), wanted=root)
    return tree


def tag(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rsplit("}", 1)[-1]


def kind_of(column: pd.Series) -> str:
    """``long``, ``double`` or ``string``."""
    if pd.api.types.is_integer_dtype(column.dtype):
        return "long"
    return "double" if pd.api.types.is_float_dtype(column.dtype) else "string"


def cell(value: Any) -> str:
    """A value as XML holds it; characters that XML forbids become a replacement sign."""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return _FORBIDDEN.sub("\ufffd", _WHITE.sub("\n", str(value)))


def attributes(frame: pd.DataFrame, plain: Iterable[str]) -> list[str]:
    """The columns that are attributes: not the plain ones, and only those in which something stands."""
    skip = set(plain)
    return [str(name) for name in frame if name not in skip and frame[name].notna().any()]


def values(frame: pd.DataFrame, names: list[str]) -> Iterator[list[tuple[str, str]]]:
    """Per row the attributes that are filled in."""
    columns = [(name, frame[name].notna().to_list(), frame[name].to_list()) for name in names]
    for row in range(len(frame)):
        yield [(name, cell(cells[row])) for name, filled, cells in columns if filled[row]]
