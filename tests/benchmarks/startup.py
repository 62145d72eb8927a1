"""How long a person waits before anything happens."""

from __future__ import annotations

import sys

from tests.benchmarks.harness import Ratio, children

__all__ = ["ratios"]

_NETMAP = [sys.executable, "-c", "from netmap_cli.app import main; main(['--help'])"]
_EAGER = [sys.executable, "-c", "import pandas, pandera, networkx, igraph, pyvis.network, sklearn, typer, rich"]


def ratios() -> list[Ratio]:
    """``netmap --help`` beside a command that imports all it may need."""
    return [children("netmap --help", "importing everything first", "≥ 10×", _NETMAP, _EAGER)]
