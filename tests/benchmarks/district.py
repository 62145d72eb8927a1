"""An outer ring as the benchmarks want it: one team, many organisations that mostly work with their neighbours."""

from __future__ import annotations

import numpy as np

import netmap as nm

__all__ = ["district"]

_KINDS = ("welfare", "health", "home_care", "elderly_care", "youth", "school", "housing", "faith", "debt")
_DOMAINS = ("fin", "work", "time", "hou", "dom", "men", "phy", "iadl", "soc", "par")
_FIRST = ("Buurthulp", "Zorggroep", "Stichting", "Huisartsen", "Vrijwilligers", "Wijkcentrum", "Maatjes", "Thuiszorg")
_LAST = ("Noordplein", "de Brug", "Kastanje", "Zuiderpoort", "het Lindenhof", "Oosterdok", "de Regenboog", "Westerveld")


def district(organisations: int, *, ties: int | None = None, seed: int = 0) -> nm.Casebook:
    """A casebook of invented organisations and, when nothing else is said, two ties for each of them."""
    draw = np.random.default_rng(seed)
    ids = [f"o{number:05}" for number in range(organisations)]
    kinds = draw.integers(0, len(_KINDS), organisations)
    firm = [
        {
            "organisation_id": id,
            "name": f"{_FIRST[number % 8]} {_LAST[number // 8 % 8]} {number}",
            "kind": _KINDS[kinds[number]],
            "observed_on": "2026-06-30",
        }
        for number, id in enumerate(ids)
    ]
    team = {"organisation_id": "team", "name": "Wijkteam Noord", "kind": "neighbourhood_team"}
    offers = [
        {
            "service_id": f"s-{id}",
            "organisation_id": id,
            "name": f"Aanbod {number}",
            "step": int(draw.integers(3, 6)),
            "domains": "|".join(draw.choice(_DOMAINS, 2, replace=False)),
            "status": "active",
        }
        for number, id in enumerate(ids)
    ]
    return nm.Casebook.from_tables(
        {"organisations": [team, *firm], "services": offers, "collaborations": _ties(ids, ties, draw)}
    )


def _ties(ids: list[str], ties: int | None, draw: np.random.Generator) -> list[dict[str, object]]:
    """The team knows two in three of all; the others mostly know who stands near them."""
    count = len(ids)
    known = draw.integers(0, 6, count)
    rows: list[dict[str, object]] = [
        {"source": "team", "target": id, "level": int(level)} for id, level in zip(ids, known, strict=True) if level
    ]
    wanted = 2 * count if ties is None else ties
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < wanted:
        one = int(draw.integers(0, count))
        far = 1 + int(draw.geometric(0.06)) if draw.random() < 0.85 else int(draw.integers(1, count))
        two = (one + far) % count
        if one != two:
            pairs.add((min(one, two), max(one, two)))
    return rows + [
        {"source": ids[one], "target": ids[two], "level": int(draw.integers(1, 5))} for one, two in sorted(pairs)
    ]
