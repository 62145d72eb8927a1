"""The hand-over card: one page with which a worker introduces a household to somebody who can help."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.gaps import director
from netmap.io import write_bytes, write_files
from netmap.locale import Words, words
from netmap.reports.household import household_name
from netmap.reports.reminder import reminder
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, brief
from netmap.reports.writing import report_bytes
from netmap.ring import team, warm_paths
from netmap.schema import has

__all__ = ["HandoverCard", "handover_card"]

CHECK_AFTER = 14
"""Days after which is asked whether it worked; never less than a week after the waiting time."""

_WEEK = 7
_PERSON, _STEP, _NAME, _LINE, _STORY = 30, 40, 48, 75, 200
"""Letters of a person, of a step on the way, of a name, a line and a story: no more, so that the card is one page."""
_MOST_NAMED = 3
_CALENDAR = ".ics"
_SHARED = ("name", "question", "language", "reach")
_KEPT = ("scores", "people", "others", "notes")


@dataclass(frozen=True, slots=True)
class HandoverCard:
    """A hand-over card and the day on which is asked whether it worked.

    Attributes
    ----------
    report
        The card.
    check_on
        The day.
    calendar
        That day as the text of an ``.ics`` file, with the household's code and no name.
    """

    report: Report
    check_on: date
    calendar: str

    def write(self, path: str | os.PathLike[str]) -> tuple[Path, ...]:
        """Write the card, and the ``.ics`` file beside it; both or none.

        Parameters
        ----------
        path
            Ends as a report may (see :func:`netmap.write_report`), or in ``.ics`` for the day alone.

        Returns
        -------
        tuple of Path
            The files written.

        Raises
        ------
        OptionError
            No format belongs to the ending.
        WriteError
            A file could not be written; nothing was left behind.
        """
        target, day = Path(path), self.calendar.encode()
        if target.suffix.lower() == _CALENDAR:
            write_bytes(target, day)
            return (target,)
        files = {target: report_bytes(self.report, target.suffix), target.with_suffix(_CALENDAR): day}
        write_files(files)
        return tuple(files)


def handover_card(casebook: Casebook, household: str, to: str, *, lang: str = "nl") -> HandoverCard:
    """Make the card for a warm introduction.

    Parameters
    ----------
    casebook
        A casebook with the household and the outer ring.
    household
        Its id.
    to
        The id of the service or organisation to which the household is introduced.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    HandoverCard
        Whom to call, who of us knows them, what to say in the household's own words, how to apply, what is told and
        what is not, and when to ask whether it worked.

    Raises
    ------
    UnknownIdError
        For an unknown household, or when there is no such service or organisation.

    Notes
    -----
    Nothing of scores, points of attention, safety or other people on the map is on it. It is one page: longer texts
    are cut off, with dots.
    """
    book, speech = casebook.snapshot(), words(lang)
    part = book.household(household)
    there = _there(book, to)
    made = book.day or date.today()
    wait = there.service.get("wait_days")
    days = CHECK_AFTER if wait is None else max(CHECK_AFTER, int(wait) + _WEEK)
    check_on = made + timedelta(days=days)
    sections = (
        Section(speech.text("card-call"), (Bullets(tuple(_call(there, speech))),)),
        Section(speech.text("card-known"), (Bullets(tuple(_known(book, part, there, speech))),)),
        Section(speech.text("card-say"), tuple(_say(part, there, household, speech))),
        Section(speech.text("card-apply"), (Bullets(tuple(_apply(there, speech))),)),
        Section(speech.text("card-share"), (_shared(speech),)),
        Section(speech.text("card-then"), (Paragraph(speech.text("card-check", day=check_on, name=there.name)),
                                           Paragraph(speech.text("card-boxes")))),
    )  # fmt: skip
    title = speech.text("card-title", name=there.title)
    report = Report(title, sections, lang=lang, remark=speech.text("card-remark", day=made), personal=True)
    about = speech.text("card-diary-about", code=household)
    key = "\n".join((household, to, made.isoformat()))
    return HandoverCard(report, check_on, reminder(check_on, speech.text("card-diary"), about, made=made, key=key))


@dataclass(frozen=True, slots=True)
class _There:
    """The service (nothing, when an organisation was named) and the organisation; None where nothing is known."""

    service: dict[Any, Any]
    organisation: dict[Any, Any]
    organisation_id: str
    workers: tuple[str, ...]

    @property
    def name(self) -> str:
        return brief(self.organisation.get("name") or self.organisation_id, _NAME)

    @property
    def title(self) -> str:
        offer = brief(self.service.get("name") or "", _NAME)
        both = f"{offer} ({self.name})" if offer and offer != self.name else self.name
        return both if len(both) <= _LINE else offer  # the organisation stands below it as well


def _there(book: Casebook, to: str) -> _There:
    services, organisations = _by_id(book.services, "service_id"), _by_id(book.organisations, "organisation_id")
    if to not in services and to not in organisations:
        raise UnknownIdError("service or organisation", to, [*services, *organisations])
    service = services.get(to, {})
    home = str(service["organisation_id"]) if service else to
    objecting = book.people.loc[(book.people["objection"] == "yes").fillna(False), "worker_id"].dropna()
    at_work = book.workers[(book.workers["organisation_id"] == home).fillna(False)]
    names = at_work.loc[~at_work["worker_id"].isin(objecting), "name"].dropna().sort_values()
    return _There(service, organisations.get(home, {}), home, tuple(brief(name, _PERSON) for name in names))


def _by_id(frame: pd.DataFrame, key: str) -> dict[str, dict[Any, Any]]:
    plain = frame.astype(object).where(frame.notna(), None)
    return {row[key]: row for row in plain.to_dict("records")}


def _call(there: _There, speech: Words) -> Iterable[str]:
    """The organisation, whom to ask for, the number and when; what is missing is said."""
    yield speech.text("card-organisation", name=there.name)
    contact = there.organisation.get("contact")
    if contact:
        yield speech.text("card-contact", name=brief(contact, _LINE))
    elif there.workers:
        yield speech.text("card-workers", names=", ".join(there.workers[:_MOST_NAMED]))
    phone = there.organisation.get("phone")
    yield speech.text("card-phone", phone=brief(phone, _NAME)) if phone else speech.text("card-no-phone")
    for name, value in (("url", there.organisation.get("url")), ("hours", there.service.get("hours"))):
        if value:
            yield speech.text(f"card-{name}", value=brief(str(value), _LINE).rstrip("."))


def _team(book: Casebook, part: Casebook) -> tuple[str, ...]:
    """Whose card it is: the director's organisation, else the neighbourhood teams of the area, else all of them."""
    organisations = book.organisations
    directing = set(director(part)["organisation_id"].dropna()) & set(organisations["organisation_id"])
    if directing:
        return tuple(sorted(directing))
    teams, area = team(book), next(iter(part.households["area_id"].dropna()), None)
    rows = organisations[organisations["organisation_id"].isin(teams)]
    here = rows.loc[has(rows["areas"], area), "organisation_id"] if isinstance(area, str) else ()
    return tuple(sorted(here)) or teams


def _known(book: Casebook, part: Casebook, there: _There, speech: Words) -> Iterable[str]:
    """The warm path by name, and the colleagues who sent somebody there before."""
    ours = _team(book, part)
    path: tuple[str, ...] = warm_paths(book, ours).get(there.organisation_id, ()) if ours else ()
    names = {
        row: brief(told["name"] or row, _STEP) for row, told in _by_id(book.organisations, "organisation_id").items()
    }
    if len(path) == 1:
        yield speech.text("card-ourselves")
    elif path:
        named = " → ".join(names[one] for one in path)
        yield speech.text("card-direct" if len(path) == 2 else "card-path", path=named, first=names[path[1]])
    colleagues = _colleagues(book, ours, there)
    if colleagues:
        yield speech.text("card-colleagues", names=", ".join(colleagues))
    if not path and not colleagues:
        yield speech.text("card-nobody")


def _colleagues(book: Casebook, ours: tuple[str, ...], there: _There) -> list[str]:
    """Who of the team sent households there, most often first."""
    offers = book.services.loc[(book.services["organisation_id"] == there.organisation_id).fillna(False), "service_id"]
    sent = book.referrals.loc[book.referrals["service_id"].isin(offers), "worker_id"].value_counts()
    objecting = set(book.people.loc[(book.people["objection"] == "yes").fillna(False), "worker_id"].dropna())
    workers = book.workers[book.workers["organisation_id"].isin(ours) & book.workers["worker_id"].isin(sent.index)]
    open_ = workers[~workers["worker_id"].isin(objecting) & workers["name"].notna()]
    ordered = open_.assign(sent=open_["worker_id"].map(sent)).sort_values(["sent", "name"], ascending=[False, True])
    return [brief(name, _PERSON) for name in ordered["name"][:_MOST_NAMED]]


def _say(part: Casebook, there: _There, household: str, speech: Words) -> Iterable[Block]:
    """What to say, with the household's own words as the heart of it."""
    question = next(iter(part.households["question"].dropna()), None)
    opening = speech.text("card-opening", name=brief(household_name(part, household), _NAME), there=there.name)
    own = speech.text("card-own-words", words=brief(question, _STORY)) if question else speech.text("card-no-words")
    spoken = next(iter(part.households["languages"].dropna()), None)
    lines = [opening, own]
    if isinstance(spoken, str) and "nl" not in spoken.split("|"):
        lines.append(speech.text("card-language", languages=speech.codes("language", spoken)))
    yield Bullets((*lines, speech.text("card-ask")))


def _apply(there: _There, speech: Words) -> Iterable[str]:
    """How to apply, as far as the list of services tells, and how old that is."""
    service = there.service
    how = service.get("how_to_apply")
    yield speech.text("card-how", how=brief(str(how), _STORY).rstrip(".")) if how else speech.text("card-no-how")
    terms = []
    if service.get("referral_needed") == "yes":
        terms.append(speech.text("card-referral"))
    if service.get("cost"):
        terms.append(speech.text("card-cost", cost=speech.code("cost", service["cost"])))
    if service.get("wait_days") is not None:
        terms.append(speech.text("card-wait", n=int(service["wait_days"])))
    if terms:
        yield " ".join(terms)
    if service.get("observed_on") is not None:
        yield speech.text("card-seen", day=pd.Timestamp(service["observed_on"]).date())


def _shared(speech: Words) -> Bullets:
    """What is told and what is not."""
    parts = {"told": _SHARED, "kept": _KEPT}
    told = {part: " ".join(speech.text(f"card-{part}-{name}") for name in names) for part, names in parts.items()}
    return Bullets(tuple(f"{speech.text(f'card-{part}')}: {text}" for part, text in told.items()))
