"""Tables of weights as text: what is written is what is read, one feature a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.reading.weights import abbreviations, tables_from, text_of

FEATURES = st.text(st.characters(exclude_characters="\t\r\n", exclude_categories=("Cs",)), min_size=1)
ROWS = st.dictionaries(FEATURES, st.sampled_from(("5", "-20", "r40 d-5")))


@given(st.dictionaries(st.sampled_from(("roles", "kinds")), ROWS))
def test_what_is_written_is_read(rows: dict[str, dict[str, str]]) -> None:
    tables = {name: {"bias": 3, "weights": weights} for name, weights in rows.items()} | {"thresholds": {"x": 0.5}}
    text = text_of(tables)
    assert tables_from(text) == tables
    assert text.isascii()


def test_a_line_says_a_feature_and_what_it_speaks_for() -> None:
    text = text_of({"roles": {"bias": [1], "weights": {"h:results": "r12 d-2", "h:é": "d5"}}})
    assert text == ('{"roles": {"bias": [1], "weights": {"h:\\u00e9": "d5"}}}\n\nroles\nh:results\tr12 d-2\n')


@pytest.mark.parametrize("feature", ["", "a\tb", "a\nb", "a\rb"])
def test_a_feature_that_would_tear_a_line_is_refused(feature: str) -> None:
    with pytest.raises(ValueError, match="one line"):
        text_of({"x": {"bias": 0, "weights": {feature: "1"}}})


def test_classes_are_named_by_the_letters_that_tell_them_apart() -> None:
    assert abbreviations(["result", "references", "data", "demo", "usage"]) == ("res", "ref", "da", "de", "u")
    with pytest.raises(ValueError, match="'docs'"):
        abbreviations(["docs", "docsite"])
