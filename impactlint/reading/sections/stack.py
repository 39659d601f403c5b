"""Lists of technologies: what a section names that says with which tools something is built."""

from __future__ import annotations

from collections.abc import Iterator

from impactlint.reading.headings.lexicon import lexicon_role
from impactlint.reading.page import Page, Unit, words_of
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import TECHNOLOGY, TOOLS

SURE_STACK = 0.9
"""How sure it is that such a section tells how something is built: of 44 labelled ones, 42 do."""
_NAMES = word_set("git github net power", TECHNOLOGY | TOOLS)
_LEAST, _SHARE = 3, 0.6
"""Items that make a list, and the share of them, and of all that stands there, that open with a technology."""
_OPENS, _MOST_WORDS = 2, 14
"""Words of an item in which its technology stands, and those of the longest that names one."""


def stacks_of(page: Page) -> Iterator[int]:
    """The sections, as indexes, that list little but technologies."""
    return (section.index for section in page.document.sections if is_stack(page, section.index))


def is_stack(page: Page, index: int) -> bool:
    """Whether a section whose heading speaks of tools or the like lists little but technologies."""
    if lexicon_role(page.titles[index]) != "architecture":
        return False
    units = page.of_section(index)
    listed = [unit for unit in units if unit.kind in ("item", "row")]
    names = sum(map(_is_name, listed))
    return len(listed) >= _LEAST and names >= _SHARE * len(units)


def _is_name(unit: Unit) -> bool:
    words = words_of(unit.text)
    return len(words) <= _MOST_WORDS and not _NAMES.isdisjoint(words[:_OPENS])
