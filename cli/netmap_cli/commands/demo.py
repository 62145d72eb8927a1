"""``netmap demo``: the whole main job on the example neighbourhood."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

import netmap as nm
from netmap_cli.options import Lang, LangOption
from netmap_cli.terminal import say

__all__ = ["demo"]

_DAY = date(2026, 6, 30)
_HOUSEHOLD = "H01"


def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the pages go.")] = Path("netmap-demo"),
    lang: LangOption = Lang.nl,
) -> None:
    """Check the example neighbourhood, draw its maps, report and advise; everything in it is invented."""
    source = nm.example_path("parkwijk")
    report = nm.check(source)
    warnings = sum(fault.severity == "warning" for fault in report.faults)
    say(f"netmap: checked {sum(report.rows.values())} rows of Parkwijk (invented), {warnings} warnings")
    casebook = nm.read(source).as_of(_DAY)
    out.mkdir(parents=True, exist_ok=True)
    written = {
        "household map": out / f"netwerkkaart-{_HOUSEHOLD}.html",
        "team edition": out / f"netwerkkaart-{_HOUSEHOLD}-werkversie.html",
        "organisation map": out / "buitenring.html",
        "household report": out / f"verslag-{_HOUSEHOLD}.html",
        "team report": out / "verslag-buitenring.html",
        "advice": out / f"advies-{_HOUSEHOLD}.json",
    }
    paths = iter(written.values())
    nm.household_map(casebook, _HOUSEHOLD, lang=lang).write(next(paths))
    nm.household_map(casebook, _HOUSEHOLD, edition="work", lang=lang).write(next(paths))
    nm.ring_map(casebook, lang=lang).write(next(paths))
    nm.write_report(nm.household_paper(casebook, _HOUSEHOLD, lang=lang), next(paths))
    nm.write_report(nm.ring_text(casebook, lang=lang), next(paths))
    advice = nm.advise(casebook, _HOUSEHOLD, lang=lang).as_dict()
    nm.write_text(next(paths), json.dumps(advice, ensure_ascii=False, indent=2) + "\n")
    say(f"netmap: as of {_DAY.isoformat()}")
    for name, path in written.items():
        typer.echo(f"{name + ':':18}{path}")
