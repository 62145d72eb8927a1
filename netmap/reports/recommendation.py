"""Advice for the worker: per point of attention who can be asked, why, what to look out for; and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from netmap.locale import Words, words
from netmap.recommend import Advice, Contribution, Exclusion, GapAdvice, Item
from netmap.recommend.closes import domain_of
from netmap.recommend.evidence import LEAST_HOUSEHOLDS
from netmap.reports.advice import step_skipped
from netmap.reports.text import Block, Bullets, Paragraph, Report, Section, Table

__all__ = ["advice_report", "gap_title", "item_notes"]

_MOST_WHY = 3
_MOST_NEAR = 3
_STALE_MONTHS = 6
_ASKED = "verify"
_ARRANGED = ("UNAVAILABLE", "CAPACITY_ZERO", "WAIT_OVER_MAX")
_PLAIN_OUTCOMES = ("recommended", "tie")
_LEVELS = ("good", "fair", "thin", "none")


def advice_report(advice: Advice, *, lang: str = "nl") -> Report:
    """Put the advice for one household into words for the worker.

    Parameters
    ----------
    advice
        Of :func:`netmap.advise`.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    Report
        Safety and warnings first; per point of attention a table of who can be asked (the chance with its 80% interval
        where a model was given, the wait, free places with their date, earlier referrals that were completed out of
        those that ended), then why, what else it would help with, via whom, what to ask first and how to apply; why
        lighter steps were skipped, who dropped out and who nearly fits, what if one thing were different. Last what the
        advice rests on: the policy with its price, experience, the model.
    """
    speech = words(lang)
    told = {"code": advice.household_id, "day": pd.Timestamp(advice.as_of)}
    if advice.status in _PLAIN_OUTCOMES:  # the page itself is the outcome
        title = speech.text("advised-title", **told)
    else:
        title = speech.text("advised-title-outcome", **told, outcome=speech.code("status", advice.status))
    sections = [*_first(advice, speech), *(_gap(gap, advice, speech) for gap in advice.gaps)]
    return Report(title, (*sections, Section(speech.text("advised-basis"), (Bullets(tuple(_basis(advice, speech))),))))


def gap_title(gap_id: str, speech: Words) -> str:
    """What a point of attention is called."""
    code, _, domain = gap_id.partition("-")
    return speech.text(f"gap-{code}", domain=speech.code("domain", domain)) if domain else speech.text(f"gap-{code}")


def _first(advice: Advice, speech: Words) -> Iterable[Section]:
    """What comes before everything else."""
    if advice.safety is not None:
        calls = ", ".join(one["name"] for one in advice.safety["organisations"])
        blocks: list[Block] = [
            Paragraph(str(advice.safety["text"])),
            Bullets(tuple(map(str, advice.safety["steps"]))),
            Paragraph(f"{advice.safety['acknowledge']} {speech.text('advised-call', names=calls) if calls else ''}"),
        ]
        yield Section(speech.text("advised-safety"), tuple(blocks))
    if advice.status == "abstained" and any(gap.items for gap in advice.gaps):
        yield Section(speech.code("status", advice.status), (Paragraph(speech.text("advised-abstained")),))
    if advice.warnings:
        yield Section(speech.text("advised-warnings"), (Bullets(advice.warnings),))


def _gap(gap: GapAdvice, advice: Advice, speech: Words) -> Section:
    severity = speech.code("severity", gap.severity)
    title = speech.text("advised-for", title=gap_title(gap.gap_id, speech), code=gap.gap_id, severity=severity)
    blocks: list[Block] = []
    if gap.items:
        blocks += [_table(gap.items, advice.model is not None, speech)]
        blocks += [Bullets(tuple(_about(item, gap.gap_id, speech) for item in gap.items))]
    if gap.action:
        blocks.append(Paragraph(speech.text("advised-action", action=gap.action)))
    rest = tuple(_beside(gap, advice, speech))
    return Section(title, (*blocks, Bullets(rest)) if rest else tuple(blocks))


def _table(items: Sequence[Item], learned: bool, speech: Words) -> Table:
    names = ["rank", "who", "kind", *(["chance"] if learned else []), "wait", "places", "earlier"]
    rows = []
    for item in items:
        chance = [_chance(item)] if learned else []
        cells = [str(item.rank), item.candidate, speech.code("kind", item.kind), *chance]
        rows.append((*cells, _wait(item, speech), _places(item), _earlier(item, speech)))
    return Table(tuple(speech.text(f"advised-{name}") for name in names), tuple(rows))


def _chance(item: Item) -> str:
    """The chance with its interval; not of people: a model learns from referrals to organisations only."""
    if item.kind == "own_network" or item.p is None or item.p_low is None or item.p_high is None:
        return "–"
    return f"{100 * item.p:.0f}% ({100 * item.p_low:.0f}–{100 * item.p_high:.0f}%)"


def _wait(item: Item, speech: Words) -> str:
    return "–" if item.wait_days is None else speech.text("advised-days", n=item.wait_days)


def _places(item: Item) -> str:
    free, day = item.capacity["free"], item.capacity["as_of"]
    return "–" if free is None else f"{free} ({day})" if day else str(free)


def _earlier(item: Item, speech: Words) -> str:
    """Referrals that were completed; of a handful no share, it says nothing and may point at one household."""
    seen = item.evidence
    if 0 < seen.n < LEAST_HOUSEHOLDS:
        return speech.text("advised-few", n=LEAST_HOUSEHOLDS)
    return speech.text("advised-of", ok=seen.ok, n=seen.n) if seen.n else "–"


def _about(item: Item, gap_id: str, speech: Words) -> str:
    """Everything about one candidate that does not fit in a cell."""
    return speech.text("advised-about", rank=item.rank, said=" ".join(item_notes(item, gap_id, speech)))


def item_notes(item: Item, gap_id: str, speech: Words) -> list[str]:
    """Why somebody is advised, what else it would help with, the way there, what to look out for.

    Parameters
    ----------
    item
        One that is advised, with its explanation.
    gap_id
        For which point of attention.
    speech
        The words to write in.
    """
    said = _why(item, speech)
    also = [speech.code("domain", code) for code in item.closes.domains if code != domain_of(gap_id)]
    if also:
        said.append(speech.text("reason-also", domains=", ".join(also)))
    if len(item.path) > 1:
        said.append(speech.text("reason-path", path=" → ".join(one["name"] for one in item.path)))
    if "tie" in item.flags:
        said.append(speech.text("advised-tie"))
    flags = [speech.text(f"flag-{flag}", n=_STALE_MONTHS) for flag in item.flags if flag not in ("tie", _ASKED)]
    if flags:
        said.append(speech.text("report-look-out", what=", ".join(flags)))
    if item.verify:
        said.append(speech.text("reason-verify", what=", ".join(item.verify)))
    if item.how_to_apply:
        said.append(speech.text("reason-apply", how=item.how_to_apply.rstrip(".")))
    return said


def _why(item: Item, speech: Words) -> list[str]:
    """What it does, and the three things that speak most for it beside the other candidates that fit.

    For somebody of the own network all that is known of that person.
    """
    if item.kind == "own_network":
        asked = speech.text("reason-verify", what="").rstrip(". ")
        return [reason for reason in item.reasons if not reason.startswith(asked)]
    said, lighter = [item.reasons[0]], speech.text("reason-lighter")
    strong = [point for one in item.contributions if (point := _point(one, speech))]
    if strong:
        said.append(speech.text("advised-strong", points=", ".join(strong[:_MOST_WHY])))
    return [*said, lighter] if lighter in item.reasons else said


def _point(one: Contribution, speech: Words) -> str | None:
    """What a contribution says for a candidate in a few words; nothing where it rests on a guess."""
    name = one.feature.replace("_", "-")
    guess = speech.attr(f"contribution-{name}", "unknown")
    if one.delta_logit <= 0 or one.text == guess:
        return None
    return speech.attr(f"advised-for-{name}", "more" if one.value > one.reference else "less")


def _beside(gap: GapAdvice, advice: Advice, speech: Words) -> Iterable[str]:
    """Skipped steps, who dropped out and who nearly fits, what was moved, and what if."""
    for skipped in gap.skipped_steps:
        yield step_skipped(skipped, speech)
    if gap.excluded:
        counts = Counter(one.reason for one in gap.excluded)
        reasons = [
            speech.text("advised-times", n=n, reason=_reason(code, speech))
            for code, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        ]
        yield speech.text("advised-excluded", reasons=", ".join(reasons))
    # an age or a neighbourhood seldom changes: worth a question only where nobody fits
    near = [one for one in gap.excluded if one.near and (one.reason in _ARRANGED or not gap.items)]
    yield from (_near(one, speech) for one in near[:_MOST_NEAR])
    for moved in (advice.diversity or {}).get("moved", ()):
        if moved["gap_id"] == gap.gap_id:
            yield str(moved["text"])
    yield from (one.text for one in advice.whatif if one.gap_id == gap.gap_id)


def _near(one: Exclusion, speech: Words) -> str:
    return speech.text("advised-near", name=one.candidate, reason=_reason(one.reason, speech), fix=one.fix)


def _reason(code: str, speech: Words) -> str:
    """Why somebody dropped out, in a few words."""
    return _lower(speech.text(f"exclusion-{code}").partition(";")[0].rstrip("."))


def _basis(advice: Advice, speech: Words) -> Iterable[str]:
    """What the advice rests on."""
    policy = advice.policy
    yield speech.text(f"advised-rule-{policy['rule']}", tolerance=round(100 * policy["tolerance"], 1))
    price: dict[str, Any] = policy.get("price") or {}
    if price.get("mean") is not None:
        kind = "chance" if advice.model is not None else "order"
        yield speech.text(f"advised-price-{kind}", price=round(100 * price["mean"], 1))
    levels = Counter(gap.items[0].evidence.level for gap in advice.gaps if gap.items and gap.items[0].step > 2)
    if levels:
        told = [f"{levels[level]}× {speech.code('evidence', level)}" for level in _LEVELS if levels[level]]
        yield speech.text("advised-experience", levels=", ".join(told))
    if advice.model is None:
        yield speech.text("advised-no-model")
    else:
        yield speech.text("advised-model", model=str(advice.model["id"]), n=int(advice.model["n_train"]))
    for door in policy["front_doors"]:
        names = ", ".join(one["name"] for one in door["organisations"])
        if names:
            yield speech.text("advised-door", door=str(door["name"]), names=names)
    yield speech.text("advised-decide")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
