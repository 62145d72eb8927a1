"""``netmap ring traces``: working together as it can be seen, beside what organisations say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import netmap as nm
from netmap_cli.options import AsOf, Form, FormatOption, Lang, LangOption, Out, open_case
from netmap_cli.progress import busy
from netmap_cli.terminal import emit, show_json, show_report

__all__ = ["trace_ring"]


def trace_ring(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="What to read.", show_default=False)],
    attendance: Annotated[
        Path | None,
        typer.Option("--attendance", metavar="FILE", help="Who was at which meeting (.csv or .xlsx)."),
    ] = None,
    least: Annotated[int, typer.Option("--least", min=1, metavar="N", help="Leave out what happened less often.")] = 1,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Show who meet in referrals, households and meetings, and where nobody named a tie."""
    listed = None if attendance is None else nm.read_attendance(attendance)
    case = open_case(sources, as_of, only_sources=True)
    if form is Form.table and out is None:
        with busy("measuring"):
            report = nm.traces_text(case.casebook, attendance=listed, least=least, lang=lang)
        show_report(report, form)
        return
    with busy("measuring"):
        found = nm.ring_traces(case.casebook, attendance=listed, least=least)
    if form is Form.json and out is None:
        show_json(found.as_dict())
        return
    rows = found.ties.set_index("source") if out is not None else found.as_dict()["ties"]
    lists = {} if attendance is None else {"attendance": str(attendance)}
    emit(rows, form=form, out=out, case=case, about={"least": least, **lists})
