"""What people decided: the record, the file that only grows, and how often advice is not followed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import DataError, OptionError, UnknownIdError, WriteError
from netmap.io import append_line
from netmap.recommend.decisions import Decision, append_decision, decide, read_decisions
from netmap.recommend.inputs import inputs_hash, rules_versions
from netmap.recommend.overrides import override_rates
from tests.recommend.town import need, service, town, whole, willing

KEYS = {
    "household_id", "gap_id", "candidate_id", "decision", "reason", "as_of", "state", "rank", "score", "p",
    "obstacle", "kind", "step", "override", "status", "inputs_hash", "options", "policy", "rules", "model",
}  # fmt: skip


@pytest.fixture(scope="module")
def book() -> Casebook:
    offers = [service("near", domains="iadl"), service("slow", domains="iadl", wait_days=80), service("odd", 5)]
    far = service("far", domains="iadl", areas="south")
    return town(willing("P"), services=[*offers, far], needs=[need("iadl", 2)])


def test_it_records_where_the_candidate_stood(book: Casebook) -> None:
    found = decide(book, "H1", "near", "accept", "Past bij de vraag.", gap="G29-iadl")
    item = next(one for one in whole(book, gap="G29-iadl").gaps[0].items if one.candidate_id == "near")
    assert set(found.as_dict()) == KEYS
    assert json.loads(found.as_line()) == found.as_dict()
    assert (found.state, found.rank, found.score, found.p) == ("advised", item.rank, item.score, None)
    assert (found.kind, found.step, found.override, found.gap_id) == ("volunteer", 3, False, "G29-iadl")
    assert (found.as_of, found.status, found.model) == ("2026-06-01", "recommended", None)
    assert found.policy == {"rule": "tolerance", "tolerance": 0.05}
    assert found.rules["netmap"] == nm.__version__


@pytest.mark.parametrize(
    ("candidate", "decision", "state", "obstacle", "kind", "override"),
    [
        ("P", "accept", "advised", None, "own_network", False),
        ("P", "modify", "advised", None, "own_network", True),
        ("P", "reject", "advised", None, "own_network", True),
        ("far", "accept", "excluded", "AREA", "volunteer", True),
        ("far", "modify", "excluded", "AREA", "volunteer", True),
        ("far", "reject", "excluded", "AREA", "volunteer", False),
        ("odd", "accept", "not_advised", None, "professional", True),
        ("helpers", "reject", "not_advised", None, "volunteer", False),
        ("vt", "accept", "not_advised", None, "professional", True),
    ],
)
def test_what_departs_from_the_advice_is_marked(
    book: Casebook, candidate: str, decision: str, state: str, obstacle: str | None, kind: str, override: bool
) -> None:
    found = decide(book, "H1", candidate, decision, "Omdat.", gap="G29-iadl")
    assert (found.state, found.obstacle, found.kind, found.override) == (state, obstacle, kind, override)
    assert (found.rank is None) == (state != "advised")


def test_without_a_gap_it_is_the_gravest_that_names_the_candidate(book: Casebook) -> None:
    advice = whole(book)
    named = [gap.gap_id for gap in advice.gaps if "P" in {item.candidate_id for item in gap.items}]
    assert decide(book, "H1", "P", "accept", "Wil graag.").gap_id == named[0]
    assert decide(book, "H1", "odd", "accept", "Toch.").gap_id is None


@pytest.mark.parametrize(("candidate", "hint"), [("neer", "near"), ("P2", "P"), ("helper", "helpers")])
def test_an_unknown_candidate_is_refused_with_near_ids(book: Casebook, candidate: str, hint: str) -> None:
    with pytest.raises(UnknownIdError, match=f"did you mean.*{hint}"):
        decide(book, "H1", candidate, "accept", "Omdat.")


def test_somebody_of_another_household_is_unknown() -> None:
    people = [{"household_id": home, "person_id": f"P{home}", "role": "informal"} for home in ("A", "B")]
    two = Casebook.from_tables({"people": people})
    assert decide(two, "A", "PA", "reject", "Omdat.").kind == "own_network"
    with pytest.raises(UnknownIdError, match="PB"):
        decide(two, "A", "PB", "reject", "Omdat.")


@pytest.mark.parametrize(("decision", "reason", "hint"), [("acept", "x", "accept"), ("accept", " \n", "few words")])
def test_wrong_use_is_refused_with_a_hint(book: Casebook, decision: str, reason: str, hint: str) -> None:
    with pytest.raises(OptionError, match=hint):
        decide(book, "H1", "near", decision, reason)


def test_a_reason_is_one_line_whatever_it_holds(book: Casebook) -> None:
    line = decide(book, "H1", "near", "modify", 'twee\nregels\u2028 "en" \ud83d 😀').as_line()
    assert "\n" not in line
    assert json.loads(line)["reason"] == 'twee regels "en" ? 😀'
    assert line.encode("utf-8")


def test_the_same_casebook_gives_the_same_record_in_any_process(parkwijk: Casebook) -> None:
    script = (
        "import netmap as nm; book = nm.load_example('parkwijk');"
        "print(ascii(nm.decide(book, 'H01', 'S070', 'accept', 'Omdat.').as_line()))"
    )
    command, environment = [sys.executable, "-c", script], {**os.environ, "PYTHONHASHSEED": "7"}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    assert done.stdout == f"{decide(parkwijk, 'H01', 'S070', 'accept', 'Omdat.').as_line()!a}\n"


def test_the_hash_does_not_depend_on_the_order_of_rows(parkwijk: Casebook) -> None:
    turned = Casebook({name: frame.iloc[::-1].reset_index(drop=True) for name, frame in parkwijk.tables.items()})
    assert inputs_hash(turned, {}) == inputs_hash(parkwijk, {})


def _without_a_cell(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    cells = frame[column].copy()
    cells.iloc[int(cells.notna().to_numpy().argmax())] = pd.NA
    return frame.assign(**{column: cells})


def test_one_other_cell_in_any_table_gives_another_hash(parkwijk: Casebook) -> None:
    tables, day = parkwijk.snapshot().tables, parkwijk.newest
    others = [
        {**tables, name: _without_a_cell(frame, column)}
        for name, frame in tables.items()
        for column in (frame.columns[1], frame.columns[-1])
        if frame[column].notna().any()
    ]
    hashes = {inputs_hash(Casebook(one, day), {}) for one in (tables, *others)}
    assert len(hashes) == len(others) + 1 > len(tables)


def test_a_line_end_in_a_cell_does_not_make_a_row() -> None:
    reasons = (["x\ny", "z"], ["x", "z\ny"])
    needs = [[need("fin", 2, note=note, household_id=f"H{n}") for n, note in enumerate(some)] for some in reasons]
    one, other = (Casebook.from_tables({"needs": rows}) for rows in needs)
    assert inputs_hash(one, {}) != inputs_hash(other, {})


def test_another_day_or_another_option_gives_another_hash(book: Casebook) -> None:
    later = (book.history or book).as_of(pd.Timestamp("2026-06-02").date())
    hashes = {inputs_hash(one, {"top": top}) for one in (book, later) for top in (3, 4)}
    assert len(hashes) == 4


def test_options_that_matter_are_part_of_the_hash(book: Casebook) -> None:
    options: list[dict[str, Any]] = [{}, {"max_wait": 9}, {"strict_steps": True}, {"text": False}, {"gap": "G29-iadl"}]
    assert len({decide(book, "H1", "near", "accept", "Omdat.", **one).inputs_hash for one in options}) == len(options)
    assert all(len(value) == 64 for name, value in rules_versions().items() if name != "netmap")


def _some(book: Casebook, *choices: str) -> list[Decision]:
    made = decide(book, "H1", "near", choices[0], "Omdat.", gap="G29-iadl")
    return [replace(made, decision=choice, override=choice != "accept") for choice in choices]


def test_the_file_only_grows(book: Casebook, tmp_path: Path) -> None:
    path, made = tmp_path / "d.jsonl", _some(book, "accept", "reject")
    append_decision(made[0], path)
    first = path.read_bytes()
    append_decision(made[1], path)
    assert path.read_bytes().startswith(first)
    assert read_decisions(path) == [one.as_dict() for one in made]
    assert not list(tmp_path.glob("*.tmp"))


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b'{"a": 1', "not whole"), (b"# Lees mij\n", "right file"), (b"[]\n", "right file"), (b"{}\n", "right file")],
)
def test_a_broken_file_is_not_touched(book: Casebook, tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(content)
    with pytest.raises(DataError, match=problem):
        append_decision(_some(book, "accept")[0], path)
    assert path.read_bytes() == content


def test_a_line_that_cannot_be_written_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    append_line(path, "one")
    script = (
        "import resource, signal, sys; from netmap.io import append_line;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10));"
        "append_line(sys.argv[1], 'x' * 50)"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=False)
    assert "WriteError" in done.stderr
    assert path.read_text() == "one\n"


def test_the_last_line_is_looked_at_however_long_it_is(tmp_path: Path) -> None:
    path, seen = tmp_path / "d.jsonl", []
    lines = ["", "é" * 50_000, "short", "x" * (1 << 16)]
    for line in lines:
        append_line(path, line, fits=lambda last: not seen.append(last))
    assert seen == lines[:-1]
    assert path.read_text("utf-8") == "".join(f"{line}\n" for line in lines)
    with pytest.raises(DataError, match="right file"):
        append_line(path, "x", fits=lambda last: last == "short")
    with pytest.raises(WriteError, match="folder"):
        append_line(tmp_path, "x")
    with pytest.raises(WriteError, match="folder first"):
        append_line(tmp_path / "no" / "d.jsonl", "x")


def test_writers_at_once_do_not_touch_each_others_lines(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    script = (
        "import sys; from netmap.io import append_line\n"
        "for _ in range(60): append_line(sys.argv[1], sys.argv[2] * 9000)"
    )
    writers = [subprocess.Popen([sys.executable, "-c", script, path, letter]) for letter in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    lines = path.read_text("utf-8").splitlines()
    assert sorted(lines) == ["a" * 9000] * 60 + ["b" * 9000] * 60


def test_a_broken_line_is_named_by_its_number(book: Casebook, tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_text(f"{_some(book, 'accept')[0].as_line()}\n{{}}\n", "utf-8")
    with pytest.raises(DataError, match="line 2"):
        override_rates(path)


def test_rates_are_told_of_groups_that_are_large_enough(book: Casebook, tmp_path: Path) -> None:
    accept, modify, reject = (one.as_dict() for one in _some(book, "accept", "modify", "reject"))
    rows = [accept] * 6 + [modify] * 2 + [reject] * 4 + [{**reject, "step": 5, "kind": "professional"}] * 9
    rows = [{**row, "household_id": f"H{n}"} for n, row in enumerate(rows)]
    path = tmp_path / "d.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    found = override_rates(path).set_index(["by", "value"])
    assert found.loc[("all", "all")].tolist() == [21, 6, 2, 13, 15, pytest.approx(15 / 21)]
    assert found.loc[("step", "3")].tolist() == [12, 6, 2, 4, 6, 0.5]
    assert found.loc[("kind", "professional")].isna().all()
    assert found.loc[("rule", "tolerance"), "decisions"] == 21
    assert found.equals(override_rates(rows).set_index(["by", "value"]))


def test_the_last_word_about_the_same_question_counts(book: Casebook) -> None:
    accept, reject = (one.as_dict() for one in _some(book, "accept", "reject"))
    rows = [{**row, "household_id": f"H{n}"} for row in (accept, reject) for n in range(10)]
    assert override_rates(rows).set_index(["by", "value"]).loc[("all", "all"), "override_rate"] == 1
    assert len(override_rates([])) == 0
