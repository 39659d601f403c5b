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


@pytest.mark.parametrize(
    "page",
    [
        """# Harbour watch

## Where Ships Leave Their Lanes

![Map of the harbour](map.png)

## Installation

Run `make install`.
""",
        """# Harbour watch

#### Make your phone tell you when a ship leaves its lane

![Map of the harbour](map.png)

## Installation

Run `make install`.
""",
        """# Harbour watch

## Table of contents

- [Before the first watch](#before)
- [Installation](#installation)
- [Lanes](#lanes)
- [Ships](#ships)
- [Weather](#weather)
- [Alarms](#alarms)
- [Reports](#reports)
- [Contributing](#contributing)

Coast guards see a ship leave its lane within 2 s instead of 40 s.

## Installation

Run `make install`.
""",
        """# Harbour watch

![build](https://example.org/build.svg)

### Version 1.2

Harbour watch is an alarm for coast guards when a ship leaves its lane.

## Installation

Run `make install`.
""",
    ],
    ids=["subtitle", "subtitle that is a sentence", "sentence behind the contents", "sentence below a version"],
)
def test_what_the_page_is_may_be_said_in_a_subtitle_or_near_the_top(page: str) -> None:
    assert "IMP105" not in found(page)
