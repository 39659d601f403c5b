"""No left-over placeholder stands where a reader expects a fact.

## What it does

Reports an error for what a template or a first draft left in the prose: `XX %`, `TODO`, `[insert result]`,
`yourusername`, lorem ipsum, "results coming soon", a link without a target, and the comment with impactlint's own
questions until they are answered (advice, as long as the finding that they stand for is there). What a template tells
its author to write ("Summarize the key insights gained") counts where at least three parts of the page hold nothing
else, and the page sets no tasks to its readers.

Code and comments are not prose: a `TODO` there is its author's note, and most gaps are the user's to fill in. Only a
`yourusername` or a `<repository-url>` in a command to copy, and an `XX %` in a block of output, are reported there,
too. A part of the page that has a heading and nothing under it ("Key findings") gets a warning. Pages that have hardly
begun are judged as well.

## Why it matters to a reader

A placeholder says that nobody has read the page since it was written. It is the cheapest thing to mend and the
worst to leave.

## Fix safety

There is no fix: only the author knows what belongs there.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Joint, Severity
from impactlint.reading.model import PROJECT_LIKE, Evidence, Reading, SectionReading
from impactlint.reading.placeholder_kinds import EMPTY_LINK, INSTRUCTION, SAMPLE, UNFILLED
from impactlint.reading.placeholders import gap_of
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.empty_sections import empty_sections
from impactlint.rules.shared.exemptions import max_severity_for_absence
from impactlint.rules.shared.left_over import gap_fault, is_for_the_user
from impactlint.rules.shared.outcomes import surely_without_result
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.quoting import quoted

MOST = 20
"""Placeholders that are shown one by one; of more, the others are shown together."""
_TOGETHER = {
    INSTRUCTION: (" One more line is for its author.", " {n} more lines are for its author."),
    SAMPLE: (" One more line holds an example.", " {n} more lines hold an example."),
    UNFILLED: (" One more row is as empty.", " {n} more rows are as empty."),
    EMPTY_LINK: (" One more link does.", " So do {n} more links."),
}
"""The kinds of gap that are shown together whatever their words, and how one more and several more are told."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each left-over placeholder; the same one on several lines is joined, as are those of a template."""
    found = [left for left in reading.placeholders if not is_for_the_user(reading, left)]
    first = [*dict.fromkeys(left.text.lower() for left in found)][:MOST]
    yield from (
        _report(reading, left, _joint(left) if left.text.lower() in first else _further(left)) for left in found
    )
    yield from map(_empty, _empty_parts(reading))


def _joint(left: Evidence) -> Joint:
    """What a placeholder is shown together with: all lines of a template, else those with the same words."""
    kind = gap_of(left)
    if kind in _TOGETHER:
        return Joint(kind, quoted(left.text, 60), *_TOGETHER[kind])
    return Joint(left.text.lower(), "here as well", " One more line holds it.", " {n} more lines hold it.")


def _further(left: Evidence) -> Joint:
    return Joint("", quoted(left.text, 60), " One more placeholder follows.", " {n} more placeholders follow.")


def _empty_parts(reading: Reading) -> list[SectionReading]:
    """The empty sections, without those on results where IMP201 says that the page has none."""
    return [found for found in empty_sections(reading) if found.role != "result" or not _is_asked_for_one(reading)]


def _is_asked_for_one(reading: Reading) -> bool:
    return surely_without_result(reading) and max_severity_for_absence(reading) is not Severity.OFF


def _empty(found: SectionReading) -> Report:
    return Report(
        line=found.line,
        message=f"{heading_name(found.heading)} is empty: a reader finds a heading and nothing under it.",
        help="Write what belongs there, or take the heading out.",
        excerpt=found.heading,
        severity=Severity.WARNING,
        key=f"empty {found.heading}",
        joint=Joint("empty", "empty as well", " One more section is.", " So are {n} more sections."),
    )


def _report(reading: Reading, left: Evidence, joint: Joint) -> Report:
    fault, mend = gap_fault(left, reading.document.source.bare(left.line - 1))
    return Report(
        line=left.line,
        column=left.column,
        message=f"{quoted(left.text, 60)} {fault}.",
        help=mend,
        excerpt=left.text,
        confidence=left.confidence,
        joint=joint,
    )


RULE = Rule(
    id="IMP206",
    name="placeholder",
    summary="No left-over placeholder stands where a reader expects a fact.",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
    kinds=PROJECT_LIKE | {"stub"},
    prose=False,
    bad=(
        Example(
            """# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

The forecast is off by XX % on average.
""",
            finds=(5,),
        ),
        Example("# Queue forecast\n\nTODO\n", finds=(3,), kind="stub", note="A page that has hardly begun."),
        Example(
            """# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

## Limitations

## License

MIT
""",
            finds=(5,),
            note="A part of the page that was never written.",
        ),
        Example(
            """# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

## Data

Provide an overview of the dataset, including its size and the target variable.

## Results

Discuss the performance of each model tested and any challenges encountered.

## Conclusion

Summarize the key insights gained from the analysis.
""",
            finds=(7,),
            note="A template that was never filled in. Three parts that hold nothing else make one.",
        ),
    ),
    good=(
        Example(
            """# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

The forecast is off by 11 % on average; the plan before it was off by 30 %.

## Limitations

### Holidays

It doesn't know them.

# Thank you for reading
""",
        ),
    ),
)
