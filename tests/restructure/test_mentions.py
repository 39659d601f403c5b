"""Words that speak of a section by its number keep the numbers as they are; other numbers don't."""

from __future__ import annotations

import time

import pytest

from tests.restructure.pages import md, mended, rendered, settled

HEAD = "## 1. Overview"
ARCHITECTURE = ("## 2. Architecture", "### 2.1 Parts", "A.")
RESULTS = ("## 3. Results", "### 3.1 Test set", "30 %")

SPEAKS = {
    "section": "As section 3 says.",
    "in a list of them": "Sections 1 and 3 are for gardeners.",
    "with commas": "Sections 1, 2, and 4 are for gardeners.",
    "without spaces": "Chapters 1,3 are short.",
    "as a range": "Read sections 1–3.",
    "§": "See § 3 and §§ 1-2.",
    "part, where headings have parts": "### Part 1: Leaves\n\nGardeners may go on to part 3.",
    "step, where headings have steps": "### Step 1\n\nSteps 2-4 take a day.",
    "phase, where headings have phases": "### Phase one\n\nThe trial ran in phase 2 of the programme.",
    "Sec.": "(Sec. 3.1)",
    "emphasis": "Section **3** says so.",
    "over two lines": "As said in section\n3.",
    "see": "For the test see 3.",
    "see also": "See also 3.1 for the test.",
    "cf.": "(cf. 2)",
    "in": "As shown in 2.",
    "in, with a reason": "In 3 we say why.",
    "under": "As described under 3, it works.",
    "from": "It follows from 2 and 3.",
    "in brackets": "The plan (in 3) is long.",
    "a subsection by its number alone": "The test set of (3.1) is small.",
    "a subsection at the end": "3.1 is about the test set.",
    "a title with its number": "Read “3. Results” first.",
    "a list of titles": "1. Overview\n2. Architecture\n3. Results",
    "a link that leads elsewhere": "[3. Results](https://example.org)",
    "a word in a link": "[Section 3](https://example.org)",
    "in a table": "| a | b |\n|---|---|\n| section 3 | x |",
    "in a quote": "> See 3.1.",
    "in HTML": "<p>See section 3.</p>",
    "in a heading": "### What section 3 leaves out",
    "in a footnote": "Words.[^1]\n\n[^1]: See section 3.",
    "spelled": "Section three says so.",
    "ordinal": "It is in the third section.",
    "German": "Siehe Abschnitt 3.",
    "Spanish": "En las secciones 1 y 3.",
    "French": "Voir 3.1.",
}
SPEAKS_NOT = {
    "another section": "Section 1 and part 5 say so, as shown in 4.",
    "amounts": "It took 3 days and 2 people, in 3 steps and 2 rounds.",
    "a result from one number to another": "The median number of wrong turns fell from 3 to 1.",
    "such a result in brackets": "There were fewer wrong turns (from 3 to 2), from 3 on the first day.",
    "a share": "It was wrong in 2 of 40 cases, 1 in 3 on the first day, one in 3 which we saw, and late in 3.",
    "a range with its unit": "It answers in 2 to 3 seconds and stays under 3.",
    "a phase of something else": "The trial ran in phase 2 of the city programme, at stage 3, for part 2.",
    "parts and steps of something else": "It rose by points 2 and 3, steps 2-3 and part two of it.",
    "decimals": "It fell from 3.5 to 2.4 in 2.5 s, by $3.1 or 3.1 ms and 2,1 points.",
    "versions": "It needs v3.1, `Python 3.1` or >=3.1 and https://example.org/3.1/x.",
    "code": "```\nsee section 3\n```",
    "a comment": "<!-- see section 3 -->\n\nWords.",
    "a table of numbers": "| a | b |\n|---|---|\n| 2 | 3 |",
    "the same words, without a number": "The results and the architecture.",
}


@pytest.mark.parametrize("name", SPEAKS)
def test_sections_that_the_text_numbers_keep_their_numbers(name: str):
    text = md("# T", HEAD, SPEAKS[name], *ARCHITECTURE, *RESULTS)
    assert mended(text) == text
    assert "speaks of a section by its number" in settled(text).plan.reasons["move"]


@pytest.mark.parametrize("name", SPEAKS_NOT)
def test_other_numbers_are_no_obstacle(name: str):
    text = md("# T", HEAD, SPEAKS_NOT[name], *ARCHITECTURE, *RESULTS)
    after = md("# T", HEAD, SPEAKS_NOT[name], "## 2. Results", "### 2.1 Test set", "30 %")
    assert mended(text).startswith(after)
    assert rendered(mended(text)) == rendered(text)


ANCHORED = ('<a name="a"></a>\n\n## 1. Architecture', "A.", '<a name="r"></a>\n\n## 2. Results', "30 %")


@pytest.mark.parametrize(
    ("contents", "follows"),
    [
        ("1. [Architecture](#a)\n2. [Results](#r)", "1. [Results](#r)\n2. [Architecture](#a)"),
        ("- [1. Architecture](#a)\n- [2. Results](#r)", "- [1. Results](#r)\n- [2. Architecture](#a)"),
        ("- 1\\. [Architecture](#a)\n- 2\\. [Results](#r)", "- 1\\. [Results](#r)\n- 2\\. [Architecture](#a)"),
        (
            "| no. | part |\n|---|---|\n| 1. | [1. Architecture](#a) |\n| 2. | [2. Results](#r) |",
            "| no. | part |\n|---|---|\n| 1. | [1. Results](#r) |\n| 2. | [2. Architecture](#a) |",
        ),
    ],
)
def test_numbers_in_a_table_of_contents_follow(contents: str, follows: str):
    assert mended(md("# T", contents, *ANCHORED)).startswith(md("# T", follows))


PLAIN = ("## Architecture", "### Parts", "A.", "## Results", "### By month", "30 %", "## Usage", "U.")
COUNTED = {
    "in the links": (
        "- [1 Architecture](#architecture)\n- [2 Results](#results)\n- [3 Usage](#usage)",
        "- [1 Results](#results)\n- [2 Architecture](#architecture)\n- [3 Usage](#usage)",
    ),
    "before the links, from zero": (
        "* 0: [Architecture](#architecture)\n* 1: [Results](#results)",
        "* 0: [Results](#results)\n* 1: [Architecture](#architecture)",
    ),
    "subsections too": (
        "- [1. Architecture](#architecture)\n  - [1.1 Parts](#parts)\n- [2. Results](#results)\n  - [2.1 A](#by-month)",
        "- [1. Results](#results)\n  - [1.1 A](#by-month)\n- [2. Architecture](#architecture)\n  - [2.1 Parts](#parts)",
    ),
    "subsections in one level": (
        "- (1) [Architecture](#architecture)\n- (1.1) [Parts](#parts)\n- (2) [Results](#results)",
        "- (1) [Results](#results)\n- (2) [Architecture](#architecture)\n- (2.1) [Parts](#parts)",
    ),
    "in a table": (
        "| no. | part |\n|---|---|\n| **1** | [Architecture](#architecture) |\n| **2** | [Results](#results) |",
        "| no. | part |\n|---|---|\n| **1** | [Results](#results) |\n| **2** | [Architecture](#architecture) |",
    ),
    "twice in a table": (
        "| no. | part |\n|---|---|\n| 1 | [1 Architecture](#architecture) |\n| 2 | [2 Results](#results) |",
        "| no. | part |\n|---|---|\n| 1 | [1 Results](#results) |\n| 2 | [2 Architecture](#architecture) |",
    ),
    "numbers that count nothing": (
        "- [3 parts of it](#architecture)\n- [2 results](#results)",
        "- [2 results](#results)\n- [3 parts of it](#architecture)",
    ),
    "a column of other numbers": (
        "| part | minutes |\n|---|---|\n| [Architecture](#architecture) | 3 |\n| [Results](#results) | 5 |",
        "| part | minutes |\n|---|---|\n| [Results](#results) | 5 |\n| [Architecture](#architecture) | 3 |",
    ),
}


@pytest.mark.parametrize("name", COUNTED)
def test_entries_are_counted_again_where_headings_are_not(name: str):
    before, after = COUNTED[name]
    done = mended(md("# T", before, *PLAIN))
    assert done.startswith(md("# T", after, "## Results"))
    assert mended(done) == done


@pytest.mark.parametrize(
    "contents",
    [
        "- [1 Architecture](#architecture)\n- [2 Results](#results)\n- [Usage](#usage)",
        "- [2 Architecture](#architecture)\n- [3 Results](#results)",
        "- I. [Architecture](#architecture)\n- II. [Results](#results)",
        "- 1️⃣ [Architecture](#architecture)\n- 2️⃣ [Results](#results)",
        "| part |\n|---|\n| [Part A: Architecture](#architecture) |\n| [Part B: Results](#results) |",
        "| part | no. |\n|---|---|\n| [Architecture](#architecture) | 1 |\n| [Results](#results) | 2 |",
    ],
)
def test_entries_counted_in_another_way_keep_the_order(contents: str):
    text = md("# T", contents, *PLAIN)
    assert mended(text) == text
    assert "table of contents is counted in a way" in settled(text).plan.reasons["move"]


def test_entries_that_the_text_speaks_of_by_number_keep_theirs():
    text = md("# T", COUNTED["in the links"][0], "As section 2 says.", *PLAIN)
    assert mended(text) == text
    assert "speaks of a section by its number" in settled(text).plan.reasons["move"]


def test_long_lists_of_numbers_take_linear_time():
    counts = "in " + ", ".join(["1"] * 60) + " x section 1 "
    text = md("# T", HEAD, (counts * 20 + "\n") * 30, *ARCHITECTURE, *RESULTS)
    started = time.perf_counter()
    mended(text)
    assert time.perf_counter() - started < 5
