"""The lead reads easily.

## What it does

Gives advice when the sentences of the lead are too long or too hard: a reading grade above `grade` (Kincaid et
al. 1975: 0.39 x words per sentence + 11.8 x syllables per word - 15.59), or a sentence of more than `longest`
words. Leads of fewer than 20 words aren't judged. The grade counts where a sentence has at least 28 words, and
not the syllables of names; lines without a full stop are labels or lists.

## Why it matters to a reader

The lead is read on a phone, in a second language, between two meetings. A sentence of fifty words is read twice
or not at all.

## Fix safety

There is no fix: shortening a sentence is writing.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.reading.page import Sentence, Unit, sentences_of
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.lead import opening
from impactlint.rules.shared.quoting import quoted
from impactlint.rules.shared.readability import grade_of, length_of, lists_names, thoughts_of

GRADE = 19.5
"""School years that the lead may ask of a reader, unless the rule file says otherwise."""
LONGEST = 45
"""Words that a sentence of the lead may have, unless the rule file says otherwise."""
LONG = 30
"""Words from which a sentence can be hard to read for its words."""
SHORTEST_LEAD = 20
"""Words of the shortest lead that is judged."""
MOST_UNITS = 30
"""Paragraphs of the lead that are read for their length; a longer one isn't a lead."""

_STOPS = (".", "!", "?", ":", "…", "。", "！", "？")
"""What ends a sentence; other lines are labels or lists."""
_CLOSERS = "\"')]*_”’»` "
"""What may stand behind the end of a sentence."""
_DEFINITION = lazy.pattern(r"\W*[\w-]+(?: [\w-]+)?\W{0,2}: |\s*[-–•]\S")
_DEFINITIONS = 3
"""Lines that open with a name and a colon, or with a dash, from which a paragraph is a list."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a lead that is hard to read, at its longest sentence."""
    units = (unit for unit in opening(reading)[:MOST_UNITS] if unit.kind != "item" and not _defines(reading, unit))
    told = [sentence for unit in units for sentence in sentences_of(unit)]
    said = [
        sentence
        for sentence in told
        if sentence.text.rstrip(_CLOSERS).endswith(_STOPS) and not lists_names(sentence.text)
    ]
    counted = [words for sentence in said for words in thoughts_of(sentence.text)]
    if sum(map(len, counted)) < SHORTEST_LEAD:
        return
    long, longest = max(((length_of(sentence.text), sentence) for sentence in said), key=itemgetter(0))
    grade = grade_of([words for words in counted if words])
    if long > int(context.options.get("longest", LONGEST)):
        yield _report(longest, f"has {long} words")
    elif long >= LONG and grade > float(context.options.get("grade", GRADE)):
        which = "is all that the lead says, and" if len(told) == 1 else "is the longest sentence of a lead that"
        yield _report(longest, f"{which} reads harder than a university text (grade {grade:.0f})")


def _defines(reading: Reading, unit: Unit) -> bool:
    """Whether the lines of a paragraph define names one by one ("amount: what was paid"): a list without marks."""
    raw = map(reading.document.source.bare, unit.lines)
    return sum(bool(_DEFINITION.match(line)) for line in raw) >= _DEFINITIONS


def _report(sentence: Sentence, fault: str) -> Report:
    return Report(
        line=sentence.line + 1,
        message=f"{quoted(sentence.text, 70)} {fault}: a reader in a hurry skips it.",
        help="How would you say it aloud to a colleague from another team? One thought a sentence, short words first.",
        excerpt=sentence.text,
        key="dense lead",
    )


RULE = Rule(
    id="IMP502",
    name="dense-lead",
    summary="The lead reads easily.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    options={
        "grade": Option(GRADE, "Highest reading grade of the lead.", high=100),
        "longest": Option(LONGEST, "Most words of a sentence of the lead.", low=1, high=1000),
    },
    bad=(
        Example(
            """# Ward plan

This repository contains a comprehensive implementation of an optimisation-based methodology for the automated
generation of personnel scheduling configurations under heterogeneous contractual constraints, incorporating preference
elicitation, probabilistic absenteeism estimation and continuous reoptimisation functionality for institutional
healthcare organisations.
""",
            finds=(3,),
        ),
    ),
    good=(
        Example(
            """# Ward plan

Ward managers lose a day a month to planning shifts. This does it in 40 minutes. It knows the contracts and who asked
for which nights, and plans again when somebody falls ill.
""",
        ),
    ),
)
