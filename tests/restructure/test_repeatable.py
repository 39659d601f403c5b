"""Which results are repeated under the title: the page's own, and never what failed or what it is held against."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import Document, from_text
from impactlint.engine import judge_for, lint_source
from impactlint.restructure import Judged, settle
from impactlint.restructure.repeatable import tells_failure
from tests.restructure.pages import mended, really_mended

SETTINGS = default_settings()
TABLE = """| method | precision | AUC |
| --- | --- | --- |
| contract-end rule | 0.12 | 0.58 |
| logistic regression | 0.27 | 0.74 |
| XGBoost | 0.34 | 0.79 |
"""
PAGE = """# Telco churn prediction

A pipeline for churn prediction, built with XGBoost, MLflow and FastAPI.

## Architecture

The raw data are loaded nightly from the billing system into Postgres, transformed with dbt, and written to a feature
store. Training runs weekly in Airflow; the model is registered in MLflow and served by FastAPI behind nginx.

## Installation

```bash
pip install -r requirements.txt
```

### Background

The retention team can call about 900 customers a month. Until now they picked them by contract end date, so most calls
went to people who would have stayed anyway.

### Evaluation

We trained on the first 14 months and tested on the last 4. The model was compared with the team's contract-end rule.

{}
### Lessons

A first version reached an AUC of 0.97, which was leakage: the last contact was set after the cancellation.
"""

TWO_LATE = """# Churn radar

## Architecture

A FastAPI service reads events from Kafka and scores every account with XGBoost once a night. Each part is a
container of its own, and they speak to each other over a queue.

Retries and time-outs are handled by the queue, so that an event that can't be read never blocks those behind it.

## Results

Monthly churn fell from 4.1 % to 3.2 % within two quarters.

## License

MIT

## Background

Losing a customer costs us 400 EUR. Support cannot tell who is about to leave until the cancellation arrives.
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "A first version reached an AUC of 0.97, which was leakage: the field was set later.",
        "Random forests overfitted: 0.99 AUC in training and 0.61 on the test months.",
        "In the first pilot, cancellations rose by 4 % because of the calls.",
        "Cancellations rose by 4 % in the spring.",
        "On business customers it fails: the AUC is 0.55 there.",
        "The network reaches a training accuracy of 99 %.",
        "Unfortunately accuracy stayed at 51 %.",
        "Adding the weather didn't help: 71 %.",
        "Initially the accuracy was 60 %.",
        "Zero baseline: MAE = 0.0145, RMSE = 0.0186",
        "Until now a report took two days.",
        "ROC AUC declined moderately (0.911 to 0.865).",
    ],
)
def test_sentences_that_tell_a_failure(sentence: str) -> None:
    assert tells_failure(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Machine failures fell by 30 % in the first winter.",
        "With a split by month, so without any leakage, it reaches an AUC of 0.91.",
        "It finds 92 % of the failed parts before they are sent.",
        "Trained on the training set, it reaches 87 % on unseen pages.",
        "Errors fell by 30 % against the old version.",
        "The old process took 3 hours; it now takes 4 minutes.",
        "The first trains of the day are on time in 94 % of the cases.",
        "Training time fell by 40 %.",
    ],
)
def test_sentences_that_tell_a_result(sentence: str) -> None:
    assert not tells_failure(sentence)


@pytest.mark.parametrize(
    "heading", ["Lessons", "What we learned", "What didn't work", "Known issues", "Related work", "Usage", "Data"]
)
def test_nothing_is_repeated_from_sections_whose_numbers_are_no_headline(heading: str) -> None:
    text = "# T\n\nIt costs us days.\n\n## Architecture\n\nA.\n\n### {}\n\nThe error share is 30 % over all months.\n"
    assert mended(text.format("Overview"), unsafe=True) != text.format("Overview")
    assert mended(text.format(heading), unsafe=True) == text.format(heading)


def test_a_number_that_the_next_sentence_takes_back_is_not_repeated() -> None:
    text = "# T\n\nIt costs us days.\n\n## Architecture\n\nThe error share fell to 30 % over the year. {}\n"
    back = text.format("That was leakage from the labels.")
    assert mended(back, unsafe=True) == back
    assert mended(text.format("That was a relief."), unsafe=True) != text.format("That was a relief.")


def test_the_own_row_of_a_table_is_repeated_with_that_of_the_only_baseline() -> None:
    after = really_mended(PAGE.format(TABLE))
    head = after[: after.index("## Architecture")]
    assert "| XGBoost | 0.34 | 0.79 |\n| contract-end rule | 0.12 | 0.58 |\n" in head
    assert "logistic" not in head
    assert "leakage" not in head
    found = lint_source(from_text(after, "README.md"), SETTINGS).findings
    told = next(one for one in found if one.rule == "IMP204")
    assert "“XGBoost, " in told.message
    assert "| XGBoost |" in after.splitlines()[told.line - 1]


def test_with_several_baselines_the_own_row_stands_alone() -> None:
    after = really_mended(PAGE.format(TABLE + "| majority | 0.06 | 0.50 |\n"))
    head = after[: after.index("## Architecture")]
    assert "| XGBoost | 0.34 | 0.79 |\n" in head
    assert "rule" not in head


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace("0.58", "0.88"),
        TABLE.replace("AUC", "fit").replace("precision", "share"),
    ],
)
def test_no_row_is_repeated_where_a_baseline_is_better_or_the_best_is_not_known(table: str) -> None:
    after = really_mended(PAGE.format(table))
    assert "|" not in after[: after.index("## Architecture")]


def test_a_late_section_on_the_problem_goes_along_with_the_result() -> None:
    assert _headings(TWO_LATE) == ["Background", "Results", "Architecture", "License"]
    # Turned off, the rule has no say, and the section stays.
    assert _headings(TWO_LATE, off=frozenset({"IMP101"})) == ["Results", "Architecture", "License", "Background"]


def _headings(page: str, off: frozenset[str] = frozenset()) -> list[str]:
    """The sections after the safe fixes, by a judge that is too unsure of the problem to report it."""

    def judge(document: Document) -> Judged:
        found = judge_for(SETTINGS)(document)
        return replace(found, rules=found.rules - {"IMP101"}, quiet=off)

    text = settle(from_text(page, "README.md"), judge, SETTINGS.order, unsafe=False).source.text
    return [line[3:] for line in text.splitlines() if line.startswith("## ")]
