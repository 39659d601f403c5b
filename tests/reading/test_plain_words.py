"""Problems and results told in plain words, without any of the field's vocabulary, are read as such.

A page that says "people wait 9 minutes instead of 21" is what this tool asks for; to call it a page without a result
is the worst it can do. The shares below only ever go up.
"""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.model import Hints
from impactlint.rules.shared.comparisons import comparison

RESULTS = """
Typing an invoice took 4 minutes; checking one now takes 35 seconds.
Checking an invoice now takes 35 seconds instead of 4 minutes.
The time per invoice fell from 4 minutes to 35 seconds.
Growers hear of late blight two days earlier; in 2023 that saved 11 % of the harvest on four farms.
In a trial with 40 drivers the search fell from 11 minutes to 4 minutes.
The forecast cut empty hours from 31 a day to 12.
Stations run empty 12 hours a day instead of 31.
Leftovers fell from 31 % to 12 % in six weeks.
Planning a month took 8 hours; it now takes 40 minutes.
The estimate is off by 3 minutes on average; the sign at the door was off by 11.
People wait 9 minutes instead of 21.
Complaints fell from 40 a week to 6.
The tagger agrees with the editors on 84 of 100 songs; the most frequent tag is right for 22.
The filter finds 61 % of the stolen cards and stops 0.4 % of honest ones.
Coast guards see a ship leave its lane within 2 s instead of 40 s.
Monthly churn fell from 4.1 % to 3.2 %.
Tickets now reach the right desk in 4 minutes instead of 3 hours.
The mean absolute error is 4 bikes an hour; it is 11 for last week's value.
A build that took 12 minutes takes 40 seconds.
It saved the team a day a month.
""".strip().splitlines()

PROBLEMS = """
Accountants retype 300 invoices a day by hand, and one in twenty has a wrong amount.
Losing a customer costs us 400 EUR. Support cannot tell who is about to leave until the cancellation arrives.
Growers lose vines because black rot is seen too late.
Drivers circle the block for a free place and are late for work.
Ward managers lose a day a month to planning shifts by hand, and nurses still get nights they asked not to have.
Every ticket is read by hand before it reaches the right desk.
Shops lose 2 % of their sales to stolen cards.
Stations run empty at nine in the morning, and commuters walk.
Neighbours of the airport want to know which nights are loud.
Cracks in concrete are found too late, because inspections are rare and slow.
Parents of allergic children spend hours a week checking recipes by hand.
Nobody knows how long the queue at the town hall is before they stand in it.
Loan officers read forty applications a day and miss the risky ones after lunch.
Radio editors tag two hundred songs a week by ear.
Cooks in the canteen throw away a third of what they make.
The clinic can't plan its staff because nobody knows how many patients will come.
Support teams struggle to see which customers are about to leave.
Parcels with a torn label wait a day for somebody to read them.
""".strip().splitlines()


def shares(result: str, problem: str) -> tuple[bool, bool]:
    page = f"# Thing\n\n{problem}\n\n## Results\n\n{result}\n\n## Architecture\n\nA service of three parts.\n"
    reading = read(parse(from_text(page, "README.md")), Hints(kind="project"))
    return bool(reading.results), reading.problem is not None


def test_most_plain_results_are_read() -> None:
    read_ones = [shares(result, PROBLEMS[0])[0] for result in RESULTS]
    assert sum(read_ones) / len(RESULTS) >= 0.7


def test_most_plain_problems_are_read() -> None:
    read_ones = [shares(RESULTS[0], problem)[1] for problem in PROBLEMS]
    assert sum(read_ones) / len(PROBLEMS) >= 0.7


ANSWERS = """
On trips it had not seen, the range is off by 9 km; saying the average each time is off by 41 km.
Mean absolute error on unseen trips is 9 km, against 41 km for the mean.
The MAE on unseen trips is 9 km; predicting the mean gives 41 km.
Of the 70 pictures the model catches 66, at 5 false alarms; a threshold on the ratio catches 52, at 11.
306 of the 900 customers called would really have cancelled, against 108 with the old rule.
The model finds 306 churners among 900 calls, the old rule 108.
It answers 41 of 50 questions right, without the documents 18.
It is right on 94 of 100 torn labels; always saying "paid" is right on 61.
The first ten suggestions hold a bought item for 31 of 100 customers; the ten most popular for 22.
It scores 0.81 on held-out reviews; always saying "positive" scores 0.64.
A run handles 2 million rows in 4 minutes; the script before took an hour.
It draws the harbour at 60 FPS on an old card, against 12 FPS before.
""".strip().splitlines()
"""What an author writes who answers the question of a finding in its own words."""
_NO_ANSWERS = """
682 of the 4,500 accounts have a loan.
The last 20 of 100 weeks are held out.
The p95 is checked against a 300 ms target.
The share of 91 is held against the target of 95.
The card has 16 GB of HBM2 at 732 GB/s.
""".strip().splitlines()


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_in_the_words_of_the_question_is_a_result_and_a_comparison(answer: str) -> None:
    page = f"# Thing\n\n{PROBLEMS[0]}\n\n## Architecture\n\nA service of three parts.\n\n## Results\n\n{answer}\n"
    reading = read(parse(from_text(page, "README.md")), Hints(kind="project"))
    assert [result.line for result in reading.results] == [11]
    assert comparison(reading)


@pytest.mark.parametrize("sentence", _NO_ANSWERS)
def test_so_many_of_the_data_and_a_target_are_none(sentence: str) -> None:
    page = f"# Thing\n\n{PROBLEMS[0]}\n\n## Architecture\n\nA service of three parts. {sentence}\n"
    assert not read(parse(from_text(page, "README.md")), Hints(kind="project")).results
