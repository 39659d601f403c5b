"""The pairs of docs/restructuring.md: what stands under "after" is what the command makes of "before"."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from impactlint.config.defaults import default_settings
from impactlint.fixes.file import fix
from impactlint.run import LintTask
from tests.restructure.pages import rendered

PAGE = (Path(__file__).parents[2] / "docs" / "restructuring.md").read_text(encoding="utf-8")
PAIR = re.compile(
    r"### \d+\. (?P<title>.+?)\n.*?"
    r"Before:\n\n````markdown\n(?P<before>.*?)````\n\n"
    r"After `(?P<flags>[^`]+)` \((?P<said>.+?)\):\n\n````markdown\n(?P<after>.*?)````\n",
    re.S,
)
PAIRS = list(PAIR.finditer(PAGE))


def test_there_are_twelve():
    assert len(PAIRS) == 12


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["title"])
def test_pair(pair: re.Match[str]):
    task = LintTask("README.md", default_settings(), pair["before"].encode())
    done = fix(task, unsafe="--unsafe-fixes" in pair["flags"])
    assert done.error == ""
    assert done.content.decode() == pair["after"]
    assert "; ".join(one.title for _, one in done.fixes).lower() == pair["said"].lower()


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["title"])
def test_nothing_of_a_pair_is_lost(pair: re.Match[str]):
    before, after = rendered(pair["before"]), rendered(pair["after"])
    if "--unsafe-fixes" in pair["flags"]:
        assert all(block in after for block in before)
    else:
        assert before == after
