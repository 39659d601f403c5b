"""Sentences that deny an answer: "There was no trade-off", "I gave up nothing for it", "Nobody has used it".

They hold the words of an answer and say that there is none, so they answer nothing, whatever weighs them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from impactlint import lazy
from impactlint.reading.model import Question
from impactlint.reading.vocabulary.patterns import Guarded, guarded, phrase_text
from impactlint.reading.vocabulary.word_lists import word_set

_NOT = word_set(
    """no without not none nothing nobody never zero no-one haven't hasn't hadn't isn't wasn't aren't weren't don't doesn't
    didn't"""
)
"""Words of which every denial holds one."""
_NONE = (
    r"(?:\b(?:no|zero|without(?: (?:any|an?))?)|\b(?:not|never|\w+n't)(?: (?:have|had|been|see|find|need|make|do))? any"
    r"|\bthere (?:isn't|wasn't|is not|was not) an?)"
    r"(?: (?:real|actual|known|obvious|hard|strict|serious|big|major|particular|special|visible|formal|external|separate"
    r"|technical|significant|further|systematic|automatic|automated|such|proper|user|time|budget|hardware|data|class))?"
)
"""That there is none, before its name: "no real", "without any"."""
_NOBODY = (
    r"\b(?:nobody|no one|no-one|not a (?:single )?(?:person|user|soul)|none of (?:them|us|the \w+)"
    r"|no (?:users?|customers?|people|clients?|readers?|testers?|players?|students?))"
)
_NEVER = r"(?:not|never|\w+n't)(?: (?:yet|ever|been|really|actually|formally|currently|actively)){0,2}"
_USED = (
    r"(?:used|tried|tested|seen|read|run|opened|installed|played|touched|looked|asked|commented|complained|reported"
    r"|reviewed|said|given|told)"
)
_TURNED = lazy.pattern(
    r"\b(?:but|except|apart from|other than|besides|however|although|though|until|unless|than|still|instead)\b"
)
"""Words by which a sentence goes on with what there is after all."""
_ONLY_NONE = lazy.pattern(
    r"\W*(?:none|nothing|nobody|no one|not any|n/a|not applicable)(?: (?:so far|yet|at all|here|really|in particular|known"
    r"|found|to (?:report|mention|speak of|tell)|that (?:we|i) (?:know|knew|found|noticed|saw)(?: of)?))?\W*"
)
"""A sentence that is nothing but a denial of whatever its heading asks."""

_UNUSED = (
    guarded(
        "nobody|no one|no-one|not a |none of |no user|no customer|no people|no client|no reader|no tester|no player|no student",
        rf"{_NOBODY} (?:has|have|had|hasn't|hadn't)(?: (?:ever|yet|so far|actually|really|even|already)){{0,2}} {_USED}\b",
    ),
    guarded("nothing", r"\bnothing (?:(?:has|had|was|been|have) ){0,2}changed\b|\bchanged nothing\b"),
)
"""That nobody has used it, and that nothing changed."""
_DENIALS: Mapping[Question, tuple[Guarded, ...]] = {
    "trade_offs": (
        guarded(
            "trade-off|tradeoff|trade off|compromis|sacrific|downside|drawback|disadvantage",
            rf"{_NONE} (?:trade-?offs?|trade offs?|compromis(?:es?|ing)|sacrific(?:es?|ing)|downsides?|drawbacks?|disadvantages?)\b",
        ),
        guarded(
            "nothing",
            r"\b(?:g[ia]ves?|giving|given|sacrificed?|sacrificing|compromised?|traded|cost|costs) (?:(?:me|us|you|up|on|away) ){0,2}nothing\b"
            r"|\bnothing (?:(?:had|needs|has|to|was|is|be|been) ){0,3}(?:given up|sacrificed|compromised|traded)\b",
        ),
        guarded(
            "give|sacrific|compromis|trade",
            r"(?:\bnot|\bnever|\w+n't) (?:(?:have|had|need|needed) to )?(?:give|given|sacrificed?|compromised?|traded?)"
            r" (?:(?:up|on|away|off) )?(?:anything|any|much)\b",
        ),
    ),
    "iteration": (
        *_UNUSED,
        guarded(
            "feedback|complaint|version|release|iteration",
            rf"{_NONE} (?:feedback|complaints?|(?:second|later|new) (?:version|release)s?|iterations?)\b",
        ),
        guarded(
            "feedback",
            rf"\b{_NEVER} (?:got|gotten|received|had|asked for|collected|gathered|get|receive|collect) (?:any )?feedback\b",
        ),
        guarded(" by ", rf"\b{_NEVER} (?:used|tried) by (?:any|anyone|anybody|users?|people|customers?)\b"),
    ),
    "validation": (
        guarded(
            "validation|test|holdout|hold-out|held-out|evaluation|experiment|stud",
            rf"{_NONE} (?:(?:cross-)?validation|test sets?|hold-?out(?: set)?|held-out (?:set|data)|test data|evaluation"
            r"|experiments?|user stud(?:y|ies)|user tests?|validation sets?)\b"
            r"(?!(?: \w+){0,2} (?:seen|used|leaks?|leaked|loss|errors?))",
        ),
        guarded(
            "test|validat|evaluat|verif",
            r"\b(?:it|this|models?|forecast|results?|scores?|numbers|which|that|we|i|system|app|tool|they)(?: (?:is|was|were|are|has|have|had))?"
            rf" {_NEVER} (?:tested|validated|evaluated|verified|cross-validated|backtested|test|validate|evaluate|verify)\b",
        ),
        guarded(
            "nothing",
            r"\b(?:held|kept|set) (?:(?:out|aside|back) )?nothing\b|\bnothing (?:was|is|has been) (?:held|kept|set|tested|validated)\b",
        ),
        guarded(
            "hold|held|keep|kept|set",
            r"(?:\bnot|\bnever|\w+n't) (?:hold|held|keep|kept|set) (?:(?:out|back|aside) )?(?:any|anything)\b",
        ),
    ),
    "data_problems": (
        guarded(
            "missing|null|nan|duplicate|outlier|noise|bias|imbalance|gaps|quality|data",
            rf"{_NONE} (?:missing (?:values?|data|entries|records|rows)|nulls?|null values|nans?|duplicates?|outliers?|noise"
            r"|bias(?:es)?|imbalance|gaps|quality (?:problems|issues)|(?:problems|issues|errors) (?:in|with) the data)\b(?! (?:remain|remained|left|any ?more|now|afterwards))",
        ),
        guarded(
            "nothing|no val|no data|no rec|no row|no lab|no entr",
            r"\bnothing (?:was|is|were|has been) (?:missing|wrong|biased|rare|mislabell?ed|dirty|noisy|imbalanced|incomplete|imputed|cleaned)\b"
            r"|\bno (?:values?|data|records?|rows?|labels?|entries) (?:was|is|were|are) (?:missing|wrong|null|empty|mislabell?ed)\b",
        ),
    ),
    "monitoring": (
        guarded(
            "monitoring|alerting|observability|telemetry|retraining|drift",
            rf"{_NONE} (?:monitoring|alerting|observability|telemetry|retraining|drift detection)\b",
        ),
        guarded(
            "alert|alarm|logging|logs|health check",
            rf"\bthere (?:is|are|was|were) {_NONE} (?:alerts?|alarms?|logging|logs|health checks?)\b",
        ),
        guarded(
            "monitor|watch|retrain",
            rf"\b{_NEVER} (?:monitored|watched|retrained)\b|\b(?:nobody|no one|nothing) (?:monitors|watches|retrains|monitored|watched)\b",
        ),
    ),
    "constraints": (
        guarded(
            "constraint|limit|restriction|deadline|time pressure",
            rf"{_NONE} (?:constraints?|limits?|limitations?|restrictions?|deadlines?|time pressure)\b",
        ),
        guarded(
            "nothing|issue|problem|constraint|limit|concern|obstacle",
            r"\bnothing (?:limited|constrained|restricted)\b|\b(?:time|money|budget|memory|cost|privacy|latency|hardware|compute)"
            r" (?:(?:was|is|were) (?:not|never|no)|wasn't|isn't|weren't) (?:(?:really|an?) ){0,2}(?:issue|problem|constraint|limit\w*|concern|obstacle)\b",
        ),
    ),
    "decision": (
        guarded(
            "decision|recommendation",
            r"\bno (?:(?:real|actual|particular|concrete) )?(?:decisions?|recommendations?) (?:(?:was|were|is|are|has been|have been) )?(?:made|taken|hangs?|depends?|rests?|changed|changes|came|followed|yet)\b"
            r"(?! (?:without|alone))",
        ),
        guarded(
            "nothing", r"\bnothing (?:(?:was|is|has been|got|will be) )?(?:decided|(?:is |was )?done differently)\b"
        ),
        guarded(
            "decide|act", r"\b(?:nobody|no one) (?:(?:has|had) )?(?:decided?|decides|act(?:s|ed) on (?:it|them))\b"
        ),
    ),
    "beneficiary": (
        guarded(
            "nobody|no one|no-one",
            r"\b(?:helps?|helped|benefits?|useful (?:to|for)|used by|made for|built for|meant for) (?:nobody|no one|no-one)\b(?! else)",
        ),
        guarded(
            "nobody|no one|no-one",
            r"\b(?:nobody|no one|no-one) (?:benefits|is helped|uses (?:it|this)|needs (?:it|this)|asked for (?:it|this))\b",
        ),
        guarded(
            "anyone|anybody",
            r"(?:\bnot|\w+n't) (?:made|meant|intended|built|written) (?:for|to help) (?:anyone|anybody)\b",
        ),
    ),
    "lessons": (
        guarded(
            "no sign|no evidence|no hint|require|need|accumulate|suffer",
            r"\bno (?:signs?|evidence|hints?) of\b"
            r"|\b(?:does|do)(?:n't| not) (?:require|need|accumulate|suffer)\b(?! (?:well|much))",
        ),
        guarded(
            "limitation|weakness|shortcoming|lesson|surprise|failure|issue|bug|caveat|drawback|downside|mistake",
            rf"{_NONE} (?:limitations?|weakness(?:es)?|shortcomings?|lessons?|surprises?|failures?|issues|bugs|caveats?|drawbacks?|downsides?|mistakes)\b",
        ),
        guarded(
            "nothing|never|learn",
            r"\bnothing (?:(?:ever|has|was|really) ){0,2}(?:went wrong|gone wrong|failed|fails|broke|breaks|surprised|surprising|learn(?:ed|t))\b"
            r"|\bnever (?:fails|failed|breaks)\b|\blearn(?:ed|t) nothing\b|(?:\bnot|\w+n't) (?:really )?learn(?:ed|t)? anything\b",
        ),
    ),
}
"""By the question that they leave open."""
_UNASKED: Mapping[Question, tuple[Guarded, ...]] = {"lessons": _UNUSED, "decision": _UNUSED}
"""Denials of another question that leave these open, too, unless a heading asks them: told there, it is a limitation."""


def denied(words: Collection[str], text: str, asked: Sequence[Question]) -> frozenset[Question]:
    """The questions of which a sentence of some words says that there is no answer, under a heading that has `asked`."""
    if _NOT.isdisjoint(words):
        return frozenset()
    low = phrase_text(text)
    if _ONLY_NONE.fullmatch(low):
        return frozenset(asked)
    own = (question for question, denials in _DENIALS.items() if _denies(denials, low))
    other = (question for question, denials in _UNASKED.items() if question not in asked and _denies(denials, low))
    return frozenset((*own, *other))


def _denies(denials: Sequence[Guarded], low: str) -> bool:
    found = (denial.search(low) for denial in denials)
    return any(match and not _TURNED.search(low, match.end()) for match in found)
