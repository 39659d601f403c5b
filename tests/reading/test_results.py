"""Which numbers are read as measured results of the project, of which type, and which clause is quoted."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.linear import Binary
from impactlint.reading.model import Result
from impactlint.reading.numbers.candidates import groups_of
from impactlint.reading.page import make_page
from impactlint.reading.results import find_results
from tests.reading.pages import reading_of

PAGE = """\
# Churn radar

Support teams lose customers because nobody sees who is about to leave.

## {heading}

{text}

## Architecture

A pipeline of three services.
"""


def results(text: str, heading: str = "Results") -> tuple[Result, ...]:
    return reading_of(PAGE.format(heading=heading, text=text)).results


@pytest.mark.parametrize(
    ("kind", "number", "text"),
    [
        ("model", "91.3%", "The model reaches an accuracy of 91.3% on the held-out test set."),
        ("model", "0.842", "- ROC AUC: 0.842"),
        ("model", "94%", "- **Accuracy**: 94%"),
        ("model", "0.67", "F1-score: 0.67 (macro)"),
        ("system", "38 ms", "p95 latency is 38 ms at 200 requests per second."),
        ("system", "4x", "Inference runs 4x faster than before."),
        ("outcome", "12%", "Increased conversion by 12% in an A/B test."),
        ("outcome", "8%", "Churn dropped from 8% to 5% within three months."),
        ("outcome", "$120,000", "Saved the company $120,000 a year."),
    ],
)
def test_a_result_and_its_type(kind: str, number: str, text: str) -> None:
    (one,) = results(text)
    assert (one.type, one.number, one.line) == (kind, number, 7)


def test_what_an_analysis_found_is_a_finding() -> None:
    (one,) = results("Flats near the river sell for $12,000 more.", "Key Insights")
    assert one.type == "finding"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Goals", "Target: 90% recall"),
        ("Results", "Threshold: 0.5"),
        ("Training", "The model is trained for 50 epochs with a batch size of 32."),
        ("Model", "The random forest uses 200 trees with max_depth=10."),
        ("Dataset", "The dataset has 7,043 rows and 21 columns, 26.5% of them churned."),
        ("Data", "80% of the data is used for training and 20% for testing."),
        ("Requirements", "Requires Python 3.11 and TensorFlow 2.15."),
        ("Usage", "The app runs on port 8501."),
        ("License", "Released in 2024 under the MIT License."),
        ("Structure", "The 12 notebooks stand in 3 folders."),
    ],
)
def test_what_is_no_result(heading: str, text: str) -> None:
    assert results(text, heading) == ()


TABLE = """\
| Model | Accuracy | F1 |
|---|---|---|
| Baseline (majority class) | 0.73 | 0.42 |
| Logistic regression | 0.80 | 0.61 |
| XGBoost | 0.84 | 0.66 |
"""


@pytest.mark.parametrize(
    "naive", ["Baseline (majority class)", "Naive", "Seasonal naive", "Last value", "Persistence", "Random guessing"]
)
def test_a_table_gives_its_first_row_that_is_no_naive_baseline(naive: str) -> None:
    (one,) = results(TABLE.replace("Baseline (majority class)", naive))
    assert (one.line, one.type) == (10, "model")
    assert one.evidence.text.startswith("Logistic regression, ")


def test_a_table_of_baselines_gives_its_first_row() -> None:
    (one,) = results("\n".join(TABLE.splitlines()[:3]))
    assert one.line == 9


def test_each_table_gives_one() -> None:
    assert [one.line for one in results(f"{TABLE}\nBy season:\n\n{TABLE}")] == [10, 18]


def test_an_html_table_gives_its_first_row() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>\n" for name, value in (("Forest", 0.91), ("SVM", 0.88)))
    (one,) = results(f"<table>\n<tr><th>Model</th><th>Accuracy</th></tr>\n{rows}</table>")
    assert (one.line, one.number, one.evidence.text) == (9, "0.91", "Forest, Accuracy: 0.91")


def test_a_commented_out_table_gives_none() -> None:
    table = "<table><tr><th>Model</th><th>Accuracy</th></tr>\n<tr><td>Network</td><td>95.3 %</td></tr></table>"
    assert len(results(table)) == 1
    assert results(f"<!--\n{table}\n-->") == ()


def test_output_in_a_block_of_code_is_read() -> None:
    found = results("Output of `python evaluate.py`:\n\n```\nTest accuracy: 93.1%\nF1-score: 0.8745\n```")
    assert (found[0].line, found[0].number, found[0].evidence.text) == (10, "93.1%", "Test accuracy: 93.1%")


@pytest.mark.parametrize("marker", ["- ", "1. ", "> - "])
def test_output_in_the_code_of_an_item_is_on_its_own_line(marker: str) -> None:
    indent = ">   " if ">" in marker else " " * len(marker)
    (one,) = results(f"{marker}```text\n{indent}Accuracy: 0.931\n{indent}```")
    assert (one.line, one.number) == (8, "0.931")


def test_the_evidence_points_at_the_number() -> None:
    one = results("The best model reached **91.3%** accuracy.")[0]
    assert one.evidence.column == 26
    assert one.evidence.reasons


def test_a_line_gives_its_best_number_once() -> None:
    assert len(results("Accuracy 91.3%, precision 90.1%, recall 88.2%, F1 0.891.")) == 1


def test_results_come_in_the_order_of_their_lines() -> None:
    lines = [one.line for one in results("- Accuracy: 91%\n- Recall: 88%\n- F1: 0.89")]
    assert lines == [7, 8, 9]


def test_late_and_early() -> None:
    text = PAGE.format(heading="Results", text="Accuracy: 91%")
    assert reading_of(text).order == "ok"
    top, rest = text.split("## Results")
    result, architecture = rest.split("## Architecture")
    late = f"{top}## Architecture{architecture}\n## Results{result}"
    assert reading_of(late).order == "late"
    assert reading_of(late, kind="docs").order == "na"
    assert reading_of(top).order == "missing"


ITEMS_ARE_SURE = Binary(-60, {"kind=item": "200"})
"""Numbers of a paragraph are results with 0.35, those of a list with 0.8."""


def lines_with(text: str, threshold: float = 0.5) -> list[int]:
    document = parse(from_text(text, "README.md"))
    found = find_results(make_page(document), read(document).sections, ITEMS_ARE_SURE, threshold)
    return [result.evidence.line for result in found.results]


def test_a_number_told_again_as_a_result_needs_less_evidence() -> None:
    text = "# Sorter\n\nIt is right in 91.5% of cases.\n\nHalf of 12.5% is dust.\n\n- Accuracy: ~91.5%\n"
    assert lines_with(text) == [3, 7]
    assert lines_with(text.replace("91.5", "7")) == [7], "a single digit is met by chance"


def test_the_only_number_of_a_page_needs_less_evidence() -> None:
    assert lines_with("# Sorter\n\nIts accuracy is 91.5%.\n\nIt was 80.5% before.\n") == [3]
    assert lines_with("# Sorter\n\nIts accuracy is 91.5%.\n", threshold=0.55) == [3]
    assert lines_with("# Sorter\n\nIts accuracy is 91.5%.\n", threshold=0.8) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("It sorts a crate in 4 s.", [3]),
        ("Apples of 91.5% sugar.", []),
        ("## Installation\n\nThe accuracy of the scale is 91.5%.", []),
        ("```\nmemory=91.5% accuracy\n```", []),
    ],
)
def test_the_only_number_of_a_page_tells_in_words_how_well_or_fast_it_works(text: str, lines: list[int]) -> None:
    assert lines_with(f"# Sorter\n\n{text}\n") == lines


SPLIT_ROW = """\
# Segmenter

<table>
<tr><th>Wins</th><th>AP</th></tr>
<tr>
<td>36</td>
<td>48.3</td>
</tr>
</table>
"""
"""A row whose cells stand on lines 6 and 7."""


@pytest.mark.parametrize(("wins", "line"), [(100, 7), (300, 6)])
def test_a_row_on_several_lines_is_quoted_by_its_first_number_that_is_nearly_as_likely(wins: int, line: int) -> None:
    model = Binary(0, {"integer=2": str(wins), "decimal=big:1": "400"})
    document = parse(from_text(SPLIT_ROW, "README.md"))
    (one,) = find_results(make_page(document), read(document).sections, model, 0.5).results
    assert one.line == line


@pytest.mark.parametrize(
    "rank", ["Rank 12 of 900", "ranked 12th of 900", "finished 3rd out of 41", "placed third", "ranked #3", "rank 7/90"]
)
def test_a_rank_is_a_result(rank: str) -> None:
    (found,) = results(f"The submission: {rank} on the private leaderboard.")
    assert rank in found.evidence.text


@pytest.mark.parametrize("times", ["three times as often", "twice as fast", "half as expensive"])
def test_so_many_times_as_much_is_a_result(times: str) -> None:
    assert results(f"With the valve closed it leaks {times} as before.")


@pytest.mark.parametrize(
    ("below", "line"), [("Rank: 2nd of 3,485 teams in the contest.", 3), ("Sailors ran aground.", 1)]
)
def test_a_rank_in_the_title_counts_unless_results_are_told_right_below(below: str, line: int) -> None:
    assert reading_of(f"# 2nd place solution of the tide contest\n\n{below}\n").results[0].line == line


def test_a_score_needs_little_evidence_where_it_may_be_an_example_too() -> None:
    told = "# Tide gauge\n\n## Example insights\n\n**Average MAPE of the gauges:** ≈ 3%\n"
    assert [result.line for result in reading_of(told).results] == [5]


def test_the_first_place_to_look_is_no_rank() -> None:
    assert results("It is wrong in the first place.") == ()


def test_what_a_run_began_with_is_no_result() -> None:
    assert results("Initial error: 0.42, final error: 0.03")[0].number == "0.03"
    assert results("Initial error range: 0.42") == ()


def test_what_is_only_supposed_is_no_result() -> None:
    assert results("The model reaches an accuracy of 93 %.")
    assert results("For instance, the model reaches an accuracy of 93 %.") == ()


@pytest.mark.parametrize(
    "said",
    [
        "- Faster Sluice 2: a better accuracy than the gate",
        "### The data was increased by 100x",
        "Here are the cities with the best accuracy in September, 1st 2013.",
        "Running the whole experiment may take between 1 to 2 hours.",
        "The poster of the pier has a fast 80s Retro look.",
    ],
)
def test_numbers_of_names_scenarios_and_dates_are_no_results(said: str) -> None:
    assert results(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Doe et al. 2021 reported an accuracy of 94 % on the same gauges.",
        "A fast forecaster targeting 10-100x speedup over the printed table.",
        "```text\nclean the tides, then save (12 × 5000 float32)\n```",
        "- Fast gauge @ 2.70GHz, 8GB RAM",
        "Measured on a fast CPU @ 2.90GHz, faster than the one before.",
        "The table tells the tide of the next day, improved hour by hour and half hour by half hour.",
    ],
)
def test_the_number_of_others_a_shape_and_a_step_of_time_are_no_results(said: str) -> None:
    assert results(said) == ()


@pytest.mark.parametrize(("column", "found"), [("Latency (ns)", 1), ("Latency (ms) ↓", 1), ("Pier (north)", 0)])
def test_the_unit_of_a_column_is_that_of_its_numbers(column: str, found: int) -> None:
    page = f"# Sluice\n\nA queue for boats.\n\n| Gate | {column} |\n|---|---|\n| east | **5** |\n| west | 80 |\n"
    assert len(reading_of(page).results) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("All figures serve as placeholders.", 0),
        ("The results below are placeholders until the gauges are read.", 0),
        ("The values in the settings file are placeholders, put your own keys there.", 1),
        ("The values of the mask are placeholders for padding.", 1),
    ],
)
def test_a_page_whose_numbers_are_placeholders_tells_none(said: str, found: int) -> None:
    assert len(results(f"The model reaches an accuracy of 91 %.\n\n{said}")) == found


def test_neither_a_title_nor_a_heading_of_results_makes_an_aim_of_a_bound() -> None:
    page = "# Sales target\n\n## {}\n\nThe error is < 4 % on 1,200 unseen shops, at < 50 ms a query.\n"
    assert reading_of(page.format("Results")).results
    assert reading_of(page.format("Results against targets")).results
    assert not reading_of(page.format("Targets")).results


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Average delay: < 100 ms (target)", 0),
        ("Average delay: 100 ms (target: 200 ms)", 1),
        ("Most boats leave between 8–10 AM, 65 % of them", 1),
        ("The peak is at 5–7 PM", 0),
        ("The service is rate-limited to 1 request/s", 0),
        ("Write a SQL query to find the top 5 boats with more than 40 % of the catch", 0),
        ("Acquiring new customers costs 5x more than keeping existing ones", 0),
    ],
)
def test_targets_hours_tasks_and_what_everybody_says_of_customers_are_no_results(said: str, found: int) -> None:
    assert len(results(f"## Results\n\n- {said}")) == found


def test_what_a_gate_asks_for_is_no_result() -> None:
    page = "# Tide gauge\n\n## Performance\n\n{} error < 4 cm, R² > 0.8 and a bias < 1.5 cm on the unseen winter.\n"
    assert not reading_of(page.format("The test gates the release on the gauge clearing an")).results
    assert reading_of(page.format("The gauge reached an")).results


def test_the_clock_of_the_work_itself_is_a_result() -> None:
    assert results("The core runs at 250 MHz, against 140 MHz of the vendor's core, and is 1.8x faster.")


def test_a_place_under_a_heading_of_results_is_one() -> None:
    page = "# Tide contest\n\n## Results: 2nd place of 120 teams\n\nThe model reaches an accuracy of 94.2 %.\n"
    assert reading_of(page).results[0].line == 3


@pytest.mark.parametrize(
    ("heading", "said", "found"),
    [
        ("Success metrics", "- Response time: < 500 ms per query", 0),
        ("Success metrics", "- Response time: < 500 ms per query ✅", 1),
        ("Performance", "- Response time: < 500 ms per query", 1),
    ],
)
def test_the_bound_of_an_aim_is_a_result_once_it_is_reached(heading: str, said: str, found: int) -> None:
    assert len(results(f"## {heading}\n\n### Speed\n\n{said}")) == found


def test_a_metric_with_its_threshold_is_a_metric() -> None:
    assert groups_of("mAP@0.5") == groups_of("mAP") == ("quality",)
    assert groups_of("jane@tides") == ()


@pytest.mark.parametrize(
    "condition", ["When the accuracy is > 93 %", "Unless accuracy >= 93 %", "Only if the accuracy is ≥ 93 %"]
)
def test_what_is_a_condition_is_no_result(condition: str) -> None:
    assert results(f"The model has an accuracy of > 93 %, {condition.lower()}.")[0].number == "> 93 %"
    assert results(f"{condition}, the sluice opens.") == ()


@pytest.mark.parametrize(("column", "found"), [("Score", 1), ("Score (placeholder)", 0)])
def test_a_column_of_placeholders_holds_no_result(column: str, found: int) -> None:
    text = f"# Tides\n\n## Results\n\n| Metric | {column} |\n|---|---|\n| Accuracy on the test set | 0.89 |\n"
    assert len(reading_of(text, kind="project").results) == found


@pytest.mark.parametrize(
    "said",
    [
        "It is proposed that the final model should achieve, on average, a minimum of 75% recall and 70% precision.",
        "The mean has to be greater than the minimum threshold (75% recall and 70% precision).",
        "Hits were counted at θ = 0.80 for each model.",
    ],
)
def test_what_is_sought_or_set_is_no_result(said: str) -> None:
    assert reading_of(f"# Tides\n\n## Results\n\n{said}\n").results == ()
