"""Where a formula begins and ends that holds more than one block."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.restructure.formulas import formulas


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$$\na\n$$\n\n$$ b $$\n\nIt costs $$.\n", []),
        ("$$\n## A\n$$\n", [(0, 2)]),
        ("a\n\n$$\na\n\nb\n$$\n\n$$\nc\n", [(2, 6)]),
        ("```\n$$\n```\n\n- a\n\n  ```\n  $$\n  ```\n\n$$\n", []),
        ("> $$\n> # A\n> $$\n", []),
        ("> $$\n\n# A\n\n$$\n", [(0, 4)]),
    ],
)
def test_formulas_over_several_blocks(text: str, expected: list[tuple[int, int]]) -> None:
    assert formulas(parse(from_text(text, "README.md"))) == expected
