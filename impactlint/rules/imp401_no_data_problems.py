"""Work with data says what was wrong with the data.

## What it does

Gives advice when the page is about work with data (a model, an analysis, a pipeline) and no sentence tells of
missing, biased, noisy, imbalanced, duplicate or drifting data, or of what was done about it. The code of a paper
isn't asked. It stays silent where a word of the page may answer the question, even one that it can't be sure of. It
asks once a page tells a problem and a result: until then another question comes first.

## Why it matters to a reader

There is no clean data outside of textbooks. A reader who finds none of its dirt on the page assumes that it
wasn't looked at.

## Fix safety

There is no fix: only the author knows the answer.
"""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.rules.base import Example, Rule
from impactlint.rules.questions.open_questions import while_open
from impactlint.rules.questions.scope import works_with_data

RULE = Rule(
    id="IMP401",
    name="no-data-problems",
    summary="Work with data says what was wrong with the data.",
    severity=Severity.ADVICE,
    check=while_open(
        "data_problems",
        "The page says nothing about problems in the data: gaps, rare classes, bias, late or bad records.",
        "Tell the worst of it where you describe the data.",
        roles=("data", "architecture", "result"),
        of=works_with_data,
    ),
    doc=__doc__,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Loan screen

Loan officers read forty applications a day and miss the risky ones after lunch.

## Results

The model finds 71 % of the bad loans; the officers found 40 %.

## Data

The model is trained on 20,000 loans.
""",
            finds=(9,),
        ),
    ),
    good=(
        Example(
            """# Loan screen

Loan officers read forty applications a day and miss the risky ones after lunch.

## Results

The model finds 71 % of the bad loans; the officers found 40 %.

## Data

The model is trained on a dataset of 20,000 loans from 2019 to 2023. One in nine has missing values for the income;
those were filled with the median of the same job, and a flag says so.
""",
        ),
    ),
)
