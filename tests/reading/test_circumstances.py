"""What a page says of the circumstances of its work."""

from __future__ import annotations

import pytest

from tests.reading.pages import reading_of


@pytest.mark.parametrize(
    ("text", "is_exercise"),
    [
        ("# Tide table\n\nI built this to learn Go.\n", True),
        ("# Tide table\n\nIt started as a hobby project.\n", True),
        ("# Tide store\n\nHand-rolled to deeply understand what databases do under the hood.\n", True),
        ("# Tide compiler\n\nBuilt to work through compiler construction.\n", True),
        ("# Tide table\n\nThis project is to understand how many boats are late.\n", False),
        ("# Decision tree from scratch\n\nNothing but numpy.\n", True),
        ("# Trees\n\nThis project implements three clustering algorithms from scratch.\n", True),
        ("# Reef\n\nReef is a small chess engine in Zig.\n", True),
        ("# Crab run: a platformer\n\nJump over the crabs.\n", True),
        ("# Reef keepers, a tower defence game\n\nStop the crabs.\n", True),
        ("# Predicting who wins a game\n\nBookmakers are wrong in the last minutes.\n", False),
        ("# Tide table\n\nWe baked the sensors' housing from scratch.\n", False),
        ("# Tide table\n\nSailors run aground at the harbour mouth.\n", False),
    ],
)
def test_work_that_was_made_to_learn_or_to_play(text: str, *, is_exercise: bool) -> None:
    assert reading_of(text).is_exercise is is_exercise


@pytest.mark.parametrize(
    ("said", "toy"),
    [
        ("It is trained on the wine quality dataset.", True),
        ("The data set is MNIST: it is the usual MNIST dataset.", True),
        ("All of it runs on synthetic sales data.", True),
        ("A fictional company sells tea.", True),
        ("A toy example shows how it works.", True),
        ("It is trained on 4,000 letters of the town hall.", False),
        ("The winery keeps its data in notebooks.", False),
    ],
)
def test_data_that_are_made_up_or_of_a_textbook(said: str, *, toy: bool) -> None:
    assert reading_of(f"# Letter sorter\n\n{said}\n").toy_data is toy


@pytest.mark.parametrize(
    ("opening", "begun"),
    [
        ("# Reef keepers (incomplete)\n\nStop the crabs.\n", True),
        ("# Reef keepers\n\nThe game is still unfinished.\n", True),
        ("# Reef keepers\n\nIt counts crabs.\n\n## Status\n\nEarly scaffolding stage.\n", True),
        ("# Reef keepers\n\nIt mends incomplete maps of a reef.\n", False),
        ("# Reef keepers\n\nIt counts crabs.\n\nI plan to use:\n\n- Go\n", True),
        ("# Reef keepers\n\nIt counts crabs.\n\n## What's to be done\n\n- Train a model on the films.\n", True),
        ("# Reef keepers\n\nDivers plan to use it. To do this, train a model on the films.\n", False),
        ("# Reef Proposal\n\nStop the crabs.\n", True),
        ("# A proposal (2024)\n\nStop the crabs.\n", True),
        ("# Project proposal: reef keepers\n\nStop the crabs.\n", True),
        ("# Proposal generator\n\nIt writes what a crab wants.\n", False),
        ("# Reef keepers\n\nEvery crab reads the proposal\n\n## The proposal\n\nStop.\n", False),
        ("## Proposal\n\nStop the crabs.\n", False),
    ],
)
def test_work_that_calls_itself_unfinished_or_a_proposal_has_only_begun(opening: str, *, begun: bool) -> None:
    assert reading_of(opening).begun is begun


ENTRIES = """### Tide table

Shows the height of the water. The first version missed a quarter of the tides, and there is no evaluation yet.

### Queue sign (work in progress)

Tells how long the queue is; waiting fell from 21 minutes to 9 minutes.
"""


@pytest.mark.parametrize(
    ("opening", "kind", "begun"),
    [
        ("Things I built to save people time.", "portfolio", False),
        ("This page is a work in progress.", "portfolio", True),
        ("There are no results yet.", "portfolio", True),
        ("Things I built to save people time.", "project", True),
    ],
)
def test_a_portfolio_has_only_begun_where_its_own_opening_says_so(opening: str, kind: str, *, begun: bool) -> None:
    assert reading_of(f"# Projects\n\n{opening}\n\n{ENTRIES}", kind=kind).begun is begun


def test_a_row_that_is_unfinished_does_not_stand_for_its_portfolio() -> None:
    rows = "| [Tide](tide/) | Shows the tide, a work in progress |\n| [Queue](queue/) | Tells the queue |\n"
    text = f"# Projects\n\nThings I built.\n\n| Project | What |\n|--|--|\n{rows}"
    assert not reading_of(text, kind="portfolio").begun


@pytest.mark.parametrize(
    ("said", "teaches"),
    [
        ("## Learning outcomes\n\nI know now how gauges drift.", False),
        ("## Notes\n\nThese are the learning outcomes of week two.", True),
        ("## Notes\n\nIn this tutorial you read a gauge.", True),
    ],
)
def test_what_the_author_learnt_makes_no_guide(said: str, *, teaches: bool) -> None:
    assert reading_of(f"# Tide table\n\nSailors run aground at the harbour mouth.\n\n{said}\n").teaches is teaches
