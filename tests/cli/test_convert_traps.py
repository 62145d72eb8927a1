"""What a person does wrong with ``netmap convert``: one line, exit 2, and every file as it was."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.io.exchange.interviews import EDGE, EGO, NODE

SOURCES: Mapping[str, Mapping[str, str]] = {
    "network-canvas": {
        "c_s_ego.csv": f"{EGO}\nE,c,s,P,,,\n",
        "c_s_attributeList_Person.csv": f"{NODE},name\n1,E,A,Ans\n2,E,B,Bob\n",
        "c_s_edgeList_Knows.csv": f"{EDGE}\n3,1,2,E,x,A,B\n",
    },
    "egor": {
        "egos.csv": "egoID\n1\n",
        "alters.csv": "egoID,alterID,name\n1,1,Ans\n1,2,Bob\n",
        "edges.csv": "egoID,Source,Target\n1,1,2\n",
    },
    "hsds": {
        "organizations.csv": "id,name,description\nO1,Pan,x\n",
        "services.csv": "id,organization_id,name,status\nS1,O1,Soep,active\n",
    },
    "directory": {"kaart.csv": "Organisatie,Aanbod,Wijk,Telefoon\nPan,Soep,Noord,010\nPan,Taal,Zuid,010\n"},
    "graphml": {
        "net.graphml": '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">'
        '<node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>'
    },
    "gexf": {
        "net.gexf": '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><nodes><node id="a" label="x"/></nodes>'
        "</graph></gexf>"
    },
}
"""Format → the least files of it."""
SINGLE = ("directory", "graphml", "gexf")


def put(folder: Path, format: str, **changed: str | bytes) -> Path:
    """A source: a folder, or its one file."""
    folder.mkdir()
    for name, text in SOURCES[format].items():
        data = changed.get(name.split(".", 1)[0].replace("-", "_"), text)
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder / next(iter(SOURCES[format])) if format in SINGLE else folder


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def refused(run: Run, *args: object) -> str:
    """What is said of a conversion that must fail."""
    result = run("convert", *args)
    assert (result.code, result.out) == (2, ""), result.err
    assert len(result.err.strip().splitlines()) == 1, result.err
    assert "internal error" not in result.err
    return result.err


@pytest.mark.parametrize("format", SOURCES)
def test_a_target_may_not_be_or_become_a_part_of_its_source(format: str, tmp_path: Path, run: Run) -> None:
    source = put(tmp_path / "in", format)
    before = everything(tmp_path)
    inside = ["sub"] if source.is_dir() else []
    for target in (source, *(source / name for name in inside)):
        for args in (["--overwrite"], ["--overwrite", "--to", "egor"], ["--overwrite", "--to", "json"]):
            assert "a part of" in refused(run, source, target, *args)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("format", SOURCES)
def test_an_existing_target_stays_without_overwrite(format: str, tmp_path: Path, run: Run) -> None:
    source = put(tmp_path / "in", format)
    (tmp_path / "mine.json").write_text("my work")
    (tmp_path / "mine").mkdir()
    before = everything(tmp_path)
    for target in ("mine.json", "mine"):
        assert "--overwrite" in refused(run, source, tmp_path / target)
    assert "folder" in refused(run, source, tmp_path / "mine.json", "--overwrite", "--to", "csv")
    assert "folder" in refused(run, source, tmp_path / "mine", "--overwrite", "--to", "json")
    assert "make the folder first" in refused(run, source, tmp_path / "no" / "where.json")
    assert everything(tmp_path) == before


BAD: Mapping[str, bytes] = {
    "nothing": b"",
    "white": b" \n\n",
    "binary": bytes(range(256)) * 20,
    "open quote": b'egoID,name\n1,"Ans\n',
}


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("format", SOURCES)
def test_a_file_that_holds_no_such_thing(format: str, bad: str, tmp_path: Path, run: Run) -> None:
    first = next(iter(SOURCES[format]))
    source = put(tmp_path / "in", format, **{first.split(".", 1)[0].replace("-", "_"): BAD[bad]})
    before = everything(tmp_path)
    args = ["convert", source, tmp_path / "out.json", "--from", format]
    if format == "network-canvas" and bad in ("nothing", "white"):  # its other files still tell of an interview
        assert run(*args).code == 1
        return
    said = refused(run, *args[1:])
    assert str(source) in said or first in said
    assert everything(tmp_path) == before


@pytest.mark.parametrize("format", SOURCES)
def test_a_folder_for_a_file_a_file_for_a_folder_and_nothing_at_all(format: str, tmp_path: Path, run: Run) -> None:
    source = put(tmp_path / "in", format)
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.txt").write_text("zomaar iets")
    for path in (tmp_path / "empty", tmp_path / "text.txt", tmp_path / "nothing", tmp_path / "a\0b"):
        refused(run, path, tmp_path / "out.json", "--from", format)
        refused(run, path, tmp_path / "out.json")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "in", "text.txt"]
    assert source.exists()


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="users have no rights here")
@pytest.mark.parametrize("format", SOURCES)
def test_a_file_that_may_not_be_read(format: str, run: Run) -> None:
    with tempfile.TemporaryDirectory() as folder:  # unlike the folders of tests, open to the user below
        place = Path(folder)
        place.chmod(0o777)
        source = put(place / "in", format)
        locked = source if source.is_file() else source / next(iter(SOURCES[format]))
        locked.chmod(0)
        refused(run, "missing", place / "out.json", "--from", format)  # what is imported late is there now
        user, root, nobody = os.geteuid(), 0, 65534
        if user == root:
            os.seteuid(nobody)
        try:
            said = refused(run, source, place / "out.json", "--from", format)
            refused(run, source, place / "out.json")
        finally:
            os.seteuid(user)
        assert "cannot be opened" in said
        assert not (place / "out.json").exists()


BROKEN: Mapping[str, tuple[str, str]] = {
    "network-canvas": ("c_s_attributeList_Person", "Ans"),
    "egor": ("alters", "Ans"),
    "hsds": ("organizations", "Pan"),
    "directory": ("kaart", "Pan"),
    "graphml": ("net", '"a"'),
    "gexf": ("net", '"x"'),
}
"""Format → a file and a name in it."""


@pytest.mark.parametrize("wrong", ["FranÃ§oise", "Zo\ufffd", "A\0ns", "\0"])
@pytest.mark.parametrize("format", SOURCES)
def test_broken_letters_are_told_and_no_file_of_ours_breaks(format: str, wrong: str, tmp_path: Path, run: Run) -> None:
    part, name = BROKEN[format]
    if format in ("graphml", "gexf") and "\0" in wrong:
        return  # XML cannot hold it: refused, as another test shows
    texts = {key.split(".", 1)[0]: text for key, text in SOURCES[format].items()}
    new = f'"{wrong}"' if name.startswith('"') else wrong
    source = put(tmp_path / "in", format, **{part: texts[part].replace(name, new)})
    result = run("convert", source, tmp_path / "out", "--from", format, "--format", "json")
    assert result.code == 1
    told = [loss for loss in result.data["not_carried"] if "letters" in loss["text"] or "tekens" in loss["text"]]
    assert told
    assert run("check", tmp_path / "out", "--format", "json").data["faults"] == []


@pytest.mark.parametrize("format", SOURCES)
def test_every_ledger_adds_up_and_is_json(format: str, tmp_path: Path, run: Run) -> None:
    source = put(tmp_path / "in", format)
    targets = {"egor": "e", "network-canvas": "n.zip", "hsds": "h", "graphml": "g"}
    for to, name in targets.items():
        result = run("convert", source, tmp_path / name, "--from", format, "--to", to, "--format", "json")
        assert result.code in (0, 1), result.err
        for ledger in result.data["ledgers"]:
            for entry in ledger["entries"]:
                assert entry["read"] == entry["written"] + entry["merged"] + entry["dropped"], (to, entry)
                assert entry["dropped"] <= sum(loss["count"] for loss in entry["losses"]), (to, entry)


@pytest.mark.parametrize("format", ["network-canvas", "egor", "hsds", "directory"])
def test_files_that_were_pasted_together(format: str, tmp_path: Path, run: Run) -> None:
    texts = {name.split(".", 1)[0]: text for name, text in SOURCES[format].items()}
    again = {name: text + "\n" + text.split("\n", 1)[0] + "\n" for name, text in texts.items()}
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    found = []
    for name, files in (("one", texts), ("two", again)):
        source = put(tmp_path / name / "in", format, **files)
        result = run("convert", source, tmp_path / name / "out.json", "--from", format, "--format", "json")
        found.append([(entry["read"], entry["written"]) for entry in result.data["ledgers"][0]["entries"]])
    assert found[0] == found[1]
    assert (tmp_path / "one" / "out.json").read_bytes() == (tmp_path / "two" / "out.json").read_bytes()


CODES = {"utf-16": "utf-16", "semicolons and a mark": "utf-8-sig", "windows": "cp1252", "tabs": "utf-8"}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("format", ["network-canvas", "egor", "hsds", "directory"])
def test_any_encoding_and_separator_gives_the_same(format: str, code: str, tmp_path: Path, run: Run) -> None:
    separator = {"semicolons and a mark": ";", "tabs": "\t"}.get(code, ",")
    texts = {name.split(".", 1)[0]: text.replace("Ans", "Zoë") for name, text in SOURCES[format].items()}
    saved = {name: text.replace(",", separator).encode(CODES[code]) for name, text in texts.items()}
    for name, files in (("plain", texts), ("other", saved)):
        (tmp_path / name).mkdir()
        source = put(tmp_path / name / "in", format, **files)
        assert run("convert", source, tmp_path / name / "out.json", "--from", format).code in (0, 1)
    assert (tmp_path / "plain" / "out.json").read_bytes() == (tmp_path / "other" / "out.json").read_bytes()


@pytest.mark.parametrize("deep", ['{"contents": %s}', '{"id": "O1", "name": "Pan", "services": %s}', "%s"])
def test_json_that_is_nested_very_deep(deep: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "page.json"
    path.write_text(deep % ("[" * 100_000 + "]" * 100_000))
    for args in ([], ["--from", "hsds"]):
        refused(run, path, tmp_path / "out.json", *args)
    path.write_text(deep % ('{"services": [' * 5_000 + "]}" * 5_000))
    refused(run, path, tmp_path / "out.json", "--from", "hsds")
    assert list(tmp_path.iterdir()) == [path]
