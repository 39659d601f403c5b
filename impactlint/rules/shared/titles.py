"""Titles: which say nothing, and whether a page has one at all."""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.document.text import without_emoji
from impactlint.reading.model import Reading, SectionReading
from impactlint.reading.vocabulary.patterns import guarded
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.rules.shared.lead import is_subtitle

_SLUG = lazy.pattern(
    r"(?=.*(?:\d|proj|final|portfolio|assign))[a-z0-9]+(?:[-.][A-Za-z0-9]+){2,12}$"
    r"|[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+){0,6}_[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+){0,6}$"
)
_PLAIN_WORDS, _WORD_LETTERS = 3, 3
"""Words of a title, and letters of each, from which it says what it is."""
_ANY_TITLE = word_set(
    "project proj final assignment assign homework portfolio repo test demo new old version code data science analysis"
)
"""Words of titles that tell nothing."""
_COURSE = lazy.pattern(
    r"(?:CS|CSE|CSCI|CSC|EE|ECE|EECS|DATA|STATS?|MATH|MTH|STA|INFO|COMP|ECON|DS|DSC|DSCI|IS|IT|CIS|ENGR|PHYS|BIO|CMPUT"
    r"|CPSC|MIS|AI|ML)"
    r"[ -]?\d{3,4}[A-Z]?(?:[ :–-]+(?:final )?(?:project|assignment|homework|lab)s?)?[ \d#]*$",
    re.IGNORECASE,
)
_CODE = lazy.pattern(r"`[^`]{0,300}`|\]\([^()]{0,800}\)")
"""Commands, and where links lead."""
_NEXT = 3
"""Lines below the title in which a subtitle stands."""
_SAYS_WHAT_IT_IS = lazy.pattern(r"\W*[\w.-]+ is an? ")
"""How a first sentence names the thing."""
_TITLE_WORDS = 14
"""Words up to which a first line without a full stop is a title."""
_INSTALLED = 60_000
"""Characters of a page in which the name of a package is looked for."""
_SERIES = (
    r"(?:(?:base |starter )?(?:repo(?:sitory)?|code|solutions?) (?:for|to|of) )?"
    r"(?:my |the |final |course |capstone |data science |machine learning |ml |ds |ai )*"
)
_NUMBERED = guarded(
    "proj|assignment|homework|hw|lab|task|exercise|challenge|week|module|readme",
    _SERIES + r"(?:project|assignment|homework|hw|lab|task|exercise|challenge|week|module|proj)"
    r"[ -]*(?:no\.? ?|#)?(?:\d{1,3}|[ivx]{1,4})$|" + _SERIES + r"(?:project|assignment|homework|exercise|proj|readme)$",
    re.IGNORECASE,
)
"""A title that is only a number in a series, or a word for any."""


def title_fault(title: SectionReading, reading: Reading) -> str:
    """What is wrong with a title, as the end of "The title is ..."; empty where nothing is."""
    name = without_emoji(title.heading)
    if _NUMBERED.match(name, name.lower()):
        said = "only a number in a series" if re.search(r"\d", name) else "a word that fits any page"
        return f"{said}: a reader can't tell what it is about"
    if any(map(str.isdigit, name)) and _COURSE.match(name):
        return "a course code: a reader can't tell what it is about"
    if reading.is_library or not _SLUG.match(name) or _in_plain_words(name) or _is_installed(name, reading):
        return ""
    if not _calls_itself(name, title.line, reading) and not _goes_on(title, reading):
        return "the name of a folder: plain words would tell a reader at a glance what this is"
    return ""


def _in_plain_words(name: str) -> bool:
    """Whether a title says in words what it is, though underscores join them: "Tide_Height_Forecast"."""
    words = re.split("[_-]", name)
    plain = [word for word in words if word.isalpha() and len(word) >= _WORD_LETTERS and word.lower() not in _ANY_TITLE]
    return len(plain) == len(words) >= _PLAIN_WORDS


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


def lacks_title(reading: Reading) -> bool:
    """No heading of the two top levels opens the page, and no picture, bold or short first line stands in for one."""
    first = reading.document.headings[0] if reading.document.headings else None
    if first and first.level <= 2 and first.span.start < 30:
        return False
    top = reading.units[0] if reading.units and reading.units[0].kind == "paragraph" else None
    line = reading.document.source.bare(top.line).strip() if top else ""
    if line and len(line.split()) <= _TITLE_WORDS and not line.endswith((".", ":")):
        return False
    if top and _SAYS_WHAT_IT_IS.match(top.text):
        return False
    opening = [reading.document.source.bare(line) for line in range(min(8, len(reading.document.source.lines)))]
    return not any("![" in line or "<img" in line or "**" in line or "<h" in line for line in opening)
