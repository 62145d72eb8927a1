"""What advice was made of, as fingerprints: with them anybody can check later that it can be made again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import pandas as pd

from netmap import __version__
from netmap.casebook import Casebook
from netmap.gaps import Thresholds
from netmap.recommend.answers import ABSTAIN_BELOW
from netmap.recommend.diversity import LAMBDA
from netmap.recommend.learning.model import content_hash
from netmap.recommend.score import INTERCEPT, PRIOR
from netmap.recommend.steps import TIE_MARGIN, TOLERANCE
from netmap.schema import TABLES

__all__ = ["inputs_hash", "rules_versions"]

_END = "\x1e\n"  # cells may hold line ends, but no record separators


def inputs_hash(casebook: Casebook, options: Mapping[str, Any]) -> str:
    """The SHA-256 of everything advice is made of: all tables as known on the day, the day, and what was asked.

    Parameters
    ----------
    casebook
        The whole casebook: the load of a service is counted over all its households.
    options
        How advice is asked for, as JSON values.

    Returns
    -------
    str
        64 hexadecimal digits. The same for the same rows in another order; another for any other cell.
    """
    book = casebook.snapshot()
    digest = hashlib.sha256(f"{book.day} {content_hash(options)}".encode())
    for name in TABLES:
        digest.update(f"\n{name}\n".encode())
        digest.update(_text(getattr(book, name)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _text(table: pd.DataFrame) -> str:
    """A table as text, its rows in one fixed order."""
    head, *rows = table.to_csv(index=False, lineterminator=_END, date_format="%Y-%m-%d", float_format="%.17g").split(
        _END
    )
    return "\n".join([head, *sorted(rows)])


def rules_versions() -> dict[str, str]:
    """The version of netmap, and a SHA-256 of each table of judgements the advice follows.

    Returns
    -------
    dict
        ``netmap``; ``gaps``: the thresholds of the gap rules; ``prior``: the weights of the content prior; ``steps``:
        the tolerances of the stepped policy, and when a model keeps silent.
    """
    prior = {weight.feature: weight.value for weight in PRIOR}
    return {
        "netmap": __version__,
        "gaps": content_hash(asdict(Thresholds())),
        "prior": content_hash({"intercept": INTERCEPT, "weights": prior}),
        "steps": content_hash({"tolerance": TOLERANCE, "tie": TIE_MARGIN, "variety": LAMBDA, "abstain": ABSTAIN_BELOW}),
    }
