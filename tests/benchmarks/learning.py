"""Training on 5,000 referrals, beside scikit-learn's logistic regression of the same matrix."""

from __future__ import annotations

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from netmap.recommend.learning.fit import fit
from netmap.recommend.learning.gate import fit_gated
from tests.benchmarks.harness import Ratio, compare
from tests.recommend.learning.referrals import columns, history

__all__ = ["ratios"]

_REFERRALS, _SERVICES = 5000, 120


def ratios() -> list[Ratio]:
    """One fit, and the choice among four strengths of the prior in five parts, beside one fit of scikit-learn."""
    past = history(_REFERRALS, services=_SERVICES, homes=3000)
    matrix = columns(past.pairs)[:, 1:]
    matrix = sparse.csr_array(matrix[:, np.any(matrix != 0, axis=0)])
    peer = "scikit-learn LogisticRegression, same matrix"

    def theirs() -> LogisticRegression:
        return LogisticRegression(max_iter=1000).fit(matrix, past.helped)

    return [
        compare("training on 5,000 referrals", peer, "≥ .33", lambda: fit(past.pairs, past.helped), theirs),
        compare("the same with the gate, 21 fits", peer, "reported", lambda: fit_gated(past), theirs),
    ]
