"""Rules of a rule file's own: where they look, what they say, what their fixes write."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.config.model import RuleSetting, Settings
from impactlint.document import from_text
from impactlint.engine import lint_source
from impactlint.findings import Finding, Severity
from impactlint.reading.model import Hints
from impactlint.rules.userdefined.custom import SCOPES, CustomRule, of_words

PAGE = """\
# Falcon

Falcon helps nurses. See [the docs](https://falcon.example/falcon) and `falcon --help`.

<!-- falcon -->

## Why Falcon

- the falcon flies
  and Falcon lands

```
falcon run
```

| tool | is |
|---|---|
| Falcon | fast |

## Results

Falcon saved 12 hours.
"""


def rule(**given: Any) -> CustomRule:
    words = given.pop("words", None)
    if words:
        given |= {"pattern": of_words(words), "whole_words": True}
    return CustomRule(**{"id": "TEAM1", "name": "no-falcon", "message": "Say what {match} is.", **given})


def found(text: str, custom: CustomRule, **hints: Any) -> tuple[Finding, ...]:
    settings = Settings(
        rules={custom.id: RuleSetting(Severity.WARNING)}, hints=Hints(**{"kind": "project", **hints}), custom=(custom,)
    )
    return lint_source(from_text(text, "README.md"), settings).findings


def lines(text: str, custom: CustomRule, **hints: Any) -> list[int]:
    return [finding.line for finding in found(text, custom, **hints)]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (("prose",), [3, 9, 10, 18, 22]),
        (("lead",), [3]),
        (("headings",), [1, 7]),
        (("page",), [1, 3, 5, 7, 9, 10, 13, 18, 22]),
        (("result",), [22]),
        (("problem",), [9, 10, 18]),
        (("lead", "headings"), [1, 3, 7]),
        (("demo",), []),
    ],
)
def test_where_it_looks(scope: tuple[str, ...], expected: list[int]) -> None:
    sections = {"Results": "result", "Why Falcon": "problem"}
    assert lines(PAGE, rule(words=("falcon",), scope=scope), sections=sections) == expected


def test_links_code_and_comments_are_no_prose() -> None:
    assert (
        lines(
            "See [docs](https://x.example/falcon), `falcon`, <!-- falcon --> <a href='falcon'>x</a>.\n",
            rule(words=("falcon",)),
        )
        == []
    )


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (("data",), "database data-driven data.", [9, 21]),
        (("data lake", "data"), "a data\n  lake and data", [2, 18]),
        (("café",), "Le CAFÉ, pas le décafé.", [3]),
        (("c++",), "We use C++ and xc++.", [7]),
        (("无标题",), "这是无标题的。", [2]),
        (("simply",), "Simply do it. It is simplistic.", [0]),
    ],
)
def test_words_stand_alone(words: tuple[str, ...], text: str, expected: list[int]) -> None:
    from impactlint.rules.userdefined.pattern import find, stands_alone

    assert [one.start for one in find(of_words(words), text) if stands_alone(text, one)] == expected


def test_one_finding_a_line_quotes_the_first_match() -> None:
    (finding,) = found("Falcon and falcon and FALCON.\n", rule(words=("falcon",)))
    assert (finding.message, finding.excerpt, finding.column) == ("Say what Falcon is.", "Falcon", 1)
    assert (finding.rule, finding.name, finding.severity) == ("TEAM1", "no-falcon", Severity.WARNING)


@pytest.mark.parametrize(
    ("scope", "expected"),
    [(("prose",), [1]), (("headings",), [1]), (("lead",), [1]), (("result",), [20]), (("demo",), [])],
)
def test_what_must_match_is_missed_at_the_place_it_belongs(scope: tuple[str, ...], expected: list[int]) -> None:
    missing = rule(pattern="Eagle", required=True, scope=scope, message="Name the eagle.")
    assert lines(PAGE, missing, sections={"Results": "result"}) == expected
    assert lines(PAGE.replace("Falcon", "Eagle"), missing, sections={"Results": "result"}) == []


def test_kinds() -> None:
    only = rule(words=("falcon",), kinds=("library",))
    assert lines(PAGE, only) == []
    assert lines(PAGE, only, kind="library") == [3, 9, 10, 18, 22]


def test_twenty_thousand_findings_have_their_places_after_a_few_seconds() -> None:
    started = time.process_time()
    hits = found("it is said that a falcon lands at dusk\n\n" * 20_000, rule(words=("falcon",), scope=("page",)))
    assert time.process_time() - started < 10
    assert [finding.line for finding in hits] == list(range(1, 40_001, 2))
    assert {finding.column for finding in hits} == {19}


def mended(text: str, custom: CustomRule) -> str:
    source = from_text(text, "README.md")
    out = list(source.lines)
    for finding in reversed(found(text, custom)):
        assert finding.fix is not None
        (edit,) = finding.fix.edits
        out[edit.span.start : edit.span.end] = [edit.text]
    return "".join(out)


@pytest.mark.parametrize(
    ("custom", "text", "becomes"),
    [
        (rule(pattern="e-mail", replace="email"), "An e-mail or two e-mails\n", "An email or two emails\n"),
        (rule(pattern=r"(\d+) percent", replace=r"\1 %"), "Up 12 percent,\r\ndown 3 percent", "Up 12 %,\r\ndown 3 %"),
        (rule(words=("data base",), replace="database"), "- a data\n  base\n\nend\n", "- a database\n\nend\n"),
        (
            rule(words=("falcon",), replace="Eagle", scope=("headings",)),
            "# The Falcon #\n\nx\n",
            "# The Eagle #\n\nx\n",
        ),
        (rule(pattern=" very", replace=""), "A very very `very` good\n", "A `very` good\n"),
        (
            rule(words=("email",), replace="e-mail"),
            "An email of [an email][email], or `a\nemail` to email@x.org.\n\n[email]: x\n",
            "An e-mail of [an e-mail][email], or `a\nemail` to email@x.org.\n\n[email]: x\n",
        ),
        (
            rule(words=("email",), replace="e-mail", scope=("headings",)),
            '# <a id="email"></a> Send email\n\nx\n',
            '# <a id="email"></a> Send e-mail\n\nx\n',
        ),
        (rule(words=("email",), replace="e-mail", scope=("page",)), "`email`\n", "`e-mail`\n"),
        (
            rule(pattern=r"^\$ ", replace="", scope=("page",)),
            "a $ b\n\n```\n$ ls\n$ id\n```\n",
            "a $ b\n\n```\nls\nid\n```\n",
        ),
        (rule(pattern="&", replace="and"), "R&amp;D and Q & A &copy; 2024\n", "R&amp;D and Q and A &copy; 2024\n"),
        (rule(pattern=r"[ \t]+$", replace="", scope=("page",)), "a b \r\nc\t\r\n", "a b\r\nc\r\n"),
    ],
)
def test_a_fix_replaces_and_nothing_else(custom: CustomRule, text: str, becomes: str) -> None:
    assert mended(text, custom) == becomes
    assert lines(becomes, custom) == []


EMPTY = rule(words=("modern", "comprehensive"), replace="")


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Generate comprehensive plots.", "Generate plots."),
        ("It is a modern, fast tool", "It is a, fast tool"),
        ("Modern comprehensive tool", "tool"),
        ("a modern comprehensive tool", "a tool"),
        ("It is modern comprehensive.", "It is."),
        ("It is modern\nand comprehensive\nas well", "It is\nand\nas well"),
        ("**Comprehensive Evaluation** of a **very modern** tool", "**Evaluation** of a **very** tool"),
        ("(modern tools, “modern” tools)", "(tools, “” tools)"),
        ("- [x] modern\n  - modern list\n> 1. Modern list", "- [x] \n  - list\n> 1. list"),
        ("| modern | a modern | modern b |\n|---|---|---|", "| | a | b |\n|---|---|---|"),
        ("a modern-looking `x` modern `y`, /modern/", "a -looking `x` `y`, //"),
        ("is modern  \nand", "is  \nand"),
    ],
)
def test_an_empty_replacement_takes_one_blank_along(text: str, becomes: str) -> None:
    assert mended(text, EMPTY) == becomes


def test_an_empty_replacement_in_every_line_of_a_page_takes_no_blank_along() -> None:
    assert mended("a modern tool", rule(pattern="modern", replace="", scope=("page",))) == "a  tool"


def test_a_line_of_many_marks_takes_little_time() -> None:
    started = time.process_time()
    for marks in ("-    " * 38, "> 1.   [ ]   " * 14, "*" * 190):
        mended(f"{marks}x modern y\n", EMPTY)
        mended(f"a {marks} modern " * 200, EMPTY)
    assert time.process_time() - started < 10


def test_each_line_that_matches_is_reported() -> None:
    page = "# Pumps\n\nTODO one\nTODO two and TODO\n\nNo TODO three\n"
    assert lines(page, rule(pattern="^TODO", scope=("page",))) == [3, 4]
    assert lines(page, rule(pattern="^TODO")) == [3, 4]
    assert lines(page, rule(pattern="TODO$")) == [4]
    assert lines(page, rule(pattern="^Contact$", scope=("page",), required=True)) == [1]
    assert lines(page + "\nContact\n", rule(pattern="^Contact$", scope=("page",), required=True)) == []


def test_what_reads_as_its_replacement_is_left_alone() -> None:
    assert lines("We use GitHub.\n\nWe use Github.\n", rule(words=("github",), replace="GitHub")) == [3]
    longer = rule(words=("falcon", "falcon db"), replace="Falcon DB")
    assert mended("Falcon runs on falcon db and Falcon DB.\n", longer) == "Falcon DB runs on Falcon DB and Falcon DB.\n"


MARKED = "- a\n  - [x] b!\n\n1. c  \n   d\n\n> ![e!](f)\n\n| g  | - |\n|----|---|\n"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("--+", []),
        (":|-", [9]),
        (" {2,}", []),
        (r"\s{2,}", []),
        (r"\d", []),
        (">", []),
        ("x", []),
        ("!", [2, 7]),
        (r"\|", []),
        (r"^\s*- .*!$", [2]),
        (r"c\s+d", [4]),
    ],
)
def test_marks_alone_are_no_match(pattern: str, expected: list[int]) -> None:
    assert lines(MARKED, rule(pattern=pattern)) == expected
    assert lines(MARKED, rule(pattern=pattern, scope=("page",))) != []


def test_the_mark_of_a_picture_is_no_exclamation() -> None:
    assert [found.column for found in found("# A\n\nSee ![a](b)!\n", rule(pattern="!"))] == [12]
    assert lines("# ![a](b)\n", rule(pattern="!", scope=("headings",))) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (" {2,}", "See `code`, and [a](b) and\n<https://a.org> `c`"),
        (r"\s+[,.]", "See `code`, and [a](b)."),
        (r"data\s+base", "data <!-- or so --> base"),
    ],
)
def test_what_is_no_prose_is_no_white_space(pattern: str, text: str) -> None:
    assert lines(text, rule(pattern=pattern, replace=" ")) == []


@pytest.mark.parametrize(
    ("pattern", "replace", "text", "said", "title"),
    [
        (" {2,}", " ", "a  b", "Say what ␣␣ is.", "“␣␣” -> “␣”"),
        (" - ", "—", "a - b", "Say what - is.", "“␣-␣” -> “—”"),
        ("\u00a0", " ", "a\u00a0b", "Say what ⍽ is.", "“⍽” -> “␣”"),
        ("(a)  +", r"\1 ", "a  b", "Say what a is.", "“a␣␣” -> “a␣”"),
        (r"a\s+b", "ab", "a\nb", "Say what a b is.", "“a b” -> “ab”"),
    ],
)
def test_blanks_are_told(pattern: str, replace: str, text: str, said: str, title: str) -> None:
    (finding,) = found(text, rule(pattern=pattern, replace=replace))
    assert finding.message == said
    assert finding.fix is not None
    assert finding.fix.title == f"TEAM1: {title}"


def test_a_match_that_holds_code_is_told_in_the_words_of_the_page_and_not_replaced() -> None:
    (finding,) = found("Run `make  it` now, or run later.\n", rule(pattern="(?i)run .* now", replace="start now"))
    assert (finding.message, finding.fix) == ("Say what Run `make it` now is.", None)


def test_a_title_that_holds_an_address_gets_no_fix_there() -> None:
    (finding,) = found("# To a.b@email.org\n", rule(words=("email",), replace="e-mail", scope=("headings",)))
    assert (finding.column, finding.fix) == (10, None)


def test_a_title_that_is_marked_up_gets_no_fix() -> None:
    (finding,) = found("# The *Fal*con\n\nx\n", rule(words=("falcon",), replace="x", scope=("headings",)))
    assert (finding.line, finding.column, finding.fix) == (1, 1, None)


@given(st.text("aA b\n#-`<!>|*[]()é\r", max_size=120), st.sampled_from(SCOPES), st.booleans())
def test_it_reads_any_page(text: str, scope: str, required: bool) -> None:
    custom = rule(pattern="(?i)a+", scope=(scope,), required=required, replace=None if required else "b")
    source = from_text(text, "README.md")
    for finding in found(text, custom):
        assert 1 <= finding.line <= max(len(source.lines), 1)
        assert finding.column >= 1
        if finding.fix:
            (edit,) = finding.fix.edits
            assert edit.text.endswith("\n") == source.lines[edit.span.end - 1].endswith("\n")
