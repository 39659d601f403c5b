"""Sections that show a result in a picture."""

from __future__ import annotations

from tests.rules.judged import found


def test_a_section_of_samples_shows_no_result() -> None:
    text = "# Tides\n\nGroundings fell by 41 %.\n\n## {}\n\n![error by hour](error.png)\n"
    assert "IMP207" in found(text.format("Evaluation results"))
    assert "IMP207" not in found(text.format("Qualitative results"))


def test_the_title_of_a_page_on_pictures_hides_no_result() -> None:
    text = "# Tide pictures\n\nGroundings fell by 41 %.\n\n## Evaluation results\n\n![error by hour](error.png)\n"
    assert "IMP207" in found(text)
