"""From a page to the same page in a better order: one plan of moves, guarded, as edits on line ranges."""

from __future__ import annotations

from impactlint.restructure.guard import Judge, Judged, RefusalError, judged_by
from impactlint.restructure.offer import Offer
from impactlint.restructure.plan import SILENCED, Plan, Settled, make_plan, settle

__all__ = [
    "SILENCED",
    "Judge",
    "Judged",
    "Offer",
    "Plan",
    "RefusalError",
    "Settled",
    "judged_by",
    "make_plan",
    "settle",
]
