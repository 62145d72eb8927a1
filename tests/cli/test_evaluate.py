"""``netmap evaluate``."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import netmap as nm
from tests.cli.conftest import Run
from tests.recommend.evaluation.village import HOMES, village

DAY = ("--as-of", "2026-01-01")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("village") / "dorp.json"
    nm.write(village(), path)
    return path


def test_the_estimate_comes_first_and_habit_last(run: Run, source: Path) -> None:
    result = run("evaluate", source, *DAY, "--lang", "en")
    assert result.code == 0
    lines = result.out.splitlines()
    assert "the advice did better" in lines[2]
    heading = next(line for line in lines if "┃ NDCG@5" in line)
    assert heading.index("DR [95%]") < heading.index("vs workers") < heading.index("habit")
    assert [name for name in ("workers", "popularity", "ours") if f"{name} " in result.out] == [
        "workers",
        "popularity",
        "ours",
    ]


def test_groups_stand_below_and_small_ones_are_hidden(run: Run, source: Path) -> None:
    result = run("evaluate", source, "--as-of", "2025-04-01", "--lang", "en")
    groups = result.out.partition("groups of households: ours")[2].splitlines()
    shown = {line.split("│")[2].strip(): line.split("│")[3].strip() for line in groups if line.startswith("│ language")}
    tested = range(120, 172)  # of 172 closed by then, the newest three in ten
    other = sum(home % 5 == 0 for home in tested)
    assert shown == {"nl": str(len(tested) - other), "other": str(other)}
    assert any("not known" in line or "north" in line for line in groups)


def test_json_and_csv_say_the_same(run: Run, source: Path) -> None:
    data = run("evaluate", source, *DAY, "--format", "json", "--cut", "2025-06-18").data
    rows = list(csv.DictReader(io.StringIO(run("evaluate", source, *DAY, "--format", "csv").out)))
    assert data["cut"] == "2025-06-18"
    assert data["tested"] == HOMES - 336
    assert [row["method"] for row in rows] == ["workers", *(one["method"] for one in data["methods"])]
    assert float(rows[-1]["dr_low"]) == data["methods"][-1]["dr"]["low"]
    assert rows[-1]["verdict"] == "better"


def test_a_model_is_evaluated_too(run: Run, source: Path, tmp_path: Path) -> None:
    run("train", source, "-o", tmp_path / "m.json", "--as-of", "2025-06-01")
    result = run("evaluate", source, *DAY, "--model", tmp_path / "m.json", "-o", tmp_path / "out.csv")
    assert result.code == 0
    written = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8"))))
    assert written[-1]["method"] == "model"


@pytest.mark.parametrize(
    ("extra", "why"),
    [
        (("--as-of", "2025-01-20"), "too little to evaluate: of 30 closed referrals"),
        ((*DAY, "--cut", "juni"), "--cut 'juni' is not a day"),
        ((*DAY, "--model", "nowhere.json"), "nowhere.json"),
    ],
)
def test_wrong_use_is_one_line_and_exit_2(run: Run, source: Path, extra: tuple[str, ...], why: str) -> None:
    result = run("evaluate", source, *extra)
    assert result.code == 2
    last = result.err.splitlines()[-1]
    assert why in last
    assert "Traceback" not in result.err
