"""Every entry of a portfolio page says what came out.

## What it does

Reports a warning for each entry that states no measured result. Where an entry links to a folder of the same
repository whose README has one, it quotes that result with its place. Where no number of the page is surely a result,
this rule speaks only of entries whose own README has one. More than `most` entries without a result are reported
together. Entries told by their technologies alone are left to IMP602; one that says that it isn't finished ("work in
progress", "no evaluation yet") is left alone.

## Why it matters to a reader

A visitor opens one entry of ten. The result in the entry is what makes them open it; a result that stands only
behind the link is read by nobody who doesn't click.

## Fix safety

There is no fix: the result is quoted, so that the author can say it in the entry.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Joint, Related, Severity
from impactlint.reading.model import Entry, Reading, Result
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.questions.wording import ask
from impactlint.rules.shared.entries import named, projects_of
from impactlint.rules.shared.entry_content import has_result, own_readme, technology_only
from impactlint.rules.shared.headline import words_for
from impactlint.rules.shared.quoting import result_quoted
from impactlint.rules.shared.sureness import sure_results

MOST = 5
"""Entries without a result that are told one by one, unless the rule file says otherwise."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each entry without a result; where many have none anywhere, these are joined."""
    bare: list[Entry] = []
    for entry in projects_of(reading):
        if has_result(reading, entry):
            continue
        told = own_readme(entry, context.neighbour)
        if told:
            yield _quoting(entry, *told)
        elif sure_results(reading) and not technology_only(entry, context.technologies):
            bare.append(entry)
    together = len(bare) > int(context.options.get("most", MOST))
    yield from (_bare(reading, entry, together=together) for entry in bare)


def _quoting(entry: Entry, page: Reading, result: Result) -> Report:
    path = page.document.path
    words = words_for(page, result.line, result_quoted(result))
    return Report(
        line=entry.line,
        end_line=entry.span.last,
        message=f"{named(entry)} doesn't say what came out; its README does: {words.quote}.",
        help=f"Say it in the entry as well ({path}, line {words.line}).",
        related=(Related(words.line, "the result", path),),
        key=entry.title,
    )


def _bare(reading: Reading, entry: Entry, *, together: bool) -> Report:
    return Report(
        line=entry.line,
        end_line=entry.span.last,
        message=f"{named(entry)} says what was made and gives no number for what came out: a visitor has no reason to "
        "open it.",
        help=f"{ask('result', reading)} One number in the entry is enough.",
        key=entry.title,
        joint=_joint(reading, entry) if together else None,
    )


def _joint(reading: Reading, entry: Entry) -> Joint:
    return Joint(
        group="bare",
        place=named(entry),
        message=f"{{n}} of {len(projects_of(reading))} entries say what was made and give no number for what came out: "
        "{places}.",
        help="Which of them would you show first? Give that one its number, then go on with the next.",
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
            MOST, "Entries without a result that are reported one by one; more are reported together.", high=10_000
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
            finds=(6, 7),
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
