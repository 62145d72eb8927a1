"""The examples of docs/mappings.md do what the page says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import netmap as nm

PAGE = Path(__file__).parents[1] / "docs" / "mappings.md"
_BLOCK = re.compile(r"^```(csv|toml) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples() -> dict[str, tuple[dict[str, str], str]]:
    """Heading → its files and its mapping."""
    found = {}
    for section in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        blocks = _BLOCK.findall(section)
        files = {name: text for kind, name, text in blocks if kind == "csv"}
        found[section.splitlines()[0]] = (files, next(text for kind, _, text in blocks if kind == "toml"))
    return found


def directory(book: nm.Casebook) -> object:
    service = book.services.iloc[0]
    return book.organisations["name"].tolist(), service[["name", "areas", "domains", "target_groups"]].tolist()


def network_canvas(book: nm.Casebook) -> object:
    people = book.people.dropna(subset="relation").set_index("name")["relation"].to_dict()
    ties = book.ties.set_index("source")
    return people, ties["circle"].dropna().astype(int).tolist(), ties["quality"].dropna().tolist()


def egor(book: nm.Casebook) -> object:
    return book.people["birth_year"].dropna().tolist(), book.people["relation"].dropna().tolist()


def hsds(book: nm.Casebook) -> object:
    service = book.services.iloc[0]
    return service["domains"], service["functions"], service["wait_days"], book.organisations["kind"].tolist()


def networks(book: nm.Casebook) -> object:
    return book.collaborations[["source", "target", "level"]].to_numpy().tolist()


EXPECTED: dict[str, tuple[Callable[[nm.Casebook], object], object]] = {
    "A directory in Excel or CSV": (directory, (["De Linde"], ["Eettafel", "noord", "soc", "ouderen"])),
    "Network Canvas": (network_canvas, ({"Ans": "friend", "Bob": "family"}, [1, 3], ["supportive"])),
    "egor, EgoWeb, openeddi": (egor, ([1982], ["family"])),
    "HSDS and Open Referral UK": (hsds, ("soc", "company", 7, ["welfare"])),
    "Networks: GraphML, GEXF, Gephi and lists of ties": (networks, [["wt", "ggz", 4], ["wt", "school", 1]]),
}


def test_every_heading_has_an_example() -> None:
    assert list(examples()) == list(EXPECTED)


@pytest.mark.parametrize("heading", EXPECTED)
def test_an_example_gives_what_it_says(heading: str, tmp_path: Path) -> None:
    files, text = examples()[heading]
    for name, cells in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(cells, encoding="utf-8")
    source = tmp_path / next(iter(files)).split("/")[0]
    mapping = tomllib.loads(text)
    done = nm.convert(source, target=tmp_path / "out.json", from_=next(iter(mapping)), mapping=mapping)
    read, expected = EXPECTED[heading]
    assert read(done.casebook) == expected
    assert not [note.what for entry in done.ledgers[0].entries for note in entry.notes if entry.place == "mapping"]
