"""The outer ring on two days: Parkwijk by its own rows, tiny rings by hand."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

import netmap as nm
from tests.ring.build import ring_of, tie

THEN, NOW = date(2025, 1, 1), date(2026, 1, 1)


def _ring(book: nm.Casebook, **options: Any) -> dict[str, Any]:
    facts = nm.ring_compare(book, **{"before": THEN, "after": NOW} | options).as_dict()
    json.dumps(facts, allow_nan=False)
    return facts


def _ties(*rows: tuple[str, str, int | None, int | None, int | None]) -> list[dict[str, Any]]:
    """(a, b, level then, level now, wanted then); None = no row that day."""
    found = []
    for a, b, *levels, wanted in rows:
        for day, level in zip((THEN, NOW), levels, strict=True):
            if level is not None:
                wish = {"level_wanted": wanted} if wanted is not None else {}
                found.append(tie(a, b, level, observed_on=day.isoformat(), **wish))
    return found


@pytest.fixture(scope="module")
def parkwijk_ring(parkwijk: nm.Casebook) -> nm.Comparison:
    return nm.ring_compare(parkwijk, before=date(2025, 5, 20), after=date(2026, 5, 20))


def test_the_collaborations_of_parkwijk_by_their_rows(parkwijk_ring: nm.Comparison) -> None:
    found = parkwijk_ring.as_dict()["collaborations"]
    assert [(row["a"], row["b"]) for row in found["came"]] == [
        ("de-driesprong", "mantelzorgpunt"),  # no row in 2025
        ("de-rode-biet", "welzijn-de-linde"),  # no row in 2025
        ("het-portiek", "wijkteam-parkwijk"),  # 0 → 1
        ("moskee-de-tuin", "wijkteam-parkwijk"),  # 0 → 1
        ("parkwijk-vooruit", "wijkteam-parkwijk"),  # 0 → 1
    ]
    assert [(row["a"], row["b"]) for row in found["went"]] == [("de-vlieger", "parkwijk-vooruit")]  # 2 → 0
    # 116 pairs in all; both sides of ggz and team: (1, 2) → (2, 0)
    assert found["jaccard"] == pytest.approx(110 / 116, abs=1e-6)
    changed = {(row["a"], row["b"]): (row["level_before"], row["level_after"]) for row in found["changed"]}
    assert changed["ggz-de-horizon", "wijkteam-parkwijk"] == (1.5, 1.0)
    network = {row["measure"]: row for row in parkwijk_ring.as_dict()["network"]}
    assert (network["ties"]["before"], network["ties"]["after"], network["ties"]["difference"]) == (111, 115, 4)


def test_the_report_of_parkwijk_says_what_it_does_not_know(parkwijk_ring: nm.Comparison) -> None:
    text = " ".join(parkwijk_ring.report.as_text().split())
    assert "Een verbinding die niemand noemde, kan er wel zijn." in text
    assert "aanbod op de lijst dat toen nog niet was vastgelegd" in text
    assert "Basisschool De Vlieger" in text


def test_wishes_reached_or_not() -> None:
    ties = _ties(
        ("A", "B", 2, 4, 4),
        ("A", "C", 1, 2, 4),
        ("A", "D", 2, 2, 3),
        ("B", "C", 3, 1, 4),
        ("B", "D", 3, 4, 3),
        ("C", "D", 0, 0, 2),
    )
    found = {(row["a"], row["b"]): row["change"] for row in _ring(ring_of(rows=ties))["wishes"]}
    # B and D wanted no more than they had
    expected = {
        ("A", "B"): "reached",
        ("A", "C"): "closer",
        ("A", "D"): "open",
        ("B", "C"): "further",
        ("C", "D"): "open",
    }
    assert found == expected


def test_single_links_that_came_and_went() -> None:
    # a path A-B-C-D becomes a triangle A-B-C with D hanging on C
    ties = _ties(("A", "B", 3, 3, None), ("B", "C", 3, 3, None), ("C", "D", 3, 3, None), ("A", "C", 1, 2, None))
    found = _ring(ring_of(rows=ties))["cutpoints"]
    ids = {state: [row["organisation_id"] for row in rows] for state, rows in found.items()}
    assert ids == {"came": [], "went": ["B"], "kept": ["C"]}


def _service(name: str, organisation: str, day: date, capacity: int, domain: str = "fin") -> dict[str, Any]:
    cells = {"name": name, "step": 4, "domains": domain, "capacity": capacity, "observed_on": day.isoformat()}
    return {"service_id": name, "organisation_id": organisation, "areas": "*"} | cells


def test_coverage_gained_lost_and_only_listed_now() -> None:
    services = [
        _service("S1", "A", THEN, 0),
        _service("S1", "A", NOW, 3),  # fin: had no place, now has
        _service("S2", "A", THEN, 2, "hou"),
        _service("S2", "A", NOW, 0, "hou"),  # hou: full now
        _service("S3", "B", NOW, 2, "soc"),  # soc: B had nothing on the list
        _service("S4", "A", THEN, 2, "par"),
        _service("S5", "A", THEN, 2, "jus"),
        _service("S6", "C", THEN, 0, "jus"),
        _service("S6", "C", NOW, 2, "jus"),  # jus: a second one
    ]
    found = _ring(ring_of(others=["A", "B", "C"], services=services))["coverage"]
    assert {row["domain"]: row["change"] for row in found} == {
        "fin": "gained",
        "hou": "lost",
        "soc": "listed",
        "jus": "stronger",
    }
    assert next(row for row in found if row["domain"] == "jus")["came"] == ["C"]


def test_coverage_is_not_judged_without_services_on_both_days() -> None:
    services = [_service("S1", "A", NOW, 3)]
    assert _ring(ring_of(others=["A"], services=services))["coverage"] is None


def test_only_what_works_in_the_area() -> None:
    ties = _ties(("A", "B", 1, 3, None), ("C", "D", 1, 3, None))
    areas = [{"area_id": name, "name": name} for name in ("N", "Z")]
    book = ring_of(rows=ties, areas=areas)
    where = {"A": "N", "B": "N", "C": "Z", "D": "Z"}
    organisations = book.organisations.assign(areas=book.organisations["organisation_id"].map(where))
    part = nm.Casebook.from_tables({**book.tables, "organisations": organisations})
    assert [(row["a"], row["b"]) for row in _ring(part, area="N")["collaborations"]["changed"]] == [("A", "B")]
    with pytest.raises(nm.UnknownIdError, match="area"):
        _ring(part, area="Noord")
    with pytest.raises(nm.UnknownIdError, match="did you mean"):
        _ring(part, team="AA")


def test_swapping_the_days_swaps_came_and_went() -> None:
    rows = [("A", "B", 0, 3, None), ("A", "C", 2, 0, None), ("B", "C", 1, 4, None), ("C", "D", 2, 2, None)]
    forward = _ring(ring_of(rows=_ties(*rows)))["collaborations"]
    turned = [(a, b, new, old, wanted) for a, b, old, new, wanted in rows]
    back = _ring(ring_of(rows=_ties(*turned)))["collaborations"]

    def pairs(found: dict[str, Any], state: str) -> list[tuple[str, str]]:
        return [(row["a"], row["b"]) for row in found[state]]

    assert pairs(forward, "came") == pairs(back, "went") == [("A", "B")]
    assert pairs(forward, "went") == pairs(back, "came") == [("A", "C")]
    assert pairs(forward, "changed") == pairs(back, "changed") == [("B", "C")]
    assert forward["jaccard"] == back["jaccard"] == 0.5
