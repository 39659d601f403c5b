"""A subsection of the architecture that becomes a section of its own."""

from __future__ import annotations

import pytest

from tests.restructure.pages import A, headings, md, mended, rendered


def test_a_subsection_of_the_architecture_is_promoted_only_when_asked():
    table = "| a |\n|---|\n| 30 % |"
    text = md("# T", "## Overview", "It costs us days.", "## Usage", "U.", *A, "### Results", table, "### Parts", "P.")
    assert mended(text) == text
    after = mended(text, unsafe=True)
    assert headings(after) == ["T", "Overview", "Results", "Usage", "Architecture", "Parts"]
    assert rendered(after) == rendered(text)


INNER = ("### Results", "30 %", "#### By month", "M.")


PROMOTED: dict[str, tuple[str, str]] = {
    "with its subsections, and on the level that it had": (
        md("# T", *A, *INNER, "### Parts", "P.", "## Usage"),
        md("# T", *INNER, *A, "### Parts", "P.", "## Usage"),
    ),
    "from two levels below": (
        md("# T", *A, "### Notes", "N.", "#### Results", "30 %", "##### By month", "#### Parts", "## Usage"),
        md("# T", "#### Results", "30 %", "##### By month", *A, "### Notes", "N.", "#### Parts", "## Usage"),
    ),
    "behind sections of the title": (
        md("# T", "## Problem", "It costs us days.", "# Architecture", "A.", "## Results", "30 %", "# Usage"),
        md("# T", "## Problem", "It costs us days.", "## Results", "30 %", "# Architecture", "A.", "# Usage"),
    ),
    "above a table of contents that it would else stand in, and out of an entry there": (
        md(
            "# T",
            "## Contents",
            "- [Architecture](#architecture)\n  - [Results](#results)\n    - [By month](#by-month)\n"
            "  - [Parts](#parts)\n- [Usage](#usage)",
            *A,
            *INNER,
            "### Parts",
            "P.",
            "## Usage",
        ),
        md(
            "# T",
            *INNER,
            "## Contents",
            "- [Results](#results)\n  - [By month](#by-month)\n"
            "- [Architecture](#architecture)\n  - [Parts](#parts)\n- [Usage](#usage)",
            *A,
            "### Parts",
            "P.",
            "## Usage",
        ),
    ),
    "out of a list with other markers": (
        md(
            "# T",
            "1. [Data](#data)\n2. [Architecture](#architecture)\n   * [Results](#results)\n     * [By month](#by-month)"
            "\n3. [Usage](#usage)",
            "## Data",
            *A,
            *INNER,
            "## Usage",
        ),
        md(
            "# T",
            "1. [Results](#results)\n   * [By month](#by-month)\n2. [Data](#data)\n3. [Architecture](#architecture)"
            "\n4. [Usage](#usage)",
            *INNER,
            "## Data",
            *A,
            "## Usage",
        ),
    ),
    "out of a counted list": (
        md(
            "# T",
            "- [Architecture](#architecture)\n  1. [Parts](#parts)\n  2. [Results](#results)\n  3. [Notes](#notes)",
            *A,
            "### Parts",
            *INNER,
            "### Notes",
        ),
        md(
            "# T",
            "- [Results](#results)\n- [Architecture](#architecture)\n  1. [Parts](#parts)\n  2. [Notes](#notes)",
            *INNER,
            *A,
            "### Parts",
            "### Notes",
        ),
    ),
    "in a flat table of contents": (
        md("# T", "- [Architecture](#architecture)\n- [Results](#results)\n- [Usage](#usage)", *A, *INNER, "## Usage"),
        md(
            "# T",
            "- [Results](#results)\n- [Architecture](#architecture)\n- [Usage](#usage)",
            *INNER,
            *A,
            "## Usage",
        ),
    ),
}


@pytest.mark.parametrize("name", PROMOTED)
def test_a_subsection_becomes_a_section(name: str):
    before, after = PROMOTED[name]
    assert mended(before, unsafe=True) == after
    assert mended(after, unsafe=True) == after


def test_a_subsection_that_only_its_section_tells_apart_stays_there():
    twin = ("## Another method", "M.", "### Results", "20 %")
    text = md("# T", "## Overview", "It costs us days.", *A, "### Results", "30 %", *twin)
    assert "Results" not in headings(mended(text, unsafe=True))[:3]
