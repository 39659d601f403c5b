"""Leads made of the author's own sentences, and the questions left where there is nothing to repeat."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import Document, from_text, parse
from impactlint.engine import judge_for
from impactlint.reading.model import DEFAULT_ORDER
from impactlint.reading.placeholders import SCAFFOLD
from impactlint.restructure import Judged, plan_restructuring, settle
from tests.restructure.pages import judge, mended, read, reading_of, really_mended, rendered

SETTINGS = default_settings()


def test_the_result_goes_behind_the_sentence_that_tells_the_problem():
    text = "# T\n\nIt costs us days. More words.\n\n## Architecture\n\nTwo services. Errors fell by 30 %.\n"
    after = mended(text, unsafe=True)
    assert after.startswith("# T\n\nIt costs us days. More words.\n\nErrors fell by 30 %.\n\n## Architecture\n")


def test_need_and_result_go_under_title_and_badges():
    text = (
        "# T\n\n![b](https://example.org/b.svg)\n\n## Architecture\n\nTwo services. Every error costs us days.\n\n"
        "- Errors fell by 30 % since the start of the year\n"
    )
    after = mended(text, unsafe=True)
    lead = "Every error costs us days. Errors fell by 30 % since the start of the year"
    assert after.startswith(f"# T\n\n![b](https://example.org/b.svg)\n\n{lead}\n\n## Architecture\n")
    assert after.endswith(text[text.index("## Architecture") :])


@pytest.mark.parametrize(
    ("told", "lifted"),
    [
        ("Errors fell by **30 %** in `prod`.", "Errors fell by **30 %** in `prod`."),
        ("Errors fell\nby 30 % at last.", "Errors fell by 30 % at last."),
        ("Before.  \nErrors fell by 30 %.  \nAfter.", "Errors fell by 30 %."),
        ("**Speed:** fine\n**Errors:** fell by 30 % again", "**Errors:** fell by 30 % again"),
        ("Errors fell by 30 %.[^1]\n\n[^1]: A note.", "Errors fell by 30 %."),
        ("> Errors fell by 30 % [here](https://example.org).", None),
        ("> [!NOTE]\n> Errors fell\n> by 30 %.", "Errors fell by 30 %."),
        ("~~Errors fell by 30 % in the first winter.~~ They rose.", None),
        ("~~Errors fell by 20 %.~~ Errors fell by 30 %.", "Errors fell by 30 %."),
        ("Errors\\* fell by 30 % in my\\_model.", "Errors\\* fell by 30 % in my\\_model."),
        ("Errors in `C:\\` fell by **30 %**\\*.", "Errors in `C:\\` fell by **30 %**\\*."),
        ("- 30 %", "Architecture: 30 %"),
        ("This means 30 % less.", None),
        ("Less than before, see https://example.org: 30 %.", None),
        ("**Errors fell. They fell by 30 %.**", None),
        ("| Errors |\n|---|\n| x |\n| 30 % |", "Architecture:\n\n| Errors |\n|---|\n| 30 % |"),
        ("| Errors " * 20 + "|\n" + "|---" * 20 + "|\n" + "| 30 % " * 20 + "|", None),
        ("```\nErrors: 30 %\n```", None),
    ],
)
def test_only_sentences_that_stand_alone_are_lifted(told: str, lifted: str | None):
    text = f"# T\n\nIt costs us days.\n\n## Architecture\n\nA.\n\n{told}\n"
    after = mended(text, unsafe=True)
    if lifted is None:
        assert after == text
    else:
        assert after == text.replace("It costs us days.\n", f"It costs us days.\n\n{lifted}\n")
        assert all(block in rendered(after) for block in rendered(text) if "fn" not in block)


@pytest.mark.parametrize("between", ["", "What it does all day.\n\n"])
def test_what_opens_the_page_under_a_first_heading_is_not_repeated(between: str):
    top = f"# T\n\n## Overview\n\n{between}Every error costs us days. More words.\n"
    built = "\n## Architecture\n\nTwo services. Errors fell by 30 %.\n"
    after = mended(top + built, unsafe=True)
    assert after == f"{top}\nErrors fell by 30 %.\n{built}"
    assert mended(after, unsafe=True) == after


@pytest.mark.parametrize("between", ["- a list\n\n", "```\ncode\n```\n\n", "many words " * 60 + "\n\n"])
def test_what_stands_further_down_under_the_first_heading_is_repeated(between: str):
    text = f"# T\n\n## Overview\n\nWhat it does all day.\n\n{between}Every error costs us days.\n"
    after = mended(f"{text}\n## Architecture\n\nTwo services. Errors fell by 30 %.\n", unsafe=True)
    assert after.startswith("# T\n\nEvery error costs us days. Errors fell by 30 %.\n\n## Overview\n")


def test_a_late_result_goes_alone_behind_an_introduction_that_tells_the_problem():
    told = "Clerks at the harbour lose an hour a day because they look for lost bags in three lists by hand."
    steps = "Choose a station in the list on the left, then a day, and wait for the page to load once more. " * 12
    result = "The search cut the time for one bag from 60 minutes to 4 minutes."
    text = f"# Bag search\n\n## Introduction\n\n{told}\n\n## Usage\n\n{steps}\n\n## Conclusions\n\n{result}\n"
    now = judge_for(SETTINGS)(parse(from_text(text, "README.md")))
    offer = plan_restructuring(now, judge_for(SETTINGS), SETTINGS.order).offers["lift"]
    assert (offer.fix.title, offer.silences) == ("Repeat your own sentence under “Introduction” (line 13)", {"IMP103"})
    assert really_mended(text) == text.replace(told, f"{told}\n\n{result}")


def test_a_line_with_thousands_of_spaces_takes_little_time():
    text = f"# T\n\nIt costs us days.\n\n## Architecture\n\nA. Errors fell by 30 %. Then{' ' * 6_000}more.\n"
    started = time.process_time()
    assert "Errors fell by 30 %." in mended(text, unsafe=True).partition("## Architecture")[0]
    assert time.process_time() - started < 5


def test_questions_wait_for_the_order_and_are_not_offered_before():
    late = "# Tool\n\nIt sorts.\n\n## Architecture\n\nTwo services.\n\n## Usage\n\nErrors fell by 30 %.\n"
    for text, asks in ((late, 0), (late.replace("30 %", "a third"), 1)):
        plan = plan_restructuring(Judged(reading_of(text), frozenset({"IMP101"})), judge, DEFAULT_ORDER)
        assert ("ask" in plan.offers) == bool(asks)
        done = settle(from_text(text, "README.md"), _asking, DEFAULT_ORDER, unsafe=True).source.text
        assert done.count(SCAFFOLD) == asks


def _asking(document: Document) -> Judged:
    return Judged(read(document), frozenset({"IMP101"}))


def test_questions_are_left_once_and_reported():
    text = (
        "# Lost and found\n\nPassengers describe a lost bag on the phone, and clerks search for it in three lists "
        "by hand, for an hour each day. This app puts them into one list.\n\n"
        "## Features\n\n- One list for all stations\n- Search by colour and kind\n\n"
        "## Architecture\n\nDjango, Postgres and a search index.\n"
    )
    after = really_mended(text)
    assert after.count(SCAFFOLD) == 1
    assert rendered(after.replace(after[after.index("<!--") : after.index("-->") + 3], "")) == rendered(text)
    assert really_mended(after) == after
    judged = judge_for(SETTINGS)(parse(from_text(after, "README.md")))
    assert "IMP206" in judged.rules


def test_the_questions_stay_above_a_result_that_moved_up():
    text = (
        '<p align="center">\n  <img src="logo.png" width="200">\n</p>\n'
        '<h1 align="center">Leaf Doctor</h1>\n<h3 align="center">Finds black rot in vines from a phone picture</h3>\n'
        '<p align="center">\n  <a href="#results">Results</a>\n  <a href="#how-it-works">How it works</a>\n</p>\n\n'
        "<h2>How it works</h2>\n\nA MobileNet trained with PyTorch runs on the phone.\n\n"
        "<h2>Results</h2>\n\nThe loss of vines fell from 9 % to 4 %.\n\n<h2>License</h2>\n\nMIT\n"
    )
    after = really_mended(text)
    assert after.index("</h3>") < after.index(SCAFFOLD) < after.index("<h2>Results") < after.index("<h2>How")


def test_no_section_is_moved_for_a_problem_that_is_missing():
    text = "# Tool\n\nIt sorts.\n\n## Architecture\n\nTwo services.\n\n## Motivation\n\nIt costs us days.\n"
    source = from_text(text, "README.md")

    def missing(document: Document) -> Judged:
        return replace(judge(document), missing=frozenset({"IMP101"}))

    assert settle(source, judge, DEFAULT_ORDER, unsafe=False).source.text != text
    assert settle(source, missing, DEFAULT_ORDER, unsafe=False).source.text == text


def test_a_result_that_stands_early_is_not_repeated_for_an_opening_about_technology():
    text = "# Tool\n\nGo and Postgres.\n\n## Results\n\nErrors fell by 30 % in the first year.\n"
    offers = plan_restructuring(Judged(reading_of(text), frozenset({"IMP104"})), judge, DEFAULT_ORDER).offers
    assert "lift" not in offers
