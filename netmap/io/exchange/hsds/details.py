"""What is known of a service in other tables and in texts: ages, languages, cost, waiting, places and hours."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import pandas as pd

from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import first_of, gathered, lists_of, map_ids, tell, together, within
from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.hsds.words import Meaning
from netmap.io.exchange.ledger import Loss
from netmap.locale import fold
from netmap.schema.cells import lookup
from netmap.vocabulary import LISTS

__all__ = ["ages_of", "capacity_of", "cost_of", "days_of", "hours_of", "languages_of", "status_of", "wait_of"]

_NO_LIMIT = 120  # what directories write for "no upper age": 200, 999
_STATUS = {"active": "active", "inactive": "inactive", "defunct": "inactive", "temporarily closed": "inactive"}
_UNIT_DAYS = {"day": 1, "dag": 1, "week": 7, "weken": 7, "month": 30, "maand": 30, "minute": 0, "hour": 0, "uur": 0}
_UNITS = "|".join(_UNIT_DAYS)


class Owned(Protocol):
    """The services that are carried, and which rows of a sheet are theirs."""

    ids: pd.Series
    services: pd.Series
    places: pd.Series

    def owners(self, sheet: Sheet) -> pd.DataFrame:
        """``row`` of the sheet and ``service_id``."""


def days_of(sheet: Sheet) -> pd.Series:
    """The day a service was checked, else last changed."""
    checked = sheet["assured_date"].fillna(sheet["last_modified"])
    return checked.astype("str").str.replace(r"^(\d{4}-\d\d-\d\d)T.*$", r"\1", regex=True)


def ages_of(directory: Directory, links: Owned) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Lowest and highest age, and what else is said about who may come; all by service."""
    services, rules = directory["services"], directory["eligibility"]
    found = []
    told = rules["eligibility"]
    mine = within(rules["service_id"], links.services)
    said = mine & (told.notna() | rules["minimum_age"].notna() | rules["maximum_age"].notna())
    rules.merge(said)
    rules.drop("empty-row", mine)
    if len(rules) and (nameless := int((rules["id"].isna() & mine).sum())):
        rules.notes.append(Loss(reason="without-id", count=nameless))
    for column in ("minimum_age", "maximum_age"):
        ages = [_whole(sheet, column) for sheet in (services, rules)]
        keys = [services["id"], rules["service_id"]]
        found.append(first_of(pd.concat(keys, ignore_index=True), pd.concat(ages, ignore_index=True)))
    text = gathered(rules["service_id"].where(mine), told, "\n")
    own = first_of(services["id"], services["eligibility_description"])
    both = pd.DataFrame({"own": own, "told": text}, dtype="str")
    return found[0], found[1], together([both["own"], both["told"]], "\n")


def _whole(sheet: Sheet, column: str) -> pd.Series:
    """Ages in whole years; texts that are no age stay, to be told later."""
    cells = sheet[column]
    numbers = pd.to_numeric(cells, errors="coerce")
    part = numbers.notna() & (numbers % 1 != 0)
    if part.any():
        sheet.notes.append(Loss(reason="age-rounded", count=int(part.sum()), what=column))
    endless = numbers > _NO_LIMIT if column == "maximum_age" else pd.Series(False, index=cells.index)
    if endless.any():
        sheet.notes.append(Loss(reason="no-upper-age", count=int(endless.sum()), what=column))
    whole = np.floor(numbers).astype("Int64").astype(object)
    if (numbers.notna() | cells.isna()).all():
        return (numbers.mask(endless).astype("float64") // 1).astype("Int64")
    found: pd.Series = whole.where(numbers.notna(), cells.astype(object)).mask(endless, None)
    return found


def status_of(sheet: Sheet) -> pd.Series:
    """Whether services run."""
    cells = sheet["status"].astype("str").str.casefold().str.strip()
    status: pd.Series = cells.map(_STATUS)
    tell(sheet, "unmapped-value", cells.notna() & status.isna() & sheet["id"].notna(), "status")
    closed = int(cells.isin(("defunct", "temporarily closed")).sum())
    if closed:
        sheet.notes.append(Loss(reason="closed", count=closed))
    return status


def wait_of(sheet: Sheet, meaning: Meaning) -> pd.Series:
    """Days of waiting, where the text says a number of days, weeks or months or a phrase of the mapping."""
    cells = sheet["wait_time"]
    if not cells.notna().any():
        return cells
    text = cells.str.casefold().str.strip(" .")
    parts = text.str.extract(rf"^(?:up to |tot )?(\d+)\s*(?:({_UNITS})(?:s|en)?)?$")
    days = pd.to_numeric(parts[0]) * parts[1].map(_UNIT_DAYS).fillna(1)
    known = pd.to_numeric(text.map({fold(word): day for word, day in meaning.tables["wait"].items()}), errors="coerce")
    days = days.fillna(known).astype("float64")
    rest = cells[cells.notna() & days.isna() & sheet.open]
    mended = rest.map({one: meaning.value("wait_time", one) for one in rest.unique()})
    days = days.fillna(pd.to_numeric(mended, errors="coerce"))
    tell(sheet, "unmapped-value", cells.notna() & days.isna() & sheet.open, "wait_time")
    return days.astype("Int64")


def cost_of(directory: Directory, links: Owned, meaning: Meaning) -> pd.Series:
    """What services cost: amounts when they are told, else what the text about fees says."""
    sheet, options = directory["services"], directory["cost_options"]
    allowed = LISTS["cost"].names
    amount = pd.to_numeric(options["amount"], errors="coerce")
    option = options["option"].where(options["option"].isin(allowed))
    option = option.fillna(meaning.cost.best(together([options["option"], options["amount_description"]], " ")))
    option = option.mask(amount > 0, option.where(option == "income_dependent", "paid")).mask(amount == 0, "free")
    mine = within(options["service_id"], links.services)
    ordered = option.map({code: rank for rank, code in enumerate(("income_dependent", "paid", "free"))})
    first = ordered.sort_values(kind="stable").index
    told = first_of(options["service_id"][first], option[first])
    options.merge(mine & option.notna())
    options.drop("unmapped-value", mine, "option")
    detail = mine & option.notna() & (amount.fillna(0) > 0)
    tell(options, "only-cost", detail, "amount")
    fees = sheet["fees_description"]
    said = meaning.cost.best(fees)
    rest = fees[fees.notna() & said.isna() & sheet.open]
    mended = rest.map({one: meaning.value("fees", one) for one in rest.unique()})
    said = said.fillna(mended.where(mended.isin(allowed)))
    found = map_ids(sheet["id"], told).fillna(said)
    tell(sheet, "unmapped-value", fees.notna() & said.isna() & sheet.open, "fees_description")
    tell(sheet, "only-cost", fees.notna() & said.notna() & sheet.open, "fees_description")
    return found


def languages_of(directory: Directory, links: Owned, meaning: Meaning) -> pd.Series:
    """The languages of services and of the places where they are, as ISO codes."""
    sheet = directory["languages"]
    known = {**lookup("language"), **{fold(word): code for word, code in meaning.tables["languages"].items()}}
    code = sheet["code"].astype("str").str.casefold().str.strip()
    short = code.where(code.str.fullmatch("[a-z]{2,3}").fillna(False))
    named = sheet["name"].map(lambda name: known.get(fold(name)) if isinstance(name, str) else None)
    found = code.map(known).fillna(short).fillna(named)
    owners = links.owners(sheet)
    mine = np.isin(np.arange(len(sheet)), owners["row"])
    sheet.merge(mine & found.notna())
    sheet.drop("unmapped-value", mine, "language")
    return lists_of(owners["service_id"], found.reindex(owners["row"]).set_axis(owners.index))


def capacity_of(directory: Directory, links: Owned) -> tuple[pd.Series, pd.Series]:
    """Free places and the day they were counted, by service: the newest count."""
    sheet = directory["service_capacity"]
    day = sheet["updated"].astype("str").str.slice(0, 10)
    order = day.sort_values(ascending=False, kind="stable", na_position="last").index
    mine = within(sheet["service_id"], links.services) & sheet["available"].notna()
    keys = sheet["service_id"].where(mine)
    first = ~keys[order].duplicated()
    newest = mine & first.reindex(keys.index)
    sheet.merge(newest)
    sheet.drop("several-capacities", mine)
    units = directory["units"]
    units.merge(within(units["id"], sheet["unit_id"][newest]))
    chosen = sheet["service_id"].where(newest)
    return first_of(chosen, sheet["available"]), first_of(chosen, day)


def hours_of(directory: Directory, links: Owned) -> pd.Series:
    """The text of schedules, by service; a schedule of a place holds for every service there."""
    sheet = directory["schedules"]
    clock = together([sheet["opens_at"].str.slice(0, 5), sheet["closes_at"].str.slice(0, 5)], "–")
    day = together([sheet["weekday"].fillna(sheet["byday"]), clock], " ")
    text = together([day, sheet["description"], sheet["notes"]], ", ")
    owners = links.owners(sheet)
    mine = np.isin(np.arange(len(sheet)), owners["row"])
    sheet.merge(mine & text.notna())
    sheet.drop("empty-row", mine)
    return gathered(owners["service_id"], text.reindex(owners["row"]).set_axis(owners.index), "; ")
