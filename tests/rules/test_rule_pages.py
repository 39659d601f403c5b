"""The pages under docs/rules are what the rules say today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from impactlint import rules
from impactlint.rules import ALL
from impactlint.rules.base import Rule
from impactlint.rules.pages import PARTS, files, page

FOLDER = Path(__file__).parents[2] / "docs" / "rules"


def test_written_pages_are_the_generated_ones() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written == files(), "run `python -m impactlint.rules.pages docs/rules`"


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_docstring_has_these_three_sections_and_no_other(rule: Rule) -> None:
    found = re.findall(r"^#+ (.*)$", rule.doc, re.MULTILINE)
    assert found == [*PARTS] == ["What it does", "Why it matters to a reader", "Fix safety"]
    assert all(text.strip() for text in re.split(r"^#+ .*$", rule.doc, flags=re.MULTILINE))


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_the_summary_is_the_docstrings_first_line(rule: Rule) -> None:
    assert rule.doc.partition("\n")[0] == rule.summary


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_page_shows_every_option_and_example(rule: Rule) -> None:
    text = page(rule)
    assert all(f"`{name}`" in text for name in rule.options)
    assert all(example.text.rstrip() in text for example in (*rule.bad, *rule.good))


def test_a_page_tells_what_an_option_may_be() -> None:
    pages = {rule.id: page(rule) for rule in ALL}
    assert "| `ceiling` | `99.5` | 0 to 100 |" in pages["IMP205"]
    assert "| `strict` | `false` | `true`, `false` |" in pages["IMP105"]
    assert "| words | Acronyms" in pages["IMP501"]


UNKIND = re.compile(r"\b(?:from nowhere|assumes? the worse|a claim with digits|doubts it|nothing followed)\b")


def test_what_rules_say_is_kind() -> None:
    folder = Path(rules.__file__).parent
    unkind = {path.name: UNKIND.findall(path.read_text(encoding="utf-8")) for path in folder.rglob("*.py")}
    assert {name: found for name, found in unkind.items() if found} == {}
    assert len(unkind) > len(ALL)
