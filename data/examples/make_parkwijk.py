"""Make the generated rows of Parkwijk again.

For maintainers: edit the rows of H01–H18 and the outer ring in the CSV files by hand, then run

    python data/examples/make_parkwijk.py

The hand-written rows stay as they are; the rows of H19–H60 are replaced by what :mod:`netmap.synth` draws with a fixed
seed. Run twice, it writes the same bytes.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from netmap.casebook import Casebook
from netmap.schema import HOUSEHOLD_TABLES, RING_TABLES, TABLES
from netmap.synth import neighbourhood

FOLDER = Path(__file__).parent / "parkwijk"
LAST_HAND_WRITTEN = "H18"
FIRST_GENERATED, GENERATED = 19, 42
REFERRALS = 600
SEED = 20260630

Row = dict[str, str]


def build(folder: Path = FOLDER) -> dict[str, bytes]:
    """The content of every file, by table."""
    written = {name: [row for row in _read(folder, name) if _by_hand(row)] for name in TABLES}
    ring = Casebook.from_tables({name: _cells(written[name]) for name in RING_TABLES}, source="parkwijk")
    drawn = neighbourhood(
        households=GENERATED,
        first=FIRST_GENERATED,
        seed=SEED,
        ring=ring,
        referrals=REFERRALS - len(written["referrals"]),
    )
    generated = {name: _rows(drawn.tables[name]) for name in HOUSEHOLD_TABLES}
    return {name: _csv(TABLES[name].names, written[name] + generated.get(name, [])) for name in TABLES}


def _read(folder: Path, table: str) -> list[Row]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _by_hand(row: Row) -> bool:
    return row.get("household_id", "") <= LAST_HAND_WRITTEN


def _cells(rows: list[Row]) -> pd.DataFrame:
    return pd.DataFrame(rows, dtype="object").replace("", None)


def _rows(frame: pd.DataFrame) -> list[Row]:
    """Typed rows as text: ISO days, numbers without needless decimals, nothing for what was not asked."""
    return [{name: _text(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _text(value: object) -> str:
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return f"{value:g}" if isinstance(value, float) else str(value)


def _csv(columns: list[str], rows: list[Row]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def main() -> None:
    for name, content in build().items():
        (FOLDER / f"{name}.csv").write_bytes(content)


if __name__ == "__main__":
    main()
