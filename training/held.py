"""Fit the weights of a few features while all others are held, on pages and on written pieces.

usage: python -m training.held CORPUS [--more FOLDER] [--table results|claims|technology] [--ship]

For features that came later than the weights, and are too rare on pages to be learnt from them alone: what everyday
words make of a number (`told:`), what makes none of it (`rule:`), praise without the usual words (`boast:`) or beside
numbers (`beside:`), and the methods that a first sentence names (`how:`). Of a piece that says so only what looks most
like it counts, since nobody marked which of its numbers or sentences it is. First sentences are those of pages that the
weights haven't learnt from: what they know by heart leaves nothing to explain.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from impactlint.reading.claims import statements
from impactlint.reading.linear import WEIGHTS, Binary, shipped
from impactlint.reading.model import Hints
from impactlint.reading.numbers.disowned import aims_of, disowned, is_aim
from impactlint.reading.page import make_page
from impactlint.reading.read import section_readings
from impactlint.reading.results import all_candidates
from impactlint.reading.weights import tables_from
from training import examples as ex
from training.data import load, load_more
from training.lines import claim_lines, result_lines
from training.pieces import Piece, page_of, pieces
from training.train import ship

FREE: Mapping[str, tuple[str, ...]] = {
    "results": ("told:", "rule:"),
    "claims": ("boast:", "beside:"),
    "technology": ("how:",),
}
"""How the features open whose weights are fitted, by table."""
SET: Mapping[str, int] = {"told:by a tool": 500, "told:error": 250, "told:score": 250, "boast:of others": -450}
"""Weights in hundredths that are set: what a tool prints needs no learning, nor what is said of others."""
PULL: Mapping[str, float] = {"results": 3.0, "claims": 1.5, "technology": 1.0}
"""How far weights lie from nought as a rule, in log-odds."""
PIECE: Mapping[str, float] = {"results": 3.0, "claims": 0.3, "technology": 0.0}
"""What a piece counts beside a number or a sentence of a page."""
LEARNT = 2309
"""Lines of `labels-more.jsonl` up to which the weights of first sentences have learnt."""
ROUNDS = 3
"""Times that what looks most like it is looked for anew."""

Features = tuple[str, ...]


def candidates(kind: str, piece: Piece) -> list[Features]:
    """The features of what may say so in a piece."""
    document, lines = page_of(piece)
    page = make_page(document)
    tops = section_readings(page, Hints(), shipped())
    if kind == "claims":
        return [one.features for one in statements(page, tops) if one.sentence.line in lines]
    aims = aims_of(page)
    found = (one for one in all_candidates(page, tops) if one.line in lines)
    return [one.features for one in found if not disowned(one) and not is_aim(one, aims)]


def examples(kind: str, corpus: Path, more: Path | None) -> Iterator[ex.Example]:
    """Those of the pages at hand, and of the written lines."""
    if kind == "technology":
        unknown = filter(ex.judged, load_more(more / "github", after=LEARNT)) if more else ()
        yield from (one for item in unknown for one in ex.technology_examples(item, make_page(item.document)))
        return
    for item in filter(ex.judged, load(corpus, more)):
        page = make_page(item.document)
        tops = section_readings(page, Hints(), shipped())
        yield from (ex.claim_examples if kind == "claims" else ex.result_examples)(item, page, tops)
    yield from claim_lines() if kind == "claims" else result_lines()


def fit(
    kind: str, model: Binary, known: Sequence[ex.Example], told: Sequence[tuple[Piece, list[Features]]]
) -> dict[str, int]:
    """Weights in hundredths, in steps of five, of the features of a kind that are free; `model` holds the others."""
    rows = [*(one.features for one in known), *(row for _, found in told for row in found)]
    names = sorted({name for row in rows for name in row if name.startswith(FREE[kind]) and name not in SET})
    place = {name: at for at, name in enumerate(names)}
    held = {row: model.score([name for name in row if name not in place]) for row in rows}
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        learnt = [(one.features, bool(one.label), one.weight) for one in known]
        for piece, found in told:
            by_score = sorted(
                found, key=lambda row: held[row] + sum(weights[place[name]] for name in row if name in place)
            )
            learnt += [(row, piece.says_so, PIECE[kind]) for row in (by_score[-1:] if piece.says_so else by_score)]
        weights = _weights(learnt, place, held, PULL[kind])
    return {name: round(20 * float(weights[at])) * 5 for name, at in place.items()}


def _weights(
    learnt: Sequence[tuple[Features, bool, float]],
    place: Mapping[str, int],
    held: Mapping[Features, float],
    pull: float,
) -> np.ndarray:
    """The likeliest weights, each around nought as by a normal distribution."""
    free = [(row, label, count) for row, label, count in learnt if not place.keys().isdisjoint(row)]
    matrix = np.zeros((len(free), len(place)))
    for at, (row, _, _) in enumerate(free):
        matrix[at, [place[name] for name in row if name in place]] = 1
    truth = np.array([label for _, label, _ in free], float)
    count = np.array([number for *_, number in free])
    offset = np.array([held[row] for row, _, _ in free])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = offset + matrix @ weights
        missed = (1 / (1 + np.exp(-scores)) - truth) * count
        value = count @ (np.logaddexp(0, scores) - truth * scores) + weights @ weights / 2 / pull**2
        return value, matrix.T @ missed + weights / pull**2

    return minimize(loss, np.zeros(len(place)), jac=True, method="L-BFGS-B").x


def main() -> None:
    """Print the weights, and write them into the package if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--more", type=Path)
    parser.add_argument("--table", choices=FREE, help="the one table that is fitted; all of them if none is named")
    parser.add_argument("--ship", action="store_true")
    args = parser.parse_args()
    tables: dict[str, Any] = tables_from(WEIGHTS.read_text(encoding="ascii"))
    for kind in (args.table,) if args.table else FREE:
        model = getattr(shipped(), kind)
        known = list(examples(kind, args.corpus, args.more))
        told = [(piece, candidates(kind, piece)) for piece in pieces(kind)] if PIECE[kind] else []
        found = {
            **fit(kind, model, known, told),
            **{name: at for name, at in SET.items() if name.startswith(FREE[kind])},
        }
        for name, weight in sorted(found.items()):
            print(f"{name:24s} {weight:+5d}   was {tables[kind]['weights'].get(name, '0')}")
        tables[kind]["weights"].update({name: str(weight) for name, weight in found.items() if weight})
    if args.ship:
        ship(tables)
    else:
        print("not written: --ship writes them", file=sys.stderr)


if __name__ == "__main__":
    main()
