"""Parts that tell what was hard while the work was made, and how it was solved."""

from __future__ import annotations

import pytest

from impactlint.reading.sections.troubles import troubles_of
from tests.reading.pages import page_of, roles_of

TOLD = "**Challenge**: The gauge loses its clock.\n**Solution**: Ask the tide for it."


def page(above: str, told: str = TOLD) -> str:
    return f"# Tides\n\nForecasts.\n\n## {above}\n\nWhat came up:\n\n### Clocks\n\n{told}\n\n### Ports\n\n{told}\n"


def test_a_challenge_with_its_solution_tells_limits() -> None:
    assert list(roles_of(page("Major technical challenges")).values()) == ["title", "limits", "limits", "limits"]
    assert troubles_of(page_of(page("On the way"))) == {1, 2, 3}


@pytest.mark.parametrize(
    "told",
    [
        "Challenge: The port is taken.\n\n```sh\n# Solution: use another\ntides --port 9\n```",
        "- **Issue:** no clock\n- **Fix:** ask the tide",
        "**Obstacle:** ice.\n\n**How we solved it:** salt.",
    ],
)
def test_it_is_told_in_several_ways(told: str) -> None:
    assert troubles_of(page_of(page("On the way", told))) == {1, 2, 3}


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("Troubleshooting", TOLD),
        ("FAQ", TOLD),
        ("On the way", "**Challenge**: The gauge loses its clock."),
        ("On the way", "Our solution: ask the tide.\n\nThe issue is told elsewhere."),
    ],
)
def test_help_and_halves_are_none(above: str, told: str) -> None:
    assert not troubles_of(page_of(page(above, told)))


def test_one_such_part_says_nothing_of_the_one_above() -> None:
    text = f"# Tides\n\n## On the way\n\n### Clocks\n\n{TOLD}\n\n### Ports\n\nThere are nine.\n"
    assert troubles_of(page_of(text)) == {2}
