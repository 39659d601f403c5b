"""Features of a number that tells a result in everyday words, as the open questions ask for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from impactlint import lazy
from impactlint.reading.vocabulary.patterns import Guarded, guarded

_REACH = 80
"""Characters before and after a number that are looked at."""
_COUNT = r"\d[\d.,]*+"
_ABOUT = (
    "(?:about |around |over |nearly |almost |just |only |roughly |some |an estimated |more than |less than |under |below |"
    "at least |up to )*[~≈<>$€£]? ?"
)
"""How a number is rounded, if it is."""
_AIM = r" ?%? ?(?:\w+ )?(?:target|goal|budget|limit)s?\b"
_AIMED_AT = lazy.pattern(_AIM)
"""What makes a wish of the number before it."""
_AGAINST = guarded(
    "against",
    rf"\bagainst (?!(?:\w+ )?(?:\w+ )?(?:target|goal|budget|limit)\b)(?:[a-z']+ ){{0,3}}?{_COUNT}(?!{_AIM})",
)
_AGAINST_IT = guarded("against", rf"{_COUNT}[^.;]{{0,60}}\bagainst (?:[a-z']+ ){{0,3}}?[<>~]?$")
"""What stands behind a number that is held against another, and before that other: "306 of them, against 108"."""
_OF = lazy.pattern(
    rf"^ (?:out )?(?:of|in|among) (?:the |every |each |all |its |our )?(?:\w+ )?(?:{_COUNT}|ten|twenty|a hundred)\b"
)
_OF_BEFORE = guarded(
    "of |among ",
    rf"\b(?:of|among) (?:the |every |each |all |its |our )?{_COUNT} [^.;]{{0,50}}$|^[^.;]{{0,40}}\b(?:of|among) {_COUNT}",
)
"""What stands behind, and what before, the number of those of which something is said: "41 of 50", "of 70 ... 66"."""
_OF_ALL = lazy.pattern(
    rf"^ times out of (?:{_COUNT}|ten|twenty|a hundred)\b|^/\d++(?![.\d]| ?[x×%]| (?:train|split|test))"
)
"""What else stands behind such a number: "41/50 successful picks"; "80/20 split" is another thing."""
_NO_WHOLE = lazy.pattern(r"\b(?:groups?|total|instead|maximum|batch(?:es)?|chunks?|sets?|lists?|out) of\b|\(or $")
"""What "of" means something else behind."""
_COUNTED = lazy.pattern(r"\d[\d,]*(?:\.\d+)?")
_DONE = lazy.pattern(
    r"\b(?:right|correct(?:ly)?|catch(?:es)?|caught|finds?|found|miss(?:es|ed)?|answer(?:s|ed)?|reach(?:es|ed)?"
    r"|solve[sd]?|names?|detect(?:s|ed)?|reads?|recogni[sz]e[sd]?|would(?: really)? have)\b"
)
"""What was done with them, or would have happened."""
_DONE_TOO = lazy.pattern(
    r"\b(?:pass(?:es|ed|ing)?|success(?:ful(?:ly)?|es)?|succeed(?:s|ed)?|boots?|won|wins?|beats?|surviv(?:es?|ed)|confirmed"
    r"|agree[sd]?|sa(?:id|y)|preferred|picked|kept|closed|match(?:es|ed)?|fail(?:s|ed)?|flag(?:s|ged)|fix(?:es|ed)|resolved"
    r"|returned|spotted|mention(?:s|ed)?|needed|landed)\b"
)
"""What else happens to so many of so many."""
_RATE = lazy.pattern(
    r"\d\s?[kmb]?\+?\s?(?:(?:[kmgt]i?b|[kmgt]bit|frames|tokens?|toks?|req(?:uest)?s?|rows?|ops?|operations|queries|moves"
    r"|messages|msgs?|items|pages|images|samples|points|vectors|records|events|lines|files|docs|documents|calls"
    r"|predictions|steps|games|nodes|inserts?|writes?|reads?|updates?|lookups?|commits?|transactions|txns?|packets|jobs|words|bytes|connections)\s?(?:/|per |a )\s?s(?:ec(?:ond)?)?\b|(?:fps|qps|rps|tps|[kmgt]?flops|[kmgt]flop/s)\b)"
)
"""So many things a second, whose name is the measure: "60 FPS", "8 GB/s"."""
_OF_PARTS = lazy.pattern(r"\b(?:hbm|g?ddr\d?|nvme|ssds?|pcie|bandwidth|bw|roofline|theoretical)")
"""Words of what a machine can do by its data sheet."""
_FRAMES = ("fps", "frames/s", "frames per second")
"""What runs at so many a second; of requests "at 200 a second" is the load under which something was measured."""
_OF_UNIT = 24
"""Characters after the first one of a number within which its unit stands."""

_BEFORE: Mapping[str, Guarded] = {
    "told:off by": guarded(
        "by ",
        r"\b(?:off|out|wrong|drifts?|drifted|deviates?|deviated) by (?:about |some |around |only |just |less than |under )?$",
    ),
    # "comes in at 412 kB", "hovers around 6", "landed at 0.55"
    "told:came out": guarded(
        " at| around| to| with|averag",
        r"\b(?:c[ao]mes? (?:out|in) (?:at|to)|works? out (?:at|to)|hover(?:s|ed|ing)? (?:around|at)|end(?:s|ed)? up (?:at|with)"
        r"|(?:landed|settled|settles|sits|stays?|stayed|peak(?:s|ed)?|tops out|topped out|plateau(?:s|ed)?|levels? off)(?: \w+)? at"
        rf"|averag(?:es|ed)) {_ABOUT}$",
    ),
    # "went from 26 to 9 minutes"
    "told:went": guarded(
        "from ",
        r"\b(?:went|dropped|fell|rose|climbed|grew|shrank|narrowed|moved|jumped|improved|down|up) from"
        rf" (?:[^.;]{{1,40}}\bto )?{_ABOUT}$",
    ),
    # "has lasted 5 months on one charge"; not a course or a round
    "told:lasted": guarded(
        "last",
        rf"(?<!session )(?<!round )(?<!course )(?<!game )(?<!lesson )\b(?:has |have )?last(?:s|ed) (?:for )?{_ABOUT}$",
    ),
    # "shaved 62 % off"
    "told:cut off": guarded(
        "shaved|knocked|trimmed|slashed|chopped|wiped|shed ",
        rf"\b(?:shaved|knocked|trimmed|slashed|chopped|wiped|shed) {_ABOUT}$",
    ),
    # "sorts the file in under 2 s"; not "start having fun in 5 minutes"
    "told:done in": guarded(
        " in ",
        r"\b(?:opens?|starts?|loads?|boots?|finish(?:es|ed)?|completes?|completed|runs?|ran|returns?|renders?|builds?|built"
        r"|process(?:es|ed)|finds?|answers?|trains?|sorts?|sorted|parses?|parsed|compiles?|index(?:es|ed)|scans?|solves?|solved|imports?|converts?"
        rf"|decodes?|encodes?|compresses|decompresses|chews?)\b(?![^.;]{{0,60}}\b(?:fun|install|going|started)\b)[^.;]{{0,60}} in {_ABOUT}$",
    ),
    # "saved the charity 200 euros"
    "told:saved": guarded(
        "sav|avoid|raised|earned|spared|freed up",
        r"\b(?:sav(?:es?|ed|ing)|avoid(?:s|ed)?|raised|earned|spared|freed up)"
        rf"(?: (?!(?:to|in|as|at|under|into|every|for|with)\b)[\w']+){{0,4}} {_ABOUT}$",
    ),
    # "my bot (final rank 201)"
    "told:place": guarded("rank", r"\b(?:final|overall) rank(?:ing)?:? ?#?$"),
    # "a root mean squared error of 4.52"
    "told:error": guarded(
        "error of|error is|error was|error:",
        rf"\b(?:(?:root )?mean|median|average) (?:absolute |squared? |percentage )+error(?: (?:is|was|of)|:) {_ABOUT}$",
    ),
    # "achieved an R² score of 90"
    "told:score": guarded(
        " of ",
        r"\b(?:achiev|reach|obtain|attain|got|gives?|gave|yield|scor|final)\w*\b[^.;\n]{0,60}\b(?:accuracy|precision|recall|f1|auc|r2|r²|rmse|mae|mse|mape)"
        rf"(?:[ -]scores?| value)? of {_ABOUT}$",
    ),
    "told:statistic": guarded(
        "pearson|spearman|hazard r|odds r|cohen|kappa|chrf|nash|write amp|silhouette|coherence|perplexity|crash-free|rss|lb|cv",
        r"\b(?:pearson(?:'s)?|spearman(?:'s)?|hazard ratio|odds ratio|cohen's|kappa|chrf\+*|nash.sutcliffe|write amplification"
        r"|silhouette|coherence|perplexity|crash-free|peak rss|(?:public|private|local) (?:lb|cv|leaderboard))\b[^\d;]{0,28}$|\blb:? ?$",
    ),
}
"""What stands before a number that came of the work."""
_BEHIND: Mapping[str, Guarded] = {
    "told:cut off": guarded(" off ", r"^ ?(?:\w+ ){0,2}off (?:the|our|my|his|her|their|its|each|every)\b"),
    "told:energy": guarded(
        "j|µa|ua|wh|gas|cycles",
        r"^ ?(?:[mµu]?j|m?wh|µa|ua|gas|cycles/byte|cycles per byte)\b(?: (?:per|a|each|for|versus|vs|against|in|while)\b|[,.])",
    ),
    # "43rd out of 2,618 teams"
    "told:place": guarded(
        "st|nd|rd|th",
        r"^(?:st|nd|rd|th)(?: place| position| rank)?,? (?:out of|of|among|/) ?(?:about |over |~)?\d[\d,]",
    ),
}
"""What stands behind one."""
_SHAPES: Mapping[str, tuple[str, ...]] = {
    "told:done in": ("unit=time", "unit=days", "worded"),
    "told:saved": ("unit=", "money"),
    "told:score": ("integer=2", "decimal=big"),
    "told:came out": ("unit=", "decimal", "dec01", "rate", "money", "plusminus"),
}
"""How the features of a number open one of which it has to have, by what words make of it."""
_FOUND = guarded(
    "found|turned up|uncovered|reported|discovered|gave us|revealed|exposed",
    r"\b(?:found|turned up|uncovered|reported|discovered|gave us|revealed|exposed) (?:\w+ ){0,2}$",
)
_THINGS = lazy.pattern(
    r"^ (?:\w+ ){0,3}(?:bugs|crashes|cves|vulnerabilities|planets|candidates|defects|duplicates|leaks|anomalies|mistakes)\b"
)
"""How a sentence tells that so many things were found, and what such things are."""
_USED = guarded(
    "used|running|installed|adopted|passed|reached|downloaded|rel|joined|serv|tried|helped",
    r"\b(?:used (?:\w+ )?(?:by|in|at)|running (?:in|at)|installed|adopted|passed|reached|downloaded|relies|rely|joined"
    r"|serves|have tried|has helped)\b",
)
_USERS = lazy.pattern(
    r"^\+? (?:[a-z-]+ )?(?:users|people|customers|players|students|nurses|teachers|doctors|teams|companies|shops|schools"
    r"|hospitals|servers|families|farmers|volunteers|clinics|branches|stores|households|businesses)\b"
)
"""How a sentence tells that so many use the work, and who they may be."""
_COULD_CARRY = lazy.pattern(
    r"\b(?:support|handl|scal|serv|simulat|capacit|load|concurrent|up to|for|among|fake|synthetic|survey|of|over|than|with)\w*\W{0,3}(?:\w+ ){0,2}$"
)
"""What stands before how many a work could serve, or how many were asked."""
_MEASURED = guarded(
    "i |we |measured|in our |in my |averaged over|over |on my |so far|on average|in practice|control |placebo|trial|pilot|a/b test",
    r"\b(?:(?:i|we) (?:measured|timed|clocked|observed|counted|recorded|benchmarked)|measured (?:with|at|over|by|across)"
    r"|in (?:our|my) (?:tests?|runs?|experiments?|benchmarks?|measurements)|averaged over|over \d+ (?:runs|seeds|games|trials)"
    r"|on my (?:laptop|machine|macbook|desktop|phone|pi)|so far|on average|in practice)\b"
    r"|\b(?:control (?:group|arm)|placebo|in (?:an?|the|our) (?!free\b)(?:[\w-]+ ){0,2}(?:trial|pilot|a/b test))\b",
)
"""How a sentence tells that somebody looked."""
_WISHED = guarded("should|must|minimum of|proposed", r"\b(?:should|must|minimum of|is proposed)\b")
"""How a sentence tells what is to come out."""
_SHIPPED = guarded(
    "binary|firmware|bundle|apk|executable|installer|wasm|gzipped|stripped|minified|small|tiny|lightweight|footprint|not even|code size",
    r"\b(?:binary|firmware|bundle|apk|executable|installer|wasm|gzipped|stripped|minified|code size)\b"
    # "Small (~25 KB)", "lightweight, under 1 KB", "not even 50 KB"
    r"|\b(?:small|tiny|lightweight)\b(?: ?[(:,–—] ?|[\w ]{1,40}\bunder )(?:about |around |only |just |under |below |less than )*[~≈<]?\d"
    r"|\b(?:footprint|not even)\b(?: (?:is|of))? ?(?:about |around |only |just |under |below |less than )*[~≈<]?\d",
)
"""What of a work has a size that counts."""
_TO_LOAD = lazy.pattern(r"\b(?:download|install|run the)\b")
"""What a reader is told to load."""
_BEST = lazy.pattern(r"\btop[ -]?$")
_CONTEST = guarded(
    "kaggle|leaderboard|competition|challenge|teams|finish|ended|placed",
    r"\b(?:kaggle|leaderboard|competition|challenge|teams|finish\w*|ended|placed)\b",
)
"""How a sentence tells that the work is among so many per cent, and among whom."""


def told_plainly(text: str, start: int, end: int, bounds: tuple[int, int], shape: Collection[str]) -> Iterator[str]:
    """What everyday words make of a number at some offsets of a text in small letters, within the bounds of its sentence.

    `shape` holds what the number looks like.
    """
    low, high = bounds
    before, after = text[max(low, start - _REACH) : start], text[end : min(high, end + _REACH)]
    for where, patterns in ((before, _BEFORE), (after, _BEHIND)):
        for name, pattern in patterns.items():
            if pattern.search(where) and _has_shape(name, shape):
                yield name
    if _AGAINST.search(after) or _is_other_side(before, after):
        yield "told:against"
    yield from _so_many(text, (start, end), (before, after), bounds)
    rate = _RATE.search(text, start, min(high, end + _OF_UNIT))
    load = before.endswith("at ") and rate and not rate[0].endswith(_FRAMES)
    if rate and rate.start() < end and not load and not _OF_PARTS.search(text, low, high):
        yield "told:a second"
    # "3500+ users" are those that there are, unless a work could carry so many.
    if text[start:end].endswith("+") and _USERS.match(after) and not _COULD_CARRY.search(before):
        yield "told:users"
    yield from _of_kind(text[low:high], before, after, shape)


def _has_shape(name: str, shape: Collection[str]) -> bool:
    """Whether a number looks like what words make of it: what is done in so long has a unit of time."""
    wanted = _SHAPES.get(name)
    return wanted is None or any(one.startswith(wanted) for one in shape)


def _is_other_side(before: str, after: str) -> bool:
    """Whether a number is what another is held against, and no aim."""
    return bool(_AGAINST_IT.search(before)) and not _AIMED_AT.match(after)


def _so_many(text: str, at: tuple[int, int], around: tuple[str, str], bounds: tuple[int, int]) -> Iterator[str]:
    """Whether it is told of so many of so many what was done with them."""
    before, after = around
    if "." in text[slice(*at)]:
        return  # a score, and no count
    of = _OF.match(after) or _OF_BEFORE.search(before)
    if of and _DONE.search(text, *bounds):
        yield "told:so many of"
        return
    of = of or _OF_ALL.match(after)
    if of and _is_part(text[slice(*at)], of[0]) and not _NO_WHOLE.search(before) and _DONE_TOO.search(text, *bounds):
        yield "told:so many did"


def _is_part(number: str, of: str) -> bool:
    """Whether a number is no more than the last one in what says of how many it is, if that is one."""
    part, whole = _COUNTED.findall(number), _COUNTED.findall(of)
    return not (part and whole) or float(part[0].replace(",", "")) <= float(whole[-1].replace(",", ""))


def _of_kind(sentence: str, before: str, after: str, shape: Collection[str]) -> Iterator[str]:
    """What a sentence says of numbers of some kind: of users, of things found, of sizes, of shares."""
    wished = _WISHED.search(sentence)
    if (
        _MEASURED.search(sentence)
        and not wished
        and "year" not in shape
        and not before.endswith(("over ", "all "))
        and not after.startswith(" each")
    ):
        yield "told:measured"
    if _THINGS.match(after) and _FOUND.search(before):
        yield "told:found"
    if _USERS.match(after) and _USED.search(sentence):
        yield "told:users"
    if "unit=size" in shape and _SHIPPED.search(sentence) and not _TO_LOAD.search(sentence):
        yield "told:size"
    if "unit=pct" in shape and _BEST.search(before) and _CONTEST.search(sentence):
        yield "told:place"
