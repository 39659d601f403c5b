"""What a piece of work does (finds fraud, forecasts, translates), told by its title, and what to measure there."""

from __future__ import annotations

from impactlint import late
from impactlint.reading.model import Reading
from impactlint.reading.patterns import small
from impactlint.reading.word_lists import listed
from impactlint.record import dataclass
from impactlint.rules.shared.quoting import title_of

_FIRST = 160
"""Characters of the first sentences in which a page says what it does."""
_LAST = 12
"""Units from the top among which those sentences stand."""
_APART = late.pattern(r"[^a-z0-9]+")
_HUMP = late.pattern(r"(?<=[a-z])(?=[A-Z])")
"""Where "LunarLander" is taken apart."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task by the phrases that name it, with the questions that suit it; an empty one is asked in other words.

    `problem` suits whoever took the task on, `need` only work that is to serve somebody. `titled` holds phrases that
    say so in a title alone: in a sentence they may be about a part of the work. `unless` holds those that make another
    thing of it. A task that `yields` gives way to one that the first sentences name; one that is `of_papers` suits
    their code as well, which else is held against earlier methods.
    """

    result: str
    baseline: str = ""
    problem: str = ""
    need: str = ""
    phrases: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    yields: bool = False
    of_papers: bool = False


def task_of(reading: Reading) -> Task | None:
    """The task that the title of a page names, or else its first sentences; of several the more special one."""
    title = _parted(_HUMP.sub(" ", title_of(reading)))
    prose = (unit.text for unit in reading.units[:_LAST] if unit.kind in ("paragraph", "item", "html"))
    first = _parted(" ".join(prose)[:_FIRST])
    fitting = [task for task in TASKS if not _names(title + first, task.unless)]
    by_title = next((task for task in fitting if _names(title, (*task.phrases, *task.titled))), None)
    if by_title and not by_title.yields:
        return by_title
    return next((task for task in fitting if _names(first, task.phrases)), by_title)


def _parted(text: str) -> str:
    """A text in small words with one blank around each."""
    return f" {_APART.sub(' ', small(text))} "


def _names(text: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {phrase} " in text for phrase in phrases)


_CLASSES = listed("classify|classifies|classification|classifier|direction|directions")
"""Phrases of work that names classes, so that no distance can be measured."""
_NAMES_CLASSES = listed(
    "stance detection|emotion detection|language detection|topic detection|intent detection|sentiment detection|"
    "sarcasm detection|gender detection"
)
"""Phrases of what is called detection and finds no rare case: each text, voice or face gets a class."""
_SHOWN = listed("sql|power bi|powerbi|tableau|excel|looker|exploratory|eda")
"""Phrases of work that shows how things stand, and names no case."""
_FOR_OTHERS = listed("toolkit|framework|platform|workbench|library|sdk|wrapper|package|api")
"""Phrases of what others build with, so that its results are theirs."""

TASKS: tuple[Task, ...] = (
    Task(
        titled=listed(
            "reproduction|reproducing|reproducibility|replication|replicating|reimplementation|"
            "re implementation|paper implementation|recreation|recreating"
        ),
        of_papers=True,
        result="Does it reach what the paper reports: which number is yours, and which is theirs?",
        baseline="Which number does the paper report?",
        problem="Which claim of the paper did you want to check, and who relies on it?",
    ),
    Task(
        titled=listed("ablation|ablations"),
        of_papers=True,
        result="Which part matters most: how far does the score fall without it?",
        baseline="What does the whole score, with every part in place?",
        problem="Whose choice of parts is it to settle, and what did nobody know about them?",
    ),
    Task(
        titled=listed("overfitting|regularization|regularisation"),
        result="How far apart are the scores on training and on unseen data, before and after?",
        baseline="How far apart are the two without any of it?",
    ),
    Task(
        titled=listed("survival|survival analysis|time to event"),
        result="How well does it rank cases that it hasn't seen (concordance, lift in the first tenth), and how well "
        "does one plain variable?",
        baseline="How well does one plain variable rank the same cases?",
    ),
    Task(
        titled=listed("etl|elt|data pipeline|data engineering|data warehouse|streaming pipeline|de zoomcamp"),
        result="How much data does a run handle, how long does it take, or what does it save: which number?",
        baseline="What was the number for the job, the script or the spreadsheet that it replaces?",
        problem="Who needs this data, and what did they have to do without the pipeline?",
    ),
    Task(
        phrases=listed("machine translation|neural translation|translation model|language translation"),
        result="Which BLEU or chrF score does it reach on which test set, and which does a free translator reach?",
        baseline="What does a free translator score on the same sentences?",
    ),
    Task(
        phrases=listed("image captioning|caption generator|image captions"),
        titled=listed("captioning"),
        result="How good are the captions of pictures it hasn't seen: which BLEU or CIDEr score, or how many of "
        "how many did people call right?",
        baseline="What does an earlier model score on the same pictures?",
    ),
    Task(
        phrases=listed("text summarization|text summarisation|news summarization"),
        titled=listed("summarization|summarisation|summarizer|summariser"),
        result="How good are the summaries: which ROUGE score, or how many of how many did readers call right?",
        baseline="What do the first three sentences of each text score?",
    ),
    Task(
        phrases=listed("speech recognition|optical character recognition|handwriting recognition|text recognition"),
        titled=listed("speech to text|transcription|ocr|handwritten text"),
        result="How many words in a hundred does it get wrong on material it hasn't seen, and how many does a "
        "ready-made one?",
        baseline="How many does a ready-made recogniser get wrong on the same material?",
    ),
    Task(
        phrases=listed("customer segmentation|market segmentation|user segmentation"),
        titled=listed("customer segments|clustering|k means|kmeans|rfm analysis"),
        unless=listed("image|images|compression|compressor"),
        result="How far apart are the groups in something that somebody can act on (spending, visits, cancellations), "
        "in numbers?",
        baseline="How far apart are groups that are made by one simple rule?",
    ),
    Task(
        phrases=listed("semantic segmentation|instance segmentation|image segmentation|tumor segmentation"),
        titled=listed(
            "medical segmentation|tumour segmentation|lesion segmentation|mri segmentation|unet|"
            "vessel segmentation|nuclei segmentation|lung segmentation|road segmentation|u net"
        ),
        result="Which IoU or Dice score does it reach on images it hasn't seen, and which does a simple method reach "
        "there?",
        baseline="Which IoU or Dice score does a threshold, or an older network, reach on the same images?",
    ),
    Task(
        phrases=listed("object detection|object detector|face mask detection|license plate detection"),
        titled=listed(
            "yolo|yolov3|yolov4|yolov5|yolov7|yolov8|yolov10|yolov11|face detection|mask detection|"
            "pothole detection|helmet detection|vehicle detection|plate detection|pedestrian detection|"
            "person detection"
        ),
        result="Which mAP does it reach on pictures it hasn't seen, and how many pictures a second on which machine?",
        baseline="Which mAP does a ready-made detector reach on the same pictures?",
    ),
    Task(
        titled=listed("object tracking|player tracking|multi object tracking|pose estimation|hand tracking"),
        result="In how many of the pictures of a film it hasn't seen is it right, and how many a second does it do?",
        baseline="In how many is a ready-made tracker right on the same film?",
    ),
    Task(
        phrases=listed("fraud detection|anomaly detection|intrusion detection|malware detection|spam detection"),
        titled=listed("fraud|fraudulent|anomalies|phishing|spam|spam classifier|spam filter"),
        unless=_SHOWN,
        result="How many of the real cases does it catch, at how many false alarms, and how many does a simple rule?",
        baseline="How many of the same cases does the simplest rule catch, at how many false alarms?",
        need="Who loses what to it today, and how is it noticed?",
    ),
    Task(
        phrases=listed("predictive maintenance|failure prediction"),
        titled=listed("remaining useful life"),
        result="How many of the failures does it see coming, how long before, and at how many false alarms?",
        baseline="How many of them does a fixed schedule catch, at how many needless stops?",
        need="What does a failure cost, and how late is it noticed today?",
    ),
    Task(
        phrases=listed(
            "churn prediction|customer churn|employee attrition|credit scoring|credit risk|loan default|"
            "loan approval|lead scoring|disease prediction|diabetes prediction"
        ),
        titled=listed(
            "churn|attrition|credit default|readmission|default prediction|heart disease|risk prediction|"
            "risk assessment|stroke prediction"
        ),
        unless=_SHOWN,
        result="Of the cases that it names, how many are right, and how many of the real ones does it miss?",
        baseline="How many would be right if the same number of cases were picked at random, or by today's rule?",
        need="Who has to act on each case, and what does a missed one cost?",
    ),
    Task(
        titled=listed("trading|trading bot|trading strategy|trading agents|algorithmic trading"),
        result="What would it have earned on days it hasn't seen, after costs, and what would holding have earned?",
        baseline="What would holding the same things have earned on the same days?",
    ),
    Task(
        phrases=listed("stock price prediction|stock price forecasting|predict stock prices"),
        titled=listed(
            "stock price|stock prices|crypto price|cryptocurrency price|bitcoin price|stock price predictor|"
            "stock market prediction"
        ),
        unless=_CLASSES,
        result="How far off is it on days it hasn't seen, and how far off is the price of the day before?",
        baseline="How far off is it to say the price of the day before?",
    ),
    Task(
        phrases=listed("forecast|forecasts|forecasting|demand prediction|load prediction"),
        titled=listed("forecaster"),
        unless=_CLASSES,
        result="How far off is it on a period it hasn't seen, and how far off is the value of the period before?",
        baseline="How far off is the value of the period before, on the same period?",
        need="Who plans by the forecast, and what does a wrong one cost them?",
    ),
    Task(
        phrases=listed(
            "price prediction|predicting house prices|predict house prices|salary prediction|yield prediction|"
            "premium prediction|cost prediction"
        ),
        titled=listed(
            "energy consumption|fuel consumption|house price|house prices|housing prices|house pricing|car price|"
            "price predictor"
        ),
        unless=_CLASSES,
        result="How far off is it on cases it hasn't seen, and how far off is it to say the average each time?",
        baseline="How far off is it to say the average each time?",
        need="Who has to name the figure today, and what does a wrong one cost them?",
    ),
    Task(
        phrases=listed("recommender system|recommendation system|recommendation engine|recommendation systems"),
        titled=listed("recommender|recommendation|recommendations"),
        result="How often is one of its first ten suggestions right, and how often is one of the ten most popular?",
        baseline="How often is one of the ten most popular ones right?",
        need="Who has to find what, among how many things, and what goes wrong without help?",
    ),
    Task(
        phrases=listed("reinforcement learning|deep q learning|lunar lander"),
        titled=listed("dqn|ppo|q learning|cartpole|actor critic|policy gradient"),
        result="What does the agent reach by its own measure (reward, wins, waiting time), and what does one that acts "
        "at random or by a fixed rule?",
        baseline="What does an agent reach that acts at random, or by a fixed rule?",
        problem="What should an agent learn to do here, and what makes that hard?",
    ),
    Task(
        phrases=listed("retrieval augmented generation|question answering|chat with your documents"),
        titled=listed("rag|document qa|chat with documents|chat with pdf|pdf chat|knowledge base"),
        unless=_FOR_OTHERS,
        result="Of how many real questions does it answer how many right, and how many without the documents?",
        baseline="How many of the same questions does the bare model, or a plain search, answer right?",
        need="Who looks for what in which documents, and how long does it take them without it?",
    ),
    Task(
        titled=listed("search engine|semantic search|vector search|document search"),
        result="How often is the right one among the first ten hits, and how long does a query take?",
        baseline="How often is it among the first ten of a plain search for words?",
        need="Who looks for what, and what does a plain search miss?",
    ),
    Task(
        titled=listed("ai agent|ai agents|agentic|multi agent|llm agent|llm agents|research agent"),
        unless=_FOR_OTHERS,
        result="Of how many real tasks does it finish how many, and how long do they take without it?",
        baseline="How many of the same tasks does one plain prompt finish, or a person in the same time?",
        need="Whose work is it, and how long does it take them by hand?",
    ),
    Task(
        titled=listed("fine tuning|finetuning|fine tuned|finetuned|finetune|fine tune|lora|qlora"),
        result="What does the model score on texts it hasn't seen, and what did it score before it was tuned?",
        baseline="What does the model score on the same texts before it is tuned?",
        need="What does the model get wrong before it is tuned, and for whom?",
    ),
    Task(
        phrases=listed("image generation|text to image|style transfer"),
        titled=listed("gan|gans|dcgan|diffusion|ddpm|super resolution|image synthesis|colorization"),
        result="By which measure are its pictures good (FID, PSNR, how many took them for real), and what does an "
        "earlier model reach?",
        baseline="What does an earlier model reach by the same measure?",
    ),
    Task(
        phrases=listed("sentiment analysis|sentiment classification|text classification|fake news detection"),
        titled=listed("fake news|toxic comment|news classification|document classification|hate speech"),
        result="How often is it right on texts it hasn't seen (F1), and how often is a guess of the commonest label?",
        baseline="How often is a guess of the commonest label right?",
        need="Who would have to read all these texts, and what do they decide by them?",
    ),
    Task(
        titled=listed("a b test|a b testing|ab test|ab testing"),
        result="How large is the effect, and how wide is its interval?",
    ),
    Task(
        titled=listed("data quality|data audit|data cleaning|data validation"),
        result="How many of how many records failed which check, and what did that change?",
        problem="Who relies on this data, and what goes wrong where it is wrong?",
    ),
    Task(
        titled=listed("benchmark|benchmarks|benchmarking|comparison|comparing|leaderboard|evals"),
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
        phrases=listed("image classification|image classifier|digit recognition|facial emotion recognition"),
        titled=listed(
            "image recognition|leaf disease|plant disease|disease classification|tumor classification|"
            "pneumonia detection|tumor detection|cancer detection|gesture recognition"
        ),
        result="How often is it right on images it hasn't seen, and how often is a guess of the commonest class?",
        baseline="How often is a guess of the commonest class right?",
        need="Who acts on what it sees, and what does a wrong call cost them?",
    ),
    Task(
        phrases=_NAMES_CLASSES,
        titled=listed("classification|classifier|classifiers|classifying"),
        result="How often is it right on cases it hasn't seen (accuracy, F1), and how often is a guess?",
        baseline="How often is a guess right, or the commonest class?",
        need="Who acts on the class that it gives, and what does a wrong one cost them?",
    ),
    Task(
        titled=listed("detection|detector|detecting|detect"),
        unless=_NAMES_CLASSES,
        result="How many of the real cases does it catch, and at how many false alarms?",
        baseline="How many of the same cases does the simplest rule catch, at how many false alarms?",
        need="Who acts on what it finds, and what does a missed one cost them?",
    ),
    Task(
        titled=listed("prediction|predictions|predictor|predicting|predict|predictive"),
        result="How good is it on data it hasn't seen, and how good is the simplest guess there?",
        baseline="How good is the simplest guess: the average, the commonest answer, the value of last time?",
        need="Who acts on a prediction, and what goes wrong without it?",
    ),
    Task(
        titled=listed("scraper|scrapers|scraping|crawler"),
        result="How many records does a run collect in which time, and how many of them come out wrong?",
        baseline="How long does it take to collect the same by hand?",
        need="Who needs these records, and how did they get them before?",
    ),
    Task(
        titled=listed(
            "dashboard|dashboards|power bi|powerbi|tableau|data analysis|sales analysis|eda|"
            "exploratory data analysis|exploratory analysis|cohort analysis|sql analysis|analytics|exploration|"
            "data exploration"
        ),
        unless=listed("web application|web app") + _FOR_OTHERS,
        result="What is the main thing that it shows, and how large is it?",
        baseline="Compared with what: the other groups, the year before, what everybody expected?",
        problem="Who looks at it, and what do they decide with what they see?",
    ),
    Task(
        phrases=listed("chrome extension|browser extension"),
        titled=listed("discord bot|telegram bot|slack bot|whatsapp bot"),
        unless=_FOR_OTHERS,
        result="How many use it, or how much time or trouble does it spare them?",
    ),
    Task(
        titled=listed("robot|robotic|robotics|arduino|esp32|drone|quadcopter|self driving"),
        result="How often, out of how many tries, does it do what it should, and how close or how fast?",
    ),
    Task(
        titled=listed("simulation|simulator|simulations"),
        result="How close does it come to the real thing, or how much does it work through in which time?",
    ),
    Task(
        titled=listed("chess engine|tic tac toe|connect four|checkers"),
        result="How strong is it: how many of how many games does it win, against whom?",
        baseline="How many does it win against moves at random, or against an engine that everybody knows?",
    ),
    Task(
        titled=listed("video game|2d game|3d game|tower defense|tetris|snake game|pong|platformer"),
        result="How many have played it, or how many pictures a second does it keep up on which machine?",
    ),
)
"""In order: where a page names several, the first counts."""
