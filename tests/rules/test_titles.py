"""Titles that say nothing, and those that only look so."""

from __future__ import annotations

import pytest

from impactlint.rules import imp106_title_says_nothing as imp106
from impactlint.rules.base import Context
from tests.reading.pages import reading_of
from tests.rules.judged import found


@pytest.mark.parametrize(
    ("title", "fault"),
    [
        ("final_project_v2", "the name of a folder"),
        ("mlops-zoomcamp-2025", "the name of a folder"),
        ("my_new_tides", "the name of a folder"),
        ("Tide_Height_Forecast", ""),
        ("CS229", "a course code"),
        ("DATA 101 Final Project", "a course code"),
        ("Project 3", "only a number in a series"),
        ("🚀 Assignment #2", "only a number in a series"),
        ("Final Project", "a word that fits any page"),
        ("README", "a word that fits any page"),
        ("Base repo for assignment 8", "only a number in a series"),
        ("Code for the final project", "a word that fits any page"),
        ("Project Gutenberg search", ""),
        ("CIFAR-100", ""),
        ("E-commerce", ""),
        ("e-commerce", ""),
        ("COVID-19", ""),
        ("Late blight, two days earlier", ""),
        ("ripgrep", ""),
        ("Project 3: who will churn?", ""),
    ],
)
def test_titles_that_say_nothing(title: str, fault: str) -> None:
    reading = reading_of(f"# {title}\n\nGrowers lose a tenth of the harvest to late blight.\n")
    found = " ".join(report.message for report in imp106.check(reading, Context()))
    assert (fault in found) if fault else not found


def test_a_library_may_be_called_like_a_folder() -> None:
    reading = reading_of("# my_little_lib\n\nIt parses dates in one call.\n", kind="library")
    assert not list(imp106.check(reading, Context()))


def test_a_heading_at_the_end_of_a_page_is_no_title() -> None:
    text = "Tides\n\nIt reads the gauge.\n" + "\nIt reads it once more.\n" * 20
    assert found(text + "\n# Test commit\n")["IMP201"].line == 1
    assert found("# Test commit\n\n" + text)["IMP201"].line == 1
