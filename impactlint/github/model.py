"""What a review is made of: the change, what stands on the pull request already, and the plan. All frozen."""

from __future__ import annotations

import re
from dataclasses import field
from typing import Literal

from impactlint.checklist import Checklist
from impactlint.document import Source
from impactlint.findings import Finding
from impactlint.interface import MAX_COMMENTS, Mode, Scope
from impactlint.record import dataclass

Step = Literal["suggestion", "line", "file", "summary"]
Classifier = Literal["OUTDATED", "RESOLVED", "DUPLICATE"]

SHA = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
"""The name of a commit."""
STEPS: tuple[Step, ...] = ("suggestion", "line", "file", "summary")
MAX_BODY = 65_536
"""Most characters of one comment."""
MAX_FILES = 3_000
"""Most files that GitHub lists of one pull request."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A hunk on the new side of a change: lines `first` to `last`, 1-based and inclusive.

    `added` are its new lines; `cut` are lines of the new side right after which deleted lines stand (`first - 1` for
    lines deleted at its start).
    """

    first: int
    last: int
    added: frozenset[int] = frozenset()
    cut: frozenset[int] = frozenset()

    def holds(self, first: int, last: int) -> bool:
        """Whether the lines `first` to `last` all lie in this hunk."""
        return self.first <= first <= last <= self.last

    def whole(self, first: int, last: int) -> bool:
        """Whether no deleted line stands between `first` and `last`: GitHub refuses a suggestion across one."""
        return not any(first <= line < last for line in self.cut)


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file of a pull request. `hunks` is None where GitHub gives no patch; `blob` names its bytes at the head."""

    path: str
    status: str = "modified"
    hunks: tuple[Hunk, ...] | None = ()
    blob: str = ""
    previous: str = ""

    @property
    def present(self) -> bool:
        """Whether the file exists at the head."""
        return self.status != "removed"


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a pull request; not `complete` where GitHub lists only the first ones."""

    files: tuple[ChangedFile, ...]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Pull:
    """A pull request as GitHub tells it now."""

    repo: str
    number: int
    head: str
    base: str
    open: bool = True
    draft: bool = False
    fork: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What the hidden first line of a comment of ours says. `key` stands for the job whose comment it is.

    A summary keeps what we did to comments: `closed` and `resolved`, as in `ReviewPlan`.
    """

    kind: Literal["finding", "file", "summary"]
    ids: tuple[str, ...] = ()
    step: Step = "line"
    closed: tuple[str, ...] = ()
    key: str = ""
    resolved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on the pull request. `trusted`: its marker may be believed. `hidden`: why it is minimised, if it is."""

    node: str
    number: int
    body: str
    trusted: bool = False
    hidden: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread of review comments. `line` is None where GitHub calls it outdated, and for a comment on a file."""

    node: str
    path: str
    notes: tuple[Note, ...]
    line: int | None = None
    start: int | None = None
    resolved: bool = False
    may_resolve: bool = False
    may_unresolve: bool = False


@dataclass(frozen=True, slots=True)
class Blocking:
    """A review of ours that requests changes, and the key of its job."""

    node: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """What stands on a pull request: its head, the threads, our summaries, and our reviews that request changes."""

    pull: Pull
    threads: tuple[Thread, ...] = ()
    summaries: tuple[Note, ...] = ()
    blocking: tuple[Blocking, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A line of an outline: a heading, its level, and the role of what stands under it."""

    title: str
    level: int
    role: str


@dataclass(frozen=True, slots=True)
class JudgedPage:
    """One README at the head, read and judged. `findings` holds suppressed ones too; `source` is None if unreadable.

    `unjudged` is the kind that it was read to be, where little or nothing is asked of it; `unruled` what turned all
    rules off for it.
    """

    path: str
    source: Source | None
    findings: tuple[Finding, ...] = ()
    today: tuple[OutlineRow, ...] = ()
    proposed: tuple[OutlineRow, ...] = ()
    checklist: Checklist | None = None
    unjudged: str = ""
    unruled: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose. `key` tells the comments of this job from those of others on the same pull request."""

    scope: Scope = "file"
    mode: Mode = "suggestions"
    max_comments: int = MAX_COMMENTS
    request_changes: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment to post: on the lines `start` to `line` of the new side, or on the whole file where `line` is 0."""

    path: str
    body: str
    step: Step
    ids: tuple[str, ...]
    line: int = 0
    start: int = 0


@dataclass(frozen=True, slots=True)
class CommentEdit:
    """A new body for a comment of ours; `node` names it where the API asks for a node, `number` elsewhere."""

    number: int
    node: str
    body: str


@dataclass(frozen=True, slots=True)
class StateChange:
    """A change to the state of a comment, a thread or a review, by GraphQL."""

    verb: Literal["minimize", "unminimize", "resolve", "unresolve", "dismiss"]
    node: str
    classifier: Classifier = "OUTDATED"


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and the step of the ladder that holds it; `why` tells why it stands no higher.

    `known` says that a comment of an earlier run holds it; `answered` that a person resolved, hid or declined that one.
    """

    finding: Finding
    step: Step
    why: str = ""
    known: bool = False
    answered: str = ""


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """Everything a run will write, decided. `body` is the body of the review itself, empty unless it blocks.

    `outside` counts errors and warnings that are not about the change, `standing` open comments of earlier runs.
    `closed` names the comments that we have minimised when `changes` are made, `closing` also those before: by the ids
    of their findings, or by their number where another comment says the same.
    `resolved` are the numbers of comments that we brought back, whose threads stay resolved: we can't reopen them.
    """

    pull: Pull
    event: Literal["COMMENT", "REQUEST_CHANGES"] = "COMMENT"
    body: str = ""
    comments: tuple[Comment, ...] = ()
    files: tuple[Comment, ...] = ()
    edits: tuple[CommentEdit, ...] = ()
    changes: tuple[StateChange, ...] = ()
    placed: tuple[Placed, ...] = ()
    pages: tuple[JudgedPage, ...] = ()
    outside: int = 0
    standing: int = 0
    closed: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()
    summary: Note | None = None
    options: Options = field(default_factory=Options)

    def count(self, step: Step) -> int:
        """How many findings a step holds."""
        return sum(1 for placed in self.placed if placed.step == step)

    @property
    def shown(self) -> int:
        """How many findings have a comment of their own on the pull request."""
        return sum(1 for placed in self.placed if placed.step != "summary")

    @property
    def open(self) -> tuple[Placed, ...]:
        """The findings that nobody has answered."""
        return tuple(placed for placed in self.placed if not placed.answered)
