"""Names in lines, initials, boxes and the centre circle: small pieces both maps are made of."""

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from netmap.maps.placing.frame import Item
from netmap.maps.placing.geometry import text_width

LABEL_SIZE = 13.0
LINE_HEIGHT = 15.0
LABEL_WIDTH = 104.0
LONGEST_LINE = 136.0
"""A long name may be this wide before it is shortened."""

MANY_WORDS = 14
SYLLABLE = re.compile(r"(?![bcdfgkptv][rl]|[cpst]h)[^\W\d_][b-df-hj-np-tv-z][aeiouy]", re.IGNORECASE)
"""Before the middle one of these letters a word may be broken."""

MEMBER_RADIUS = 17.0


@dataclass(frozen=True)
class Label:
    """A name as it stands at a node: a few lines, and the width they need."""

    lines: tuple[str, ...]
    width: float


@lru_cache(maxsize=20_000)  # every picture of a map asks the same names
def label_of(name: str, limit: float = LABEL_WIDTH, *, rows: int = 3, bold: bool = False) -> Label:
    """Break a name into lines, the fewest and most even that take little room; only what never fits is shortened.

    Examples
    --------
    >>> label_of("Buurvrouw Ans van beneden").lines
    ('Buurvrouw Ans', 'van beneden')
    >>> label_of("Wilhelminastraatbewonersclub").lines
    ('Wilhelminastraat-', 'bewonersclub')
    >>> label_of("Stichting tot nut van het algemeen en van de hele stad", 60.0).lines
    ('Stichting', 'tot nut', 'van h…')
    >>> label_of("Fenna Verzinsel", 70.0, rows=1).lines
    ('Fenna…',)
    """
    widest = LONGEST_LINE if limit == LABEL_WIDTH else limit

    def width(lines: Sequence[str]) -> float:
        return max((text_width(line, LABEL_SIZE, bold=bold) for line in lines), default=0.0)

    parts = [part for word in name.split() for part in _hyphenated(word, widest, width)]
    spare = int(rows > 2)  # rather one line more than an ellipsis
    ways = [_lines(parts, cuts) for cuts in _cuts(len(parts), rows + spare)] if len(parts) <= MANY_WORDS else []
    for most, lines_most in ((limit, rows), (widest, rows), (widest, rows + spare)):
        fitting = [lines for lines in ways if len(lines) <= lines_most and width(lines) <= most]
        if fitting:
            best = min(fitting, key=lambda lines: ((width(lines) + 8.0) * (LINE_HEIGHT * len(lines) + 4.0), lines))
            return Label(best, width(best))
    full = _filled(parts, widest, rows, width)
    return Label(full, width(full))


def _cuts(count: int, rows: int) -> list[tuple[int, ...]]:
    """Return all ways to cut so many words into lines."""
    return [cuts for more in range(min(rows, count)) for cuts in combinations(range(1, count), more)] if count else [()]


def _lines(parts: Sequence[str], cuts: Sequence[int]) -> tuple[str, ...]:
    return tuple(" ".join(parts[i:j]) for i, j in pairwise((0, *cuts, len(parts)))) if parts else ()


def _filled(parts: Sequence[str], widest: float, rows: int, width: Callable[[Sequence[str]], float]) -> tuple[str, ...]:
    """Fill line after line; what is left over makes the last one end in an ellipsis."""
    lines = [""]
    for number, part in enumerate(parts):
        longer = f"{lines[-1]} {part}".strip()
        if width([longer]) <= widest:
            lines[-1] = longer
        elif len(lines) < rows:
            lines.append(part)
        else:
            last = " ".join([lines[-1], *parts[number:]]).replace("- ", "")
            while last and width([f"{last}…"]) > widest:
                last = last[:-1]
            lines[-1] = last.rstrip("- ") + "…"
            break
    return tuple(lines)


def _hyphenated(word: str, widest: float, width: Callable[[Sequence[str]], float]) -> list[str]:
    """Break a word that is too wide for a line, as evenly as goes, before a consonant with a vowel behind it."""
    if width([word]) <= widest:
        return [word]
    whole = [i for i in range(1, len(word)) if not _joined(word[i - 1 : i + 1])]
    good = [i for i in whole if 3 <= i <= len(word) - 3 and SYLLABLE.match(word[i - 1 : i + 2])]
    for count in range(2, len(word)):
        ends = [0]
        for turn in range(1, count):
            ideal = turn * len(word) / count
            near = [i for i in good if abs(i - ideal) <= 3] or whole
            ends.append(min((i for i in near if i > ends[-1]), key=lambda i: (abs(i - ideal), i), default=len(word)))
        parts = [word[i:j] for i, j in pairwise((*ends, len(word)))]
        hyphened = [*(f"{part}-" for part in parts[:-1]), parts[-1]]
        if width(hyphened) <= widest:
            return hyphened
    return [word]


def _joined(pair: str) -> bool:
    """Tell whether two characters make one sign: an accent of its own, an emoji of several parts."""
    return any(
        unicodedata.category(character)[0] in "MC" or "\U0001f3fb" <= character <= "\U0001f3ff" for character in pair
    )


def initials(name: str) -> str:
    """Return one or two letters for inside the shape.

    Examples
    --------
    >>> initials("Tante Nadia"), initials("samira"), initials("Jan van der Berg"), initials("👩‍🦱")
    ('TN', 'S', 'JB', '👩')
    """
    parts = re.findall(r"[^\W_]+", name)
    capitals = [part for part in parts if part[0].isupper()] or parts
    if not capitals:
        return name.strip()[:1]
    ends = capitals[:1] if len(capitals) == 1 else [capitals[0], capitals[-1]]
    return "".join(part[0].upper() for part in ends)


def item_of(id: str, ring: int, sector: int, label: Label, badges: int, *, spoke: bool = True) -> Item:
    """Return what the layout must know of a node: the size of its name, and the letters on the rim."""
    return Item(id, ring, sector, label.width, LINE_HEIGHT * len(label.lines), badges, spoke)


def centre_places(count: int) -> tuple[float, tuple[tuple[float, float], ...]]:
    """Return the radius of the centre circle and the places of the residents in it.

    Examples
    --------
    >>> centre_places(1)
    (66.0, ((0.0, -10.0),))
    """
    if count <= 1:
        return 66.0, ((0.0, -10.0),) * count
    if count == 2:
        return 80.0, ((-36.0, -10.0), (36.0, -10.0))
    if count == 3:
        return 88.0, ((0.0, -46.0), (-38.0, 18.0), (38.0, 18.0))
    around = max(58.0, count * 74.0 / (2 * math.pi))
    turns = [2 * math.pi * i / count - math.pi / 2 for i in range(count)]
    places = tuple((round(around * math.cos(turn), 1), round(around * math.sin(turn) - 8.0, 1)) for turn in turns)
    return round(around + 46.0, 1), places
