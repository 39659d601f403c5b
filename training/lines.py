"""Written lines: numbers that are a result or not, sentences that tell a problem, praise or technology, or don't."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from impactlint.document.model import Heading, Section, Span
from impactlint.reading.claims import statement_features
from impactlint.reading.headings.lexicon import normalise
from impactlint.reading.model import SectionReading
from impactlint.reading.numbers.candidates import NumberContext, candidates
from impactlint.reading.opening import opening_features
from impactlint.reading.page import Sentence, Unit
from impactlint.reading.problem import place_in, sentence_features
from training.examples import Example

HERE = Path(__file__).parent
PLAIN_WEIGHT = 1.0
"""What a line in everyday words counts beside the other written lines: pages written so are still rare."""
_MARK = re.compile(r"\[\[(.+?)\]\]")
"""What a written line marks as its result."""


def _rows(name: str) -> Iterator[list[str]]:
    path = HERE / name
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as stream:
            yield from (row for row in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE) if row)


def result_lines() -> Iterator[Example]:
    """One for every number of a line: a result where it is marked with [[ ]]."""
    yield from _result_lines("lines-results.tsv")
    for example in _result_lines("lines-results-plain.tsv"):
        # Plain numbers without a change around them taught it to take numbers of the problem for results.
        if any(name.startswith("change:") for name in example.features):
            yield replace(example, weight=PLAIN_WEIGHT)


def _result_lines(name: str) -> Iterator[Example]:
    for role, kind, heading, marked in (row[:4] for row in _rows(name) if len(row) >= 4):
        unit, spans = _unit(kind, marked)
        early = role in ("title", "summary", "preamble")
        place = NumberContext(role, "", tuple(normalise(heading).split()[:8]), early)
        for candidate in candidates(unit, place):
            hit = any(start < candidate.end and candidate.start < end for start, end in spans)
            yield Example(candidate.features, hit)


def _unit(kind: str, marked: str) -> tuple[Unit, list[tuple[int, int]]]:
    """A written line as a unit, and where in its text the marked numbers stand.

    A row has its cells parted by `;`, behind its header and `||` where it has one.
    """
    header: tuple[str, ...] = ()
    if kind == "row" and "||" in marked:
        head, _, marked = marked.partition("||")
        header = tuple(cell.strip() for cell in head.split(";"))
        marked = " | ".join(cell.strip() for cell in marked.split(";"))
    spans, text, at = [], "", 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text, at = text + match[1], match.end()
    text += marked[at:]
    cells = tuple(text.split(" | ")) if kind == "row" else ()
    name = kind if kind in ("paragraph", "item", "row", "html", "code") else "paragraph"
    return Unit(name, 0, text, 0, cells=cells, header=header, table=0 if header else -1), spans  # type: ignore[arg-type]  # checked above


def _reading(role: str, heading: str) -> SectionReading:
    section = Section(0, Heading(Span(0, 1), 2, heading, "atx"), Span(0, 1), Span(0, 1), None, ())
    return SectionReading(1, 1, 2, heading, role, 1.0, (), section)  # type: ignore[arg-type]  # roles of the labels


def problem_lines() -> Iterator[Example]:
    """Sentences that tell a problem clearly, or don't."""
    yield from _problem_lines("lines-problems.tsv")
    yield from (replace(example, weight=PLAIN_WEIGHT) for example in _problem_lines("lines-problems-plain.tsv"))


def _problem_lines(name: str) -> Iterator[Example]:
    for strength, role, heading, nth, text in (row[:5] for row in _rows(name) if len(row) >= 5):
        unit = Unit("paragraph", 0, text, -1 if role == "preamble" else 0)
        place = place_in(unit.section, [_reading(role, heading)])
        features = sentence_features(text, int(nth) if nth.isdigit() else 0, unit, place)
        yield Example(tuple(name for name in features if not name.startswith("section=")), strength == "clear")


def claim_lines() -> Iterator[Example]:
    """Sentences that praise, or don't."""
    for label, role, kind, text in (row[:4] for row in _rows("lines-claims.tsv") if len(row) >= 4):
        unit = Unit(kind, 0, text, -1 if role == "preamble" else 0)  # type: ignore[arg-type]  # kinds of the page
        features = statement_features(Sentence(text, 0, unit), [_reading(role, "")])
        if features:
            yield Example(tuple(features), label == "yes")


def opening_lines() -> Iterator[Example]:
    """First sentences about technology, or not."""
    for label, text in (row[:2] for row in _rows("lines-openings.tsv") if len(row) >= 2):
        yield Example(tuple(opening_features(Sentence(text, 0, Unit("paragraph", 0, text, -1)))), label == "tech")
