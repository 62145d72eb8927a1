"""The organisation map: the outer ring around the neighbourhood team, by how closely they work together."""

import re
from dataclasses import fields, replace

from netmap.casebook import Casebook
from netmap.locale import words
from netmap.maps.organisations.groups import with_groups
from netmap.maps.organisations.offers import question_box
from netmap.maps.organisations.partners import gather_ring
from netmap.maps.organisations.pictures import ring_pictures, team_name
from netmap.maps.page import Page, make_page
from netmap.maps.scene import Picture, Scene
from netmap.maps.story import ring_steps
from netmap.maps.ui import ui_words

COLUMNS = ("name", "kind", "level", "domains", "services", "places", "role", "partners")


def ring_map(casebook: Casebook, *, team: str | None = None, area: str | None = None, lang: str = "nl") -> Page:
    """Make the map of the outer ring around a team as one HTML page.

    Parameters
    ----------
    casebook : Casebook
        A casebook with organisations.
    team : str, optional
        The organisation in the centre; by default all neighbourhood teams together.
    area : str, optional
        Only organisations that work in this area, or may.
    lang : {"nl", "en"}
        Language of the page.

    Returns
    -------
    Page
        The page and its scene. The same casebook gives the same bytes. As the last line of a notebook cell it shows
        itself.

    Raises
    ------
    UnknownIdError
        For an unknown team or area.
    """
    return make_page(ring_scene(casebook, team=team, area=area, lang=lang))


def ring_scene(casebook: Casebook, *, team: str | None = None, area: str | None = None, lang: str = "nl") -> Scene:
    """Return the picture of the outer ring as data; parameters as in :func:`ring_map`."""
    outer, say = gather_ring(casebook, team=team, area=area), words(lang)
    pictures, day = ring_pictures(say, outer), casebook.day or casebook.newest
    now = next(picture for picture in pictures if picture.picture.endswith("-now"))
    subtitle = [outer.areas[area]] if area else []
    subtitle += [say.text("map-made-on", date=day)] if day else []
    scene = Scene(
        **{field.name: getattr(now, field.name) for field in fields(Picture)},
        kind="ring",
        lang=lang,
        title=say.text("map-ring-title", team=team_name(say, outer)),
        subtitle=" · ".join(subtitle),
        remark=say.text("map-confidential"),
        file_name="buitenring-" + re.sub(r"[^A-Za-z0-9_-]", "_", team or area or "team"),
        columns=tuple(say.text(f"map-column-{id}") for id in COLUMNS),
        words=ui_words(say, organisations=True),
        fade=True,
        pictures=tuple(picture for picture in pictures if picture is not now),
        question=question_box(say, outer),
    )
    scene = with_groups(scene, outer, casebook, say)
    return replace(scene, steps=ring_steps(scene, say))
