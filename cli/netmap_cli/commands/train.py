"""``netmap train``: learn from what became of earlier referrals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import AsOf, Form, FormatOption, Lang, LangOption, NoText, open_case
from netmap_cli.progress import busy
from netmap_cli.terminal import say, show_json, show_rows

if TYPE_CHECKING:
    from netmap import Model

__all__ = ["train"]


def train(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Where the referrals stand; several are merged.", show_default=False),
    ],
    out: Annotated[
        Path,
        typer.Option("-o", "--out", metavar="FILE", help="The model, ending in .json; its card goes beside it."),
    ],
    no_text: NoText = False,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Learn from referrals that have ended; write the model (.json) and its card (.md, .yaml)."""
    case = open_case(sources, as_of, only_sources=True)
    with busy("learning"):
        model = nm.train(case.casebook, text=not no_text, lang=lang, tell=lambda told: say(f"netmap: {told}"))
    files = nm.write_model(model, out)
    _show(model, form)
    say(f"netmap: wrote {', '.join(files)}")


def _show(model: Model, form: Form) -> None:
    """What was learned of each feature, and what the model is called."""
    rows: list[dict[str, Any]] = [
        {"feature": row.feature, "prior": row.prior, "learned": row.learned} for row in model.features
    ]
    if form is Form.json:
        show_json({**model.reference(), "features": rows})
        return
    show_rows(rows, form)
    if form is Form.table:
        typer.echo(f"prior: {model.fitted.level}\nmodel: {model.hash}")
