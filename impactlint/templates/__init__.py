"""Workflows to copy into a repository's `.github/workflows`, for `impactlint init --workflow` and the documentation.

    >>> from impactlint.templates import WORKFLOWS
    >>> WORKFLOWS["review"].files()
    {'.github/workflows/impactlint.yml': 'name: impactlint\\n...'}

`files` gives every file of a design by its path from the repository's root; the caller asks before it overwrites one.
`review` is the one to offer first. Each text is complete and says in comments why it asks for which permission.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from impactlint.record import dataclass

FOLDER = ".github/workflows"


@dataclass(frozen=True, slots=True)
class Workflow:
    """A design: when to choose it, and its files by the name that they get in `.github/workflows`."""

    when: str
    sources: Mapping[str, str]

    def files(self) -> dict[str, str]:
        """Text of each file by its path from the repository's root."""
        return {f"{FOLDER}/{name}": read(source) for name, source in self.sources.items()}


WORKFLOWS: dict[str, Workflow] = {
    "review": Workflow(
        "Reviews pull requests of people who may push to the repository. Start with this one.",
        {"impactlint.yml": "workflows/review.yml"},
    ),
    "forks": Workflow(
        "Reviews pull requests from forks as well, in two runs: "
        "one without rights that reads, one with rights that posts.",
        {"impactlint.yml": "workflows/fork-check.yml", "impactlint-post.yml": "workflows/fork-post.yml"},
    ),
    "merge-queue": Workflow(
        "Is a required check of a merge queue, too.",
        {"impactlint.yml": "workflows/merge-queue.yml"},
    ),
    "code-scanning": Workflow(
        "Shows findings in the repository's Security tab and follows them over time.",
        {"impactlint-code-scanning.yml": "workflows/code-scanning.yml"},
    ),
    "matrix": Workflow(
        "Checks many folders, such as a course's, one job and one status a folder.",
        {"impactlint-folders.yml": "workflows/matrix.yml"},
    ),
}
"""Every design by the name that `--workflow` takes."""


def read(source: str) -> str:
    """The text of one file of this folder."""
    return (Path(__file__).parent / source).read_text(encoding="utf-8")
