"""Pages that stay as they are: what can't be moved safely, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.api import lint_text
from impactlint.config.defaults import default_settings
from impactlint.config.model import DEFAULT_ORDER, RuleSetting
from impactlint.config.resolver import Flags, Resolver
from impactlint.document import from_text
from impactlint.engine import judge_for
from impactlint.findings import Severity
from impactlint.reading.model import Hints
from impactlint.restructure import RefusalError, Settled, settle
from tests.restructure.pages import A, R, md, mended, settled

REFUSED: dict[str, tuple[str, str]] = {
    "`<details>` around both": (
        md("# T", "<details>", *A, *R, "</details>"),
        "the <details> that line 3 opens would be torn",
    ),
    "`<div>` from one section into the next": (
        md("# T", "## Architecture", "<div>", "A.", *R, "</div>"),
        "the <div> that line 5 opens would be torn",
    ),
    "a comment and the end of a `<div>`": (
        md("# T", *A, "<div>", *R, "<!-- end --></div>"),
        "the <div> that line 7 opens would be torn",
    ),
    "links by number": (
        md(
            "# T",
            "- [Architecture](#1-architecture)\n- [Results](#2-results)",
            "## 1. Architecture",
            "A.",
            "## 2. Results",
            "30 %",
        ),
        "links lead to them by their numbers",
    ),
    "words that count sections": (
        md("# T", "## 1. Architecture", "A.", "## 2. Results", "30 %, see section 1."),
        "speaks of a section by its number",
    ),
    "numbers of another kind": (
        md("# T", "## I. Architecture", "A.", "## II. Results", "30 %"),
        "counts the sections in a way",
    ),
    "keycaps": (
        md("# T", "## 1️⃣ Architecture", "A.", "## 2️⃣ Results", "30 %"),
        "counts the sections in a way",
    ),
    "steps": (
        md("# T", "## Step 1: Architecture", "A.", "## Step 2: Results", "30 %"),
        "counts the sections in a way",
    ),
    "levels": (
        md("# T", "### Architecture", "A.", *R),
        "inside another one, because of the levels",
    ),
    "a name given twice": (
        md("# T", "[x](#notes)", "## Architecture", "### Notes", "A.", "## Results", "### Notes", "30 %"),
        "the in-page link #notes would lead elsewhere",
    ),
    "a reference defined twice": (
        md(
            "# T",
            "## Architecture",
            "[a]: https://example.org/1",
            "## Results",
            "30 % [a]",
            "[a]: https://example.org/2",
            "End.",
        ),
        "a reference is defined twice",
    ),
    "footnotes": (
        md("# T", "## Architecture", "A.[^1]", "## Results", "30 %[^2]", "## Usage", "U.", "[^1]: One.\n[^2]: Two."),
        "footnotes would be numbered in another order",
    ),
    "an anchor at the end of a paragraph": (
        md("# T", "[x](#r)", "## Architecture", 'A.\n<a name="r"></a>\n## Results', "30 %"),
        "torn from the heading",
    ),
    "a linter switched off on the way": (
        md("# T", "## Architecture", "<!-- markdownlint-disable -->", "A.", *R),
        "enclose only a part",
    ),
    "a table of contents made by a tool": (
        md("# T", "## Architecture", "<!-- START x -->", "A.", "## Results", "<!-- END x -->", "30 %"),
        "enclose only a part",
    ),
    "a linter that is on again only in the next section": (
        md("# T", "## Architecture", "A.", "<!-- vale off -->", "## Results", "<!-- vale on -->", "30 %"),
        "the comments that begin on line 7 enclose only a part",
    ),
    "one rule of a linter off inside of another": (
        md(
            "# T",
            "## Architecture",
            "<!-- markdownlint-disable MD013 -->",
            "<!-- markdownlint-disable MD033 -->",
            "<!-- markdownlint-enable MD033 -->",
            "## Results",
            "<!-- markdownlint-enable MD013 -->",
            "30 %",
        ),
        "the comments that begin on line 5 enclose only a part",
    ),
    "a pair of comments that only the move would make": (
        md("# T", "## Architecture", "A.", "<!-- END x -->", "Words.", "## Results", "<!-- START x -->", "30 %"),
        "the comments that begin on line 13 enclose only a part",
    ),
    "a region from one section into the next": (
        md("# T", "## Architecture", "<!-- #region lab -->", "A.", "## Results", "<!-- #endregion -->", "30 %"),
        "the comments that begin on line 5 enclose only a part",
    ),
    "a counted subsection": (
        md("# T", *A, "### 1. Parts", "P.", "### 2. Results", "30 %"),
        "the subsection is counted among others",
    ),
    "a subsection that would stand among counted sections": (
        md("# T", "## 1. Usage", "It costs us days.", "## 2. Architecture", "A.", "### Results", "30 %"),
        "it would stand among sections that are counted",
    ),
    "an entry set in by spaces": (
        md("# T", "[Architecture](#architecture)<br>\n&nbsp; [Results](#results)", *A, "### Results", "30 %"),
        "can't be taken out",
    ),
    "an entry in a table of contents in HTML": (
        md("# T", '<ol><li>A\n<ul><li>\n<a href="#results">R</a></li></ul></li></ol>', *A, "### Results", "30 %"),
        "can't be taken out",
    ),
    "an entry in a list with other links": (
        md(
            "# T",
            "- [Architecture](#architecture)\n  - [Results](#results)\n- [Site](https://example.org)",
            *A,
            "### Results",
            "30 %",
        ),
        "can't be taken out",
    ),
    "a counted entry": (
        md("# T", "- [1 Architecture](#architecture)\n  - [1.1 Results](#results)", *A, "### Results", "30 %"),
        "can't be taken out",
    ),
    "an entry under another section": (
        md(
            "# T",
            "- [Usage](#usage)\n  - [Results](#results)\n- [Architecture](#architecture)",
            "## Usage",
            *A,
            "### Results",
            "30 %",
        ),
        "can't be taken out",
    ),
    "a list with blank lines": (
        md(
            "# T",
            "- [Architecture](#architecture)\n\n  - [Results](#results)\n\n- [Usage](#usage)",
            *A,
            "### Results",
            "30 %",
            "## Usage",
        ),
        "can't be taken out",
    ),
    "a list of nine": (
        md(
            "# T",
            "8. [Architecture](#architecture)\n   - [Results](#results)\n9. [Usage](#usage)",
            *A,
            "### Results",
            "30 %",
            "## Usage",
        ),
        "can't be taken out",
    ),
    "a page without headings": (
        md("Architecture of it all.", "30 %"),
        "",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str):
    text, why = REFUSED[name]
    done = settled(text)
    assert done.source.text == text
    assert why in done.plan.reasons.get("move", "")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("(1) Architecture", "(2) Results"),
        ("① Architecture", "② Results"),
        ("🚀 ➊ Architecture", "🚀 ➋ Results"),
        (":one: Architecture", ":two: Results"),
        ("Q1: Architecture", "Q2: Results"),
        ("Table 1: Architecture", "Table 2: Results"),
        ("Step #1: Architecture", "Step #2: Results"),
        ("Part One: Architecture", "Part Two: Results"),
        ("Architecture (1/2)", "Results (2/2)"),
        ("Architecture – Part 1", "Results – Part 2"),
        ("First, the architecture", "Second, the results"),
        ("I Architecture", "II Results"),
    ],
)
def test_sections_counted_by_signs_and_words_stay_in_their_order(first: str, second: str):
    text = md("# T", f"## {first}", "A.", f"## {second}", "30 %")
    done = settled(text)
    assert done.source.text == text
    assert "counts the sections in a way" in done.plan.reasons["move"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Phased architecture", "First results"),
        ("First architecture", "Second-level results"),
        ("Phase architecture", "Staged results (F1)"),
        ("Architecture (2024)", "Results (2023)"),
        ("Figured architecture", "Question results"),
        (":rocket: Architecture", ":bar_chart: Results"),
    ],
)
def test_words_that_only_look_like_a_count_keep_no_section_from_moving(first: str, second: str):
    text = md("# T", f"## {first}", "A.", f"## {second}", "30 %")
    assert mended(text) == md("# T", f"## {second}", "30 %", f"## {first}", "A.")


def test_a_page_that_is_too_long_is_left_alone():
    text = md("# T", *A, "Words. " * 40_000, *R)
    assert settled(text).plan.reasons["move"] == "The page is too long to be rearranged."
    assert mended(text) == text


def test_refusals_say_that_it_cannot_be_done_safely():
    text, _ = REFUSED["levels"]
    assert settled(text).plan.reasons["move"].startswith("This can't be done safely: ")
    assert issubclass(RefusalError, Exception)


def ordered(result: str, *, off: str = "") -> Settled:
    """What becomes of a page whose rule file wants the licence above the installation."""
    settings = default_settings()
    rules = {**settings.rules, off: RuleSetting(Severity.OFF)} if off else settings.rules
    settings = replace(settings, order=(*DEFAULT_ORDER, ("people", "usage")), rules=rules)
    text = md(
        "# Invoice reader",
        "Accountants retype 300 invoices a day by hand, and one in twenty has a wrong amount.",
        "## Architecture",
        "Documents go through OCR, a layout model and a rule engine.",
        "## Installation",
        "Run `make install`.",
        result,
        "The time per invoice fell from 4 minutes to 35 seconds.",
        "## License",
        "MIT",
    )
    return settle(from_text(text, "README.md"), judge_for(settings), settings.order, unsafe=False)


def test_a_rule_that_is_off_has_no_say_in_a_move():
    assert [fix.title for fix in ordered("## Results", off="IMP102").fixes] == ["Move “License” above “Installation”"]
    assert ordered("## Results").fixes[0].title.startswith("Move “Results” above “Architecture”; Move “License”")


def test_a_refusal_names_the_rule_that_would_still_speak():
    done = ordered("It is made to last.")
    assert not done.edits
    assert done.plan.reasons["move"].endswith("in the right order afterwards, as IMP102 would say.")


LATE = md(
    "# Leaf classifier",
    "## Architecture",
    "A ResNet-50 in PyTorch is served by FastAPI in Docker, with a Redis queue and Prometheus for its metrics.",
    "## Results",
    "The model reaches an accuracy of 91 % on the test set of 4,000 leaves.",
)
TOOLS = md("# Leaf classifier", "Built with PyTorch, FastAPI, Redis, Docker, Airflow, MLflow, PostgreSQL and XGBoost.")
BACK = md(
    "# Bag search",
    "Clerks at the harbour lose an hour a day because they look for lost bags in three lists by hand.",
    "## Usage",
    "Choose a station in the list on the left, then a day, and wait for the page to load once more. " * 12,
    "## Results",
    "This cut the time for one bag from 60 minutes to 4 minutes.",
)
OPEN = md(
    "# Bus", "<!-- impactlint asks: answer in the text, then delete this comment.\n- Why?\n-->", "A service for buses."
)


@pytest.mark.parametrize(
    ("rule", "text", "said"),
    [
        ("IMP204", LATE, "The open questions can be left under the title once the result stands first."),
        ("IMP104", TOOLS, "The page tells neither a problem nor a result that could be repeated under the title."),
        (
            "IMP103",
            BACK,
            "No sentence that tells it could be repeated under the title as it is: write a new one there.",
        ),
        ("IMP201", OPEN, "The open questions stand in a comment of the page already."),
    ],
)
def test_a_rule_that_runs_alone_says_why_it_has_no_fix(rule: str, text: str, said: str) -> None:
    flags = Flags(select=(rule,))
    alone = replace(Resolver(isolated=True, flags=flags).settings("README.md"), hints=Hints(kind="project"))
    assert [(one.rule, one.fix, one.no_fix) for one in lint_text(text, settings=alone).findings] == [(rule, None, said)]


def test_headings_without_marks_move_nothing() -> None:
    text = "Tides\n\nArchitecture\n\nA forest in Python.\n\nResults\n\nThe error fell from 19 cm to 4 cm.\n"
    finding = next(found for found in lint_text(text).findings if found.rule == "IMP102")
    assert "“Results” and the others only look like headings" in finding.no_move
