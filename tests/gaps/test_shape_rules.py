"""G08 and G20–G23 by hand, and fixture 3 of the method."""

from __future__ import annotations

from typing import Any

import pytest

from netmap.ego import measure
from tests.build import contact, network
from tests.gaps.judge import fired, gap, state

FOUR = "practical|company|advice|emotional"
COMPLETE = {"roster": "confirmed", "needed_functions": FOUR}
GOOD = {"quality": "supportive"}


def helper(name: str, gives: str | None = "company", /, **cells: Any) -> Any:
    return contact(name, **{"gives": gives, **GOOD, **cells})


def fixture_3(**household: str) -> Any:
    return network(
        helper("A", "EP", relation="household", circle=1, frequency=5, receives="E", burden=5),
        helper("B", "EA", relation="family", circle=1, frequency=3, receives="E"),
        helper("C", "P", relation="neighbour", circle=3, frequency=4, receives="none"),
        helper("D", "G", relation="other", circle=2, frequency=2, receives="G"),
        helper("E", "none", relation="family", circle=2, frequency=1, receives="none", quality="conflict"),
        household={**COMPLETE, **household},
    )


def test_fixture_3_of_the_method() -> None:
    found = measure(fixture_3()).loc["H1"]
    assert found["top3_strength"] == pytest.approx(0.814815, abs=6e-7)
    assert found["effective_supporters"] == pytest.approx(3.6)
    assert found["reciprocity"] == 0.75
    assert found[["size", "supporters"]].tolist() == [5, 4]
    counts = found[[f"support_{name}" for name in ("emotional", "practical", "advice", "company", "financial")]]
    assert counts.tolist() == [2, 2, 1, 1, 0]
    assert fired(fixture_3(), "G09") == 3
    assert state(fixture_3(), "G08") == "clear"
    assert state(fixture_3(roster="partial"), "G08") == "clear"


def test_one_supporter_is_leaning_and_small() -> None:
    one = helper("A", "EPAG", relation="household", circle=1, frequency=5, receives="E", availability="yes", name="Els")
    book = network(one, household=COMPLETE)
    assert (fired(book, "G01"), fired(book, "G08")) == (2, 3)
    assert "Els" in gap(book, "G08").text
    assert state(network(one, household={"roster": "confirmed"}), "G08") == "fired"
    assert state(network(one, household={"needed_functions": FOUR}), "G08") == "unknown"


def test_g08_leaning_on_one_person() -> None:
    heavy = [helper("A", "EPA"), helper("B", "G")]
    assert state(network(*heavy, household=COMPLETE), "G08") == "fired"
    assert state(network(helper("A", "EP"), helper("B", "PG"), helper("C", "EA"), household=COMPLETE), "G08") == "clear"
    assert state(network(*heavy, household={"roster": "confirmed"}), "G08") == "unknown"
    assert state(network(*heavy, helper("C", None), household=COMPLETE), "G08") == "unknown"
    assert state(network(household=COMPLETE), "G08") == "clear"
    assert state(network(), "G08") == "unknown"
    assert state(network(helper("A", "financial"), helper("B", "financial"), household=COMPLETE), "G08") == "clear"


def test_g08_the_only_one_for_two_functions() -> None:
    """Nobody carries most, but company and advice both hang on C."""
    three = [helper("A", "EP"), helper("B", "EP"), helper("C", "AG")]
    assert measure(network(*three, household=COMPLETE)).loc["H1", "effective_supporters"] == pytest.approx(3)
    assert state(network(*three, household=COMPLETE), "G08") == "fired"
    assert state(network(*three, helper("D", "A"), household=COMPLETE), "G08") == "clear"


def test_g20_tension() -> None:
    calm = [helper("A"), helper("B")]
    tense = contact("C", gives="none", quality="conflict")
    assert fired(network(*calm, tense, household=COMPLETE), "G20") == 2
    assert state(network(*calm, helper("D"), tense, household={"needed_functions": "none"}), "G20") == "clear"
    assert state(network(*calm, helper("D"), tense), "G20") == "clear"
    assert state(network(*calm, helper("D"), helper("C", "practical", quality="conflict")), "G20") == "unknown"
    assert state(network(*calm, household=COMPLETE), "G20") == "clear"
    assert state(network(*calm, helper("C", quality=None), household=COMPLETE), "G20") == "unknown"
    assert state(network(), "G20") == "clear"


def test_g20_the_only_provider_is_no_easy_company() -> None:
    others = [helper(name) for name in "ABDE"]
    mixed = helper("C", "practical", quality="ambivalent")
    assert state(network(*others, mixed, household=COMPLETE), "G20") == "fired"
    assert state(network(*others, mixed, helper("F", "practical"), household=COMPLETE), "G20") == "clear"
    assert state(network(*others, mixed, helper("F", None), household=COMPLETE), "G20") == "unknown"
    assert state(network(*others, mixed, household={"needed_functions": "advice"}), "G20") == "clear"


def test_g20_counts_ties_between_residents() -> None:
    home = {
        "people": [{"person_id": "S", "role": "resident", "focus": "yes"}],
        "ties": [{"source": "R", "target": "S", "quality": "conflict"}],
    }
    assert state(network(helper("A"), helper("B"), household=COMPLETE, **home), "G20") == "fired"
    assert state(network(*[helper(name) for name in "ABC"], household=COMPLETE, **home), "G20") == "clear"


def test_g21_one_sided() -> None:
    family = [helper(name, relation="family") for name in "ABC"]
    assert fired(network(*family), "G21") == 1
    assert state(network(*family[:2]), "G21") == "clear"
    assert state(network(*family, helper("D", relation="friend")), "G21") == "clear"
    assert state(network(*family, helper("D")), "G21") == "unknown"
    assert state(network(), "G21") == "unknown"
    assert state(network(household=COMPLETE), "G21") == "clear"
    paid = [contact(name, role="professional") for name in "XYZ"]
    assert state(network(helper("A", relation="family"), *paid), "G21") == "fired"
    assert state(network(*family[:2], *paid), "G21") == "clear"
    assert state(network(*paid), "G21") == "unknown"
    assert state(network(*paid, household=COMPLETE), "G21") == "fired"


def test_g22_one_way_support() -> None:
    takes = [helper(name, receives="none") for name in "ABC"]
    assert fired(network(*takes, household=COMPLETE), "G22") == 1
    assert state(network(*takes), "G22") == "unknown"
    assert state(network(*takes[:2], household=COMPLETE), "G22") == "clear"
    assert state(network(*takes[:2], helper("C"), household=COMPLETE), "G22") == "unknown"
    assert state(network(*takes, helper("D", receives="advice")), "G22") == "clear"
    assert state(network(*[helper(n, "none", receives="none") for n in "ABC"], household=COMPLETE), "G22") == "clear"


def test_g23_helpers_do_not_know_each_other() -> None:
    three = [helper(name) for name in "ABC"]
    asked = {**COMPLETE, "contact_ties": "confirmed"}
    assert fired(network(*three, household=asked), "G23") == 1
    assert state(network(*three, household=asked, knows=["AB"]), "G23") == "clear"
    assert state(network(*three, household=COMPLETE), "G23") == "unknown"
    assert state(network(*three, household={"contact_ties": "confirmed"}), "G23") == "unknown"
    assert state(network(*three[:2], household=asked), "G23") == "clear"


def test_g23_when_ties_between_contacts_were_asked_in_part() -> None:
    """One tie that is known settles it; no tie on a list that is not complete does not."""
    four = [helper(name) for name in "ABC"] + [contact("D", gives="none", **GOOD)]
    part = {**COMPLETE, "contact_ties": "partial"}
    assert gap(network(*four, household=part), "G23").missing == ("Gevraagd wie elkaar kent?",)
    assert state(network(*four, household=part), "G23") == "unknown"
    assert state(network(*four, household=part, knows=["AB"]), "G23") == "clear"
    assert state(network(*four, household=part, knows=["CD"]), "G23") == "clear"
    # left empty, a list with a tie on it is asked in part, one without is not asked
    assert state(network(*four, household=COMPLETE, knows=["AB"]), "G23") == "clear"
    # ties of conflict, broken ties and ties without weight do not join helpers
    nothing = [("A", "B", None, "conflict"), ("B", "C", None, "broken"), ("A", "C", 0.0)]
    assert state(network(*four, household=part, knows=nothing), "G23") == "unknown"
    asked = {**part, "contact_ties": "confirmed"}
    assert fired(network(*four, household=asked, knows=nothing), "G23") == 1
    # whether there are three supporters has to be known as well
    blank = [*four[:2], helper("C", None)]
    assert state(network(*blank, household=part), "G23") == "unknown"
    assert state(network(*blank, household=asked), "G23") == "unknown"
    assert state(network(*four[:2], household=part), "G23") == "clear"
