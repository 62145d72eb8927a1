"""The area card (dienstkaart): an area in short, in numbers and words, and the plan for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from netmap.casebook import Casebook
from netmap.errors import UnknownIdError
from netmap.locale import Words, words
from netmap.reports.area_counts import BANDS, CONTACT, AreaCounts
from netmap.reports.area_words import counted, gap_name, hidden_note, shown
from netmap.reports.cells import NOTHING, day_cell, text_cell
from netmap.reports.suppression import TOTAL
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table
from netmap.ring import coverage, front_doors
from netmap.ring.coverage import active_services, works_in
from netmap.schema import split
from netmap.vocabulary import DOMAINS

__all__ = ["area_card"]

POINTS_SHOWN = 10
"""How many points of attention stand on a card, the most common first; the report for the municipality has all."""

_STEPS = {3: "initiatives", 4: "services", 5: "specialists"}


def area_card(casebook: Casebook, area: str, *, lang: str = "nl") -> Report:
    """One area on a card: who lives there, what is needed, what there is, and what will be done.

    Parameters
    ----------
    casebook
        A casebook with areas.
    area
        The id of an area, or its name.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    Report
        Residents, households known and reached, scores per domain, points of attention, needs beside services, the
        goals of the area as a logical framework, front doors, initiatives and services. No household and no person
        can be recognised: small groups are hidden, see :func:`netmap.area_monitor`, whose numbers these are.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the area.
    """
    book, speech = casebook.snapshot(), words(lang)
    ids = dict(zip(book.areas["name"], book.areas["area_id"], strict=True))
    area = area if area in set(ids.values()) else ids.get(area, area)
    if ids and area not in set(ids.values()):
        raise UnknownIdError("area", area, [*ids, *ids.values()])
    covered = coverage(book, area=area)
    name = next((name for name, one in ids.items() if one == area), area)
    card = _Card(book, area, AreaCounts(book), speech)
    sections = (
        card.summary(),
        card.scores(),
        card.gaps(),
        card.coverage(covered),
        card.plan(),
        card.doors(),
        *card.services(),
    )
    return Report(speech.text("area-title", area=name), sections, lang=lang, remark=card.remark)


class _Card:
    """The parts of one card."""

    def __init__(self, book: Casebook, area: str, counts: AreaCounts, speech: Words) -> None:
        self._book, self._area, self._counts, self._speech = book, area, counts, speech
        self._names = dict(zip(book.organisations["organisation_id"], book.organisations["name"], strict=True))
        self.remark = speech.text("area-on-day", day=book.day or date.today())

    def _heads(self, *names: str) -> tuple[str, ...]:
        return tuple(self._speech.text(name) for name in names)

    def _count(self, table: pd.DataFrame, column: str) -> str:
        """A number of this area; hidden where it is small or stands with other areas."""
        return shown(table.loc[self._area, column] if self._area in table.index else None, self._speech)

    def summary(self) -> Section:
        """Residents, households known and reached."""
        speech, contact = self._speech, self._counts.contact()
        residents = self._book.areas.set_index("area_id")["residents"].get(self._area)
        facts = [] if residents is None or pd.isna(residents) else [speech.text("area-residents", n=int(residents))]
        facts.append(speech.text("area-households", n=self._count(contact, TOTAL)))
        status = {name: self._count(contact, name) for name in CONTACT}
        quiet = {speech.text("area-hidden"), "0"}
        told = {counted(name, speech): n for name, n in status.items() if name == "reached" or n not in quiet}
        facts += [speech.text("area-contact", status=name, n=n) for name, n in told.items()]
        return Section(speech.text("report-summary"), (Bullets(tuple(facts)), hidden_note(speech)))

    def scores(self) -> Section:
        """Domain × score."""
        speech, tables = self._speech, self._counts.scores()
        heads = self._heads("report-domain", *(f"area-score-{band}" for band in BANDS))
        blocks = self._here_or_all(
            {speech.code("domain", one): table[[*BANDS]] for one, table in tables.items()}, heads
        )
        return Section(speech.text("report-scores"), (Paragraph(speech.text("area-scores-why")), *blocks))

    def gaps(self) -> Section:
        """Points of attention: in how many households, the most common first."""
        speech, tables = self._speech, self._counts.gaps()
        heads = self._heads("area-point", "area-households-n")
        fired = {gap_name(rule, speech): table[["fired"]] for rule, table in tables.items()}
        why = (Paragraph(speech.text(name)) for name in ("area-gaps-why", "area-gaps-least"))
        return Section(speech.text("report-attention"), (*why, *self._here_or_all(fired, heads, most=POINTS_SHOWN)))

    def _here_or_all(
        self, tables: Mapping[str, pd.DataFrame], heads: tuple[str, ...], *, most: int | None = None
    ) -> Iterable[Block]:
        """The lines that say something of this area; where there are none those of all areas together.

        With ``most`` no more than so many, those with the highest number first.
        """
        told: dict[str, Any] = {}
        for group in (self._area, TOTAL):
            here = {name: table.loc[group] for name, table in tables.items() if group in table.index}
            told = {name: row for name, row in here.items() if (row > 0).any()}
            if told:
                break
        else:
            yield Paragraph(self._speech.text("area-nothing-shown"))
            return
        if group == TOTAL:
            yield Paragraph(self._speech.text("area-see-all"))
        names = list(told) if most is None else sorted(told, key=lambda name: -told[name].iloc[0])[:most]
        yield Table(heads, tuple((name, *(shown(n, self._speech) for n in told[name])) for name in names))
        if len(names) < len(told):
            yield Paragraph(self._speech.text("area-most", n=len(names)))
        elif len(told) < len(tables):
            yield Paragraph(self._speech.text("area-rest", n=len(tables) - len(told)))

    def coverage(self, covered: pd.DataFrame) -> Section:
        """What is needed beside who can help."""
        speech, scores = self._speech, self._counts.scores()
        rows = tuple(
            (
                speech.code("domain", row["domain"]),
                self._count(scores[row["domain"]], "low"),
                self._offer(row["organisations"]),
                NOTHING if pd.isna(row["linked"]) else str(row["linked"]),
            )
            for row in covered.to_dict("records")
        )
        heads = self._heads("report-domain", "area-score-low", "report-offer", "area-linked")
        open_ = [speech.code("domain", one) for one in covered.loc[covered["status"] == "gap", "domain"]]
        told = speech.text("area-uncovered", domains=", ".join(open_)) if open_ else speech.text("area-covered")
        blocks = (Paragraph(speech.text("area-coverage-why")), Table(heads, rows), Paragraph(told))
        return Section(speech.text("area-needs-services"), blocks)

    def _offer(self, organisations: tuple[str, ...]) -> str:
        """Nobody, who it is when it is one, or how many."""
        if not organisations:
            return self._speech.text("coverage-none")
        if len(organisations) > 1:
            return self._speech.text("report-providers", n=len(organisations))
        return f"{self._speech.text('coverage-one')}: {self._names.get(organisations[0], organisations[0])}"

    def services(self) -> Iterable[Section]:
        """Initiatives first, then services, then specialists; one line per organisation."""
        speech, services = self._speech, active_services(self._book)
        services = services[works_in(services["areas"], self._area)].sort_values(["name", "service_id"])
        by = services["organisation_id"]
        services = services.assign(by=by.map(self._names).fillna(by))
        heads = self._heads("report-organisation", "area-what", "report-domains", "area-places")
        for step, title in _STEPS.items():
            part = services[(services["step"] == step).to_numpy(dtype=bool)]
            groups: Any = part.groupby(["by", "organisation_id"])
            rows = tuple(self._organisation(name, of) for (name, _), of in groups)
            block: Block = Table(heads, rows) if rows else Paragraph(speech.text("report-nothing"))
            yield Section(speech.text(f"area-{title}"), (block,))

    def _organisation(self, name: str, services: pd.DataFrame) -> tuple[str, ...]:
        """What an organisation offers together; places only where they are known."""
        named = {one for cell in services["domains"] for one in split(cell)}
        domains = ", ".join(self._speech.code("domain", one) for one in DOMAINS if one in named)
        places = services["capacity"].dropna()
        free = str(int(places.sum())) if len(places) == len(services) else NOTHING
        return name, "; ".join(services["name"]), domains or NOTHING, free

    def doors(self) -> Section:
        """Where to go with a question."""
        speech, doors = self._speech, front_doors(self._book, area=self._area)
        rows = tuple(
            (
                speech.code("front_door", door),
                ", ".join(self._names.get(one, one) for one in ids) or speech.text("report-no-door"),
            )
            for door, ids in zip(doors["front_door"], doors["organisations"], strict=True)
        )
        heads = self._heads("report-question-about", "report-organisation")
        return Section(speech.text("report-doors"), (Table(heads, rows),))

    def plan(self) -> Section:
        """The goals of the area as a logical framework, then who does it when."""
        speech, title = self._speech, self._speech.text("area-plan")
        goals = self._book.goals[(self._book.goals["area_id"] == self._area).to_numpy(dtype=bool)]
        if goals.empty:
            return Section(title, (Paragraph(speech.text("area-no-plan")),))
        frame = ("text", "result", "activity", "indicator", "source")
        records = goals.sort_values(["due_on", "goal_id"]).to_dict("records")
        what = tuple(tuple(text_cell(row[name]) for name in frame) for row in records)
        heads = self._heads(*(f"report-{name}" for name in ("goal", "result", "activity", "indicator", "source")))
        who = tuple(
            (
                text_cell(row["text"]),
                speech.code("domain", row["domain"]) if isinstance(row["domain"], str) else NOTHING,
                self._lead(row["lead_organisation_id"], row["lead_person_id"]),
                day_cell(row["due_on"], speech),
                speech.code("yes_no", row["achieved"]) if isinstance(row["achieved"], str) else NOTHING,
            )
            for row in records
        )
        agreed = self._heads("report-goal", "report-domain", "area-lead", "goals-due_on", "goals-achieved")
        captions = (speech.text("area-framework"), speech.text("area-agreements"))
        return Section(title, (Table(heads, what, captions[0]), Table(agreed, who, captions[1])))

    def _lead(self, organisation: object, person: object) -> str:
        """The organisation that takes a goal up; a person only by the role, never by name."""
        if isinstance(organisation, str):
            return str(self._names.get(organisation, organisation))
        roles = dict(zip(self._book.people["person_id"], self._book.people["role"], strict=True))
        return self._speech.code("role", roles[person]) if isinstance(person, str) and person in roles else NOTHING
