"""How a page without a problem opens, and how much it weighs that none is told."""

from __future__ import annotations

import re
from itertools import islice

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Problem, Reading
from impactlint.rules.questions.wording import task_asked
from impactlint.rules.shared.lead import first_sentences
from impactlint.rules.shared.problems import is_contest, presents_task, severity_where_people_are_told, tells_task
from impactlint.rules.shared.sureness import words_on

_LONG = 800
"""Words of a page so long that a problem may well be told in words that aren't seen: a warning at most."""
_NEARER = 0.5
"""Confidence in a problem from which its sentence is quoted rather than the opening."""
_NEAR_TOP, _BELOW = 4, 6
"""Sentences of which one opens the page, and lines below the first within which it stands."""
_OCCASION = lazy.pattern(
    r"\b(?:at|by|from|of) (?:the )?University\b|\bUniversity of\b|\bsupervis(?:or|ion|ed by)\b"
    r"|\b(?:[Mm]aster|[Bb]achelor|[Pp][Hh][Dd]|[Dd]iploma|[Ss]emester)(?:['’]?s)? "
    r"(?:[Tt]hesis|[Dd]egree|[Pp]roject|[Pp]rogram)"
    r"|\b(?:made|developed|written|created|done|organi[sz]ed) (?:for|as|during|by|at) (?:[\w-]+ ){0,5}?"
    r"(?:course|class|module|exam|thesis|bootcamp|hackathon|competition|capstone|internship|assignment|paper)\b"
    r"|\bpart of (?:the |my |our )?(?:full?fill?ments?|requirements?|coursework|lectures?|course|module)\b"
)
"""How a sentence tells for whom or where somebody studied while it was made."""
_SAYS_NOTHING = lazy.pattern(
    r"^\W*this (?:repo(?:sitory)?|project) is a (?:private |public )?fork of\b"
    r"|^\W*(?:here|below) (?:is|are|you)\b"
    r"|^\W*the\W+[\w./-]+\W+(?:directory|folder|file) (?:contains|holds|has)\b"
    r"|^\W*this (?:repo(?:sitory)? )?(?:is|was) (?:an?|my|our|the) (?:[\w-]+ ){0,2}?(?:hackathon|hack|class|course"
    r"|school|university|college|semester|group|personal|side|fun|hobby|weekend|final|capstone)"
    r" (?:project|entry|submission)\b(?! (?:that|which|to|where|using|about|on)\b)"
    # "The final project of MLOps Zoomcamp 2023", "This is my first ML project"
    r"|^\W*(?:this is )?(?:the |my |our |an? )?(?:first|second|final|capstone|course|midterm)(?: [\w-]+){0,2}"
    r" (?:project|assignment|submission)(?: (?:of|for|from|in|at|on) [\w\s&'’-]{1,50})?\W*$"
    # "... is a prototype developed for an academic Project Work"
    r"|^\W*this \w+ is (?:an?|my|our) (?:[\w-]+ ){0,4}?(?:project|prototype|repo(?:sitory)?|application|app)"
    r" (?:developed|made|created|built|written|done) (?:for|as|during|in) (?:[\w-]+ ){0,4}?"
    r"(?:work|project|assignment|course|class|submission|portfolio|bootcamp|internship)\W*$",
    re.IGNORECASE,
)
"""How a sentence says only what kind of thing this is, or where something is found."""
_SMALL_PRINT = lazy.pattern(r"\s*<(?:sub|sup|small)\b", re.IGNORECASE)
_OF_A_FILE = lazy.pattern(
    r"\W*(?:/[\w./-]+|[\w/-]+\.(?:py|ipynb|md|txt|js|ts|sql|csv|sh|R|java|cpp|c|rs|go))`?\s*[:–—-]"
)
"""How an entry of a listing of files opens."""
_LABELLED = lazy.pattern(r"\s+[-*+] \W*\w+(?: \w+)?: ")
"""How an item inside of another opens that tells one part of the work: "  - Commands: ..."."""
_OPENING_ROLES = ("title", "summary", "problem")
"""Roles of sections whose first sentence opens a page."""


def opening_sentence(reading: Reading) -> tuple[int, str] | None:
    """1-based line and text of the sentence that opens the page; none where it stands further down, holds a gap or a
    result, or is of a listing of files.

    What only tells on what occasion the work was made, and notes in small print, don't open it if another one does.
    """
    near = [*islice(first_sentences(reading), _NEAR_TOP)]
    proper = (one for one in near if one[0] - near[0][0] <= _BELOW and not _is_aside(reading, one))
    first = next(proper, next(iter(near), None))
    taken = {*(gap.line for gap in reading.placeholders), *(result.line for result in reading.results)}
    if first is None or first[0] in taken or _OF_A_FILE.match(first[1]):
        return None
    if _LABELLED.match(reading.document.source.bare(first[0] - 1)):
        return None
    opens = first[0] - 1 in reading.lead or reading.role_at(first[0]) in _OPENING_ROLES
    return first if opens and not first[1].endswith("?") else None


def _is_aside(reading: Reading, told: tuple[int, str]) -> bool:
    """Whether a sentence tells the occasion of the work, or stands in small print."""
    if says_nothing(told[1]):
        return True
    return bool(_OCCASION.search(told[1]) or _SMALL_PRINT.match(reading.document.source.bare(told[0] - 1)))


def says_nothing(text: str) -> bool:
    """Whether a sentence says nothing of the work: "This is a hackathon project", "Here is the notebook"."""
    return bool(_SAYS_NOTHING.search(text))


def task_told(reading: Reading) -> tuple[int, str] | None:
    """1-based line and text of the opening sentence, if that tells what the work does."""
    opening = opening_sentence(reading)
    return opening if opening and presents_task(opening[1]) else None


def nearest_task(reading: Reading, problem: Problem) -> tuple[int, str]:
    """1-based line and text of the sentence that tells the task: that nearest to a problem, or the opening if that does
    as well and the other is hardly nearer."""
    far = problem.evidence.confidence < _NEARER or says_nothing(problem.evidence.text)
    told = task_told(reading) if far else None
    return told or (problem.line, problem.evidence.text)


def severity_of_missing(reading: Reading, *, doubtful: bool) -> Severity | None:
    """Advice for a contest; a warning for a long page, a paper's, an app's, or one that tells task or people."""
    if is_contest(reading):
        return Severity.ADVICE
    if doubtful or reading.genre in ("paper", "app") or reading.toy_data:
        return Severity.WARNING
    if words_on(reading) > _LONG or tells_task(reading) or task_asked(reading):
        return Severity.WARNING
    return severity_where_people_are_told(reading, _body(reading))


def _body(reading: Reading) -> int:
    """1-based line from which a reader is told how it is built, or line 40 where they aren't."""
    return reading.architecture.line if reading.architecture else 40
