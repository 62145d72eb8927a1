"""``netmap strength``: how far households can lean on their own network, the profile first."""

from __future__ import annotations

from typing import Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import AsOf, Form, FormatOption, Lang, LangOption, Out, Sources, open_case
from netmap_cli.progress import busy
from netmap_cli.terminal import emit, say, show_report

__all__ = ["strength"]


def strength(
    sources: Sources,
    draws: Annotated[int, typer.Option("--draws", min=2, help="How many draws the band rests on.")] = 2000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another seed gives other draws.")] = 0,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Show the components of every own network, then the index with its band; never a verdict on anybody."""
    case = open_case(sources, as_of)
    if case.household is not None and form is Form.table and out is None:
        show_report(nm.strength_report(case.casebook, case.household, lang=lang, draws=draws, seed=seed), form)
        return
    with busy("measuring"):
        found = nm.strength_details(case.casebook, case.household, lang=lang, draws=draws, seed=seed)
    nested = form in (Form.json, Form.jsonl) if out is None else out.suffix in (".json", ".jsonl")
    notes = sorted({item["note"] for item in found})
    about = {"notes": notes, "draws": draws, "seed": seed}
    emit(found if nested else [_row(item) for item in found], form=form, out=out, case=case, about=about)
    if not nested:
        for note in notes:
            say(f"netmap: {note}")


def _row(item: dict[str, Any]) -> dict[str, Any]:
    """The profile, then the number."""
    last = ("strength", "low", "high", "completeness", "words")
    return {"household_id": item["household_id"], **item["components"], **{name: item[name] for name in last}}
