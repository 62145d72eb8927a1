"""The card of a model: what it is for, what it learned from, what it learned, and where it goes wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

import yaml

from netmap.errors import OptionError
from netmap.recommend.learning.material import LEAST_GROUP
from netmap.recommend.learning.model import Model
from netmap.recommend.training import statements as said
from netmap.recommend.training.system_card import system_card
from netmap.recommend.training.thresholds import thresholds

__all__ = ["model_card"]

_OPEN_ENDS = (
    "owner of the system",
    "legal base",
    "impact assessment (IAMA)",
    "privacy assessment (DPIA)",
    "evaluation before use",
    "first day of use",
    "day of the next review",
)
_MARKS = re.compile(r"([\\`*_\[\]<>|#])")


def model_card(model: Model, *, form: Literal["md", "yaml"] = "md") -> str:
    """What everybody may know of a model: purpose, data, outcome, weights, thresholds and known failures.

    Parameters
    ----------
    model
        The model.
    form
        ``md``: Markdown for people; ``yaml``: a system card of the Dutch government's algorithm reporting standard.

    Returns
    -------
    str
        The text of the card. What only a municipality can say is marked *to be filled in by the municipality*.

    Raises
    ------
    OptionError
        For another form.

    References
    ----------
    Ministry of the Interior (MinBZK), Algorithm Reporting Standard 0.1a12; Mitchell et al., *Model cards for model
    reporting* (2019).
    """
    if form == "yaml":
        return str(yaml.safe_dump(system_card(model), allow_unicode=True, sort_keys=False, width=100))
    if form != "md":
        raise OptionError(f"there is no card as {form!r}. Hint: choose md or yaml")
    return "\n".join(_lines(model)) + "\n"


def _lines(model: Model) -> Iterator[str]:
    yield f"# Model card: netmap model {model.id}"
    yield from ("", said.DESCRIPTION, "", *_identity(model))
    yield from ("", "## Meant for", "", *_bullets(said.FOR))
    yield from ("", "## Not meant for", "", *_bullets(said.NOT_FOR))
    yield from ("", "## What it foretells", "", said.OUTCOME, "", *_statuses(model), "", *_bullets(said.PROXIES))
    yield from ("", "## What it learned from", "", *_bullets(_data(model)))
    yield from ("", "## What goes in", "", said.INPUTS, "", said.WITH_TEXT if model.text else said.WITHOUT_TEXT)
    yield from ("", f"Never an input; a table or a model that names one is refused: {', '.join(model.forbidden)}.")
    yield from ("", "## How it works", "", said.DESIGN)
    yield from ("", "## What was learned", "", *_features(model), "", *_bullets(_effects(model)))
    yield from ("", "## How strongly the prior is held", "", *_trials(model), "", said.EVALUATION)
    yield from ("", "## Outcomes by group", "", *_groups(model))
    yield from ("", "## Thresholds", "", *_thresholds(model))
    yield from ("", "## Where it goes wrong", "", *_bullets(said.FAILURES))
    yield from ("", "## People decide", "", said.HUMAN)
    yield from ("", "## Still to do", "", said.AI_ACT, "", *_open_ends())


def _identity(model: Model) -> list[str]:
    rows = [
        ("hash (SHA-256)", model.hash),
        ("made by", f"netmap {model.netmap}"),
        ("casebook seen on", model.material.as_of),
        ("directory last looked at", model.material.directory_checked or "not recorded"),
        ("level of the prior", model.fitted.level),
        ("closed referrals", str(model.material.closed)),
    ]
    return _table(("what", "value"), rows)


def _statuses(model: Model) -> list[str]:
    counts = {status: kind for kind, statuses in model.outcome.items() for status in statuses}
    found = model.material.statuses
    rows = [(status, kind.replace("_", " "), str(found.get(status, 0))) for status, kind in counts.items()]
    return _table(("status of the referral", "counts as", "referrals"), rows)


def _data(model: Model) -> Iterator[str]:
    told = model.material
    yield (
        f"{told.closed} closed referrals of {told.households} households to {told.services} services of "
        f"{told.organisations} organisations, made between {told.first_day} and {told.last_day}; in {told.helped} "
        "help was completed."
    )
    yield f"{told.open} referrals had no outcome yet; they count neither as success nor as failure."
    yield f"{told.elsewhere} closed referrals went to a service the directory does not hold; they were left out."
    yield (
        f"The directory holds {told.listed} services. Places and waits are those of the day of the referral for "
        f"{told.dated} closed referrals, to services that were looked at more than once; for the other "
        f"{told.closed - told.dated} the only values recorded were used. Cost, domains, areas and languages are those "
        "listed now."
    )
    yield f"For {told.unscored} closed referrals no ZRM score of the household was known on the day of the referral."


def _features(model: Model) -> list[str]:
    rows = [
        (
            row.feature,
            _number(row.mean),
            _number(row.sd),
            _number(row.prior),
            _number(row.learned),
            row.reason,
        )
        for row in model.features
    ]
    rows.append(("intercept", "", "", _number(model.intercept), _number(model.fitted.intercept), "with no feature"))
    return _table(("feature", "mean", "sd", "prior weight", "learned weight", "why the prior counts it"), rows)


def _effects(model: Model) -> Iterator[str]:
    fitted = model.fitted
    yield "A weight is the change of the logit per unit of its feature. A feature that never varied keeps its prior."
    if not len(fitted.ring):
        return
    for name, effects in (("services", fitted.service), ("organisations", fitted.organisation)):
        yield f"Effects of {name} lie between {_number(effects.min())} and {_number(effects.max())}."
    domains = fitted.service_domain
    yield f"Effects of a service in a domain lie between {_number(domains.min())} and {_number(domains.max())}."


def _trials(model: Model) -> list[str]:
    rows = [
        (
            trial.level,
            f"{trial.log_loss:.4f}",
            f"{trial.above:.4f}",
            f"{trial.error:.4f}",
            "chosen" if trial.level == model.fitted.level else "",
        )
        for trial in model.fitted.trials
    ]
    return _table(("level", "log-loss on households left out", "above the best", "standard error", ""), rows)


def _groups(model: Model) -> list[str]:
    rows = [
        (one.kind, one.value, f"fewer than {LEAST_GROUP}", "not shown", "not shown")
        if one.closed is None
        else (one.kind, one.value, str(one.closed), _share(one.helped), _share(one.foretold))
        for one in model.material.groups
    ]
    return [said.GROUPS, "", *_table(("group", "value", "closed referrals", "help completed", "foretold"), rows)]


def _thresholds(model: Model) -> list[str]:
    rows = [(one.name, one.value, one.rationale, said.TO_FILL_IN) for one in thresholds(model)]
    return [
        "Each is a choice of policy, not of mathematics, and needs somebody who answers for it.",
        "",
        *_table(("what", "value", "why", "owner"), rows),
    ]


def _open_ends() -> list[str]:
    return _table(("what", "answer"), [(name, said.TO_FILL_IN) for name in _OPEN_ENDS])


def _number(value: float) -> str:
    """Three decimals; never −0."""
    return f"{round(float(value), 3) + 0.0:.3f}"


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"


def _bullets(items: Iterable[str]) -> list[str]:
    return [f"- {item}" for item in items]


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """A table with bars; what stands in a cell is text, never markup."""
    lines = [columns, ("---",) * len(columns), *([_plain(cell) for cell in row] for row in rows)]
    return ["| " + " | ".join(line) + " |" for line in lines]


def _plain(cell: str) -> str:
    return _MARKS.sub(r"\\\1", " ".join(cell.split()))
