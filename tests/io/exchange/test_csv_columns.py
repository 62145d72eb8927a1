"""CSV as columns: the quick way gives what the careful one gives, and leaves odd files to it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmap.errors import DataError
from netmap.io.exchange import csv_columns
from netmap.io.exchange.csv_columns import Columns, columns_of

PLAIN = b'id,naam,tekst\n1,Ans,"een, twee"\n2,"zegt ""hoi""","regel een\nregel twee"\n3,Zo\xc3\xab,\n'
EXPECTED = [["1", "2", "3"], ["Ans", 'zegt "hoi"', "Zoë"], ["een, twee", "regel een\nregel twee", ""]]


def cells(found: Columns) -> list[list[str]]:
    return [column.to_pylist() for column in found.cells]


def whole(found: Columns) -> tuple[object, ...]:
    return list(found.heading), cells(found), found.rows.tolist(), found.loose.tolist()


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        b"\xef\xbb\xbf" + PLAIN,
        PLAIN[:-1],
        PLAIN.replace(b"\n", b"\r\n").replace(b"een\r\n", b"een\n"),
        PLAIN.replace(b",naam,", b";naam;").replace(b"1,", b"1;").replace(b"Ans,", b"Ans;").replace(b"2,", b"2;")
        .replace(b'""",', b'""";').replace(b"3,", b"3;").replace(b"\xab,", b"\xab;"),
    ],
    ids=["plain", "mark", "no-last-break", "windows", "semicolons"],
)  # fmt: skip
def test_files_of_programs_are_read_at_once(data: bytes) -> None:
    found = csv_columns._quick(data)
    assert found is not None
    assert (list(found.heading), cells(found)) == (["id", "naam", "tekst"], EXPECTED)
    assert found.rows.tolist() == [2, 3, 4]  # a line break inside quotes makes no row


@pytest.mark.parametrize(
    ("data", "expected", "rows", "loose"),
    [
        (b"id,naam\n1,Ans\n\n2,Bo\n", [["1", "2"], ["Ans", "Bo"]], [2, 4], []),
        (b"id,naam\n1\n2,Bo,los\n", [["1", "2"], ["", "Bo"]], [2, 3], [3]),
        (b"id,\n1,x\n2,\n", [["1", "2"], ["x", ""]], [2, 3], [2]),
        (b"sep=;\nid;naam\n1;Ans\n", [["1"], ["Ans"]], [2], []),
        (b"id,naam\n1,Zo\xeb\n", [["1"], ["Zoë"]], [2], []),
        ("id,naam\n1,Ans\n".encode("utf-16"), [["1"], ["Ans"]], [2], []),
        (b'id,naam\n1,5" buis\n', [["1"], ['5" buis']], [2], []),
        (b"id,naam\r1,Ans\r", [["1"], ["Ans"]], [2], []),
        (b"id\n1\n\n", [["1"]], [2], []),
        (b'"i\nd",7,8\n1,2,3\n', [["1"], ["2"], ["3"]], [2], []),
        (b"", [], [], []),
    ],
    ids=["blank", "ragged", "no-heading", "sep", "cp1252", "utf-16", "quote", "mac", "one-column", "heading", "empty"],
)
def test_odd_files_are_read_with_care(
    data: bytes, expected: list[list[str]], rows: list[int], loose: list[int]
) -> None:
    assert csv_columns._quick(data) is None
    found = columns_of(data, "a.csv")
    assert (cells(found), found.rows.tolist(), found.loose.tolist()) == (expected, rows, loose)


@pytest.mark.parametrize("data", [b'id,naam\n1,"Ans\n', b'id,naam\n1,"Ans"!\n', b'id;naam\n1;""Ans\n'])
def test_quotes_that_say_nothing_are_refused(data: bytes) -> None:
    with pytest.raises(DataError, match="quotation mark"):
        columns_of(data, "a.csv")


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="ab ,;\t\"\n\r'é", max_size=6), min_size=3, max_size=9), st.sampled_from(",;\t"))
def test_both_ways_give_the_same(texts: list[str], separator: str) -> None:
    buffer = io.StringIO(newline="")  # Python's csv module leaves a bare carriage return unquoted unless told
    lines = [["id", "naam", "tekst"], *(texts[at : at + 3] for at in range(0, len(texts) - 2, 3))]
    quoting = csv.QUOTE_ALL if any("\r" in text for text in texts) else csv.QUOTE_MINIMAL
    csv.writer(buffer, delimiter=separator, lineterminator="\n", quoting=quoting).writerows(lines)
    data = buffer.getvalue().encode()
    quick, careful = csv_columns._quick(data), csv_columns._careful(data, "a.csv")
    assert [*map(list, zip(*lines[1:], strict=True))] == cells(careful)
    assert quick is None or whole(quick) == whole(careful)
