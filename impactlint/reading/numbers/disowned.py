"""Numbers that are no result by the page's own words: a placeholder, a setting, a name, somebody else's, made up."""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.reading.numbers.candidates import Candidate
from impactlint.reading.numbers.not_measured import measures_nothing
from impactlint.reading.page import Page, Unit
from impactlint.reading.vocabulary.patterns import guarded, small

_BEFORE = 240
"""Characters before a number in which the page says what kind of number it is."""
_BEHIND = 48
"""Characters behind a number that may make something else of it."""

_UNIT = 10
"""Characters of them that hold a unit."""

_TO_COME = lazy.pattern(r"\bto be (?:measured|filled|updated|replaced)\b", re.IGNORECASE)
"""How a unit says that its numbers are still to come."""
_CONDITION = lazy.pattern(r"\b(?:[Ww]hen(?:ever)?|[Ii]f|[Uu]nless|[Uu]ntil|[Ww]here)\b[^.;,:|\n]{0,60}$")
"""How a sentence sets a condition, up to its bound: "if the share is > 5 %".

It decides alone, but only over a number with a mark such as `>`. `rule:condition` of `told_otherwise` knows bounds in
words ("exceeds 5 %"), which results have too: it is a feature among others, with a weight that is learnt.
"""
_GATE = lazy.pattern(
    r"\b(?:gat(?:e[sd]?|ing)\b(?:[^.;\n]|\.\d){0,160}|(?:clear(?:s|ing)?|pass(?:es|ing)?|meet(?:s|ing)?|requires?|must (?:be|have|reach|stay))\b[^.;\n]{0,40})$",
    re.IGNORECASE,
)
"""How a sentence tells what a check asks for: "gates the merge on an error < 5 %"; over a bound it is no result."""
_LABEL = lazy.pattern(r"(?:^|[^.\w] ?)(?:[A-Z][\w-]* ){1,3}$")
"""The name before the number of a version or a part: "Flash Attention 2: ..."."""
_SYMBOL = lazy.pattern(r"(?<!\w)[θτλε] ?[=≥≤><] ?$")
"""The sign of a threshold or a weight, and what sets it: "θ = 0.80"."""
_SETTERS = frozenset("=≥≤><")
_SIDE = lazy.pattern(r"[×x] ?\d")
"""The mark and the number behind the first side of a shape: "12 × 5000"."""
_HALF_HOUR = lazy.pattern(r"[ -]hour(?:ly)?\b")
"""What makes a step of time of "half"; "half an hour" is how long something takes."""
_CLOCK = lazy.pattern(r"[^A-Za-z]*\d ?[GM]Hz\b")
_MEMORY = lazy.pattern(r"[^A-Za-z]*\d ?[GT]B(?: of)? (?:RAM|DDR\d?|VRAM|SSD|HDD|NVMe)\b")
_MACHINE = lazy.pattern(
    r"@ ?(?:$|\d)|^\W*(?:RAM|[Mm]emory): |\b(?:DDR\d|CPUs?|Xeon|Ryzen|Core(?:\(TM\))? i\d|i[3579]-\d|processor)\b"
)
"""The clock of a machine on which something was measured, its memory, and how such a machine is told."""
_PARTS = lazy.pattern(r"\b(?:RTX|GTX|VRAM|PCIe|Xeon|Ryzen|Radeon|EPYC|Threadripper|DDR\d|NVMe)\b")
"""What the cell of a table holds that lists the parts of a machine."""
_OF_OTHERS = guarded(
    "verage |et al|ccording to|tudies|esearch|papers|uthors|work|iterature|ethods|pproaches|mplementations|olutions|otebooks|utorials|laims ",
    r"\b(?:[Ss]tudies|[Rr]esearch(?:ers)?|[Pp]apers|[Aa]uthors|[Ll]iterature|(?:[Pp]revious|[Pp]rior|[Ee]arlier|[Rr]elated"
    r"|[Oo]ther|[Ss]ome|[Mm]any|[Ee]xisting) (?:published |recent )?(?:works?|studies|research|papers|approaches|methods|implementations"
    r"|solutions|notebooks|tutorials))(?: \w+){0,2}? (?:reports?|reported|achiev\w+|obtain\w*|reach\w*|claim\w*|show\w*|found|suggests?)\b"
    r"(?:[^.;|\n]|\.\d){0,100}$|\b[Cc]laims (?:like|such as|of) (?:[^.;|\n]|\.\d){0,40}$|"
    r"\b[Aa]ccording to (?!(?:our|the (?:results?|tests?|tables?|logs?|model|figures?|benchmarks?|measurements?|profiler)|my|this|these)\b)"
    r"[^;|\n]{1,200}$|"
    r"(?:^|\n)\W*(?:[Ii]ndustry|[Nn]ational|[Mm]arket) [Aa]verage [^:;|\n]{0,40}: ?[~≈]?(?:\d{1,3} ?[–-] ?)?$|"
    r"\bet al\b[^;|\n]{0,20}\b(?:reports?|reported|achieved?s?|obtain(?:s|ed)?|reach(?:es|ed)|claims?)\b"
    r"(?:[^.;|\n]|\.\d){0,80}$",
)
"""How a sentence gives the number of somebody else's paper."""
_AT_FIRST = guarded(
    "nitial",
    r"\binitial (?:training |test |validation )?(?:error|loss|cost|reward)\b[^|;,\n]{0,30}$",
    re.IGNORECASE,
)
"""How a log gives the number of a run's first step."""
_SUPPOSED = guarded(
    "or instance|uppose|magine|et's say|et’s say|increased| take",
    r"\b(?:[Ff]or instance|[Ss]uppose|[Ii]magine|[Ll]et['’]s say)\b[^.;\n]*$"
    r"|\b[Dd]ata (?:was|were|is|are|gets?) increased (?:by )?$|\b(?:may|might|could) take\b[^.;\n]*$",
)
"""How a number is made up to explain, or to ask what would happen."""
_AIMED = guarded(
    "argeting |iming |arget of |arget: |oal of |im of |inimum|t least|will ",
    r"\b(?:[Tt]argeting|[Aa]iming (?:for|at)|(?:[Tt]arget|[Gg]oal|[Aa]im) of|[Tt]arget:) [~≈<>≥≤$]{0,2}(?:\d[\d.,]{0,9} ?(?:-|–|to) ?)?$"
    r"|\b(?:should|must)\b[^.;\n]{0,40}\b(?:achieve|reach|attain)\b[^.;\n]{0,30}\b(?:minimum of|at least) (?:\d[\d.]{0,9} ?%[^.;\d\n]{0,30})?$"
    r"|\bminimum threshold\b[^.;\d\n]{0,30}$"
    # "We expect that it will reach an accuracy within 5 %"
    r"|\bwill (?:achieve|reach|outperform|exceed)\b[^.;\n]{0,80}$",
)
"""How a number is told that is an aim itself: "targeting 10-20x", "should achieve a minimum of 75%".

Unlike `_AIM` it stands right before the number, so that the number is no result though the aim may be reached.
"""
_OF_AIMS = lazy.pattern(
    r"\W*(?:\w+ )?(?:success (?:metrics|criteria)|acceptance criteria|target metrics|targets|goals|objectives|kpis?"
    r"|expected (?:results?|outcomes?|impact|performance|benefits))(?: (?:for|in|of) (?:\w+ ?){1,4})?\W*$",
    re.IGNORECASE,
)
"""How the heading of what is to be reached is called, and by nothing else."""
_REACHED = lazy.pattern(
    r"\b(?:achieved|reached|actual(?:ly)?|met|measured|currently|beats|beaten|exceed(?:s|ed)|surpass(?:es|ed)|fell|rose|dropped|cut)\b"
    r"|[✅✓✔☑]",
    re.IGNORECASE,
)
"""How an aim is said to be reached."""
_AIM = guarded(
    "oal|arget|im|bjective|udget|KPI|SLO|SLA|riteria|hope|want|plan|intend",
    r"(?:^\W*(?:(?:\w+ )?(?:[Gg]oals?|[Tt]argets?|[Aa]ims?|[Oo]bjectives?|[Bb]udget|SLOs?|SLAs?|[Aa]cceptance criteria)"
    r"\b[^.:;]{0,30}|[Tt]arget [^.:;]{0,30}):"
    r"|\b(?:[Ww]e|I|to|[Ii]t|project|[Tt]his) (?:aims?|hopes?|wants?|plans?|intends?) (?:for|to|at)\b"
    r"|\b(?:goal|target|aim|objective) (?:\w+ ){0,3}(?:is|was|of) (?:to )?)[^.;\d]{0,60}$"
    # "The objective is to predict the price 7 days ahead, such that it falls within 70 % of ..."
    r"|\b(?:[Gg]oal|[Aa]im|[Oo]bjective) (?:is|was) to\b[^.;\n]{0,160}\b(?:such that|so that|within)\b[^.;\n]{0,60}$",
)
"""How a sentence opens that tells an aim: "Goal: ...", "we aim for ...".

Any number behind it may be meant, also what came of the aim: where it is said to be reached, it is no aim any more.
"""
_STOPPING = guarded(
    "top|atience", r"(?:\b[Ee]arly[ -]stopping\b|\b[Pp]atience\b|\b[Ss]tops? (?:when|if|once|after)\b)[^.;,]{0,60}$"
)
"""How a sentence tells when training ends."""
_NO_MEASURE = lazy.pattern(
    r"^\W*(?:\d{1,2}[.)] )?\W*(?:write|create) an? (?:sql )?(?:query|script|function|program)\b"
    r"|\bacquir\w+ (?:an? )?new (?:customers?|clients?|users?|subscribers?)\b.*\b(?:retain|existing|keep)",
    re.IGNORECASE,
)
"""How a sentence sets a task with its numbers, or says that winning a customer is dearer than keeping one."""
_CAPPED = lazy.pattern(
    r"\b(?:rate[- ]?limit(?:ed|s)?|limited|capped|throttled|restricted) (?:to|at|of) [~≈<]?$", re.IGNORECASE
)
"""How a sentence sets a limit to what may be done."""
_HOUR = lazy.pattern(r"(?:\s?[–-]\s?\d{1,2}(?::\d\d)?)?\s?[ap]\.?m\b", re.IGNORECASE)
"""What makes an hour of the day of a number."""
_TARGET = lazy.pattern(
    r"[^.;|\n]{0,3}\((?:target|goal|planned|estimate[d]?|projected)\)"
    # "< 10 ms inference target", unless it was met, and not the target of a model
    r"| (?:\w+ ){0,2}(?:target|budget|goal)\b(?! \w)(?!, (?:was |is |has been )?(?:met|hit|reached|achieved|beaten))",
    re.IGNORECASE,
)
"""How a number is called a target right behind it."""
_ADVISED = lazy.pattern(
    r"\W*(?:[\w ]{2,30}: )?\W*(?:[Oo]ffer|[Dd]eploy|[Ii]ncrease|[Rr]educe|[Ll]aunch|[Ii]ntroduce|[Aa]llocate|[Ii]nvest|[Tt]arget|[Ss]hift"
    r"|[Pp]rioriti[sz]e|[Ff]ocus|[Rr]aise|[Ll]ower|[Cc]ut|[Ii]mplement|[Cc]onsider|[Ss]end|[Gg]ive|[Pp]rovide|[Rr]un|[Cc]reate|[Aa]dd)\b"
)
"""How what somebody should do opens."""
_SUM = lazy.pattern(
    r"\d\s?[×*·]\s?[A-Za-z(][^.;\n]{0,60}\+\s?\d[\d.]*\s?[×*·]\s?[A-Za-z(]"
    r"|\b(?:[Bb]lend|[Ww]eight)\w*[^.;\n]{0,60}\b0?\.\d+ [A-Z]\w+ ?[/+,&|] ?0?\.\d+ [A-Z]\w+"
)
"""How a score is made of others, each with its weight: "0.6 × A + 0.4 × B", "a blend of 0.60 CatBoost / 0.40 LightGBM"."""
_WHY = lazy.pattern(r"[:;–—(]|\b(?:because|since|as|where|which|who|whose)\b")
"""What leads to why it should be done."""
_ADVICE = frozenset(("head:recommendations", "head:recommendation", "head:suggestions"))
"""Features of numbers below a heading that promises advice."""
_RUBRIC = lazy.pattern(r"\W*(?:criteri(?:on|a)|rubrics?)\b", re.IGNORECASE)
"""How the first column of a table of marks is called."""
_PRICED = lazy.pattern(r"\W*(?:unit )?price\b", re.IGNORECASE)
"""How a column of prices is called."""
_HYPER = lazy.pattern(
    r"\W*(?:dropout (?:rate|prob\w*)|(?:initial |base )?learning[ -]rate|lr|batch[ -]?size|(?:# |no\. of |number of )?epochs?|momentum|weight[ -]decay"
    r"|hidden (?:size|units|layers?|dim\w*)|cell size|(?:number of |# )(?:layers|heads)|warm-?up(?: steps)?|(?:random )?seed|svm c|norm"
    r"|max[ _](?:depth|length|tokens|features)|n_estimators|optimi[sz]er)\W*$",
    re.IGNORECASE,
)
"""How the first cell of a row, or a column, is called that holds settings of the training."""
_REQUEST = lazy.pattern(r"\b(?:GET|POST|PUT|PATCH|DELETE) /")
"""What a line of a server's log holds."""
_LOGGED = 300
"""Characters of a line of code that tell whether a program wrote it."""
_ANSWERED = lazy.pattern(
    r"^\W*[\"']?(?:score|confidence|probability|similarity|price|rating|distance|lat|lon|id|\w*_ms|\w*_id)[\"']?: [^,]*+,?\W*+$",
    re.I,
)
"""A line of what a service answers, which is an example."""
_OF_COVERAGE = frozenset({"head:test", "head:coverage"})
"""Features of numbers below "Test coverage", which tell how much of the code its tests run."""
STAND_IN_NUMBERS = guarded(
    "placeholders",
    r"\b(?:all|the|these) (?:\w+ )?(?:numbers|figures|results|metrics)(?: (?:below|above|here|shown|on this page))?"
    r" (?:are|serve as|remain) (?:\w+ )?placeholders\b(?! (?:for|of|in)\b)",
)
"""How a page says in small letters that its numbers are made up until the real ones come."""


def all_made_up(page: Page) -> bool:
    """Whether a page says of its numbers that they only stand for those to come."""
    return bool(STAND_IN_NUMBERS.search(page.prose))


def aims_of(page: Page) -> frozenset[int]:
    """The sections that tell what is to be reached, with all within, as indexes; the title's is none of them."""
    found: set[int] = set()
    for index, section in enumerate(page.document.sections):  # a section stands behind the one that it is part of
        if section.parent in found or (index and _OF_AIMS.match(section.heading.title)):
            found.add(index)
    return frozenset(found)


def is_aim(candidate: Candidate, aims: frozenset[int]) -> bool:
    """Whether a number is the bound of an aim: "< 500 ms" or "50,000+" among the success metrics of a plan."""
    bound = "bound" in candidate.features or candidate.number.endswith("+")
    if candidate.unit.section not in aims or not bound:
        return False
    return not any(map(_REACHED.search, (candidate.unit.text, *candidate.unit.header)))


def disowned(candidate: Candidate) -> bool:
    """Whether a number is no result by the page's own words, whatever the words around it look like."""
    text = candidate.unit.text
    before = text[max(0, candidate.start - _BEFORE) : candidate.start]
    behind = text[candidate.end : candidate.end + _BEHIND]
    if _is_to_come(candidate) or _is_setting(candidate, before, behind) or _OF_COVERAGE.issubset(candidate.features):
        return True
    if measures_nothing(candidate.number, before, behind):
        return True
    if candidate.unit.kind == "code":
        return _is_logged(candidate)
    if candidate.unit.kind == "row" and (
        _is_price(candidate)
        or _is_of_other_work(candidate.unit)
        or _is_of_parts(candidate)
        or _is_hyper_parameter(candidate)
    ):
        return True
    return _is_of_another(before) or _is_sought(candidate, before)


def _is_logged(candidate: Candidate) -> bool:
    """Whether a number of a block of code stands in a line of a server's log, or of what a service answers."""
    line = candidate.unit.text[slice(*candidate.bounds)][:_LOGGED]
    example = candidate.unit.section < 0 or "role=result" not in candidate.features
    return bool(_REQUEST.search(line) or (example and _ANSWERED.match(line)))


def _is_of_other_work(unit: Unit) -> bool:
    """Whether a row is of a course's marks, or of somebody else's paper."""
    graded = bool(unit.header) and bool(_RUBRIC.match(unit.header[0]))
    return graded or (bool(unit.cells) and "et al" in unit.cells[0])


def _is_of_parts(candidate: Candidate) -> bool:
    """Whether the cell of a number lists the parts of a machine, behind the name of what it lists: "GPU | RTX 3090"."""
    return candidate.cell > 0 and bool(_PARTS.search(candidate.unit.cells[candidate.cell]))


def _is_hyper_parameter(candidate: Candidate) -> bool:
    """Whether the row or the column of a number holds a setting of the training."""
    row = candidate.unit.cells[0] if candidate.cell else ""
    return any(map(_HYPER.match, (row, candidate.column)))


def _is_price(candidate: Candidate) -> bool:
    """Whether a number of a row is the price of a part."""
    return bool(_PRICED.match(candidate.column))


def _is_sought(candidate: Candidate, before: str) -> bool:
    """Whether a number is asked for, aimed at, still to be done, an hour of the day, or ends the training."""
    low, high = candidate.bounds
    text = candidate.unit.text
    if not _ADVICE.isdisjoint(candidate.features) and _is_advised(text[low : candidate.start]):
        return True
    if text.startswith("[ ]") or _TARGET.match(text, candidate.end) or _HOUR.match(text, candidate.end):
        return True
    if _NO_MEASURE.search(text[low:high]) or _SUM.search(text[low:high]) or _CAPPED.search(before):
        return True
    if candidate.unit.kind != "row" and "?" in text[max(low, high - 2) : high + 1]:
        return True
    own = before[-(candidate.start - low) :] if candidate.start > low else ""
    return bool((_AIM.search(own) and not _REACHED.search(text[low:high])) or _STOPPING.search(own))


def _is_advised(before: str) -> bool:
    """Whether what stands before a number in its sentence is what should be done, and not yet why."""
    told = _ADVISED.match(before)
    return told is not None and not _WHY.search(before, told.end())


def _is_to_come(candidate: Candidate) -> bool:
    """Whether a sentence, row or column is called a placeholder, or a unit says that numbers are to come."""
    unit = candidate.unit
    low, high = (0, len(unit.text)) if unit.kind in ("row", "code") else candidate.bounds
    called = any("placeholder" in small(told) for told in (unit.text[low:high], *unit.header))
    return called or ("to be " in unit.text and bool(_TO_COME.search(unit.text)))


def _is_setting(candidate: Candidate, before: str, behind: str) -> bool:
    """Whether a number is a bound, what a sign is set to, a part of a name, the side of a shape, a step of time or a clock."""
    if ("bound" in candidate.features and (_CONDITION.search(before) or _GATE.search(before))) or _is_set(before):
        return True
    if behind.startswith(":") and len(candidate.number) == 1 and _LABEL.search(before):
        return True
    half_hour = candidate.number.lower() == "half" and _HALF_HOUR.match(behind)
    if half_hour or _SIDE.match(f"{candidate.number[-1]}{behind}"):
        return True
    return _is_of_machine(candidate, f"{candidate.number}{behind[:_UNIT]}", before)


def _is_set(before: str) -> bool:
    """Whether a sign is set to what follows; most text before a number doesn't end like that."""
    return before[-3:].rstrip()[-1:] in _SETTERS and bool(_SYMBOL.search(before))


def _is_of_machine(candidate: Candidate, written: str, before: str) -> bool:
    """Whether a number with its unit is the clock of the machine that something was measured on, or its memory."""
    if not (_CLOCK.match(written) or _MEMORY.match(written)):
        return False
    sentence = candidate.unit.text[slice(*candidate.bounds)]
    return bool(_MACHINE.search(before) or _MACHINE.search(sentence))


def _is_of_another(before: str) -> bool:
    """Whether a number is another paper's, that of a run's first step, made up, or aimed at."""
    return any(told.search(before) for told in (_OF_OTHERS, _AT_FIRST, _SUPPOSED, _AIMED))
