"""`impactlint init`: a rule file, a workflow and a pre-commit entry to start from."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click

from impactlint import __version__
from impactlint.atomic import write_whole
from impactlint.cli.main import OK
from impactlint.cli.options import printable_lines
from impactlint.config.presets import NAMES
from impactlint.files import RULE_FILES
from impactlint.templates import WORKFLOWS, read

REPOSITORY = "https://github.com/impactlint/impactlint"
PRE_COMMIT = ".pre-commit-config.yaml"


@click.command("init")
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@click.option("--preset", type=click.Choice(NAMES), default="recommended", show_default=True, help="What to build on.")
@click.option(
    "--workflow",
    type=click.Choice([*WORKFLOWS, "none"]),
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
    files = {_rule_file(root): read("rule-file.yml").replace("{preset}", preset)}
    if workflow != "none":
        files |= WORKFLOWS[workflow].files()
    try:
        for name, text in files.items():
            _say(_write(root / name, text, force=force), name)
        if pre_commit:
            _say(_add_hook(root / PRE_COMMIT), PRE_COMMIT)
    except OSError as error:
        raise click.UsageError(printable_lines(f"{error.filename}: {(error.strerror or str(error)).lower()}")) from None
    return OK


def _rule_file(root: Path) -> str:
    """The rule file that is there already, whatever it is called."""
    return next((name for name in RULE_FILES if (root / name).exists()), RULE_FILES[0])


def _say(done: tuple[str, str], name: str) -> None:
    verb, why = done
    click.echo(printable_lines(f"{verb} {name}" + (f": {why}" if why else "")))


def _write(path: Path, text: str, *, force: bool) -> tuple[str, str]:
    """Write a file whole or not at all; a link is replaced, never followed. Gives what was done, and why not more."""
    if not force and os.path.lexists(path):
        return "kept", "it exists (--force replaces it)"
    replaced = os.path.lexists(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())
    return ("replaced" if replaced else "wrote"), ""


def _add_hook(path: Path) -> tuple[str, str]:
    entry: dict[str, object] = {"repo": REPOSITORY, "rev": f"v{__version__}", "hooks": [{"id": "impactlint"}]}
    text = f"repos:\n  - repo: {entry['repo']}\n    rev: {entry['rev']}\n    hooks:\n      - id: impactlint\n"
    if not os.path.lexists(path):
        return _write(path, text, force=False)
    return _extended(path, lambda old: _with_entry(old, entry))


def _extended(path: Path, change: Callable[[str], str | None]) -> tuple[str, str]:
    from impactlint.config.load import read_text
    from impactlint.config.problems import ConfigError

    try:
        new = change(read_text(path, path.name))
    except ConfigError as error:
        return "kept", f"{error.problems[0].message}; add the hook `impactlint` of {REPOSITORY} by hand"
    if new is None:
        return "kept", "it has the hook"
    _write(path, new, force=True)
    return "extended", ""


def _with_entry(text: str, entry: dict[str, object]) -> str | None:
    from impactlint.config.load import parse, with_item
    from impactlint.config.merge import place

    repositories = place(parse(text, PRE_COMMIT), ("repos",))
    for item in repositories.items() if repositories else ():
        if any(
            key.value == "repo" and str(value.value).rstrip("/").endswith("/impactlint") for key, value in item.pairs()
        ):
            return None
    return with_item(text, ["repos"], entry)
