"""Light linear models: a table of weights (see `weights`), applied with the standard library.

Weights are whole hundredths of log-odds, or a table's steps of several hundredths: of a yes/no table `weights` gives a
feature its weight, of a table with several classes what it weighs for each, behind the first letters of the class.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache
from pathlib import Path
from struct import unpack
from typing import Any

from impactlint.reading.model import Reason
from impactlint.reading.weights import Table, abbreviations, tables_from
from impactlint.record import dataclass

WEIGHTS = Path(__file__).with_name("weights.tsv")
"""The tables that come with the package."""

_LANE = 32
"""Bits for each class in a row's whole number; a page's sums stay far below what they hold."""

TOP_REASONS = 5
"""Features that are kept as the reasons for an answer."""


class _Met(dict[str, int]):
    """The numbers of the features that pages had, each made from its text when it is first met."""

    __slots__ = ("make", "texts")

    def __init__(self, texts: Mapping[str, str], make: Callable[[str], int]) -> None:
        super().__init__()
        self.texts, self.make = texts, make

    def __missing__(self, feature: str) -> int:
        number = self[feature] = self.make(self.texts[feature])
        return number

    def total(self, features: Iterable[str]) -> int:
        """The sum over the features that have a number; no line of Python runs for those that don't."""
        return sum(map(self.__getitem__, filter(self.texts.__contains__, features)))


class _Lanes(dict[str, int]):
    """A class with its weight, as a row tells them (`res12`), as a whole number; each made when it is first met."""

    __slots__ = ("places",)

    def __init__(self, short: Sequence[str]) -> None:
        super().__init__()
        self.places = {name: _LANE * at for at, name in enumerate(short)}

    def __missing__(self, told: str) -> int:
        name, weight = parted(told)
        number = self[told] = weight << self.places[name]
        return number

    def row(self, texts: str) -> int:
        """The whole number of a row."""
        return sum(map(self.__getitem__, texts.split()))


@dataclass(frozen=True, slots=True)
class Binary:
    """A yes/no model: bias and the weights of the features that are present, added up, in hundredths."""

    bias: int
    weights: Mapping[str, str]
    met: _Met = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "met", _Met(self.weights, int))

    def score(self, features: Iterable[str]) -> float:
        """Log-odds of yes."""
        return (self.bias + self.met.total(features)) / 100

    def probability(self, features: Iterable[str]) -> float:
        """Probability of yes, 0 to 1."""
        return logistic(self.score(features))

    def reasons(self, features: Iterable[str]) -> tuple[Reason, ...]:
        """The features that spoke loudest for or against."""
        weighed = [Reason(feature, int(self.weights[feature]) / 100) for feature in features if feature in self.weights]
        return loudest(weighed)


@dataclass(frozen=True, slots=True)
class Multi:
    """A model with several classes; `weights` gives each feature shortened classes with weights, in `step` hundredths.

    `inherits` holds, for a parent and a child in a tree, what each pair of classes adds to the score (parent's class
    first): one table for children whose heading names a role by itself, one for the others.
    """

    classes: tuple[str, ...]
    bias: Sequence[int]
    weights: Mapping[str, str]
    inherits: Mapping[str, Sequence[Sequence[int]]] = field(default_factory=dict)
    step: int = 1
    short: tuple[str, ...] = field(init=False)
    """The classes as the rows name them."""
    met: _Met = field(init=False)
    """Rows as one whole number each: adding two of them adds the weights of all classes."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "short", abbreviations(self.classes))
        object.__setattr__(self, "met", _Met(self.weights, _Lanes(self.short).row))

    def scores(self, features: Iterable[str]) -> list[float]:
        """Hundredths of log-odds of each class, in the order of `classes`."""
        return self.scores_of([(features, 1.0)])

    def sums(self, features: Iterable[str]) -> list[int]:
        """What some features add to the score of each class, in hundredths of log-odds."""
        total = self.met.total(features)
        return (
            [weight * self.step for weight in unpacked(total, len(self.classes))] if total else [0] * len(self.classes)
        )

    def scores_of(self, groups: Iterable[tuple[Iterable[str], float]]) -> list[float]:
        """The same for groups of features, each with the factor that its features count with."""
        totals: list[float] = list(self.bias)
        for features, factor in groups:
            if total := self.met.total(features):
                lanes = unpacked(total, len(totals))
                worth = factor * self.step
                totals = [score + weight * worth for score, weight in zip(totals, lanes, strict=True)]
        return totals

    def reasons(self, features: Iterable[str], label: str) -> tuple[Reason, ...]:
        """The features that spoke loudest for or against one class."""
        return self.reasons_of([(features, 1.0)], label)

    def reasons_of(self, groups: Iterable[tuple[Iterable[str], float]], label: str) -> tuple[Reason, ...]:
        """The same for groups of features with their factors."""
        named = re.compile(rf"(?:^| ){self.short[self.classes.index(label)]}(-?\d+)")
        weighed = [
            Reason(feature, round(int(found[1]) * factor * self.step / 100, 2))
            for features, factor in groups
            for feature in features
            if (found := named.search(self.weights.get(feature, "")))
        ]
        return loudest(weighed)


@dataclass(frozen=True, slots=True)
class Models:
    """Every learned table that the reading needs."""

    roles: Multi
    kinds: Multi
    results: Binary
    problems: Binary
    claims: Binary
    technology: Binary
    answers: Multi
    thresholds: Mapping[str, float]


def loudest(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons with the largest weights, those of one weight in the order of their names."""
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.feature))[:TOP_REASONS])


def logistic(score: float) -> float:
    """1 / (1 + e^-score), without overflow."""
    return 1 / (1 + math.exp(-score)) if score > -500 else 0.0


def unpacked(total: int, count: int) -> Iterator[int]:
    """The weights that a sum of rows holds, those of each class in its own lane, the first in the lowest."""
    half = 1 << _LANE - 1
    # The quotient has a one in each lane, so this is `half` in all of them.
    halves = half * (((1 << _LANE * count) - 1) // ((1 << _LANE) - 1))
    raw = (total + halves).to_bytes(_LANE // 8 * count, "little")
    return (lane - half for lane in unpack(f"<{count}I", raw))


def parted(told: str) -> tuple[str, int]:
    """A class and its weight, told as one word (`res12`, `de-3`)."""
    name = told.rstrip("-0123456789")
    return name, int(told[len(name) :])


def softmax(scores: Sequence[float]) -> list[float]:
    """Hundredths of log-odds as probabilities that add up to 1."""
    top = max(scores)
    powers = [math.exp((score - top) / 100) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def multi(table: Table) -> Multi:
    """A `Multi` from its table."""
    return Multi(
        tuple(table["classes"]), table["bias"], table["weights"], table.get("inherits", {}), table.get("step", 1)
    )


def binary(table: Table) -> Binary:
    """A `Binary` from its table."""
    return Binary(table["bias"], table["weights"])


def models_from(tables: Mapping[str, Any]) -> Models:
    """All models from their tables."""
    return Models(
        roles=multi(tables["roles"]),
        kinds=multi(tables["kinds"]),
        results=binary(tables["results"]),
        problems=binary(tables["problems"]),
        claims=binary(tables["claims"]),
        technology=binary(tables["technology"]),
        answers=multi(tables["answers"]),
        thresholds=tables["thresholds"],
    )


@cache
def shipped() -> Models:
    """The models that come with the package, read once: they take a few ms and never change."""
    return models_from(tables_from(WEIGHTS.read_text(encoding="ascii")))
