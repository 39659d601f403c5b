"""Carries a plan out: what to write in which order, and what to do when a write fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from typing import Literal, Protocol, TypeVar

from impactlint.github.jobs import own, token
from impactlint.github.model import Comment, CommentEdit, Note, ReviewPlan, State, StateChange
from impactlint.github.plan import same_text
from impactlint.github.retry import ForbiddenError, InvalidError, MissingError, PostError, UncertainError
from impactlint.github.summary import sticky, worth_saying
from impactlint.record import dataclass

LOOKS = 3
"""How often a write of uncertain fate is looked after, and sent again if it isn't there."""
FIRST_LOOK = 2.0
"""Seconds before the first look; GitHub may show a write only after a moment."""

T = TypeVar("T")


class Writer(Protocol):
    """What `Client` can do for a plan."""

    def state(self, number: int) -> State:
        """What stands on a pull request now."""

    def review(self, plan: ReviewPlan, comments: Sequence[Comment]) -> None:
        """Post one review."""

    def comment_on_file(self, plan: ReviewPlan, comment: Comment) -> None:
        """Post a comment on a whole file."""

    def edit_comment(self, number: int, body: str) -> None:
        """Give a review comment a new body."""

    def summarise(self, pull: int, body: str) -> None:
        """Post the summary."""

    def edit_summary(self, number: int, body: str) -> None:
        """Give the summary a new body."""

    def change(self, changes: Sequence[StateChange]) -> tuple[tuple[StateChange, str], ...]:
        """Minimise, resolve, dismiss; gives what was refused."""

    def pause(self, seconds: float) -> None:
        """Wait, as part of what we may wait."""


@dataclass(frozen=True, slots=True)
class Posted:
    """What came of a plan. `problem` tells why writing stopped, `forbidden` that the token may not write.

    `refused` are the comments that GitHub didn't take, by place and reason; their findings are in the summary.
    """

    commented: int = 0
    edited: int = 0
    changed: int = 0
    summary: Literal["created", "edited", "unchanged", "none"] = "none"
    refused: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    problem: str = ""
    forbidden: bool = False
    lost: frozenset[str] = frozenset()

    @property
    def complete(self) -> bool:
        """Whether everything that was planned is on the pull request."""
        return not self.problem and not self.refused


def carry_out(plan: ReviewPlan, client: Writer) -> Posted:
    """Write a plan. Never raises for what GitHub does; the outcome tells."""
    work = _Work(plan, client)
    try:
        work.review()
        work.files()
        work.edits()
        work.announce()
        work.changes()
        work.summarise()
    except PostError as error:
        return replace(work.outcome(), problem=str(error), forbidden=isinstance(error, ForbiddenError))
    return work.outcome()


@dataclass(slots=True)
class _Work:
    plan: ReviewPlan
    client: Writer
    said: int = 0
    edited: int = 0
    changed: int = 0
    summary: Literal["created", "edited", "unchanged", "none"] = "none"
    refused: list[tuple[str, str]] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def outcome(self) -> Posted:
        return Posted(
            self.said,
            self.edited,
            self.changed,
            self.summary,
            tuple(self.refused),
            tuple(self.notes),
            lost=frozenset(self.lost),
        )

    def _state(self) -> State:
        return own(self.client.state(self.plan.pull.number), token(self.plan.options.key))

    def review(self) -> None:
        if self.plan.comments or self.plan.event == "REQUEST_CHANGES":
            self._batch(self.plan.comments)

    def _batch(self, comments: Sequence[Comment]) -> None:
        """Post comments as one review; where GitHub refuses, by halves, until the one that it refuses is alone."""
        try:
            self._surely(comments, lambda left: self.client.review(self.plan, left), self._missing)
        except InvalidError as error:
            if self.plan.event == "REQUEST_CHANGES":
                self._apart(comments, error)
            elif len(comments) == 1:
                self._refuse(comments[0], error)
            else:
                middle = len(comments) // 2
                self._batch(comments[:middle])
                self._batch(comments[middle:])
            return
        self.said += len(comments)
        self.plan = replace(self.plan, event="COMMENT", body="")

    def _apart(self, comments: Sequence[Comment], error: InvalidError) -> None:
        """Request changes without comments: only where that is refused, too, it isn't for one of them. Then comment."""
        if comments:
            self._batch(())
            self._batch(comments)
        else:
            self.notes.append(f"changes could not be requested: {error}")
            self.plan = replace(self.plan, event="COMMENT", body="")

    def _refuse(self, comment: Comment, error: PostError) -> None:
        place = f"{comment.path}:{comment.line}" if comment.line else comment.path
        self.refused.append((place, str(error)))
        self.lost.update(comment.ids)

    def _missing(self, comments: Sequence[Comment]) -> Sequence[Comment] | None:
        state = self._state()
        there = {
            one
            for thread in state.threads
            for note in thread.notes[:1]
            if note.trusted and note.mark
            for one in note.mark.ids
        }
        if not comments:
            return None if state.blocking else comments
        return [comment for comment in comments if not there.issuperset(comment.ids)] or None

    def files(self) -> None:
        for comment in self.plan.files:
            try:
                self._surely([comment], self._comment_on_file, self._missing)
                self.said += 1
            except InvalidError as error:
                self._refuse(comment, error)

    def _comment_on_file(self, comments: Sequence[Comment]) -> None:
        self.client.comment_on_file(self.plan, comments[0])

    def edits(self) -> None:
        for edit in self.plan.edits:
            try:
                self._surely([edit], self._edit, self._unedited)
                self.edited += 1
            except (InvalidError, MissingError, ForbiddenError) as error:
                self.notes.append(f"a comment could not be brought up to date: {error}")

    def _edit(self, edits: Sequence[CommentEdit]) -> None:
        self.client.edit_comment(edits[0].number, edits[0].body)

    def _unedited(self, edits: Sequence[CommentEdit]) -> Sequence[CommentEdit] | None:
        bodies = {note.node: note.body for note in _notes(self._state())}
        return [edit for edit in edits if not same_text(bodies.get(edit.node, edit.body), edit.body)] or None

    def announce(self) -> None:
        """Note in the summary whose comments are minimised next: a run that stops behind it must not leave them hidden
        without a word, since the next one would take that for a person's answer.
        """
        old = self.plan.summary
        if old is None or not self.plan.changes:
            return
        if set(self.plan.closing) <= set(old.mark.closed if old.mark else ()):
            return
        body = sticky(replace(self.plan, closed=self.plan.closing), frozenset(self.lost))
        there = self._edited(old.number, body)
        self.summary = "edited" if there else "none"
        self.plan = replace(self.plan, summary=replace(old, body=body) if there else None)

    def changes(self) -> None:
        if not self.plan.changes:
            return
        refused: list[tuple[StateChange, str]] = []
        try:
            self._surely(self.plan.changes, lambda left: refused.extend(self.client.change(left)), self._unchanged)
        except (InvalidError, MissingError, ForbiddenError) as error:
            refused = [(change, str(error)) for change in self.plan.changes]
        self.changed += len(self.plan.changes) - len(refused)
        counts = Counter((change.verb, why) for change, why in refused)
        self.notes += [
            f"GitHub refused to {verb} {count} time{'s' * (count > 1)}: {why}" for (verb, why), count in counts.items()
        ]

    def _unchanged(self, changes: Sequence[StateChange]) -> Sequence[StateChange] | None:
        state = self._state()
        hidden = {note.node for note in _notes(state) if note.hidden}
        resolved = {thread.node for thread in state.threads if thread.resolved}
        done: dict[str, Callable[[str], bool]] = {
            "minimize": lambda node: node in hidden,
            "unminimize": lambda node: node not in hidden,
            "resolve": lambda node: node in resolved,
            "unresolve": lambda node: node not in resolved,
            "dismiss": lambda node: all(review.node != node for review in state.blocking),
        }
        return [change for change in changes if not done[change.verb](change.node)] or None

    def summarise(self) -> None:
        body = sticky(self.plan, frozenset(self.lost))
        old = self.plan.summary
        if old is not None and same_text(old.body, body):
            self.summary = "unchanged" if self.summary == "none" else self.summary
        elif old is not None and self._edited(old.number, body):
            self.summary = "edited"
        elif worth_saying(self.plan):
            self._surely([body], lambda left: self.client.summarise(self.plan.pull.number, left[0]), self._unsaid)
            self.summary = "created"

    def _edited(self, number: int, body: str) -> bool:
        def again(bodies: Sequence[str]) -> Sequence[str] | None:
            there = [note.body for note in self._state().summaries if note.number == number]
            return None if there and same_text(there[0], body) else bodies

        try:
            self._surely([body], lambda left: self.client.edit_summary(number, left[0]), again)
        except MissingError:
            return False
        return True

    def _unsaid(self, bodies: Sequence[str]) -> Sequence[str] | None:
        return None if self._state().summaries else bodies

    def _surely(
        self,
        todo: Sequence[T],
        send: Callable[[Sequence[T]], None],
        look: Callable[[Sequence[T]], Sequence[T] | None],
    ) -> None:
        """Send; where it stays uncertain whether that worked, look what is there and send only what is not.

        `look` gives what is still to be sent, or None where all is there.
        """
        left = todo
        for attempt in range(LOOKS):
            try:
                send(left)
            except UncertainError as error:
                last = error
            else:
                return
            self.client.pause(FIRST_LOOK * 2**attempt)
            missing = look(left)
            if missing is None:
                return
            left = missing
        raise last


def _notes(state: State) -> list[Note]:
    return [note for thread in state.threads for note in thread.notes] + list(state.summaries)
