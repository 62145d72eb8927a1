"""The story of a map, for a meeting: a few steps, each with one sentence and a few people in the light.

Steps are told from the finished scene, so that no step can say what its page does not hold.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from netmap.locale import Words
from netmap.maps.parts import Entry, Section, Step
from netmap.maps.scene import Node, Picture, Scene
from netmap.maps.style import CHANGE_SIGNS, CHANGE_WORDS
from netmap.vocabulary import FUNCTIONS

FORMAL = ("volunteers", "professionals")
OPENING = ("question", "strengths", "brief")
"""Sections with which the story of a household opens."""

FIRST_NAMES = 3
"""So many names stand in a sentence; the others are counted."""

_LEANS = "gap-G08"


def household_steps(scene: Scene, words: Words) -> tuple[Step, ...]:
    """Return the story of a household map; what is fragile and what is advised only where the page holds it."""
    contacts = [node for node in scene.nodes if node.kind == "contact" and node.change != "gone"]
    if not contacts:
        return ()
    steps = [_everybody(scene, words, contacts), _own(scene, words, contacts), _support(scene, words, contacts)]
    steps += _then_and_now(scene, words)
    steps += [step for step in (_fragile(scene, words), _ring(scene, words), _advice(scene, words)) if step]
    return tuple(steps)


def _step(
    words: Words, id: str, text: str, scene: Scene, *, nodes: Collection[str] = (), sections: Collection[str] = (),
    note: str = "", unfold: bool = False,
) -> Step:  # fmt: skip
    """Return a step on the newest picture, with those of the sections that the page has."""
    there = tuple(part.id for part in scene.sections if part.id in sections)
    return Step(words.text(f"map-story-{id}"), text, tuple(nodes), there, scene.picture, note, unfold)


def _everybody(scene: Scene, words: Words, contacts: Sequence[Node]) -> Step:
    organisations = len(_organisations(scene))
    text = words.text("map-story-all-text", name=scene.nodes[0].name, n=len(contacts), m=organisations)
    return _step(words, "all", text, scene, sections=OPENING)


def _own(scene: Scene, words: Words, contacts: Sequence[Node]) -> Step:
    own = [node for node in contacts if node.facets["who"][0] not in FORMAL]
    near = sum(node.facets["circle"] == ("1",) for node in own)
    text = words.text("map-story-own-text", n=len(own), near=near)
    return _step(words, "own", text, scene, nodes=_ids(own, scene), sections=("brief",))


def _support(scene: Scene, words: Words, contacts: Sequence[Node]) -> Step:
    giving = [node for node in contacts if node.facets["support"] != ("none",)]
    counts = Counter(code for node in giving for code in node.facets["support"])
    listed = ", ".join(f"{words.code('function', code)} ({counts[code]})" for code in FUNCTIONS if counts[code])
    middle = scene.nodes[0].id
    helped = {tie.source for tie in scene.ties if tie.target == middle and tie.arrow in ("source", "both")}
    text = words.text("map-story-support-text", n=len(giving), list=listed, back=len(helped))
    those = [node for node in contacts if node in giving or node.id in helped]
    return _step(words, "support", text, scene, nodes=_ids(those, scene), sections=("brief",))


def _then_and_now(scene: Scene, words: Words) -> Iterator[Step]:
    """Yield the picture before this one, and what changed since."""
    before = max(_moments(scene), key=lambda picture: picture.picture, default=None)
    if before is None:
        return
    people = [node for node in before.nodes if node.kind == "contact" and node.change != "gone"]
    text = words.text("map-story-then-text", moment=before.picture_label, n=len(people))
    beside = tuple(part.id for part in before.sections if part.id in OPENING)
    yield Step(words.text("map-story-moments"), text, (), beside, before.picture)
    changed = [node for node in scene.nodes if node.change]
    counts = Counter(node.change for node in changed)
    listed = ", ".join(f"{counts[kind]} {words.text(CHANGE_WORDS[kind])}" for kind in CHANGE_SIGNS if counts[kind])
    since = changed[0].facts[0].title if changed else ""  # the first fact of whom anything changed
    text = words.text("map-story-now-text", since=since, list=listed) if changed else words.text("map-changes-none")
    yield _step(words, "moments", text, scene, nodes=_ids(changed, scene), sections=("changes",))


def _moments(scene: Scene) -> list[Picture]:
    """Return the earlier pictures of the same view."""
    return [each for each in scene.pictures if each.view == scene.view and each.picture < scene.picture]


def _fragile(scene: Scene, words: Words) -> Step | None:
    """Return where it is fragile: on whom it leans, else the gravest point of attention."""
    points = _points(scene)
    if not points:
        return None
    leans = next((entry for entry in points if entry.title == words.text(_LEANS)), None)
    on = [drop.node for drop in scene.drops if drop.leans]
    text = leans.text if leans else words.text("map-story-fragile-text", n=len(points), title=points[0].title)
    note = words.text("map-fragile") if leans and on else ""
    sections = [part.id for part in _themes(scene)]
    return _step(words, "fragile", text, scene, nodes=on, sections=sections, note=note)


def _themes(scene: Scene) -> list[Section]:
    """Return the weightiest points of attention by theme; the folded rest stays out of the story."""
    return [part for part in scene.sections if part.id.startswith("gaps-") and not part.folded]


def _points(scene: Scene) -> list[Entry]:
    return [entry for part in _themes(scene) for entry in part.entries]


def _ring(scene: Scene, words: Words) -> Step | None:
    those = _organisations(scene)
    if not those:
        return None
    text = words.text("map-story-ring-text", n=len(those), names=_names(those, words))
    return _step(words, "ring", text, scene, nodes=_ids(those, scene), sections=("brief",))


def _advice(scene: Scene, words: Words) -> Step | None:
    """Return the first advice there is."""
    title = words.text("map-gap-advice")
    found = [(entry, fact) for entry in _points(scene) for fact in entry.facts if fact.title == title]
    if not found:
        return None
    entry, fact = found[0]
    text = words.text("map-story-advice-text", title=entry.title, advice=fact.text)
    sections = [part.id for part in _themes(scene)]
    return _step(words, "advice", text, scene, sections=sections, unfold=True)


def _organisations(scene: Scene) -> list[Node]:
    return [node for node in scene.nodes if node.kind == "organisation" and node.change != "gone"]


def _ids(those: Sequence[Node], scene: Scene) -> tuple[str, ...]:
    """Return who stands in the light; nobody means the centre alone, else it would be everybody."""
    return tuple(node.id for node in those) or (scene.nodes[0].id,)


def _names(those: Sequence[Node], words: Words) -> str:
    """Return names as they stand in a sentence: the first few, the others counted."""
    names = [node.name for node in those]
    if len(names) > FIRST_NAMES + 1:
        names = [*names[:FIRST_NAMES], words.text("map-story-others", n=len(names) - FIRST_NAMES)]
    *first, last = names
    return words.text("map-story-and", list=", ".join(first), last=last) if first else last


def ring_steps(scene: Scene, words: Words) -> tuple[Step, ...]:
    """Return the story of the organisation map: who is near, doors, where it leans, who is not connected, wishes."""
    partners = _organisations(scene)
    if not partners:
        return ()

    def those(facet: str, *codes: str) -> list[Node]:
        return [node for node in scene.nodes if set(codes) & set(node.facets.get(facet, ()))]

    groups = (
        ("near", those("level", "3", "4"), ()),
        ("doors", those("role", "front-door"), ("doors",)),
        ("leaning", those("role", "cutpoint"), ("fragile",)),
        ("apart", those("level", "0"), ()),
    )
    text = words.text("map-story-ring-all-text", n=len(partners))
    steps = [_step(words, "all", text, scene, sections=("brief",))]
    for id, nodes, sections in groups:
        if nodes:
            text = words.text(f"map-story-{id}-text", n=len(nodes), names=_names(nodes, words))
            steps.append(_step(words, id, text, scene, nodes=_ids(nodes, scene), sections=sections))
    return (*steps, *_wishes(scene, words))


def _wishes(scene: Scene, words: Words) -> Iterator[Step]:
    """Yield the picture of what is wished, if there is one."""
    for picture in scene.pictures:
        changed = [node for node in picture.nodes if node.change and picture.picture.endswith("-wanted")]
        if changed:
            text = words.text("map-story-wishes-text", n=len(changed))
            sections = tuple(part.id for part in picture.sections if part.id == "wishes")
            yield Step(words.text("map-story-wishes"), text, _ids(changed, scene), sections, picture.picture)
