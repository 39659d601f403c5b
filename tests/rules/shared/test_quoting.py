"""Words of an author, quoted."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.quoting import quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  one  two\tthree. ", "“one two three”"),
        ("“quoted already”", "“quoted already”"),
        ("red\x1b[31m text\u202e turned", "“red [31m text turned”"),
        ("a " * 100, "“" + "a " * 54 + "a …”"),
    ],
)
def test_a_quote_is_one_clean_line(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_a_long_quote_keeps_the_word_it_is_about_in_sight() -> None:
    shown = quoted(
        "The model " + "was trained on a lot of data and " * 6 + "reaches 93.1 % in the end", around="93.1 %"
    )
    assert "93.1 %" in shown
    assert shown.startswith("“… ")
    assert len(shown) < 130
