"""What if, in numbers and words: outcomes worked out by hand."""

from __future__ import annotations

import json
import re

import pytest

import netmap as nm
from tests.ring.build import FIXTURE_2, ring_of

NEVER = r"\b(alter|ego|gap|casus|cliënt|node|cluster|broker|betweenness|roster|formeel|informeel|id)\b"


def service(name: str, organisation: str, *, capacity: int = 1) -> dict[str, object]:
    return {
        "service_id": name,
        "organisation_id": organisation,
        "name": f"Aanbod {name}",
        "step": 3,
        "domains": "fin",
        "areas": "*",
        "capacity": capacity,
    }


def test_the_fixture_without_its_middle() -> None:
    found = nm.whatif(ring_of(FIXTURE_2), nm.RemoveOrganisation("4"))
    assert found.network["fragmentation"] == (0, pytest.approx(0.6))
    assert found.network["organisations"] == (7, 6)
    assert (found.pairs_lost, found.pairs_won) == (9, 0)  # three times three
    assert found.cutpoints == ((), ("3", "5"))
    assert found.bridges == ((), ())
    assert found.verdict == "worse"  # 3 and 5 are no only link any more, but of whom?


def test_the_fixture_without_a_corner_of_a_triangle() -> None:
    found = nm.whatif(ring_of(FIXTURE_2), nm.RemoveOrganisation("3"))
    assert found.network["fragmentation"] == (0, pytest.approx(1 - 14 / 30))
    assert found.pairs_lost == 2 * 4
    assert found.bridges == ((("1", "2"),), ())


def test_a_second_road_solves_every_only_link() -> None:
    found = nm.whatif(ring_of(FIXTURE_2), nm.SetTie("2", "6", 3))
    assert found.cutpoints == ((), ("3", "4", "5"))
    assert found.bridges == ((), (("3", "4"), ("4", "5")))
    assert found.verdict == "better"
    assert {(gap["organisation_id"], gap["gap_id"]) for gap in found.closed} == {(one, "G24") for one in "345"}
    assert not found.opened
    degree = found.measures[found.measures["measure"] == "degree_working"]
    assert degree[["organisation_id", "before", "after"]].values.tolist() == [["2", 2, 3], ["6", 2, 3]]


def test_a_tie_between_those_who_reach_each_other_twice_is_not_needed() -> None:
    ring = ring_of([("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")])
    found = nm.whatif(ring, nm.SetTie("a", "c", 4))
    assert found.verdict == "no_link"
    assert not found.measures.empty  # the paths are shorter, and still nothing that matters changed
    assert "Een nieuwe verbinding is hier niet nodig." in nm.whatif_text(ring, nm.SetTie("c", "a", 4)).as_text()
    assert nm.whatif(ring, nm.SetTie("a", "b", 2)).verdict == "nothing"  # looser, and nobody lost


def test_the_last_free_place_is_lost() -> None:
    ring = ring_of(others=["a", "b"], services=[service("s1", "a"), service("s2", "b")])
    one = nm.whatif(ring, nm.SetCapacity("s1", 0))
    rows = one.coverage[one.coverage["domain"] == "fin"]
    assert rows[["before", "after", "status_before", "status_after"]].values.tolist() == [[2, 1, "enough", "single"]]
    assert [gap["organisation_id"] for gap in one.opened] == ["b"]
    assert one.verdict == "worse"
    both = nm.whatif(ring, nm.RemoveOrganisation("a"), nm.SetCapacity("s2", 0))
    assert both.coverage["status_after"].tolist() == ["gap"]
    back = nm.whatif(nm.scenario(ring, nm.SetCapacity("s1", 0)), nm.SetCapacity("s1", 3))
    assert (back.verdict, len(back.closed)) == ("better", 1)


def test_an_organisation_the_team_gets_to_know() -> None:
    ring = ring_of([("t", "a", 3), ("a", "b", 3)], kinds={"t": "neighbourhood_team"})
    found = nm.whatif(ring, nm.SetTie("t", "b", 2))
    assert {(gap["organisation_id"], gap["gap_id"]) for gap in found.closed} == {("b", "G25"), ("a", "G24")}
    assert found.verdict == "better"


def test_households_that_lose_their_help() -> None:
    book = nm.Casebook.from_tables(
        {
            "households": [{"household_id": "H1", "label": "Proef", "formal_roster": "confirmed"}],
            "people": [{"person_id": "R", "household_id": "H1", "role": "resident"}],
            "needs": [{"household_id": "H1", "domain": "fin", "score": 2, "observed_on": "2026-05-01"}],
            "organisations": [{"organisation_id": "geld", "name": "Geldhulp", "kind": "debt"}],
            "services": [service("s1", "geld")],
            "involvements": [
                {
                    "household_id": "H1",
                    "organisation_id": "geld",
                    "service_id": "s1",
                    "role": "director",
                    "status": "active",
                }
            ],
        }
    )
    found = nm.whatif(book, nm.RemoveOrganisation("geld"))
    assert {gap["gap_id"] for gap in found.opened} == {"G11", "G16", "G29-fin"} - _open(book)
    assert all(gap["household_id"] == "H1" and gap["evidence"] for gap in found.opened)
    assert "Proef" in nm.whatif_text(book, nm.RemoveOrganisation("geld")).as_text()


def _open(book: nm.Casebook) -> set[str]:
    return {gap.gap_id for gap in nm.find_gaps(book) if gap.state == "fired"}


def test_without_changes_nothing_differs(parkwijk: nm.Casebook) -> None:
    found = nm.whatif(parkwijk)
    assert found.verdict == "nothing"
    assert found.measures.empty
    assert found.coverage.empty
    assert not found.opened
    assert not found.closed


def test_the_team_asked_from_cannot_go() -> None:
    ring = ring_of([("t", "a", 3)], kinds={"t": "neighbourhood_team"})
    with pytest.raises(nm.OptionError, match="Hint"):
        nm.whatif(ring, nm.RemoveOrganisation("t"), team="t")
    assert nm.whatif(ring, nm.RemoveOrganisation("t")).team == ("t",)
    with pytest.raises(nm.UnknownIdError):
        nm.whatif(ring, area="nergens")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_change_in_plain_words(parkwijk: nm.Casebook, lang: str) -> None:
    changes = [
        nm.RemoveOrganisation("cjg"),
        nm.SetTie("wijkteam-parkwijk", "gemeente", 4),
        nm.SetCapacity(parkwijk.services["service_id"].iloc[0], 1),
        nm.AddSupporter(household="H02", person="nieuw", name="Nieuwe buur", gives=("company",)),
        nm.AssignDirector(household="H02", organisation="gemeente"),
        nm.RemovePerson("nieuw"),
    ]
    report = nm.whatif_text(parkwijk, *changes, lang=lang)
    text = report.as_text()
    assert "Nieuwe buur" in text
    assert len(report.as_dict()["sections"][0]["blocks"][0]["items"]) == len(changes)
    if lang == "nl":
        assert not re.search(NEVER, text, re.IGNORECASE)
    data = nm.whatif(parkwijk, *changes, lang=lang).as_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data


def test_an_area_narrows_what_is_looked_at(parkwijk: nm.Casebook) -> None:
    area = parkwijk.areas["area_id"].iloc[0]
    found = nm.whatif(parkwijk, nm.RemoveOrganisation("wijkteam-parkwijk"), area=area)
    assert set(found.coverage["area_id"]) == {area}
