"""Which replacements leave a page what it is: each part that is compared, and what is left out where tries run out."""

from __future__ import annotations

import pytest

from impactlint.config.model import Settings
from impactlint.document import Span, from_text, parse
from impactlint.findings import Edit, Finding, Fix, Severity
from impactlint.harmless import MOST_TEXT, MOST_TRIES, Guard, PageShape, Replacement, apart, harmful
from impactlint.rules.userdefined.custom import CustomRule

KEPT = [
    pytest.param("A tool for piers.", "A `tool` for <https://a.org>.", id="more code and links"),
    pytest.param("[the docs](a.md)", "[all docs](a.md)", id="the words of a link"),
    pytest.param("A **quick** tool.", "A **fast** tool.", id="emphasised words"),
    pytest.param("# A\n\nCosts: none", "# A\n\n## Costs", id="one more heading"),
    pytest.param("# A\n\nb\n\n## Costs", "# A\n\nb\n\n## Price", id="the name of a heading"),
    pytest.param("a\n\nb", "- a\n\n> b", id="text that becomes a list and a quote"),
    pytest.param("- a\n\n  b\n- c", "- a\n\n  - b\n- c", id="text in a list that becomes one"),
    pytest.param("- a\n- b", "- \n- b", id="an item without its words"),
    pytest.param("- a\n  b\n> c\n> d", "- a b\n> c d", id="lines that become one"),
    pytest.param("|a|b|\n|-|-|\n|c|d|", "| a | |\n|---|---|\n| c | d |", id="other words in a table"),
    pytest.param("![a](b) c", "![d](b) ![e](f)", id="the words of a picture"),
    pytest.param(
        "See [it](#c-1).\n\n# C\n\n# C", "See [it](#c-1).\n\n# C\n\n# C\n\n# D", id="a heading of another name"
    ),
]
BROKEN = [
    pytest.param("```\nmake all\n```", "```\nmake it\n```", id="a block of code"),
    pytest.param("---\na: b\n---\n\n# A", "---\na: c\n---\n\n# A", id="front matter"),
    pytest.param("Run `make all` now.", "Run `make it` now.", id="a span of code"),
    pytest.param("Run `make` now.", "Run make now.", id="no span of code"),
    pytest.param("[docs](a.md)", "[docs](b.md)", id="the target of a link"),
    pytest.param("Write to a@b.org.", "Write to c@b.org.", id="an address"),
    pytest.param("A **quick** tool.", "A **** tool.", id="nothing left of what was emphasised"),
    pytest.param("# A\n\n## B", "# A\n\n### B", id="the level of a heading"),
    pytest.param("# A\n\nb\n---", "# A\n\nb", id="no heading"),
    pytest.param("[a][b]\n\n[b]: c.md", "[a][b]\n\n[d]: c.md", id="the label of a reference"),
    pytest.param("See [docs].\n\nDocs: a.md", "See [docs].\n\n[docs]: a.md", id="words that become a link"),
    pytest.param("See [it](#costs).\n\n# Costs", "See [it](#costs).\n\n# Price", id="a heading that is linked to"),
    pytest.param("|a|b|\n|-|-|\n|c|d|", "|a|b|\n|—|—|\n|c|d|", id="no table"),
    pytest.param("|a|b|\n|-|-|\n|c|d|", "|a|b|\n|-|-|\n|c|d|e|", id="one more cell"),
    pytest.param("|a|b|\n|-|-|\n|c|d|", "|a|b|e|\n|-|-|\n|c|d|", id="one more cell in the header"),
    pytest.param("> |a|\n> |-|\n> |c|", "> |a|\n> |-\n> |c|d|", id="one more cell of a table in a quote"),
    pytest.param("![a](b)", ".[a](b)", id="a picture"),
    pytest.param("See: [a](b)", "See![a](b)", id="a link that becomes a picture"),
    pytest.param("![a]\n\n[a]: b", ".[a]\n\n[a]: b", id="a picture by its label"),
    pytest.param("[a](b)", "[](b)", id="a link without its words"),
    pytest.param("[a][b]\n\n[b]: c", "[ ][b]\n\n[b]: c", id="a reference without its words"),
    pytest.param("- a\n  - b\n    - c", "- a\n - b\n - c", id="the levels of a list"),
    pytest.param("1. x\n\n   para", "1. x\n\n para", id="a paragraph of an item"),
    pytest.param("- a\n\n  b", "- a b", id="two paragraphs of an item"),
    pytest.param("1. a", "N. a", id="no item"),
    pytest.param("> a", "a", id="no quote"),
    pytest.param("a  \nb", "a\nb", id="a hard break"),
    pytest.param("See [it](#c).\n\nC\n\n# C", "See [it](#c).\n\n# C\n\n# C", id="a heading before the one linked to"),
]


def shape(text: str) -> PageShape:
    return PageShape.of(parse(from_text(f"{text}\n", "README.md")))


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_a_page_has_its_shape_still(before: str, after: str) -> None:
    assert shape(before).kept_by(shape(after))


@pytest.mark.parametrize(("before", "after"), BROKEN)
def test_a_page_has_lost_its_shape(before: str, after: str) -> None:
    assert shape(before).kept_by(shape(before))
    assert not shape(before).kept_by(shape(after))


def test_a_page_that_can_not_be_read_any_more_has_lost_its_shape() -> None:
    assert not shape("A tool.").kept_by(None)


PAGE = parse(from_text("# Parts\n" + "a part\n" * 8 + "run `make`\n", "README.md"))
SOME = ["some\n"] * 8
WORSE = [*SOME[:2], "a `part\n", *SOME[3:]]
"""The third one has a tick, which makes code of what stands up to the next one."""


def rewrites(*texts: str, rule: str = "ACME1") -> list[Replacement]:
    """One replacement for each line under the title."""
    return [(rule, Fix("replace", "safe", "", (Edit(Span(at, at + 1), text),))) for at, text in enumerate(texts, 1)]


def guard(tries: int) -> Guard:
    return Guard(frozenset({"ACME1"}), tries)


def test_replacements_without_harm_are_made_without_a_try() -> None:
    offered, none_left = rewrites(*SOME), guard(0)
    assert none_left.kept(PAGE, PageShape.of(PAGE), offered) == offered
    assert not none_left.untried


def test_what_does_harm_is_found_among_the_others() -> None:
    offered, enough = rewrites(*WORSE), guard(MOST_TRIES)
    assert enough.kept(PAGE, PageShape.of(PAGE), offered) == [*offered[:2], *offered[3:]]
    assert not enough.untried and enough.tries > 0


@pytest.mark.parametrize("tries", range(6))
def test_what_is_untried_is_not_made_and_its_rule_is_named(tries: int) -> None:
    offered, few = rewrites(*WORSE), guard(tries)
    kept = few.kept(PAGE, PageShape.of(PAGE), offered)
    assert offered[2] not in kept and len(kept) < 7
    assert few.untried == {"ACME1"}
    assert few.tries == 0


def test_a_rule_of_the_whole_page_may_do_what_it_likes() -> None:
    page = parse(from_text("# Parts\npart `0` of 8\npart 1\n", "README.md"))
    theirs, ours = rewrites("part 0\n", rule="ACME2"), rewrites("part `0` of 9\n", "some\n")[1:]
    assert guard(0).kept(page, PageShape.of(page), theirs + ours) == theirs + ours


def test_a_long_page_is_tried_fewer_times() -> None:
    rules = tuple(CustomRule(f"{where}1", "say-it", "Say it.", "x", scope=(where,)) for where in ("page", "lead"))
    long = Guard.of(from_text("x\n" * (MOST_TEXT // 8), "README.md"), Settings(custom=rules))
    assert (long.bound, long.tries) == ({"lead1"}, 4)
    assert Guard.of(from_text("", "README.md"), Settings()).tries == MOST_TRIES


def test_of_two_replacements_on_one_line_the_first_is_made() -> None:
    first, second, other = rewrites("a\n")[0], rewrites("b\n")[0], rewrites("a\n", "c\n")[1]
    assert list(apart([other, first, second])) == [first, other]


def finding(one: Replacement) -> Finding:
    rule, fix = one
    line = fix.footprint.start + 1
    return Finding(rule, "say-it", Severity.WARNING, "README.md", line, line, 1, "Say it.", fix=fix)


def test_both_replacements_on_one_line_are_judged() -> None:
    page = parse(from_text("# Parts\nrun `make` now\n", "README.md"))
    good, bad = rewrites("run `make` soon\n")[0], rewrites("run make now\n")[0]
    settings = Settings(custom=(CustomRule("ACME1", "say-it", "Say it.", "x"),))
    assert harmful(page, map(finding, (good, bad)), settings) == {bad}
    assert harmful(page, map(finding, (bad, good)), settings) == {bad}


def test_of_more_replacements_on_one_line_than_there_are_tries_the_last_ones_are_not_made() -> None:
    text = "# Parts\nrun `make` now\n"
    page = parse(from_text(text, "README.md"))
    offered = [rewrites(f"run `make` {number} times\n")[0] for number in range(MOST_TRIES + 3)]
    settings = Settings(custom=(CustomRule("ACME1", "say-it", "Say it.", "x"),))
    assert harmful(page, map(finding, offered), settings) == {*offered[-2:]}
