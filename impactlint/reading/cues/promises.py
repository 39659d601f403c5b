"""Headings that promise an answer to one of a reader's questions: "Data problems", "Who it is for", "What I'd change"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from impactlint import lazy
from impactlint.reading.model import Question
from impactlint.reading.vocabulary.patterns import small
from impactlint.reading.vocabulary.word_lists import word_set

_WORDS: Mapping[Question, frozenset[str]] = {
    "lessons": word_set(
        "limitation limitations lesson lessons learnings learned challenges caveats takeaways drawbacks pitfalls"
    ),
    "monitoring": word_set("monitoring observability alerting retraining"),
    "trade_offs": word_set("trade-off trade-offs tradeoff tradeoffs"),
    "constraints": frozenset(["constraints", "constraint"]),
    "validation": word_set("validation validated checked backtest backtesting cross-validation"),
    "beneficiary": word_set("audience stakeholders beneficiaries personas"),
}
"""Words that promise an answer wherever they stand in a heading."""

_UNLESS: Mapping[Question, frozenset[str]] = {"validation": word_set("data schema input form")}
"""Words beside them that break the promise: what comes in is validated there, not what was made."""

_OF_DATA = r"(?:the |our |my )?(?:\w+ )?(?:data|dataset|data set|corpus|labels?|samples?|sources?|records?|images?|recordings?|survey)"
_QUALITIES = (
    r"(?:accuracy|speed|costs?|quality|precision|recall|size|memory|simplicity|latency|price|complexity|performance|safety"
    r"|flexibility|privacy|readability|coverage|power|ease)"
)


def _whole(*alternatives: str) -> re.Pattern[str]:
    """A pattern of whole headings as `normalise` leaves them: no capitals, no punctuation, "what i d do"."""
    return lazy.pattern(rf"(?:the |our |my |some |key |main )?(?:{'|'.join(alternatives)})")


_WHOLE: Mapping[Question, re.Pattern[str]] = {
    "beneficiary": _whole(
        r"(?:for )?whom? .*\b(?:for|benefits?|uses?|reads?|asked|cares?|helps?|needs?|serves?)(?: (?:it|this|that|from it))?",
        r"(?:made|built|meant|intended) for(?: \w+){0,3}|(?:is )?(?:this|it) (?:is )?for you(?: if)?",
        r"(?:target|intended|typical|primary|potential|end) (?:users?|readers?|groups?|customers?)",
        r"users|use cases? and users|adoption|in the wild|(?:the )?people (?:behind|it helps|who use it)\b.*",
    ),
    "decision": _whole(
        r"decisions?(?: (?:made|taken|supported|informed|it (?:supports|informs|led to)))?|actions?(?: (?:taken|items))?",
        r"(?:business|strategic|policy|actionable|final|practical|management) (?:recommendations?|actions?|decisions?)",
        r"recommendations|recommendations? (?:for|to) .*|\w+ and recommendations?|recommended (?:actions?|steps)|call to action\b.*",
        r"what (?:was decided|changed because .*|we changed|i changed|happened (?:next|then|after.*)|to do(?: (?:with|about) (?:it|this))?)",
        r"what i (?:d|would) (?:tell|advise|recommend)\b.*|so what|verdict|follow up|implications(?: for .*)?|next steps for .*",
        r"how (?:it|this|they|the (?:results?|findings|scores?|model)) (?:is|was|are|were|got) used",
    ),
    "constraints": _whole(
        r"(?:hardware|technical|api|time|budget|memory|legal|platform|practical|resource|project|business|deployment) "
        r"(?:limits?|limitations?|constraints?|restrictions?|pressure)",
        r"limits? (?:we|i) (?:worked|work|had)\b.*|what limited .*|what (?:we|i) could(?: not|n t) (?:choose|change|use)\b.*",
        r"restrictions|boundary conditions|budget|deadline|time pressure|given the circumstances|resources",
        r"rules of the (?:jam|game|contest|competition)|requirements from .*|assignment (?:terms|rules)|why so (?:small|simple|few)",
    ),
    "validation": _whole(
        r"verification|correctness|(?:sanity|cross|plausibility) checks?|quality assurance|testing|tests?|test results",
        r"how (?:we|i|it) (?:was |were |is |are )?(?:checked|tested|validated|verified|evaluated)\b.*|how (?:do |did )?(?:we|i) know\b.*",
        r"(?:is|does) it (?:right|work|hold|correct)\b.*|how well does it hold up|proof(?: (?:that )?it works)?|trust but verify",
        r"(?:field|user|usability|pilot|clinical|beta|acceptance) (?:tests?|testing|trials?|stud(?:y|ies))",
        r"(?:statistical )?significance|statistical tests?|reliability(?: of .*)?|reproduc(?:ing|tion of) the paper",
    ),
    "data_problems": _whole(
        r"(?:known )?(?:data|dataset|label|labell?ing) (?:problems?|issues?|quality(?: .*)?|limitations?|caveats?|quirks?|gaps?|challenges?"
        r"|gotchas?|cleaning(?: \w+)?|wrangling|bias(?:es)?|imbalance|leakage|leaks|errors?|noise|anomalies)",
        rf"(?:known )?(?:problems?|issues?|challenges|trouble|errors|mistakes|gaps|bias(?:es)?|caveats|quirks) (?:with|in|of) {_OF_DATA}",
        r"(?:class|label|target) imbalance|imbalanced? (?:data|classes)|missing (?:values?|data|records?)|outliers?|skew",
        r"dirty data|messy (?:bits|data|parts)|bias(?:es)?|quirks|cleaning(?: \w+)?|noise",
        rf"what (?:was|is|s) (?:wrong|missing|odd|off|strange) (?:with|in|about) {_OF_DATA}",
    ),
    "trade_offs": _whole(
        r"(?:design |technical |architecture )?rationale(?: .*)?",
        rf"compromises?|pros and cons(?: .*)?|{_QUALITIES} (?:vs|versus|or|against) {_QUALITIES}",
        r"(?:considered |rejected )?alternatives(?: (?:we |i )?(?:considered|rejected|tried))?|decisions (?:we|i) (?:argued|made)\b.*",
        r"what (?:we|i) (?:gave up|rejected|decided against|left out|didn t (?:choose|use|do))\b.*|thoughts on (?:the )?design",
        r"why (?:not .*|.* (?:and not|over|instead of|rather than|not) .*|it is the way it is|this (?:library|model|stack|approach|design|way))",
    ),
    "monitoring": _whole(
        r"(?:running )?in production|after (?:the )?(?:deployment|launch|release|go live)|(?:data |model )?drift(?: .*)?|alerts?|alarms?",
        r"health ?checks?|health|uptime|how (?:we|i|you) (?:know|notice|see|tell)\b.*\b(?:works?|working|alive|breaks?|broken|running|down)",
        r"is it still (?:alive|working|running|up)|(?:watching|keeping an eye on) .*|when (?:it|things|something) (?:breaks?|goes? wrong|fails?)",
        r"model (?:upkeep|maintenance|health|monitoring)|quality control in (?:operation|production)|dashboards and alerts|on call",
    ),
    "iteration": _whole(
        r"(?:user |customer |player |reader |early |tester |student )?feedback(?: .*)?|iterations?|evolution|redesign|reworked|post launch",
        r"what (?:the )?(?:first )?(?:users?|readers?|players?|people|testers?|customers?|students|they) (?:said|told us|asked|wanted|thought|did)\b.*",
        r"what(?: has| s)? changed (?:since|after|from|in) .*|changes (?:since|after) .*|improvements? after .*|after the (?:pilot|beta|demo|first .*)",
        r"how (?:it|this|we|the \w+) (?:evolved|got here|grew|changed)|from (?:prototype|version 1|v1) to .*|listening to (?:users|customers|players)",
        r"second (?:attempt|version|try|round)|play ?tests?|play ?testing|lessons from (?:the )?(?:beta|pilot|users)\b.*",
    ),
    "lessons": _whole(
        r"what (?:i|we|they) (?:(?:have )?learn(?:ed|t)|d (?:do|change)|would (?:do|change))\b.*|what (?:it )?(?:did|does)(?: not|n t) (?:work|do)\b.*",
        r"what went wrong\b.*|what failed|dead ends?|failures?|failed (?:attempts|experiments|ideas)|failure (?:cases|modes)",
        r"mistakes(?: .*)?|gotchas|known (?:issues|limitations|problems|bugs|weaknesses|gaps)|(?:when|why) (?:not|you should(?: not|n t)) (?:to )?use\b.*",
        r"not for you(?: if)?|when to (?:avoid|look elsewhere)\b.*|who (?:it|this) is not for|non ?goals|shortcomings|weaknesses|blind spots",
        r"where it (?:fails|breaks|falls short|struggles|goes wrong)|retrospective|post ?mortem|reflections?|(?:in )?hindsight|wrap up",
        r"(?:scope and )?limits(?: of .*)?|what it (?:can(?:not| not| ?t)|won ?t)\b.*",
        r"(?:where|what) (?:we|i) (?:are|m|am|re) (?:not sure|unsure|uncertain)\b.*",
    ),
}
"""Whole headings that promise an answer."""

_PUT_OFF = lazy.pattern(
    r"\b(?:todo|tbd|tba|fixme|coming soon|to be (?:added|done|decided|announced)|n/a|not (?:yet )?(?:applicable|available|started))\b"
    r"|\b(?:i|we) (?:plan|intend|hope|want) to\b|\bplanned\b|\bwill be\b"
)
_INSTRUCTION = lazy.pattern(
    r"\W*(?:(?:please|to \w+[^.]{0,40},|first,?|then,?) )?(?:run|click|use|see|submit|clone|open|set|install|press|visit|enter|type|please|feel free|contribute"
    r"|copy|download|pass|call|follow|refer|import|configure|create|execute|start|launch|select|choose|navigate|go to|make sure|ensure|discuss"
    r"|write|describe|explain|collect|monitor|track|compare|edit|upload)\b"
)
_OF_USERS = lazy.pattern(
    r"\b(?:users?|you|admins?|customers|players|visitors|students) (?:can|may|will|are able to)\b|\byour (?:company|business|customers|team|data)\b"
    r"|\b(?:lets|allows|enables) (?:you|users?)\b"
)
_DEFINES = lazy.pattern(
    r"^\W*(?:an? |the |in \w+(?: \w+)?, )?(?:[\w-]+ ){1,4}(?:is|are|means?|refers? to) (?:an? |the )?(?:\w+ ){0,2}"
    r"(?:technique|methods?|share|way|process|measure|model|practice|metric|phases?|steps?|parameters?|field|branch|set of|when|how)\b"
)
_COURSE = lazy.pattern(
    r"\b(?:in this (?:module|week|lesson|exercise|chapter|course|notebook)|exercise \d|week \d|you will learn)\b"
)
_NOTHING = (_PUT_OFF, _OF_USERS, _COURSE)


def promised(whole: str, words: Iterable[str]) -> tuple[Question, ...]:
    """The questions that a heading promises to answer, from what `normalise` makes of it, and its words."""
    named = set(words)
    return tuple(
        question
        for question, pattern in _WHOLE.items()
        if pattern.fullmatch(whole)
        or (
            question in _WORDS
            and not named.isdisjoint(_WORDS[question])
            and named.isdisjoint(_UNLESS.get(question, ()))
        )
    )


def keeps(text: str) -> bool:
    """Whether a sentence under such a heading may answer: it asks, puts off, defines and instructs nobody."""
    low = small(text)
    if low.rstrip(" *_`").endswith(("?", ":")) or _INSTRUCTION.match(low) or _DEFINES.match(low):
        return False
    return not any(pattern.search(low) for pattern in _NOTHING)
