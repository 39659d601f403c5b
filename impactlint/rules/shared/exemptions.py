"""Pages of which little or nothing is asked: no project, its author's, only begun, a guide, a card."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from impactlint import lazy
from impactlint.document import swallowed
from impactlint.findings import Severity
from impactlint.reading.model import SET, Reading
from impactlint.reading.numbers.disowned import STAND_IN_NUMBERS
from impactlint.reading.vocabulary.patterns import DONE_BOX, OPEN_BOX, guarded, small
from impactlint.rules.base import Report
from impactlint.rules.shared.lead import first_prose, prose_near_top
from impactlint.rules.shared.places import first_heading
from impactlint.rules.shared.thresholds import LIKELY_PROJECT, MAYBE_PROJECT, SURE_PROJECT

_GREETING = guarded(
    "i'm|im|i am|my name is|my profile|my github profile",
    r"\b(?:hi|hello|hey|hola|howdy)\b(?:\W+\w+){0,3}?\W+(?:i['’]?m|i am|my name is)\b"
    r"|\b(?:i['’]m|i am) an? (?:[\w/+-]+ ){0,5}?(?:scientist|engineer|developer|student|analyst|programmer|designer"
    r"|researcher|graduate|undergraduate|enthusiast|freelancer|consultant)\b|\bmy (?:github )?profile\b",
    re.IGNORECASE,
)
"""How somebody introduces themselves."""
_TRADE = guarded(
    "scientist|engineer|developer|analyst",
    r"^\W*(?:(?:senior|junior|lead|software|data|web|full[- ]stack|front-?end|back-?end|machine learning|ml|ai) ){1,3}"
    r"(?:scientist|engineer|developer|analyst)(?:[,|•·]| and (?:an? )?[\w-]+ enthusiast)",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that opens with somebody's trade."""
_SITE = guarded(
    "portfolio|personal",
    r"\b(?:personal|portfolio) (?:\w+ )?(?:web ?site|homepage|site|web ?page|blog)\b|\bpersonal portfolio\b(?! of)"
    r"|\A\W*my (?:(?:data|web|data science|online|personal|project) )?portfolio\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What somebody's own site is called on the page of its code."""
_CARD = lazy.pattern(r"\b(?:model|data ?set|data) card\b", re.IGNORECASE)
_HOLDS_DATA = lazy.pattern(
    r"\b(?:this|the) repo(?:sitory)? (?:houses|holds|hosts|stores|contains) (?:[\w-]+ ){0,3}data ?sets?\b",
    re.IGNORECASE,
)
"""How the page of a data set opens that isn't called a card."""
_OPENING_CHARACTERS = 600
"""Characters in which somebody who introduces themselves has done so."""
_TASKS = 3
"""Open boxes, more than ticked ones, from which a page tells of work that isn't finished."""
_NO_PROJECT, _ITS_AUTHOR = "it may be no project", "it is about its author"
SETTLED_BY: Mapping[str, str] = {
    _NO_PROJECT: "`kind` in the rule file tells",
    _ITS_AUTHOR: "`kind` in the rule file tells otherwise",
}
"""How the rule file settles a reason why nothing is asked."""
UNSURE = "If this is no project's page, set its `kind` (`docs`, `list`, ...) in the rule file."
"""What is added where it is doubtful that the page is of a kind that the rule speaks about."""
_OWN_WORK = lazy.pattern(
    r"\b(?:I|we|I've|we've) (?:have )?(?:built|made|trained|wrote|written|created|developed|designed)\b", re.IGNORECASE
)
"""What nobody says on a page that only documents something."""
_NAMES_ITSELF = lazy.pattern(
    r"\b(?:this|our|capstone|final|course) project\b|\b(?:chrome|browser) extension\b"
    r"|\b(?:code|codebase|implementation) (?:release )?(?:for|of) (?:the|our) (?:[\w-]+ ){0,3}paper\b",
    re.IGNORECASE,
)
"""How a page says near its top that it is a project's."""
_NEAR_TOP = 8
"""Units in which it does."""
_BEING_BUILT = lazy.pattern(
    r"\b(?:project|repo(?:sitory)?|implementation|library|code(?:base)?|app(?:lication)?) (?:is|are)\b[^.,;\n]{0,30}"
    r"\b(?:being (?:built|developed|written|documented)|work[- ]in[- ]progress|under (?:active |heavy )?development)\b",
    re.IGNORECASE,
)
"""How a page says that the work goes on."""


def capped(severity: Severity, reports: list[Report], reading: Reading) -> tuple[Severity, list[Report]]:
    """Severity and reports of a rule about something missing: milder or none, if the page may not need to have it."""
    most = max_severity_for_absence(reading) if reports else severity
    if most >= severity:
        return severity, reports
    if most is Severity.OFF:
        return severity, []
    if most > Severity.ADVICE or _is_surely_work(reading):
        return most, reports
    return most, [replace(report, help=f"{report.help} {UNSURE}") for report in reports]


def _is_surely_work(reading: Reading) -> bool:
    """Whether a page tells that its authors made something, or calls itself a project's near its top."""
    told = (unit.text for unit in reading.units if unit.kind != "code")
    return any(map(_OWN_WORK.search, told)) or any(
        _NAMES_ITSELF.search(unit.text) for unit in reading.units[:_NEAR_TOP]
    )


def max_severity_for_absence(reading: Reading) -> Severity:
    """The highest severity that a finding about something missing may have.

    The less sure it is that the page is a project's, the lower it is: `OFF` if nothing is asked of it. For work that
    was made to practise it is advice.
    """
    if why_nothing_is_asked(reading):
        return Severity.OFF
    if reading.is_exercise:
        return Severity.ADVICE
    if reading.lead_likelihood >= SURE_PROJECT:
        return Severity.ERROR
    return Severity.WARNING if reading.lead_likelihood >= LIKELY_PROJECT else Severity.ADVICE


def why_nothing_is_asked(reading: Reading) -> str:
    """Why nothing is asked of a page, as the end of "nothing is asked, because ..."; "" if something is asked."""
    if swallowed(reading.document):
        return "a part of it is lost in a code block"
    if _is_hardly_project(reading):
        return _NO_PROJECT
    if introduces_its_author(reading):
        return _ITS_AUTHOR
    if reading.begun:
        return "the work has only begun"
    if reading.teaches:
        return "it reads like a guide or an assignment"
    return "it is the card of a model or a data set" if is_card(reading) else ""


def may_be_no_project(reading: Reading) -> bool:
    """Whether a page may be no project's, and so be asked for nothing; `kind` in the rule file settles it."""
    return not reading.is_project_like or _is_hardly_project(reading) or introduces_its_author(reading)


def _is_hardly_project(reading: Reading) -> bool:
    """Whether a page may well be no project's: it isn't likely one, and lacks the parts that only work has.

    These are a problem that is told clearly, how it is built, and a part on results.
    """
    if reading.lead_likelihood >= MAYBE_PROJECT:
        return False
    told = reading.problem is not None and reading.problem.strength == "clear"
    parts = told and reading.architecture is not None and any(found.role == "result" for found in reading.sections)
    return not (parts and reading.is_project_like)


def is_card(reading: Reading) -> bool:
    """Whether a page is the card of a model or a data set, whose parts stand in an order of their own."""
    first = first_prose(reading)
    if first is not None and _HOLDS_DATA.search(first[1]):
        return True
    # Whatever it was read as: "Data card" may pass for a part of the page.
    return bool(_CARD.search(first_heading(reading)))


def introduces_its_author(reading: Reading) -> bool:
    """Whether a page without entries opens as a profile does, or as the code of its author's own site does.

    Where the rule file gives the kind, it is none.
    """
    if SET in reading.kind.reasons or (reading.is_portfolio and reading.entries):
        return False
    opening = "\n".join(unit.text for unit in reading.units[:10] if unit.kind != "code")[:_OPENING_CHARACTERS]
    told = small(opening)
    return any(said.search(opening, told) for said in (_GREETING, _TRADE, _SITE))


def is_unfinished(reading: Reading) -> bool:
    """Whether a page says near its top that it is being built or its numbers are to come, or has more open boxes than
    ticked ones."""
    lines = [reading.document.source.bare(line) for line in range(len(reading.document.source.lines))]
    left = sum(map(bool, map(OPEN_BOX.match, lines)))
    boxes = left >= _TASKS and left > sum(map(bool, map(DONE_BOX.match, lines)))
    return boxes or any(
        _BEING_BUILT.search(text) or STAND_IN_NUMBERS.search(small(text)) for text in prose_near_top(reading)
    )
