"""What a result is compared with, and what says how it was measured."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.comparisons import comparison, trace
from tests.reading.pages import reading_of

RESULTS = """# Leaf doctor

Growers lose vines.

## Results

{}
"""


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("Last year the wait was 47 minutes. Now it is 31 minutes.", "Last year the wait was 47 minutes."),
        ("The network has an accuracy of 88 %. The old rule had 71 %.", "The old rule had 71 %."),
        (
            "| Model | F1 |\n|---|---|\n| Majority baseline | 0.26 |\n| Forest | 0.71 |\n| Network | 0.78 |",
            "Majority baseline | 0.26",
        ),
    ],
)
def test_how_it_was_and_a_row_that_is_called_a_baseline_are_quoted(said: str, quoted: str) -> None:
    found = comparison(reading_of(RESULTS.format(said), kind="project"))
    assert found is not None
    assert (found.text, found.confidence) == (quoted, 0.8)


@pytest.mark.parametrize(
    "said",
    [
        "Macro average F1-score: 82.2 %",
        "The average order is worth 93.56 EUR, 400 orders.",
        "The accuracy is 87 % for growers who placed more than one order.",
        "The accuracy is 87 %, checked before any harvest rather than in a hurry.",
    ],
)
def test_an_average_a_bound_and_an_order_compare_nothing(said: str) -> None:
    assert comparison(reading_of(RESULTS.format(said), kind="project")) is None


@pytest.mark.parametrize(
    "said",
    [
        "The accuracy is 87 %, against 52 % for the most frequent class.",
        "The accuracy rose from 71 % to 87 %.",
        "The F1 score is 0.87, 12 % higher than the rules used before.",
        "| Model | Accuracy |\n|---|---|\n| Logistic regression | 71 % |\n| Network | 87 % |",
        "| Metric | Rules | Network |\n|---|---|---|\n| Accuracy | 71 % | 87 % |\n| Recall | 60 % | 80 % |",
        "The accuracy is 87 % on the test set.\n\nThe baseline reaches 52 %.",
        "- Random forest: accuracy 81 %\n- XGBoost: accuracy 87 %",
        "It names the right rot on 87 % of the leaves; guessing the most common one gives 52 %.",
        "The classifier reaches an accuracy of 87 %. Two growers with a lens find 98 %.",
        "The classifier reaches an F1 of 0.87 on 400 leaves; keyword rules reach 0.61.",
        "The classifier reaches an F1 of 0.87 on 400 leaves. Keyword rules reach 0.61.",
    ],
)
def test_a_result_beside_another_is_compared(said: str) -> None:
    assert comparison(reading_of(RESULTS.format(said))) is not None


@pytest.mark.parametrize(
    "said",
    [
        "The classifier reaches an accuracy of 87 %.",
        "| Metric | Value |\n|---|---|\n| Accuracy | 87 % |\n| Recall | 80 % |",
        "- Accuracy: 87 %\n- Recall: 80 %",
        "The classifier reaches an accuracy of 87 %. Its recall is 80 %.",
        "The classifier reaches an F1 of 0.87; its recall reaches 0.61.",
        "The classifier reaches an F1 of 0.87. A batch gets 0.5 s of the processor.",
        "The classifier reaches an F1 of 0.87. The rest reaches 12 growers.",
    ],
)
def test_a_result_alone_is_not_compared(said: str) -> None:
    reading = reading_of(RESULTS.format(said))
    assert reading.results
    assert comparison(reading) is None


def test_without_a_result_nothing_is_compared() -> None:
    assert comparison(reading_of("# Thing\n\nThe baseline is a rule.\n")) is None


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The classifier reaches an accuracy of 87 % on the test set.", True),
        ("The classifier reaches an accuracy of 87 % ([notebook](evaluate.ipynb)).", True),
        ("The classifier reaches an accuracy of 87 % on 400 images.", True),
        ("The classifier reaches an accuracy of 87 %.", False),
        ("The classifier reaches an accuracy of 87 % ([home page](https://example.org)).", False),
    ],
)
def test_a_trace_is_a_word_or_a_link(said: str, found: bool) -> None:
    reading = reading_of(RESULTS.format(said))
    assert bool(trace(reading)) == found
