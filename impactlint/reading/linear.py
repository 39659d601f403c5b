"""Light linear models: a table of weights, applied with the standard library.

A table is JSON: `classes`, `bias` (one number a class) and `weights` (feature -> one number a class, or a single number
where there is one class). Scores are log-odds; `probabilities` is the softmax of them, `probability` the logistic function.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from impactlint.reading.model import Reason

TOP_REASONS = 5
"""Features that are kept as the reasons for an answer."""


@dataclass(frozen=True, slots=True)
class Binary:
    """A yes/no model: `bias + sum of the weights of the features that are present`."""

    bias: float
    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """Log-odds of yes."""
        weights = self.weights
        return self.bias + sum(weights.get(feature, 0.0) for feature in features)

    def probability(self, features: Iterable[str]) -> float:
        """Probability of yes, 0 to 1."""
        return logistic(self.score(features))

    def reasons(self, features: Iterable[str]) -> tuple[Reason, ...]:
        """The features that spoke loudest for or against."""
        weighed = [Reason(feature, round(self.weights[feature], 2)) for feature in features if feature in self.weights]
        return tuple(sorted(weighed, key=lambda reason: -abs(reason.weight))[:TOP_REASONS])


@dataclass(frozen=True, slots=True)
class Multi:
    """A model with several classes; `weights` gives each feature its (class index, weight) pairs.

    `inherits` holds, for a parent and a child in a tree, what each pair of classes adds to the score (parent's class
    first): one table for children whose heading names a role by itself, one for the others.
    """

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]
    inherits: Mapping[str, tuple[tuple[float, ...], ...]] = field(default_factory=dict)

    def scores(self, features: Iterable[str]) -> list[float]:
        """Score of each class, in the order of `classes`."""
        totals = list(self.bias)
        weights = self.weights
        for feature in features:
            for index, weight in weights.get(feature, ()):
                totals[index] += weight
        return totals

    def reasons(self, features: Iterable[str], label: str) -> tuple[Reason, ...]:
        """The features that spoke loudest for or against one class."""
        wanted = self.classes.index(label)
        weighed = [
            Reason(feature, round(weight, 2))
            for feature in features
            for index, weight in self.weights.get(feature, ())
            if index == wanted
        ]
        return tuple(sorted(weighed, key=lambda reason: -abs(reason.weight))[:TOP_REASONS])


@dataclass(frozen=True, slots=True)
class Models:
    """Every learned table that the reading needs."""

    roles: Multi
    kinds: Multi
    results: Binary
    problems: Binary
    claims: Binary
    technology: Binary
    thresholds: Mapping[str, float]


def logistic(score: float) -> float:
    """1 / (1 + e^-score), without overflow."""
    return 1 / (1 + math.exp(-score)) if score > -500 else 0.0


def softmax(scores: list[float]) -> list[float]:
    """Scores as probabilities that add up to 1."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def multi(table: dict[str, object]) -> Multi:
    """A `Multi` from its JSON table."""
    raw = table["weights"]
    assert isinstance(raw, dict)  # noqa: S101 - the table is the package's own
    weights = {name: tuple(zip(pairs[::2], pairs[1::2], strict=True)) for name, pairs in raw.items()}
    inherits = {name: tuple(map(tuple, rows)) for name, rows in table.get("inherits", {}).items()}  # type: ignore[attr-defined]  # the package's own
    return Multi(tuple(table["classes"]), tuple(table["bias"]), weights, inherits)  # type: ignore[arg-type]  # the package's own


def binary(table: dict[str, object]) -> Binary:
    """A `Binary` from its JSON table."""
    return Binary(table["bias"], table["weights"])  # type: ignore[arg-type]  # the package's own


def models_from(tables: dict[str, dict[str, object]]) -> Models:
    """All models from their tables."""
    return Models(
        roles=multi(tables["roles"]),
        kinds=multi(tables["kinds"]),
        results=binary(tables["results"]),
        problems=binary(tables["problems"]),
        claims=binary(tables["claims"]),
        technology=binary(tables["technology"]),
        thresholds=tables["thresholds"],  # type: ignore[arg-type]  # the package's own
    )


@cache
def shipped() -> Models:
    """The models that come with the package, read once: they take 35 ms and never change."""
    text = files("impactlint.reading").joinpath("weights.json").read_text(encoding="utf-8")
    return models_from(json.loads(text))
