"""Fit light linear models with scikit-learn and write them as the tables that `impactlint.reading.linear` reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression

from impactlint.reading.weights import Table, abbreviations

Groups = Sequence[tuple[Sequence[str], float]]
"""Features of one example, in groups with the factor that they count with."""
LIFT = 2.0
"""Scale of lifted features."""
ROUNDS = 100
"""Steps of the second fit, which starts close to its end."""


def plain_groups(row: Sequence[str]) -> Groups:
    """Features that all count once."""
    return [(row, 1.0)]


def _vocabulary(rows: Sequence[Groups], min_count: int) -> dict[str, int]:
    counts = Counter(feature for row in rows for feature in {name for names, _ in row for name in names})
    return {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= min_count))}


def sparse(rows: Sequence[Groups], vocabulary: dict[str, int]) -> csr_matrix:
    """One row an example and one column a feature; features that the vocabulary lacks are left out."""
    indices, values, starts = [], [], [0]
    for row in rows:
        for names, factor in row:
            known = {vocabulary[name] for name in names if name in vocabulary}
            indices.extend(known)
            values.extend([factor] * len(known))
        starts.append(len(indices))
    return csr_matrix((np.array(values), indices, starts), shape=(len(rows), len(vocabulary)))


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
    fourth root of how often the feature was seen (50 times at most), is below `smallest`. Those that stay are fitted
    again without the others, whose part they take over. Features whose name starts with one of `lifted` are held back
    half as much: they are worth more than the others.
    """
    vocabulary = _vocabulary(rows, min_count)
    matrix = sparse(rows, vocabulary)
    lift = np.array([LIFT if lifted and name.startswith(lifted) else 1.0 for name in vocabulary])
    lifted_matrix = matrix.multiply(lift).tocsr()
    counted = np.ones(len(labels)) if weights is None else np.array(weights)
    model = LogisticRegression(C=c, max_iter=2000, tol=1e-4).fit(lifted_matrix, labels, sample_weight=counted)
    kept = np.abs(model.coef_ * lift) * _reach(matrix) >= smallest
    coefficients, bias = _fit_again(lifted_matrix, labels, counted, model, kept)
    return _table(vocabulary, list(map(str, model.classes_)), coefficients * lift, bias, step)


def _fit_again(
    matrix: csr_matrix, labels: Sequence[str], weights: np.ndarray, model: LogisticRegression, kept: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients and biases of the same regression with only the `kept` coefficients free, the others zero."""
    truth = np.array(labels)[:, None] == model.classes_
    places = np.flatnonzero(kept)

    def spread(free: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        coefficients = np.zeros(kept.shape)
        coefficients.flat[places] = free[: len(places)]
        return coefficients, free[len(places) :]

    def loss(free: np.ndarray) -> tuple[float, np.ndarray]:
        coefficients, bias = spread(free)
        logs = matrix @ coefficients.T + bias
        logs -= logsumexp(logs, axis=1, keepdims=True)
        missed = (np.exp(logs) - truth) * (weights * model.C)[:, None]
        slope = (matrix.T @ missed).T.flat[places] + free[: len(places)]
        value = -model.C * weights @ logs[truth] + free[: len(places)] @ free[: len(places)] / 2
        return value, np.concatenate([slope, missed.sum(axis=0)])

    start = np.concatenate([model.coef_.flat[places], model.intercept_])
    return spread(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x)


def _table(
    vocabulary: Sequence[str], classes: list[str], coefficients: np.ndarray, bias: np.ndarray, step: int
) -> Table:
    steps = np.rint(100 * coefficients / step).astype(int)
    short = abbreviations(classes)
    rows = {
        name: " ".join(f"{short[k]}{steps[k, at]}" for k in np.flatnonzero(steps[:, at]))
        for at, name in enumerate(vocabulary)
    }
    return {
        "classes": classes,
        "bias": [hundredths(b) for b in bias],
        "step": step,
        "weights": {name: row for name, row in rows.items() if row},
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
    return fit_binary_groups(groups, labels, weights, c=c, min_count=min_count, smallest=smallest)


def fit_binary_groups(
    groups: Sequence[Groups],
    labels: Sequence[bool],
    weights: Sequence[float] | None = None,
    *,
    c: float,
    min_count: int,
    smallest: float,
) -> Table:
    """A logistic regression over grouped features as a table, as `fit_binary`; a feature counts once in each group."""
    vocabulary = _vocabulary(groups, min_count)
    model = LogisticRegression(C=c, max_iter=2000, tol=1e-4).fit(
        sparse(groups, vocabulary), labels, sample_weight=weights
    )
    table = {name: hundredths(model.coef_[0][at]) for name, at in vocabulary.items()}
    return {
        "bias": hundredths(model.intercept_[0]),
        "weights": {name: str(weight) for name, weight in table.items() if abs(weight) >= 100 * smallest},
    }
