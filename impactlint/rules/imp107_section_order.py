"""The sections stand in the order that the rule file asks for.

## What it does

Compares the page with those pairs of `order` in the rule file that are about neither problem nor result (IMP101
and IMP102 watch these), such as demo before usage. Without such a pair it is silent.

## Why it matters to a reader

Somebody who reads many pages of one team finds their way by habit.

## Fix safety

*Move* puts the author's section where the rule file wants it, byte for byte; it is safe.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Related, Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.order import first_place, misplaced
from impactlint.rules.shared.places import heading_name


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each role that stands behind what should follow it."""
    watched = dict.fromkeys(before for before, _ in context.order if before not in ("problem", "result"))
    for role in watched:
        late, own = misplaced(reading, context, role), first_place(reading, role)
        if late is None or own is None:
            continue
        move = f"Move {heading_name(own.heading)} above {heading_name(late.heading)} (line {late.line})"
        yield Report(
            line=late.line,
            message=f"{heading_name(late.heading)} stands before {heading_name(own.heading)} (line {own.line}); the "
            f"rule file wants {role} before {late.role}.",
            help=f"{move}.",
            move=move,
            related=(Related(own.line, f"the first section on {role}"),),
            key=f"{role} after {late.role}",
        )


RULE = Rule(
    id="IMP107",
    name="section-order",
    summary="The sections stand in the order that the rule file asks for.",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
    fixes=("move",),
    structural=True,
    prose=False,
    bad=(
        Example(
            """# Tram bell

Riders miss the last tram because the timetable at the stop is wrong.

## Installation

```
make install
```

## Screenshots

![The next three trams](trams.png)
""",
            finds=(5,),
            note="With `order: {demo: [usage]}`.",
            order=(("demo", "usage"),),
        ),
    ),
    good=(
        Example(
            """# Tram bell

Riders miss the last tram because the timetable at the stop is wrong.

## Screenshots

![The next three trams](trams.png)

## Installation

```
make install
```
""",
            order=(("demo", "usage"),),
        ),
    ),
)
