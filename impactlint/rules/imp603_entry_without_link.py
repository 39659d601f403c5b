"""Every entry of a portfolio page leads somewhere.

## What it does

Gives advice for an entry without any link (to its code, its page, a demo or a write-up) on a page where most
entries have one, and once for a page where none has. An entry that names a path in backticks is left alone.

## Why it matters to a reader

A visitor who got curious wants to look. An entry that leads nowhere can't be checked, and looks older than it
is.

## Fix safety

There is no fix: only the author knows where it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint import lazy
from impactlint.findings import Joint, Severity
from impactlint.reading.model import Entry, Reading
from impactlint.reading.page import words_of
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.entries import named, projects_of

_PATH = lazy.pattern(r"`[^`\s]{0,200}(?:/|\.[a-z]{1,5}\b)[^`\n]{0,200}`|`[^`\n]{1,200}\w/[^`\n]{0,200}`")
_LINK = lazy.pattern(r"\[([^\[\]]{1,200})\]\([^()\s]{1,500}\)")
_MOST_LINES = 60
"""Lines of one entry in which a path is looked for."""
FEWEST = 3
"""Entries of a page from which it is told of together that none of them has a link."""
_AGAIN = " One more entry leads nowhere either.", " {n} more entries lead nowhere either."


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each entry without a link."""
    entries = projects_of(reading)
    bare = [entry for entry in entries if not entry.links and not _names_a_place(reading, entry)]
    bare = [entry for entry in bare if "]()" not in reading.document.source.bare(entry.line - 1)]  # IMP206 tells those
    linked = _linked(reading) if bare else []
    bare = [entry for entry in bare if not any(_same(entry.title, text) for text in linked)]
    if len(bare) >= FEWEST and not any(entry.links for entry in entries):
        yield from (_report(entry, together=True) for entry in bare)
    elif len(bare) * 3 <= len(entries):  # else links aren't how this page works
        yield from (_report(entry, together=False) for entry in bare)


def _report(entry: Entry, *, together: bool) -> Report:
    name = named(entry)
    return Report(
        line=entry.line,
        end_line=entry.span.last,
        message=f"{name} leads nowhere: a visitor who wants to see more can't.",
        help="Where is the code, a demo or a write-up? Link it, or say why it can't be shown.",
        key=entry.title,
        joint=Joint("bare", name, *_AGAIN) if together else None,
    )


def _linked(reading: Reading) -> list[frozenset[str]]:
    """The words of each link's text on the page."""
    lines = (reading.document.source.bare(line)[:2000] for line in range(len(reading.document.source.lines)))
    return [frozenset(words_of(match[1])) for line in lines for match in _LINK.finditer(line)]


def _same(title: str, linked: frozenset[str]) -> bool:
    """Whether a link bears the name of an entry: two words of it, or the only one."""
    telling = {word for word in words_of(title) if len(word) > 2 and not word.isdigit()}
    return bool(telling) and len(telling & linked) >= min(2, len(telling))


def _names_a_place(reading: Reading, entry: Entry) -> bool:
    """Whether an entry says where it is to be found without linking it: a path, or a folder in backticks."""
    lines = range(entry.span.start, min(entry.span.end, entry.span.start + _MOST_LINES))
    return any(_PATH.search(reading.document.source.bare(line)[:2000]) for line in lines)


RULE = Rule(
    id="IMP603",
    name="entry-without-link",
    summary="Every entry of a portfolio page leads somewhere.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    prose=False,
    kinds=frozenset({"portfolio"}),
    bad=(
        Example(
            """# Projects

Things I built to save people time.

### 1. Late blight prediction

Predicts late blight two days earlier; losses on four farms fell from 9 % to 6 %. [Code](blight/)

### 2. Queue time detection

Detects the length of a queue from a camera; waiting time fell from 21 minutes to 9 minutes.

### 3. Bus arrival forecasting

Forecasts when the next bus arrives; complaints of riders fell from 40 a week to 6. [Code](bus/)

### 4. Parcel label classification

Classifies torn labels; parcels wait 2 hours instead of 20. [Code](parcels/)
""",
            finds=(9,),
            kind="portfolio",
        ),
    ),
    good=(
        Example(
            """# Projects

Things I built to save people time.

### 1. Late blight prediction

Predicts late blight two days earlier; losses on four farms fell from 9 % to 6 %. [Code](blight/)

### 2. Queue time detection

Detects the length of a queue from a camera; waiting time fell from 21 minutes to 9 minutes. [Code](queue/)

### 3. Bus arrival forecasting

Forecasts when the next bus arrives; complaints of riders fell from 40 a week to 6. [Code](bus/)

### 4. Parcel label classification

Classifies torn labels; parcels wait 2 hours instead of 20. [Code](parcels/)
""",
            kind="portfolio",
        ),
    ),
)
