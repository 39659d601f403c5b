"""Tables of contents that follow their sections: the numbers of their entries, and what is nested in them."""

from __future__ import annotations

import cmarkgfm
import pytest

from tests.restructure.pages import A, R, md, mended, settled

NAMES = ("Architecture", "Data", "Setup", "Usage", "Tests", "Docker", "Deploy", "Notes", "Support", "Results")


def counted(*names: str, nested: str = "", first: int = 1, space: str = " ") -> str:
    """A numbered list of links; what is nested in each entry is set in as far as the text of it."""
    lines: list[str] = []
    for number, name in enumerate(names, first):
        mark = f"{number}.{space}"
        lines += [f"{mark}[{name}](#{name.lower()})", *([" " * len(mark) + nested] if nested else [])]
    return "\n".join(lines)


def page(entries: str, names: tuple[str, ...]) -> str:
    texts = {"Architecture": "A.", "Results": "30 %"}
    long = [f"## {name}\n\n{texts.get(name, 'Words.')}" for name in names]
    return md("# T", entries, *long)


def assert_left_for_its_count(text: str) -> None:
    assert mended(text) == text
    assert "counted in a way that can't be changed safely" in settled(text).plan.reasons["move"]


@pytest.mark.parametrize("nested", ["", "- [a](#a)", "1. [a](#a)", "Words."])
@pytest.mark.parametrize("at", [0, 4, 8])
@pytest.mark.parametrize("space", [" ", "  "])
def test_numbers_of_one_and_of_two_digits(nested: str, at: int, space: str):
    names = (*NAMES[1 : at + 1], "Architecture", *NAMES[at + 1 : 9], "Results", "License")
    after = mended(page(counted(*names, nested=nested, space=space), names))
    order = tuple(line[3:] for line in after.splitlines() if line.startswith("## "))
    assert order.index("Results") < order.index("Architecture")
    entries = counted(*order, nested=nested, space=space)
    assert after.startswith(f"# T\n\n{entries}\n\n")
    assert "<ol>" in cmarkgfm.github_flavored_markdown_to_html(after)


def test_a_list_that_counts_from_another_number_does_so_afterwards():
    names = ("Architecture", "Results")
    assert mended(page(counted(*names, first=9), names)).startswith("# T\n\n9. [Results](#results)\n10. [Arch")


@pytest.mark.parametrize(
    "entry", ["9. [Architecture](#architecture)\n\t- a", "9.\t[Architecture](#architecture)\n    - a"]
)
def test_entries_set_in_by_tabs_are_refused_where_they_would_be_elsewhere(entry: str):
    text = md("# T", f"{entry}\n10. [Results](#results)", *A, *R)
    assert_left_for_its_count(text)


LEFT = {
    "in a quote": "> **Contents**\n> 1. [Architecture](#architecture)\n> 2. [Results](#results)",
    "with a link elsewhere": "1. [Architecture](#architecture)\n2. [Results](#results)\n3. [Wiki](https://w.example)",
    "addresses": "1. [Architecture](https://github.com/o/r#architecture)\n2. [Results](https://github.com/o/r#results)",
    "without links": "1. Architecture\n2. Results\n3. License",
    "paragraphs": "1\\. [Architecture](#architecture)\n\n2\\. [Results](#results)",
    "paragraphs of one block": "**1.** [Architecture](#architecture)<br>\n**2.** [Results](#results)",
    "circled": "- ① [Architecture](#architecture)\n- ② [Results](#results)",
    "circled in the links": "- [❶ Architecture](#architecture)\n- [❷ Results](#results)",
    "Roman without a mark": "- I [Architecture](#architecture)\n- II [Results](#results)",
    "Roman in the links": "- [I Architecture](#architecture)\n- [II Results](#results)",
    "letters without a mark": "- **A** [Architecture](#architecture)\n- **B** [Results](#results)",
}


@pytest.mark.parametrize("name", LEFT)
def test_entries_that_would_stay_counted_wrong_are_refused(name: str):
    text = md("# T", LEFT[name], *A, *R, "## License", "MIT")
    assert_left_for_its_count(text)


STAYS = {
    "in a quote, not counted": "> - [Architecture](#architecture)\n> - [Results](#results)",
    "without links, not counted": "- Architecture\n- Results",
    "steps": "1. Build it by [Architecture](#architecture).\n2. Compare [Results](#results).\n3. Ask [us](https://x.org).",
    "an order of its own": "1. Results\n2. Architecture",
    "one of them": "1. Architecture\n2. Words",
}


@pytest.mark.parametrize("name", STAYS)
def test_other_lists_stay_and_are_no_obstacle(name: str):
    assert mended(md("# T", STAYS[name], *A, *R)) == md("# T", STAYS[name], *R, *A)


@pytest.mark.parametrize("file", ["README.md", "./README.md", "readme"])
def test_entries_may_name_the_page_by_its_file(file: str):
    one, other = f"1. [A]({file}#architecture)", f"2. [R]({file}#results)"
    after = mended(md("# T", f"{one}\n{other}", *A, *R))
    assert after == md("# T", f"1. {other[3:]}\n2. {one[3:]}", *R, *A)
