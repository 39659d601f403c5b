"""What commands say and write: to the two streams, and to the files that flags name."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from errno import EACCES, EISDIR, ENOENT, ENOTDIR
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from impactlint.disk import reason_of, write_changed
from impactlint.escape import log_line, one_line, printable_lines
from impactlint.files import SAID_OF_ONE
from impactlint.interface import FAILURE, FINDINGS, OK
from impactlint.nearest import meant
from impactlint.reporters import FORMATS, reporter

if TYPE_CHECKING:
    from impactlint.config.model import Settings
    from impactlint.config.resolver import Resolver
    from impactlint.reading.model import Hints
    from impactlint.reporters.look import Look
    from impactlint.run import Outcome

_OTHER_MARKUP = frozenset({".adoc", ".asciidoc", ".htm", ".html", ".org", ".rdoc", ".rst", ".textile"})


def colored(flag: str, stream: Any = None) -> bool:
    """Whether to colour what goes to a stream (default: standard output)."""
    if flag != "auto":
        return flag == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return bool((stream or sys.stdout).isatty()) and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """The width of the terminal that standard output goes to; 0 where it goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def unusable(what: str, error: Exception) -> click.UsageError:
    """The usage error for something that the user named and the system refuses: what, and why."""
    return click.UsageError(printable_lines(f"{what}: {reason_of(error)}"))


def _refuse_checked(path: str, checked: Iterable[str]) -> None:
    """Keep a file that is checked from being written over by what is said of it.

    Raises:
        click.UsageError: what --output-file names is one of the files that are checked.
    """
    if Path(path).resolve() in {Path(one).resolve() for one in checked}:
        raise click.UsageError(printable_lines(f"--output-file {path}: that is one of the files to check"))


def _refuse_unwritable(path: str, flag: str) -> None:
    """See that a file that a flag names can be written, and write nothing yet.

    Raises:
        click.UsageError: it can't be, as far as one can tell.
    """
    try:
        why = _why_unwritable(Path(path))
        if why:
            raise OSError(why, os.strerror(why))
    except OSError as error:
        raise unusable(f"{flag} {path}", error) from None


def _why_unwritable(path: Path) -> int:
    if path.is_dir():
        return EISDIR
    if not path.exists() and not path.parent.is_dir():
        return ENOTDIR if path.parent.exists() else ENOENT
    return 0 if os.access(path if path.exists() else path.parent, os.W_OK) else EACCES


def refuse_missing(baseline: str) -> None:
    """See that the file that --baseline names is there.

    Raises:
        click.UsageError: it isn't; a run that fails for findings that are known would hide the slip.
    """
    if not os.access(baseline, os.F_OK):
        raise click.UsageError(printable_lines(f"--baseline {baseline}: no such file (--write-baseline makes it)"))


def save(path: str, text: str, flag: str) -> None:
    """Write a text to the file that a flag names, if it doesn't hold that already.

    Raises:
        click.UsageError: it can't be written.
    """
    try:
        write_changed(Path(path), text.encode())
    except OSError as error:
        raise unusable(f"{flag} {path}", error) from None


def status_of(outcome: Outcome, settings: Mapping[str, Settings], *, exit_zero: bool = False) -> int:
    """The exit status for what was found in files, by what their settings fail on."""
    if outcome.errors:
        return FAILURE
    return FINDINGS if not exit_zero and outcome.fails(lambda path: settings[path].fail_on) else OK


def say(text: str) -> None:
    """Write a line that is no finding to standard error."""
    click.echo(text, err=True, color=True)


def target(given: str, *, bare: bool = True) -> tuple[str, str]:
    """The format that --output-file names, empty where it names none, and the path.

    Raises:
        click.UsageError: it names a format that there isn't, standard output, or no format where it isn't to be `bare`.
    """
    name, colon, path = given.partition(":")
    if colon and path and name in FORMATS:
        return name, path
    if not bare:
        raise click.UsageError(f"--output-file takes FORMAT:PATH, FORMAT being one of {', '.join(FORMATS)}")
    if given == "-":
        raise click.UsageError("--output-file takes a path: without it everything goes to standard output")
    if colon and len(name) > 1 and name.isalpha():  # one letter is a drive
        known = ", ".join(FORMATS)
        said = f"--output-file {given}: the formats are {known}, each before a path. {meant(name, FORMATS)}"
        raise click.UsageError(printable_lines(said.rstrip()))
    return "", given


def refuse_targets(targets: Iterable[str], checked: Collection[str], *, bare: bool = True) -> None:
    """Refuse what --output-file names before anything is written; a path may stand alone where it may be `bare`.

    Raises:
        click.UsageError: one has a format that there isn't, is one of the files to check, can't be written, or is the
            file that another one names.
    """
    seen: set[Path] = set()
    for given in targets:
        _, path = target(given, bare=bare)
        _refuse_checked(path, checked)
        _refuse_unwritable(path, "--output-file")
        real = Path(path).resolve()
        if real in seen and not _takes_more(real):
            raise click.UsageError(printable_lines(f"--output-file {path}: that file is named twice"))
        seen.add(real)


def _takes_more(path: Path) -> bool:
    """Whether what is written comes behind what was written before: a device or a pipe, not a file."""
    return path.exists() and not path.is_file()


def write_files(targets: Iterable[str], form: str, outcome: Outcome, look: Look) -> None:
    """Write the findings to what --output-file names: each in its own format, or in `form` where it has none."""
    for name, path in map(target, targets):
        save(path, reporter(name or form)(outcome, look), "--output-file")


def internal_error(what: str) -> str:
    """The line about a fault of ours."""
    return printable_lines(f"impactlint: internal error: {what}")


def say_errors(outcome: Outcome) -> None:
    """Name the files that we failed on."""
    for error in outcome.errors:
        say(internal_error(error))


def hints_of(settings: Mapping[str, Settings]) -> dict[str, Hints]:
    """The hints of rule files, by the path of the file that they are for."""
    return {path: one.hints for path, one in settings.items()}


def why_none(left_out: Mapping[str, int], paths: Sequence[str] = ()) -> str:
    """Why no file was checked, and which setting did it."""
    if not left_out:
        where = ", ".join("this folder" if path in (".", "./") else one_line(path) for path in paths or ".")
        return (
            f"0 files checked: there is no README in {where} or below. Names that count: README, README.md, "
            "README.markdown; --include adds others."
        )
    return f"0 files checked. Left out: {', '.join(reasons(left_out))}."


def reasons(left_out: Mapping[str, int]) -> list[str]:
    """How many files and folders were left out for which reason, behind words that say that they were."""
    from impactlint.counting import counted

    said = (counted(count, SAID_OF_ONE.get(reason, reason), reason) for reason, count in sorted(left_out.items()))
    return [one.replace("left out by", "by") for one in said]


def other_markup(paths: Iterable[str]) -> list[str]:
    """The line about files in a markup that isn't Markdown, which is the only one that is read; none without them."""
    found = [path for path in paths if Path(path).suffix.lower() in _OTHER_MARKUP]
    if not found:
        return []
    from impactlint.counting import further

    more = f" and {further(len(found) - 1, 'file')}" if len(found) > 1 else ""
    verb = "are" if more else "is"
    return [
        log_line(f"{found[0]}{more} {verb} read as Markdown, by the name another markup: what is said may be wrong.")
    ]


def unread(resolver: Resolver, paths: Iterable[str]) -> tuple[str, ...]:
    """Rule files beside those of some paths that aren't read, each once, as they may be shown."""
    return tuple(dict.fromkeys(one_line(name) for path in paths for name in resolver.unread(path)))
