"""Pages of portfolios, and what is told of them."""

from __future__ import annotations

from dataclasses import replace

from impactlint.api import lint_text
from impactlint.config.defaults import default_settings
from impactlint.document import from_text, parse
from impactlint.findings import Finding
from impactlint.reading import read
from impactlint.reading.model import Hints, Kind, Reading


def page(text: str, kind: Kind = "project") -> Reading:
    return read(parse(from_text(text, "README.md")), Hints(kind=kind))


def told(text: str, rule: str) -> list[Finding]:
    settings = replace(default_settings(), hints=Hints(kind="portfolio"))
    return [found for found in lint_text(text, settings=settings).findings if found.rule == rule]


PORTFOLIO = """# Projects

Things I built to save people time.

### 1. Late blight prediction

Predicts late blight; losses on four farms fell from 9 % to 6 %. [Code](blight/)

### 2. Queue time detection

Detects the length of a queue from a camera. [Code](queue/)

### 3. Bus arrival forecasting

Forecasts when the next bus arrives. [Code](bus/)

### 4. Parcel label classification

PyTorch, OpenCV, FastAPI, Docker [Code](parcels/)
"""


def with_results(number: int, of: int) -> str:
    """A page whose first entries, so many of them, have a result."""
    names = ("Tide", "Queue", "Frost", "Noise", "Blight", "Parking", "Parcel", "Bus")[:of]
    told = "The F1 score rose from 0.71 to 0.87 on the test set."
    parts = (
        f"### {name} forecast\n\nPredicts {name.lower()}. {told if at < number else ''}"
        for at, name in enumerate(names)
    )
    return "# Projects\n\nThings I built to save people time.\n\n" + "\n\n".join(parts) + "\n"


def left_of(said: str) -> list[int]:
    """The lines told of a page whose first two entries have a result, and whose third says this."""
    text = with_results(2, 3).rstrip()
    return [found.line for found in told(f"{text} {said}\n", "IMP601")]
