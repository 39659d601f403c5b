"""Which language a page is written in: by script, else by its commonest small words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from impactlint import lazy
from impactlint.reading.headings.lexicon import FOREIGN, normalise
from impactlint.reading.model import Answer, Reason
from impactlint.reading.page import Page
from impactlint.reading.vocabulary.tokens import LETTERS_AND_DIGITS
from impactlint.reading.vocabulary.word_lists import word_set

MIN_WORDS = 12
"""Fewer words of prose than this have no language."""
ENOUGH = 100
"""English words of a page in two languages from which it can be read as English."""
SMALL = 0.1
"""Least share of small words among words of English prose; names of tools and commands have hardly any."""

NAMES: Mapping[str, str] = {
    "ar": "Arabic",
    "cs": "Czech",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""English names by ISO 639-1 code: of all languages that `language_of` tells, and of some that a rule file may name."""
_STOP: dict[str, frozenset[str]] = {
    "en": word_set("the of and to is in for with this that on are as by it be from an you your can or we using at"),
    "es": word_set("el la los las de del que y en un una para con por se es su como más al lo este esta son"),
    "pt": word_set("o a os as de do da dos das que e em um uma para com por se é não como mais ao este esta são no na"),
    "fr": word_set("le la les de des du et en un une pour avec par est que qui dans sur ce cette sont au aux nous"),
    "de": word_set("der die das und in zu den von mit ist für auf ein eine nicht sich des im dem wird werden als auch"),
    "it": word_set("il lo la gli le di del della e in un una per con che è sono nel dei come questo questa da al"),
    "tr": word_set("ve bir bu için ile olarak olan da de gibi veya daha çok kullanarak en"),
    "pl": word_set("i w na z do jest się nie to że dla jak przez oraz"),
    "nl": word_set("de het een en van in is op te dat met voor zijn niet aan er om ook"),
    "id": word_set("dan yang di untuk dengan ini dari pada adalah dalam ke atau menggunakan"),
    "vi": word_set("và của là các cho được trong một với này để không có"),
}
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
    ("el", "\u0370", "\u03ff"),
)
"""Languages with the first and the last letter of their script."""
_UNSPACED = frozenset({"ja", "zh", "th"})
"""Languages that put no spaces between words: a letter is taken for one, or what stands between marks where English
comes first."""
_FIRST_WORDS = 8
"""Words of a paragraph in which a page opens."""
_PART = 8
"""Lines of a part of a page that tells enough."""
_BEYOND_LATIN = lazy.pattern(r"[^\x00-\u036f]+")  # as a range of its own it takes twenty times as long to compile


def _by_script(page: Page) -> Answer | None:
    """The language of a script that a fair share of the letters belongs to, unless more is told in English beside it."""
    beyond = sorted("".join(_BEYOND_LATIN.findall(page.prose)))
    if not beyond:
        return None
    letters = sum(map(len, page.words)) or 1
    for code, first, last in _SCRIPTS:
        count = bisect_right(beyond, last) - bisect_left(beyond, first)
        share = count / letters
        if share > (0.04 if code == "ja" else 0.15):
            others = len(beyond) if code in _UNSPACED and not _opens_in_english(page) else 0
            if _tells_in_english(page, others) or _has_part_in_english(page):
                return None
            return Answer(code, min(1.0, 0.5 + share), (Reason("share of its script", round(share, 2)),))
    return None


def _opens_in_english(page: Page) -> bool:
    """Whether the first paragraph of a page says something in Latin letters alone: what follows may translate it."""
    first = next((unit.text for unit in page.units if unit.kind == "paragraph"), "")
    return len(first.split()) >= _FIRST_WORDS and not _BEYOND_LATIN.search(first)


def _tells_in_english(page: Page, others: int) -> bool:
    """Whether a page holds more words of English prose than others, which are counted where `others` is 0."""
    latin = [word for word in page.words if word.isascii()]
    others = others or sum(_BEYOND_LATIN.search(word) is not None for word in page.words)
    shares = _shares(latin) if len(latin) >= max(ENOUGH, others) else {"en": 0.0}
    return shares["en"] >= SMALL and shares["en"] == max(shares.values())


def _has_part_in_english(page: Page) -> bool:
    """Whether a part of a page that is told in several languages is headed as the English one, and isn't short."""
    return any(
        "english" in LETTERS_AND_DIGITS.findall(section.heading.title.lower()) and len(section.span) >= _PART
        for section in page.document.sections
    )


def _shares(words: Sequence[str]) -> dict[str, float]:
    """For each language the share of its small words."""
    counts = Counter(words)
    return {code: sum(map(counts.__getitem__, counts.keys() & stop)) / len(words) for code, stop in _STOP.items()}


def _has_foreign_heading(page: Page) -> bool:
    return any(normalise(heading.title) in FOREIGN for heading in page.document.headings)


def language_of(page: Page) -> Answer:
    """ISO 639-1 code of the prose, or "none" where there is hardly any."""
    script = _by_script(page)
    if script is not None:
        return script
    words = page.words
    if len(words) < MIN_WORDS:
        return Answer("none", 0.6)
    shares = _shares(words)
    best = max(shares, key=shares.__getitem__)
    likely = shares[best] >= 0.04 and (shares[best] >= 1.25 * shares["en"] + 0.02 or _has_foreign_heading(page))
    # "i5" and "to do" are no Polish: a language is told by more than one of its small words, and not by letters alone.
    told = {word for word in _STOP[best].intersection(words) if len(word) > 1}
    if best != "en" and not (likely and len(told) > 1):
        best = "en"
    return Answer(best, min(1.0, 0.5 + 2 * shares[best]), (Reason("share of its small words", round(shares[best], 2)),))
