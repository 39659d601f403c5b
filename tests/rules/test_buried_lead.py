"""When IMP103 says that problem or result come late."""

from __future__ import annotations

from impactlint.rules import imp103_buried_lead as imp103
from impactlint.rules.base import Context
from tests.reading.pages import reading_of

PAGE = """# Shift planner

Ward managers lose a day a month to planning shifts by hand; 3 of 4 wards need 40 % of it for swaps.

## History

The planner was written over one summer, when two of the three people who knew the old spreadsheet left in the same
month. It has grown a little every month since then, and the spreadsheet is still there for the day it breaks.

## Results

The planner cut the planning of a month from 8 hours to 40 minutes.
"""
FIGURE = "; 3 of 4 wards need 40 % of it for swaps"


def test_a_figure_near_the_top_may_tell_the_result_already() -> None:
    context = Context(options={"words": 30})
    assert not list(imp103.check(reading_of(PAGE), context))
    assert [report.line for report in imp103.check(reading_of(PAGE.replace(FIGURE, "")), context)] == [12]
