"""What stands where a text was never written: dots, a template's hints in italics, what a chat said about the page."""

import pytest

from impactlint.reading.placeholders import find_placeholders
from tests.reading.pages import page_of, reading_of


def found(text: str) -> list[str]:
    """The placeholders of a page that begins with a title."""
    return [left.text for left in find_placeholders(page_of(f"# Tide gauge\n\n{text}\n"))]


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        ("## Why\n...\n\n## Results\n\nIt was 3 cm off.", "..."),
        ("## Why\n\n…", "…"),
        ("- Observation: _Describe peaks, lows, and gaps._", "Describe peaks, lows, and gaps."),
        ("- What follows: *Suggest changes to the harbour.*", "Suggest changes to the harbour."),
        ("Replace the numbers once you’ve run the last test.", "Replace the numbers once you"),
        ("Replace these screenshots with your own.", "Replace these screenshots with your"),
        (" - (_coming soon_)", "(_coming soon_)"),
        ("- More coming soon...", "More coming soon"),
        (
            "> Add a recording of the gauge in action here (e.g., `tide.gif` in the repo).",
            "Add a recording of the gauge in action here (e.g., `tide.gif` in the repo).",
        ),
        ("Add your harbour’s pictures here", "Add your harbour’s pictures here"),
        ("Here’s the tailored README for your project:", "Here’s the tailored README for your project:"),
        (
            "- `gauge.py` reads it. :contentReference[oaicite:2]{index=2}",
            "contentReference[oaicite:2]{index=2}",
        ),
        ("Certainly! Below is the README content:", "Certainly! Below is the README"),
    ],
)
def test_what_was_never_written_is_found(text: str, placeholder: str) -> None:
    assert found(text) == [placeholder]


@pytest.mark.parametrize(
    "text",
    [
        "## Why\n\n...\n\nThe harbour floods.",
        "## Run it\n\n```\n...\n```",
        "- ...",
        "- Note: *Explain the trend first* is what we say.",
        "- Steps: _describe the tide_, then measure it.",
        "Replace the numbers in `tide.csv` with a script.",
        "Replace the text with the button on the left.",
        "- `data/raw/`: place the files of the gauge here (e.g., `.csv`, `.txt`)",
        "A new season is coming soon to the harbour.",
        "More harbours are coming soon to the map.",
        "Here’s the harbour that the README is about.",
        "Below is the README of the first gauge.",
        "The sum is DIVIDE(\\[Date], ALL(tide\\[Description])).",
        "The level is tide[Date].",
    ],
)
def test_what_is_written_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- [Grafana board]()", ["[Grafana board]()"]),
        ("See the [paper]( ) for more.", ["[paper]( )"]),
        ("The call `rows[0]()` runs it, and so does rows[0]().", []),
        ("- [Grafana board](grafana/)", []),
        ("![]()", []),
        ("The Star ERD (png here once complete) stands below.", ["(png here once complete)"]),
        ("Key findings will be added after the last week.", ["findings will be added"]),
        ("How both are joined is yet to be determined.", []),
    ],
)
def test_links_without_a_target_and_what_is_to_come(line: str, found: list[str]) -> None:
    page = f"# Tides\n\nThe pier floods twice a month.\n\n{line}\n"
    assert [left.text for left in reading_of(page).placeholders] == found
