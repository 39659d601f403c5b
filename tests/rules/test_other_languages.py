"""Pages in languages that can't be read: their order is judged by the headings that are known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import from_text
from impactlint.engine import lint_source
from impactlint.findings import Finding, Severity
from impactlint.reading.model import Hints
from impactlint.rules import imp904_unsupported_language as imp904
from impactlint.rules.base import Context
from tests.reading.pages import reading_of

GERMAN = """# Frostwarner

Obstbauern am See verlieren in einer einzigen Frostnacht ein Drittel ihrer Ernte, weil die Vorhersage zu spät warnt.

## Architektur

Zwölf Sensoren senden ihre Messwerte über LoRaWAN. Ein Modell sagt das Minimum der kommenden Nacht voraus.

Es ist in Python geschrieben.

## {}

{}
"""
CHINESE = """# 霜冻预警

果农因为一夜霜冻损失三分之一的收成，因为地区预报太晚。

## 架构

十二个传感器通过 LoRaWAN 发送读数。

它是用 Python 写的。

更多。

## 结果

它发现了 89% 的霜冻之夜；地区预报只有 47%。
"""


def found_by(rule: str, text: str, hints: Hints | None = None) -> Finding | None:
    settings = replace(default_settings(), hints=hints or Hints())
    findings = lint_source(from_text(text, "README.md"), settings).findings
    return next((finding for finding in findings if finding.rule == rule), None)


def late(text: str) -> Finding | None:
    return found_by("IMP102", text)


@pytest.mark.parametrize(
    ("text", "line", "title"),
    [
        (GERMAN.format("Ergebnisse", "Es fand 89 % der Frostnächte."), 13, "Move “Ergebnisse” above “Architektur”"),
        (GERMAN.format("1. Ergebnisse:", "### Im Test\n\nEs fand 89 % der Frostnächte."), 15, ""),
        (CHINESE, 15, "Move “结果” above “架构”"),
    ],
)
def test_a_number_among_results_is_one(text: str, line: int, title: str) -> None:
    found = late(text)
    assert found
    assert found.severity is Severity.ADVICE
    assert found.related[0].line == line
    assert found.fix
    assert found.fix.title.startswith(title)


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Ergebnisse", "Sie liegen im Ordner `out/v2`, seit 2024."),
        ("Ergebnisse anzeigen", "Es fand 89 % der Frostnächte."),
        ("Sensoren", "Es fand 89 % der Frostnächte."),
    ],
    ids=["no result", "more than results", "another heading"],
)
def test_other_sections_and_numbers_are_left_alone(heading: str, told: str) -> None:
    text = GERMAN.format(heading, told)
    assert not reading_of(text).language_supported
    assert late(text) is None


@pytest.mark.parametrize(
    ("hints", "says"),
    [
        (Hints(), "The page seems to be in German, a language not supported yet: its sentences weren't judged."),
        (Hints(language="de"), "The rule file says German, which isn't supported yet: its sentences weren't judged."),
        (Hints(language="eo"), "The rule file says the language 'eo', which isn't supported yet: its sentences"),
    ],
)
def test_a_language_that_was_set_is_no_guess(hints: Hints, says: str) -> None:
    found = found_by("IMP904", GERMAN.format("Ergebnisse", "Es fand 89 % der Frostnächte."), hints)
    assert found
    assert found.message.startswith(says)
    assert ("If that is wrong" in found.help) == (hints.language is None)


def test_english_that_was_set_is_read() -> None:
    assert found_by("IMP904", GERMAN.format("Ergebnisse", "Es fand 89 %."), Hints(language="en")) is None


@pytest.mark.parametrize(("language", "named"), [("he", "Hebrew"), ("th", "Thai"), ("el", "Greek"), ("eo", "'eo'")])
def test_a_language_is_called_by_its_name(language: str, named: str) -> None:
    (report,) = imp904.check(reading_of("# Tides\n", language=language), Context())
    assert named in report.message
