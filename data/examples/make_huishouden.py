"""Make ``huishouden.xlsx``: one invented household, typed into the sheet *Snel invullen*.

Run it from the repository: ``python data/examples/make_huishouden.py``. The same bytes every time.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from netmap.io.blank import quick_workbook
from netmap.io.files import write_bytes
from netmap.io.quick_sheet import QuickForm

CELLS = ("name", "relation", "circle", "frequency", "gives", "receives", "quality", "burden", "group", "note")

CONTACTS = """
dochter Sanne / dochter / heel dichtbij / een paar keer per week / P, A / E / nee / bijna te zwaar / A / Regelt alles.
zoon Bram / zoon / minder dichtbij / 1 keer per maand / geen / / ja / / A / Er is iets gebeurd waar we niet over praten.
zus Lidewij / zus / dichtbij / 1 keer per week / E / E / nee / / A / Belt elke zondag.
buurvrouw Ans / buurvrouw / dichtbij / elke dag / PG / G / nee / / B / Haalt me over om buiten te komen.
buurman Hassan / buurman / minder dichtbij / een paar keer per maand / praktisch / / nee / / B / Klust graag.
Truus van de overkant / buur / minder dichtbij / 1 keer per maand / geen / geen / nee / / B
Wim van het koor / vereniging / dichtbij / 1 keer per week / G / G / nee / / C / Haalt me op voor het koor.
Greetje van het koor / vereniging / minder dichtbij / 1 keer per week / G / / nee / / C
vriendin Elly / vriendin / heel dichtbij / een paar keer per maand / gezelschap, E / E / nee / / / Al veertig jaar.
oud-collega Rob / collega / minder dichtbij / minder dan 1 keer per maand / A / / nee / / / Weet alles van brieven.
maatje Noor / vrijwilliger / minder dichtbij / 1 keer per week / G / / nee / / / Samen wandelen.
Joris van het wijkteam / hulpverlener / minder dichtbij / een paar keer per maand / A / / nee
"""

FORM = QuickForm(
    fields={
        "label": "mevrouw Voorbeeld",
        "code": "H-VOORBEELD",
        "observed_on": date(2026, 11, 2),
        "question": "Ik wil weer zelf naar het koor kunnen, zonder dat Sanne alles moet regelen.",
        "roster": "ja, compleet",
    },
    contacts=[
        {name: cell.strip() for name, cell in zip(CELLS, line.split("/"), strict=False) if cell.strip()}
        for line in CONTACTS.strip().splitlines()
    ],
    answers={
        "unavailable": "zoon Bram",
        "potential": "Hassan, Wim",
        "receives": "Ans (G), Elly, Lidewij",
    },
)


def main() -> None:
    """Write the workbook beside this script."""
    path = Path(__file__).with_name("huishouden.xlsx")
    write_bytes(path, quick_workbook(FORM))
    print(path)


if __name__ == "__main__":
    main()
