"""Numbers that measure no work: the size of a data set, the code of a class, a street, a setting, the tests of code.

Nor does how sure an interval is, how much was held out, what a unit is sold for, or how many rows there were.
"""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.reading.patterns import guarded

_SIZE = guarded(
    "ize|ataset|ata set",
    r"(?:^|\n)\W*(?:(?:[Ff]ile|[Dd]ata|[Dd]ata ?set|[Tt]otal|[Rr]aw|[Dd]ownload|[Aa]rchive) )?[Ss]ize\W{0,4}[~≈]?$"
    r"|\b[Dd]ata ?set (?:of )?\(?[~≈]?$",
)
"""What stands before the size of the data that were at hand."""
_LARGE = lazy.pattern(r"[\d.,]+\s?[GT]i?B\b")
"""A size that hardly any program has."""
_CODE = lazy.pattern(r"\s?=\s?[\"'“‘]?[A-Za-z]")
"""What stands behind the code of a class: "1 = churn"."""
_PLACE = lazy.pattern(
    r"(?:st|nd|rd|th)\s(?:street|avenue|ave\b|road|floor|century|ward\b|district|division|precinct|grade\b|edition|anniv|birth)",
    re.IGNORECASE,
)
"""What an ordinal counts that is no place among others."""
_READ = guarded(
    " a | an | the | our | my | this | one | each ",
    r"\b(?:on|of|with|for|over|from|against|in|scan\w*|read\w*|pars\w*|process\w*|sort\w*|load\w*|import\w*)"
    r" (?:an?|the|our|my|this|one|each) (?:single )?$",
)
_FILE = lazy.pattern(
    r" (?:(?:gzipped|compressed|csv|json|log|text|xml|parquet|pdf|video) )?(?:file|dataset|data set|corpus|dump|table|log|csv|archive|database|video|pdf)\b",
    re.IGNORECASE,
)
_BYTES = ("B", "b", "bytes")
"""How much something was tried on: "measured on a 5.2 GB file"."""
_SETTING = guarded(
    "umber of",
    r"\b[Nn]umber of (?:training )?(?:epochs|layers|trees|neurons|clusters|folds|batches|heads|estimators)"
    r"\b(?: (?:was|is|were|to|from|by|of|at|set|reduced|increased|limited|[\d,.]+)){0,5} ?$",
)
"""What stands before a setting of the training."""
_WEIGHTS = guarded("eight", r"\b[Ww]eight(?:ing|s)?\b[^.;\n\d]{0,90}(?<!from )$")
_OF_TESTS = guarded(
    "overage",
    r"\b(?:[Cc]ode|[Tt]est|[Uu]nit|[Ll]ine|[Bb]ranch|[Ss]tatement)[- ](?:test |code )?[Cc]overage\b[^.;\n\d]{0,20}$",
)
_OF_TESTS_BEHIND = lazy.pattern(r"\s?%? (?:code|test|line) cov")
"""How much of the code its tests run, which isn't what the code does."""
_SPAN = guarded(
    "orizon|ookback|indow|eriod|ange|requency",
    r"(?:^|\n)\W*(?:[Ff]orecast(?:ing)? |[Pp]rediction |[Tt]rain(?:ing)? |[Tt]est(?:ing)? |[Dd]ate |[Tt]ime )?"
    r"(?:[Hh]orizon|[Ll]ookback|[Ww]indow|[Pp]eriod|[Rr]ange|[Ff]requency)(?: (?:size|length))?\W{1,6}(?:\d+ \w+ ?[/|] ?)?$",
)
"""The name, at the head of a line or row, of how much time is looked at."""
_SURENESS = lazy.pattern(
    r"\s?(?:bootstrap(?:ped)? |credible |wilson )?(?:confidence|credible|prediction|uncertainty) (?:interval|level|band|bound|region)s?\b|\s?CIs?\b|\s?(?:pp )?(?:MDE|minimum detectable effect)\b"
)
"""What is behind how sure an interval is."""
_HELD_OUT = lazy.pattern(
    r"\s?(?:of (?:the |all )?(?:data|rows|samples) )?(?:stratified |random )?(?:for )?(?:hold-?out|held-out|test(?:ing)?|train(?:ing)?|validation)(?: set| split| data|[ -]?size)\b"
)
_HELD_OUT_BEFORE = guarded("held-out|holdout|hold-out|remaining", r"\b(?:[Hh]eld-out|[Hh]old-?out|[Rr]emaining) $")
"""What stands around the share of the data that was held out."""
_UNIT_PRICE = lazy.pattern(r"\s?(?:/|per )\s?(?:GB|TB|1?[KM](?:illion)? ?(?:input |output )?tokens|vCPU)\b")
"""What something is sold by."""
_DATA = "rows|records|observations|samples|data ?points|instances|patches|tweets|trips|transactions|reviews|images|recordings"
_OF_DATA = lazy.pattern(
    rf"\+?,? (?!per\b)(?:[a-z-]+ ){{0,2}}(?:{_DATA})\b(?!/| ?(?:per|a|each|every) (?:second|minute|hour|day)| (?:saved|were (?:saved|right|correct)|correct|right|in (?:under |about |less than )?[\d~<]|with(?:in| an? error)))",
)
"""What was at hand, behind how much of it there was; so many a second, or so many right, is another thing."""
_MANY = lazy.pattern(
    r"[~≈]?(?:\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?\s?[KkMB]|\d{4,}|\d+(?:\.\d+)? (?:million|billion|thousand))\+?$"
)
"""A number of things that are counted, large enough to be that of the data."""
_TOO_LARGE = lazy.pattern(
    r"(?: of [a-z]+)? (?:(?:do|does|did|can|could|would|wo)(?:n['’]t| not)|can['’]t|cannot|won['’]t) (?:fit|open|load)\b"
)
"""What stands behind how much something can't take."""
_INTERVAL = guarded("CI|nterval", r"\b(?:CI|[Ii]nterval)\b[^\d\[(]{0,12}[\[(][^\])\n]{0,24}$")
"""What stands before the bounds of an interval, which stand beside the result itself."""
_NAMED = lazy.pattern(
    r"\b(?:Quarter|Week|Day|Month|Phase|Step|Figure|Fig\.|Table|Section|Chapter|Level|Round|Part|Experiment|Hypothesis|Question)\W{0,2}$"
)
"""What a small number is the name of."""
_PLACE_ON_EARTH = lazy.pattern(r"[−-]?\d{2,3}\.\d{4,}°?, ?[−-]?\d{2,3}\.\d{4,}")
_DEGREES = lazy.pattern(r"\d{2,3}\.\d{4,}°?, ?[−-]?$")
"""Latitude and longitude, and what stands before the second of them."""
_DRAWN = lazy.pattern(
    r" (?:random(?:ly (?:chosen|selected|sampled|drawn))?|sampled|simulated|synthetic|held-out|unseen) [a-z]"
)
"""What stands behind how many were drawn for a test."""
_TO = lazy.pattern(r" (?:to|:) \d")
_FROM = lazy.pattern(r"(?<=\d)(?: to |:)$")
"""How the weights of two losses are told: "the weighting of both was 1 to 10"."""
_AGED = guarded(
    "age", r"\b[Aa]ged?(?: (?:of|from|between|group|range|bracket|over|under))?:? (?:\d{1,3} ?(?:to|and|-|–) ?)?$"
)
"""What stands before how old somebody is."""
_YEARS = lazy.pattern(r"[–-]\s?(?:19|20)\d\d$")
_YEAR_BEFORE = lazy.pattern(r"\b(?:19|20)\d\d ?$")
"""The second of two years, which looks like a number below zero, and what stands before it."""
_LEVEL = guarded(
    "alpha|α|significance|MDE|VIF",
    r"(?:\b[Aa]lpha|α|\b[Ss]ignificance(?: level)?(?: of| at)?)\s?[=<:]?\s?$|\bMDE\)? ?[(:=]?\s?$|\bVIF\b[^.;\n]{0,60}$",
)
_OF_CHANCE = lazy.pattern(r"<\s?0?\.0(?:5|1|01)$")
_P = lazy.pattern(r"\bp(?:-values?)?\b[^.;\n\d]{0,12}$", re.IGNORECASE)
"""What stands before a level of significance or a test of the data, and the bound that a p-value is held against."""
_SPACE = lazy.pattern(r"\$\[[^\]$\n]{0,40}$|§ ?$")
"""What stands before a bound in a formula, and before the number of a paragraph."""
_BUFFER = guarded(
    "uffer|atch size|ontext|ocab",
    r"\b(?:buffers?(?: size)?|batch size|context (?:window|length)|vocab(?:ulary)?(?: size)?) "
    r"(?:\w+ )?(?:from|of|to|is|was) (?:\d[\d,.k]* to )?$",
    re.IGNORECASE,
)
"""What stands before the size of a part of the training."""
_VERSION = lazy.pattern(r"\d{1,2}\.\d{1,3}$")
_RELEASED = lazy.pattern(r" (?:in (?:process|progress)|is (?:out|released)|released|release)\b")
_OF_TOOLS = guarded(
    "achine|aptop|hardware|nvironment|ersion|cores|CPU",
    r"\b(?:machine|laptop|hardware|environment|versions?|cores|CPU)\b[^.;\n]*[A-Za-z),] [A-Z][A-Za-z]{2,} $",
    re.IGNORECASE,
)
_LISTED = lazy.pattern(r",? (?:and |on )?[A-Z]|[,.)]|$")
"""A number that a version has, and what stands around one: "1.1 in process", "8 cores, MuJoCo 3.12, PyTorch"."""
_EVERY = lazy.pattern(r"\b(?:resampl|poll|refresh|updat|sampl|check|sync|retrain|sav|log)\w*(?: \w+){0,2} every $")
"""How a sentence tells how often something is done."""
_KPI = guarded(
    "ale|evenue|rofit|rder|ustomer|uantit|ransaction|nits",
    r"(?:^|\n)\W*(?:(?:the|overall|total|gross|net) ){0,2}(?:sales|revenues?|profits?|orders|customers|quantity|transactions|units sold)"
    r"(?: (?:totall?ed|total|was|were|is|reached|amounted to))?[\s:*_=≈~\\-]*$",
    re.IGNORECASE,
)
_CHANGES = lazy.pattern(
    r"%|\d x\b|\b(?:growth|grew|up|down|higher|lower|more|less|increas\w+|decreas\w+|yoy|vs\.?|versus|compared|from|than|sav\w+)\b",
    re.IGNORECASE,
)
"""What stands before what a shop sold altogether, which its data say by themselves, and what makes a finding of it."""
_DEFINES = guarded(
    " when | if | as ",
    r"(?:^|[.\n] )\W*(?:an? |the )?(?:\w+ ){1,4}(?:is|are|means|is defined as|counts as|is considered(?: \w+)?) (?:when|if|as soon as)\b[^.;\n]{0,60}$",
    re.IGNORECASE,
)
"""How a sentence says what a word means."""
_OF_A_PLACE = 6
"""Characters of a longitude at least."""
_SHORT = 3
"""Digits of such weights."""


def measures_nothing(number: str, before: str, behind: str) -> bool:
    """Whether a number, by what is written right before and behind it, measures no work."""
    if len(number) == 1 and (_CODE.match(behind) or _NAMED.search(before)):
        return True
    if _PLACE.match(behind) or _is_a_place(number, before, behind) or _is_named_otherwise(number, before, behind):
        return True
    if any(told.search(before) for told in (_OF_TESTS, _SPAN)) or _OF_TESTS_BEHIND.match(behind):
        return True
    if _is_of_the_test(number, before, behind) or _is_of_the_data(number, behind):
        return True
    if _is_read(number, before, behind):
        return True
    return _is_size(f"{number}{behind}", before) or bool(_SETTING.search(before)) or _is_weight(number, before, behind)


def _is_named_otherwise(number: str, before: str, behind: str) -> bool:
    """Whether a number is an age, a year, a version, a level of significance, a bound, a setting, a total of the data."""
    if number.replace("+", "").isdigit() and _AGED.search(before):
        return True
    if _YEARS.match(number):
        return bool(_YEAR_BEFORE.search(before))
    if _VERSION.match(number) and (_RELEASED.match(behind) or (_LISTED.match(behind) and _OF_TOOLS.search(before))):
        return True
    if _OF_CHANCE.match(number):
        return bool(_P.search(before))
    told = (_LEVEL, _BUFFER, _SPACE, _EVERY, _DEFINES)
    return any(one.search(before) for one in told) or _is_total(number, before, behind)


def _is_total(number: str, before: str, behind: str) -> bool:
    """Whether a number is what a shop sold altogether, and no change of it."""
    return not number.endswith("%") and bool(_KPI.search(before)) and not _CHANGES.search(behind)


def _is_a_place(number: str, before: str, behind: str) -> bool:
    """Whether a number is a latitude or a longitude beside the other."""
    if "." not in number:
        return False
    return bool(_PLACE_ON_EARTH.match(number + behind) or (len(number) >= _OF_A_PLACE and _DEGREES.search(before)))


def _is_of_the_test(number: str, before: str, behind: str) -> bool:
    """Whether a number is the level of an interval, the share that was held out, or a price by the unit."""
    if _INTERVAL.search(before):
        return True
    if number.endswith(("%", "pp")) or "MDE" in behind:
        return bool(_SURENESS.match(behind) or _HELD_OUT.match(behind) or _HELD_OUT_BEFORE.search(before))
    return bool(_UNIT_PRICE.match(behind)) or (number.isdigit() and bool(_DRAWN.match(behind)))


def _is_of_the_data(number: str, behind: str) -> bool:
    return bool((_MANY.match(number) and _OF_DATA.match(behind)) or _TOO_LARGE.match(behind))


def _is_size(written: str, before: str) -> bool:
    return bool(_LARGE.match(written) and _SIZE.search(before))


def _is_read(number: str, before: str, behind: str) -> bool:
    """Whether a number is the size of the file that something was tried on."""
    return number.endswith(_BYTES) and bool(_FILE.match(behind) and _READ.search(before))


def _is_weight(number: str, before: str, behind: str) -> bool:
    if not number.isdigit() or len(number) > _SHORT:
        return False
    if _TO.match(behind):
        return bool(_WEIGHTS.search(before))
    first = _FROM.search(before)
    return first is not None and bool(_WEIGHTS.search(before[: first.start()].rstrip("0123456789")))
