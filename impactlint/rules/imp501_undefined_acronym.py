"""An acronym in the lead is spelled out or known to everybody.

## What it does

Gives advice for an acronym in the lead that is neither spelled out there, as in "mean absolute error (MAE)",
nor part of the title, nor known to most people. `vocabulary` of the rule file adds words that your readers
know; `known` of this rule replaces the list. Words in capitals that are part of a name ("Power BI"), that hold
digits or that belong to a compound (TF-IDF) are left alone, and so are pages of libraries: those who read them
know the field.

## Why it matters to a reader

Half of those who decide aren't engineers. An unknown acronym in the first lines tells them that the page is for
others.

## Fix safety

There is no fix: the same letters mean different things in different trades.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from impactlint import late
from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.reading.page import Unit
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.lead import opening
from impactlint.rules.words import title_line

_KNOWN = """
    AAAI ACL ACM AI ALL AM AMD AND API APIs APP APPS AR ARE ASCII ATM AWS BBC BI BMI BSD BUT CAN CAUTION CD CDC
    CEO CFO CI CIFAR CLI COCO COVID CPU CRM CS CSS CSV CT CTO CUDA CV CVPR DC DIY DNA DNS DO DVD ECCV EMNLP EPA ETH
    EU EUR EV EVS FAANG FAQ FBI FDA FIFA FOR FTP GB GBP GCP GDP GNU GOOG GPA GPL GPS GPT GPU GPUS GUI GUIS HR HTML HTTP
    HTTPS IBM ICCV ICLR ICML ID IDE IDS IEEE II III IMDB IMPORTANT INTEL IO IOS IP IQ IS ISO IT IV JPG JS JSON KB KDD
    KPI KPIS LA LED LGBT LICENSE LLC LLM LLMS LTS MB MIT ML MLB MNIST MRI MS MUST MVP NASA NATO NBA NCAA NEVER NEW NFL
    NHL NHS NLP NO NOT NOTE NVIDIA NYC OK ONLY OR OS PC PDF PDFS PHD PHP PIN PM PNG PNGS PR PRS QA QR RAM README REST
    RGB RMS RNA RSS RTX SAAS SAP SDK SEC SEO SF SIM SLA SLAS SMS SQL SSD SSH TB THE TIP TMDB TODO TV UCI UCLA UEFA UI
    UK UN URL URLS US USA USB USD UX VIP VM VMS VPN VR VS WARNING WHO WIP WITH WWII WWW XML YAML YOU ZIP
    MW KW GW MWH KWH GWH MHZ GHZ HZ ROI VP SVP GTX VRAM GET POST PUT PATCH HEAD DELETE"""
KNOWN = tuple(_KNOWN.split())

_ACRONYM = late.pattern(r"(?<![\w./@#–-])([A-Z]{2,6})s?(?![\w@/]|\.\w|[–-][A-Z0-9])")
_NAMED_BEFORE = late.pattern(r"[a-z0-9,;][ (]*[A-Z][a-z]+ $")
_NAMED_AFTER = late.pattern(r" [A-Z][a-z]")
_MAX_LINES = 30
"""Lines that an opening reaches at most."""
_NAME = late.pattern(r"(?=.*[AEIOU])[A-Z]{5,}$")  # five letters with a vowel are spoken as a word, like a name
_WORD = late.pattern(r"[A-Za-z]+")
_MOST = 5


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the acronyms of the lead that nobody explained, together at the first of them."""
    lead = opening(reading)
    units = [unit for unit in lead if unit.line < lead[0].line + _MAX_LINES]
    text = " ".join(unit.text for unit in units)
    known = {word.upper() for word in context.options.get("known", KNOWN)} | {
        word.upper() for word in context.vocabulary
    }
    title = _title(reading)
    known |= {word.upper() for word in re.findall(r"[A-Za-z0-9]+", title)}
    named = _initials(_WORD.findall(title))
    initials = _initials(_WORD.findall(f"{title} {text}"))
    unknown: dict[str, Unit] = {}
    for acronym, unit in _acronyms(units):
        if (
            acronym not in known
            and not _spelled_out(acronym, text)
            and not _in_full(acronym, initials)
            and acronym not in named
        ):
            unknown.setdefault(acronym, unit)
    if not unknown:
        return
    names = list(unknown)
    listed = ", ".join(names[:_MOST]) + (f" and {len(names) - _MOST} more" if len(names) > _MOST else "")
    first = unknown[names[0]]
    yield Report(
        line=first.line_at(first.text.find(names[0])) + 1,
        message=f"Readers outside the field don't know {listed}, and the lead doesn't spell it out.",
        help="What does it stand for? Spell it out the first time, or add it to `vocabulary` of the rule file.",
        excerpt=names[0],
        key=" ".join(sorted(names)),
    )


def _acronyms(units: Iterable[Unit]) -> Iterator[tuple[str, Unit]]:
    for unit in units:
        letters = [char for char in unit.text if char.isalpha()]
        if sum(char.isupper() for char in letters) * 2 > len(letters):
            continue  # a line in capitals is loud, not full of acronyms
        for match in _ACRONYM.finditer(unit.text):
            if not _NAME.match(match[1]) and not _in_name(unit.text, match.start(), match.end()):
                yield match[1], unit


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital stands right before or after, as in "Power BI" or "AT Money"."""
    return bool(_NAMED_BEFORE.search(text, max(0, start - 30), start) or _NAMED_AFTER.match(text, end))


def _title(reading: Reading) -> str:
    line = title_line(reading) - 1
    return " ".join(unit.text for unit in reading.units if unit.kind == "heading" and unit.line == line)


def _initials(words: list[str]) -> str:
    return "".join(word[0].upper() for word in words)


def _in_full(acronym: str, initials: str) -> bool:
    """Whether words in a row begin with its letters, as in "Visual Question Answering"."""
    return len(acronym) > 2 and acronym in initials


def _spelled_out(acronym: str, text: str) -> bool:
    """Whether words with its initials stand right after it, in brackets or behind a dash, or right before it."""
    for after in re.finditer(rf"\b{acronym}s?\s?(?:\(|[-–—:=]+\s|stands for )([^()]{{3,120}})", text):
        words = _WORD.findall(after[1])
        if _initials_hold(acronym, words[: 2 * len(acronym) + 1]):
            return True
    before = re.search(rf"\((?:[^()]{{0,60}}\b)?{acronym}s?\b", text)
    words = _WORD.findall(text[max(0, before.start() - 120) : before.start()]) if before else []
    return _initials_hold(acronym, words[-len(acronym) - 3 :])


def _initials_hold(acronym: str, words: list[str]) -> bool:
    """Whether the first letters of some of the words, in order, are those of the acronym; one may be missing."""
    initials, met = _initials(words), 0
    for letter in acronym:
        at = initials.find(letter)
        if at >= 0:
            initials, met = initials[at + 1 :], met + 1
    return met >= max(2, len(acronym) - 1)


RULE = Rule(
    id="IMP501",
    name="undefined-acronym",
    summary="An acronym in the lead is spelled out or known to everybody.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    kinds=frozenset({"project", "portfolio"}),
    options={"known": Option(KNOWN, "Acronyms that need no explanation.")},
    bad=(
        Example(
            """# Dune shift

Coast guards lose fences to moving sand; an LSTM on LIDAR scans tells them which dune moves next.
""",
            finds=(3,),
        ),
    ),
    good=(
        Example(
            """# Dune shift

Coast guards lose fences to moving sand; light detection and ranging (LIDAR) tells them which dune moves
next.
""",
        ),
    ),
)
