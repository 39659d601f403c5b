"""Words that rules share: quoting an author, naming a place, and the questions that fit each kind of work."""

from __future__ import annotations

import re
from collections.abc import Mapping

from impactlint.reading.model import Genre, Reading

QUOTE_LIMIT = 110
"""Characters of an author's sentence that a message quotes; the frame under it shows the whole line."""

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")


def quoted(text: str, limit: int = QUOTE_LIMIT) -> str:
    """The author's words in quotation marks on one line, cut after a whole word where they are long."""
    bare = " ".join(_UNSEEN.sub(" ", text).split()).strip("“”\"' ")
    if len(bare) > limit:
        bare = bare[:limit].rsplit(" ", 1)[0].rstrip(",;:-–— ") + " …"
    return f"“{bare}”"


def title_line(reading: Reading) -> int:
    """1-based line of the page's title, or of its first line."""
    return next((section.line for section in reading.sections if section.role == "title"), 1)


def heading_name(text: str) -> str:
    """A heading as a message names it."""
    return quoted(text, 60) if text.strip() else "a section without a name"


def place(reading: Reading) -> str:
    """Where an answer belongs: under the title, before whatever tells how it is built."""
    built = reading.architecture
    if built and built.heading:
        return f"under the title, before {heading_name(built.heading)} (line {built.line})"
    return "under the title"


def first_sentence(reading: Reading) -> tuple[int, str] | None:
    """1-based line and text of the first sentence of prose on the page."""
    for unit in reading.units:
        if unit.kind in ("paragraph", "item", "html") and len(unit.text.split()) >= 4:
            return unit.line + 1, unit.text
    return None


PROBLEM_QUESTIONS: Mapping[Genre, str] = {
    "model": "Who had to decide something, and what did a wrong or late guess cost them?",
    "app": "What was slow, tedious or impossible for the people who use it, before they had it?",
    "pipeline": "Who waited for this data, or couldn't trust it, before the pipeline ran?",
    "analysis": "Who needed to know, and what would they do differently once they know?",
    "library": "What does a developer have to write by hand, or put up with, without it?",
    "paper": "What couldn't be done, or cost too much, with the methods before yours?",
}
"""The question that leads to a problem statement."""

RESULT_QUESTIONS: Mapping[Genre, str] = {
    "model": "How often is it right on data it hasn't seen, how often is the simplest guess right, and what does the "
    "difference save?",
    "app": "What did the task take before, what does it take with this, and how many people have used it?",
    "pipeline": "How long does a run take, what does it cost and how fresh is the data, now and before?",
    "analysis": "What is the largest effect you found, by how much, and what did somebody do about it?",
    "library": "How much faster, smaller or shorter is it than doing without, and who uses it?",
    "paper": "By how much does it beat the best earlier method, on which data, over how many runs?",
}
"""The questions that lead to a measured result."""
