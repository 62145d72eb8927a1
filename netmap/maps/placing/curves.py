"""Curves between nodes that keep clear of the centre and of other nodes."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from netmap.maps.placing.places import NODE_RADIUS


def bend(
    start: tuple[float, float], end: tuple[float, float], others: Sequence[tuple[float, float]], centre: float
) -> tuple[float, float]:
    """Return the control point of a curve that keeps clear of the centre circle and of other nodes.

    Of a fan of curves within the map the one through the fewest nodes is taken, and of those the least bent.
    """
    (x0, y0), (x1, y1) = start, end
    length = math.hypot(x1 - x0, y1 - y0) or 1.0
    across = np.array([-(y1 - y0) / length, (x1 - x0) / length])
    middle = np.array([(x0 + x1) / 2, (y0 + y1) / 2])
    t = np.linspace(0.06, 0.94, 23)[:, None]
    nodes = np.array(others, dtype=np.float64).reshape(-1, 2)
    edge = np.hypot(*np.array([start, end, *others], dtype=np.float64).T).max() + NODE_RADIUS
    best, best_cost = middle, math.inf
    for amount in (0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6, 0.85, -0.85, 1.15, -1.15):
        control = middle + across * amount * length
        points = (1 - t) ** 2 * np.array(start) + 2 * t * (1 - t) * control + t**2 * np.array(end)
        away_from_centre = np.hypot(points[:, 0], points[:, 1])
        cost = abs(amount) * 3 + 40.0 * (away_from_centre.min() < centre + 4.0) + 40.0 * (away_from_centre.max() > edge)
        if len(nodes):
            away = np.hypot(points[:, None, 0] - nodes[:, 0], points[:, None, 1] - nodes[:, 1]).min(axis=0)
            cost += 10.0 * float((away < NODE_RADIUS + 3.0).sum())
        if cost < best_cost - 1e-6:
            best, best_cost = control, float(cost)
    return round(float(best[0]), 1) + 0.0, round(float(best[1]), 1) + 0.0


def curves(
    pairs: Sequence[tuple[str, str]], places: Mapping[str, tuple[float, float]], centre: float
) -> list[tuple[float, float]]:
    """Return the control point of the curve between each pair of placed nodes."""
    return [
        bend(places[a], places[b], [places[id] for id in sorted(places) if id not in (a, b)], centre) for a, b in pairs
    ]
