"""Labels of MyST and attributes of Kramdown: they stay with what they name."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.restructure.links import labels
from tests.restructure.pages import A, R, md, mended, settled


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(results)=\n# A\n", [(0, "results")]),
        ("a\n(Some results)=\n# A\n", [(1, "some results")]),
        ("a\n\n{: .x #res}\n(b)=\n# A\n", [(2, "res"), (3, "b")]),
        ("{#res .x}\n# A\n\n{.y}\nb\n", [(0, "res"), (3, "")]),
        ("# A\n{: #a}\n\nb\n{: .c}\n", []),
        ("{:/comment}\n{::options a /}\n{% raw %}\n(a) = b\n", []),
    ],
)
def test_labels(text: str, found: list[tuple[int, str]]):
    assert labels(parse(from_text(text, "README.md"))) == found


LABELS = (("(arch)=", "(res)="), ("{: #arch}", "{: #res}"), ("{#arch .x}", "{.y}"), ("(arch)=\n{: .x}", "(res)="))


@pytest.mark.parametrize(("one", "other"), LABELS)
def test_a_label_goes_with_its_heading(one: str, other: str):
    a, r = (f"{one}\n{A[0]}", A[1]), (f"{other}\n{R[0]}", R[1])
    assert mended(md("# T", *a, *r, "See [the parts](arch).")) == md("# T", *r, "See [the parts](arch).", *a)


def test_a_label_goes_with_its_heading_also_above_a_blank_line():
    assert mended(md("# T", "(a)=", *A, "(r)=", *R)) == md("# T", "(r)=", *R, "(a)=", *A)


def test_attributes_stay_behind_their_heading():
    a, r = (f"{A[0]}\n{{: #a}}", A[1]), (f"{R[0]}\n{{: #r}}", R[1])
    assert mended(md("# T", *a, *r)) == md("# T", *r, *a)


def test_entries_follow_what_a_label_names():
    after = mended(md("# T", "- [A](#the-parts)\n- [R](#the-numbers)", "(the-parts)=", *A, "(the-numbers)=", *R))
    assert after.startswith(md("# T", "- [R](#the-numbers)\n- [A](#the-parts)", "(the-numbers)=", *R))


@pytest.mark.parametrize("before", ["A.\n(res)=\n## Results", "A.\n\n{.wide}\n\n## Results", "- a\n(res)=\n## Results"])
def test_a_label_that_would_be_torn_from_what_it_stands_for_is_refused(before: str):
    page = md("# T", "## Architecture", before, "30 %")
    assert mended(page) == page
    assert "a label would be torn from what it stands for" in settled(page).plan.reasons["move"]
