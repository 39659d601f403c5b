"""Words of an author, quoted."""

from __future__ import annotations

import pytest

from impactlint.reading.model import Evidence
from impactlint.rules.shared.quoting import quoted, with_first_item
from tests.reading.pages import reading_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  one  two\tthree. ", "“one two three”"),
        ("“quoted already”", "“quoted already”"),
        ("...", "“...”"),
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


def test_what_is_cut_off_in_front_of_it_ends_where_a_clause_begins() -> None:
    text = "The gauge at the mole was moved in spring, and since then nobody has compared what it reads with the old"
    assert quoted(text, 60, "compared") == "“… and since then nobody has compared what it reads with the …”"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It tells sailors:\n\n- when to leave\n- where to sail", "It tells sailors: when to leave"),
        ("It tells sailors:\n\nWhen to leave.", "It tells sailors:"),
        ("It tells sailors when to leave.\n\n- Tides", "It tells sailors when to leave."),
        ("It tells sailors:", "It tells sailors:"),
    ],
)
def test_what_leads_to_a_list_is_quoted_with_its_first_item(text: str, shown: str) -> None:
    reading = reading_of(f"# Tides\n\n{text}\n")
    evidence = Evidence(3, 1, text.split("\n", 1)[0], 0.9, ())
    assert with_first_item(reading, evidence) == shown
