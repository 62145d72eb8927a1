"""Two days compared: Parkwijk by its own rows, tiny casebooks by hand, and laws that hold for any."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.reports.comparison.days import two_days
from netmap.reports.comparison.scores import score_changes, score_summary
from netmap.reports.comparison.ties import contact_changes, contact_tie_changes, jaccard
from tests.build import casebook, contact, network

THEN, NOW = date(2025, 1, 1), date(2026, 1, 1)
NEVER = r"\b(alter|ego|gap|casus|cliënt|node|cluster|broker|betweenness|roster|formeel|informeel|id)\b"


def _household(book: nm.Casebook, household: str = "H1", before: date = THEN, after: date = NOW) -> dict[str, Any]:
    facts = nm.household_compare(book, household, before=before, after=after).as_dict()
    json.dumps(facts, allow_nan=False)
    return facts


def _who(people: list[dict[str, Any]]) -> list[str]:
    return sorted(person["person_id"] for person in people)


def _need(domain: str, score: int, day: date, person: str = "R", **cells: Any) -> dict[str, Any]:
    return {"domain": domain, "score": score, "observed_on": day.isoformat(), "person_id": person} | cells


# ---- one household of Parkwijk, by the rows of its CSV files


def test_wim_and_riet_by_their_rows(parkwijk: nm.Casebook) -> None:
    found = _household(parkwijk, "H02", date(2025, 6, 10), date(2026, 5, 20))
    scores = {row["domain"]: row for row in found["scores"]}
    # time 3 → 2, phy 3 → 2 and badl 3 → 2; iadl was 2 already
    assert {name for name, row in scores.items() if row["change"] == "worsened"} == {"time", "phy", "badl"}
    assert found["score_summary"] == [
        {
            "person_id": "H02-01",
            "n_improved": 0,
            "n_stable": 10,
            "n_worse": 3,
            "n_problem0": 1,
            "n_problem1": 4,
            "total_before": 47,
            "total_after": 44,
        }
    ]
    contacts = found["contacts"]
    assert _who(contacts["came"]) == ["H02-05", "H02-06"]
    assert _who(contacts["went"]) == ["H02-04"]
    changes = {person["person_id"]: person["changes"] for person in contacts["changed"]}
    assert changes == {
        "H02-02": [{"what": "receives", "before": "emotional", "after": "company"}],
        "H02-03": [
            {"what": "gives", "before": "practical|advice|emotional", "after": "emotional"},
            {"what": "receives", "before": "advice", "after": "none"},
        ],
    }
    assert (contacts["jaccard"], contacts["jaccard_own"]) == (2 / 5, 2 / 4)
    ties = found["contact_ties"]
    assert (ties["came"], ties["went"], ties["kept"]) == (
        [["H02-02", "H02-05"]],
        [["H02-02", "H02-04"]],
        [["H02-02", "H02-03"]],
    )
    assert [one["id"] for one in found["involvements"]["came"]] == ["wijkteam-parkwijk"]
    assert [one["id"] for one in found["involvements"]["kept"]] == ["huisartsen-parkzicht", "thuiszorg-de-zon"]
    assert {"G08", "G09"} <= {gap["gap_id"] for gap in found["gaps"]["opened"]}
    assert found["rater_changed"] == "no"
    assert (found["strength"]["claim"], found["strength"]["p_down"]) == ("down", 1.0)
    parts = {row["measure"]: row for row in found["strength"]["components"]}
    # three helpers on both days: LSNS code 3 of 5; first all three get something back, then only Riet
    assert (parts["size"]["before"], parts["size"]["after"]) == (0.6, 0.6)
    assert (parts["reciprocity"]["before"], parts["reciprocity"]["after"]) == (1, pytest.approx(1 / 3, abs=1e-6))


def test_samira_by_her_rows(parkwijk: nm.Casebook) -> None:
    found = _household(parkwijk, "H03", date(2025, 5, 14), date(2026, 6, 3))
    improved = {row["domain"] for row in found["scores"] if row["change"] == "improved"}
    assert improved == {"fin", "hou", "men", "soc"}
    summary = found["score_summary"][0]
    assert (summary["n_problem0"], summary["n_problem1"]) == (3, 0)
    assert (summary["total_before"], summary["total_after"]) == (45, 49)
    contacts = found["contacts"]
    assert (_who(contacts["came"]), _who(contacts["went"])) == (["H03-06"], ["H03-05"])
    assert [change["what"] for change in contacts["changed"][0]["changes"]] == ["quality", "gives"]
    assert (contacts["jaccard"], contacts["jaccard_own"]) == (0.8, 0.6)
    assert found["contact_ties"]["came"] == [["H03-03", "H03-06"]]
    assert found["contact_ties"]["jaccard"] == pytest.approx(2 / 3, abs=1e-6)
    measures = {row["measure"]: row for row in found["measures"]}
    # practical help: first only Hasna, then Hasna and Marjan
    assert measures["support_practical"] == {"measure": "support_practical", "before": 1, "after": 2, "difference": 1}


def test_a_closed_household_keeps_the_name_of_its_team(parkwijk: nm.Casebook) -> None:
    comparison = nm.household_compare(parkwijk, "H18", before=date(2024, 9, 16), after=date(2026, 3, 12))
    found = comparison.as_dict()
    assert (found["score_summary"][0]["n_improved"], found["score_summary"][0]["n_worse"]) == (8, 0)
    # the debt service came and went between the two days
    assert found["involvements"]["went"] == [{"id": "wijkteam-parkwijk", "name": "Sociaal wijkteam Parkwijk"}]
    assert found["strength"]["claim"] == "up"
    assert "Volgens deze antwoorden is de netwerkkracht gegroeid." in comparison.report.as_text()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_reports_keep_the_house_rules(parkwijk: nm.Casebook, lang: str) -> None:
    days: dict[str, Any] = {"before": date(2025, 6, 10), "after": date(2026, 6, 3), "lang": lang}
    for comparison in (nm.household_compare(parkwijk, "H02", **days), nm.group_compare(parkwijk, **days)):
        text = comparison.report.as_text()
        assert not re.findall(NEVER, text.casefold())
        assert "None" not in text
        assert "nan" not in re.findall(r"\w+", text)


def test_cautions_are_always_printed(parkwijk: nm.Casebook) -> None:
    days: dict[str, Any] = {"before": date(2025, 6, 10), "after": date(2026, 6, 3)}
    for comparison in (nm.household_compare(parkwijk, "H05", **days), nm.group_compare(parkwijk, **days)):
        text = " ".join(comparison.report.as_text().split())
        assert "geen andere groep om mee te vergelijken" in text
        assert "vanzelf iets hoger uit" in text
        assert "vastgelegd wie" in text


# ---- scores


def test_a_score_that_was_not_given_again_says_nothing() -> None:
    book = network(needs=[_need("fin", 2, THEN), _need("hou", 3, THEN), _need("hou", 4, NOW)], day=None)
    scores = {row["domain"]: row for row in _household(book)["scores"]}
    assert (scores["fin"]["before"], scores["fin"]["after"], scores["fin"]["change"]) == (2, 2, None)
    assert (scores["hou"]["difference"], scores["hou"]["change"]) == (1, "improved")


def test_versions_are_never_mixed_in_counts_nor_for_split_domains() -> None:
    old = [_need(name, 2, THEN, version=2013) for name in ("fin", "day")]
    new = [_need(name, 4, NOW, version=2017) for name in ("fin", "work", "time")]
    found = _household(network(needs=[*old, *new], day=None))
    scores = {row["domain"]: row for row in found["scores"]}
    assert (scores["fin"]["difference"], scores["fin"]["other_version"], scores["fin"]["change"]) == (2, True, None)
    assert [scores[name]["difference"] for name in ("day", "work", "time")] == [None, None, None]
    assert found["score_summary"] == []


def test_only_the_same_person_is_compared() -> None:
    needs = [_need("fin", 2, THEN), {"domain": "fin", "score": 4, "observed_on": NOW.isoformat()}]
    found = _household(network(needs=needs, day=None))
    assert [row["change"] for row in found["scores"]] == [None, None]


def test_totals_stand_only_where_every_domain_was_scored_twice() -> None:
    old = [_need(name, 3, THEN, version=2013) for name in _domains(2013)]
    new = [_need(name, 4, NOW, version=2013) for name in _domains(2013)]
    whole = _household(network(needs=[*old, *new], day=None))["score_summary"][0]
    assert (whole["total_before"], whole["total_after"]) == (33, 44)
    part = _household(network(needs=[*old, *new[1:]], day=None))["score_summary"][0]
    assert (part["n_improved"], part["total_before"], part["total_after"]) == (10, None, None)


def _domains(version: int) -> list[str]:
    both = ["fin", "hou", "dom", "men", "phy", "sub", "soc", "par", "jus"]
    return [*both, *(["day", "adl"] if version == 2013 else ["work", "time", "badl", "iadl"])]


@pytest.mark.parametrize(("raters", "expected"), [(("W1", "W1"), "no"), (("W1", "W2"), "yes"), (("W1", None), None)])
def test_whether_somebody_else_scored(raters: tuple[str, str | None], expected: str | None) -> None:
    workers = [{"worker_id": one, "organisation_id": "T"} for one in ("W1", "W2")]
    needs = [_need("fin", 3, day, rater=rater) for day, rater in zip((THEN, NOW), raters, strict=True)]
    team = [{"organisation_id": "T", "name": "Team", "kind": "neighbourhood_team"}]
    book = network(needs=needs, workers=workers, organisations=team, day=None)
    assert _household(book)["rater_changed"] == expected


# ---- contacts, gaps, days


def _seen(day: date, *contacts: tuple[Any, Any]) -> list[tuple[Any, Any]]:
    stamp = {"observed_on": day.isoformat()}
    return [(dict(person) | stamp, dict(tie) | stamp) for person, tie in contacts]


def test_an_answer_given_for_the_first_time_is_no_change() -> None:
    first = _seen(THEN, contact("A", circle=2))
    later = _seen(NOW, contact("A", circle=2, gives="practical"))
    assert _household(network(*first, *later, day=None))["contacts"]["changed"] == []


def test_a_broken_tie_is_gone_and_says_so() -> None:
    first = _seen(THEN, contact("A", quality="supportive"), contact("B", quality="supportive"))
    later = _seen(NOW, contact("A", quality="broken"))
    contacts = _household(network(*first, *later, day=None))["contacts"]
    assert (_who(contacts["went"]), _who(contacts["kept"]), contacts["jaccard"]) == (["A"], ["B"], 0.5)
    assert contacts["went"][0]["changes"] == [{"what": "quality", "before": "supportive", "after": "broken"}]


def test_ties_between_contacts_are_compared_only_when_asked_twice() -> None:
    people = _seen(THEN, contact("A"), contact("B"))
    asked = {"household_id": "H1", "observed_on": NOW.isoformat(), "contact_ties": "confirmed"}
    not_yet = {"household_id": "H1", "observed_on": THEN.isoformat(), "contact_ties": "not_asked"}
    knows = {"source": "A", "target": "B", "observed_on": NOW.isoformat()}
    book = network(*people, ties=[knows], day=None)
    tables = {name: frame for name, frame in book.tables.items() if name != "households"}
    whole = nm.Casebook.from_tables({**tables, "households": [not_yet, asked]})
    assert _household(whole)["contact_ties"] is None


def test_who_objects_is_nowhere_on_either_day() -> None:
    first = _seen(THEN, contact("A", name="Anna Verzonnen", gives="practical"))
    later = _seen(NOW, contact("A", name="Anna Verzonnen", objection="yes"))
    comparison = nm.household_compare(network(*first, *later, day=None), "H1", before=THEN, after=NOW)
    assert "Anna" not in json.dumps(comparison.as_dict()) + comparison.report.as_text()
    contacts = comparison.as_dict()["contacts"]
    assert [contacts[state] for state in ("came", "went", "changed", "kept")] == [[], [], [], []]


def test_a_gap_that_was_unknown_is_seen_and_not_new() -> None:
    rows = [
        {"household_id": "H1", "observed_on": THEN.isoformat(), "roster": "partial", "safety": "no"},
        {"household_id": "H1", "observed_on": NOW.isoformat(), "roster": "confirmed", "safety": "yes"},
    ]
    people = [{"person_id": "R", "role": "resident", "focus": "yes", "observed_on": THEN.isoformat()}]
    gaps = _household(casebook(None, households=rows, people=people))["gaps"]
    states = {gap["gap_id"]: turn for turn, found in gaps.items() for gap in found}
    assert (states["G18"], states["G02"], states["G04"]) == ("opened", "seen", "seen")


def test_a_household_that_was_not_there_yet() -> None:
    book = network(*_seen(NOW, contact("A")), needs=[_need("fin", 2, NOW)], day=None)
    tables = {name: frame.assign(observed_on=pd.Timestamp(NOW)) for name, frame in book.tables.items()}
    comparison = nm.household_compare(nm.Casebook.from_tables(tables), "H1", before=THEN, after=NOW)
    found = comparison.as_dict()
    assert found["recorded"] == {"before": False, "after": True}
    assert found["gaps"]["opened"] == found["gaps"]["closed"] == []
    assert (found["strength"]["claim"], found["measures"][0]["difference"]) == (None, None)
    assert "nog niets vastgelegd" in comparison.report.as_text()


def test_days_must_come_in_order_and_households_exist(parkwijk: nm.Casebook) -> None:
    for compare in (nm.group_compare, nm.ring_compare):
        with pytest.raises(nm.OptionError, match="must come before"):
            compare(parkwijk, before=NOW, after=NOW)
    with pytest.raises(nm.UnknownIdError, match="H02"):
        nm.household_compare(parkwijk, "H0Z", before=THEN, after=NOW)


def test_a_view_on_one_day_is_compared_by_its_whole_history(parkwijk: nm.Casebook) -> None:
    days = {"before": date(2025, 6, 10), "after": date(2026, 5, 20)}
    seen = nm.household_compare(parkwijk.as_of(date(2025, 1, 1)), "H02", **days)
    assert seen.as_dict() == nm.household_compare(parkwijk, "H02", **days).as_dict()


# ---- laws

_sides = st.lists(st.integers(0, 3), min_size=5, max_size=5)
"""Per contact: 0 not there, else its circle."""


def _book(sides: tuple[list[int], list[int]]) -> nm.Casebook:
    """Five possible contacts on two days; who is there on one day only has a tie that ended or began."""
    contacts = []
    for place, (old, new) in enumerate(zip(*sides, strict=True)):
        if old:
            contacts += _seen(THEN, contact(f"P{place}", circle=old))
        if new:
            contacts += _seen(NOW, contact(f"P{place}", circle=new))
        elif old:
            contacts += _seen(NOW, contact(f"P{place}", ended_on="2025-06-01"))
    return network(*contacts, day=None)


@settings(max_examples=12)
@given(_sides, _sides)
def test_swapping_the_days_swaps_came_and_went(old: list[int], new: list[int]) -> None:
    then, now = two_days(_book((old, new)), before=THEN, after=NOW)
    forward, back = contact_changes(then, now), contact_changes(now, then)
    swapped = forward["state"].replace({"came": "went", "went": "came"})
    assert swapped.tolist() == back["state"].tolist()
    assert forward["person_id"].tolist() == back["person_id"].tolist()
    here = [(bool(a), bool(b)) for a, b in zip(old, new, strict=True) if a or b]
    assert (forward["state"] == "came").sum() == here.count((False, True))
    assert (forward["state"] == "changed").sum() == sum(a and b and a != b for a, b in zip(old, new, strict=True))
    assert jaccard(forward["state"]) == (here.count((True, True)) / len(here) if here else None)


def test_a_day_beside_itself_shows_no_change(parkwijk: nm.Casebook) -> None:
    day = parkwijk.as_of(date(2026, 6, 30))
    assert set(contact_changes(day, day)["state"]) == set(contact_tie_changes(day, day)["state"]) == {"kept"}
    assert score_changes(day, day)["difference"].isna().all()
    assert score_summary(score_changes(day, day)).empty
