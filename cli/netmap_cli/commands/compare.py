"""``netmap household compare`` and ``netmap ring compare``: two days beside each other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

import netmap as nm
from netmap_cli.options import Form, FormatOption, Lang, LangOption, Sources, open_case, read_day
from netmap_cli.progress import busy
from netmap_cli.terminal import show_json, show_report

if TYPE_CHECKING:
    from netmap import Comparison

__all__ = ["compare_households", "compare_ring"]

Before = Annotated[str, typer.Option("--before", metavar="DATE", help="The earlier day.", show_default=False)]
After = Annotated[str, typer.Option("--after", metavar="DATE", help="The later day.", show_default=False)]
RingSources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="What to read.", show_default=False)]
Team = Annotated[str | None, typer.Option("--team", metavar="ORGANISATION", help="The team in the centre.")]
Area = Annotated[str | None, typer.Option("--area", metavar="AREA", help="Only what works in this area.")]


def compare_households(
    sources: Sources, before: Before, after: After, form: FormatOption = Form.table, lang: LangOption = Lang.nl
) -> None:
    """Show what changed around a household between two days; without a household, over all of them together."""
    days = _days(before, after)
    case = open_case(sources, after)
    household = case.household or (case.casebook.household_ids[0] if len(case.casebook.household_ids) == 1 else None)
    if household is None:
        with busy("comparing"):
            group = nm.group_compare(case.casebook, before=days[0], after=days[1], lang=lang)
        _show(group, form)
        return
    with busy("comparing"):
        found = nm.household_compare(case.casebook, household, before=days[0], after=days[1], lang=lang)
    _show(found, form)


def compare_ring(
    sources: RingSources,
    before: Before,
    after: After,
    team: Team = None,
    area: Area = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
) -> None:
    """Show which collaborations, services and single links came and went between two days."""
    days = _days(before, after)
    case = open_case(sources, after, only_sources=True)
    with busy("comparing"):
        found = nm.ring_compare(case.casebook, before=days[0], after=days[1], team=team, area=area, lang=lang)
    _show(found, form)


def _days(before: str, after: str) -> tuple[date, date]:
    """Both days, the earlier first."""
    days = read_day(before, "--before"), read_day(after, "--after")
    if not days[0] < days[1]:
        raise nm.OptionError(f"--before {before} must come before --after {after}. Hint: the earlier day first")
    return days


def _show(comparison: Comparison, form: Form) -> None:
    if form is Form.json:
        show_json(comparison.as_dict())
        return
    show_report(comparison.report, form)
