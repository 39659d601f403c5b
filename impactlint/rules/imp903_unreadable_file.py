"""The file can be read: UTF-8 text of a sane size and nesting.

## What it does

Reports an error for a file that is not text, is not UTF-8, is larger than 1,000,000 bytes, or is nested beyond what can
be read. The other files go on. Where hardly any byte isn't UTF-8 (a bullet from a word processor), the rest is
read all the same, and `--fix` keeps such bytes. The finding is made where the file is read, not by a check of the
page.

## Why it matters to a reader

A page that a program can't read is often one that a browser shows with broken letters. And a file that was
skipped in silence would look as if it had passed.

## Fix safety

There is no fix: saving the file as UTF-8 text, or leaving it out with `exclude`, is the author's choice.
"""

from __future__ import annotations

from impactlint.document import UnreadableError
from impactlint.findings import UNREADABLE, Finding, Severity, fingerprint
from impactlint.reading.model import EVERY_KIND
from impactlint.rules.base import Example, Rule, never

RULE = Rule(
    id=UNREADABLE,
    name="unreadable-file",
    summary="The file can be read: UTF-8 text of a sane size and nesting.",
    severity=Severity.ERROR,
    check=never,
    doc=__doc__,
    prose=False,
    kinds=EVERY_KIND,
    bad=(Example("> " * 60 + "deep\n", finds=(1,), note="Sixty quotes inside one another."),),
    good=(Example("# Tide tables\n\n> One quote is fine.\n"),),
)


def unreadable_file(
    path: str, error: UnreadableError, severity: Severity, address: str = "", *, rest: bool = False
) -> Finding:
    """The finding for a file that can't be read, or of which only the `rest` could be."""
    return Finding(
        rule=RULE.id,
        name=RULE.name,
        severity=severity,
        path=path,
        line=error.line,
        end_line=error.line,
        column=1,
        message=f"In this file {error}: a browser shows a mark in its place. The rest was read."
        if rest
        else f"This file can't be read: {error}.",
        help=error.help,
        fingerprint=fingerprint(RULE.id, address or path, "", str(error)),
        identity=fingerprint(RULE.id, "", "", str(error)),
    )
