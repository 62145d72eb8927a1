"""Find the gaps of every household, and say why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import numpy as np

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.gaps.catalogue import RULES, Rule
from netmap.gaps.facts import facts
from netmap.gaps.thresholds import USUAL, Thresholds
from netmap.gaps.verdict import Cell, Codes, Names, Verdict
from netmap.locale import Words, words

__all__ = ["Gap", "find_gaps", "missing_cells"]

_STATES = {1: "fired", 0: "unknown", -1: "clear"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What one rule says of one household (an *aandachtspunt*).

    Parameters
    ----------
    household_id
        The household.
    gap_id
        The rule: ``G01`` … ``G30``, ``G29-fin`` for a ZRM domain.
    state
        ``fired``: something to look at · ``unknown``: ask first · ``clear``.
    severity
        1 good to know · 2 attention · 3 soon · 4 today; when unknown or clear what it would usually be.
    title, text
        In words; when unknown the text is the question to ask.
    evidence
        Why it fired, as plain sentences; empty otherwise.
    missing
        Which cells must be filled in first; empty unless unknown.
    action
        What can be done next.
    """

    household_id: str
    gap_id: str
    state: str
    severity: int
    title: str
    text: str
    evidence: tuple[str, ...]
    missing: tuple[str, ...]
    action: str

    def as_dict(self) -> dict[str, Any]:
        """The gap as plain data."""
        return asdict(self) | {"evidence": list(self.evidence), "missing": list(self.missing)}


def find_gaps(
    casebook: Casebook,
    *,
    thresholds: Thresholds = USUAL,
    all_rules: bool = False,
    only: Collection[str] | None = None,
    lang: str = "nl",
) -> list[Gap]:
    """Find what is missing around every household: its *aandachtspunten*.

    A rule fires only on what is recorded; where a cell that matters is empty the rule is unknown, and the gap names
    the cell. Nobody is helped by a rule: a gap is a reason to talk.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    thresholds
        Where the rules draw the line.
    all_rules
        Clear rules too: every rule for every household.
    only
        Ids of rules; ``None`` = all of them.
    lang
        ``nl`` or ``en``.

    Returns
    -------
    list of Gap
        By household in the casebook's order, then severity (gravest first), then rule.

    Raises
    ------
    OptionError
        For another language or a rule that does not exist.

    Examples
    --------
    >>> book = Casebook.from_tables({
    ...     "households": [{"household_id": "H1", "roster": "confirmed"}],
    ...     "people": [{"person_id": "P1", "household_id": "H1", "role": "resident"}]})
    >>> [gap.gap_id for gap in find_gaps(book) if gap.state == "fired"]
    ['G01', 'G02', 'G04']
    """
    teller = _Teller(words(lang))
    found = facts(casebook)
    rows: list[tuple[int, int, str, Gap]] = []
    for rule in _chosen(only):
        verdict = rule.judge(found, thresholds)
        wanted = np.ones(found.count, dtype=bool) if verdict.applies is None else verdict.applies
        for h in np.flatnonzero(wanted & (all_rules | (verdict.state >= 0))):
            gap = teller.gap(found.ids[h], rule, verdict, int(h))
            rows.append((int(h), -gap.severity, gap.gap_id, gap))
    return [gap for *_, gap in sorted(rows, key=lambda row: row[:3])]


def _chosen(only: Collection[str] | None) -> list[Rule]:
    """The rules to judge."""
    known = [rule.id for rule in RULES]
    for name in only or ():
        if name not in known:
            raise OptionError(f"there is no rule {name!r}. Hint: the rules are {', '.join(known)}")
    return [rule for rule in RULES if only is None or rule.id in only]


def missing_cells(casebook: Casebook, *, thresholds: Thresholds = USUAL) -> dict[tuple[str, str], list[Cell]]:
    """The cells that leave rules unknown.

    Returns
    -------
    dict
        (household_id, rule) → its cells, for every rule that is unknown.
    """
    found = facts(casebook)
    cells: dict[tuple[str, str], list[Cell]] = {}
    for rule in RULES:
        verdict = rule.judge(found, thresholds)
        wanted = verdict.state == 0 if verdict.applies is None else (verdict.state == 0) & verdict.applies
        for h in np.flatnonzero(wanted):
            cells[found.ids[h], rule.id] = list(dict.fromkeys(verdict.ask(int(h))))
    return cells


class _Teller:
    """Puts outcomes into words; sentences that come back are made once."""

    def __init__(self, speech: Words) -> None:
        self._speech = speech
        self._said: dict[tuple[Any, ...], str] = {}

    def gap(self, household_id: str, rule: Rule, verdict: Verdict, household: int) -> Gap:
        """One outcome in words."""
        state = int(verdict.state[household])
        message = f"gap-{rule.id.partition('-')[0]}"
        args = verdict.args(household)
        sentence = "text" if verdict.variant is None or state != 1 else verdict.variant(household)
        facts_ = verdict.why(household) if state == 1 else ()
        cells = verdict.ask(household) if state == 0 else ()
        return Gap(
            household_id=household_id,
            gap_id=rule.id,
            state=_STATES[state],
            severity=verdict.grade(household) if state == 1 else rule.severity,
            title=self.say(message, None, args),
            text=self.say(message, "ask" if state == 0 else sentence, args) if state >= 0 else "",
            evidence=_unique(self.say(fact.id, None, fact.args) for fact in facts_),
            missing=_unique(self.cell(cell) for cell in cells),
            action=self.say(message, "action", args),
        )

    def say(self, message: str, attribute: str | None, args: Mapping[str, Any]) -> str:
        """A message with its variables filled in."""
        key = (message, attribute, *args.items())
        if key not in self._said:
            plain = {name: self._word(value) for name, value in args.items()}
            if attribute is None:
                self._said[key] = self._speech.text(message, **plain)
            else:
                self._said[key] = self._speech.attr(message, attribute, **plain) or ""
        return self._said[key]

    def cell(self, cell: Cell) -> str:
        """A cell by the heading people know, and whose it is."""
        heading = self._speech.text(f"{cell.table}-{cell.column}")
        if cell.whose is None:
            return heading
        whose = Codes(cell.codes, (cell.whose,)) if cell.codes else cell.whose
        return self.say("missing-of", None, {"what": heading, "whose": whose})

    def _word(self, value: Any) -> Any:
        """What fills a sentence: codes as words, names joined, days as people write them."""
        if isinstance(value, Codes):
            return listed([self._code(value.name, code) for code in value.codes], self._speech)
        if isinstance(value, date):
            return f"{value.day}-{value.month}-{value.year}" if self._speech.lang == "nl" else value.isoformat()
        return listed(list(value.names), self._speech) if isinstance(value, Names) else value

    def _code(self, codes: str, code: str) -> str:
        """A code of a list; for ``people`` the heading of a column."""
        return self._speech.text(f"people-{code}") if codes == "people" else self._speech.code(codes, code)


def _unique(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentences))


def listed(items: list[str], speech: Words) -> str:
    """Words in a row: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return speech.text("list-and", some=", ".join(items[:-1]), last=items[-1])
