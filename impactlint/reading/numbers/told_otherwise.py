"""Features of a number that is no result: a condition, an aim, a guess, a setting, the make-up of the code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from impactlint import lazy
from impactlint.reading.vocabulary.patterns import Guarded, guarded

_REACH = 80
"""Characters before a number that are looked at."""
_ITSELF = 40
"""Characters from its start on that hold it with what it is of."""

_BEFORE: Mapping[str, Guarded] = {
    # "sends a mail when the disk is over 85 %"; marks such as `>` alone are for `disowned`, which needs no weight
    "rule:condition": guarded(
        "when|if |unless|until|once|while|as soon as",
        r"\b(?:when(?:ever)?|if|unless|until|once|while|as soon as)\b(?:[^.,;:|\n]|[.,]\d){0,60}"
        r"\b(?:(?:is|are) (?=[<>≥≤=])|above|below|over|under|exceeds?|pass(?:es)?|drops?(?: to)?|falls? to|rises?(?: to)?|reach(?:es)?|at least"
        r"|more than|less than|fewer than) ?(?:an? |[<>≥≤=]{0,2} ?)$",
    ),
    # "the service shall answer in 300 ms"; not what nobody has to do any more
    "rule:must": guarded(
        "shall|must|has to|have to",
        r"\b(?:shall|must|(?<!longer )(?<!n't )(?<!not )(?<!never )(?:has|have) to)\b(?! have)(?:[^.,;]|[.,]\d){0,60}$",
    ),
    # "could cut waiting by 20 %"
    "rule:could": guarded(
        "could|might|may |would",
        r"\b(?:could|might|would|(?<!in )(?<!of )(?<!by )(?<!since )(?<!until )may(?! \d))\b(?! have| 've)(?:(?!\bbut\b)[^.;]){0,50}$",
    ),
    # "ranges from -1 to 1"
    "rule:scale": guarded(
        "rang|scale|var", r"\b(?:ranges?|ranging|scale|varies|vary) (?:is )?(?:from|of|between)\b[^.;]{0,12}$"
    ),
    # "images are resized to 224"
    "rule:set": guarded(
        "set|resampled|resized|cropped|scaled|padded|truncated|clipped|rounded|cut |split|normali|sampled",
        r"\b(?:set|resampled|resized|cropped|scaled|padded|truncated|clipped|rounded|split|normali[sz]ed|downsampled|upsampled"
        r"|(?:is|are|was|were|be) cut)(?: \S+){0,3} (?:to|into)(?: \w+ of)? (?:\d+ ?[x×] ?)?$",
    ),
    # "Dataset: 590k transactions, 3.5 % of them fraud"
    "rule:data": guarded(
        "data",
        r"^\W*(?:the )?(?:(?:source|raw|training|train|input) )?(?:data ?sets?|data|corpus|data source)(?: size| used)?\W{0,3}:[^.;:]*$",
    ),
    # "never risk more than 2 %"
    "rule:trade": guarded(
        "loss|profit|risk|siz|sell|buy",
        r"\b(?:stop[- ]?loss|take[- ]?profit|risk(?:s|ing)? (?:\w+ )?more than|position siz\w+|daily stop|sell (?:\w+ ){0,2}at"
        r"|(?:buys?|sells?) when)\b[^.;]{0,40}$",
    ),
    # an "i7-9700K", an "RTX 3090"
    "rule:machine": guarded(
        "-|x |n |) |e |c |core",
        r"(?:\bi[3579]-|\b[rg]tx |\bryzen \d |\bradeon |\bxeon |\bcore(?:\(tm\))? |\bgeforce |\bepyc |\bsnapdragon |\bcortex-)$",
    ),
}
"""What stands before a number that is no result."""
_FROM_IT: Mapping[str, Guarded] = {
    # "4 × A100"
    "rule:machine": guarded(
        "a100|v100|h100|p100|gpu|tpu|nvidia", r"\d+ ?[x×]? ?(?:nvidia |tesla )?(?:a100|v100|h100|p100|gpus?\b|tpus?\b)"
    ),
    # "5-fold cross-validation"
    "rule:folds": guarded("fold", r"\d+[ -]?fold[ -](?:cross|cv|time|stratified)"),
    # "100 % open source"
    "rule:made of": guarded(
        "100",
        r"100 ?% (?:pure |fully )?(?:open[- ]source|free|local|locally|offline|private|client[- ]side|type[- ]?safe|typescript"
        r"|javascript|python|rust|go|golang|java|kotlin|swift|c\+\+|c#|php|ruby|haskell|native|serverless|vanilla|automated"
        r"|automatic|hand|compatible|customi[sz]able|responsive|self[- ]hosted|in[- ]browser|browser|no[- ]code)\b",
    ),
}
"""What a number and the words behind it say."""
_OTHERS = guarded("according to", r"\baccording to (?!our\b|my\b)")
"""How a sentence gives what somebody else says."""
_CARD = guarded("100|k80|tx ", r"\b(?:a100|v100|h100|p100|k80|[rg]tx \w{3,6}(?: ti)?)[ ,(-]{1,3}$")
_GIGABYTES = lazy.pattern(r"\d+ ?gb\b")
"""The name of a graphics card, and its memory behind it."""
_SPECIFIED = guarded(
    "as specified|sheet|manufacturer|rated |nominal",
    r"\b(?:as specified|data ?sheet|manufacturer|rated (?:at|for)|nominal)\b",
)
"""How a sentence gives what somebody else promises of a part."""


def told_otherwise(text: str, start: int, bounds: tuple[int, int]) -> Iterator[str]:
    """What makes no result of a number at an offset of a text in small letters, within the bounds of its sentence."""
    low, high = bounds
    before = text[max(low, start - _REACH) : start]
    for name, pattern in _BEFORE.items():
        if pattern.search(before):
            yield name
    itself = text[start : min(high, start + _ITSELF)]
    for name, pattern in _FROM_IT.items():
        if pattern.match(itself):
            yield name
    if _GIGABYTES.match(itself) and _CARD.search(before):
        yield "rule:machine"
    if _SPECIFIED.search(text[low:high]):
        yield "rule:specified"
    if _OTHERS.search(text[low:start]):
        yield "rule:of others"
