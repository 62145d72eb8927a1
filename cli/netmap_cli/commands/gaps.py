"""``netmap gaps``: who is missing, who is overloaded, which link is fragile, which need nobody covers."""

from __future__ import annotations

from typing import Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import AsOf, Form, FormatOption, Lang, LangOption, Out, Sources, open_case
from netmap_cli.progress import busy
from netmap_cli.terminal import emit

__all__ = ["gaps"]


def gaps(
    sources: Sources,
    all_rules: Annotated[
        bool, typer.Option("--all-rules", help="Show the clear ones too, and those of the team (G24, G25).")
    ] = False,
    strengths: Annotated[bool, typer.Option("--strengths", help="Add what goes well.")] = False,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Show fired and unknown gaps per household, each with its evidence and what is still to be asked."""
    case = open_case(sources, as_of)
    found: list[dict[str, Any]] = []
    if strengths:
        found += [strength.as_dict() for strength in nm.find_strengths(case.casebook, lang=lang)]
    with busy("looking"):
        found += [gap.as_dict() for gap in nm.find_gaps(case.casebook, all_rules=all_rules, lang=lang)]
    if all_rules and len(case.casebook.organisations):
        found += nm.ring_report(case.casebook, lang=lang).as_dict()["gaps"]
    if case.household is not None:
        found = [row for row in found if row["household_id"] == case.household]
    if form in (Form.json, Form.jsonl):
        emit(found, form=form, out=out, case=case)
        return
    rows = [_row(item) for item in found]
    emit([_short(row) for row in rows] if form is Form.table and out is None else rows, form=form, out=out, case=case)


def _row(item: dict[str, Any]) -> dict[str, Any]:
    """A gap or strength with the same columns."""
    return {
        "household_id": item["household_id"],
        "organisation_id": item.get("organisation_id"),
        "id": item.get("gap_id") or item["strength_id"],
        "state": item.get("state", "strength"),
        "severity": item.get("severity"),
        "title": item["title"],
        "text": item["text"],
        "evidence": item.get("evidence", []),
        "missing": item.get("missing", []),
    }


def _short(row: dict[str, Any]) -> dict[str, Any]:
    """What fits on a terminal: why it fired, or what is still to be asked."""
    why = row["evidence"] or row["missing"] or row["text"]
    whose = row["household_id"] or row["organisation_id"]
    return {"whose": whose, **{name: row[name] for name in ("id", "state", "severity", "title")}, "why": why}
