"""The two points of attention of the team itself: G24 leaning on one organisation, G25 not linked yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.locale import Words

__all__ = ["fragile_partners", "unlinked_partners"]

_SEVERITY = {"G24": 2, "G25": 1}
_UNKNOWN = "unknown"


def fragile_partners(
    casebook: Casebook, cutpoints: set[str], coverage: pd.DataFrame, names: Mapping[str, str], speech: Words
) -> list[dict[str, Any]]:
    """G24: an organisation that is the only link, or the only one with a place for a domain in an area.

    Parameters
    ----------
    casebook
        A casebook on its day.
    cutpoints
        Organisations that are the only link.
    coverage
        The table of :func:`netmap.ring.coverage`.
    names
        Organisation id → name, for all organisations to judge.
    speech
        The words to write in.

    Returns
    -------
    list of dict
        One item per organisation, in the form of a gap with ``organisation_id``; *unknown* when the ring has no
        collaborations or no services to judge by, and nothing else decides.
    """
    unknown = [name for name in ("collaborations", "services") if getattr(casebook, name).empty]
    missing = [speech.text(f"sheet-{name}") for name in unknown]
    areas = casebook.areas.set_index("area_id")["name"].to_dict()
    alone: dict[str, list[tuple[str, str]]] = {}
    single = coverage.loc[coverage["status"] == "single", ["organisations", "area_id", "domain"]]
    for (one,), area_id, domain in zip(*(single[name] for name in single), strict=True):
        alone.setdefault(one, []).append((areas.get(area_id, area_id), domain))
    items = []
    for one, name in names.items():
        places = [(area, speech.code("domain", domain)) for area, domain in alone.get(one, [])]
        evidence = [speech.text("report-only-link")] if one in cutpoints else []
        evidence += [speech.text("report-only-provider", domain=domain, area=area) for area, domain in places]
        area = places[0][0] if places else _UNKNOWN
        domains = ", ".join(domain for where, domain in places if where == area) or _UNKNOWN
        state = "fired" if evidence else ("unknown" if missing else "clear")
        args = {"organisation": name, "area": area, "domain": domains}
        items.append(_item("G24", one, state, evidence, [] if evidence else missing, speech, args))
    return items


def unlinked_partners(
    unlinked: pd.DataFrame | None, names: Mapping[str, str], teams: tuple[str, ...], speech: Words
) -> list[dict[str, Any]]:
    """G25: an organisation whose highest level to any team is below 2; without a team nobody knows.

    Parameters
    ----------
    unlinked
        The table of :func:`netmap.ring.ties.unlinked`; ``None`` = there is no team.
    names
        Organisation id → name, for all organisations to judge.
    teams
        The teams themselves, which are not judged.
    speech
        The words to write in.

    Returns
    -------
    list of dict
        One item per organisation, in the form of a gap with ``organisation_id``.
    """
    levels = {} if unlinked is None else unlinked.set_index("organisation_id")["team_level"].to_dict()
    items = []
    for one, name in names.items():
        if one in teams:
            continue
        state = "unknown" if unlinked is None else ("fired" if one in levels else "clear")
        evidence = [_level(levels[one], speech)] if one in levels else []
        missing = [speech.code("organisation_kind", "neighbourhood_team")] if unlinked is None else []
        items.append(_item("G25", one, state, evidence, missing, speech, {"organisation": name}))
    return items


def _level(level: float, speech: Words) -> str:
    if pd.isna(level):
        return speech.text("report-no-level")
    return speech.code("level", int(level))


def _item(
    gap: str, one: str, state: str, evidence: list[str], missing: list[str], speech: Words, args: dict[str, str]
) -> dict[str, Any]:
    """One item in the form of a gap."""
    return {
        "household_id": None,
        "organisation_id": one,
        "gap_id": gap,
        "state": state,
        "severity": _SEVERITY[gap],
        "title": speech.text(f"gap-{gap}"),
        "text": speech.attr(f"gap-{gap}", "ask" if state == "unknown" else "text", **args),
        "evidence": evidence,
        "missing": missing,
        "action": speech.attr(f"gap-{gap}", "action", **args),
    }
