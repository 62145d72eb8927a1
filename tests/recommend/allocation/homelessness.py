"""Real households and four kinds of help, with the re-entry that a published model predicts for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from netmap.recommend.allocation.assignment import Assignment
from netmap.recommend.allocation.flow import assign
from netmap.recommend.allocation.losses import Losses, losses

__all__ = ["SERVICES", "Homelessness", "effects", "read_homelessness", "sentences"]

SERVICES = {1: "ES", 3: "TH", 4: "RRH", 5: "Prev"}
"""What was assigned → the column with the predicted re-entry: shelter, transitional, rapid rehousing, prevention."""

_PREVENTION = 3


@dataclass(frozen=True, kw_only=True)
class Homelessness:
    """The households: success = 1 − predicted re-entry (NaN = not eligible), what was done, and the two groups."""

    success: npt.NDArray[np.float64]
    observed: Assignment
    groups: pd.DataFrame

    @property
    def capacity(self) -> npt.NDArray[np.intp]:
        """As many places as were given."""
        return self.observed.used

    @property
    def broken(self) -> npt.NDArray[np.bool_]:
        """The observed assignments that break eligibility; nothing is predicted for them."""
        return np.isnan(self.observed.value)


def read_homelessness(folder: Path) -> Homelessness:
    """The published file, where it stands."""
    rows = pd.read_csv(folder / "households.csv", index_col=0)
    success = 1 - rows[list(SERVICES.values())].to_numpy(dtype=np.float64)
    success[rows["PrevEligible"].to_numpy() == 0, _PREVENTION] = np.nan
    place = rows["Original"].map({code: place for place, code in enumerate(SERVICES)}).to_numpy(dtype=np.intp)
    return Homelessness(
        success=success, observed=Assignment.of(place, success), groups=rows[["Family", "Comorbidity"]].astype(bool)
    )


def effects(data: Homelessness, ours: Assignment) -> pd.DataFrame:
    """Predicted re-entry per group, as observed and by netmap, over the households with a prediction for both."""
    known = ~data.broken
    before, after = 1 - data.observed.value[known], 1 - ours.value[known]
    groups = data.groups[known]
    parts = {"all": np.full(len(groups), True)}
    for name in groups:
        parts |= {f"{name}: yes": groups[name].to_numpy(), f"{name}: no": ~groups[name].to_numpy()}
    rows = [
        (group, int(part.sum()), before[part].mean(), after[part].mean(), int((after > before + 1e-9)[part].sum()))
        for group, part in parts.items()
    ]
    return pd.DataFrame(rows, columns=["group", "households", "observed", "netmap", "worse_off"]).set_index("group")


def worse_off(data: Homelessness, ours: Assignment) -> Losses:
    """Who does worse and better than observed; where nothing was predicted for what was done, nobody knows."""
    known = ~data.broken
    return losses(*(Assignment.of(one.place[known], data.success[known]) for one in (ours, data.observed)))


def sentences(folder: Path) -> str:
    """The numbers as Markdown."""
    data = read_homelessness(folder)
    ours = assign(data.success, data.capacity)
    table, change = effects(data, ours), worse_off(data, ours)
    head = "| group | households | observed | netmap | change | worse off |\n|---|---|---|---|---|---|"
    rows = [
        f"| {group} | {row.households:,} | {row.observed:.4f} | {row.netmap:.4f} | {row.netmap - row.observed:+.4f} | "
        f"{row.worse_off:,} |"
        for group, row in zip(table.index, table.itertuples(), strict=True)
    ]
    places = ", ".join(f"{name} {n:,}" for name, n in zip(SERVICES.values(), data.capacity, strict=True))
    first = (
        f"{len(data.success):,} households, places as observed ({places}); {int(data.broken.sum())} observed "
        "assignments break eligibility. Mean predicted re-entry:"
    )
    last = (
        f"Of the {int((~data.broken).sum()):,} with a prediction for what was done, {change.better:,} do better and "
        f"{change.worse:,} worse ({change.clearly_worse:,} by more than .02). The predictions are those of a published "
        "model, not the truth."
    )
    return "\n".join([first, "", head, *rows, "", last])
