"""What a review offers of the replacements of rules without code."""

from tests.github.command import by_hand, world_of
from tests.github.fake.server import serve

RULES = """language: en
custom-rules:
  - {id: TEAM1, message: Say stack., scope: headings, pattern: Tech Stack, replace: Stack}
  - {id: TEAM2, message: Say place., words: spot, replace: place}
"""
PAGE = """# Parking finder

A spot is hard to find.

## Tech Stack

Python.

See [Tech Stack](#tech-stack).
"""


def test_a_replacement_that_does_harm_is_no_suggestion(tmp_path):
    files = {".impactlint.yml": RULES}
    with serve(world_of(head={"README.md": PAGE, **files}, base=files)) as (fake, url):
        by_hand(url, "--select", "TEAM1,TEAM2", cwd=tmp_path)
        bodies = [comment.body for thread in fake.world.threads for comment in thread.comments]
    offered = {rule: "```suggestion" in body for body in bodies for rule in ("TEAM1", "TEAM2") if f"`{rule}`" in body}
    assert offered == {"TEAM1": False, "TEAM2": True}
