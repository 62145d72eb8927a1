"""A caseload from the tables: who asks what, which places count, and what is told about them."""

from __future__ import annotations

import json

import pytest

import netmap as nm
from netmap.recommend.allocation.demand import open_questions
from tests.recommend.allocation.districts import district, home, service


def _places(found: nm.Allocation) -> dict[str, str | None]:
    rows = found.as_dict()["households"]
    return {row["household_id"]: row["service_id"] for row in rows}


@pytest.fixture(scope="module")
def town() -> nm.Casebook:
    return nm.neighbourhood(households=150, seed=3).snapshot()


def test_the_gravest_open_question_counts_and_who_came_first_stands_first() -> None:
    more = [
        {"household_id": "H2", "domain": "fin", "score": 1, "observed_on": "2026-05-01"},
        {"household_id": "H3", "domain": "hou", "score": 2, "observed_on": "2026-05-01"},
        {"household_id": "H4", "domain": "fin", "score": 1, "observed_on": "2026-05-01", "covered_by": "desk"},
    ]
    homes = [
        home("H1", "soc", opened="2026-03-01"),
        home("H2", "soc", opened="2026-02-01"),
        home("H3", "soc", opened="2026-02-01", signalled_on="2026-01-15"),
        home("H4", "soc", opened="2026-04-01"),
        home("H5", "soc", closed_on="2026-05-20"),
        home("H6", "soc", score=5),
    ]
    asked = open_questions(district(homes, [], needs=more))
    assert asked["household_id"].tolist() == ["H3", "H2", "H1", "H4"]
    assert asked["domain"].tolist() == ["hou", "fin", "soc", "soc"]
    assert asked["grade"].tolist() == [0.75, 1.0, 0.75, 0.75]
    assert asked["acute"].tolist() == [False, True, False, False]


def test_of_two_equals_who_asked_first_gets_the_place_and_the_missing_one_is_named() -> None:
    homes = [home("H2", opened="2026-01-01"), home("H1", opened="2026-02-01")]
    services = [service("walk", 4, domains="soc", capacity=1, functions="company"), service("far", capacity=2)]
    found = nm.allocate(district(homes, services), floor=None, lang="en")
    assert _places(found) == {"H1": None, "H2": "walk"}  # the other service is not about the question
    row = found.as_dict()["missing"][0]
    assert (row["domain"], row["area_id"], row["language"]) == ("soc", "north", "nl")
    assert (row["asked"], row["waiting"], row["without_offer"]) == (2, 1, 0)
    assert (row["service_id"], row["helps"], row["functions"]) == ("walk", 1, ["company"])
    assert row["text"] == "One more place at walk helps 1 household."
    best = found.households["best_p"][0]
    assert found.scarce["gain"].tolist() == pytest.approx([best])
    assert found.households["waiting"].tolist() == [True, False]
    assert found.households["loss"].tolist() == pytest.approx([best, 0.0])


def test_places_nobody_knows_of_do_not_count_and_a_waiting_list_is_no_place() -> None:
    services = [
        service("asked", domains="soc", capacity=None),
        service("queue", domains="soc", capacity=0, wait_days=20),
        service("stopped", domains="soc", capacity=9, status="inactive"),
        service("free", domains="fin", capacity=1),
    ]
    found = nm.allocate(district([home("H1")], services), lang="nl")
    assert _places(found) == {"H1": None}
    assert found.verify == ("asked",)
    assert found.summary["places"] == 1
    assert found.scarce["service_id"].tolist() == ["asked", "queue"]
    assert found.scarce["text"][0] == "Vraag na of asked plek heeft: één plek helpt 1 huishouden."
    with pytest.raises(nm.DataError, match=r"no service has a free place that is known\. Hint"):
        nm.allocate(district([home("H1")], services[:3]))


def test_volunteers_get_no_more_households_than_the_limit() -> None:
    homes = [home(f"H{n}") for n in range(1, 7)]
    book = district(homes, [service("buddy", domains="soc", capacity=5), service("pro", 4, domains="soc", capacity=1)])
    for limit, buddies in ((None, 5), (2, 2)):
        found = nm.allocate(book, volunteer_limit=limit)
        assert list(_places(found).values()).count("buddy") == buddies
        assert list(_places(found).values()).count("pro") == 1
    assert found.scarce.set_index("service_id")["state"].to_dict() == {"buddy": "limit", "pro": "full"}
    assert "Zonder de grens voor vrijwilligers helpt één plek meer bij buddy 1 huishouden." in list(
        found.scarce["text"]
    )
    with pytest.raises(nm.OptionError, match="volunteer_limit"):
        nm.allocate(book, volunteer_limit=-1)


def test_who_needs_a_professional_gets_no_place_of_a_volunteer() -> None:
    homes = [
        home("H1", safety="yes"),
        home("H2", score=1),
        home("H3", "fin", debt_emergency="yes"),
        home("H4", debt_emergency="yes"),
    ]
    buddy, pro = service("buddy", domains="soc|fin", capacity=4), service("pro", 4, domains="soc|fin", capacity=3)
    found = nm.allocate(district(homes, [buddy]), lang="en")
    assert _places(found) == {"H1": None, "H2": None, "H3": None, "H4": "buddy"}
    assert found.summary["without_offer"] == 3
    assert "For 3 households nothing on offer fits, not even with places everywhere." in found.sentences
    assert _places(nm.allocate(district(homes, [buddy, pro]))) == {"H1": "pro", "H2": "pro", "H3": "pro", "H4": "buddy"}


def test_nobody_gets_what_the_advice_excludes(parkwijk: nm.Casebook) -> None:
    found = nm.allocate(parkwijk)
    served = found.households[~found.households["waiting"]]
    assert len(served) > 30
    for row in served.iloc[::11].to_dict("records"):
        advice = nm.advise(parkwijk, row["household_id"], domain=row["domain"], top=20)
        gap = next(one for one in advice.gaps if one.gap_id == f"G29-{row['domain']}")
        assert row["service_id"] not in {one.candidate_id for one in gap.excluded}
    given = served["service_id"].value_counts()
    free = parkwijk.snapshot().services.set_index("service_id")["capacity"]
    assert (given <= free.reindex(given.index)).all()


def test_rows_in_another_order_change_nothing(town: nm.Casebook) -> None:
    mixed = {name: frame.sample(frac=1, random_state=5) for name, frame in town.tables.items()}
    other = nm.Casebook.from_tables({name: frame.to_dict("records") for name, frame in mixed.items()}).as_of(town.day)
    assert json.dumps(nm.allocate(other).as_dict()) == json.dumps(nm.allocate(town).as_dict())


def test_the_floor_is_on_by_default_and_what_it_costs_is_told(town: nm.Casebook) -> None:
    group = {"floor_group": "complexity:3+"}
    found, free = nm.allocate(town, lang="en", **group), nm.allocate(town, lang="en", floor=None, **group)
    floor = found.summary["floor"]
    assert free.summary["floor"] is None
    assert nm.allocate(town).summary["floor"]["group"] == "language"
    assert floor["reached"]
    assert floor["multiplier"] > 1
    assert floor["loss"] == pytest.approx(1 - found.summary["total"] / free.summary["total"], abs=1e-6)
    assert 0 < floor["loss"] < 0.06
    rows = found.groups[found.groups["group"] == "complexity"].set_index("value")
    rest = rows.drop("3+")
    mean = (rest["success"] * rest["households"]).sum() / rest["households"].sum()
    assert floor["ratio"] == pytest.approx(rows.loc["3+", "success"] / mean, abs=1e-6)
    assert any(sentence.startswith("Floor kept") for sentence in found.sentences)


def test_totals_add_up_and_first_come_is_beside_them(town: nm.Casebook) -> None:
    found = nm.allocate(town, floor=None)
    counts, rows = found.summary, found.households
    assert counts["asked"] == len(rows) == counts["served"] + counts["waiting"]
    assert rows["household_id"].is_monotonic_increasing
    assert counts["total"] == pytest.approx(rows["p"].sum())
    assert counts["total"] >= counts["first_come"]["total"]
    assert counts["waiting"] == found.missing["waiting"].sum() == rows["waiting"].sum()
    assert (found.missing["asked"] >= found.missing["waiting"]).all()
    assert found.scarce["given"].le(found.scarce["free"].fillna(0)).all()


def test_small_groups_are_not_told_apart(parkwijk: nm.Casebook) -> None:
    found = nm.allocate(parkwijk, lang="en")
    small = found.groups["households"] < 10
    assert small.any()
    assert found.groups.loc[small, ["served", "success"]].isna().all(axis=None)
    assert found.groups.loc[~small, ["served", "success"]].notna().all(axis=None)
    assert found.summary["floor"]["ratio"] is None
    assert any("is not shown" in sentence for sentence in found.sentences)


def test_a_group_is_named_or_refused(parkwijk: nm.Casebook) -> None:
    assert nm.allocate(parkwijk, floor_group="age:65+").summary["floor"]["households"] == 17
    for name in ("colour", "age", "area:nowhere"):
        with pytest.raises(nm.OptionError, match="Hint"):
            nm.allocate(parkwijk, floor_group=name)


def test_a_model_gives_the_chances(town: nm.Casebook) -> None:
    model = nm.train(town)
    found, prior = nm.allocate(town, model=model), nm.allocate(town)
    assert found.summary["model"] == model.reference()
    assert found.households["best_p"].tolist() != prior.households["best_p"].tolist()
    assert len(prior.sentences) == len(found.sentences) + 1  # that nothing was learned yet
