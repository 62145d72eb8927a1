"""The page of all commands, from their own ``--help``: docs/cli.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from netmap_cli.app import app

__all__ = ["page"]

_WIDTH = 100


def page() -> str:
    """Every command with its help, as Markdown; ``make docs`` writes it."""
    parts = [f"## {path}\n\n```\n{told}\n```\n" for path, told in _helps(typer.main.get_command(app), None, "netmap")]
    return "# Commands\n\nWritten by `make docs` from what each command says with `--help`.\n\n" + "\n".join(parts)


def _helps(command: Any, parent: Any, name: str) -> Iterator[tuple[str, str]]:
    context = command.make_context(name, [], parent=parent, resilient_parsing=True, max_content_width=_WIDTH)
    context.terminal_width = _WIDTH
    lines = (line.rstrip() for line in command.get_help(context).splitlines())
    yield context.command_path, "\n".join(lines).strip()
    for below, one in getattr(command, "commands", {}).items():
        yield from _helps(one, context, below)
