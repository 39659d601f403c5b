"""Comments that silence findings: each silences what it names, where it says, and is reported when it is of no use."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.config.defaults import default_settings
from impactlint.config.model import RuleSetting, Settings
from impactlint.document import from_text, parse
from impactlint.engine import lint_source
from impactlint.findings import Finding, Severity
from impactlint.reading.model import Hints, Kind
from impactlint.rules.userdefined.custom import CustomRule
from impactlint.suppress import MAX_DIRECTIVES, directives


def lint(text: str, *, warn: tuple[str, ...] = (), off: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """Findings of two rules that fire on the words `foo` and `bar`, and of those about comments."""
    custom = (
        CustomRule("TEAM1", "no-foo", "foo", "foo"),
        CustomRule("TEAM2", "no-bar", "bar", "bar"),
    )
    levels = {"TEAM1": Severity.ERROR, "TEAM2": Severity.WARNING, "IMP901": Severity.WARNING, "IMP902": Severity.OFF}
    levels |= dict.fromkeys(warn, Severity.WARNING) | dict.fromkeys(off, Severity.OFF)
    rules = {rule: RuleSetting(level) for rule, level in levels.items()}
    return lint_source(
        from_text(text, "README.md"), Settings(rules=rules, hints=Hints(kind="project"), custom=custom)
    ).findings


def counted(text: str, **given: tuple[str, ...]) -> list[tuple[int, str]]:
    return [(finding.line, finding.rule) for finding in lint(text, **given) if finding.active]


SILENT = {
    "next line": "# T\n\n<!-- impactlint-disable-next-line TEAM1 -- why -->\nfoo\n",
    "next line, after blank ones and comments": (
        "<!-- impactlint-disable-next-line TEAM1 -- a -->\n<!-- impactlint-disable-next-line no-bar -->\n\nfoo bar\n"
    ),
    "next line, a whole paragraph": "# T\n\n<!-- impactlint-disable-next-line TEAM1 -->\nsome\nfoo\nmore foo\n",
    "next line, in a quote": "# T\n\n> <!-- impactlint-disable-next-line TEAM1 -->\n>\n> foo\n> more foo\n",
    "next line, several in a quote": (
        "> <!-- impactlint-disable-next-line TEAM1 -->\n> <!-- impactlint-disable-next-line no-bar -->\n> foo bar\n"
    ),
    "next line, a whole table": "# T\n\n<!-- impactlint-disable-next-line TEAM1 -->\n\n| a |\n|---|\n| foo |\n",
    "same line": "# T\n\n- foo <!-- impactlint-disable-line TEAM1 -->\n",
    "from here to there": "<!-- impactlint-disable TEAM1 -->\n\nfoo\n\nfoo\n\n<!-- impactlint-enable TEAM1 -->\n",
    "from here on": "# T\n\n<!-- impactlint-disable -->\n\nfoo\n\nbar\n",
    "the file": "# T\n\nfoo bar\n\n<!-- impactlint-disable-file -->\n",
    "by name, in any case": "# T\n\n<!-- impactlint-disable-file team1 -->\n\nfoo\n",
    "several": "# T\n\n<!-- impactlint-disable-next-line TEAM1, no-bar -- why -->\nfoo bar\n",
    "over several lines": "# T\n\n<!--\nimpactlint-disable-next-line TEAM1\n-- a long\n   story -->\nfoo\n",
    "between stray backticks": "A ` here\n\n<!-- impactlint-disable-file -->\n\nand ` there: foo\n",
}


@pytest.mark.parametrize("name", SILENT)
def test_what_is_silenced(name: str) -> None:
    assert counted(SILENT[name]) == []


LOUD = {
    "another rule": ("# T\n\n<!-- impactlint-disable-next-line TEAM2 -->\nfoo bar\n", [(4, "TEAM1")]),
    "before and after": (
        "foo\n\n<!-- impactlint-disable TEAM1 -->\n\nfoo\n\n<!-- impactlint-enable -->\n\nfoo\n",
        [(1, "TEAM1"), (9, "TEAM1")],
    ),
    "all enabled again": (
        "<!-- impactlint-disable -->\n\nfoo bar\n\n<!-- impactlint-enable -->\n\nfoo\n",
        [(7, "TEAM1")],
    ),
    "one of all enabled again": (
        "<!-- impactlint-disable -->\n\nfoo bar\n\n<!-- impactlint-enable TEAM1 -->\n\nfoo bar\n",
        [(7, "TEAM1")],
    ),
    "one after the other enabled again": (
        "<!--impactlint-disable-->\n\n<!--impactlint-enable TEAM1-->\nfoo bar\n\n<!--impactlint-enable TEAM2-->\nbar\n",
        [(4, "TEAM1"), (7, "TEAM2")],
    ),
    "the paragraph after the next": ("<!-- impactlint-disable-next-line TEAM1 -->\nfoo\n\nfoo\n", [(4, "TEAM1")]),
    "inside a fence": ("```\n<!-- impactlint-disable-file -->\n```\n\nfoo\n", [(5, "TEAM1")]),
    "inside code": ("Write `<!-- impactlint-disable-file -->`.\n\nfoo\n", [(3, "TEAM1")]),
    "inside code with many backticks": ("Write ````<!-- impactlint-disable-file -->````.\n\nfoo\n", [(3, "TEAM1")]),
    "indented": ("x\n\n    <!-- impactlint-disable-file -->\n\nfoo\n", [(5, "TEAM1")]),
    "never closed": ("foo\n\n<!-- impactlint-disable-file\n", [(1, "TEAM1")]),
}


@pytest.mark.parametrize("name", LOUD)
def test_what_is_not_silenced(name: str) -> None:
    text, expected = LOUD[name]
    assert counted(text) == expected


def test_findings_are_marked_with_reason_and_line_and_not_dropped() -> None:
    (finding,) = lint("# T\n\n<!-- impactlint-disable-next-line TEAM1 -- a code  name -->\nfoo\n")
    assert finding.suppression is not None
    assert (finding.suppression.by, finding.suppression.reason, finding.suppression.line) == (
        "comment",
        "a code name",
        3,
    )
    assert finding.severity is Severity.ERROR


USELESS = {
    "nothing there": ("<!-- impactlint-disable-next-line TEAM1 -->\nfine\n", "TEAM1 finds nothing there"),
    "nothing on the line": ("fine <!-- impactlint-disable-line TEAM1 -->\n", "TEAM1 finds nothing on this line"),
    "nothing in the file": ("fine\n\n<!-- impactlint-disable-file -->\n", "no rule finds anything in this file"),
    "nothing in between": (
        "<!-- impactlint-disable -->\nx\n<!-- impactlint-enable -->\n",
        "no rule finds anything between",
    ),
    "unknown rule": ("<!-- impactlint-disable-file no-fo -->\n", "names a rule that doesn't exist: no-fo."),
    "unknown comment": (
        "<!-- impactlint-disable-nextline -->\n\nfoo\n",
        "There is no comment impactlint-disable-nextline.",
    ),
    "nothing to enable": ("x\n\n<!-- impactlint-enable TEAM1 -->\n", "nothing to enable"),
    "end of the file": ("x\n\n<!-- impactlint-disable-next-line -->\n", "no rule finds anything there"),
}


@pytest.mark.parametrize("name", USELESS)
def test_comments_of_no_use(name: str) -> None:
    text, said = USELESS[name]
    found = [finding for finding in lint(text) if finding.rule == "IMP901"]
    assert [said in finding.message for finding in found] == [True]
    assert found[0].help
    assert "impactlint-" in text.splitlines()[found[0].line - 1]


NEARLY = [
    ("<!-- impactlint disable TEAM1 -->", "impactlint-disable "),
    ("<!-- Impactlint: disable=TEAM1 -->", "impactlint-disable "),
    ("<!--impactlint_disable_next_line-->", "impactlint-disable-next-line "),
    ("<!-- impactlint\ndisable next line TEAM1 -- so -->", "impactlint-disable-next-line "),
    ("<!-- impactlint disabel-file TEAM1 -->", "impactlint-disable "),
    ("<!-- impactlint-disable: TEAM1 -->", "impactlint-disable "),
    ("<!-- impactlint enable -->", "impactlint-enable "),
]


@pytest.mark.parametrize(("comment", "meant"), NEARLY)
@pytest.mark.parametrize("more", ["", "<!-- impactlint-disable-file TEAM2 -->\n\nbar\n"])
def test_a_comment_that_is_nearly_one_of_ours_is_reported(comment: str, meant: str, more: str) -> None:
    found = [one for one in lint(f"# T\n\n{comment}\n\nfoo\n\n{more}") if one.active]
    assert [(one.rule, one.line) for one in found if one.rule == "IMP901"] == [("IMP901", 3)]
    assert meant in next(one.help for one in found if one.rule == "IMP901")
    assert "TEAM1" in {one.rule for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "<!-- impactlint checks this page -->",
        "<!-- impactlint: see docs -->",
        "<!-- impactlint -->",
        "<!-- we let impactlint disable it -->",
        "<!-- impactlint is unable to -->",
        "`<!-- impactlint disable TEAM1 -->`",
        "impactlint disable",
    ],
)
def test_other_comments_about_impactlint_are_left_alone(text: str) -> None:
    assert counted(f"# T\n\n{text}\n") == []


def test_one_of_two_rules_may_be_of_no_use() -> None:
    (finding,) = (one for one in lint("<!-- impactlint-disable-next-line TEAM1 no-bar -->\nfoo\n") if one.active)
    assert "names TEAM2, which finds nothing" in finding.message
    assert finding.help == "Take TEAM2 out of the comment."


def test_what_is_meant_is_offered() -> None:
    help = {one.help for one in lint("<!-- impactlint-disabel-file -->\n\n<!-- impactlint-disable-file no-fo -->\n")}
    assert help == {"Did you mean `impactlint-disable-file` or `impactlint-disable`?", "Did you mean `no-foo`?"}


def test_words_that_name_no_rule_are_one_report() -> None:
    (two,) = lint("<!-- impactlint-disable-file no-fo later -->\n")
    assert two.message == "This comment names rules that don't exist: no-fo, later."
    (many,) = lint("<!-- impactlint-disable-file we know that this is so -->\n")
    assert many.message.startswith("This comment names rules that don't exist: we, know, that and 3 more.")
    assert "` -- `" in many.help


@pytest.mark.parametrize("dash", ["—", "–"])
def test_a_dash_that_an_editor_made_stands_before_the_reason(dash: str) -> None:
    (finding,) = lint(f"<!-- impactlint-disable-next-line TEAM1 {dash} a code name -- of ours -->\nfoo\n")
    assert finding.suppression is not None
    assert finding.suppression.reason == "a code name -- of ours"


def test_a_rule_that_is_off_leaves_its_comments_alone() -> None:
    assert counted("<!-- impactlint-disable-next-line TEAM1 -->\nfoo\n", off=("TEAM1",)) == []


def test_reasons_can_be_asked_for() -> None:
    text = "<!-- impactlint-disable-next-line TEAM1 -->\nfoo\n\n<!-- impactlint-disable-next-line TEAM1 -- a -->\nfoo\n"
    assert counted(text) == []
    assert counted(text, warn=("IMP902",)) == [(1, "IMP902")]


def test_comments_about_comments_have_to_name_the_rule() -> None:
    useless = "<!-- impactlint-disable-next-line TEAM1 -- later -->\nfine\n"
    assert counted("<!-- impactlint-disable-file -->\n\nfoo\n\n" + useless) == [(5, "IMP901")]
    assert counted("<!-- impactlint-disable-file IMP901 -- drafts -->\n\nfoo\n\n" + useless) == [(3, "TEAM1")]


def test_more_comments_than_are_heeded_are_reported() -> None:
    text = "<!-- impactlint-disable-line TEAM1 -->foo\n\n" * (MAX_DIRECTIVES + 5)
    assert any("isn't heeded" in finding.message for finding in lint(text) if finding.rule == "IMP901")


COMMENTS = st.builds(
    "<!-- impactlint-{}{}{} -->\n".format,
    st.sampled_from(["disable", "enable", "disable-file", "disable-line", "disable-next-line", "x"]),
    st.sampled_from(["", " TEAM1", " TEAM2,IMP901", " nope"]),
    st.sampled_from(["", " -- why"]),
)
PARTS = st.sampled_from(["foo\n", "\n", "```\n", "# h\n", "| a |\n|---|\n", "bar "]) | COMMENTS


@given(st.lists(PARTS, max_size=12))
def test_any_mix_of_comments_marks_and_never_loses(parts: list[str]) -> None:
    text = "".join(parts)
    plain = [
        (one.line, one.rule) for one in lint(text.replace("impactlint-", "another-tool-")) if one.rule[:4] == "TEAM"
    ]
    found = lint(text, warn=("IMP902",))
    assert [(one.line, one.rule) for one in found if one.rule[:4] == "TEAM"] == plain
    lines = text.count("\n") + 1
    assert all(1 <= one.line <= one.end_line <= lines for one in found)
    document = parse(from_text(text, "README.md"))
    assert all(1 <= one.line <= one.end_line <= lines for one in directives(document))


def test_settings_of_the_whole_catalogue_take_comments() -> None:
    text = "# Tides\n\n<!-- impactlint-disable-file -- a draft -->\n\nBuilt with React.\n\n## Architecture\n\nFlask.\n"
    settings = replace(default_settings(), hints=Hints(kind="project"))
    findings = lint_source(from_text(text, "README.md"), settings).findings
    assert findings
    assert not any(finding.active for finding in findings)


SEVERAL = """\
# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

The forecast is off by XX % on average.

The next clinic saves XX % of its staff.
"""


def places(text: str) -> list[tuple[str, int]]:
    """What counts of left-over placeholders, and of comments that are of no use."""
    settings = replace(default_settings(), hints=Hints(kind="project"))
    found = lint_source(from_text(text, "README.md"), settings).findings
    return [(one.rule, one.line) for one in found if one.active and one.rule in ("IMP206", "IMP901")]


def test_each_place_of_a_finding_is_silenced_by_itself() -> None:
    comment = " <!-- impactlint-disable-line IMP206 -- to come -->"
    assert places(SEVERAL) == [("IMP206", 5), ("IMP206", 7)]
    assert places(SEVERAL.replace("average.", f"average.{comment}")) == [("IMP206", 7)]
    assert places(SEVERAL.replace("staff.", f"staff.{comment}").replace("its staff", "beds", 1)) == [("IMP206", 5)]
    assert places(SEVERAL.replace("average.", f"average.{comment}").replace("of its", f"of{comment}")) == []


@pytest.mark.parametrize("comment", ["disable-file", "disable-file IMP203"])
def test_a_comment_on_a_page_that_is_hardly_judged_is_not_called_useless(comment: str) -> None:
    def useless(text: str, kind: Kind) -> bool:
        settings = replace(default_settings(), hints=Hints(kind=kind))
        return any(one.rule == "IMP901" for one in lint_source(from_text(text, "README.md"), settings).findings)

    text = f"# Notes\n\n<!-- impactlint-{comment} -- so it is -->\n\nOur model is highly accurate.\n"
    fine = text.replace("highly accurate", "a tree")
    assert not useless(fine, "stub")
    assert not useless(fine, "docs")
    assert not useless(text, "project")
    assert useless(text.replace("IMP203", "IMP905").replace("file --", "file IMP905 --"), "stub")


def test_a_comment_silences_what_is_left_to_do_on_a_stub() -> None:
    settings = replace(default_settings(), hints=Hints(kind="stub"))
    text = "# Notes\n\n<!-- impactlint-disable-file -- so it is -->\n\nTODO\n"
    assert [(one.rule, one.active) for one in lint_source(from_text(text, "README.md"), settings).findings] == [
        ("IMP206", False)
    ]


ASKED = """# Store Sales Forecasting
{}
Grocery stores lose money when they order too much fresh food and lose customers when they order too little.

## Results

On the last 16 days, which were held out, the RMSLE fell from 0.571 (last week's sales) to 0.388.

## Approach

LightGBM with lags.
"""


def asked(verb: str, rules: str) -> tuple[list[str], set[str]]:
    """The helps of IMP901 on a page that leaves IMP404 open and answers IMP202, and the rules of its checklist."""
    settings = replace(default_settings(), hints=Hints(kind="project"))
    report = lint_source(from_text(ASKED.format(f"<!-- impactlint-{verb} {rules} -- why -->"), "README.md"), settings)
    assert report.checklist
    assert "IMP404" not in {one.rule for one in report.findings}
    helps = [one.help for one in report.findings if one.rule == "IMP901"]
    return helps, {item.rule for item in report.checklist.asked}


def test_a_comment_for_the_whole_file_takes_an_open_question_off_the_checklist() -> None:
    for rule in ("IMP404", "no-iteration"):
        helps, rules = asked("disable-file", rule)
        assert (helps, "IMP404" in rules) == ([], False)


def test_one_that_names_an_answered_question_is_of_no_use() -> None:
    helps, rules = asked("disable-file", "IMP202, IMP404")
    assert helps == ["Take IMP202 out of the comment."]
    assert ("IMP202" in rules, "IMP404" in rules) == (True, False)


@pytest.mark.parametrize("verb", ["disable-next-line", "disable"])
def test_one_for_a_part_of_the_file_is_told_how_a_question_leaves_the_checklist(verb: str) -> None:
    (told,), rules = asked(verb, "IMP404")
    assert told.endswith("Its question leaves the checklist by `impactlint-disable-file IMP404`.")
    assert "IMP404" in rules
