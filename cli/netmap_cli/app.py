"""The ``netmap`` command: the list of commands, and how errors become one line and an exit code."""

from __future__ import annotations

import os
import sys

import click
import typer

import netmap as nm
from netmap_cli.commands import check, convert, demo, explain, gaps, household, measure, new, recommend, ring

__all__ = ["app", "main"]

app = typer.Typer(
    name="netmap",
    help="Network maps, gaps and explained advice for social neighbourhood teams.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"netmap {nm.__version__}")
        raise typer.Exit


@app.callback()
def _netmap(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Show the version."),
) -> None:
    """Network maps, gaps and explained advice for social neighbourhood teams."""


app.command("demo")(demo.demo)
app.command("new")(new.new)
app.command("check")(check.check)
app.command("convert")(convert.convert)
app.add_typer(household.app, name="household")
app.add_typer(ring.app, name="ring")
app.command("measure")(measure.measure)
app.command("gaps")(gaps.gaps)
app.command("recommend")(recommend.recommend)
app.command("explain")(explain.explain)


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _run(args: list[str] | None) -> int:
    """Run the app; every error is one line on stderr and an exit code."""
    try:
        code = app(args, standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as shown:
        typer.echo(shown.format_message())
        return 2
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        hint = f" Hint: {context.command_path} --help" if context else ""
        typer.echo(f"netmap: {_one_line_click(error)}{hint}", err=True)
        return 2
    except (click.exceptions.Abort, KeyboardInterrupt):
        typer.echo("netmap: stopped", err=True)
        return 130
    except nm.NetmapError as error:
        typer.echo(f"netmap: {_one_line(error)}", err=True)
        return 2
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - the reader went away; nothing more can be said
        return 0
    except (OSError, MemoryError, RecursionError) as error:
        typer.echo(f"netmap: {_one_line(error)}", err=True)
        return 2
    return code if isinstance(code, int) else 0


def _one_line_click(error: click.ClickException) -> str:
    return " ".join(error.format_message().split())


def main(args: list[str] | None = None) -> None:
    """Run ``netmap`` and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(args))
