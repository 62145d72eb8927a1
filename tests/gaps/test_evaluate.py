"""The list of gaps: order, words, languages; and laws that hold for every casebook."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.gaps import Thresholds, find_gaps, find_strengths, missing_cells
from tests.build import casebook, contact, network

ORDER = {"fired": 1, "unknown": 0, "clear": -1}


def test_gaps_come_by_household_then_severity_then_rule(parkwijk: nm.Casebook) -> None:
    found = find_gaps(parkwijk)
    place = {name: i for i, name in enumerate(parkwijk.household_ids)}
    keys = [(place[one.household_id], -one.severity, one.gap_id) for one in found]
    assert keys == sorted(keys)
    assert {one.state for one in found} == {"fired", "unknown"}


def test_every_gap_says_why_or_what_to_ask(parkwijk: nm.Casebook) -> None:
    for lang in ("nl", "en"):
        for one in find_gaps(parkwijk, all_rules=True, lang=lang):
            assert bool(one.evidence) == (one.state == "fired"), one
            assert bool(one.missing) == (one.state == "unknown"), one
            assert all(one.evidence) and all(one.missing)
            assert one.severity in (1, 2, 3, 4)


def test_all_rules_are_listed_for_every_household(parkwijk: nm.Casebook) -> None:
    rows = pd.DataFrame([one.as_dict() for one in find_gaps(parkwijk, all_rules=True)])
    per_household = rows.groupby("household_id")["gap_id"].agg(set)
    assert set(per_household.index) == set(parkwijk.household_ids)
    plain = {f"G{i:02}" for i in range(1, 31)} - {"G24", "G25", "G29"}
    for ids in per_household:
        assert {name for name in ids if not name.startswith("G29")} == plain
        assert len(ids) - len(plain) in (11, 13)


def test_one_household_alone_says_the_same(parkwijk: nm.Casebook) -> None:
    book = parkwijk.snapshot()
    every = find_gaps(book)
    for name in book.household_ids[::20]:
        alone = find_gaps(book.household(name))
        assert [one for one in every if one.household_id == name] == alone


def test_plain_data() -> None:
    (one,) = find_gaps(network(household={"roster": "confirmed"}), only=["G04"])
    assert one.as_dict() == {
        "household_id": "H1",
        "gap_id": "G04",
        "state": "fired",
        "severity": 2,
        "title": "Niemand om mee te praten",
        "text": "Er is niemand bij wie de bewoner zijn of haar verhaal kwijt kan.",
        "evidence": ["Niemand uit het eigen netwerk geeft emotionele steun."],
        "missing": [],
        "action": one.action,
    }


def test_unknown_gaps_ask() -> None:
    (one,) = find_gaps(network(contact("A", name="Els", quality="supportive")), only=["G04"])
    assert (one.state, one.text) == ("unknown", "Bij wie kan de bewoner terecht met zorgen?")
    assert one.missing == ("Els: Geeft welke steun?", "Alle contacten genoemd?")


def test_thresholds_are_settings() -> None:
    book = network(contact("A", burden=3))
    assert [one.state for one in find_gaps(book, only=["G09"], all_rules=True)] == ["clear"]
    assert [one.state for one in find_gaps(book, only=["G09"], thresholds=Thresholds(burden=3))] == ["fired"]


@pytest.mark.parametrize("wrong", [{"burden": "4"}, {"csi": True}, {"endurance": "long"}])
def test_wrong_thresholds_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(OptionError, match="Hint"):
        Thresholds(**wrong)


def test_another_rule_is_refused() -> None:
    with pytest.raises(OptionError, match="G99"):
        find_gaps(network(), only=["G99"])


def test_an_empty_casebook_has_no_gaps() -> None:
    book = Casebook.from_tables({})
    assert find_gaps(book, all_rules=True) == []
    assert find_strengths(book) == []


def test_a_directory_alone_has_no_gaps() -> None:
    assert find_gaps(casebook(organisations=[{"organisation_id": "O1", "name": "Wijkteam", "kind": "welfare"}])) == []


FUNCTIONS = ["none", "practical", "emotional|company", "advice", "practical|company|advice|emotional", None]
HOUSEHOLD = {
    "roster": ["confirmed", "partial"],
    "formal_roster": ["confirmed", "partial"],
    "contact_ties": ["confirmed"],
    "safety": ["yes", "no"],
    "debt_emergency": ["yes", "no"],
    "needed_functions": ["practical", "practical|company|advice|emotional", "none"],
    "contact_status": ["reached", "unreached"],
    "signalled_on": ["2026-01-01", "2026-05-30"],
}
PERSON = {
    "relation": ["family", "friend"],
    "birth_year": [1960, 2012],
    "hours_week": [2, 20],
    "care_since": ["2020-01-01", "2026-05-01"],
    "burden": [2, 5],
    "endurance": ["1_6_months", "gt_2_years"],
    "lsns6": [5, 20],
    "loneliness_emotional": [0, 2],
    "loneliness_social": [0, 3],
}
TIE = {
    "circle": [1, 3],
    "frequency": [1, 4],
    "quality": ["supportive", "ambivalent", "conflict", "unsafe"],
    "gives": [item for item in FUNCTIONS if item],
    "receives": ["none", "company"],
}
INVOLVED = {"mandate": ["yes", "no"], "last_contact": ["2026-05-25", "2026-01-01"], "service_id": ["S1", "S2"]}
NEED = {"target": [2, 5], "priority": ["now", "no"]}
GOAL = {"achieved": ["yes", "no"], "lead_person_id": ["R"]}


@st.composite
def rows_of(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """A household with some cells filled in."""

    def some(cells: dict[str, list[Any]]) -> dict[str, Any]:
        return {name: draw(st.sampled_from([None, *values])) for name, values in cells.items()}

    names = [f"P{i}" for i in range(draw(st.integers(0, 4)))]
    people = [{"person_id": "R", "role": "resident", **some(PERSON)}]
    people += [{"person_id": n, "role": draw(st.sampled_from(["informal", "resident"])), **some(PERSON)} for n in names]
    people[0]["focus"] = "yes"
    knows = [{"source": a, "target": b} for a, b in zip(names, names[1:], strict=False) if draw(st.booleans())]
    roles = draw(st.lists(st.sampled_from(["helper", "director"]), max_size=2))
    return {
        "households": [some(HOUSEHOLD)],
        "people": people,
        "ties": [{"source": n, "target": "R", **some(TIE)} for n in names] + knows,
        "needs": [
            {"domain": domain, "score": draw(st.integers(1, 4)), "observed_on": "2026-05-01", **some(NEED)}
            for domain in draw(st.sets(st.sampled_from(["fin", "soc", "dom", "time"])))
        ],
        "goals": [{"goal_id": "D", "household_id": "H1", "text": "doel", **some(GOAL)}][: draw(st.integers(0, 1))],
        "involvements": [
            {"organisation_id": f"O{i}", "role": role, "status": "active", "until": "2026-07-01", **some(INVOLVED)}
            for i, role in enumerate(roles)
        ],
    }


RING = {
    "organisations": [
        {"organisation_id": "O0", "name": "Een", "kind": "home_care", "front_door": "wmo"},
        {"organisation_id": "O1", "name": "Twee", "kind": "mental_health"},
    ],
    "services": [
        {"service_id": "S1", "organisation_id": "O0", "name": "Hulp", "step": 4, "functions": "practical"},
        {"service_id": "S2", "organisation_id": "O1", "name": "Zorg", "step": 5, "domains": "fin"},
    ],
}
CELLS = {
    "households": HOUSEHOLD,
    "people": PERSON,
    "ties": TIE,
    "needs": NEED,
    "goals": GOAL,
    "involvements": INVOLVED,
}


def states(rows: dict[str, list[dict[str, Any]]]) -> dict[str, str]:
    found = find_gaps(casebook(**rows, **RING), all_rules=True)
    assert all(bool(one.missing) == (one.state == "unknown") for one in found), found
    assert all(bool(one.evidence) == (one.state == "fired") for one in found), found
    return {one.gap_id: one.state for one in found}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows_of(), st.data())
def test_an_answer_never_makes_a_decided_rule_unknown(
    rows: dict[str, list[dict[str, Any]]], data: st.DataObject
) -> None:
    """Availability is left out: its empty cell counts as available, so it is no unknown cell."""
    empty = [
        (table, i, name)
        for table, cells in CELLS.items()
        for i, row in enumerate(rows[table])
        for name in cells
        if name in row and row[name] is None and (table, name) != ("goals", "lead_person_id")
    ]
    if not empty:
        return
    table, i, name = data.draw(st.sampled_from(empty))
    filled = {key: [dict(row) for row in value] for key, value in rows.items()}
    filled[table][i][name] = data.draw(st.sampled_from(CELLS[table][name]))
    before, after = states(rows), states(filled)
    turned = {rule for rule in before if before[rule] != "unknown" and after.get(rule) == "unknown"}
    assert not turned, (table, name, filled[table][i][name], turned)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows_of(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows: dict[str, list[dict[str, Any]]], random: Any) -> None:
    shuffled = {name: random.sample(value, len(value)) for name, value in rows.items()}
    assert states(rows) == states(shuffled)


def test_missing_cells_name_table_and_column() -> None:
    cells = missing_cells(network(contact("A", name="Els")))
    assert [(cell.table, cell.column, cell.whose) for cell in cells["H1", "G02"]] == [
        ("ties", "frequency", "Els"),
        ("households", "roster", None),
    ]
