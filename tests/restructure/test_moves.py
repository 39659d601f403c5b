"""Pages before and after their moves, one line a line: what moves, what stays, and what is put right beside it."""

from __future__ import annotations

import pytest

from tests.restructure.pages import A, R, headings, md, mended, rendered

PLAIN = """# Tool

It costs us days.

## Architecture

Two services.

## Results

Errors fell by 30 %.
"""


def test_results_go_above_the_architecture():
    assert mended(PLAIN) == (
        "# Tool\n\nIt costs us days.\n\n## Results\n\nErrors fell by 30 %.\n\n## Architecture\n\nTwo services.\n"
    )


def page(*sections: str, title: str = "# Tool\n\nIt costs us days.\n\n") -> str:
    return title + "\n".join(f"## {section}\n" for section in sections)


ARCH = "Architecture\n\nTwo services."
LONG_ARCH = "Architecture\n\n" + "Another service.\n\n" * 8
RESULT = "Results\n\nErrors fell by 30 %."
LONG_RESULT = "Results\n\nErrors fell by 30 %.\n\n" + "Further words.\n\n" * 8
USAGE = "Usage\n\nRun it."


@pytest.mark.parametrize(
    ("sections", "after"),
    [
        ((LONG_ARCH, USAGE, RESULT), ["Tool", "Results", "Architecture", "Usage"]),
        ((ARCH, USAGE, LONG_RESULT), ["Tool", "Usage", "Results", "Architecture"]),
        ((ARCH, USAGE, RESULT), ["Tool", "Results", "Architecture", "Usage"]),
        ((USAGE, ARCH, RESULT), ["Tool", "Usage", "Results", "Architecture"]),
        (
            (ARCH, "Pipeline\n\nThree steps.", LONG_RESULT, USAGE),
            ["Tool", "Results", "Architecture", "Pipeline", "Usage"],
        ),
        (
            (LONG_ARCH, LONG_RESULT, USAGE, "Error analysis\n\nRMSE 0.41 on wet days, 0.29 on dry ones."),
            ["Tool", "Results", "Architecture", "Usage", "Error analysis"],
        ),
        ((RESULT, ARCH, USAGE), ["Tool", "Results", "Architecture", "Usage"]),
        ((ARCH, USAGE), ["Tool", "Architecture", "Usage"]),
    ],
    ids=[
        "up is less",
        "down is less",
        "as much: up",
        "neighbours",
        "two go down",
        "the first stays first",
        "in order",
        "nothing measured",
    ],
)
def test_what_moves_is_what_is_less(sections: tuple[str, ...], after: list[str]):
    assert headings(mended(page(*sections))) == after


def test_architecture_goes_behind_the_whole_run_of_results():
    text = page(ARCH, LONG_RESULT, "Results by group\n\nMore.", USAGE)
    assert headings(mended(text)) == ["Tool", "Results", "Results by group", "Architecture", "Usage"]


def test_problem_then_result():
    text = page(LONG_ARCH, RESULT, "Problem\n\nIt costs us days.", title="# Tool\n\n")
    assert headings(mended(text)) == ["Tool", "Problem", "Results", "Architecture"]


def test_sections_move_with_their_subsections():
    text = page(LONG_ARCH, "Results\n\n### By month\n\nErrors fell by 30 %.\n\n### By team\n\nWords.", USAGE)
    assert headings(mended(text)) == ["Tool", "Results", "By month", "By team", "Architecture", "Usage"]


@pytest.mark.parametrize(
    "text",
    [
        "# Tool\n\nWords.\n\n# Architecture\n\nA.\n\n# Results\n\nErrors fell by 30 %.\n",
        "Tool\n====\n\nWords.\n\nArchitecture\n---\n\nA.\n\nResults\n---\n\nErrors fell by 30 %.\n",
        "# Tool\n\nWords.\n\n**Architecture**\n\nA.\n\n**Results**\n\nErrors fell by 30 %.\n",
        "<h1>Tool</h1>\n\nWords.\n\n<h2>Architecture</h2>\n\nA.\n\n<h2>Results</h2>\n\nErrors fell by 30 %.\n",
        "## Architecture\n\nA.\n\n## Results\n\nErrors fell by 30 %.\n",
        "---\ntitle: x\n---\n# Tool\n\n## Architecture\n\nA.\n\n## Results\n\nErrors fell by 30 %.\n",
    ],
    ids=["all level 1", "setext", "bold", "html", "no title", "front matter"],
)
def test_headings_of_every_style(text: str):
    done = mended(text)
    assert done.index("Results") < done.index("Architecture")
    assert rendered(done) == rendered(text)


CASES: dict[str, tuple[str, str]] = {
    "separators stay between sections, the last section has none": (
        md("# T", "Intro.", "---", *A, "---", *R),
        md("# T", "Intro.", "---", *R, "---", *A),
    ),
    "a rule that would become an underline gets a blank line": (
        md("# T", "## Architecture", "- a\n---\n## Results", "30 %"),
        md("# T", *R, "---\n## Architecture", "- a"),
    ),
    "a separator between two others stays where it is": (
        md("# T", *A, "## Usage", "U.", "---", "## Data", "D.", *R, "## License", "MIT"),
        md("# T", *R, *A, "## Usage", "U.", "---", "## Data", "D.", "## License", "MIT"),
    ),
    "back-to-top links travel with their section": (
        md(
            "# T",
            *A,
            '<p align="right">(<a href="#t">back to top</a>)</p>',
            *R,
            '<p align="right">(<a href="#t">top</a>)</p>',
        ),
        md(
            "# T",
            *R,
            '<p align="right">(<a href="#t">top</a>)</p>',
            *A,
            '<p align="right">(<a href="#t">back to top</a>)</p>',
        ),
    ),
    "anchors and comments before a heading travel with it": (
        md("# T", "[see](#found)", "<!-- HOW -->\n## Architecture", "A.", '<a name="found"></a>', *R),
        md("# T", "[see](#found)", '<a name="found"></a>', *R, "<!-- HOW -->\n## Architecture", "A."),
    ),
    "a wrapped heading travels with its wrapper": (
        md("# T", *A, '<div align="center">', "## Results", "</div>", "30 %"),
        md("# T", '<div align="center">', "## Results", "</div>", "30 %", *A),
    ),
    "a footer under a rule stays at the end": (
        md("# T", *A, *R, "---", "Made with care.", "[a]: https://example.org"),
        md("# T", *R, *A, "---", "Made with care.", "[a]: https://example.org"),
    ),
    "no final newline": (
        "# T\n\n## Architecture\n\nA.\n\n## Results\n\n30 %",
        "# T\n\n## Results\n\n30 %\n\n## Architecture\n\nA.",
    ),
    "carriage returns": (
        "# T\r\n\r\n## Architecture\r\n\r\nA.\r\n\r\n## Results\r\n\r\n30 %",
        "# T\r\n\r\n## Results\r\n\r\n30 %\r\n\r\n## Architecture\r\n\r\nA.",
    ),
    "tight pages stay tight, setext needs room": (
        md("# T\n## Architecture\nA.\n## Usage\n```\nB\n```\nResults\n---\n30 %"),
        md("# T\n## Usage\n```\nB\n```\nResults\n---\n30 %\n## Architecture\nA."),
    ),
    "trailing spaces and tabs are kept": (
        md("# T  \n \n## Architecture\t", "A.  \nB.\n\t\n## Results   ", "30 %  "),
        md("# T  \n \n## Results   ", "30 %  \n\t\n## Architecture\t", "A.  \nB."),
    ),
    "headings in fences are none": (
        md("# T", "## Architecture", "```md\n## Results\n30 %\n```", *R),
        md("# T", *R, "## Architecture", "```md\n## Results\n30 %\n```"),
    ),
    "numbers count again, those of subsections too": (
        md(
            "# T",
            "## 1. Overview",
            "O.",
            "## 2. Architecture",
            "### 2.1 Parts",
            "A.",
            "## 3. Results",
            "### 3.1. Test",
            "30 %",
        ),
        md(
            "# T",
            "## 1. Overview",
            "O.",
            "## 2. Results",
            "### 2.1. Test",
            "30 %",
            "## 3. Architecture",
            "### 3.1 Parts",
            "A.",
        ),
    ),
    "numbers of setext headings": (
        md("1 Architecture\n---", "A.", "2 Results\n---", "30 %"),
        md("1 Results\n---", "30 %", "2 Architecture\n---", "A."),
    ),
    "numbers that count nothing stay": (
        md("# T", "## 3 Architecture", "A.", "## 1 Results", "30 %"),
        md("# T", "## 1 Results", "30 %", "## 3 Architecture", "A."),
    ),
    "the table of contents follows": (
        md(
            "# T",
            "1. [Usage](#usage)\n2. [Architecture](#architecture)\n   - [Parts](#parts)\n3. [Results](#results)",
            "## Usage",
            "U.",
            "## Architecture",
            "### Parts",
            "A.",
            *R,
        ),
        md(
            "# T",
            "1. [Usage](#usage)\n2. [Results](#results)\n3. [Architecture](#architecture)\n   - [Parts](#parts)",
            "## Usage",
            "U.",
            *R,
            "## Architecture",
            "### Parts",
            "A.",
        ),
    ),
    "a flat table of contents follows": (
        md(
            "# T",
            "- [Architecture](#architecture)\n- [Parts](#parts)\n- [Results](#results)",
            "## Architecture",
            "### Parts",
            "A.",
            *R,
        ),
        md(
            "# T",
            "- [Results](#results)\n- [Architecture](#architecture)\n- [Parts](#parts)",
            *R,
            "## Architecture",
            "### Parts",
            "A.",
        ),
    ),
    "the place for a table of contents stays": (
        md("# T", "<!-- toc -->", *A, *R),
        md("# T", "<!-- toc -->", *R, *A),
    ),
    "the marks of a generated table of contents stay around it": (
        md("# T", "<!-- toc -->", "- [Architecture](#architecture)\n- [Results](#results)", "<!-- tocstop -->", *A, *R),
        md("# T", "<!-- toc -->", "- [Results](#results)\n- [Architecture](#architecture)", "<!-- tocstop -->", *R, *A),
    ),
    "a table of contents of references follows": (
        md("# T", "- [Architecture][a]\n- [Results]", *A, *R, "[a]: #architecture\n[results]: <#results>"),
        md("# T", "- [Results]\n- [Architecture][a]", *R, *A, "[a]: #architecture\n[results]: <#results>"),
    ),
    "a list with references to other places is no table of contents": (
        md("# T", "- [Architecture]\n- [Results](#results)", *A, *R, "[architecture]: https://example.org"),
        md("# T", "- [Architecture]\n- [Results](#results)", *R, *A, "[architecture]: https://example.org"),
    ),
    "link texts with the number of their section follow it, others stay": (
        md(
            "# T",
            "- [1. Architecture](#a)\n  - [1.1 Parts](#p)\n- [2. Results](#r)\n- [2 ways to use it](#u)",
            '<a name="a"></a>\n\n## 1. Architecture',
            '<a name="p"></a>\n\n### 1.1 Parts',
            "A.",
            '<a name="r"></a>\n\n## 2. Results',
            "30 %",
            '<a name="u"></a>\n\n## Usage',
            "U.",
        ),
        md(
            "# T",
            "- [1. Results](#r)\n- [2. Architecture](#a)\n  - [2.1 Parts](#p)\n- [2 ways to use it](#u)",
            '<a name="r"></a>\n\n## 1. Results',
            "30 %",
            '<a name="a"></a>\n\n## 2. Architecture',
            '<a name="p"></a>\n\n### 2.1 Parts',
            "A.",
            '<a name="u"></a>\n\n## Usage',
            "U.",
        ),
    ),
    "a table of contents in a table follows": (
        md(
            "# T",
            "| part | about |\n|---|---|\n| [Architecture](#architecture) | how |\n| [Results](#results) | what |",
            *A,
            *R,
        ),
        md(
            "# T",
            "| part | about |\n|---|---|\n| [Results](#results) | what |\n| [Architecture](#architecture) | how |",
            *R,
            *A,
        ),
    ),
    "a list with other links is no table of contents": (
        md("# T", "- [Architecture](#architecture)\n- [Results](#results)\n- [Site](https://example.org)", *A, *R),
        md("# T", "- [Architecture](#architecture)\n- [Results](#results)\n- [Site](https://example.org)", *R, *A),
    ),
    "pairs of comments around everything that moves are no obstacle": (
        md("# T", "<!-- begin docs -->", *A, *R, "## Usage", "<!-- end docs -->"),
        md("# T", "<!-- begin docs -->", *R, *A, "## Usage", "<!-- end docs -->"),
    ),
    "no footer stands under a rule in a `<div>`": (
        md("# T", *A, "---", "<div>", *R, "---", "</div>"),
        md("# T", "<div>", *R, "---", "</div>", "---", *A),
    ),
    "a footer in a `<div>` of its own stays": (
        md("# T", *A, "---", *R, "---", "<div>", "By X.", "</div>"),
        md("# T", *R, "---", *A, "---", "<div>", "By X.", "</div>"),
    ),
    "a heading that had a blank line above it keeps one": (
        "# T\n\n## Architecture\n\n- a\n## Results\n\n- 30 %\n",
        "# T\n\n## Results\n\n- 30 %\n\n## Architecture\n\n- a\n",
    ),
    "a setext heading behind a paragraph gets a blank line": (
        md("# T\nWords.\n## Architecture\nA.\n- x", "Results\n---\n30 %"),
        md("# T\nWords.", "Results\n---\n30 %", "## Architecture\nA.\n- x"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_beside_the_move(name: str):
    before, after = CASES[name]
    assert mended(before) == after
    assert mended(after) == after
