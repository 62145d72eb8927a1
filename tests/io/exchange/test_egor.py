"""Studies of egor, EgoWeb and openeddi: every row is accounted for, and comes back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.io.exchange import Import, import_source, recognise
from netmap.schema import parse

Find = Callable[[str], Path]

EGOWEB = ("egoweb__egos_32.csv", "egoweb__alters_32.csv", "egoweb__edges_32.csv")
OPENEDDI = (
    "openeddi__study_x_responses.csv",
    "openeddi__study_x_namedetails.csv",
    "openeddi__study_x_nameties.csv",
)


def study(folder: Path, find: Find, *names: str) -> Path:
    """A folder with some of the real files."""
    for name in names:
        shutil.copy(find("ego_formats") / name, folder / name)
    return folder


def book_of(found: Import) -> Casebook:
    return Casebook.from_parsed([parse(table) for table in found.tables])


def counts(found: Import) -> list[tuple[int, int, int, int]]:
    """Read, written, merged, dropped; per part."""
    return [(one.read, one.written, one.merged, one.dropped) for one in found.ledger.entries]


def files(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


REAL: list[tuple[tuple[str, ...], list[tuple[int, int, int, int]]]] = [
    (EGOWEB, [(32, 32, 0, 0), (508, 508, 0, 0), (4112, 4112, 0, 0)]),
    (("egos32.csv", "alters32.csv", "aaties32.csv"), [(32, 32, 0, 0), (384, 384, 0, 0), (1056, 1056, 0, 0)]),
    (("one_file_8.csv",), [(16, 16, 0, 0), (128, 128, 0, 0), (448, 448, 0, 0)]),
    (("two_files_8_egos.csv", "edges_8_wide.csv"), [(128, 128, 0, 0), (1024, 1024, 0, 0), (3584, 3584, 0, 0)]),
    (("alters_8_wide.csv",), [(16, 16, 0, 0), (128, 128, 0, 0)]),
]


@pytest.mark.parametrize(
    ("names", "expected"), REAL, ids=["egoweb", "three files", "one file", "two files", "wide alters"]
)
def test_every_row_of_the_real_studies(tmp_path: Path, shared_data: Find, names: Any, expected: Any) -> None:
    folder = study(tmp_path, shared_data, *names)
    assert recognise(folder) == "egor"
    found = import_source(folder)
    assert counts(found) == expected
    book = book_of(found)
    assert (len(book.households), len(book.people)) == (expected[0][1], expected[0][1] + expected[1][1])
    assert len(book.ties) == sum(part[1] for part in expected[1:])


def test_egoweb_and_openeddi_hold_the_same_study(tmp_path: Path, shared_data: Find) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = import_source(study(tmp_path / "a", shared_data, *EGOWEB))
    two = import_source(study(tmp_path / "b", shared_data, *OPENEDDI))
    assert book_of(one) == book_of(two)


def test_ties_of_people_who_are_not_in_the_study_are_told(tmp_path: Path, shared_data: Find) -> None:
    found = import_source(study(tmp_path, shared_data, "egos_8.csv", "alters_8.csv", "edges_8.csv"))
    assert counts(found)[2] == (3584, 448, 0, 3136)  # the ties are of 128 egos, the study has 16
    told = {loss.reason: (loss.count, loss.rows) for loss in found.ledger.entries[2].losses}
    assert told["unknown-ego"] == (3136, (450, 451, 452, 453, 454))
    assert not found.ledger.complete


def test_wide_alters_are_the_long_ones(tmp_path: Path, shared_data: Find) -> None:
    people = []
    for kind in ("", "_wide"):
        folder = tmp_path / f"study{kind}"
        folder.mkdir()
        study(folder, shared_data, "egos_8.csv", f"alters_8{kind}.csv", f"edges_8{kind}.csv")
        found = import_source(folder, mapping={"alters": {"alter.age": "note"}})
        assert counts(found) == [(16, 16, 0, 0), (128, 128, 0, 0), (3584, 448, 0, 3136)]
        people.append(book_of(found).people)
    assert people[0]["note"].nunique() == 7
    assert people[0].equals(people[1])


def test_answers_of_a_survey_are_refused_in_one_line(shared_data: Find, tmp_path: Path) -> None:
    path = shared_data("ego_formats") / "qualtrics_responses.csv"
    assert recognise(path) == "egor"  # not a directory, though some of its questions sound like one
    with pytest.raises(DataError, match="as Qualtrics exports them") as caught:
        nm.convert(path, target=tmp_path / "out")
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_two_studies_in_one_folder_are_refused(shared_data: Find) -> None:
    with pytest.raises(DataError, match="more than one study"):
        import_source(shared_data("ego_formats"), format="egor")


def test_the_published_densities_of_sri_lankan_networks(shared_data: Find) -> None:
    found = import_source(shared_data("ego_srilanka"))
    assert counts(found) == [(10, 10, 0, 0), (450, 450, 0, 0), (2419, 2419, 0, 0)]
    published = json.loads((shared_data("published_values") / "ego_srilanka_values.json").read_text("utf-8"))
    density = nm.measure(book_of(found))["density"]
    assert density.to_dict() == pytest.approx(published["density"], abs=5e-9)


def test_ties_listed_twice_and_both_ways_become_one(tmp_path: Path) -> None:
    files(
        tmp_path,
        egos="egoID,age\n1,30\n2,40\n",
        alters="egoID,alterID,name\n1,1,Ans\n1,2,Bo\n2,1,Cas\n",
        edges="egoID,Source,Target,weight\n1,1,2,1\n1,2,1,3\n1,1,1,2\n1,1,9,1\n2,1,1,0\n",
    )
    found = import_source(tmp_path)
    assert counts(found)[2] == (5, 1, 1, 3)
    assert {loss.reason: loss.rows for loss in found.ledger.entries[2].losses} == {
        "unknown-alter": (5,),
        "self-tie": (4, 6),
    }
    ties = book_of(found).ties
    between = ties[ties["weight"].notna()]
    assert between[["source", "target"]].to_numpy().tolist() == [["1-1", "1-2"]]
    assert between["weight"].tolist() == [pytest.approx(2 / 3)]  # the mean of 1 and 3, out of at most 3


def test_egos_without_alters_stay(tmp_path: Path) -> None:
    files(tmp_path, egos="egoID\nA\nB\n", alters="egoID,alterID\n", edges="egoID,Source,Target\n")
    book = book_of(import_source(tmp_path))
    assert list(book.households["household_id"]) == ["A", "B"]
    assert nm.measure(book)["size"].tolist() == [0, 0]


def test_a_mapping_says_what_variables_mean(tmp_path: Path) -> None:
    files(tmp_path, egos="egoID,leeftijd\n1,30\n", alters="egoID,alterID,band,zus\n1,a,familie van ver,x\n")
    meaning = {
        "egos": {"leeftijd": "age"},
        "alters": {"band": "relation"},
        "values": {"band": {"familie van ver": "family"}},
        "year": 2020,
    }
    found = import_source(tmp_path, mapping=meaning)
    people = book_of(found).people.set_index("person_id")
    assert people.at["1-ego", "birth_year"] == 1990
    assert people.at["a", "relation"] == "family"
    assert [loss.what for loss in found.ledger.entries[1].losses] == ["zus"]


def told(found: Import) -> list[dict[str, tuple[int, tuple[int, ...]]]]:
    """Reason → how often and where, per part."""
    return [{loss.reason: (loss.count, loss.rows) for loss in one.losses} for one in found.ledger.entries]


def test_rows_that_are_wrong_are_told_by_the_row_a_person_sees(tmp_path: Path) -> None:
    files(
        tmp_path,
        egos="egoID,name,name\n1,Ans,x\n\n1,Ans,x\n1,Bo,\n,Cas,\n2,Dirk,,zomaar\n",
        alters="egoID,alterID,name\n1,1,Els\n1,1,Els\n1,1,Fien\n9,1,Gea\n1,,Hans\n",
        edges="egoID,Source,Target\n",
        notes="zomaar,iets\n1,2\n",
    )
    found = import_source(tmp_path)
    assert counts(found) == [(5, 2, 1, 2), (5, 1, 1, 3), (0, 0, 0, 0), (0, 0, 0, 0)]
    assert told(found) == [
        {"no-heading": (1, (7,)), "no-number": (1, (6,)), "listed-otherwise": (1, (5,)), "unknown-column": (1, ())},
        {"unknown-ego": (1, (5,)), "no-number": (1, (6,)), "listed-otherwise": (1, (4,))},
        {},
        {"unknown-file": (1, ())},
    ]
    assert found.ledger.entries[0].losses[-1].what == "name#3"  # the second heading of that name
    assert book_of(found).people["name"].tolist() == ["Ans", "Dirk", "Els"]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    files(tmp_path, egos="egoID\n1\n", alters='egoID,alterID\n1,"2\n')
    with pytest.raises(DataError, match=r"alters\.csv: Row 2 has a quotation mark"):
        import_source(tmp_path, format="egor")


def test_a_guess_names_every_variable_and_word_so_that_it_can_be_mended(tmp_path: Path) -> None:
    files(
        tmp_path,
        egos="egoID,inkomen,stad\n1,veel,A\n",
        alters="egoID,alterID,alter.relation,maat\n1,a,vriend,44\n1,b,ploegmaat,\n",
    )
    first = import_source(tmp_path)
    assert first.mapping["egos"] == {"inkomen": "", "stad": ""}
    assert first.mapping["alters"] == {"alter.relation": "relation", "maat": ""}
    assert first.mapping["values"] == {"alter.relation": {"ploegmaat": "", "vriend": "friend"}}
    assert told(first)[1]["unmapped-value"] == (1, (3,))
    mended = {
        **first.mapping,
        "egos": {"inkomen": "note", "stad": "label"},
        "values": {"alter.relation": {"ploegmaat": "vriend", "vriend": "friend"}},
    }
    again = import_source(tmp_path, mapping=mended)
    book = book_of(again)
    assert book.people["relation"].dropna().tolist() == ["friend", "friend"]
    assert book.households["label"].tolist() == ["A"]
    assert book.people["note"].isna().all()
    assert told(again)[0] == {"refused-column": (1, ())}  # whatever a mapping says


@pytest.mark.parametrize(
    ("mapping", "offer"),
    [
        ({"ego": {}}, "egos"),
        ({"egos": 3}, "no table"),
        ({"alters": {"band": "relatie"}}, "relation"),
        ({"alters": {"band": "relation"}, "values": {"band": {"x": "frend"}}}, "friend"),
        ({"alters": {"oud": "age"}}, "year = 2026"),
        ({"household": {"roster": "all"}}, "not_asked"),
        ({"ties": {"divisor": 0}}, "highest weight"),
    ],
)
def test_a_wrong_mapping_is_one_line_with_a_hint(tmp_path: Path, mapping: dict[str, object], offer: str) -> None:
    files(tmp_path, egos="egoID\n1\n", alters="egoID,alterID,band,oud\n1,a,x,3\n")
    with pytest.raises(nm.OptionError, match=offer) as caught:
        import_source(tmp_path, mapping=mapping)
    assert "\n" not in str(caught.value)


def test_ties_that_do_not_name_the_ego_belong_to_nobody(tmp_path: Path) -> None:
    files(tmp_path, egos="egoID\n1\n", alters="egoID,alterID\n1,a\n1,b\n", edges="Source,Target\na,b\n")
    found = import_source(tmp_path, format="egor")
    assert counts(found)[2] == (1, 0, 0, 1)
    assert told(found)[2] == {"unknown-ego": (1, (2,))}
