"""What takes too long is told of in the same words wherever it is read."""

from __future__ import annotations

import signal
import time

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import UnreadableError
from impactlint.fixes.file import fix
from impactlint.limits import readable_within
from impactlint.outline import outline
from impactlint.run import LintTask, lint

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no SIGALRM here")

PAGE = b"# Title\n\nSome words.\n" * 2000


def test_what_takes_too_long_can_not_be_read() -> None:
    with pytest.raises(UnreadableError, match=r"takes longer than 0\.05 s") as caught, readable_within(0.05):
        time.sleep(5)
    assert "exclude" in caught.value.help
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_a_slow_page_is_told_of_alike_wherever_it_is_read() -> None:
    settings, said = default_settings(), "it takes longer than 0.001 s"
    found = lint(LintTask("README.md", settings, PAGE), 0.001).result.findings
    assert [(one.rule, said in one.message) for one in found] == [("IMP903", True)]
    assert outline("README.md", settings.hints, PAGE, seconds=0.001).note == said
    fixed = fix(LintTask("README.md", settings, PAGE), unsafe=False, seconds=0.001)
    assert fixed.error == f"fixing {said}"
