"""What if, in words and tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from math import isnan
from typing import Any

from netmap.casebook import Casebook
from netmap.locale import Words, words
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table
from netmap.reports.what_if import WhatIf, whatif
from netmap.scenarios import Change

__all__ = ["whatif_text"]

_BROKERS = 5
_ENOUGH = 2


def whatif_text(
    casebook: Casebook, *changes: Change, team: str | None = None, area: str | None = None, lang: str = "nl"
) -> Report:
    """What some changes would do, in words: the answer first, then what is lost and gained.

    Parameters
    ----------
    casebook, changes, team, area, lang
        As in :func:`netmap.whatif`, which has the numbers.

    Returns
    -------
    Report
        For the terminal, Markdown or JSON.

    Raises
    ------
    UnknownIdError, OptionError
        As :func:`netmap.whatif`.
    """
    found, speech = whatif(casebook, *changes, team=team, area=area, lang=lang), words(lang)
    sections = [_summary(found, speech), *_together(found, speech), *_coverage(found, speech)]
    sections += [*_gaps(found, "opened", speech), *_gaps(found, "closed", speech), *_brokers(found, speech)]
    return Report(speech.text("whatif-title"), tuple(sections))


def _name(found: WhatIf, one: str | None) -> str:
    return found.names.get(one, one) if one else ""


def _summary(found: WhatIf, speech: Words) -> Section:
    changes = tuple(_change(found, one, speech) for one in found.changes)
    blocks: list[Block] = [Bullets(changes)] if changes else []
    blocks += [Paragraph(speech.text(f"whatif-{found.verdict}")), Paragraph(speech.text("whatif-caution"))]
    return Section(speech.text("whatif-summary"), tuple(blocks))


def _change(found: WhatIf, change: Change, speech: Words) -> str:
    """One change as a sentence."""
    cells: dict[str, Any] = asdict(change)
    args = {name: _name(found, cell) if isinstance(cell, str) else cell for name, cell in cells.items()}
    args["level"] = speech.code("level", cells["level"]) if "level" in cells else ""
    args["director"] = args.get("organisation") or args.get("person") or ""
    args["person"] = cells.get("name") or args.get("person") or ""
    shown = {name: cell for name, cell in args.items() if isinstance(cell, str | int)}
    return speech.text(f"whatif-change-{type(change).__name__}", **shown)


def _together(found: WhatIf, speech: Words) -> Iterable[Section]:
    """Only links and connections, and who can reach whom."""
    items = [
        speech.text(f"whatif-cutpoint-{turn}", name=_name(found, one))
        for turn, some in zip(("came", "went"), found.cutpoints, strict=True)
        for one in some
    ]
    items += [
        speech.text(f"whatif-bridge-{turn}", one=_name(found, one), two=_name(found, two))
        for turn, some in zip(("came", "went"), found.bridges, strict=True)
        for one, two in some
    ]
    items += [speech.text("whatif-pairs-lost", n=found.pairs_lost)] if found.pairs_lost else []
    items += [speech.text("whatif-pairs-won", n=found.pairs_won)] if found.pairs_won else []
    before, after = found.network["fragmentation_working"]
    if before is not None and after is not None and f"{before:.0%}" != f"{after:.0%}":
        items.append(speech.text("whatif-fragmentation", before=f"{before:.0%}", after=f"{after:.0%}"))
    if items:
        yield Section(speech.text("whatif-together"), (Bullets(tuple(items)),))


def _coverage(found: WhatIf, speech: Words) -> Iterable[Section]:
    rows = tuple(
        (
            speech.code("domain", row["domain"]),
            speech.text("report-everywhere") if row["area_id"] == "*" else _name(found, row["area_id"]),
            str(row["before"]),
            str(row["after"]),
        )
        for row in found.coverage.to_dict("records")
        if min(row["before"], row["after"]) < _ENOUGH
    )
    if rows:  # where enough remain, JSON tells
        columns = ("report-domain", "report-area", "whatif-before", "whatif-after")
        yield Section(speech.text("whatif-coverage"), (Table(tuple(map(speech.text, columns)), rows),))


def _gaps(found: WhatIf, turn: str, speech: Words) -> Iterable[Section]:
    """Points of attention that come or go, with their reasons."""
    some: tuple[Mapping[str, Any], ...] = getattr(found, turn)
    rows = tuple(
        (gap["title"], _name(found, gap["household_id"] or gap["organisation_id"]), " ".join(gap["evidence"]))
        for gap in some
    )
    if rows:
        columns = ("whatif-gap", "whatif-about", "whatif-why")
        yield Section(speech.text(f"whatif-{turn}"), (Table(tuple(map(speech.text, columns)), rows),))


def _brokers(found: WhatIf, speech: Words) -> Iterable[Section]:
    """The bridge builders whose place changes most."""
    moved = found.measures[found.measures["measure"] == "betweenness"].head(_BROKERS)
    rows = tuple(
        (_name(found, row["organisation_id"]), _share(row["before"]), _share(row["after"]))
        for row in moved.to_dict("records")
        if _share(row["before"]) != _share(row["after"])
    )
    if rows:
        columns = ("report-organisation", "whatif-before", "whatif-after")
        yield Section(speech.text("whatif-brokers"), (Table(tuple(map(speech.text, columns)), rows),))


def _share(value: float) -> str:
    return "–" if isnan(value) else f"{value:.0%}"
