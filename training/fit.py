"""Fit light linear models with scikit-learn and write them as the tables that `impactlint.reading.linear` reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

Table = dict[str, Any]


def _vocabulary(rows: Sequence[Sequence[str]], min_count: int) -> dict[str, int]:
    counts = Counter(feature for row in rows for feature in set(row))
    return {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= min_count))}


def _matrix(rows: Sequence[Sequence[str]], vocabulary: dict[str, int]) -> csr_matrix:
    indices, starts = [], [0]
    for row in rows:
        indices.extend({vocabulary[feature] for feature in row if feature in vocabulary})
        starts.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(vocabulary)))


def hundredths(weight: float) -> int:
    """A weight as the tables hold it."""
    return round(100 * float(weight))


def fit_multi(
    rows: Sequence[Sequence[str]],
    labels: Sequence[str],
    weights: Sequence[float] | None = None,
    *,
    c: float = 0.3,
    min_count: int = 2,
    smallest: float = 0.08,
) -> Table:
    """A multinomial logistic regression as a table; weights below `smallest` are left out."""
    vocabulary = _vocabulary(rows, min_count)
    model = LogisticRegression(C=c, max_iter=300, tol=1e-3).fit(
        _matrix(rows, vocabulary), labels, sample_weight=weights
    )
    table: dict[str, list[float]] = {}
    for name, at in vocabulary.items():
        pairs = [x for k, w in enumerate(model.coef_[:, at]) if abs(w) >= smallest for x in (k, hundredths(w))]
        if pairs:
            table[name] = pairs
    return {
        "classes": list(map(str, model.classes_)),
        "bias": [hundredths(b) for b in model.intercept_],
        "weights": table,
    }


def fit_binary(
    rows: Sequence[Sequence[str]],
    labels: Sequence[bool],
    weights: Sequence[float] | None = None,
    *,
    c: float = 0.3,
    min_count: int = 3,
    smallest: float = 0.02,
) -> Table:
    """A logistic regression as a table."""
    vocabulary = _vocabulary(rows, min_count)
    model = LogisticRegression(C=c, max_iter=500, tol=1e-3).fit(
        _matrix(rows, vocabulary), labels, sample_weight=weights
    )
    table = {name: hundredths(model.coef_[0][at]) for name, at in vocabulary.items()}
    return {
        "bias": hundredths(model.intercept_[0]),
        "weights": {name: weight for name, weight in table.items() if abs(weight) >= 100 * smallest},
    }
