"""Tables of measurements: a section whose table has a column for a metric, with numbers in it, tells results."""

from __future__ import annotations

from collections.abc import Iterator

from impactlint import lazy
from impactlint.reading.page import Page, Unit
from impactlint.reading.vocabulary.patterns import small

SURE_MEASURED = 0.85
"""How sure it is that such a section tells results: of 28 labelled ones, 26 do."""
_METRICS = lazy.pattern(
    r"\b(?:ap|map|miou|iou|pq|fid|top-?1|acc|accuracy|f1|f1-score|bleu|rouge-?l?|rmse|mae|mape|r2|r²|auc|roc-?auc|precision|"
    r"recall|psnr|ssim|latency|fps|throughput|speedup|wer|perplexity)\b"
)
"""What the column of a metric is called, in small letters."""


def measured_of(page: Page) -> Iterator[int]:
    """The sections, as indexes, with a row of numbers under the name of a metric."""
    told = -1
    for unit in page.units:
        if unit.kind == "row" and unit.section > 0 and unit.section != told and _measures(unit):
            told = unit.section
            yield told


def _measures(row: Unit) -> bool:
    named = zip(row.header, row.cells, strict=False)
    return any(cell[:1].isdecimal() and _METRICS.search(small(name)) for name, cell in named)
