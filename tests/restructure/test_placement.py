"""The place under the title, for a lead and for a comment."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.layout import Layout
from impactlint.restructure.placement import for_comment, under_title
from tests.restructure.pages import read

LEAD = "Here are the words of a lead.\n"
BADGE = "![b](https://example.org/b.svg)"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("# T\n\n", 1),
        (f"# T\n\n{BADGE}\n[{BADGE}](https://example.org)\n\n", 4),
        (f'<div align="center">\n<h1>T</h1>\n\n{BADGE}\n\n</div>\n\n', 6),
        ("---\na: b\n---\n# T\n\n", 4),
        ("", 0),
        ("<h1>T</h1>\n\n<h2>Usage</h2>\n\n", 1),
        ("<h1>T</h1>\n\n<h4>For you</h4>\n\n<h2>Usage</h2>\n\n", 3),
        ("# T\n\n**For you**\n\n## Usage\n\n", 3),
        ("# T\n\n**High water at the pier**\n\nFor all the pilots of a town.\n\n## Usage\n\n", 3),
        ("# T\n\n**High water at the pier**\n\nFor all the pilots of a town.\n\n# Usage\n\n", 3),
        ("# T\n\n**High water at the pier**\nFor all the pilots of a town.\n\n# Usage\n\n", 1),
        ("# T\n\n**Usage**\n\n", 1),
        ("# tide-table\n# A table of tides for small harbours\n\n## Usage\n\n", 2),
        ("# tide-table\n# Usage\n\n## From a clone\n\n", 1),
    ],
)
def test_the_place_under_the_title(head: str, line: int):
    document = parse(from_text(head + LEAD, "README.md"))
    assert under_title(read(document), Layout(document)) == line


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("# T\n## Usage\n\n", 1),
        ("<h1>T</h1>\n\n## Usage\n\n", 1),
        ("<h1>T</h1>\n\n<h2>Usage</h2>\n\n", 1),
        ("# T\n\n<img src=x>\n\n## Usage\n\n", 2),
        ("## Usage\n\n", 1),
    ],
)
def test_a_comment_goes_above_the_first_section(head: str, line: int):
    document = parse(from_text(head + LEAD, "README.md"))
    assert for_comment(read(document), Layout(document)) == line


@pytest.mark.parametrize("head", ["<h1>T</h1>\n<img src=x>\n\n## Usage\n\n", "<h1>T</h1>\n<h2>Usage</h2>\n\n"])
def test_no_comment_goes_into_the_first_section(head: str):
    document = parse(from_text(head + LEAD, "README.md"))
    with pytest.raises(RefusalError):
        for_comment(read(document), Layout(document))


def test_the_place_under_the_title_of_an_empty_page():
    document = parse(from_text("# T", "README.md"))
    assert under_title(read(document), Layout(document)) == 1


def test_there_is_no_place_in_an_open_title():
    document = parse(from_text('<div align="center">\n\n# T\n\n## Usage\n\nWords.\n', "README.md"))
    with pytest.raises(RefusalError):
        under_title(read(document), Layout(document))
