"""``netmap ring``: the team's commands for the outer ring of organisations."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

import netmap as nm
from netmap_cli.commands.compare import compare_ring
from netmap_cli.commands.traces import trace_ring
from netmap_cli.options import (
    AsOf,
    Form,
    FormatOption,
    Lang,
    LangOption,
    Lock,
    ReportOut,
    SeveralValues,
    as_given,
    open_case,
    whole,
)
from netmap_cli.progress import busy
from netmap_cli.terminal import give_report, page_path, passphrase, say, show_json, show_report

__all__ = ["app"]

app = typer.Typer(
    help="The outer ring of organisations: map, report, compare.", no_args_is_help=True, rich_markup_mode=None
)

RingSources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="What to read.", show_default=False)]
Team = Annotated[str | None, typer.Option("--team", metavar="ORGANISATION", help="The team in the centre.")]
Area = Annotated[str | None, typer.Option("--area", metavar="AREA", help="Only what works in this area.")]


@app.command("map")
def map_ring(
    sources: RingSources,
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="FILE", help="The HTML file to write.")] = None,
    team: Team = None,
    area: Area = None,
    lock: Lock = False,
    as_of: AsOf = None,
    lang: LangOption = Lang.nl,
) -> None:
    """Write the organisation map as one HTML file that works offline."""
    case = open_case(sources, as_of, only_sources=True)
    path = page_path(out, "kaart-op-slot.html" if lock else "buitenring.html")
    secret = passphrase() if lock else None
    with busy("drawing"):
        page = nm.ring_map(case.casebook, team=team, area=area, lang=lang)
        (page if secret is None else page.locked(secret)).write(path)
    say(f"netmap: wrote {path}")


@app.command("report")
def report_ring(
    sources: RingSources,
    out: ReportOut = None,
    team: Team = None,
    area: Area = None,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Show or write who does what, brokers, fragile links, coverage, who is not reached, and what to agree on."""
    case = open_case(sources, as_of, only_sources=True)
    if form is Form.json and out is None:
        with busy("measuring"):
            found = nm.ring_report(case.casebook, team=team, area=area, lang=lang)
        show_json(found.as_dict())
        return
    with busy("measuring"):
        report = nm.ring_text(case.casebook, team=team, area=area, lang=lang)
    give_report(report, form, out)


app.command("compare")(compare_ring)
app.command("traces")(trace_ring)


@app.command("whatif", cls=SeveralValues)
def what_if(
    sources: RingSources,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", metavar="ORGANISATION", help="An organisation that stops.")
    ] = None,
    tie: Annotated[
        list[Any] | None,
        typer.Option("--tie", metavar="A B LEVEL", parser=as_given, help="Two organisations and how closely: 0 to 5."),
    ] = None,
    capacity: Annotated[
        list[Any] | None,
        typer.Option("--capacity", metavar="SERVICE PLACES", parser=as_given, help="A service and its free places."),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option("--without", metavar="PERSON", help="Somebody who drops out.")
    ] = None,
    team: Team = None,
    area: Area = None,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Show what would change if organisations stop, ties grow or places come free; nothing is saved."""
    changes: list[nm.Change] = [nm.RemoveOrganisation(one) for one in remove or ()]
    changes += [nm.SetTie(one, two, whole(level, "--tie")) for one, two, level in tie or ()]
    changes += [nm.SetCapacity(service, whole(places, "--capacity")) for service, places in capacity or ()]
    changes += [nm.RemovePerson(one) for one in without or ()]
    if not changes:
        raise nm.OptionError("there is nothing to change. Hint: --remove, --tie, --capacity or --without")
    case = open_case(sources, as_of, only_sources=True)
    if form is Form.json:
        with busy("measuring"):
            found = nm.whatif(case.casebook, *changes, team=team, area=area, lang=lang)
        show_json(found.as_dict())
        return
    with busy("measuring"):
        report = nm.whatif_text(case.casebook, *changes, team=team, area=area, lang=lang)
    show_report(report, form)
