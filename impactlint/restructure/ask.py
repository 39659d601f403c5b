"""The questions that a page leaves open, in a comment under the title that renders to nothing."""

from __future__ import annotations

from impactlint.reading.model import Reading
from impactlint.reading.placeholders import SCAFFOLD
from impactlint.rules import ALL


def has_scaffold(reading: Reading) -> bool:
    """Whether a page holds a scaffold already."""
    return any(SCAFFOLD in block.text for block in reading.document.blocks if block.kind == "html")


def questions(reading: Reading, rules: frozenset[str]) -> dict[str, str]:
    """The open questions by the rule that found them open."""
    found = {rule.id: rule.question(reading) for rule in ALL if rule.question and rule.id in rules}
    return {rule: question for rule, question in found.items() if question}


def scaffold(reading: Reading, rules: frozenset[str]) -> str:
    """The comment, lines joined by LF; empty where nothing is open."""
    rows = list(dict.fromkeys(questions(reading, rules).values()))
    if not rows:
        return ""
    return "\n".join(
        (f"<!-- {SCAFFOLD}: answer in the text, then delete this comment.", *(f"- {row}" for row in rows), "-->")
    )
