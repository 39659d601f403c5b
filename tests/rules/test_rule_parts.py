"""The parts that rules are made of: quotes, comparisons, traces, ranges, acronyms, praise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import from_text, parse
from impactlint.engine import judge
from impactlint.reading import read
from impactlint.reading.model import Evidence, Hints, Kind, Reading, Result, ResultType
from impactlint.rules import imp206_placeholder as imp206
from impactlint.rules import imp501_undefined_acronym as imp501
from impactlint.rules import imp502_dense_lead as imp502
from impactlint.rules import imp904_unsupported_language as imp904
from impactlint.rules.base import Context
from impactlint.rules.imp502_dense_lead import _length, grade_of
from impactlint.rules.questions.wording import _QUESTIONS, LABELS
from impactlint.rules.shared.acronyms import spelled_out
from impactlint.rules.shared.amounts import is_range, most_of
from impactlint.rules.shared.comparisons import comparison, trace
from impactlint.rules.shared.evidence import claimed_results, nearest_number
from impactlint.rules.shared.jargon import names_in, technologies_in
from impactlint.rules.shared.lead import first_sentence, opening, sentences_in_lead
from impactlint.rules.shared.quoting import quoted


def page(text: str, kind: Kind = "project") -> Reading:
    return read(parse(from_text(text, "README.md")), Hints(kind=kind))


def result(text: str, number: str, type: ResultType = "model") -> Result:
    return Result(Evidence(1, 1, text, 0.9), type, number, text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  one  two\tthree. ", "“one two three”"),
        ("“quoted already”", "“quoted already”"),
        ("red\x1b[31m text\u202e turned", "“red [31m text turned”"),
        ("a " * 100, "“" + "a " * 54 + "a …”"),
    ],
)
def test_a_quote_is_one_clean_line(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_a_long_quote_keeps_the_word_it_is_about_in_sight() -> None:
    shown = quoted(
        "The model " + "was trained on a lot of data and " * 6 + "reaches 93.1 % in the end", around="93.1 %"
    )
    assert "93.1 %" in shown
    assert shown.startswith("“… ")
    assert len(shown) < 130


RESULTS = """# Leaf doctor

Growers lose vines.

## Results

{}
"""


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
    assert comparison(page(RESULTS.format(said))) is not None


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
    reading = page(RESULTS.format(said))
    assert reading.results
    assert comparison(reading) is None


def test_without_a_result_nothing_is_compared() -> None:
    assert comparison(page("# Thing\n\nThe baseline is a rule.\n")) is None


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
    reading = page(RESULTS.format(said))
    assert bool(trace(reading)) == found


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Accuracy: 0.85-0.90", "0.90", True),
        ("ROC-AUC Score: 0.82–0.87", "0.87", True),
        ("AUC ~0.99+", "~0.99+", True),
        ("95%+ precision", "95%+", True),
        ("Accuracy 90+%", "90+", True),
        ("Accuracy: 90+ %", "90+", True),
        ("accuracy 85% to 90%", "90%", True),
        ("Accuracy: 0.87", "0.87", False),
        ("accuracy 0.87 ± 0.02", "0.87", False),
        ("AUC 0.87 (95 % CI 0.85-0.90)", "0.87", False),
        ("Score Range: 35%-85%", "85%", False),
        ("mAP 50-95: 23.4", "23.4", False),
        ("accuracy rose from 0.71 to 0.87", "0.87", False),
    ],
)
def test_ranges_and_bounds_are_no_measurements(text: str, number: str, expected: bool) -> None:
    assert is_range(result(text, number)) == expected


@pytest.mark.parametrize(
    ("number", "most"),
    [
        ("~0.99", 99.5),
        ("≈ 99 %", 99.5),
        ("~0.9", 95.0),
        ("~98.6 %", 98.65),
        ("0.99", 99.0),
        ("~100 %", 100.0),
        ("12 ms", 0),
    ],
)
def test_a_rough_share_may_have_been_rounded_down(number: str, most: float) -> None:
    assert most_of(result(f"F1 {number}", number)) == pytest.approx(most)


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("F1 ~0.99", True),
        ("AUC 1.0", True),
        ("The model is 100% accurate.", True),
        ("Accuracy 90+%", True),
        ("The model is not 100% accurate.", False),
        ("Accuracy: ~95 %", False),
        ("It is 99.7 % right on the test data, with 28 errors out of 8,146 leaves: an accuracy of 99.7 %.", False),
        ("It reaches 99.7 % test accuracy. Grad-CAM confirms that it looks at the leaves.", False),
        ("It reaches 99.7 % test accuracy.", True),
        ("It reaches 100 % test accuracy, with no error in 8,146 leaves.", True),
        ("The accuracy is 99.8 %. We kept 400 leaves aside as test data.", False),
    ],
)
def test_a_score_that_is_too_good_or_a_guess_is_reported(said: str, reported: bool) -> None:
    reading = page(
        f"# Leaf doctor\n\nGrowers lose a field before anybody can name the disease.\n\n## Results\n\n{said}\n"
    )
    found = {finding.rule for finding in judge(reading, default_settings())}
    assert ("IMP205" in found) == reported


@pytest.mark.parametrize(
    ("acronym", "text", "expected"),
    [
        ("MAE", "the mean absolute error (MAE) is 4", True),
        ("MAE", "the MAE (mean absolute error) is 4", True),
        ("RFM", "RFM (Recency, Frequency, Monetary) analysis", True),
        ("PD", "PD - Probability of Default; LGD: Loss Given Default", True),
        ("LGD", "PD - Probability of Default; LGD: Loss Given Default", True),
        ("EAD", "EAD stands for exposure at default", True),
        ("PD", "PD - the share of loans that are lost", False),
        ("MAE", "the MAE is 4", False),
        ("MAE", "see the appendix (MAE)", False),
        ("LSTM", "an LSTM (see below)", False),
    ],
)
def test_an_acronym_isspelled_out_beside_words_with_its_initials(acronym: str, text: str, expected: bool) -> None:
    assert spelled_out(acronym, text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A high-precision, low-cost tool.", 4),
        ("See https://example.org/a/long-way?to=it and docs/setup.md - here.", 3),
        ("Read/write in 5 ms", 3),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, words: int) -> None:
    assert _length(text) == words


def test_the_sentence_that_is_quoted_has_the_words_that_are_counted() -> None:
    joined = "It keeps " + "a-b-c-d " * 20 + "in one place.\n"
    plain = "It reads " + "one more tide " * 16 + "a day.\n"
    (report,) = imp502.check(page(f"# Tides\n\n{joined}\n{plain}"), Context())
    assert report.excerpt == plain.strip()
    assert "has 52 words" in report.message


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Harbour watch", "Ships of the YDB and the KZV lose their lane at night.", True),
        ("Harbour watch", "The plant makes 40 MW and answers GET and POST for the VP.", False),
        ("MVTec anomaly detection", "The MVTec AD pictures of 15 kinds of goods.", False),
        ("Harbour watch", "THE WATCH IS IN ITS FIRST WEEK OF USE. Ships lose their lane at night.", False),
        (
            "Harbour watch",
            "Ships lose their lane.\n\n<details>\n\nThe YDB and the KZV know.\n\n</details>\n\nSo",
            False,
        ),
        ("Harbour watch", "Ships lose their lane at night." + "\n\nA." * 12 + "\n\nThe YDB and the KZV.", False),
    ],
)
def test_units_everyday_letters_and_what_the_title_says_in_full_need_no_words(
    title: str, text: str, *, told: bool
) -> None:
    assert bool([*imp501.check(page(f"# {title}\n\n{text} It is read by many people every day.\n"), Context())]) == told


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The model reaches an accuracy of 93 % on the test set.", True),
        ("The target is an accuracy of 93 % on the test set.", False),
        ("The naive baseline reaches an accuracy of 93 % on the test set.", False),
    ],
)
def test_wishes_and_baselines_are_not_claimed(text: str, *, claimed: bool) -> None:
    found = replace(result(text, "93 %"), sentence=text)
    reading = replace(
        page(f"# Leaf doctor\n\n{text}\n"), results=(replace(found, evidence=Evidence(3, 1, text, 0.95, ())),)
    )
    assert bool(claimed_results(reading)) == claimed


def test_the_reading_grade_is_kincaids_formula() -> None:
    easy = grade_of([["the", "cat", "sat", "on", "the", "mat"]])
    assert easy == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)
    assert grade_of([["institutional", "reoptimisation", "functionality"]]) > 20 > easy


def test_everyday_words_are_no_technologies() -> None:
    assert technologies_in(["we", "go", "and", "rest", "in", "a", "forest", "with", "kafka", "and", "pytorch"]) == [
        "kafka",
        "pytorch",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("our data feeds no platform", []),
        ("our platform holds data", []),
        ("the data data platform holds data", ["data", "platform"]),
        ("the data", []),
        ("kafka feeds the data platform", ["kafka", "data", "platform"]),
    ],
)
def test_a_name_of_several_words_counts_where_its_words_follow_each_other(text: str, found: list[str]) -> None:
    assert technologies_in(text.split(), frozenset({"Data Platform"})) == found


def test_a_name_of_several_words_is_one_name() -> None:
    text = "kafka feeds the data platform and the data platform feeds kafka"
    more = frozenset({"Data Platform", "platform"})
    assert names_in(text.split(), more) == [("kafka",), ("data", "platform"), ("data", "platform"), ("kafka",)]


LEAD = """# Title

[![badge](b.svg)](x) [docs](https://example.org/docs) | [home](https://example.org)

Ada Lovelace, Grace Hopper, Katherine Johnson

{}

## Installation

Run `make`.
"""


def test_badges_and_bars_of_links_are_no_sentence() -> None:
    assert sentences_in_lead(page(LEAD.format("").replace("Ada Lovelace, Grace Hopper, Katherine Johnson", ""))) == []
    assert [unit.line for unit in sentences_in_lead(page(LEAD.format("It finds leaks in water pipes.")))][-1] == 6


def test_the_first_sentence_is_no_list_of_names() -> None:
    assert first_sentence(page(LEAD.format("It finds leaks in water pipes."))) == (7, "It finds leaks in water pipes.")


def test_a_summary_right_under_the_title_is_the_opening() -> None:
    text = "# Title\n\n## Overview\n\nIt finds leaks in water pipes.\n\n## Usage\n\nRun it.\n"
    assert [unit.text for unit in opening(page(text))] == ["It finds leaks in water pipes."]
    assert opening(page(text.replace("## Overview", "## Installation"))) == []


def test_the_nearest_number_is_the_likeliest_result() -> None:
    reading = page("# Thing\n\nNothing to measure here.\n")
    assert nearest_number(reading) is None
    found = nearest_number(replace(reading, doubtful=(Evidence(3, 1, "9", 0.12), Evidence(5, 1, "8", 0.31))))
    assert found
    assert found.line == 5


def test_every_question_is_asked_of_every_kind_of_work_in_its_own_words() -> None:
    assert set(_QUESTIONS) == set(LABELS)
    for topic, asked in _QUESTIONS.items():
        assert len(set(asked.values())) == len(asked) == 6, topic
        assert all(question.endswith("?") and len(question) < 120 for question in asked.values())


@pytest.mark.parametrize(
    ("line", "harm"),
    [
        ("- TODO: [an optimizer](https://example.org/optimizer)", "finds a gap"),
        ("git clone https://github.com/yourusername/radar", "copies the line gets an error"),
        ("[demo](https://github.com/<your-username>/radar)", "copies the line gets an error"),
        ("![map](https://placehold.co/600x400)", "a box where a picture should be"),
        ("![map](https://example.com/path/to/map.png)", "the picture doesn't show"),
    ],
)
def test_only_a_placeholder_in_an_address_breaks_what_is_copied(line: str, harm: str) -> None:
    (found,) = imp206.check(page(f"# Rent radar\n\nTenants pay too much.\n\n{line}\n"), Context())
    assert harm in found.message


@pytest.mark.parametrize(("language", "named"), [("he", "Hebrew"), ("th", "Thai"), ("el", "Greek"), ("eo", "'eo'")])
def test_a_language_is_called_by_its_name(language: str, named: str) -> None:
    reading = read(parse(from_text("# Tides\n", "README.md")), Hints(language=language))
    (report,) = imp904.check(reading, Context())
    assert named in report.message


def test_names_of_tools_are_quoted_once_each_and_as_they_are_written() -> None:
    opening = "Store managers see empty shelves too late."
    text = f"# Store watch\n\n{opening} Falcon DB feeds dbt, Falcon  DB feeds Kafka and falcon DB feeds Kafka.\n"
    hints = Hints(kind="project", technologies=frozenset({"Falcon DB"}))
    settings = replace(default_settings(), hints=hints)
    said = [found.message for found in judge(read(parse(from_text(text, "README.md")), hints), settings)]
    (told,) = (message for message in said if "names of tools" in message)
    assert told.startswith("9 words of the lead are names of tools (Falcon DB, dbt, Kafka): ")
