"""The questions that a page leaves open, in a comment under the title that renders to nothing."""

from __future__ import annotations

from impactlint.reading.model import Reading
from impactlint.reading.placeholders import SCAFFOLD
from impactlint.rules.questions.missing_result import missing_result, question
from impactlint.rules.questions.wording import ask

LEAD_QUESTION = "Who is it for, and what do they get from it?"


def asked(reading: Reading) -> bool:
    """Whether a page holds a scaffold already."""
    return any(SCAFFOLD in block.text for block in reading.document.blocks if block.kind == "html")


def questions(reading: Reading, rules: frozenset[str]) -> dict[str, str]:
    """The open questions by the rule that found them open."""
    told = reading.problem is not None and reading.problem.strength == "clear"
    found = {
        "IMP101": "" if told else ask("problem", reading),
        "IMP105": LEAD_QUESTION,
        "IMP201": question(reading, missing_result(reading)),
        "IMP204": ask("decision", reading),
    }
    return {rule: question for rule, question in found.items() if question and rule in rules}


def scaffold(reading: Reading, rules: frozenset[str]) -> str:
    """The comment, lines joined by LF; empty where nothing is open."""
    rows = list(dict.fromkeys(questions(reading, rules).values()))
    if not rows:
        return ""
    return "\n".join(
        (f"<!-- {SCAFFOLD}: answer in the text, then delete this comment.", *(f"- {row}" for row in rows), "-->")
    )
