"""A deployed project says how it is monitored.

## What it does

Gives advice when the page says that the work is deployed, live or in production, and no sentence tells of monitoring,
drift, alerts, retraining or health checks. It stays silent where a word of the page may answer the question, even one
that it can't be sure of. The code of a paper isn't asked. It asks once a page tells a problem and a result: until
then another question comes first.

## Why it matters to a reader

Models and services go stale. A reader who has run one asks who would notice; the page should know.

## Fix safety

There is no fix: only the author knows the answer.
"""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Example, Rule
from impactlint.rules.questions.open_questions import while_open


def _deployed(reading: Reading) -> bool:
    return "deployed" in reading.answers


def _where_deployed(reading: Reading) -> int:
    return reading.answers["deployed"].line


RULE = Rule(
    id="IMP403",
    name="no-monitoring",
    summary="A deployed project says how it is monitored.",
    severity=Severity.ADVICE,
    check=while_open(
        "monitoring",
        "You say that it is live; a reader can't tell who would notice when it goes wrong.",
        "Say it here, or where you tell how it runs.",
        roles=("operation", "architecture"),
        of=_deployed,
        line=_where_deployed,
    ),
    doc=__doc__,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Snow map

Skiers waste days on slopes that have no snow.

## Results

The map is right on 88 % of all mornings; the web cams were on 61 %.

## Operation

The model is deployed on a small server and has been in production since January.
""",
            finds=(11,),
        ),
    ),
    good=(
        Example(
            """# Snow map

Skiers waste days on slopes that have no snow.

## Results

The map is right on 88 % of all mornings; the web cams were on 61 %.

## Operation

The model is deployed on a small server and has been in production since January. Its error is monitored
every night, and it is retrained when the error exceeds 8 cm.
""",
        ),
    ),
)
