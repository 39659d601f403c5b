"""Where a page tells its problem, how clearly, and where it doesn't."""

from __future__ import annotations

import pytest

from impactlint.reading.model import Problem
from impactlint.reading.page import Unit
from impactlint.reading.problem import place_in, sentence_features, tellings
from tests.reading.pages import page_of, reading_of

USAGE = "## Usage\n\n```sh\nmake\n```\n"


def problem(text: str) -> Problem | None:
    return reading_of(f"# Radar\n\n{text}\n\n{USAGE}").problem


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (3, "Hospitals lose money because patients miss their appointments, and staff cannot tell who will."),
        (3, "> Accountants spend hours every week retyping invoices by hand, and mistakes are costly."),
        (5, "![Radar](radar.png)\n\nSupport teams struggle to see which customers are about to leave."),
        (5, "## Problem\n\nDoctors cannot see who will miss an appointment, and every empty slot costs 120 EUR."),
        (
            7,
            "A web app for clinics.\n\n## Motivation\n\nNurses spend hours on calls, and patients miss them.",
        ),
        (3, "**Who it's for:** pilots of small boats deciding when to leave the harbour."),
        (3, "I've sailed for years and often struggled to find a free berth, so I built this for my thesis."),
        (3, "We wanted one table for all harbours, so we made it."),
        (3, "It was born out of frustration with paper tables."),
        (3, "It keeps the tables of the pilots, who can so move away from manual notes towards one calendar."),
    ],
)
def test_a_problem_is_told(line: int, text: str) -> None:
    found = problem(text)
    assert found is not None
    assert (found.strength, found.line) == ("clear", line)


@pytest.mark.parametrize(
    "text",
    [
        "This project predicts house prices with linear regression.",
        "The goal of this repository is to classify images of cats and dogs.",
    ],
)
def test_a_task_alone_is_weak(text: str) -> None:
    found = problem(text)
    assert found is not None
    assert (found.strength, found.evidence.text) == ("weak", text)


@pytest.mark.parametrize(
    "text",
    ["", "Written in Go, with a cache in Redis.", "It reads a CSV file and writes JSON.", "Version 2 is out!"],
)
def test_no_problem_is_told(text: str) -> None:
    assert problem(text) is None


@pytest.mark.parametrize("heading", ["Problem Statement", "Objective", "Motivation"])
@pytest.mark.parametrize(
    "task",
    [
        "Given the size of a house, predict its price.",
        "The aim is to classify pictures of cats and dogs.",
        "Forecast six weeks of daily sales for 1,115 stores.",
    ],
)
def test_a_task_alone_is_weak_whatever_its_heading_promises(heading: str, task: str) -> None:
    found = problem(f"Radar it is.\n\n## {heading}\n\n{task}")
    assert found is None or found.strength == "weak"


@pytest.mark.parametrize(
    "need",
    [
        "Predict which patients miss their appointment. Nobody at the clinic knows until the chair stays empty.",
        "Predict which loans default, to reduce losses and to support the officer's decision.",
    ],
)
def test_a_task_with_its_need_is_clear(need: str) -> None:
    found = problem(f"Radar it is.\n\n## Problem Statement\n\n{need}")
    assert found is not None
    assert found.strength == "clear"


def test_who_made_it_is_no_problem() -> None:
    found = problem("Author: Jane Miller, a student who needs to pass. Why does the harbour flood?")
    assert found is None or not found.evidence.text.startswith("Author")


def test_the_first_clear_sentence_is_quoted_with_its_column() -> None:
    found = problem("Radar is a list. Hospitals lose money because patients miss their appointments.")
    assert found is not None
    assert found.evidence.text == "Hospitals lose money because patients miss their appointments."
    assert found.evidence.column == 18
    assert 0 < found.evidence.confidence <= 1
    assert found.evidence.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Nurses can't see who will come, and don't know whom to call.",
        "Hospitals don't know who will come, and patients can't reach them.",
        "It isn't clear which letters are late, so that clerks don't answer.",
    ],
)
def test_a_curly_apostrophe_is_read_as_a_straight_one(text: str) -> None:
    straight, curly = problem(text), problem(text.replace("'", "’"))
    assert straight is not None
    assert curly is not None
    assert (curly.strength, curly.evidence.confidence) == (straight.strength, straight.evidence.confidence)
    assert curly.evidence.text == text.replace("'", "’")


@pytest.mark.parametrize(
    "text",
    [
        "Sorting the mail of a harbour office is boring.",
        "Good examples for old compilers can be hard to find.",
        "I needed a clock that works without a signal.",
        "Existing tools often lack a way to see the tide.",
        "The ones in the shop were too expensive, so they stay there.",
    ],
)
def test_plain_words_of_trouble_tell_a_problem(text: str) -> None:
    told = problem(text)
    assert told is not None
    assert told.strength == "clear"


def features(text: str) -> set[str]:
    return set(sentence_features(text, 0, Unit("paragraph", 0, text, -1), place_in(-1, [])))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nurses need help.", {"people&need", "need", "people:1", "first=nurses", "w:help"}),
        ("It is built to help doctors.", {"goal-help", "people&help&goal"}),
        ("so that teachers can see it", {"so-can"}),
        ("How many will come?", {"how-question", "question"}),
        ("It costs $ 3 a day", {"number", "lose", "stake"}),
        ("thousands of letters", {"number"}),
        ("It isn’t a trade‑off, so they don’t know.", {"negation", "trade-off", "so-can", "w:don't"}),
        ("We built it.", {"first-person", "built"}),
        ("Fraud and losses, without a trade-off", {"stake", "negation", "trade-off", "need&plain"}),
    ],
)
def test_cues_of_a_sentence(text: str, names: set[str]) -> None:
    assert names <= features(text)


def test_features_of_a_place() -> None:
    text = "# A\n\n## Problem statement\n\n> Nurses need help every day.\n"
    (told, *_) = tellings(page_of(text), reading_of(text).sections)
    wanted = {"role=problem", "lex=problem", "h=problem statement", "quoted", "nth=0", "kind=paragraph"}
    assert wanted <= set(told.features)


def test_a_colon_reads_on_into_its_list() -> None:
    page = page_of("Three things go wrong:\n\n- patients wait\n- nurses call\n")
    first = next(iter(tellings(page, [])))
    assert {"w:patients", "w:nurses"} <= set(first.features)
    assert first.sentence.text == "Three things go wrong:"


def test_only_the_upper_part_of_a_page_is_looked_at() -> None:
    page = page_of("".join(f"Sentence number {number} of the page.\n\n" for number in range(500)))
    assert len(list(tellings(page, []))) == 160
