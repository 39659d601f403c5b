"""What IMP105 takes for a sentence under the title."""

from __future__ import annotations

import pytest

from tests.rules.judged import found


def test_three_words_under_the_title_are_a_sentence() -> None:
    page = "# Tide table\n\n![build](https://example.org/b.svg)\n\n{}\n\n## Installation\n\nRun `make install`.\n"
    assert found(page.format("")).get("IMP105")
    assert found(page.format("Extends the almanac.")).get("IMP105") is None


@pytest.mark.parametrize(
    "under",
    [
        "[![Build of main][1]][2]\n[![Tests of main][3]][4]\n\n[1]: https://example.org/b.svg\n[2]: https://example.org\n",
        "## Data\n\nThe data set holds ten years of tides.\n",
        "## To do\n\n- [ ] Write a page for every pier of the coast\n",
    ],
)
def test_what_says_nothing_of_the_page(under: str) -> None:
    assert found(f"# Tide table\n\n{under}\n## Installation\n\nRun `make install`.\n").get("IMP105")


def test_a_comment_under_the_title_takes_no_space() -> None:
    page = "# Tide table\n\n{}## Stack\n\n- Go\n- NATS\n- Redis\n\n## Idea\n\nHigh water for every pier of the coast.\n"
    asked = "<!-- impactlint asks: answer in the text, then delete this comment.\n- Who?\n- What?\n- How?\n-->\n\n"
    assert found(page.format("")).get("IMP105") is None
    assert found(page.format(asked)).get("IMP105") is None
