"""Lines that say what they say in square brackets: a template's words for what its author was to put there.

"Best model: [name and type of the model]" once may be anybody's way to write. A page with several such lines is a
template that was never filled in, and so is what stands in brackets alone there. A page with several names in capitals
("reached [BEST_SCORE]") is one, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from impactlint import lazy
from impactlint.reading.page import Page

_LEAST = 2
"""Lines with a name, and behind it a text in brackets, that make a page an unfilled template."""
_TEXT = (
    r"(?P<told>\[(?=[^\[\]\n]*[^\W\d_]{2}[^\[\]\n]*\s[^\[\]\n]*[^\W\d_]{2})(?P<inside>[^\[\]\n]{8,400})\])[\s*_.\"”]*$"
)
"""Two words or more in brackets at the end of a line; a link has its address behind them."""
_LINE = lazy.pattern(
    r"[\s>*_+\-\d.)]*(?P<name>[^\W\d_][\w /&'’()-]{1,48}(?::(?:\*\*|__)?|(?:\*\*|__) ?[:–-]) ?[*_]{0,3})?" + _TEXT
)
_KEPT_BACK = lazy.pattern(
    r"\b(?:private|confidential|redacted|removed|nda|not (?:public|available|shared)|on request|proprietary|anonymi[sz]ed)\b",
    re.IGNORECASE,
)
"""How an author says in brackets that something isn't told."""
_VARIABLES = 3
"""Names in capitals, each another, that make a page an unfilled template."""
_VARIABLE = lazy.pattern(r"(?<![\w\]])\[(?P<name>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\](?![(\[:])")
_NO_GAP = lazy.pattern(r"REDACT|OMIT|REMOVED|MASK|TOKEN|KEY|SECRET|PASSWORD|_\d+$")
"""What a name in capitals holds that hides something or somebody, or that its user sets."""
_CODE_SPAN = lazy.pattern(r"`[^`\n]{1,300}`")


def bracketed(page: Page) -> Mapping[int, str]:
    """Such lines by their 0-based number, with the brackets and what stands in them; none of a page with one alone."""
    labels = page.document.labels
    found: dict[int, str] = {}
    named = 0
    for number, line in _lines(page):
        match = _LINE.match(line)
        if match and match["inside"].lower() not in labels and not _KEPT_BACK.search(match["inside"]):
            found[number] = match["told"]
            named += match["name"] is not None
    return {**_variables(page), **(found if named >= _LEAST else {})}


def _variables(page: Page) -> dict[int, str]:
    """The first name in capitals of each line that has one, if the page has several."""
    found: dict[int, str] = {}
    names: set[str] = set()
    for number, line in _lines(page):
        told = [match["name"] for match in _VARIABLE.finditer(_CODE_SPAN.sub("", line))]
        told = [name for name in told if name.lower() not in page.document.labels and not _NO_GAP.search(name)]
        if told:
            names.update(told)
            found[number] = f"[{told[0]}]"
    return found if len(names) >= _VARIABLES else {}


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    """The lines of prose that hold such brackets, as they are written."""
    for unit in page.units:
        if unit.kind in ("paragraph", "item") and "]" in unit.text:
            for number in unit.lines:
                yield number, page.document.source.bare(number)
