"""Invented names and words for synthetic people, places and organisations."""

from __future__ import annotations

__all__ = ["AREAS", "FIRST", "GOALS", "LAST", "QUESTIONS", "RELATIONS", "WORDS"]

_WOMEN = "Aaf Bina Corine Dorien Eefje Femke Geesje Hilda Ilona Jitske Kiki Leila Malou Nora Oukje Puck Rifka Saar"
_MEN = "Abe Berend Casper Dirkjan Emre Floris Goos Harmen Ivo Jelle Kjeld Lammert Menno Niek Obe Pelle Roel Sjors"
_NOBODY = "Bedenksel Droombeeld Fantast Hersenspin Kunstmatig Nergenshuizen Onecht Verdichtsel Voordebeeld Waarnietzijn"
_NOWHERE = (
    "Bedachterbuurt Droomhoek Fabelveld Kwartet Luchtpolder Nergenshoven Papierwijk Sprookjesdam Verzinsel Zomaar"
)

FIRST = (tuple(_WOMEN.split()), tuple(_MEN.split()))
"""First names, of women and of men."""

LAST = tuple(_NOBODY.split())
"""Surnames nobody has."""

AREAS = tuple(_NOWHERE.split())
"""Names of neighbourhoods that do not exist."""

WORDS: dict[str, tuple[str, str]] = {
    "partner": ("partner", "partner"),
    "household": ("huisgenoot", "huisgenoot"),
    "child": ("dochter", "zoon"),
    "family": ("zus", "broer"),
    "friend": ("vriendin", "vriend"),
    "acquaintance": ("kennis", "kennis"),
    "neighbour": ("buurvrouw", "buurman"),
    "work_school": ("collega", "collega"),
    "association": ("clubgenoot", "clubgenoot"),
    "ex_partner": ("ex-partner", "ex-partner"),
    "other": ("bekende", "bekende"),
}
"""What a contact is called, for a woman and for a man."""

RELATIONS: dict[str, tuple[float, tuple[float, ...], tuple[float, ...]]] = {
    "child": (0.15, (0.60, 0.30, 0.10), (0.45, 0.50, 0.35, 0.50, 0.12)),
    "family": (0.25, (0.35, 0.40, 0.25), (0.25, 0.45, 0.30, 0.45, 0.10)),
    "friend": (0.19, (0.25, 0.50, 0.25), (0.20, 0.60, 0.30, 0.50, 0.03)),
    "acquaintance": (0.07, (0.02, 0.28, 0.70), (0.10, 0.35, 0.20, 0.10, 0.01)),
    "neighbour": (0.15, (0.06, 0.34, 0.60), (0.45, 0.40, 0.10, 0.15, 0.01)),
    "work_school": (0.08, (0.05, 0.35, 0.60), (0.08, 0.35, 0.30, 0.20, 0.01)),
    "association": (0.08, (0.03, 0.37, 0.60), (0.10, 0.60, 0.15, 0.15, 0.01)),
    "ex_partner": (0.02, (0.10, 0.40, 0.50), (0.20, 0.10, 0.10, 0.10, 0.25)),
    "other": (0.01, (0.10, 0.30, 0.60), (0.20, 0.30, 0.20, 0.20, 0.05)),
}
"""Relation → its share of contacts, shares of circle 1, 2, 3, and chances of giving practical help, company, advice,
emotional support and money."""

QUESTIONS: dict[str, tuple[str, str]] = {
    "fin": ("Hoe kom ik van mijn schulden af?", "Elke maand de vaste lasten op tijd."),
    "work": ("Ik wil weer aan het werk.", "Drie ochtenden werk of een opleiding."),
    "day": ("Ik wil iets te doen hebben.", "Twee vaste dagdelen buiten de deur."),
    "time": ("De dagen duren te lang.", "Twee vaste dagdelen buiten de deur."),
    "hou": ("Kan ik hier blijven wonen?", "Een plan voor het huis."),
    "dom": ("Thuis is er te veel ruzie.", "Een rustige avond in de week."),
    "men": ("Ik pieker te veel.", "Weer doorslapen."),
    "phy": ("Ik kan minder dan vroeger.", "Elke dag een rondje buiten."),
    "sub": ("Ik wil minder drinken.", "Drie dagen in de week zonder."),
    "adl": ("Het huishouden lukt niet meer.", "Elke week een schoon huis."),
    "badl": ("Aankleden kost me de hele ochtend.", "Om tien uur aangekleed."),
    "iadl": ("Wie helpt met de boodschappen?", "Elke week boodschappen in huis."),
    "soc": ("Ik ken hier bijna niemand.", "Elke week met iemand afspreken."),
    "par": ("Ik wil meedoen in de buurt.", "Eén vaste activiteit in de wijk."),
    "jus": ("Ik wil geen gedoe meer met de politie.", "Een half jaar zonder boete."),
}
"""Domain → a question in the household's own words, and a goal."""

GOALS = {domain: goal for domain, (_, goal) in QUESTIONS.items()}
"""Domain → a goal."""
