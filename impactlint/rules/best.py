"""The best of the numbers that a table of models holds: what its reader looks for."""

from __future__ import annotations

from impactlint import late
from impactlint.reading.cue import word_set
from impactlint.reading.model import Reading, Result
from impactlint.reading.page import Unit, unit_at, words_of

_LESS = word_set("mae mse rmse mape smape loss error errors wer cer perplexity latency brier fid")
"""Metrics of which less is better."""
_MORE = word_set(
    "accuracy acc f1 f1-score auc roc-auc auroc precision recall sensitivity specificity r2 r² map iou dice bleu ndcg"
)
"""Metrics of which more is better."""
_LEARNT = word_set("train training")
"""What a model was fitted on: the best there is the most overfitted one."""
_THINGS = word_set("model models method methods algorithm algorithms approach classifier system technique")
"""Names of a first column whose rows are alternatives, not classes, splits or metrics."""
_OTHERS = word_set("reference paper published reported literature sota human baseline naive original previous")
"""Names of rows that hold what others reached."""
_VALUE = late.pattern(r"^\W*?(-?\d+(?:\.\d+)?)(?!\d|[.,]\d)")


def best_in_table(reading: Reading, result: Result) -> str:
    """The best number in the column of a result, with the names of its row and column.

    Empty where the result itself is the best, where it stands in no table of models, or where the column doesn't say
    whether more or less is better.
    """
    row = unit_at(reading.units, result.line - 1, "row")
    if row is None or row.table < 0 or not row.header or _THINGS.isdisjoint(words_of(row.header[0])):
        return ""
    at = next((at for at, cell in enumerate(row.cells) if at and result.number in cell), 0)
    named = words_of(row.header[at]) if at < len(row.header) else []
    less, more = not _LESS.isdisjoint(named), not _MORE.isdisjoint(named)
    if not _LEARNT.isdisjoint(named):
        return ""
    values = _values([unit for unit in reading.units if unit.table == row.table and unit.kind == "row"], at)
    if not at or less == more or len(values) < 2:
        return ""
    best = (min if less else max)(values, key=lambda pair: pair[0])[1]
    return "" if best is row else f"{best.cells[0]} {row.header[at]}: {best.cells[at]}"


def _values(rows: list[Unit], at: int) -> list[tuple[float, Unit]]:
    """The number in a column of each row of the page's own that has one."""
    own = (row for row in rows if at < len(row.cells) and _OTHERS.isdisjoint(words_of(row.cells[0])))
    found = ((row, _VALUE.match(row.cells[at])) for row in own)
    return [(float(match[1]), row) for row, match in found if match]
