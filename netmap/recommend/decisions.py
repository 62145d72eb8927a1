"""What people decided about advice: one line per decision, from which the advice can be made again.

netmap advises; a human decides. What was decided and why is kept in a file that only grows. Nothing is sent to anyone.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from netmap.casebook import Casebook
from netmap.errors import DataError, OptionError, UnknownIdError, near
from netmap.io import append_line, read_text
from netmap.locale import words
from netmap.recommend.advice import Advice
from netmap.recommend.advise import advise
from netmap.recommend.directory import STEP_OF_KIND
from netmap.recommend.inputs import inputs_hash, rules_versions
from netmap.recommend.steps import GENERALIST, OWN_NETWORK, VOLUNTEER

if TYPE_CHECKING:
    from netmap.recommend.learning.model import Model

__all__ = ["CHOICES", "Choice", "Decision", "append_decision", "decide", "read_decisions"]

Choice = Literal["accept", "modify", "reject"]
CHOICES: tuple[Choice, ...] = ("accept", "modify", "reject")
"""Do as advised · do it in another way · do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a human decided about one candidate.

    Parameters
    ----------
    household_id, gap_id, candidate_id
        About whom; ``gap_id`` is ``None`` when no gap asks for this candidate.
    decision, reason
        ``accept``, ``modify`` or ``reject``, and why, in the words of who decided.
    as_of
        The day of the advice (ISO 8601). There is no other time in a decision.
    state
        ``advised`` · ``excluded``: the advice says why it cannot be advised · ``not_advised``: not among those shown.
    rank, score, p
        Where it stood in the advice; ``None`` unless advised, ``p`` also without a model.
    obstacle
        The code of why it was excluded.
    kind, step
        ``own_network`` (step 2), ``volunteer`` (3) or ``professional`` (4, 5).
    override
        Whether the human departs from the advice: does not do as advised, or does what was not advised.
    status
        Of the advice: see :class:`netmap.recommend.advice.Advice`.
    inputs_hash
        See :func:`netmap.recommend.inputs.inputs_hash`.
    options, policy, rules, model
        What was asked for; the rule of the order; versions of the rules; the model, ``None`` = the content prior.
    """

    household_id: str
    gap_id: str | None
    candidate_id: str
    decision: str
    reason: str
    as_of: str
    state: str
    rank: int | None
    score: float | None
    p: float | None
    obstacle: str | None
    kind: str
    step: int
    override: bool
    status: str
    inputs_hash: str
    options: Mapping[str, Any]
    policy: Mapping[str, Any]
    rules: Mapping[str, str]
    model: Mapping[str, Any] | None

    def as_dict(self) -> dict[str, Any]:
        """The decision as JSON values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def as_line(self) -> str:
        """The decision as one line of JSON, always with the same keys in the same order."""
        return json.dumps(self.as_dict(), ensure_ascii=False, allow_nan=False)

    def sentences(self, *, lang: str = "nl") -> tuple[str, ...]:
        """What was recorded, how the advice saw it, and that nothing was sent.

        Parameters
        ----------
        lang
            ``nl`` or ``en``.
        """
        speech = words(lang)
        chosen = speech.text(f"decision-{self.decision}")
        why = speech.text(f"exclusion-{self.obstacle}") if self.obstacle else ""
        return (
            speech.text("decision-recorded", household=self.household_id, candidate=self.candidate_id, decision=chosen),
            speech.text(f"decision-{self.state}", rank=self.rank or 0, why=why),
            speech.text("decision-not-sent"),
        )


def decide(
    casebook: Casebook,
    household: str,
    candidate: str,
    decision: str,
    reason: str,
    *,
    gap: str | None = None,
    top: int = 3,
    max_wait: int | None = None,
    strict_steps: bool = False,
    text: bool = True,
    model: Model | None = None,
) -> Decision:
    """Put a human decision beside the advice it is about.

    The advice is made again, so that rank, score and everything it was made of are those of today's casebook. A
    candidate that was not advised, or that advice excludes, can be decided for all the same: the record says so.

    Parameters
    ----------
    casebook
        The casebook on the day of the advice.
    household, candidate
        Ids: a service, an organisation or a person on the household's map.
    decision
        ``accept``, ``modify`` or ``reject``.
    reason
        Why, in a few words; leave out names, the record already says about whom it is.
    gap
        The gap it is about; ``None`` = the gravest in which the advice names the candidate.
    top, max_wait, strict_steps, text, model
        How the advice was asked for; see :func:`netmap.advise`.

    Raises
    ------
    UnknownIdError
        When the casebook does not hold the household or the candidate; the message offers near ids.
    OptionError
        For another decision, an empty reason or an option out of range.
    """
    _check(decision, reason)
    book = casebook.snapshot()
    step = _step(book, household, candidate)
    asked: dict[str, Any] = {"gap": gap, "top": top, "max_wait": max_wait, "strict_steps": strict_steps, "text": text}
    advice = advise(book, household, model=model, **asked)
    place = _place(advice, candidate)
    learned = None if model is None else model.reference()
    return Decision(
        household_id=household,
        candidate_id=candidate,
        decision=decision,
        reason=" ".join(reason.encode("utf-8", "replace").decode().split()),
        as_of=advice.as_of,
        **{"gap_id": gap, **place},
        kind={OWN_NETWORK: "own_network", VOLUNTEER: "volunteer"}.get(step, "professional"),
        step=step,
        override=decision != ("accept" if place["state"] == "advised" else "reject"),
        status=advice.status,
        inputs_hash=inputs_hash(book, {**asked, "household": household, "model": learned}),
        options=asked,
        policy={name: advice.policy[name] for name in ("rule", "tolerance")},
        rules=rules_versions(),
        model=learned,
    )


def _check(decision: str, reason: str) -> None:
    if decision not in CHOICES:
        offer = ", ".join(near(decision, CHOICES) or CHOICES)
        raise OptionError(f"unknown decision {decision!r}. Hint: choose one of {offer}")
    if not reason.strip():
        raise OptionError("a decision needs a reason. Hint: a few words are enough; leave out names")


def _step(book: Casebook, household: str, candidate: str) -> int:
    """The step of a candidate.

    Raises
    ------
    UnknownIdError
        When nothing and nobody has this id.
    """
    kinds = zip(book.organisations["organisation_id"], book.organisations["kind"], strict=True)
    steps = {organisation: STEP_OF_KIND.get(kind, GENERALIST) for organisation, kind in kinds}
    steps |= dict(zip(book.services["service_id"], book.services["step"].astype(int).tolist(), strict=True))
    people = book.household(household).people["person_id"]
    steps |= dict.fromkeys(people, OWN_NETWORK)
    if candidate not in steps:
        raise UnknownIdError("candidate", candidate, steps)
    return steps[candidate]


def _place(advice: Advice, candidate: str) -> dict[str, Any]:
    """Where the advice names a candidate: advised in the gravest gap, else excluded there, else nowhere."""
    nowhere = {"state": "not_advised", "rank": None, "score": None, "p": None, "obstacle": None}
    for gap in advice.gaps:
        for item in gap.items:
            if item.candidate_id == candidate:
                found = {"rank": item.rank, "score": item.score, "p": item.p}
                return {**nowhere, "gap_id": gap.gap_id, "state": "advised", **found}
    for gap in advice.gaps:
        for one in gap.excluded:
            if one.candidate_id == candidate:
                return {**nowhere, "gap_id": gap.gap_id, "state": "excluded", "obstacle": one.reason}
    return nowhere


def append_decision(decision: Decision, path: str | os.PathLike[str]) -> None:
    """Add a decision to a file of decisions, as its last line; the file is made when it is not there.

    Parameters
    ----------
    decision
        What was decided.
    path
        The file (JSON lines).

    Raises
    ------
    DataError
        The last line of the file is not a decision, whole.
    WriteError
        The line could not be written; the file is as it was.
    """
    append_line(Path(path), decision.as_line(), fits=lambda last: _parsed(last) is not None)


def read_decisions(path: str | os.PathLike[str]) -> list[dict[str, Any]]:
    """Every decision of a file, the oldest first.

    Parameters
    ----------
    path
        The file that ``netmap decide`` wrote.

    Raises
    ------
    DataError
        There is no such file, or one of its lines is not a decision.
    """
    source, found = os.fspath(path), []
    for number, line in enumerate(read_text(path).removesuffix("\n").split("\n"), start=1):
        parsed = _parsed(line)
        if parsed is None:
            raise DataError(f"line {number} of {source!r} is not a decision. Hint: is this the right file?")
        found.append(parsed)
    return found


def _parsed(line: str) -> dict[str, Any] | None:
    """The decision a line holds, ``None`` if it holds something else."""
    try:
        values = json.loads(line)
    except ValueError:
        return None
    whole = isinstance(values, dict) and {field.name for field in fields(Decision)} <= values.keys()
    return values if whole and values["decision"] in CHOICES else None
