"""From the cells of a sheet to facts: one row per row of the sheet, one column per thing netmap knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pandas as pd

from netmap.io.exchange.directory.columns import LEFT_OUT, NAMES, SEVERAL
from netmap.io.exchange.directory.sheets import Sheet
from netmap.io.exchange.directory.values import (
    ages,
    cost,
    items,
    month_name,
    places,
    read_each,
    register,
    status,
    telephone,
    wait_days,
)
from netmap.io.exchange.ledger import Loss
from netmap.io.exchange.meaning import FIRST_ROWS, garbled, losses_of_headings
from netmap.locale import fold
from netmap.schema import TABLES
from netmap.schema.cells import UnreadableError, lookup, reader

__all__ = ["Facts", "Meanings", "facts_of"]

Meanings = dict[str, dict[str, Any]]
"""The tables of words.toml, or those of a mapping; themes that nobody knew are added with an empty meaning."""

_PLAIN = frozenset(("gratis", "free", "betaald", "paid", "ja", "nee", "geen", "yes", "no"))
_TOTAL = re.compile(r"(?i)(sub)?(totaal|total)\b|aantal\b|\d+ (organisaties|initiatieven|organisations)\b")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(slots=True, kw_only=True)
class Facts:
    """What a sheet says, and what of it could not be carried."""

    sheet: Sheet
    frame: pd.DataFrame
    losses: list[Loss] = field(default_factory=list)
    notes: list[Loss] = field(default_factory=list)

    def lose(self, reason: str, where: pd.Series, what: str = "", *, note: bool = False) -> None:
        """Tell of the rows where something holds, if there are any."""
        wrong = where.to_numpy(dtype=bool)
        if wrong.any():
            rows = tuple(int(row) for row in self.sheet.rows[wrong][:FIRST_ROWS])
            told = Loss(reason=reason, count=int(wrong.sum()), what=what, rows=rows)
            (self.notes if note else self.losses).append(told)


def facts_of(sheet: Sheet, columns: Mapping[str, str], meanings: Meanings) -> Facts:
    """Read a sheet.

    Parameters
    ----------
    sheet
        The sheet below its headings.
    columns
        Heading → what it means.
    meanings
        What words in cells mean; themes that are not in it are added.

    Returns
    -------
    Facts
        With the columns of netmap by ``table.column``, ``area`` and ``observed_on``.
    """
    present = {heading: target for heading, target in columns.items() if target and heading in sheet.frame}
    facts = Facts(sheet=sheet, frame=_together(sheet, present))
    read_as = ", ".join(f"{heading} = {target}" for heading, target in present.items())
    facts.notes.append(Loss(reason="columns-read", count=len(present), what=read_as))
    strange = [str(name) for name in sheet.frame.columns if name not in present]
    facts.losses += losses_of_headings(sheet.frame, strange)
    for heading in (heading for heading, target in present.items() if target == LEFT_OUT):
        facts.lose("column-left-out", sheet.frame[heading].notna(), heading)
    for heading in present:
        facts.lose("garbled", garbled(sheet.frame[heading]), heading)
    if sheet.titles:
        facts.notes.append(Loss(reason="title-rows", count=sheet.titles))
    shown = {target: heading for heading, target in present.items()}
    _values(facts, shown)
    _lists(facts, shown, meanings)
    _named(facts)
    return facts


def _together(sheet: Sheet, columns: Mapping[str, str]) -> pd.DataFrame:
    """One column per meaning; what stands in several is put together."""
    made: dict[str, pd.Series] = {}
    for heading, target in columns.items():
        cells = sheet.frame[heading]
        if target == LEFT_OUT:
            continue
        if target in made:
            both = made[target] + SEVERAL[target] + cells
            cells = both.where(both.notna(), made[target].where(made[target].notna(), cells))
        made[target] = cells
    frame = pd.DataFrame(made, index=sheet.frame.index, dtype=object)
    return frame.rename(columns={"street": "organisations.base"})


def _values(facts: Facts, shown: Mapping[str, str]) -> None:
    """Numbers, money and days; a text that says no value, or more than its value, stays in the description."""
    heading = shown.get("services.wait_days", "")
    unit = "week" if "we" in fold(heading) and "dag" not in fold(heading) else "dag"
    unit = "maand" if "maand" in fold(heading) else unit
    readers: dict[str, Callable[[str], Any]] = {
        "ages": ages,
        "services.cost": cost,
        "services.wait_days": lambda text: wait_days(text, unit),
        "services.capacity": places,
        "services.status": status,
        "observed_on": _day,
    }
    for target, read in readers.items():
        if target not in facts.frame:
            continue
        cells = facts.frame[target]
        values = read_each(cells, read)
        unread = cells.notna() & values.isna()
        if target == "observed_on":
            facts.lose("unreadable", unread, shown[target])
        else:
            _keep_words(facts, shown[target], cells, unread)
            facts.lose("kept-in-words", unread, shown[target])
        if target == "services.cost":
            more = values.notna() & ~cells.map(lambda cell: fold(cell) in _PLAIN, na_action="ignore").eq(True)
            _keep_words(facts, shown[target], cells, more)
            facts.lose("words-kept-too", more, shown[target], note=True)
        facts.frame[target] = values
    _mend(facts, shown)
    if "ages" in facts.frame:
        both = facts.frame.pop("ages")
        for at, name in enumerate(("services.age_min", "services.age_max")):
            ends = both.map(lambda pair, at=at: pair[at], na_action="ignore")
            own = facts.frame.get(name, ends)
            facts.frame[name] = own.where(own.notna(), ends)


def _mend(facts: Facts, shown: Mapping[str, str]) -> None:
    """Addresses on one line, and the zeros in front that a spreadsheet took off."""
    if "organisations.base" in facts.frame:
        facts.frame["organisations.base"] = facts.frame["organisations.base"].str.replace(r"\s*\n\s*", ", ", regex=True)
    for target, mend in (("organisations.phone", telephone), ("organisations.kvk", register)):
        if target in facts.frame:
            cells = facts.frame[target]
            facts.frame[target] = read_each(cells, mend)
            facts.lose("zero-in-front", cells.notna() & (facts.frame[target] != cells), shown[target], note=True)


def _day(text: str) -> str | None:
    """A day as people write it, in the way netmap does."""
    try:
        day: Any = reader(TABLES["services"].by_name["observed_on"])(month_name(text) or text.split(" ", 1)[0])
    except UnreadableError:
        return None
    return None if day is None else str(day)[:10]


def _keep_words(facts: Facts, heading: str, cells: pd.Series, where: pd.Series) -> None:
    """Put cells in the description, behind their heading."""
    if not where.any():
        return
    name = "services.description"
    old = facts.frame[name] if name in facts.frame else pd.Series(None, index=cells.index, dtype=object)
    said = heading + ": " + cells.astype(object) + "."
    before = old.map(lambda text: text.rstrip(". ") + ". ", na_action="ignore")
    both = (before + said).where(old.notna(), said)
    facts.frame[name] = old.where(~where, both)


def _parts(code: Callable[[str], str | None], text: str) -> list[tuple[str, str | None]]:
    """The parts of a cell with their codes."""
    return [(part, code(part)) for part in items(text)]


def _lists(facts: Facts, shown: Mapping[str, str], meanings: Meanings) -> None:
    """Languages and themes, part by part."""
    codes: dict[str, Callable[[str], str | None]] = {
        "services.languages": _language,
        "services.domains": lambda part: _theme(part, meanings["domains"]),
    }
    for target, code in codes.items():
        if target in facts.frame:
            cells = facts.frame[target]
            known = read_each(cells, partial(_parts, code))
            strange = known.map(lambda parts: any(code is None for _, code in parts), na_action="ignore").eq(True)
            _keep_words(facts, shown[target], cells, strange)
            facts.lose("kept-in-words", strange, shown[target])
            facts.frame[target] = _joined(known)
    if "services.target_groups" in facts.frame:
        cells = facts.frame["services.target_groups"]
        facts.frame["services.target_groups"] = read_each(cells, lambda text: "|".join(items(text)) + "|")


def _joined(known: pd.Series) -> pd.Series:
    """The codes of each cell, each once; empty where no part has one."""
    codes = known.map(
        lambda parts: "|".join(dict.fromkeys(code for _, code in parts if code)) or None, na_action="ignore"
    )
    return codes.astype(object).where(codes.notna(), None)


def _language(word: str) -> str | None:
    code = lookup("language").get(fold(word))
    return code or (fold(word) if _LANGUAGE.fullmatch(fold(word)) else None)


def _theme(word: str, themes: dict[str, Any]) -> str | None:
    """The domains of a theme: by its own words, by those of the table; unknown ones are added to be filled in."""
    folded = fold(word)
    code = (
        themes.get(word)
        or lookup("domain").get(folded)
        or next(
            (
                str(codes)
                for start, codes in themes.items()
                if codes and re.search(rf"\b{re.escape(fold(start))}", folded)
            ),
            None,
        )
    )
    if code is None:
        themes.setdefault(word, "")
    return code


def _named(facts: Facts) -> None:
    """Give every row the name of its organisation, and of its service where it tells of one."""
    frame = facts.frame
    organisation, service = (
        frame[name] if name in frame else pd.Series(None, index=frame.index, dtype=object) for name in NAMES
    )
    told = frame[[name for name in map(str, frame.columns) if name.startswith("services.")]].notna().any(axis=1)
    own = service.isna() & organisation.notna() & told
    facts.lose("named-after-organisation", own, note=True)
    facts.lose("named-after-service", organisation.isna() & service.notna(), note=True)
    frame[NAMES[1]] = service.where(~own, organisation)
    frame[NAMES[0]] = organisation.where(organisation.notna(), service)
    nameless = frame[NAMES[0]].isna()
    facts.lose("no-name", nameless)
    bare = facts.sheet.frame.notna().sum(axis=1) == 1
    total = bare & frame[NAMES[0]].map(lambda name: bool(_TOTAL.match(name)), na_action="ignore").eq(True)
    facts.lose("total-row", total)
    only = bare & ~total & ~nameless & (len(facts.sheet.frame.columns) > 1)
    facts.lose("only-a-name", only, note=True)
    facts.frame = frame.assign(_row=facts.sheet.rows)[~nameless & ~total]
