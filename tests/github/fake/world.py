"""What the fake GitHub holds: one repository, one pull request, its pushes, threads, reviews and comments."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher, unified_diff

REPO = "Codertocat/Hello-World"
NUMBER = 2
TOKEN = "ghs_fakeTokenThatMustNeverBePrinted0123456789"  # noqa: S105  # opens nothing


@dataclass(frozen=True)
class Actor:
    """Somebody: a person or a bot, and what they are to the repository."""

    login: str
    kind: str = "User"
    association: str = "NONE"


BOT = Actor("github-actions", "Bot", "NONE")
OWNER = Actor("Codertocat", "User", "OWNER")
STRANGER = Actor("stranger", "User", "NONE")


@dataclass
class Comment:
    """A review comment or a comment on the conversation."""

    number: int
    author: Actor
    body: str
    hidden: str = ""
    node: str = ""

    def __post_init__(self) -> None:
        self.node = self.node or f"NODE_{self.number}"


@dataclass
class Thread:
    """A thread on lines of a file, or on the file where `subject` is FILE. `line` None: outdated."""

    node: str
    path: str
    comments: list[Comment]
    line: int | None = None
    start: int | None = None
    subject: str = "LINE"
    resolved_by: Actor | None = None


@dataclass
class Review:
    """A review as it was submitted."""

    number: int
    author: Actor
    body: str
    state: str
    commit: str
    threads: list[Thread] = field(default_factory=list)
    node: str = ""

    def __post_init__(self) -> None:
        self.node = self.node or f"REVIEW_{self.number}"


def lines_of(data: bytes) -> list[str]:
    """Lines as git counts them: only LF ends one."""
    text = data.decode("utf-8", "surrogateescape")
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def patch_of(old: bytes | None, new: bytes | None) -> str:
    """The hunks between two versions, as the list of files gives them: no header, no final newline."""
    rows = list(unified_diff(lines_of(old or b""), lines_of(new or b""), "a", "b"))[2:]
    ended = (row if row.endswith("\n") else row + "\n\\ No newline at end of file\n" for row in rows)
    return "".join(ended).removesuffix("\n")


def hunks_of(patch: str) -> Iterator[range]:
    """Lines of the new side of each hunk, read off the patch independently of the code under test."""
    for row in patch.split("\n"):
        if row.startswith("@@ "):
            start, _, count = row.split("+", 1)[1].split(" ", 1)[0].partition(",")
            yield range(int(start), int(start) + int(count or 1))


def blob_of(data: bytes) -> str:
    return hashlib.new("sha1", b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


@dataclass
class World:
    """The state. `tree` maps a path to its bytes at the base and at the head; `viewer` is whose token it is.

    `pending` says that they have begun a review that isn't submitted.
    """

    base: dict[str, bytes] = field(default_factory=dict)
    head: dict[str, bytes] = field(default_factory=dict)
    viewer: Actor = BOT
    rights: set[str] = field(default_factory=lambda: {"pull_requests=write", "contents=read"})
    open: bool = True
    draft: bool = False
    fork: bool = False
    locked: bool = False
    pending: bool = False
    old: bool = False
    renamed: dict[str, str] = field(default_factory=dict)
    without_patch: set[str] = field(default_factory=set)
    threads: list[Thread] = field(default_factory=list)
    conversation: list[Comment] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)
    commits: dict[str, dict[str, bytes]] = field(default_factory=dict)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1001))

    def __post_init__(self) -> None:
        self.base_sha = self._commit(self.base)
        self.head_sha = self._commit(self.head)

    def _commit(self, tree: dict[str, bytes]) -> str:
        seed = repr(sorted(tree.items())) + str(len(self.commits))
        sha = hashlib.new("sha1", seed.encode(), usedforsecurity=False).hexdigest()
        self.commits[sha] = dict(tree)
        return sha

    def commit(self, tree: dict[str, bytes]) -> str:
        """The contributor pushes: threads move with their lines, or become outdated."""
        old, self.head = self.head, dict(tree)
        self.head_sha = self._commit(tree)
        for thread in self.threads:
            if thread.subject == "LINE" and thread.line is not None:
                self._move(thread, old.get(thread.path, b""), tree.get(thread.path, b""))
        return self.head_sha

    def _move(self, thread: Thread, old: bytes, new: bytes) -> None:
        same: dict[int, int] = {}
        for block in SequenceMatcher(None, lines_of(old), lines_of(new), autojunk=False).get_matching_blocks():
            same |= {block.a + at + 1: block.b + at + 1 for at in range(block.size)}
        first = thread.start or thread.line
        assert first is not None and thread.line is not None
        moved = [same.get(line) for line in range(first, thread.line + 1)]
        whole = all(line is not None for line in moved)
        inside = whole and any(moved[0] in hunk and moved[-1] in hunk for hunk in self.hunks(thread.path))
        if inside and moved[-1] - moved[0] == thread.line - first:  # type: ignore[operator]  # whole: no None among them
            thread.start, thread.line = (moved[0] if thread.start else None), moved[-1]
        else:
            thread.start = thread.line = None

    def blobs(self) -> dict[str, bytes]:
        return {blob_of(data): data for tree in self.commits.values() for data in tree.values()}

    def changed(self) -> list[str]:
        """Paths that differ between base and head."""
        paths = sorted({*self.base, *self.head} - set(self.renamed.values()))
        return [path for path in paths if path in self.renamed or self.base.get(path) != self.head.get(path)]

    def status(self, path: str) -> str:
        if path in self.renamed:
            return "renamed"
        return "removed" if path not in self.head else "modified" if path in self.base else "added"

    def patch(self, path: str) -> str | None:
        if path in self.without_patch:
            return None
        patch = patch_of(self.base.get(self.renamed.get(path, path)), self.head.get(path))
        return patch or None

    def hunks(self, path: str) -> list[range]:
        return list(hunks_of(self.patch(path) or ""))

    # What people do on the pull request

    def reply(self, thread: Thread, author: Actor, body: str) -> None:
        thread.comments.append(Comment(next(self.ids), author, body))

    def resolve(self, thread: Thread, author: Actor = OWNER) -> None:
        thread.resolved_by = author

    # What tests ask

    @property
    def ours(self) -> list[Comment]:
        """First comments of all threads of ours."""
        return [thread.comments[0] for thread in self.threads if thread.comments[0].author == self.viewer]

    @property
    def visible(self) -> list[Comment]:
        return [comment for comment in self.ours if not comment.hidden]

    @property
    def summaries(self) -> list[Comment]:
        return [one for one in self.conversation if one.body.startswith("<!-- impactlint:summary") and not one.hidden]

    def thread_of(self, text: str) -> Thread:
        """The thread whose first comment holds a text."""
        (found,) = (thread for thread in self.threads if text in thread.comments[0].body)
        return found
