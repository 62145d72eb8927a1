"""``netmap train``, and advice by what it learned."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import netmap as nm
from tests.build import casebook
from tests.cli.conftest import Run
from tests.recommend.learning.street import past, street, tables

DAY = ("--as-of", "2026-06-01")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("town") / "straat.json"
    nm.write(street(), path)
    return path


@pytest.fixture(scope="module")
def model(town: Path) -> Path:
    path = town.with_name("model.json")
    nm.write_model(nm.train(nm.read(town).as_of(street().day or pytest.fail("no day"))), path)
    return path


def test_it_writes_the_model_with_its_card_and_shows_what_was_learned(run: Run, town: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.json"
    result = run("train", town, "-o", out, *DAY, "--lang", "en")
    assert result.code == 0
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["m.json", "m.md", "m.yaml"]
    content = json.loads(out.read_text("utf-8"))
    stated = content.pop("hash")
    plain = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert stated == hashlib.sha256(plain.encode()).hexdigest()
    assert f"model: {stated}" in result.out
    assert "need_match" in result.out
    assert result.err.index("48 closed referrals of 24 households, over 2 services") < result.err.index("wrote")
    assert stated in (tmp_path / "m.md").read_text("utf-8")
    assert stated in (tmp_path / "m.yaml").read_text("utf-8")


def test_two_processes_write_the_same_bytes_whatever_the_order_of_rows(tmp_path: Path) -> None:
    turned = {name: rows[::-1] for name, rows in tables().items()}
    for name, rows, seed in (("one", tables(), "1"), ("two", turned, "2")):
        (tmp_path / name).mkdir()
        nm.write(casebook(**rows).history or pytest.fail("no history"), tmp_path / name / "straat.json")
        command = [sys.executable, "-c", "from netmap_cli.app import main; main()"]
        arguments = ["train", str(tmp_path / name / "straat.json"), "-o", str(tmp_path / name / "m.json"), *DAY]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([*command, *arguments], env=environment, check=True, capture_output=True)
    for ending in ("json", "md", "yaml"):
        one, two = ((tmp_path / name / f"m.{ending}").read_bytes() for name in ("one", "two"))
        assert one == two


def test_as_json_it_tells_what_the_model_is_called(run: Run, town: Path, tmp_path: Path) -> None:
    told = run("train", town, "-o", tmp_path / "m.json", *DAY, "--format", "json", "--no-text").data
    assert told["hash"] == nm.read_model(tmp_path / "m.json").hash
    assert told["n_train"] == 48
    assert next(row for row in told["features"] if row["feature"] == "text")["learned"] == 0.3
    assert nm.read_model(tmp_path / "m.json").text is False


def test_an_earlier_model_is_replaced_but_nothing_else(run: Run, town: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.json"
    assert run("train", town, "-o", out, *DAY).code == 0
    first = out.read_bytes()
    assert run("train", town, "-o", out, *DAY, "--no-text").code == 0
    assert out.read_bytes() != first
    (tmp_path / "notes.md").write_text("mine")
    result = run("train", town, "-o", tmp_path / "notes.json", *DAY)
    assert (result.code, (tmp_path / "notes.md").read_text()) == (2, "mine")
    assert not (tmp_path / "notes.json").exists()
    source = town.read_bytes()
    assert run("train", town, "-o", town, *DAY).code == 2
    assert town.read_bytes() == source


@pytest.mark.parametrize(
    ("target", "says"),
    [("m.csv", "end in .json"), ("none/m.json", "make the folder first"), ("taken.json", "is a directory")],
)
def test_what_cannot_be_written_is_one_line(run: Run, town: Path, tmp_path: Path, target: str, says: str) -> None:
    (tmp_path / "taken.yaml").mkdir()
    result = run("train", town, "-o", tmp_path / target, *DAY)
    assert (result.code, result.out) == (2, "")
    assert says in result.err.splitlines()[-1]
    assert [entry.name for entry in tmp_path.iterdir()] == ["taken.yaml"]


def test_nothing_to_learn_is_one_line(run: Run, tmp_path: Path) -> None:
    nm.write(street([row for row in past() if row["ended_on"] is None]), tmp_path / "straat.json")
    result = run("train", tmp_path / "straat.json", "-o", tmp_path / "m.json", *DAY)
    assert (result.code, result.out) == (2, "")
    assert "nothing to learn from" in result.err.splitlines()[-1]
    assert not (tmp_path / "m.json").exists()


def test_advice_with_a_model_has_chances_and_names_it(run: Run, town: Path, model: Path) -> None:
    asked = ("recommend", town, "H06", "--domain", "iadl", *DAY, "--format", "json")
    plain, learned = run(*asked).data, run(*asked, "--model", model).data
    assert plain["model"] is None
    assert learned["model"] == nm.read_model(model).reference()
    for advice, known in ((plain, False), (learned, True)):
        items = [item for gap in advice["gaps"] for item in gap["items"]]
        assert items
        for item in items:
            assert (item["p"] is not None) is known
            assert not known or 0 < item["p_low"] < item["p"] < item["p_high"] < 1
    before, after = (
        {item["candidate_id"]: item["score"] for item in advice["gaps"][0]["items"]} for advice in (plain, learned)
    )
    assert after["good"] - after["poor"] > before["good"] - before["poor"]


def test_a_changed_model_is_refused_in_one_line(run: Run, town: Path, model: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text(model.read_text("utf-8").replace('"prior":-0.4', '"prior":0.4'), encoding="utf-8")
    for path, says in (
        (broken, "changed after it was made"),
        (tmp_path / "none.json", "none.json"),
        (town, "not a ne"),
    ):
        result = run("recommend", town, "H06", "--model", path, *DAY)
        assert (result.code, result.out) == (2, "")
        assert says in result.err
        assert len(result.err.strip().splitlines()) == 1


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_feature_in_the_table_is_explained(run: Run, lang: str) -> None:
    for feature, weight in {"need_match": "1", "warm_path": "0.4", "volunteer_safety": "-1", "wait": "-0.4"}.items():
        told = run("explain", feature, "--lang", lang, "--format", "json").data
        assert told["id"] == feature
        assert all(told.values())
        assert weight in told["source"].replace(",", ".")
