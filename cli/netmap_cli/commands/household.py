"""``netmap household``: the social worker's commands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import netmap as nm
from netmap_cli.commands.compare import compare_households
from netmap_cli.options import (
    AsOf,
    Edition,
    Form,
    FormatOption,
    Lang,
    LangOption,
    Lock,
    Out,
    Reader,
    ReportOut,
    Sources,
    open_case,
)
from netmap_cli.progress import busy
from netmap_cli.terminal import emit, page_path, passphrase, say, show_report, show_rows

__all__ = ["app"]

app = typer.Typer(
    help="One household: list, map, report, card, ask, compare.", no_args_is_help=True, rich_markup_mode=None
)


@app.command("list")
def list_households(
    sources: Sources,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """List the households: code, name on the map, area, contact, number of people, newest date."""
    case = open_case(sources, as_of)
    emit(nm.household_list(case.casebook, lang=lang), form=form, out=out, case=case)


@app.command("map")
def map_household(
    sources: Sources,
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="FILE", help="The HTML file to write.")] = None,
    edition: Annotated[
        Edition, typer.Option("--edition", help="table: beside the resident; work: for the team, with gaps and advice.")
    ] = Edition.table,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="Roles instead of names, no free text, approximate days and ages.")
    ] = False,
    lock: Lock = False,
    as_of: AsOf = None,
    lang: LangOption = Lang.nl,
) -> None:
    """Write the network map of a household as one HTML file that works offline."""
    case = open_case(sources, as_of, need_household=True)
    home = str(case.household)
    name = "kaart-op-slot" if lock else "netwerkkaart-zonder-namen" if anonymous else f"netwerkkaart-{home}"
    path = page_path(out, f"{name}.html")
    secret = passphrase() if lock else None
    with busy("drawing"):
        page = nm.household_map(case.casebook, home, edition=edition.value, lang=lang, anonymous=anonymous)
        (page if secret is None else page.locked(secret)).write(path)
    say(f"netmap: wrote {path}")


@app.command("report")
def report_household(
    sources: Sources,
    reader: Annotated[
        Reader, typer.Option("--for", help="team: strengths, gaps, advice, plan; resident: plain words, no scores.")
    ] = Reader.team,
    out: ReportOut = None,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Show strengths, support, gaps and advice; or write the report with its map on paper."""
    case = open_case(sources, as_of, need_household=True)
    home = str(case.household)
    with busy("writing"):
        if reader is Reader.resident:
            report = nm.resident_paper(case.casebook, home, lang=lang)
        elif out is not None:
            report = nm.household_paper(case.casebook, home, lang=lang)
        else:
            report = nm.household_report(case.casebook, home, lang=lang)
    if out is None:
        show_report(report, form)
    else:
        nm.write_report(report, out)
        say(f"netmap: wrote {out}")
    if reader is Reader.resident:
        say(nm.resident_note(lang=lang))


@app.command("card")
def hand_over(
    sources: Sources,
    to: Annotated[str, typer.Option("--to", metavar="ID", help="The service or organisation to introduce them to.")],
    out: ReportOut = None,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Show or write the card for a warm introduction; beside a file stands the day to ask again, as .ics."""
    case = open_case(sources, as_of, need_household=True)
    with busy("writing"):
        card = nm.handover_card(case.casebook, str(case.household), to, lang=lang)
    if out is None:
        show_report(card.report, form)
        return
    for path in card.write(out):
        say(f"netmap: wrote {path}")


app.command("compare")(compare_households)


@app.command("ask")
def ask_household(
    sources: Sources,
    number: Annotated[int, typer.Option("-k", "--number", metavar="N", help="How many questions.")] = 3,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Show the questions that make most clear now."""
    case = open_case(sources, as_of, need_household=True)
    home = str(case.household)
    if form is Form.table:
        with busy("looking"):
            report = nm.questions_text(case.casebook, home, k=number, lang=lang)
        show_report(report, form)
        return
    with busy("looking"):
        rows = [one.as_dict() for one in nm.next_questions(case.casebook, home, k=number, lang=lang)]
    show_rows(rows, form)
