"""`impactlint init`: a rule file, a workflow and a pre-commit entry to start from."""

from __future__ import annotations

import os
from errno import EACCES, EISDIR, ENOTDIR
from pathlib import Path

import click

import impactlint
from impactlint.baseline import DEFAULT_NAME
from impactlint.cli.choices import OneOf
from impactlint.cli.output import say, unusable
from impactlint.cli.precommit import PRE_COMMIT, fresh, with_hook
from impactlint.config.presets import NAMES
from impactlint.counting import listed
from impactlint.disk import write_whole
from impactlint.escape import printable_lines
from impactlint.files import RULE_FILES
from impactlint.interface import OK
from impactlint.paths import bound, leads_out, left_through_link, repository_of, root_of
from impactlint.templates import WORKFLOWS, read


class _Init(click.Command):
    """The command with its workflows explained at the end of its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say of each workflow when to choose it."""
        with formatter.section("Workflows"):
            formatter.write_dl([(name, workflow.when) for name, workflow in WORKFLOWS.items()])
        super().format_epilog(ctx, formatter)


@click.command("init", cls=_Init)
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@click.option("--preset", type=OneOf(NAMES), default="recommended", show_default=True, help="What to build on.")
@click.option(
    "--workflow",
    type=OneOf([*WORKFLOWS, "none"]),
    default="review",
    show_default=True,
    help="Which GitHub workflow to write.",
)
@click.option("--pre-commit/--no-pre-commit", default=True, help="Add the pre-commit entry.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
def command(folder: str, preset: str, workflow: str, pre_commit: bool, force: bool) -> int:
    """Write a commented rule file, a workflow and a pre-commit entry into FOLDER (default: the current one).

    Nothing that exists is replaced without --force; a pre-commit configuration only gets one more entry.
    """
    root = Path(folder)
    files = {_rule_file(root): _rules(root, preset)}
    above = repository_of(folder)
    if above and not Path(above).samefile(root):
        say(printable_lines(f"Only the rule file: GitHub and pre-commit read theirs at the top ({above})."))
        workflow, pre_commit = "none", False
    if workflow != "none":
        files |= WORKFLOWS[workflow].files()
    for name in (*files, *[PRE_COMMIT] * pre_commit):
        if force or not os.path.lexists(root / name):
            _refuse(root, root / name)
    try:
        for name, text in files.items():
            _say(_write(root / name, text, force=force), root / name)
        if pre_commit:
            _say(_add_hook(root / PRE_COMMIT), root / PRE_COMMIT)
        _say_half(root, workflow)
    except BrokenPipeError:
        raise  # whoever reads the names has read enough: that is no file of ours
    except OSError as error:
        raise unusable(error.filename, error) from None
    return OK


def _rule_file(root: Path) -> str:
    """The rule file that is there already, whatever it is called."""
    return next((name for name in RULE_FILES if os.path.lexists(root / name)), RULE_FILES[0])


def _refuse(root: Path, path: Path) -> None:
    """See that a file can be written below `root`, before the first one is.

    Raises:
        click.UsageError: it is a folder, or one on its way is none, leads out or can't be written to.
    """
    there = next(above for above in path.parents if os.path.lexists(above))
    left = left_through_link(str(there)) or (root_of(str(root)) if leads_out(str(there), root_of(str(root))) else "")
    if left:
        raise click.UsageError(printable_lines(f"{path}: behind a link that leads out of {bound(left)}"))
    why = EISDIR if path.is_dir() and not path.is_symlink() else _why_no_folder(there)
    if why:
        raise unusable(str(path), OSError(why, os.strerror(why)))


def _why_no_folder(path: Path) -> int:
    if not path.is_dir():
        return ENOTDIR
    return 0 if os.access(path, os.W_OK) else EACCES


def _rules(root: Path, preset: str) -> str:
    """The text of the rule file; it names the baseline where there is one."""
    text = read("rule-file.yml").replace("{preset}", preset)
    named = f"baseline: {DEFAULT_NAME}"
    return text.replace(f"# {named}", named) if (root / DEFAULT_NAME).is_file() else text


def _say(done: tuple[str, str], path: Path) -> None:
    verb, why = done
    click.echo(printable_lines(f"{verb} {path}" + (f": {why}" if why else "")))


def _write(path: Path, text: str, *, force: bool) -> tuple[str, str]:
    """Write a file whole or not at all; a link is replaced, never followed. Gives what was done, and why not more."""
    if not force and os.path.lexists(path):
        return "kept", "it exists (--force replaces it)"
    replaced = os.path.lexists(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())
    return ("replaced" if replaced else "wrote"), ""


def _say_half(root: Path, workflow: str) -> None:
    """Where a design has several files, say which of them are still other ones, and how to replace these alone."""
    files = WORKFLOWS[workflow].files() if workflow != "none" else {}
    other = [str(root / name) for name, text in files.items() if not _holds(root / name, text)]
    if len(files) < 2 or not other:
        return
    design = listed([Path(name).name for name in files])
    are, them = ("is", "it") if len(other) == 1 else ("are", "them")
    line = f"{design} only work together, and {listed(other)} {are} not what --workflow {workflow} writes. "
    say(printable_lines(f"{line}To replace {them} and no other file, delete {them} and run the same command again."))


def _holds(path: Path, text: str) -> bool:
    """Whether a file holds a text, however its lines end."""
    try:
        return path.read_text(encoding="utf-8", errors="replace") == text
    except OSError:
        return False


def _add_hook(path: Path) -> tuple[str, str]:
    rev = f"v{impactlint.__version__}"
    if not os.path.lexists(path):
        return _write(path, fresh(impactlint.REPOSITORY, rev), force=False)
    from impactlint.config.load import read_text
    from impactlint.config.problems import ConfigError

    try:
        new = with_hook(read_text(path, path.name, keep_bom=True), impactlint.REPOSITORY, rev)
    except ConfigError as error:
        wrong = error.problems[0]
        return (
            "kept",
            f"line {wrong.line}: {wrong.message}; add the hook `impactlint` of {impactlint.REPOSITORY} by hand",
        )
    if new is None:
        return "kept", "it has the hook"
    _write(path, new, force=True)
    return "extended", ""
