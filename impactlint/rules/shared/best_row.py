"""Which number of a table tells what the page reached: its own row's, or the best one of its models."""

from __future__ import annotations

from impactlint import lazy
from impactlint.reading.model import Reading, Result
from impactlint.reading.page import Unit, unit_at, words_of
from impactlint.reading.vocabulary.metrics import HIGHER_IS_BETTER, LOWER_IS_BETTER, NAIVE
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.record import dataclass
from impactlint.rules.shared.places import title_of

LEARNT = word_set("train training")
"""What a model was fitted on: the best there is the most overfitted one."""
UNSEEN = word_set("test testing holdout unseen")
"""Names of the rows that hold what was reached on data kept back for the end."""
_SPLITS = word_set("validation valid val dev cv cross holdout-validation set split data", LEARNT | UNSEEN)
"""Words of which the names of rows consist that stand for parts of the data."""
_CHOSEN_ON = word_set("validation valid val dev cv oof out-of-fold cross", LEARNT)
"""Names of the columns that hold what was reached while a model was fitted or chosen."""
_KEPT = word_set("held out held-out final split")
"""Other words that say so."""
_THINGS = word_set(
    "model models method methods algorithm algorithms approach classifier system technique configuration config "
    "variant setup experiment"
)
"""Names of a first column whose rows are alternatives, not classes, splits or metrics."""
_SIMPLE = word_set("baseline majority previous", NAIVE)
"""Names of rows that hold what the simplest way reaches."""
_RULES = word_set("rule rules rule-based heuristic heuristics")
"""Last words of such names: what is done without a model."""
_OURS = word_set("our ours proposed")
"""Names of the row that holds what the work itself reaches."""
_OTHERS = word_set("reference paper published reported literature sota human original", _SIMPLE)
"""Names of rows that hold what others reached."""
_TOOLS = word_set("tool tools library package program name implementation linter framework")
"""Names of a first column whose rows are the work itself and its rivals."""
_PAIR = 2
"""Columns of a table that holds names and one value each."""
_DIGIT = lazy.pattern(r"\d")
_VALUE = lazy.pattern(r"^\W*?(-?\d+(?:\.\d+)?)(?!\d|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Best:
    """The `row` of a table whose number in a `column` is the page's best; `beaten` where a baseline's is better."""

    row: Unit
    column: int
    beaten: bool = False

    @property
    def text(self) -> str:
        """The number with the names of its row and column."""
        return f"{self.row.cells[0]} {self.row.header[self.column]}: {self.row.cells[self.column]}"

    def column_in(self, raw: str) -> int:
        """1-based column of the number in the row's line; that of the row's first mark where it isn't found."""
        at = 0
        for cell in self.row.cells[: self.column]:
            at = max(at, raw.find(cell, at) + len(cell))
        found = raw.find(self.row.cells[self.column], at)
        return found + 1 if found >= 0 else len(raw) - len(raw.lstrip()) + 1


def best_in_table(reading: Reading, result: Result) -> Best | None:
    """The best number in the column of a result, or that of the work itself among its rivals.

    None where the result stands in no table of models or tools, or where neither the column says whether more or less
    is better nor the author, in bold, which is the best. What was reached on data kept back is preferred to what was
    reached while the model was chosen.
    """
    found = _best_beside(reading, result)
    return _on_kept_back(reading, found) if found else None


def _on_kept_back(reading: Reading, best: Best) -> Best:
    """The number of the same row for the same measure on data kept back, where the column is about others."""
    header = [words_of(name) for name in best.row.header]
    if _CHOSEN_ON.isdisjoint(header[best.column]) or not UNSEEN.isdisjoint(header[best.column]):
        return best
    measure = _measured(header[best.column])
    same = (at for at in range(1, min(len(header), len(best.row.cells))) if _measured(header[at]) == measure)
    other = next((at for at in same if not UNSEEN.isdisjoint(header[at]) and _DIGIT.search(best.row.cells[at])), 0)
    if not other:
        return best
    rows = [unit for unit in reading.units if unit.table == best.row.table and unit.kind == "row"]
    again = _best_of([row for row in rows if other < len(row.cells)], other)
    return again if again and again.row is best.row else Best(best.row, other)


def _measured(name: list[str]) -> frozenset[str]:
    """The words of a column's name without those that say on which data it was measured."""
    return frozenset(name) - _CHOSEN_ON - UNSEEN - _SPLITS - _KEPT


def _best_beside(reading: Reading, result: Result) -> Best | None:
    row = unit_at(reading.units, result.line - 1, "row")
    if row is None or row.table < 0 or not row.header:
        return None
    at = _column_of(row, result)
    if not 0 < at < len(row.header):
        return None
    rows = [unit for unit in reading.units if unit.table == row.table and unit.kind == "row" and at < len(unit.cells)]
    column, kept_back = _column_named_as_page(reading, row), _kept_back(rows)
    if column:
        return Best(row, column)
    if kept_back:
        return Best(kept_back, at)
    first, own = words_of(row.header[0]), _named_as_page(reading, rows)
    if own is not None and not _TOOLS.isdisjoint(first):
        return Best(own, at)
    if _THINGS.isdisjoint(first):
        return None
    return _best_of(rows, at) or _marked(reading, rows, at)


def _marked(reading: Reading, rows: list[Unit], at: int) -> Best | None:
    """The only row whose number the author set in bold, where the column doesn't say whether more or less is better."""
    named = words_of(rows[0].header[at].replace("-", " "))
    if not (LOWER_IS_BETTER | HIGHER_IS_BETTER | LEARNT).isdisjoint(named):
        return None
    raw = ((row, reading.document.source.bare(row.line).replace("`", "")) for row in rows)
    bold = [row for row, line in raw if f"**{row.cells[at]}**" in line or f"__{row.cells[at]}__" in line]
    return Best(bold[0], at) if len(bold) == 1 and len(rows) >= _PAIR else None


def _column_of(row: Unit, result: Result) -> int:
    """The column with the number of a result, that which its words name if the number stands in several; else 0."""
    held = [at for at, cell in enumerate(row.cells) if at and result.number in cell]
    named = (at for at in held if at < len(row.header) and f" {row.header[at]}: " in result.evidence.text)
    return next(named, held[0] if held else 0)


def _best_of(rows: list[Unit], at: int) -> Best | None:
    named = words_of(rows[0].header[at].replace("-", " "))
    less, more = not LOWER_IS_BETTER.isdisjoint(named), not HIGHER_IS_BETTER.isdisjoint(named)
    values = _values(rows, at)
    own = [(value, row) for value, row in values if not _is_of_others(row)]
    own = [(value, row) for value, row in own if not _OURS.isdisjoint(_name_of(row))] or own
    simple = [(value, row) for value, row in values if _is_simple(row)]
    if less == more or not own or len(values) < _PAIR or not LEARNT.isdisjoint(named):
        return None
    better = min if less else max
    best, row = better(own, key=_value_of)
    return Best(row, at, beaten=better((*own, *simple), key=_value_of)[0] != best)


def rows_to_repeat(reading: Reading, result: Result) -> tuple[Unit, ...]:
    """The row of the page's own result, and that of the only baseline; none where it isn't clear which is its own."""
    row = unit_at(reading.units, result.line - 1, "row")
    if row is None:
        return ()
    rows = [unit for unit in reading.units if unit.kind == "row" and unit.table == row.table and unit.cells]
    best = best_in_table(reading, result)
    if best is None:
        return () if _are_alternatives(rows) else (row,)
    simple = [unit for unit in rows if _is_simple(unit) and unit is not best.row]
    return () if best.beaten else (best.row, *simple) if len(simple) == 1 else (best.row,)


def _are_alternatives(rows: list[Unit]) -> bool:
    """Whether rows stand for models or tools, or for what others reached."""
    things = any(not (_THINGS | _TOOLS).isdisjoint(words_of(row.header[0])) for row in rows[:1] if row.header)
    return things or any(_is_of_others(row) or not _OURS.isdisjoint(_name_of(row)) for row in rows)


def _is_simple(row: Unit) -> bool:
    plain = words_of(row.cells[0].partition("(")[0])
    return not _SIMPLE.isdisjoint(_name_of(row)) or not _RULES.isdisjoint(plain[-1:])


def _is_of_others(row: Unit) -> bool:
    return _is_simple(row) or not _OTHERS.isdisjoint(_name_of(row))


def _name_of(row: Unit) -> list[str]:
    return words_of(row.cells[0].replace("_", " "))


def _value_of(pair: tuple[float, Unit]) -> float:
    return pair[0]


def _named_as_page(reading: Reading, rows: list[Unit]) -> Unit | None:
    """The row that is named as the page's title begins, of several."""
    title = words_of(title_of(reading))[:1]
    named = [row for row in rows if words_of(row.cells[0])[:1] == title]
    return named[0] if title and len(named) == 1 and len(rows) > 1 else None


def _kept_back(rows: list[Unit]) -> Unit | None:
    """The row of the data that was kept back for the end, where all rows stand for parts of the data."""
    named = [(row, words_of(row.cells[0])) for row in rows]
    if len(named) < _PAIR or not all(words and _SPLITS.issuperset(words) for _, words in named):
        return None
    return next((row for row, words in named if not UNSEEN.isdisjoint(words)), None)


def _column_named_as_page(reading: Reading, row: Unit) -> int:
    """The column that is named as the page's title begins, beside others; 0 where none is, or it holds no number."""
    title, width = words_of(title_of(reading))[:1], min(len(row.header), len(row.cells))
    named = [at for at in range(1, width) if words_of(row.header[at])[:1] == title]
    lone = len(named) == 1 and width > _PAIR
    return named[0] if title and lone and _DIGIT.search(row.cells[named[0]]) else 0


def _values(rows: list[Unit], at: int) -> list[tuple[float, Unit]]:
    """The number in a column of each row that has one, and a name in which no link is left."""
    found = ((row, _VALUE.match(row.cells[at])) for row in rows if "](" not in row.cells[0])
    return [(float(match[1]), row) for row, match in found if match]
