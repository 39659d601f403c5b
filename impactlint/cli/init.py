"""`impactlint init`: a rule file, a workflow and a pre-commit entry to start from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from errno import EACCES, EISDIR, ENOTDIR
from pathlib import Path

import click
from click.core import ParameterSource

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
from impactlint.record import dataclass
from impactlint.templates import WORKFLOWS, read


class _Init(click.Command):
    """The command with its workflows explained at the end of its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say of each workflow when to choose it."""
        with formatter.section("Workflows"):
            formatter.write_dl([(name, workflow.when) for name, workflow in WORKFLOWS.items()])
        super().format_epilog(ctx, formatter)


@dataclass(frozen=True, slots=True)
class _Step:
    """What becomes of one file, decided before the first one is written.

    `text` is its new text, None where it stays as it is; `gone` says that it is removed. `followed` says that what a
    link leads to is written, not the link replaced.
    """

    path: Path
    verb: str
    why: str = ""
    text: str | None = None
    gone: bool = False
    followed: bool = False

    @property
    def target(self) -> Path:
        """The file that is written."""
        return self.path.resolve() if self.followed and self.path.is_symlink() else self.path

    @property
    def changes(self) -> bool:
        """Whether anything is written or removed."""
        return self.gone or self.text is not None

    def line(self) -> str:
        """What is said of it."""
        return printable_lines(f"{self.verb} {self.path}" + (f": {self.why}" if self.why else ""))

    def carry_out(self) -> None:
        """Write the file whole or not at all, or remove it.

        Raises:
            OSError: it can't be.
        """
        if self.gone:
            self.path.unlink()
        elif self.text is not None:
            self.target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.target, self.text.encode())


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

    Nothing that exists is replaced without --force, other than what one --workflow wrote by what another one writes; a
    pre-commit configuration only gets one more entry.
    """
    root = Path(folder)
    above = repository_of(folder)
    if above and not Path(above).samefile(root):
        say(printable_lines(f"Only the rule file: GitHub and pre-commit read theirs at the top ({above})."))
        workflow, pre_commit = "none", False
    asked = click.get_current_context().get_parameter_source("workflow") is ParameterSource.COMMANDLINE
    flows = list(_workflow_steps(root, workflow, asked=asked, force=force))
    half = _half(root, workflow, flows)
    if half and any(step.changes for step in flows):
        raise click.UsageError(f"{half} Nothing is written; --workflow none leaves workflows as they are.")
    more = [] if half else list(_left_over(root, workflow, flows, remove=asked or force))
    steps = [_planned(root / _rule_file(root), _rules(root, preset), force=force), *flows, *more]
    steps += [_hook(root)] if pre_commit else []
    for step in steps:
        if step.changes:
            _refuse(root, step.target)
    _carry_out(steps)
    if half:
        say(half)
    return OK


def _carry_out(steps: Sequence[_Step]) -> None:
    """Do everything, then say what was done: an output that takes nothing doesn't stop it half-way.

    Raises:
        click.UsageError: a file can't be written; those before it are.
    """
    done: list[_Step] = []
    try:
        for step in steps:
            step.carry_out()
            done.append(step)
    except OSError as error:
        raise unusable(str(steps[len(done)].path), error) from None
    finally:
        for step in done:
            click.echo(step.line())


def _rule_file(root: Path) -> str:
    """The rule file that is there already, whatever it is called."""
    return next((name for name in RULE_FILES if os.path.lexists(root / name)), RULE_FILES[0])


def _refuse(root: Path, path: Path) -> None:
    """See that a file can be written below `root`, before the first one is.

    Raises:
        click.UsageError: it is a folder, or one on its way is none, leads out or can't be written to.
    """
    there = next(above for above in path.parents if os.path.lexists(above))
    left = _left(root, there)
    if left:
        raise click.UsageError(printable_lines(f"{path}: behind a link that leads out of {bound(left)}"))
    why = EISDIR if path.is_dir() and not path.is_symlink() else _why_no_folder(there)
    if why:
        raise unusable(str(path), OSError(why, os.strerror(why)))


def _left(root: Path, path: Path) -> str:
    """The folder that a path below `root` leaves through a link; empty where it doesn't."""
    return left_through_link(str(path)) or (root_of(str(root)) if leads_out(str(path), root_of(str(root))) else "")


def _why_no_folder(path: Path) -> int:
    if not path.is_dir():
        return ENOTDIR
    return 0 if os.access(path, os.W_OK) else EACCES


def _rules(root: Path, preset: str) -> str:
    """The text of the rule file; it names the baseline where there is one."""
    text = read("rule-file.yml").replace("{preset}", preset)
    named = f"baseline: {DEFAULT_NAME}"
    return text.replace(f"# {named}", named) if (root / DEFAULT_NAME).is_file() else text


def _planned(path: Path, text: str, *, force: bool) -> _Step:
    """Write a file that isn't there, or by `force` one that is: then a link is replaced, never followed."""
    there = os.path.lexists(path)
    if there and not force:
        return _Step(path, "kept", "it exists (--force replaces it)")
    return _Step(path, "replaced" if there else "wrote", text=text)


def _files(workflow: str) -> dict[str, str]:
    return WORKFLOWS[workflow].files() if workflow != "none" else {}


def _workflow_steps(root: Path, workflow: str, *, asked: bool, force: bool) -> Iterator[_Step]:
    """Write the files of a design; one that another design writes gives way where this one was `asked` for."""
    for name, text in _files(workflow).items():
        path = root / name
        other = "" if force or _holds(path, text) else _design_of(root, name)
        if other and asked:
            yield _Step(path, "replaced", f"it was what --workflow {other} writes", text)
        elif other:
            yield _Step(path, "kept", f"it is what --workflow {other} writes (--workflow {workflow} replaces it)")
        else:
            yield _planned(path, text, force=force)


def _design_of(root: Path, name: str) -> str:
    """The design whose file this is to the letter, so that nothing of the user's is lost with it; empty for none."""
    designs = ((design, _files(design).get(name)) for design in WORKFLOWS)
    return next((design for design, text in designs if text is not None and _is_ours(root / name, text)), "")


def _is_ours(path: Path, text: str) -> bool:
    """Whether a file is what we write; a link to one was made by the user."""
    return not path.is_symlink() and _holds(path, text)


def _holds(path: Path, text: str) -> bool:
    """Whether a file holds a text, however its lines end."""
    try:
        return path.read_text(encoding="utf-8", errors="replace") == text
    except OSError:
        return False


def _half(root: Path, workflow: str, steps: Sequence[_Step]) -> str:
    """Where a design has several files, which of them would stay other ones, and how to replace these alone."""
    files = _files(workflow)
    texts = {root / name: text for name, text in files.items()}
    other = [str(step.path) for step in steps if not step.changes and not _holds(step.path, texts[step.path])]
    if len(files) < 2 or not other:
        return ""
    design = listed([Path(name).name for name in files])
    are, them = ("is", "it") if len(other) == 1 else ("are", "them")
    line = f"{design} only work together, and {listed(other)} {are} not what --workflow {workflow} writes. "
    return printable_lines(f"{line}To replace {them} and no other file, delete {them} and run the same command again.")


def _left_over(root: Path, workflow: str, steps: Sequence[_Step], *, remove: bool) -> Iterator[_Step]:
    """What is left of designs that have a file of the same name as this one: it works with their own alone.

    It is removed where that is allowed and nothing of the user's is lost with it; else it is named.
    """
    files = _files(workflow)
    if any(step.text is None and not _holds(step.path, text) for step, text in zip(steps, files.values(), strict=True)):
        return
    for design in WORKFLOWS:
        theirs = _files(design)
        shared = listed([Path(name).name for name in theirs if name in files])
        for name, text in theirs.items() if shared else ():
            path = root / name
            if name in files or not os.path.lexists(path):
                continue
            if remove and _is_ours(path, text):
                yield _Step(path, "removed", f"it only works with the {shared} of --workflow {design}", gone=True)
            else:
                why = f"--workflow {design} writes a file of this name, which only works with its {shared}"
                yield _Step(path, "kept", why)


def _hook(root: Path) -> _Step:
    """Add the pre-commit entry to the configuration, where that is a link to what it leads to inside the repository.

    Raises:
        click.UsageError: it leads out: what stands there is not to be read or changed.
    """
    path, rev = root / PRE_COMMIT, f"v{impactlint.__version__}"
    if not os.path.lexists(path):
        return _Step(path, "wrote", text=fresh(impactlint.REPOSITORY, rev))
    left = _left(root, path)
    if left:
        said = f"{path}: behind a link that leads out of {bound(left)} (--no-pre-commit leaves it alone)"
        raise click.UsageError(printable_lines(said))
    from impactlint.config.load import read_text
    from impactlint.config.problems import ConfigError

    try:
        new = with_hook(read_text(path, path.name, keep_bom=True), impactlint.REPOSITORY, rev)
    except ConfigError as error:
        wrong = error.problems[0]
        by_hand = f"add the hook `impactlint` of {impactlint.REPOSITORY} by hand"
        return _Step(path, "kept", f"line {wrong.line}: {wrong.message}; {by_hand}")
    return _Step(path, "kept", "it has the hook") if new is None else _Step(path, "extended", "", new, followed=True)
