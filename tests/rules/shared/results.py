"""Results that no page was read for."""

from __future__ import annotations

from impactlint.reading.model import Evidence, Result, ResultType


def result(text: str, number: str, type: ResultType = "model") -> Result:
    return Result(Evidence(1, 1, text, 0.9), type, number, text)
