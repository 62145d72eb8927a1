"""``netmap explain``: what an id means."""

from __future__ import annotations

from typing import Annotated

import typer

import netmap as nm
from netmap_cli.options import Form, FormatOption, Lang, LangOption
from netmap_cli.terminal import clean, show_json

__all__ = ["explain"]


def explain(
    name: Annotated[str, typer.Argument(metavar="ID", help="A measure, gap or rule: density, G08, K03, AREA …")],
    lang: LangOption = Lang.nl,
    form: FormatOption = Form.table,
) -> None:
    """Say what a measure, gap or rule id means, its formula, its source and what it does not say."""
    facts = nm.explain(name, lang=lang)
    if form is Form.json:
        show_json(facts)
        return
    for key, value in facts.items():
        if value:
            typer.echo(f"{key:8}  {clean(value)}")
