"""The monitoring report, against areas made by hand; nothing hidden can be reckoned from what is shown."""

from __future__ import annotations

import json
import re
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pandas as pd
import pytest

import netmap as nm
from netmap.reports.suppression import LEAST
from netmap.reports.writing import report_bytes
from tests.reports.areas import HOMES, areas_of, table_of, text_of
from tests.reports.test_suppression import ranges

HIDDEN = "niet getoond"
TEN_LOW = {one: 2 if one < "A10" else 4 for one in HOMES}


def test_small_areas_stand_together() -> None:
    rows = table_of(nm.area_monitor(areas_of(TEN_LOW)), "Contact met huishoudens")
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        ("Buurt A", "20", "20"),
        ("Buurt B", "15", "15"),
        ("andere wijken samen", "15", "15"),
        ("alle wijken", "50", "50"),
    ]


def test_scores_count_a_household_once_by_its_lowest() -> None:
    book = areas_of(TEN_LOW)
    extra = [
        {"household_id": one, "person_id": f"K{one}", "domain": "fin", "score": 5, "observed_on": "2026-01-01"}
        for one in HOMES
    ]
    people = [{"person_id": f"K{one}", "household_id": one, "role": "resident"} for one in HOMES]
    book = book.merge(nm.Casebook.from_tables({"needs": extra, "people": people}))
    assert table_of(nm.area_monitor(book), "Zelfredzaamheid")[0] == ["Financiën", "10", "0", "40", "0"]


def test_points_of_attention_are_those_the_rules_give() -> None:
    book = areas_of(TEN_LOW)
    fired = {gap.household_id for gap in nm.find_gaps(book, only=["G29-fin"]) if gap.state == "fired"}
    assert len(fired) == 10
    report = nm.area_monitor(book)
    name = "Vraag zonder hulp: Financiën"
    assert next(row for row in table_of(report, "Aandachtspunten") if row[0] == name)[1:] == ["10", "10", "0", "0"]


def test_points_of_attention_say_what_is_shown_the_most_common_first(monitor: nm.Report) -> None:
    rows = table_of(monitor, "Aandachtspunten")
    numbers = [int(row[1]) for row in rows if row[1] != HIDDEN]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[-1] >= LEAST
    assert all(any(cell not in (HIDDEN, "0") for cell in row[1:]) for row in rows)


def test_contact_is_told_in_one_table_only() -> None:
    found = areas_of(TEN_LOW)
    lost = {"contact_status": "unreached", "signalled_on": "2025-01-01"}
    rows = [row | lost for row in found.households[["household_id", "area_id"]].to_dict("records")]
    report = nm.area_monitor(nm.Casebook.from_tables({"areas": found.areas.to_dict("records"), "households": rows}))
    assert table_of(report, "Contact met huishoudens")[-1][2] == "50"
    assert "Contact nog niet gelukt" not in report.as_text()


def test_under_ten_households_there_are_no_tables() -> None:
    report = nm.area_monitor(areas_of({}, homes=HOMES[:9]))
    assert len(report.sections) == 1
    assert HIDDEN in text_of(report, "In het kort")


def test_shares_then_and_now_need_ten_people_behind_them() -> None:
    book = areas_of(dict.fromkeys(HOMES, 3))
    after = [
        {"household_id": one, "person_id": f"R{one}", "domain": "fin", "score": 4 if one < "B05" else 3}
        | {"observed_on": "2026-12-01"}
        for one in HOMES
    ]
    report = nm.area_monitor(book.merge(nm.Casebook.from_tables({"needs": after})), before=date(2026, 6, 1))
    row = table_of(report, "Zelfredzaamheid toen en nu")[0]
    assert row == ["Financiën", "50", "50% (37% tot 63%)", "0% (0% tot 7%)", "klein"]
    for line in after[:-4]:
        line["score"] = 4
    report = nm.area_monitor(book.merge(nm.Casebook.from_tables({"needs": after})), before=date(2026, 6, 1))
    told = table_of(report, "Zelfredzaamheid toen en nu")[0]
    assert told[2] == HIDDEN  # 46 of 50 would tell of the other four
    assert told[-1] == HIDDEN  # chance follows from both shares


def test_many_people_of_few_households_are_few() -> None:
    people = [f"{one}-{n}" for one in HOMES for n in range(3)]
    days = {"2026-01-01": lambda one: 3, "2026-12-01": lambda one: 5 if one < "A08" else 3}
    needs = [
        {"household_id": one.split("-")[0], "person_id": one, "domain": "fin", "score": score(one), "observed_on": day}
        for day, score in days.items()
        for one in people
    ]
    rows = [{"person_id": one, "household_id": one.split("-")[0], "role": "resident"} for one in people]
    book = areas_of({}).merge(nm.Casebook.from_tables({"people": rows, "needs": needs}))
    report = nm.area_monitor(book, before=date(2026, 6, 1))
    assert table_of(report, "Zelfredzaamheid toen en nu")[0][:3] == ["Financiën", "150", HIDDEN]  # 24 people, 8 homes


def test_help_counts_once_at_its_heaviest_and_referrals_by_households() -> None:
    services = [
        {"service_id": f"S{step}", "organisation_id": "O", "name": f"S{step}", "step": step} for step in (3, 4, 5)
    ]
    involved = [
        {"household_id": one, "organisation_id": "O", "service_id": service, "role": "helper", "status": "active"}
        for one in HOMES[:20]
        for service in ("S3", "S4")
    ]
    ends = [(one, "S4", "completed") for one in HOMES[:30]] + [("A00", "S5", "refused")] * 12
    referrals = [
        {"referral_id": f"V{n}", "household_id": one, "service_id": service, "referred_on": "2026-01-01"}
        | {"status": status}
        for n, (one, service, status) in enumerate(ends)
    ]
    ring: dict[str, Any] = {
        "organisations": [{"organisation_id": "O", "name": "O", "kind": "welfare"}],
        "services": services,
    }
    report = nm.area_monitor(areas_of({}, **ring, involvements=involved, referrals=referrals))
    assert table_of(report, "Zwaarste hulp nu")[-1] == ["alle wijken", "0", "20", "0", "0", "30", "50"]
    rows = {row[0]: row[1:] for row in table_of(report, "Wat werd er van verwijzingen?")}
    assert rows["bewoner wil niet"] == [HIDDEN] * 3  # twelve referrals of one household
    assert HIDDEN in rows["afgerond"]


@pytest.fixture(scope="module")
def monitor(parkwijk: nm.Casebook) -> nm.Report:
    return nm.area_monitor(parkwijk)


@pytest.mark.parametrize("title", ["Contact met huishoudens", "Zwaarste hulp nu", "Wat werd er van verwijzingen?"])
def test_nothing_hidden_can_be_reckoned_back(monitor: nm.Report, title: str) -> None:
    rows = table_of(monitor, title)
    shown = pd.DataFrame([row[1:] for row in rows]).replace(HIDDEN, pd.NA).astype("Int64")
    found = ranges(shown)
    assert found
    assert all(width >= LEAST - 1 - 1e-6 for width in found.values())


def test_no_name_or_code_of_a_household_stands_in_it(parkwijk: nm.Casebook, monitor: nm.Report) -> None:
    text = monitor.as_text()
    assert text.startswith("Hoe gaat het in de wijken?")
    names = {*parkwijk.people["name"].dropna(), *parkwijk.households["label"].dropna(), *parkwijk.household_ids}
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)] == []


def test_many_areas_stand_below_each_other() -> None:
    homes = [f"{area}{n:02}" for area in "ABCDEFG" for n in range(25)]
    low = {one: 2 if one[0] in "CF" and one[1:] < "12" else 4 for one in homes}
    report = nm.area_monitor(
        nm.Casebook.from_tables(
            {
                "areas": [{"area_id": one, "name": f"Buurt {one}"} for one in "ABCDEFG"],
                "households": [{"household_id": one, "area_id": one[0]} for one in homes],
                "needs": [
                    {"household_id": one, "domain": "fin", "score": score, "observed_on": "2026-01-01"}
                    for one, score in low.items()
                ],
            }
        )
    )
    name = "Vraag zonder hulp: Financiën"
    rows = [row for row in table_of(report, "Aandachtspunten per wijk") if row[0] == name]
    assert rows == [[name, "Buurt C", "12"], [name, "Buurt F", "12"]]
    assert [name, "24"] in table_of(report, "Aandachtspunten")


def test_every_form_holds_the_same_cells_and_nothing_beside_them(monitor: nm.Report) -> None:
    told = [block["rows"] for part in monitor.as_dict()["sections"] for block in part["blocks"] if "rows" in block]
    book = openpyxl.load_workbook(BytesIO(report_bytes(monitor, ".xlsx")))
    sheets = [[[str(cell) for cell in row] for row in sheet.values][1:] for sheet in book.worksheets[1:]]
    assert sheets == told
    assert json.loads(report_bytes(monitor, ".json")) == monitor.as_dict()
    lines = [line for line in report_bytes(monitor, ".md").decode().splitlines() if line.startswith("| ")]
    assert [line for line in lines if "---" not in line][1 : len(told[0]) + 1] == [
        f"| {' | '.join(row)} |" for row in told[0]
    ]
    page = report_bytes(monitor, ".html").decode()
    cells = [cell for rows in told for row in rows for cell in row]
    assert page.count(f">{HIDDEN}</td>") == cells.count(HIDDEN) > 100
