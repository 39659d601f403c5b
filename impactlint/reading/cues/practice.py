"""Cues for the questions about practice: data, trade-offs, life after the launch, and whether they apply at all."""

from __future__ import annotations

from collections.abc import Mapping

from impactlint.reading.cues.cue import Cue, cue, said
from impactlint.reading.model import Question

PRACTICE: Mapping[Question, tuple[Cue, ...]] = {
    "data_problems": (
        cue("imbalance imbalanced unbalanced oversampling undersampling smote", unless="order book orderbook"),
        cue("missing", "values value data entries records fields labels rows features", 2, "no without check checking"),
        cue("null nulls nan nans", "values handled removed dropped filled value rows", 3),
        cue("impute imputed imputes imputing imputation imputer"),
        cue("outlier outliers"),
        cue("noisy noise", "data labels label dataset images text tweets audio remove removed real-world", 3),
        cue(
            "duplicate duplicates duplicated deduplicate deduplicated deduplication",
            "rows records data entries removed remove dropped drop removing removal images dataset",
            4,
        ),
        cue("leakage", unless="memory credential secret"),
        cue("confounded confounding confounder confounders"),
        cue("randomly randomised randomized", "not", 1),
        cue("drift drifts drifting", unless=""),
        cue(
            "bias biased biases",
            "data dataset sampling selection sample label representation gender racial survivorship demographic",
            3,
        ),
        cue("mislabeled mislabelled mislabels relabeled relabelled"),
        cue("corrected", "data labels hand records", 4),
        cue("biases", "significant model models toward towards demographic"),
        cue(
            "inconsistent incomplete corrupt corrupted messy dirty malformed",
            "data records entries formats dataset labels values files",
            4,
        ),
        cue("skewed skew", "data distribution dataset target classes class", 3),
        cue("class", "weights weight weighting balance balancing", 1),
        cue("sparse sparsity", "data matrix ratings dataset", 3),
        # That data were cleaned names no problem.
        cue("data", "cleaning cleansing cleaned", 1, weight=0.9),
        cue("data", "quality", 1),
        cue("cleaned cleaning cleans", "data dataset", 3, weight=0.9),
        cue("underrepresented under-represented unrepresentative"),
        cue("poor low", "quality lighting resolution images", 1, weight=0.9),
    ),
    "trade_offs": (
        cue("trade-off trade-offs tradeoff tradeoffs trading-off"),
        cue(
            "trade trades traded trading",
            "off for accuracy recall precision speed some",
            2,
            "stock crypto stocks bot day floor market",
        ),
        cue("sacrifice sacrifices sacrificing sacrificed compromise compromises", unless="security"),
        cue("expense cost", "at", 2, "low no minimal reasonable"),
        cue(
            "chose chosen choose opted picked selected prefer preferred",
            "over instead because despite rather since",
            7,
            "you they he she customers users people who by",
        ),
        cue("rather instead", "because since simpler cheaper faster latency robust simplicity", 10),
        cue("sake", "simplicity speed performance clarity simpler", 3),
        cue("slower", "but although yet more", 4),
        cue("faster simpler", "but although despite less", 5),
        cue("pros advantages", "cons disadvantages", 3),
        cue(
            "balance balances balancing",
            "between accuracy speed cost latency precision performance",
            3,
            "class classes account",
        ),
        cue("downside downsides drawback drawbacks"),
    ),
    "monitoring": (
        cue("monitor monitors monitored monitoring", unless="patient screen heart display computer health glucose"),
        cue("evidently", "ai drift monitoring monitors monitored report reports grafana mlflow prometheus", 4),
        cue("grafana prometheus datadog cloudwatch sentry whylogs arize newrelic opentelemetry"),
        cue("drift", "detect detection detected detects monitor monitors monitored monitoring alerts report", 3),
        cue(
            "alert alerts alerting",
            "on when if threshold team slack email drift failure system",
            4,
            "user users patient",
        ),
        cue("retrain retrains retrained retraining", unless="yourself"),
        cue("observability telemetry"),
        cue("health", "endpoint", 1, weight=0.9),
        cue("on-call pagerduty rollback rollbacks"),
        cue("logs logging logged", "predictions prediction requests production inference latency", 4),
        cue("uptime"),
    ),
    "iteration": (
        cue(
            "feedback",
            "after from based user users customer customers team stakeholder stakeholders clinicians incorporated led",
            3,
            "generation provide provides real-time loop give gives ai send us welcome",
        ),
        cue("interviews interviewed", "users user customers with stakeholders clinicians", 3),
        cue(
            "users user customers customer testers clinicians stakeholders teams",
            "told asked complained reported requested wanted found preferred said",
            2,
        ),
        cue(
            "iterated iterations iterative iteration",
            "feedback user users version versions release design releases after prompt stakeholder",
            5,
            "training epochs",
        ),
        cue("redesigned reworked rewrote rewritten simplified", "after because since based", 6),
        cue("first initial previous earlier", "version release prototype attempt iteration", 1, weight=0.6),
        cue(
            "version v1 prototype",
            "failed changed improved replaced dropped added after",
            5,
            weight=1.0,
            unless="python node",
        ),
        cue("usability", "test tests testing study", 1),
        cue("beta", "testers users test feedback", 2),
        cue("after", "feedback launch release complaints reviewing", 2),
        cue("regression regressed regressions", "fixed fix after root", 5, "logistic linear ridge lasso polynomial"),
    ),
    "lessons": (
        cue("limitation limitations", unless="without no"),
        cue("lesson lessons", unless="course video english music"),
        cue(
            "learned learnt",
            "that lesson lessons key we i what how",
            3,
            "features representations embeddings policy model",
        ),
        cue("turned turns", "out", 1),
        cue(
            "assumption assumptions assumed assume",
            "wrong false violated turned incorrect not fails broke unrealistic key we i that",
            6,
            "you",
        ),
        cue("contrary", "to expectations", 1),
        cue("surprising surprisingly unexpected unexpectedly surprise"),
        cue("didn't doesn't not did does", "work help generalize generalise improve converge", 2),
        cue(
            "fails failed failing fail struggles struggled struggle",
            "on to with when for in",
            2,
            "should test tests build healthcare traditional",
        ),
        cue("domain distribution", "shift", 1),
        cue("caveat caveats drawback drawbacks pitfalls shortcoming shortcomings weakness weaknesses"),
        cue("known", "issues issue limitations bugs", 1),
        cue(
            "challenge challenges",
            "faced encountered main biggest technical was were solved overcome solution overcame",
            4,
            "kaggle hackathon coding",
        ),
        cue("misclassified misclassifies misclassifications confuses confused", unless=""),
        cue("poorly", "performs performed perform generalizes", 2),
        cue("overfit overfits overfitting overfitted", unless="prevent avoid avoids prevents reduce reduces"),
        cue("however unfortunately", "not limited only lower worse difficult poor low", 8),
        cue("could would", "improved better", 3, weight=0.9),
    ),
    "works_with_data": (
        cue("dataset datasets data-set kaggle uci csv dataframe corpus"),
        cue("trained training train", "model models on network classifier data", 3),
        cue(
            "records rows observations samples transactions images tweets reviews",
            "contains containing of from with",
            4,
            weight=0.9,
        ),
        cue("eda etl exploratory"),
        cue("machine deep", "learning", 1),
        cue("data", "pipeline science analysis warehouse lake engineering ingestion collected scraped scraping", 2),
    ),
    "deployed": (
        cue(
            "deployed",
            "aws azure gcp cloud heroku render vercel netlify railway fly streamlit spaces lambda ec2 ecs kubernetes "
            "server servers production cluster since for",
            4,
            "not easily be being can how models yet non once if when applications any use ready environments local "
            "dataset schema database artifact kind minikube",
        ),
        cue(
            "production",
            "running runs used live since deployed serves serving",
            2,
            "ready grade like style future before systems how taking not isn't links instances llm",
        ),
        cue(
            "live",
            "app site website version",
            1,
            "data demo market camera feed video real-time chat session or not isn't dashboard results",
        ),
        # "The dispatchers look at it every hour since May", "has been in use since 2023"
        said(
            "since",
            r"\b(?:in use|in production|in operation|(?:went|gone|been|is) live|(?:uses?|used|look(?:s|ed)? at|order(?:s|ed)? by|plan(?:s|ned)? by"
            r"|rel(?:y|ies) on|works? with) (?:it|this|the (?:app|tool|forecast|list|map|dashboard|alarm|report|scores?|model)))\b .. "
            r"since (?:(?:early|late|mid) )?(?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d"
            r"|spring|summer|autumn|last (?:year|month|week|spring|summer|autumn|winter))\b",
        ),
        cue("serves served", "users customers million thousand daily", 4),
    ),
}
