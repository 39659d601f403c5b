"""All decisions of a review, without a request: findings, fixes, hunks and existing comments in, a plan out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from impactlint.counting import counted
from impactlint.findings import UNREADABLE, Finding, Severity
from impactlint.github.alike import numbered_anew
from impactlint.github.comment import claimed, line_body, naming, refers, restructuring, review_mark, without_reason
from impactlint.github.earlier_comments import (
    DECLINED_BY_OTHERS,
    EarlierComments,
    OwnThread,
    decide_threads,
    head_state,
)
from impactlint.github.jobs import own, token
from impactlint.github.ladder import Ladder, PageChange, Verify, filed_body, mending, tried
from impactlint.github.model import (
    MAX_BODY,
    ChangedFile,
    Comment,
    CommentEdit,
    JudgedPage,
    Options,
    Placed,
    ReviewPlan,
    State,
    StateChange,
    Step,
)
from impactlint.github.suggest import Refusal, Suggestion
from impactlint.interface import MAX_COMMENTS, Scope
from impactlint.joining import joined
from impactlint.record import dataclass

_CHANGED = "the page has changed since"


def in_scope(finding: Finding, file: ChangedFile | None, scope: Scope) -> bool:
    """Whether a finding is about the change. Without a patch every line of a changed file counts as changed."""
    if scope == "all":
        return True
    if file is None or not file.present:
        return False
    if file.hunks is None or (scope == "file" and finding.structural):
        return True
    lines = range(finding.line, finding.end_line + 1)
    if scope == "hunk":
        return any(hunk.first <= lines[-1] and lines[0] <= hunk.last for hunk in file.hunks)
    return any(line in lines for hunk in file.hunks for line in hunk.added)


def plan_review(
    pages: Sequence[JudgedPage],
    files: Sequence[ChangedFile],
    state: State,
    options: Options,
    verify: Verify,
    *,
    complete: bool = True,
    left_out: Collection[str] = (),
) -> ReviewPlan:
    """Decide what a run writes. `complete` says that `files` is the whole list of the pull request's files.

    `left_out` are those of them that the rule file doesn't want judged.
    """
    key = token(options.key)
    state = own(state, key)
    pages = numbered_anew(pages, state)
    page_changes = _page_changes(pages, files)
    active = [finding for page in pages for finding in page.findings if finding.active]
    wanted = [one for one in active if _wanted(one, page_changes, options.scope)]
    told = _only(wanted, pages)
    earlier = decide_threads(state, head_state(told, files, complete=complete, left_out=left_out), key)
    ladder = _ladder(page_changes, options, verify, earlier)
    on_files, edits = _climbed(ladder, earlier, wanted)
    placed = sorted([*_told(wanted, earlier), *ladder.placed], key=_rank)
    blocked = options.request_changes and any(_blocks(one) for one in placed)
    blocks_anew = blocked and not state.blocking
    return ReviewPlan(
        pull=state.pull,
        event="REQUEST_CHANGES" if blocks_anew else "COMMENT",
        body=_blocking_body(placed, key) if blocks_anew else "",
        comments=tuple(ladder.comments),
        files=tuple(on_files),
        edits=tuple(edits),
        changes=(*earlier.changes, *(StateChange("dismiss", review.node) for review in state.blocking if not blocked)),
        placed=tuple(placed),
        pages=tuple(pages),
        outside=_outside(active, wanted),
        standing=len(earlier.live),
        closed=earlier.closed,
        closing=earlier.closing,
        resolved=earlier.resolved,
        summary=earlier.summary,
        options=options,
    )


def _climbed(
    ladder: Ladder, earlier: EarlierComments, wanted: Iterable[Finding]
) -> tuple[list[Comment], list[CommentEdit]]:
    """The new comments on whole files, and the edits of old comments, once each new finding has its place."""
    edits = _edits_today(ladder, earlier)  # first: no new suggestion may stand on the lines of an old one
    for group in _groups(joined(one for one in wanted if one.fingerprint not in earlier.covered)):
        ladder.climb(group)
    comments, more_edits = _files_today(ladder, earlier)
    return comments, [*edits, *more_edits]


def _outside(active: Iterable[Finding], wanted: Iterable[Finding]) -> int:
    """How many errors and warnings aren't about the change."""
    about = {finding.fingerprint for finding in wanted}
    others = joined(one for one in active if one.fingerprint not in about)
    return sum(finding.severity > Severity.ADVICE for finding in others)


def _page_changes(pages: Iterable[JudgedPage], files: Iterable[ChangedFile]) -> dict[str, PageChange]:
    by_path = {file.path: file for file in files}
    return {page.path: _page_change(page, by_path.get(page.path)) for page in pages}


def _page_change(page: JudgedPage, file: ChangedFile | None) -> PageChange:
    return PageChange(page, replace(file, hunks=None) if file and _without_lines(page, file) else file)


def _without_lines(page: JudgedPage, file: ChangedFile) -> bool:
    """Whether GitHub sees none of our lines in a file that the change touches, so that all of them count as changed.

    One whose lines end in CR is one line to it. One that can't be read, such as UTF-16, may be binary to it: it counts
    no changes in it.
    """
    if page.source is None:
        return file.hunks == () and file.status != "renamed"
    return bool(file.hunks) and page.source.newline == "\r"


def _wanted(finding: Finding, page_changes: Mapping[str, PageChange], scope: Scope) -> bool:
    return in_scope(finding, page_changes[finding.path].file, scope)


def _only(wanted: Iterable[Finding], pages: Iterable[JudgedPage]) -> Iterator[JudgedPage]:
    """The pages without the findings that aren't about the change: what was said of these before, goes."""
    about = {finding.fingerprint for finding in wanted}
    for page in pages:
        yield replace(page, findings=tuple(one for one in page.findings if _stays(one, about)))


def _stays(finding: Finding, about: Collection[str]) -> bool:
    # That a page can't be read tells that nothing is known of its other findings, wherever it is said.
    return not finding.active or finding.rule == UNREADABLE or finding.fingerprint in about


def _told(wanted: Iterable[Finding], earlier: EarlierComments) -> Iterator[Placed]:
    """The findings that a comment tells of already; those that one comment joins are one."""
    by_comment: dict[str, list[Finding]] = {}
    for finding in wanted:
        if ours := earlier.covered.get(finding.fingerprint):
            by_comment.setdefault(ours.note.node, []).append(finding)
    return (_known(finding, earlier) for held in by_comment.values() for finding in joined(held))


def _known(finding: Finding, earlier: EarlierComments) -> Placed:
    ours = earlier.covered[finding.fingerprint]
    if ours.folded and not ours.answered:
        return Placed(finding, "summary", ours.folded, known=True)
    step: Step = "file" if ours.mark.kind == "file" else ours.mark.step
    return Placed(finding, step, known=True, answered=ours.answered)


def _rank(placed: Placed) -> tuple[int, str, int, str, str]:
    finding = placed.finding
    return -finding.severity, finding.path, finding.line, finding.rule, finding.fingerprint


def _groups(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Findings that share a fix together, errors before warnings, in order of file and line."""
    groups: dict[object, list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: (-one.severity, one.path, one.line, one.rule, one.fingerprint)):
        fix = mending(finding) if finding.severity > Severity.ADVICE else None
        key = (finding.path, fix) if fix else finding.fingerprint
        groups.setdefault(key, []).append(finding)
    return iter(groups.values())


def _ladder(
    page_changes: Mapping[str, PageChange], options: Options, verify: Verify, earlier: EarlierComments
) -> Ladder:
    # A comment on the file that is there already takes no more room, but what it says does.
    lengths = {
        ours.thread.path: len(ours.note.body) for ours in earlier.live if ours.mark.kind == "file" and not ours.replied
    }
    filed: dict[str, list[Finding]] = {path: [] for path in lengths}
    standing = sum(not ours.outdated for ours in earlier.live)  # GitHub folds the others away
    room = min(options.max_comments, MAX_COMMENTS) - standing
    return Ladder(page_changes, options, verify, room, filed, token(options.key), lengths=lengths)


def _blocks(placed: Placed) -> bool:
    """Whether an error holds the pull request up: what only a passer-by declined still does."""
    return placed.finding.severity is Severity.ERROR and placed.answered in ("", DECLINED_BY_OTHERS)


def _blocking_body(placed: Sequence[Placed], key: str) -> str:
    count = sum(1 for one in placed if _blocks(one))
    found = counted(count, "error")
    return f"{review_mark(key)}\nimpactlint found {found} to mend before this is merged."


def _edits_today(ladder: Ladder, earlier: EarlierComments) -> list[CommentEdit]:
    """What brings the comments on lines up to date; keeps the lines of the suggestions that stand."""
    edits = [edit for one in _standing(ladder, earlier) if (edit := one.edit)]
    anew = {edit.node for edit in edits}
    return [*(edit for edit in _claims(earlier, ladder.key) if edit.node not in anew), *edits]


def _claims(earlier: EarlierComments, key: str) -> Iterator[CommentEdit]:
    """Comments of before there was a key, marked as this job's. Those that are written anew anyway are left to that."""
    for ours in earlier.live:
        if ours.mark.key != key and ours.mark.kind == "finding" and ours.mark.step == "line" and not ours.replied:
            yield CommentEdit(ours.note.number, ours.note.node, claimed(ours.note.body, key))


@dataclass(frozen=True, slots=True)
class _Today:
    """A comment on lines and how it would be written today."""

    ours: OwnThread
    body: str

    @property
    def edit(self) -> CommentEdit | None:
        """What brings the comment up to date; None where somebody replied, or it is."""
        note = self.ours.note
        # Why there is no suggestion hangs on the other comments of a run: that alone is no reason to write anew.
        current = self.ours.replied or same_text(without_reason(self.body), without_reason(note.body))
        return None if current else CommentEdit(note.number, note.node, self.body)


def _standing(ladder: Ladder, earlier: EarlierComments) -> Iterator[_Today]:
    """The comments on lines: as they are, brought up to date, turned into plain ones or into suggestions.

    Those with a suggestion come first, since they stand on their lines already. One that somebody replied to stays as
    it is, and so does one that leaves the change to another comment.
    """
    on_lines = [ours for ours in earlier.live if ours.mark.kind == "finding"]
    for ours in sorted(on_lines, key=lambda one: one.mark.step != "suggestion"):
        change = ladder.page_changes.get(ours.thread.path)
        here = _held(ours.mark.ids, change, ladder.options.scope) if change else ()
        if change is None or not here or (ours.mark.step == "line" and (ours.replied or refers(ours.note.body))):
            continue
        # A place that is mended stays named: should it come back, this comment tells of it again.
        body = naming(_body_today(ladder, change, here, ours), ours.mark.ids)
        lines = _lines(ours) if "step=suggestion" in body.split("\n", 1)[0] else None
        if lines:
            ladder.hold(ours.thread.path, lines)
        yield _Today(ours, body)


def _lines(ours: OwnThread) -> tuple[int, int] | None:
    """The lines that a thread stands on; None where it is outdated, so that no suggestion of it can be committed."""
    return (ours.thread.start or ours.thread.line, ours.thread.line) if ours.thread.line else None


def _body_today(ladder: Ladder, change: PageChange, here: Sequence[Finding], ours: OwnThread) -> str:
    made = _made_today(ladder, change, here, ours)
    source = change.page.source
    if not isinstance(made, Refusal) and len(made[1]) == len(here):
        body = line_body(here, made[0], crlf=source is not None and source.newline == "\r\n", key=ladder.key)
        if len(body) <= MAX_BODY:
            return body
    why = made.why if isinstance(made, Refusal) else _CHANGED
    fix = mending(here[0])
    return line_body(here, None, restructuring(change.page, fix, why) if fix else "", key=ladder.key)


def _made_today(
    ladder: Ladder, change: PageChange, here: Sequence[Finding], ours: OwnThread
) -> tuple[Suggestion, tuple[Finding, ...]] | Refusal:
    """The suggestion that the comment can hold where it stands."""
    suggested = ours.mark.step == "suggestion"
    mode, lines = ladder.options.mode, _lines(ours)
    if mode == "comments" or not (suggested or mode == "suggestions"):
        return Refusal("")
    if lines is None:
        return Refusal(_CHANGED)
    taken = () if suggested else ladder.taken.get(change.page.path, ())
    return tried(change, here, ladder.verify, taken, at=lines)


def _files_today(ladder: Ladder, earlier: EarlierComments) -> tuple[list[Comment], list[CommentEdit]]:
    """The comments on whole files: one a file, new ones and those to bring up to date."""
    comments: list[Comment] = []
    edits: list[CommentEdit] = []
    living = {ours.thread.path: ours for ours in earlier.live if ours.mark.kind == "file" and not ours.replied}
    for path, new in ladder.filed.items():
        ours, change = living.get(path), ladder.page_changes.get(path)
        if change is None:
            continue
        ids = (*(ours.mark.ids if ours else ()), *(one for finding in new for one in finding.ids))
        findings = _held(ids, change, ladder.options.scope)
        if not findings:
            continue
        body = filed_body(change, findings, ladder.key)
        if ours is None:
            comments.append(Comment(path, body, "file", ids))
        elif not same_text(body, ours.note.body):
            edits.append(CommentEdit(ours.note.number, ours.note.node, body))
    return comments, edits


def _held(ids: Iterable[str], change: PageChange, scope: Scope) -> tuple[Finding, ...]:
    """The findings that a comment tells of, by their ids, and that are still about the change, in order of the ids."""
    found = (one for one in change.page.findings if one.active and in_scope(one, change.file, scope))
    active = {finding.fingerprint: finding for finding in found}
    return joined(active[one] for one in dict.fromkeys(ids) if one in active)


def same_text(one: str, other: str) -> bool:
    """Whether two bodies are the same but for newlines and the white space around them."""
    return one.replace("\r\n", "\n").strip() == other.replace("\r\n", "\n").strip()
