"""Kinds of numbers that measure no work: an age, a year, a version, a bound, a setting, how much something was tried on."""

from __future__ import annotations

import re
from functools import partial

from impactlint import lazy
from impactlint.reading.patterns import Guarded, guarded
from impactlint.record import dataclass

_any_case = partial(guarded, flags=re.IGNORECASE)
_OF_WORK = "ale|evenue|rofit|rder|ustomer|uantit|ransaction|nits"
"""Parts of what a shop counts."""
_CHANGES = r"%|\d x\b|\b(?:growth|grew|up|down|higher|lower|more|less|increas\w+|decreas\w+|yoy|vs\.?|versus|compared|from|than|sav\w+)\b"
"""What makes a finding of a total."""


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
    # "aged 31 to 54"
    NumberKind(
        guarded(
            "age",
            r"\b[Aa]ged?(?: (?:of|from|between|group|range|bracket|over|under))?:? (?:\d{1,3} ?(?:to|and|-|–) ?)?$",
        ),
        lazy.pattern(r"\d+\+?$"),
    ),
    # "in 2011 – 2012", where the second year looks like a number below zero; "the 2009-12 cohort"
    NumberKind(lazy.pattern(r"\b(?:19|20)\d\d ?$"), lazy.pattern(r"[–-]\s?(?:19|20)\d\d$")),
    NumberKind(lazy.pattern(r"\b(?:19|20)\d\d-$"), lazy.pattern(r"(?:0[1-9]|1[0-2])$")),
    # "about 09:12 UTC"
    NumberKind(
        behind=lazy.pattern(r":\d\d ?(?:UTC|GMT|[AP]M\b|[ap]\.?m\b|CES?T|[EP][SD]T|IST|hrs?\b)"),
        number=lazy.pattern(r"\d{1,2}$"),
    ),
    # "updates, 1.1 in progress", "8 cores, MuJoCo 3.12, PyTorch"
    NumberKind(
        number=lazy.pattern(r"\d{1,2}\.\d{1,3}$"),
        behind=lazy.pattern(r" (?:in (?:process|progress)|is (?:out|released)|released|release)\b"),
    ),
    NumberKind(
        _any_case(
            "achine|aptop|hardware|nvironment|ersion|cores|CPU",
            r"\b(?:machine|laptop|hardware|environment|versions?|cores|CPU)\b[^.;\n]*[A-Za-z),] [A-Z][A-Za-z]{2,} $",
        ),
        lazy.pattern(r"\d{1,2}\.\d{1,3}$"),
        lazy.pattern(r",? (?:and |on )?[A-Z]|[,.)]|$"),
    ),
    # "a significance level of 0.05", "p < 0.05", "the MDE (0.5 points)", "the highest VIF was 6.15"
    NumberKind(
        guarded(
            "alpha|α|significance|MDE|VIF",
            r"(?:\b[Aa]lpha|α|\b[Ss]ignificance(?: level)?(?: of| at)?)\s?[=<:]?\s?$|\bMDE\)? ?[(:=]?\s?$|\bVIF\b[^.;\n]{0,60}$",
        )
    ),
    NumberKind(
        lazy.pattern(r"\bp(?:-values?)?\b[^.;\n\d]{0,12}$", re.IGNORECASE), lazy.pattern(r"<\s?0?\.0(?:5|1|01)$")
    ),
    # a bound in a formula: "$[-2.7, -0.8]$"; a paragraph: "§ 11.8"
    NumberKind(lazy.pattern(r"\$\[[^\]$\n]{0,40}$|§ ?$")),
    # a scale: "a credit score (300–900)"
    NumberKind(
        lazy.pattern(r"\b(?:[Ss]core|[Ss]cale|[Rr]ating|[Ll]evel)s?[*_]{0,2} \((?:\d+ ?[-–] ?)?$"),
        lazy.pattern(r"\d+$"),
        lazy.pattern(r"(?: ?[-–] ?\d+)?\)"),
    ),
    # a part of the training: "a buffer from 16,384 to 65,536"; a rule of a game: "a reward of -0.01"
    NumberKind(
        _any_case(
            "uffer|atch size|ontext|ocab",
            r"\b(?:buffers?(?: size)?|batch size|context (?:window|length)|vocab(?:ulary)?(?: size)?) "
            r"(?:\w+ )?(?:from|of|to|is|was) (?:\d[\d,.k]* to )?$",
        )
    ),
    NumberKind(_any_case("reward|penalt", r"\b(?:rewards?|penalty|penalties) (?:of|is|for [\w ]{1,30} is) $")),
    # "resampled every 5 s", "resetting the number of users to 0"
    NumberKind(lazy.pattern(r"\b(?:resampl|poll|refresh|updat|sampl|check|sync|retrain)\w*(?: \w+){0,2} every $")),
    NumberKind(guarded("reset", r"\breset(?:s|ting)?\b[^.;\n\d]{0,50} to $")),
    # how long what was tried on was: "the trajectory was 200 ns long", "a 1.5-second pause"
    NumberKind(
        lazy.pattern(r"\b(?:is|was|are|were|an?|of|the) (?:about |around |only )?$"),
        lazy.pattern(r"\d[\d.,]*[ -]?(?:ns|µs|ms|s|sec|secs|seconds?|min|mins|minutes?|h|hours?)$"),
        lazy.pattern(
            r"[ -](?:long|pause|break|clips?|videos?|recordings?|windows?|trajector\w+|simulations?|episodes?)\b"
        ),
    ),
    # "measured on a 5.2 GB file"
    NumberKind(
        guarded(
            " a | an | the | our | my | this | one | each ",
            r"\b(?:on|of|with|for|over|from|against|in|scan\w*|read\w*|pars\w*|process\w*|sort\w*|load\w*|import\w*)"
            r" (?:an?|the|our|my|this|one|each) (?:single )?$",
        ),
        lazy.pattern(r"[\d.,]+\s?(?:[kKMGT]i?[Bb]|bytes)$"),
        lazy.pattern(
            r" (?:(?:gzipped|compressed|csv|json|log|text|xml|parquet|pdf|video) )?"
            r"(?:file|dataset|data set|corpus|dump|table|log|csv|archive|database|video|pdf)\b",
            re.IGNORECASE,
        ),
    ),
    # how long it took to make the work: "we built a prototype in less than 24 hours"
    NumberKind(
        _any_case(
            "rototype|uilt|uild|reated|ade |ack|eveloped",
            r"\b(?:prototype|built|build|created|made|hacked|developed)\b[^.;\n]{0,60}\b(?:in|within) "
            r"(?:just |only |under |less than |about )*$",
        ),
        lazy.pattern(
            r"(?:12|24|36|48|72)\s?-?h(?:ou)?rs?$|(?:\d|one|two|three|four|five) (?:days?|weeks?|weekends?|months?)$",
            re.IGNORECASE,
        ),
    ),
    # how long a summary takes to read: "In two minutes: ..."
    NumberKind(
        lazy.pattern(r"(?:^|\n)\W*[Ii]n $"), lazy.pattern(r"(?:\d+|one|two|three|five|ten) (?:seconds|minutes)$", re.I)
    ),
    # "A success is when the agent scores 200 points"
    NumberKind(
        _any_case(
            " when | if | as ",
            r"(?:^|[.\n] )\W*(?:an? |the )?(?:\w+ ){1,4}(?:is|are|means|is defined as|counts as|is considered(?: \w+)?) "
            r"(?:when|if|as soon as)\b[^.;\n]{0,60}$",
        )
    ),
    # what isn't claimed any more: "Earlier versions of this README reported 0.9999"
    NumberKind(
        _any_case(
            "arlier version|revious version|irst version",
            r"\b(?:earlier|previous|first) versions? of (?:this|the) (?:readme|page|repo(?:sitory)?|project|document)\b"
            r"[^;\n]{0,40}\b(?:report|claim|show|stat|list|contain)\w*\b[^.;\n]{0,60}$",
        )
    ),
    # what a shop sold altogether, which its data say by themselves: "Total sales: $2.33M"
    NumberKind(
        _any_case(
            _OF_WORK,
            r"(?:^|\n)\W*(?:(?:the|overall|total|gross|net) ){0,2}"
            r"(?:sales|revenues?|profits?|orders|customers|quantity|transactions|units sold)"
            r"(?: (?:totall?ed|total|was|were|is|reached|amounted to))?[\s:*_=≈~\\-]*$",
        ),
        lazy.pattern(r"[^%]*$"),
        unless=lazy.pattern(_CHANGES, re.IGNORECASE),
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
