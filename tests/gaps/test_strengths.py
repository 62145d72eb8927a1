"""K01–K08 by hand."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.casebook import Casebook
from netmap.gaps import find_strengths
from tests.build import contact, network


def strengths(book: Casebook) -> dict[str, str]:
    return {one.strength_id: one.text for one in find_strengths(book)}


@pytest.mark.parametrize("cells", [{}, {"circle": 2}, {"circle": 1, "quality": "conflict"}, {"receives": "none"}])
def test_without_anything_good_there_is_no_strength(cells: dict[str, Any]) -> None:
    assert strengths(network(contact("A", **cells))) == {}


def test_people_close_by() -> None:
    book = network(contact("A", circle=1), contact("B", circle=1), contact("C", circle=1, quality="unsafe"))
    assert strengths(book) == {"K01": "2 mensen staan heel dichtbij u."}


def test_support_and_people_who_receive_it() -> None:
    good = {"quality": "supportive"}
    book = network(
        contact("A", name="Els", gives="EP", receives="G", **good),
        contact("B", name="Jan", gives="P", **good),
        contact("C", name="Piet", gives="E", quality="conflict"),
    )
    assert strengths(book) == {
        "K02": "Bij Els kunt u uw verhaal kwijt.",
        "K03": "Voor praktische hulp kunt u bij meer dan één persoon terecht.",
        "K04": "U geeft steun aan Els.",
    }


def test_people_who_would_do_more() -> None:
    book = network(
        contact("A", name="Els", potential="yes"),
        contact("B", name="Jan", potential="yes", burden=5),
        contact("C", name="Piet", potential="yes", quality="unsafe"),
        contact("D", name="Bea", potential="yes", hours_week=3, burden=2),
    )
    assert strengths(book) == {"K05": "Els en Bea willen helpen als u het vraagt."}


def test_people_nearby_and_people_who_know_each_other() -> None:
    book = network(
        contact("A", name="Els", distance="street"),
        contact("B", name="Jan", distance="neighbourhood"),
        contact("C", name="Piet", distance="municipality"),
        knows=["AC"],
    )
    assert strengths(book) == {
        "K06": "2 mensen wonen in uw straat of wijk.",
        "K07": "Els en Piet kennen elkaar en kunnen samen iets afspreken.",
    }


def test_one_director() -> None:
    mine = {"person_id": "R", "role": "director", "status": "active"}
    other = {"organisation_id": "TEAM", "role": "director", "status": "active"}
    ring = {"organisations": [{"organisation_id": "TEAM", "name": "Wijkteam", "kind": "neighbourhood_team"}]}
    assert strengths(network(involvements=[other], **ring)) == {"K08": "Wijkteam houdt het overzicht."}
    assert strengths(network(involvements=[mine, other], **ring)) == {}


def test_who_objects_is_not_named() -> None:
    book = network(contact("A", circle=1, distance="street", potential="yes", objection="yes"))
    assert strengths(book) == {}
