"""An acronym in the lead is spelled out or known to everybody.

## What it does

Gives advice when at least `least` acronyms in the lead are neither spelled out there, as in "mean absolute error
(MAE)", nor part of the title, nor known to most readers of such pages; one alone is seldom in the way. `vocabulary`
of the rule file adds words that your readers know; `known` of this rule replaces the list. Words in capitals that
are part of a name ("Power BI"), that hold digits or that belong to a compound (TF-IDF) are left alone, and so are
pages of libraries: those who read them know the field.

## Why it matters to a reader

Half of those who decide aren't engineers. An unknown acronym in the first lines tells them that the page is for
others.

## Fix safety

There is no fix: the same letters mean different things in different trades.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Joint, Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.acronyms import KNOWN, unexplained
from impactlint.rules.shared.lead import opening, prose_near_top
from impactlint.rules.shared.places import title_line

_MAX_LINES = 12
"""Lines that an opening reaches at most; what is folded away ends it."""
LEAST = 2
"""Unknown acronyms from which a lead is hard to read."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the acronyms of the lead that nobody explained; they are joined."""
    lead = opening(reading)
    units = [unit for unit in lead if unit.line < _end(reading, lead[0].line)]
    known = {word.upper() for word in (*context.options.get("known", KNOWN), *context.vocabulary)}
    unknown = unexplained(units, _title_text(reading), known, "\n".join(prose_near_top(reading)))
    if len(unknown) >= int(context.options.get("least", LEAST)):
        yield from (_report(name, unit.line_at(unit.text.find(name)) + 1) for name, unit in unknown.items())


def _report(name: str, line: int) -> Report:
    return Report(
        line=line,
        message=f"Readers outside the field won't know {name}: the lead doesn't spell it out.",
        help="What does it stand for? Spell it out the first time, or add it to `vocabulary` of the rule file.",
        excerpt=name,
        joint=Joint(
            group="lead",
            place=name,
            message="Readers outside the field won't know {places}: the lead doesn't spell them out.",
            help="What do they stand for? Spell them out the first time, or add them to `vocabulary` of the rule file.",
        ),
    )


def _end(reading: Reading, start: int) -> int:
    """0-based line at which an opening ends that begins on line `start`."""
    lines = reading.document.source.lines[start : start + _MAX_LINES]
    return start + next((at for at, line in enumerate(lines) if "<details" in line), len(lines))


def _title_text(reading: Reading) -> str:
    line = title_line(reading) - 1
    return " ".join(unit.text for unit in reading.units if unit.kind == "heading" and unit.line == line)


RULE = Rule(
    id="IMP501",
    name="undefined-acronym",
    summary="An acronym in the lead is spelled out or known to everybody.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    kinds=frozenset({"project", "portfolio"}),
    options={
        "known": Option(KNOWN, "Acronyms that need no explanation."),
        "least": Option(LEAST, "Acronyms in a lead from which it is hard to read.", low=1, high=100),
    },
    bad=(
        Example(
            """# Dune shift

Coast guards lose fences to moving sand; an INS on the UTM grid tells them which dune moves next.
""",
            finds=(3,),
        ),
    ),
    good=(
        Example(
            """# Dune shift

Coast guards lose fences to moving sand; an LSTM on the UTM grid tells them which dune moves next.
""",
            note="One acronym alone, beside one that such readers know.",
        ),
        Example(
            """# Dune shift

Coast guards lose fences to moving sand; light detection and ranging (LIDAR) tells them which dune moves
next.
""",
        ),
    ),
)
