"""What heading words say, in English and in the languages that READMEs are most often written in."""

from __future__ import annotations

from typing import get_args

import pytest

from impactlint.reading.headings.lexicon import FOREIGN, ROLE_OF_PHRASE, first_role, lexicon_role, normalise
from impactlint.reading.headings.lexicon import _rarer as rarer
from impactlint.reading.headings.phrases import ENGLISH, OTHER_LANGUAGES
from impactlint.reading.model import Role


@pytest.mark.parametrize(
    ("title", "normal"),
    [
        ("🚀 Getting Started", "getting started"),
        (":rocket: Getting Started", "getting started"),
        ("1. Installation", "installation"),
        ("2.3) Results & Discussion", "results discussion"),
        ("Step 4: Deploy", "deploy"),
        ("IV. Limits", "limits"),
        ("b) Limits", "limits"),
        ("V: Limits", "limits"),
        ("A - Limits", "limits"),
        ("Part II Limits", "limits"),
        ("Step A Limits", "limits"),
        ("2 Limits", "limits"),
        ("(3) Limits", "limits"),
        ("R package", "r package"),
        ("C API", "c api"),
        ("I built this", "i built this"),
        ("Vi mode", "vi mode"),
        ("A summary", "summary"),
        ("A Introduction", "introduction"),
        ("O desafio", "desafio"),
        ("What's next?", "what s next"),
        ("What’s next?", "what s next"),
        ("## Results ##", "results"),
        ("CI/CD", "ci cd"),
        ("Headline results (one night, two buoys)", "headline results"),
        ("(optional)", "optional"),
        ("read(path)", "read path"),
        ("3", "3"),
        ("🎉", ""),
        ("", ""),
    ],
)
def test_normalise(title: str, normal: str) -> None:
    assert normalise(title) == normal


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Overview", "summary"),
        ("Business Problem", "problem"),
        ("📊 Key Results", "result"),
        ("Screenshots", "demo"),
        ("Key Features", "features"),
        ("The Dataset", "data"),
        ("Tech Stack", "architecture"),
        ("Unit Tests", "validation"),
        ("Lessons learned", "limits"),
        ("Monitoring", "operation"),
        ("How to run", "usage"),
        ("Future Work", "roadmap"),
        ("License", "people"),
        ("References", "references"),
        ("My Projects", "entry"),
        ("Table of Contents", "toc"),
        ("FAQ", "other"),
        ("Our wonderful installation", "usage"),
        ("II Results", "result"),
        ("O problema", "problem"),
        ("Zebras", ""),
        # one that tells what to do is about use, unless it is about tests
        ("Train the model", "usage"),
        ("Running the unit tests", "validation"),
        # words that say little beside others
        ("Experiments", "result"),
        ("Stochastic experiments", ""),
        ("Log test results", "usage"),
        ("Why", "problem"),
        ("Why three tones", ""),
        ("Privacy of customers", ""),
        ("Customer data", "data"),
        ("Data privacy of customers", "limits"),
        ("Data ethics board", ""),
        # ten other languages
        ("Instalación", "usage"),
        ("Resultados", "result"),
        ("Sobre o projeto", "summary"),
        ("Estrutura do projeto", "architecture"),
        ("Contexte", "problem"),
        ("Prérequis", "usage"),
        ("Zielsetzung und Ziele", "problem"),
        ("Ergebnisse", "result"),
        ("Risultati", "result"),
        ("Kurulum", "usage"),
        ("安装", "usage"),
        ("项目结构", "architecture"),
        ("結果", "result"),
        ("インストール", "usage"),
        ("Установка", "usage"),
        ("Результаты", "result"),
        ("설치", "usage"),
        ("결과", "result"),
        ("النتائج", "result"),
    ],
)
def test_the_role_of_a_heading(heading: str, role: str) -> None:
    assert lexicon_role(normalise(heading)) == role


def test_the_last_of_the_longest_phrases_decides_and_the_first_is_known_too() -> None:
    title = normalise("Limitations and Future Work")
    assert (lexicon_role(title), first_role(title)) == ("limits", "limits")
    title = normalise("Dataset and Results")
    assert (lexicon_role(title), first_role(title)) == ("result", "data")
    assert first_role("zebra") == ""


def test_every_phrase_is_found_and_foreign_ones_are_known() -> None:
    assert [phrase for phrase, role in ROLE_OF_PHRASE.items() if lexicon_role(normalise(phrase)) != role] == []
    assert "ergebnisse" in FOREIGN
    assert "results" not in FOREIGN
    assert "validation" not in FOREIGN


def test_the_rarer_headings_have_roles_that_exist_and_none_that_is_listed_already() -> None:
    found = rarer()
    assert set(found) <= set(get_args(Role))
    told = [phrase for phrases in found.values() for phrase in phrases]
    assert len(told) == len(set(told))
    listed = {phrase for source in (ENGLISH, OTHER_LANGUAGES) for phrases in source.values() for phrase in phrases}
    assert listed.isdisjoint(told)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Tide grafana", ""),
        ("Grafana", "operation"),
        ("Gauge pull request guidelines", "people"),
        ("What I would do differently", "limits"),
    ],
)
def test_a_rarer_word_counts_alone_and_a_rarer_phrase_also_in_a_longer_heading(heading: str, role: str) -> None:
    assert lexicon_role(normalise(heading)) == role
