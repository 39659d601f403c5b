"""Words that answer a reader's questions: for each question the cues of a sentence, and how much each proves.

A cue is met by one of its trigger words, with a word of `near` within `span` words where there are any, and without a
word of `unless` within two words. A sentence answers a question from a weight of 1 on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from impactlint.reading.model import Question


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: words that trigger it, words that must or must not stand near, and its weight."""

    triggers: frozenset[str]
    near: frozenset[str]
    span: int
    unless: frozenset[str]
    weight: float


def word_set(text: str) -> frozenset[str]:
    """The words of a table that is written as text."""
    return frozenset(text.split())


def _cue(triggers: str, near: str = "", span: int = 3, unless: str = "", weight: float = 1.0) -> Cue:
    return Cue(word_set(triggers), word_set(near), span, word_set(unless), weight)


_PEOPLE = (
    "customer customers client clients patient patients clinician clinicians doctor doctors nurse nurses "
    "physician physicians caregivers radiologist radiologists hospital hospitals farmer farmers grower growers "
    "student students teacher teachers educator educators learner learners instructors parents children "
    "families analyst analysts manager managers operator operators stakeholders business businesses company "
    "companies organization organizations organisation organisations enterprise enterprises startups bank banks "
    "lender lenders insurer insurers retailer retailers investor investors trader traders employee employees "
    "employer employers recruiter recruiters hr citizens residents driver drivers passengers travelers "
    "travellers tourists developer developers engineer engineers programmer programmers researcher researchers "
    "scientist scientists practitioner practitioners team teams maintainers administrators admins player "
    "players gamers seller sellers buyer buyers shopper shoppers merchants owners marketer marketers "
    "journalists lawyers donors volunteers communities community municipalities government governments police "
    "policymakers planners technicians homeowners tenants landlords musicians artists writers editors designers "
    "people everyone anyone beginners seniors elderly deaf blind professionals executives directors supervisors "
    "underwriters agencies agency consumers readers viewers subscribers guests members staff workers users "
    "pilots dispatchers accountants auditors clinics pharmacists brands leaders decision-makers collectors "
    "institutions riders commuters pedestrians cyclists athletes coaches dispatchers inspectors officers wardens cooks"
)
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

CUES: Mapping[Question, tuple[Cue, ...]] = {
    "beneficiary": (
        _cue(_PEOPLE, _HELPS, 5, "end-user authentication registration login"),
        _cue(_PEOPLE, _NEEDS, 3, "authentication"),
        _cue(
            "user",
            "help helps helping lets enable enables allows allow experience experiences for wants needs gives",
            3,
            "data id",
        ),
        _cue("store stores shop shops", "wants want needs need owner owners helps help", 2),
        _cue("you your", "help helps lets let allow allows enables save saves", 2, weight=0.8),
    ),
    "decision": (
        _cue(
            "decision decisions decision-making",
            unless="tree trees boundary boundaries forest forests architecture architectural design surface stump "
            "engineering threshold function regions plot transformer record records log",
        ),
        _cue("decide decides deciding decided", "whether which what who whom how when where if help helps", 3, "we i"),
        _cue("prioritize prioritise prioritizes prioritizing prioritising triage", unless="speed simplicity"),
        _cue(
            "allocate allocates allocating allocation",
            "resources budget budgets staff spend inventory funds capacity capital",
            4,
        ),
        _cue("intervene intervenes intervention interventions", unless="without no"),
        _cue(
            "targeted target targeting",
            "retention marketing campaign campaigns interventions actions offers strategies customers",
            2,
        ),
        _cue(
            "proactively proactive",
            "retain contact reach offer maintain manage identify action actions retention maintenance",
            6,
        ),
        _cue("actionable", "insights recommendations insight intelligence strategies", 2),
        _cue("planning", "inventory capacity staff workforce demand production financial care treatment route", 2),
        _cue("optimize optimise optimizing optimising improve improves improving", _BUSINESS, 4),
        _cue(
            "reduce reduces reducing minimize minimizing cut cutting",
            "costs cost risk losses churn waste workload time fraud stockouts turnover downtime readmissions "
            "defaults errors effort manual delays",
            4,
        ),
        _cue(
            "automate automates automating automated",
            "manual process processes review reviews workflow workflows screening reporting",
            4,
        ),
        _cue(
            "replace replaces replacing instead",
            "manual manually spreadsheet spreadsheets hand guesswork intuition paper",
            4,
        ),
        _cue(
            "inform informs informing guide guides guiding",
            "decisions strategy strategies policy policies pricing planning",
            4,
        ),
    ),
    "constraints": (
        _cue(
            "constraint constraints constrained", unless="foreign unique key sql database not-null check optimization"
        ),
        _cue("latency", "budget under below requirement requirements target must within low limit ms", 3),
        _cue(
            "budget budgets", "limited tight time latency memory compute within our small cost gpu token", 3, "travel"
        ),
        _cue("gdpr hipaa ccpa pci fda"),
        _cue("privacy", unless="policy settings"),
        _cue("regulation regulations regulatory compliance compliant"),
        _cue(
            "limited",
            "data dataset memory compute resources budget time gpu hardware labels samples bandwidth ram storage cpu",
            3,
        ),
        _cue("small", "dataset sample samples", 2, weight=0.9),
        _cue("offline on-device locally", "fully runs run works entirely must without", 3),
        _cue("without", "gpu internet gpus connectivity network cloud labels labelled labeled", 3),
        _cue("cannot can't must", "leave exceed fit stored share shared offline within under", 4),
        _cue("deadline deadlines", unless=""),
        _cue("free", "tier tiers", 1),
        _cue("low-resource low-power low-end edge embedded resource-constrained"),
        _cue("must", "under within real-time below at-most ms seconds", 5),
        _cue("memory", "fit limited small constraints footprint low ram within", 3),
        _cue("requirement requirements", "real-time latency privacy security business non-functional", 2),
        _cue("no", "gpu cloud internet gpus labels server backend dependencies", 1, weight=1.0),
        _cue("cost", "zero low limit cap minimal near-zero free", 1, weight=0.9),
    ),
    "validation": (
        _cue(
            "cross-validation cross-validated crossvalidation cross-validate cv kfold k-fold loocv cross_val_score",
            unless="resume curriculum download",
        ),
        _cue("cross", "validation validated validate", 1),
        _cue("fold folds", "cv cross stratified 5 10 five ten 3", 2),
        _cue("held-out hold-out holdout heldout unseen out-of-sample out-of-time"),
        _cue(
            "test validation testing", "set sets split splits dataset data samples images fold partition", 1, "run unit"
        ),
        _cue("train", "test validation", 2, "run"),
        _cue("split splits", "80 70 75 90 train test temporal time stratified chronological 60", 4),
        _cue("backtest backtests backtested backtesting walk-forward"),
        _cue("b ab", "test tests testing tested experiment", 1),
        _cue("pilot piloted trial trials", "users with in study customers weeks months run patients", 4, "free optuna"),
        _cue("bootstrap bootstrapped", "confidence samples resamples ci intervals", 3),
        _cue("ground", "truth", 1),
        _cue(
            "human expert experts manual manually",
            "evaluation evaluated review reviewed reviewers annotators judged verified labelled",
            2,
        ),
        _cue("user users", "study studies testing tests tested survey interviews", 1),
        _cue("validated evaluated tested verified", "on against with using by", 1, "be"),
        _cue("evaluates evaluate evaluation", "on using against", 3, "run script command similarly"),
        _cue("benchmark benchmarked benchmarks", "against on with using", 2),
        _cue("statistical statistically", "significance significant test tests", 1),
        _cue("p", "value values", 1, weight=0.9),
        _cue("peer", "review reviewed", 1),
        _cue("prospective retrospective", "study validation evaluation", 1),
    ),
    "data_problems": (
        _cue("imbalance imbalanced unbalanced oversampling undersampling smote", unless="order book orderbook"),
        _cue("missing", "values value data entries records fields labels rows features", 2),
        _cue("null nulls nan nans", "values handled removed dropped filled value rows", 3),
        _cue("impute imputed imputes imputing imputation imputer"),
        _cue("outlier outliers"),
        _cue("noisy noise", "data labels label dataset images text tweets audio remove removed real-world", 3),
        _cue(
            "duplicate duplicates duplicated deduplicate deduplicated deduplication",
            "rows records data entries removed remove dropped drop removing removal images dataset",
            4,
        ),
        _cue("leakage", unless="memory credential secret"),
        _cue("drift drifts drifting", unless=""),
        _cue(
            "bias biased biases",
            "data dataset sampling selection sample label representation gender racial survivorship demographic",
            3,
        ),
        _cue("mislabeled mislabelled mislabels"),
        _cue("biases", "significant model models toward towards demographic"),
        _cue(
            "inconsistent incomplete corrupt corrupted messy dirty malformed",
            "data records entries formats dataset labels values files",
            4,
        ),
        _cue("skewed skew", "data distribution dataset target classes class", 3),
        _cue("class", "weights weight weighting balance balancing", 1),
        _cue("sparse sparsity", "data matrix ratings dataset", 3),
        _cue("data", "cleaning cleansing quality cleaned", 1),
        _cue("cleaned cleaning cleans", "data dataset", 3),
        _cue("underrepresented under-represented unrepresentative"),
        _cue("poor low", "quality lighting resolution images", 1, weight=0.9),
    ),
    "trade_offs": (
        _cue("trade-off trade-offs tradeoff tradeoffs trading-off"),
        _cue(
            "trade trades traded trading",
            "off for accuracy recall precision speed some",
            2,
            "stock crypto stocks bot day floor market",
        ),
        _cue("sacrifice sacrifices sacrificing sacrificed compromise compromises", unless="security"),
        _cue("expense cost", "at", 2, "low no minimal reasonable"),
        _cue(
            "chose chosen choose opted picked selected prefer preferred",
            "over instead because despite rather since",
            7,
            "you",
        ),
        _cue("rather instead", "because since simpler cheaper faster latency robust simplicity", 10),
        _cue("sake", "simplicity speed performance clarity simpler", 3),
        _cue("slower", "but although yet more", 4),
        _cue("faster cheaper simpler smaller", "but although despite less", 5),
        _cue("pros advantages", "cons disadvantages", 3),
        _cue(
            "balance balances balancing",
            "between accuracy speed cost latency precision performance",
            3,
            "class classes account",
        ),
        _cue("downside downsides drawback drawbacks"),
    ),
    "monitoring": (
        _cue("monitor monitors monitored monitoring", unless="patient screen heart display computer health glucose"),
        _cue("grafana prometheus evidently datadog cloudwatch sentry whylogs arize newrelic opentelemetry"),
        _cue("drift", "detect detection detected detects monitor alerts report", 3),
        _cue(
            "alert alerts alerting",
            "on when if threshold team slack email drift failure system",
            4,
            "user users patient",
        ),
        _cue("retrain retrains retrained retraining", unless="yourself"),
        _cue("observability telemetry"),
        _cue("health", "check checks endpoint", 1, weight=0.9),
        _cue("on-call pagerduty rollback rollbacks"),
        _cue("logs logging logged", "predictions prediction requests production inference latency", 4),
        _cue("uptime"),
    ),
    "iteration": (
        _cue(
            "feedback",
            "after from based user users customer customers team stakeholder stakeholders clinicians incorporated led",
            3,
            "generation provide provides real-time loop give gives ai send us welcome",
        ),
        _cue("interviews interviewed", "users user customers with stakeholders clinicians", 3),
        _cue(
            "users user customers customer testers clinicians stakeholders teams",
            "told asked complained reported requested wanted found preferred said",
            2,
        ),
        _cue(
            "iterated iterations iterative iteration",
            "feedback user users version versions release design releases after prompt stakeholder",
            5,
            "training epochs",
        ),
        _cue("redesigned reworked rewrote rewritten simplified", "after because since based", 6),
        _cue("first initial previous earlier", "version release prototype attempt iteration", 1, weight=0.6),
        _cue(
            "version v1 prototype",
            "failed changed improved replaced dropped added after",
            5,
            weight=1.0,
            unless="python node",
        ),
        _cue("usability", "test tests testing study", 1),
        _cue("beta", "testers users test feedback", 2),
        _cue("after", "feedback launch release complaints reviewing", 2),
        _cue("regression regressed regressions", "fixed fix after root", 5, "logistic linear ridge lasso polynomial"),
    ),
    "lessons": (
        _cue("limitation limitations", unless="without no"),
        _cue("lesson lessons", unless="course video english music"),
        _cue(
            "learned learnt",
            "that lesson lessons key we i what how",
            3,
            "features representations embeddings policy model",
        ),
        _cue("turned turns", "out", 1),
        _cue(
            "assumption assumptions assumed assume",
            "wrong false violated turned incorrect not fails broke unrealistic key we i that",
            6,
            "you",
        ),
        _cue("contrary", "to expectations", 1),
        _cue("surprising surprisingly unexpected unexpectedly surprise"),
        _cue("didn't doesn't not did does", "work help generalize generalise improve converge", 2),
        _cue(
            "fails failed failing fail struggles struggled struggle",
            "on to with when for in",
            2,
            "should test tests build healthcare traditional",
        ),
        _cue("caveat caveats drawback drawbacks pitfalls shortcoming shortcomings weakness weaknesses"),
        _cue("known", "issues issue limitations bugs", 1),
        _cue(
            "challenge challenges",
            "faced encountered main biggest technical was were solved overcome solution overcame",
            4,
            "kaggle hackathon coding",
        ),
        _cue("misclassified misclassifies misclassifications confuses confused", unless=""),
        _cue("poorly", "performs performed perform generalizes", 2),
        _cue("overfit overfits overfitting overfitted", unless="prevent avoid avoids prevents reduce reduces"),
        _cue("however unfortunately", "not limited only lower worse difficult poor low", 8),
        _cue("could would", "improved better", 3, weight=0.9),
    ),
    "works_with_data": (
        _cue("dataset datasets data-set kaggle uci csv dataframe corpus"),
        _cue("trained training train", "model models on network classifier data", 3),
        _cue(
            "records rows observations samples transactions images tweets reviews",
            "contains containing of from with",
            4,
            weight=0.9,
        ),
        _cue("eda etl exploratory"),
        _cue("machine deep", "learning", 1),
        _cue("data", "pipeline science analysis warehouse lake engineering ingestion collected scraped scraping", 2),
    ),
    "deployed": (
        _cue(
            "deployed",
            unless="not easily be being can how models yet non once if when applications any use ready environments",
        ),
        _cue("production", "in running live to into", 1, "ready grade like style future before systems how taking"),
        _cue(
            "live",
            "at app now site website is version running dashboard",
            2,
            "data demo market camera feed video real-time chat session or",
        ),
        _cue("hosted", "on at", 1, "self be can github images image data dataset postgresql database or"),
        _cue("serves serving served", "users customers requests production million thousand daily", 4),
        _cue("launched shipped", "in to on and app version", 2, "browser"),
    ),
}

HEADINGS: Mapping[Question, frozenset[str]] = {
    "lessons": word_set(
        "limitation limitations lesson lessons learnings learned challenges caveats takeaways drawbacks pitfalls"
    ),
    "monitoring": word_set("monitoring observability alerting retraining"),
    "trade_offs": word_set("trade-off trade-offs tradeoff tradeoffs"),
    "constraints": frozenset(["constraints", "constraint"]),
    "validation": word_set("validation backtest backtesting cross-validation"),
    "beneficiary": word_set("audience stakeholders beneficiaries personas"),
}
"""Words in a heading that promise an answer under it."""

FUTURE = word_set("will planned plan plans future todo upcoming roadmap would ideas wishlist soon next")
"""Words of what isn't done yet."""

NOT_PLANNED: frozenset[Question] = frozenset(
    {"validation", "monitoring", "iteration", "data_problems", "trade_offs", "deployed"}
)
"""Questions that a plan doesn't answer."""

_ALL_BUT_LIVE: frozenset[Question] = frozenset(
    {
        "beneficiary",
        "decision",
        "constraints",
        "trade_offs",
        "iteration",
        "lessons",
        "data_problems",
        "validation",
        "deployed",
        "monitoring",
    }
)
SKIPPED_ROLES: Mapping[str, frozenset[Question]] = {
    "problem": frozenset({"lessons"}),
    "summary": frozenset({"lessons"}),
    "title": frozenset({"lessons"}),
    "usage": _ALL_BUT_LIVE,
    "people": _ALL_BUT_LIVE,
    "references": _ALL_BUT_LIVE,
    "toc": _ALL_BUT_LIVE,
    "roadmap": _ALL_BUT_LIVE - {"lessons", "iteration"},
}
"""Questions that a sentence in a section of some role does not answer."""
