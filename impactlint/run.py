"""Many files: each one guarded, so that a broken or slow file never takes the others down."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from impactlint.config.model import Settings
from impactlint.findings import Finding, Severity

if TYPE_CHECKING:
    from types import FrameType

    from impactlint.document import Source

SECONDS = 10.0
"""Time limit for one file, in seconds."""


class OutOfTimeError(BaseException):
    """A file took longer than its limit. No `Exception`, so that nothing in between takes it for one of its own."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What came of one file. `source` is kept where there is something to show; `error` is a fault of ours."""

    path: str
    findings: tuple[Finding, ...] = ()
    source: Source | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run: a result for each file, in the order of the files, and why others were left out."""

    results: tuple[FileResult, ...]
    left_out: dict[str, int] = field(default_factory=dict)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, suppressed ones too, in order of file and line."""
        return tuple(finding for result in self.results for finding in result.findings)

    @property
    def active(self) -> tuple[Finding, ...]:
        """The findings that count."""
        return tuple(finding for finding in self.findings if finding.active)

    @property
    def errors(self) -> tuple[str, ...]:
        """Files that we failed on, with what went wrong."""
        return tuple(f"{result.path}: {result.error}" for result in self.results if result.error)

    def fails(self, threshold: Severity | None) -> bool:
        """Whether a finding that counts reaches the threshold; None is never reached."""
        return threshold is not None and any(finding.severity >= threshold for finding in self.active)


@dataclass(frozen=True, slots=True)
class Task:
    """One file to lint: its bytes where they have been read already, else they are read from `path`."""

    path: str
    settings: Settings
    data: bytes | None = None


def lint(task: Task, seconds: float = SECONDS) -> FileResult:
    """Lint one file, whatever it holds."""
    from impactlint.document import UnreadableError, decode
    from impactlint.engine import lint_source, unreadable

    try:
        with time_limit(seconds):
            data = task.data if task.data is not None else read_bytes(task.path)
            report = lint_source(decode(data, task.path), task.settings)
            return FileResult(task.path, report.findings, report.source if report.findings else None)
    except OutOfTimeError:
        slow = UnreadableError(
            f"it takes longer than {seconds:g} s", help="Shorten the page, or leave it out with `exclude`."
        )
        return FileResult(task.path, unreadable(task.path, slow, task.settings))
    except UnreadableError as error:
        return FileResult(task.path, unreadable(task.path, error, task.settings))
    except Exception as error:  # the other files go on; the command exits with 2 and names this one
        return FileResult(task.path, error=f"{type(error).__name__}: {error}")


def read_bytes(path: str) -> bytes:
    """The bytes of a file, no more than a little above the cap.

    Raises:
        UnreadableError: it can't be opened or read.
    """
    from impactlint.document.source import MAX_BYTES, UnreadableError

    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError((error.strerror or str(error)).lower()) from None


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `OutOfTimeError` in the block when it takes too long, inside a regular expression too.

    Only where the platform has SIGALRM and in the main thread; elsewhere the caps of the parser have to do.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise OutOfTimeError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def run(
    files: Sequence[str],
    settings_for: Callable[[str], Settings],
    *,
    seconds: float = SECONDS,
) -> Outcome:
    """Lint files, in processes where there are many."""
    tasks = [Task(path, settings_for(path)) for path in files]
    return Outcome(tuple(lint(task, seconds) for task in tasks))


def run_text(path: str, data: bytes, settings: Settings, *, seconds: float = SECONDS) -> Outcome:
    """Lint one file whose bytes are at hand."""
    return Outcome((lint(Task(path, settings, data), seconds),))
