"""What a review has to go on: what the user brings, and what GitHub is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path
from typing import Protocol

from impactlint.config.resolver import Flags
from impactlint.github.checkout import Checkout, inside
from impactlint.github.event import Job
from impactlint.github.model import Listing, Options, Pull, State
from impactlint.record import dataclass


class PullRequestSource(Protocol):
    """What `Client` can tell of a pull request."""

    def pull(self, number: int) -> Pull:
        """A pull request."""

    def pulls_at(self, head: str) -> list[Pull]:
        """Open pull requests whose head is a commit."""

    def files(self, number: int) -> Listing:
        """Its files."""

    def blob(self, sha: str) -> bytes:
        """The bytes of a blob."""

    def texts(self, commit: str, paths: Sequence[str]) -> dict[str, str]:
        """Text files at a commit."""

    def existing(self, commit: str, paths: Sequence[str]) -> frozenset[str]:
        """The paths where a file or folder stands at a commit."""

    def state(self, number: int) -> State:
        """What stands on it."""


def home(pull: Pull) -> str:
    """The commit of ours that has the files which a pull request leaves alone: its head, for one of a fork the base."""
    return pull.base if pull.fork else pull.head


@dataclass(frozen=True, slots=True)
class ReviewInputs:
    """What the user brings: choices, the checkout (if there is one), and which files and rules to take."""

    options: Options = field(default_factory=Options)
    checkout: Checkout | None = None
    paths: tuple[str, ...] = ()
    config: str = ""
    isolated: bool = False
    flags: Flags = field(default_factory=Flags)
    trust_checkout: bool = False
    drafts: bool = True

    @property
    def root(self) -> Path | None:
        """The folder of the checkout, whatever it holds."""
        return self.checkout.root if self.checkout else None

    @property
    def whole(self) -> bool:
        """Whether there is a checkout with all files of the repository."""
        return self.checkout is not None and self.checkout.whole

    @property
    def tree(self) -> bool:
        """Whether there is a checkout of the repository, be it of a part of its files."""
        return self.checkout is not None and (self.checkout.whole or bool(self.checkout.commit))

    @property
    def named(self) -> str:
        """Path from the repository's root of the rule file that the user named; empty for one from elsewhere."""
        return (inside(self.config, self.root) or "") if self.config and self.root else ""

    def at_head(self, job: Job, head: str) -> bool:
        """Whether the checkout stands at `head`, that of the pull request, or at its merge with the base."""
        if self.checkout is None:
            return False
        if self.checkout.commit:
            return self.checkout.commit in (head, job.merge)
        return not job.elsewhere

    def stands_in(self, job: Job) -> bool:
        """Whether the checkout is known to hold what the pull request is about, with rules that aren't a fork's."""
        return bool(job.head) and not job.fork and not job.elsewhere and self.at_head(job, job.head)
