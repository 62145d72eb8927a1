"""Small words that the area card and the monitoring report share."""

from __future__ import annotations

from typing import Any

import pandas as pd

from netmap.locale import Words
from netmap.reports.text import Paragraph

__all__ = ["counted", "gap_name", "hidden_note", "shown"]


def shown(count: Any, speech: Words) -> str:
    """A number, or the one sign for every number that is hidden."""
    return speech.text("area-hidden") if count is None or pd.isna(count) else str(int(count))


def hidden_note(speech: Words) -> Paragraph:
    """What that sign means."""
    return Paragraph(speech.text("area-hidden-why"))


def counted(status: str, speech: Words) -> str:
    """A contact status, or that it was not recorded."""
    return speech.text("area-not-known") if status == "unknown" else speech.code("contact_status", status)


def gap_name(gap_id: str, speech: Words) -> str:
    """What a rule is called; of needs without help with the domain."""
    rule, _, domain = gap_id.partition("-")
    return speech.text(f"gap-{rule}", domain=speech.code("domain", domain) if domain else "")
