"""Whether a page gathers several works, whatever its words weigh: one sentence more in one of them changes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impactlint import lazy
from impactlint.reading.entries import leads_elsewhere, listed_entries
from impactlint.reading.model import SectionReading
from impactlint.reading.page import Page

_SEVERAL = 3
"""Works from which a page gathers them."""
_INDEX = lazy.pattern(r"\b(?:projects|portfolio)\b", re.I)
_OTHER_PORTFOLIO = lazy.pattern(
    r"\bportfolio (?:project\b|web|site|app|optimi[sz]|manag|risk|template|tracker|performance|construct|alloc)"
    r"|\b(?:stocks?|invest\w+|crypto\w*|assets?|equity|bonds?|etf|funds?|credit|loan) portfolio\b",
    re.I,
)
"""A title over several works, and one of a single piece of a portfolio, a site or an investor's."""


def gathers_parts(page: Page, sections: Sequence[SectionReading]) -> bool:
    """Whether several parts of a page present a work each: the title says so, or each of them leads somewhere."""
    parts = [found.section for found in sections if found.role == "entry" and found.section]
    if len(parts) < _SEVERAL:
        return False
    if _is_index(page):
        return True
    return sum(leads_elsewhere(page.document, part.span) for part in parts) >= _SEVERAL


def lists_works(page: Page) -> bool:
    """Whether a page whose title stands over several works lists some that lead somewhere and say something."""
    return _is_index(page) and len(listed_entries(page.document)) >= _SEVERAL


def names_another_portfolio(title: str) -> bool:
    """Whether a title that says portfolio means one piece of it, a site, or an investor's."""
    return bool(_OTHER_PORTFOLIO.search(title))


def _is_index(page: Page) -> bool:
    title = next((heading.title for heading in page.document.headings), "")
    return bool(_INDEX.search(title)) and not names_another_portfolio(title)
