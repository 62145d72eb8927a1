"""What is known of a service in other tables and in texts: ages, languages, cost, waiting, places and hours."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from netmap.io.exchange.hsds.columns import (
    Mask,
    Texts,
    above,
    each,
    filled,
    first,
    first_rows,
    gathered,
    lists_of,
    marked,
    numbers,
    only,
    same,
    take,
    texts,
    together,
    within,
)
from netmap.io.exchange.hsds.directory import Directory
from netmap.io.exchange.hsds.links import Links
from netmap.io.exchange.hsds.sheet import Sheet
from netmap.io.exchange.hsds.words import Meaning
from netmap.locale import fold
from netmap.schema.cells import lookup
from netmap.vocabulary import LISTS

__all__ = ["ages_of", "capacity_of", "cost_of", "days_of", "hours_of", "languages_of", "status_of", "wait_of"]

_NO_LIMIT = 120  # what directories write for "no upper age": 200, 999
_STATUS = {"active": "active", "inactive": "inactive", "defunct": "inactive", "temporarily closed": "inactive"}
_CLOSED = ("defunct", "temporarily closed")
_UNIT_DAYS = {"day": 1, "dag": 1, "week": 7, "weken": 7, "month": 30, "maand": 30, "minute": 0, "hour": 0, "uur": 0}
_WAIT = re.compile(rf"^(?:up to |tot )?(\d{{1,9}})\s*(?:({'|'.join(_UNIT_DAYS)})(?:s|en)?)?$")
_COSTS = ("income_dependent", "paid", "free")
"""Of several costs the first of these counts."""


def days_of(sheet: Sheet) -> Texts:
    """The day a service was checked, else last changed."""
    checked = above(sheet["assured_date"], sheet["last_modified"])
    return pc.replace_substring_regex(checked, r"^(\d{4}-\d\d-\d\d)T.*$", r"\1")


def ages_of(directory: Directory, links: Links) -> tuple[Texts, Texts, Texts]:
    """Lowest and highest age, and what else is said about who may come."""
    services, rules = directory["services"], directory["eligibility"]
    own, told = links.of(services["id"]), links.of(rules["service_id"])
    said = np.logical_or.reduce([filled(rules[name]) for name in ("eligibility", "minimum_age", "maximum_age")])
    rules.merge((told >= 0) & said)
    rules.drop("empty-row", told >= 0)
    rules.note("without-id", ~filled(rules["id"]) & (told >= 0))
    owner = np.concatenate([own, told])
    lowest, highest = (
        first(owner, pa.concat_arrays([_whole(services, name), _whole(rules, name)]), len(links))
        for name in ("minimum_age", "maximum_age")
    )
    described = first(own, services["eligibility_description"], len(links))
    text = gathered(told, rules["eligibility"], len(links), "\n")
    return lowest, highest, together([described, text], "\n")


def _whole(sheet: Sheet, column: str) -> Texts:
    """Ages in whole years; texts that are no age stay, to be told later."""
    cells = sheet[column]
    ages = numbers(cells)
    part = np.isfinite(ages) & (ages != np.floor(ages))
    endless = ages > _NO_LIMIT if column == "maximum_age" else np.zeros(len(ages), dtype=bool)
    sheet.note("age-rounded", part, column)
    sheet.note("no-upper-age", endless, column)
    if part.any():
        rounded = pa.array(np.floor(ages), mask=~part).cast(pa.int64()).cast(pa.large_string())
        cells = above(rounded, cells)
    return only(~endless, cells)


def status_of(sheet: Sheet) -> Texts:
    """Whether services run."""
    plain = each(sheet["status"], lambda text: text.casefold().strip())
    status = each(plain, _STATUS.get)
    sheet.tell("unmapped-value", filled(plain) & ~filled(status) & filled(sheet["id"]), "status")
    sheet.note("closed", within(plain, texts(_CLOSED)))
    return status


def wait_of(sheet: Sheet, meaning: Meaning) -> Texts:
    """Days of waiting, where the text says a number of days, weeks or months or a phrase of the mapping."""
    cells = sheet["wait_time"]
    known = {fold(word): str(days) for word, days in meaning.tables["wait"].items()}
    days = _asked(sheet, each(cells, lambda text: _days(text, known)), cells, meaning, "wait_time")
    days = only(~np.isnan(numbers(days)), days)
    sheet.tell("unmapped-value", filled(cells) & ~filled(days) & sheet.open, "wait_time")
    return days


def _days(text: str, known: dict[str, str]) -> str | None:
    plain = text.casefold().strip(" .")
    parts = _WAIT.match(plain)
    return str(int(parts[1]) * _UNIT_DAYS.get(parts[2], 1)) if parts else known.get(plain)


def _asked(sheet: Sheet, found: Texts, cells: Texts, meaning: Meaning, name: str) -> Texts:
    """What was found, and what a person said that the other cells mean; they are asked where nobody did."""
    rest = only(filled(cells) & ~filled(found) & sheet.open, cells)
    return above(found, each(rest, lambda text: meaning.value(name, text) or None))


def cost_of(directory: Directory, links: Links, meaning: Meaning) -> Texts:
    """What services cost: amounts when they are told, else what the text about fees says."""
    sheet, allowed = directory["services"], texts(LISTS["cost"].names)
    fees = sheet["fees_description"]
    said = _asked(sheet, meaning.cost.best(fees), fees, meaning, "fees")
    said = only(within(said, allowed), said)
    sheet.tell("unmapped-value", filled(fees) & ~filled(said) & sheet.open, "fees_description")
    sheet.tell("only-cost", filled(fees) & filled(said) & sheet.open, "fees_description")
    return above(_amounts(directory, links, meaning), take(said, links.rows))


def _amounts(directory: Directory, links: Links, meaning: Meaning) -> Texts:
    """The cost that the options of a service tell."""
    options = directory["cost_options"]
    amount, owner = numbers(options["amount"]), links.of(options["service_id"])
    named = only(within(options["option"], texts(LISTS["cost"].names)), options["option"])
    words = together([options["option"], options["amount_description"]], " ")
    option = above(named, meaning.cost.best(words))
    option = above(_const("free", amount == 0), _const("paid", (amount > 0) & ~same(option, _COSTS[0])), option)
    options.merge((owner >= 0) & filled(option))
    options.drop("unmapped-value", owner >= 0, "option")
    options.tell("only-cost", (owner >= 0) & filled(option) & (amount > 0), "amount")
    rank = pc.index_in(option, value_set=texts(_COSTS)).fill_null(len(_COSTS)).to_numpy(zero_copy_only=False)
    order = np.argsort(rank, kind="stable")
    return first(owner[order], take(option, order), len(links))


def _const(text: str, at: Mask) -> Texts:
    return only(at, pa.repeat(pa.scalar(text, pa.large_string()), len(at)))


def languages_of(directory: Directory, links: Links, meaning: Meaning) -> Texts:
    """The languages of services and of the places where they are, as ISO codes."""
    sheet = directory["languages"]
    known = {**lookup("language"), **{fold(word): code for word, code in meaning.tables["languages"].items()}}

    def coded(text: str) -> str | None:
        code = text.casefold().strip()
        return known.get(code) or (code if re.fullmatch("[a-z]{2,3}", code) else None)

    found = above(each(sheet["code"], coded), each(sheet["name"], lambda name: known.get(fold(name))))
    row, service = links.owners(sheet)
    mine = marked(row, len(sheet))
    sheet.merge(mine & filled(found))
    sheet.drop("unmapped-value", mine, "language")
    return lists_of(service, take(found, row), len(links))


def capacity_of(directory: Directory, links: Links) -> tuple[Texts, Texts]:
    """Free places and the day they were counted: the newest count."""
    sheet, units = directory["service_capacity"], directory["units"]
    owner, told = links.of(sheet["service_id"]), filled(sheet["available"])
    day = pc.utf8_slice_codeunits(sheet["updated"], 0, 10)
    order = pc.array_sort_indices(day, order="descending").to_numpy().astype(np.intp)
    found = first_rows(owner[order], told[order], len(links))
    newest = np.append(order, -1)[found]
    sheet.merge(marked(newest, len(sheet)))
    sheet.drop("several-capacities", (owner >= 0) & told)
    units.merge(within(units["id"], take(sheet["unit_id"], newest)))
    return take(sheet["available"], newest), take(day, newest)


def hours_of(directory: Directory, links: Links) -> Texts:
    """The text of schedules; a schedule of a place holds for every service there."""
    sheet = directory["schedules"]
    clock = together([pc.utf8_slice_codeunits(sheet[name], 0, 5) for name in ("opens_at", "closes_at")], "–")
    day = together([above(sheet["weekday"], sheet["byday"]), clock], " ")
    text = together([day, sheet["description"], sheet["notes"]], ", ")
    row, service = links.owners(sheet)
    mine = marked(row, len(sheet))
    sheet.merge(mine & filled(text))
    sheet.drop("empty-row", mine)
    return gathered(service, take(text, row), len(links), "; ")
