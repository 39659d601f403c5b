"""What came of the work, told in words that aren't read as a measured result: users, savings, changes."""

from __future__ import annotations

import re
from collections import Counter

from impactlint import lazy
from impactlint.reading.model import Reading, SectionReading
from impactlint.reading.page import Sentence, sentences_of
from impactlint.reading.vocabulary.patterns import small
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import PEOPLE
from impactlint.rules.shared.entries import units_on
from impactlint.rules.shared.lead import prose_near_top
from impactlint.rules.shared.praise import unbacked_claims
from impactlint.rules.shared.sureness import nearest_number
from impactlint.rules.shared.thresholds import MAYBE_RESULT

_SMALL = "two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|hundreds of|thousands of|millions of"
_AMOUNT = rf"(?:(?:over|more than|about|some|nearly|almost|roughly) )?(?:\d[\d,.]*[km]?\+?|{_SMALL})"
_IN_USE = lazy.pattern(
    rf"\b(?:used|trusted|adopted|downloaded|installed|in use)\b(?: [a-z]+){{0,3}} {_AMOUNT} (?:[a-z-]+ )?([a-z]+)"
    rf"|\b{_AMOUNT} (?:[a-z-]+ )?([a-z]+) (?:rely on|trust|depend on|run) (?:it|this|them)\b"
)
"""How a page says how many use it; the groups hold the word for those."""
_USERS = word_set("schools times downloads installs sites countries cities universities labs offices", PEOPLE)
_OPEN_IT = lazy.pattern(
    rf"\b(?:used|opened|visited|read|played) (?:[a-z]+ )?by {_AMOUNT} (?:[a-z-]+ )?([a-z]+)\b"
    rf"|\b{_AMOUNT} (?:[a-z-]+ )?([a-z]+) (?:now |still )?(?:use|open|visit|read|play|work with) (?:it|this)\b"
)
"""How a page says how many people use it, in whatever word for them; the groups hold it."""
_THINGS = word_set(
    """models scripts files functions modules services tests notebooks classes tables charts pages views queries
    components pipelines layers steps jobs tasks methods features agents threads nodes servers containers"""
)
"""What uses a piece of work from within."""
_REPLACED = lazy.pattern(
    r"(?<!to )(?<!be )(?<!not )\b(?:replac(?:ed|es)|took the place of|did away with|put an end to) "
    r"(?:an?|the|our|my|their|its|his|her|two|three|four|five|several|\d+) (?:[\w'-]+ ){0,4}?"
    r"(?:reports?|spreadsheets?|workbooks?|sheets?|process(?:es)?|procedures?|routines?|lists?|forms?|e-?mails?|calls?"
    r"|meetings?|exports?|checks?|counts?|hand[- ]?counts?|calculations?|copying|typing|work|paperwork)\b"
)
"""How a page says which work of people it took the place of; what is replaced in data is no such work."""
_SAVES = lazy.pattern(
    r"\bsav(?:e|es|ed|ing)\b[^.;]{0,40}(?<!once)(?<!every)(?<!times)(?<!for) "
    r"(?:an?|half an?|one|two|three|four|five|several|\d+) (?:minute|hour|day|week|month)s?\b"
    r"|\bpa(?:id|ys) for itself\b"
)
"""How a page says what it saves; what is saved once an hour is a file."""


_COMPARED = (
    r"(?:(?:high|low|strong|weak|larg|small|fast|slow|short|long)e(?:r|st)|earlier|better|best|worse|worst"
    r"|(?:more|less|most|least) (?:likely|often|important|common|frequent\w*|accurate))"
)
_CHANGED = lazy.pattern(
    r"\b(?:outperform(?:s|ed)|(?:perform|work)(?:s|ed) (?:the )?(?:best|better|worse)"
    r"|(?:improv|reduc|increas|decreas|rais)(?:es|ed)|seems? to (?:improve|reduce|increase|decrease)"
    r"|lowered|gained|fell|rose|dropped|doubled|halved|correlat(?:es|ed))\b"
    r"|\b(?:achiev(?:es|ed)|reach(?:es|ed)|had|has|have|show(?:s|ed)?|is|are|was|were|made|became|left)\b[^.;]{0,40}?"
    rf"\b{_COMPARED}\b|\b{_COMPARED}\b[^.;]{{0,40}}?\bthan\b",
    re.IGNORECASE,
)
"""How a sentence tells a change or a comparison."""
_NOT_YET = lazy.pattern(
    r"\b(?:should|would|will|could|may|might|expect\w*|aims?|targets?|goals?|if|to be|needs?|not)\b|n['’]t\b",
    re.IGNORECASE,
)
"""How a sentence tells what hasn't come out."""
_TO_DO = lazy.pattern(
    r"\W*(?:include|describe|discuss|add|explain|summari[sz]e|list|present|write|run|see|open)\b"
    r"|.*\b(?:stored|saved|folder|directory|files?|notebook|plots?|charts?|script|versions?"
    r"|(?:higher|lower|more|less)(?: values?)? (?:is|are) better|metrics? (?:like|such as))\b",
    re.IGNORECASE,
)
"""How a sentence tells what to write or do, where things are, or how to read them."""
_LEAST_WORDS = 6
"""Words of a sentence that tells so much."""
_SCORE = lazy.pattern(r"(?<![\w.])\d{1,3}\.\d{1,4}(?![\w.])")
_SCORES = 4
"""Numbers that look like scores under one heading from which they are some, in whatever form."""
_DISCLAIMED = lazy.pattern(
    r"\bno (?:(?:[\w-]+,?|or) ){0,6}?(?:metrics?|results?|scores?|numbers?|claims?) "
    r"(?:(?:is|are|was|were) )?(?:claimed|made|reported)\b",
    re.IGNORECASE,
)
"""How a page says that it states no result on purpose."""
_MEASURED = r"(?:measured|counted|quantified)"
_EFFECT = r"(?:effects?|impact|benefits?|use|usage)"
_NEVER_MEASURED = lazy.pattern(
    rf"\b(?:i|we|nobody|no one)(?: (?:have|has|had))? never {_MEASURED}\b"
    rf"|\b(?:i|we) (?:(?:have|had) not|(?:have|had)n't) {_MEASURED} (?:it|its|the)\b"
    r"|\b(?:i|we) (?:did not|didn't) (?:measure|count|quantify) (?:it|its|the)\b"
    rf"|\b(?:nobody|no one)(?: has| had)? {_MEASURED} (?:it|its|the)\b"
    rf"|\bnothing (?:here )?(?:was|is|has been) (?:ever )?{_MEASURED}\b"
    rf"|\b{_EFFECT} (?:(?:was|were|is|has) (?:never|not)|wasn't|weren't|isn't|hasn't) (?:been )?{_MEASURED}\b"
    r"|\b(?:i|we) (?:have|kept) no (?:numbers|figures|measurements?)\b"
    rf"|\b{_EFFECT} (?:is|remains|was) (?:unknown|unmeasured)\b"
)
"""How a text admits that its effect was never measured."""


def may_hold_result(reading: Reading) -> bool:
    """Whether a page without a measured result may hold one: a number that is likely one, or words that tell it."""
    near = nearest_number(reading)
    return bool(near and near.confidence >= MAYBE_RESULT) or tells_outcome(reading) or lists_scores(reading)


def told_in_words(reading: Reading, section: SectionReading) -> Sentence | None:
    """The first sentence of a section that tells a change or a comparison; none that is called praise elsewhere."""
    if _NOT_YET.search(section.heading):
        return None
    praised = {claim.line - 1 for claim in unbacked_claims(reading)}
    own = (unit for unit in units_on(reading, section.line, section.end) if unit.kind in ("paragraph", "item"))
    told = (sentence for unit in own for sentence in sentences_of(unit))
    return next((sentence for sentence in told if sentence.line not in praised and _tells_change(sentence.text)), None)


def _tells_change(text: str) -> bool:
    long = len(text.split()) >= _LEAST_WORDS and not text.rstrip().endswith((":", "?"))
    return long and bool(_CHANGED.search(text)) and not (_NOT_YET.search(text) or _TO_DO.match(text))


def lists_scores(reading: Reading) -> bool:
    """Whether a section on results holds numbers that aren't read as such: a table without marks, or shown as code."""
    counts: Counter[int] = Counter()
    for unit in reading.units:
        if unit.kind != "heading" and reading.role_at(unit.line + 1) == "result":
            counts[unit.section] += len(_SCORE.findall(unit.text))
    return max(counts.values(), default=0) >= _SCORES


def tells_outcome(reading: Reading) -> bool:
    """Whether a page says in words how many use the work or what it saves."""
    return any(tells_use(unit.text) for unit in reading.units if unit.kind in ("paragraph", "item", "html"))


def tells_use(text: str) -> bool:
    """Whether a text says in words how many use the work or what it saves."""
    low = small(text)
    if _SAVES.search(low) or any(not _USERS.isdisjoint(match.groups()) for match in _IN_USE.finditer(low)):
        return True
    return any(_THINGS.isdisjoint(match.groups()) for match in _OPEN_IT.finditer(low))


def tells_replaced(text: str) -> bool:
    """Whether a text says which work of people its own took the place of."""
    return bool(_REPLACED.search(small(text)))


def admits_no_number(text: str) -> bool:
    """Whether a text says that nothing was measured, for good: it can't be asked for the number."""
    return bool(_NEVER_MEASURED.search(small(text)))


def claims_nothing(reading: Reading) -> bool:
    """Whether a page says that it states no result, or is a library's that praises nothing: it may need no number."""
    if reading.is_library and not reading.claims:
        return True
    return any(_DISCLAIMED.search(text) for text in prose_near_top(reading))


def surely_without_result(reading: Reading) -> bool:
    """Whether a page tells no result, not even perhaps, and doesn't say itself that there is none yet."""
    return not (reading.results or may_hold_result(reading) or claims_nothing(reading))
