"""Tasks that a page names by a verb and what it is done to."""

from __future__ import annotations

import pytest

from impactlint.rules.questions.tasks.catalogue import TASKS
from impactlint.rules.questions.tasks.verbs import _VERBS, told_by_verb


@pytest.mark.parametrize(
    ("opening", "phrase"),
    [
        ("A small program that classifies photos of kelp.", "image classification"),
        ("It sorts nothing; it categorizes the messages of the harbour office.", "text classification"),
        ("A model for mooring fees and rental prices in Skye.", "price prediction"),
        ("Predicts whether a berth holder will cancel next year.", "churn prediction"),
        ("Collects tide readings and keeps them as Parquet.", "data pipeline"),
        ("Analysis of the harbour survey of last year.", "exploratory data analysis"),
    ],
)
def test_a_verb_with_its_object_names_the_task(opening: str, phrase: str) -> None:
    assert told_by_verb(opening) == phrase


@pytest.mark.parametrize(
    "opening",
    [
        "A harbour office in a box.",
        "We analyse the data of the harbour and train a model on it.",
        "It classifies. Photos of kelp stand below.",
    ],
)
def test_a_verb_without_its_object_names_none(opening: str) -> None:
    assert told_by_verb(opening) == ""


@pytest.mark.parametrize("phrase", [phrase for _, _, phrase in _VERBS])
def test_each_verb_leads_to_a_task(phrase: str) -> None:
    assert any(phrase in (*task.phrases, *task.titled) for task in TASKS)
