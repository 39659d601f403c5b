"""Every entry of a portfolio page says what came out.

## What it does

Reports a warning for the entries that state no measured result, all of them together. How many people use it, what it
saves, or which work it took the place of ("It replaced a monthly Excel report.") is a result here as well. Where an
entry links to a folder of the same repository whose README has one, it is told by itself, and that result is quoted
with its place. Once two entries have a result, or half of them, what is left is one piece of advice, whatever the
severity in the rule file: a number more never makes it worse. A page of at most `most` entries is told of each by
itself, and always at the severity in the rule file.

Entries told by their technologies alone are left to IMP602; one that says that it isn't finished ("work in progress",
"no evaluation yet"), or that nothing was measured ("I never measured its effect."), is left alone. Of a page that is
asked for no result (it reads like a guide, the work has only begun, it says that it claims none), or on which one
project stands alone, only what a README says better is told.

## Why it matters to a reader

A visitor opens one entry of ten. The result in the entry is what makes them open it; a result that stands only
behind the link is read by nobody who doesn't click.

## Fix safety

There is no fix: the result is quoted, so that the author can say it in the entry.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from impactlint.findings import Joint, Related, Severity
from impactlint.reading.model import Entry, Reading, Result
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.questions.wording import ask
from impactlint.rules.shared.entries import named
from impactlint.rules.shared.entry_content import ToldEntries, owe_number, own_readme, technology_only, told_by_entries
from impactlint.rules.shared.headline import words_for
from impactlint.rules.shared.outcomes import admits_no_number
from impactlint.rules.shared.quoting import result_quoted

MOST = 0
"""Entries of a page that is told of each by itself, unless the rule file says otherwise."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each entry without a result: those that a README says better by themselves, the others together."""
    told = told_by_entries(reading)
    together = len(told.projects) > int(context.options.get("most", MOST))
    asked = owe_number(reading, told)
    for entry in told.without:
        behind = own_readme(entry, context.neighbour)
        if behind:
            yield _quoting(entry, *behind, told, together=together)
        elif asked and not (technology_only(entry, context.technologies) or admits_no_number(entry.text)):
            yield _bare(reading, entry, told, together=together)


def _quoting(entry: Entry, page: Reading, result: Result, told: ToldEntries, *, together: bool) -> Report:
    words = words_for(page, result.line, result_quoted(result))
    report = Report(
        line=entry.line,
        end_line=entry.span.last,
        message=f"{named(entry)} doesn't say what came out; its README does: {words.quote}.",
        help=f"Say it in the entry as well ({page.document.path}, line {words.line}).",
        related=(Related(words.line, "the result", page.document.path),),
        key=entry.title,
    )
    return _left(report, f"{named(entry)} (its README: {words.quote})") if told.enough and together else report


def _bare(reading: Reading, entry: Entry, told: ToldEntries, *, together: bool) -> Report:
    few = not (told.enough and together)
    report = Report(
        line=entry.line,
        end_line=entry.span.last,
        message=f"{named(entry)} says what was made and gives no number for what came out"
        f"{': a visitor has no reason to open it' if few else ''}.",
        help=f"{ask('result', reading)} One number in the entry is enough.",
        key=entry.title,
    )
    if few:
        return replace(report, joint=_joint(entry)) if together else report
    return _left(report, named(entry))


def _left(report: Report, place: str) -> Report:
    """What is left to say where enough entries have a result: advice, all in one."""
    joint = Joint(
        group="left",
        place=place,
        message="{all} give no number for what came out.",
        help="Add one where you have it.",
    )
    return replace(report, severity=Severity.ADVICE, joint=joint)


def _joint(entry: Entry) -> Joint:
    return Joint(
        group="bare",
        place=named(entry),
        message="{all} say what was made and give no number for what came out.",
        help="Which two or three of them would you show first? A number in each of these is enough.",
    )


RULE = Rule(
    id="IMP601",
    name="entry-without-result",
    summary="Every entry of a portfolio page says what came out.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    kinds=frozenset({"portfolio"}),
    options={
        "most": Option(
            MOST,
            "Entries of a page up to which each one without a result is reported by itself, at the severity in the "
            "rule file even where others have a result.",
            high=10_000,
        )
    },
    bad=(
        Example(
            """# Projects

Things I built to save people time.

- [Late blight warning](blight/): on four farms the forecast reduced losses by 31 %.
- [Queue sign](queue/): a sign at the town hall door that tells how long the queue is.
- [Bus arrival app](bus/): shows riders where the next bus is.
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
- [Queue sign](queue/): waiting time at the town hall fell from 21 minutes to 9 minutes.
- [Bus arrival app](bus/): complaints of riders dropped by 85 %.
""",
            kind="portfolio",
        ),
    ),
)
