"""Many files: each one guarded, so that a broken or slow file never takes the others down."""

from __future__ import annotations

import os
import sys
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING

from impactlint.checklist import Checklist
from impactlint.config.model import Settings
from impactlint.digest import digest_of
from impactlint.document import Source, UnreadableError, decode_most
from impactlint.findings import Finding, Severity
from impactlint.joining import joined
from impactlint.limits import SECONDS, named, read_bytes, readable_within
from impactlint.paths import address
from impactlint.record import dataclass

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from impactlint.cache import Cache

WORTHWHILE = 24
"""Files for each process; with fewer, starting it costs more time than it saves."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What came of one file. `source` is kept where there is something to show; `error` is a fault of ours.

    `findings` are of one place each, until they are joined. `neighbours` says which linked READMEs it rests on: the
    link, and a digest of what stood there ("" for nothing); `planned` that every finding has its fix, or the reason why
    there is none. `unjudged` is the kind that the page was read to be, where little or nothing is asked of it;
    `unasked` why it has no checklist, if not for the rule file; `unruled` what turned all rules
    off for it. `digest` is that of the bytes that were read.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    source: Source | None = None
    error: str = ""
    checklist: Checklist | None = None
    neighbours: Mapping[str, str] = field(default_factory=dict)
    planned: bool = True
    unjudged: str = ""
    unasked: str = ""
    unruled: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run: a result for each file, in the order of the files, and why others were left out."""

    results: tuple[FileResult, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, suppressed ones too, in order of file and line."""
        return tuple(finding for result in self.results for finding in result.findings)

    @property
    def active(self) -> tuple[Finding, ...]:
        """The findings that count."""
        return tuple(finding for finding in self.findings if finding.active)

    @property
    def not_counted(self) -> tuple[int, int]:
        """How many findings are suppressed, by a comment or the baseline, and how many the change doesn't touch."""
        why = Counter(finding.suppression.by for finding in self.findings if finding.suppression)
        outside = why.pop("unchanged", 0)
        return why.total(), outside

    @property
    def unjudged(self) -> Mapping[str, str]:
        """The kinds of the pages that were hardly judged, by path."""
        return {result.path: result.unjudged for result in self.results if result.unjudged}

    @property
    def unruled(self) -> Mapping[str, str]:
        """What turned all rules off for the pages for which none is in force, by path."""
        return {result.path: result.unruled for result in self.results if result.unruled}

    @property
    def errors(self) -> tuple[str, ...]:
        """Files that we failed on, with what went wrong."""
        return tuple(f"{result.path}: {result.error}" for result in self.results if result.error)

    def fails(self, threshold_of: Callable[[str], Severity | None]) -> bool:
        """Whether a finding that counts reaches the threshold of its file; None is never reached."""
        return any(
            (threshold := threshold_of(result.path)) is not None and finding.severity >= threshold
            for result in self.results
            for finding in result.findings
            if finding.active
        )

    def joined(self) -> Outcome:
        """The same run with its findings as they are shown, once each place was judged."""
        return self.with_findings({one.path: joined(one.findings) for one in self.results})

    def with_findings(self, findings: Mapping[str, tuple[Finding, ...]]) -> Outcome:
        """The same run with other findings by path."""
        return replace(self, results=tuple(replace(one, findings=findings[one.path]) for one in self.results))


@dataclass(frozen=True, slots=True)
class LintTask:
    """One file to lint: its bytes where they are at hand, else they are read from `path`. `fixes` has them planned."""

    path: str
    settings: Settings
    data: bytes | None = None
    fixes: bool = True


@dataclass(frozen=True, slots=True)
class Linted:
    """A result, and the bytes it was made of; None where it is not to be remembered."""

    result: FileResult
    data: bytes | None = None


def run(
    files: Sequence[str],
    settings_for: Callable[[str], Settings],
    *,
    cache: Cache[FileResult] | None = None,
    jobs: int | None = 1,
    seconds: float = SECONDS,
    fixes: bool = True,
) -> Outcome:
    """Lint files. `jobs` is the number of processes at most; None takes what the machine has, where it is worth it.

    Without `fixes` none are planned, which saves most of the time for a page that has something to mend.
    """
    tasks = [LintTask(path, settings_for(path), fixes=fixes) for path in files]
    if cache is None:
        return Outcome(tuple(linted.result for linted in _all(tasks, jobs, seconds)))
    memory = _Memory(cache)
    known = [memory.recall(task) for task in tasks]
    missing = [task for task, result in zip(tasks, known, strict=True) if result is None]
    fresh = iter(zip(missing, _all(missing, jobs, seconds), strict=True))
    return Outcome(tuple(result or memory.keep(*next(fresh)) for result in known))


def run_text(path: str, data: bytes, settings: Settings, *, seconds: float = SECONDS) -> Outcome:
    """Lint one file whose bytes are at hand."""
    return Outcome((lint(LintTask(path, settings, data), seconds).result,))


def lint(task: LintTask, seconds: float = SECONDS) -> Linted:
    """Lint one file, whatever it holds."""
    from impactlint.engine import lint_bytes, unreadable
    from impactlint.neighbours import Neighbours

    place = address(task.path)
    try:
        with readable_within(seconds):
            data = task.data if task.data is not None else read_bytes(task.path)
            neighbours = Neighbours(task.path, task.settings.hints)
            report = lint_bytes(data, task.path, task.settings, neighbours, place, fixes=task.fixes)
        shown = report.source if report.findings else None
        result = FileResult(
            task.path,
            report.findings,
            shown,
            checklist=report.checklist,
            neighbours=neighbours.digests,
            planned=task.fixes,
            unjudged=report.unjudged(task.settings),
            unasked=report.why_unasked,
            unruled=task.settings.silenced_by,
            digest=digest_of(data),
        )
        return Linted(result, data)
    except UnreadableError as error:
        findings = unreadable(task.path, error, task.settings, place)
        return Linted(FileResult(task.path, findings, unruled=task.settings.silenced_by))
    except Exception as error:  # the other files go on; the command exits with 2 and names this one
        return Linted(FileResult(task.path, error=named(error)))


class _Memory:
    """The cache in the terms of tasks. What couldn't be read, or took too long, is tried again each time."""

    def __init__(self, cache: Cache[FileResult]) -> None:
        self._cache = cache
        self._settings: dict[int, str] = {}

    def recall(self, task: LintTask) -> FileResult | None:
        from impactlint.neighbours import Neighbours

        try:
            data = read_bytes(task.path)
        except UnreadableError:
            return None
        result = self._cache.get(task.path, self._key(task, digest_of(data)))
        if result is None or (task.fixes and not result.planned):
            return None
        if result.neighbours and not Neighbours(task.path).unchanged(result.neighbours):
            return None
        return replace(result, source=decode_most(data, task.path)[0]) if result.findings else result

    def keep(self, task: LintTask, linted: Linted) -> FileResult:
        if linted.data is not None and not linted.result.error:
            key = self._key(task, linted.result.digest)
            self._cache.put(task.path, key, replace(linted.result, source=None))
        return linted.result

    def _key(self, task: LintTask, content: str) -> str:
        from impactlint.cache import canonical

        known = self._settings.get(id(task.settings))
        if known is None:
            known = self._settings[id(task.settings)] = canonical(task.settings)
        return digest_of(f"{task.path}\0{address(task.path)}\0{content}\0{known}".encode("utf-8", "surrogateescape"))


def _all(tasks: Sequence[LintTask], jobs: int | None, seconds: float) -> list[Linted]:
    workers = min(_processors() if jobs is None else jobs, len(tasks) // WORTHWHILE)
    if workers > 1:
        return _spread(tasks, workers, seconds)
    return [lint(task, seconds) for task in tasks]


def _spread(tasks: Sequence[LintTask], workers: int, seconds: float) -> list[Linted]:
    """Lint in processes. Where one dies, what was left is halved until the file that kills is alone."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    done: list[Linted] = []
    try:
        with ProcessPoolExecutor(workers, _context(), _end_with_parent) as pool:
            done.extend(pool.map(partial(lint, seconds=seconds), tasks, chunksize=8))
    except BrokenProcessPool:
        rest = tasks[len(done) :]
        if len(rest) == 1:
            return [*done, Linted(FileResult(rest[0].path, error="the process that read it died"))]
        half = len(rest) // 2
        return [*done, *_spread(rest[:half], workers, seconds), *_spread(rest[half:], workers, seconds)]
    return done


def _end_with_parent() -> None:
    """Have this process end when the one that started it is killed: it would wait for more work for ever."""
    from multiprocessing import parent_process

    def follow() -> None:
        if parent := parent_process():
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def _context() -> BaseContext | None:
    """Forked processes have everything imported already; safe while there is a single thread."""
    from multiprocessing import get_context

    return get_context("fork") if sys.platform == "linux" and threading.active_count() == 1 else None


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
