"""What pairs of comments enclose, and where a linter is off."""

from __future__ import annotations

import time

import pytest

from impactlint.document import from_text, parse
from impactlint.restructure.pairs import regions


def found_in(text: str) -> list[tuple[int, int]]:
    return regions(parse(from_text(text, "README.md")))


def lines(*comments: str) -> str:
    """A page of comments, each on a line of its own."""
    return "".join(f"<!-- {comment} -->\n" for comment in comments)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<!-- START toc -->\n\nx\n\n<!-- END toc -->\n", [(0, 4)]),
        ("<!--START_SECTION:waka-->\n\n<!--END_SECTION:waka-->\n", [(0, 2)]),
        ("<!-- prettier-ignore-start -->\n\nx\n\n<!-- prettier-ignore-end -->\n", [(0, 4)]),
        ("<!-- impactlint-disable IMP203 -->\n\nx\n", [(0, 3)]),
        ("<!-- impactlint-disable IMP203 -->\n\nx\n\n<!-- impactlint-enable -->\n\ny\n", [(0, 4)]),
        ("<!-- impactlint-disable-next-line IMP203 -->\nx\n", []),
        ("<!-- Getting started -->\n\n<!-- The end -->\n", []),
        ("<!-- Quick start -->\n", []),
    ],
)
def test_regions(text: str, found: list[tuple[int, int]]):
    assert found_in(text) == found


PAIRS = {
    "markdown-toc": ("toc", "tocstop"),
    "gh-md-toc": ("ts", "te"),
    "TOC": ("TOC depthFrom:2", "/TOC"),
    "the same twice": ("TOC", "TOC"),
    "MarkdownTOC": ('MarkdownTOC autolink="true"', "/MarkdownTOC"),
    "vim-markdown-toc": ("vim-markdown-toc GFM", "vim-markdown-toc"),
    "doctoc": ("START doctoc generated TOC please keep comment here", "END doctoc generated TOC please keep comment"),
    "mdtoc": ("mdtocstart", "mdtocend"),
    "end of a word's": ("toc", "end toc"),
    "MarkdownSnippets": ("snippet: One.cs", "endSnippet"),
    "oclif": ("commands", "commandsstop"),
    "markdown-magic": ("doc-gen TOC", "end-doc-gen"),
    "a region": ("#region lab", "#endregion"),
    "cog": ("[[[cog\nprint()\n]]]", "[[[end]]]"),
    "terraform": ("BEGINNING OF TERRAFORM DOCS", "END OF TERRAFORM DOCS"),
    "blog": ("blog starts", "blog ends"),
    "an END in the START": ("START badges (see END below)", "END badges"),
    "options with a line": ("START command-line options", "END command-line options"),
}


@pytest.mark.parametrize("name", PAIRS)
def test_marks_of_tools_are_pairs(name: str):
    first, last = PAIRS[name]
    page = f"<!-- {first} -->\n\nWords.\n\n<!-- a note -->\n\n<!-- {last} -->\n"
    line = page[: page.rindex("<!--")].count("\n")
    assert found_in(page) == [(0, line)]
    assert found_in(page[page.rindex("<!--") :]) == []


def test_pairs_stand_in_one_another():
    assert found_in(lines("START x one", "START x two", "END x two", "END x one")) == [(0, 3), (1, 2)]
    assert found_in(lines("#region a", "#region b", "#endregion", "#endregion")) == [(0, 3), (1, 2)]


def test_comments_that_only_say_what_follows_are_no_pairs():
    assert found_in(lines("TABLE OF CONTENTS", "GETTING STARTED", "Endpoints", "The end", "omit in toc", "toc")) == []
    assert (
        found_in(lines("How it works", "Logging", "Server", "How to end it", "Enable logging", "Stop the server")) == []
    )
    assert found_in(lines("The parts", "RESULTS", "THE END", "omit in toc", "omit in toc", "-----", "end")) == []


OFF_AND_ON = {
    "vale": (("vale off", "vale on"), [(0, 1)]),
    "vale, one rule": (("vale Google.We = NO", "vale Google.We = YES"), [(0, 1)]),
    "vale, one rule inside of all": (("vale off", "vale A.B = NO", "vale on", "vale A.B = YES"), [(0, 2), (1, 3)]),
    "vale, one word of a rule": (('vale A.B["of course"] = NO', 'vale A.B["of course"] = YES'), [(0, 1)]),
    "textlint": (("textlint-disable a,b", "textlint-enable a", "textlint-enable b"), [(0, 1), (0, 2)]),
    "remark": (("lint disable no-html", "lint enable no-html"), [(0, 1)]),
    "cspell": (("cspell:disable", "cspell:enable"), [(0, 1)]),
    "spellchecker": (("spellchecker: disable", "spellchecker: enable"), [(0, 1)]),
    "mdformat": (("mdformat off(generated)", "mdformat on"), [(0, 1)]),
    "LTeX": (("LTeX: enabled=false", "LTeX: enabled=true"), [(0, 1)]),
    "one pair in another": (
        ("mdlint-disable A", "mdlint-disable B", "mdlint-enable B", "mdlint-enable A"),
        [(0, 3), (1, 2)],
    ),
    "one pair across another": (
        ("mdlint-disable A", "mdlint-disable B", "mdlint-enable A", "mdlint-enable B"),
        [(0, 2), (1, 3)],
    ),
    "two rules, on together": (("mdlint-disable A", "mdlint-disable B", "mdlint-enable"), [(0, 2), (1, 2)]),
    "all off, one on again": (("mdlint-disable", "mdlint-enable A", "mdlint-enable"), [(0, 1), (0, 2)]),
    "off twice": (("mdlint-disable A", "mdlint-disable A", "mdlint-enable A"), [(0, 2)]),
    "two linters": (("alint-disable", "blint-disable", "alint-enable", "blint-enable"), [(0, 2), (1, 3)]),
    "captured and restored": (
        ("mdlint-disable A", "mdlint-capture", "mdlint-disable", "mdlint-restore", "mdlint-enable A"),
        [(0, 4), (1, 3), (2, 3)],
    ),
    "restored to what it was first": (("mdlint-disable", "mdlint-restore"), [(0, 1)]),
    "off for good": (("vale A.B = NO", "lint disable"), [(0, 2), (1, 2)]),
    "many rules": ((f"mdlint-disable {'MD ' * 50} A", "mdlint-enable A", "mdlint-enable MD"), [(0, 1), (0, 2)]),
    "with a reason": (("mdlint-disable A -- it is B's table", "mdlint-enable A"), [(0, 1)]),
    "on without off": (("vale on", "mdlint-enable A", "vale A.B = YES"), []),
    "on before off": (("vale on", "vale off"), [(1, 2)]),
    "of one line or file": (("mdlint-disable-line A", "cspell:disable-next-line", "pyml disable-num-lines 3 md1"), []),
    "of no linter": (("TODO: disable this", "hands on", "Notes on models", "Day off"), []),
}


@pytest.mark.parametrize("name", OFF_AND_ON)
def test_linters_are_off_until_they_are_on_again(name: str):
    comments, found = OFF_AND_ON[name]
    assert found_in(lines(*comments)) == found


def test_many_comments_take_linear_time():
    started = time.perf_counter()
    found_in(lines(*(f"lint disable a{number}" for number in range(3000)), *("lint enable b", "END toc") * 2000))
    assert time.perf_counter() - started < 3
