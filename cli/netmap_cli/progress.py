"""Something to look at while netmap works: on stderr, and only where a person looks on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

__all__ = ["busy", "tracked"]


@contextmanager
def busy(what: str) -> Iterator[None]:
    """Show that something is going on, of which nobody knows how long it takes."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal

    with Console(stderr=True).status(f"netmap: {what}"):
        yield


def tracked(items: Sequence[str]) -> Iterable[str]:
    """The items one by one, with a bar that tells how many are left."""
    if not sys.stderr.isatty():
        return items
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import track  # noqa: PLC0415

    return track(items, description="netmap", console=Console(stderr=True), transient=True)
