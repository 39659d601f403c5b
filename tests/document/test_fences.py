"""A fence that is never closed and swallows headings is told by its line; any other does no harm."""

import pytest
from hypothesis import given

from impactlint.document import from_text, parse, swallowed
from tests.document.test_partition import pages

CASES = {
    "closed": ("```sh\nmake\n```\n\n## Use\n", ()),
    "open, nothing but code below": ("```sh\nmake\n", ()),
    "open": ("# A\n\n```sh\nmake\n\n## Use\n\nText.\n", (3, 6)),
    "open, in tildes": ("~~~\nmake\n## Use\n", (1, 3)),
    "an info string closes nothing": ("```sh\nmake\n\n## Use\n\n```python\nrun()\n", (1, 4)),
    "a shorter fence closes nothing": ("````\nmake\n```\n## Use\n", (1, 4)),
    "a fence that is indented like code closes nothing": ("```\nmake\n    ```\n## Use\n", (1, 4)),
    "a longer fence closes": ("```\n## Use\n`````\n", ()),
    "blank lines below the closing fence": ("```\n## no\n```\n\n\n", ()),
    "closed by the last line without a newline": ("```\n## no\n```", ()),
    "a comment in code": ("```sh\n# make it\nmake\n", ()),
    "indented code": ("    ## no\n", ()),
    "an empty page": ("", ()),
}


@pytest.mark.parametrize(("text", "lines"), CASES.values(), ids=CASES)
def test_swallowed(text: str, lines: tuple[int, ...]) -> None:
    assert swallowed(parse(from_text(text, "README.md"))) == lines


@given(pages)
def test_a_fence_at_the_end_loses_nothing_more(text: str) -> None:
    """Whatever is lost is lost in code: no line of it is a heading of the page."""
    document = parse(from_text(f"{text}\n\n```\n## x\n", "README.md"))
    lost = swallowed(document)
    assert not {heading.span.first for heading in document.headings} & set(lost)
    assert list(lost) == sorted(lost)
