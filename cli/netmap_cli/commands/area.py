"""``netmap area``: an area on a card, and all areas in numbers for the municipality."""

from __future__ import annotations

from typing import Annotated

import typer

import netmap as nm
from netmap_cli.options import AsOf, Form, FormatOption, Lang, LangOption, ReportOut, open_case, read_day, split_sources
from netmap_cli.progress import busy
from netmap_cli.terminal import give_report

__all__ = ["app"]

app = typer.Typer(
    help="Areas: a card of one, numbers of all; small groups hidden.", no_args_is_help=True, rich_markup_mode=None
)


@app.command("card")
def card_area(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE... AREA", help="What to read. Last: the area.", show_default=False),
    ],
    out: ReportOut = None,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Show one area: residents, scores, gaps, services, initiatives and its plan."""
    read, area = split_sources(sources)
    if area is None:
        raise nm.OptionError("no area was named. Hint: netmap area card SOURCE AREA, with its code or name")
    case = open_case(list(read), as_of, only_sources=True)
    with busy("counting"):
        report = nm.area_card(case.casebook, area, lang=lang)
    give_report(report, form, out)


@app.command("monitor")
def monitor_areas(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="What to read.", show_default=False)],
    before: Annotated[
        str | None,
        typer.Option("--before", metavar="DATE", help="Compare the scores with this day (default: a year earlier)."),
    ] = None,
    out: ReportOut = None,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Show the municipality how all areas are doing: groups under 10 and what would give them away are hidden."""
    first = None if before is None else read_day(before, "--before")
    case = open_case(sources, as_of, only_sources=True)
    with busy("counting"):
        report = nm.area_monitor(case.casebook, before=first, lang=lang)
    give_report(report, form, out)
