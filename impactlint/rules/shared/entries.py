"""Which entries of a portfolio page stand for one project each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from impactlint import lazy
from impactlint.document import Section
from impactlint.reading.model import Entry, Reading
from impactlint.reading.page import Unit
from impactlint.reading.vocabulary.patterns import at_word, holds, small
from impactlint.reading.vocabulary.tokens import LETTERS
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.rules.shared.quoting import quoted

_CONTAINERS = word_set(
    """projects featured glance beginner intermediate advanced deployments references overview summary additional
    categories list table contents index more others upcoming coming soon skills certifications technologies top resume
    contact linkedin blog email website portfolio page goals tools areas application applications deployed machine
    deep learning deliverable deliverables docs documentation education experience primary secondary visual case study
    use cases matrix demo report code notebook notebooks slides colab kaggle github repository repo source link
    regression classification clustering natural language processing computer vision data science
    personal school university college academic work side professional freelance client team group course class mini
    past recent current completed internship domains covered structure folders"""
)
"""A title of nothing but these stands over several projects, or names a field."""
_LINK = "]("
_OPENING_CHARACTERS = 200
"""Characters of an entry in which it says that it is still to come."""
_FAR_SMALLER = 2
"""Levels between a heading and its subtitle: nobody leaves out a level for a section."""
_TO_COME = lazy.pattern(
    r"\b(?:tbd|coming soon|planned|\(?in progress\)?$|status: in progress|under construction|to be added"
    r"|under (?:active )?(?:training|development)|half[- ]finished|(?:is|still|currently) (?:a )?work[- ]in[- ]progress"
    r"|wip)\b|[(\[](?:work[- ])?in[- ]progress[)\]]|(?:^|[.:;([—–🚧]\s*)(?:unfinished|work[- ]in[- ]progress)\b|🚧"
)
_UNMEASURED = at_word(
    r"no (?:[\w-]+ ){0,3}(?:results?|evaluations?|measurements?|numbers|benchmarks?)"
    r"(?: (?:exists?|(?:have|has) been (?:run|made|done|measured)))? yet"
    r"|nothing (?:has been|was|is) (?:measured|evaluated|tested) yet"
    r"|isn't (?:yet )?finished|is not finished|hasn't (?:yet )?been (?:measured|evaluated)"
    r"|not (?:been )?(?:measured|evaluated|finished) yet|not yet (?:been )?(?:measured|evaluated|finished)",
    r"\b",
)
"""How an entry says, wherever it does, that its result is still to come."""
_UPDATE = lazy.pattern(r"\bupdates?\W*$", re.IGNORECASE)
"""How the title of a note ends that tells how an entry went on: "Jan 4th Update"."""
_FILE = lazy.pattern(r"[\w./-]+\.(?:py|ipynb|R|sql|js|ts|cpp|java|rs|go)")
"""A title that names one file of a package."""
_PUBLISHERS = ("//dev.to/", "medium.com/", "linkedin.com/", "hashnode.", "substack.com/", "youtube.com/", "youtu.be/")
SURE_PORTFOLIO = 0.6
"""How sure it must be that a page is a portfolio before something is said of its entries."""


def projects_of(reading: Reading) -> list[Entry]:
    """The entries of a portfolio page that stand for one project each.

    Headings over several of them, the steps inside one, labels and subtitles are left out. A page that may be
    something else than a portfolio has none.
    """
    if reading.kind.confidence < SURE_PORTFOLIO:
        return []
    sections = {section.heading.span.start: section for section in reading.document.sections}
    own = [sections[entry.span.start] for entry in reading.entries if entry.span.start in sections]
    mostly = len(own) * 5 >= len(reading.entries) * 3
    usual = Counter(section.heading.level for section in own).most_common(1)
    starts = sorted(entry.span.start for entry in reading.entries)
    return [
        entry
        for entry in reading.entries
        if not _is_container(reading, entry, starts)
        and not _is_label(reading, entry, sections.get(entry.span.start))
        and not (mostly and _at_odds(reading, entry, sections.get(entry.span.start), usual[0][0]))
    ]


def _at_odds(reading: Reading, entry: Entry, section: Section | None, level: int) -> bool:
    """Whether an entry is none of the headings of a level that most entries are: another one, or a step inside one."""
    return section.heading.level != level if section else reading.role_at(entry.line) == "entry"


def _is_label(reading: Reading, entry: Entry, section: Section | None) -> bool:
    """Whether an entry is a label, a question, a text about one, a file, still to come, or a subtitle.

    A subtitle stands right under its heading.
    """
    if _is_unfinished(entry) or _only_written(entry) or _is_unwritten(reading, entry):
        return True
    if _FILE.fullmatch(entry.title) or _UPDATE.search(entry.title) or entry.title.count("·") > 1:
        return True
    if section is None:
        return False
    if reading.document.source.bare(entry.span.start).rstrip(" *_").endswith((":", "?")):
        return True
    above = reading.document.sections[section.parent] if section.parent else None
    if above is None or not _may_be_subtitle(reading, section, above):
        return False
    between = range(above.heading.span.end, section.heading.span.start)
    return not any(reading.document.source.bare(line).strip() for line in between)


def _is_unfinished(entry: Entry) -> bool:
    """Whether an entry says that it is still to come, or that nothing of it is measured: it has no number to give."""
    opening = small(f"{entry.title} {entry.text[:_OPENING_CHARACTERS]}")
    return bool(_TO_COME.search(opening) or _UNMEASURED.search(small(entry.text)))


def _is_unwritten(reading: Reading, entry: Entry) -> bool:
    """Whether a template still stands where an entry tells what it is: IMP206 asks for that first."""
    return any(left.line - 1 in entry.span for left in reading.placeholders)


def _may_be_subtitle(reading: Reading, section: Section, above: Section) -> bool:
    """Whether a heading can be the subtitle of another: a far smaller one, or under a link a bold or the only one."""
    if section.heading.level - above.heading.level >= _FAR_SMALLER:
        return True
    linked = _LINK in reading.document.source.bare(above.heading.span.start)
    return linked and (len(above.children) == 1 or section.heading.style == "bold")


def _only_written(entry: Entry) -> bool:
    """Whether an entry is a text or a talk: all its links lead to where those are published."""
    return bool(entry.links) and all(holds(link, _PUBLISHERS) for link in entry.links)


def _is_container(reading: Reading, entry: Entry, starts: Sequence[int]) -> bool:
    words = [word.lower() for word in LETTERS.findall(entry.title)]
    if words and all(word in _CONTAINERS or len(word) < 3 for word in words):
        return True
    others = bisect_left(starts, entry.span.end) - bisect_left(starts, entry.span.start) - 1
    below = units_on(reading, entry.span.start + 1, entry.span.end)
    return others >= 2 or any("project" in name.lower() for unit in below if unit.kind == "row" for name in unit.header)


def units_on(reading: Reading, start: int, end: int) -> Sequence[Unit]:
    """Units that begin on a range of 0-based lines."""
    first = bisect_left(reading.units, start, key=attrgetter("line"))
    return reading.units[first : bisect_left(reading.units, end, lo=first, key=attrgetter("line"))]


def named(entry: Entry) -> str:
    """An entry as a message names it."""
    return quoted(entry.title or entry.text, 60)
