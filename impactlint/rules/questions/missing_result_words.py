"""In which words a page is told that it states no measured result."""

from __future__ import annotations

from impactlint.reading.model import Reading
from impactlint.rules.questions.missing_problem import opening_sentence, task_told
from impactlint.rules.questions.missing_result import MissingResult, question, unvalued
from impactlint.rules.shared.empty_sections import is_empty
from impactlint.rules.shared.lead import where_to_answer
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.problems import certain_problem
from impactlint.rules.shared.quoting import quoted
from impactlint.rules.shared.subject import names_work

_UNSAID = {"library": "what using it gains", "analysis": "what came out"}
"""What no number says, by the kind of page or of work."""


def message_of(reading: Reading, missing: MissingResult) -> str:
    """What a reader doesn't learn, beside what the page tells in the place of its result."""
    section = missing.section
    if missing.told:
        return (
            "There is no measured result on the page. A reader learns what came out, not how large it is: "
            f"{quoted(missing.told.text)}."
        )
    if section:
        what = "is empty" if is_empty(reading, section) else "holds no measured result"
        what = "gives no number in its text" if missing.shown else unvalued(missing) or what
        return f"{heading_name(section.heading)} {what}: {_unknown(reading)}."
    if missing.shown:
        return f"There is no measured result in words on the page: {_unknown(reading)}."
    return _beside_what_is_told(reading) or f"There is no measured result on the page: {_unknown(reading)}."


def _unknown(reading: Reading) -> str:
    """What a reader doesn't learn."""
    if reading.is_portfolio:
        return "a visitor can't tell what came of the work"
    return f"a reader can't tell {_unsaid(reading) or 'whether it worked'}"


def _unsaid(reading: Reading) -> str:
    return _UNSAID.get(reading.kind.value) or _UNSAID.get(reading.genre, "")


def _beside_what_is_told(reading: Reading) -> str:
    """The message beside the page's own problem, task or opening; empty where it tells none of them."""
    need, task, opening = certain_problem(reading), task_told(reading), opening_sentence(reading)
    if need:
        return f"You tell the problem, {quoted(need)}, and no number on the page says how far it is solved."
    if task and reading.is_project:
        return f"You say what it does, {quoted(task[1])}, and no number on the page says how well."
    if opening and not reading.is_portfolio and names_work(opening[1]):
        unsaid = _unsaid(reading) or "how well that works"
        return f"The page says {quoted(opening[1])}, and no number on it tells {unsaid}."
    return ""


def help_of(reading: Reading, missing: MissingResult) -> str:
    """The question that leads to the result, and where its answer belongs."""
    asked, where = question(reading, missing), where_to_answer(reading, missing.section)
    if reading.is_portfolio:
        return f"{asked} Say the best one under the title."
    if missing.told:
        return f"{asked} Put the number into this sentence, and once more {where}."
    if missing.shown:
        return f"{asked} Write it {'here' if missing.section else 'beside them'}, and once more {where}."
    here = f"here, and once more {where}" if missing.section else where
    return f"{asked} A small number is better than none: write it {here}."
