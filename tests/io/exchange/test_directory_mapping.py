"""The mapping of a plain directory: mended by hand, and for the file of next month."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import netmap as nm
from netmap.errors import DataError
from netmap.io.exchange import import_source
from tests.io.exchange.test_directory import TEXT, book_of, put, told


def test_a_mended_mapping_gives_what_it_says(tmp_path: Path) -> None:
    path = put(tmp_path, TEXT)
    first = import_source(path)
    mapping: dict[str, Any] = {**first.mapping, "sheets": {"kaart.csv": dict(first.mapping["sheets"]["kaart.csv"])}}
    again = import_source(path, format="directory", mapping=mapping)
    assert (book_of(again), again.ledger) == (book_of(first), first.ledger)
    columns = mapping["sheets"]["kaart.csv"]
    columns |= {"Maat": "services.capacity", "Telefoonnummer": "-"}
    mapping["domains"]["Zingeving"] = "Geestelijke gezondheid"
    mapping["kinds"] = {"koor": "vereniging of club"}
    mended = import_source(path, format="directory", mapping=mapping)
    services = book_of(mended).services
    assert book_of(mended).organisations["kind"].tolist() == ["other", "association", "other"]
    assert services["capacity"].tolist()[0] == 44
    assert services["domains"].tolist()[1] == "work|men"
    assert told(mended)["column-left-out", "Telefoonnummer"] == (3, (4, 5, 10))
    with pytest.raises(DataError, match="unknown meaning"):
        import_source(path, format="directory", mapping={"sheets": {"kaart.csv": {"Taal": "services.taal"}}})


def test_a_mapping_of_one_table_holds_for_the_file_of_next_month(tmp_path: Path) -> None:
    first = import_source(put(tmp_path, TEXT))
    later = import_source(put(tmp_path, TEXT, "juni.csv"), format="directory", mapping=first.mapping)
    assert book_of(later) == book_of(first)
    assert list(later.mapping["sheets"]) == ["juni.csv"]


@pytest.mark.parametrize(
    ("mapping", "offer"),
    [
        ({"sheet": {}}, "sheets"),
        ({"domains": {"geld": "finn"}}, "fin"),
        ({"kinds": {"club": "clubs"}}, "Hint: choose"),
        ({"steps": {"other": "7"}}, "3, 4, 5"),
        ({"kinds": {"koor": "vereniging"}}, "choose vereniging of club"),
    ],
)
def test_a_wrong_mapping_is_one_line_with_a_hint(tmp_path: Path, mapping: dict[str, Any], offer: str) -> None:
    with pytest.raises(nm.OptionError, match=offer) as caught:
        import_source(put(tmp_path, TEXT), format="directory", mapping=mapping)
    assert "\n" not in str(caught.value)


def test_nothing_of_a_refused_column_is_carried_even_when_mapped(tmp_path: Path) -> None:
    path = put(tmp_path, "Organisatie,Aanbod,Nationaliteit\nPan,Eten,x\n")
    meaning = {"Organisatie": "organisations.name", "Aanbod": "services.name", "Nationaliteit": "organisations.note"}
    found = import_source(path, format="directory", mapping={"sheets": {"kaart.csv": meaning}})
    assert told(found) == {("refused-column", "Nationaliteit"): (1, ())}
    assert book_of(found).organisations["note"].isna().all()


def test_what_a_mapping_names_and_the_file_lacks_is_told(tmp_path: Path) -> None:
    mapping = {"sheets": {"kaart.csv": {"Organisatie": "organisations.name", "Tellefoon": "organisations.phone"}}}
    found = import_source(put(tmp_path, TEXT), format="directory", mapping=mapping)
    entry = found.ledger.entries[-1]
    assert (entry.place, [note.what for note in entry.notes]) == ("mapping", ["Tellefoon"])
