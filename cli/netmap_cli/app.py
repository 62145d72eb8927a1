"""The ``netmap`` command: the list of commands, and how errors become one line and an exit code."""

from __future__ import annotations

import gc
import io
import os
import sys

import typer

import netmap as nm
from netmap_cli.commands import (
    allocate,
    area,
    check,
    convert,
    decide,
    demo,
    evaluate,
    explain,
    gaps,
    household,
    measure,
    new,
    recommend,
    ring,
    strength,
    tidy,
    train,
)

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
app.command("tidy")(tidy.tidy)
app.add_typer(household.app, name="household")
app.add_typer(ring.app, name="ring")
app.add_typer(area.app, name="area")
app.command("measure")(measure.measure)
app.command("strength")(strength.strength)
app.command("gaps")(gaps.gaps)
app.command("recommend")(recommend.recommend)
app.command("train")(train.train)
app.command("evaluate")(evaluate.evaluate)
app.command("allocate")(allocate.allocate)
app.command("decide")(decide.decide)
app.command("explain")(explain.explain)


# typer carries its own copy of click; its usage errors share this base
_USAGE: type[Exception] = next(
    kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException" and issubclass(kind, Exception)
)


def _message(error: Exception) -> str:
    return str(getattr(error, "format_message", error.__str__)())


def _one_line(error: Exception) -> str:
    """The message of any error as one line that says where to look."""
    if not isinstance(error, _USAGE):
        return " ".join(str(error).split()) or type(error).__name__
    message = " ".join(_message(error).split()).replace("Value error, ", "")
    context = getattr(error, "ctx", None)
    return f"{message} Hint: {context.command_path} --help" if context else message


def _run(args: list[str] | None) -> int:
    """Run the app; every error is one line on stderr and an exit code."""
    try:
        code = app(args, prog_name="netmap", standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        typer.echo("netmap: stopped", err=True)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader went away
        return 0
    except (nm.NetmapError, OSError, MemoryError, RecursionError) as error:
        typer.echo(f"netmap: {_one_line(error)}", err=True)
        return 2
    except _USAGE as error:
        shown = type(error).__name__ == "NoArgsIsHelpError"
        typer.echo(_message(error) if shown else f"netmap: {_one_line(error)}", err=True)
        return 2
    except Exception as error:
        if os.environ.get("NETMAP_DEBUG"):
            raise
        typer.echo(f"netmap: internal error ({type(error).__name__}). Hint: NETMAP_DEBUG=1 shows where", err=True)
        return 2
    return code if isinstance(code, int) else 0


def main(args: list[str] | None = None) -> None:
    """Run ``netmap`` and leave with its exit code."""
    gc.set_threshold(1_000_000)  # a command is short and throws little away: looking for garbage seldom saves time
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(args))
