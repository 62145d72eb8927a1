"""The hand-over card: whom to call, through whom, what to say, and the day to ask again."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import netmap as nm
from netmap.errors import OptionError, UnknownIdError
from netmap.reports.card import handover_card
from netmap.reports.page import report_html
from netmap.reports.reminder import reminder
from tests.build import casebook, contact
from tests.maps import homes
from tests.strategies import hostile_text

DAY = date(2026, 6, 1)


def town(**service: Any) -> nm.Casebook:
    """A team that reaches a debt service through a welfare organisation; a colleague sent somebody there."""
    friend, tie = contact("P1", name="Buur Geheim", quality="conflict")
    return casebook(
        DAY,
        areas=[{"area_id": "A", "name": "Wijk"}],
        households=[{"label": "Familie Verzinsel", "question": "Ik wil mijn post openen.", "languages": "tr",
                     "area_id": "A", "safety": "yes", "note": "Notitie van de werker"}],
        people=[{"person_id": "R", "role": "resident", "name": "Fenna"}, friend],
        ties=[tie],
        needs=[{"domain": "fin", "score": 1, "observed_on": "2026-05-01"}],
        organisations=[
            {"organisation_id": "team", "name": "Wijkteam", "kind": "neighbourhood_team", "areas": "A"},
            {"organisation_id": "welfare", "name": "Welzijn", "kind": "welfare"},
            {"organisation_id": "debt", "name": "Schuldhulp", "kind": "debt", "phone": "06 verzonnen", "contact": "Mo"},
            {"organisation_id": "far", "name": "Ver weg", "kind": "other"},
        ],
        collaborations=[{"source": "team", "target": "welfare", "level": 3},
                        {"source": "welfare", "target": "debt", "level": 3}],
        workers=[{"worker_id": "W1", "organisation_id": "team", "name": "Hatice"},
                 {"worker_id": "W2", "organisation_id": "far", "name": "Vreemde"}],
        services=[{"service_id": "S1", "step": 4, "organisation_id": "debt", "name": "Post openen",
                   "observed_on": "2026-05-01", "how_to_apply": "Bel op maandag.", "referral_needed": "yes",
                   "cost": "free", **service}],
        referrals=[{"referral_id": f"V{n}", "service_id": "S1", "worker_id": who, "referred_on": "2026-01-01",
                    "status": "completed"} for n, who in enumerate(("W1", "W2"))],
    )  # fmt: skip


def test_the_card_tells_whom_to_call_through_whom_and_what_to_say() -> None:
    text = handover_card(town(), "H1", "S1").report.as_text(1000)
    for told in (
        "Kennismaken met Post openen (Schuldhulp)",
        "Vraag naar: Mo",
        "Telefoon: 06 verzonnen",
        "Via wie: Wijkteam → Welzijn → Schuldhulp. Vraag Welzijn om je voor te stellen.",
        "Eerder iemand aangemeld: Hatice. Vraag hoe dat ging.",
        "Ik bel over Familie Verzinsel.",
        'In eigen woorden: "Ik wil mijn post openen."',
        "Spreekt: Turks.",
        "Aanmelden: Bel op maandag.",
        "verwijzing of indicatie nodig",
        "Kosten: gratis.",
        "op 1 mei 2026",
    ):
        assert told in text


def test_what_is_not_told_is_not_on_the_card() -> None:
    card = handover_card(town(), "H1", "S1")
    page = report_html(card.report) + card.calendar
    for never in ("Buur Geheim", "Notitie", "Vreemde", "score 1", "veilig", "acute"):
        assert never not in page
    assert not re.search("Verzinsel|Fenna|Schuldhulp|post", card.calendar)


@pytest.mark.parametrize(("wait", "day"), [(None, date(2026, 6, 15)), (7, date(2026, 6, 15)), (30, date(2026, 7, 8))])
def test_the_day_to_ask_again_waits_for_the_waiting_time(wait: int | None, day: date) -> None:
    card = handover_card(town(**({} if wait is None else {"wait_days": wait})), "H1", "S1")
    assert card.check_on == day
    assert f"\r\nDTSTART;VALUE=DATE:{day:%Y%m%d}\r\n" in card.calendar
    assert card == handover_card(town(**({} if wait is None else {"wait_days": wait})), "H1", "S1")


def test_an_organisation_nobody_knows_and_ourselves_say_so() -> None:
    unknown = handover_card(town(), "H1", "far", lang="en").report.as_text(1000)
    assert "Nobody of us, as far as is known." in unknown
    assert "There is no telephone number in our list." in unknown
    assert "It is not recorded how to apply." in unknown
    assert "Dit zijn wij zelf." in handover_card(town(), "H1", "team").report.as_text(1000)
    with pytest.raises(UnknownIdError, match="service or organisation 'S'"):
        handover_card(town(), "H1", "S")
    with pytest.raises(UnknownIdError, match="household"):
        handover_card(town(), "H9", "S1")


def test_card_and_day_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    card = handover_card(town(), "H1", "S1")
    assert card.write(tmp_path / "kaart.html") == (tmp_path / "kaart.html", tmp_path / "kaart.ics")
    assert (tmp_path / "kaart.ics").read_bytes() == card.calendar.encode()
    assert card.write(tmp_path / "dag.ICS") == (tmp_path / "dag.ICS",)
    with pytest.raises(OptionError):
        card.write(tmp_path / "kaart.doc")
    (tmp_path / "b.ics").mkdir()
    with pytest.raises(nm.WriteError):
        card.write(tmp_path / "b.html")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["b.ics", "dag.ICS", "kaart.html", "kaart.ics"]


def test_hostile_names_are_words_on_a_card() -> None:
    page = report_html(handover_card(_attacked(), "H1", "O1").report)
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;/script&gt;&lt;script&gt;alert(2)" in page


def _attacked() -> nm.Casebook:
    book = homes.hostile_home()
    tables = {name: frame.to_dict("records") for name, frame in book.tables.items() if len(frame)}
    organisation = {"organisation_id": "O1", "name": homes.HOSTILE[1], "kind": "other", "contact": homes.HOSTILE[0]}
    return nm.Casebook.from_tables({**tables, "organisations": [organisation]})


@given(hostile_text())
@settings(max_examples=25)
def test_a_reminder_keeps_its_lines_whatever_its_words_hold(word: str) -> None:
    made = reminder(DAY, word, word * 9, made=DAY, key=word)
    lines = made.split("\r\n")
    assert lines[-1] == ""
    assert all(len(line.encode()) <= 75 and "\n" not in line and "\r" not in line for line in lines)
    unfolded = made.replace("\r\n ", "").split("\r\n")
    assert [line.partition(":")[0] for line in unfolded[:9]][-1] == "SUMMARY"
    told = re.sub(r"\\(.)", r"\1", unfolded[8].removeprefix("SUMMARY:"))
    assert told == " ".join(word.split())
    assert len(unfolded) == 15
