"""CSV as it comes from spreadsheets and registrations: which encoding, which separator, which records."""

from __future__ import annotations

import codecs
import csv
import io
import re

from netmap.io.raw import refuse

__all__ = ["decode", "records", "separator_of", "told"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ",;\t"
_UNLIKELY_LAST = ";\t,"  # a comma stands in sentences too
_TOP = 30
_BINARY = re.compile(r"[\x01-\x08\x0e-\x1f]")
_EXCEL_LINE = re.compile(r"\A\"?sep=([,;\t])\"?\r?\n", re.IGNORECASE)


def decode(data: bytes, source: str) -> str:
    """Text from bytes: UTF-8, UTF-16 (with or without a mark) or Windows-1252.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        The file, as the user named it.

    Returns
    -------
    str
        The text without its byte order mark.

    Raises
    ------
    DataError
        The bytes are no text in any of these.

    Examples
    --------
    >>> decode("één".encode("cp1252"), "a.csv"), decode("één".encode("utf-16"), "a.csv")
    ('één', 'één')
    """
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" and ("\0" in text or _BINARY.search(text)):
            break
        return text
    raise refuse(source, "encoding")


def _encodings(data: bytes) -> tuple[str, ...]:
    """The encodings to try, the most telling first."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    odd, even = data[1:200:2], data[0:200:2]
    if odd and odd.count(0) > len(odd) / 2 and not even.count(0):
        return ("utf-16-le",)
    if even.count(0) > len(even) / 2 and not odd.count(0):
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def records(text: str, source: str) -> list[list[str]]:
    r"""The records of a CSV text, blank ones included, so that a record's place is the row of a spreadsheet.

    Parameters
    ----------
    text
        The whole file; quoted cells may hold line breaks.
    source
        The file, as the user named it.

    Returns
    -------
    list of list of str
        The cells of each record; records may differ in length.

    Raises
    ------
    DataError
        A quotation mark is opened and never closed, or something stands behind a closed one.

    Examples
    --------
    >>> records('naam;leeftijd\nAns;"7\n1"\n', "a.csv")
    [['naam', 'leeftijd'], ['Ans', '7\n1']]
    """
    told = _EXCEL_LINE.match(text)
    body = text[told.end() :] if told else text
    separator = told[1] if told else separator_of(body)
    found: list[list[str]] = []
    longest = csv.field_size_limit(max(csv.field_size_limit(), len(body) + 1))  # the border of an area is a long cell
    try:
        found.extend(csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise refuse(source, "csv-quotes", row=len(found) + 1, reason=str(error)) from None
    finally:
        csv.field_size_limit(longest)
    return found


def separator_of(text: str) -> str:
    r"""The separator that cuts the heading of a text into most cells; a comma when none does.

    Examples
    --------
    >>> separator_of("naam;leeftijd\n")
    ';'
    """
    heading = text.lstrip("\r\n")

    def cells(separator: str) -> int:
        try:
            return len(next(csv.reader(io.StringIO(heading, newline=""), delimiter=separator), []))
        except csv.Error:
            return 0

    return max(_SEPARATORS, key=cells)


def told(text: str) -> str:
    r"""A text with its separator told on top, for files with titles: those hold none, and the first row decides.

    Examples
    --------
    >>> told("Presentielijst, mei\nDatum;Naam\n")[:5], told("sep=,\na,b")[:5]
    ('sep=;', 'sep=,')
    """
    if text.lower().lstrip('"').startswith("sep="):
        return text
    top = "".join(text.splitlines(keepends=True)[:_TOP])
    return f"sep={max(_UNLIKELY_LAST, key=top.count)}\n{text}"
