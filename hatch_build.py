"""Puts the examples into the wheel. An editable install reads them from the checkout, so nothing is copied there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ExamplesHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            examples = Path(self.root) / "data" / "examples"
            for file in sorted(examples.rglob("*")):
                if file.is_file() and file.suffix in (".csv", ".md", ".xlsx"):
                    build_data["force_include"][str(file)] = f"netmap/data/examples/{file.relative_to(examples)}"
