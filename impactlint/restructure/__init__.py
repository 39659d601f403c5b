"""From a page to the same page in a better order: one plan of moves, guarded, as edits on line ranges.

`plan` decides, once a file; `offer` is what it offers. What is asked, and where it is answered:

- Where can a page be cut? `layout`; as lines that remember where they came from: `sheet`
- Which order is wanted, and which moves lead to it? `order`, `moving` (made and tried), `promotion` (a subsection that
  becomes a section)
- What must hold? `guard`; what must not be parted: `markup` (open HTML), `pairs` (comments that come in pairs),
  `enclosures` (blocks of templates and directives), `formulas`; counted lists that aren't known as contents:
  `unlisted`; words that would point the wrong way: `doubts`, `mentions` (sections by their numbers)
- What does a move leave to be mended? `repairs`: `marks` (numbers of headings), `links` (where they lead), and tables
  of contents: `contents`, `recount`, `unnest`
- What comes under the title? `placement` (where), `lead` (the author's own sentences), `repeatable` (which results),
  `ask` (questions)
- How is it written? `edits` (on line ranges, as a diff, to disk); how is it read then? `proposed`
"""

from __future__ import annotations

from impactlint.restructure.guard import Judge, Judged, RefusalError, judged_by
from impactlint.restructure.offer import Offer
from impactlint.restructure.plan import SILENCED, Plan, Settled, plan_restructuring, settle

__all__ = [
    "SILENCED",
    "Judge",
    "Judged",
    "Offer",
    "Plan",
    "RefusalError",
    "Settled",
    "judged_by",
    "plan_restructuring",
    "settle",
]
