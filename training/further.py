"""Fit the table of kinds a little further on pages that it hasn't learnt from, and measure that by folds.

usage: python -m training.further CORPUS --more FOLDER [--after LINE] [--folds N] [--ship]

For when the texts that the weights learnt from aren't at hand. The fit starts at the weights that ship and is held to
them as another is held to nought: the most likely weights, where each lies around its old one as by a normal
distribution. The pages of the corpus, which it has learnt, are fitted once more with the others, so that kinds of which
the new pages have few aren't forgotten. Features that the table doesn't have get no weight: it doesn't grow. Every
number comes from pages of repositories that the weights which read them never saw; `--ship` then fits on all and writes
the tables, and `LEARNT` goes up with that. The other tables gain next to nothing by it (docs/evidence-tried.md says how
much that is).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp

from impactlint.reading.linear import WEIGHTS, models_from, multi, shipped
from impactlint.reading.linear import parted as weight_of
from impactlint.reading.model import Hints
from impactlint.reading.page import make_page
from impactlint.reading.read import read, section_readings
from impactlint.reading.weights import Table, abbreviations, tables_from
from impactlint.reporters.outline import document as as_dict
from training import examples as ex
from training.data import Labelled, load, load_more
from training.fit import hundredths, plain_groups, sparse
from training.train import folds_of, report, ship, split_fold

LEARNT = 2710
"""Lines of `labels-more.jsonl` up to which the table has learnt from what was at hand."""
STRENGTH = 0.3
"""What a page counts beside the pull of the old weights, chosen on out-of-fold scores."""
ROUNDS = 100
"""Steps of a fit, which starts close to its end."""


def moved(table: Table, rows: Sequence[Sequence[str]], labels: Sequence[str], strength: float = STRENGTH) -> Table:
    """A table of several classes, its weights moved towards what examples say, given by their features and classes."""
    vocabulary = {name: at for at, name in enumerate(table["weights"])}
    matrix = sparse([plain_groups(row) for row in rows], vocabulary)
    scores = np.array([multi(table).scores(row) for row in rows]) / 100
    truth = np.array(labels)[:, None] == np.array(table["classes"])
    shape = (len(vocabulary) + 1, len(table["classes"]))

    def loss(free: np.ndarray) -> tuple[float, np.ndarray]:
        moves = free.reshape(shape)
        logs = scores + matrix @ moves[:-1] + moves[-1]
        logs = logs - logsumexp(logs, axis=1, keepdims=True)
        missed = strength * (np.exp(logs) - truth)
        slope = np.vstack([matrix.T @ missed + moves[:-1], missed.sum(axis=0)])
        return -strength * logs[truth].sum() + (moves[:-1] ** 2).sum() / 2, slope.ravel()

    start = np.zeros(shape[0] * shape[1])
    moves = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x.reshape(shape)
    return _added(table, moves)


def _added(table: Table, moves: np.ndarray) -> Table:
    """A table with the moves of its weights added, in its own steps; the last row moves the biases."""
    short = abbreviations(table["classes"])
    rows = {}
    for name, row, by in zip(table["weights"], table["weights"].values(), moves[:-1], strict=True):
        old = dict(map(weight_of, row.split()))
        steps = {key: old.get(key, 0) + round(100 * by[k] / table["step"]) for k, key in enumerate(short)}
        rows[name] = " ".join(f"{key}{weight}" for key, weight in steps.items() if weight)
    bias = [old + hundredths(by) for old, by in zip(table["bias"], moves[-1], strict=True)]
    return {**table, "bias": bias, "weights": {name: row for name, row in rows.items() if row}}


def further(kinds: Sequence[ex.Example]) -> dict[str, Any]:
    """The tables that ship, that of kinds fitted further on some pages."""
    tables = tables_from(WEIGHTS.read_text(encoding="ascii"))
    return {**tables, "kinds": moved(tables["kinds"], [e.features for e in kinds], [str(e.label) for e in kinds])}


def example_of(item: Labelled) -> ex.Example:
    """A page with its kind; its sections are read by the weights that ship, which haven't seen it."""
    page = make_page(item.document)
    return ex.kind_example(item, page, section_readings(page, Hints(), shipped()))


def main() -> None:
    """Measure by folds what the table that ships says, and what it says when fitted further; ship that."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--more", type=Path, required=True)
    parser.add_argument("--after", type=int, default=LEARNT, help="the line of labels-more.jsonl to begin behind")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--ship", action="store_true")
    args = parser.parse_args()
    told = partial(report, score=args.corpus.parent / "eval" / "score.py", origin="all", errors=0)
    known, items = load(args.corpus), list(load_more(args.more / "github", after=args.after))
    if not items:
        raise SystemExit(f"no page behind line {args.after} of labels-more.jsonl is at hand in {args.more}")
    print(f"{len(items)} READMEs beside {len(known)} known ones", file=sys.stderr)
    told(items, {item.name: as_dict(read(item.document)) for item in items})
    again, examples = [*map(example_of, known)], {item.name: example_of(item) for item in items}
    folds, said = folds_of(items, args.folds), dict[str, Any]()
    for fold in range(args.folds):
        seen, apart = split_fold(items, folds, fold)
        models = models_from(further([*again, *(examples[item.name] for item in seen)]))
        said |= {item.name: as_dict(read(item.document, Hints(), models)) for item in apart}
    print("fitted further:")
    told(items, said)
    if args.ship:
        ship(further([*again, *examples.values()]))


if __name__ == "__main__":
    main()
