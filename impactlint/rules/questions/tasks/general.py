"""Tasks that are told in general words: they come last, after all that are more special."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import FOR_OTHERS, NAMES_CLASSES, PREDICTS, Task

_TOOLS = listed(
    "web application|web app|analysis platform|analysis toolkit|analysis library|analysis framework|analysis tool|"
    "analytics platform|analytics toolkit|analytics library|analytics framework|analytics api|dashboard framework"
)
"""Phrases of what others analyse or show their data with."""
_SHOWN_BY_DATA = "What is the main thing that the data show, and how large is it?"
_NEEDED = "Who needed to know, and what would they do differently once they know?"

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
        titled=listed("cohort analysis|customer retention|user retention|retention analysis|cohort retention"),
        unless=(*PREDICTS, *_TOOLS),
        result="How many of a hundred are still there after how many months, and which group stays longer, by how "
        "much?",
        baseline="How many of a hundred are still there in all groups together?",
        problem="Who wants them to stay, and what does the average of all hide?",
    ),
    Task(
        titled=listed(
            "funnel analysis|conversion funnel|user funnel|onboarding funnel|user journey analysis|conversion analysis"
        ),
        unless=(*PREDICTS, *_TOOLS, *listed("builder|generator|transformer")),
        result="At which step do how many of a hundred leave, and for whom is that worse than for the others?",
        baseline="How many leave at the same step in the other groups, or did before?",
        problem="Who can change which step, and what didn't they know about it?",
    ),
    Task(
        titled=listed(
            "sales analysis|sales dashboard|sales data|sales report|sales reporting|sales insights|sales analytics|"
            "sales performance|sales sql|sales exploration|superstore|retail sales|pizza sales|coffee sales|"
            "revenue analysis|product sales"
        ),
        unless=(
            *PREDICTS,
            *_TOOLS,
            *listed(
                "crm|sales pipeline|sales calls|agent|chatbot|llm|rag|warehouse|generator|"
                "e commerce app|ecommerce app|e commerce website|ecommerce website|mern|react|django|laravel"
            ),
        ),
        result="What is the main thing that it shows: which product, place or time stands out, and by how much?",
        baseline="Compared with what: the other products or places, the year before, the plan?",
        problem="Who would decide on stock, staff or prices by it, and what can't they see without it?",
    ),
    Task(
        titled=listed("hr analytics|hr dashboard|hr data|people analytics|workforce analytics"),
        unless=(*PREDICTS, *_TOOLS, *listed("management|chatbot|llm|rag|assistant")),
        result="Which group stands out (leaving, pay, absence), and by how much against the whole company?",
        baseline="Compared with what: the whole company, the year before, other companies?",
        problem="Who would decide about the staff by it, and what can't they see without it?",
    ),
    Task(
        titled=listed(
            "financial statements|financial statement|financial reporting|profit and loss|balance sheet|"
            "finance dashboard|financial dashboard|financial performance"
        ),
        unless=(*PREDICTS, *_TOOLS, *listed("parser|extraction|extractor|llm|rag|api|agent|personal|generator|app")),
        result="Which figure moved most, by how much against the plan or the year before, and how long does the report "
        "take now?",
        baseline="Compared with what: the plan, the year before, the report as it was made before?",
        problem="Who decides by these figures, and how did they get at them before?",
    ),
    Task(
        phrases=listed("shot maps|pass networks|ball by ball data"),
        titled=listed(
            "ipl data|ipl analysis|ipl dataset|cricket analysis|cricket data|football analytics|football analysis|"
            "football data|soccer analytics|soccer analysis|basketball analytics|nba analysis|nba stats analysis|"
            "nfl analysis|sports analytics|sports analysis|formula 1|formula one|f1 race|f1 data|f1 analysis|"
            "expected goals|race strategy|olympics analysis|player performance"
        ),
        unless=(
            *PREDICTS,
            *_TOOLS,
            *listed(
                "yolo|tracking|tracker|computer vision|detection|video|videos|opencv|game|api|app|client|fantasy|"
                "betting|student|esports player|scraper|classification"
            ),
        ),
        result="Which team, player or plan stands out, by how much, and what does the plain table say?",
        baseline="What does the plain table, or the average, say?",
        problem="Who argues or decides about it, and what does the plain table hide from them?",
    ),
    Task(
        phrases=listed("listening history|my own spotify|my spotify data|my netflix data|my google data"),
        titled=listed(
            "spotify wrapped|streaming history|watch history|viewing history|quantified self|my spotify|"
            "listening habits|spotify stats|spotify history"
        ),
        unless=listed("recommender|recommendation|recommendations|playlist generator|clone|downloader"),
        result="What comes out that nobody expected, by how much, and what does the service itself say?",
        baseline="What does the service itself say, or what is the average?",
        problem="What did somebody want to know that the service itself doesn't tell?",
    ),
    Task(
        titled=listed(
            "sql challenge|sql challenges|week sql challenge|sql practice|sql exercises|sql problems|sql questions|"
            "sql interview questions|sql case studies|sql 50|danny ma|dannys diner"
        ),
        unless=listed("web app|platform|text to sql|natural language|llm|generator"),
        result="How many of how many questions are answered, and what does the most telling answer say, in numbers?",
        baseline="Compared with what: the other groups, the month before, the answer that comes with the task?",
        problem="What did you want to learn, and which question was the hardest?",
    ),
    Task(
        titled=listed(
            "murder mystery|sql murder mystery|advent of code|project euler|leetcode|leet code|"
            "hackerrank|hacker rank|codewars|codeforces|competitive programming|exercism"
        ),
        unless=listed("tracker|extension|bot|api|client|cli|scraper|dashboard|platform|clone|stats|game|judge"),
        result="How many of how many are solved, and how long or how fast is your answer beside the plainest one?",
        baseline="How long or how fast is the plainest answer?",
        problem="What did you want to learn, and which one was hard, and why?",
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
            "data analysis|eda|exploratory data analysis|exploratory analysis|bellabeat|cyclistic|zomato|"
            "sql analysis|exploration|data exploration|visual analysis|survey analysis|market analysis|"
            "performance analysis|trend analysis|campaign analysis|attrition analysis|churn analysis|"
            "customer analysis|job market|statistical analysis|case study|transactions analysis|evolution analysis|"
            "behaviour analysis|behavior analysis|crime analysis|accident analysis"
        ),
        unless=_TOOLS,
        result=_SHOWN_BY_DATA,
        baseline="Compared with what: the other groups, the year before, what everybody expected?",
        problem=_NEEDED,
    ),
    Task(
        phrases=listed(
            "google data analytics|data analytics capstone|google capstone|data analyst capstone|"
            "exploratory analysis of|exploratory analysis on"
        ),
        titled=listed(
            "geospatial analysis|spatial analysis|correlation analysis|covid analysis|salaries|job salaries|"
            "job postings|911 calls|emergency calls|surface temperature|climate data|temperature data|"
            "happiness report|census data|election results|survey data|survey results|data visualization|"
            "data visualisation|sql queries|sql project|sql portfolio|insights|ad hoc insights|ad hoc requests|"
            "data analyst|data analytics|data exploration project"
        ),
        unless=(
            *_TOOLS,
            *listed(
                "text to sql|natural language|nl2sql|llm|generator|builder|library|fake|esp32|arduino|plugin|sdk|"
                "application insights|app insights|pagespeed insights|chatbot|agent|agents|assistant|ai powered|"
                "job board|voting|course notes|roadmap|awesome|optimization|tuning|platform|downloader|"
                "api client"
            ),
        ),
        yields=True,
        result=_SHOWN_BY_DATA,
        baseline="Compared with what: the other groups, the year before, what everybody expected?",
        problem=_NEEDED,
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
