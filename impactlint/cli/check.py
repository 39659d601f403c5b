"""`impactlint check`: files in, findings out. The flags are here; what they do is imported when it has to be done."""

from __future__ import annotations

from typing import Any

import click

from impactlint.cli.choices import OneOf
from impactlint.cli.flags import color_flag, file_flags
from impactlint.interface import FAIL_ON
from impactlint.reporters import FORMATS


@click.command("check")
@file_flags
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: ids, names, prefixes (IMP2) or ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules.")
@click.option("--extend-select", multiple=True, metavar="RULES", help="These rules as well.")
@click.option("--extend-ignore", multiple=True, metavar="RULES", help="Not these rules either.")
@click.option(
    "--output-format",
    type=OneOf(list(FORMATS)),
    default="full",
    envvar="IMPACTLINT_OUTPUT_FORMAT",
    show_envvar=True,
    show_default=True,
    help="Format of the findings.",
)
@click.option(
    "-o",
    "--output-file",
    multiple=True,
    metavar="[FORMAT:]PATH",
    help="Write the findings to a file; with FORMAT: in that format and besides the others (repeatable).",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Mend what is safe to mend: sections move, and `replace` rules of yours rewrite.",
)
@click.option("--fix-only", is_flag=True, help="The same, without saying what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="Also add lines: a lead of your own sentences, open questions.")
@click.option(
    "--diff", is_flag=True, help="Show what would be mended as a diff and write nothing; exit with 1 if anything."
)
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@click.option("-q", "--quiet", is_flag=True, help="No checklist and no summary: each finding by itself, and failures.")
@click.option("-v", "--verbose", is_flag=True, help="Also say what was left out and how long it took.")
@color_flag
@click.option(
    "--fail-on",
    type=OneOf(FAIL_ON),
    help="Exit with 1 for findings of this severity or worse (default: error).",
)
@click.option("--baseline", metavar="FILE", help="The file of known findings (default: the rule file's).")
@click.option("--no-baseline", is_flag=True, help="Count known findings too.")
@click.option("--write-baseline", is_flag=True, help="Write what is found now to the baseline.")
@click.option("--diff-base", metavar="REF", help="Only findings on what changed since this branch left REF (git).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--no-cache", is_flag=True, help="Neither use nor write the cache.")
@click.option(
    "--cache-dir", metavar="DIR", envvar="IMPACTLINT_CACHE_DIR", show_envvar=True, help="Where findings are remembered."
)
@click.option("--stdin-filename", metavar="PATH", help="Name of what comes from standard input (with -).")
@click.option("--show-files", is_flag=True, help="List the files that would be checked, and stop.")
def command(  # one parameter a flag, as click hands them over
    paths: tuple[str, ...], **given: Any
) -> int:
    """Check READMEs.

    PATHS are files or folders (default: the current one); - reads from standard input.
    """
    key = None
    if not given["no_cache"]:
        from impactlint.cli.replay import key_for

        key = key_for(paths, given)
        cached = key.look_up() if key else None
        if cached:
            return cached.replay()
    from impactlint.cli.run_check import check

    return check(paths, given, key)
