"""``netmap recommend``: whom to involve, with reasons."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import AsOf, Case, Form, FormatOption, Lang, LangOption, Out, Sources, open_case
from netmap_cli.progress import tracked
from netmap_cli.terminal import clean, emit, say, show_json, show_table

__all__ = ["recommend"]

_ABSTAINED = 3


def recommend(
    sources: Sources,
    everyone: Annotated[bool, typer.Option("--all", help="Every household.")] = False,
    domain: Annotated[str | None, typer.Option("--domain", metavar="CODE", help="Only this ZRM domain.")] = None,
    gap: Annotated[str | None, typer.Option("--gap", metavar="ID", help="Only this gap, fired or not.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, max=20, help="How many per gap.")] = 3,
    max_wait: Annotated[int | None, typer.Option("--max-wait", min=0, metavar="DAYS", help="Longest wait.")] = None,
    strict_steps: Annotated[bool, typer.Option("--strict-steps", help="Lighter help always goes first.")] = False,
    model: Annotated[
        Path | None, typer.Option("--model", metavar="FILE", help="Score by what netmap train learned.")
    ] = None,
    no_text: Annotated[bool, typer.Option("--no-text", help="Leave questions, notes and goals unread.")] = False,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Recommend per gap which person, initiative or partner to involve, and say why. Exit 3 when it abstains."""
    learned = None if model is None else nm.read_model(model)
    case = open_case(sources, as_of, need_household=not everyone)
    options: dict[str, Any] = {"gap": gap, "domain": domain, "top": top, "max_wait": max_wait, "lang": lang.value}
    options |= {"strict_steps": strict_steps, "model": learned, "text": not no_text}
    if everyone:
        advice = [item.as_dict() for item in nm.advise_all(case.casebook, track=tracked, **options)]
    else:
        advice = [nm.advise(case.casebook, str(case.household), **options).as_dict()]
    _show(advice, everyone, form, out, case, lang.value)
    raise typer.Exit(_ABSTAINED if advice and all(item["status"] == "abstained" for item in advice) else 0)


def _show(advice: list[dict[str, Any]], everyone: bool, form: Form, out: Any, case: Case, lang: str) -> None:
    if form is Form.json and out is None:
        show_json(advice if everyone else advice[0])
    elif form is Form.jsonl or (out is not None and out.suffix in (".json", ".jsonl")):
        emit(advice, form=form, out=out, case=case)
    elif form is Form.csv or out is not None:
        emit([row for item in advice for row in _rows(item)], form=form, out=out, case=case)
    else:
        for item in advice:
            _show_one(item, lang)


def _rows(advice: dict[str, Any]) -> list[dict[str, Any]]:
    """One row per recommended candidate."""
    return [
        {
            "household_id": advice["household_id"],
            "gap_id": gap["gap_id"],
            **{name: item[name] for name in ("rank", "candidate_id", "candidate", "kind", "step", "score")},
            "reasons": item["reasons"],
            "flags": item["flags"],
        }
        for gap in advice["gaps"]
        for item in gap["items"]
    ]


def _show_one(advice: dict[str, Any], lang: str) -> None:
    """The advice of one household: safety first, then gap by gap."""
    typer.echo(f"{advice['household_id']}: {advice['status']}")
    if advice["safety"]:
        for value in advice["safety"].values():
            typer.echo(f"  {clean(value)}")
    for gap in advice["gaps"]:
        title = nm.explain(gap["gap_id"], lang=lang)["title"]
        typer.echo(f"\n{gap['gap_id']} {clean(title)}")
        show_table([_short(item) for item in gap["items"]])
        if not gap["items"]:
            typer.echo(f"  {clean(gap['action'])}")
        for skipped in gap["skipped_steps"]:
            typer.echo(f"  {skipped['step']}: {clean(skipped['reason'])}")
    for warning in advice["warnings"]:
        say(f"netmap: {clean(warning)}")


def _short(item: dict[str, Any]) -> dict[str, Any]:
    """What fits on a terminal; everything else stands in the JSON."""
    return {
        "rank": item["rank"],
        "id": item["candidate_id"],
        "who": item["candidate"],
        "kind": item["kind"],
        "score": item["score"],
        "why": item["reasons"],
        "flags": item["flags"],
    }
