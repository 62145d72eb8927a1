"""The small files with which Ohana tests its importer: every row of every one is told, or becomes a row."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from netmap.io.exchange import import_source

Find = Callable[[str], Path]
Counts = tuple[int, int, int, int]
Losses = Mapping[tuple[str, str], tuple[int, tuple[int, ...]]]

# File → part → rows read, written, merged, dropped; reason of the rows that were dropped → how many and where.
# A cell such as "hot meels, hungry" is a row for each word, as it is in a directory that has a table for them.
WHOLE: Mapping[str, tuple[Counts, Losses, Mapping[str, int]]] = {
    "contact_with_no_parent": ((1, 0, 0, 1), {("no-link", ""): (1, (2,))}, {}),
    "invalid_address": ((2, 0, 0, 2), {("no-place", ""): (2, (2, 3))}, {}),
    "invalid_location_org": ((1, 1, 0, 0), {}, {}),  # by its name of organisations; four headings fit none
    "invalid_org": ((2, 2, 0, 0), {}, {}),
    "invalid_phone": ((2, 0, 0, 2), {("no-link", ""): (1, (2,)), ("fax", ""): (1, (3,))}, {}),
    "invalid_program_headers": ((1, 0, 0, 1), {("no-place", ""): (1, (2,))}, {}),
    "invalid_regular_schedule": ((5, 0, 0, 5), {("no-link", ""): (5, (2, 3, 4, 5, 6))}, {}),
    "invalid_service": (
        (1, 0, 0, 1),
        {("unknown-organisation", ""): (1, (2,))},
        {"location_id": 1, "keywords": 2, "languages": 3, "service_areas": 2},
    ),
    "phone_with_no_parent": ((1, 0, 0, 1), {("no-link", ""): (1, (2,))}, {}),
    "regular_schedule_with_no_parent": ((1, 0, 0, 1), {("no-link", ""): (1, (2,))}, {}),
    "valid_location": ((1, 0, 0, 1), {("no-place", ""): (1, (2,))}, {"languages": 2}),
    "valid_org": ((1, 1, 0, 0), {}, {}),
    "valid_service": (
        (1, 0, 0, 1),
        {("unknown-organisation", ""): (1, (2,))},
        {"location_id": 1, "keywords": 2, "taxonomy_ids": 2, "languages": 3, "service_areas": 2},
    ),
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", WHOLE)
def test_every_row_of_every_fixture(name: str, shared_data: Find) -> None:
    path = shared_data("hsds_ohana") / "importer_fixtures" / f"{name}.csv"
    expected, losses, inline = WHOLE[name]
    found = import_source(path, format="hsds")
    first, *parts = found.ledger.entries
    assert (first.read, first.written, first.merged, first.dropped) == expected
    dropped = {
        (one.reason, one.what): (one.count, one.rows) for one in first.losses if not one.reason.endswith("column")
    }
    assert dropped == losses
    lines = rows(path)
    assert first.read == len(lines)
    told = {one.place: one for one in parts}
    assert all(one.dropped == one.read == sum(loss.count for loss in one.losses) for one in parts)
    cells = {heading: lines[0][heading].split(",") for heading in inline}
    assert {heading: len(several) for heading, several in cells.items()} == inline
    assert sum(one.read for one in parts) == sum(inline.values())
    assert all(any(place.endswith(heading) or f"{heading}, " in place for place in told) for heading in inline)
    assert sum(len(table.frame) for table in found.tables) == expected[1]
    if expected[1]:
        filled = {heading for line in lines for heading, cell in line.items() if cell}
        carried = {"id", "name", "description", "email", "website"}
        assert {one.what for one in first.losses} == filled - carried
        contact = found.tables[0].frame["contact"]
        assert contact.where(contact.notna(), "").tolist() == [line["email"] for line in lines]
