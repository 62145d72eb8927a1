"""What a map says about LSNS-6."""

from __future__ import annotations

import pandas as pd

from netmap.scales import EXPLAINED, explain, lsns_proxy
from tests.build import casebook, contact, network


def test_counts_family_and_friends_in_steps() -> None:
    book = network(
        contact("A", relation="partner", frequency=5, gives="emotional|practical"),
        contact("B", relation="child", frequency=1, gives="practical"),
        contact("C", relation="family", frequency=0, gives="none"),
        contact("D", relation="friend", frequency=2, gives="emotional"),
        contact("E", relation="neighbour", frequency=3, gives="practical"),
        contact("F", relation="acquaintance", frequency=1, gives="none"),
        contact("G", relation="work_school", frequency=4, gives="emotional"),
        contact("H", relation="friend", frequency=4, gives="emotional", quality="broken"),
        household={"roster": "confirmed"},
    )
    # family: monthly A B → 2, emotional A → 1, practical A B → 2; friends: D E F → 3, D → 1, E → 1
    found = lsns_proxy(book).loc["H1"]
    assert (found["family"], found["friends"], found["score"]) == (5, 5, 10)
    assert not found["lower_bound"]
    assert found["label"] == "proxy"


def test_three_and_four_people_are_one_step() -> None:
    people = [contact(f"P{n}", relation="friend", frequency=2, gives="none") for n in range(9)]
    steps = [lsns_proxy(network(*people[:n], household={"roster": "confirmed"}))["score"].iloc[0] for n in range(1, 10)]
    assert steps == [1, 2, 3, 3, 4, 4, 4, 4, 5]


def test_is_a_lower_bound_while_the_list_or_a_cell_is_open() -> None:
    known = contact("A", relation="friend", frequency=2, gives="none")
    assert lsns_proxy(network(known, household={"roster": "partial"}))["lower_bound"].item()
    open_cell = contact("B", relation="friend", frequency=2)
    assert lsns_proxy(network(known, open_cell, household={"roster": "confirmed"}))["lower_bound"].item()
    assert not lsns_proxy(network(known, household={"roster": "confirmed"}))["lower_bound"].item()


def test_nobody_counts_as_none_only_on_a_confirmed_list() -> None:
    households = [{"household_id": "H1", "roster": "confirmed"}, {"household_id": "H2"}]
    people = [{"household_id": h, "person_id": f"R{h}", "role": "resident"} for h in ("H1", "H2")]
    found = lsns_proxy(casebook(households=households, people=people))
    assert found.loc["H1", "score"] == 0
    assert pd.isna(found.loc["H2", "score"])
    assert found["lower_bound"].tolist() == [False, True]


def test_every_scale_is_explained_in_both_languages() -> None:
    for name in EXPLAINED:
        for lang in ("nl", "en"):
            assert all(explain(name, lang=lang).values()), (name, lang)
