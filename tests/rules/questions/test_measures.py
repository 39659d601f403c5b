"""Which measures a page names without a number, and how IMP201 asks for them."""

from __future__ import annotations

import pytest

from impactlint.checklist import build
from impactlint.restructure.ask import questions
from impactlint.rules.base import Report
from impactlint.rules.questions.measures import named_measures
from tests.reading.pages import reading_of
from tests.rules.test_no_result import PAGE, report_on

EVALUATION = (
    "## Evaluation\n\nThe forecasts of one winter were compared by\n\n- MAE\n- Root Mean Squared Error (RMSE)\n"
)


def named(part: str) -> tuple[str, ...]:
    found = named_measures(reading_of(PAGE.format(part)))
    return found.names if found else ()


def test_the_section_that_names_them_is_where_the_numbers_are_missing() -> None:
    report: Report = report_on(EVALUATION)
    assert report.line == PAGE.format("").count("\n")
    assert "“Evaluation” names MAE and root mean squared error and gives no number for them" in report.message
    asked = "You name MAE and root mean squared error: what did they come to on data it hasn't seen, and compared with "
    assert report.help.startswith(asked)


def test_the_comment_and_the_checklist_ask_the_same() -> None:
    reading = reading_of(PAGE.format(EVALUATION))
    (scaffold,) = questions(reading, frozenset({"IMP201"})).values()
    checklist = build(reading)
    assert checklist
    item = next(item for item in checklist.items if item.topic == "result")
    assert item.question == scaffold
    assert scaffold.startswith("You name MAE and root mean squared error: ")


def test_a_sentence_elsewhere_is_pointed_at() -> None:
    report = report_on("## Features\n\n- Evaluates each gauge by hit rate\n")
    assert report.line == 1
    assert [other.message for other in report.related] == ["the measure that you name"]
    assert report.help.startswith("You name hit rate: what did it come to on data it hasn't seen")


@pytest.mark.parametrize(
    "sentence",
    [
        "We will evaluate it by accuracy.",
        "The loss function is the mean squared error.",
        "Accuracy alone is misleading here, so we evaluate more.",
        "A dashboard shows drift of the MAE as a metric.",
    ],
)
def test_what_is_planned_trained_on_or_explained_is_none(sentence: str) -> None:
    assert named(f"## Method\n\n{sentence}\n") == ()


def test_three_are_enough_and_each_counts_once() -> None:
    assert named("## Evaluation\n\nMetrics: Accuracy, test accuracy, Precision, Recall, F1-score.\n") == (
        "accuracy",
        "precision",
        "recall",
    )


def test_work_without_a_model_has_no_unseen_data() -> None:
    page = (
        "# Crossing lights\n\nPedestrians wait too long where the lights follow a fixed plan. A controller counts them "
        "with a camera.\n\n## How it works\n\nA small board reads the camera and talks to the lights over a "
        "serial line.\n\n## Evaluation\n\n- Waiting time\n- Queue length\n"
    )
    (question,) = questions(reading_of(page), frozenset({"IMP201"})).values()
    assert question == "You name waiting time and queue length: what did they come to, and compared with what?"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Metrics: F1-score, R-squared, Brier score.", ("F1-score", "R-squared", "Brier score")),
        ("Metrics: F1 score and F1, AUC and ROC AUC.", ("F1 score", "AUC")),
        ("It was trained in mixed precision.", ()),
        ("The scores are kept in Cloudflare R2.", ()),
        ("Please recall that gauges freeze.", ()),
    ],
)
def test_names_stay_as_they_are_and_other_words_are_none(sentence: str, names: tuple[str, ...]) -> None:
    assert named(f"## Evaluation\n\n{sentence}\n") == names
