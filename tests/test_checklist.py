"""The checklist of a page: twelve questions, each with a line that answers it or a question that is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.checklist import Checklist, build
from impactlint.config.defaults import default_settings
from impactlint.document import from_text, parse
from impactlint.engine import judge, lint_source
from impactlint.reading import read
from impactlint.reading.linear import shipped
from impactlint.reading.model import Evidence, Hints, Kind
from impactlint.rules import ALL
from impactlint.rules.base import Rule
from impactlint.rules.questions.topics import TOPICS
from impactlint.rules.shared.thresholds import ANSWERING_RESULT, SURE_RESULT

PAGE = """# Churn radar

Losing a customer costs 400 EUR, and support teams struggle to see which customers are about to leave.

## Results

Monthly churn fell from 4.1 % to 3.2 % within two quarters.

## Architecture

A service of three parts reads the events.
"""
ANSWERS = {
    "decision": "Retention teams decide whom to call first and prioritize the dearest customers.",
    "constraints": "The budget was limited to one small server.",
    "validation": "It was validated on a held-out test set of the last three months.",
    "trade_offs": "We traded some accuracy for speed.",
    "iteration": "After feedback from users the list was shortened.",
    "lessons": "The main limitation is that new customers have no history.",
    "baseline": "The baseline, last month's rate, was no better.",
    "data_problems": "Missing values were imputed.",
    "monitoring": "Drift is monitored every night.",
}


def checklist(text: str, kind: Kind = "project", left_out: tuple[str, ...] = ()) -> Checklist:
    built = build(read(parse(from_text(text, "README.md")), Hints(kind=kind)), left_out)
    assert built is not None
    return built


def status(found: Checklist) -> dict[str, str]:
    return {item.topic: item.status for item in found.items}


def test_all_twelve_questions_in_order() -> None:
    found = checklist(PAGE)
    assert [item.topic for item in found.items] == list(TOPICS)
    assert all(item.question.endswith("?") for item in found.items)


def test_an_answer_has_its_line_and_words_an_open_question_has_none() -> None:
    for item in checklist(PAGE).items:
        answered = item.status in ("answered", "late", "weak", "weak and late", "partly", "perhaps")
        assert bool(item.line) == bool(item.text) == answered
        if answered:
            assert item.text.split()[0] in PAGE.splitlines()[item.line - 1]


def test_problem_and_result_first_are_answered_and_behind_the_architecture_they_are_late() -> None:
    lead, result, built = PAGE.split("\n## ")
    title, problem = lead.split("\n\n")[:2]
    late = f"{title}\n\n## {built}\n\n## The problem\n\n{problem}\n\n## {result}"
    first, behind = status(checklist(PAGE)), status(checklist(late))
    assert (first["problem"], first["result"]) == ("answered", "answered")
    assert (behind["problem"], behind["result"]) == ("late", "late")
    assert checklist(late).score < checklist(PAGE).score


def test_each_answer_raises_the_score_and_none_lowers_it() -> None:
    page, before = PAGE, checklist(PAGE)
    for topic, sentence in ANSWERS.items():
        page = page.replace("## Architecture", f"{sentence}\n\n## Architecture", 1)
        after = checklist(page)
        assert after.score >= before.score, topic
        assert status(after)[topic] == "answered", topic
        before = after
    assert before.score == 100
    assert before.open == ()


def test_a_line_that_only_may_answer_is_named_where_it_is_worth_a_look() -> None:
    notes = "The list was checked by two people.\n\nThere was no budget for a server."
    perhaps = {
        item.topic: item for item in checklist(f"{PAGE}\n## Notes\n\n{notes}\n").items if item.status == "perhaps"
    }
    assert perhaps["validation"].where == "line 15 may tell it"
    assert perhaps["constraints"].where.endswith("has words of it")


def test_a_model_with_a_part_on_its_data_is_asked_about_them() -> None:
    page = (
        "# Sales forecasting\n\nShops lose money because they order too much.\n\n"
        "## {}\n\nDaily sales of 54 shops.\n\n## Approach\n\nLightGBM, with lags.\n"
    )
    assert status(checklist(page.format("Dataset")))["data_problems"] == "open"
    assert status(checklist(page.format("Shops")))["data_problems"] == "spared"


def test_data_and_monitoring_are_spared_where_there_is_nothing_to_ask_about() -> None:
    assert status(checklist(PAGE))["monitoring"] == "spared"
    live = PAGE + "\nIt is deployed on a server and runs in production.\n"
    assert status(checklist(live))["monitoring"] == "open"


def test_a_rule_that_is_off_is_a_question_that_is_not_asked() -> None:
    found = checklist(PAGE, left_out=("IMP404",))
    assert status(found)["iteration"] == "not asked"
    assert sum(item.worth for item in found.items) == 96


def test_libraries_and_portfolios_are_asked_less_and_lists_nothing() -> None:
    assert len(checklist(PAGE, "library").asked) == 5
    assert len(checklist(PAGE, "portfolio").asked) == 6
    reading = read(parse(from_text(PAGE, "README.md")), Hints(kind="list"))
    assert build(reading) is None


def test_a_language_that_cannot_be_read_gives_no_checklist() -> None:
    assert build(read(parse(from_text(PAGE, "README.md")), Hints(kind="project", language="ja"))) is None


def test_what_would_raise_the_score_most_comes_first() -> None:
    gains = [item.gain for item in checklist(PAGE).open]
    assert gains == sorted(gains, reverse=True)
    assert gains[0] > 0


PROFILES = {
    "greeting": "# Hi there, I'm Jane Doe 👋\n\nI love Python.\n\n## Skills\n\nPython, SQL, Docker\n",
    "trade": "# Jane Doe\n\nI am an aspiring data scientist in Lisbon.\n\n## Skills\n\nPython, PyTorch, Docker\n",
    "profile": "# Hello!\n\nWelcome to my GitHub profile.\n\n## Skills\n\nGo and Python, on Kubernetes.\n",
}


@pytest.mark.parametrize("text", PROFILES.values(), ids=PROFILES)
def test_a_profile_has_no_checklist_and_misses_nothing(text: str) -> None:
    report = lint_source(from_text(text, "README.md"), default_settings())
    assert report.checklist is None
    assert not {finding.rule for finding in report.findings} & {facts.rule for facts in TOPICS.values()}


@pytest.mark.parametrize("kind", ["profile", "list", "docs", "stub"])
def test_kinds_that_are_asked_nothing_have_no_checklist(kind: Kind) -> None:
    assert build(read(parse(from_text(PAGE, "README.md")), Hints(kind=kind))) is None


def test_the_rule_file_has_the_last_word_on_the_kind() -> None:
    assert checklist(PROFILES["trade"], "project").score < 30


def test_a_page_of_a_doubtful_kind_gets_no_score_of_nothing() -> None:
    text = "# Jane Doe\n\nFive years in retail.\n\n## Links\n\n- [Churn](https://github.com/jane/churn): XGBoost\n"
    assert build(read(parse(from_text(text, "README.md")))) is None


SHOWN = """# Churn radar

Losing a customer costs 400 EUR, and support teams struggle to see which customers are about to leave.

## Results

The model reaches an accuracy of 87 %.

```text
other-page.md:54: accuracy rose from 38 % to 71 % against the baseline
```
{more}"""


def test_a_sample_output_is_no_baseline() -> None:
    assert status(checklist(SHOWN.format(more="")))["baseline"] == "open"
    found = checklist(SHOWN.format(more="\nThe old rule reached an accuracy of 60 %, so this is better.\n"))
    (baseline,) = (item for item in found.items if item.topic == "baseline")
    assert baseline.status == "answered"
    assert baseline.line in (7, 13), "one of the two accuracies that can be compared"


TABLE = "# Churn radar\n\nSupport teams struggle to see who leaves.\n\n## Parts\n\n| part | about |\n| --- | --- |\n"


def test_cells_that_list_words_answer_nothing_and_cells_that_tell_do() -> None:
    listed = status(checklist(TABLE + "| 4 Practice | data problems, trade-offs, drift monitoring |\n"))
    assert (listed["trade_offs"], listed["monitoring"]) == ("open", "spared")
    told = status(
        checklist(TABLE + "| Practice, tools, people | We gave up two points of recall for half the latency. |\n")
    )
    assert told["trade_offs"] == "answered"


def test_the_only_number_of_a_page_may_answer_perhaps() -> None:
    reading = read(parse(from_text("# Tides\n\nGroundings fell by 41 %.\n", "README.md")), Hints(kind="project"))
    (result,) = reading.results
    unsure = replace(result, evidence=replace(result.evidence, confidence=0.3))
    for results, expected in (((result,), "answered"), ((unsure,), "perhaps"), ((unsure, result), "answered")):
        built = build(replace(reading, results=results), ())
        assert built is not None
        assert status(built)["result"] == expected


QUIET = """# Tide table

Sailors waste hours and lose boats at the harbour mouth: the printed table is always a day old.

## Results

The forecast reduced groundings by 41 %.

## Architecture

A Go service reads the gauge every ten minutes.
{more}"""


@pytest.mark.parametrize(("more", "expected"), [("", "open"), ("\nThe map is drawn but once.\n", "hinted")])
def test_a_question_that_a_rule_leaves_alone_because_of_a_word_is_marked_and_still_asked(
    more: str, expected: str
) -> None:
    text = QUIET.format(more=more)
    found = checklist(text)
    fired = {
        finding.rule
        for finding in judge(read(parse(from_text(text, "README.md")), Hints(kind="project")), default_settings())
    }
    (item,) = (item for item in found.items if item.topic == "trade_offs")
    assert (item.status, item.line, item.text, item.points) == (expected, 0, "", 0)
    assert item in found.open
    assert ("IMP402" in fired) == (expected == "open")
    assert item.gain > 0


CHECKED = [rule for rule in ALL if "IMP301" <= rule.id < "IMP500"]


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.id)
def test_the_answer_in_a_rules_good_example_is_ticked(rule: Rule) -> None:
    (topic,) = (topic for topic, facts in TOPICS.items() if facts.rule == rule.id)
    for good in rule.good:
        (item,) = (item for item in checklist(good.text, good.kind or "project").items if item.topic == topic)
        assert item.status == "answered"
        assert all(item.text not in " ".join(bad.text.split()) for bad in rule.bad)


@pytest.mark.parametrize(
    ("topic", "sentence", "expected"),
    [
        ("beneficiary", "It helps investigators.", "answered"),
        ("beneficiary", "Investigators need it.", "answered"),
        ("constraints", "Each score has to be ready in 50 ms.", "answered"),
        ("data_problems", "The data set was noisy and biased towards motor claims.", "answered"),
        ("trade_offs", "We gave up two points of recall for a model that auditors can read.", "answered"),
        ("trade_offs", "It deliberately keeps no history, because the cards are shared.", "answered"),
        ("trade_offs", "Auditors missed two thirds of the fraud, because they picked claims by hand.", "hinted"),
    ],
)
def test_a_phrase_that_answers_is_ticked_and_one_that_may_is_perhaps(topic: str, sentence: str, expected: str) -> None:
    page = PAGE.replace("support teams struggle to", "nobody can")
    page = f"{page}\nThe model is trained on a dataset of two years of records.\n\n{sentence}\n"
    assert status(checklist(page))[topic] == expected


def test_questions_with_nothing_to_ask_about_count_neither_way() -> None:
    found = checklist("# Tides\n\nA table of tides.\n\n## Stack\n\nGo and NATS.\n")
    assert {item.topic for item in found.asked} - {item.topic for item in found.counted} == {
        "data_problems",
        "monitoring",
    }
    assert found.answered == ()
    played = "# Frog Hop\n\nA tiny platform game I made in Godot.\n\n## Stack\n\nGo.\n"
    assert build(read(parse(from_text(played, "README.md")), Hints(kind="project")), ()) is None


def test_a_result_that_is_hardly_one_answers_perhaps() -> None:
    assert shipped().thresholds["results"] <= ANSWERING_RESULT <= SURE_RESULT


def test_of_a_table_of_models_the_best_row_answers_with_its_own_line() -> None:
    page = (
        "# Churn\n\nCustomers leave and nobody knows who is next.\n\n## Results\n\n| method | AUC |\n|---|---|\n"
        "| contract-end rule | 0.58 |\n| XGBoost | 0.79 |\n"
    )
    item = next(item for item in checklist(page).items if item.topic == "result")
    assert (item.text, item.word) == ("XGBoost AUC: 0.79", "0.79")
    assert page.splitlines()[item.line - 1] == "| XGBoost | 0.79 |"


ENTRIES = "# Projects\n\nThings I built to save people time.\n" + "".join(
    f"\n### {name} forecast\n\nPredicts {name.lower()}. NUMBER {name}\n"
    for name in ("Tide", "Queue", "Frost", "Noise", "Bus")
)


@pytest.mark.parametrize(
    ("told", "expected", "share"),
    [(1, "partly", "in 1 of 5 entries"), (2, "answered", "in 2 of 5 entries"), (5, "answered", "")],
)
def test_a_portfolio_has_a_result_once_two_of_its_entries_do(told: int, expected: str, share: str) -> None:
    text = ENTRIES.replace("NUMBER", "The F1 score rose from 0.71 to 0.87 on the test set for", told)
    result = next(item for item in checklist(text.replace("NUMBER", "Of"), "portfolio").items if item.topic == "result")
    assert (result.status, result.share) == (expected, share)
    assert result.rule == ("IMP601" if expected == "partly" else "IMP201")


OVERVIEW = """# Store Sales Forecasting

Grocery stores lose money when they order too much fresh food and lose customers when they order too little.

## Architecture

LightGBM with lags, one model for each of the families. It reads the sales of each store and of each day.

The files are kept in one folder.

## Results

The forecast error fell from 0.571 to 0.388 on the last 16 days, which were held out.
"""


def test_a_late_result_without_a_finding_says_why() -> None:
    reading = read(parse(from_text(OVERVIEW, "README.md")), Hints(kind="project"))
    number = Evidence(3, 1, "33 families in 54 stores, 16 days ahead", 0.3)
    asked = replace(number, line=2, text="The competition asks for 33 families in 54 stores, 16 days ahead")
    for doubtful, expected in (((), ""), ((asked,), ""), ((replace(number, line=2),), "no finding: line 2 may tell")):
        built = build(replace(reading, doubtful_numbers=doubtful))
        assert built
        (result,) = (item for item in built.items if item.topic == "result")
        assert result.status == "late"
        assert result.doubt.startswith(expected)
        assert bool(result.doubt) == bool(expected)
