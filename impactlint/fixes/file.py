"""Fix files: everything that can be done for one in one go, as edits, as a diff, or written to disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from impactlint.config.model import Settings
from impactlint.disk import is_read_only, reason_of
from impactlint.document import Document, Source, UnreadableError, decode_most
from impactlint.engine import judge_for
from impactlint.findings import Edit, Fix
from impactlint.fixes.replacements import Place, replaced
from impactlint.limits import SECONDS, OutOfTimeError, named, out_of_time, read_bytes, time_limit
from impactlint.neighbours import Neighbours
from impactlint.paths import left_through_link, root_of
from impactlint.record import dataclass
from impactlint.restructure import Judge, Judged, settle
from impactlint.restructure.edits import composed, encoded, unified, write
from impactlint.rules.base import Neighbour
from impactlint.run import LintTask


@dataclass(frozen=True, slots=True)
class Fixed:
    """One file with its fixes done in memory.

    `edits` are all of them at once, `notes` say what was left out. `fixes` says what each one did, with the 1-based
    line of the file on disk that it mends, 0 where it is about the page.
    """

    path: str
    data: bytes = b""
    before: Source | None = None
    after: Source | None = None
    edits: tuple[Edit, ...] = ()
    fixes: tuple[tuple[int, Fix], ...] = ()
    notes: tuple[str, ...] = ()
    error: str = ""

    @property
    def changed(self) -> bool:
        """Whether the fixes change anything."""
        return bool(self.edits)

    @property
    def content(self) -> bytes:
        """The file as it is with its fixes."""
        return encoded(self.after) if self.after else self.data

    def diff(self, name: str) -> str:
        """The change as a unified diff of a file that it calls `name`."""
        return unified(self.before, self.edits, name) if self.before else ""


def fix(
    task: LintTask,
    *,
    unsafe: bool,
    known: frozenset[str] = frozenset(),
    spared: frozenset[Place] = frozenset(),
    seconds: float = SECONDS,
) -> Fixed:
    """The fixes of one file; rules in `known` have nothing to say about it, whatever they find.

    Nothing is replaced in `spared` places.
    """
    try:
        with time_limit(seconds):
            data = task.data if task.data is not None else read_bytes(task.path)
            source, _ = decode_most(data, task.path)
            neighbours = Neighbours(task.path, task.settings.hints)
            own = replaced(source, task.settings, neighbours, known, spared)
            done = settle(own.source, _without(task.settings, neighbours, known), task.settings.order, unsafe=unsafe)
            edits = composed(source, [*own.steps, done.edits])
            fixes = (*own.fixes, *((0, one) for one in done.fixes))
            return Fixed(task.path, data, source, done.source, edits, fixes, own.notes)
    except OutOfTimeError:
        return Fixed(task.path, error=f"fixing {out_of_time(seconds)}")
    except UnreadableError as error:
        return Fixed(task.path, error=str(error))
    except Exception as error:  # the other files go on; the command exits with 2 and names this one
        return Fixed(task.path, error=f"internal error: {named(error)}")


def store(fixed: Fixed) -> str:
    """Write a fixed file in place of the old one; why it can't be written, or nothing."""
    if not fixed.changed or fixed.after is None:
        return ""
    path = Path(fixed.path)
    if is_read_only(path):
        return "it is read-only"
    if left_through_link(fixed.path):
        return "a link leads there, out of the repository"
    try:
        write(path, fixed.data, fixed.after, Path(root_of(str(path.parent))) if path.is_symlink() else None)
    except OSError as error:
        return reason_of(error)
    return ""


def _without(settings: Settings, neighbour: Neighbour, known: frozenset[str]) -> Judge:
    judged = judge_for(settings, neighbour)

    def narrowed(document: Document) -> Judged:
        found = judged(document)
        return replace(found, rules=found.rules - known, quiet=found.quiet | known)

    return narrowed
