"""Which findings a change of lines concerns, beside `test_changed.py`."""

from __future__ import annotations

import pytest

from impactlint.changed import Change, Hunk
from impactlint.document import Span
from impactlint.findings import Finding, Severity


def finding(line: int, *, last: int = 0, structural: bool = False) -> Finding:
    return Finding(
        "IMP1", "n", Severity.ERROR, "a.md", line, last or line, 1, "", identity="same words", structural=structural
    )


@pytest.mark.parametrize(
    ("hunk", "found", "concerned"),
    [
        (Hunk(Span(4, 6)), finding(5), True),
        (Hunk(Span(4, 6)), finding(6), True),
        (Hunk(Span(4, 6)), finding(4), False),
        (Hunk(Span(4, 6)), finding(7), False),
        (Hunk(Span(4, 6)), finding(1, last=5), True),
        (Hunk(Span(4, 4)), finding(4), True),
        (Hunk(Span(4, 4)), finding(5), True),
        (Hunk(Span(4, 4)), finding(6), False),
        (Hunk(Span(0, 0)), finding(1), True),
    ],
)
def test_what_a_change_concerns(hunk: Hunk, found: Finding, concerned: bool) -> None:
    assert Change((hunk,)).concerns(found) is concerned


@pytest.mark.parametrize("line", [5, 20])
def test_what_is_about_the_whole_page_is_new_where_the_page_did_not_have_it(line: int) -> None:
    change = Change((Hunk(Span(4, 6)),))
    assert change.concerns(finding(line, structural=True), {"other words"})
    assert not change.concerns(finding(line, structural=True), {"same words"})
    assert change.concerns(finding(5), {"same words"})


def test_everything_in_a_new_file_is_new() -> None:
    assert Change(whole=True).concerns(finding(3))
    assert not Change().concerns(finding(3, structural=True))
