"""The example household is what its script makes, byte for byte."""

from __future__ import annotations

import runpy
from pathlib import Path

from netmap import io
from netmap.io.blank import quick_workbook

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"


def test_the_script_makes_the_same_bytes() -> None:
    form = runpy.run_path(str(EXAMPLES / "make_huishouden.py"))["FORM"]
    assert quick_workbook(form) == (EXAMPLES / "huishouden.xlsx").read_bytes()


def test_the_same_form_in_english_is_the_same_household(tmp_path: Path) -> None:
    """Labels and headings are read in both languages, and the Dutch words in an English form too."""
    form = runpy.run_path(str(EXAMPLES / "make_huishouden.py"))["FORM"]
    (tmp_path / "a.xlsx").write_bytes(quick_workbook(form, lang="en"))
    assert io.read(tmp_path / "a.xlsx") == io.read(EXAMPLES / "huishouden.xlsx")


def test_what_became_of_the_household() -> None:
    book = io.read(EXAMPLES / "huishouden.xlsx")
    assert book.household_ids == ("H-VOORBEELD",)
    assert book.people["role"].value_counts().to_dict() == {
        "informal": 10,
        "resident": 1,
        "volunteer": 1,
        "professional": 1,
    }
    resident = book.people.set_index("name").loc["mevrouw Voorbeeld", "person_id"]
    to_resident = book.ties[book.ties["target"] == resident]
    assert len(to_resident) == 12
    assert (to_resident["quality"] == "conflict").sum() == 1
    assert len(book.ties) - len(to_resident) == 3 + 3 + 1
