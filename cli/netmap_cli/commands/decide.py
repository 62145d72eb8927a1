"""``netmap decide``: keep what a human decided about advice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import (
    AsOf,
    Form,
    FormatOption,
    Lang,
    LangOption,
    MaxWait,
    ModelFile,
    NoText,
    StrictSteps,
    open_case,
)
from netmap_cli.terminal import clean, records, say, show_json, show_rows

if TYPE_CHECKING:
    from netmap import Decision

__all__ = ["decide"]

_Arguments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE... [HOUSEHOLD] CANDIDATE",
        help="The data, the household's code, and the code of the service, organisation or person.",
        show_default=False,
    ),
]
_Reason = Annotated[
    str | None,
    typer.Option("--reason", metavar="TEXT", help="Why, in a few words. Do not write names; the file keeps it."),
]


def decide(
    arguments: _Arguments = None,
    accept: Annotated[bool, typer.Option("--accept", help="Do as advised.")] = False,
    modify: Annotated[bool, typer.Option("--modify", help="Do it in another way.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="Do not.")] = False,
    reason: _Reason = None,
    gap: Annotated[str | None, typer.Option("--gap", metavar="ID", help="The gap it is about.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, max=20, help="How many per gap the advice showed.")] = 3,
    max_wait: MaxWait = None,
    strict_steps: StrictSteps = False,
    model: ModelFile = None,
    no_text: NoText = False,
    rates: Annotated[
        Path | None, typer.Option("--rates", metavar="FILE", help="Count the decisions of this file instead.")
    ] = None,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="FILE", help="The file of decisions (JSON lines); it only grows.")
    ] = Path("decisions.jsonl"),
) -> None:
    """Keep what a human decided about a candidate, beside the advice it is about. Nothing is sent to anyone."""
    chosen = [name for name, given in (("accept", accept), ("modify", modify), ("reject", reject)) if given]
    if rates is not None:
        _show_rates(rates, form, alone=not arguments and not chosen)
        return
    if len(arguments or []) < 2 or len(chosen) != 1 or reason is None:
        raise nm.OptionError(
            "a decision needs a source, a candidate, one of --accept, --modify and --reject, and --reason. "
            "Hint: netmap decide --help"
        )
    *rest, candidate = arguments or []
    options: dict[str, Any] = {"gap": gap, "top": top, "max_wait": max_wait, "strict_steps": strict_steps}
    options |= {"text": not no_text, "model": None if model is None else nm.read_model(model)}
    case = open_case(rest, as_of, need_household=True)
    decision = nm.decide(case.casebook, str(case.household), candidate, chosen[0], reason, **options)
    nm.append_decision(decision, out)
    _show(decision, form, lang.value)
    say(f"netmap: added a line to {out}")


def _show_rates(rates: Path, form: Form, *, alone: bool) -> None:
    """How often people departed from the advice."""
    if not alone:
        raise nm.OptionError("--rates counts decisions; it records none. Hint: netmap decide --rates FILE")
    show_rows(records(nm.override_rates(rates).set_index("by")), form)


def _show(decision: Decision, form: Form, lang: str) -> None:
    """What was recorded, and how the advice saw it."""
    if form is Form.table:
        for sentence in decision.sentences(lang=lang):
            typer.echo(clean(sentence))
    elif form is Form.json:
        show_json(decision.as_dict())
    else:
        show_rows([decision.as_dict()], form)
