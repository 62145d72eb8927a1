"""The invented texts of the simulated neighbourhood.

Thirteen domains with three sub-needs each; households and services call the same sub-need by different forms of one
Dutch word, as people do. Nobody wrote these texts, and no text of a real household was looked at.
"""

from __future__ import annotations

from netmap.vocabulary import DOMAINS, ZRM_2017

__all__ = ["DOMAIN_OF", "FORMS", "HOUSEHOLD_TALK", "SERVICE_TALK", "household_text", "service_text"]

_WORDS = {
    "fin": (
        "schuld schulden schuldhulp",
        "huurachterstand achterstanden huurachterstanden",
        "toeslag toeslagen toeslagenhulp",
    ),
    "work": ("sollicitatie solliciteren sollicitatiehulp", "werk werken werkplek", "opleiding opleidingen leren"),
    "time": ("dagbesteding dag dagen", "hobby hobby's hobbyclub", "moestuin tuinieren tuingroep"),
    "hou": ("woning woonruimte woningzoeken", "schimmel vocht vochtproblemen", "verhuizen verhuizing verhuishulp"),
    "dom": ("ruzie ruzies ruzie-bemiddeling", "opvoeding opvoeden opvoedhulp", "scheiding scheiden scheidingshulp"),
    "men": ("somber somberheid neerslachtig", "angst angstig angsten", "piekeren slapeloos slaapproblemen"),
    "phy": ("bewegen beweging beweeggroep", "pijn pijnklachten chronische-pijn", "eten voeding voedingsadvies"),
    "sub": ("drinken drank drankgebruik", "blowen wiet wietgebruik", "gokken gokverslaving gokschuld"),
    "badl": ("wassen wasbeurt aankleden", "lopen looptraining rollator", "koken maaltijd maaltijden"),
    "iadl": ("administratie papieren post", "boodschap boodschappen boodschappendienst", "computer digitaal digid"),
    "soc": ("eenzaam eenzaamheid alleen", "bezoek bezoekje bezoekmaatje", "buur buren burencontact"),
    "par": ("meedoen deelnemen deelname", "vrijwilligerswerk vrijwilliger vrijwillig", "taal taalles taalmaatje"),
    "jus": ("boete boetes boeteregeling", "rechter rechtbank rechtshulp", "reclassering straf taakstraf"),
}

FORMS: tuple[tuple[str, ...], ...] = tuple(tuple(need.split()) for code in ZRM_2017 for need in _WORDS[code])
"""Sub-need → the three forms of its word; three sub-needs per domain, in the order of ``ZRM_2017``."""

DOMAIN_OF: tuple[int, ...] = tuple(DOMAINS.index(code) for code in ZRM_2017 for _ in _WORDS[code])
"""Sub-need → position of its domain in ``DOMAINS``."""

HOUSEHOLD_TALK = (
    "wij zoeken hulp bij {} want het lukt niet meer",
    "mevrouw vraagt iemand voor {} liefst in de buurt",
    "meneer loopt vast met {} en weet niet waar hij terecht kan",
    "het gezin wil graag steun bij {}",
    "er zijn zorgen over {} zegt de familie",
)
"""How a worker writes a question down; the braces hold the word."""

SERVICE_TALK = (
    "steun in de wijk voor iedereen: {}",
    "samen met u kijken wij naar {}",
    "vrijwilligers en beroepskrachten helpen bij {}",
    "u kunt bij ons binnenlopen met vragen over {}",
)
"""How a service describes itself."""


def household_text(need: int, form: int, talk: int) -> str:
    """The note of one question.

    Examples
    --------
    >>> household_text(0, 1, 3)
    'het gezin wil graag steun bij schulden'
    """
    return HOUSEHOLD_TALK[talk].format(FORMS[need][form])


def service_text(needs: list[int], forms: list[int], talk: int) -> str:
    """What a service says of itself.

    Examples
    --------
    >>> service_text([0, 29], [2, 0], 1)
    'samen met u kijken wij naar schuldhulp, computer'
    """
    return SERVICE_TALK[talk].format(", ".join(FORMS[need][form] for need, form in zip(needs, forms, strict=True)))
