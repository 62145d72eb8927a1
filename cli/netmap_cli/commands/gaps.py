"""``netmap gaps``: who is missing, who is overloaded, which link is fragile, which need nobody covers."""

from __future__ import annotations

from dataclasses import asdict
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
    threshold: Annotated[
        list[str] | None,
        typer.Option("--threshold", metavar="NAME=VALUE", help="Draw a line elsewhere, such as stale_days=365."),
    ] = None,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Show fired and unknown gaps per household, each with its evidence and what is still to be asked."""
    thresholds = _thresholds(threshold or [])
    case = open_case(sources, as_of)
    found: list[dict[str, Any]] = []
    if strengths:
        found += [strength.as_dict() for strength in nm.find_strengths(case.casebook, lang=lang)]
    with busy("looking"):
        gaps_found = nm.find_gaps(case.casebook, thresholds=thresholds, all_rules=all_rules, lang=lang)
        found += [gap.as_dict() for gap in gaps_found]
    if all_rules and len(case.casebook.organisations):
        found += nm.ring_report(case.casebook, lang=lang).as_dict()["gaps"]
    if case.household is not None:
        found = [row for row in found if row["household_id"] == case.household]
    whole = form in (Form.json, Form.jsonl) if out is None else out.suffix in (".json", ".jsonl")
    rows = found if whole else [_row(item) for item in found]
    if form is Form.table and out is None:
        rows = [_short(row) for row in rows]
    emit(rows, form=form, out=out, case=case, about={"thresholds": asdict(thresholds)})


def _thresholds(given: list[str]) -> nm.Thresholds:
    """The usual thresholds, with those given on the command line."""
    usual = asdict(nm.Thresholds())
    for pair in given:
        name, _, value = pair.partition("=")
        if name not in usual:
            raise nm.OptionError(f"there is no threshold {name!r}. Hint: the thresholds are {', '.join(usual)}")
        try:
            usual[name] = type(usual[name])(value)
        except ValueError:
            raise nm.OptionError(f"threshold {name} is a number, not {value!r}. Hint: --threshold {name}=3") from None
    return nm.Thresholds(**usual)


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
