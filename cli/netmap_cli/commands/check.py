"""``netmap check``: all faults at once."""

from __future__ import annotations

from typing import Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import Form, FormatOption, Lang, LangOption
from netmap_cli.progress import busy
from netmap_cli.terminal import say, show_json, show_rows, show_table

__all__ = ["check"]


def check(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="What to check.", show_default=False)],
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    lang: LangOption = Lang.nl,
    form: FormatOption = Form.table,
) -> None:
    """Show every fault of the sources at once, with file, row and column. Exit 1 when there are errors."""
    with busy("checking"):
        report = nm.check(*sources, strict=strict)
    _show(report.ok, dict(report.rows), [nm.describe(fault, lang=lang) for fault in report.faults], form)
    raise typer.Exit(0 if report.ok else 1)


def _show(ok: bool, rows: dict[str, int], faults: list[dict[str, Any]], form: Form) -> None:
    if form is Form.json:
        show_json({"ok": ok, "rows": rows, "faults": faults})
        return
    if form is not Form.table:
        show_rows(faults, form)
        return
    show_table([_line(fault) for fault in faults])
    counts = ", ".join(f"{name} {count}" for name, count in rows.items())
    errors = sum(fault["severity"] == "error" for fault in faults)
    say(f"netmap: {errors} errors, {len(faults) - errors} warnings" + (f" in {counts}" if counts else ""))


def _line(fault: dict[str, Any]) -> dict[str, Any]:
    """A fault in four columns: how bad, where, what, what to do."""
    where = [fault["source"], fault["table"], f"row {fault['row']}" if fault["row"] else None, fault["column"]]
    return {
        "severity": fault["severity"],
        "where": ", ".join(part for part in where if part),
        "value": fault["value"],
        "what": fault["message"],
        "hint": fault["hint"],
    }
