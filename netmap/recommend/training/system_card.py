"""A model as a system card of the Dutch government's algorithm reporting standard.

Field names are those of version 0.1a12 and of its JSON schema. Where the text and the schema of the standard differ
(``schema_version`` or ``version``) both are written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from netmap.recommend.learning.model import Model
from netmap.recommend.score import FEATURES
from netmap.recommend.training import statements as said
from netmap.recommend.training.thresholds import thresholds

__all__ = ["STANDARD", "system_card"]

STANDARD = "0.1a12"
"""The version of the standard."""

_IAMA = "urn:nl:aivt:tr:iama:1.0"
_TASK = "outcome-prediction"


def system_card(model: Model) -> dict[str, Any]:
    """The card as plain data.

    Parameters
    ----------
    model
        The model; its own card stands under ``models``.

    Returns
    -------
    dict
        With a model card under ``models``. Values of parameters, metrics and labels are texts, as the standard asks.
        No assessment is claimed: the list is empty and the impact assessment is named as required.

    References
    ----------
    MinBZK/ai-validation, reporting standard 0.1a12 (work in progress).
    """
    return {
        "schema_version": STANDARD,
        "version": STANDARD,
        "provenance": _provenance(model),
        "name": "netmap: which partner to ask",
        "instruments": [{"urn": _IAMA, "required": True}],
        "owners": [{"organization": said.TO_FILL_IN}],
        "description": said.DESCRIPTION,
        "ai_act_profile": {
            "type": "AI-systeem",
            "open_source": "open-source",
            "publication_category": "hoog-risico AI",
        },
        "labels": list(_labels(model)),
        "status": said.TO_FILL_IN,
        "goal_and_impact": _paragraphs("Meant for:", *said.FOR, "Not meant for:", *said.NOT_FOR),
        "considerations": _paragraphs(said.OUTCOME, *said.PROXIES),
        "risk_management": _paragraphs(said.AI_ACT, *said.FAILURES),
        "human_intervention": said.HUMAN,
        "legal_base": [{"name": said.TO_FILL_IN}],
        "used_data": _paragraphs(
            said.INPUTS,
            said.WITH_TEXT if model.text else said.WITHOUT_TEXT,
            f"Never an input: {', '.join(model.forbidden)}.",
        ),
        "technical_design": said.DESIGN,
        "external_providers": [{"name": "netmap", "version": model.netmap}],
        "models": [_model_card(model)],
        "assessments": [],
    }


def _provenance(model: Model) -> dict[str, str]:
    return {"uri": f"netmap {model.netmap}: netmap train", "author": said.TO_FILL_IN}


def _paragraphs(*parts: str) -> str:
    return "\n".join(parts)


def _labels(model: Model) -> Iterator[dict[str, str]]:
    """Every number of policy with its reason and who answers for it, and when the directory was looked at."""
    checked = model.material.directory_checked or "not recorded"
    yield {"name": "directory last looked at", "value": checked}
    for one in thresholds(model):
        yield {"name": f"threshold: {one.name}", "value": f"{one.value} ({one.rationale}); owner: {said.TO_FILL_IN}"}


def _model_card(model: Model) -> dict[str, Any]:
    return {
        "provenance": _provenance(model),
        "name": f"netmap model {model.id}",
        "language": ["nl"],
        "license": {"license_name": "other", "license_link": said.TO_FILL_IN},
        "tags": ["social domain", "referral", "logistic regression", "explainable"],
        "owners": [{"organization": said.TO_FILL_IN}],
        "model_index": [
            {
                "name": model.id,
                "model": f"urn:sha256:{model.hash}",
                "parameters": list(_parameters(model)),
                "results": [_results(model)],
            }
        ],
    }


def _parameters(model: Model) -> Iterator[dict[str, Any]]:
    """The strength of the prior and every weight, the prior's own beside it."""
    yield _parameter("prior_level", "string", model.fitted.level)
    for part in ("weights", "service", "organisation", "service_domain", "intercept"):
        yield _parameter(f"sigma_{part}", "float", getattr(model.fitted.sigmas, part))
    yield _parameter("text", "bool", str(model.text).lower())
    yield _parameter("intercept", "float", model.fitted.intercept, prior=model.intercept)
    for row in model.features:
        yield _parameter(f"weight_{row.feature}", "float", row.learned, prior=row.prior)


def _parameter(name: str, dtype: str, value: object, *, prior: float | None = None) -> dict[str, Any]:
    told: dict[str, Any] = {"name": name, "dtype": dtype, "value": str(value)}
    if prior is not None:
        told["labels"] = [{"name": "prior", "dtype": dtype, "value": str(prior)}]
    return told


def _results(model: Model) -> dict[str, Any]:
    return {
        "task": [{"type": _TASK, "name": "whether a referral ends in help that is completed"}],
        "datasets": [_dataset(model)],
        "metrics": [*_counts(model), *_losses(model), *_groups(model)],
        "measurements": {"bar_plots": [_bars(model, "prior"), _bars(model, "learned")]},
    }


def _dataset(model: Model) -> dict[str, Any]:
    told = model.material
    return {
        "type": "referrals with an outcome; not published",
        "name": f"closed referrals between {told.first_day} and {told.last_day}",
        "split": "train",
        "features": list(FEATURES),
        "revision": f"as of {told.as_of}",
    }


def _counts(model: Model) -> Iterator[dict[str, Any]]:
    told = model.material
    names = ("closed", "helped", "open", "elsewhere", "unscored", "dated", "services", "organisations", "households")
    for name in names:
        yield _metric("count", f"number of {_NAMES[name]}", "int", getattr(told, name))
    for status, number in told.statuses.items():
        yield _metric("count", "number of referrals by status", "int", number, status=status)


_NAMES = {
    "closed": "closed referrals",
    "helped": "closed referrals in which help was completed",
    "open": "referrals without an outcome, not learned from",
    "elsewhere": "closed referrals to a service the directory does not hold, left out",
    "unscored": "closed referrals of households without a known ZRM score on the day",
    "dated": "closed referrals with places and wait as of the day of the referral",
    "services": "services with closed referrals",
    "organisations": "organisations with closed referrals",
    "households": "households with closed referrals",
}


def _losses(model: Model) -> Iterator[dict[str, Any]]:
    for trial in model.fitted.trials:
        name = "mean log-loss on households left out of the training"
        yield _metric("log_loss", name, "float", trial.log_loss, prior_level=trial.level)


def _groups(model: Model) -> Iterator[dict[str, Any]]:
    """Groups that are large enough; the others are named without a number."""
    names = {
        "helped": "share of closed referrals in which help was completed",
        "foretold": "mean chance of completed help, from fits without the household",
    }
    for group in model.material.groups:
        for part, name in names.items():
            value = getattr(group, part)
            told = "not shown: too few" if value is None else value
            yield _metric("share", name, "float", told, **{group.kind: group.value})


def _metric(kind: str, name: str, dtype: str, value: object, **labels: str) -> dict[str, Any]:
    told: dict[str, Any] = {"type": kind, "name": name, "dtype": dtype, "value": str(value)}
    if labels:
        told["labels"] = [
            {"name": label, "type": "feature", "dtype": "string", "value": which} for label, which in labels.items()
        ]
    return told


def _bars(model: Model, which: str) -> dict[str, Any]:
    return {
        "type": "weights",
        "name": f"{which} weight per unit of the feature",
        "results": [{"name": row.feature, "value": getattr(row, which)} for row in model.features],
    }
