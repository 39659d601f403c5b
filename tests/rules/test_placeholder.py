"""What IMP206 calls a placeholder, and what it says that one does to a reader."""

from __future__ import annotations

import pytest

from impactlint.rules import imp206_placeholder as imp206
from impactlint.rules.base import Context
from tests.reading.pages import reading_of
from tests.rules.judged import found


@pytest.mark.parametrize(
    ("line", "harm"),
    [
        ("- TODO: [an optimizer](https://example.org/optimizer)", "finds a gap"),
        ("git clone https://github.com/yourusername/radar", "copies the line gets an error"),
        ("[demo](https://github.com/<your-username>/radar)", "follows the link finds nothing"),
        ("![map](https://placehold.co/600x400)", "a box where a picture should be"),
        ("![map](https://example.com/path/to/map.png)", "the picture doesn't show"),
    ],
)
def test_only_a_placeholder_in_an_address_breaks_what_is_copied(line: str, harm: str) -> None:
    (found,) = imp206.check(reading_of(f"# Rent radar\n\nTenants pay too much.\n\n{line}\n"), Context())
    assert harm in found.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("    git clone https://github.com/YOUR_USERNAME/tides.git\n", 1),
        ("Fork this repository first.\n\n    git clone https://github.com/YOUR_USERNAME/tides.git\n", 0),
        ("```\n2024-XX-XX 12:00 high water\n```\n", 0),
        ("Measured on 2024-XX-XX.\n", 1),
        ("```\n![tides](https://github.com/<OWNER>/<REPOSITORY>/badge.svg)\n```\n", 0),
        ("![tides](https://github.com/<OWNER>/<REPOSITORY>/badge.svg)\n", 1),
    ],
)
def test_what_everybody_fills_in_is_no_placeholder(text: str, expected: int) -> None:
    assert ("IMP206" in found(f"# Tides\n\n{text}")) == expected


def test_a_picture_that_cannot_show_is_called_one() -> None:
    text = "# Tides\n\n![build](https://github.com/YOUR_USERNAME/tides/badge.svg)\n"
    assert "the picture doesn't show" in found(text)["IMP206"].message


@pytest.mark.parametrize(
    ("line", "help_"),
    [
        (":contentReference[oaicite:0]{index=0}", "Take the line out."),
        ("- `gauge.py` reads it. :contentReference[oaicite:0]{index=0}", "Take it out of the line."),
    ],
)
def test_only_what_an_assistant_said_is_taken_out_of_a_line(line: str, help_: str) -> None:
    (report,) = imp206.check(reading_of(f"# Tides\n\nTenants pay too much.\n\n{line}\n"), Context())
    assert report.help == help_


def test_a_sentence_of_a_template_is_called_one() -> None:
    text = "# Tides\n\nTenants pay too much.\n\nUse this space to show useful examples.\n"
    (report,) = imp206.check(reading_of(text), Context())
    assert "comes from a template" in report.message
    assert report.help == "Write your own, or take it out."


def test_what_an_assistant_said_is_taken_out() -> None:
    finding = found("# Tides\n\nHigh water, day by day.\n\nWould you like me to add a diagram?\n")["IMP206"]
    assert "pasted unread" in finding.message
    assert finding.help == "Take the line out."


@pytest.mark.parametrize(
    ("line", "harm"),
    [
        (
            "[![ci](https://img.example.org/a.svg)](https://github.com/yourusername/tides)",
            "a reader who copies the line",
        ),
        ("![ci](https://github.com/yourusername/tides/a.svg)", "the picture doesn't show"),
    ],
)
def test_a_placeholder_in_a_picture_and_in_the_link_behind_it(line: str, harm: str) -> None:
    assert harm in found(f"# Tides\n\n{line}\n")["IMP206"].message


ASKED = """# Parking finder

<!-- impactlint asks: answer in the text, then delete this comment.
- How well does it work, or what did it change: which number, compared with what?
-->

Drivers circle the block for a free place and are late for work.{}{}

## Stack

React Native, Node.js 18, PostgreSQL 15. The server runs in the town hall.
"""


@pytest.mark.parametrize(
    ("answer", "silence", "reported"),
    [
        ("", "", {"IMP201": "warning", "IMP206": "advice"}),
        (" The search for a place fell from 11 minutes to 4 minutes for 40 drivers.", "", {"IMP206": "error"}),
        ("", "\n\n<!-- impactlint-disable-file IMP201 -- a sketch -->", {"IMP206": "error"}),
    ],
)
def test_the_comment_of_questions_is_no_error_beside_the_finding_it_stands_for(
    answer: str, silence: str, reported: dict[str, str]
) -> None:
    findings = found(ASKED.format(answer, silence)).values()
    shown = {one.rule: one.severity.label for one in findings if one.active and one.rule in ("IMP201", "IMP206")}
    assert shown == reported


def test_an_empty_part_for_results_is_named_where_nothing_else_asks_for_them() -> None:
    begun = "# Tides\n\nThis is a work in progress.\n\n## Results\n\n## License\n\nMIT\n"
    assert "is empty" in found(begun)["IMP206"].message
    page = "# Tides\n\nPilots miss high water, and their ships wait.\n\n## Results\n\n## Stack\n\nGo and NATS.\n"
    assert found(page).keys() >= {"IMP201"}
    assert "IMP206" not in found(page)


TEMPLATE = """# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

## Data

Provide an overview of the dataset, including its size and the target variable.

## Results

Discuss the performance of each model tested and any challenges encountered.

## Conclusion

Summarize the key insights gained from the analysis.
"""


def test_three_parts_that_hold_nothing_else_are_a_template_that_was_never_filled_in() -> None:
    reports = list(imp206.check(reading_of(TEMPLATE), Context()))
    assert [report.line for report in reports] == [7, 11, 15]
    assert len({report.joint and report.joint.group for report in reports}) == 1
