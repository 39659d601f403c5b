"""Fit the model that hears answers to a reader's questions, on written pieces and on labelled pages.

usage: python -m training.answers [--more FOLDER] [--folds N] [--ship]

Prints what it hears where nothing of it was learnt: each lot of pieces, which one writer wrote, stands apart with a
part of the pages. The pages count what they lack: sentences of a page that answers a question, besides those that do,
may answer it too and are left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from impactlint.document import Document
from impactlint.reading.answers import HINT, TOLD, find_answers
from impactlint.reading.cues.answer_features import stem
from impactlint.reading.cues.sayings import Saying, sayings
from impactlint.reading.linear import WEIGHTS, Multi, multi, shipped
from impactlint.reading.model import Asked, Hints
from impactlint.reading.page import Page, make_page
from impactlint.reading.read import section_readings
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.weights import Table, abbreviations, tables_from
from training.data import HERE, parse_file, read_labels
from training.fit import Groups, fit_binary_groups
from training.pieces import Piece, page_of, pieces
from training.train import THRESHOLDS, ship

STEP = 5
"""Hundredths of log-odds in a step of the table."""
OTHER = 0.3
"""What a piece about another question counts as one that doesn't answer: it may, by the way."""
PAGE, ARGUABLE = 5.0, 0.5
"""What a sentence of a page counts that doesn't answer, and one that does arguably.

Pages count much: the pieces are short, and half of them answer, as next to no sentence of a page does.
"""
FULL, BESIDE = 6, 1.5
"""Lines that a reader named at most, and what another sentence counts on a page where all were named."""
C, MIN_COUNT, SMALLEST = 5.0, 4, 0.3
"""Strength of the fit, how often a feature has to be seen, and the least weight in log-odds that is kept."""


_FUNCTION = word_set(
    """the a an of for to in on at by with from as and or is are was were be been being it its this that these those
    there their they them he she we our us i my me you your so too also just very more most than then which who what how
    when where while will can has have had do does did into over under up out off all any some each per via using use
    used"""
)
"""Words that belong to no topic. What weight they get is a habit of the writers, so none is learnt for them alone."""
_FUNCTION_STEMS = _FUNCTION | frozenset(map(stem, _FUNCTION))


def topical(features: Sequence[str]) -> list[str]:
    """The features of a sentence or heading without those that are made of function words alone."""
    return [name for name in features if not _is_function(name)]


def _is_function(name: str) -> bool:
    words = name.split(" ")
    return name in _FUNCTION_STEMS if len(words) == 1 else all(word in _FUNCTION for word in words)


@dataclass(frozen=True, slots=True)
class Window:
    """One or two sentences in a row, by the features of each and of their heading; `lines` are 1-based."""

    groups: Groups
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page with the lines (1-based) that answer each question, and the questions that it answers surely."""

    page: Page
    answers: Mapping[str, frozenset[int]]
    sure: frozenset[str]


def labelled_pages(more: Path) -> Iterator[LabelledPage]:
    """Those of `labels-answers.jsonl` whose texts stand in `more`/github."""
    for label in read_labels(HERE / "labels-answers.jsonl"):
        path = more / "github" / label["file"]
        if path.is_file():
            document = parse_file(path)
            told = label["answers"]
            lines = {question: frozenset(_lines(document, one["at"])) for question, one in told.items()}
            yield LabelledPage(make_page(document), lines, frozenset(name for name, one in told.items() if one["sure"]))


def _lines(document: Document, anchors: Sequence[str]) -> Iterator[int]:
    for at, line in enumerate(document.source.lines, 1):
        if any(line.strip().startswith(anchor) for anchor in anchors):
            yield at


def windows(page: Page) -> list[Window]:
    """The sentences of a page, each by itself and with the one before it."""
    found = []
    last: Saying | None = None
    before: list[str] = []
    for one in sayings(page, section_readings(page, Hints(), shipped())):
        if not one.features:
            continue
        own = topical(one.features)
        groups = [(one.heading.features, 1.0), (own, 1.0)]
        found.append(Window(groups, (one.sentence.line + 1,)))
        if last and one.follows:
            lines = (last.sentence.line + 1, one.sentence.line + 1)
            found.append(Window([*groups, (before, 1.0)], lines))
        last, before = one, own
    return found


WeightedWindow = tuple[Groups, bool, float]
"""The features of a window, whether it answers, and what it counts."""
Piecewise = Sequence[tuple[Piece, list[Window]]]
Pagewise = Sequence[tuple[LabelledPage, list[Window]]]


def piece_examples(told: Piecewise, question: str) -> Iterator[WeightedWindow]:
    """The examples of written pieces: of one that answers the pairs of its sentences, if it has two."""
    for piece, found in told:
        worth = 1.0 if piece.topic == question else OTHER
        if piece.says_so:
            longest = max((len(one.lines) for one in found), default=0)
            whole = [one for one in found if len(one.lines) == longest]
            yield from ((one.groups, piece.topic == question, worth / len(whole)) for one in whole)
        else:
            yield from ((one.groups, False, worth / len(found) ** 0.5) for one in found)


def page_examples(told: Pagewise, question: str) -> Iterator[WeightedWindow]:
    """The examples of pages."""
    for labelled, found in told:
        lines = labelled.answers.get(question)
        for one in found:
            half = 1 / len(one.lines)
            if lines is None:
                yield one.groups, False, PAGE * half
            elif not lines.isdisjoint(one.lines):
                if one.lines[0] in lines:
                    yield one.groups, True, (1.0 if question in labelled.sure else ARGUABLE) * half
            elif len(lines) < FULL:
                yield one.groups, False, BESIDE * half


def fit(told: Piecewise, pages: Pagewise) -> Table:
    """The table of all questions, each fitted by itself."""
    questions = get_args(Asked)
    short = dict(zip(questions, abbreviations(questions), strict=True))
    rows: dict[str, list[str]] = {}
    bias = []
    for question in questions:
        groups, labels, counts = zip(*piece_examples(told, question), *page_examples(pages, question), strict=True)
        table = fit_binary_groups(groups, labels, counts, c=C, min_count=MIN_COUNT, smallest=SMALLEST)
        bias.append(table["bias"])
        for feature, weight in table["weights"].items():
            if steps := round(int(weight) / STEP):
                rows.setdefault(feature, []).append(f"{short[question]}{steps}")
    weights = {feature: " ".join(row) for feature, row in rows.items()}
    return {"classes": list(questions), "bias": bias, "step": STEP, "weights": weights}


VerdictCounts = Counter[tuple[str, str, str]]
"""How often what is labelled so (question, label) is heard: one of `HOW`."""
HOW = ("told", "perhaps", "hint", "no")
"""An answer, one that there may be, a word that may be one, and nothing."""


def count_verdicts(model: Multi, told: Piecewise, pages: Pagewise) -> tuple[VerdictCounts, VerdictCounts]:
    """What a model hears in pieces about their own question, and on pages about all of them."""
    piece_counts: VerdictCounts = Counter()
    page_counts: VerdictCounts = Counter()
    for piece, _ in told:
        document, _ = page_of(piece)
        piece_counts[piece.topic, str(piece.says_so), verdicts(model, make_page(document)).get(piece.topic, "no")] += 1
    for labelled, _ in pages:
        found = verdicts(model, labelled.page)
        for question in get_args(Asked):
            label = "none" if question not in labelled.answers else "sure" if question in labelled.sure else "arguable"
            page_counts[question, label, found.get(question, "no")] += 1
    return piece_counts, page_counts


def verdicts(model: Multi, page: Page) -> dict[str, str]:
    """For each question that a page answers how it does so (see `HOW`)."""
    tops = section_readings(page, Hints(), shipped())
    best = find_answers(page, tops, model, THRESHOLDS["answers"]).best
    return {question: HOW[(one.confidence < TOLD) + (one.confidence <= HINT)] for question, one in best.items()}


def report_lines(name: str, counts: VerdictCounts, labels: Sequence[str]) -> Iterator[str]:
    """A line for each question and one for all: by label how many are told, told perhaps, hinted at and not heard."""
    for question in (*get_args(Asked), ""):
        parts = []
        for label in labels:
            numbers = {
                how: sum(
                    count
                    for (topic, of, was), count in counts.items()
                    if was == how and of == label and topic.startswith(question)
                )
                for how in HOW
            }
            parts.append(f"{label} {'/'.join(str(numbers[how]) for how in HOW)}")
        yield f"{name} {question or 'all':14s} {', '.join(parts)}"


def print_out_of_fold(told: Piecewise, pages: Pagewise, folds: int) -> None:
    """What is heard of the pieces and pages of each fold by a model that learnt from the others."""
    piece_counts: VerdictCounts = Counter()
    page_counts: VerdictCounts = Counter()
    for fold in range(folds):
        learnt = [one for one in told if one[0].lot % folds != fold]
        model = multi(fit(learnt, [one for at, one in enumerate(pages) if at % folds != fold]))
        found = count_verdicts(model, [one for one in told if one[0].lot % folds == fold], pages[fold::folds])
        piece_counts.update(found[0])
        page_counts.update(found[1])
    labels = ("sure", "arguable", "none")
    for line in (*report_lines("pieces", piece_counts, ("True", "False")), *report_lines("pages", page_counts, labels)):
        print(line)


def main() -> None:
    """Print what is heard where nothing of it was learnt, and write the table of everything if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--more", type=Path)
    parser.add_argument("--folds", type=int, default=9, help="0: none is held out, and nothing is printed")
    parser.add_argument("--ship", action="store_true")
    args = parser.parse_args()
    told = [(piece, windows(make_page(page_of(piece)[0]))) for piece in pieces("answers")]
    pages = [(one, windows(one.page)) for one in labelled_pages(args.more)] if args.more else []
    if args.folds:
        print_out_of_fold(told, pages, args.folds)
    if args.ship:
        tables: dict[str, Any] = tables_from(WEIGHTS.read_text(encoding="ascii"))
        ship(
            {
                **tables,
                "answers": fit(told, pages),
                "thresholds": {**tables["thresholds"], "answers": THRESHOLDS["answers"]},
            }
        )


if __name__ == "__main__":
    main()
