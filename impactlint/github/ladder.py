"""The ladder: each finding on the highest step that holds it: suggestion, line comment, file comment, summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field

from impactlint.findings import Finding, Fix, Severity
from impactlint.github.comment import (
    MAX_FILED,
    file_body,
    filed_length,
    in_comment,
    in_suggestion,
    line_body,
    restructuring,
)
from impactlint.github.diff import holding
from impactlint.github.model import MAX_BODY, ChangedFile, Comment, Hunk, JudgedPage, Options, Placed
from impactlint.github.suggest import Refusal, Suggestion, committed, suggest
from impactlint.record import dataclass

Verify = Callable[[str, str], Sequence[Finding] | None]
"""Judges a text in place of the file at a path: its findings, or None where it can't be read."""

LONG = 20
"""A finding about more lines than this is shown at its first one."""


@dataclass(frozen=True, slots=True)
class PageChange:
    """One README, and what the pull request changes in it (None: nothing): where a ladder stands."""

    page: JudgedPage
    file: ChangedFile | None

    @property
    def hunks(self) -> tuple[Hunk, ...] | None:
        """Hunks that a comment may stand in."""
        return self.file.hunks if self.file and self.file.present else None


def mending(finding: Finding) -> Fix | None:
    """The fix that mends a finding. A scaffold of questions doesn't: the finding asks the question itself."""
    return finding.fix if finding.fix and finding.fix.kind != "ask" else None


def tried(
    change: PageChange,
    group: Sequence[Finding],
    verify: Verify,
    taken: Sequence[tuple[int, int]] = (),
    at: tuple[int, int] | None = None,
) -> tuple[Suggestion, tuple[Finding, ...]] | Refusal:
    """The suggestion for findings that share a fix, and those of them that it settles; applied in memory and judged."""
    page, fix = change.page, mending(group[0])
    if fix is None or page.source is None:
        return Refusal("")
    made = suggest(page.source, fix.edits, change.hunks, taken, at)
    if isinstance(made, Refusal):
        return made
    after = verify(page.path, committed(page.source.text, made.first, made.last, made.text))
    if after is None:
        return Refusal("the page can't be read after it")
    settled = tuple(finding for finding in group if _settled(finding, page.findings, after))
    if not settled:
        return Refusal("it would not settle the finding")
    if _worse(page.findings, after):
        return Refusal("it would leave something else to mend")
    return made, settled


def _serious(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.rule for finding in findings if finding.active and finding.severity > Severity.ADVICE)


def _settled(finding: Finding, before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    """Whether fewer are left that are alike but for their numbers, or fewer of its rule."""
    alike = [sum(other.active and other.kin == finding.kin for other in found) for found in (before, after)]
    count = [sum(other.active and other.rule == finding.rule for other in found) for found in (before, after)]
    return alike[1] < alike[0] or count[1] < count[0]


def _worse(before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    return bool(_serious(after) - _serious(before))


def anchor(finding: Finding, hunks: tuple[Hunk, ...] | None) -> tuple[int, int] | None:
    """Lines to comment on: the finding's, as far as one hunk holds them; its first line alone where they are many."""
    last = finding.line if finding.structural or mending(finding) else finding.end_line
    last = finding.line if last - finding.line >= LONG else max(last, finding.line)
    first_hunk = holding(hunks, finding.line, finding.line)
    for hunk in [first_hunk] if first_hunk else hunks or ():
        start, end = max(finding.line, hunk.first), min(last, hunk.last)
        if start <= end:
            return start, end
    return None


@dataclass(slots=True)
class Ladder:
    """Places findings one group after another; `room` comments are left, `taken` are lines with a suggestion."""

    page_changes: Mapping[str, PageChange]
    options: Options
    verify: Verify
    room: int
    filed: dict[str, list[Finding]]
    key: str
    comments: list[Comment] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    taken: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)
    """Characters that the findings in the comment on a file take."""

    def hold(self, path: str, lines: tuple[int, int]) -> None:
        """Keep lines for a suggestion that stands on them: no other is made there."""
        self.taken.setdefault(path, []).append(lines)

    def climb(self, group: Sequence[Finding]) -> None:
        """Place findings that share one fix, or one finding without."""
        change = self.page_changes[group[0].path]
        reason = self._only_summary(group[0], change)
        if reason is not None:
            self._sum_up(group, reason)
            return
        wanted = self.options.mode == "suggestions"
        taken = self.taken.get(change.page.path, ())
        # To judge the page once more takes long: not for a comment that there is no room for.
        made = tried(change, group, self.verify, taken) if wanted and self.room > 0 else Refusal("")
        left, more = list(group), ""
        if not isinstance(made, Refusal) and self._suggest(change, *made):
            left = [finding for finding in group if finding not in made[1]]
            more = in_suggestion(made[0].last)
        elif fix := mending(group[0]):
            why = made.why if isinstance(made, Refusal) else "the comment would be too long"
            more = restructuring(change.page, fix, why)
        for finding in left:
            at = self._comment(change, finding, more)
            if at and mending(finding):
                more = in_comment(at)

    def _only_summary(self, finding: Finding, change: PageChange) -> str | None:
        if finding.severity <= Severity.ADVICE:
            return "advice"
        if self.options.mode in ("summary", "none"):
            return "no comments wanted"
        if change.file is None or not change.file.present:
            return "the change does not touch this file"
        if change.page.source is None:
            return "the file could not be read"
        return None

    def _sum_up(self, group: Sequence[Finding], why: str) -> None:
        self.placed += [Placed(finding, "summary", why) for finding in group]

    def _full(self) -> str:
        return f"{self.options.max_comments} comments are the most"

    def _suggest(self, change: PageChange, made: Suggestion, settled: tuple[Finding, ...]) -> bool:
        source = change.page.source
        crlf = source is not None and source.newline == "\r\n"
        body = line_body(settled, made, crlf=crlf, key=self.key)
        if self.room < 1 or len(body) > MAX_BODY:
            return False
        self.room -= 1
        self.hold(change.page.path, (made.first, made.last))
        ids = tuple(one for finding in settled for one in finding.ids)
        self.comments.append(Comment(change.page.path, body, "suggestion", ids, made.last, made.first))
        self.placed += [Placed(finding, "suggestion") for finding in settled]
        return True

    def _comment(self, change: PageChange, finding: Finding, more: str) -> int:
        """Put a finding on its lines, else on its file, else into the summary; the line it stands on, or 0."""
        lines = anchor(finding, change.hunks)
        if lines is None:
            self._file(change, finding)
            return 0
        if self.room < 1:
            self._sum_up([finding], self._full())
            return 0
        self.room -= 1
        body = line_body([finding], None, more, key=self.key)
        self.comments.append(Comment(change.page.path, body, "line", finding.ids, lines[1], lines[0]))
        self.placed.append(Placed(finding, "line"))
        return lines[1]

    def _file(self, change: PageChange, finding: Finding) -> None:
        path = change.page.path
        if path not in self.filed:
            if self.room < 1:
                self._sum_up([finding], self._full())
                return
            self.room -= 1
        filed = self.filed.setdefault(path, [])
        length = self.lengths.get(path, sum(map(filed_length, filed))) + filed_length(finding)
        if length > MAX_FILED:
            self._sum_up([finding], "the comment on the file is full")
            return
        self.lengths[path] = length
        filed.append(finding)
        why = "GitHub shows no diff of this file" if change.hunks is None else "outside of the diff"
        self.placed.append(Placed(finding, "file", why))


def filed_body(change: PageChange, findings: Sequence[Finding], key: str) -> str:
    """Body of the comment on a whole file, with the proposed restructuring where a finding has one."""
    ordered = sorted(findings, key=lambda finding: (-finding.severity, finding.line, finding.rule))
    fixes = list(dict.fromkeys(fix for finding in ordered if (fix := mending(finding))))[:1]
    extra = [restructuring(change.page, fix, "its lines are not in the diff") for fix in fixes]
    return file_body(ordered, extra, key)
