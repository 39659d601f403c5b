"""Beside the metric, the page says what changed for somebody.

## What it does

Reports a warning when a page about a model opens its results with a metric, every further one is a metric as well, and
nothing says what it changed: a decision, a cost, time, behaviour, for whom. What an analysis counts, how fast a program
runs and what the code of a paper reaches aren't asked, and a page without any result is told by IMP201 alone.

## Why it matters to a reader

An F1 score of 0.87 is a property of a model. Readers outside engineering ask what follows from it: fewer calls,
an hour saved, an outbreak seen two days earlier. If the page doesn't say, they can't know.

## Fix safety

*Ask* leaves the open question under the title in a comment that renders to nothing; it is unsafe, because it
adds lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.wording import ask
from impactlint.rules.shared.headline import words_for
from impactlint.rules.shared.quoting import result_quoted
from impactlint.rules.shared.sureness import lone_metric

_CHANGED = lazy.pattern(
    r"\b(?:fell|rose|dropped|grew|went (?:up|down)|was (?:cut|halved)|saved|saves|saving|reduced|increased|decreased)\b"
    r"[^.;\n]{0,60}?\b(?:from|by|to)\b[^.;\n]{0,20}?\d",
    re.IGNORECASE,
)
"""How a sentence tells what changed, beside a metric on the same line or anywhere else."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report results that are metrics and nothing else."""
    first = lone_metric(reading)
    if first is None or any(unit.kind != "code" and _CHANGED.search(unit.text) for unit in reading.units):
        return
    words = words_for(reading, first.line, result_quoted(first))
    yield Report(
        line=words.line,
        column=words.column,
        message=f"{words.quote} tells how well it works; a reader asks next what that changed, and for whom.",
        help=f"{ask('decision', reading)} Say it in the sentence after the number.",
        excerpt=words.excerpt,
        key="no outcome",
    )


RULE = Rule(
    id="IMP204",
    name="metric-without-outcome",
    summary="Beside the metric, the page says what changed for somebody.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    absence=True,
    kinds=frozenset({"project"}),
    fixes=("ask",),
    question=partial(ask, "decision"),
    bad=(
        Example(
            """# Ticket router

Every ticket is read by hand before it reaches the right desk; a classifier predicts it from the text.

## Results

The model reaches an F1 of 0.87 on the tickets of a later month; keyword rules reach 0.61.
""",
            finds=(7,),
        ),
    ),
    good=(
        Example(
            """# Ticket router

Every ticket is read by hand before it reaches the right desk; a classifier predicts it from the text.

## Results

The model reaches an F1 of 0.87 on the tickets of a later month; keyword rules reach 0.61. Tickets now
reach the right desk in 4 minutes instead of 3 hours, and two agents were freed for calls.
""",
        ),
    ),
)
