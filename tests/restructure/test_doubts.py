"""Words that make a move unsafe: those that point or lead to what would then stand elsewhere."""

from __future__ import annotations

import pytest

from tests.restructure.pages import headings, mended, settled

ARCH = "Architecture\n\nTwo services."
LONG_ARCH = "Architecture\n\n" + "Another service.\n\n" * 8
RESULT = "Results\n\nErrors fell by 30 %."


def page(*sections: str, title: str = "# Tool\n\nIt costs us days.\n\n") -> str:
    return title + "\n".join(f"## {section}\n" for section in sections)


def assert_moved_by_unsafe_fixes_alone(text: str) -> None:
    done = settled(text)
    assert headings(done.source.text) == headings(text)
    assert done.plan.offers["move"].fix.safety == "unsafe"


def test_a_sentence_that_points_back_makes_a_move_unsafe():
    text = page(
        LONG_ARCH, "Results\n\nWith the design described above errors fell by 30 %.", "Usage\n\n" + "U.\n\n" * 20
    )
    assert_moved_by_unsafe_fixes_alone(text)


LONG_USAGE = "Usage\n\n" + "U.\n\n" * 20


@pytest.mark.parametrize(
    ("arch", "result"),
    [
        ("Two services. These numbers came out:", "Errors fell by 30 %."),
        ("Two services.\n\n**What came out:**\n\n---", "Errors fell by 30 %."),
        ("Two services. What came out stands below.", "Errors fell by 30 %."),
        ("What came out is told below, in Results.\n\nTwo services.", "Errors fell by 30 %."),
        ("A flush costs most (see below).\n\nTwo services.", "Errors fell by 30 %."),
        ("What it costs is explained below.\n\n### Parts\n\nTwo services.", "Errors fell by 30 %."),
        ("```\nrun()  # why is told below\n```\n\nTwo services.", "Errors fell by 30 %."),
        ("Two services. How well this works is shown later.", "Errors fell by 30 %."),
        ("Two services. The results are presented next.", "Errors fell by 30 %."),
        ("Two services. The numbers follow.", "Errors fell by 30 %."),
        ("Two services.", "Finally, errors fell by 30 %."),
        ("Two services.", "As a result, errors fell by 30 %."),
        ("Two services.", "So, how good is it now that all this is in place? Errors fell by 30 %."),
        ("Two services.", "Using this pipeline, errors fell by 30 %."),
        ("Two services.", "With all of this in place, errors fell by 30 %."),
        ("Two services.", "Now that it runs, errors fell by 30 %."),
        ("Two services.", "Errors fell by 30 %.\n\nA.\n\nB.\n\nC.\n\nThat was for one of the two (see above)."),
        ("Two services.", "Errors fell by 30 %.\n\nThis is how to use it:"),
    ],
)
def test_words_that_lead_over_make_a_move_unsafe(arch: str, result: str):
    text = page(f"Architecture\n\n{arch}\n\n", f"Results\n\n{result}\n\n", LONG_USAGE)
    assert_moved_by_unsafe_fixes_alone(text)


def test_words_in_front_that_lead_over_make_a_move_unsafe():
    text = page(ARCH, RESULT, LONG_USAGE, title="# Tool\n\nIt costs us days. This is how it works:\n\n")
    assert settled(text).plan.offers["move"].fix.safety == "unsafe"


@pytest.mark.parametrize(
    ("arch", "result"),
    [
        ("The parts are shown below.\n\n![parts](parts.png)", "Errors fell by 30 %."),
        ("The parts are described below.\n\n- one\n- two", "Errors fell by 30 %."),
        ("The parts:\n\n- one", "Errors fell by 30 %, below 5 %."),
        ("Made with :heart:", "Errors fell by 30 % :)"),
        ("Two services.", "Errors fell by 30 %.\n\nFinally, it is faster. More is told below."),
        ("Parts can be added later. An error is shown next to its line.", "So far errors fell by 30 %."),
        ("Readings are shown later than the day.", "As a result of the trial errors fell by 30 %."),
        ("What it does next.", "Using this tool errors fell by 30 %."),
        ("Three figures follow each other.", "Now errors fall by 30 %.\n\nAs a result, they like it."),
    ],
)
def test_words_that_lead_nowhere_else_leave_a_move_safe(arch: str, result: str):
    text = page(f"Architecture\n\n{arch}\n\n", f"Results\n\n{result}\n\n", LONG_USAGE)
    assert headings(mended(text)) == ["Tool", "Results", "Architecture", "Usage"]


@pytest.mark.parametrize(
    ("arch", "result"),
    [
        ("![a](a.png)\n\n*Figure 1: The parts.*", "![b](b.png)\n\n*Figure 2: The nights.*"),
        ("![a](a.png)\n*Fig. 1. The parts.*", "![b](b.png)\n**Fig. 2.** The nights."),
        ("Table 1\n\n| a |\n|---|\n| b |", "Errors by week.\nTable 2: The weeks\n\n| c |\n|---|\n| d |"),
        (
            '<p align="center"><img src="a.png"><br><em>Figure 3 – The parts</em></p>',
            '<p align="center">\n<img src="b.png">\n<em>Figure 4 – The nights</em>\n</p>',
        ),
    ],
)
def test_figures_and_tables_that_are_counted_make_a_move_unsafe(arch: str, result: str):
    text = page(f"Architecture\n\n{arch}\n\n", f"Results\n\nErrors fell by 30 %.\n\n{result}\n\n", LONG_USAGE)
    assert_moved_by_unsafe_fixes_alone(text)


@pytest.mark.parametrize(
    ("arch", "result"),
    [
        ("![a](a.png)\n\n*Figure 1: The parts.*", "![b](b.png)\n\n*Table 2: The nights.*"),
        ("![a](a.png)\n\n*Figure 2: The parts.*", "![b](b.png)\n\n*Figure 1: The nights.*"),
        ("![a](a.png)\n\n*Figure 1: The parts.*", "As shown in\nFigure 2, they fell. Figure 3 shows more."),
        ("Figure 1 shows the parts.", "*Figure 2: The nights.*"),
        ("The parts.", "*Figure 1: The weeks.*\n\n*Figure 2: The nights.*"),
    ],
)
def test_figures_that_stay_in_order_leave_a_move_safe(arch: str, result: str):
    text = page(f"Architecture\n\n{arch}\n\n", f"Results\n\nErrors fell by 30 %.\n\n{result}\n\n", LONG_USAGE)
    assert headings(mended(text)) == ["Tool", "Results", "Architecture", "Usage"]
