"""A reader learns which problem is solved before how it is built.

## What it does

Finds the place where the page first tells the problem: what was wrong, costly, slow, risky or unknown, and for
whom. It reports an error when

- the first section on architecture, stack, method or structure comes **before** that place, or
- the problem is **never** told; the finding then asks the question that leads to it.

Where the page says early who needs it or what they decide with it, and where only a task is told ("classifies images
of leaves") or named by the title ("Load forecasting"), it reports a warning and asks for the need; so it does on a
page of more than 800 words, which may tell it in words that aren't seen. A page that asks a question ("which of the
streets flood first") or holds a user story tells what wasn't known, and one that opens with a trouble in plain words
("our script broke on every second file") what was wrong. An app and work with made-up data get a warning, an entry for
a contest advice. A library owes no sentence on the problem, since what it does says what it spares: only one that comes
late is reported. A problem is told late only where it has a section of its own, and is no error where it is a list of
aims. On a page that may be no project at all, a missing one is left to the checklist. A portfolio page is not asked for
one problem: its entries have rules of their own (IMP601 to IMP603).

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
from impactlint.reading.headings import normalise
from impactlint.reading.model import Problem, Reading
from impactlint.reading.page import unit_at, words_of
from impactlint.reading.promises import promised
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.missing_problem import nearest_task, opening_sentence, severity_of_missing
from impactlint.rules.questions.wording import ask, has_question
from impactlint.rules.shared.exemptions import max_severity_for_absence
from impactlint.rules.shared.lead import where_to_answer
from impactlint.rules.shared.order import Place, first_place, misplaced
from impactlint.rules.shared.places import heading_name, title_line
from impactlint.rules.shared.problems import (
    SOME_NEEDS,
    is_task,
    may_be_told,
    needs_in,
    only_a_task,
    severity_where_people_are_told,
)
from impactlint.rules.shared.quoting import quoted
from impactlint.rules.shared.subject import opens_page
from impactlint.rules.shared.sureness import problem_as_read, surely_has_role
from impactlint.rules.shared.thresholds import SURE_PLACE, SURE_PROBLEM

_NEAR = 12
"""Lines below the title within which an answer still leads the page."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a problem that comes late, is never told, or is only a task."""
    told = problem_as_read(reading)
    late, own = misplaced(reading, context, "problem"), first_place(reading, "problem")
    if late and own and (told in ("clear", "weak") or not reading.language_supported):
        if not reading.language_supported or _surely_late(reading, own, late):
            weak = Severity.WARNING if _is_weak(reading) else None
            yield _late(own, late, weak or severity_where_people_are_told(reading, late.line))
        return
    if not reading.language_supported or max_severity_for_absence(reading) < Severity.WARNING or reading.is_library:
        return
    if reading.problem and not late and only_a_task(reading) and has_question("problem", reading):
        yield _weak(reading, reading.problem)
    elif told == "clear" or (not late and may_be_told(reading)):
        return
    elif told == "weak" and reading.problem and not late and is_task(reading, reading.problem):
        yield _weak(reading, reading.problem)
    else:
        yield _missing(reading, doubtful=needs_in(reading) >= SOME_NEEDS or (told == "hardly" and not late))


def _is_weak(reading: Reading) -> bool:
    """Whether what comes late tells a task and no need, or only opens a list of aims."""
    told = reading.problem
    return told is not None and (told.strength == "weak" or told.evidence.text.endswith(":"))


def _surely_late(reading: Reading, own: Place, late: Place) -> bool:
    """Whether the first section about the problem, and not about its readers, stands after how it is built."""
    section = reading.document.section_at(own.line - 1)
    if section is None or own.confidence < SURE_PROBLEM or late.confidence < SURE_PLACE:
        return False
    told = reading.reading_of(section)
    of_readers = "beneficiary" in promised(normalise(told.heading), words_of(told.heading))
    if of_readers or not surely_has_role(told, "problem"):
        return False
    return not any(one.line < late.line and surely_has_role(one, "problem") for one in reading.sections)


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


def _missing(reading: Reading, *, doubtful: bool) -> Report:
    nearest = opening_sentence(reading)
    message = "A reader doesn't learn which problem this solves, or for whom."
    if nearest and opens_page(nearest[1]):
        message = f"The page says {quoted(nearest[1])}, but not which problem that solves, or for whom."
    return Report(
        line=nearest[0] if nearest else title_line(reading),
        message=message,
        help=f"{ask('problem', reading)} Answer in a sentence or two {where_to_answer(reading)}.",
        excerpt=nearest[1] if nearest else "",
        severity=severity_of_missing(reading, doubtful=doubtful),
        key="no problem",
    )


def _weak(reading: Reading, problem: Problem) -> Report:
    line, text = nearest_task(reading, problem)
    listed = unit_at(reading.units, line - 1, "item") is not None
    near = not listed and line <= max(reading.lead.end, title_line(reading) + _NEAR)
    where = (
        "Put the answer before this sentence." if near else f"Answer in a sentence or two {where_to_answer(reading)}."
    )
    return Report(
        line=line,
        message=f"The nearest this page comes to a problem is {quoted(text)}: that says what it does, "
        "not what was wrong without it, and for whom.",
        help=f"{ask('problem', reading)} {where}",
        excerpt=text,
        severity=Severity.WARNING,
        confidence=1 - problem.evidence.confidence,
        key="only a task",
    )


def _open(reading: Reading) -> str:
    """The question for the problem, unless it is told clearly somewhere."""
    told = reading.problem is not None and reading.problem.strength == "clear"
    return "" if told else ask("problem", reading)


RULE = Rule(
    id="IMP101",
    name="problem-first",
    summary="A reader learns which problem is solved before how it is built.",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
    absence=True,
    fixes=("move", "lift", "ask"),
    question=_open,
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
            """# Leaf classifier

The objective of this project is to classify images of leaves into 38 classes.

## Results

The model reaches an accuracy of 91 % on the test set.
""",
            finds=(3,),
            note="Only a task is told: a warning.",
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
