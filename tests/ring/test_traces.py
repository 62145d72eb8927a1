"""Traces: referrals, shared households and meetings become derived ties, beside those that were reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import netmap as nm
from netmap.casebook import Casebook
from tests.ring.build import ring_of, tie

DAY = date(2026, 6, 30)
Ties = dict[tuple[str, str, str], int]


def _ties(found: nm.Traces) -> Ties:
    frame = found.ties
    return {(a, b, kind): n for a, b, kind, n in zip(*(frame[c] for c in frame.columns[:4]), strict=True)}


def _involved(home: str, organisation: str, since: str | None = None, until: str | None = None, **cells: Any) -> Any:
    status = "ended" if until else "active"
    row = {"household_id": home, "organisation_id": organisation, "role": "helper", "status": status}
    return row | {"since": since, "until": until} | cells


def _list(rows: Sequence[tuple[str | None, str | None, str | None, str | None]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["meeting", "day", "organisation", "person"])
    frame = frame.astype({"meeting": "str", "organisation": "str", "person": "str"})
    return frame.assign(day=pd.to_datetime(frame["day"]), row=range(2, len(frame) + 2))


# ── shared households ────────────────────────────────────────────────────────────────────────────────────────────────


def test_only_households_at_the_same_time_are_shared() -> None:
    rows = [
        _involved("H1", "A", "2026-01-01"),
        _involved("H1", "B", "2026-02-01", "2026-03-01"),
        _involved("H1", "C", "2026-04-01"),
        _involved("H2", "A", "2026-05-01"),
        _involved("H2", "B", "2025-01-01", "2026-05-01"),
    ]
    found = nm.ring_traces(ring_of(others="ABC", involvements=rows).as_of(DAY))
    assert _ties(found) == {("A", "B", "household"): 2, ("A", "C", "household"): 1}
    first = found.ties.iloc[0]
    assert (first["first_day"], first["last_day"]) == (pd.Timestamp("2026-02-01"), pd.Timestamp("2026-05-01"))
    assert found.ties.iloc[1]["last_day"] == pd.Timestamp(DAY)


def test_of_an_involvement_without_a_day_only_the_day_that_is_known_counts() -> None:
    running, ended = _involved("H1", "A"), _involved("H1", "B", "2026-01-01") | {"status": "ended"}
    planned = _involved("H1", "D", "2026-01-01") | {"status": "planned"}
    rows = [running, ended, planned, _involved("H1", "C", "2025-12-01")]
    found = nm.ring_traces(ring_of(others="ABCD", involvements=rows).as_of(DAY))
    assert _ties(found) == {("A", "C", "household"): 1, ("B", "C", "household"): 1}


def test_a_resident_who_directs_is_no_organisation() -> None:
    resident = {"household_id": "H1", "person_id": "P1", "role": "director", "status": "active", "since": "2026-01-01"}
    people = [{"person_id": "P1", "household_id": "H1", "role": "resident", "name": "Zwaan"}]
    rows = [_involved("H1", "A", "2026-01-01"), _involved("H1", "B", "2026-01-01"), resident]
    book = ring_of(others="AB", involvements=rows, people=people).as_of(DAY)
    assert _ties(nm.ring_traces(book)) == {("A", "B", "household"): 1}
    assert "Zwaan" not in nm.traces_text(book).as_text()


# ── referrals ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _referral(number: int, **cells: Any) -> dict[str, Any]:
    row = {"referral_id": f"R{number}", "household_id": "H1", "service_id": "S1", "status": "completed"}
    return row | {"referred_on": f"2026-01-{number:02}"} | cells


def _referring(referrals: Sequence[dict[str, Any]], **tables: Any) -> Casebook:
    book = {
        "services": [{"service_id": "S1", "organisation_id": "X", "name": "Hulp", "step": 3}],
        "workers": [{"worker_id": "W1", "organisation_id": "A"}],
        "referrals": referrals,
    }
    return ring_of(others="ABX", **book | tables).as_of(DAY)


def test_fourteen_referrals_and_no_tie_named() -> None:
    book = _referring([_referral(n, worker_id="W1") for n in range(1, 15)])
    found = nm.ring_traces(book)
    assert _ties(found) == {("A", "X", "referral"): 14}
    assert found.unnamed["level"].isna().tolist() == [True]
    text, english = nm.traces_text(book).as_text(), nm.traces_text(book, lang="en").as_text()
    assert "14 verwijzingen van Organisatie A naar Organisatie X; geen band genoemd." in text
    assert "14 referrals from Organisatie A to Organisatie X; no tie named." in english


def test_the_worker_refers_else_the_director_of_that_day_else_the_only_team() -> None:
    directors = [
        _involved("H1", "B", "2026-01-02", "2026-01-03", role="director"),
        _involved("H1", "A", "2026-01-03", "2026-01-04", role="director"),
    ]
    rows = [_referral(1, worker_id="W1"), *(_referral(n) for n in (2, 3, 4, 5))]
    without = nm.ring_traces(_referring(rows, involvements=directors))
    assert {key: n for key, n in _ties(without).items() if key[2] == "referral"} == {
        ("A", "X", "referral"): 2,
        ("B", "X", "referral"): 1,
    }
    assert without.unknown_referrals == 2
    team = nm.ring_traces(_referring(rows, involvements=directors, kinds={"T": "neighbourhood_team"}))
    assert _ties(team)["T", "X", "referral"] == 2
    assert team.unknown_referrals == 0


def test_what_was_only_proposed_or_stayed_inside_is_no_trace() -> None:
    rows = [_referral(1, status="proposed", worker_id="W1"), _referral(2, status="refused", worker_id="W1")]
    inside = [{"service_id": "S1", "organisation_id": "A", "name": "Hulp", "step": 3}]
    assert _ties(nm.ring_traces(_referring(rows))) == {}
    assert _ties(nm.ring_traces(_referring([_referral(3, worker_id="W1")], services=inside))) == {}


# ── meetings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_meeting_is_its_name_and_its_day_and_alone_is_no_meeting() -> None:
    seats = _list(
        [
            ("Overleg", "2026-01-01", "A", None),
            ("overleg", "2026-01-01", "organisatie b", None),
            ("Overleg", "2026-01-01", "A", "Nog iemand"),
            ("Overleg", "2026-02-01", "A", None),
            (None, "2026-03-01", "B", None),
            (None, "2026-03-01", "C", None),
        ]
    )
    found = nm.ring_traces(ring_of(others="ABC"), attendance=seats)
    assert _ties(found) == {("A", "B", "meeting"): 1, ("B", "C", "meeting"): 1}
    assert found.unknown_rows == ()


def test_a_person_stands_for_the_organisation_unless_two_have_that_name() -> None:
    names = (("W1", "A", "Noor Bedacht"), ("W2", "B", "Jan Vis"), ("W3", "C", "Jan Vis"))
    workers = [{"worker_id": w, "organisation_id": o, "name": name} for w, o, name in names]
    seats = _list([("M", None, None, who) for who in ("noor bedacht", "W2", "Jan Vis", "Buurvrouw Kip")])
    book = ring_of(others="ABC", workers=workers)
    found = nm.ring_traces(book, attendance=seats)
    assert _ties(found) == {("A", "B", "meeting"): 1}
    assert found.unknown_rows == (4, 5)
    text = nm.traces_text(book, attendance=seats).as_text()
    assert "2 rijen van de presentielijst zijn niet te plaatsen: rij 4, 5." in text
    assert "Kip" not in text + str(found.as_dict())


LISTS = st.lists(st.tuples(st.sampled_from("pqrstu"), st.sampled_from("ABCDE")), min_size=1, max_size=30)


@settings(max_examples=8)
@given(rows=LISTS, order=st.randoms(use_true_random=False))
def test_meetings_are_the_weighted_projection_whatever_the_order(rows: list[tuple[str, str]], order: Any) -> None:
    meetings = nx.Graph()
    meetings.add_nodes_from("ABCDE")
    meetings.add_edges_from(rows)
    expected = {
        (min(a, b), max(a, b), "meeting"): data["weight"]
        for a, b, data in nx.bipartite.weighted_projected_graph(meetings, "ABCDE").edges(data=True)
    }
    book = ring_of(others="ABCDE")
    found = nm.ring_traces(book, attendance=_list([(m, None, o, None) for m, o in rows]))
    assert _ties(found) == expected
    mixed = order.sample(rows, len(rows))
    again = nm.ring_traces(book, attendance=_list([(m, None, o, None) for m, o in mixed]))
    pd.testing.assert_frame_equal(found.ties, again.ties)


@settings(max_examples=8)
@given(rows=LISTS)
def test_households_without_days_are_the_weighted_projection_too(rows: list[tuple[str, str]]) -> None:
    homes = nx.Graph([(f"H{home}", one) for home, one in rows])
    held = [one for one in "ABCDE" if one in homes]
    expected = {
        (min(a, b), max(a, b), "household"): data["weight"]
        for a, b, data in nx.bipartite.weighted_projected_graph(homes, held).edges(data=True)
    }
    involvements = [_involved(f"H{home}", one) for home, one in dict.fromkeys(rows)]
    assert _ties(nm.ring_traces(ring_of(others="ABCDE", involvements=involvements).as_of(DAY))) == expected


# ── beside what was said ─────────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_reported_stays_apart_and_keeps_its_level() -> None:
    said = [tie("B", "A", 3), tie("A", "C", 0)]
    seats = _list([("M", None, one, None) for one in "ABC"])
    book = ring_of(rows=said)
    found = nm.ring_traces(book, attendance=seats)
    levels = dict(zip(zip(found.ties["source"], found.ties["target"], strict=True), found.ties["level"], strict=True))
    assert (levels["A", "B"], levels["A", "C"]) == (3, 0)
    assert pd.isna(levels["B", "C"])
    assert found.unnamed[["source", "target"]].to_numpy().tolist() == [["A", "C"], ["B", "C"]]
    assert book.collaborations[["source", "target"]].to_numpy().tolist() == [["B", "A"], ["A", "C"]]
    text = nm.traces_text(book, attendance=seats).as_text(200)
    assert 'Organisatie A en Organisatie C waren samen bij 1 bijeenkomst; zelf noemen zij het "geen contact".' in text


def test_the_ring_report_names_them_as_far_as_they_work_here() -> None:
    book = _referring([_referral(n, worker_id="W1") for n in range(1, 15)])
    sections = {part.title: part.blocks for part in nm.ring_text(book).sections}
    told = str(sections["Sporen zonder genoemde band"])
    assert "14 verwijzingen van Organisatie A naar Organisatie X; geen band genoemd." in told
    assert "Sporen zonder genoemde band" not in {part.title for part in nm.ring_text(ring_of([("A", "B")])).sections}


def test_an_organisation_that_is_not_known_yet_goes_by_its_id() -> None:
    early = nm.load_example("parkwijk").as_of(date(2025, 3, 1))  # before anybody wrote down who the team is
    assert nm.ring_traces(early).names["wijkteam-parkwijk"] == "wijkteam-parkwijk"
    assert "wijkteam-parkwijk" in nm.ring_text(early).as_text(80)


def test_what_happened_less_often_can_be_left_out() -> None:
    seats = _list([(m, None, one, None) for m, ones in {"M": "AB", "N": "ABC"}.items() for one in ones])
    book = ring_of(others="ABC")
    assert _ties(nm.ring_traces(book, attendance=seats, least=2)) == {("A", "B", "meeting"): 2}
    with pytest.raises(nm.OptionError):
        nm.ring_traces(book, least=0)


def test_nothing_was_traced() -> None:
    found = nm.ring_traces(ring_of(others="AB"))
    assert found.as_dict() == {
        "as_of": found.as_of.isoformat(), "ties": [], "unnamed": [], "unknown_referrals": 0, "unknown_rows": [],
    }  # fmt: skip
    assert "geen sporen gevonden" in nm.traces_text(ring_of(others="AB")).as_text()


# ── the list itself ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_headings_are_guessed_below_a_title(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    told = (
        "Aanwezig in de wijk;;;\n\nDatum overleg;Naam organisatie;Naam deelnemer;BSN\n1-2-2026;A;Jo;9\n\nmorgen;B;;\n"
    )
    path.write_bytes(told.encode("utf-8-sig"))
    found = nm.read_attendance(path)
    assert list(found.columns) == ["row", "meeting", "day", "organisation", "person"]
    assert found["row"].tolist() == [4, 6]
    assert found["day"].tolist() == [pd.Timestamp("2026-02-01"), pd.NaT]
    assert (found["organisation"].tolist(), found["person"].iloc[0]) == (["A", "B"], "Jo")
    assert found["meeting"].isna().all()


def test_a_workbook_with_days_and_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for record in (["When", "Meeting", "Worker_id"], [date(2026, 2, 1), 7, "W1"], [None, 7, "W2"]):
        sheet.append(record)
    book.save(tmp_path / "list.xlsx")
    found = nm.read_attendance(tmp_path / "list.xlsx")
    assert found["meeting"].tolist() == ["7", "7"]
    assert found["day"].iloc[0] == pd.Timestamp("2026-02-01")
    assert found["person"].tolist() == ["W1", "W2"]


@pytest.mark.parametrize("text", ["naam;telefoon\nJo;1\n", "datum;bijeenkomst\n1-2-2026;M\n"])
def test_a_list_without_such_headings_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(text)
    with pytest.raises(nm.DataError, match="attendance list"):
        nm.read_attendance(path)


def test_a_list_with_a_column_for_every_day_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "In mei, juni\nOrganisatie;Wijk;3-3-2026;7-4-2026\nA;Oost;x;ja\nB;West;X;afwezig\nC;Oost;;laat\n",
        "utf-8",
    )
    found = nm.read_attendance(path)
    assert found["row"].tolist() == [3, 3, 4, 5]
    assert found["day"].dt.strftime("%d-%m").tolist() == ["03-03", "07-04", "03-03", "07-04"]
    assert found["organisation"].fillna("?").tolist() == ["A", "A", "B", "?"]
    traces = nm.ring_traces(ring_of(others="ABC"), attendance=found)
    assert _ties(traces) == {("A", "B", "meeting"): 1}
    assert traces.unknown_rows == (5,)
