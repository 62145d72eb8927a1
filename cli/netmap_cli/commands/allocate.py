"""``netmap allocate``: which place is missing, and who could get which place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import (
    AsOf,
    Case,
    Form,
    FormatOption,
    Lang,
    LangOption,
    MaxWait,
    ModelFile,
    NoText,
    Out,
    open_case,
)
from netmap_cli.progress import busy
from netmap_cli.terminal import clean, emit, show_json, show_table

if TYPE_CHECKING:
    from netmap import Allocation

__all__ = ["allocate"]

_FLOOR = 0.95
_SHORT = {
    "missing": ("domain", "area_id", "language", "asked", "waiting", "text"),
    "scarce": ("service_id", "free", "given", "gain", "text"),
    "households": ("household_id", "domain", "service", "p", "best_service", "best_p", "loss", "waiting"),
    "groups": ("group", "value", "households", "served", "success"),
}


def allocate(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="The caseload and the services; several are merged.", show_default=False
        ),
    ],
    model: ModelFile = None,
    floor_group: Annotated[
        str, typer.Option("--floor-group", metavar="NAME", help="Who is not left behind: safety, complexity, age:65+ …")
    ] = "language",
    no_floor: Annotated[bool, typer.Option("--no-floor", help="The highest total, whoever pays for it.")] = False,
    volunteer_limit: Annotated[
        int | None, typer.Option("--volunteer-limit", min=0, metavar="N", help="Most households per volunteer service.")
    ] = None,
    max_wait: MaxWait = None,
    no_text: NoText = False,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Divide the free places over all open questions, and say which place is missing. A proposal, not a decision."""
    learned = None if model is None else nm.read_model(model)
    case = open_case(sources, as_of, only_sources=True)
    limits = {"floor": None if no_floor else _FLOOR, "volunteer_limit": volunteer_limit, "max_wait": max_wait}
    options: dict[str, Any] = {"floor_group": floor_group, "text": not no_text, "lang": lang.value, **limits}
    with busy("dividing"):
        found = nm.allocate(case.casebook, model=learned, **options)
    _hand_over(found, form, out, case)


def _hand_over(found: Allocation, form: Form, out: Path | None, case: Case) -> None:
    """Everything as JSON or as tables on a terminal; in any other form the proposal per household."""
    whole = found.as_dict()
    if out is not None and out.suffix == ".json":
        emit([whole], form=form, out=out, case=case)
    elif out is not None or form in (Form.csv, Form.jsonl):
        about = {name: whole[name] for name in ("summary", "missing", "scarce", "verify")}
        emit(whole["households"], form=form, out=out, case=case, about=about)
    elif form is Form.json:
        show_json(whole)
    else:
        _show(found, whole)


def _show(found: Allocation, whole: dict[str, Any]) -> None:
    """Which place is missing comes first; then every household, whom it serves, and what it comes down to."""
    for name, columns in _SHORT.items():
        show_table([{column: row[column] for column in columns} for row in whole[name]], title=found.headings[name])
    for sentence in found.sentences:
        typer.echo(clean(sentence))
