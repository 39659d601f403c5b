"""The first sentence says what it is for, not what it is made of.

## What it does

Reports a warning when the first sentence of prose is mainly about technology, stack or method: "A PyTorch
implementation of ...", "Built with React, Node and MongoDB". Where the reading isn't quite sure of it, or the
page is a library's, a paper's, or about work that was made to practise, it is advice; so it is where the sentence
names a method and no tool, unless that is doubtful. Nothing is said of a sentence that says what it is for before it
names a tool ("An app for reading blood tests, with PyTorch"), nor of a library that joins two technologies ("Python
bindings for ..."): it names both to say what it is for.

## Why it matters to a reader

The first sentence is the one that is shown in search results and link previews, and the only one that everybody
reads. Readers who don't know the tools learn nothing from it; those who do still don't know why they should go
on.

## Fix safety

*Lift* puts the author's own sentence on the need or the result before it; it is unsafe, because it adds a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Evidence, Reading, Result
from impactlint.reading.page import words_of
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.jargon import technologies_in
from impactlint.rules.shared.quoting import quoted
from impactlint.rules.shared.thresholds import LIKELY_OPENING, SURE_OPENING

_TOGETHER = lazy.pattern(
    r"\b(?:bindings?|wrapper|client|sdk|plug-?in|interface|integration|port|extension)\b.{0,80}\b(?:for|to|of)\b"
)
"""A library that joins two technologies names both to say what it is for."""
_GREETS = lazy.pattern(r"\W*(?:hi|hello|hey|welcome|i['’]m|i am|my name is)\b", re.IGNORECASE)
"""How somebody introduces themselves."""
_PURPOSE = lazy.pattern(
    r"\bfor (?:\w+ ){0,2}\w+ing\b|\b(?:that|which|to) (?:\w+ly )?(?:help|let|allow|predict|classif|detect|analy[sz]"
    r"|track|find|extract|manag|answer|flag|recogni[sz]|recommend|warn|show|tell|turn|convert|translat|generat|search|merg"
    r"|compar|forecast|monitor)\w*",
    re.IGNORECASE,
)
"""How a sentence says what something is for."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report an opening sentence about technology."""
    opening = reading.technology_opening
    if opening is None or opening.confidence < LIKELY_OPENING:
        return
    sure, library = opening.confidence >= SURE_OPENING, reading.is_library
    if library and (not sure or _TOGETHER.search(opening.text.lower())):
        return  # a library may say first what it is made for, and what it joins
    if opening.text.startswith(("http", "[")) or _GREETS.match(opening.text):
        return  # no sentence, or its author's introduction
    if any(other.line == opening.line for other in _said_there(reading)):
        return  # a gap, or what it reached is said in the same breath
    names = technologies_in(words_of(opening.text), context.technologies)
    if names and _PURPOSE.search(opening.text[: max(0, opening.text.lower().find(names[0].lower()))]):
        return  # it says what it is for before it names a tool
    paper = reading.genre == "paper"
    if not names and (paper or not sure):
        return  # it says which paper it is the code of, or what kind of thing it is
    yield Report(
        line=opening.line,
        column=opening.column,
        message="The page opens with what it is made of: "
        f"{quoted(opening.text, around=names[0] if names else '')}. A reader asks what it is for.",
        help="What does it let somebody do, know or decide? "
        f"Start with that, and {_rest(names)} in the second sentence.",
        excerpt=opening.text,
        severity=None if sure and names and not (paper or library or reading.is_exercise) else Severity.ADVICE,
        confidence=opening.confidence,
    )


def _said_there(reading: Reading) -> tuple[Result | Evidence, ...]:
    """What keeps an opening from being about technology only, if it stands there: results, and placeholders."""
    return (*reading.results, *reading.placeholders)


def _rest(names: Sequence[str]) -> str:
    """What the opening can say after what it is for."""
    return "name the tools" if names else "say how it is made"


RULE = Rule(
    id="IMP104",
    name="opens-with-technology",
    summary="The first sentence says what it is for, not what it is made of.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    fixes=("lift",),
    bad=(
        Example(
            """# Meal planner

Built with React, Node.js, Express and MongoDB.

## The problem

Parents of allergic children spend hours a week checking recipes by hand.
""",
            finds=(3,),
        ),
    ),
    good=(
        Example(
            """# Blood tests

A desktop app for reading blood tests, with a local LLM and PyTorch.

## Installation

Run `make install`.
""",
            note="It says what it is for before it names a tool.",
        ),
        Example(
            """# Meal planner

Parents of allergic children spend hours a week checking recipes by hand; the planner checks them in seconds.

Built with React, Node.js, Express and MongoDB.
""",
        ),
    ),
)
