"""No entry of a portfolio page is told by its technologies alone.

## What it does

Reports a warning for an entry whose words, beside its title, are names of technologies for the larger part. A row of a
table that says in a cell of its own what it is about is left alone.

## Why it matters to a reader

"Python, Pandas, XGBoost" stands on every portfolio. It says what was installed, not what was solved.

## Fix safety

There is no fix: only the author knows what it was for.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.model import Entry, Reading
from impactlint.reading.page import words_of
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.entries import named, projects_of, units_on
from impactlint.rules.shared.entry_content import has_result, results_told, technology_only
from impactlint.rules.shared.jargon import technologies_in

_WORDS, _WORD = 2, 3
"""Words that say what an entry is about, and their letters at least."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each entry that lists tools."""
    results = results_told(reading)
    for entry in projects_of(reading):
        tools = technology_only(entry, context.technologies)
        if not tools or has_result(reading, entry, results) or _has_its_cell(reading, entry, context):
            continue
        listed = ", ".join(list(dict.fromkeys(tools))[:4])
        yield Report(
            line=entry.line,
            end_line=entry.span.last,
            message=f"{named(entry)} is mostly told by its tools ({listed}): a visitor learns little of what it does.",
            help="What does it do, for whom, and what came out? One sentence before the tools is enough.",
            key=entry.title,
        )


def _has_its_cell(reading: Reading, entry: Entry, context: Context) -> bool:
    """Whether a row says what it is about in a cell of its own: in words, with neither a tool nor a link."""
    rows = (unit for unit in units_on(reading, entry.span.start, entry.span.start + 1) if unit.kind == "row")
    cells = ((words_of(cell), cell) for unit in rows for cell in unit.cells[1:] if "](" not in cell)
    told = (words for words, cell in cells if not technologies_in(words, context.technologies) and "://" not in cell)
    return any(sum(word.isalpha() and len(word) >= _WORD for word in words) >= _WORDS for words in told)


RULE = Rule(
    id="IMP602",
    name="entry-tech-only",
    summary="No entry of a portfolio page is told by its technologies alone.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    kinds=frozenset({"portfolio"}),
    bad=(
        Example(
            """# Projects

Things I built to save people time.

- [Late blight warning](blight/): on four farms the forecast reduced losses by 31 %.
- [Queue sign](queue/): Python, OpenCV, FastAPI, Docker
- [Bus arrival app](bus/): complaints of riders dropped by 85 %.
""",
            finds=(6,),
            kind="portfolio",
        ),
    ),
    good=(
        Example(
            """# Projects

Things I built to save people time.

- [Late blight warning](blight/): on four farms the forecast reduced losses by 31 %.
- [Queue sign](queue/): waiting time at the town hall fell from 21 minutes to 9 minutes (OpenCV, FastAPI).
- [Bus arrival app](bus/): complaints of riders dropped by 85 %.
""",
            kind="portfolio",
        ),
    ),
)
