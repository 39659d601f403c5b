"""What becomes of the comments of earlier runs: kept, brought up to date, minimised, brought back, or left alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from impactlint.findings import UNREADABLE, Finding
from impactlint.github.comment import declines
from impactlint.github.model import ChangedFile, Classifier, JudgedPage, Mark, Note, State, StateChange, Thread
from impactlint.record import dataclass

OUR_REASONS = ("outdated", "resolved", "duplicate")
"""What GitHub says of comments that we minimised; people have these reasons, too."""
DECLINED_BY_OTHERS = "declined by others"
"""How a thread is settled that only people declined who may not write to the repository: it isn't said again."""


@dataclass(frozen=True, slots=True)
class OwnThread:
    """A thread of ours with what its marker says. `answered` tells that a person settled it, and how."""

    thread: Thread
    note: Note
    mark: Mark
    answered: str = ""

    @property
    def number(self) -> str:
        """How the summary names the comment, where the ids of its findings won't do."""
        return str(self.note.number)

    @property
    def names(self) -> tuple[str, ...]:
        """All that the summary may call the comment: ids of its findings, and its number."""
        return (*self.mark.ids, self.number)

    @property
    def replied(self) -> bool:
        """Whether somebody wrote in the thread; such a thread is left alone."""
        return len(self.thread.notes) > 1  # we never answer ourselves

    @property
    def outdated(self) -> bool:
        """Whether GitHub folds the thread away, and takes no suggestion of it: its lines have changed."""
        return self.mark.kind == "finding" and self.thread.line is None

    @property
    def folded(self) -> str:
        """Why GitHub folds the thread away, although nobody may have answered it; empty where it doesn't."""
        if self.outdated:
            return "the lines of its comment have changed"
        stays = self.thread.resolved and not self.thread.may_unresolve
        return "the thread of its comment stays resolved" if stays else ""


@dataclass(frozen=True, slots=True)
class HeadState:
    """What is true of the head now: active findings and suppressed ones by id, and the paths that were judged.

    `left_out` are paths that the rule file doesn't want judged.
    """

    active: Mapping[str, Finding]
    suppressed: Collection[str] = ()
    judged: Collection[str] = ()
    left_out: Collection[str] = ()
    complete: bool = True
    changed: Collection[str] = ()

    def gone(self, path: str, fingerprint: str) -> bool:
        """Whether a finding of an earlier run is known to be no longer there."""
        return self.known_gone(path, fingerprint) or path in self.left_out

    def known_gone(self, path: str, fingerprint: str) -> bool:
        """Whether it is gone by what the page says, not by what the rule file leaves out."""
        if fingerprint in self.active:
            return False
        return path in self.judged or (self.complete and path not in self.changed)


@dataclass(frozen=True, slots=True)
class EarlierComments:
    """What is decided about the comments of earlier runs.

    `covered` are the ids that a comment holds already; `live` are threads of ours that nobody has answered.
    `closed` names the comments that we minimised, once `changes` are made; `closing` those and the ones before.
    `resolved` are the numbers of comments that we brought back, but whose threads we can't reopen.
    """

    covered: Mapping[str, OwnThread]
    live: tuple[OwnThread, ...] = ()
    changes: tuple[StateChange, ...] = ()
    closed: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()
    summary: Note | None = None


def head_state(
    pages: Iterable[JudgedPage], files: Collection[ChangedFile], *, complete: bool, left_out: Collection[str] = ()
) -> HeadState:
    """What the pages of a run say. A page that could not be read tells nothing of its findings."""
    pages = tuple(pages)
    unread = {page.path for page in pages if any(finding.rule == UNREADABLE for finding in page.findings)}
    absent = {file.path for file in files if not file.present} | {file.previous for file in files if file.previous}
    return HeadState(
        active={finding.fingerprint: finding for page in pages for finding in page.findings if finding.active},
        suppressed={finding.fingerprint for page in pages for finding in page.findings if not finding.active},
        judged=({page.path for page in pages} | absent) - unread,
        left_out=left_out,
        complete=complete,
        changed={file.path for file in files} - absent,
    )


def own_thread(thread: Thread) -> OwnThread | None:
    """The thread, if its first comment is one of ours."""
    first = thread.notes[0] if thread.notes else None
    if first is None or not first.trusted or first.mark is None or first.mark.kind == "summary":
        return None
    return OwnThread(thread, first, first.mark)


def decide_threads(state: State, head: HeadState, key: str = "") -> EarlierComments:
    """Decide about every thread and summary of the job `key`, and about those without a key that it can judge."""
    summary, spare = _summary(state.summaries)
    known = summary.mark if summary and summary.hidden != "duplicate" else None
    found = [ours for thread in state.threads if (ours := own_thread(thread))]
    before = _closed_by_us(known, found, key)
    book = _Book(head, set(before), _left_resolved(known, found), key)
    for ours in sorted(map(book.read, found), key=lambda ours: not ours.answered):
        book.enter(ours)
    met = {name for ours in found for name in ours.names}
    closed, closing = (tuple(sorted(names & met)) for names in (book.closed, book.closed | before))
    changes = (*book.changes, *_summary_changes(summary, spare))
    resolved = tuple(sorted(book.resolved))
    return EarlierComments(book.covered, tuple(book.live), changes, closed, closing, resolved, summary)


def _closed_by_us(known: Mark | None, found: Sequence[OwnThread], key: str) -> set[str]:
    """Names of the comments that we minimised. The summary keeps them; if it is lost, the reason has to tell.

    So it has for an outdated comment from before there was a key, which the summary of another job may have, and for
    one of several about the same: to hide what is said elsewhere, too, is no answer, whoever did it.
    """
    hidden = [ours for ours in found if ours.note.hidden in OUR_REASONS]
    if known is None:
        return {ours.number for ours in hidden}
    keyless = {ours.number for ours in hidden if ours.note.hidden == "outdated" and ours.mark.key != key}
    return {*known.closed} | keyless | {ours.number for ours in hidden if _said_elsewhere(ours, found)}


def _said_elsewhere(ours: OwnThread, found: Sequence[OwnThread]) -> bool:
    """Whether a comment was hidden as a duplicate of another one, or as outdated with another one in sight."""
    beside = {"duplicate": ("", "outdated", "resolved"), "outdated": ("",)}.get(ours.note.hidden, ())
    others = (other for other in found if other is not ours and other.note.hidden in beside)
    return any(set(ours.mark.ids) <= set(other.mark.ids) for other in others)


def _left_resolved(known: Mark | None, found: Iterable[OwnThread]) -> set[str]:
    """Numbers of the comments that we brought back in threads that we couldn't reopen, while they stay resolved."""
    return {ours.number for ours in found if ours.thread.resolved}.intersection(known.resolved if known else ())


def _summary(notes: tuple[Note, ...]) -> tuple[Note | None, tuple[Note, ...]]:
    """The summary, one that can be seen if there is any, and the others."""
    ours = [note for note in notes if note.trusted and note.mark and note.mark.kind == "summary"]
    first, *others = sorted(ours, key=lambda note: bool(note.hidden)) or (None,)
    return first, tuple(note for note in others if note)


def _summary_changes(summary: Note | None, spare: Iterable[Note]) -> Iterator[StateChange]:
    """One summary is enough; if it was hidden beside another one that is gone now, it comes back."""
    if summary and summary.hidden == "duplicate":
        yield StateChange("unminimize", summary.node)
    yield from (StateChange("minimize", note.node, "DUPLICATE") for note in spare if not note.hidden)


@dataclass(slots=True)
class _Book:
    """Collects decisions, thread by thread. `closed` names the comments that we minimised ourselves, now or earlier.

    `resolved` are the numbers of comments in threads that are resolved without being answered.
    """

    head: HeadState
    closed: set[str]
    resolved: set[str]
    key: str = ""
    covered: dict[str, OwnThread] = field(default_factory=dict)
    live: list[OwnThread] = field(default_factory=list)
    changes: list[StateChange] = field(default_factory=list)

    def read(self, ours: OwnThread) -> OwnThread:
        """The thread with how a person settled it."""
        return replace(ours, answered=self._answer(ours))

    def enter(self, ours: OwnThread) -> None:
        """Decide about a thread; those that are answered come first, since an answer holds for what says the same."""
        if ours.mark.key != self.key and not self._concerns(ours):
            return
        here = tuple(one for one in ours.mark.ids if not self.head.gone(ours.thread.path, one))
        if ours.answered:
            self._cover(here, ours)
        elif not here:
            self._close(ours)
        elif all(one in self.covered for one in here):
            self._repeat(ours)
        else:
            self._keep(ours, here)

    def _concerns(self, ours: OwnThread) -> bool:
        """Whether this run can tell anything of a comment's findings. Else it is another job's to mark as its own.

        What its rule file leaves out, that of another one may want.
        """
        return any(one in self.head.active or self.head.known_gone(ours.thread.path, one) for one in ours.mark.ids)

    def _answer(self, ours: OwnThread) -> str:
        """How a person settled a thread: resolved it, declined it, or hid it. Empty where nobody did."""
        declined = [reply for reply in ours.thread.notes[1:] if declines(reply.body)]
        if declined:
            return "declined" if any(reply.trusted for reply in declined) else DECLINED_BY_OTHERS
        if self.closed.intersection(ours.names):
            return ""
        if ours.thread.resolved and ours.number not in self.resolved:
            return "resolved"
        return "hidden" if ours.note.hidden else ""

    def _cover(self, ids: Iterable[str], ours: OwnThread) -> None:
        for one in ids:
            self.covered.setdefault(one, ours)

    def _close(self, ours: OwnThread) -> None:
        if ours.replied or ours.note.hidden:
            return
        self.closed.update(ours.mark.ids)
        suppressed = all(one in self.head.suppressed for one in ours.mark.ids)
        self._hide(ours, "RESOLVED" if suppressed else "OUTDATED")

    def _repeat(self, ours: OwnThread) -> None:
        """A second comment about the same: two runs at once, or a write that was thought lost."""
        if ours.note.hidden:
            self.closed.add(ours.number)  # the ids are those of the first one, which may be in sight
        elif not ours.replied:
            self.closed.add(ours.number)
            self._hide(ours, "DUPLICATE")

    def _hide(self, ours: OwnThread, classifier: Classifier) -> None:
        self.changes.append(StateChange("minimize", ours.note.node, classifier))
        if ours.thread.may_resolve and not ours.thread.resolved:
            self.changes.append(StateChange("resolve", ours.thread.node))

    def _keep(self, ours: OwnThread, here: tuple[str, ...]) -> None:
        if ours.note.hidden:
            self.changes.append(StateChange("unminimize", ours.note.node))
        if ours.thread.resolved:
            self._reopen(ours)
        self.closed.difference_update(ours.names)
        self._cover(here, ours)
        self.live.append(ours)

    def _reopen(self, ours: OwnThread) -> None:
        """Unresolve a thread that no person has answered; where we may not, remember that nobody has."""
        if ours.thread.may_unresolve:
            self.resolved.discard(ours.number)
            self.changes.append(StateChange("unresolve", ours.thread.node))
        else:
            self.resolved.add(ours.number)
