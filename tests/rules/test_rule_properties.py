"""Whatever a page holds, a rule reports a place on it in clean words, and the same thing each time."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.model import Hints
from impactlint.rules import ALL
from impactlint.rules.base import Context
from impactlint.rules.shared.quoting import QUOTE_LIMIT, quoted

PIECES = st.sampled_from(
    [
        "# Churn radar",
        "## Architecture",
        "## Results",
        "## Project Structure",
        "## The problem",
        "### 1. Queue detection",
        "Support teams struggle to see which customers are about to leave.",
        "The objective is to classify images of leaves.",
        "Built with React, Node.js, Express and MongoDB.",
        "Our model is highly accurate and blazing fast.",
        "The accuracy is 99.9 % on synthetic data.",
        "- Accuracy: 0.85-0.90",
        "| Model | F1 |\n|---|---|\n| Forest | 0.71 |\n| Network | 0.87 |",
        "![Confusion matrix](cm.png)",
        "It is deployed in production.",
        "The dataset holds 400 rows; the LSTM reads XX % of them.",
        "TODO: \x1b[31mwrite\u202e this",
        "<h2>Résultats</h2>",
        "- [Thing](thing/): Python, PyTorch, Docker",
        "La précision du modèle est de 87 % sur les données de test.",
        "```\nprint('hi')\n```",
        "",
    ]
)
PAGES = st.lists(PIECES, max_size=12).map("\n\n".join)
KINDS = st.sampled_from(["project", "library", "portfolio", None])
UNCLEAN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@settings(max_examples=150, deadline=None)
@given(PAGES, KINDS)
def test_reports_are_places_on_the_page_in_clean_words(text: str, kind: str | None) -> None:
    reading = read(parse(from_text(text, "README.md")), Hints(kind=kind))  # type: ignore[arg-type]  # sampled from kinds
    lines = max(1, len(reading.document.source.lines))
    for rule in ALL:
        context = Context(options=rule.defaults())
        reports = list(rule.check(reading, context))
        assert reports == list(rule.check(reading, context))
        for report in reports:
            assert 1 <= report.line <= max(report.end_line, report.line) <= lines, rule.id
            assert all(1 <= related.line <= lines for related in report.related if not related.path)
            assert report.message.endswith((".", "?")), report.message
            assert len(report.message) <= 420, report.message
            assert not UNCLEAN.search(report.message + report.help), rule.id


@given(st.text(max_size=400), st.text(max_size=30))
def test_a_quote_is_short_and_clean(text: str, around: str) -> None:
    shown = quoted(text, around=around.lower())
    assert shown[0] == "“"
    assert shown[-1] == "”"
    assert len(shown) <= QUOTE_LIMIT + 6
    assert not UNCLEAN.search(shown)
