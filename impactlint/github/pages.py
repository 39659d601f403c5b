"""The READMEs of a change: which ones, their text at the head, and what is found in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from impactlint.config.model import Settings
from impactlint.document import Source, UnreadableError, from_text
from impactlint.engine import lint_bytes, lint_source, unreadable
from impactlint.files import README, SKIPPED_FOLDERS
from impactlint.findings import UNREADABLE, Finding, as_text
from impactlint.github.ladder import Verify
from impactlint.github.model import ChangedFile, JudgedPage, OutlineRow
from impactlint.limits import SECONDS, named, read_bytes, readable_within
from impactlint.neighbours import Neighbours
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.restructure.proposed import first_move, read_after

SettingsFor = Callable[[str], Settings]

_LINK = re.compile(rb"[^\s\0]{1,4096}")


@dataclass(frozen=True, slots=True)
class JudgedPages:
    """Pages, and the files that we failed on, each with what went wrong."""

    pages: tuple[JudgedPage, ...] = ()
    errors: Mapping[str, str] = field(default_factory=dict)


def is_readme(path: str) -> bool:
    """Whether a file of a repository is a README that a walk would find, whatever the rule file says."""
    *folders, name = PurePosixPath(path).parts or ("",)
    return README.fullmatch(name) is not None and not SKIPPED_FOLDERS.intersection(folders)


def under(path: str, wanted: Sequence[str]) -> bool:
    """Whether a path is one of those wanted or lies in one of those folders; `.` is everything."""
    parts = PurePosixPath(path).parts
    given = (PurePosixPath(one.replace("\\", "/")).parts for one in wanted)
    return not wanted or any(parts[: len(one)] == one for one in given)


def content(
    file: ChangedFile, root: Path | None, fetch: Callable[[str], bytes], name: Callable[[bytes, int], str]
) -> bytes | None:
    """The bytes of a file at the head: from the checkout where they are the same ones, else fetched by their name.

    A checkout may stand on a merge commit, or on another branch: git's name for the bytes tells. None for a link.
    """
    data = local(root / file.path) if root else None
    if data is None or name(data, len(file.blob)) != file.blob:
        data = fetch(file.blob)
    return None if _is_link(data) else data


def local(path: Path) -> bytes | None:
    """The bytes of a file of the checkout; None for a link and for what can't be read."""
    try:
        return None if path.is_symlink() else read_bytes(str(path))
    except (UnreadableError, OSError, ValueError):
        return None


def _is_link(data: bytes) -> bool:
    """Whether this is what git keeps of a symbolic link: a path and nothing else."""
    return _LINK.fullmatch(data) is not None and (
        b"/" in data or README.fullmatch(data.decode("utf-8", "replace")) is not None
    )


def judge(texts: Mapping[str, bytes], settings_for: SettingsFor, root: Path | None = None) -> JudgedPages:
    """Read and judge pages, each within its time; one that fails doesn't take the others with it.

    The READMEs that they link to are read from the checkout at `root`, where there is one.
    """
    pages: list[JudgedPage] = []
    errors: dict[str, str] = {}
    for path, data in texts.items():
        try:
            pages.append(_page(path, data, settings_for(path), root))
        except Exception as error:  # the other files go on; the command exits with 2 and names this one
            errors[path] = named(error)
    return JudgedPages(tuple(pages), errors)


def _page(path: str, data: bytes, settings: Settings, root: Path | None) -> JudgedPage:
    try:
        with readable_within(SECONDS):
            report = lint_bytes(data, path, settings, _neighbours(path, settings, root), path)
            findings = tuple(map(_without_stray, report.findings))
            today = outline(report.reading)
            proposed = _with_roles(_proposed(report.source, findings, settings), today) or today
            return JudgedPage(
                path,
                report.source,
                findings,
                today,
                proposed,
                report.checklist,
                report.unjudged(settings),
                unruled=settings.silenced_by,
            )
    except UnreadableError as error:
        return JudgedPage(path, None, unreadable(path, error, settings, path), unruled=settings.silenced_by)


def _neighbours(path: str, settings: Settings, root: Path | None) -> Neighbours | None:
    return Neighbours(str(root / path), settings.hints, str(root)) if root else None


def _without_stray(finding: Finding) -> Finding:
    """The finding without a fix that would move a byte that isn't UTF-8: a comment can't carry it."""
    return finding if finding.fix is None or as_text(finding.fix) else replace(finding, fix=None)


def without_known(pages: Sequence[JudgedPage], settings_for: SettingsFor, folder: Path) -> tuple[JudgedPage, ...]:
    """The pages with the findings marked that the baseline of their rule file knows; `folder` stands for the root.

    Raises:
        ConfigError: a baseline can't be used.
    """
    if not any(settings_for(page.path).baseline for page in pages):
        return tuple(pages)
    from impactlint.baseline import apply

    at = {str(folder / page.path): page for page in pages}
    done = apply(
        {path: page.findings for path, page in at.items()}, lambda path: settings_for(at[path].path), str(folder)
    )
    return tuple(replace(page, findings=done.findings[path]) for path, page in at.items())


def outline(reading: Reading | None) -> tuple[OutlineRow, ...]:
    """The headings of a page with their roles."""
    if reading is None:
        return ()
    return tuple(OutlineRow(section.heading, section.level, section.role) for section in reading.sections)


def _proposed(source: Source, findings: Iterable[Finding], settings: Settings) -> tuple[OutlineRow, ...]:
    """The outline after the first fix that moves sections; empty where there is none."""
    move = first_move(findings)
    return outline(read_after(source, move, settings.hints)) if move else ()


def _with_roles(proposed: Sequence[OutlineRow], today: Sequence[OutlineRow]) -> tuple[OutlineRow, ...]:
    """The rows with the roles that the same headings have today: a section keeps its role where it moves."""
    roles: dict[str, list[str]] = {}
    for row in today:
        roles.setdefault(row.title, []).append(row.role)
    return tuple(replace(row, role=roles[row.title].pop(0)) if roles.get(row.title) else row for row in proposed)


def verifier(pages: Iterable[JudgedPage], settings_for: SettingsFor, root: Path | None = None) -> Verify:
    """Judges a text as if it stood at a path; None where it can't be read. What a baseline knows stays known."""
    known = {(page.path, one.identity) for page in pages for one in page.findings if _known(one)}

    def verify(path: str, text: str) -> Sequence[Finding] | None:
        try:
            with readable_within(SECONDS):
                settings = settings_for(path)
                source, beside = from_text(text, path), _neighbours(path, settings, root)
                found = lint_source(source, settings, beside, path, fixes=False).findings
        except UnreadableError:
            return None
        if any(finding.rule == UNREADABLE for finding in found):
            return None
        return [finding for finding in found if (path, finding.identity) not in known]

    return verify


def _known(finding: Finding) -> bool:
    return finding.suppression is not None and finding.suppression.by == "baseline"
