import re
import unicodedata

import cmarkgfm
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from impactlint import escape

HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "a\u202eb",
    "line\u2028break",
    "tag <script>alert(1)</script> <!-- impactlint:abc -->",
    "::error::boom",
    "##[error]boom",
    "see ##[group]x",
    "**bold** _it_ `code` [a](http://b) ![i](j) ~~s~~ | cell",
    "@octocat #12 GH-7 octo/repo#3",
    "# heading",
    "- item",
    "1. item",
    "=====",
    "> quote",
    "&lt;b&gt; &amp; & R&D",
    "\\*kept\\*",
    "````",
    "a ``` b `` c",
    "`@kept as code` and `<b>`, not `this",
    "$x^2$ $$y$$",
    "http://a.b www.a.b a@b.c",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_printable_leaves_no_control_character(text):
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"} for char in escape.printable(text, keep=""))


def test_printable_keeps_joiners_that_emoji_need():
    assert escape.printable("👩‍🔬 é 中 \t\n") == "👩‍🔬 é 中 \t\n"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("two words", "two words"),
        ("", ""),
        (" - ", "␣-␣"),
        ("a  b", "a␣␣b"),
        ("  ", "␣␣"),
        ("data\n  base\n", "data base⏎"),
        ("a\tb\u00a0c\u2009d", "a⇥b⍽c<U+2009>d"),
    ],
)
def test_blanks_that_matter_are_in_sight(text, seen):
    assert escape.with_blanks(text) == seen


@pytest.mark.parametrize(
    ("text", "data", "prop"),
    [
        ("50% of a:b,c", "50%25 of a:b,c", "50%25 of a%3Ab%2Cc"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("%0A::error::x", "%250A::error::x", "%250A%3A%3Aerror%3A%3Ax"),
        ("\x1b[1m", "�[1m", "�[1m"),
    ],
)
def test_workflow_commands_are_escaped_as_the_toolkit_does(text, data, prop):
    assert escape.command_data(text) == data
    assert escape.command_property(text) == prop


def runner_sees_command(line):
    """How the runner finds a command in a line of the log (ActionCommand.cs, TryParseV2 and TryParse)."""
    return line.lstrip().startswith("::") or "##[" in line


@given(st.text() | st.sampled_from(HOSTILE) | st.text(alphabet=":#[] \r\n\u2028\x0bxerror"))
def test_a_log_line_is_never_a_command(text):
    assert not any(runner_sees_command(line) for line in re.split(r"[\r\n]", escape.log_line(text)))


@given(st.text() | st.text(alphabet=":#[] \r\n\u2028\x0bxerror") | st.text(alphabet="\x1b[0m:# \n"))
def test_inert_text_holds_no_command_and_the_same_words(text):
    shown = escape.inert(text)
    assert shown.replace("\u2060", "") == text.replace("\u2060", "")
    assert not any(runner_sees_command(re.sub(r"\x1b\[[\d;]*m", "", line)) for line in re.split(r"[\r\n]", shown))


@given(st.text() | st.text(alphabet=":#[] \r\n\u2028\x0bxerror"))
def test_printable_lines_are_never_commands(text):
    assert not any(map(runner_sees_command, re.split(r"[\r\n]", escape.printable_lines(text))))


def rendered(text):
    return cmarkgfm.github_flavored_markdown_to_html(text)


@given(st.text() | st.sampled_from(HOSTILE) | st.text(alphabet="#->*_`[]()<>!|~&;.1@a \\=+\n"))
def test_markdown_renders_as_the_words_alone(text):
    page = rendered(f"before\n\n{escape.markdown(text)}\n\nafter")
    inner = re.sub(r"</?(?:p|code)>", "", page)
    assert "<" not in inner, page


PARTS_OF_LINKS = [*"a_.-+@:/(*~`&1 é", "www.", "http://", "mailto:", "xmpp:", "b.example", "&#46;", "\u200c"]


@given(st.lists(st.sampled_from(PARTS_OF_LINKS)).map("".join))
@example("foo_www.evil.example/login")
@example("me@.evil.example")
@example("me@-evil.example")
def test_markdown_makes_no_link(text):
    page = rendered(f"before {escape.markdown(text)}\n\n{escape.markdown(text)}")
    assert "<a" not in page and not re.search(r"@\w", re.sub(r"<code>.*?</code>", " ", page)), page


@pytest.mark.parametrize(
    "text", ["@octocat", "(@octocat)", "_@octocat", "x_GH-7", "#12", "octo/repo#3", "GH-7", "gh-7"]
)
def test_markdown_makes_no_mention_and_no_reference(text):
    assert not re.search(r"@\w|#\w|GH-\d", escape.markdown(text), re.I)


@pytest.mark.parametrize(
    "text",
    [
        "Results 62610af428edb4bf3f8d2611be7db261180d87ea",
        "fixed in a1b2c3d",
        "(A1B2C3D)",
        "_a1b2c3d_",
        "octo@a1b2c3d",
        "octo/repo@a1b2c3d",
        "http://a.example/commit/a1b2c3d",
        "1234567 and defaced",
    ],
)
def test_markdown_names_no_commit(text):
    shown = escape.markdown(text)
    assert not re.search(r"[0-9a-f]{7}", shown, re.I)
    assert shown.replace("\u2060", "").replace("\\", "") == text


@pytest.mark.parametrize("text", ["a1b2c3", "a1b2c3d4x", "facades of 123456", "`a1b2c3d`"])
def test_markdown_leaves_what_names_no_commit(text):
    assert escape.markdown(text) == text


@given(st.text() | st.sampled_from(HOSTILE) | st.text(alphabet="`a| \\"))
def test_code_is_one_span_with_the_same_text(text):
    line = escape.one_line(text)
    if not line:
        assert escape.code(text) == ""
        return
    page = rendered(escape.code(text))
    assert page.count("<code>") == 1 and page.startswith("<p><code>") and page.endswith("</code></p>\n"), page


@given(st.text(alphabet="`a|\\ "))
def test_code_in_a_table_stays_in_its_cell(text):
    page = rendered(f"| a | b |\n|---|---|\n| {escape.code(text, in_table=True)} | end |")
    assert page.count("<td>") == 2 and "<td>end</td>" in page, page


@given(st.text(alphabet="`~a\n "))
def test_nothing_inside_closes_a_fence(text):
    page = rendered(escape.fence(text, "diff") + "\n\nafter\n")
    assert page.count("<pre") == 1 and page.endswith("<p>after</p>\n"), page


def test_shortened_says_that_it_cut():
    assert escape.shortened("one two  three", 8) == "one two…"
    assert escape.shortened("one two", 8) == "one two"


def test_a_path_keeps_its_blanks_in_a_line_and_as_code():
    assert escape.path_line(" a  b\n\x1b/c ") == " a  b �/c "
    assert escape.path_code(" a/b", in_table=True) == "` a/b`"
    assert escape.path_code(" a|b ", in_table=True) == "`  a\\|b  `"
