"""The page names who benefits.

## What it does

Reports a warning when no sentence of the page names anybody who is helped by it or needs it: users, customers,
a team, patients, operators. People who only appear as data ("predicts whether a patient ...") don't count. The
code of a paper isn't asked. It stays silent where a word of the page may answer the question, even one that it
can't be sure of, where somebody is named near the top, where it isn't clear what kind of work it is, and where no
problem is told, as IMP101 asks for both. The checklist asks all the same.

## Why it matters to a reader

A reader looks for themselves, or for somebody they know, on the page. Without anybody on it, the project seems
to have been built for its own sake.

## Fix safety

There is no fix: only the author knows who it is for.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.open_questions import open_report
from impactlint.rules.shared.lead import prose_near_top, where_to_answer
from impactlint.rules.shared.subject import names_people


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a page on which nobody benefits."""
    if reading.problem is None:
        # IMP101 asks for the problem and who has it: one question for one cause.
        return
    if not reading.genre_sure or any(map(names_people, prose_near_top(reading))):
        return
    yield from open_report(
        reading,
        "beneficiary",
        "The page doesn't say who it is for: a reader can't tell whose work or life gets easier.",
        f"Name them in the first sentence, {where_to_answer(reading)}.",
        roles=("problem", "summary"),
    )


RULE = Rule(
    id="IMP301",
    name="no-beneficiary",
    summary="The page names who benefits.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    absence=True,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Crack finder

Cracks in concrete are found too late, because inspections are rare and slow.

## Results

The classifier, a neural network trained on 4,000 images, reaches a recall of 92 % on the test dataset; the
baseline model, edge detection, 60 %.
""",
            finds=(1,),
        ),
    ),
    good=(
        Example(
            """# Crack finder

Cracks in concrete are found too late, because inspections are rare and slow. It helps bridge inspectors to choose which
spans to visit; their managers see the list every Monday.

## Results

The classifier, a neural network trained on 4,000 images, reaches a recall of 92 % on the test dataset; the
baseline model, edge detection, 60 %.
""",
        ),
    ),
)
