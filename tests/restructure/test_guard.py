"""The last check before a move is offered, whatever made the sheet."""

from __future__ import annotations

import pytest

from impactlint.document import parse
from impactlint.restructure.guard import RefusalError, conserved
from impactlint.restructure.sheet import Sheet, sheet_of
from tests.restructure.pages import A, R, md, source_of


def test_a_block_may_not_leave_the_element_it_stands_in():
    source = source_of(md("# T", *A, "<div>", *R, "</div>", "End."))
    sheet = sheet_of(source)

    def moved(end: int) -> Sheet:
        return (*sheet[:2], *sheet[6:end], *sheet[2:6], *sheet[end:])

    with pytest.raises(RefusalError, match="an element of HTML would enclose something else than before"):
        conserved(parse(source), moved(12))
    assert conserved(parse(source), moved(14)).source.lines[2] == "<div>\n"
