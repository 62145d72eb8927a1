"""``netmap recommend`` for workers and for residents."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DAY = ("--as-of", "2026-06-30")


def test_the_table_is_a_page_for_the_worker(run: Run, source: str) -> None:
    shown = run("recommend", source, "H06", *DAY)
    assert shown.code == 0
    for part in ("Advies voor H06", "eerder gelukt", "Pluspunten:", "Waar dit advies op rust", "Jij beslist"):
        assert part in shown.out
    assert max(map(len, shown.out.splitlines())) <= 100


def test_csv_has_a_column_for_everything_about_a_candidate(run: Run, source: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("recommend", source, "H06", "--format", "csv", *DAY).out)))
    assert {"rank", "candidate_id", "p", "needs_covered", "path", "wait_days", "free", "free_as_of", "past_n"} <= set(
        rows[0]
    )
    one = next(row for row in rows if row["candidate_id"] == "S047")
    assert one["path"] == "Sociaal wijkteam Parkwijk|Inloophuis De Kachel"
    assert int(one["past_ok"]) <= int(one["past_n"])


def test_the_letter_for_the_resident_holds_no_codes(run: Run, source: str) -> None:
    shown = run("recommend", source, "H06", "--for", "resident", *DAY)
    assert shown.code == 0
    assert "U beslist" in shown.out
    assert "H06" not in shown.out
    assert "als dat veilig kan" in shown.err
    data = run("recommend", source, "H06", "--for", "resident", "--format", "json", *DAY).data
    assert (data["household_id"], data["as_of"]) == ("H06", "2026-06-30")
    assert data["sections"][-1]["title"] == "U beslist"


@pytest.mark.parametrize(("ending", "first"), [(".txt", "Hulp die bij u kan passen\n==="), (".md", "# Hulp die bij")])
def test_the_letter_goes_to_a_file(run: Run, source: str, tmp_path: Path, ending: str, first: str) -> None:
    file = tmp_path / f"letter{ending}"
    assert run("recommend", source, "H06", "--for", "resident", "-o", file, *DAY).code == 0
    assert file.read_text(encoding="utf-8").startswith(first)


def test_a_letter_has_no_table_form(run: Run, source: str, tmp_path: Path) -> None:
    wrong = run("recommend", source, "H06", "--for", "resident", "-o", tmp_path / "letter.xlsx", *DAY)
    assert wrong.code == 2
    assert "use .txt, .md or .json" in wrong.err
    assert run("recommend", source, "H06", "--for", "resident", "--format", "csv", *DAY).code == 2
    assert run("recommend", source, "H06", "--for", "mayor", *DAY).code == 2


def test_all_households_tell_the_price_per_team_and_write_it_down(run: Run, source: str, tmp_path: Path) -> None:
    file = tmp_path / "advice.csv"
    said = run("recommend", source, "--all", "--gap", "G07", "--strict-steps", "-o", file, *DAY)
    assert said.code == 0
    assert "Sociaal wijkteam Parkwijk: lichtere hulp eerst kost gemiddeld" in said.err
    about = json.loads(Path(f"{file}.about.json").read_text(encoding="utf-8"))
    prices = {team["team"]: team for team in about["policy_prices"]}
    assert prices["Sociaal wijkteam Parkwijk"]["mean"] == prices["Sociaal wijkteam Parkwijk"]["strict_steps"]


def test_too_little_known_abstains_for_both_readers(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("person_id,household_id,role\nR,H1,resident\n", encoding="utf-8")
    worker, resident = (run("recommend", tmp_path, "H1", "--for", who, *DAY) for who in ("worker", "resident"))
    assert (worker.code, resident.code) == (3, 3)
    assert "te weinig bekend" in worker.out
    assert "nog geen voorstel" in resident.out
