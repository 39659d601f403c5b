"""Which open questions a rule asks, of whom and when."""

from __future__ import annotations

from tests.rules.judged import found

USERS = "# Tide app\n\nThe app helps managers to order less. {}\n\n## Results\n\nLeftovers fell from 31 % to 12 %.\n"


def test_nobody_is_asked_who_used_made_up_data() -> None:
    assert "IMP404" in found(USERS.format("It reads the gauge."))
    assert "IMP404" not in found(USERS.format("It reads synthetic data."))


def test_the_author_is_somebody_who_benefits() -> None:
    text = (
        "# Tide model\n\n{} at the harbour mouth because the printed tables are always wrong.\n\n"
        "## Results\n\nThe classifier, a neural network trained on images, reaches a recall of 92 % on test data.\n"
    )
    assert "IMP301" in found(text.format("Boats run aground"))
    assert "IMP301" not in found(text.format("I ran aground"))


def test_readers_of_a_paper_find_its_limits_there() -> None:
    lead = "Sailors run aground because the table is a day old."
    text = f"# Tides{{}}\n\n{lead}\n\n## Results\n\nThe model reaches an accuracy of 93 %.\n{{}}"
    cited = text.format("", "\n## Citation\n\n```bibtex\n@article{tides, title={Tides}}\n```\n")
    assert "IMP305" in found(text.format("", ""))
    assert "IMP305" not in found(cited)


def test_questions_of_the_checklist_wait_for_problem_and_result() -> None:
    text = "# Tides\n\n{}\n\n## Results\n\n{}\n"
    need, result = "Sailors waste hours because the table is a day old.", "Groundings fell by 41 %."
    assert "IMP305" in found(text.format(need, result))
    assert "IMP305" not in found(text.format("A table of tides.", result))
    assert "IMP305" not in found(text.format(need, "It works."))


def test_nobody_decides_by_an_entry_for_a_contest() -> None:
    page = "# Ferry bot\n\n{}\n\nPassengers miss the last ferry.\n\n## Results\n\nIt placed second of 41 bots.\n"
    assert "IMP302" in found(page.format("A bot that steers a ferry."))
    assert {"IMP302", "IMP304"}.isdisjoint(found(page.format("My bot for the Harbour Challenge.")))
