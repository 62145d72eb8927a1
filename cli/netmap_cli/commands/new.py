"""``netmap new``: an empty workbook or folder to fill in, or a sheet for pen and paper."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated, Literal

import typer

import netmap as nm
from netmap_cli.options import Lang, LangOption
from netmap_cli.terminal import say

__all__ = ["new"]


class Size(StrEnum):
    a4 = "a4"
    a3 = "a3"


def new(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="A name ending in .xlsx, or a folder for CSV files; --paper: .html.")
    ],
    household: Annotated[bool, typer.Option("--household", help="One household, with the ten-minute form.")] = False,
    directory: Annotated[bool, typer.Option("--directory", help="Organisations and what they offer.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="All thirteen tables.")] = False,
    paper: Annotated[bool, typer.Option("--paper", help="A sheet to print: empty rings and numbered lines.")] = False,
    size: Annotated[Size, typer.Option("--size", help="The paper: a4 (two pages) or a3 (one).")] = Size.a4,
    lang: LangOption = Lang.nl,
) -> None:
    """Make an empty workbook (.xlsx) or CSV folder. Without an option: one household."""
    if household + directory + everything + paper > 1:
        raise nm.OptionError("choose one of --household, --directory, --all and --paper. Hint: --all holds all tables")
    if paper:
        _paper(path, size, lang)
    else:
        kind: Literal["household", "directory", "all"]
        kind = "directory" if directory else "all" if everything else "household"
        nm.new(path, kind=kind, lang=lang)
    say(f"netmap: wrote {path}")


def _paper(path: str, size: Size, lang: Lang) -> None:
    """Write the sheet for pen and paper where nothing stands yet."""
    if not path.lower().endswith(".html"):
        raise nm.OptionError(f"the sheet is a page: {path!r} must end in .html. Hint: print it from a browser")
    if os.path.lexists(path):
        raise nm.WriteError(f"{path!r} already exists. Hint: choose another name")
    nm.write_text(path, nm.paper_sheet(size=size.value, lang=lang))
