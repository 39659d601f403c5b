"""Which sentence answers which question, and which doesn't."""

from __future__ import annotations

import time

import pytest

from impactlint.document import from_text, parse
from impactlint.reading.answers import TOLD, FoundAnswers, find_answers
from impactlint.reading.cues.cue import Cue
from impactlint.reading.cues.phrases import PHRASES
from impactlint.reading.cues.questions import CUES
from impactlint.reading.linear import shipped
from impactlint.reading.model import Evidence, Problem, Question
from impactlint.reading.page import make_page
from impactlint.reading.vocabulary.patterns import MAX_SENTENCE
from tests.reading.pages import reading_of

ANSWERED = [
    ("beneficiary", "It helps teachers to see who falls behind."),
    ("beneficiary", "Nurses spend two hours a day on forms."),
    ("beneficiary", "A store wants to know what to order."),
    ("decision", "Underwriters decide whether to call the applicant."),
    ("decision", "Support can prioritize the tickets that matter."),
    ("decision", "It replaces a manual spreadsheet."),
    ("constraints", "Customer data cannot leave the hospital, so it runs offline."),
    ("constraints", "The design was constrained by a budget of 50 EUR a month."),
    ("constraints", "It had to work on a limited dataset."),
    ("validation", "We used 5-fold cross-validation."),
    ("validation", "The models were compared by `cross_val_score`."),
    ("validation", "The error was measured on held-out months."),
    ("validation", "An A/B test with 400 users ran for three weeks."),
    ("data_problems", "Missing values were replaced by the median."),
    ("data_problems", "The classes are highly imbalanced."),
    ("data_problems", "The training data were corrected by hand."),
    ("trade_offs", "There is a trade-off between recall and cost."),
    ("trade_offs", "We chose SQLite over Postgres because it needs no server."),
    ("monitoring", "Drift is monitored every night."),
    ("monitoring", "A Grafana board shows the latency."),
    ("iteration", "After feedback from clinicians we made the letters larger."),
    ("iteration", "Users asked for an export, so version 2 has one."),
    ("lessons", "The main limitation is the small sample."),
    ("lessons", "It fails on rainy days."),
    ("beneficiary", "It helps investigators."),
    ("beneficiary", "Investigators use it every morning."),
    ("beneficiary", "It was made for caretakers of old houses."),
    ("beneficiary", "A claims team at an insurer spent 40 minutes on each claim."),
    ("beneficiary", "The list is short, so that wardens can read it in the dark."),
    ("decision", "With an hour's warning they decide whether to close the nets."),
    ("decision", "It helps inspectors to choose which spans to visit."),
    ("decision", "It ranks the claims, so that investigators open the riskiest first."),
    ("constraints", "It must run on a Raspberry Pi with 1 GB of RAM."),
    ("constraints", "Each score has to be ready in 50 ms."),
    ("constraints", "The budget was 200 EUR a month."),
    ("constraints", "We had three weeks."),
    ("constraints", "Auditors must be able to read each decision."),
    ("constraints", "It had 8 GB, so the memory limit shaped most decisions."),
    ("constraints", "The dataset is small, with 300 leaves of four kinds."),
    ("validation", "We held out the last six months."),
    ("validation", "Two clinicians reviewed 200 of its answers."),
    ("validation", "Forty drivers tried it for a month."),
    ("data_problems", "Missing amounts (4 %) were filled with the median."),
    ("data_problems", "Labels arrive six months late and 4 % of the amounts are missing."),
    ("data_problems", "The data set was noisy and biased towards motor claims."),
    ("data_problems", "Sparse cohorts of the first year are excluded."),
    ("trade_offs", "We gave up two points of recall for a model that auditors can read."),
    ("trade_offs", "We gave up 0.01 of AUC by leaving out sequences of visits, because they took an hour to train."),
    ("trade_offs", "It evicts nothing on purpose, which keeps reads free of locks."),
    ("beneficiary", "The harbour team acts on what the model says."),
    ("beneficiary", "A harbourmaster acts on each alert."),
    ("decision", "The harbour team now calls the pilots that the list names instead of all of them."),
    ("decision", "Instead of calling by ship size, the pilots now call the ships that the list names first."),
    ("data_problems", "In the log, 12 % of the trips had no end, so we dropped them."),
    ("trade_offs", "It is slower than a linear model, but far more accurate."),
    ("trade_offs", "Though the forest was more expensive to train, it gave better results."),
    ("trade_offs", "We dropped three features to keep it simple."),
    ("trade_offs", "It deliberately keeps no history, because the cards are shared."),
    ("monitoring", "A health check runs every minute."),
    ("iteration", "Cooks asked for a printed list, so we added one."),
    ("iteration", "The first version listed every claim, but nobody read it."),
    ("lessons", "It learned the handler's initials, a leak we found only in the pilot."),
    ("lessons", "What failed was the second camera."),
    ("validation", "The last 16 days were held out."),
    ("validation", "On the last 16 days, which were held out, the RMSLE fell from 0.571 (last week's sales) to 0.388."),
    ("validation", "The most recent quarter was set aside before anything else."),
    ("validation", "Analysis of a two-week experiment with 48,000 visitors."),
    ("data_problems", "The oil price is empty on weekends (43 of 1,218 days); I interpolated it."),
    ("data_problems", "The wind speed is null in 7 percent of the hours."),
    ("data_problems", "Three sensors had gaps, which we interpolated."),
    ("trade_offs", "I left out neural networks: they would have taken a GPU and a day per fold."),
    ("trade_offs", "We rejected a transformer because it needs a GPU."),
    ("trade_offs", "I didn't use a vector database, since it would cost 70 euros a month."),
    ("decision", "The shorter form raised orders from 3.1 % to 3.4 % (p = 0.03), and the shop kept it."),
    ("decision", "The shorter form raised orders from 3.1 % to 3.4 % (p = 0.03), and the shop replaced the old form."),
    ("decision", "Complaints fell, so the city adopted the new timetable."),
    ("deployed", "The service runs in production since May."),
    ("works_with_data", "The dataset holds 400 rows."),
]

UNANSWERED = [
    ("beneficiary", "User authentication uses tokens."),
    ("beneficiary", "It predicts the price of a house."),
    ("decision", "A decision tree reaches 0.8."),
    ("decision", "We decided to use Python."),
    ("validation", "Run the unit tests with pytest."),
    ("validation", "Future work: add cross-validation."),
    ("data_problems", "Logged with Weights and Biases."),
    ("data_problems", "Order book imbalance is a feature."),
    ("monitoring", "We plan to add monitoring with Grafana."),
    ("iteration", "Feedback is welcome."),
    ("trade_offs", "Stocks are traded every day."),
    ("lessons", "In this course you learn Python."),
    ("beneficiary", "It helps classifiers and filters."),
    ("beneficiary", "The tool helps identify fraudsters."),
    ("beneficiary", "It lets callers pass a path."),
    ("beneficiary", "The factors, we want to show, are few."),
    ("decision", "A vote is taken, and the agents plan how it goes on."),
    ("constraints", "The average budget of a film is 40 million dollars."),
    ("constraints", "It must work on edge cases."),
    ("constraints", "Users must be able to check their balance."),
    ("validation", "943 viewers rated 1,682 films."),
    ("validation", "In 2019 teachers used it on paper."),
    ("data_problems", "Dataset: 1,470 rows, 35 columns, no missing values."),
    ("data_problems", "Check missing values with df.isnull().sum()."),
    ("data_problems", "3 of 10 predictions were wrong."),
    ("data_problems", "The table is complete; the rows are not sparse."),
    ("trade_offs", "Auditors missed fraud, because they picked claims by hand."),
    ("trade_offs", "Many users gave up waiting for it."),
    ("trade_offs", "Older cars are cheaper but less reliable."),
    ("trade_offs", "It is intentionally empty."),
    ("monitoring", "The method evidently outperforms the codec."),
    ("iteration", "Staff missed deadlines, so managers hired more."),
    ("validation", "For three months the release was held back by legal."),
    ("validation", "An experiment with 3 parameters is logged."),
    ("data_problems", "The queue was empty, so I removed the lock."),
    ("data_problems", "A token is missing from 2 of 3 requests."),
    ("trade_offs", "Future work: a transformer would need a GPU."),
    ("trade_offs", "Duplicates were dropped, which would have biased the mean."),
    ("decision", "The shop kept losing money."),
    ("decision", "The shop replaced its staff every year."),
    ("deployed", "The app can be deployed easily."),
    ("deployed", "Production-ready code."),
    ("works_with_data", "Say hello to the world."),
]


def told(text: str, problem: Problem | None = None) -> FoundAnswers:
    page = make_page(parse(from_text(text, "README.md")))
    models = shipped()
    return find_answers(page, (), models.answers, models.thresholds["answers"], problem=problem)


def answers(text: str) -> set[str]:
    return set(told(f"# Title\n\n{text}\n").best)


@pytest.mark.parametrize(("question", "sentence"), ANSWERED)
def test_a_sentence_answers(question: str, sentence: str) -> None:
    assert question in answers(sentence)


@pytest.mark.parametrize(("question", "sentence"), UNANSWERED)
def test_a_sentence_does_not_answer(question: str, sentence: str) -> None:
    found = told(f"# Title\n\n{sentence}\n").best.get(question)
    assert found is None or found.confidence < TOLD


@pytest.mark.parametrize(("question", "cue"), [(question, cue) for question, cues in PHRASES.items() for cue in cues])
def test_a_phrase_is_looked_for_beside_its_words_only_and_in_linear_time(question: Question, cue: Cue) -> None:
    assert cue.triggers
    assert cue in CUES[question]
    assert cue.pattern is not None
    hostile = (
        "so that people ",
        "slower, but faster ",
        "1,1.1",
        "teams team ",
        "must run on a ",
        "- a-",
        "missing is ",
    )
    for text in (*hostile, *(f"{word} " for word in sorted(cue.triggers)[:3])):
        start = time.process_time()
        for _ in range(3):
            cue.pattern.search((text * MAX_SENTENCE)[:MAX_SENTENCE])
        assert time.process_time() - start < 1, text


def test_the_sentence_that_clearly_tells_the_problem_says_nothing_about_the_work() -> None:
    sentence = "Clinicians compromise on sleep, and nobody knows how many."
    page, trouble = f"# T\n\n{sentence}\n", Evidence(3, 1, sentence, 0.9)
    assert "trade_offs" in told(page, Problem(trouble, "weak")).best
    assert "trade_offs" not in told(page, Problem(trouble, "clear")).best


def test_a_phrase_is_what_an_answer_hangs_on() -> None:
    page = "# T\n\nWith RAM scarce, it must run on a Raspberry Pi.\n"
    assert told(page).best["constraints"].reasons[0].feature == "must run on a raspberry"


def test_what_stands_under_a_telling_heading_is_the_answer() -> None:
    found = told("# T\n\n## Limitations\n\nOnly daylight pictures.\n").best["lessons"]
    assert (found.line, found.text) == (5, "Only daylight pictures.")


def test_the_first_line_that_answers_is_kept_beside_the_best() -> None:
    text = "# T\n\nIt gives every driver a route.\n\n## Later\n\nIt helps dispatchers, who use it daily.\n"
    found = told(text)
    assert (found.first["beneficiary"], found.best["beneficiary"].line) == (3, 7)


def test_an_answer_names_its_line_and_the_word_it_hangs_on() -> None:
    text = "# T\n\nOne line.\nIt was validated on a held-out test set. More.\n"
    found = told(text).best["validation"]
    assert (found.line, found.text) == (4, "It was validated on a held-out test set.")
    assert "held-out" in {reason.feature for reason in found.reasons}


def test_what_a_template_tells_its_author_to_write_answers_nothing() -> None:
    part = "## {}\n\n{}\n\n"
    told = "Discuss the performance of each model tested on the held-out data and any challenges encountered."
    text = "# Tides\n\n" + part.format("Data", "Describe the data used and its size.") + part.format("Models", told)
    one, three = text, text + part.format("Findings", "Summarize the key insights gained during the work.")
    assert "validation" in reading_of(one).answers
    assert "validation" not in reading_of(three).answers


def test_what_an_author_wrote_answers_beside_what_a_template_says() -> None:
    part = "## {}\n\n{}\n\n"
    text = "# Tides\n\n" + "".join(
        part.format(heading, told)
        for heading, told in (
            ("Data", "Describe the data used and its size."),
            (
                "Models",
                "Discuss the performance of each model tested on the held-out data and any challenges encountered.",
            ),
            ("Findings", "Summarize the key insights gained during the work."),
            ("Test", "We kept the last two months aside as a test set."),
        )
    )
    assert reading_of(text).answers["validation"].line == 17


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("decision", "The manager decides by the table which boats may leave."),
        ("decision", "The pilots stopped guessing the depth at the bar because of it."),
        ("constraints", "We had only 43 readings of the old gauge."),
        ("constraints", "I was limited to one winter, without a boat of my own."),
        ("lessons", "Next time I would put the gauge on the other side of the pier."),
    ],
)
def test_what_authors_answer_to_the_questions_as_they_are_printed(question: str, text: str) -> None:
    page = f"# Tide gauge\n\nThis project reads the gauge of a harbour.\n\n## Notes\n\n{text}\n"
    found = reading_of(page).answers.get(question)
    assert found is not None
    assert found.confidence >= TOLD
