"""How the work is built on a page without headings: a paragraph that tells what was done and with what."""

import pytest

from tests.reading.pages import reading_of

OPENING = "Lorries wait at the dock because nobody knows which of them brings fish and which brings paper.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "I loaded the arrivals from a spreadsheet into a table of a database, and then ran queries on them in Python.",
        "Arrivals were noisy at first. I trained a random forest on the last four weeks, with the cargo as a feature.",
        "The sorting is implemented in Rust as a small server that reads the plates of the lorries from the gate.",
        "We have built a pipeline that reads plates, looks up the cargo and writes both into a table for the dock.",
    ],
)
def test_a_paragraph_that_tells_how_is_the_architecture(told):
    found = reading_of(OPENING + told + "\n\nThe wait fell from 40 to 12 minutes.\n")
    assert found.architecture is not None
    assert (found.architecture.line, found.architecture.role) == (3, "architecture")
    assert told.startswith(found.architecture.heading.rstrip("…"))
    assert found.order == "late"


@pytest.mark.parametrize(
    "told",
    [
        "Drivers ring the dock from the road and are told a time, which hardly anybody on either side believes in.",
        "To run it, install Python and the packages of the list, then start the script with the name of your dock.",
        "We used to let them wait in the order they came in, and paper stood before fish every other morning then.",
        "I built it with Python.",
    ],
)
def test_other_paragraphs_are_not(told):
    assert reading_of(OPENING + told + "\n").architecture is None


def test_the_opening_says_what_it_is_about_whatever_it_names():
    opening = "I trained a network with PyTorch on four weeks of arrivals, so that fish goes first at the dock."
    assert reading_of(f"{opening}\n\nDrivers like it.\n").architecture is None


def test_a_page_with_headings_has_its_sections_for_that():
    told = "I loaded the arrivals into a table of a database, and then ran queries on them in Python to sort lorries."
    assert reading_of(f"# Dock\n\n{OPENING}{told}\n").architecture is None
