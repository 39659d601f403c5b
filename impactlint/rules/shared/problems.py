"""Doubts about a missing problem: what a page says that may tell it in words which the reading doesn't know."""

from __future__ import annotations

import re
from itertools import islice

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Problem, Reading
from impactlint.reading.page import sentences_of, words_of
from impactlint.reading.vocabulary.words import NEED, WORK
from impactlint.rules.shared.lead import TOP, first_prose, prose_near_top, sentences_in_lead
from impactlint.rules.shared.subject import of_people, of_the_work, of_the_world, without_copula
from impactlint.rules.shared.thresholds import CERTAIN_PROBLEM, HARDLY_PROBLEM, SURE_NEED

SOME_NEEDS, MANY_NEEDS = 3, 4
"""Words of need near the top of a page from which a missing problem is a warning at most, and from which nothing is
said: of the pages with many, one in four tells it."""
_NEEDS = lazy.pattern(
    r"\b(?:eliminat|inefficien|opac|broken|unavailab|bloat|forc(?:e|es|ing) |cannot|can't|without|instead of|expensive|"
    r"slow|manual|tedious|error-prone|replac|alternative to|motivat|lack|limited|missing|hard to|difficult|struggl|"
    r"waste|risk|costly|delay|overhead|complex|different format|reduc|avoid|prevent|minimi[sz]|challeng|mislead|"
    r"fails? |failures?\b|leak|insufficient|unaware|confus|mistak|too (?:late|long|slow|many|few)\b|hardest|wrong)",
    re.IGNORECASE,
)


_QUESTION = lazy.pattern(
    r"\bask(?:s|ed)? (?:which|whether|how|what|if|why)\b|\b(?:research|business|key) questions\b"
    r"|\bfactors (?:that|which) (?:influence|affect|drive|determine)\b"
    r"|\bto (?:learn|understand|find out|explore|investigate|examine|study|answer) (?:what|which|whether|how|why)\b",
    re.IGNORECASE,
)
"""How a page tells what wasn't known."""
_QUESTIONS, _QUESTION_LENGTH = 3, 120
"""Questions near the top from which a page tells what wasn't known, and the characters in which each is asked."""
_STORY = lazy.pattern(r"\bas an? [^.|\n]{2,60}\bi (?:want|need|wish|would like)\b|\bi want to\b[ .…*]*$", re.IGNORECASE)
"""How a user story tells who needs what, in a sentence or over the columns of a table."""
_FIRST_SENTENCES = 2
"""Sentences of a lead that may tell a trouble in plain words."""
_TROUBLE = lazy.pattern(
    r"\b(?:nobody|no one|(?:is|are|was|were|has|have|had) no|(?:do|does|did|has|have|can|could)(?:n't| not)|cannot"
    r"|impossible|unable|broke|breaks|crash(?:es|ed)|lose|loses|lost|losing|forg[eo]t\w*|misses|missed|thr[oe]w\w* away"
    r"|by hand|tak(?:e|es|ing) (?:an?|two|three|several|many|hours|days|weeks|forever|ages)|took|scattered"
    r"|spread (?:over|across)|annoy\w*|frustrat\w*|painful|tired of|sick of|confus\w*|hard to|difficult|tedious|a mess"
    r"|nightmare|leaks?|guess\w*)\b",
    re.IGNORECASE,
)
"""How plain words say that something goes wrong."""
_WISH = lazy.pattern(
    r"\bshould(?:n['’]t| not) (?:require|take|have to|need|cost|mean|be (?:this|that|so) hard)\b", re.IGNORECASE
)
"""How plain words say what should be easier: "booking a room shouldn't take a day"."""
_GAP = lazy.pattern(
    r"\b(?:existing|previous|prior|current|conventional|traditional|standard|most) (?:[\w-]+ ){0,3}"
    r"(?:methods?|approaches|works?|models?|systems?|tools?|solutions?|techniques|estimators?|pipelines?)\b[^.\n]{0,120}"
    r"\b(?:suffers?|fails?|lacks?|struggles?|ignores?|neglects?|overlooks?|limited|cannot|slow|expensive|n['’]t|not)\b"
    r"|\b(?:is|are|remains?) (?:often |still |usually |typically )?(?:sub-?optimal|inefficient|inadequate|outdated)\b"
    r"|\b(?:plugs?|fills?|filling|clos(?:es|ing)|bridg(?:es|ing)) (?:that|this|the|a) gaps?\b"
    r"|\bno (?:[\w-]+ ){1,6}exists?\b|\bthere (?:is|are|was|were) no\b(?! need\b)",
    re.IGNORECASE,
)
"""How a page tells what others can't do, or what there isn't yet."""
_OF_THE_TOOL = lazy.pattern(r"\W*(?:it|this|these|here|no\b[^.]{0,40}\b(?:needed|required))\b", re.IGNORECASE)
"""How a sentence opens that says what the tool itself does or needs."""
_DOES = (
    r"(?:predict|classif|detect|forecast|estimat|recogni[sz]|segment|recommend|analy[sz]|automat|extract|generat|identif|simulat|"
    r"solv|evaluat|explor|optimi[sz]|translat|summari[sz]|focus|aim|stud|compar|develop)"
)
_TASK = lazy.pattern(
    rf"\b(?:this|the|our) (?:[\w-]+ ){{0,3}}?(?:{WORK}|work|approach|report)s? (?:\w+ ){{0,2}}?(?:to )?{_DOES}"
    rf"|\b(?:that|which|to) {_DOES}"
    r"|\b(?:goals?|aims?|objectives?|purpose|task)\b",
    re.IGNORECASE,
)
"""How a page tells its task."""
_PRESENTS = lazy.pattern(r"(?:this|the|our|an?|we|it|i|in this|[\w-]+ (?:is|are))\b", re.IGNORECASE)
"""How a sentence opens that presents something; another one tells its reader what to do."""
_MADE_FOR = lazy.pattern(
    r"\b(?:developed|made|done|written|created|built) (?:for|as|during|at) (?:the|an?|my|our|part)\b", re.IGNORECASE
)
"""How a sentence says on what occasion the work was made, and not what it does."""
_CONTESTS = r"[^.\n]{0,60}\b(?:challenge|contest|competition|tournament)\b"
_CONTEST = lazy.pattern(
    r"\bkaggle(?:['’]s)?\b[^.\n]{0,40}\b(?:competition|challenge)\b|\b(?:competition|challenge)\b[^.\n]{0,40}\bkaggle\b"
    r"|\bsubmission (?:to|for) (?:the|a)\b"
    # "My bot for the ... challenge", "I placed second in the tournament"
    rf"|\b(?:my|our) (?:\w+ )?(?:bot|entry|attempt|solution|solver)\b{_CONTESTS}"
    rf"|\b(?:placed|came|finished) (?:first|second|third|\d+(?:st|nd|rd|th))\b{_CONTESTS}",
    re.IGNORECASE,
)
_FOR_WHOM = lazy.pattern(
    r"\b(?:designed|made|meant|intended) (?:for|to help) (?:people|patients|users|students|\w{3,}(?:ers|ists|ors))\b",
    re.IGNORECASE,
)
"""How a sentence names those whom it was made for."""
_OPENING_CHARACTERS = 500
"""Characters of prose in which a page has told its task."""


def may_be_told(reading: Reading) -> bool:
    """Whether the problem may be told: by a weak sentence with a need, many words of need, or in other words."""
    return _told_otherwise(reading) or names_need(reading.problem) or needs_in(reading) >= MANY_NEEDS


def only_a_task(reading: Reading) -> bool:
    """Whether the sentence that comes nearest to a problem presents the work, and nothing near the top tells a need.

    Words such as "churn" or "fraud" name what is predicted there, and no trouble that somebody has.
    """
    nearest = reading.problem
    if nearest is None or not HARDLY_PROBLEM < nearest.evidence.confidence < SURE_NEED:
        return False
    if not is_task(reading, nearest):
        return False
    if not reading.first_told.keys().isdisjoint(("beneficiary", "decision")):
        return False  # it is told somewhere who needs it, or what they decide with it
    presents = of_the_work(without_copula(nearest.evidence.text))
    return presents and needs_in(reading) < SOME_NEEDS and not _told_otherwise(reading)


def _told_otherwise(reading: Reading) -> bool:
    """Whether the page opens with the world or a plain trouble, asks a question, holds a user story, or tells a gap."""
    first = first_prose(reading)
    opens = first is not None and first[0] - 1 in reading.lead and of_the_world(first[1])
    asks = any(_QUESTION.search(text) or _GAP.search(text) for text in prose_near_top(reading))
    asks = asks or _asked(reading) >= _QUESTIONS or _tells_story(reading)
    return opens or asks or _says_trouble(reading)


def _asked(reading: Reading) -> int:
    """How many items and paragraphs near the top open with a question: what the work answers wasn't known."""
    near = (unit for unit in reading.units if unit.kind in ("item", "paragraph") and unit.line < TOP)
    return sum("?" in unit.text[:_QUESTION_LENGTH] for unit in near)


def _tells_story(reading: Reading) -> bool:
    """Whether user stories stand near the top."""
    near = (unit for unit in reading.units if unit.kind != "code" and unit.line < TOP)
    return any(_STORY.search(text) for unit in near for text in (unit.text, *unit.header))


def _says_trouble(reading: Reading) -> bool:
    """Whether one of the first sentences says that something goes wrong, or any says what should be easier."""
    told = (sentence.text for unit in sentences_in_lead(reading) for sentence in sentences_of(unit))
    first = islice(told, _FIRST_SENTENCES)
    return any(_TROUBLE.search(text) and not _OF_THE_TOOL.match(text) for text in first) or any(
        _WISH.search(unit.text) for unit in reading.units if unit.kind in ("paragraph", "html", "heading")
    )


def is_contest(reading: Reading) -> bool:
    """Whether the work was entered for a contest: whoever set the task had the need."""
    return any(map(_CONTEST.search, prose_near_top(reading)))


def tells_task(reading: Reading) -> bool:
    """Whether the opening says what the work was to do, though not what was wrong without it."""
    prose = (unit.text for unit in reading.units if unit.kind not in ("code", "row", "heading"))
    return bool(_TASK.search(" ".join(islice(prose, TOP))[:_OPENING_CHARACTERS]))


def names_need(problem: Problem | None) -> bool:
    """Whether a sentence that was read as the task, or may tell the problem, tells who has it, or names a need."""
    if problem is None:
        return False
    text = problem.evidence.text
    return (
        of_people(text)
        or bool(_FOR_WHOM.search(text))
        or bool(_NEEDS.search(text))
        or not NEED.isdisjoint(words_of(text))
    )


def needs_in(reading: Reading) -> int:
    """How many words of need, cost and trouble stand in the prose near the top of a page."""
    return sum(len(_NEEDS.findall(text)) for text in prose_near_top(reading))


def some_needs(reading: Reading) -> bool:
    """Whether enough words of need stand there to doubt that no problem is told."""
    return needs_in(reading) >= SOME_NEEDS


def is_task(reading: Reading, problem: Problem) -> bool:
    """Whether the sentence that comes nearest to a problem presents the work, near the top, and states no result."""
    presents = problem.line <= TOP and of_the_work(problem.evidence.text)
    return presents and all(result.line != problem.line for result in reading.results)


def presents_task(text: str) -> bool:
    """Whether a sentence presents the work by what it was to do: "This project predicts ..."."""
    return bool(_PRESENTS.match(text) and _TASK.search(text)) and of_the_work(text) and not _MADE_FOR.search(text)


def severity_where_people_are_told(reading: Reading, before: int) -> Severity | None:
    """A warning is enough where the page says early who needs it, or what they decide with it."""
    return Severity.WARNING if names_whom(reading, before) else None


def severity_of_late(reading: Reading, before: int) -> Severity | None:
    """A warning where what is told late is weak, or what stands before a line says who needs it."""
    return Severity.WARNING if _is_weak(reading) else severity_where_people_are_told(reading, before)


def _is_weak(reading: Reading) -> bool:
    """Whether what comes late tells a task and no need, or only opens a list of aims."""
    told = reading.problem
    return told is not None and (told.strength == "weak" or told.evidence.text.endswith(":"))


def names_whom(reading: Reading, before: int) -> bool:
    """Whether the page says before a line who needs it, or what they decide with it."""
    return any(reading.first_told.get(question, before) < before for question in ("beneficiary", "decision"))


def certain_problem(reading: Reading) -> str:
    """The problem of one piece of work, in a sentence that certainly tells it; empty where there is none."""
    told = reading.problem
    if reading.is_portfolio or told is None or told.evidence.confidence < CERTAIN_PROBLEM:
        return ""
    text = told.evidence.text
    return "" if text.endswith((":", "?")) or of_the_work(text) else text
