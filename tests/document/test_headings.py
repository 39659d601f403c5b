"""Headings are those that GitHub shows. cmark-gfm is the oracle; small cases first, then every file of the corpus."""

import re

import pytest
from hypothesis import assume, given

from impactlint.document import UnreadableError, from_text, parse
from tests.document.cmark import headings as oracle
from tests.document.test_partition import pages

CASES = {
    "atx": "# A\n## B ##\n### C #\n###### F\n####### G\n#No\n",
    "atx indented": "   # A\n    # code\n",
    "atx empty": "#\n## \n",
    "atx and tab": "#\tA\n",
    "atx and no-break space": "#\u00a0A\n",
    "atx escaped": "\\# A\n",
    "setext": "A\n=\n\nB\n---\n\nC\nD\n===\n",
    "setext with a trailing tab": "A\n===\t\n",
    "setext in a quote": "> A\n> ===\n",
    "setext under a definition": "[a]: b\n===\n",
    "rule and not setext": "A\n\n---\n",
    "fence": "```\n# no\n```\n# yes\n",
    "fence that an info string does not close": "```sh\n# no\n```sh\n# no\n```\n# yes\n",
    "fence of tildes": "~~~ a ` b\n# no\n```\n# no\n~~~\n# yes\n",
    "fence longer than its inside": "````\n```\n# no\n```\n````\n# yes\n",
    "fence with a back tick in its info is none": "``` a`b\n# yes\n",
    "fence never closed": "# yes\n```\n# no\n",
    "fence in a list": "- a\n\n  ```\n  # no\n  ```\n\n# yes\n",
    "fence cut by the end of its list": "- ```\n  # no\n# yes\n",
    "html": "<div>\n# no\n</div>\n\n# yes\n",
    "html comment": "<!--\n# no\n\n# no\n-->\n# yes\n",
    "html comment never closed": "<!--\n# no\n\n# no\n",
    "html details": "<details>\n<summary>x</summary>\n\n# yes\n\n</details>\n",
    "html script": "<script>\n\n# no\n\n</script>\n# yes\n",
    "html pre": "<pre>\n\n# no\n</pre>\n# yes\n",
    "html inline is no block": "text <b>\n# yes\n",
    "nested": "- # in an item\n> # in a quote\n",
    "nested deeper": "> - a\n>   ## in both\n",
    "list markers need a digit": ". x\n# yes\n",
    "ordered list": "1. a\n# yes\n2) b\n",
    "table": "| a | b |\n|---|---|\n| # no | x |\n# yes\n",
    "no table: cells differ": "a | b\n---\n",
    "no table: one cell": "a\n-\n",
    "no table: an underline": "| a |\n---\n\n| b |\n |-|\n\nx\n| c |\n  --\n\n| d |\n:--\n",
    "bold over a table": "**a**\n| a |\n| - |\n",
    "code block": "    # no\n\n# yes\n",
    "paragraph is not interrupted by code": "a\n    # no\n",
    "footnote": "[^1]: a\n\n    # inside\n\n# yes\n",
    "definition over lines": "[a]:\n  http://example.org\n  'title'\n# yes\n",
    "definition is no heading": "[a]: b 'c'\n---\n",
    "crlf": "# A\r\n\r\nB\r\n===\r\n```\r\n# no\r\n```\r\n",
    "form feed and friends end nothing": "a\x0c# no\nb\x85# no\nc\u2028# no\n",
    "emphasis": "# **A** `b` [c](d)\n",
    "only spaces": "#   \n",
    "line behind an empty item": "-\nPart\n---\n",
    "line in an empty item": "-\n  Part\n---\n",
    "closing marks": "# A \\#\n# B \\\\#\n# C ## x\n",
}


KNOWN = {
    "underline that continues a quote lazily": "> A\n===\n",
    "underline that continues an item lazily": "- A\n===\n",
}
"""What is still read otherwise than on GitHub: `===` without the mark of the quote or item above it."""


def ours(text):
    document = parse(from_text(text, "README.md"))
    return [(heading.span.first, heading.level) for heading in document.headings if heading.style in ("atx", "setext")]


@pytest.mark.parametrize("name", CASES)
def test_case(name):
    assert ours(CASES[name]) == oracle(CASES[name].replace("\r\n", "\n"))


@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.xfail(strict=True, reason="known: taken for an underline")
def test_known_difference(name):
    assert ours(KNOWN[name]) == oracle(KNOWN[name])


def test_a_heading_under_definitions_starts_at_its_own_line():
    assert ours("[a]: b\n[c]: d\ntext\n===\n") == [(3, 1)]


def test_titles_are_what_a_reader_sees():
    text = (
        "# The `fast` [reader](x) ![b](c) &amp; **more** <sub>x</sub> #\n\n**Only bold**\n\nText.\n\n"
        "<h2 align='center'>Html\ntoo</h2>\n"
    )
    document = parse(from_text(text, "README.md"))
    assert [(heading.title, heading.style) for heading in document.headings] == [
        ("The fast reader & more x", "atx"),
        ("Only bold", "bold"),
        ("Html too", "html"),
    ]


def test_front_matter_is_no_heading():
    document = parse(from_text("---\ntitle: x\n---\n# A\n", "README.md"))
    assert [(heading.span.first, heading.title) for heading in document.headings] == [(4, "A")]


ODD = re.compile(
    r"\r(?!\n)|[\0\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|^\s*[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]\s*$", re.M
)

LAZY = re.compile(r"^[ >]*(?:>|[-+*]|\d+[.)]).*\n(?:.*\S.*\n)*? {0,3}=+[ \t]*$", re.M)
DEFINED = re.compile(r"^ {0,3}\[[^\]]+\]:.*\n(?:.*\S.*\n)*? {0,3}(?:=+|-+)[ \t]*$", re.M)


@given(pages)
def test_any_page_of_ordinary_pieces(text):
    """Lone CR, NUL, Unicode's other line ends and lines of its other spaces are read differently, all else alike."""
    plain = text.replace("\r\n", "\n")
    assume(not any(odd.search(plain) for odd in (ODD, LAZY, DEFINED)) and not plain.startswith(("---", "\ufeff")))
    try:
        said = ours(text)
    except UnreadableError:
        return
    assert said == oracle(plain)


@pytest.mark.corpus
def test_every_file_of_the_corpus(corpus_files):
    wrong = []
    for path in corpus_files:
        text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
        if text.startswith("---"):
            continue
        if ours(text) != oracle(text.replace("\r\n", "\n")):
            wrong.append(path.name)
    assert wrong == []
