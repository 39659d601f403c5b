"""Praise that a rule leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.config.defaults import default_settings
from impactlint.engine import judge
from impactlint.reading.model import Evidence
from impactlint.rules.shared.praise import CERTAIN_CLAIM, unbacked_claims
from tests.reading.pages import reading_of
from tests.rules.judged import found

PRAISED = """# Tide forecast

Sailors lose boats at the harbour mouth, and nobody knows why.

## {heading}

{said}
"""


@pytest.mark.parametrize(
    ("heading", "said", "reported"),
    [
        ("Testing Technologies", "- **V8 Coverage**: Fast, accurate coverage collection", False),
        ("Features", "- **Coverage**: Fast, accurate coverage collection", True),
        ("Design", "It prefers high-quality, robust and scalable drawings over speed.", False),
        (
            "Full-Stack Development",
            "- **Serving**: Production-ready, scalable services with robust error handling",
            True,
        ),
        ("Findings", "Reduced revenue significantly on every pier of the harbour.", False),
        ("Prophet:", "It's easy to use, reliable and works well with data that has strong seasonal effects.", False),
        ("Prophet:", "Our version is highly accurate, robust and scalable on every pier of the harbour.", True),
        (
            "The U-Net: a model of noise",
            "The U-Net is a path down and up, which makes it particularly effective for high-quality images.",
            False,
        ),
        ("Architecture", "XGBoost makes the tide forecast highly accurate, robust and scalable.", True),
        ("Results", "The XGBoost model provides a highly accurate, robust and scalable forecast.", True),
    ],
)
def test_praise_of_what_others_made_is_left_alone(heading: str, said: str, reported: bool) -> None:
    found = {
        finding.rule for finding in judge(reading_of(PRAISED.format(heading=heading, said=said)), default_settings())
    }
    assert ("IMP203" in found) == reported


@pytest.mark.parametrize(
    ("text", "left_alone"),
    [
        ("The kernels are very fast, as shown in Figure 2.", True),
        ("Tide tables are powerful and robust, but often a day late.", True),
        ("We asked to which extent, or whether, gauges significantly improve accuracy.", True),
        ("These methods can significantly improve accuracy.", True),
        ("These gauges significantly improve accuracy.", False),
        ("It is faster than every other reader:", True),
        ("It needs three-quarters less memory and is highly efficient.", True),
        ("It is less reliable on wet paper.", True),
        ("PostgreSQL: production-grade database", True),
        ("We use robust z-scores for all stations.", True),
        ("PostgreSQL enables fast and reliable storage.", True),
        ("A reliable reader was wanted.", True),
        ("It is reliable for 12,000 parcels.", True),
        ("With more cameras it could be a powerful and robust reader.", True),
        ("A robust and scalable platform for enterprise teams.", False),
        ("Our sorter: a production-grade platform.", False),
    ],
)
def test_praise_that_leads_to_figures_or_praises_a_tool_is_left_alone(text: str, *, left_alone: bool) -> None:
    claim = Evidence(3, 1, text, 0.95, ())
    reading = replace(reading_of("# Parcel sorter\n\n" + text), claims=(claim,))
    assert unbacked_claims(reading) == ([] if left_alone else [claim])


def test_praise_under_a_heading_that_names_the_goal_is_a_wish() -> None:
    text = "# Tides\n\nSailors run aground.\n\n## {}\n\nA highly accurate and blazing fast forecast for everybody.\n"
    assert "IMP203" in found(text.format("Features"))
    assert "IMP203" not in found(text.format("Project goals"))


def test_a_number_right_below_praise_backs_it() -> None:
    text = "# Tides\n\nA blazing fast forecast of tides. {}\n"
    assert "IMP203" in found(text.format("It runs on a phone."))
    assert "IMP203" not in found(text.format("It is at least twice as fast as the printed table."))


def test_less_sure_praise_is_advice() -> None:
    levels = {
        (finding.severity.label, finding.confidence >= CERTAIN_CLAIM)
        for said in ("It scales well.", "It is blazing fast and highly accurate.", "A robust tool for tides.")
        if (finding := found(f"# Tides\n\n{said}\n").get("IMP203"))
    }
    assert levels <= {("advice", False), ("warning", True)}
    assert ("warning", True) in levels


def test_versions_and_papers_below_praise_back_nothing() -> None:
    for said in ("It needs Python 3.11.", "Results are ranked by relevance.", "See arXiv 2004.12832."):
        assert "IMP203" in found(f"# Tides\n\nA blazing fast forecast of tides. {said}\n")


def test_praise_in_what_only_may_be_the_problem_is_praise_all_the_same() -> None:
    reading = reading_of("# Tides\n\nThis robust and highly accurate tool helps sailors to leave in time.\n")
    assert reading.problem
    assert reading.problem.line == 3
    assert [claim.line for claim in unbacked_claims(reading)] == [3]
