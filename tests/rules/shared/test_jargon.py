"""Names of technologies among words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import from_text, parse
from impactlint.engine import judge
from impactlint.reading import read
from impactlint.reading.model import Hints
from impactlint.rules.shared.jargon import names_in, technologies_in
from tests.rules.judged import found


def test_everyday_words_are_no_technologies() -> None:
    assert technologies_in(["we", "go", "and", "rest", "in", "a", "forest", "with", "kafka", "and", "pytorch"]) == [
        "kafka",
        "pytorch",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("our data feeds no platform", []),
        ("our platform holds data", []),
        ("the data data platform holds data", ["data", "platform"]),
        ("the data", []),
        ("kafka feeds the data platform", ["kafka", "data", "platform"]),
    ],
)
def test_a_name_of_several_words_counts_where_its_words_follow_each_other(text: str, found: list[str]) -> None:
    assert technologies_in(text.split(), frozenset({"Data Platform"})) == found


def test_a_name_of_several_words_is_one_name() -> None:
    text = "kafka feeds the data platform and the data platform feeds kafka"
    more = frozenset({"Data Platform", "platform"})
    assert names_in(text.split(), more) == [("kafka",), ("data", "platform"), ("data", "platform"), ("kafka",)]


def test_names_of_tools_are_quoted_once_each_and_as_they_are_written() -> None:
    opening = "Store managers see empty shelves too late."
    text = f"# Store watch\n\n{opening} Falcon DB feeds dbt, Falcon  DB feeds Kafka and falcon DB feeds Kafka.\n"
    hints = Hints(kind="project", technologies=frozenset({"Falcon DB"}))
    settings = replace(default_settings(), hints=hints)
    said = [found.message for found in judge(read(parse(from_text(text, "README.md")), hints), settings)]
    (told,) = (message for message in said if "names of tools" in message)
    assert told.startswith("9 words of the lead are names of tools (Falcon DB, dbt, Kafka): ")


def test_a_study_of_what_it_names_may_name_it() -> None:
    text = "# Tides\n\nIt was made to {} the tide. Kafka feeds Airflow, dbt and Snowflake with Docker and Grafana.\n"
    assert "IMP503" in found(text.format("tell"))
    assert "IMP503" not in found(text.format("practise on"))
