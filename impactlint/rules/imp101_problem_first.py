"""A reader learns which problem is solved before how it is built.

## What it does

Finds the place where the page first tells the problem: what was wrong, costly, slow, risky or unknown, and for
whom. It reports an error when

- the first section on architecture, stack, method or structure comes **before** that place, or
- the problem is **never** told; the finding then asks the question that leads to it.

Where the page says early who needs it or what they decide with it, and where only a task is told ("classifies images
of leaves") or named by the title ("Load forecasting"), it reports a warning and asks for the need; so it does on a
page of more than 800 words, which may tell it in words that aren't seen. Where some sentence among much else may tell
one, a missing one is left to the checklist, and so it is on a page that may be no project at all. A page that asks a
question ("which of the streets flood first") or holds a user story tells what wasn't known, and one that opens with a
trouble in plain words ("our script broke on every second file") what was wrong. An app and work with made-up data get a
warning, an entry for a contest advice. A library owes no sentence on the problem, since what it does says what it
spares: only one that comes late is reported. A problem is told late only where it has a section of its own, and is no
error where it is a list of aims. A portfolio page is not asked for one problem: its entries have rules of their own
(IMP601 to IMP603).

## Why it matters to a reader

Somebody who doesn't know the problem can't judge the solution. A hiring manager or a product manager gives a
page half a minute; a diagram on the first screen tells them how much was built, not whether it was worth
building.

## Fix safety

*Move* puts the author's section that tells the problem before the architecture, byte for byte; it is safe.
*Lift* repeats the author's own sentence under the title, and *ask* leaves the open question there in a comment
that renders to nothing; both are unsafe, because they add lines.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Related, Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.missing_problem import says_nothing
from impactlint.rules.questions.missing_problem_words import question_where_open, report_missing, report_task
from impactlint.rules.questions.wording import has_question
from impactlint.rules.shared.exemptions import max_severity_for_absence
from impactlint.rules.shared.order import Place, first_place, misplaced
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.problems import is_task, may_be_told, only_a_task, severity_of_late, some_needs
from impactlint.rules.shared.sureness import problem_as_read, problem_surely_late, problem_surely_untold


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a problem that comes late, is never told, or is only a task."""
    told = problem_as_read(reading)
    late, own = misplaced(reading, context, "problem"), first_place(reading, "problem")
    if late and own and (told in ("clear", "weak") or not reading.language_supported):
        if not reading.language_supported or problem_surely_late(reading, own, late):
            yield _late(own, late, severity_of_late(reading, late.line))
        return
    if not reading.language_supported or max_severity_for_absence(reading) < Severity.WARNING or reading.is_library:
        return
    task = None if late or not reading.problem or says_nothing(reading.problem.evidence.text) else reading.problem
    bare = only_a_task(reading) and has_question("problem", reading)
    if task and (bare or (told == "weak" and not may_be_told(reading) and is_task(reading, task))):
        yield report_task(reading, task)
    elif told != "clear" and problem_surely_untold(reading, late=late is not None):
        yield report_missing(reading, doubtful=some_needs(reading) or (told == "hardly" and not late))


def _late(own: Place, late: Place, severity: Severity | None) -> Report:
    move = f"Move that part above {heading_name(late.heading)} (line {late.line})"
    return Report(
        line=late.line,
        message=f"A reader meets {heading_name(late.heading)} before learning which problem it solves. You tell it on "
        f"line {own.line}: {own.quote}.",
        help=f"{move}, or say it in a sentence under the title.",
        move=move,
        related=(Related(own.line, "the problem is told here"),),
        severity=severity,
        key=f"problem after {late.role}",
    )


RULE = Rule(
    id="IMP101",
    name="problem-first",
    summary="A reader learns which problem is solved before how it is built.",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
    absence=True,
    fixes=("move", "lift", "ask"),
    question=question_where_open,
    kinds=frozenset({"project", "library"}),
    structural=True,
    prose=False,
    bad=(
        Example(
            """# Churn radar

## Architecture

A FastAPI service reads events from Kafka and scores every account with XGBoost.

## The problem

Losing a customer costs 400 EUR, and support teams struggle to see which customers are about to leave.

## Results

Monthly churn fell from 4.1 % to 3.2 % within two quarters.
""",
            finds=(3,),
            note="The problem comes after the architecture.",
        ),
        Example(
            """# Ticket router

A FastAPI service with a BERT model and a Redis queue. It reads tickets from a queue and writes a label.

## Architecture

The service consists of three containers.

## Results

The model reaches an F1 of 0.87 on the test set.
""",
            finds=(3,),
            note="The problem is never told.",
        ),
    ),
    good=(
        Example(
            """# Churn radar

Losing a customer costs 400 EUR, and support teams struggle to see which customers are about to leave.

## Results

Monthly churn fell from 4.1 % to 3.2 % within two quarters.

## Architecture

A FastAPI service reads events from Kafka and scores every account with XGBoost.
""",
        ),
    ),
)
