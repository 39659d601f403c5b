"""Tasks on tables of figures: cases that are named, values that are forecast, things that are recommended."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.rules.questions.tasks.task import CLASSES, SHOWN, Task

FIGURES: tuple[Task, ...] = (
    Task(
        phrases=listed("customer segmentation|market segmentation|user segmentation"),
        titled=listed("customer segments|clustering|k means|kmeans|rfm analysis|rfm segmentation"),
        unless=listed("image|images|compression|compressor|kubernetes|cluster manager"),
        result="How far apart are the groups in something that somebody can act on (spending, visits, cancellations), "
        "in numbers?",
        baseline="How far apart are groups that are made by one simple rule?",
        need="Who treats all of them alike today, and what does that cost?",
    ),
    Task(
        phrases=listed(
            "fraud detection|intrusion detection|malware detection|spam detection|detect fraudulent|detects fraudulent"
        ),
        titled=listed("fraud|fraudulent|phishing|spam|spam classifier|spam filter"),
        unless=SHOWN,
        result="How many of the real cases does it catch, at how many false alarms, and how many does a simple rule?",
        baseline="How many of the same cases does the simplest rule catch, at how many false alarms?",
        need="Who loses what to it today, and how is it noticed?",
    ),
    Task(
        phrases=listed("anomaly detection"),
        titled=listed("anomalies|log anomaly|log anomalies|outlier detection|anomaly detector|novelty detection"),
        unless=SHOWN,
        result="How many of the real cases does it catch, at how many false alarms, and how many does a simple rule?",
        baseline="How many of the same cases does the simplest rule catch, at how many false alarms?",
        need="What goes wrong while nobody sees it, and how is it noticed today?",
    ),
    Task(
        phrases=listed("remaining useful life"),
        titled=listed(
            "rul|turbofan|cmapss|c mapss|battery life prediction|rul prediction|battery degradation|battery soh"
        ),
        unless=SHOWN,
        result="How far off is it on machines it hasn't seen, and how far off is it to say the average life each time?",
        baseline="How far off is it to say the average life each time?",
        need="Who plans repairs or spares by it, and what does a failure cost that comes sooner than foreseen?",
    ),
    Task(
        phrases=listed("predictive maintenance|failure prediction"),
        titled=listed("machine failure|equipment failure|fault detection"),
        result="How many of the failures does it see coming, how long before, and at how many false alarms?",
        baseline="How many of them does a fixed schedule catch, at how many needless stops?",
        need="What does a failure cost, and how late is it noticed today?",
    ),
    Task(
        titled=listed("flight delay|flight delays|flights delay|flight delayed|train delays|delay prediction"),
        unless=SHOWN,
        result="How many of the delays does it see coming, and how many that leave on time does it call late?",
        baseline="How many of them does last month's rate of delays on the same route see coming?",
        need="Who plans around delays, and what does one that nobody saw coming cost them?",
    ),
    Task(
        phrases=listed(
            "churn prediction|customer churn|employee attrition|credit scoring|credit risk|loan default|"
            "loan approval|lead scoring|disease prediction|diabetes prediction|predicts diseases|default on a loan"
        ),
        titled=listed(
            "churn|attrition|credit default|readmission|default prediction|heart disease|risk prediction|"
            "risk assessment|stroke prediction|diabetes classification|diabetes detection|breast cancer prediction|"
            "breast cancer classification|breast cancer diagnosis|kidney disease|liver disease|parkinsons|"
            "cardiovascular|fracture risk|home credit|loan prediction|loan eligibility|hotel cancellation|"
            "booking cancellation|icu mortality|hospital mortality|mortality prediction|predicting mortality|"
            "patient mortality|sepsis|sepsis prediction|diabetes predictor|heart attack"
        ),
        unless=SHOWN,
        result="Of the cases that it names, how many are right, and how many of the real ones does it miss?",
        baseline="How many would be right if the same number of cases were picked at random, or by today's rule?",
        need="Who has to act on each case, and what does a missed one cost?",
    ),
    Task(
        titled=listed("backtesting engine|backtester|backtesting framework|order book|matching engine|orderbook"),
        of_libraries=True,
        result="How many orders or ticks does it work through in a second, and how long does the slowest hundredth "
        "take?",
        baseline="How many does a known engine work through on the same machine?",
        problem="Where are the engines that everybody knows too slow, or wrong?",
    ),
    Task(
        titled=listed(
            "trading|trading bot|trading strategy|trading agents|algorithmic trading|arbitrage|market making|"
            "portfolio optimization|portfolio optimisation|markowitz|efficient frontier|asset allocation|"
            "optimal execution|pairs trading|backtest|backtesting"
        ),
        unless=listed("card|cards|card game|dashboard"),
        result="What would it have earned on days it hasn't seen, after costs, and what would holding have earned?",
        baseline="What would holding the same things have earned on the same days?",
        problem="Whose money is it for, and what do they lose or risk by the usual way?",
    ),
    Task(
        phrases=listed("pricing of european and|pricing of european options|pricing of american options"),
        titled=listed("option pricing|options pricing|option prices|option pricer|black scholes|derivatives pricing"),
        result="How far off are its prices from the exact ones or those of the market, how long does one take, and "
        "what does the plain formula say?",
        baseline="How far off, or how slow, is the plain formula for the same options?",
        problem="Who has to name the price today, and what does a wrong one cost them?",
    ),
    Task(
        phrases=listed("stock price prediction|stock price forecasting|predict stock prices"),
        titled=listed(
            "stock price|stock prices|crypto price|cryptocurrency price|bitcoin price|stock price predictor|"
            "stock market prediction|stock prediction|stock predictor|stock forecasting|"
            "bitcoin lstm|stock lstm|lstm stock|bitcoin prediction|crypto prediction|cryptocurrency prediction|"
            "gold price"
        ),
        unless=(*CLASSES, *SHOWN, *listed("tracker|prices api|price api|alerts")),
        result="How far off is it on days it hasn't seen, and how far off is the price of the day before?",
        baseline="How far off is it to say the price of the day before?",
        need="Who buys or sells by the forecast, and what does a wrong one cost them?",
    ),
    Task(
        phrases=listed("forecast|forecasts|forecasting|demand prediction|load prediction"),
        titled=listed(
            "forecaster|time series|timeseries|sales prediction|store sales|bike sharing|weather prediction|"
            "rainfall prediction|air quality prediction|aqi prediction|temperature prediction|energy demand|"
            "solar power prediction|nowcasting|rent demand|bike demand"
        ),
        unless=(
            *CLASSES,
            *SHOWN,
            *listed(
                "image|images|picture|pictures|photo|photos|weather app|forecast app|current weather|database|"
                "mobile app"
            ),
        ),
        result="How far off is it on a period it hasn't seen, and how far off is the value of the period before?",
        baseline="How far off is the value of the period before, on the same period?",
        need="Who plans by the forecast, and what does a wrong one cost them?",
    ),
    Task(
        titled=listed("delivery time|travel time|trip duration|eta prediction|taxi fare|arrival time"),
        unless=SHOWN,
        result="How far off is it on trips it hasn't seen, and how far off is the average of the same route?",
        baseline="How far off is the average of the same route?",
        need="Who waits or plans by it, and what does a wrong one cost them?",
    ),
    Task(
        titled=listed(
            "student performance|exam score|student grades|math score|graduate admission|admission prediction|"
            "student success|student dropout"
        ),
        unless=SHOWN,
        result="How far off is it about students it hasn't seen, and how far off is the average of all?",
        baseline="How far off is the average of all, or the last grade of each?",
        need="Who would act on it, and what can still be done for a student by then?",
    ),
    Task(
        phrases=listed(
            "price prediction|predicting house prices|predict house prices|salary prediction|yield prediction|"
            "premium prediction|cost prediction|predicts house prices|predict the price|predicting the price|"
            "predict the rent|estimate the price"
        ),
        titled=listed(
            "energy consumption|fuel consumption|house price|house prices|housing prices|house pricing|car price|"
            "price predictor|used car price|used cars|fare prediction|insurance cost|insurance charges|medical cost|"
            "flight price|laptop price|rent prediction|house rent|crop yield|fuel efficiency|ames housing|"
            "california housing|boston housing|insurance premium|calories burnt"
        ),
        unless=(*CLASSES, *SHOWN, *listed("tracker|marketplace|monitor|esp32|arduino|alerts|scraper")),
        result="How far off is it on cases it hasn't seen, and how far off is a guess of the average every time?",
        baseline="How far off is a guess of the average every time?",
        need="Who has to estimate this today, and what does a wrong estimate cost them?",
    ),
    Task(
        phrases=listed("recommend a crop|recommends a crop|recommend the best crop|recommends the best crop"),
        titled=listed("crop recommendation|fertilizer recommendation|crop recommender|crop advisor|crop selection"),
        result="How often does it name what grew best there, and how often does what everybody grows?",
        baseline="How often is what everybody grows there the best?",
        need="Who chooses what to grow today, by what, and what does a poor choice cost?",
    ),
    Task(
        phrases=listed("recommender system|recommendation system|recommendation engine|recommendation systems"),
        titled=listed("recommender|recommendation|recommendations|recsys|two tower|collaborative filtering"),
        result="How often is one of its first ten suggestions right, and how often is one of the ten most popular?",
        baseline="How often is one of the ten most popular ones right?",
        need="Who has to find what, among how many things, and what goes wrong without help?",
    ),
    Task(
        titled=listed(
            "match prediction|match predictor|match outcome|game outcome|match winner|"
            "win probability|game prediction|match predictions|football prediction|nba prediction"
        ),
        result="How often is it right about matches it hasn't seen, and how often are the odds, or whoever plays at "
        "home?",
        baseline="How often do the odds, or whoever plays at home, get the same matches right?",
        need="Who bets, plans or writes by it, and what does a wrong one cost them?",
    ),
    Task(
        titled=listed("market basket|association rules|basket analysis"),
        result="Which things are bought together how many times as often as by chance, and what would that earn?",
        baseline="How often would they be bought together by chance?",
        need="Who decides what stands beside what, and by what do they decide today?",
    ),
    Task(
        titled=listed("price elasticity|dynamic pricing|pricing optimization|pricing optimisation|pricing strategy"),
        result="How much do sales change when the price of which product changes by a tenth, and what would that earn?",
        baseline="What do today's prices earn?",
        need="Who sets the prices today, by what, and what does that cost?",
    ),
    Task(
        titled=listed("lifetime value|customer lifetime value|clv|ltv"),
        result="How far off is it for customers it hasn't seen, and how much of the value do the first tenth bring?",
        baseline="How far off is it to say that each buys as before?",
        need="Who decides how much a customer may cost, and by what do they decide today?",
    ),
    Task(
        titled=listed(
            "marketing attribution|channel attribution|attribution model|multi touch attribution|marketing mix|"
            "media mix|mmm"
        ),
        result="How does the share of each channel change against the last click, and how much money is that?",
        baseline="What does the last click say?",
        problem="Who shares out the budget, and what can't they tell by the last click?",
    ),
    Task(
        titled=listed("titanic"),
        unless=(*SHOWN, *listed("spaceship")),
        result="How often is it right about passengers it hasn't seen, and how often is a rule by sex alone?",
        baseline="How often is a rule by sex alone right?",
        problem="What did you want to try out or learn on it?",
    ),
)
