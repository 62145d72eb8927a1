"""In words beside the organisation map: the ring in short, on whom it leans, what to talk about, what is wished."""

from netmap.maps.organisations.facts import level_word
from netmap.maps.organisations.moments import Moment
from netmap.maps.organisations.nodes import Look
from netmap.maps.organisations.partners import EVERYWHERE
from netmap.maps.parts import Entry, Section

FOLDED = ("talk", "unused", "doors")
"""Sections that are closed at first."""


def ring_sections(look: Look) -> tuple[Section, ...]:
    """Return the summary that goes with a picture; at another moment only what is different then."""
    if not look.outer.partners:
        return (Section("brief", "", (Entry(look.words.text("map-empty-organisations")),)),)
    moments = {moment.id: moment for moment in look.outer.moments}
    now = moments["now"]
    changes = _moves(look, moments["then"], now) if "then" in moments else []
    wishes = _moves(look, now, moments["wanted"]) if "wanted" in moments else []
    if look.moment.id == "then":
        parts = {"then": [Entry(look.words.text("map-then-caption"))], "changes": changes}
    elif look.moment.id == "wanted":
        parts = {"wishes": [Entry(look.words.text("map-wanted-caption")), *wishes]}
    else:
        parts = {"brief": _brief(look), "fragile": _fragile(look), "brokers": _brokers(look), "talk": _talk(look),
                 "changes": changes, "wishes": wishes, "unused": _unused(look), "doors": _doors(look)}  # fmt: skip
    closed = (*FOLDED, "changes", "wishes") if look.now else ()
    return tuple(
        Section(id, _title(look, id, moments), tuple(entries), folded=id in closed)
        for id, entries in parts.items()
        if entries
    )


def _title(look: Look, id: str, moments: dict[str, Moment]) -> str:
    if id in ("brief", "then"):
        return ""
    since = {"date": moments["then"].day} if id == "changes" else {}
    return look.words.text(f"map-{id}-title", **since)


def _moves(look: Look, before: Moment, after: Moment) -> list[Entry]:
    """Return who goes from which ring to which, the closest rings first."""
    found: dict[tuple[int, int], list[str]] = {}
    for partner in look.outer.partners:
        id = partner["organisation_id"]
        rings = (before.ring(id), after.ring(id))
        if rings[0] != rings[1]:
            found.setdefault(rings, []).append(id)
    order = sorted(found, key=lambda rings: (-rings[1], -rings[0]))
    ring = {level: look.words.text(f"map-level-{level}") for level in range(5)}
    return [
        Entry("", look.words.text("map-from-to", before=ring[one], after=ring[two]), links=tuple(found[one, two]))
        for one, two in order
    ]


def _brief(look: Look) -> list[Entry]:
    words, outer = look.words, look.outer
    linked = sum(outer.now.ring(partner["organisation_id"]) > 0 for partner in outer.partners)
    said = [row["answered"] for row in (*outer.teams, *outer.partners)]
    lines = [
        words.text("map-brief-ring", n=len(outer.partners), ties=len(outer.pairs)),
        words.text("map-brief-linked", n=linked, unlinked=len(outer.partners) - linked),
        words.text("map-brief-answered", n=said.count(True), m=len(said)),
    ]
    lines += [words.text("map-brief-nameless", n=said.count(None))] if None in said else []
    return [Entry(line) for line in (*lines, words.text("map-caption"))]


def _marked(look: Look, mark: str) -> list[Entry]:
    """Return who has a mark: first those certain, then those whom missing answers could take it from."""
    those = [row for row in (*look.outer.teams, *look.outer.partners) if row[mark]]
    entries = []
    for unsure in (False, True):
        ids = tuple(row["organisation_id"] for row in those if (mark in row["unsure"]) == unsure)
        word = look.words.text(f"map-{mark}s")
        title = look.words.text("map-unsure", mark=word) if unsure else word
        entries += [Entry("", title, links=ids)] if ids else []
    if entries and not look.outer.findings.weighed:
        entries.append(Entry(look.words.text("map-not-weighed")))
    return entries


def _fragile(look: Look) -> list[Entry]:
    """Return where we lean on one organisation, or on one tie."""
    names = look.outer.names
    pairs = [pair for pair in sorted(look.outer.findings.bridges) if set(pair) <= names.keys()]
    ties = "; ".join(f"{names[a]} – {names[b]}" for a, b in pairs)
    entries = _marked(look, "cutpoint")
    entries += [Entry(ties, look.words.text("map-bridges"))] if ties else []
    alone = tuple(row["organisation_id"] for row in (*look.outer.teams, *look.outer.partners) if row["alone"])
    return entries + ([Entry("", look.words.text("map-alones"), links=alone)] if alone else [])


def _brokers(look: Look) -> list[Entry]:
    entries = _marked(look, "broker")
    return [Entry(look.words.text("map-broker-why")), *entries] if entries else []


def _talk(look: Look) -> list[Entry]:
    """Return the ties that both sides see differently: to talk about, not an error."""
    names = look.outer.names
    entries = []
    for pair in look.outer.findings.apart:
        if {pair["a"], pair["b"]} <= names.keys():
            sides = ((pair["a"], pair["level_a"]), (pair["b"], pair["level_b"]))
            texts = (
                look.words.text("map-says", name=names[id], level=level_word(look.words, level)) for id, level in sides
            )
            entries.append(Entry(" ".join(texts)))
    return entries


def _unused(look: Look) -> list[Entry]:
    those = [partner for partner in look.outer.partners if partner["unused"]]
    return [Entry(", ".join(partner["unused"]), links=(partner["organisation_id"],)) for partner in those]


def _doors(look: Look) -> list[Entry]:
    """Return where residents can go with a question, and where no door is known."""
    words, names, entries = look.words, look.outer.names, []
    codes = dict.fromkeys(row["front_door"] for row in look.outer.findings.doors)
    for code in codes:
        rows = [row for row in look.outer.findings.doors if row["front_door"] == code]
        open_at = dict.fromkeys(id for row in rows for id in row["organisations"] if id in names)
        closed = [_area(look, row["area_id"]) for row in rows if not row["organisations"]]
        text = words.text("map-no-door", areas=", ".join(closed)) if closed else ""
        entries.append(Entry(text, words.code("front_door", code), links=tuple(open_at)))
    return entries


def _area(look: Look, id: str) -> str:
    return look.words.text("report-everywhere") if id == EVERYWHERE else look.outer.areas.get(id, id)
