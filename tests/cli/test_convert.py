"""``netmap convert`` for somebody who types it: what is shown, what is said, and the code it ends with."""

from __future__ import annotations

import json
from pathlib import Path

import netmap as nm
from tests.cli.conftest import Run

KAART = "Organisatie;Activiteit;Wijk;Kleur\nDe Linde;Eten;Noord;x\nTotaal: 1 organisatie\n"


def test_a_ledger_shows_the_guess_and_what_was_lost(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kaart.csv").write_text(KAART, encoding="utf-8")
    done = run("convert", tmp_path / "kaart.csv", tmp_path / "kaart.json", "--format", "json")
    assert done.code == 1
    (entry,) = done.data["ledgers"][0]["entries"]
    assert (entry["read"], entry["written"], entry["dropped"]) == (2, 1, 1)
    assert {(loss["reason"], loss["what"], tuple(loss["rows"])) for loss in entry["losses"]} == {
        ("unknown-column", "Kleur", ()),
        ("total-row", "", (3,)),
    }
    assert "Activiteit = services.name" in entry["notes"][0]["text"]
    assert done.data["mapping"] == str(tmp_path / "kaart.json.mapping.toml")
    assert "2 things not carried" in done.err


def test_a_list_that_nobody_knows_can_be_said_to_be_one(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "regio.csv"
    source.write_text("\ufeffGemeente;GGD's\nVoorbeeldstad;GGD Verzinsel\n", encoding="utf-8")
    unknown = run("convert", source, tmp_path / "regio.json")
    assert (unknown.code, "Hint: say it with --from" in unknown.err) == (2, True)
    assert run("convert", source, tmp_path / "regio.json", "--from", "directory").code == 0
    assert nm.read(tmp_path / "regio.json").organisations["name"].tolist() == ["GGD Verzinsel"]


def test_a_ledger_is_rows_for_a_program(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kaart.csv").write_text(KAART, encoding="utf-8")
    told = run("convert", tmp_path / "kaart.csv", tmp_path / "kaart.json", "--format", "csv").out.splitlines()
    assert told[:2] == ["place,read,written,merged,dropped,why", "kaart.csv,2,1,0,1,"]
    lines = run("convert", tmp_path / "kaart.csv", tmp_path / "nog.json", "--format", "jsonl").out.splitlines()
    assert len(lines) == len(told) - 1
    assert json.loads(lines[0])["dropped"] == 1
    wrong = run("convert", tmp_path / "kaart.csv", tmp_path / "x", "--to", "kummu")
    assert (wrong.code, "Hint: choose kumu" in wrong.err) == (2, True)


def test_what_a_mended_mapping_leaves_out_is_no_surprise(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kaart.csv").write_text(KAART.replace("Totaal: 1 organisatie\n", ""), encoding="utf-8")
    run("convert", tmp_path / "kaart.csv", tmp_path / "een.json")
    guess = tmp_path / "een.json.mapping.toml"
    guess.write_text(guess.read_text("utf-8").replace('Kleur = ""', 'Kleur = "services.hours"'), "utf-8")
    done = run("convert", tmp_path / "kaart.csv", tmp_path / "twee.json", "--mapping", guess, "--format", "json")
    assert (done.code, done.data["complete"], done.data["not_carried"]) == (0, True, [])
    guess.write_text(guess.read_text("utf-8").replace("services.hours", "services.uren"), "utf-8")
    wrong = run("convert", tmp_path / "kaart.csv", tmp_path / "drie.json", "--mapping", guess)
    assert (wrong.code, wrong.out, wrong.err.count("\n")) == (2, "", 1)
    assert not (tmp_path / "drie.json").exists()


def test_a_graph_with_people_says_that_it_has_no_lock(run: Run, tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "data" / "examples" / "huishouden.xlsx"
    done = run("convert", source, tmp_path / "out.graphml")
    assert "no lock and tells of 13 people with names" in done.err
    assert "no lock" not in run("convert", source, tmp_path / "out.json").err
    directory = run("convert", nm.example_path("parkwijk"), tmp_path / "hsds", "--to", "hsds")
    assert (directory.code, "no lock" in directory.err) == (1, False)


def test_without_names_no_name_or_note_is_in_the_file(run: Run, tmp_path: Path) -> None:
    book = nm.load_example("parkwijk")
    secret = [name for name in book.people["name"].dropna() if " " in name] + book.people["note"].dropna().tolist()
    for ending in ("graphml", "gexf", "json"):
        done = run("convert", nm.example_path("parkwijk"), tmp_path / f"out.{ending}", "--no-names", "--format", "json")
        text = (tmp_path / f"out.{ending}").read_text(encoding="utf-8")
        assert len(secret) > 100
        assert not [said for said in secret if said in text]
        entries = done.data["ledgers"][-1]["entries"]
        told = {(entry["place"], loss["what"]) for entry in entries for loss in entry["notes"]}
        assert {("people", "name"), ("people", "note"), ("households", "label"), ("goals", "text")} <= told
    assert run("check", tmp_path / "out.json").code == 0
    assert nm.read(tmp_path / "out.json").ties.equals(book.ties)
