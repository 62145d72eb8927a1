"""How long a person waits before anything happens."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import netmap as nm
from tests.benchmarks.bare import environment
from tests.benchmarks.harness import Ratio, children

__all__ = ["ratios"]

_MAIN = "from netmap_cli.app import main; main({})"
_NETMAP = [sys.executable, "-c", _MAIN.format(["--help"])]
_PANDAS = [sys.executable, "-c", "import pandas"]
_EAGER = [sys.executable, "-c", "import pandas, pandera, networkx, igraph, pyvis.network, sklearn, typer, rich"]


def ratios() -> list[Ratio]:
    """``netmap --help`` beside a command that imports all it may need; a map on the table beside importing pandas.

    Both sides run as for somebody who only installed netmap: igraph imports matplotlib where it finds it.
    """
    with tempfile.TemporaryDirectory() as folder:
        bare = environment(Path(folder))
        result = [children("netmap --help", "importing everything first", "≥ 10×", _NETMAP, _EAGER, env=bare)]
        for edition in ("table", "work"):
            job = ["household", "map", str(nm.example_path("parkwijk")), "H01", "--edition", edition]
            command = [sys.executable, "-c", _MAIN.format([*job, "--out", f"{folder}/map.html"])]
            name = f"netmap household map, edition {edition}"
            result.append(children(name, "python -c 'import pandas'", "≥ 0.25×", command, _PANDAS, rounds=9, env=bare))
    return result
