"""Support and composition: counts, shares, and what is null when."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from netmap.casebook import Casebook
from netmap.ego import MEASURES, measure
from tests.build import casebook, contact, network

GOOD = {"quality": "supportive"}


def measured(*contacts: Any, scope: str = "informal", **rest: Any) -> pd.Series:
    return measure(network(*contacts, **rest), scope=scope).loc["H1"]


def test_nobody_is_zero_only_when_the_list_is_complete() -> None:
    counts = ["size", "components", "isolates", "supporters", "support_balance", "effective_supporters"]
    complete = measured(household={"roster": "confirmed"})
    assert complete[counts].tolist() == [0] * 6
    assert (complete["top3_strength"], complete["support_practical"]) == (0, 0)
    known = [*counts, "top3_strength", *(name for name in MEASURES if name.startswith("support_")), "contact_ties"]
    assert complete.drop(known).isna().all()
    assert measured().drop("contact_ties").isna().all()


def test_one_contact() -> None:
    found = measured(contact("A", circle=1, gives="EP", receives="G", relation="friend", **GOOD))
    wanted = {
        "size": 1,
        "mean_strength": 1,
        "top3_strength": 1 / 3,
        "multiplexity": 2,
        "multiplexity_share": 1,
        "reciprocity": 1,
        "support_balance": 1,
        "effective_supporters": 1,
        "supporters": 1,
        "blau_relation": 0,
        "iqv_relation": 0,
        "share_friend": 1,
        "share_unknown": 0,
    }
    assert {name: float(found[name]) for name in wanted} == pytest.approx(wanted)


def test_relations() -> None:
    relations = ["family", "family", "family", "friend"]
    known = [("A", "B"), ("A", "D"), ("C", "D")]
    found = measured(*[contact(n, relation=r) for n, r in zip("ABCD", relations, strict=True)], knows=known)
    wanted = {"blau_relation": 0.375, "iqv_relation": 0.4125, "share_family": 0.75, "ei_relation": 1 / 3}
    assert {name: float(found[name]) for name in wanted} == pytest.approx(wanted)
    shares = found[[name for name in MEASURES if name.startswith("share_")]]
    assert shares.sum() == pytest.approx(1)
    some = measured(contact("A", relation="family"), contact("B"), knows=["AB"])
    assert (some["share_unknown"], some["blau_relation"]) == (0.5, 0)
    assert pd.isna(some["ei_relation"])


def test_supporters_are_informal_available_and_on_terms() -> None:
    found = measured(
        contact("A", gives="E", **GOOD),
        contact("B", gives="E", quality="ambivalent", availability="unknown"),
        contact("C", gives="E", quality="conflict"),
        contact("D", gives="E", availability="no", **GOOD),
        contact("E", gives="none", **GOOD),
        contact("F", gives="E"),
        contact("G", gives="E", role="volunteer", **GOOD),
    )
    assert (found["size"], found["supporters"], found["support_emotional"]) == (6, 2, 2)
    nothing = measured(contact("A"), contact("B"))
    assert nothing[["supporters", "support_emotional", "support_balance", "reciprocity"]].isna().all()
    assert nothing["size"] == 2


def test_effective_supporters_use_what_is_needed() -> None:
    three = [contact("A", gives="EP", **GOOD), contact("B", gives="E", **GOOD), contact("C", gives="F", **GOOD)]
    assert measured(*three)["effective_supporters"] == pytest.approx(9 / 5)
    assert measured(*three, household={"needed_functions": "emotional"})["effective_supporters"] == pytest.approx(2)
    assert measured(*three, household={"needed_functions": "none"})["effective_supporters"] == 0


def test_giving_and_receiving_over_those_asked_both() -> None:
    found = measured(
        contact("A", gives="EP", receives="G"),
        contact("B", gives="E", receives="none"),
        contact("C", gives="none", receives="none"),
        contact("D", gives="EPAG"),
    )
    assert (found["reciprocity"], found["support_balance"]) == (0.5, 2)


def test_strength_of_ties() -> None:
    strong = [contact("A", circle=1), contact("B", circle=2), contact("C", circle=3), contact("D", circle=3)]
    found = measured(*strong, contact("E"))
    assert found["mean_strength"] == pytest.approx(7 / 12)
    assert found["top3_strength"] == pytest.approx(2 / 3)
    assert measured(contact("E"))[["mean_strength", "top3_strength"]].isna().all()


def test_formal_share() -> None:
    three = [contact("A"), contact("B"), contact("V", role="volunteer")]
    found = measured(*three)
    assert (found["formal"], found["formal_share"]) == (1, pytest.approx(1 / 3))
    assert measured(*three[:2])[["formal", "formal_share"]].isna().all()
    assert measured(*three[:2], household={"formal_roster": "confirmed"})["formal_share"] == 0
    assert pd.isna(measured(*three[2:])["formal_share"])
    assert measured(*three[2:], household={"roster": "confirmed"})["formal_share"] == 1


def test_active_organisations_without_a_person_on_the_map_count() -> None:
    ring = {
        "organisations": [{"organisation_id": name, "name": name, "kind": "welfare"} for name in ("O1", "O2", "O3")],
        "workers": [{"worker_id": f"W{i}", "organisation_id": f"O{i}"} for i in (1, 2)],
    }
    rows = [
        {"organisation_id": "O1", "worker_id": "W1", "role": "helper", "status": "active"},
        {"organisation_id": "O1", "role": "helper", "status": "active", "for_person_id": "R"},
        {"organisation_id": "O2", "worker_id": "W2", "role": "helper", "status": "active"},
        {"organisation_id": "O2", "worker_id": "W2", "role": "lead", "status": "active", "for_person_id": "R"},
        {"organisation_id": "O3", "role": "helper", "status": "ended"},
    ]
    people = [contact("A", circle=1), contact("P", role="professional", worker_id="W1", circle=2)]
    book = network(*people, involvements=rows, household={"contact_ties": "confirmed"}, **ring)
    inner, whole = measure(book).loc["H1"], measure(book, scope="all").loc["H1"]
    assert inner[["size", "formal", "formal_share"]].tolist() == [1, 2, pytest.approx(2 / 3)]
    assert (whole["size"], whole["isolates"], whole["share_unknown"]) == (3, 3, 1)
    assert pd.isna(whole["constraint_weighted"])
    assert whole["constraint"] == pytest.approx(1 / 3)


def test_each_resident_has_a_network() -> None:
    people = [{"person_id": p, "role": "resident"} for p in ("R1", "R2")] + [{"person_id": "A", "role": "informal"}]
    ties = [{"source": "R1", "target": "R2"}, {"source": "A", "target": "R1"}, {"source": "A", "target": "R2"}]
    found = measure(casebook(people=people, ties=ties), ego="resident")
    assert found.index.names == ["household_id", "person_id"]
    assert found["size"].tolist() == [2, 2]
    assert found["density"].tolist() == [1, 1]


def test_measures_have_fixed_columns_and_follow_the_households() -> None:
    empty = measure(Casebook.from_tables({}))
    assert list(empty.columns) == list(MEASURES)
    assert len(empty) == 0
    book = casebook(households=[{"household_id": "H2"}, {"household_id": "H1"}])
    assert measure(book).index.tolist() == ["H2", "H1"]
    assert measure(book).dtypes.equals(empty.dtypes)


def test_renaming_and_doubling_change_nothing() -> None:
    def rows(name: str) -> dict[str, list[dict[str, Any]]]:
        home = {"household_id": name}
        return {
            "households": [home | {"roster": "confirmed", "contact_ties": "confirmed"}],
            "people": [
                home | {"person_id": f"{name}{p}", "role": r}
                for p, r in (("r", "resident"), *(("bxa"[i], "informal") for i in range(3)))
            ],
            "ties": [
                home | {"source": f"{name}{p}", "target": f"{name}r", "circle": c}
                for p, c in (("b", 1), ("x", 2), ("a", 3))
            ]
            + [home | {"source": f"{name}x", "target": f"{name}a", "weight": 0.4}],
        }

    one, other = rows("K"), rows("A")
    both = measure(casebook(**{table: [*one[table], *other[table]] for table in one}))
    assert both.loc["K"].equals(both.loc["A"])
    assert both.loc["K"].equals(measure(casebook(**one)).loc["K"])
