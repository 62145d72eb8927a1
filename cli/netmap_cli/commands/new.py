"""``netmap new``: an empty workbook or folder to fill in."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

import netmap as nm
from netmap_cli.options import Lang, LangOption
from netmap_cli.terminal import say

__all__ = ["new"]


def new(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A name ending in .xlsx, or a folder for CSV files.")],
    household: Annotated[bool, typer.Option("--household", help="One household, with the ten-minute form.")] = False,
    directory: Annotated[bool, typer.Option("--directory", help="Organisations and what they offer.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="All thirteen tables.")] = False,
    lang: LangOption = Lang.nl,
) -> None:
    """Make an empty workbook (.xlsx) or CSV folder. Without an option: one household."""
    if household + directory + everything > 1:
        raise nm.OptionError("choose one of --household, --directory and --all. Hint: --all holds both")
    kind: Literal["household", "directory", "all"] = "directory" if directory else "all" if everything else "household"
    nm.new(path, kind=kind, lang=lang)
    say(f"netmap: wrote {path}")
