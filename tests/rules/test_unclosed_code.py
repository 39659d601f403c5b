"""What IMP905 says to do about a fence that is never closed."""

import pytest

from tests.rules.judged import found

BELOW = "\n\n## Results\n\nGroundings fell by 41 %.\n"


@pytest.mark.parametrize(
    ("told", "opens"),
    [
        ("pip install tides\ntides --pier 4\n```", True),
        ("```\npip install tides\n```\n\ntides --pier 4\n```", True),
        ("```sh\ntides --pier 4", False),
        ("```\ntides --pier 4", False),
        ("Run it:\n```\ntides --pier 4", False),
        ("Run it:\n```", False),
    ],
)
def test_the_fence_that_opens_may_be_the_one_that_is_missing(told: str, *, opens: bool) -> None:
    help = found(f"# Tides\n\n{told}{BELOW}")["IMP905"].help
    assert ("that opens it is missing above" in help) == opens
    assert "```" in help
