"""Words that look like a rule, a gap or a result and mean something else here."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.model import Hints, Reading
from impactlint.reading.placeholders import find_placeholders
from tests.reading.pages import page_of
from tests.timing import takes_less

PAGE = """# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

## {heading}

{said}
"""


def reading(said: str, heading: str = "Results") -> Reading:
    return read(parse(from_text(PAGE.format(heading=heading, said=said), "README.md")), Hints())


@pytest.mark.parametrize(
    "said",
    [
        "We cut the waiting time to 12 minutes.",
        "It cut the build time to 4 minutes.",
        "When tested on unseen data, the accuracy is 94 %.",
        "When all features are used, the F1 score is 0.91.",
        "Once the clinic adopted it, missed appointments fell below 5 %.",
        "Nurses no longer have to type, which saves 40 minutes a day.",
        "In May the error fell to 3.1 %.",
        "On an RTX 3090 (45 FPS) it runs in real time.",
        "It beats the target of 80 % with an accuracy of 92 %.",
        "Our goal was 80 % and the model scores 92 %.",
        "KPI: no-shows fell by 30 % in the first quarter.",
        "The model stops when it is sure, and reaches 94 % accuracy.",
    ],
)
def test_a_result_beside_words_of_rules_is_one(said: str) -> None:
    assert reading(said).results


@pytest.mark.parametrize(
    "said",
    [
        "Each round lasts 90 seconds.",
        "It saves up to 20 drafts.",
        "The replica count stays at 3.",
        "The slider goes from 0 to 100.",
        "It returns the list in 2 formats.",
    ],
)
def test_what_a_program_or_a_course_is_like_is_no_result(said: str) -> None:
    assert reading(said, "How it works").results == ()


def test_what_the_data_and_the_machine_are_like_is_no_result() -> None:
    parts = "| GPU | 2 x RTX 4090 with 48 GB VRAM, ~60 GB/s a link |"
    table = f"| Part | What it is |\n|---|---|\n{parts}"
    assert [
        found.line for found in reading(f"- dataset: 590k rows, 3.5 % fraud\n- PR-AUC: 0.61\n\n{table}").results
    ] == [8]


@pytest.mark.parametrize(
    "said",
    [
        "Set the state: TODO, DOING or DONE.",
        "Columns: TODO, DOING, DONE",
        "The assistant greets you by your name.",
        "It takes a list (the rows to be inserted) and a name.",
        "It returns a presigned PUT URL for the upload.",
        "For each agent in $[N]$ we keep a belief.",
        "[English](#) | [Deutsch](README.de.md)",
        "[Zurück nach oben](#)",
        "- Student 3 needed two hours less than before.",
        "Click [Upload your file] to begin.",
        "All data will be written later to disk.",
        "Feel free to adjust the content to your needs.",
        "This allows more sensors to be added.",
        "The script waits for all jobs to be completed.",
        "It was made for WoW TBC Classic.",
    ],
)
def test_what_a_page_means_to_say_is_no_gap(said: str) -> None:
    assert find_placeholders(page_of(f"{said}\n")) == ()


@pytest.mark.parametrize(
    "said",
    ["The accuracy of **XX**", "Score = **XX**", "We got XX on the test set", "It saves XX euros a month", "XX+ users"],
)
def test_a_missing_number_is_a_gap_whatever_its_marks(said: str) -> None:
    assert [left.text for left in find_placeholders(page_of(f"{said}\n"))] == ["XX"]


@pytest.mark.parametrize(
    "line",
    [
        f"```\nid: {'!' * 2500},a {'1 ' * 1600}\n```",
        f"{'[ a ' * 980}](#)\n" * 12,
        "The tool is robust and fast " + "1," * 8000,
    ],
)
def test_hostile_lines_take_no_time_to_speak_of(line: str) -> None:
    assert takes_less(lambda: reading(line), 2)
