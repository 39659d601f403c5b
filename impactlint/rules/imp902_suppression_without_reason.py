"""Every disable comment gives its reason.

## What it does

Reports a disable comment without a reason after `--`. It is off unless the rule file turns it on. The finding
is made where suppressions are matched, not by a check of the page.

## Why it matters to a reader

Half a year later nobody knows whether the comment was a decision or a way to get a merge through.

## Fix safety

There is no fix: only the author knows the reason.
"""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.reading.model import EVERY_KIND
from impactlint.rules.base import Example, Rule, never

_PAGE = """# Tide tables

Harbour pilots lost an hour a week to typing tide tables; now they lose none.
<!-- impactlint-disable-next-line IMP206{reason} -->
They typed XX % of them twice.
"""

RULE = Rule(
    id="IMP902",
    name="suppression-without-reason",
    summary="Every disable comment gives its reason.",
    severity=Severity.OFF,
    check=never,
    doc=__doc__,
    prose=False,
    kinds=EVERY_KIND,
    bad=(Example(_PAGE.format(reason=""), finds=(4,)),),
    good=(Example(_PAGE.format(reason=" -- quotes the old report")),),
)
