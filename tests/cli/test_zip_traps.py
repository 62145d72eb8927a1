"""Zips and files that lie, swell, reach outside or are broken: one line, exit 2, nothing written."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from netmap.io.exchange import archive, recognise
from tests.cli.conftest import Run
from tests.io.exchange.interviews import EGO

EXPORTS: Mapping[str, Mapping[str, str]] = {
    "network-canvas": {"c_s_ego.csv": f"{EGO}\r\nE,c,s,P,,,\r\n"},
    "hsds": {
        "organizations.csv": "id,name,description\nO1,Pan,x\n",
        "services.csv": "id,organization_id,name,status\nS1,O1,Soep,active\n",
    },
}


def zipped(path: Path, files: Mapping[str, str | bytes], *more: tuple[str | zipfile.ZipInfo, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in (*files.items(), *more):
            packed.writestr(name, data)
    return path


def _link() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("link.csv")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def _nested(path: Path, files: Mapping[str, str]) -> Path:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return zipped(path, {"inner.zip": inner.getvalue()})


def _changed(change: Callable[[bytearray], bytes]) -> Callable[[Path, Mapping[str, str]], Path]:
    def make(path: Path, files: Mapping[str, str]) -> Path:
        path.write_bytes(change(bytearray(zipped(path, files).read_bytes())))
        return path

    return make


def _other_bytes(data: bytearray) -> bytes:
    start = data.find(b"PK\x03\x04")
    data[start + 30 + int.from_bytes(data[start + 26 : start + 28], "little")] ^= 0xFF
    return bytes(data)


def _locked(data: bytearray) -> bytes:
    for sign, flag in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.find(sign) + flag] |= 1
    return bytes(data)


def _reaching(name: str) -> Callable[[Path, Mapping[str, str]], Path]:
    return lambda path, files: zipped(path, files, (name, "x"))


TRAPS: Mapping[str, tuple[Callable[[Path, Mapping[str, str]], Path], str]] = {
    "up": (_reaching("../x.csv"), "outside its own folder"),
    "up inside": (_reaching("a/../../x.csv"), "outside its own folder"),
    "root": (_reaching("/tmp/x.csv"), "outside its own folder"),
    "drive": (_reaching("C:\\x.csv"), "outside its own folder"),
    "backslashes up": (_reaching("..\\x.csv"), "outside its own folder"),
    "share": (_reaching("\\\\server\\x.csv"), "outside its own folder"),
    "link": (lambda path, files: zipped(path, files, (_link(), "/etc/passwd")), "outside its own folder"),
    "one name in two ways": (lambda path, files: zipped(path, files, ("a/b.csv", "x"), ("a\\b.csv", "y")), "same name"),
    "zip in zip": (_nested, "in it"),
    "cut off": (_changed(lambda data: bytes(data[:-30])), "damaged"),
    "other bytes": (_changed(_other_bytes), "damaged"),
    "password": (_changed(_locked), "damaged"),
    "empty": (_changed(lambda data: b""), "empty"),
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("format", EXPORTS)
def test_a_zip_that_is_a_trap_is_one_line(format: str, trap: str, tmp_path: Path, run: Run) -> None:
    make, said = TRAPS[trap]
    path = make(tmp_path / "export.zip", EXPORTS[format])
    for args in ([], ["--from", format]):
        result = run("convert", path, tmp_path / "out.json", *args)
        assert (result.code, result.out) == (2, "")
        assert len(result.err.strip().splitlines()) == 1, result.err
        assert "internal error" not in result.err
    assert said in result.err
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("format", EXPORTS)
def test_a_zip_with_a_file_twice_is_refused(format: str, tmp_path: Path, run: Run) -> None:
    name, text = next(iter(EXPORTS[format].items()))
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = zipped(tmp_path / "export.zip", EXPORTS[format], (name, text))
    result = run("convert", path, tmp_path / "out.json", "--from", format)
    assert result.code == 2
    assert f"same name ({name})" in result.err
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("format", EXPORTS)
def test_a_zip_may_hold_no_more_than_it_may_become(
    format: str,
    tmp_path: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bomb = zipped(tmp_path / "bomb.zip", EXPORTS[format], ("more_organizations.csv", "x" * 1_000_000))
    monkeypatch.setattr(archive, "MOST_BYTES", 500_000)
    result = run("convert", bomb, tmp_path / "out.json", "--from", format)
    assert result.code == 2
    assert "too big" in result.err
    assert bomb.stat().st_size < 5_000
    assert sorted(tmp_path.iterdir()) == [bomb]


@pytest.mark.parametrize("format", EXPORTS)
def test_the_size_that_a_zip_claims_is_not_believed(format: str, tmp_path: Path, run: Run) -> None:
    path = zipped(tmp_path / "export.zip", EXPORTS[format])
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02") + 24
    data[at : at + 4] = (200 << 20).to_bytes(4, "little")
    path.write_bytes(data)
    assert recognise(path) == format
    result = run("convert", path, tmp_path / "out.json", "--format", "json")
    assert result.code in (0, 1)
    read = {entry["place"]: entry["read"] for entry in result.data["ledgers"][0]["entries"]}
    assert read == dict.fromkeys(EXPORTS[format], 1)
