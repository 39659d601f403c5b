"""`impactlint outline`: how files are read, without judging them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from impactlint.cli.choices import OneOf
from impactlint.cli.flags import FileFlags, color_flag, file_flags, found, resolver_for, stdin_bytes, stdin_name
from impactlint.cli.output import colored, other_markup, say, why_none
from impactlint.config.model import Settings
from impactlint.escape import log_line
from impactlint.interface import FINDINGS, OK
from impactlint.reporters.look import Look

if TYPE_CHECKING:
    from impactlint.config.resolver import Resolver
    from impactlint.outline import Outlined


@click.command("outline")
@file_flags
@click.option(
    "--format",
    "--output-format",
    "form",
    type=OneOf(["text", "json"]),
    default="text",
    help="Format of the outline.",
)
@click.option("--reasons/--no-reasons", default=True, help="What spoke for (+) and against (-) each answer.")
@click.option("--raw", is_flag=True, help="Name the reasons as the JSON output does, by their features.")
@click.option("--proposed", is_flag=True, help="Today's order beside the proposed one.")
@click.option("--stdin-filename", metavar="PATH", help="Name of what comes from standard input (with -).")
@color_flag
def command(
    paths: tuple[str, ...],
    *,
    form: str,
    reasons: bool,
    raw: bool,
    proposed: bool,
    stdin_filename: str | None,
    color: str,
    **given: Any,
) -> int:
    """Show how READMEs are read: each section with its role, the problem, the results, and the reasons.

    PATHS are files or folders (default: the current one); - reads from standard input. Exits with 1 where a file
    can't be read.
    """
    from impactlint.outline import outline

    flags = FileFlags(paths, **given)
    resolver = resolver_for(flags)
    name = stdin_name(paths, stdin_filename, force_exclude=flags.force_exclude)
    files = [name] if name else _files(flags, resolver)
    settings = resolver.resolve(files)
    data = stdin_bytes() if name else None
    for line in other_markup(files):
        say(line)
    outlined = [outline(path, settings[path].hints, data) for path in files]
    for one in outlined:
        if one.note:
            say(log_line(f"impactlint: {one.path}: {one.said}"))
    look = Look(color=colored(color))
    if proposed:
        _write_proposed(outlined, settings, data, form, look)
    else:
        _write(outlined, form, look, reasons=reasons, raw=raw)
    return OK if all(one.reading for one in outlined) else FINDINGS


def _files(flags: FileFlags, resolver: Resolver) -> list[str]:
    listed = found(flags, resolver)
    if not listed.files:
        say(why_none(dict(listed.left_out), flags.paths))
    return listed.files


def _write_proposed(
    outlined: list[Outlined], settings: Mapping[str, Settings], data: bytes | None, form: str, look: Look
) -> None:
    from impactlint.fixes.proposal import propose
    from impactlint.reporters import outline, proposed
    from impactlint.run import LintTask

    found = [(one, propose(LintTask(one.path, settings[one.path], data))) for one in outlined]
    if form == "json":
        documents = [
            {
                **outline.as_dict(one.reading or (one.path, one.note)),
                "proposed": proposal and proposed.as_dict(proposal),
            }
            for one, proposal in found
        ]
        text = outline.enveloped(documents)
    else:
        text = "\n".join(proposed.as_text(proposal, look) for _, proposal in found if proposal)
    click.echo(text, nl=False, color=look.color)


def _write(outlined: list[Outlined], form: str, look: Look, *, reasons: bool, raw: bool) -> None:
    from impactlint.reporters import outline as reporter

    if form == "json":
        text = reporter.as_json([one.reading or (one.path, one.note) for one in outlined])
    else:
        read = (one.reading for one in outlined if one.reading)
        text = "\n".join(reporter.as_text(one, look, reasons=reasons, raw=raw) for one in read)
    click.echo(text, nl=False, color=look.color)
