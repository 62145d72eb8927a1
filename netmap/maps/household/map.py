"""The household map: who stands around a household, how close, with which support."""

import re
from dataclasses import replace
from typing import Literal

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.locale import words
from netmap.maps.household.frames import frames
from netmap.maps.household.moments import moments
from netmap.maps.household.people import columns
from netmap.maps.household.pictures import pictures
from netmap.maps.household.rows import in_order
from netmap.maps.page import Page, make_page
from netmap.maps.scene import Scene
from netmap.maps.story import household_steps
from netmap.maps.ui import ui_words

Edition = Literal["table", "work"]


def household_map(
    casebook: Casebook, household: str, *, edition: Edition = "table", lang: str = "nl", anonymous: bool = False
) -> Page:
    """Make the map of one household as one HTML page.

    Parameters
    ----------
    casebook : Casebook
        Any casebook with this household.
    household : str
        The household's id.
    edition : {"table", "work"}
        ``table`` lies on the table with the resident: contacts, strengths and wishes; nothing of gaps, scores,
        workers' notes or worries about safety is in the file. ``work`` is for the team and holds everything.
    lang : {"nl", "en"}
        Language of the page.
    anonymous : bool
        Roles in place of names, new ids and no free text; see :mod:`netmap.maps.household.anonymous`.

    Returns
    -------
    Page
        The page and its scene. The same casebook gives the same bytes. As the last line of a notebook cell it shows
        itself.

    Raises
    ------
    UnknownIdError
        For an unknown household.
    OptionError
        For an unknown edition.

    Notes
    -----
    People who do not want to be on the map (objection) are in neither edition.
    """
    return make_page(household_scene(casebook, household, edition=edition, lang=lang, anonymous=anonymous))


def household_scene(
    casebook: Casebook, household: str, *, edition: Edition = "table", lang: str = "nl", anonymous: bool = False
) -> Scene:
    """Return the picture of one household's map as data; parameters as in :func:`household_map`."""
    if edition not in ("table", "work"):
        raise OptionError(f"unknown edition {edition!r}. Hint: choose 'table' or 'work'")
    if anonymous:
        from netmap.maps.household.anonymous import anonymous as without_names  # noqa: PLC0415 - loads advice, which takes long
        from netmap.maps.household.anonymous import untitled  # noqa: PLC0415

        nameless = without_names(casebook, household, lang=lang)
        scene = household_scene(nameless, nameless.household_ids[0], edition=edition, lang=lang)
        visited = moments(nameless, nameless.household_ids[0])[-1].asked
        return untitled(scene, visited or nameless.day or nameless.newest)
    casebook = in_order(casebook, household)
    shown = frames(moments(casebook, household), household, words(lang), table=edition == "table")
    newest, *earlier = pictures(shown)
    teller, moment = shown[-1].teller, shown[-1].moment
    day = moment.asked or moment.day  # a casebook without dates has no date on its map: same bytes every day
    scene = Scene(
        **vars(newest),
        kind="household",
        lang=lang,
        title=teller.say("household-title", name=teller.home.label),
        subtitle=teller.say("made-on", date=day) if day else "",
        remark=teller.say("confidential"),
        edition=teller.say(f"edition-{edition}"),
        file_name=f"netwerkkaart-{re.sub(r'[^A-Za-z0-9_-]', '_', household)}",
        columns=(*columns(teller), *([teller.say("column-change")] if earlier else [])),
        words=ui_words(teller.words),
        pictures=tuple(earlier),
    )
    if edition == "table":
        return replace(scene, steps=household_steps(scene, teller.words))
    from netmap.maps.household.work_edition import for_the_team  # noqa: PLC0415 - advice takes long to load; the table has none

    scene = for_the_team(scene, moment.book, teller)
    return replace(scene, steps=household_steps(scene, teller.words))
