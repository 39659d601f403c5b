"""How praise sounds that has none of the usual words: "considerably easier", "next to nothing", "a joy to use"."""

from __future__ import annotations

from collections.abc import Iterator

from impactlint.reading.vocabulary.patterns import Phrase, phrase
from impactlint.reading.vocabulary.word_lists import word_set

_MUCH = (
    "substantial(?:ly)?|considerabl[ey]|noticeabl[ey]|significant(?:ly)?|dramatic(?:ally)?|drastic(?:ally)?|vastly|greatly|markedly"
    "|sharply|massively|hugely|enormously|far|much|way|a lot|a good deal"
)
_BETTER = (
    "better|more|less|faster|slower|lower|higher|fewer|easier|earlier|sooner|cheaper|smaller|larger|tighter|cleaner|quicker|lighter"
    "|shorter|stronger|smoother|safer|closer|smarter|simpler"
)
_VERY = (
    "extremely|incredibly|insanely|ridiculously|remarkably|surprisingly|amazingly|astonishingly|impressively|exceptionally"
    "|exceedingly|super|ultra|blazingly|lightning|breathtakingly|wonderfully|beautifully|stunningly|buttery"
)
_GOOD = (
    "fast|quick|quickly|accurate|accurately|well|smooth|smoothly|good|light|lightweight|simple|easy|efficient|reliable|reliably|stable"
    "|robust|powerful|precise|precisely|low|small|tiny|responsive|realistic|valuable|useful|helpful|clever|clean|profitable|dependable"
)
_PATTERNS: tuple[Phrase, ...] = (
    # "considerably easier", "far more faithfully", "way faster"
    phrase("boast:much", _MUCH, rf" (?:{_BETTER})\b(?! (?:often|people|of)\b)"),
    # "extremely fast", "surprisingly well"
    phrase("boast:very", _VERY, rf"[ -](?:{_GOOD})\b"),
    phrase(
        "boast:phrase",
        "by a (?:wide|large|huge|big) margin|by far|hands down|second to none|in no time|a joy|a breeze|like a charm|blink of an eye"
        "|through the roof|a thing of the past|next to nothing|in the dust|without a hiccup|without breaking a sweat"
        "|great job|nothing short of|never let|paid off|nearly every time|almost every time",
        r"\b",
    ),
    # "almost instantly", "practically no overhead"
    phrase(
        "boast:almost",
        "almost|nearly|practically|virtually",
        r" (?:instant(?:ly)?|immediately|flawless(?:ly)?|perfect(?:ly)?|indistinguishable|never|no|zero|forever)\b",
    ),
    # "hardly ever misses a case", "negligible overhead"
    phrase(
        "boast:hardly",
        "hardly ever|rarely|barely|seldom",
        r" (?:miss|fail|need|notic|slip|touch|wrong|crash|lag|let|break|mistak|perceptibl|visibl)\w*",
    ),
    phrase(
        "boast:hardly",
        "negligible|imperceptible|no (?:noticeable|visible|perceptible|measurable|real)|minimal|little to no|next to no",
        r" (?:[\w-]+ )?(?:loss|overhead|delay|drop|difference|hit|lag|latency|cost|impact|effort|quality|stutter)\b",
    ),
    phrase(
        "boast:generalises",
        "generali[sz](?:es|ed|ing)|holds? up|works?|perform(?:s|ed)?|follow(?:s|ed)?|agrees?|agreement|transfers?",
        r" (?:\w+ ){0,5}(?:well|nicely|great|closely|superbly|perfectly|reliably|beautifully|smoothly|very good)\b(?<!\bas well)",
    ),
    phrase("boast:loved", "love it|loved by|adore|trusted by|proud of", r"\b"),
    # Praise of what others made.
    phrase("boast:of others", "known for|was chosen|were chosen|chosen because|et al|authors|popular for", r"\b"),
)
TRIGGERS = word_set(
    """substantially considerably noticeably markedly sharply massively hugely enormously vastly far way lot deal extremely
    incredibly insanely ridiculously remarkably surprisingly amazingly astonishingly impressively exceptionally exceedingly super
    ultra blazingly breathtakingly wonderfully beautifully stunningly buttery margin hands joy breeze charm blink roof next dust
    hiccup sweat job almost nearly practically virtually hardly rarely barely seldom negligible imperceptible noticeable visible
    perceptible nicely closely superbly reliably love loved adore trusted happy proud"""
)
"""Words of which each such sentence holds one, unless it holds one of the words of praise."""


def boasts(low: str) -> Iterator[str]:
    """The kinds of boast that a sentence in small letters holds."""
    for name, pattern in _PATTERNS:
        if pattern.search(low):
            yield name
