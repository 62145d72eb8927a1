"""``netmap measure``: every household by every measure."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

import netmap as nm
from netmap_cli.options import AsOf, Form, FormatOption, Lang, LangOption, Out, Sources, open_case
from netmap_cli.progress import busy
from netmap_cli.terminal import emit, records

__all__ = ["measure"]


class Scope(StrEnum):
    """Which contacts count."""

    informal = "informal"
    all = "all"


class Ego(StrEnum):
    """Whose network."""

    household = "household"
    resident = "resident"


def measure(
    sources: Sources,
    scope: Annotated[Scope, typer.Option("--scope", help="Own network only, or helpers and organisations too.")] = (
        Scope.informal
    ),
    ego: Annotated[Ego, typer.Option("--ego", help="The household as one, or each resident.")] = Ego.household,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Compute every measure of every household; what is not known stays empty (null)."""
    case = open_case(sources, as_of)
    with busy("measuring"):
        frame = nm.measure(case.casebook, scope=scope.value, ego=ego.value)
    if case.household is not None:
        frame = frame[frame.index.get_level_values("household_id") == case.household]
    columns = {name: nm.explain(name, lang=lang)["meaning"] for name in frame.columns}
    rows = frame if out is not None else records(frame)
    emit(rows, form=form, out=out, case=case, about={"columns": columns})
