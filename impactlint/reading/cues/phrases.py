"""Phrases that answer a reader's questions by themselves, in words that alone prove nothing.

"Must" is in a rule of the work as often as in a constraint; "must run on a Raspberry Pi" is a constraint.
"""

from __future__ import annotations

from collections.abc import Mapping

from impactlint.reading.cues.cue import LIKELY, Cue, said
from impactlint.reading.model import Question
from impactlint.reading.vocabulary.people import PEOPLE

_PROGRAMS = r"(?:clients|agents|workers|consumers|providers|callers|readers|writers)\b"
"""What programs are called, too."""
_CUSTOMERS = r"(?:customers|clients|players|visitors|drivers|patients|students|agents|workers)\b"
"""Whose time, money and needs are data as often."""
_NO_VERB = (
    r"(?!(?:\w+ing|identify|predict|detect|find|reduce|target|retain|classify|segment|understand|reach|attract|keep"
    r"|match|rank|track|group|select|compare|analy[sz]e|prevent|catch|flag|score|with|by|in|of|from|for|if|whether"
    r"|which|that|what|how|avoid|stop|distinguish|recogni[sz]e|locate|spot|recommend|remove|improve|increase|see|get"
    r"|send|connect|bring|serve|treat|diagnose|screen|convert|engage|to|new|potential)\b)"
)
"""Not a word after which people are what something is done to: "helps identify customers"."""
_HELPS = r"\b(?:help(?:s|ed|ing)?|enabl(?:es?|ed|ing)|allow(?:s|ed|ing)?|let(?:s|ting)?|empower(?:s|ed|ing)?|assist(?:s|ed)?)"
_HELPS_WORDS = (
    "help helps helped helping enable enables enabled enabling allow allows allowed allowing let lets letting empower "
    "empowers empowered empowering assist assists assisted"
)
_JUDGES = (
    r"(?:auditors|regulators|inspectors|doctors|clinicians|physicians|radiologists|nurses|officers|underwriters|lawyers"
    r"|experts|reviewers|annotators|raters|judges|teachers|engineers|analysts|investigators|humans|people|staff)"
)
"""Who judges what somebody else made."""
_ACTS = (
    r"(?:decide|choose|prioriti[sz]e|plan|allocate|target|focus|optimi[sz]e|intervene|adjust|retain|restock|reorder"
    r"|act (?:early|earlier|before|on|in time|sooner)|take (?:\w+ )?action|make (?:\w+ ){0,2}?decisions)\b"
)
_WHICH = r"(?:on )?(?:whether|which|whom|who|what|how|when|where)\b"
_MUST = r"(?<!\byou\s)\b(?:must|(?:has|have|had|needs?|needed) to)(?: (?:also|still|all|only|therefore|even))?"
_WHO_DECIDES = (
    r"(?:shops?|stores?|banks?|hospitals?|clinics?|schools?|council|city|company|firm|agency|restaurants?|team|museum|ward|farm"
    r"|factory|plant|publisher|retailer|insurer|airline|hotel|bakery|café|cafe|club|charity|university|department|owners?|managers?"
    r"|board|office|operator|editors?|marketers?)"
)
"""Who decides what becomes of what was tried."""
_DEVICE = (
    r"(?:raspberry|pi|microcontrollers?|esp32|arduino|phones?|smartphones?|tablets?|laptops?|browsers?|batter(?:y|ies)"
    r"|solar|edge devices?|cpus?|offline|locally|kilobytes?|megabytes?|gigabytes?|\d+\s?[kmg]i?b|free tier"
    r"|(?:old|cheap) (?:phones?|laptops?|computers?|machines?|hardware|servers?|cameras?)"
    r"|without (?:an? |any |the )?(?:internet|network|connection|gpus?|cloud|server|signal|electricity))"
)
_TIME = r"(?:\d[\d.,]{0,9}|an?|one|two|three|five|ten|half an?)\s?(?:ms|milliseconds?|s|sec|seconds?|minutes?|min|hours?|h|days?)\b"
_MONEY = r"(?:[€$£]\s?\d|\d[\d.,]{0,9}k?\s?(?:[€$£]|eur\b|euros?\b|usd\b|dollars?\b|gbp\b|pounds?\b|(?:a|per) (?:day|week|month|year)\b))"
_TEST_SCORE = r"(?:test|testing|validation|val) (?:set )?(?:accuracy|precision|recall|f1|auc|rmse|mae|error|loss)"
"""A score by its name, on data that wasn't learnt from."""
_BAD = (
    r"(?:missing|null|nulls|nans?|duplicates?|duplicated|outliers?|gaps|blank|corrupt(?:ed)?|invalid|mislabell?ed"
    r"|incomplete|inconsistent|malformed|sparse|ambiguous|unreadable)"
)
_MENDED = (
    r"(?:filled|imputed|replaced|dropped|removed|interpolated|flagged|estimated|excluded|handled|discarded|corrected"
    r"|cleaned|deleted|treated|filtered|merged)"
)
_WE = r"[^\w:]{1,4}(?:i|we) (?:\w+ )?"
_DEAR = (
    r"(?:slower|heavier|costlier|coarser|less (?:accurate|precise|detailed|flexible|stable|robust|readable|general|fresh"
    r"|complete|exact)|more (?:complex|memory)|lower (?:accuracy|precision|recall|quality|coverage|resolution))\b"
)
"""What is given up, in words that speak of work alone."""
_GOOD = (
    r"(?:faster|simpler|lighter|quicker|fresher|more (?:accurate|precise|robust|stable|readable|flexible|general|private)"
    r"|higher (?:accuracy|precision|recall|quality|coverage|resolution)"
    r"|better (?:results|accuracy|precision|recall|quality|performance))\b"
)
"""What is gained for it, in such words."""
_DEARER = rf"(?:{_DEAR}|(?:worse|larger|bigger|dearer|harder|weaker|more expensive)\b)"
"""What is given up, also in words that compare cars and towns as often: beside it only `_GOOD` tells a trade-off."""
_BETTER = rf"(?:{_GOOD}|(?:cheaper|smaller|easier|better|safer|clearer)\b)"
"""What is gained, also in such words: beside it only `_DEAR` tells a trade-off."""
_QUALITY = (
    r"(?:accuracy|precision|recall|speed|latency|memory|simplicity|quality|coverage|flexibility|detail|resolution"
    r"|freshness|privacy|robustness|readability|throughput|safety|convenience)"
)
"""What work is traded for."""
_TURNS = r"(?:\W{1,4}\w+){0,9}?\W{1,4}(?:but|yet|though|although)(?:\W{1,4}\w+){0,5}?\W{1,4}"
_PASSED_OVER = (
    r"\b(?:(?:we|i)(?: \w+)? (?:left out|skipped|ruled out|rejected|decided against|avoided|dropped|discarded|dismissed|abandoned"
    r"|passed on|turned down|did not use|didn['’]t use|did not (?:try|take|choose)|didn['’]t (?:try|take|choose))"
    r"|(?:was|were) (?:left out|skipped|ruled out|rejected|dropped|discarded|dismissed|avoided))"
)
"""That something was considered and left."""
_TOO_DEAR = (
    r"(?:would(?: not|n['’]t)? (?:have )?(?:taken?|costs?|need(?:ed)?|require[ds]?|doubled?|tripled?|added?|slow(?:ed)?|fit|eat(?:en)?|broken?"
    r"|(?:be|been|become) (?:too|far|much|twice|(?:\w+ )?times) (?:too |more )?(?:slow|dear|expensive|costly|heavy|large|big|hard|long|complex)(?:er)?)"
    r"|(?:takes?|took|costs?|needs?|needed|requires?|required|doubles|doubled|tripled) (?:\w+ ){0,3}?(?:gpus?|hours?|days?|minutes|memory|gb|weeks"
    r"|money|servers?|euros?|dollars))\b"
)
"""What it would have cost."""
_COMPARED = "slower heavier costlier coarser less more lower faster simpler lighter quicker fresher higher better"
"""Words of which every trade-off by comparison holds one."""

PHRASES: Mapping[Question, tuple[Cue, ...]] = {
    "beneficiary": (
        said(_HELPS_WORDS, rf"{_HELPS} (?:{_NO_VERB}\w+ ){{0,2}}?(?!{_PROGRAMS}){PEOPLE}", people=True),
        said(
            "use used open opened read check see rely relies",
            rf"\b(?!{_PROGRAMS}){PEOPLE} (?:\w+ ){{0,2}}?(?:used?|open(?:ed)?|read|check|see|rely on) "
            r"(?:it|this|them|the (?:\w+ )?(?:app|tool|list|dashboard|report|map|forecast|ranking|board))\b",
            people=True,
        ),
        said(
            "made built designed meant intended written useful developed created ideal perfect aimed",
            r"\b(?:made|built|designed|meant|intended|written|useful|developed|created|ideal|perfect|aimed) (?:for|at) "
            rf"(?:{_NO_VERB}\w+ ){{0,2}}?(?!{_PROGRAMS}){PEOPLE}",
            people=True,
        ),
        said(
            "acts act",
            rf"\b(?:(?!{_PROGRAMS}){PEOPLE}|(?:an?|the) [a-z]{{3,}}(?:ist|ian|er|or)) (?:of (?:the|our|my) \w+ |\w+ )?acts? on "
            r"(?:what|each|every|the (?:scores?|predictions?|list|ranking|alerts?|answers?|results?|forecast))\b",
        ),
        said(
            "struggle waste need cannot can't",
            rf"\b(?!{_CUSTOMERS}){PEOPLE} (?:(?:who|that|often|still|currently|always) ){{0,2}}"
            r"(?:struggle|waste|need(?! to be)|cannot|can['’]t)\b",
            people=True,
        ),
        said(
            "spend spends spent waste wastes wasted wait waits waited",
            rf"\b(?!{_CUSTOMERS}){PEOPLE} (?:\w+ ){{0,5}}?(?:spends?|spent|wastes?|wasted|wait(?:s|ed)?) "
            r"(?:\w+ ){0,4}?(?:minutes|hours?|days?|weeks|months|money|time)\b",
            people=True,
        ),
        said(
            "so",
            rf"\bso(?: that)? (?:{_NO_VERB}\w+ ){{0,2}}?(?!{_PROGRAMS}){PEOPLE} (?:can|could|know|see|open|get|have|spend)\b",
            people=True,
        ),
    ),
    "decision": (
        said(
            "decide decides choose chooses pick picks prioritize prioritise plan plans",
            rf"\b(?!{_PROGRAMS})(?:they|{PEOPLE}) (?:\w+ ){{0,2}}?(?:decide|choose|pick|prioriti[sz]e|plan) {_WHICH}",
            people=True,
        ),
        said(
            "decide decides decided",
            rf"\b(?!{_PROGRAMS})(?:they|{_WHO_DECIDES}|{PEOPLE}|(?:an?|the) [a-z]{{3,}}(?:ist|ian|er|or)) (?:\w+ )?"
            rf"decide[sd]? (?:by|with|from|on) (?:\w+ ){{1,4}}?{_WHICH}",
        ),
        said(
            "because after thanks following",
            rf"\b(?:the|our|my|their|its) (?:\w+ )?{_WHO_DECIDES} (?:\w+ )?decided (?:to|not to|against)\b .. "
            r"(?:because of|based on|after|thanks to|following) (?:it|this|these|the|our)\b"
            r"|\b(?:because of|based on|after|thanks to|following) (?:this|these|the|our) (?:\w+ )?(?:results?|findings?|analys[ie]s|numbers?"
            rf"|trial|test|study|experiment)\b,? (?:the|our|their) (?:\w+ )?{_WHO_DECIDES} \w+ed\b",
        ),
        # "Do not ship the treatment", "Business action: redeployed fifty volunteers"
        said("ship", r"\b(?:do not|don't|decided (?:not )?to) ship (?:the|it|this)\b"),
        said("action", r"^\W*(?:business |resulting )?actions?(?: taken)?\W{1,4}\w+ed\b"),
        said("stopped stop", r"\bstop(?:ped)? \w+ing\b(?:\W{1,4}\w+){0,12}?\W{1,4}because of (?:it|this|these|the)\b"),
        said(
            f"{_HELPS_WORDS} so",
            rf"(?:{_HELPS}|\bso(?: that)?) (?:{_NO_VERB}\w+ ){{0,3}}?(?:them|{PEOPLE})"
            rf"(?: (?:can|could|may|to|now|better|then)){{0,2}} {_ACTS}",
            people=True,
        ),
        said(
            "first before",
            rf"\bso(?: that)? (?:{_NO_VERB}\w+ ){{0,2}}?(?:they|{PEOPLE}) (?:(?:can|could|now) )?\w+"
            r"(?:\W{1,4}\w+){0,6}?\W{1,4}(?:first|before)\b",
            people=True,
        ),
        said(
            "now",
            rf"\b{PEOPLE} (?:\w+ )?now (?!(?:has|have|is|are|can|knows?|gets?)\b)[a-z]+s?\b"
            r"(?:\W{1,4}\w+){0,14}?\W{1,4}(?:instead of|rather than)\b",
            people=True,
        ),
        said(
            "kept adopted replaced switched rolled dropped retired scrapped shipped launched introduced",
            rf"\b(?:the|our|my|their|its|this) (?:[a-z]+ )?(?!{_PROGRAMS}){_WHO_DECIDES} (?:(?:then|now|therefore|since|has|have|later|also|finally) ){{0,2}}"
            r"(?:kept (?:it|them|(?:the|this) (?:new|short|long|cheap|simpl|better|second|variant|change|form)\w*)"
            r"|replaced (?:it|(?:the|its|their|an?) (?:old|previous|former|current|long|manual|existing|paper)\w*)"
            r"|switched (?:over )?to|adopted (?:it|them|the|this)|rolled (?:it|this|them|the \w+(?: \w+)?) out|rolled out"
            r"|(?:dropped|retired|scrapped) (?:it|the|its|their)|(?:shipped|launched|introduced) (?:it|the|this))\b",
        ),
        said(
            "instead",
            rf"\binstead of \w+ing\b .. {PEOPLE} (?:\w+ )?now (?!(?:has|have|is|are|can|knows?|gets?)\b)[a-z]+s?\b",
            people=True,
        ),
    ),
    "constraints": (
        said(
            "run fit work live operate train deployed trained",
            rf"{_MUST} (?:run|fit|work|live|operate|train|be deployed|be trained) (?:(?:on|in|inside|within|under|from) )?"
            rf"(?:\w+ ){{0,6}}?{_DEVICE}\b",
        ),
        said(
            "ready done finish finished answer answered respond return returned complete score scored arrive deliver delivered run",
            rf"{_MUST} (?:be )?(?:ready|done|finish\w*|answer\w*|respond|return\w*|complete|scored?|arrive|deliver\w*|run) "
            rf"(?:\w+ ){{0,3}}?(?:in|within|under|below) (?:less than |under )?{_TIME}",
        ),
        said(
            "budget budgets",
            r"\b(?:(?:the|our|my|an?|total|monthly|daily|fixed|whole) budget (?:was|is|of)|(?:budget|cost) (?:limit|cap) (?:was|is|of)) "
            rf"(?:(?:only|just|about|under|below|at most|no more than|limited to|capped at) )?{_MONEY}(?!.{{0,9}}(?:million|billion))",
        ),
        said(
            "had",
            r"\b(?:we|i|team) (?:only |just )?had (?:only |just )?(?:\d+|one|two|three|four|five|six|ten) "
            r"(?:hours|days|weeks|months|evenings|weekends?)\b(?! of\b)",
        ),
        said("limited", r"\b(?:i|we) (?:was|were|am|are) (?:\w+ )?limited (?:to|by)\b"),
        said(
            "only just",
            r"\b(?:we|i|the team) (?:(?:only|just) had|had (?:only|just)|(?:only|just) got) (?!to\b|been\b)",
        ),
        said(
            "limit limits constraint constraints budget memory hardware deadline",
            r"\b(?:limits?|constraints?|budget|memory|hardware|deadline) (?:\w+ ){0,2}"
            r"(?:shaped|shapes|forced|forces|dictated|dictates|ruled out|rules out|drove|decided|meant)\b",
        ),
        said(
            "data dataset sample",
            r"\b(?:data|dataset|data set|sample) (?:is|was) (?:\w+ ){0,2}?(?:small|tiny|not large)\b",
            weight=1.0,
        ),
        said(
            "only just",
            r"\b(?:only|just) \d[\d.,]{0,9}k? (?:\w+ ){0,3}?(?:\w+s) (?:were|was|are) (?:available|labell?ed|usable)\b",
        ),
        said(
            "able explainable interpretable readable auditable transparent explained",
            rf"(?:\b{_JUDGES} {_MUST} be able to (?:\w+ )?(?:read|understand|explain|audit|check)\b"
            rf"|{_MUST} be (?:\w+ )?(?:explainable|interpretable|readable|auditable|transparent|explained)\b)",
        ),
    ),
    "validation": (
        said(
            "held hold kept set",
            r"\b(?:(?:held|hold) (?:out|back)|(?:kept|set) aside) .. (?:months?|weeks?|days|years?|data|test|testing|validation"
            r"|rows|users|images|patients|stores|cases|records|samples)\b",
        ),
        said(
            "held kept set withheld",
            r"\b(?:months?|weeks?|days|years?|quarters?|seasons?|data|dataset|rows|users|customers|images|photos|patients|stores"
            r"|cases|records|samples|tickets|houses|reviews|games|trips|sites|hives)(?:\W{1,4}(?:\w+\W{1,4}){0,5}?)"
            r"(?:was|were|is|are|been|being|i|we) (?:\w+ )?(?:held (?:out|back)|(?:kept|set) (?:aside|back)|withheld)\b"
            r"(?! (?:by|at|in the|for (?:staging|backup|later use)|due|because))",
        ),
        said(
            "experiment experiments trial test study",
            r"\b(?:experiments?|trial|test|study) (?:was run |ran |run )?(?:with|on|among|over|across) (?:\w+ ){0,2}?\d[\d.,]{0,9}k? (?:\w+ )?"
            r"(?:visitors|users|customers|shoppers|clients|patients|students|pupils|sessions|households|stores|shops|orders|participants"
            r"|subscribers|drivers|farms|readers|people)\b",
        ),
        said(
            "test testing validation val",
            rf"\b\d[\d.,]{{0,9}}\s?%?\s{_TEST_SCORE}\b|\b{_TEST_SCORE}(?:\W{{1,6}}\w+){{0,3}}?\W{{1,6}}\d",
            weight=LIKELY,
        ),
        said(
            "reviewed rated judged checked tried tested used",
            r"\b(?:(?!(?:19|20)\d\d\b)\d[\d,.]{0,9}|two|three|four|five|six|eight|ten|twelve|twenty|thirty|forty|fifty) "
            rf"(?:\w+ )?(?:{_JUDGES} (?:\w+ )?(?:reviewed|rated|judged|checked)\b"
            rf"|{PEOPLE} (?:\w+ )?(?:tried|tested|used) (?:it|this|the (?:\w+ )?(?:app|tool|prototype|version|system|model))\b)",
            people=True,
        ),
    ),
    "data_problems": (
        said(
            _MENDED[3:-1].replace("|", " "),
            rf"\b{_BAD}\b .. (?:was|were|are|is|been|being) (?:\w+ )?{_MENDED}\b",
        ),
        said(
            "filled fills filling imputed imputes imputing replaced replaces replacing dropped dropping removed removes "
            "removing interpolated interpolates excluded excludes excluding discarded discards handled handles handling "
            "corrected correcting filtered filters filtering",
            r"(?<!checking\s)\b(?:fill(?:s|ed|ing)|imput(?:es|ed|ing)|replac(?:es|ed|ing)|dropp(?:ed|ing)"
            r"|remov(?:es|ed|ing)|interpolate[sd]|exclud(?:es|ed|ing)|discard(?:s|ed)|handl(?:es|ed|ing)"
            rf"|correct(?:ed|ing)|filter(?:s|ed|ing)) (?:\w+ ){{0,2}}?{_BAD}\b",
        ),
        said(
            "missing blank empty null mislabeled mislabelled duplicates duplicated corrupt incomplete",
            r"\d[\d.,]{0,9}\s?(?:%|percent|per cent|of)(?:\W{1,4}\w+){0,5}?\W{1,4}(?:are|is|was|were) (?:\w+ )?"
            r"(?:missing|blank|empty|null|mislabell?ed|duplicates?|duplicated|corrupt|incomplete)\b",
        ),
        said(
            "empty blank missing null nan zero absent lacking",
            r"\b(?:is|are|was|were|has been) (?:\w+ )?(?:empty|blank|missing|null|nan|zero|absent|lacking) (?:on|in|for|at|from|between|during)"
            r"(?:[^\w,]{1,4}\w+){0,5}?[^\w,]{1,4}\d[\d.,]{0,9}\s?(?:%|percent|per cent|of (?:the |all )?\d[\d,]{0,9})"
            r"(?! (?:of )?(?:(?:the|all|our) )?(?:functions|files|requests|tabs|tests|pages|repos\w*|readmes|resumes|cvs|answers|commits|modules|calls|projects)\b)",
        ),
        said(
            "interpolated imputed filled dropped removed replaced excluded discarded flagged corrected",
            r"\b(?:is|are|was|were|has|have|had|been|some|many|few|several|contains?) (?:\w+ ){0,2}?"
            rf"(?:(?:empty|blank|missing|null|nans?)(?:\W{{1,4}}\w+){{0,9}}?{_WE}(?:interpolated|imputed|filled|replaced|flagged)"
            rf"|(?:duplicated?|duplicates|outliers|gaps|corrupt(?:ed)?|invalid|incomplete|mislabell?ed)(?:\W{{1,4}}\w+){{0,9}}?{_WE}{_MENDED})\b"
            r"(?! (?:(?:the|an?) )?(?:buttons?|pages?|links?|features?|support|tabs?|views?|forms?|menus?)\b)",
        ),
        said(
            "late twice delayed later",
            r"\b(?:labels?|records?|events?|rows|readings?|orders|amounts|files|updates|messages|data) "
            r"(?:\w+ )?(?:arrives?|arrived|came|comes?) (?:\w+ ){0,4}?(?:late|twice|delayed|out of order|(?:hours|days|weeks|months) later)\b",
        ),
        said(
            "noisy biased imbalanced unbalanced skewed incomplete messy dirty sparse inconsistent unreliable scarce patchy",
            r"(?<!when\s)(?<!if\s)(?<!when\sthe\s)(?<!if\sthe\s)(?<!whether\sthe\s)\b(?:data|dataset|data set|labels?|samples?|classes|records|readings|sensors?|annotations|target"
            r"|prices|signals?|images|measurements)"
            r" (?:is|was|are|were|being) (?:(?!not\b|never\b|neither\b)\w+ ){0,3}?(?:noisy|biased|imbalanced|unbalanced|skewed|incomplete|messy"
            r"|dirty|sparse|inconsistent|unreliable|scarce|patchy)\b",
        ),
        said(
            "had",
            rf"\bhad no (?:\w+ ){{0,4}}?\w+\W{{1,3}}(?:so |and |which )?(?:we|i|they|these|those)\b .. {_MENDED}\b",
        ),
        said(
            "left excluded dropped removed discarded",
            r"\b(?:rows?|records?|columns?|months?|weeks?|days?|years?|images?|entries|samples?|readings?|data|stations?|users|patients"
            r"|20\d\d)\b(?: [\w-]+){0,6}? (?:was|were) (?:left out|excluded|dropped|removed|discarded)(?: \w+){0,2} "
            r"(?:because|since|as (?:it|they)|due to)\b",
        ),
        said(
            "merged renamed matched corrected fixed cleaned relabelled relabeled joined",
            r"\b(?:these|they|those|rows|records|labels|names|stations|entries|duplicates|addresses|data) (?:was|were|are|had to be) (?:\w+ )?"
            r"(?:merged|matched|corrected|fixed|cleaned|relabell?ed|joined) by hand\b",
        ),
        said("labels", r"\blabels (?:are|were) (?:\w+ ){0,2}?wrong\b"),
    ),
    "trade_offs": (
        said(
            "gave give giving gives",
            r"\b(?:(?:we|i|it|this|that|by) (?:\w+ )?)(?:gave|giving|gives?) up(?! on\b)(?:\W{1,4}\w+){1,14}?\W{1,4}(?:for|in return|in exchange|so that|because|since)\b",
        ),
        said("given", r"\bgiven up for\b"),
        said(
            "traded trading trades",
            rf"\b(?:(?:we|i|it|this|that|by) (?:\w+ )?)(?:traded|trading|trades) (?:off |away )?(?:\w+ ){{1,4}}?for (?:\w+ ){{0,3}}?{_QUALITY}\b",
        ),
        said("but yet though although", rf"\b(?:{_DEAR}{_TURNS}{_BETTER}|{_DEARER}{_TURNS}{_GOOD})", near=_COMPARED),
        said(
            "but yet though although",
            rf"\b(?:{_BETTER}{_TURNS}{_DEAR}|{_GOOD}{_TURNS}{_DEARER})(?! than\b)",
            near=_COMPARED,
        ),
        said(
            "though although",
            rf"\b(?:though|although) .. (?:{_DEAR}(?:\W{{1,4}}\w+){{0,12}}?\W{{1,4}}{_BETTER}"
            rf"|{_DEARER}(?:\W{{1,4}}\w+){{0,12}}?\W{{1,4}}{_GOOD})",
            near=_COMPARED,
        ),
        said(
            "dropped left cut skipped kept",
            r"\b(?:we|i) (?:\w+ )?(?:dropped|left out|cut|skipped|kept) .. to keep (?:it|them|this|things|the \w+) "
            r"(?:\w+ )?(?:simple|small|fast|cheap|readable|short|light|private)\b",
        ),
        said(
            "deliberately intentionally purposely purpose design",
            r"\b(?:deliberately|intentionally|purposely|on purpose|by design)\b(?:[^\w.]{1,4}\w+){0,14}?(?:\s?[:;—–] \w"
            r"|[^\w.]{1,4}(?:because|since|so that|which (?:keeps|makes|spares|saves|avoids)|to (?:keep|avoid|highlight|show|stay|leave|make|spare|focus))\b)",
            weight=LIKELY,
        ),
        said(
            "left skipped ruled rejected decided avoided dropped discarded dismissed abandoned passed turned not didn't",
            rf"{_PASSED_OVER}(?:\W{{1,4}}\w+){{0,9}}?(?:\s?[:;—–-]|\W{{1,4}}(?:because|since|as|which|that|and))"
            rf"(?:\W{{1,4}}\w+){{0,3}}?\W{{1,4}}{_TOO_DEAR}",
        ),
        said("turned decided", r"\b(?:turned down|decided against) .. (?:because|since|for|so that|in favou?r of)\b"),
    ),
    "monitoring": (said("health", r"\bhealth checks?\b", weight=1.0),),
    "iteration": (
        said(
            "asked complained requested wanted told",
            rf"\b{PEOPLE} (?:\w+ ){{0,2}}?(?:asked|complained|requested|wanted|told)(?:\W{{1,4}}\w+){{0,14}}?\W{{1,4}}"
            r"(?:we (?:added|changed|moved|dropped|removed|replaced|rewrote)|so (?:it|the \w+) now|so version)\b",
            people=True,
        ),
        said(
            "version release prototype attempt",
            r"\b(?:first|initial|earlier|previous|original) (?:version|release|prototype|attempt)"
            r"(?:\W{1,4}\w+){0,14}?\W{1,4}(?:so|but|therefore|which is why)\b",
            weight=1.0,
        ),
    ),
    "lessons": (
        said("next", r"\bnext time (?:i|we)\b"),
        said("failed broke wrong work", r"\bwhat (?:failed|broke|went wrong|did(?:n['’]t| not) work)\b"),
        said(
            "found noticed learned learnt realised realized discovered understood",
            r"\b(?:we|i) (?:\w+ )?(?:found|noticed|learn(?:ed|t)|reali[sz]ed|discovered|understood) (?:\w+ ){0,2}?"
            r"(?:only (?:in|after|when)|too late|the hard way)\b",
        ),
    ),
}
"""Phrases by the question they answer; each is enough by itself."""
