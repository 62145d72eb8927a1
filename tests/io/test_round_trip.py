"""Every format holds all of a casebook: what is read back is equal."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, assume, given, settings

from netmap import io
from netmap.casebook import Casebook
from netmap.schema import TABLES
from tests.strategies import casebooks

FORMATS = {"xlsx": "book.xlsx", "json": "book.json", "csv": "csv", "parquet": "parquet"}
CHAIN = (("xlsx", "nl"), ("csv", "nl"), ("json", "nl"), ("xlsx", "en"), ("parquet", "nl"))


def through(book: Casebook, form: str, folder: Path, lang: str = "nl") -> Casebook:
    path = folder / FORMATS[form]
    io.write(book, path, format=form, lang=lang)
    return io.read(path)


@settings(
    deadline=None,
    max_examples=8,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking whole casebooks takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(book=casebooks())
def test_any_format_to_any_format(book: Casebook) -> None:
    assume(book.tables)
    with tempfile.TemporaryDirectory() as folder:
        found = book
        for form, lang in CHAIN:
            found = through(found, form, Path(folder), lang)
            assert found == book, form


def test_a_table_without_rows_survives(tmp_path: Path) -> None:
    book = Casebook.from_tables({name: [] for name in TABLES})
    for form in FORMATS:
        found = through(book, form, tmp_path)
        assert found == book
        assert list(found.tables) == list(TABLES)


def test_not_asked_none_and_unknown_stay_apart(tmp_path: Path) -> None:
    rows = [
        {"household_id": "H1", "source": "A", "target": "B", "gives": gives, "observed_on": f"2026-01-0{day}"}
        for day, gives in enumerate((None, [], ["unknown"], ["emotional", "practical"]), 1)
    ]
    book = Casebook.from_tables({"ties": rows})
    for form in FORMATS:
        gives = through(book, form, tmp_path).ties["gives"]
        assert gives.isna().tolist() == [True, False, False, False]
        assert gives[1:3].tolist() == ["none", "unknown"]
        assert set(gives[3].split("|")) == {"emotional", "practical"}


def test_the_example_in_every_format(parkwijk: Casebook, tmp_path: Path) -> None:
    for form in FORMATS:
        assert through(parkwijk, form, tmp_path) == parkwijk


def test_the_same_casebook_gives_the_same_bytes(parkwijk: Casebook, tmp_path: Path) -> None:
    small = parkwijk.household(parkwijk.household_ids[0])
    for name in ("a.xlsx", "b.xlsx", "a.json", "b.json"):
        io.write(small, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
