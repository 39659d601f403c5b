"""The page says how it was validated.

## What it does

Gives advice when no sentence says how anybody knows that it works: data that was held out, cross-validation, a
backtest, an A/B test, a trial with users, a review. Tests of the code, a badge of their runs and a comparison with
something else are enough for it to stay silent, and so is a place in a contest. It asks once a page tells a problem and
a result: until then another question comes first.

## Why it matters to a reader

Every experienced reader asks "how do you know?" first. Half a sentence answers it; without it the number counts
for little.

## Fix safety

There is no fix: only the author knows the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Reading, Result
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.open_questions import open_report
from impactlint.rules.shared.problems import is_contest
from impactlint.rules.shared.sureness import sure_results

_PLACE = lazy.pattern(
    r"\b(?:rank(?:ed|s)?|placed?|podium|medal|leaderboard|top[- ]\d+|\d+(?:st|nd|rd|th)|first|second|third"
    r"|\d+ ?/ ?\d{3,}|winner|won)\b",
    re.IGNORECASE,
)
"""How a result is told that is a place among others."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a page that never says how it was validated."""
    told = sure_results(reading)
    if is_contest(reading) and any(_is_place(result) for result in told):
        return  # the others' entries and the judges say how good it is
    yield from open_report(
        reading,
        "validation",
        "A reader can't tell how sure you are of what you found."
        if reading.genre == "analysis"
        else "A reader can't tell how you know that it works.",
        "Say it beside the result.",
        roles=("result", "validation", "architecture"),
        line=told[0].line if told else 0,
    )


def _is_place(result: Result) -> bool:
    return bool(_PLACE.search(result.sentence or result.evidence.text))


RULE = Rule(
    id="IMP304",
    name="no-validation",
    summary="The page says how it was validated.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Song tagger

Radio editors waste a day a week on tagging two hundred songs by ear.

## Results

The tagger has an accuracy of 84 %; the most frequent tag reaches 22 %.
""",
            finds=(7,),
        ),
    ),
    good=(
        Example(
            """# Song tagger

Radio editors waste a day a week on tagging two hundred songs by ear.

## Results

On a test set of 400 songs the tagger has an accuracy of 84 %; the most frequent tag reaches 22 %.
""",
        ),
    ),
)
