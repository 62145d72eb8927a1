"""The options that many commands share, and how their values are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperOption

import netmap as nm
from netmap_cli.progress import busy

if TYPE_CHECKING:
    from netmap import Casebook

__all__ = [
    "AsOf",
    "Case",
    "Edition",
    "Form",
    "FormatOption",
    "Lang",
    "LangOption",
    "Lock",
    "MaxWait",
    "ModelFile",
    "NoText",
    "Out",
    "Reader",
    "ReportOut",
    "Sources",
    "StrictSteps",
    "open_case",
    "read_day",
]


class Form(StrEnum):
    """How a result is shown."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"


class Lang(StrEnum):
    """Languages of the words people read."""

    nl = "nl"
    en = "en"


class Edition(StrEnum):
    """For whom a household map is."""

    table = "table"
    work = "work"


class Reader(StrEnum):
    """For whom a report about a household is."""

    team = "team"
    resident = "resident"


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE... [HOUSEHOLD]",
        help="Workbook, CSV folder, Parquet folder or JSON; several are merged. Last: the household's code.",
        show_default=False,
    ),
]
LangOption = Annotated[Lang, typer.Option("--lang", envvar="NETMAP_LANG", help="Language of the words people read.")]
FormatOption = Annotated[Form, typer.Option("--format", help="How the result is printed.")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="See the data as known on this day (default: today).")
]
Lock = Annotated[
    bool,
    typer.Option("--lock", help="Ask for a passphrase and lock the page with it; NETMAP_PASSPHRASE may hold it."),
]
ModelFile = Annotated[Path | None, typer.Option("--model", metavar="FILE", help="Score by what netmap train learned.")]
NoText = Annotated[bool, typer.Option("--no-text", help="Leave questions, notes and goals unread.")]
MaxWait = Annotated[int | None, typer.Option("--max-wait", min=0, metavar="DAYS", help="Longest wait.")]
StrictSteps = Annotated[bool, typer.Option("--strict-steps", help="Lighter help always goes first.")]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="FILE", help="Write the result here: .csv .xlsx .json .jsonl or .parquet."),
]
ReportOut = Annotated[
    Path | None,
    typer.Option(
        "-o", "--out", metavar="FILE", help="Write it here: .html (screen and paper) .md .xlsx .json or .txt."
    ),
]


class SeveralValues(TyperCommand):
    """A command with options that take as many values as their metavar has words (``--tie A B LEVEL``), repeatedly.

    typer reads lists of one value only; such an option is declared as ``list[Any]`` with the parser ``as_given``.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        for option in self.params:
            if isinstance(option, TyperOption) and option.multiple and option.metavar:
                option.nargs = len(option.metavar.split())


def as_given(value: Any) -> Any:
    """The values of an option, untouched."""
    return value


def whole(text: str, option: str) -> int:
    """A whole number among the values of an option."""
    try:
        return int(text)
    except ValueError:
        raise nm.OptionError(
            f"{option} ends with a whole number, not {text!r}. Hint: netmap ring whatif --help"
        ) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the arguments stand for: the casebook on its day, and the household if one was named."""

    casebook: Casebook
    household: str | None
    sources: tuple[str, ...]
    day: date


def read_day(text: str | None, option: str = "--as-of") -> date:
    """The day of an option, or today."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise nm.OptionError(f"{option} {text!r} is not a day. Hint: write it as 2026-06-30") from None


def split_sources(arguments: list[str]) -> tuple[tuple[str, ...], str | None]:
    """The first argument is a source; the last is the household when it is not an existing path."""
    if len(arguments) > 1 and not Path(arguments[-1]).exists():
        return tuple(arguments[:-1]), arguments[-1]
    return tuple(arguments), None


def open_case(
    arguments: list[str], as_of: str | None, *, need_household: bool = False, only_sources: bool = False
) -> Case:
    """Read and check the sources.

    Raises
    ------
    NetmapError
        When a source cannot be read, holds errors, or the household is unknown or not named.
    """
    sources, household = (tuple(arguments), None) if only_sources else split_sources(arguments)
    day = read_day(as_of)
    with busy("reading"):
        whole = nm.read(*sources)
    if not any(len(frame) for frame in whole.tables.values()):
        raise nm.DataError(f"{', '.join(sources)} holds no rows. Hint: fill it in first; netmap check shows more")
    if not whole.household_ids and need_household:
        raise nm.DataError(f"{', '.join(sources)} holds no household. Hint: netmap check")
    if household is not None:
        whole.household(household)
    elif need_household:
        if len(whole.household_ids) > 1:
            known = ", ".join(whole.household_ids[:5])
            raise nm.OptionError(
                f"there are {len(whole.household_ids)} households; name one of them. Hint: {known} … "
                "(netmap household list shows all)"
            )
        household = whole.household_ids[0]
    typer.echo(f"netmap: as of {day.isoformat()}", err=True)
    return Case(casebook=whole.as_of(day), household=household, sources=sources, day=day)
