"""Every code block is closed.

## What it does

Reports a warning for a code block whose last fence is missing, where headings stand below it: they, and all that was
meant to stand under them, are shown as code. Where that fence looks like the end of code whose first one is missing,
the help says so. What the page seems to lack may be there, so it is asked neither for a
problem nor for a result, and has no checklist.

## Why it matters to a reader

A reader sees the rest of the page in typewriter letters, with its marks and without its links, tables and pictures,
and leaves.

## Fix safety

There is no fix: only the author knows where the code ends.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.counting import further
from impactlint.document import swallowed
from impactlint.findings import Related, Severity
from impactlint.reading.model import EVERY_KIND, Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.quoting import quoted


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a code block that swallows headings."""
    lines = swallowed(reading.document)
    if not lines:
        return
    fence, *lost = lines
    names = [quoted(reading.document.source.bare(line - 1).strip().lstrip("#"), 60) for line in lost]
    more = f" and {further(len(lost) - 1, 'heading')}" if len(lost) > 1 else ""
    yield Report(
        line=fence,
        message=f"This code block is never closed: a reader sees {names[0]}{more} as code.",
        help=_help(reading, fence),
        related=tuple(Related(line, name) for line, name in zip(lost, names, strict=True)),
        key="unclosed code",
    )


def _help(reading: Reading, line: int) -> str:
    """What to do: close the code, or open it where the fence looks like the end of code that was never opened."""
    marks = _marks(reading, line)
    if _ends_code(reading, line):
        return f"If this line ends code, a line of {marks} that opens it is missing above; else close it where it ends."
    return f"Close it with a line of {marks} where the code ends."


def _ends_code(reading: Reading, line: int) -> bool:
    """Whether a fence on a 1-based line stands as one that closes does: bare, right below a text, above a gap."""
    bare = reading.document.source.bare
    fence, above, below = bare(line - 1).strip(), bare(line - 2).strip() if line > 1 else "", bare(line).strip()
    led = above.endswith(":") or above.startswith("#")
    return fence == _marks(reading, line) and bool(above) and not led and not below


def _marks(reading: Reading, line: int) -> str:
    """The marks that open a code block on a 1-based line."""
    opens = reading.document.source.bare(line - 1).strip()
    return opens[: len(opens) - len(opens.lstrip(opens[0]))]


RULE = Rule(
    id="IMP905",
    name="unclosed-code",
    summary="Every code block is closed.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    prose=False,
    kinds=EVERY_KIND,
    bad=(
        Example(
            """# Tide table

Sailors run aground because the printed table is a day old.

```sh
tides --pier 4

## Results

The forecast reduced groundings by 41 %.
""",
            finds=(5,),
        ),
    ),
    good=(
        Example(
            """# Tide table

Sailors run aground because the printed table is a day old.

```sh
tides --pier 4
```

## Results

The forecast reduced groundings by 41 %.
""",
        ),
        Example(
            """# Tide table

Sailors run aground because the printed table is a day old. The forecast reduced groundings by 41 %.

```sh
tides --pier 4
""",
            note="Nothing but code stands below it.",
        ),
    ),
)
