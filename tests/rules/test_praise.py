"""Praise that a rule leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.config.defaults import default_settings
from impactlint.engine import judge
from impactlint.reading.model import Evidence
from impactlint.rules.shared.praise import unbacked_claims
from tests.reading.pages import reading_of

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
        (
            "Full-Stack Development",
            "- **Serving**: Production-ready, scalable services with robust error handling",
            True,
        ),
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
