"""What is said of a page that tells no problem, or only a task."""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.reading.model import Problem, Reading
from impactlint.reading.page import unit_at
from impactlint.rules.base import Report
from impactlint.rules.questions.missing_problem import nearest_task, opening_sentence, severity_of_missing
from impactlint.rules.questions.wording import ask, serves_nobody
from impactlint.rules.shared.lead import where_to_answer
from impactlint.rules.shared.places import title_line
from impactlint.rules.shared.quoting import quoted
from impactlint.rules.shared.subject import opens_page

_NEAR = 12
"""Lines below the title within which an answer still leads the page."""


def report_missing(reading: Reading, *, doubtful: bool) -> Report:
    """The report on a page that tells no problem, beside its own opening."""
    nearest = opening_sentence(reading)
    unsaid = _unsaid(reading)
    message = f"A reader doesn't learn {unsaid.format('this')}."
    if nearest and opens_page(nearest[1]):
        message = f"The page says {quoted(nearest[1])}, but not {unsaid.format('that')}."
    return Report(
        line=nearest[0] if nearest else title_line(reading),
        message=message,
        help=f"{ask('problem', reading)} Answer in a sentence or two {where_to_answer(reading)}.",
        excerpt=nearest[1] if nearest else "",
        severity=severity_of_missing(reading, doubtful=doubtful),
        key="no problem",
    )


def _unsaid(reading: Reading) -> str:
    """What a page doesn't say, with a gap for what it speaks of."""
    if serves_nobody(reading):
        return "what {} was made for"
    return "which problem {} solves" + ("" if reading.may_tell("beneficiary") else ", or for whom")


def report_task(reading: Reading, problem: Problem) -> Report:
    """The report on a page whose nearest sentence to a problem tells a task."""
    line, text = nearest_task(reading, problem)
    listed = unit_at(reading.units, line - 1, "item") is not None
    near = not listed and line <= max(reading.lead.end, title_line(reading) + _NEAR)
    where = (
        "Put the answer before this sentence." if near else f"Answer in a sentence or two {where_to_answer(reading)}."
    )
    return Report(
        line=line,
        message=f"The nearest this page comes to a problem is {quoted(text)}: that says what it does, "
        f"not what was wrong without it{'' if reading.may_tell('beneficiary') else ', and for whom'}.",
        help=f"{ask('problem', reading)} {where}",
        excerpt=text,
        severity=Severity.WARNING,
        confidence=1 - problem.evidence.confidence,
        key="only a task",
    )


def question_where_open(reading: Reading) -> str:
    """The question for the problem, unless it is told clearly somewhere."""
    told = reading.problem is not None and reading.problem.strength == "clear"
    return "" if told else ask("problem", reading)
