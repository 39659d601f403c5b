"""Numbers that are something else: each kind by a sentence of its own, beside what looks like it and is a result."""

from __future__ import annotations

import pytest

from impactlint.reading.numbers.number_kinds import is_something_else


def told(text: str) -> bool:
    """What is said of the number in double brackets."""
    before, _, rest = text.partition("[[")
    number, _, behind = rest.partition("]]")
    return is_something_else(number, before, behind[:48])


@pytest.mark.parametrize(
    "text",
    [
        "Readers aged [[31]] to 54 borrow most",
        "Readers aged 31 to [[54]] borrow most",
        "It lost money in 2011 [[– 2012]].",
        "Sales grew from [[2011]] to 2014.",
        "Sales grew between 2011 and [[2014]].",
        "Compared to [[14 MB]] a second it is fast",
        "The 2009-[[12]] cohort stays",
        "The snapshot of about [[09]]:12 UTC",
        "- spring: updates, [[1.1]] in progress",
        "Machine: 8 cores, Quadsim [[3.12]], PyTorch",
        "At a significance level of [[0.05]]",
        "It holds with p [[< 0.05]]",
        "more than the MDE ([[0.5]] points)",
        "The highest VIF of a kept column was [[6.15]]",
        "lies in $[-2.7, [[-0.8]]]$",
        "see §[[11.8]]",
        "a credit score (300–[[900]])",
        "The replay buffer from [[16,384]] to 65,536",
        "It gets a reward of [[-0.01]] for a miss",
        "Commands are resampled every [[5 s]]",
        "which resets the number of readers to [[0]]",
        "The trajectory was [[200 ns]] long",
        "with a [[1.5-second]] pause",
        "Timed on a [[5.2 GB]] file of trips",
        "We built the prototype in less than [[24 hours]]",
        "Built in [[24 hours]] at a hackathon",
        "In [[two minutes]]: what it does",
        "A success is when the agent scores [[200]] points",
        "Earlier versions of this README reported an AUC of [[0.9999]]",
        "- Total sales: **[[$2.33M]]**",
        "Reduced the timer from 2h to [[1h]]",
        "(compared to [[15 MB]] of the other server)",
        "- Memory: [[4217MiB]] / 31755MiB",
        "On my laptop (Dell XPS [[13]] Plus)",
        "a weighted F1 of [[0]].XX",
        "Revenue totaled [[1.33M]] units across the period",
    ],
)
def test_what_is_something_else(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The average fell from 31 to [[24]] days",
        "It fell by 12 % [[– 20]] points",
        "It finished in [[09]]:12 minutes",
        "The error is [[1.1]] on unseen trips",
        "An RMSE of 3.1, MAE [[2.12]], on the test set",
        "The p-value is [[0.0003]]",
        "The F1 score ([[0.85]]) beats the rule",
        "The average reward rose to [[212]]",
        "It saves an hour every [[5]] days",
        "The answer comes after [[200 ms]]",
        "It shrinks to a [[3 MB]] file",
        "It sorts the file in [[24 hours]]",
        "It answers in [[two minutes]]",
        "When the agent is trained, it scores [[200]] points",
        "This version reached an AUC of [[0.87]]",
        "- Sales: [[$2.33M]] more than in the year before",
        "Profit margin: [[12.5%]]",
        "It reaches an average reward of [[212]], against 23",
        "A release build of it finishes in [[24 hours]]",
        "The pilot built by the team cut the backlog in [[2 weeks]]",
        "It uses 4 CPU cores and scores BLEU [[27.3]]",
        "In this environment, Brier [[0.12]], ECE 0.04",
        "Revenue was [[$2.3M]] after we launched it",
        "Transactions: [[1,200]] per second",
        "In [[30 seconds]] it finds the right hive",
        "It raised the satisfaction score ([[87]])",
        "The best accuracy is when both are combined: [[91 %]]",
        "VIF fell from 48 to [[3.2]]",
        "MAE by age: [[4]] years",
        "It now refreshes every [[30 s]], down from a day",
        "It reset the average wait to [[4]] minutes",
        "The wait is [[3 minutes]] long, it was 20",
        "first version of this project reported waits of 9 days, and this one [[2]]",
    ],
)
def test_what_may_be_a_result(text: str) -> None:
    assert not told(text)
