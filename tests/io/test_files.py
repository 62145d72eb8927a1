"""A file is written whole or not at all."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from netmap.errors import DataError, WriteError
from netmap.io.files import read_text, write_bytes, write_files, write_folder, write_text


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_text_is_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "één\ntwee\n")
    assert (tmp_path / "a.txt").read_bytes() == "één\ntwee\n".encode()
    assert names(tmp_path) == ["a.txt"]


def test_an_existing_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("oud en veel langer")
    write_text(tmp_path / "a.txt", "nieuw")
    assert (tmp_path / "a.txt").read_text() == "nieuw"


def test_a_link_keeps_pointing(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("oud")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_text(tmp_path / "link.txt", "nieuw")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "nieuw"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("no/such/a.txt", "no such file"),
        ("folder", "is a directory"),
        ("file/a.txt", "not a directory"),
        ("a\0b", "null"),
    ],
)
def test_a_target_that_cannot_be_written(tmp_path: Path, path: str, says: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("x")
    with pytest.raises(WriteError) as caught:
        write_bytes(tmp_path / path, b"data")
    assert says in str(caught.value)
    assert "Hint: " in str(caught.value)
    assert "\n" not in str(caught.value)
    assert names(tmp_path) == ["file", "folder"]


def test_a_full_disk() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(WriteError, match="no space left"):
        write_bytes("/dev/full", b"data")
    assert Path("/dev/full").is_char_device()


SCRIPT = """
    import resource, sys
    import netmap.io as io
    from netmap.casebook import Casebook
    from netmap.errors import DataError, WriteError

    note = "x" * 30_000
    people = [{"person_id": f"P{n}", "household_id": "H1", "role": "informal", "note": note} for n in range(3)]
    book = Casebook.from_tables({"people": people, "areas": [{"area_id": "A1", "name": "Wijk"}]})
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))
    for form, target in zip(sys.argv[1::2], sys.argv[2::2]):
        try:
            if form == "result":
                io.write_result(people, target)
            else:
                io.write(book, target, format=form)
        except WriteError as error:
            print(error)
"""
TARGETS = {"xlsx": "b.xlsx", "json": "b.json", "csv": "csv", "parquet": "parquet", "result": "r.csv"}


@pytest.mark.parametrize("exists", [False, True])
def test_a_file_size_limit_leaves_nothing_behind(tmp_path: Path, exists: bool) -> None:
    for form, name in TARGETS.items() if exists else ():
        if form in ("csv", "parquet"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "people.csv").write_text("oud")
        else:
            (tmp_path / name).write_text("oud")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    named = [part for form, name in TARGETS.items() for part in (form, str(tmp_path / name))]
    command = [sys.executable, "-c", textwrap.dedent(SCRIPT), *named]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout.splitlines()
    assert [line.split(":")[0] for line in said] == [
        f"cannot write {str(tmp_path / name)!r}" for name in TARGETS.values()
    ]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert [path for path in tmp_path.rglob("*") if ".tmp" in path.name] == []


def test_a_folder_is_written_whole(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", {"a.csv": b"1", "b.csv": b"2"})
    assert names(tmp_path / "out") == ["a.csv", "b.csv"]
    assert names(tmp_path) == ["out"]


def test_tables_of_before_do_not_stay_behind(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_folder(folder, {"a.csv": b"1", "b.csv": b"2"})
    (folder / "README.md").write_text("van mij")
    write_folder(folder, {"b.csv": b"3"}, stale=("a.csv", "b.csv", "c.csv"))
    assert names(folder) == ["README.md", "b.csv"]
    assert (folder / "b.csv").read_bytes() == b"3"


def test_a_folder_in_the_way_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    (folder / "b.csv").mkdir(parents=True)
    with pytest.raises(WriteError):
        write_folder(folder, {"a.csv": b"1", "b.csv": b"2"})
    assert names(folder) == ["b.csv"]
    assert names(tmp_path) == ["out"]


def test_a_file_where_a_folder_should_come(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(WriteError, match="name of a folder"):
        write_folder(tmp_path / "out", {"a.csv": b"1"})
    assert (tmp_path / "out").read_text() == "x"


def test_text_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "één\n")
    assert read_text(tmp_path / "a.txt") == "één\n"


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read_text(tmp_path / "nothing.json")
    assert "nothing.json" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_files_that_belong_together_are_written_all_or_none(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    write_files({one: b"1", two: b"2"})
    assert (one.read_bytes(), two.read_bytes()) == (b"1", b"2")
    two.unlink()
    two.mkdir()
    with pytest.raises(WriteError, match="two"):
        write_files({one: b"new", two: b"new"})
    assert one.read_bytes() == b"1"
    assert names(tmp_path) == ["one.txt", "two.txt"]
