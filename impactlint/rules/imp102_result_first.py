"""A reader sees the measured result before how it is built.

## What it does

Finds the first measured result of the page: a number that says how well the thing works or what it changed. It
reports an error when that result stands after the first section on architecture, stack, method or structure, and
quotes it with its line; of a table of models it quotes the best one. What the sentence that tells the problem counts
is no result, unless it says what became of it ("instead of", "fell to"). Where the reading is less certain that this
is the first result, and on a portfolio, whose entries have results of their own, it is advice, and nothing is said of
a number that stands outside the sections on results then. Of a result within five lines of that heading it is advice
as well: a reader sees both at once. `order` in the rule file can ask for more, for example results before usage.

On a page that is asked for nothing (a guide, a card, perhaps no project's) it is advice. On a page in another language
a number is a result where its section is called "Ergebnisse", "Resultados" or the like; where only that tells, it is
advice.

## Why it matters to a reader

The result is what a reader remembers and repeats to others. Behind a diagram and a list of tools, most of them
never reach it: the page has the strongest sentence it could open with, and keeps it for the end.

## Fix safety

*Move* puts the author's result section before the architecture, byte for byte; it is safe. *Lift* repeats the
author's own result sentence under the title; it is unsafe, because it adds a line.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Related, Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.doubtful_scores import vague_scores
from impactlint.rules.shared.exemptions import is_card, why_nothing_is_asked
from impactlint.rules.shared.headline import (
    Words,
    among_results,
    first_sure,
    in_passing,
    told_before,
    told_between,
    what_to_move,
    words_for,
)
from impactlint.rules.shared.order import Place, misplaced
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.scores import is_score
from impactlint.rules.shared.thresholds import LIKELY_LATE, LIKELY_PLACE, SURE_LATE

_NEAR = 5
"""Lines below the heading on how it is built within which a result is seen together with it."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a measured result that stands after what should follow it."""
    built, own = misplaced(reading, context, "result"), first_sure(reading)
    if built is None or own is None or own.confidence < LIKELY_LATE or told_before(reading, built.line):
        return
    certain = own.confidence >= SURE_LATE and built.confidence >= LIKELY_PLACE and not is_card(reading)
    certain = certain and not reading.is_portfolio and not told_between(reading, own.line)
    named = among_results(reading, own, built)
    told = (in_passing(reading, own) and named) or own if certain else named
    if told is None:
        return
    first = certain and told is own and all(result.line >= told.line for result in reading.results)
    milder = 0 < told.line - built.line <= _NEAR or why_nothing_is_asked(reading) or _is_guess(reading, told)
    which = f"Your first result is on line {told.line}" if first else f"Line {told.line} tells a result"
    after = heading_name(built.heading)
    words = words_for(reading, told.line, told.quote)
    move = f"Move {what_to_move(reading, told.line)} above {after} (line {built.line})"
    yield Report(
        line=built.line,
        message=f"{which}, after {after}{_quote(told, words)}. Many readers stop before they reach it.",
        help=f"{move}, or repeat the result in a sentence under the title.",
        move=move,
        related=(_related(told, words, "the first measured result" if first else "a measured result"),),
        severity=None if certain and not milder else Severity.ADVICE,
        confidence=told.confidence,
        key=f"result after {built.role}",
    )


def _is_guess(reading: Reading, told: Place) -> bool:
    """Whether all that a line tells are ranges, which IMP205 takes for guesses: leading with one helps nobody."""
    there = [result for result in reading.results if result.line == told.line and is_score(result)]
    return bool(there) and len(vague_scores(reading, there)) == len(there)


def _quote(told: Place, words: Words) -> str:
    """The words of a result; of one in a table of models, those of the best one there, unless a baseline beats
    it."""
    if words.beaten:
        return ""
    return f": {words.quote}" if words.line == told.line else f"; the one to lead with there is {words.quote}"


def _related(told: Place, words: Words, what: str) -> Related:
    """The line of the words that are quoted."""
    if words.beaten or words.line == told.line:
        return Related(told.line, what)
    return Related(words.line, "the result to lead with")


RULE = Rule(
    id="IMP102",
    name="result-first",
    summary="A reader sees the measured result before how it is built.",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
    fixes=("move", "lift"),
    structural=True,
    prose=False,
    bad=(
        Example(
            """# Invoice reader

Accountants retype 300 invoices a day by hand, and one in twenty has a wrong amount.

## Architecture

Documents go through OCR, a layout model and a rule engine.

## Results

The time per invoice fell from 4 minutes to 35 seconds.
""",
            finds=(5,),
        ),
    ),
    good=(
        Example(
            """# Invoice reader

Accountants retype 300 invoices a day by hand, and one in twenty has a wrong amount.

## Results

The time per invoice fell from 4 minutes to 35 seconds.

## Architecture

Documents go through OCR, a layout model and a rule engine.
""",
        ),
    ),
)
