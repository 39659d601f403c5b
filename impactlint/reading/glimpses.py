"""Words that may answer a question of the checklist: too little to be quoted, enough for a rule to say nothing.

A cue (see `cues.questions`) proves an answer. These words only make one possible ("but" may open a lesson, "instead" a
trade-off), or the question idle ("reinforcement" learning has no dirty records). How often a rule is right with and
without them is in docs/evidence-rules-tried.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from impactlint.reading.model import Question
from impactlint.reading.page import Page
from impactlint.reading.vocabulary.patterns import guarded, small
from impactlint.reading.vocabulary.word_lists import word_set

_WORDS: Mapping[Question, frozenset[str]] = {
    "beneficiary": word_set(
        "analyst analysts managers teams participants researchers community communities humans diy customers "
        "borrowers students applicants organizations industry industries clinicians developers engineers "
        "recruiters people patients users firms institutions beginners players gamers campaigns stakeholders "
        "visitors hospital hospitals paper arxiv thesis dissertation algorithm algorithms competition kaggle "
        "leaderboard game games play reinforcement research pretraining sequences genes genome molecular "
        "proteins"
    ),
    "decision": word_set(
        "help helps helping recommend recommends recommended recommendation recommendations decide decides "
        "decision decisions choose chooses choosing prioritize prioritized plan planning policy policies "
        "strategy strategies act actions action target targeting useful designed letting lets track tracks "
        "tracking manage manages managing organize replace replaces instead manual manually interpret avoid "
        "purpose why questions identify allows enable enables support supports improve improves recruit approve "
        "approved reduce bet betting monitor control answers want wants automate automates automated automating "
        "automatically workflow workflows reconciliation audit review triage intake operator reference "
        "benchmarking exercise practice homework assignment"
    ),
    "constraints": word_set(
        "only limited limit limits limitation limitations without due constraint constraints confidential "
        "private privacy free offline laptop lightweight local locally cannot scarce small budget latency "
        "intentionally available restricted overhead memory cpu public anonymized"
    ),
    "validation": word_set(
        "test tests tested testing pytest unittest vitest jest junit coverage ci validate validated validates "
        "validation verified verify verification check checks checked correctness baseline baselines benchmark "
        "benchmarks compared comparison against evaluate evaluated evaluates evaluation significance "
        "significant confidence elo leaderboard rank ranked place holdout split robustness reviewed reference "
        "runs competition experiments unseen"
    ),
    "lessons": word_set(
        "not but however unfortunately only rather cannot disclaimer limitation limitations limited issue "
        "issues bug bugs known fail fails failed failing failure failures caution careful warning caveat "
        "caveats unstable incomplete placeholder prototype experimental purposes slower worse poor poorly doesn "
        "didn isn don won impossible abandoned underpowered overfit overfitting misleading despite although "
        "though challenge challenges difficult mistake wrong unreliable approximate approximation "
        "approximations illustrative still yet deferred note workaround error errors assumption assumptions "
        "assumes assume"
    ),
    "data_problems": word_set(
        "synthetic simulated fictional fictitious generated missing incomplete noise noisy noisier bias biased "
        "biases imbalance imbalanced skewed sparse rare duplicate duplicates cleaned clean cleaning cleans "
        "cleansing excluded excludes removed removes filtered filters filter invalid malformed null outlier "
        "outliers corrupt corrupted messy mismatch mismatched inconsistent drift shift quality augmented "
        "augmentation augment raw normalize normalized artificial mock fake demo trimmed varying variability "
        "unlabeled mislabeled weak leakage gaps preprocessed preprocess preprocessing mnist cifar reinforcement "
        "gym agent agents tokenizer neurips icml iclr"
    ),
    "trade_offs": word_set(
        "intentionally deliberately purposely instead rather because slower faster cheaper simpler lighter "
        "decided chose chosen choose choice choices opted avoid avoids avoiding keep keeps cost costs tradeoff "
        "trade balance suitable excluded but although despite however why alternative alternatives overhead "
        "sacrifice never unlike prefer preferred reason reasons rationale cons drawbacks downside complexity "
        "lightweight minimal efficient vs versus than"
    ),
    "monitoring": word_set(
        "health log logs logging logged monitor monitoring monitored alert alerts sentry metrics status uptime "
        "drift dashboard"
    ),
    "iteration": word_set(
        "feedback version versions previous previously earlier originally initially initial later changed "
        "improved improvement improvements fixed fix fixes fixing replaced switched switching switch rewritten "
        "refactored reorganised reorganized redesigned now since anymore longer original iteration iterations "
        "updated upgrade upgraded reviewed contributions contribution thanks users changelog release releases "
        "deprecated deprecate dropped further then legacy exercise practice homework assignment coursework kata "
        "kaggle competition thesis university capstone skeleton"
    ),
}

_TESTS = guarded(
    "test|codecov|travis-ci|/workflows/",
    r"(?<![a-z])tests?(?![a-z])|codecov|travis-ci|/workflows/",
)
"""What code, commands and badges of tested software hold."""


def glimpsed(page: Page) -> frozenset[Question]:
    """The questions that some word of the page's first `MAX_PROSE` characters may answer."""
    said = frozenset(page.words)
    found = {question for question, words in _WORDS.items() if not words.isdisjoint(said)}
    if _TESTS.search(small(page.document.source.text)):
        found.add("validation")
    return frozenset(found)
