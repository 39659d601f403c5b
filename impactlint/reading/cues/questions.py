"""Words that answer a reader's questions: for each question the cues of a sentence, and how much each proves.

A cue is met by one of its trigger words, with a word of `near` within `span` words where there are any, and without a
word of `unless` within two words; a phrase (see `phrases`) by what it looks like. The model of answers weighs the
cues that are met among other things (see `answers`); by themselves they answer from a weight of 1 on, or perhaps.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from impactlint.reading.cues.cue import Cue, cue
from impactlint.reading.cues.phrases import PHRASES
from impactlint.reading.cues.practice import PRACTICE
from impactlint.reading.model import Question
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import PERSONS

_PEOPLE = word_set(
    """caregivers radiologist radiologists grower growers instructors parents children enterprise employer employers
    residents tourists programmer programmers practitioner administrators admins gamers shopper marketer donors
    volunteers communities community municipalities police homeowners landlords musicians artists editors designers
    everyone anyone seniors elderly deaf blind executives directors supervisors underwriters agencies agency consumers
    viewers subscribers guests members staff pilots dispatchers accountants auditors clinics pharmacists brands
    leaders decision-makers collectors riders commuters pedestrians cyclists athletes coaches inspectors officers
    wardens cooks""",
    PERSONS,
)
"""More people than `words.PEOPLE` has, which counts in weights that were learnt, and none of its parts of software."""
_HELPS = (
    "help helps helping helped enable enables enabling enabled allow allows allowing allowed let lets letting "
    "support supports supporting empower empowers empowering assist assists assisting benefit benefits "
    "benefiting serve serves serving for gives giving give provide provides providing save saves saving protect "
    "protects guide guides alert alerts inform informs by advise equip equips show shows tell tells warn "
    "warns offer offers offering connects connect reduce reduces improve improves"
)
_NEEDS = (
    "can cannot can't could need needs needed want wants wanted struggle struggles struggling spend spends "
    "spent waste wastes lose loses losing face faces facing must rely relies miss misses make makes understand "
    "identify prioritize prioritise decide find see get save who often have are benefit benefits use uses "
    "navigate track manage reduce optimize"
)

_BUSINESS = (
    "inventory pricing staffing marketing retention allocation operations workflow workflows process processes "
    "efficiency logistics scheduling routing spend spending campaigns underwriting care outcomes planning "
    "productivity"
)

_WORDS: Mapping[Question, tuple[Cue, ...]] = {
    "beneficiary": (
        cue(_PEOPLE, _HELPS, 5, "end-user authentication registration login"),
        cue(_PEOPLE, _NEEDS, 3, "authentication"),
        cue(
            "user",
            "help helps helping lets enable enables allows allow experience experiences for wants needs gives",
            3,
            "data id",
        ),
        cue("families", _HELPS, 5, "model models method methods type types into"),
        cue("families", _NEEDS, 3, "model models method methods type types into"),
        cue("store stores shop shops", "wants want needs need owner owners helps help", 2),
        cue("you your", "help helps lets let allow allows enables save saves", 2, weight=0.8),
    ),
    "decision": (
        cue(
            "decision decisions decision-making",
            unless="tree trees boundary boundaries forest forests architecture architectural design surface stump "
            "engineering threshold function regions plot transformer record records log",
        ),
        cue("decide decides deciding decided", "whether which what who whom how when where if help helps", 3, "we i"),
        cue("prioritize prioritise prioritizes prioritizing prioritising triage", unless="speed simplicity"),
        cue(
            "allocate allocates allocating allocation",
            "resources budget budgets staff spend inventory funds capacity capital",
            4,
        ),
        cue("intervene intervenes intervention interventions", unless="without no"),
        cue(
            "targeted target targeting",
            "retention marketing campaign campaigns interventions actions offers strategies customers",
            2,
        ),
        cue(
            "proactively proactive",
            "retain contact reach offer maintain manage identify action actions retention maintenance",
            6,
        ),
        cue("actionable", "insights recommendations insight intelligence strategies", 2),
        cue("planning", "inventory capacity staff workforce demand production financial care treatment route", 2),
        cue("optimize optimise optimizing optimising improve improves improving", _BUSINESS, 4),
        cue(
            "reduce reduces reducing minimize minimizing cut cutting",
            "costs cost risk losses churn waste workload time fraud stockouts turnover downtime readmissions "
            "defaults errors effort manual delays",
            4,
        ),
        cue(
            "automate automates automating automated",
            "manual process processes review reviews workflow workflows screening reporting",
            4,
        ),
        cue(
            "replace replaces replacing instead",
            "manual manually spreadsheet spreadsheets hand guesswork intuition paper",
            4,
        ),
        cue(
            "inform informs informing guide guides guiding",
            "decisions strategy strategies policy policies pricing planning",
            4,
        ),
    ),
    "constraints": (
        cue("constraint constraints constrained", unless="foreign unique key sql database not-null check optimization"),
        cue("latency", "budget under below requirement requirements target must within low limit ms", 3),
        cue("budget budgets", "limited tight time latency memory compute within our small cost gpu token", 3, "travel"),
        cue("gdpr hipaa ccpa pci fda"),
        cue("privacy", unless="policy settings"),
        cue("regulation regulations regulatory compliance compliant"),
        cue(
            "limited",
            "data dataset memory compute resources budget time gpu hardware labels samples bandwidth ram storage cpu",
            3,
        ),
        cue("small", "dataset sample samples", 2, weight=0.9),
        cue("offline on-device locally", "fully runs run works entirely must without", 3),
        cue("without", "gpu internet gpus connectivity network cloud labels labelled labeled", 3),
        cue("cannot can't must", "leave exceed fit stored share shared offline within under", 4),
        cue("deadline deadlines"),
        cue("free", "tier tiers", 1),
        cue("low-resource low-power low-end resource-constrained"),
        cue("edge embedded", "device devices computing hardware deployment system systems run runs running", 2),
        cue("must", "under within real-time below at-most ms seconds", 5),
        cue("memory", "fit limited small constraints footprint low ram within", 3),
        cue("requirement requirements", "real-time latency privacy security business non-functional", 2),
        cue("no", "gpu cloud internet gpus labels server backend dependencies", 1, weight=1.0),
        cue("cost", "zero low limit cap minimal near-zero free", 1, weight=0.9),
    ),
    "validation": (
        cue(
            "cross-validation cross-validated crossvalidation cross-validate cv kfold k-fold loocv",
            unless="resume curriculum download",
        ),
        cue("cross", "validation validated validate val", 1),
        cue("fold folds", "cv cross stratified 5 10 five ten 3", 2),
        cue("held-out hold-out holdout heldout unseen out-of-sample out-of-time"),
        cue("test testing", "set sets split splits dataset data samples images fold partition", 1, "run unit"),
        cue("validation", "set sets split splits samples images fold partition", 1, "run unit"),
        cue("train", "test validation", 2, "run"),
        cue("split splits", "80 70 75 90 train test temporal time stratified chronological 60", 4),
        cue("backtest backtests backtested backtesting walk-forward"),
        cue("b ab", "test tests testing tested experiment", 1),
        cue("pilot piloted trial trials", "users with in study customers weeks months run patients", 4, "free optuna"),
        cue("bootstrap bootstrapped", "confidence samples resamples ci intervals", 3),
        cue("ground", "truth", 1),
        cue(
            "human expert experts manual manually",
            "evaluation evaluated review reviewed reviewers annotators judged verified labelled",
            2,
        ),
        cue("user users", "study studies testing tests tested survey interviews", 1),
        cue(
            "validated evaluated tested verified",
            "on against with using by",
            1,
            "be python node java windows linux macos ubuntu debian chrome firefox ios android",
        ),
        cue("evaluates evaluate evaluation", "on using against", 3, "run script command similarly"),
        cue("benchmark benchmarked benchmarks", "against on with using", 2),
        cue("statistical statistically", "significance significant test tests", 1),
        cue("p", "value values", 1, weight=0.9),
        cue("peer", "review reviewed", 1),
        cue("prospective retrospective", "study validation evaluation", 1),
    ),
    **PRACTICE,
}

CUES: Mapping[Question, tuple[Cue, ...]] = {
    question: (*cues, *PHRASES.get(question, ())) for question, cues in _WORDS.items()
}
"""The words and the phrases that answer each question."""

FUTURE = word_set("will should might planned plan plans future todo upcoming roadmap would ideas wishlist soon next")
"""Words of what isn't done yet."""

WEIGHED = word_set("have need take cost require double triple not")
"""Words after "would" by which a sentence weighs what was left out, rather than to plan it."""

NOT_PLANNED: frozenset[Question] = frozenset(
    {"validation", "monitoring", "iteration", "data_problems", "trade_offs", "deployed"}
)
"""Questions that a plan doesn't answer."""

OF_THE_WORK: frozenset[Question] = frozenset({"trade_offs", "validation", "monitoring", "iteration", "lessons"})
"""Questions about how the work was done, which the sentence that tells the problem doesn't answer."""

_ALL_BUT_DATA: frozenset[Question] = frozenset(get_args(Question)) - {"works_with_data"}
SKIPPED_ROLES: Mapping[str, frozenset[Question]] = {
    "problem": frozenset({"lessons"}),
    "usage": _ALL_BUT_DATA,
    "people": _ALL_BUT_DATA,
    "references": _ALL_BUT_DATA,
    "toc": _ALL_BUT_DATA,
    "roadmap": _ALL_BUT_DATA - {"lessons", "iteration"},
}
"""Questions that a sentence in a section of some role does not answer."""

UNPROVEN: Mapping[str, frozenset[Question]] = {"summary": frozenset({"lessons"}), "title": frozenset({"lessons"})}
"""Questions whose cues prove nothing in a section of some role: what fails there is mostly the world."""
