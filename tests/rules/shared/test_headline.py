"""Which result is the page's own, and in which words it is quoted."""

from __future__ import annotations

from impactlint.rules import by_key
from impactlint.rules.base import Context
from impactlint.rules.shared.headline import own_result, words_for
from tests.reading.pages import reading_of

PAGE = """# Berth finder

Skippers look for a free berth by radio and lose an hour.

## Results

{}
"""


def test_a_number_in_an_item_for_the_baseline_is_not_the_pages_own() -> None:
    listed = "- Baseline of the harbour:\n  - accuracy: 78.6 %\n- Final model:\n  - accuracy: 91.4 %"
    own = own_result(reading_of(PAGE.format(listed)))
    assert own
    assert (own.line, own.number) == (10, "91.4 %")


def test_a_trace_is_asked_for_the_row_that_the_other_rules_quote() -> None:
    table = "| Model | Accuracy |\n|---|---|\n| Logistic regression | 81.2 % |\n| XGBoost | 91.4 % |"
    rule = by_key("IMP208")
    assert rule
    (report,) = rule.check(reading_of(PAGE.format(table)), Context())
    assert (report.line, report.excerpt) == (10, "XGBoost Accuracy: 91.4 %")


def test_what_was_reached_on_data_that_was_kept_back_is_quoted_rather_than_on_those_learnt_from() -> None:
    reading = reading_of(PAGE.format("- Training accuracy: 95.1 %\n- Test accuracy: 91.4 %"))
    own = own_result(reading)
    assert own
    words = words_for(reading, own.line, "")
    assert (own.line, words.line, words.excerpt) == (7, 8, "Test accuracy: 91.4 %")
    other = reading_of(PAGE.format("- Training accuracy: 95.1 %\n- Test loss: 0.31"))
    assert words_for(other, 7, "").line == 7
