"""``netmap tidy``: what seems to stand in a directory twice, and merging it on command."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import AsOf, Form, FormatOption, Lang, LangOption, open_case
from netmap_cli.progress import busy
from netmap_cli.terminal import say, show_json, show_rows, show_table

__all__ = ["tidy"]

_SHOWN = ("table", "id", "name", "keep", "keep_name", "score", "why")


def tidy(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="What to tidy.", show_default=False)],
    merge: Annotated[
        list[str] | None,
        typer.Option("--merge", metavar="ID=ID", help="The one that goes = the one that stays; repeat for more."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="TARGET", help="Write the casebook after merging here.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace TARGET when it exists.")] = False,
    days: Annotated[int, typer.Option("--days", min=0, help="A check older than this many days is listed.")] = 180,
    as_of: AsOf = None,
    lang: LangOption = Lang.nl,
    form: FormatOption = Form.table,
) -> None:
    """Show what seems to be listed twice and what was not checked for long; nothing is merged without --merge.

    With --merge every service, collaboration, referral, goal and cell that names the one that goes points to the one
    that stays; the result is a new casebook. Exit 1 when one that should go is not there.
    """
    if (out is None) is bool(merge):
        raise nm.OptionError("--merge and --out go together. Hint: netmap tidy kaart.xlsx --merge A2=A1 -o nieuw.xlsx")
    if out is not None and out.exists() and not overwrite:
        raise nm.OptionError(f"{out} exists. Hint: choose another name, or add --overwrite")
    if out is None or merge is None:
        case = open_case(sources, as_of, only_sources=True)
        with busy("comparing"):
            rows = nm.tidy_rows(case.casebook, days=days, lang=lang.value)
        _list(rows, form)
        return
    with busy("merging"):
        merged = nm.merge_entries(nm.read(*sources), _pairs(merge))
        nm.write(merged.casebook, out, lang=lang.value)
    changes = merged.rows(lang=lang.value)
    if form is Form.json:
        show_json({"target": str(out), "complete": merged.complete, "changes": changes})
    else:
        show_rows(changes, form)
    say(f"netmap: wrote {out}")
    raise typer.Exit(0 if merged.complete else 1)


def _list(rows: list[dict[str, Any]], form: Form) -> None:
    """The proposals and what is old; in a table those without a day are only counted."""
    if form is not Form.table:
        show_rows(rows, form)
        return
    dated = [row for row in rows if row["finding"] != "undated"]
    show_table([{name: row[name] for name in _SHOWN} for row in dated])
    twins = sum(row["finding"] == "twin" for row in rows)
    say(
        f"netmap: {twins} perhaps listed twice, {len(dated) - twins} not checked for long, "
        f"{len(rows) - len(dated)} without a day; nothing was changed"
    )


def _pairs(given: list[str]) -> dict[str, str]:
    """The ids of ``--merge``: the one that goes, and the one that stays."""
    pairs: dict[str, str] = {}
    for text in given:
        gone, _, stays = text.partition("=")
        if not gone or not stays:
            raise nm.OptionError(f"--merge {text!r} is not ID=ID. Hint: the one that goes = the one that stays")
        if pairs.setdefault(gone, stays) != stays:
            raise nm.OptionError(f"{gone!r} cannot be merged with two. Hint: merge those two as well")
    return pairs
