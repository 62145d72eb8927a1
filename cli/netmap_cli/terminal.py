"""Showing results: tables on a terminal, CSV, JSON, or a file."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

import netmap as nm
from netmap_cli.options import Case, Form

if TYPE_CHECKING:
    import pandas as pd

    from netmap import Report

__all__ = [
    "clean",
    "emit",
    "give_report",
    "page_path",
    "passphrase",
    "records",
    "say",
    "show_json",
    "show_report",
    "show_rows",
    "show_table",
]


_WIDE = 160  # columns where no terminal tells its width


def say(text: str) -> None:
    """Talk goes to stderr, so that stdout holds the result only."""
    typer.echo(text, err=True)


def clean(value: object) -> str:
    """A value as one line that cannot move the cursor or change colours."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    if isinstance(value, list | tuple):
        return "; ".join(map(clean, value))
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {clean(item)}" for key, item in value.items())
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp") else char for char in str(value))


def show_json(data: Any) -> None:
    """Print JSON; a value that is not known is null."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))


def show_table(rows: Sequence[Mapping[str, Any]], *, title: str | None = None) -> None:
    """Print rows as a table; columns are the keys of the first row."""
    from rich.console import Console  # noqa: PLC0415 - only where a table is drawn
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    if not rows:
        return
    table = Table(title=title, title_justify="left", header_style="bold", expand=False)
    for name in rows[0]:
        table.add_column(str(name), overflow="fold")
    for row in rows:
        table.add_row(*(Text(clean(row.get(name))) for name in rows[0]))
    console = Console()
    (console if console.is_terminal else Console(width=_WIDE)).print(table)


def _show_csv(rows: Sequence[Mapping[str, Any]]) -> None:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})
    typer.echo(buffer.getvalue(), nl=False)


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run."""


def _cell(value: object) -> object:
    if isinstance(value, list | tuple):
        value = "|".join(map(str, value))
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def emit(
    rows: Sequence[Mapping[str, Any]] | pd.DataFrame,
    *,
    form: Form,
    out: Path | None,
    case: Case,
    about: Mapping[str, Any] | None = None,
) -> None:
    """Print rows in the form asked for, or write them to a file with a page about it beside."""
    if out is not None:
        facts = {"sources": list(case.sources), "as_of": case.day.isoformat(), **(about or {})}
        nm.write_result(rows, out, about=facts)
        say(f"netmap: wrote {out}")
        return
    show_rows(rows if isinstance(rows, Sequence) else records(rows), form)


def show_rows(rows: Sequence[Mapping[str, Any]], form: Form) -> None:
    """Print rows in the form asked for."""
    match form:
        case Form.json:
            show_json(list(rows))
        case Form.jsonl:
            for row in rows:
                typer.echo(json.dumps(row, ensure_ascii=False, allow_nan=False))
        case Form.csv:
            _show_csv(rows)
        case Form.table:
            show_table(rows)


def show_report(report: Report, form: Form) -> None:
    """Print a report as text, or as data."""
    if form is Form.json:
        show_json(report.as_dict())
    elif form is Form.table:
        typer.echo(report.as_text(width=shutil.get_terminal_size((100, 24)).columns))
    else:
        raise nm.OptionError(f"a report has no {form.value} form. Hint: --format table or json")


def give_report(report: Report, form: Form, out: Path | None) -> None:
    """Print a report, or write it to the file asked for."""
    if out is None:
        show_report(report, form)
        return
    nm.write_report(report, out)
    say(f"netmap: wrote {out}")


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame with its index, plain values; what is not known is None."""
    plain = frame.reset_index().astype(object)
    return [
        {str(key): value for key, value in row.items()} for row in plain.where(plain.notna(), None).to_dict("records")
    ]


def page_path(out: Path | None, name: str) -> Path:
    """Where a page goes: the file asked for, else a name of our own that does not exist yet."""
    path = out or Path(re.sub(r"[^\w.-]", "_", name))
    if out is None and path.exists():
        raise nm.OptionError(f"{path} exists. Hint: choose a file with -o, it is then overwritten")
    return path


def passphrase() -> str:
    """The passphrase of a lock: from the environment, else typed twice and not shown; never an argument."""
    given = os.environ.get("NETMAP_PASSPHRASE")
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise nm.OptionError("there is no terminal to ask the passphrase on. Hint: set NETMAP_PASSPHRASE")
    typed: str = typer.prompt("Passphrase (four or more words)", hide_input=True, confirmation_prompt=True, err=True)
    return typed
