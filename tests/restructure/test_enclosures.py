"""Blocks of templates and directives: where they begin and end, and that a move tears none."""

from __future__ import annotations

import time

import pytest

from impactlint.document import from_text, parse
from impactlint.restructure.enclosures import enclosures
from tests.restructure.pages import A, R, headings, md, mended, settled


def found_in(text: str) -> list[tuple[int, int]]:
    return enclosures(parse(from_text(text, "README.md")))


PAIRS = (
    ("{% raw %}", "{% endraw %}"),
    ("{%- if site.x -%}", "{%- endif -%}"),
    ("{% capture x %}", "{% endcapture %}"),
    ('{% hint style="info" %}', "{% endhint %}"),
    ("{% callout %}", "{% /callout %}"),
    ("{{< tabs >}}", "{{< /tabs >}}"),
    ("{{% notice tip %}}", "{{% /notice %}}"),
    ("{{#if x}}", "{{/if}}"),
    (":::{note}", ":::"),
    ("::: {.x}", ":::"),
    ("::: details More", ":::"),
    ("::::tip[Title]", "::::"),
    ('::: moniker range="a"', "::: moniker-end"),
    (":::row:::", ":::row-end:::"),
    (r"\begin{align}", r"\end{align}"),
    (r"\\[", r"\\]"),
)


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_a_block_begins_and_ends(first: str, last: str):
    assert found_in(md("a", first, "b", last, "c")) == [(2, 6)]
    assert found_in(md(f"`{first}`", f"```\n{first}\n```", "b", last)) == []


@pytest.mark.parametrize(("first", "last"), PAIRS)
@pytest.mark.parametrize("torn", ["apart", "over"])
def test_a_move_that_would_tear_a_block_is_refused(first: str, last: str, torn: str):
    blocks = (*A, first, *R, last) if torn == "apart" else (first, *A, last, *R)
    page = md("# T", *blocks, "## License", "MIT")
    if torn == "apart":
        assert mended(page) == page
        assert "the block that line 7 opens would be torn" in settled(page).plan.reasons["move"]
    page = md("# T", A[0], first, A[1], last, *R)
    assert headings(mended(page)) == ["T", "Results", "Architecture"]


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_a_section_that_would_stand_in_a_block_is_refused(first: str, last: str):
    page = md("# T", first, *A, last, *R)
    assert mended(page) == page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{% if a %}\n\nb\n\n{% else %}\n\nc\n\n{% endif %}\n", [(0, 4), (4, 8)]),
        ("{% raw %}a{% endraw %}\n", []),
        ("{% include a.html %}\n\n{% assign b = 1 %}\n", []),
        ("{{< tab />}}\n\n{{< tab >}}\n\n{{< /tab >}}\n", [(2, 4)]),
        ("::::{tabs}\n:::{tab}\na\n:::\n::::\n", [(0, 4), (1, 3)]),
        (':::image source="a.png":::\n\nb\n\n:::\n', []),
        (":::{note}\n\na\n", [(0, 3)]),
        (":::\n\na\n", []),
        ("<div>\n{% if a %}\n</div>\n\n{% endif %}\n", [(1, 4)]),
    ],
)
def test_which_lines_a_block_holds(text: str, found: list[tuple[int, int]]):
    assert found_in(text) == found


def test_many_tags_take_linear_time():
    started = time.perf_counter()
    found_in("{% if a %}\n" * 3000 + "{% else %}\n" * 3000 + "{% endif %}\n" * 3000)
    found_in("{%" * 4000 + "\n\n" + "::: a\n" * 5000 + ":::\n" * 5000)
    assert time.perf_counter() - started < 3
