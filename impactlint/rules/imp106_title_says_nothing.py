"""The title names the thing or what it does.

## What it does

Gives advice when the page has no title, or when the title is written like a folder's name (`final_project_v2`),
is a course code (`CS229`) or a number ("Project 3"). A name that the page goes on to use for the thing, or
under which it is installed or imported, and the name of a library, may look like a folder's.

## Why it matters to a reader

The title is all that a reader sees in a list of repositories, in a search result and in a browser tab. "Project
3" says that it was homework; "Which loans will default?" says what it is about.

## Fix safety

There is no fix: only the author knows the name.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.places import heading_name, title_section
from impactlint.rules.shared.titles import lacks_title, title_fault


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a title that says nothing, or none at all."""
    title = title_section(reading)
    if title is None:
        if lacks_title(reading):
            yield Report(
                line=1,
                message="The page has no title: in a list of results or in a browser's tab nothing says what it is.",
                help="What would you call it to somebody outside the team? Make that the first line, as `# ...`.",
                key="no title",
            )
        return
    fault = title_fault(title, reading)
    if fault:
        yield Report(
            line=title.line,
            message=f"The title {heading_name(title.heading)} is {fault}.",
            help="What does it do, or which question does it answer? Say it in the title, in a few words.",
            excerpt=title.heading,
        )


_BODY = """
Growers lose a tenth of the harvest to late blight; this tells them two days earlier.
"""

RULE = Rule(
    id="IMP106",
    name="title-says-nothing",
    summary="The title names the thing or what it does.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    prose=False,
    bad=(
        Example(f"# final_project_v2\n{_BODY}", finds=(1,)),
        Example(f"# CS229\n{_BODY}", finds=(1,)),
        Example(f"# Project 3\n{_BODY}", finds=(1,)),
    ),
    good=(
        Example(f"# Late blight, two days earlier\n{_BODY}"),
        Example(f"# Project 3: late blight, two days earlier\n{_BODY}"),
        Example(f"# late_blight\n{_BODY}\n```sh\npip install late-blight\n```\n", note="The name of a package."),
    ),
)
