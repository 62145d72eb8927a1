"""How much is settled by chosen questions, beside random ones and the order of the form.

Cells of complete households are hidden, questions are answered with what was hidden, and the rules that were unknown
and are settled by then are counted. Run ``python -m tests.benchmarks.questions`` to write docs/questions.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

import netmap as nm
from netmap.gaps import gap_states, missing_cells
from netmap.gaps.catalogue import RULES
from netmap.reports.questions.asks import Ask, asks
from netmap.reports.questions.choose import choose
from netmap.schema import TABLES, join
from netmap.vocabulary import FUNCTIONS, ZRM_2017

__all__ = ["WAYS", "curve"]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "questions.md"
WAYS = ("chosen", "random", "form order")
HIDDEN = 0.4
ORDERS = 5
"""Random orders per household."""

_CELLS = {
    "households": ("roster", "formal_roster", "contact_ties", "safety", "debt_emergency", "needed_functions"),
    "people": ("relation", "birth_year", "availability", "potential", "loneliness_emotional", "loneliness_social"),
    "ties": ("circle", "frequency", "quality", "gives", "receives"),
    "involvements": ("mandate", "last_contact"),
}


def curve(households: int, *, most: int = 5, seed: int = 0) -> dict[str, np.ndarray]:
    """Per way of asking the mean number of settled rules after 1, 2 … questions, of the rules unknown before."""
    found: dict[str, list[list[float]]] = {way: [] for way in (*WAYS, "unknown")}
    for truth, book, rng in _cases(households, seed):
        home = book.household_ids[0]
        missing = missing_cells(book)
        every, order = asks(book, home, missing)
        unknown = frozenset(rule for _, rule in missing)
        best = [choice.ask for choice in choose(book, every, order, unknown, k=most)]
        orders = {"chosen": [best], "form order": [every[:most]]}
        orders["random"] = [[every[n] for n in rng.permutation(len(every))[:most]] for _ in range(ORDERS)]
        for way, some in orders.items():
            runs = [[_settled(truth, book, one[:k], unknown) for k in range(1, most + 1)] for one in some]
            found[way].append(np.mean(runs, axis=0).tolist())
        found["unknown"].append([len(unknown)])
    return {way: np.mean(runs, axis=0) for way, runs in found.items()}


def _cases(households: int, seed: int) -> Iterator[tuple[nm.Casebook, nm.Casebook, np.random.Generator]]:
    """Complete households, each with the same household of which much is hidden."""
    book = nm.neighbourhood(households=3 * households, seed=seed, referrals=0).snapshot()
    reached = book.households.loc[book.households["contact_status"] == "reached", "household_id"]
    for number, home in enumerate(reached.iloc[:households]):
        rng = np.random.default_rng([seed, number])
        truth = _complete(book.household(home), rng)
        yield truth, _hide(truth, rng), rng


def _rebuilt(tables: dict[str, pd.DataFrame], day: Any) -> nm.Casebook:
    return nm.Casebook(MappingProxyType(tables), day)  # only cells of the right kind were changed


def _complete(book: nm.Casebook, rng: np.random.Generator) -> nm.Casebook:
    """The household with every cell that can be asked filled in."""
    tables = {name: frame.copy() for name, frame in book.tables.items()}
    for table, columns in _CELLS.items():
        for column in columns:
            cells = tables[table][column].astype(object)
            empty = cells.isna() | (cells == "unknown")
            if column in ("roster", "formal_roster", "contact_ties"):
                empty[:] = True
            if column.startswith("loneliness"):
                empty &= tables["people"]["focus"] == "yes"
            cells[empty] = [_draw(table, column, book, rng) for _ in range(int(empty.sum()))]
            tables[table][column] = pd.array(cells.to_numpy(), dtype=TABLES[table].by_name[column].dtype)
    home = book.household_ids[0]
    scored = [{"household_id": home, "domain": one, "observed_on": book.day} for one in ZRM_2017]
    scored = [row | {"score": int(rng.integers(1, 6))} for row in scored]
    tables["needs"] = nm.Casebook.from_tables({"needs": scored}).needs
    return _rebuilt(tables, book.day)


def _draw(table: str, column: str, book: nm.Casebook, rng: np.random.Generator) -> Any:
    """A likely answer."""
    kind = TABLES[table].by_name[column]
    if kind.codes == "completeness":
        return "confirmed"
    if kind.codes == "function":
        return join(name for name in FUNCTIONS if rng.random() < 0.3)
    if kind.codes:
        allowed = [code for code in kind.allowed if code not in ("unknown", "broken", "unsafe")]
        answer = allowed[int(rng.integers(len(allowed)))]
        return int(answer) if kind.kind == "level" else answer
    if kind.kind == "date":
        return pd.Timestamp(str(book.day)) - pd.Timedelta(days=int(rng.integers(1, 90)))
    return int(rng.integers(1940, 2020)) if column == "birth_year" else int(rng.integers(0, 4))


def _hide(truth: nm.Casebook, rng: np.random.Generator) -> nm.Casebook:
    """The same household of which part was not asked; rows stay where they are, except scores."""
    tables = {name: frame.copy() for name, frame in truth.tables.items()}
    for table, columns in _CELLS.items():
        for column in columns:
            hidden = rng.random(len(tables[table])) < HIDDEN
            nothing = "partial" if TABLES[table].by_name[column].codes == "completeness" else None
            tables[table][column] = tables[table][column].mask(hidden, nothing)
    tables["needs"] = tables["needs"][rng.random(len(tables["needs"])) >= HIDDEN].reset_index(drop=True)
    return _rebuilt(tables, truth.day)


def _settled(truth: nm.Casebook, book: nm.Casebook, answered: Sequence[Ask], unknown: frozenset[str]) -> int:
    """How many of the unknown rules are settled once these questions are answered with the truth."""
    tables = {name: frame.copy() for name, frame in book.tables.items()}
    for slot in dict.fromkeys(slot for ask in answered for slot in ask.slots):
        if slot.row < 0:
            row = truth.needs[(truth.needs["domain"] == slot.domain).to_numpy(dtype=bool)]
            tables["needs"] = pd.concat([tables["needs"], row], ignore_index=True)
        else:
            tables[slot.table].loc[slot.row, slot.column] = getattr(truth, slot.table)[slot.column].iloc[slot.row]
    states = gap_states(_rebuilt(tables, book.day)).iloc[0]
    return sum(int(states[rule.id] != 0) for rule in RULES if rule.id in unknown)


def main() -> None:
    """Measure and write the page."""
    households = 20
    found = curve(households)
    head = "| questions | " + " | ".join(WAYS) + " |\n|---|" + "---|" * len(WAYS)
    rows = [
        f"| {k + 1} | " + " | ".join(f"{found[way][k]:.2f}" for way in WAYS) + " |" for k in range(len(found[WAYS[0]]))
    ]
    PAGE.write_text(
        "# Which questions settle most\n\n"
        "Written by `python -m tests.benchmarks.questions`. "
        f"{households} complete synthetic households; of every cell that can be asked {HIDDEN:.0%} was hidden, which "
        f"left {found['unknown'][0]:.1f} of the rules unknown on average. Each question was answered with what had "
        "been hidden. The table gives the mean number of those rules that were settled, fired or clear.\n\n"
        + "\n".join([head, *rows])
        + "\n\n*chosen*: `netmap household ask`. *random*: any open question, the mean of "
        f"{ORDERS} orders. *form order*: the open questions as the workbook has them. The households are invented: the "
        "numbers compare ways of asking and say nothing about real conversations. The choice counts rules by their "
        "severity; this table counts each once.\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
