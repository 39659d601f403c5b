"""Every disable comment suppresses something.

## What it does

Reports a warning for a disable comment that suppresses no finding, or that names a rule which doesn't exist,
and for one that isn't heeded since it is nearly written as it should be: `impactlint disable` for `impactlint-disable`.
A comment for the whole page is of use too where it names the rule of a question that the checklist leaves open: the
question isn't asked then. The finding is made where suppressions are matched, not by a check of the page.

## Why it matters to a reader

A comment that outlives its finding hides the next one. And one with a typing error in it hides nothing, though
its author believes it does.

## Fix safety

There is no fix: the comment can be deleted by hand.
"""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.reading.model import EVERY_KIND
from impactlint.rules.base import Example, Rule, never

_PAGE = """# Tide tables

Harbour pilots lost an hour a week to typing tide tables; now they lose none.
{comment}
"""

RULE = Rule(
    id="IMP901",
    name="unused-suppression",
    summary="Every disable comment suppresses something.",
    severity=Severity.WARNING,
    check=never,
    doc=__doc__,
    prose=False,
    kinds=EVERY_KIND,
    bad=(
        Example(
            _PAGE.format(
                comment="<!-- impactlint-disable-next-line IMP206 -- the XX is a roman numeral -->\nBuilt in 2020."
            ),
            finds=(4,),
        ),
    ),
    good=(
        Example(
            _PAGE.format(
                comment="<!-- impactlint-disable-next-line IMP206 -- a quote -->\nThey typed XX % of them twice."
            ),
        ),
    ),
)
