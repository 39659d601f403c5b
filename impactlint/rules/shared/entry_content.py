"""What an entry of a portfolio page tells: a result, nothing but technologies, or a README behind its link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from itertools import islice

from impactlint import lazy
from impactlint.reading.model import Entry, Reading, Result
from impactlint.reading.page import words_of
from impactlint.reading.vocabulary.patterns import holds
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.record import dataclass
from impactlint.rules.base import Neighbour
from impactlint.rules.shared.entries import projects_of, units_on
from impactlint.rules.shared.exemptions import why_nothing_is_asked
from impactlint.rules.shared.headline import own_result
from impactlint.rules.shared.jargon import technologies_in
from impactlint.rules.shared.outcomes import claims_nothing, tells_replaced, tells_use

MOST_LINKS = 5
"""Links of one entry that are followed."""
_OUTCOME = lazy.pattern(
    r"\d\s?(?:%|[x×](?!\w))|\d\+|[$€£¥₹₦]\s?\d|\b\d+(?:st|nd|rd|th)\s(?:place|of)"
    r"|\b(?:results?|findings?|outcomes?|impact)(?: \w+)?\W{0,4}:"
    r"|\b(?:increas|decreas|reduc|improv|reveal|identif|discover|outperform)\w*|\bshow(?:s|ed) that\b|\bfound that\b",
    re.I,
)
"""What an entry with a result holds, whether or not the number was read as one."""
_COLUMNS = ("result", "outcome", "impact", "finding", "headline", "highlight")
"""Words over a column that says what came out."""
_LONG_WORD, _NAME = 4, 9
"""Letters of a word that tells entries apart together with another, and by itself."""
_SHARED = 2
"""Words of a title beside a result by which the entry is named there, though not in full."""
_ANYWHERE = word_set(
    """analysis project data with from using prediction system based model dashboard learning machine customer sales
    detection"""
)
"""Words of titles that tell no entry apart."""
_SOME_NUMBER = lazy.pattern(r"(?<![\w.])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d|[^\W\d_]?\b|\s?%)")
"""A number in a text that may tell what came out; a year doesn't."""
_MOST_BESIDE = 200
"""Texts with a number outside of the entries that are looked at."""
_OF_PROSE = ("paragraph", "item", "row")
"""Kinds of units that tell more of an entry than its own lines do."""
_ENOUGH = 2
"""Entries with a result from which a visitor finds a reason to open one."""
_PARAGRAPH = 12
"""Lines above a result on which its paragraph may begin."""


@dataclass(frozen=True, slots=True)
class ToldEntries:
    """The projects of a portfolio page, and those that don't say what came out."""

    projects: tuple[Entry, ...]
    without: tuple[Entry, ...]

    @property
    def share(self) -> str:
        """How many say what came out, in words; empty where all do."""
        number = len(self.projects) - len(self.without)
        return f"in {number or 'none'} of {len(self.projects)} entries" if self.without else ""

    @property
    def enough(self) -> bool:
        """Whether as many do as a visitor opens first: two or more of them, or half."""
        number = len(self.projects) - len(self.without)
        return number >= _ENOUGH or number * 2 >= len(self.projects)


def told_by_entries(reading: Reading) -> ToldEntries:
    """Which projects of a portfolio page say what came out; one that stands on it twice counts once."""
    projects: dict[object, Entry] = {}
    told: set[object] = set()
    results = results_told(reading)
    led: dict[str, object] = {}
    for entry in projects_of(reading):
        which: object = entry.title.lower() if _name(entry) else entry.span
        if entry.links:
            # Listed once more, among the demos perhaps: it leads to the same place.
            which = led.setdefault(entry.links[0].rstrip("/").lower(), which)
        projects.setdefault(which, entry)
        if has_result(reading, entry, results):
            told.add(which)
    without = tuple(entry for which, entry in projects.items() if which not in told)
    return ToldEntries(tuple(projects.values()), without)


def owe_number(reading: Reading, told: ToldEntries) -> bool:
    """Whether the entries owe a number: it hangs on no number of the page, so that one more never brings this up."""
    return len(told.projects) > 1 and not (why_nothing_is_asked(reading) or claims_nothing(reading))


@dataclass(frozen=True, slots=True)
class ResultsTold:
    """The 1-based lines of a page's results and of numbers that may be some, and the words around each result.

    So are the words of every text with a number outside of the entries, as that may be the result of one it names.
    """

    lines: frozenset[int]
    words: tuple[frozenset[str], ...]
    parts: tuple[frozenset[str], ...]
    """The words of each once more, with those that are joined by hyphens taken apart."""


def results_told(reading: Reading) -> ResultsTold:
    """What `has_result` needs to know of a page, gathered once for all its entries."""
    lines = {result.line for result in reading.results} | {number.line for number in reading.doubtful_numbers}
    texts = (*_told_of(reading), *islice(_numbered_beside(reading), _MOST_BESIDE))
    words = tuple(frozenset(words_of(text)) for text in texts)
    return ResultsTold(frozenset(lines), words, tuple(map(_parts_of, words)))


def has_result(reading: Reading, entry: Entry, results: ResultsTold) -> bool:
    """Whether an entry states a measured result, a number that may be one, or is named where one is told.

    So does one that says how many use it, what it saves, or which work of people it took the place of.
    """
    if any(line - 1 in entry.span for line in results.lines) or _OUTCOME.search(entry.text):
        return True
    if tells_use(entry.text) or tells_replaced(entry.text):
        return True
    row = units_on(reading, entry.span.start, entry.span.start + 1)
    columns = (name for unit in row if unit.kind == "row" for name in unit.header)
    if any(holds(name.lower(), _COLUMNS) for name in columns):
        return True
    name = _name(entry)
    return bool(name) and (any(map(name.issubset, results.words)) or _is_named_in_part(name, results.parts))


def _is_named_in_part(name: frozenset[str], texts: Iterable[frozenset[str]]) -> bool:
    """Whether words beside a result name an entry in part: "DC National Parks" the "National Parks campaign"."""
    parts = frozenset(part for part in _parts_of(name) if len(part) >= _LONG_WORD)
    found = map(parts.intersection, texts)
    return any(len(shared) >= _SHARED and not shared <= _ANYWHERE for shared in found)


def _parts_of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(part for word in words for part in word.split("-"))


def _name(entry: Entry) -> frozenset[str]:
    """The words of a title that tell an entry apart from others; empty where they hardly do."""
    name = frozenset(word for word in words_of(entry.title) if len(word) >= _LONG_WORD)
    return name if len(name) >= 2 or any(len(word) >= _NAME for word in name) else frozenset()


def _told_of(reading: Reading) -> Iterator[str]:
    """What each result is told of: its sentence, the paragraph that it stands in, and the headings above it."""
    for result in reading.results:
        yield result.sentence
        above = units_on(reading, result.line - _PARAGRAPH, result.line)
        yield from (unit.text for unit in above if unit.kind == "paragraph" and result.line <= unit.lines.stop)
        document = reading.document
        yield from (section.heading.title for section in document.lineage(document.section_at(result.line - 1)))


def _numbered_beside(reading: Reading) -> Iterator[str]:
    """The texts with a number that stand in no entry."""
    within = {line for entry in reading.entries for line in range(entry.span.start, entry.span.end)}
    for unit in reading.units:
        if unit.kind in _OF_PROSE and unit.line not in within and _SOME_NUMBER.search(unit.text):
            yield unit.text


def words_beside_title(entry: Entry) -> list[str]:
    """Words of an entry without those of its title."""
    return words_of(entry.text.replace(entry.title, " ", 1) if entry.title else entry.text)


def technology_only(entry: Entry, more: Set[str] = frozenset()) -> list[str]:
    """The technologies of an entry that is told by little else; empty for any other. `more` are further names."""
    words = words_beside_title(entry)
    named_here = technologies_in(words, more)
    return named_here if len(named_here) >= 2 and len(named_here) * 2 >= len(words) else []


def own_readme(entry: Entry, neighbour: Neighbour) -> tuple[Reading, Result] | None:
    """The README behind a link of an entry that has a result of its own, with the first one."""
    told = ((page, own_result(page)) for page in _pages(entry, neighbour))
    return next(((page, result) for page, result in told if result), None)


def _pages(entry: Entry, neighbour: Neighbour) -> Iterator[Reading]:
    for link in entry.links[:MOST_LINKS]:
        page = neighbour(link)
        if page is not None:
            yield page
