"""Texts that bring Markdown parsers down: read or refused, in less than two seconds each."""

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import UnreadableError, from_text, parse
from impactlint.run import LintTask, lint
from tests.timing import takes_less

HOSTILE = {
    "link openers": "[a](" * 5_000,
    "image openers": "![[]()" * 10_000,
    "back tick runs": "".join("`" * length + " " for length in range(1, 1_001)),
    "spaces in a heading": "# a" + " " * 50_000 + "x",
    "spaces before a delimiter": "a | b\n" + " " * 30_000 + "|---|---|\n",
    "spaces at the end of a delimiter": "a | b\n--- | ---" + " " * 30_000 + "x\n",
    "quotes": ">" * 400 + " x",
    "quotes far apart": "> " * 400 + "x",
    "items on one line": "- " * 300 + "x",
    "nested lists": "".join("  " * depth + "- x\n" for depth in range(200)),
    "nested quotes, a line each": "".join(">" * depth + " x\n" for depth in range(1, 200)),
    "emphasis": "*a " * 10_000 + "b*" * 10_000,
    "underscores": "_a" * 20_000,
    "brackets": "[" * 50_000,
    "brackets closed": "[" * 5_000 + "]" * 5_000,
    "definitions": "[a]: b\n" * 20_000,
    "definition that never ends": "[" + "a" * 100_000 + "\n",
    "escaped brackets": "[" + "\\]" * 50_000,
    "comments": "<!-- a\n" * 20_000,
    "tags": "<a " * 50_000,
    "tag that never ends": "<a " + "b='c' " * 50_000,
    "entities": "&amp" * 50_000,
    "setext": "a\n" * 20_000 + "===\n",
    "rules": "* " * 50_000,
    "table": "|" * 50_000 + "\n" + "|-" * 50_000 + "\n",
    "table of many rows": "|a|b|\n|-|-|\n" + "|1|2|\n" * 20_000,
    "headings": "# x\n" * 20_000,
    "bold lines": "**x**\n\n" * 10_000,
    "one long line": "word " * 180_000,
    "one long word": "w" * 900_000,
    "digits": "1" * 200_000,
    "digits and dots": "1." * 100_000,
    "percents": "%" * 200_000,
    "numbers": "12.5 % " * 50_000,
    "numbers and arrows": "1 -> " * 50_000,
    "capitals": "A" * 100_000,
    "acronyms that nobody spells out": "ABC (abc)\n" * 10_000,
    "capitals with dots": "A." * 50_000,
    "dots": "." * 200_000,
    "sentences": "A b. " * 50_000,
    "white space": " \t" * 200_000,
    "blank lines": "\n" * 900_000,
    "fences": "```\n" * 50_000,
    "tildes": "~" * 100_000,
    "front matter that never ends": "---\n" + "a: b\n" * 50_000,
    "front matter without an end to its key": "---\na: b\n" + ("a" * 200 + " " * 400_000 + "\n") * 2 + "---\n",
    "front matter of quotes": "---\na: b\n" + '"\n' * 50_000 + "'\n" * 50_000 + "---\n",
    "our own comments": "<!-- impactlint-disable IMP203\n" * 10_000,
    "our own comments above blank lines": "<!-- impactlint-disable-next-line IMP203 -- x -->\n" * 500 + "\n" * 100_000,
    "badges": "[![a](b)](c)" * 10_000,
    "html headings": "<h1>" * 20_000,
    "html tables": "<table>" * 25_000,
    "html heading that never ends": "<h1" + " a" * 100_000,
    "high code points": "\U0010ffff" * 100_000,
    "combining marks": "a" + "\u0301" * 100_000,
    "right to left": "\u202e" * 100_000,
}


def read_or_refused(text):
    try:
        parse(from_text(text, "README.md"))
    except UnreadableError as error:
        assert error.line >= 1


def linted(text):
    assert lint(LintTask("README.md", default_settings(), text.encode())).result.error == ""


@pytest.mark.parametrize("name", HOSTILE)
def test_parsing_takes_at_most_two_seconds(name):
    assert takes_less(lambda: read_or_refused(HOSTILE[name]), 2)


@pytest.mark.parametrize("name", HOSTILE)
def test_linting_takes_at_most_two_seconds(name):
    assert takes_less(lambda: linted(HOSTILE[name]), 2)


def test_what_is_nested_too_deep_is_refused_and_nothing_breaks():
    with pytest.raises(UnreadableError):
        parse(from_text("> " * 400 + "x", "README.md"))
    document = parse(from_text("A\n===\n\n- ```\n  x\n  ```\n", "README.md"))
    assert [heading.style for heading in document.headings] == ["setext"]
