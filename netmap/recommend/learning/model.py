"""A trained model: what was learned, from what, and for what it may be used.

It holds weights of features and effects of services. It holds nothing about a household or a person, and it learns
nothing by itself: a new model is a new file with another hash.

The hash is the SHA-256 of the content without the hash itself, keys sorted, without spaces.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from netmap import __version__
from netmap.recommend.learning.fitted import Fitted, Trial
from netmap.recommend.learning.fitted_rows import as_rows
from netmap.recommend.learning.material import Material
from netmap.recommend.learning.pairs import Floats, History, Ring
from netmap.recommend.score import INTERCEPT, PRIOR
from netmap.schema.refusals import REFUSED

__all__ = ["FORMAT", "KEPT", "VERSION", "Learned", "Model", "content_hash"]

FORMAT = "netmap model"
VERSION = 1
"""Of the file; another version is not read."""

KEPT = 10
"""Decimals of every number of a model: the same referrals give the same bytes."""

_ID_LETTERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """One feature: what was believed of it and what was learned.

    Parameters
    ----------
    feature
        One of :data:`netmap.recommend.score.FEATURES`.
    mean, sd
        Of the feature over the closed referrals, in its own unit.
    prior, learned
        Its weight before and after learning: change of the logit per unit.
    reason
        Why the prior counts it, in this direction.
    """

    feature: str
    mean: float
    sd: float
    prior: float
    learned: float
    reason: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Model:
    """A trained model; made by :func:`netmap.train`, read by :func:`netmap.read_model`.

    Parameters
    ----------
    fitted
        Weights, effects and how sure they are, for the services that were listed when it was trained.
    features
        What was believed and learned of each feature.
    intercept
        Of the prior; the learned one stands in ``fitted``.
    material
        What it learned from.
    text
        Whether the words of questions, needs and goals were compared with those of services.
    outcome
        ``helped``, ``not_helped`` and ``open``: which referral statuses count as what.
    forbidden
        What may never be an input.
    netmap
        The version that trained it.
    """

    fitted: Fitted
    features: tuple[Learned, ...]
    intercept: float
    material: Material
    text: bool
    outcome: Mapping[str, tuple[str, ...]]
    forbidden: tuple[str, ...] = REFUSED
    netmap: str = __version__

    @classmethod
    def of(
        cls,
        fitted: Fitted,
        history: History,
        material: Material,
        *,
        text: bool,
        outcome: Mapping[str, tuple[str, ...]],
    ) -> Model:
        """The model of a fit, every number rounded to what a file keeps.

        Parameters
        ----------
        fitted
            What was learned.
        history
            The referrals it was learned from.
        material
            The same in counts.
        text, outcome
            As in the class.
        """
        kept = _rounded(fitted)
        rows = history.pairs.features
        numbers = zip(_kept(rows.mean(axis=0)), _kept(rows.std(axis=0)), kept.weights, PRIOR, strict=True)
        features = tuple(
            Learned(
                feature=weight.feature,
                mean=float(mean),
                sd=float(sd),
                prior=weight.value,
                learned=float(learned),
                reason=weight.reason,
            )
            for mean, sd, learned, weight in numbers
        )
        return cls(
            fitted=kept, features=features, intercept=INTERCEPT, material=material, text=text, outcome=dict(outcome)
        )

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of everything the model holds, as 64 hexadecimal digits."""
        return content_hash(self.as_dict())

    @property
    def id(self) -> str:
        """The beginning of the hash: what advice calls the model."""
        return self.hash[:_ID_LETTERS]

    def reference(self) -> dict[str, Any]:
        """What advice says of the model it used: ``id``, ``hash``, ``prior_level`` and ``n_train``."""
        return {"id": self.id, "hash": self.hash, "prior_level": self.fitted.level, "n_train": self.fitted.n}

    def as_dict(self) -> dict[str, Any]:
        """Everything the model holds as JSON values, without the hash."""
        material = asdict(self.material)
        return {
            "format": FORMAT,
            "version": VERSION,
            "netmap": self.netmap,
            "outcome": {name: list(codes) for name, codes in self.outcome.items()},
            "never_an_input": list(self.forbidden),
            "text": self.text,
            "intercept": {"prior": self.intercept, "learned": self.fitted.intercept},
            "features": [asdict(row) for row in self.features],
            **as_rows(self.fitted),
            "material": material | {"statuses": dict(material["statuses"]), "groups": list(material["groups"])},
        }

    def to_json(self) -> str:
        """The text of its file, one row of a table per line: the same model is always the same bytes."""
        content = self.as_dict() | {"hash": self.hash}
        parts = ",\n".join(f" {_plain(name)}: {_lines(content[name])}" for name in sorted(content))
        return f"{{\n{parts}\n}}\n"

    def for_ring(self, ring: Ring) -> Fitted:
        """What was learned, for the services of another directory.

        Parameters
        ----------
        ring
            The services as they are now.

        Returns
        -------
        Fitted
            Positions as in ``ring``. A service that was not there when the model was trained has effect 0, as unsure
            as before anything was learned.
        """
        old = self.fitted
        known = {service: place for place, service in enumerate(old.ring.services)}
        place = np.array([known.get(service, -1) for service in ring.services], dtype=np.intp)
        columns = old.variance.shape[1]
        unseen = np.full((1, columns), old.unseen)
        return replace(
            old,
            ring=ring,
            service=np.append(old.service, 0.0)[place],
            organisation=np.append(old.organisation, 0.0)[place],
            service_domain=np.vstack([old.service_domain, np.zeros((1, columns))])[place],
            variance=np.vstack([old.variance, unseen])[place],
        )


def content_hash(content: Mapping[str, Any]) -> str:
    """The SHA-256 of JSON values, whatever the order of their keys."""
    return hashlib.sha256(_plain(content).encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: Any) -> str:
    """JSON without spaces, keys sorted; what is no number is an error."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _lines(value: Any) -> str:
    """JSON in which every item of a list has a line of its own."""
    if not isinstance(value, list) or not value:
        return _plain(value)
    rows = ",\n".join(f"  {_plain(row)}" for row in value)
    return f"[\n{rows}\n ]"


def _kept(numbers: Floats) -> Floats:
    """Numbers as a file keeps them; never −0."""
    rounded: Floats = np.round(numbers, KEPT) + 0.0
    return rounded


def _rounded(fitted: Fitted) -> Fitted:
    return replace(
        fitted,
        intercept=round(fitted.intercept, KEPT) + 0.0,
        weights=_kept(fitted.weights),
        service=_kept(fitted.service),
        organisation=_kept(fitted.organisation),
        service_domain=_kept(fitted.service_domain),
        covariance=_kept(fitted.covariance),
        variance=_kept(fitted.variance),
        trials=tuple(
            Trial(level=one.level, **{name: round(getattr(one, name), KEPT) for name in ("log_loss", "above", "error")})
            for one in fitted.trials
        ),
    )
