"""``netmap tidy`` as a person uses it: look, merge, look again; and what ``netmap check`` says about twins."""

from __future__ import annotations

from pathlib import Path

import pytest

import netmap as nm
from tests.cli.conftest import Run

DAY = ("--as-of", "2026-07-01")


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Two organisations that are one, and a service of each."""
    rows = [
        {"organisation_id": "a", "name": "Stichting De Linde", "kind": "welfare", "url": "https://linde.example.org"},
        {"organisation_id": "b", "name": "de linde", "kind": "welfare", "observed_on": "2025-07-01"},
        {"organisation_id": "c", "name": "Koor De Noot", "kind": "association", "observed_on": "2026-06-01"},
    ]
    services = [
        {"service_id": "1", "organisation_id": "a", "name": "Eten", "step": 3, "observed_on": "2026-06-01"},
        {"service_id": "2", "organisation_id": "b", "name": "Taal", "step": 3, "observed_on": "2026-06-01"},
    ]
    place = tmp_path / "kaart"
    nm.write(nm.Casebook.from_tables({"organisations": rows, "services": services}), place)
    return place


def test_look_merge_and_look_again(run: Run, directory: Path, tmp_path: Path) -> None:
    found = run("tidy", directory, "--format", "json", *DAY)
    assert found.code == 0
    told = [(row["finding"], row["id"], row["merge"], row["score"], row["days"]) for row in found.data]
    assert told == [
        ("twin", "b", "b=a", 100, None),
        ("stale", "b", None, None, 365),
        ("undated", "a", None, None, None),
    ]
    target = tmp_path / "schoon"
    done = run("tidy", directory, "--merge", "b=a", "-o", target, "--format", "json")
    assert (done.code, done.data["complete"]) == (0, True)
    assert ("services", "organisation_id", 1) in [(c["table"], c["column"], c["count"]) for c in done.data["changes"]]
    assert nm.read(target).services["organisation_id"].tolist() == ["a", "a"]
    assert nm.read(directory).organisations["organisation_id"].tolist() == ["a", "b", "c"]  # the source is untouched
    assert "twin" not in run("tidy", target, "--format", "csv", *DAY).out
    assert run("tidy", target, "--merge", "b=a", "-o", tmp_path / "weer").code == 1
    assert nm.read(tmp_path / "weer") == nm.read(target)


def test_a_table_and_csv_are_for_people(run: Run, directory: Path) -> None:
    table = run("tidy", directory, *DAY)
    assert "bijna dezelfde naam" in table.out
    assert "365 dagen geleden" in table.out
    assert "1 perhaps listed twice, 1 not checked for long, 1 without a day" in table.err
    heading = run("tidy", directory, "--format", "csv", "--lang", "en", *DAY).out.splitlines()
    assert heading[0] == "finding,table,id,name,keep,keep_name,score,days,merge,why"
    assert heading[1].endswith("b=a,nearly the same name")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--merge", "b=a"), "go together"),
        (("-o", "x.json"), "go together"),
        (("--merge", "b", "-o", "x.json"), "is not ID=ID"),
        (("--merge", "b=a", "--merge", "b=c", "-o", "x.json"), "cannot be merged with two"),
        (("--merge", "b=zz", "-o", "x.json"), "unknown organisation or service 'zz'"),
        (("--merge", "b=a", "-o", "."), "exists"),
    ],
)
def test_wrong_use_is_one_line(run: Run, directory: Path, options: tuple[str, ...], message: str) -> None:
    result = run("tidy", directory, *options)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert result.err.count("\n") == 1


def test_check_warns_of_twins_and_strict_stops(run: Run, directory: Path) -> None:
    checked = run("check", directory, "--format", "json", "--lang", "nl")
    assert (checked.code, checked.data["ok"]) == (0, True)
    assert [(one["severity"], one["table"], one["row"], one["value"]) for one in checked.data["faults"]] == [
        ("warning", "organisations", 3, "b"),
        ("warning", "organisations", 3, "2025-07-01"),
    ]
    assert "lijkt heel veel op a in rij 2" in checked.data["faults"][0]["message"]
    assert run("check", directory, "--strict").code == 1


def test_check_warns_once_per_table_of_what_was_old_on_the_newest_day(run: Run, tmp_path: Path) -> None:
    days = {"a": "2026-06-30", "b": "2026-01-02", "c": "2025-12-31", "d": "2024-01-01", "e": None}
    rows = [
        {"organisation_id": one, "name": f"Club {one}{at}", "kind": "other", "observed_on": day}
        for at, (one, day) in enumerate(days.items())
    ]
    nm.write(nm.Casebook.from_tables({"organisations": rows}), tmp_path / "kaart")
    checked = run("check", tmp_path / "kaart", "--format", "json", "--lang", "nl")
    (fault,) = checked.data["faults"]
    assert (checked.code, fault["severity"], fault["row"], fault["value"]) == (0, "warning", 5, "2024-01-01")
    assert "2 regels zijn meer dan 180 dagen niet nagekeken" in fault["message"]


def test_in_a_large_directory_check_still_sees_equal_names(run: Run, tmp_path: Path) -> None:
    rows = [{"organisation_id": f"o{at}", "name": f"Club nummer {at}", "kind": "other"} for at in range(600)]
    rows.append({"organisation_id": "twin", "name": "CLUB nummer 7", "kind": "other"})
    nm.write(nm.Casebook.from_tables({"organisations": rows}), tmp_path / "groot")
    faults = run("check", tmp_path / "groot", "--format", "json").data["faults"]
    assert [(one["row"], one["value"]) for one in faults] == [(602, "twin")]
