"""Values in XML: what they are called there, and characters that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, indent, tostring  # to build; what is read goes through defusedxml

import pandas as pd
from defusedxml.ElementTree import ParseError, fromstring

from netmap.errors import DataError
from netmap.io.raw import load, refuse

__all__ = ["attributes", "cell", "forbidden", "kind_of", "parsed", "tag", "values", "written"]

_RETURN = "\ufdd0"  # stands for a carriage return, which a reader of XML would take for the end of a line
_FORBIDDEN = re.compile(rf"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|{_RETURN}")


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
    return _FORBIDDEN.sub("\ufffd", str(value)).replace("\r", _RETURN)


def forbidden(frame: pd.DataFrame) -> int:
    """How many characters of a frame XML cannot hold."""
    texts = (frame[name].dropna() for name in frame.select_dtypes(["str", "object"]))
    return sum(len(_FORBIDDEN.findall(text)) for cells in texts for text in cells if isinstance(text, str))


def written(root: Element) -> str:
    """A tree as the text of a file."""
    indent(root)
    text = tostring(root, encoding="unicode").replace(_RETURN, "&#13;")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def attributes(frame: pd.DataFrame, plain: Iterable[str]) -> list[str]:
    """The columns that are attributes: not the plain ones, and only those in which something stands."""
    skip = set(plain)
    return [str(name) for name in frame if name not in skip and frame[name].notna().any()]


def values(frame: pd.DataFrame, names: list[str]) -> Iterator[list[tuple[str, str]]]:
    """Per row the attributes that are filled in."""
    columns = [(name, frame[name].notna().to_list(), frame[name].to_list()) for name in names]
    for row in range(len(frame)):
        yield [(name, cell(cells[row])) for name, filled, cells in columns if filled[row]]
