"""The pieces of a page beside the picture: words with their symbols, filters, summary, story, questions, what if.

Like the picture itself (:mod:`netmap.maps.scene`) they are plain data: what is not in them is not in the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """One heading with one text, as in the details panel. ``links`` are node ids shown as buttons."""

    title: str
    text: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """One cell of the list: what it says and, where words do not sort well, a number to sort by."""

    text: str
    key: float | None = None


@dataclass(frozen=True)
class Symbol:
    """What stands before a word in the legend and the filters: a shape, a line or a letter."""

    shape: str = ""
    colour: str = ""
    letter: str = ""
    line: str = ""
    tone: str = ""
    width: float = 0.0
    glyph: str = ""
    arrow: str = ""


@dataclass(frozen=True)
class Option:
    """One choice of a filter, with how many nodes it holds."""

    code: str
    label: str
    count: int
    symbol: Symbol | None = None


@dataclass(frozen=True)
class Facet:
    """A filter: several choices at once, or ``single``."""

    id: str
    title: str
    options: tuple[Option, ...]
    single: bool = False


@dataclass(frozen=True)
class Legend:
    """A group of the legend: symbols with their meaning."""

    title: str
    entries: tuple[tuple[str, Symbol], ...]


@dataclass(frozen=True)
class Entry:
    """An item of a summary section, with further facts that unfold; ``links`` are node ids shown as buttons."""

    text: str
    title: str = ""
    facts: tuple[Fact, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of the summary beside the map; ``folded`` sections are closed at first."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    folded: bool = False


@dataclass(frozen=True)
class Step:
    """One step of the story of a map, for meetings.

    ``nodes`` stand in the light (none: everybody), ``sections`` of the summary are shown beside it (``unfold``: with
    their reasons and advice open), ``picture`` is the picture the page switches to (empty: it stays), ``note`` is
    written on the map at those in the light.
    """

    title: str
    text: str
    nodes: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    picture: str = ""
    note: str = ""
    unfold: bool = False


@dataclass(frozen=True)
class Offer:
    """A service in the question box of the organisation map: who can help, where, with a place, and how to apply.

    ``node`` is its organisation; ``step`` 3 is a volunteer or a facility for everyone, 4 a generalist, 5 a specialist;
    ``places`` is yes, none, or unknown when the places or the areas are to be asked; ``tags`` are said in a word.
    """

    service: str
    node: str
    step: int
    domains: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    places: str = "unknown"
    tags: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Scarce:
    """A domain and area with no offer or with one provider; ``text`` says so in words."""

    domain: str
    area: str
    text: str


@dataclass(frozen=True)
class Question:
    """The question box: what can be asked, the services that answer, and where there is little to find.

    ``words`` are those of the box; sentences the page fills in keep their ``{places}``.
    """

    domains: tuple[Option, ...]
    areas: tuple[Option, ...]
    offers: tuple[Offer, ...]
    scarce: tuple[Scarce, ...]
    words: Mapping[str, str]


@dataclass(frozen=True)
class Bar:
    """How many people give one kind of support, now and then; ``own`` is the part of the own network in each.

    ``note`` says who is missing or not asked.
    """

    label: str
    text: str
    note: str
    now: int
    then: int
    own_now: int
    own_then: int


@dataclass(frozen=True)
class Person:
    """Somebody who can be called: who and what they are, for what, why, how to reach them; ``node`` if on the map."""

    name: str
    role: str
    wanted: str = ""
    why: str = ""
    reach: str = ""
    node: str = ""


@dataclass(frozen=True)
class Drop:
    """What happens when one supporter drops out: support now and then, what would open, who could step in.

    ``does`` is what this person does now, ``notes`` are about what is not known, ``leans``: most of the support comes
    from this person.
    """

    node: str
    title: str
    plan: str
    does: Fact
    bars: tuple[Bar, ...] = ()
    strength: str = ""
    notes: tuple[str, ...] = ()
    opened: tuple[Entry, ...] = ()
    helpers: tuple[Person, ...] = ()
    willing: tuple[str, ...] = ()
    call: tuple[Person, ...] = ()
    leans: bool = False
