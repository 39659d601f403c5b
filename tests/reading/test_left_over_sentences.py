"""Sentences that chatbots and templates leave behind, and ordinary ones that sound like them."""

from __future__ import annotations

import pytest

from tests.reading.pages import placeholders_of, reading_of


@pytest.mark.parametrize(
    "text",
    [
        "Below is the original README.",
        "Here is the Chinese version of the README.",
        "You can copy-paste this into your terminal.",
        "The reports include metrics such as precision and recall.",
        "Please include details about the dataset when you open an issue.",
        "It processes camera images to follow the line.",
        "Instructions are easy to follow.",
        "Read the [Link to paper][1].",
        "The instruments need to be completed for each iteration.",
        "New entities are to be added with few changes.",
        "The results will appear here after you press the button.",
        "Links will appear here after you add them.",
        "Its documentation in progress reports is short.",
        "- Documentation in progress",
        "The documentation is in progress bars as well.",
        "The deployment of the documentation is in progress",
        "Please check back later if the queue is full.",
        "A wrong password while the sync is in progress is ignored.",
        "We describe any challenges encountered while building it.",
        "```sh\ngit clone <your_fork_url>\n```",
    ],
)
def test_ordinary_sentences_leave_no_gap(text: str) -> None:
    assert placeholders_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Perfect, below is a clean README for you.",
        "You can copy-paste this directly into GitHub.",
        "If you'd like, I can also add badges.",
        "Screenshots to be added soon.",
        "Results (To be updated)",
        "(Architecture diagram placeholder)",
        "__Briefly describe each stage.__",
        "Results: Include metrics like accuracy.",
        "README in progress...",
        "[code](link-to-blog)",
        "# Welcome to your Lovable project",
        "One Paragraph of project description goes here",
        "Say what the step will be",
        "End with an example of getting some data out of the system or using it for a little demo",
        "Explain how to run the automated tests for this system",
        "Explain what these tests test and why",
        "Add additional notes about how to deploy this on a live system",
        "Describe any challenges encountered while building the app.",
    ],
)
def test_what_chatbots_and_templates_leave_is_found(text: str) -> None:
    assert len(placeholders_of(text)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TODO:\n- Paint the hull\n", []),
        ("**TODO:**\n\n1. Paint the hull\n", []),
        ("TODO: paint the hull\n", ["TODO"]),
        ("TODO:\n\nThe hull is red.\n", ["TODO"]),
    ],
)
def test_a_note_that_leads_to_a_list_names_a_plan(text: str, found: list[str]) -> None:
    page = f"# Tides\n\nThe pier floods twice a month.\n\n{text}"
    assert [left.text for left in reading_of(page).placeholders] == found
