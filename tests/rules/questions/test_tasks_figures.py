"""The questions that suit tables of figures, pipelines of data and science."""

from __future__ import annotations

import pytest

from impactlint.api import read
from impactlint.reading.model import Reading
from impactlint.rules.questions.tasks.catalogue import task_of
from impactlint.rules.questions.wording import ask

_MADE = "This project was made by two people over a summer."
_BODY = """## How it works

The code reads the input in `load.py`, prepares it and hands it to the main part, which writes everything into a folder.
A file sets the paths and the options that the parts need, and each part can be run on its own when only one of them
has changed.

## Usage

Run it from top to bottom.

```sh
make all
```
"""


def page(title: str, first: str = _MADE) -> Reading:
    return read(f"# {title}\n\n{first}\n\n{_BODY}")


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Cohort analysis of a web shop", "still there after how many months"),
        ("Customer-Retention-SQL", "still there after how many months"),
        ("Checkout funnel analysis", "At which step"),
        ("Superstore dashboard", "which product, place or time"),
        ("Bakery sales data in Excel", "which product, place or time"),
        ("HR-Analytics with Tableau", "against the whole company"),
        ("Financial statements in Power BI", "how long does the report take now"),
        ("Formula 1 race strategy", "the plain table say"),
        ("IPL data analysis 2008-2024", "the plain table say"),
        ("My Spotify Wrapped", "the service itself"),
        ("8 Week SQL Challenge", "the most telling answer"),
        ("LeetCode solutions", "beside the plainest one"),
        ("Advent of Code 2023", "beside the plainest one"),
        ("Ad-hoc insights for a maker of toys", "the data show"),
        ("Cyclistic capstone", "the data show"),
        ("Data science salaries", "the data show"),
        ("Library loans: SQL queries", "the data show"),
        ("Postgres CDC to a search index", "How long after a change"),
        ("Kafka-Spark clicks", "How long after an event"),
        ("Real-time pipeline for bus positions", "How long after an event"),
        ("Data migration of a hospital", "How many records came over"),
        ("dbt project of a bookshop", "do its tests catch"),
        ("Ingestion of tide gauges", "does a run handle"),
        ("Data wrangling of street names", "failed which check"),
        ("Black-Scholes and Monte Carlo pricer", "from the exact ones"),
        ("Marketing mix modelling of a bank", "the last click"),
    ],
)
def test_figures_and_pipelines(title: str, part: str) -> None:
    assert part in ask("result", page(title))


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("QAOA for Max-Cut", "how many qubits"),
        ("Quantum machine learning on wine", "a plain model of the same size"),
        ("Protein folding on a lattice", "the lowest energy that is known"),
        ("Nextflow for viral genomes", "known in a test sample"),
        ("RNA-seq of drought in barley", "did an earlier study find"),
        ("scRNA-seq of zebrafish fins", "agree with published ones"),
        ("Light curves of variable stars", "how wide are their intervals"),
        ("PINN for groundwater", "what does a known solver reach"),
        ("2D heat equation in Fortran", "what does a known solver reach"),
        ("N-Body in Rust", "is the energy kept"),
        ("Ising model in Julia", "the exact or published ones"),
        ("SIR model of measles", "a simpler model say"),
        ("Character network of a saga", "a plain count"),
        ("NDVI around a dam", "on the ground"),
        ("Uplift model for letters to donors", "than of as many at random"),
        ("Causal impact of a speed limit", "before and after"),
        ("Conway's Game of Life", "the plainest version"),
        ("Simulation of a ferry port", "the real thing"),
    ],
)
def test_science_is_held_against_what_is_known(title: str, part: str) -> None:
    assert part in ask("result", page(title))


@pytest.mark.parametrize(
    ("first", "part"),
    [
        ("Change data capture from a shop to a cache.", "How long after a change"),
        ("Prices of power from an exchange through Redpanda into a chart.", "How long after an event"),
        ("Tide tables moved to ADLS Gen2 and queried there.", "does a run handle"),
        ("A molecular dynamics engine in C++.", "is the energy kept"),
        ("An agent-based SEIR epidemic model of a school.", "a simpler model say"),
        ("My case study, the Google Data Analytics capstone.", "the data show"),
    ],
)
def test_the_first_sentence_says_so_as_well(first: str, part: str) -> None:
    assert part in ask("result", page("Aurora", first))


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Sales forecasting for bakeries", "which product, place or time"),
        ("Employee retention prediction", "still there"),
        ("HR data: attrition prediction", "the whole company"),
        ("Football analysis with YOLO tracking", "the plain table"),
        ("Spotify history recommender", "the service itself"),
        ("Text to SQL queries", "the data show"),
        ("AI agent for data insights", "the data show"),
        ("LeetCode tracker extension", "beside the plainest"),
        ("Video streaming platform", "How long after an event"),
        ("DBT skills for therapy", "do its tests catch"),
        ("Data migration tool", "How many records came over"),
        ("Post-quantum cryptography with quantum computing in mind", "how many qubits"),
        ("Protein structure viewer", "the lowest energy"),
        ("Single-cell battery charger", "published ones"),
        ("Land use classification with a ResNet", "on the ground"),
        ("MCMC: predicting what customers buy", "their intervals"),
        ("CFD trading bot", "a known solver"),
        ("Network analysis of TCP traffic", "a plain count"),
        ("Reaction-diffusion shader", "the plainest version"),
        ("Feature attribution on clickstream data", "How long after an event"),
        ("Superstore e-commerce app in React", "which product, place or time"),
        ("Uplift: a mood diary", "than of as many at random"),
    ],
)
def test_words_that_mean_another_thing(title: str, part: str) -> None:
    task = task_of(page(title))
    assert task is None or part not in task.result


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Marketing mix modelling of a bank", "the last click"),
        ("Staff survival analysis", "a plain rate of cases"),
        ("Kafka-Spark clicks", "know at once"),
        ("RNA-seq analysis pipeline", "can't be repeated"),
        ("Sales dashboard of a kiosk", "stock, staff or prices"),
        ("SQL Murder Mystery", "which one was hard"),
    ],
)
def test_who_needs_it_suits_the_task(title: str, part: str) -> None:
    assert part in ask("problem", page(title))
