"""Text for people: places, frames, the author's words, and nothing that steers a terminal."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.document import from_text
from impactlint.findings import Related, Severity, Suppression
from impactlint.reporters import FORMATS, HUMAN, reporter
from impactlint.reporters.look import Look
from impactlint.reporters.text import WIDTH, concise, full, statistics, summary
from impactlint.run import FileResult, Outcome
from tests.reporters.some_findings import BARE, WORDS, finding, linted, outcome_of

PLAIN = Look()


def shown(text, *findings, look=PLAIN):
    source = from_text(text, "docs/README.md")
    return full(Outcome((FileResult("docs/README.md", tuple(findings), source),)), look)


def test_a_finding_in_full():
    text = "# Radar\n\nText.\n\n## Architecture\n\nQueues.\n\n## Results\n\nCalls fell by 40 %.\n"
    said = finding(
        excerpt="## Architecture",
        related=(Related(11, "your result: “Calls fell by 40 %.”"),),
        no_fix="the section holds a torn <div>",
    )
    assert shown(text, said) == (
        "docs/README.md:5:1: error IMP102 [result-first] Your first result is on line 11.\n"
        "  |\n"
        "5 | ## Architecture\n"
        "  | ^^^^^^^^^^^^^^^\n"
        "  = see docs/README.md:11: your result: “Calls fell by 40 %.”\n"
        "  = help: Move it above line 5.\n"
        "  = no fix: the section holds a torn <div>\n"
        "\n"
    )


def test_concise_is_one_line_a_finding():
    found = outcome_of(finding(), finding(line=7, severity=Severity.ADVICE, message="Two\nlines."))
    assert concise(found, PLAIN).splitlines() == [
        "docs/README.md:5:1: error IMP102 [result-first] Your first result is on line 11.",
        "docs/README.md:7:1: advice IMP102 [result-first] Two lines.",
    ]


def test_statistics_are_sorted_by_count():
    found = outcome_of(
        finding(), finding(line=6), finding(rule="IMP203", name="vague-claim", severity=Severity.WARNING)
    )
    lines = statistics(found, PLAIN).splitlines()
    assert lines == ["     2  error    IMP102 [result-first]", "     1  warning  IMP203 [vague-claim]"]
    assert full(found, Look(statistics=True)) == concise(found, Look(statistics=True)) == statistics(found, PLAIN)


SUMMARIES = [
    ((), "0 files checked, no findings."),
    ((finding(),), "1 file checked: 1 error."),
    (
        (finding(), finding(path="b.md"), finding(severity=Severity.ADVICE)),
        "2 files checked: 2 errors, 1 piece of advice.",
    ),
    ((finding(suppression=Suppression("comment")),), "1 file checked, no findings that count, 1 suppressed."),
    (
        (finding(), finding(suppression=Suppression("comment"))),
        "1 file checked: 1 error (1 suppressed).",
    ),
    (
        (finding(suppression=Suppression("comment")), finding(suppression=Suppression("unchanged"))),
        "1 file checked, no findings that count, 1 suppressed, 1 on what the change leaves as it was.",
    ),
]


@pytest.mark.parametrize(("found", "text"), SUMMARIES)
def test_summary(found, text):
    assert summary(outcome_of(*found), PLAIN) == text


def test_what_is_suppressed_is_not_shown():
    assert shown("# x\n", finding(line=1, suppression=Suppression("baseline"))) == ""


def frame(line, excerpt="", column=1):
    text = shown(line + "\n", finding(line=1, excerpt=excerpt, column=column, help=""))
    lines = text.splitlines()[2:4]
    return [part.partition("| ")[2] for part in lines] if len(lines) == 2 else []


FRAMES = {
    "the excerpt": (("It is blazing fast, really.", "blazing fast"), "      ^^^^^^^^^^^^"),
    "the excerpt at its column": (("fast and fast", "fast", 10), "         ^^^^"),
    "an excerpt that isn't there": (("  some words  ", "other words"), "  ^^^^^^^^^^"),
    "from the column on": (("## Head", "", 4), "   ^^^^"),
    "a column beyond the line": (("abc", "", 99), "   ^"),
    "wide characters": (("結果は 90 % です", "90 %"), "       ^^^^"),
    "combining marks": (("re\u0301sultat 90 %", "90 %"), "         ^^^^"),
    "a tab": (("\tfast", "fast"), " ^^^^"),
}


@pytest.mark.parametrize("name", FRAMES)
def test_frames(name):
    given, marks = FRAMES[name]
    assert frame(*given)[1].rstrip() == marks


def test_a_blank_line_has_no_frame():
    assert frame("   ") == []


def test_a_line_beyond_the_file_has_no_frame():
    assert shown("", finding(line=1)).splitlines()[1].strip().startswith("= help")


@given(st.integers(0, 400), st.integers(1, 300), st.integers(0, 400))
def test_long_lines_are_cut_around_the_words(before, length, after):
    text, marks = frame("a" * before + " " + "b" * length + " " + "c" * after, "b" * length)
    assert len(text) <= WIDTH + len("......")
    marked = text[len(marks) - len(marks.lstrip()) : len(marks)]
    assert marked == "b" * len(marked)
    assert len(marked) == min(length, WIDTH)


HOSTILE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@given(WORDS | st.text(), WORDS | st.text(), WORDS | st.text())
def test_nothing_in_a_file_reaches_the_terminal_as_a_command(line, words, path):
    said = finding(line=1, message=words, excerpt=line[:9], help=words, path=path, related=(Related(1, words, path),))
    outcome = Outcome((FileResult(path, (said,), from_text(line, path)),))
    for text in (full(outcome, PLAIN), concise(outcome, PLAIN), statistics(outcome, PLAIN)):
        assert not HOSTILE.search(text)
        assert all(unicodedata.category(char) != "Cs" for char in text)


@pytest.mark.parametrize("look", [PLAIN, Look(color=True)])
@pytest.mark.parametrize("form", ["full", "concise", "checklist"])
def test_no_line_is_a_command_to_the_runner_of_a_workflow(form, look):
    path = "::warning file=x,title=pwned::hello/README.md"
    page = linted(page=BARE + "\n##[error]boom\n").results[0]
    said = finding(path=path, line=11, message="##[error]x", help="##[group]y", excerpt="boom")
    text = reporter(form)(Outcome((replace(page, path=path, findings=(said,)),)), look)
    bare = re.sub(r"\x1b\[[\d;]*m", "", text)
    assert "title=pwned" in bare and "##[" not in bare
    assert not any(line.lstrip().startswith("::") for line in bare.splitlines())


def test_colours_only_where_wanted():
    outcome = outcome_of(finding())
    assert "\x1b[" not in full(outcome, PLAIN) + summary(outcome, PLAIN)
    coloured = full(outcome, Look(color=True))
    assert "\x1b[31;1merror IMP102\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == full(outcome, PLAIN)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_a_function_that_gives_text_with_a_final_newline(name):
    text = reporter(name)(outcome_of(finding()), PLAIN)
    assert text.endswith("\n")
    assert name in HUMAN or "\x1b[" not in reporter(name)(outcome_of(finding()), Look(color=True))


def test_an_unknown_format_is_a_key_error():
    with pytest.raises(KeyError):
        reporter("xml")


def test_many_places_of_a_finding_are_cut():
    places = tuple(Related(line, "here as well") for line in range(2, 32))
    lines = shown("x\n" * 40, finding(line=1, related=places)).splitlines()
    assert sum("= see docs/README.md" in line for line in lines) == 20
    assert "= see 10 more" in "\n".join(lines)


UNJUDGED = [
    ({"a.md": "stub"}, "1 file read. Mostly skipped: a.md (read as stub). "),
    ({"a.md": "stub", "b.md": ""}, "2 files checked, no findings. Mostly skipped: a.md (read as stub). "),
    (
        dict.fromkeys(("a.md", "b\n.md", "c.md", "d.md", "e.md"), "docs"),
        "5 files read. Mostly skipped: a.md (read as docs), b .md (read as docs), c.md (read as docs) and 2 more. ",
    ),
]


@pytest.mark.parametrize(("kinds", "said"), UNJUDGED)
def test_pages_that_were_hardly_judged_are_named(kinds, said):
    outcome = Outcome(tuple(FileResult(path, unjudged=kind) for path, kind in kinds.items()))
    assert summary(outcome, PLAIN) == f"{said}Where that is wrong, `kind` in the rule file changes it."


def test_what_is_suppressed_on_a_page_that_was_mostly_skipped_is_no_more_of_it():
    known = (finding(path="a.md", suppression=Suppression("baseline")),)
    said = summary(Outcome((FileResult("a.md", known, unjudged="stub"),)), PLAIN)
    assert said.startswith("1 file read (1 suppressed). Mostly skipped: a.md")


def test_a_path_keeps_its_blanks():
    assert concise(outcome_of(finding(path=" a  b\n/README.md")), PLAIN).startswith(" a  b /README.md:")
