"""The last check before a move is offered, whatever made the sheet."""

from __future__ import annotations

import pytest

from impactlint.document import parse
from impactlint.restructure.guard import RefusalError, conserved
from impactlint.restructure.sheet import Sheet, sheet_of
from tests.restructure.pages import A, R, md, mended, source_of


def test_a_block_may_not_leave_the_element_it_stands_in():
    source = source_of(md("# T", *A, "<div>", *R, "</div>", "End."))
    sheet = sheet_of(source)

    def moved(end: int) -> Sheet:
        return (*sheet[:2], *sheet[6:end], *sheet[2:6], *sheet[end:])

    with pytest.raises(RefusalError, match="an element of HTML would enclose something else than before"):
        conserved(parse(source), moved(12))
    assert conserved(parse(source), moved(14)).source.lines[2] == "<div>\n"


def test_a_formula_that_holds_a_heading_may_not_be_torn():
    source = source_of(md("# T", *A, "$$\n## Results\n$$", *R, "$$\na\n$$"))
    sheet = sheet_of(source)
    with pytest.raises(RefusalError, match="the formula that line 7 opens would be torn"):
        conserved(parse(source), (*sheet[:2], *sheet[7:], *sheet[2:7]))
    assert (
        conserved(parse(source), (*sheet[:2], *sheet[10:], *sheet[9:10], *sheet[2:9])).source.lines[2] == "## Results\n"
    )


def test_a_section_is_moved_so_that_a_formula_stays_whole():
    formula = "$$\n## Results\n$$"
    text = md("# T", *A, formula, *R, "$$\na\n$$")
    assert mended(text) == md("# T", *R, "$$\na\n$$", *A, formula)
