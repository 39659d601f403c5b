"""What a page would become: the one move that puts it in order, and how the page would be read after it."""

from __future__ import annotations

from impactlint.document import UnreadableError
from impactlint.engine import FileReport, lint_bytes
from impactlint.findings import Fix
from impactlint.limits import SECONDS, read_bytes, readable_within
from impactlint.neighbours import Neighbours
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.restructure.proposed import first_move, read_after
from impactlint.run import LintTask


@dataclass(frozen=True, slots=True)
class Proposal:
    """A page as it is read today and as it would be read after `move`; `why` says why there is none."""

    path: str
    today: Reading
    proposed: Reading
    move: Fix | None = None
    why: str = ""


def propose(task: LintTask, *, seconds: float = SECONDS) -> Proposal | None:
    """The move that would put a page in order; None where it can't be read."""
    try:
        with readable_within(seconds):
            data = task.data if task.data is not None else read_bytes(task.path)
            report = lint_bytes(data, task.path, task.settings, Neighbours(task.path, task.settings.hints))
            if report.reading is None:
                return None
            move = first_move(report.findings)
            if move is None:
                return Proposal(task.path, report.reading, report.reading, None, _why_none(report))
            return Proposal(task.path, report.reading, read_after(report.source, move, task.settings.hints), move)
    except UnreadableError:
        return None


def _why_none(report: FileReport) -> str:
    """Why nothing can be moved, or nothing where there is nothing to move."""
    why = next((found.no_fix for found in report.findings if found.no_fix and found.structural), "")
    items = report.checklist.items if report.checklist else ()
    return why or next((f"Nothing is moved; {item.doubt}." for item in items if item.doubt), "")
