"""``netmap convert``: from one format to another, with an account of every row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import Form, FormatOption, Lang, LangOption
from netmap_cli.progress import busy
from netmap_cli.terminal import say, show_json, show_rows

__all__ = ["convert"]


def convert(
    paths: Annotated[list[str], typer.Argument(metavar="SOURCE... TARGET", help="What to read; last: what to write.")],
    to: Annotated[str | None, typer.Option("--to", help="The format of TARGET, where its name does not tell.")] = None,
    from_: Annotated[
        str | None, typer.Option("--from", help="The format of the sources, where they do not tell.")
    ] = None,
    mapping: Annotated[
        Path | None, typer.Option("--mapping", metavar="FILE", help="What the variables of another tool mean (TOML).")
    ] = None,
    no_names: Annotated[
        bool, typer.Option("--no-names", help="Leave out names of people and what was written about them; codes stay.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace TARGET when it exists.")] = False,
    lang: LangOption = Lang.nl,
    form: FormatOption = Form.table,
) -> None:
    """Read files of netmap or of another tool and write them as TARGET. Exit 1 when something was not carried.

    Without --mapping netmap guesses what the variables of another tool mean and writes the guess as
    TARGET.mapping.toml, to be mended and given back; docs/mappings.md says how.

    Formats: xlsx, csv, parquet and json are netmap's own. Read and written: network-canvas, egor, graphml, gexf,
    gephi, hsds. Only read: edge-list (a list of ties in CSV, mostly beside a list of names), directory. Only written:
    kumu, node-link.
    """
    if len(paths) < 2:
        raise nm.OptionError("convert needs a source and a target. Hint: netmap convert casus.xlsx casus.json")
    *sources, target = paths
    if Path(target).exists() and not overwrite:
        raise nm.OptionError(f"{target} exists. Hint: choose another name, or add --overwrite")
    meaning = None if mapping is None else nm.read_mapping(mapping)
    with busy("converting"):
        done = nm.convert(
            *sources, target=target, from_=from_, to=to, mapping=meaning, names=not no_names, lang=lang.value
        )
    told = done.as_dict(lang=lang.value)
    lost = list(_lost(told))
    if form is Form.json:
        tables = [{"table": name, "rows": len(frame)} for name, frame in done.casebook.tables.items()]
        show_json({"target": target, "tables": tables, "not_carried": lost, **told})
    else:
        show_rows(done.rows(lang=lang.value), form)
    if done.proposal is not None:
        say(f"netmap: wrote what the variables were taken to mean as {done.proposal}; mend it and give it as --mapping")
    say(f"netmap: wrote {target}" + (f"; {len(lost)} thing{'s' * (len(lost) > 1)} not carried" if lost else ""))
    _warn(done, target, no_names)
    raise typer.Exit(0 if done.complete else 1)


def _lost(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Everything that was not carried, from all ledgers."""
    for ledger in told["ledgers"]:
        for entry in ledger["entries"]:
            for loss in entry["losses"]:
                facts = {name: loss[name] for name in ("count", "rows", "text")}
                yield {"place": entry["place"], "column": loss["what"], **facts}


def _warn(done: Any, target: str, no_names: bool) -> None:
    """A file for another tool cannot be locked: say so when people are in it."""
    written = done.ledgers[-1]
    people = sum(entry.written for entry in written.entries if entry.place == "people" and written.format != "casebook")
    if people:
        what = "by their codes" if no_names else "with names and what was written about them (see --no-names)"
        say(f"netmap: {target} has no lock and tells of {people} people {what}")
