"""What came of the work, told in words that aren't read as a measured result: how many use it, what it saves."""

from __future__ import annotations

from impactlint import late
from impactlint.reading.model import Reading
from impactlint.reading.patterns import small
from impactlint.reading.words import PEOPLE

_SMALL = "two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|hundreds of|thousands of|millions of"
_AMOUNT = rf"(?:(?:over|more than|about|some|nearly|almost|roughly) )?(?:\d[\d,.]*[km]?\+?|{_SMALL})"
_IN_USE = late.pattern(
    rf"\b(?:used|trusted|adopted|downloaded|installed|in use)\b(?: [a-z]+){{0,3}} {_AMOUNT} (?:[a-z-]+ )?([a-z]+)"
    rf"|\b{_AMOUNT} (?:[a-z-]+ )?([a-z]+) (?:use|rely on|trust|depend on|run) (?:it|this|them)\b"
)
"""How a page says how many use it; the groups hold the word for those."""
_USERS = PEOPLE.union(
    ("schools", "times", "downloads", "installs", "sites", "countries", "cities", "universities", "labs", "offices")
)
_SAVES = late.pattern(
    r"\bsav(?:e|es|ed|ing)\b[^.;]{0,40}(?<!once)(?<!every)(?<!times)(?<!for) "
    r"(?:an?|half an?|one|two|three|four|five|several|\d+) (?:minute|hour|day|week|month)s?\b"
    r"|\bpa(?:id|ys) for itself\b"
)
"""How a page says what it saves; what is saved once an hour is a file."""


def tells_outcome(reading: Reading) -> bool:
    """Whether a page says in words how many use the work or what it saves."""
    told = (small(unit.text) for unit in reading.units if unit.kind in ("paragraph", "item", "html"))
    return any(
        _SAVES.search(text) or any(not _USERS.isdisjoint(match.groups()) for match in _IN_USE.finditer(text))
        for text in told
    )
