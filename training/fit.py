"""Fit light linear models with scikit-learn and write them as the tables that `impactlint.reading.linear` reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from impactlint.reading.tables import Table

Groups = Sequence[tuple[Sequence[str], float]]
"""Features of one example, in groups with the factor that they count with."""


def plain_groups(row: Sequence[str]) -> Groups:
    """Features that all count once."""
    return [(row, 1.0)]


def _vocabulary(rows: Sequence[Groups], min_count: int) -> dict[str, int]:
    counts = Counter(feature for row in rows for feature in {name for names, _ in row for name in names})
    return {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= min_count))}


def _matrix(rows: Sequence[Groups], vocabulary: dict[str, int]) -> csr_matrix:
    indices, values, starts = [], [], [0]
    for row in rows:
        for names, factor in row:
            known = {vocabulary[name] for name in names if name in vocabulary}
            indices.extend(known)
            values.extend([factor] * len(known))
        starts.append(len(indices))
    return csr_matrix((np.array(values), indices, starts), shape=(len(rows), len(vocabulary)))


LIFT = 2.0
"""Scale of lifted features."""


def hundredths(weight: float) -> int:
    """A weight as the tables hold it."""
    return round(100 * float(weight))


def _reach(matrix: csr_matrix) -> np.ndarray:
    """For each feature its usual value, times the fourth root of how often it was seen."""
    seen = np.asarray((matrix != 0).sum(axis=0)).ravel()
    usual = np.asarray(matrix.sum(axis=0)).ravel() / np.maximum(seen, 1)
    return usual * np.minimum(seen, 50) ** 0.25


def fit_multi(
    rows: Sequence[Groups],
    labels: Sequence[str],
    weights: Sequence[float] | None = None,
    *,
    c: float = 0.3,
    min_count: int = 2,
    smallest: float = 0.08,
    step: int = 1,
    lifted: tuple[str, ...] = (),
) -> Table:
    """A multinomial logistic regression as a table of weights, in whole steps of hundredths.

    A weight is left out where it moves too little: where what it counts with its feature's usual value, times the
    fourth root of how often the feature was seen (50 times at most), is below `smallest`. Features whose name starts
    with one of `lifted` are held back half as much: they are worth more than the others.
    """
    vocabulary = _vocabulary(rows, min_count)
    matrix = _matrix(rows, vocabulary)
    lift = np.array([LIFT if lifted and name.startswith(lifted) else 1.0 for name in vocabulary])
    model = LogisticRegression(C=c, max_iter=2000, tol=1e-4).fit(
        matrix.multiply(lift).tocsr(), labels, sample_weight=weights
    )
    coefficients = model.coef_ * lift
    moves = np.abs(coefficients) * _reach(matrix) >= smallest
    classes = list(map(str, model.classes_))
    table: dict[str, str] = {}
    for name, at in vocabulary.items():
        kept = np.flatnonzero(moves[:, at])
        if len(kept):
            table[name] = " ".join(f"{classes[k]} {step * round(hundredths(coefficients[k, at]) / step)}" for k in kept)
    return {
        "classes": classes,
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
    smallest: float = 0.05,
) -> Table:
    """A logistic regression as a table; weights below `smallest`, in log-odds, change no answer and are left out."""
    groups = [plain_groups(row) for row in rows]
    vocabulary = _vocabulary(groups, min_count)
    model = LogisticRegression(C=c, max_iter=2000, tol=1e-4).fit(
        _matrix(groups, vocabulary), labels, sample_weight=weights
    )
    table = {name: hundredths(model.coef_[0][at]) for name, at in vocabulary.items()}
    return {
        "bias": hundredths(model.intercept_[0]),
        "weights": {name: str(weight) for name, weight in table.items() if abs(weight) >= 100 * smallest},
    }
