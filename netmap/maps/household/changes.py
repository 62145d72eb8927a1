"""What came, went or changed around a household between two pictures of its map, in words its edition may hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from netmap.maps.household.people import Describer
from netmap.maps.household.who import ASKED, organisation_id
from netmap.maps.parts import Cell, Entry, Fact, Section
from netmap.maps.placing.geometry import text_width
from netmap.maps.placing.labels import LABEL_SIZE, Label
from netmap.maps.records import Record
from netmap.maps.scene import Node
from netmap.maps.style import CHANGE_SIGNS, CHANGE_WORDS, TABLE_QUALITIES
from netmap.schema import split

_CODES = {"circle": "circle", "frequency": "frequency", "relation": "relation", "distance": "distance"}
_WORK_CODES = {"quality": "quality", "availability": "yes_no_unknown", "burden": "burden", "endurance": "endurance"}


@dataclass(frozen=True)
class Change:
    """What became of somebody since the picture before: new, gone or changed, and how."""

    kind: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Turn:
    """Two pictures beside each other: who changed, and who came to know whom or no longer does."""

    since: date | None
    people: Mapping[str, Change]
    met: tuple[tuple[str, str], ...] = ()
    parted: tuple[tuple[str, str], ...] = ()


def turn(then: Describer, now: Describer, since: date | None) -> Turn:
    """Compare two pictures of one household. An answer that is given for the first time is no change."""
    old, new = _standing(then), _standing(now)
    people = {id: Change("gone") for id in old if id not in new}
    for id, record in new.items():
        if id not in old:
            people[id] = Change("new")
        elif lines := tuple(_lines(now, old[id], record)):
            people[id] = Change("changed", lines)
    both = {person["person_id"] for person in now.home.contacts} & {each["person_id"] for each in then.home.contacts}
    pairs = [{(tie["a"], tie["b"]) for tie in each.home.known if {tie["a"], tie["b"]} <= both} for each in (then, now)]
    asked = all(each.home.knows or each.home.row.get("contact_ties") in ASKED for each in (then, now))
    came, went = (pairs[1] - pairs[0], pairs[0] - pairs[1]) if asked else (set(), set())
    return Turn(since, people, tuple(sorted(came)), tuple(sorted(went)))


def _standing(teller: Describer) -> dict[str, Record]:
    """Everybody and everything on the map, by the id of its node."""
    home = teller.home
    people = {person["person_id"]: person for person in (*home.contacts, *home.members)}
    return people | {organisation_id(home, each["id"]): each for each in home.organisations}


def _lines(teller: Describer, old: Record, new: Record) -> Iterator[str]:
    """Yield what changed, one sentence each."""
    if "planned" in new:
        if old["planned"] != new["planned"]:
            words = [teller.say("planned" if each["planned"] else "involved") for each in (old, new)]
            yield _from_to(teller, teller.say("change-role"), *words)
        return
    for column, codes in (_CODES if teller.table else {**_CODES, **_WORK_CODES}).items():
        before, after = old.get(column), new.get(column)
        if column in old and column in new and before != after and not {before, after} & {None, "unknown"}:
            yield _from_to(
                teller,
                teller.say(f"change-{column}"),
                teller.words.code(codes, before),
                teller.words.code(codes, after),
            )
    broken = [each.get("quality") in TABLE_QUALITIES for each in (old, new)]
    if broken[0] != broken[1] and (teller.table or None in (old.get("quality"), new.get("quality"))):
        words = [teller.contact_word(teller.contact(each)) for each in (old, new)]
        yield _from_to(teller, teller.say("change-quality"), *words)
    for column in ("gives", "receives"):
        yield from _support(teller, column, old.get(column), new.get(column))


def _from_to(teller: Describer, what: str, before: str, after: str) -> str:
    return teller.words.text("compare-from-to", what=what, before=before, after=after)


def _support(teller: Describer, column: str, old: str | None, new: str | None) -> Iterator[str]:
    """Yield which support came and which went, where both days have an answer."""
    if {old, new} & {None, "unknown"}:
        return
    sides = {"more": (new, split(old)), "less": (old, split(new))}
    for way, (cell, other) in sides.items():
        codes = [code for code in split(cell) if code not in other]
        if codes:
            yield teller.say(f"change-{column}-{way}", list=teller.words.codes("function", "|".join(codes)))


def label_with(teller: Describer, label: Label, change: Change | None) -> Label:
    """Return a label with sign and word of a change as its last line."""
    if change is None:
        return label
    word = f"{CHANGE_SIGNS[change.kind]} {teller.words.text(CHANGE_WORDS[change.kind])}"
    return Label((*label.lines, word), max(label.width, text_width(word, LABEL_SIZE)))


def marked(teller: Describer, node: Node, found: Turn | None) -> Node:
    """Return a node with what changed about it: sign, word, sentence, fact, filter and cell of the list."""
    change = found.people.get(node.id) if found else None
    told = _told(teller, change)
    facets = {**node.facets, "change": (change.kind if change else "same",)} if node.facets and found else node.facets
    marked = replace(node, cells=(*node.cells, Cell(told)) if node.cells else (), facets=facets)
    if change is None or found is None:
        return marked
    label = label_with(teller, Label(node.lines, node.width), change if node.kind != "member" else None)
    fact = Fact(teller.say("changed-since", date=found.since), "\n".join(change.lines) or told)
    return replace(
        marked, change=change.kind, lines=label.lines, width=label.width, facts=(fact, *node.facts),
        sentence=f"{node.sentence[:-1]}, {teller.words.text(CHANGE_WORDS[change.kind])}.",
    )  # fmt: skip


def ghost(teller: Describer, node: Node, found: Turn) -> Node:
    """Return somebody who went, as they stood in the picture before: no letters, no filter, no row in the list."""
    told = marked(teller, node, found)
    facts = (Fact(told.facts[0].title, teller.say("change-gone")), *node.facts)
    return replace(told, facts=facts, badges=(), marks=(), facets={}, cells=(), weight=1.0)


def _told(teller: Describer, change: Change | None) -> str:
    """Return a change in one line; nothing when nothing changed."""
    if change is None:
        return ""
    return "; ".join(change.lines) or teller.words.text(CHANGE_WORDS[change.kind])


def changes_section(teller: Describer, then: Describer, found: Turn, *, asked: bool) -> Section:
    """Return the summary of what changed; ``asked`` is False when nobody asked after the contacts again."""
    names = {id: _name(each, record) for each in (then, teller) for id, record in _standing(each).items()}
    groups = {
        kind: [id for id in names if id in found.people and found.people[id].kind == kind] for kind in CHANGE_SIGNS
    }
    entries = [Entry("", teller.say(kind), links=tuple(groups[kind])) for kind in ("new", "gone") if groups[kind]]
    entries += [Entry("", teller.say("changed"))] if groups["changed"] else []
    entries += [Entry("; ".join(found.people[id].lines), links=(id,)) for id in groups["changed"]]
    for kind, pairs in (("met", found.met), ("parted", found.parted)):
        entries += [Entry(teller.say(f"change-{kind}", a=names[a], b=names[b])) for a, b in pairs]
    entries += [Entry(text) for text in _cautions(teller, then, groups["new"], found, asked)]
    if not entries:
        entries = [Entry(teller.say("changes-none"))]
    return Section("changes", teller.say("changes", date=found.since), tuple(entries))


def _name(teller: Describer, record: Record) -> str:
    return teller.name(record) if "person_id" in record else str(record["name"])


def _cautions(teller: Describer, then: Describer, new: Sequence[str], found: Turn, asked: bool) -> list[str]:
    """Return what the difference between two pictures does not prove."""
    cautions = [] if asked else [teller.words.text("compare-not-asked-again", day=found.since)]
    contacts = {person["person_id"] for person in teller.home.contacts}
    complete = all(each.home.row.get("roster") == "confirmed" for each in (then, teller))
    return cautions + ([teller.words.text("compare-list-open")] if contacts & set(new) and not complete else [])
