"""What advice never does, over invented households of all kinds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from netmap.casebook import Casebook
from netmap.recommend import Advice, advise_all
from netmap.recommend.eligibility import CODES
from tests.build import Row, casebook
from tests.recommend.town import AREAS, ORGANISATIONS, need, service, willing

_FEW = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
"""Every example is a town of several households: a few hold as many cases as a hundred small ones."""

_people = st.fixed_dictionaries(
    {
        "potential": st.sampled_from(["yes", "yes", "no", None]),
        "availability": st.sampled_from(["yes", "no", "unknown", None]),
        "quality": st.sampled_from(["supportive", "ambivalent", "conflict", "unsafe", "broken", None]),
        "birth_year": st.sampled_from([1950, 1990, 2012, None]),
        "burden": st.sampled_from([1, 5, None]),
        "objection": st.sampled_from(["yes", None, None]),
        "gives": st.sampled_from(["practical", "emotional|company", "none", None]),
    }
)
_services = st.fixed_dictionaries(
    {
        "step": st.sampled_from([3, 3, 4, 5]),
        "domains": st.sampled_from(["iadl", "men|fin", "soc", None]),
        "functions": st.sampled_from(["practical", "emotional", None]),
        "areas": st.sampled_from(["*", "north", "south", None]),
        "capacity": st.sampled_from([0, 2, None]),
        "wait_days": st.sampled_from([0, 40, None]),
        "status": st.sampled_from(["active", "inactive", None]),
        "age_min": st.sampled_from([None, 65]),
        "closes": st.sampled_from([None, "G01", "G04|G05"]),
    }
)
_households = st.fixed_dictionaries(
    {
        "safety": st.sampled_from(["yes", "no", "unknown", None]),
        "own_network": st.sampled_from(["welcome", "declined", None]),
        "debt_emergency": st.sampled_from(["yes", None]),
        "roster": st.sampled_from(["confirmed", None]),
    }
)
_needs = st.dictionaries(st.sampled_from(["iadl", "men", "fin", "soc", "dom"]), st.integers(1, 5), max_size=4)


_homes = st.fixed_dictionaries(
    {"people": st.lists(_people, max_size=4), "cells": _households, "needs": _needs, "running": st.integers(0, 9)}
)
_towns = st.fixed_dictionaries(
    {"homes": st.lists(_homes, min_size=5, max_size=9), "services": st.lists(_services, min_size=4, max_size=9)}
)


def rows_of(drawn: dict[str, Any]) -> dict[str, list[Row]]:
    """The rows of such a town."""
    services = [service(f"S{n}", **cells) for n, cells in enumerate(drawn["services"])]
    rows: dict[str, list[Row]] = {name: [] for name in ("households", "people", "ties", "needs", "involvements")}
    for place, home in enumerate(drawn["homes"]):
        own = {"household_id": f"H{place}"}
        rows["households"].append({**own, "area_id": "north", "languages": "nl", **home["cells"]})
        resident = {"person_id": f"R-H{place}", "role": "resident", "focus": "yes", "birth_year": 1976}
        contacts = [willing(f"P{place}{n}", **own, **cells) for n, cells in enumerate(home["people"])]
        rows["people"] += [{**own, **resident}, *(person for person, _ in contacts)]
        rows["ties"] += [{**tie, "target": f"R-H{place}"} for _, tie in contacts]
        rows["needs"] += [{**own, **need(domain, score)} for domain, score in home["needs"].items()]
        if home["running"] < len(services):
            role = {"organisation_id": "care", "role": "helper", "status": "active"}
            rows["involvements"].append({**own, **role, "service_id": f"S{home['running']}"})
    return {**rows, "services": services, "areas": AREAS, "organisations": ORGANISATIONS}


def advised(advice: Advice) -> set[str]:
    """Everybody and everything that is advised."""
    return {item.candidate_id for gap in advice.gaps for item in gap.items}


@_FEW
@given(_towns)
def test_nobody_is_advised_who_should_not_be(drawn: dict[str, Any]) -> None:
    for place, advice in enumerate(advise_all(casebook(**rows_of(drawn)))):
        home, shown = drawn["homes"][place], advised(advice)
        for n, cells in enumerate(home["people"]):
            harmful = cells["quality"] in ("conflict", "unsafe", "broken")
            refused = cells["objection"] == "yes" or cells["availability"] == "no" or cells["potential"] != "yes"
            unable = cells["birth_year"] == 2012 or cells["burden"] == 5
            if harmful or refused or unable or home["cells"]["own_network"] == "declined":
                assert f"P{place}{n}" not in shown
        for n, cells in enumerate(drawn["services"]):
            full = cells["capacity"] == 0 and cells["wait_days"] is None
            unfit = cells["areas"] == "south" or cells["age_min"] == 65 or cells["status"] == "inactive"
            if full or unfit or n == home["running"]:
                assert f"S{n}" not in shown


@_FEW
@given(_towns)
def test_every_item_says_why_and_every_exclusion_too(drawn: dict[str, Any]) -> None:
    for place, advice in enumerate(advise_all(casebook(**rows_of(drawn)))):
        if drawn["homes"][place]["cells"]["safety"] == "yes":
            assert advice.safety is not None
        for gap in advice.gaps:
            assert all(item.reasons and all(item.reasons) for item in gap.items)
            assert all(one.reason in CODES and one.fix for one in gap.excluded)
            assert not {item.candidate_id for item in gap.items} & {one.candidate_id for one in gap.excluded}
            assert [item.rank for item in gap.items] == list(range(1, len(gap.items) + 1))
            assert len(gap.items) <= 3
            if advice.safety is not None and gap.items:
                assert gap.items[0].kind == "professional"


@_FEW
@given(_towns, st.randoms(use_true_random=False))
def test_advice_does_not_depend_on_the_order_of_rows(drawn: dict[str, Any], random: Any) -> None:
    rows = rows_of(drawn)
    shuffled = {name: random.sample(listed, len(listed)) for name, listed in rows.items() if name != "households"}
    shuffled["households"] = rows["households"]
    assert advise_all(casebook(**rows)) == advise_all(casebook(**shuffled))


@_FEW
@given(_towns)
def test_more_places_never_remove_a_service(drawn: dict[str, Any]) -> None:
    roomy = {**drawn, "services": [{**one, "capacity": (one["capacity"] or 0) + 5} for one in drawn["services"]]}
    before, after = (advise_all(casebook(**rows_of(one)), top=99) for one in (drawn, roomy))
    for less, more in zip(before, after, strict=True):
        assert {one for one in advised(less) if one.startswith("S")} <= advised(more)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_household_of_parkwijk_gets_advice_that_holds_together(parkwijk: Casebook, lang: str) -> None:
    everyone = advise_all(parkwijk, lang=lang)
    assert [advice.household_id for advice in everyone] == list(parkwijk.household_ids)
    services = parkwijk.snapshot().services.set_index("service_id")
    for advice in everyone:
        for gap in advice.gaps:
            for item in gap.items:
                assert item.reasons
                if item.candidate_id in services.index:
                    assert services.at[item.candidate_id, "status"] != "inactive"
                    assert item.step == services.at[item.candidate_id, "step"]
            if advice.safety is not None and gap.items:
                assert gap.items[0].step >= 4
    assert {"recommended"} < {advice.status for advice in everyone}
