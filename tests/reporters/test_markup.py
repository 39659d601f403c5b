"""Parts of pages in Markdown: bars in cells, and what is left out for want of room."""

from __future__ import annotations

import pytest

from impactlint.reporters.markup import fitted, outline_table, titled


def test_a_bar_in_code_does_not_end_a_cell():
    table = outline_table(("today", "proposed"), [(2, titled("Say `a|b` | c", "other"))], [(1, "x")], 5)
    assert table.splitlines()[2:] == [r"| Say `a\|b` \| c | x |"]


@pytest.mark.parametrize(("skip", "kept"), [(False, ["one"]), (True, ["one", "four"])])
def test_what_is_too_large_ends_the_page_or_is_skipped(skip, kept):
    parts = ["one", "", "x" * 50, "four"]
    assert fitted(parts, 20, skip=skip) == (kept, len(parts) - 1 - len(kept))
