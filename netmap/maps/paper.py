"""A sheet for pen and paper: empty rings and numbered lines, in the order of *Snel invullen*.

Whoever prefers paper at the table draws numbers in the rings and types the lines over later: every heading, question
and letter on the sheet is the one the reader of the workbook knows.
"""

import math
from typing import Literal

from netmap.errors import OptionError
from netmap.io.quick_labels import COLUMNS, FIELDS, QUESTIONS
from netmap.locale import Words, words
from netmap.maps.shipped import digest, environment, shipped
from netmap.vocabulary import FUNCTIONS, LISTS

__all__ = ["SIZES", "paper_sheet"]

Size = Literal["a4", "a3"]
SIZES = ("a4", "a3")
"""The paper the sheet can be printed on: two pages of A4, or one of A3."""

LINES = 18
SECTORS = ("family", "friends", "neighbours", "acquaintances", "volunteers", "professionals")
_HOME, _RINGS, _OUTER, _ARC = 44.0, (84.0, 122.0, 160.0), (175.0, 200.0), 164.5
_STEPS = 6


def paper_sheet(size: Size = "a4", lang: str = "nl") -> str:
    """Return a sheet to fill in with a pen, as one HTML page that needs no other file.

    Parameters
    ----------
    size : str
        ``"a4"`` two pages, rings and lines; ``"a3"`` one page that holds both.
    lang : str
        ``"nl"`` or ``"en"``.

    Returns
    -------
    str
        The page; the same text every time.

    Raises
    ------
    OptionError
        For another size or language.

    Examples
    --------
    >>> paper_sheet().count("<tbody>")
    1
    """
    if size not in SIZES:
        raise OptionError(f"unknown size {size!r}. Hint: choose 'a4' or 'a3'")
    speech = words(lang)
    styles = f"@page {{ size: {size.upper()} landscape; margin: 8mm; }}\n{shipped('css/paper.css')}"
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest(styles)}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    sheet = environment("paper.html.j2").get_template("paper.html.j2")
    return sheet.render(lang=lang, size=size, styles=styles, policy=policy, **_parts(speech))


def _parts(speech: Words) -> dict[str, object]:
    """Return the words and the rings of the sheet."""
    quick = speech.text("sheet-quick")
    return {
        "word": speech.text,
        "say": lambda id: speech.text(f"paper-{id}"),
        "hint": lambda name: speech.attr(f"quick-{name}", "ask") or "",
        "fields": tuple(FIELDS),
        "columns": COLUMNS,
        "questions": QUESTIONS,
        "numbers": range(1, LINES + 1),
        "roster": [speech.code("completeness", code) for code in LISTS["completeness"].names],
        "frequency": [speech.code("frequency", code) for code in LISTS["frequency"].names],
        "steps": [speech.text(f"paper-step-{number}", sheet=quick) for number in range(1, _STEPS + 1)],
        "letters": [
            {
                "letter": speech.attr(f"function-{code}", "letter"),
                "text": speech.code("function", code),
                "note": speech.attr(f"function-{code}", "note"),
            }
            for code in FUNCTIONS
        ],
        "home": _HOME,
        "rings": _rings(speech),
        "outer": _OUTER,
        "sectors": [_sector(speech, at) for at in range(len(SECTORS))],
    }


def _rings(speech: Words) -> list[dict[str, object]]:
    """Return the rings with their names, the outer ring last."""
    labels = [speech.code("circle", number) for number in (1, 2, 3)] + [speech.text("map-outer-ring")]
    radii = (*_RINGS, _OUTER[1])
    return [
        {"label": label, "radius": radius, "width": round(4.7 * len(label) + 14)}
        for label, radius in zip(labels, radii, strict=True)
    ]


def _sector(speech: Words, at: int) -> dict[str, object]:
    """Return a sector: the line where it begins, and the arc its name stands on, never upside down."""
    wide = 2 * math.pi / len(SECTORS)
    start = at * wide - math.pi / 2
    (x0, y0), (x1, y1) = _point(_HOME, start), _point(_RINGS[-1], start)
    below = math.sin(start + wide / 2) > 0.15
    radius = _ARC + (7.0 if below else 0.0)
    ends = (start + wide, start) if below else (start, start + wide)
    (ax, ay), (bx, by) = (_point(radius, end) for end in ends)
    arc = f"M{ax} {ay}A{radius} {radius} 0 0 {0 if below else 1} {bx} {by}"
    return {"label": speech.text(f"map-sector-{SECTORS[at]}"), "arc": arc, "x0": x0, "y0": y0, "x1": x1, "y1": y1}


def _point(radius: float, angle: float) -> tuple[float, float]:
    return round(radius * math.cos(angle), 2), round(radius * math.sin(angle), 2)
