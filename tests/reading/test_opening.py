"""The lead of a page, and what its first sentence is about."""

from __future__ import annotations

import pytest

from impactlint.reading.opening import first_sentence, opening_features
from impactlint.reading.page import Sentence, Unit
from tests.reading.pages import page_of, reading_of


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (1, 3, "# A\n\nWhat it is for.\n\n## B\n\nc\n"),
        (1, 1, "# A\n\n## B\n\nc\n"),
        (1, 3, "# A\n\nOnly a lead.\n\n\n"),
        (1, 2, "No heading at all,\njust two lines.\n"),
        (1, 5, "![logo](l.png)\n\n# A\n\nWhat it is for.\n\n## B\n"),
        (1, 3, "What it is for.\n\n# A\n\n## B\n"),
        (1, 3, "<h1>A</h1>\n\nWhat it is for.\n\n## B\n\nc\n"),
        (1, 3, "# A\n\n> In a quote\n\n## B\n"),
    ],
)
def test_the_lead(first: int, last: int, text: str) -> None:
    lead = reading_of(text).lead
    assert (lead.first, lead.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "A PyTorch implementation of masked autoencoders for audio.",
        "Built with React, Express and PostgreSQL.",
        "An end-to-end machine learning pipeline using Airflow, Spark and Docker.",
    ],
)
def test_opens_with_technology(text: str) -> None:
    found = reading_of(f"# Thing\n\n![b](b.svg)\n\n{text}\n\n## Usage\n\nRun it.\n").technology_opening
    assert found is not None
    assert (found.line, found.text) == (5, text)


@pytest.mark.parametrize(
    "text",
    [
        "Nurses spend two hours a day on forms; this app fills them in.",
        "Find out which subscribers are about to cancel.",
        "Every ticket is read by hand before it reaches the right desk.",
    ],
)
def test_opens_with_what_it_is_for(text: str) -> None:
    assert reading_of(f"# Thing\n\n{text}\n\n## Usage\n\nRun it.\n").technology_opening is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("# A heading of four words\n\nThis is the first sentence. This isn't.\n", "This is the first sentence."),
        ("**Author**: Ada Lovelace of London\n\nThis is the first sentence.\n", "This is the first sentence."),
        ("Author: Ada Lovelace of London\n\nThis is the first sentence.\n", "This is the first sentence."),
        ("[a](b) | [c](d) | [e](f) | [g](h)\n\nThis is the first sentence.\n", "This is the first sentence."),
        ("```\nthis is code and no sentence\n```\n\nThis is the first sentence.\n", "This is the first sentence."),
        ("Too short.\n\nThis is the first sentence.\n", "This is the first sentence."),
        ("# A\n\n## B\n", None),
    ],
)
def test_the_first_sentence(text: str, first: str | None) -> None:
    found = first_sentence(page_of(text))
    assert (found.text if found else None) == first


def features(text: str, *technologies: str) -> set[str]:
    return set(opening_features(Sentence(text, 0, Unit("paragraph", 0, text, -1)), frozenset(technologies)))


def test_features_of_an_opening() -> None:
    assert {"tech=3", "tech:built", "built with", "tech early", "tech:react", "people=0", "first=built"} <= features(
        "Built with React and Docker."
    )
    assert {"tech=0", "people=1", "needs=2", "purpose", "need"} <= features(
        "It helps nurses who need fewer forms, a problem."
    )
    assert "tech early" not in features("It helps nurses who need it.")


def test_names_of_the_rule_file_are_technology() -> None:
    text = "Runs on Acme Cloud day and night."
    assert "tech:acme-cloud" not in features(text)
    assert "tech:acme-cloud" in features(text, "acme cloud", "acme-cloud")


def test_of_names_that_begin_alike_the_longest_is_met_and_no_part_of_a_word() -> None:
    names = ("acme cloud", "acme cloud stream", "acme-cloud", "acme-cloud-stream")
    assert "tech:acme-cloud-stream" in features("Runs on Acme Cloud Stream day and night.", *names)
    assert "tech:acme-cloud" in features("Runs on Acme Cloud day and night.", *names)
    assert "tech:acme-cloud" not in features("Runs on acme clouds day and night.", *names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fine-tuned Qwen2.5-7B with QLoRA on harbour logs.", {"how:methods=3", "how:early", "how:made with"}),
        ("It warns your harbour of a storm, using reinforcement learning.", {"how:reader", "how:methods=1"}),
        ("This repository holds the code of a paper on tides.", {"how:code", "how:nothing"}),
    ],
)
def test_methods_of_an_opening(text: str, names: set[str]) -> None:
    assert names <= features(text)


def test_an_opening_on_whom_it_serves_names_no_method() -> None:
    assert not any(name.startswith("how:methods") for name in features("Harbour masters see a storm two hours early."))
