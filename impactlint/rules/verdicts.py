"""How sure a verdict is: a page that nearly tells its problem or states a result isn't accused of hiding it."""

from __future__ import annotations

import re
from typing import Literal

from impactlint import late
from impactlint.document import swallowed
from impactlint.findings import Severity
from impactlint.reading.headings import lexicon_role, normalise
from impactlint.reading.model import Evidence, Reading, Result, Role, SectionReading
from impactlint.reading.patterns import holds, small

NEARLY = 0.2
"""Confidence from which a problem read as weak may well be a clear one."""
SURE_PROBLEM = 0.5
"""Confidence from which a rule says where a problem is told."""
LIKELY_PROBLEM = 0.7
"""Confidence from which a rule says that a problem stands too far down."""
LIKELY_PLACE = 0.8
"""Confidence from which an error may rest on a section that tells how something is built."""
LIKELY_BUILT = 0.7
"""The same for advice."""
SURE_PLACE = 0.9
"""Confidence from which a section surely tells how something is built."""
HARDLY = 0.1
"""Confidence up to which a sentence read as the problem tells no more than what was made."""

SURE_RESULT = 0.6
"""Confidence from which a rule takes a result for one; below it, `outline` shows it and rules only give advice."""
PLAIN_RESULT = 0.42
"""Confidence below which the only number of a page answers the question of a result perhaps."""
LIKELY_OPENING, SURE_OPENING = 0.87, 0.92
"""Confidence from which an opening is called technology as advice, and as a warning."""
LIKELY_RESULT = 0.2
"""Confidence from which a number that isn't read as a result may well be one."""
CERTAIN_RESULT = 0.8
"""Confidence from which a rule says what a result lacks."""
LIKELY_LATE, SURE_LATE = 0.62, 0.87
"""Confidence in a result from which its place is worth advice, and an error."""
EARLIER_RESULT = 0.25
"""The same of a number that stands before the one that is read as the first result."""

_GREETING = late.pattern(
    r"\b(?:hi|hello|hey|hola|howdy)\b(?:\W+\w+){0,3}?\W+(?:i['’]?m|i am|my name is)\b"
    r"|\b(?:i['’]m|i am) an? (?:[\w/+-]+ ){0,5}?(?:scientist|engineer|developer|student|analyst|programmer|designer"
    r"|researcher|graduate|undergraduate|enthusiast|freelancer|consultant)\b|\bmy (?:github )?profile\b"
    r"|^\W*(?:(?:senior|junior|lead|software|data|web|full[- ]stack|front-?end|back-?end|machine learning|ml|ai) ){1,3}"
    r"(?:scientist|engineer|developer|analyst)(?:[,|•·]| and (?:an? )?[\w-]+ enthusiast)",
    re.IGNORECASE | re.MULTILINE,
)
_SITE = late.pattern(
    r"\b(?:personal|portfolio) (?:\w+ )?(?:web ?site|homepage|site|web ?page|blog)\b|\bpersonal portfolio\b(?! of)"
    r"|\A\W*my (?:(?:data|web|data science|online|personal|project) )?portfolio\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What somebody's own site is called on the page of its code."""
_OF_SITES = ("portfolio", "personal")
_CARD = late.pattern(r"\b(?:model|data ?set|data) card\b", re.IGNORECASE)
_OF_ONESELF = (
    *("i'm", "im", "i am", "my name is", "my profile", "my github profile"),
    *("scientist", "engineer", "developer", "analyst"),
)
"""Every greeting that tells who somebody is holds one of these."""
_OPENING = 600
"""Characters in which somebody who introduces themselves has done so."""


DOUBTFUL, LIKELY, SURE = 0.76, 0.88, 0.97
"""How likely a page must be one that should lead with problem and result before a missing one is worth advice, a
warning, an error."""


def most_for_absence(reading: Reading) -> Severity:
    """The most that is said where something is missing: less, the less sure it is that the page should have it.

    `OFF` where nothing is asked of the page; advice where the work was made to practise.
    """
    if spared_because(reading):
        return Severity.OFF
    if reading.practises:
        return Severity.ADVICE
    if reading.leading >= SURE:
        return Severity.ERROR
    return Severity.WARNING if reading.leading >= LIKELY else Severity.ADVICE


def spared_because(reading: Reading) -> str:
    """Why a page is asked for nothing, in words that go on "nothing is asked, because ..."; empty where it is."""
    if swallowed(reading.document):
        return "a part of it is lost in a code block"
    if reading.leading < DOUBTFUL:
        return "it may be no project (`kind` in the rule file tells)"
    if introduces_its_author(reading):
        return "it is about its author (`kind` in the rule file tells otherwise)"
    if reading.begun:
        return "the work has only begun"
    if reading.teaches:
        return "it reads like a guide or an assignment"
    return "it is the card of a model or a data set" if is_card(reading) else ""


def surely_plays(found: SectionReading, role: Role) -> bool:
    """Whether a section plays a role by the name of its heading, or by all that the reading knows."""
    named = lexicon_role(normalise(found.heading)) == role
    return found.role == role and (named or found.confidence >= SURE_PLACE)


def is_card(reading: Reading) -> bool:
    """Whether a page is the card of a model or a data set, whose parts stand in an order of their own."""
    return bool(_CARD.search(next((found.heading for found in reading.sections), "")))


def words_on(reading: Reading) -> int:
    """Words of a whole page, its code included."""
    return sum(len(unit.text.split()) for unit in reading.units)


def introduces_its_author(reading: Reading) -> bool:
    """Whether a page without entries opens as a profile does, or as the code of its author's own site does.

    Where the rule file gives the kind, it is none.
    """
    if reading.leading == 1 or (reading.kind.value == "portfolio" and reading.entries):
        return False
    opening = "\n".join(unit.text for unit in reading.units[:10] if unit.kind != "code")[:_OPENING]
    told = small(opening)
    greets = holds(told, _OF_ONESELF) and bool(_GREETING.search(opening))
    return greets or (holds(told, _OF_SITES) and bool(_SITE.search(opening)))


def problem_told(reading: Reading) -> Literal["clear", "weak", "hardly", "no"]:
    """How well a page tells its problem, with the benefit of the doubt."""
    problem = reading.problem
    if problem is None:
        return "no"
    if problem.strength == "clear" or problem.evidence.confidence >= NEARLY:
        return "clear"
    return "weak" if problem.evidence.confidence > HARDLY else "hardly"


def sure_results(reading: Reading) -> list[Result]:
    """The measured results that a rule may speak of."""
    return [result for result in reading.results if result.evidence.confidence >= SURE_RESULT]


_NO_RESULT = late.pattern(
    r"\btargets?\b|\bgoals?\b|\bif we\b|\bcould\b|\bwould have\b|\bbaseline\b|\breward|\bloss: ?\d|\bepoch \d",
    re.IGNORECASE,
)
"""What makes a number a wish, a rule of the work, or a line of its log."""
_TELLING = frozenset({"result", "summary", "title", "entry"})
"""Roles of sections whose numbers are the page's own claims."""


def claimed_results(reading: Reading, least: float = SURE_RESULT) -> list[Result]:
    """The sure results that the page claims as its own: no wishes, no lines of a log, no numbers of the method.

    `least` is the confidence from which a result is sure enough.
    """
    return [
        result
        for result in reading.results
        if result.evidence.confidence >= least
        and (reading.role_at(result.line) or "title") in _TELLING
        and not _NO_RESULT.search(f"{result.sentence} {result.evidence.text}")
    ]


def nearest_number(reading: Reading) -> Evidence | None:
    """On a page without a measured result: the number that is likeliest to be one."""
    return max(reading.doubtful, key=lambda number: number.confidence, default=None)


def lone_metric(reading: Reading) -> Result | None:
    """The first metric of a page about a model that has nothing else to show; None of any other page."""
    told = "decision" in reading.answers or "decision" in reading.glimpsed
    if reading.genre != "model" or told or any(result.type not in ("model", "system") for result in reading.results):
        return None
    first = next(iter(claimed_results(reading)), None)
    certain = first is not None and first.type == "model" and first.evidence.confidence >= CERTAIN_RESULT
    return first if certain else None
