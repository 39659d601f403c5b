"""Which results may be repeated under the title: the page's own, and none that tells what failed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from impactlint import lazy
from impactlint.reading.model import Reading, Result
from impactlint.reading.numbers.earlier import tells_what_was
from impactlint.reading.page import sentences_of, unit_at
from impactlint.rules.shared.headline import is_own, own_result

_ASIDE = frozenset({"limits", "roadmap", "data", "usage", "references", "people"})
"""Roles of sections whose numbers are no headline."""
_OF_FAILURE = lazy.pattern(
    r"\b(?:lessons?"
    r"|what (?:\w+ )?(?:failed|did(?:n['’]?t| not)|does(?:n['’]?t| not)|went wrong|(?:we|i) (?:have )?learn\w*)"
    r"|failed (?:attempts?|experiments?|approaches|ideas)|failure (?:modes?|cases?|analysis)|limitations?"
    r"|weakness(?:es)?|dead ends?|negative results?|known (?:issues?|problems?|limits)|pitfalls?|mistakes|caveats?"
    r"|future work|next steps|(?:related|prior|previous|earlier) (?:work|versions?|attempts?|results?))\b",
    re.IGNORECASE,
)
"""How a heading names what failed, was tried before, or is still to be done."""
_EARLIER = lazy.pattern(
    r"^\W*(?:(?:in|with|on|during|for|at) )?(?:(?:a|an|the|our|my|its) )?(?:very )?"
    r"(?:(?:first|earlier|earliest|initial|early) (?:[\w-]+ ){0,2}?(?:versions?|attempts?|try|tries|models?|"
    r"prototypes?|pilots?|experiments?|approach(?:es)?|iterations?|runs?|drafts?|trials?|networks?|setups?)"
    r"|(?:old|older|previous|original|former) (?:versions?|attempts?|prototypes?|pilots?|drafts?|iterations?))\b"
    r"|^\W*(?:at first|initially|originally)\b",
    re.IGNORECASE,
)
"""How a sentence begins that tells what was there before."""
_FLAW = lazy.pattern(
    r"(?P<spared>\b(?:without|no|not|avoid\w*|prevent\w*|against|reduc\w+|free of|zero)\W+(?:\w+\W+){0,2})?"
    r"\b(?:leak(?:age|ed|y)|overfit\w*)\b(?!\W(?:free|safe|controls?|checks?|detect\w*|prevent\w*))",
    re.IGNORECASE,
)
"""Words for a number that is too good to be true; `spared` where the sentence says that it is none."""
_FAILS = lazy.pattern(
    r"\bfail(?:s|ed)?\b(?=\W*$|\s*[:.,;]|\s+(?:to|on|for|at|in|when|with|because|badly|here|there|completely)\b)"
    r"|\b(?:did|does|do)(?:n['’]t| not) (?:work|help|improve|hold|converge|generali[sz]e)"
    r"|\b(?:unfortunately|disappoint\w*|no better than|worse than|struggled|struggles? (?:with|on|to|when)|poor(?:ly)?"
    r"|weak(?:ness|nesses|est)|misleading|spurious|too good to be true|suspicious\w*|rolled back|turned out to be wrong"
    r"|by mistake|mistakenly|artefact of)\b"
    r"|\b(?:cancell?ations|complaints|errors|losses|costs|crashes|outages|mistakes|accidents|delays|churn|"
    r"false (?:alarms|positives|negatives))(?: (?:even|actually|also|had|have|has|rates?))* "
    r"(?:rose|risen|increased|grew|grown|went up|doubled|tripled)\b"
    r"|\b(?:accuracy|auc|precision|recall|sensitivity|specificity|f1|f1-score|r2|r²|performance|quality)"
    r"(?: (?:even|has|had|have|scores?|values?|\w+ly))* "
    r"(?:declin|dropp|fell\b|fall|decreas|degrad|worsen|deteriorat)\w*",
    re.IGNORECASE,
)
"""How a sentence tells what went wrong."""
_SEEN = lazy.pattern(
    r"\btrain(?:ing)?[ -](?:accuracy|acc|auc|scores?|loss|errors?|r2|r²|f1|rmse|mae|mape)\b|\bin training\b(?! time)"
    r"|(?<!trained )\bon (?:the |its |our )?train(?:ing)?[ -](?:set|data|split|samples|images)\b",
    re.IGNORECASE,
)
"""How a sentence tells what a model reaches on what it was fitted on."""
_LOW = lazy.pattern(
    r"\b(?:is|was|are|were|reach\w*|achiev\w*|gets?|got|scor\w+|finds?|found|catch\w*|caught)(?: still)? "
    r"(?:only|just|barely|merely)\b|\b(?:only|just|barely|merely) (?:reach|achiev|scor)\w+",
    re.IGNORECASE,
)
"""How a clause tells that a number is a low one."""
_BASELINE = lazy.pattern(r"^\W*(?:[\w-]+ ){0,3}baselines?\W{0,4}[:=|]", re.IGNORECASE)
"""How a line is called that gives what the work is held against."""
_TAKES_BACK = lazy.pattern(r"^\W*(?:this|that|it|which|but|however|unfortunately|yet|both|these)\b", re.IGNORECASE)
"""How a sentence begins that says something of the number before."""


def repeatable(reading: Reading) -> list[Result]:
    """The results that may be repeated; the one that a finding names comes first."""
    named = own_result(reading)
    fit = [found for found in reading.results if _stands_for_page(reading, found)]
    return sorted(fit, key=lambda found: found is not named)


def tells_failure(text: str) -> bool:
    """Whether a sentence tells what went wrong, what was there before, or what a model makes of what it has seen."""
    flawed = any(match["spared"] is None for match in _FLAW.finditer(text))
    return (
        flawed or any(pattern.search(text) for pattern in (_EARLIER, _FAILS, _SEEN, _BASELINE)) or tells_what_was(text)
    )


def _stands_for_page(reading: Reading, found: Result) -> bool:
    low = found.type == "model" and _LOW.search(found.evidence.text)
    told = is_own(reading, found) and not low and not tells_failure(found.sentence)
    return told and not _is_aside(reading, found.line) and not _taken_back(reading, found)


def _is_aside(reading: Reading, line: int) -> bool:
    """Whether a line stands in a section on limits, data, usage or the like, or under a heading for what failed.

    A section that has no role of its own is what the one around it is.
    """
    lineage = reading.document.lineage(reading.document.section_at(line - 1))
    found = [reading.reading_of(section) for section in lineage]
    named = any(_OF_FAILURE.search(one.heading) for one in found if one.role != "title")
    role = next((one.role for one in found if one.role != "other"), "other")
    return named or role in _ASIDE


def _taken_back(reading: Reading, found: Result) -> bool:
    """Whether the sentence after a result says that it was none."""
    texts = list(_sentences(reading, found.line - 1))
    at = next((at for at, text in enumerate(texts) if found.evidence.text in text), len(texts))
    after = texts[at + 1] if at + 1 < len(texts) else ""
    return bool(_TAKES_BACK.match(after)) and tells_failure(after)


def _sentences(reading: Reading, line: int) -> Iterator[str]:
    unit = unit_at(reading.units, line, "paragraph", "item")
    return (sentence.text for sentence in sentences_of(unit)) if unit else iter(())
