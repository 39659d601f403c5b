"""What `check` does with findings that are known, or that a change doesn't touch: marks them, never drops them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from impactlint.cli.output import say, unusable
from impactlint.config.model import Settings
from impactlint.config.resolver import Resolver
from impactlint.counting import counted
from impactlint.disk import is_gone, refuse_read_only, write_whole
from impactlint.escape import printable_lines
from impactlint.findings import Finding, Suppression
from impactlint.joining import joined
from impactlint.run import FileResult, LintTask, Outcome, lint

if TYPE_CHECKING:
    from impactlint.changed import Change

_SHOWN = 10
_EACH_PLACE = " (a finding that speaks of several places has one for each)"
"""Why there are more entries than findings are shown."""


def narrowed(
    outcome: Outcome,
    settings: Mapping[str, Settings],
    base: str | None,
    data: bytes | None = None,
    *,
    quiet: bool = False,
) -> Outcome:
    """A run with the findings marked that the baseline knows, and those that have nothing to do with a change.

    What is left is joined, as it is shown. `data` is the text of the only file where it came from standard input.
    Where not `quiet`, stale entries of the baseline are named.
    """
    if any(one.baseline for one in settings.values()):
        outcome = _without_known(outcome, settings, quiet=quiet)
    return (_limited(outcome, settings, base, data) if base is not None else outcome).joined()


def _without_known(outcome: Outcome, settings: Mapping[str, Settings], *, quiet: bool) -> Outcome:
    from impactlint.baseline import apply

    for file in sorted({one.baseline for one in settings.values() if one.baseline}):
        if is_gone(file):
            say(printable_lines(f"baseline: {_shown(file)} doesn't exist (--write-baseline writes it): all counts"))
    done = apply({one.path: one.findings for one in outcome.results}, settings.__getitem__)
    if done.stale and not quiet:
        entries, them = counted(len(done.stale), "entry is", "entries are"), "it" if len(done.stale) == 1 else "them"
        lines = [f"{entry.path}: {entry.rule} {entry.text}" for entry in done.stale[:_SHOWN]]
        more = [f"and {len(done.stale) - _SHOWN} more"] if len(done.stale) > _SHOWN else []
        said = [
            f"baseline: {entries} stale; --write-baseline takes {them} out",
            *(f"  {line}" for line in lines + more),
        ]
        say(printable_lines("\n".join(said)))
    return outcome.with_findings(done.findings)


def _limited(outcome: Outcome, settings: Mapping[str, Settings], base: str, data: bytes | None) -> Outcome:
    from impactlint.changed import Change, ChangeError, change_of, changes

    paths = [one.path for one in outcome.results]
    try:
        changed = changes(base, paths) if data is None else {path: change_of(base, path, data) for path in paths}
        done = {
            one.path: _of_change(one, changed.get(one.path, Change()), settings[one.path], base)
            for one in outcome.results
        }
    except ChangeError as error:
        raise click.UsageError(printable_lines(f"--diff-base: {error}\n{error.help}".rstrip())) from None
    return outcome.with_findings(done)


def _of_change(result: FileResult, change: Change, settings: Settings, base: str) -> tuple[Finding, ...]:
    """The findings of a file, with those marked that a change has nothing to do with."""
    asked = bool(change.hunks) and not change.whole
    asked = asked and any(finding.active and finding.structural for finding in result.findings)
    stood = _stood(base, result.path, settings) if asked else frozenset()
    return tuple(
        replace(finding, suppression=Suppression("unchanged"))
        if finding.active and not change.concerns(finding, stood)
        else finding
        for finding in result.findings
    )


def _stood(base: str, path: str, settings: Settings) -> frozenset[str]:
    """The identities of what counts in a file as the branch left `base`, by the settings of today."""
    from impactlint.changed import before

    data = before(base, path)
    known = lint(LintTask(path, settings, data, fixes=False)).result.findings if data is not None else ()
    return frozenset(finding.identity for finding in known if finding.active)


def write_baseline(
    outcome: Outcome, settings: Mapping[str, Settings], resolver: Resolver, given: str | None
) -> list[str]:
    """Write the baseline of every rule file that is in force, and name it in a rule file that doesn't.

    Gives the lines that tell of it.

    Raises:
        ConfigError: an old baseline can't be read.
    """
    from impactlint.baseline import read, updated, write

    findings = {one.path: one.findings for one in outcome.results}
    files: dict[str, list[str]] = {}
    for path in findings:
        files.setdefault(_file(path, settings[path], resolver), []).append(path)
    told: list[str] = []
    for file, paths in files.items():
        entries = updated(
            read(file),
            {path: findings[path] for path in paths},
            str(Path(file).parent),
            lambda path, rule: settings[path].severity(rule) > 0,
        )
        try:
            write(file, entries)
        except OSError as error:
            raise unusable(file, error) from None
        several = any(one.also for path in paths for one in joined(findings[path]) if one.active)
        told.append(f"{_shown(file)}: {counted(len(entries), 'entry', 'entries')}{_EACH_PLACE if several else ''}")
        if not given:
            told += _name_it(file, paths[0], settings, resolver)
    return [printable_lines(line) for line in told]


def _file(path: str, settings: Settings, resolver: Resolver) -> str:
    from impactlint.baseline import DEFAULT_NAME

    return settings.baseline or str(Path(resolver.folder(path), DEFAULT_NAME))


def _name_it(file: str, path: str, settings: Mapping[str, Settings], resolver: Resolver) -> list[str]:
    """Set `baseline` in the rule file, its comments and order kept; tell how to use it where there is none."""
    rules = resolver.rule_file(path)
    if settings[path].baseline:
        return []
    if not rules:
        return [f"No rule file names it: check with --baseline {_shown(file)}, or let `impactlint init` write one."]
    from impactlint.config.load import read_text, with_value
    from impactlint.config.problems import ConfigError

    text = read_text(Path(rules), _shown(rules), keep_bom=True)
    name = os.path.relpath(file, resolver.folder(path)).replace(os.sep, "/")
    try:
        refuse_read_only(Path(rules).resolve())
        write_whole(Path(rules).resolve(), with_value(text, ["baseline"], name).encode())
    except ConfigError as error:
        return [f"{_shown(rules)}: {error.problems[0].message}; write `baseline: {name}` into it by hand"]
    except OSError as error:
        raise unusable(rules, error) from None
    return [f"{_shown(rules)}: now says baseline: {name}"]


def _shown(path: str) -> str:
    from impactlint.config.patterns import shown

    return shown(path)
