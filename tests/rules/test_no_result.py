"""What IMP201 says of a page without a measured result, and how severely."""

from __future__ import annotations

from impactlint.rules import by_key
from impactlint.rules.base import Context, Report
from tests.reading.pages import reading_of

PAGE = """# Tide table

Sailors run aground because the printed table of the harbour is a day old. A neural network predicts high water.

## Architecture

The model is a recurrent network. Training takes one notebook.

{}
"""


def report_on(part: str) -> Report:
    rule = by_key("IMP201")
    assert rule
    (report,) = rule.check(reading_of(PAGE.format(part)), Context())
    return report


def test_unfinished_work_is_advised() -> None:
    open_boxes = "## Roadmap\n\n- [x] Read the gauges\n- [ ] Train the model\n- [ ] Test it\n- [ ] Tell the sailors\n"
    severity = report_on(open_boxes).severity
    assert severity
    assert severity.label == "advice"
    assert report_on(open_boxes.replace("[ ]", "[x]")).severity is None
    being_built = report_on("The implementation is being built phase by phase.\n").severity
    assert being_built
    assert being_built.label == "advice"
