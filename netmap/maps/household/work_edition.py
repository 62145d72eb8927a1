"""What only the working edition of a household map holds: points of attention, and what if somebody drops out."""

from dataclasses import replace

from netmap.casebook import Casebook
from netmap.maps.household.drops import drop_words, drops, supporters
from netmap.maps.household.outlook import outlook
from netmap.maps.household.people import Describer
from netmap.maps.household.summary import attention
from netmap.maps.scene import Scene


def for_the_team(scene: Scene, casebook: Casebook, teller: Describer) -> Scene:
    """Return the scene with what the team may see of today; rules and advice look once, for both parts.

    Parameters
    ----------
    scene
        The map as it is without it.
    casebook
        The whole casebook on its day.
    teller
        Who is on the map on that day, and the words.
    """
    found = outlook(casebook, teller.home.id, supporters(teller.home), lang=teller.words.lang)
    told = drops(casebook, teller, found)
    first = [part for part in scene.sections if part.id != "brief"]
    last = [part for part in scene.sections if part.id == "brief"]
    words = {**scene.words, **drop_words(teller)} if told else scene.words
    return replace(scene, sections=(*first, *attention(teller, found.now), *last), drops=told, words=words)
