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

import re
from collections.abc import Iterable

from impactlint import late
from impactlint.document.text import without_emoji
from impactlint.findings import Severity
from impactlint.reading.model import Reading, SectionReading
from impactlint.reading.patterns import holds
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.lead import is_subtitle
from impactlint.rules.words import heading_name

_SLUG = late.pattern(
    r"(?=.*(?:\d|proj|final|portfolio|assign))[a-z0-9]+(?:[-.][A-Za-z0-9]+){2,12}$"
    r"|[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+){0,6}_[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+){0,6}$"
)
_COURSE = late.pattern(
    r"(?:CS|CSE|CSCI|CSC|EE|ECE|EECS|DATA|STATS?|MATH|MTH|STA|INFO|COMP|ECON|DS|DSC|DSCI|IS|IT|CIS|ENGR|PHYS|BIO|CMPUT"
    r"|CPSC|MIS|AI|ML)"
    r"[ -]?\d{3,4}[A-Z]?(?:[ :–-]+(?:final )?(?:project|assignment|homework|lab)s?)?[ \d#]*$",
    re.IGNORECASE,
)
_CODE = late.pattern(r"`[^`]{0,300}`|\]\([^()]{0,800}\)")
"""Commands, and where links lead."""
_SERIAL_WORDS = (
    "proj",
    "assignment",
    "homework",
    "hw",
    "lab",
    "task",
    "exercise",
    "challenge",
    "week",
    "module",
    "readme",
)
_NEXT = 3
"""Lines below the title in which a subtitle stands."""
_NAMES = late.pattern(r"\W*[\w.-]+ is an? ")
"""How a first sentence names the thing."""
_TITLE_WORDS = 14
"""Words up to which a first line without a full stop is a title."""
_INSTALLED = 60_000
"""Characters of a page in which the name of a package is looked for."""
_SERIES = r"(?:my |the |final |course |capstone |data science |machine learning |ml |ds |ai )*"
_NUMBERED = late.pattern(
    _SERIES + r"(?:project|assignment|homework|hw|lab|task|exercise|challenge|week|module|proj)"
    r"[ -]*(?:no\.? ?|#)?(?:\d{1,3}|[ivx]{1,4})$|" + _SERIES + r"(?:project|assignment|homework|exercise|proj|readme)$",
    re.IGNORECASE,
)


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a title that says nothing, or none at all."""
    del context
    title = next((found for found in reading.sections if found.role == "title"), None)
    if title is None:
        if _lacks_title(reading):
            yield Report(
                line=1,
                message="The page has no title: a reader can't tell what they have opened.",
                help="What would you call it to somebody outside the team? Make that the first line, as `# ...`.",
                key="no title",
            )
        return
    fault = _fault(title, reading)
    if fault:
        yield Report(
            line=title.line,
            message=f"The title {heading_name(title.heading)} is {fault}.",
            help="What does it do, or which question does it answer? Say it in the title, in a few words.",
            excerpt=title.heading,
        )


def _fault(title: SectionReading, reading: Reading) -> str:
    name = without_emoji(title.heading)
    if holds(name.lower(), _SERIAL_WORDS) and _NUMBERED.match(name):
        said = "only a number in a series" if re.search(r"\d", name) else "a word that fits any page"
        return f"{said}: a reader can't tell what it is about"
    if any(map(str.isdigit, name)) and _COURSE.match(name):
        return "a course code: a reader can't tell what it is about"
    if reading.kind.value == "library" or not _SLUG.match(name) or _is_installed(name, reading):
        return ""
    if not _calls_itself(name, title.line, reading) and not _goes_on(title, reading):
        return "the name of a folder: plain words would tell a reader at a glance what this is"
    return ""


def _is_installed(name: str, reading: Reading) -> bool:
    """Whether the page installs or imports something of this name: it is a package's, then."""
    package = re.escape(name).replace("_", "[-_]").replace(r"\-", "[-_]")
    command = re.compile(rf"\b(?:install|import|from|add)\s+(?:-\S+\s+)*{package}(?![\w-])", re.IGNORECASE)
    return bool(command.search(reading.document.source.text[:_INSTALLED]))


def _goes_on(title: SectionReading, reading: Reading) -> bool:
    """Whether the heading right below the title says in words what it is."""
    return any(title.line < found.line <= title.line + _NEXT and is_subtitle(found) for found in reading.sections)


def _calls_itself(name: str, line: int, reading: Reading) -> bool:
    """Whether sentences below a 1-based line use the name for the thing, outside of commands: it is a name, then."""
    said = re.compile(rf"(?<![\w/`-]){re.escape(name)}(?![\w/`-])")
    bare = reading.document.source.bare
    return any(
        said.search(_CODE.sub("", bare(at))[:4000])
        for unit in reading.units
        if unit.kind == "paragraph" and unit.line >= line
        for at in unit.lines
    )


def _lacks_title(reading: Reading) -> bool:
    """No heading of the two top levels opens the page, and no picture, bold or short first line stands in for one."""
    first = reading.document.headings[0] if reading.document.headings else None
    if first and first.level <= 2 and first.span.start < 30:
        return False
    top = reading.units[0] if reading.units and reading.units[0].kind == "paragraph" else None
    line = reading.document.source.bare(top.line).strip() if top else ""
    if line and len(line.split()) <= _TITLE_WORDS and not line.endswith((".", ":")):
        return False
    if top and _NAMES.match(top.text):
        return False
    opening = [reading.document.source.bare(line) for line in range(min(8, len(reading.document.source.lines)))]
    return not any("![" in line or "<img" in line or "**" in line or "<h" in line for line in opening)


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
