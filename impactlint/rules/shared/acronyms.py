"""Acronyms in a text: which there are, and whether the text spells them out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from impactlint import lazy
from impactlint.reading.page import Unit, sentences_of

_KNOWN = """
    AAAI ACL ACM AI ALL AM AMD AND API APIS APP APPS AR ARE ATM AWS BBC BI BMI BSD BUT CAN CD CDC CEO CFO CI CLI COCO
    CPU CRM CS CSS CSV CT CTO CUDA CV CVPR DC DIY DNA DNS DO DVD ECCV EPA ETH EU EUR EV EVS FAQ FBI FDA FIFA FOR FTP
    GB GBP GCP GDP GNU GOOG GPA GPL GPS GPT GPU GPUS GUI GUIS HR HTML HTTP HTTPS IBM ICCV ICLR ICML ID IDE IDS IEEE II
    III IMDB IO IOS IP IQ IS ISO IT IV JPG JS JSON KB KDD KPI KPIS LA LED LGBT LLC LLM LLMS LTS MB MIT ML MLB MRI MS
    MUST MVP NASA NATO NBA NCAA NEW NFL NHL NHS NLP NO NOT NOTE NYC OK ONLY OR OS PC PDF PDFS PHD PHP PIN PM PNG PNGS
    PR PRS QA QR RAM REST RGB RMS RNA RSS RTX SAAS SAP SDK SEC SEO SF SIM SLA SLAS SMS SQL SSD SSH TB THE TIP TMDB
    TODO TV UCI UCLA UEFA UI UK UN URL URLS US USA USB USD UX VIP VM VMS VPN VR VS WHO WIP WITH WWII WWW XML YAML YOU
    ZIP
    EN DE FR ES RU ZH JA KO PT NL PL TR VI
    ADF ADLS AKS BERT BP CDK CLIP DAX DBT ECG ECS EKG EKS EMR ETL GKE IAM IATA ICAO RDS SAM SHAP SNS SQS SSIS SSMS
    TPU TPUS VPC CNN CNNS RNN RNNS LSTM LSTMS GRU NN GAN GANS SVM KNN PCA EDA RAG OCR AUC ROC RMSE MAE MSE RF GNN RL
    JVM LLVM IR GCC JIT WASM SIMD AST REPL ELF SSA ORM TCP UDP UV DB DBS STL URDF PKG EXE APK AB UAE UBS SPY
    QQQ TLT ETF ETFS NYSE FPS RPG NPC XP OOP MSC BSC MBA STEM PORT HOST PATH USER HOME MW KW GW MWH KWH GWH MHZ GHZ
    HZ ROI VP SVP GTX VRAM GET POST PUT HEAD"""
KNOWN = tuple(_KNOWN.split())

_ACRONYM = lazy.pattern(r"(?<![\w./@#–-])(?<!TL;)([A-Z]{2,6})s?(?![\w@/]|\.\w|[–-][A-Z0-9]|;DR)")
_NAMED_BEFORE = lazy.pattern(r"[a-z0-9,;][ (]*[A-Z][a-z]+ $")
_NAMED_AFTER = lazy.pattern(r" [A-Z][a-z]")
_NAME = lazy.pattern(r"(?=.*[AEIOU])[A-Z]{5,}$")  # five letters with a vowel are spoken as a word, like a name
_LOUD = 4
"""Letters of a word in capitals that may be there to be loud."""
_LOUD_REACH = 60
"""Characters before such a word in which another one is looked for."""
_LOUD_BEFORE = lazy.pattern(r"\b[A-Z]{4,} $")
_LOUD_AFTER = lazy.pattern(r" [A-Z]{4,}\b")
_LATIN = lazy.pattern(r"[A-Za-z]+")
_JOINTS = frozenset(("of", "the", "and", "for", "in", "on", "to", "de", "la"))
_NAMES = lazy.pattern(r"\b[A-Z][a-z]+(?:[ -](?:(?:of|the|and|for|in|on|to) )*[A-Z][a-z]+){2,7}\b")
"""Three words or more with a capital in a row, of which an acronym may be made: "Department of Motor Vehicles"."""
_NAME_WORDS = 6
"""Words before a bracket among which a name in capitals may be what the acronym stands for."""


def unexplained(units: Sequence[Unit], title: str, known: Set[str], beside: str = "") -> dict[str, Unit]:
    """The acronyms that nobody explained, in order, each with the unit that has it first.

    `known` are those that need no explanation, in capitals; a word of the title is known, too, and so is one that is
    spelled out, or written like any other name ("Doom"), here or in the text `beside` them.
    """
    text = " ".join(unit.text for unit in units)
    known = known | {word.upper() for word in re.findall(r"[A-Za-z0-9]+", title)}
    named = _initials(_LATIN.findall(title))
    words = _LATIN.findall(f"{title} {text}")
    # The second time without what joins the words of a name: "University of the West of England" is UWE.
    runs = [words, [word for word in words if word not in _JOINTS], *map(_LATIN.findall, _NAMES.findall(beside))]
    initials = " ".join(_initials([word for word in run if word not in _JOINTS or run is words]) for run in runs)
    told = f"{text}\n{beside}"
    written = {word.upper() for word in _LATIN.findall(f"{title} {told}") if word[1:].islower() and word[0].isupper()}
    found: dict[str, Unit] = {}
    for acronym, unit in _acronyms(units):
        found.setdefault(acronym, unit)
    return {
        acronym: unit
        for acronym, unit in found.items()
        if not (acronym in known or acronym in named or acronym in written)
        and not (_in_full(acronym, initials) or spelled_out(acronym, told))
    }


def _acronyms(units: Iterable[Unit]) -> Iterator[tuple[str, Unit]]:
    told = ((sentence.unit, sentence.text) for unit in units for sentence in sentences_of(unit))
    for unit, text in told:
        letters = [char for char in text if char.isalpha()]
        if sum(char.isupper() for char in letters) * 2 > len(letters):
            continue  # a sentence in capitals is loud, not full of acronyms
        for match in _ACRONYM.finditer(text):
            if not (_NAME.match(match[1]) or _in_name(text, *match.span()) or _shouted(text, match)):
                yield match[1], unit


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Whether it is one of several long words in capitals, as in "NEXT TASK"."""
    if len(match[1]) < _LOUD:
        return False
    before = _LOUD_BEFORE.search(text, max(0, match.start() - _LOUD_REACH), match.start())
    return bool(before or _LOUD_AFTER.match(text, match.end()))


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital stands right before or after, as in "Power BI" or "AT Money"."""
    return bool(_NAMED_BEFORE.search(text, max(0, start - 30), start) or _NAMED_AFTER.match(text, end))


def _initials(words: list[str]) -> str:
    return "".join(word[0].upper() for word in words)


def _in_full(acronym: str, initials: str) -> bool:
    """Whether words in a row begin with its letters, as in "Visual Question Answering"."""
    return len(acronym) > 2 and acronym in initials


def spelled_out(acronym: str, text: str) -> bool:
    """Whether words with its initials stand right after it, in brackets or behind a dash, or right before it."""
    for after in re.finditer(rf"\b{acronym}s?\s?(?:\(|[-–—:=]+\s|stands for )([^()]{{3,120}})", text):
        words = _LATIN.findall(after[1])
        if _initials_hold(acronym, words[: 2 * len(acronym) + 1]):
            return True
    before = re.search(rf"\((?:[^()]{{0,60}}\b)?{acronym}s?\b", text)
    words = _LATIN.findall(text[max(0, before.start() - 120) : before.start()]) if before else []
    named = sum(word[0].isupper() for word in words[-_NAME_WORDS:]) >= 2  # in another language, perhaps
    return named or _initials_hold(acronym, words[-len(acronym) - 3 :])


def _initials_hold(acronym: str, words: list[str]) -> bool:
    """Whether the first letters of some of the words, in order, are those of the acronym; one may be missing."""
    initials, met = _initials(words), 0
    for letter in acronym:
        at = initials.find(letter)
        if at >= 0:
            initials, met = initials[at + 1 :], met + 1
    return met >= max(2, len(acronym) - 1)
