"""A day in the diary as an iCalendar file (RFC 5545): one whole day, without names."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

__all__ = ["reminder"]

_OCTETS = 75


def reminder(day: date, summary: str, about: str, *, made: date, key: str) -> str:
    r"""One whole day with a summary, as the text of an ``.ics`` file.

    Parameters
    ----------
    day
        The day it stands on.
    summary, about
        Its title and its text.
    made
        The day it was made: no clock is read, so that the same reminder is the same text.
    key
        What makes it this reminder and no other; only a fingerprint of it stands in the file.

    Returns
    -------
    str
        Lines that end in ``\r\n``, none longer than 75 bytes.

    Examples
    --------
    >>> print(reminder(date(2026, 7, 14), "Ask; again", "", made=date(2026, 6, 30), key="a").splitlines()[8])
    SUMMARY:Ask\; again
    """
    uid = hashlib.sha256(f"{key}\n{day.isoformat()}".encode()).hexdigest()[:32]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//netmap//netmap//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}@netmap",
        f"DTSTAMP:{made:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(summary)}",
        f"DESCRIPTION:{_escaped(about)}",
        "CLASS:CONFIDENTIAL",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> list[str]:
    """A line in pieces of 75 bytes at most; every next piece begins with a space."""
    pieces, piece = [], ""
    for char in line:
        if len(f"{piece}{char}".encode()) > _OCTETS:
            pieces.append(piece)
            piece = " "
        piece += char
    return [*pieces, piece]
