"""``netmap ring traces`` as a person uses it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import Run

DAY = ("--as-of", "2026-06-30")
PAIR = ("wijkteam-waterkant", "taalhuis")


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def _list(folder: Path) -> Path:
    """Two meetings in which the language house and the team met, and somebody nobody knows."""
    path = folder / "presentie.csv"
    rows = [f"{day};{one}" for day in ("1-5-2026", "8-5-2026") for one in ("Taalhuis Voorbeeldstad", PAIR[0])]
    path.write_text("\n".join(["datum;organisatie", *rows, "8-5-2026;Mevrouw Kwik", ""]), encoding="utf-8")
    return path


def test_the_sentences_and_every_trace(run: Run, source: str, tmp_path: Path) -> None:
    result = run("ring", "traces", source, *DAY, "--attendance", _list(tmp_path), "--least", 2)
    assert result.code == 0
    told = " ".join(result.out.split())
    assert "verwijzingen van Sociaal wijkteam Waterkant naar Taalhuis Voorbeeldstad; geen band genoemd." in told
    assert "Sociaal wijkteam Waterkant en Taalhuis Voorbeeldstad" not in told  # pairs stand by id
    assert "Taalhuis Voorbeeldstad en Sociaal wijkteam Waterkant waren samen bij 2 bijeenkomsten" in told
    assert "1 rij van de presentielijst is niet te plaatsen: rij 6." in told
    assert "Kwik" not in result.out + result.err


def test_counts_are_those_of_the_referrals_themselves(run: Run, source: str) -> None:
    referrals = [row for row in _rows(Path(source) / "referrals.csv") if row["status"] not in ("proposed", "refused")]
    homes, services = (
        {row[key]: row["organisation_id"] for row in _rows(Path(source) / name)}
        for name, key in (("workers.csv", "worker_id"), ("services.csv", "service_id"))
    )
    ends = [(homes.get(row["worker_id"]), services[row["service_id"]]) for row in referrals]
    found = run("ring", "traces", source, "--as-of", "2027-01-01", "--format", "json").data
    counts = {(row["source"], row["target"]): row["count"] for row in found["ties"] if row["kind"] == "referral"}
    assert ends.count(PAIR) > 10
    assert counts[PAIR] == ends.count(PAIR)
    assert sum(counts.values()) == sum(one != other for one, other in ends)


def test_a_table_to_go_on_with(run: Run, source: str, tmp_path: Path) -> None:
    target = tmp_path / "sporen.csv"
    shown = run("ring", "traces", source, *DAY, "--format", "csv")
    written = run("ring", "traces", source, *DAY, "-o", target)
    assert (shown.code, written.code) == (0, 0)
    rows = list(csv.DictReader(io.StringIO(shown.out)))
    assert rows == _rows(target)
    assert list(rows[0]) == ["source", "target", "kind", "count", "first_day", "last_day", "level"]
    assert json.loads((tmp_path / "sporen.csv.about.json").read_text())["least"] == 1


def test_what_is_no_attendance_list_is_one_line(run: Run, source: str, tmp_path: Path) -> None:
    (tmp_path / "anders.csv").write_text("a;b\n1;2\n")
    result = run("ring", "traces", source, "--attendance", tmp_path / "anders.csv")
    assert result.code == 2
    assert len(result.err.splitlines()) == 1
    assert "attendance list" in result.err
