"""Sentences that tell what a result is held against: how it was before, by hand, or with the simplest other way."""

from __future__ import annotations

from impactlint import lazy
from impactlint.reading.vocabulary.metrics import GUESS
from impactlint.reading.vocabulary.patterns import small

_ANOTHER = (
    # "The rules it replaced", "using the same hour of the week before", "saying the average each time"
    r"(?:the|our|their|an?) (?:\w+ ){1,2}(?:it|this|that|we|they) replace[sd]?\b"
    r"|(?:using|taking|repeating|copying|saying|predicting|guessing|forecasting|always) (?:always )?(?:the )?"
    r"(?:(?:same|last|previous) (?:\w+ ){1,4}?(?:before|ago|earlier|value|week|day|month|year|hour)"
    r"|(?:overall |training |class )?(?:average|mean|median|majority|most (?:common|frequent) \w+))\b(?! (?:of|over) \d)"
    r"|(?:the|our|their|an?) (?:old|previous|former|earlier|existing|original|manual|naive) \w+|(?:the |our |an? )?baseline\b"
)
_CLAUSE_OPENS = lazy.pattern(rf"\W*(?:{_ANOTHER})")
"""How a clause opens, in small letters, that tells what another way reached."""
_OPENS = lazy.pattern(
    r"\W*(?:last (?:year|month|week|season|quarter|spring|summer|autumn|fall|winter)"
    r"|(?:until|till|up to) (?:now|then|recently|last \w+|20\d\d|\w+ 20\d\d)|in the past|before (?:that|this|the|it|we|i|using|20\d\d)\b"
    r"|before,|previously|formerly|originally|so far|without (?:it|the|this|any|a|an)\b"
    r"|(?:the|our|their|an?) (?:simple|simplest|usual) \w+"
    rf"|{_ANOTHER}|(?:{GUESS}|(?:always )?guess(?:ing)?|a coin|a person|a human|people|humans)\b)"
)
"""How such a sentence begins, in small letters."""
_HOLDS = lazy.pattern(r"\bused to\b|\bby hand\b|\bmanually\b|\b(?:before|previously|until now)[.!]?\W*$")
"""What it holds anywhere, or ends with."""
_COLUMN = lazy.pattern(
    r"\W*(?:before|without|old|previous(?:ly)?|baseline|manual(?:ly)?|naive|original(?:ly)?|unoptimi[sz]ed|status quo|as is)\b|\w+ (?:before|baseline)\W*$"
)
"""How a column is called that holds it."""
_COMPARES = lazy.pattern(
    r"\b(?:than|beat(?:s|en)?|outperform\w*|exceed\w*|surpass\w*|compared|against|versus|vs|instead|saved|cut|(?<!until )(?<!till )(?<!up to )now|today)\b|→|->"
)
"""What tells the result in the same sentence."""
_PAIR = lazy.pattern(r"(\d) (?:out )?of (?:the )?\d[\d.,]*")
_PERIOD = r"(?= (?:seconds?|minutes?|hours?|days?|weeks?|months?)\b)"
_NUMBER = lazy.pattern(rf"\d+(?:[.,]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half an?){_PERIOD}")
_ONE_OF_THEM = lazy.pattern(rf"\ban?{_PERIOD}")
"""One hour or day, where no other number is told: "cleaning took a day"."""
_UNIT = lazy.pattern(
    r"\d ?(?P<share>%)|\d (?:out )?(?P<part>of) (?:the )?\d"
    r"|\b(?P<time>ms|milliseconds?|s|sec|seconds?|minutes?|mins?|h|hours?|days?|weeks?|months?)\b|(?P<fraction>\b0\.\d)"
)


def tells_what_was(sentence: str) -> bool:
    """Whether a sentence has one number, which is that of before or of another way, and doesn't tell the result as well."""
    low = small(sentence)
    if not (_OPENS.match(low) or _HOLDS.search(low)) or _COMPARES.search(low):
        return False
    numbers = _NUMBER.findall(_PAIR.sub(r"\1", low)) or _ONE_OF_THEM.findall(low)
    return len(numbers) == 1


def opens_with_another(clause: str) -> bool:
    """Whether a clause opens with another way to do it."""
    return bool(_CLAUSE_OPENS.match(small(clause)))


def holds_what_was(column: str) -> bool:
    """Whether a column, by its name, holds how it was before or with another way."""
    return bool(_COLUMN.match(small(column)))


def same_measure(one: str, other: str) -> bool:
    """Whether two sentences both tell a share, a part of a number, a time, or a fraction of one."""
    return not _measures(one).isdisjoint(_measures(other))


def _measures(sentence: str) -> set[str]:
    return {str(match.lastgroup) for match in _UNIT.finditer(small(sentence))}
