"""Real READMEs, fixed: the same blocks in another order, settled, and left alone by a second run."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import UnreadableError, decode, parse
from impactlint.engine import judge_for
from impactlint.restructure import settle
from impactlint.restructure.edits import encoded
from tests.restructure.pages import rendered

SETTINGS = default_settings()
EVERY = 4
"""Of so many files one is fixed; benchmarks go through all of them."""


@pytest.mark.corpus
@pytest.mark.parametrize("unsafe", [False, True])
def test_real_pages(corpus_files: list[Path], unsafe: bool):
    judge = judge_for(SETTINGS)
    changed = 0
    for path in corpus_files[:: EVERY if unsafe else EVERY // 2]:
        try:
            before = decode(path.read_bytes(), "README.md")
            done = settle(before, judge, SETTINGS.order, unsafe=unsafe)
        except UnreadableError:
            continue
        if not done.edits:
            continue
        changed += 1
        lost = Counter(rendered(before.text)) - Counter(rendered(done.source.text))
        assert not lost, path
        again = decode(encoded(done.source), "README.md")
        assert not settle(again, judge, SETTINGS.order, unsafe=unsafe).edits, path
        if judge(parse(before)).reading.order == "late":
            assert judge(parse(again)).reading.order == "ok", path
    assert changed
