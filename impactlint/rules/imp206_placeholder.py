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
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.empty_sections import sections_to_fill
from impactlint.rules.shared.left_over import gap_fault, is_for_the_user, joint_of
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.quoting import quoted

MOST = 20
"""Placeholders that are shown one by one; of more, the others are shown together."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each left-over placeholder; the same one on several lines is joined, as are those of a template."""
    found = [left for left in reading.placeholders if not is_for_the_user(reading, left)]
    first = [*dict.fromkeys(left.text.lower() for left in found)][:MOST]
    yield from (_report(reading, left, joint_of(left, alone=left.text.lower() in first)) for left in found)
    yield from map(_empty, sections_to_fill(reading))


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
