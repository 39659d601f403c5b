"""Tasks that are told in general words: they come last, after all that are more special."""

from __future__ import annotations

from impactlint.reading.word_lists import listed
from impactlint.rules.questions.tasks.task import FOR_OTHERS, NAMES_CLASSES, Task

_TOOLS = listed(
    "web application|web app|analysis platform|analysis toolkit|analysis library|analysis framework|analysis tool|"
    "analytics platform|analytics toolkit|analytics library|analytics framework|analytics api|dashboard framework"
)
"""Phrases of what others analyse or show their data with."""

GENERAL: tuple[Task, ...] = (
    Task(
        titled=listed("a b test|a b testing|ab test|ab testing|hypothesis testing|hypothesis test"),
        result="How large is the effect, and how wide is its interval?",
        baseline="What did the other group do?",
        problem="Which decision hangs on it, and what would be done without the test?",
    ),
    Task(
        titled=listed("benchmark|benchmarks|benchmarking|comparison|comparing|evals|showdown|versus"),
        unless=listed("shopping|price comparison|comparison shopping|shop"),
        result="Which one came out best, by which number, and how far behind is the next?",
        problem="Which choice does it settle, and who has to make it?",
    ),
    Task(
        titled=listed("llm evaluation|evaluating llms|evaluation of llms|model evaluation"),
        of_papers=True,
        result="Which one came out best, by which number, and how far behind is the next?",
        problem="Which choice does it settle, and who has to make it?",
    ),
    Task(
        titled=listed("mlops|ml ops|retraining|model monitoring"),
        yields=True,
        result="How good is the served model on data it hasn't seen, and how long does a change take until it is "
        "served?",
        problem="What went wrong, or took too long, while models were trained and served by hand?",
    ),
    Task(
        phrases=listed(
            "image classification|image classifier|digit recognition|digit recognizer|classify images|"
            "classifies images|traffic sign recognition|traffic sign classification|image classifiers"
        ),
        titled=listed(
            "image recognition|leaf disease|plant disease|disease classification|mnist|fashion mnist|fashionmnist|"
            "cifar|cifar 10|cifar10|cifar 100|flower recognition|dog breed|traffic sign|waste classification|"
            "food recognition|digit classification|digit classifier|handwritten digits"
        ),
        result="How often is it right on images it hasn't seen, and how often is a guess of the commonest class?",
        baseline="How often is a guess of the commonest class right?",
        need="Who acts on what it sees, and what does a wrong call cost them?",
    ),
    Task(
        phrases=(*NAMES_CLASSES, *listed("classification algorithm|classification model")),
        titled=listed("classification|classifier|classifiers|classifying"),
        yields=True,
        result="How often is it right on cases it hasn't seen (accuracy, F1), and how often is a guess?",
        baseline="How often is a guess right, or the commonest class?",
        need="Who acts on the class that it gives, and what does a wrong one cost them?",
    ),
    Task(
        titled=listed("detection|detector|detecting|detect"),
        unless=NAMES_CLASSES,
        yields=True,
        result="How many of the real cases does it catch, and at how many false alarms?",
        baseline="How many of the same cases does the simplest rule catch, at how many false alarms?",
        need="Who acts on what it finds, and what does a missed one cost them?",
    ),
    Task(
        phrases=listed(
            "project predicts|model predicts|app predicts|application predicts|to predict whether|that predicts"
        ),
        titled=listed("prediction|predictions|predictor|predicting|predict|predictive"),
        unless=listed("dashboard|dashboards"),
        yields=True,
        result="How good is it on data it hasn't seen, and how good is the simplest guess there?",
        baseline="How good is the simplest guess: the average, the commonest answer, the value of last time?",
        need="Who acts on a prediction, and what goes wrong without it?",
    ),
    Task(
        titled=listed("dashboard|dashboards|power bi|powerbi|tableau|looker studio|business intelligence|analytics"),
        unless=_TOOLS,
        result="What is the main thing that it shows, and how large is it?",
        baseline="Compared with what: the other groups, the year before, what everybody expected?",
        problem="Who looks at it, and what do they decide with what they see?",
    ),
    Task(
        titled=listed(
            "data analysis|sales analysis|eda|exploratory data analysis|exploratory analysis|cohort analysis|"
            "sql analysis|exploration|data exploration|visual analysis|survey analysis|market analysis|"
            "performance analysis|trend analysis|campaign analysis|attrition analysis|churn analysis|"
            "customer analysis|job market|statistical analysis|case study|transactions analysis|evolution analysis|"
            "behaviour analysis|behavior analysis|crime analysis|accident analysis"
        ),
        unless=_TOOLS,
        result="What is the main thing that the data show, and how large is it?",
        baseline="Compared with what: the other groups, the year before, what everybody expected?",
        problem="Who needed to know, and what would they do differently once they know?",
    ),
    Task(
        titled=listed("dataset|data set|corpus"),
        of_papers=True,
        result="How much does it hold, from where, and what does a first model score on it?",
        problem="Which question couldn't be answered for lack of such data?",
    ),
    Task(
        titled=listed("kaggle|kaggle competition|competition|leaderboard solution"),
        yields=True,
        result="Which score did it reach, and which place of how many?",
        baseline="What does the example that comes with the competition score?",
        problem="What does the competition ask for, and who needs it?",
    ),
    Task(
        titled=listed("automation|automation script|automated|automate|automating"),
        unless=FOR_OTHERS,
        yields=True,
        result="How much time does a run spare, and how often does it go wrong?",
        baseline="How long does the same take by hand?",
        problem="Who does this by hand, how often, and what goes wrong?",
    ),
)
