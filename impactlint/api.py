"""The Python interface; the command line puts the same parts together itself, in `cli/run_check.py`.

>>> from impactlint import lint_text
>>> for finding in lint_text(text, path="README.md").findings:
...     print(finding.line, finding.rule, finding.message)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from impactlint.baseline import apply
from impactlint.config.defaults import default_settings
from impactlint.config.model import Settings
from impactlint.config.resolver import Resolver
from impactlint.files import Wanted, find
from impactlint.joining import joined
from impactlint.run import Outcome, run

if TYPE_CHECKING:
    from impactlint.engine import FileReport
    from impactlint.reading.model import Hints, Reading

__all__ = ["lint_paths", "lint_text", "read"]


def lint_text(text: str, *, path: str = "README.md", settings: Settings | None = None) -> FileReport:
    """Read and judge one text. The report has `findings` and the `reading` they rest on."""
    from impactlint.document import from_text
    from impactlint.engine import lint_source

    report = lint_source(from_text(text, path), settings or default_settings())
    return replace(report, findings=joined(report.findings))


def lint_paths(
    paths: Sequence[str] = (".",),
    *,
    settings: Settings | Callable[[str], Settings] | None = None,
    wanted: Wanted | None = None,
    jobs: int | None = 1,
) -> Outcome:
    """Lint files and folders as `impactlint check` does, by the rule files that are found.

    `settings`, one for all or by path, are used in their place; `wanted` says which files to look for besides.
    `jobs` is the number of processes at most; None takes what the machine has, where there are enough files.

    Raises:
        PathError: a path doesn't exist or isn't to be read.
        ConfigError: a rule file or its baseline can't be used.
    """
    resolver = Resolver(isolated=settings is not None)
    also = wanted or Wanted()

    def in_folder(folder: str) -> Wanted:
        include, exclude = resolver.wanted(folder)
        return Wanted((*also.include, *include), (*also.exclude, *exclude), also.respect_gitignore)

    found = find(paths, in_folder)
    settings_for = _chooser(settings) or resolver.resolve(found.files).__getitem__
    outcome = run(found.files, settings_for, jobs=jobs)
    known = apply({result.path: result.findings for result in outcome.results}, settings_for)
    return Outcome(outcome.with_findings(known.findings).joined().results, dict(found.left_out))


def read(text: str, *, path: str = "README.md", hints: Hints | None = None) -> Reading:
    """What a reader learns from a text, without judging it.

    Raises:
        UnreadableError: it is nested too deep to be read.
    """
    from impactlint import reading
    from impactlint.document import from_text, parse

    return reading.read(parse(from_text(text, path)), hints)


def _chooser(settings: Settings | Callable[[str], Settings] | None) -> Callable[[str], Settings] | None:
    if callable(settings) or settings is None:
        return settings
    return lambda _path: settings
