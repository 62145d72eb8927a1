"""``netmap convert``: from one format to another, with what could not be carried."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import netmap as nm
from netmap_cli.options import Form, FormatOption, Lang, LangOption
from netmap_cli.terminal import say, show_json, show_table

__all__ = ["convert"]

_LOSSES = ("unknown-heading", "unknown-sheet", "unknown-file", "unknown-table")


def convert(
    paths: Annotated[list[str], typer.Argument(metavar="SOURCE... TARGET", help="What to read; last: what to write.")],
    to: Annotated[
        str | None, typer.Option("--to", help="xlsx, csv, parquet or json, where TARGET does not tell.")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", help="xlsx, csv, parquet or json, where a SOURCE does not tell.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace TARGET when it exists.")] = False,
    lang: LangOption = Lang.nl,
    form: FormatOption = Form.table,
) -> None:
    """Read the sources and write them as TARGET (.xlsx, .json or a folder). Exit 1 when something was not carried."""
    if len(paths) < 2:
        raise nm.OptionError("convert needs a source and a target. Hint: netmap convert casus.xlsx casus.json")
    *sources, target = paths
    if Path(target).exists() and not overwrite:
        raise nm.OptionError(f"{target} exists. Hint: choose another name, or add --overwrite")
    casebook = nm.read(*sources, format=from_)
    if not any(len(frame) for frame in casebook.tables.values()):
        raise nm.DataError(f"{', '.join(sources)} holds no rows. Hint: fill it in first; netmap check shows more")
    faults = [fault for fault in nm.check(*sources, format=from_).faults if fault.problem in _LOSSES]
    nm.write(casebook, target, format=to, lang=lang)
    rows = [
        {"table": name, "rows": len(frame), "fields": int(frame.notna().any().sum())}
        for name, frame in casebook.tables.items()
    ]
    lost = [nm.describe(fault, lang=lang) for fault in faults]
    if form is Form.json:
        show_json({"target": target, "tables": rows, "not_carried": lost})
    else:
        show_table(rows)
        show_table(lost)
    say(f"netmap: wrote {target}" + (f"; {len(lost)} fields not carried" if lost else ""))
    raise typer.Exit(1 if lost else 0)
