"""Kinds of numbers that measure no work: an age, a street, a version, a bound, a setting, how much something was tried on."""

from __future__ import annotations

import re
from functools import partial

from impactlint import lazy
from impactlint.reading.vocabulary.patterns import Guarded, guarded
from impactlint.record import dataclass

_any_case = partial(guarded, flags=re.IGNORECASE)
_SCALE = r"\b(?:[Ss]core|[Ss]cale|[Rr]ating|[Ll]evel)s?[*_]{0,2} \("
_ONE_CHARACTER = lazy.pattern(r".\Z")
_DATA = "rows|records|observations|samples|data ?points|instances|patches|tweets|trips|transactions|reviews|images|recordings"
_NOT_AT_HAND = (
    r"/| ?(?:per|a|each|every) (?:second|minute|hour|day)| (?:saved|were (?:saved|right|correct)|correct|right"
    r"|in (?:under |about |less than )?[\d~<]|with(?:in| an? error))"
)
_DURATION = r"\d[\d.,]*[ -]?(?:ns|µs|ms|s|sec|secs|seconds?|min|mins|minutes?|h|hours?)$"


@dataclass(frozen=True, slots=True)
class NumberKind:
    """What a number of a kind looks like, what stands right before it, and what right behind; all that is given holds.

    What must not stand behind it is `unless`.
    """

    before: Guarded | re.Pattern[str] | None = None
    number: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


_KINDS: tuple[NumberKind, ...] = (
    # the code of a class: "1 = churn"; what a small number is the name of: "Quarter 4"
    NumberKind(number=_ONE_CHARACTER, behind=lazy.pattern(r"\s?=\s?[\"'“‘]?[A-Za-z]")),
    NumberKind(
        lazy.pattern(
            r"\b(?:Quarter|Week|Day|Month|Phase|Step|Figure|Fig\.|Table|Section|Chapter|Level|Round|Part|Experiment|Hypothesis"
            r"|Question)\W{0,2}$"
        ),
        _ONE_CHARACTER,
    ),
    # an ordinal that is no place among others: "77th Street"
    NumberKind(
        behind=lazy.pattern(
            r"(?:st|nd|rd|th)\s(?:street|avenue|ave\b|road|floor|century|ward\b|district|division|precinct|grade\b|edition"
            r"|anniv|birth)",
            re.IGNORECASE,
        )
    ),
    # how much of the code its tests run
    NumberKind(
        guarded(
            "overage",
            r"\b(?:[Cc]ode|[Tt]est|[Uu]nit|[Ll]ine|[Bb]ranch|[Ss]tatement)[- ](?:test |code )?[Cc]overage\b[^.;\n\d]{0,20}$"
            r"|\b(?:code|test) coverage\b[^\n\d]{0,80}\bcoverage (?:is|of|at)\b[^.;\n\d]{0,20}$",
        )
    ),
    NumberKind(behind=lazy.pattern(r"\s?%? (?:code|test|line) cov")),
    # how much time is looked at, at the head of a line or row
    NumberKind(
        guarded(
            "orizon|ookback|indow|eriod|ange|requency",
            r"(?:^|\n)\W*(?:[Ff]orecast(?:ing)? |[Pp]rediction |[Tt]rain(?:ing)? |[Tt]est(?:ing)? |[Dd]ate |[Tt]ime )?"
            r"(?:[Hh]orizon|[Ll]ookback|[Ww]indow|[Pp]eriod|[Rr]ange|[Ff]requency)(?: (?:size|length))?\W{1,6}(?:\d+ \w+ ?[/|] ?)?$",
        )
    ),
    # the bounds of an interval, which stand beside the result itself
    NumberKind(guarded("CI|nterval", r"\b(?:CI|[Ii]nterval)\b[^\d\[(]{0,12}[\[(][^\])\n]{0,24}$")),
    # a setting of the training
    NumberKind(
        guarded(
            "umber of",
            r"\b[Nn]umber of (?:training )?(?:epochs|layers|trees|neurons|clusters|folds|batches|heads|estimators)"
            r"\b(?: (?:was|is|were|to|from|by|of|at|set|reduced|increased|limited|[\d,.]+)){0,5} ?$",
        )
    ),
    # how much data there was, large enough for that; so many a second, or so many right, is another thing
    NumberKind(
        number=lazy.pattern(
            r"[~≈]?(?:\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?\s?[KkMB]|\d{4,}|\d+(?:\.\d+)? (?:million|billion|thousand))\+?$"
        ),
        behind=lazy.pattern(rf"\+?,? (?!per\b)(?:[a-z-]+ ){{0,2}}(?:{_DATA})\b(?!{_NOT_AT_HAND})"),
    ),
    # how much something can't take
    NumberKind(
        behind=lazy.pattern(
            r"(?: of [a-z]+)? (?:(?:do|does|did|can|could|would|wo)(?:n['’]t| not)|can['’]t|cannot|won['’]t) (?:fit|open|load)\b"
        )
    ),
    # "aged 31 to 54"
    NumberKind(
        guarded(
            "age", r"\b[Aa]ged?(?: (?:of|from|between|group|range|bracket|over|under))? (?:\d{1,3} ?(?:to|and|-|–) ?)?$"
        ),
        lazy.pattern(r"\d+\+?$"),
    ),
    # "in 2011 – 2012", where the second year looks like a number below zero; "the 2009-12 cohort"
    NumberKind(lazy.pattern(r"\b(?:19|20)\d\d ?$"), lazy.pattern(r"[–-]\s?(?:19|20)\d\d$")),
    NumberKind(lazy.pattern(r"\b(?:19|20)\d\d-$"), lazy.pattern(r"(?:0[1-9]|1[0-2])$")),
    # "grew from 2011 to 2014"
    NumberKind(
        lazy.pattern(r"\b(?:[Ff]rom|[Bb]etween) (?:(?:19|20)\d\d (?:to|and|until|through) )?$"),
        lazy.pattern(r"(?:from )?(?:19|20)\d\d(?: to (?:19|20)\d\d)?$"),
        lazy.pattern(r"(?! ?[\w%$€£])|,? (?:to|and|until|through) (?:19|20)\d\d\b(?! ?[%$€£])"),
    ),
    # a rival's: "compared to 14 MB a second for the old one"
    NumberKind(guarded("ompar", r"\b[Cc]ompar(?:ed|ing) (?:to|with) (?:about |around |roughly |only |just |~)?$")),
    # "about 09:12 UTC"
    NumberKind(
        number=lazy.pattern(r"\d{1,2}$"),
        behind=lazy.pattern(r":\d\d ?(?:UTC|GMT|[AP]M\b|[ap]\.?m\b|CES?T|[EP][SD]T|IST|hrs?\b)"),
    ),
    # "updates, 1.1 in progress", "Machine: 8 cores, MuJoCo 3.12, PyTorch"
    NumberKind(
        number=lazy.pattern(r"\d{1,2}\.\d{1,3}$"),
        behind=lazy.pattern(r" (?:in (?:process|progress)|is (?:out|released)|released|release)\b"),
    ),
    NumberKind(
        _any_case(
            "achine|aptop|hardware|nvironment|ersion|setup",
            r"\b(?:machine|laptop|hardware|environment|versions?|setup)\b[^.;:\n]{0,20}:[^.;\n]*[A-Za-z),] [A-Z][A-Za-z]{2,} $",
        ),
        lazy.pattern(r"\d{1,2}\.\d{1,3}$"),
        lazy.pattern(r",? (?:and |on )?[A-Z]|[,.)]|$"),
    ),
    # the name of a machine, a program or a goal: "Dell XPS 13"
    NumberKind(
        guarded(
            "SDG|XPS|MacBook|ThinkPad|Galaxy|iPhone|Pixel|Surface|Jetson|Pi |Python|CUDA|Ubuntu|Debian|Java|Node",
            r"\b(?:SDG|XPS|MacBook(?: Pro| Air)?|ThinkPad|Galaxy|iPhone|Pixel|Surface|Jetson|Raspberry Pi|Python|CUDA|Ubuntu"
            r"|Debian|Java|Node(?:\.js)?) $",
        ),
        lazy.pattern(r"\d{1,2}(?:\.\d{1,2})?$"),
    ),
    # "a significance level of 0.05", "p < 0.05", "the MDE (0.5 points)", "the highest VIF was 6.15"
    NumberKind(
        guarded(
            "alpha|α|significance|MDE|VIF",
            r"(?:\b[Aa]lpha|α|\b[Ss]ignificance(?: level)?(?: of| at)?)\s?[=<:]?\s?$|\bMDE\)? ?[(:=]?\s?$"
            r"|\bVIF\b[^.;\n]{0,50}\b(?:is|was|of)\b[ =:<]*$",
        )
    ),
    NumberKind(
        lazy.pattern(r"\bp(?:-values?)?\b[^.;\n\d]{0,12}$", re.IGNORECASE), lazy.pattern(r"<\s?0?\.0(?:5|1|01)$")
    ),
    # a bound in a formula: "$[-2.7, -0.8]$"; a paragraph: "§ 11.8"
    NumberKind(lazy.pattern(r"\$\[[^\]$\n]{0,40}$|§ ?$")),
    # a scale: "a credit score (300–900)"
    NumberKind(lazy.pattern(_SCALE + "$"), lazy.pattern(r"\d+$"), lazy.pattern(r" ?[-–] ?\d+\)")),
    NumberKind(lazy.pattern(_SCALE + r"\d+ ?[-–] ?$"), lazy.pattern(r"\d+$"), lazy.pattern(r"\)")),
    # a part of the training: "a buffer from 16,384 to 65,536"; a rule of a game: "it gets a reward of -0.01"
    NumberKind(
        _any_case(
            "uffer|atch size|ontext",
            r"\b(?:buffers?(?: size)?|batch size|context (?:window|length)) (?:\w+ )?(?:from|of|to|is|was) (?:\d[\d,.k]* to )?$",
        )
    ),
    NumberKind(
        _any_case(
            "reward|penalty",
            r"\b(?:receiv\w+|gets?|given|earns?) (?:an? |the )?(?:reward|penalty) of $|^\W*an? (?:reward|penalty) of $",
        )
    ),
    # "reduced the timer from 2h to 1h", "resampled every 5 s", "resetting the number of users to 0"
    NumberKind(
        _any_case(
            "timer|timeout|interval|ttl|default|limit|cooldown",
            r"\b(?:timers?|timeout|interval|ttl|default|(?:rate |time )limit|cooldown)s? from (?:\S+ to )?$",
        )
    ),
    NumberKind(
        lazy.pattern(r"\b(?:resampl|poll|sampl|retrain)\w*(?: \w+){0,2} every $"),
        unless=lazy.pattern(r"[^.;]{0,40}\b(?:instead|down|was|before)\b"),
    ),
    NumberKind(
        guarded("reset", r"\breset(?:s|ting)? (?:the )?(?:number|count|counters?|users?|clock)\b[^.;\n\d]{0,40} to $")
    ),
    # what it is held against: "(compared to 15 MB of Node.js)"
    NumberKind(
        guarded(
            "(compared |(vs|(versus|(against|(down from|(up from|(previously|(was ",
            r"\((?:compared (?:to|with)|vs\.?|versus|against|(?:down|up) from|previously|was) [^()\n]{0,40}$",
        )
    ),
    # how long what was tried on was: "the trajectory was 200 ns long", "a 1.5-second pause"
    NumberKind(
        guarded(
            "traject|video|recording|clip|audio|episode|simulation|song|session",
            r"\b(?:trajector\w+|videos?|recordings?|clips?|audio|episodes?|simulations?|songs?|sessions?) "
            r"(?:is|was|are|were) (?:about |around |only )?$",
        ),
        lazy.pattern(_DURATION),
        lazy.pattern(r" long\b"),
    ),
    NumberKind(
        lazy.pattern(r"\b(?:an?|of|the) $"),
        lazy.pattern(_DURATION),
        lazy.pattern(r"[ -](?:pause|break|clips?|videos?|recordings?|trajector\w+|simulations?)\b"),
    ),
    # "measured on a 5.2 GB file"; the memory of a machine: "Memory: 4217MiB / 31755MiB"
    NumberKind(
        guarded(
            " a | an | the | our | my | this | one | each ",
            r"\b(?:on|of|for|over|from|against|in|scan\w*|read\w*|pars\w*|process\w*|sort\w*|load\w*|import\w*)"
            r" (?:an?|the|our|my|this|one|each) (?:single )?$",
        ),
        lazy.pattern(r"[\d.,]+\s?(?:[kKMGT]i?[Bb]|bytes)$"),
        lazy.pattern(
            r" (?:(?:gzipped|compressed|csv|json|log|text|xml|parquet|pdf|video) )?"
            r"(?:file|dataset|data set|corpus|dump|table|log|csv|archive|database|video|pdf)\b",
            re.IGNORECASE,
        ),
    ),
    NumberKind(lazy.pattern(r"\bMemory: $"), behind=lazy.pattern(r" ?/ ?\d[\d.,]*\s?[KMGT]i?B\b")),
    # how long it took to make the work: "we built a prototype in less than 24 hours"
    NumberKind(
        _any_case(
            "rototype|uilt|reated|ade |acked|eveloped",
            r"(?:(?:^|\n)\W*built|\b(?:we|i)(?: have| had)? (?:built|made|created|developed|hacked)|\b(?:was|were) (?:built|made|created|developed"
            r"|hacked together)|\bprototype)\b[^.;\n]{0,60}\b(?:in|within) (?:just |only |under |less than |about )*$",
        ),
        lazy.pattern(
            r"(?:12|24|36|48|72)\s?-?h(?:ou)?rs?$|(?:\d|one|two|three|four|five) (?:days?|weeks?|weekends?|months?)$",
            re.IGNORECASE,
        ),
    ),
    # how long a summary takes to read: "In two minutes: ..."
    NumberKind(
        lazy.pattern(r"(?:^|\n)\W*[Ii]n $"),
        lazy.pattern(r"(?:\d+|one|two|three|five|ten) (?:seconds|minutes)$", re.IGNORECASE),
        lazy.pattern(r"[*_]{0,3}:"),
    ),
    # "A success is when the agent scores 200 points"
    NumberKind(
        _any_case(
            " when | if | as ",
            r"(?:^|[.\n] )\W*(?:an? |the )?(?:\w+ ){1,4}(?:is|are|means|is defined as|counts as|is considered(?: \w+)?) "
            r"(?:when|if|as soon as)\b[^.;:\n]{0,60}$",
        )
    ),
    # what isn't claimed any more: "Earlier versions of this README reported 0.9999"
    NumberKind(
        _any_case(
            "arlier version|revious version|irst version",
            r"\b(?:earlier|previous|first) versions? of (?:this|the) (?:readme|page|repo(?:sitory)?|project|document)\b"
            r"[^;,\n]{0,40}\b(?:report|claim|show|stat|list|contain)\w*\b[^.;,\n]{0,60}$",
        )
    ),
    # what is still to come: "an F1 of 0.XX"
    NumberKind(behind=lazy.pattern(r"\.?[X?_]{2}")),
    # what a shop sold altogether, which its data say by themselves: "Total sales: $2.33M"
    NumberKind(
        _any_case(
            "ale|evenue|rofit|rder|ustomer|uantit|ransaction|nits",
            r"(?:^|\n)\W*(?:(?:the|overall|total|gross|net) ){0,2}"
            r"(?:sales|revenues?|profits?|orders|customers|quantity|transactions|units sold)"
            r"(?: (?:totall?ed|total|was|were|is|reached|amounted to))?[\s:*_=≈~\\-]*$",
        ),
        lazy.pattern(r"[^%]*$"),
        lazy.pattern(r"[\W_]*$|\W{0,3}(?:\w+ ){0,2}(?:units|in total|overall|across|altogether)\b"),
    ),
)


def is_something_else(number: str, before: str, behind: str) -> bool:
    """Whether a number, by what is written right before and behind it, is of one of these kinds."""
    return any(_is_of(kind, number, before, behind) for kind in _KINDS)


def _is_of(kind: NumberKind, number: str, before: str, behind: str) -> bool:
    return (
        (kind.number is None or kind.number.match(number) is not None)
        and (kind.behind is None or kind.behind.match(behind) is not None)
        and (kind.before is None or kind.before.search(before) is not None)
        and (kind.unless is None or kind.unless.search(behind) is None)
    )
