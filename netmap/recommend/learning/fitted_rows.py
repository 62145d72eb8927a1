"""What was fitted as plain data and back: a row per service that a person can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from netmap.recommend.learning.fitted import Fitted, Sigmas, Trial
from netmap.recommend.learning.pairs import Floats, Ring
from netmap.vocabulary import DOMAINS

__all__ = ["as_rows", "from_rows"]

_COLUMNS: tuple[str | None, ...] = (*DOMAINS, None)


def as_rows(fitted: Fitted) -> dict[str, Any]:
    """Everything but intercept and weights as JSON values.

    A service lists the domains in which something was learned; the others share its variance.
    """
    return {
        "level": fitted.level,
        "sigmas": asdict(fitted.sigmas),
        "trials": [asdict(trial) for trial in fitted.trials],
        "covariance": fitted.covariance.tolist(),
        "services": list(_services(fitted)),
    }


def _services(fitted: Fitted) -> Iterator[dict[str, Any]]:
    for place, service in enumerate(fitted.ring.services):
        effects, variance = fitted.service_domain[place], fitted.variance[place]
        widest = float(variance.max())
        cells = zip(_COLUMNS, effects.tolist(), variance.tolist(), strict=True)
        yield {
            "service": service,
            "organisation": fitted.ring.organisations[place],
            "effect": float(fitted.service[place]),
            "organisation_effect": float(fitted.organisation[place]),
            "variance": widest,
            "domains": [
                {"domain": domain, "effect": effect, "variance": spread}
                for domain, effect, spread in cells
                if effect != 0 or spread != widest
            ],
        }


def from_rows(content: Mapping[str, Any], *, intercept: float, weights: Floats, n: int) -> Fitted:
    """The fit that :func:`as_rows` told.

    Parameters
    ----------
    content
        What :func:`as_rows` gave, perhaps among other things.
    intercept, weights, n
        What it leaves out.

    Raises
    ------
    KeyError, TypeError, ValueError
        For anything else.
    """
    rows: Sequence[Mapping[str, Any]] = content["services"]
    ring = Ring(services=_texts(rows, "service"), organisations=_texts(rows, "organisation"))
    table = np.zeros((len(rows), len(_COLUMNS)))
    variance = np.repeat(_floats(row["variance"] for row in rows)[:, None], len(_COLUMNS), axis=1)
    for place, row in enumerate(rows):
        for cell in row["domains"]:
            column = _COLUMNS.index(cell["domain"])
            table[place, column], variance[place, column] = float(cell["effect"]), float(cell["variance"])
    covariance = np.array([_floats(line) for line in content["covariance"]])
    if covariance.shape != (len(weights) + 1,) * 2 or len(set(ring.services)) < len(ring):
        raise ValueError("the tables do not fit each other")
    return Fitted(
        intercept=intercept,
        weights=weights,
        service=_floats(row["effect"] for row in rows),
        organisation=_floats(row["organisation_effect"] for row in rows),
        service_domain=table,
        covariance=covariance,
        variance=variance,
        ring=ring,
        sigmas=Sigmas(**content["sigmas"]),
        level=str(content["level"]),
        n=n,
        trials=tuple(Trial(**trial) for trial in content["trials"]),
    )


def _floats(values: Iterable[Any]) -> Floats:
    return np.array([float(value) for value in values], dtype=np.float64)


def _texts(rows: Sequence[Mapping[str, Any]], name: str) -> tuple[str, ...]:
    return tuple(str(row[name]) for row in rows)
