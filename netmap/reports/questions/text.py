"""The next questions in words."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from netmap.casebook import Casebook
from netmap.errors import OptionError
from netmap.gaps import missing_cells
from netmap.locale import Words, words
from netmap.reports.questions.asks import Ask, asks
from netmap.reports.questions.choose import Choice, choose
from netmap.reports.text import Block, Paragraph, Report, Section, Table

__all__ = ["Question", "next_questions", "questions_text"]

_QUICK = {"gives": "quick-gives", "receives": "quick-receives", "frequency": "quick-frequency"}
"""Asked as on the quick form: what the contact does for the household, whichever way the row stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question worth asking now.

    Parameters
    ----------
    household_id
        About whom.
    rank
        1 = first.
    question
        In words, with the name of the person it is about.
    about
        The person, organisation, goal or ZRM domain (code); ``None`` = the household.
    cells
        What it fills in: ``table.column``.
    settles
        Rules that some answers settle, those settled most often first.
    titles
        The same in words.
    expected
        How many unknown rules it settles on average over the allowed answers, each counted by its severity (1–4), on
        top of the questions before it.
    narrows
        By how many points the band of the strength index becomes narrower on average.
    """

    household_id: str
    rank: int
    question: str
    about: str | None
    cells: tuple[str, ...]
    settles: tuple[str, ...]
    titles: tuple[str, ...]
    expected: float
    narrows: float

    def as_dict(self) -> dict[str, Any]:
        """The question as plain data."""
        lists = {name: list(getattr(self, name)) for name in ("cells", "settles", "titles")}
        return asdict(self) | lists


def next_questions(casebook: Casebook, household: str, *, k: int = 3, lang: str = "nl") -> list[Question]:
    """The questions that make most clear about one household now.

    Nothing is asked for its own sake: a question counts by the unknown rules it settles, then by the band of the
    strength index, then by advice that waits for it.

    Parameters
    ----------
    casebook
        Any casebook; seen on its own day.
    household
        Its id.
    k
        At most so many questions, 1 or more.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    list of Question
        Best first; fewer than ``k`` when there is nothing left that makes anything clear.

    Raises
    ------
    UnknownIdError
        If the casebook does not hold the household.
    OptionError
        For fewer than one question.

    Notes
    -----
    How often a question settles a rule is the mean over imagined answers in which every allowed value comes equally
    often; the same answers serve all questions. A list of people or organisations is asked about until it is
    complete. What stands in the directory is looked up, not asked.
    """
    if isinstance(k, bool) or not isinstance(k, int) or k < 1:
        raise OptionError(f"k is a number of questions, not {k!r}. Hint: 3")
    book, speech = casebook.snapshot(), words(lang)
    part = book.household(household)
    missing = missing_cells(part)
    found, order = asks(book, household, missing)
    unknown = frozenset(rule for _, rule in missing)
    chosen = choose(part, found, order, unknown, k=k)
    return [_question(household, rank, choice, speech) for rank, choice in enumerate(chosen, 1)]


def _question(household: str, rank: int, choice: Choice, speech: Words) -> Question:
    ask = choice.ask
    return Question(
        household_id=household,
        rank=rank,
        question=_wording(ask, speech),
        about=ask.about,
        cells=tuple(dict.fromkeys(f"{slot.table}.{slot.column}" for slot in ask.slots)),
        settles=choice.settles,
        titles=tuple(dict.fromkeys(_title(rule, speech) for rule in choice.settles)),
        expected=round(choice.expected, 3),
        narrows=choice.narrows,
    )


def _title(rule: str, speech: Words) -> str:
    code, _, domain = rule.partition("-")
    return speech.text(f"gap-{code}", domain=speech.code("domain", domain) if domain else "")


def _wording(ask: Ask, speech: Words) -> str:
    """The question as a person asks it."""
    if ask.table == "needs":
        return speech.text("ask-score", domain=speech.code("domain", ask.about or ""))
    if ask.wording:
        text = speech.attr(f"gap-{ask.wording}", "ask", name=ask.about or "unknown") or ""
        named = not ask.about or ask.about in text
    else:
        text, named = _of_column(ask, speech), ask.about is None
    return text if named else speech.text("ask-of", whose=ask.about or "", question=text)


def _of_column(ask: Ask, speech: Words) -> str:
    name = _QUICK.get(ask.column, f"{ask.table}-{ask.column}")
    told, heading = speech.attr(name, "ask") or "", speech.text(name)
    text = told if told.endswith("?") and ask.column not in _QUICK else heading
    return text if text.endswith("?") else f"{text}?"


def questions_text(casebook: Casebook, household: str, *, k: int = 3, lang: str = "nl") -> Report:
    """The next questions as a report for the terminal.

    Parameters
    ----------
    casebook, household, k, lang
        As in :func:`next_questions`.

    Returns
    -------
    Report
        The questions, and what each makes clear.

    Raises
    ------
    UnknownIdError, OptionError
        As :func:`next_questions`.
    """
    found, speech = next_questions(casebook, household, k=k, lang=lang), words(lang)
    labels = casebook.snapshot().household(household).households["label"].dropna()
    title = speech.text("ask-title", name=labels.iloc[0] if len(labels) else household)
    rows = tuple((str(one.rank), one.question, _clear(one, speech)) for one in found)
    columns = tuple(speech.text(f"ask-{name}") for name in ("number", "question", "settles"))
    blocks: tuple[Block, ...] = (Paragraph(speech.text("ask-why")), Table(columns, rows))
    if not rows:
        blocks = (Paragraph(speech.text("ask-nothing")),)
    return Report(title, (Section(speech.text("whatif-summary"), blocks),))


def _clear(question: Question, speech: Words) -> str:
    """What a question makes clear."""
    if question.titles:
        return "; ".join(question.titles)
    return speech.text("ask-about-index" if question.narrows > 0 else "ask-about-advice")
