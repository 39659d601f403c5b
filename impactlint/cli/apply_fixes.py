"""Fixes of `check`, written to files or shown as a diff, and a summary of what they did."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from impactlint.cli.output import colored, say
from impactlint.config.model import Settings
from impactlint.counting import counted
from impactlint.document import to_bytes
from impactlint.escape import log_line, one_line, printable, printable_lines
from impactlint.findings import HARMFUL, Finding
from impactlint.interface import FAILURE, FINDINGS, OK
from impactlint.paths import from_root, patch_root
from impactlint.reporters.look import Look
from impactlint.run import LintTask, Outcome, run, run_text

if TYPE_CHECKING:
    from impactlint.fixes.file import Fixed
    from impactlint.fixes.replacements import Place

_DIFF_COLORS = {"+": ("green",), "-": ("red",), "@": ("cyan",)}


def fixed_files(
    outcome: Outcome, before: Outcome, settings: Mapping[str, Settings], *, unsafe: bool, data: bytes | None = None
) -> list[Fixed]:
    """Fix in memory all files with something to fix. `before` is the run without regard to baseline and change."""
    from impactlint.fixes.file import fix

    todo = [result.path for result in outcome.results if any(map(_fixable(unsafe), result.findings))]
    known = {path: frozenset(_rules(before, path) - _rules(outcome, path)) for path in todo}
    spared = {result.path: frozenset(_spared(result.findings)) for result in outcome.results}
    tasks = [LintTask(path, settings[path], data) for path in todo]
    return [fix(one, unsafe=unsafe, known=known[one.path], spared=spared[one.path]) for one in tasks]


def _spared(findings: Iterable[Finding]) -> Iterator[Place]:
    """The places where a rule must replace nothing: the baseline knows the finding, or the change doesn't touch it."""
    for one in findings:
        if one.suppression and one.suppression.by != "comment":
            yield one.rule, one.fix.footprint.start if one.fix else one.line - 1


def _fixable(unsafe: bool) -> Callable[[Finding], bool]:
    """Whether a finding is a reason to fix its file; one with a replacement that does harm is, so that this is said."""

    def fixable(found: Finding) -> bool:
        safe = found.fix is not None and (unsafe or found.fix.safety == "safe")
        return found.active and (safe or found.no_fix == HARMFUL)

    return fixable


def _rules(outcome: Outcome, path: str) -> set[str]:
    return {found.rule for one in outcome.results if one.path == path for found in one.findings if found.active}


def _unmoved(outcome: Outcome, *, unsafe: bool) -> list[str]:
    """Why a move that a finding asks for isn't made, a line each; not where another fix is done in its place."""
    left = (one for one in outcome.active if one.move and not (unsafe and one.fix))
    told = ((one, f"no move: {one.no_move}" if one.no_move else f"no fix: {one.no_fix}") for one in left)
    return [log_line(f"{one.path}:{one.line}: {one.rule}: {said}") for one, said in told if one.no_move or one.no_fix]


def _unsafe_left(outcome: Outcome, more: str = "more") -> str:
    """What only --unsafe-fixes would do, to follow a sentence; empty where there is nothing."""
    left = {
        (result.path, found.fix)
        for result in outcome.results
        for found in result.findings
        if found.active and found.fix and found.fix.safety == "unsafe"
    }
    what = more or ("fix" if len(left) == 1 else "fixes")
    return f" --unsafe-fixes would do {'one' if len(left) == 1 else len(left)} {what}." if left else ""


def show_diff(fixed: Sequence[Fixed], outcome: Outcome, color: str, *, quiet: bool, unsafe: bool) -> int:
    """Write the change to standard output as a diff that `git apply` takes, and nothing to disk."""
    look = Look(color=colored(color))
    changed = [one for one in fixed if one.changed]
    root = patch_root(one.path for one in changed)
    for one in changed:
        diff = one.diff(from_root(one.path, root))
        if look.color or sys.stdout.isatty():
            click.echo(_colored(diff, look), nl=False, color=look.color)
        else:
            *names, rows = diff.split("\n", 2)
            data = to_bytes(rows, stray=bool(one.before and one.before.stray))
            click.echo("\n".join([*names, ""]).encode("utf-8", "surrogateescape") + data, nl=False)
    if not quiet:
        said = f"{counted(len(changed), 'file')} would be fixed." if changed else "Nothing would be fixed."
        said += "" if unsafe else _unsafe_left(outcome, "more" if changed else "")
        for line in _unmoved(outcome, unsafe=unsafe):
            say(line)
        elsewhere = bool(changed) and root != Path.cwd().resolve()
        say(said + (f" The paths in the diff start from {one_line(str(root))}." if elsewhere else ""))
    return _failed(fixed, quiet=quiet) or (FINDINGS if changed else OK)


def _colored(diff: str, look: Look) -> str:
    shown = []
    for number, row in enumerate(diff.split("\n")):
        styles = ("bold",) if number < 2 else _DIFF_COLORS.get(row[:1], ())
        shown.append(look.paint(printable(row.rstrip("\r")), *styles) if styles else printable(row.rstrip("\r")))
    return "\n".join(shown)


def carried_out(
    fixed: Sequence[Fixed], settings: Mapping[str, Settings], data: bytes | None, *, quiet: bool
) -> tuple[Outcome, int]:
    """Write fixed files, and read them again. What came from standard input goes to standard output.

    The exit status says whether something went wrong.
    """
    if data is not None:
        return _echoed(fixed, settings, data, quiet=quiet)
    from impactlint.fixes.file import store

    written: list[str] = []
    status = _failed(fixed, quiet=quiet)
    for one in fixed:
        why = store(one)
        if why:
            say(printable_lines(f"impactlint: {one.path} can't be written: {why}"))
            status = FAILURE
        elif one.changed:
            written.append(one.path)
    return run(written, settings.__getitem__), status


def _echoed(
    fixed: Sequence[Fixed], settings: Mapping[str, Settings], data: bytes, *, quiet: bool
) -> tuple[Outcome, int]:
    path = next(iter(settings))
    mended = mended_text(fixed, data)
    click.echo(mended, nl=False)
    return run_text(path, mended, settings[path]), _failed(fixed, quiet=quiet)


def mended_text(fixed: Sequence[Fixed], data: bytes) -> bytes:
    """What came from standard input, fixed where there was something to fix."""
    return fixed[0].content if fixed and fixed[0].changed else data


def with_results(outcome: Outcome, again: Outcome) -> Outcome:
    """A run with the results of some files replaced."""
    by_path = {result.path: result for result in again.results}
    return replace(outcome, results=tuple(by_path.get(result.path, result) for result in outcome.results))


def _failed(fixed: Sequence[Fixed], *, quiet: bool) -> int:
    """Say what couldn't be fixed, and give the status; a replacement that was left out is no failure."""
    for one in fixed:
        for note in () if quiet else one.notes:
            say(printable_lines(f"impactlint: {one.path}: {note}"))
        if one.error:
            say(printable_lines(f"impactlint: {one.path} can't be fixed: {one.error}"))
    return FAILURE if any(one.error for one in fixed) else OK


def summarise(fixed: Sequence[Fixed], outcome: Outcome, *, unsafe: bool, failed: bool) -> None:
    """Say on standard error what was done to the files that were written, and what only --unsafe-fixes would do."""
    done = [one for one in fixed if one.changed and not one.error]
    for one in done:
        for line, fix in one.fixes:
            say(log_line(f"{one.path}{f':{line}' if line else ''}: {fix.title}"))
    said = f"Fixed {counted(len(done), 'file')}." if done else "Nothing was fixed." if failed else "Nothing to fix."
    said += "" if unsafe else _unsafe_left(outcome)
    if any(fix.kind == "ask" for one in done for _, fix in one.fixes):
        said += (
            " Answer the questions that were left, then delete each comment: IMP206 reports it, as advice while a "
            "question is open and as an error after that."
        )
    say(said)
