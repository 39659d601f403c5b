"""Which task a page names, and the questions that suit it."""

from __future__ import annotations

import re

import pytest

from impactlint.api import read
from impactlint.reading.model import Hints
from impactlint.rules.questions.tasks.catalogue import _LONGEST, TASKS, task_of
from impactlint.rules.questions.tasks.task import Task
from impactlint.rules.questions.wording import ask

_PROJECT = """## Data

We trained the model on 12,000 rows with XGBoost and keep it in a folder. It is written in Python.

## Usage

Run the notebook from top to bottom.
"""


def page(title: str, first: str = "This project was made by two people over a summer.") -> str:
    return f"# {title}\n\n{first}\n\n{_PROJECT}"


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Neural machine translation for Basque", "BLEU"),
        ("brain-mri-segmentation", "Dice"),
        ("Customer segmentation of a bakery chain", "groups"),
        ("Helmet Detection", "mAP"),
        ("Card fraud detection", "false alarms"),
        ("Telecom churn", "how many of the real ones does it miss"),
        ("Bakery demand forecasting", "the period before"),
        ("House Price Prediction", "a guess of the average"),
        ("LunarLander with DQN", "at random"),
        ("Movie recommender", "ten most popular"),
        ("Company handbook RAG", "without the documents"),
        ("Comparison of four tree models", "how far behind is the next"),
        ("Mushroom classifier", "how often is a guess"),
        ("Chest X-ray classifier", "patients it hasn't seen"),
        ("Speech emotion recognition", "the commonest emotion"),
        ("Neural network from scratch", "a well-known library"),
        ("Vehicle routing with a genetic algorithm", "the best known one"),
        ("Redis clone in Go", "reads and writes a second"),
        ("Hotel booking system", "how many go wrong"),
        ("Toy compiler for a tiny language", "test programs"),
        ("Pricing a portfolio: Markowitz", "holding have earned"),
        ("Job market analysis", "the data show"),
        ("Wine quality prediction", "simplest guess"),
        ("Drowsiness detection", "false alarms"),
        ("Sales dashboard in Power BI", "the main thing that it shows"),
        ("Retail data pipeline on AWS", "does a run handle"),
        ("Telecom churn with SQL and Power BI", "the main thing that it shows"),
        ("Staff survival analysis", "rank cases"),
        ("Overfitting on small sets", "before and after"),
        ("Rainbow ablation", "without it"),
        ("Stance detection on the new bridge", "how often is a guess"),
        ("Energy consumption of ferries", "a guess of the average"),
    ],
)
def test_the_title_names_the_task(title: str, part: str) -> None:
    assert part in ask("result", read(page(title)))


def test_the_first_sentence_names_it_where_the_title_does_not() -> None:
    reading = read(page("Aurora", "Aurora is a question answering system for the rules of our sports club."))
    assert "without the documents" in ask("result", reading)


@pytest.mark.parametrize(
    ("first", "part"),
    [
        ("A real-time chat application with rooms and files.", "How many talk at once"),
        ("Aurora is a habit tracker built with Flutter.", "How many use it how often"),
        ("This is a variant of the famous video game with blocks.", "How many have played it"),
    ],
)
def test_what_the_first_sentence_calls_the_work_says_as_much_as_a_title(first: str, part: str) -> None:
    assert part in ask("result", read(page("Aurora", first)))


def test_what_the_work_has_or_is_for_is_not_what_it_is_called() -> None:
    reading = read(page("Aurora", "A small program with a chat application and a recipe app in it."))
    assert task_of(reading) is None


def test_what_the_pipeline_of_a_model_is_for_is_asked_first() -> None:
    assert "until it is served" in ask("result", read(page("MLOps course project")))
    first = "The goal is a churn prediction for a phone company."
    assert "how many of the real ones does it miss" in ask("result", read(page("MLOps course project", first)))


def test_a_part_of_the_work_that_a_sentence_names_is_not_the_task() -> None:
    reading = read(page("Aurora", "Aurora keeps the rotas of a sports club and ends with a dashboard of the results."))
    assert task_of(reading) is None


def test_a_fraud_benchmark_is_about_fraud() -> None:
    assert "false alarms" in ask("baseline", read(page("Fraud detection benchmark")))


def test_what_was_given_up_is_asked_whatever_the_task() -> None:
    assert "false alarms" not in ask("trade_offs", read(page("Card fraud detection")))


def test_a_paper_is_held_against_earlier_methods() -> None:
    cited = "\n```bibtex\n@inproceedings{doe2024, title={Fraud}, author={Doe}}\n```\n"
    assert "earlier method" in ask("result", read(page("Card fraud detection", "The code of our CVPR paper.") + cited))


def test_who_needs_the_work_is_asked_unless_it_was_made_to_practise() -> None:
    assert "a missed one cost" in ask("problem", read(page("Telecom churn")))
    practised = "I made this project to practise machine learning. It is for learning purposes only."
    assert "want to learn" in ask("problem", read(page("Telecom churn", practised)))
    assert "the real ones does it miss" in ask("result", read(page("Telecom churn", practised)))


def test_a_library_is_asked_what_it_spares_unless_it_is_to_be_fast_or_small() -> None:
    hints = Hints(kind="library")
    assert "What does it save its users" in ask("result", read(page("Churn prediction"), hints=hints))
    assert "zstd or gzip" in ask("result", read(page("Text compressor"), hints=hints))
    assert "zstd" not in ask(
        "result", read(page("Activation Map Compression through Tensor Decomposition"), hints=hints)
    )


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Titanic survival prediction", "rule by sex"),
        ("Customer churn dashboard", "the main thing that it shows"),
        ("Poetry slam website", "how far off"),
        ("Weather forecast app", "the period before"),
        ("Trading card collection", "after costs"),
        ("Database replication in Go", "the paper reports"),
        ("Time series database", "the period before"),
    ],
)
def test_words_that_are_used_of_other_things_as_well(title: str, part: str) -> None:
    wanted = title.startswith(("Titanic", "Customer"))
    assert (part in ask("result", read(page(title)))) == wanted


def test_what_a_sentence_names_as_the_means_is_not_the_task() -> None:
    first = "Foresees how interviews end using sentiment analysis and a small model."
    assert "simplest guess" in ask("result", read(page("Interview predictor", first)))


def test_a_paper_that_is_built_again_is_held_against_its_own_number() -> None:
    first = "The code of a course project that follows https://arxiv.org/abs/1710.02298."
    assert "what the paper reports" in ask("result", read(page("Rainbow paper implementation", first)))


@pytest.mark.parametrize("task", TASKS, ids=[(*task.phrases, *task.titled)[0] for task in TASKS])
def test_tasks_are_well_formed(task: Task) -> None:
    phrases = (*task.phrases, *task.titled)
    assert phrases
    assert all(re.fullmatch(r"[a-z0-9]+(?: [a-z0-9]+)*", phrase) for phrase in (*phrases, *task.unless))
    assert max(len(phrase.split()) for phrase in (*phrases, *task.unless)) <= _LONGEST
    for question in (task.result, task.baseline, task.problem, task.need):
        assert not question or question.endswith("?")


def test_no_phrase_stands_in_two_tasks() -> None:
    phrases = [phrase for task in TASKS for phrase in (*task.phrases, *task.titled)]
    assert len(phrases) == len(set(phrases))
