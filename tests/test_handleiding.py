"""The Dutch guide: every command in it runs, on a household filled in as it says; its words are plain."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
from pathlib import Path
from types import ModuleType

import pandas as pd
import pytest

import netmap as nm
from netmap.casebook import Casebook
from netmap.schema import RING_TABLES
from netmap_cli.app import main
from tests.locale.test_words import FORBIDDEN

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "handleiding.md"
TEXT = GUIDE.read_text(encoding="utf-8")
LIST = (("Naam organisatie", "Activiteit", "Voor wie?", "Tel.nr"), ("Koor De Noot", "Zingen", "iedereen", 612345678))
COMMANDS = [line for fence in re.findall(r"```\n(.*?)```", TEXT, re.DOTALL) for line in fence.splitlines()]


@pytest.fixture(scope="module")
def guide() -> ModuleType:
    """What draws the guide's pictures also knows how to fill the sheet in."""
    script = ROOT / "visualizations" / "guide.py"
    if not script.exists():
        pytest.skip("visualizations/ is not beside the tests")
    spec = importlib.util.spec_from_file_location("guide", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _by_hand(guide: ModuleType, command: str) -> None:
    """What a person does in the workbooks after a command."""
    top, contacts, questions, later = guide.tables(TEXT)
    if command == "netmap new casus.xlsx":
        guide.fill(Path("casus.xlsx"), [*top, *questions], contacts)
        shutil.copy("casus.xlsx", "casus-september.xlsx")
        guide.fill(Path("casus-september.xlsx"), [{"vakje": "Datum", "antwoord": "1-9-2026"}], later)
    if command == "netmap new papier.html --paper":
        pd.DataFrame(LIST[1:], columns=LIST[0]).to_excel("lijst.xlsx", index=False)
    if command == "netmap new sociale-kaart.xlsx --directory":
        ring = {name: frame for name, frame in nm.load_example("parkwijk").tables.items() if name in RING_TABLES}
        nm.write(Casebook(ring), "sociale-kaart.xlsx")


def test_every_command_runs_and_leaves_what_it_names(
    guide: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NETMAP_PASSPHRASE", "vier losse woorden samen")
    told: dict[str, str] = {}
    for command in COMMANDS:
        name, *args = shlex.split(command)
        assert name == "netmap", command
        with pytest.raises(SystemExit) as left:
            main(args)
        shown = capsys.readouterr()
        assert left.value.code in (0, None), f"{command}: {shown.err}"
        told[command] = shown.out + shown.err
        if "-o" in args:
            assert Path(args[args.index("-o") + 1]).stat().st_size > 1000, command
        _by_hand(guide, command)
    _what_the_guide_promises(told)


def _what_the_guide_promises(told: dict[str, str]) -> None:
    assert "0 errors, 0 warnings" in told["netmap check casus.xlsx"]
    plain, anonymous, locked = (
        Path(name).read_text(encoding="utf-8") for name in ("kaart.html", "zonder-namen.html", "kaart-op-slot.html")
    )
    assert "dochter Sanne" in plain
    assert "Sanne" not in anonymous + locked
    asked = told["netmap household ask casus.xlsx"]
    assert len(re.findall(r"^[123] ", asked, re.MULTILINE)) == 3
    advice = told["netmap recommend casus.xlsx"]
    assert "Leg niets bij dochter Sanne" in advice
    assert "buurman Hassan" in advice
    assert "Mantelzorgcafé" in told["netmap recommend casus.xlsx sociale-kaart.xlsx H001"]
    assert "organisations.phone" in told["netmap convert lijst.xlsx wijk.xlsx"]
    assert nm.read("wijk.xlsx").organisations["phone"].tolist() == ["0612345678"]
    decided = next(text for command, text in told.items() if command.startswith("netmap decide"))
    assert "H001-04" in decided
    compared = next(text for command, text in told.items() if " compare " in command)
    assert re.search(r"vriendin Elly +nieuw", compared)
    assert re.search(r"buurman Hassan +veranderd", compared)


def test_the_sheet_says_what_the_tables_say(guide: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "casus.xlsx"
    nm.new(path)
    top, contacts, questions, _ = guide.tables(TEXT)
    guide.fill(path, [*top, *questions], contacts)
    book = nm.read(path)
    assert book.household_ids == ("H001",)
    assert book.households["observed_on"].dt.date.astype(str).tolist() == ["2026-03-02"]
    assert book.people["name"].tolist() == ["mevrouw Voorbeeld", *(row["Naam"] for row in contacts)]
    assert book.people.set_index("person_id").at["H001-04", "name"] == "buurman Hassan"
    page = guide.sheet_html(path)
    assert all(f">{row['Naam']}</td>" in page for row in contacts)


def _prose() -> str:
    """What people read as sentences: no commands, names of files, links and tables."""
    text = re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL)
    text = re.sub(r"`[^`]*`|\*", "", re.sub(r"\]\([^)]*\)", "]", text))
    return "\n".join(line for line in text.splitlines() if not line.startswith("|"))


def test_its_words_are_those_of_a_worker_and_its_sentences_short() -> None:
    prose = _prose()
    assert re.findall(rf"\b(?:{FORBIDDEN['nl']})\b", prose, re.IGNORECASE) == []
    sentences = re.split(r"(?<=[.?!:])\s|\n", prose)
    assert [one for one in sentences if len(one.split()) > 20] == []
    assert len(sentences) > 80


def test_its_pictures_are_there_and_small() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", TEXT)
    assert len(pictures) == 4
    assert {name: size for name in pictures if (size := (GUIDE.parent / name).stat().st_size) > 150_000} == {}
    drawn = {f"handleiding/{file.name}" for file in (GUIDE.parent / "handleiding").iterdir()}
    assert drawn == set(pictures)
