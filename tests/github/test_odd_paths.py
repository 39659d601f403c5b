"""Paths that a pull request may bring and hardly any file system holds don't end a review."""

import sys

import pytest

from tests.github.bench import README
from tests.github.command import LATE, by_hand, world_of
from tests.github.fake.server import serve
from tests.github.test_linked_readmes import PORTFOLIO

DEEP = f"{'d/' * 1_100}{README}"
LONG = f"{'n' * 300}/{README}"


@pytest.mark.skipif(sys.platform != "linux", reason="paths are shorter elsewhere")
@pytest.mark.parametrize("path", [DEEP, LONG, f"docs/{LONG}"])
@pytest.mark.parametrize("fork", [False, True])
@pytest.mark.parametrize("text", [LATE, PORTFOLIO % "bus/"])
def test_a_path_that_is_too_deep_or_too_long_is_judged_like_any_other(tmp_path, path, fork, text):
    with serve(world_of({path: text, README: LATE}, fork=fork)) as (_, url):
        done = by_hand(url, "--dry-run", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "Error" not in done.stderr
