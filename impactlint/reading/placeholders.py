"""Left-over placeholders: what a template or a hurried author meant to fill in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from impactlint import late
from impactlint.document import Document
from impactlint.reading.model import Evidence, Reason
from impactlint.reading.patterns import small

MAX_PLACEHOLDERS = 20
"""Placeholders of one page that are reported."""
MAX_LINE = 4_000
"""Characters of one line that are looked at."""

SCAFFOLD = "impactlint asks"
"""Words that open the comment of questions which our own scaffold leaves in a page."""

_NUMBER = "XX for a number"
_OF_A_NUMBER = frozenset("%.$€£-")
"""Marks of which a missing number in code has one; without them two X draw a picture, or are a name."""
_MARKS = ' \t>*_:`"'
"""What stands around a gap and is none of it."""
_BEFORE = _MARKS + "|-–—"
"""What may stand before it on its line."""
_NOTES = frozenset({"TODO", "FIXME", "TBD", "TBA"})
"""Notes to oneself; amid a sentence such a word is what it talks of."""
_REMAINDER = late.pattern(r"[A-Za-z] ?%=? ?[\w(]")
"""What is left of a division: `x % 2`."""
PASTED = "an assistant's words"
"""The name of what a writing assistant says to its user, not of a gap."""

_PATTERNS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        _NUMBER,
        0.97,
        late.pattern(
            r"(?<![\w%\\.])(?<![A-Za-z]-)[$€£~]?\d*(?:,?\.?)?\bX{2,3}(?:,X{2,3}|\.X{2,3}(?!\.X))*\b(?!-\w|\.X)\s?%?|(?<![\w.])(?:X\.X{1,3}\b(?!\.)|Y\.Y{1,3}\b(?!\.)|X\.Y{1,2}(?=\s?(?:%|ms\b|s\b|x\b)))|\b\d+\.\d*X{2,}\b|"
            r"\b\d{4}-XX-XX\b|(?<![\w%-])(?<![Tt]op )[XxYyZ] ?%(?!\w)"
        ),
    ),
    (
        "TODO",
        0.95,
        late.pattern(
            r"(?<![\w-])TODO(?![\w-])(?!\.md|\]\(|s?\s+(?:[Aa]pp|[Ll]ist|[Ii]tem|[Cc]omments?|[Aa]pplication|API|[Tt]asks?)\b)"
            r"|(?<![\w-])(?:FIXME|TBD|TBA)(?![\w-])|\b[Tt]o be (?:added|determined|announced|filled in|decided)\b(?=[\s*_]*(?:$|[.,;:)\]|])| (?:soon|later|here|as soon|when|once|after)\b)|[\[(][Tt]o be updated[\])]"
        ),
    ),
    (
        "TBD",
        0.95,
        late.pattern(
            r"(?<![\w-])TB[CD](?![\w-])|\bW\.I\.P\b|^\W*(?:!!! *)?(?:work in progress|under construction)\W*$"
            r"|(?<![A-Za-z])filled in (?:at|after|as|once|later)\b|\bto be completed\b(?=[\s*_]*(?:$|[.,;)\]|]))"
            r"|^\W*readme (?:is )?(?:still )?in progress\b"
            r"|(?-i:^\W*Will|^[\s>]*[(*_|-]\W*will) be (?:added|updated|provided)\b|\((?:added|filled in|available) after [^)\n]{3,30}\)"
            r"|\bthis (?:repo|repository|section|page) is a placeholder\b",
            re.I,
        ),
    ),
    (
        "text of a template",
        0.95,
        late.pattern(
            r"\bthis is an example of how (?:you may give instructions|to list things you need)|\buse this space to show useful"
            r"|\bthis section should list any major frameworks|\blist any (?:urls|links) (?:relevant )?to\b|^[\W_]*briefly (?:describe|explain) (?:the|your|each|what|how|any)\b"
            r"|^\W*(?:[\w ]{2,30}: )?(?:provide|include|add) details about the (?:data ?set|data|model|project)\b[^.\n]{0,30}\W*$"
            r"|^\W*(?:[\w ]{2,30}: )?include metrics (?:like|such as)\b"
            r"|\binclude your (?:own )?(?:benchmark )?(?:results|numbers|metrics)\b|^\W*welcome to your lovable project\b",
            re.I,
        ),
    ),
    (
        "placeholder",
        0.95,
        late.pattern(
            r"^\W*(?:[\w ]{2,40}[:*]+\W*)?placeholder\W*$|[\[(](?:[\w-]+ ){0,3}placeholder(?: for (?!future\b)[^\])\n]{2,40}|: [^\])\n]{2,80})?[\])]"
            r"|^\W*placeholder (?:instructions|section|content)\b|\bhttps?://(?:via\.placeholder\.com|placehold\.(?:co|it)|dummyimage\.com)\b"
            r"|!\[[^\]\n]{0,60}placeholder[^\]\n]{0,60}\]\(|alt=\"[^\"\n]{0,60}placeholder|\b(?:is|are|as|only|just|still|these|this) (?:an? |the )?placeholder (?:text|headline|figure|command)s?\b",
            re.I,
        ),
    ),
    (
        PASTED,
        0.97,
        late.pattern(
            r"^\W*would you like me to\b|^\W*(?:which|what) would you like (?:me to do )?next\b"
            r"|^\W*(?:sure[!,] )?here(?:['’]s| is) (?:an?|your|the (?:updated|full|complete|final|improved|polished|new)) (?:[\w-]+ ){0,4}readme(?:\.md)?\b[^.\n]{0,60}:?\W*$"
            r"|^\W*(?:(?:perfect|great|sure|absolutely|certainly)\W{1,4})?(?:below|here) is (?:an?|your) [^.\n]{0,60}\breadme\b"
            r"|\byou can \**copy\s?[-–—/&]\s?paste (?:this|it)\W{1,4}(?:directly\b|(?:in)?to (?:your )?\W{0,2}(?:github|readme))|^\W*if you(?:['’]d| would) like,? i can (?:also )?\b"
            r"|^\W*reply \**[a-d]\b|\bas an ai language model\b|\bcontentreference\[|^\W*let me know if you(?:['’]d| would) like me to\b",
            re.I,
        ),
    ),
    (
        "pending",
        0.85,
        late.pattern(
            r"^[\W_]*(?:[A-Za-z ]{2,20} )?pending[\W_]*$|\b(?:results?|figures?|deployment) (?:are |is )?pending\b",
            re.I,
        ),
    ),
    (
        "[insert ...]",
        0.97,
        late.pattern(
            r"(?:[\[<{](?:please )?(?:insert|add|enter|put|fill in|replace|describe|specify|provide)|[\[{]your) [^\])>}\n]{2,160}[\])>}](?!\s?[(\[])"
            r"|\((?:please )?(?:insert|fill in|(?:add|enter|put|describe) your(?! own\b)) [^)\n]{2,60}\)",
            re.I,
        ),
    ),
    (
        "<repository>",
        0.95,
        late.pattern(
            r"<(?:(?:your|my|the)[-_ ]?)(?:github[-_ ])?(?:repo(?:sitory)?|github)(?:[-_ ](?:url|link|name|here))*>"
            r"|<(?:this[-_ ])?(?:github[-_ ])?(?:repository|(?:repo(?:sitory)?|github)(?:[-_ ](?:url|link|name|here|folder|directory))+)>"
            r"|(?-i:<REPO>)",
            re.I,
        ),
    ),
    (
        "<your ...>",
        0.9,
        late.pattern(
            r"<(?:your|my)[-_ ](?:(?:git(?:hub)?|full|user|repo(?:sitory)?|project|org|account)?[-_ ]?(?:name|repo(?:sitory)?|github|user|org(?:ani[sz]ation)?|account|profile|handle|project|email|url|link|site|domain|app))>(?!\.)|<(?:user(?:name)?|github|project|org|account)[-_ ]?(?:url|link|name|here)?>",
            re.I,
        ),
    ),
    (
        "yourusername",
        0.97,
        late.pattern(
            r"(?:github\.com|gitlab\.com|linkedin\.com/in|twitter\.com|medium\.com|kaggle\.com|hub\.docker\.com/r|streamlit\.app|huggingface\.co)[:/]/?@?<?(?:your|my)[-_]?(?:user|git|handle|name|profile|linkedin|org|id|account|repo|team|company)[\w-]*|(?:github|gitlab)\.com[:/](?:github_username|\[username\]|\{[\w ]*(?:user|org)[\w ]*\})|\]\((?:link|url)-to-[\w-]+\)|(?<!Users/)(?<!home/)\byour[-_]?(?:user)?name/[\w-]+\b|(?:github|gitlab)\.com[:/]username/|\byour[-_]repo(?:sitory)?[-_](?:url|link)\b|\b(?:username|<username>|user_name)/(?:repo|repository|project)[\w-]*",
            re.I,
        ),
    ),
    ("YOUR_...", 0.9, late.pattern(r"\]\((?:YOUR|MY|INSERT|ADD)_[A-Z_]{2,30}\)")),
    (
        "Your Name",
        0.97,
        late.pattern(
            r"^\W*(?:(?:author|by|name|created by|maintainer|contact|e-?mail)\W{1,6})?\[?(?:Your (?:Full )?Name|Your Email|Your Title|Your Role|Firstname Lastname|John Doe)\]?(?: Here)?\W*$|\byour\.?_?email@(?:example|domain|gmail|email)\.com|@your_?twitter|\[(?:Your (?:Full )?Name|Your LinkedIn|Your Portfolio|LinkedIn Profile|Email Address|Contact Email|Link to (?:data ?set|paper|demo|video|code))\](?![(\[:])",
            re.I,
        ),
    ),
    ("lorem ipsum", 0.99, late.pattern(r"\blorem ipsum\b", re.I)),
    (
        "coming soon",
        0.85,
        late.pattern(
            r"(?:^\W*|\b(?:code|results?|demo|link|paper|screenshots?|docs?|documentation|video|model|section|details?|tutorials?)\b[^.\n]{0,24}|[(|:]\W{0,3})\bcoming soon\b(?! to )|coming[_-]soon\.(?:png|jpe?g|gif|svg)|\b(?:results?|metrics?|screenshots?|images?|details?|section|instructions?|link)\b[^.\n]{0,40}\bwill be (?:added|updated|documented|populated)\b(?! (?:to|in|into|with|by|when|whenever|if|automatically|every) (?!th[ei]s? (?:section|page|readme|repo)|here\b|future|a future|due\b|upcoming|the (?:next|future|coming)))|\b(?:results?|metrics?|screenshots?|details?|section)(?: (?:is|are))?(?: still)? to (?:come|follow)\b(?! the)|\bwill be (?:available|released|uploaded|published) soon\b",
            re.I,
        ),
    ),
    (
        "add ... here",
        0.9,
        late.pattern(
            r"^\W*(?:add|insert|paste|put|place) (?:your |a |the |any |an |some )?[\w ,/&-]{3,60}\bhere\b\W*$|(?-i:\((?:Insert|Add) [^)\n]{3,100}\)|\((?:INCLUDE|UPDATE|CITE|INSERT|ADD) [A-Z][^)\n]{2,60}\))"
            r"|\[note: (?:add|insert) [^\]\n]{3,60}\]|\breplace this (?:line|text|section|placeholder)\b",
            re.I,
        ),
    ),
    (
        "after launch",
        0.8,
        late.pattern(
            r"\btracking starts(?: (?:at|after|on|with) \w+)?|\bnot yet measured\b|(?:^|[|:(–—-])\W*to be measured\b",
            re.I,
        ),
    ),
    (
        "a dead placeholder link",
        0.85,
        late.pattern(
            r"\[[^\]\n]{0,40}\]\(\)\s*TODO|\bhttps?://(?![\w.-]+\.example\b|my(?:app|site)(?![\w-]*\.))(?:www\.)?(?:your|my)[-_]?(?:app|site|domain|project|portfolio|website|deployed?|demo|link|url)[\w.-]*",
            re.I,
        ),
    ),
)
_NO_PROSE = late.pattern(r"`[^`\n]{1,300}`|<!--[^\n]{0,300}?-->")
"""What no reader takes for prose."""
_IN_ANY_CODE = frozenset({"<repository>", "yourusername"})
"""Placeholders that count inside code as well, wherever it stands."""
_IN_CODE_TOO = _IN_ANY_CODE | {_NUMBER, "TBD"}
"""Those of blocks of code; there, what stands in angle brackets is mostly a reader's to choose."""
_TO_COME = frozenset({"TODO", "TBD", "coming soon", "pending"})
"""As the heading of what is planned, they leave no gap."""
_LATER = tuple(
    f"will be {done}"
    for done in "added updated provided documented populated available released uploaded published".split()
)
_TRIGGERS: Mapping[str, tuple[str, ...]] = {
    _NUMBER: ("xx", "x.", "y.", "x %", "y %", "x%", "y%", "z%", "z %"),
    "TODO": ("todo", "fixme", "tbd", "tba", "to be "),
    "TBD": (
        "tbd",
        "tbc",
        "w.i.p",
        "work in progress",
        "under construction",
        "filled in",
        "to be completed",
        "in progress",
        *_LATER[:3],
        "(added after",
        "(filled in after",
        "(available after",
        "is a placeholder",
    ),
    "text of a template": (
        *("this is an example of how", "use this space", "this section should list", "list any ", "briefly "),
        *("details about the ", "include metrics ", "include your ", "lovable project"),
    ),
    "placeholder": ("placeholder", "placehold.", "dummyimage"),
    PASTED: (
        *("would you like", "here's ", "here’s ", "here is ", "reply", "ai language model", "contentreference"),
        *("let me know if you", "below is ", "paste this", "paste it", "if you'd like", "if you’d like"),
        "if you would like",
    ),
    "pending": ("pending",),
    "[insert ...]": (
        "insert ",
        "add ",
        "enter ",
        "put ",
        "fill in",
        "replace ",
        "describe ",
        "your ",
        "please ",
        "specify ",
        "provide ",
    ),
    "<repository>": ("<your", "<my", "<the", "<this", "<repo", "<github"),
    "<your ...>": ("<your", "<my", "<user", "<github", "<project", "<org", "<account"),
    "yourusername": (
        *("/your", "/my", ":your", ":my", "@your", "@my", "<your", "<my", "username/", "username>/", "user_name/"),
        *("yourname/", "your-name/", "your_name/", "github_username", "[username]", "/{", ":{", "link-to-", "url-to-"),
        *("your-repo", "your_repo", "/username/", ":username/"),
    ),
    "YOUR_...": ("](your_", "](my_", "](insert_", "](add_"),
    "Your Name": (
        *("your name", "your full name", "your email", "your title", "your role", "firstname", "john doe", "email@"),
        *("@your", "[your ", "[linkedin profile", "[email address", "[contact email", "[link to "),
    ),
    "lorem ipsum": ("lorem",),
    "coming soon": ("coming soon", "coming_soon", "coming-soon", *_LATER, "to come", "to follow"),
    "add ... here": ("here", "(insert", "(add", "(include", "(update", "(cite", "[note:", "replace this"),
    "after launch": ("tracking starts", "to be measured", "not yet measured"),
    "a dead placeholder link": ("]()", "://your", "://my", "://www.your", "://www.my"),
}
"""Small-letter words of which every match of a pattern holds one: only lines with one are searched."""
_OF_A_COMMAND = late.pattern(
    r"(?:^|\s)--?[A-Za-z][\w-]*[ =]$|\b(?:Users|home)[/\\]$|\b(?:e\.g\.|for example|such as)[^.;]{0,30}$"
)
"""A flag, the folder of users, or the words before an example: what follows is a reader's to choose."""
_READERS_OWN = late.pattern(
    r"(?:=|:|export\s)\s*[\"']?(?:your|my|<)[-_\w]*(?:key|token|secret|password|id|endpoint|region|bucket)"
    r"|\bfork\b|remote (?:add|set-url)"
)
"""A variable of the environment in an example, or a reader's fork: what stands there is the reader's own."""


def _names_of() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {SCAFFOLD: set()}
    for name, triggers in _TRIGGERS.items():
        for trigger in triggers:
            found.setdefault(trigger, set()).add(name)
    return {trigger: frozenset(names) for trigger, names in found.items()}


_NAMES_OF = _names_of()
"""The names of the patterns that each trigger speaks for; the scaffold's words need none."""


def find_placeholders(document: Document) -> tuple[Evidence, ...]:
    """Placeholders in order of their lines, one a line. API keys and the like in examples are no placeholders."""
    return tuple(_search(document))[:MAX_PLACEHOLDERS]


def _search(document: Document) -> Iterator[Evidence]:
    lines = document.source.lines
    triggered = _triggered(lines)
    if _is_about_todos(document):
        triggered = {number: names - {"TODO"} for number, names in triggered.items()}
    code = _code_lines(document) if triggered else frozenset()
    plans = _plans(document) if triggered else frozenset()
    for number in sorted(triggered):
        line = lines[number].rstrip("\r\n")[:MAX_LINE]
        if SCAFFOLD in line:
            yield _evidence(number, 0, line.strip(), "our own questions, unanswered", 0.99)
        elif not _READERS_OWN.search(line.lower()):
            names = triggered[number] - _TO_COME if number in plans else triggered[number]
            yield from _first(number, line, names, in_code=number in code)


def _triggered(lines: Sequence[str]) -> Mapping[int, set[str]]:
    """The lines that hold a trigger, each with the names of the patterns that it speaks for."""
    text = small("".join(lines))
    starts = [0, *accumulate(map(len, lines))]
    found: dict[int, set[str]] = {}
    for trigger, names in _NAMES_OF.items():
        at = text.find(trigger)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.setdefault(number, set()).update(names)
            at = text.find(trigger, starts[number + 1])
    return found


def _first(number: int, line: str, names: set[str], *, in_code: bool) -> Iterator[Evidence]:
    """The placeholder of a line, of several the one whose pattern stands first."""
    prose = "" if in_code else _NO_PROSE.sub(lambda match: " " * len(match[0]), line)
    for name, confidence, pattern in _PATTERNS:
        told = line if name in (_IN_CODE_TOO if in_code else _IN_ANY_CODE) else prose
        match = pattern.search(told) if name in names else None
        if match and not (in_code and name == _NUMBER and _is_of_code(match)) and not _is_no_gap(line, match):
            text = match[0].lstrip(_BEFORE)
            yield _evidence(number, match.end() - len(text), _token(text, line[match.end() :]), name, confidence)
            return


def _is_about_todos(document: Document) -> bool:
    """Whether a page is that of a program for to-dos, which its title says."""
    title = document.headings[0].title.lower() if document.headings and document.headings[0].level == 1 else ""
    return "todo" in title and not title.endswith("todo")


def _is_no_gap(line: str, match: re.Match[str]) -> bool:
    """Whether a sentence talks of such notes, or a reader's own value follows a flag or "e.g."."""
    if match[0] in _NOTES:
        return _is_talked_of(line[: match.start()].rstrip(_MARKS), line[match.end() :].lstrip(_MARKS))
    chosen = match[0][0] in "<[{" or "/" in match[0]
    return chosen and bool(_OF_A_COMMAND.search(line, 0, match.start()))


def _is_talked_of(before: str, after: str) -> bool:
    """Whether a word stands amid a sentence, between what is before and after it: "it checks for TODO markers"."""
    return bool(before and after) and (before[-1].isalnum() or before[-1] in ",\uff0c") and after[0] not in ":|)]."


def _is_of_code(match: re.Match[str]) -> bool:
    """Whether what looks like a missing number draws a picture, is a name, or the remainder of a division."""
    return _OF_A_NUMBER.isdisjoint(match[0]) or bool(_REMAINDER.match(match.string, match.start()))


def _token(text: str, rest: str) -> str:
    """What stands for the placeholder: without marks of emphasis, and with the bracket that closes it."""
    text = text.rstrip(" *_")
    for opens, closes in ("<>", "()"):
        if text.count(opens) > text.count(closes):
            return text + rest[: rest.find(closes, 0, 40) + 1]
    return text


def _code_lines(document: Document) -> frozenset[int]:
    """0-based lines inside code blocks: there only a gap that a reader would copy counts."""
    return frozenset(
        line
        for block in document.blocks
        for inner in block.walk()
        if inner.kind == "code"
        for line in range(inner.span.start, inner.span.end)
    )


def _plans(document: Document) -> frozenset[int]:
    """0-based lines of the headings that something stands under."""
    lines = document.source.lines
    return frozenset(
        section.heading.span.start
        for section in document.sections
        if any(line.strip() for line in lines[section.heading.span.end : section.span.end])
    )


def _evidence(number: int, column: int, text: str, name: str, confidence: float) -> Evidence:
    return Evidence(number + 1, column + 1, text[:120], confidence, (Reason(name, confidence),))
