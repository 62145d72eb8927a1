"""A plain directory with any headings: columns guessed, values read, nothing lost in silence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

import netmap as nm
from netmap.casebook import Casebook
from netmap.io.exchange import Import, import_source, recognise
from netmap.io.exchange.directory.columns import guess_heading
from netmap.schema import parse

Find = Callable[[str], Path]

# File → rows, organisations; counted with the csv module: the distinct names of the third column.
REGIONS = {
    "arbeidsmarktregios": (390, 35),
    "centrumgemeentemaatschappelijkeopvangbeschermdwonen": (390, 43),
    "centrumgemeentenvrouwenopvanggeweldinhuiselijkekring": (390, 35),
    "ggds": (390, 25),
    "hlzregioshervorminglangdurigezorg": (390, 57),
    "intergemeentelijkesocialediensten": (107, 29),
    "jeugdzorgregios1": (390, 42),
    "kamervankoophandel": (390, 5),
    "passendonderwijsprimaironderwijs": (390, 76),
    "passendonderwijsvoortgezetonderwijs": (393, 74),
    "politieeenheden": (390, 10),
    "rcfkenniscentrahandhaving": (390, 9),
    "regionaalinformatieenexpertisecentra": (390, 10),
    "regionaleplatformsarbeidsmarkt": (390, 34),
    "rmcregiosregionaalmeldencoordinatiepunt": (390, 39),
    "socialewerkvoorziening": (392, 87),
    "veiligheidshuizen": (390, 34),
    "veiligheidsregios": (390, 25),
    "veiligthuisregios": (390, 26),
    "vptregios2014": (390, 16),
    "wmoregios": (390, 43),
    "zorgkantoorregios": (390, 32),
}

TEXT = """Sociale kaart van Voorbeeldstad
;
Organisatie;Activiteit;Omschrijving;Doelgroep;Leeftijd;Wijk / buurt;Telefoonnummer;Kosten;Wacht (weken);Thema;Taal;Maat
Stichting De Linde;Samen eten;Elke woensdag;ouderen;65+;Noord;020-1234567;€ 5;2;Ontmoeten;Nederlands, Turks;44
stichting de  LINDE;Taalcafé;;iedereen;18 t/m 99;alle wijken;020-7654321;gratis;geen;Taal, Zingeving;nl;
;;;;;;;;;;;
Koor De Noot;;;;;Zuid, Noord;;;;;;
Koor De Noot;;;;;Zuid, Noord;;;;;;
;Losse inloop;;;jong;;;;;;;
;;;;;;06-1;;;;;
"""


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def counts(found: Import) -> list[tuple[int, int, int, int]]:
    return [(one.read, one.written, one.merged, one.dropped) for one in found.ledger.entries]


def told(found: Import) -> dict[tuple[str, str], tuple[int, tuple[int, ...]]]:
    losses = (loss for entry in found.ledger.entries for loss in entry.losses)
    return {(loss.reason, loss.what): (loss.count, loss.rows) for loss in losses}


def put(folder: Path, text: str, name: str = "kaart.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8-sig")
    return path


def workbook(path: Path, **sheets: list[list[Any]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("name", REGIONS)
def test_lists_of_regions_are_organisations_that_work_in_municipalities(shared_data: Find, name: str) -> None:
    rows, organisations = REGIONS[name]
    found = import_source(shared_data("dutch_regional_cooperation") / f"{name}.csv", format="directory")
    assert counts(found) == [(rows, organisations, rows - organisations, 0)]
    assert told(found) == {("unknown-column", "Inwoneraantal van regio"): (rows, ())}
    book = book_of(found)
    assert len(book.organisations) == organisations
    assert len(book.areas) == min(rows, 390)
    assert sum(len(cell.split("|")) for cell in book.organisations["areas"]) == rows  # every pair of the two modes
    assert book.areas["area_id"].str.fullmatch(r"\d{4}").all()  # leading zeros stay


def test_a_directory_with_headings_of_its_own(tmp_path: Path) -> None:
    path = put(tmp_path, TEXT)
    assert recognise(path) == "directory"
    found = import_source(path)
    assert counts(found) == [(6, 4, 1, 1)]
    book = book_of(found)
    assert book.organisations[["organisation_id", "areas"]].to_numpy().tolist()[:2] == [
        ["stichting-de-linde", "*"],
        ["koor-de-noot", "zuid|noord"],
    ]
    eat, talk, inloop = book.services.to_dict("records")
    assert {key: eat[key] for key in ("age_min", "wait_days", "cost", "domains", "languages", "areas")} == {
        "age_min": 65,
        "wait_days": 14,
        "cost": "paid",
        "domains": "soc",
        "languages": "nl|tr",
        "areas": "noord",
    }
    assert eat["description"] == "Elke woensdag. Kosten: € 5."
    assert (talk["age_min"], talk["age_max"], talk["wait_days"], talk["cost"]) == (18, 99, 0, "free")
    assert (talk["organisation_id"], talk["areas"]) == ("stichting-de-linde", "*")
    assert (inloop["name"], inloop["organisation_id"]) == ("Losse inloop", "losse-inloop")
    assert inloop["description"] == "Leeftijd: jong."


def test_what_is_not_carried_is_told_with_its_row(tmp_path: Path) -> None:
    found = import_source(put(tmp_path, TEXT))
    assert told(found) == {
        ("unknown-column", "Maat"): (1, ()),
        ("kept-in-words", "Leeftijd"): (1, (9,)),
        ("kept-in-words", "Thema"): (1, (5,)),
        ("no-name", ""): (1, (10,)),
        ("organisation-differs", "phone"): (1, (5,)),
    }
    assert not found.ledger.complete
    assert found.mapping["domains"]["Zingeving"] == ""  # to be filled in


def test_codes_stay_and_those_that_are_taken_are_told(tmp_path: Path) -> None:
    text = "Code aanbod,Organisatie,Aanbod,Wijk,Wijkcode\n007,Pan,Eten,Noord,W1\n007,Pan,Taal,Zuid,W1\n"
    found = import_source(put(tmp_path, text))
    book = book_of(found)
    assert book.services[["service_id", "areas"]].to_numpy().tolist() == [["007", "W1"], ["taal", "zuid"]]
    assert told(found) == {("code-taken", ""): (1, (3,)), ("area-code", ""): (1, (3,))}


def test_a_workbook_of_several_sheets(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "kaart.xlsx",
        Uitvoerders=[["Naam", "KvK-nummer", "Website", "Adres", "Postcode", "Contactpersoon", "Nationaliteit"],
                     ["Pan", 12345678, "pan.example.org", "Laan 1", "1234 AB", "Bo", "x"]],
        Lijst=[["Bijgewerkt in juni"], [], ["Naam", "Aanbieder", "Leeftijd vanaf", "Vrije plekken", "Gecontroleerd op"],
               ["Eten", "PAN", 18, 3, "1-6-2026"], ["Eten", "PAN", 18, 3, "1-6-2026"],
               ["Taal", "Pan", 18, "vol", "ooit"]],
        Leeg=[["zomaar", "iets"], ["een zin die niets zegt", 2]],
    )  # fmt: skip
    assert recognise(path) == "directory"
    found = import_source(path)
    assert counts(found) == [(1, 1, 0, 0), (3, 2, 1, 0), (1, 0, 0, 1)]
    book = book_of(found)
    one = book.organisations.iloc[0]
    assert (len(book.organisations), one["kvk"], one["base"], one["contact"]) == (1, "12345678", "Laan 1 1234 AB", "Bo")
    assert book.services[["name", "age_min", "capacity"]].to_numpy().tolist() == [["Eten", 18, 3], ["Taal", 18, 0]]
    assert book.services["observed_on"].dt.strftime("%Y-%m-%d").fillna("").tolist() == ["2026-06-01", ""]
    assert told(found)["refused-column", "Nationaliteit"] == (1, ())
    assert told(found)["unreadable", "Gecontroleerd op"] == (1, (6,))
    assert told(found)["unknown-sheet", "Leeg"] == (1, ())


MESSY: list[list[Any]] = [
    ["Sociale kaart Vinkhoven"],
    [],
    ["Naam\norganisatie /\ninitiatief", "Waar kunt u terecht?", "Leeftijds-\ngroep", "Tel.nr", "KvK", "Actief?",
     "Laatste check", "Wijk", "Wat doen ze?", "Kleur"],
    ["ONTMOETEN"],
    ["De Linde", "Laan 4\n1234 AB Vinkhoven", "55+", 612345678, 1234567, "ja", "1 feb 2026", "Oost / West", "Eten", 1],
    ["De Brug", None, "alle", "14030", 12345678, "gestopt", "maart 2026", "Oost", "Praten", None],
    ["Totaal: 2 organisaties"],
]  # fmt: skip


def test_a_sheet_as_people_keep_it(tmp_path: Path) -> None:
    found = import_source(workbook(tmp_path / "kaart.xlsx", Blad1=MESSY))
    book = book_of(found)
    linde = book.organisations.set_index("name").loc["De Linde"]
    assert linde[["base", "phone", "kvk", "areas"]].tolist() == [
        "Laan 4, 1234 AB Vinkhoven",
        "0612345678",
        "01234567",
        "oost|west",
    ]
    eat, talk = book.services.to_dict("records")
    assert (eat["age_min"], eat["description"], eat["status"], talk["status"]) == (55, "Eten", "active", "inactive")
    assert book.services["observed_on"].dt.strftime("%Y-%m-%d").tolist() == ["2026-02-01", "2026-03-01"]
    assert counts(found) == [(4, 3, 0, 1)]
    assert told(found) == {("unknown-column", "Kleur"): (1, ()), ("total-row", ""): (1, (7,))}
    (entry,) = found.ledger.entries
    notes = {note.reason: (note.what, note.rows) for note in entry.notes}
    assert notes["only-a-name"] == ("", (4,))
    assert notes["zero-in-front"][1] == (5,)
    assert "Waar kunt u terecht? = street, Leeftijdsgroep = ages" in notes["columns-read"][0]
    assert found.mapping["sheets"]["Blad1"]["Kleur"] == ""


def test_files_of_netmap_and_of_others_are_not_claimed(tmp_path: Path, shared_data: Find) -> None:
    whole = nm.load_example("parkwijk")
    book = whole.household(whole.household_ids[0])
    for lang in ("nl", "en"):
        nm.write(book, tmp_path / f"{lang}.xlsx", lang=lang)
        nm.new(tmp_path / f"new-{lang}.xlsx", lang=lang)
    nm.write(book, tmp_path / "folder")
    own = [*tmp_path.glob("*.xlsx"), *(tmp_path / "folder").glob("*.csv"), tmp_path / "folder"]
    assert len(own) == 4 + len(book.tables) + 1
    assert [path.name for path in own if recognise(path) == "directory"] == []
    for name in ("hsds_fixture", "ego_formats", "ego_srilanka", "hsds3_examples"):
        assert recognise(shared_data(name)) != "directory"


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Naam organisatie", "organisations.name"),
        ("Wat kost het? (kosten)", "services.cost"),
        ("E-mailadres", "organisations.contact"),
        ("Opening hours", "services.hours"),
        ("BSN", None),
        ("Geloof", None),
        ("Inwoneraantal van regio", None),
    ],
)
def test_headings_are_guessed_by_their_words(heading: str, target: str | None) -> None:
    assert guess_heading(heading) == target


_cell = st.sampled_from(
    ["", "=1+1", "Zoë", "a;b", "0-12", "€ 3", "lang", "'s avonds", "alle", "Noord", "\ufffd", "999"]
)


@settings(max_examples=8)
@given(st.lists(st.lists(_cell, min_size=9, max_size=9), min_size=1, max_size=5))
def test_any_cells_give_a_sound_casebook_and_a_whole_account(tmp_path_factory: Any, rows: list[list[str]]) -> None:
    headings = ["Organisatie", "Aanbod", "Leeftijd", "Kosten", "Wachttijd", "Plekken", "Wijk", "Taal", "Thema"]
    path = tmp_path_factory.mktemp("any") / "kaart.csv"
    lines = [headings, ["Pan", *[""] * 8], *rows]
    nm.write_text(path, "\n".join(",".join(f'"{cell}"' for cell in line) for line in lines) + "\n")
    found = import_source(path, format="directory")
    book = book_of(found)
    (entry,) = found.ledger.entries
    written = [row for row in rows if any(row)]
    assert entry.read == 1 + len(written) == entry.written + entry.merged + entry.dropped
    assert entry.dropped == sum(not row[0] and not row[1] for row in written)
    folded = {" ".join((row[0] or row[1]).split()).casefold() for row in written} - {""}
    assert len(book.organisations) == len({"pan"} | folded)


@pytest.mark.parametrize(
    "text",
    [
        "Organisatie;Aanbod;Wijk\nPan;Koken;Noord;en nog iets\n",
        "\n" * 40 + "Organisatie;Aanbod;Wijk\nPan;Koken;Noord\n",
    ],
    ids=["rows longer than their headings", "headings far down"],
)
def test_any_file_can_be_looked_at(tmp_path: Path, text: str) -> None:
    path = put(tmp_path, text)
    assert recognise(path) == "directory"
    assert book_of(import_source(path)).organisations["name"].tolist() == ["Pan"]
