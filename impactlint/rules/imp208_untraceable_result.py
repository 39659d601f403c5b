"""The page says how its result was measured.

## What it does

Gives advice when nothing on the page says how a result was measured: on which data, split, period or sample, on
which hardware, or where the notebook or script is. A data set that is described once is enough, and the code of a
paper has the paper. A page without any result is told by IMP201 alone.

## Why it matters to a reader

A number that can be checked is believed without being checked. Half a sentence or a link is enough for that.

## Fix safety

There is no fix: only the author knows how it was measured.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.model import Genre, Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.wording import worded
from impactlint.rules.shared.amounts import is_range
from impactlint.rules.shared.comparisons import trace
from impactlint.rules.shared.headline import words_for
from impactlint.rules.shared.quoting import result_quoted
from impactlint.rules.shared.sureness import sure_results

_QUESTIONS: dict[Genre, str] = {
    "model": "On which data was it measured, and where is the notebook or script that prints it?",
    "app": "How did you measure it: how many runs or people, over how long?",
    "pipeline": "Over which runs, on which volume of data and which machine?",
    "analysis": "On how many records, from which period, and where is the query or notebook?",
    "library": "On which machine and input, and where is the benchmark script?",
    "paper": "On which split, over how many runs, and which command reproduces it?",
}
_PLAIN = "On what was it measured, how often, and how can somebody else see it?"


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a headline result without a word on its origin."""
    if reading.genre == "paper":
        return  # the paper tells how it was measured
    doubted = [result for result in sure_results(reading) if not is_range(result)]
    if not doubted or trace(reading):
        return
    words = words_for(reading, doubted[0].line, result_quoted(doubted[0]))
    yield Report(
        line=words.line,
        column=words.column,
        message=f"{words.quote} would convince more if a reader could see how it was measured.",
        help=f"{worded(_QUESTIONS, _PLAIN, reading)} Half a sentence or a link beside the number will do.",
        excerpt=words.excerpt,
        key="no trace",
    )


RULE = Rule(
    id="IMP208",
    name="untraceable-result",
    summary="The page says how its result was measured.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    bad=(
        Example(
            """# Noise map

Neighbours of the airport want to know which nights are loud.

## Results

The model predicts loud nights with an accuracy of 83 %, against 64 % for always saying "quiet".
""",
            finds=(7,),
        ),
    ),
    good=(
        Example(
            """# Noise map

Neighbours of the airport want to know which nights are loud.

## Results

On 90 nights held out from 2023 the model predicts loud ones with an accuracy of 83 %, against 64 % for always saying
"quiet" ([notebook](evaluate.ipynb)).
""",
        ),
    ),
)
