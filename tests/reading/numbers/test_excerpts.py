"""Which words around a number are quoted, and which are its sentence."""

from __future__ import annotations

import pytest

from impactlint.reading.numbers.candidates import NumberContext, candidates
from impactlint.reading.numbers.excerpts import excerpt
from impactlint.reading.page import Unit

PLACE = NumberContext("result", "title", ("results",), False)


def quoted(number: str, text: str, kind: str = "paragraph", **more: object) -> tuple[str, str]:
    """The clause and the sentence of a number."""
    unit = Unit(kind, 0, text, 0, **more)  # type: ignore[arg-type]
    return next(excerpt(one) for one in candidates(unit, PLACE) if one.number == number)


@pytest.mark.parametrize(
    ("number", "text", "clause"),
    [
        ("91.3%", "We tried four; the best reached 91.3% accuracy.", "the best reached 91.3% accuracy."),
        ("3.2", "RMSE of 3.2 on unseen data, compared with 5.1 for last week's value.", "RMSE of 3.2 on unseen data"),
        ("91.3%", "We tuned it for a day. Accuracy is 91.3%. It is small.", "Accuracy is 91.3%"),
        (
            "87 %",
            "Compared with Dr. Smith's rules the model reaches an accuracy of 87 % on the test set.",
            "Compared with Dr. Smith's rules the model reaches an accuracy of 87 % on the test set.",
        ),
        (
            "87 %",
            "Compared with e.g. keyword rules the model has an accuracy of 87 %. It is small.",
            "Compared with e.g. keyword rules the model has an accuracy of 87 %",
        ),
        ("0.91", "We tried four; the accuracy is 0.91 vs. 0.73 before.", "the accuracy is 0.91 vs. 0.73 before."),
        ("91.3%", "We tuned it. sorter has an accuracy of 91.3%. sorter is small.", "sorter has an accuracy of 91.3%"),
        ("$1.5M", "Total catch: $1.5M 📦 Total sales: $12.6M", "Total catch: $1.5M"),
        ("91.3%", "Accuracy rose to 91.3% (which is more than we hoped for", "Accuracy rose to 91.3%"),
    ],
)  # fmt: skip
def test_the_shortest_clause_with_number_and_metric_is_quoted(number: str, text: str, clause: str) -> None:
    assert quoted(number, text)[0] == clause


@pytest.mark.parametrize(
    ("number", "text", "clause"),
    [
        ("0.81", "It had an accuracy (0.81, on new rows) of note.", "It had an accuracy (0.81, on new rows)"),
        ("0.81", "We tried four (the best has an accuracy of 0.81, and so on", "the best has an accuracy of 0.81"),
        ("0.81", "The last one (accuracy 0.79, kept) was beaten, mean accuracy 0.81).", "mean accuracy 0.81"),
        ("0.63", "The last run (seed 7, night 3) reached an F1 of 0.63", "reached an F1 of 0.63"),
    ],
)  # fmt: skip
def test_a_bracket_is_quoted_with_its_other_half_or_not_at_all(number: str, text: str, clause: str) -> None:
    assert quoted(number, text)[0] == clause


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "We tried four models. The best reached 91.3% accuracy; it is small. Done.",
            "The best reached 91.3% accuracy; it is small",
        ),
        (
            "Compared with e.g. keyword rules or Dr. Smith's list, the accuracy of the model is 91.3% now.",
            "Compared with e.g. keyword rules or Dr. Smith's list, the accuracy of the model is 91.3% now.",
        ),
        ("word " * 60 + "91.3% " + "word " * 60, ("word " * 48 + "91.3% " + "word " * 48).strip()),
    ],
)
def test_the_sentence_is_kept_whole_unless_it_is_very_long(text: str, sentence: str) -> None:
    assert quoted("91.3%", text)[1] == sentence


def test_a_line_of_code_is_a_sentence() -> None:
    found = quoted("93.1%", "Done in 3 steps. Test accuracy: 93.1%\nBye. See you.", "code", offsets=(0, 38))
    assert found == ("Test accuracy: 93.1%", "Done in 3 steps. Test accuracy: 93.1%")


@pytest.mark.parametrize(
    ("cells", "header", "clause"),
    [
        (("Forest", "0.91"), ("Model", "F1"), "Forest, F1: 0.91"),
        (("1", "Forest", "0.91"), ("#", "Model", "F1"), "Forest, F1: 0.91"),
        (("F1", "0.91"), ("Metric", "F1"), "F1: 0.91"),
        (("0.91",), (), "0.91"),
    ],
)
def test_a_cell_is_quoted_with_the_names_of_its_row_and_column(
    cells: tuple[str, ...], header: tuple[str, ...], clause: str
) -> None:
    row = " | ".join(cells)
    assert quoted("0.91", row, "row", cells=cells, header=header) == (clause, row)


@pytest.mark.parametrize(("column", "said"), [("Value", "Accuracy: 0.52"), ("Test", "Accuracy, Test: 0.52")])
def test_a_column_that_says_nothing_is_not_named(column: str, said: str) -> None:
    cells = ("Accuracy", "0.52")
    assert quoted("0.52", " | ".join(cells), "row", cells=cells, header=("Metric", column), table=0)[0] == said
