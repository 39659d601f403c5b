"""What a placeholder does to whoever copies its line."""

from __future__ import annotations

import pytest

from impactlint.rules import imp206_placeholder as imp206
from impactlint.rules.base import Context
from tests.reading.pages import reading_of


@pytest.mark.parametrize(
    ("line", "harm"),
    [
        ("- TODO: [an optimizer](https://example.org/optimizer)", "finds a gap"),
        ("git clone https://github.com/yourusername/radar", "copies the line gets an error"),
        ("[demo](https://github.com/<your-username>/radar)", "copies the line gets an error"),
        ("![map](https://placehold.co/600x400)", "a box where a picture should be"),
        ("![map](https://example.com/path/to/map.png)", "the picture doesn't show"),
    ],
)
def test_only_a_placeholder_in_an_address_breaks_what_is_copied(line: str, harm: str) -> None:
    (found,) = imp206.check(reading_of(f"# Rent radar\n\nTenants pay too much.\n\n{line}\n"), Context())
    assert harm in found.message
