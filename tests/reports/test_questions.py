"""What to ask next: hand-built households whose best question is plain, and the curve on a few synthetic ones."""

from __future__ import annotations

import json

import pytest

import netmap as nm
from tests.benchmarks.questions import curve
from tests.build import contact, network

KNOWN = {
    "roster": "confirmed",
    "formal_roster": "confirmed",
    "contact_ties": "confirmed",
    "safety": "no",
    "debt_emergency": "no",
    "needed_functions": "none",
    "contact_status": "reached",
    "own_network": "welcome",
    "question": "Rust",
}
SCORED = [
    {"domain": domain, "score": 5, "observed_on": "2026-05-01"}
    for domain in ("fin", "work", "time", "hou", "dom", "men", "phy", "sub", "badl", "iadl", "soc", "par", "jus")
]
GROWN = {"birth_year": 1970, "loneliness_emotional": 0, "loneliness_social": 0}


def friend(name: str, **cells: object) -> tuple[dict[str, object], dict[str, object]]:
    """A contact of whom everything is known, except the cells given as ``None``."""
    whole: dict[str, object] = {
        "relation": "friend",
        "birth_year": 1960,
        "availability": "yes",
        "potential": "no",
        "circle": 1,
        "frequency": 4,
        "quality": "supportive",
        "gives": "practical|emotional|advice",
        "receives": "company",
    }
    person, tie = contact(name, name=f"vriendin {name}", **(whole | cells))
    return dict(person), dict(tie)


def home(*friends: tuple[dict[str, object], dict[str, object]], **household: object) -> nm.Casebook:
    book = network(*friends, household=KNOWN | household, needs=SCORED)
    people = book.people.copy()
    for column, value in GROWN.items():
        people.loc[people["person_id"] == "R", column] = value
    return nm.Casebook.from_tables(dict(book.tables) | {"people": people}).as_of(book.day)


def test_a_household_of_which_all_is_known_has_no_questions() -> None:
    book = home(friend("A"), friend("B", relation="neighbour"), friend("C", relation="family"))
    assert nm.next_questions(book, "H1") == []
    assert "niets meer te vragen" in nm.questions_text(book, "H1").as_text()


def test_safety_goes_before_anything_lighter() -> None:
    book = home(friend("A", receives=None), friend("B"), friend("C"), safety=None, contact_ties=None)
    first = nm.next_questions(book, "H1", k=1)[0]
    assert first.cells == ("households.safety",)
    assert first.settles == ("G18",)
    assert first.expected == 4  # severity 4, settled by either answer
    assert first.question == "Is iemand in of rond dit huishouden niet veilig?"


def test_one_cell_that_three_rules_wait_for() -> None:
    """Of A only the support is not known: with nobody else it decides whether anybody gives support at all."""
    first = nm.next_questions(home(friend("A", gives=None)), "H1", k=1, lang="en")[0]
    assert first.cells == ("ties.gives",)
    assert first.question == "vriendin A: What does this person do for you?"
    assert {"G04", "G06", "G08"} <= set(first.settles)


def test_two_cells_of_one_question() -> None:
    alone = home(friend("A"), friend("B"), friend("C"))
    people = alone.people.copy()
    people.loc[people["person_id"] == "R", ["loneliness_emotional", "loneliness_social"]] = None
    book = nm.Casebook.from_tables(dict(alone.tables) | {"people": people}).as_of(alone.day)
    first = nm.next_questions(book, "H1", k=1)[0]
    assert first.cells == ("people.loneliness_emotional", "people.loneliness_social")
    assert first.settles == ("G03",)
    assert first.expected == 2
    assert first.question == "R: Voelt de bewoner zich weleens alleen?"


def test_where_no_rule_waits_the_width_of_the_band_decides() -> None:
    book = home(friend("A", circle=None), friend("B"), friend("C"))
    found = nm.next_questions(book, "H1")
    assert [one.cells for one in found] == [("ties.circle",)]
    assert found[0].expected == 0
    assert found[0].narrows > 0
    assert "hoe sterk het netwerk is" in " ".join(nm.questions_text(book, "H1").as_text(200).split())


def test_names_of_the_same_sound_are_asked_together_and_codes_never_shown(parkwijk: nm.Casebook) -> None:
    for found in (nm.next_questions(parkwijk, "H21", lang=lang) for lang in ("nl", "en")):
        assert [one.rank for one in found] == [1, 2, 3]
        assert len({one.question for one in found}) == 3
        assert all(one.question.endswith(("?", ".")) for one in found)
        data = [one.as_dict() for one in found]
        assert json.loads(json.dumps(data, allow_nan=False)) == data


def test_the_same_household_gives_the_same_questions_in_any_company(parkwijk: nm.Casebook) -> None:
    book = parkwijk.snapshot()
    assert nm.next_questions(book.household("H30"), "H30") == nm.next_questions(book, "H30")


def test_wrong_options(parkwijk: nm.Casebook) -> None:
    with pytest.raises(nm.UnknownIdError):
        nm.next_questions(parkwijk, "H999")
    with pytest.raises(nm.OptionError, match="Hint"):
        nm.next_questions(parkwijk, "H21", k=0)


def test_three_chosen_questions_settle_more_than_random_ones_and_the_form() -> None:
    found = curve(2, most=3, seed=1)
    assert found["chosen"][2] > found["random"][2]
    assert found["chosen"][2] > found["form order"][2]
    assert list(found["chosen"]) == sorted(found["chosen"])
