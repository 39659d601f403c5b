"""The entry point of the GitHub Action: what the runner passes in, a command line of ours, what the runner wants back.

Inputs arrive as INPUT_NAME, the event and the files to write to as GITHUB_*. The action does nothing that the command
can't: it runs `impactlint review` or `impactlint check` in this process, writes the outputs, and ends with its status.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import secrets
import shlex
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import impactlint
from impactlint.escape import command_data, log_line, one_line

CHOICES: dict[str, tuple[str, ...]] = {
    "fail-on": ("error", "warning", "advice", "never"),
    "review": ("suggestions", "comments", "summary", "none"),
    "scope": ("added", "hunk", "file", "all"),
}
"""The inputs that take one of a few words. The first is not always the default: action.yml says that."""

DEFAULTS: dict[str, str] = {
    "paths": ".",
    "config": "",
    "preset": "",
    "fail-on": "error",
    "review": "suggestions",
    "scope": "file",
    "max-comments": "30",
    "sarif-file": "",
    "github-token": "",
    "version": "",
}
"""Every input with its default, for runs of the image without action.yml; a test holds both together."""

FAILURE = 2


class InputError(ValueError):
    """Inputs that can't be used; each line of the message names one and says what it takes."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs, checked."""

    paths: tuple[str, ...]
    config: str
    preset: str
    fail_on: str
    review: str
    scope: str
    max_comments: int
    sarif_file: str
    token: str


def read_inputs(environ: Mapping[str, str]) -> Inputs:
    """The inputs of INPUT_*, with defaults for those that are empty.

    Raises:
        InputError: some are wrong; all of them are named.
    """
    given = {name: _input(environ, name) or default for name, default in DEFAULTS.items()}
    problems = [problem for name, words in CHOICES.items() if (problem := _no_choice(name, given[name], words))]
    paths, max_comments = _paths(given["paths"], problems), _number("max-comments", given["max-comments"], problems)
    if problem := _other_version(given["version"]):
        problems.append(problem)
    if problems:
        raise InputError("\n".join(problems))
    return Inputs(
        paths=paths,
        config=given["config"],
        preset=given["preset"],
        fail_on=given["fail-on"],
        review=given["review"],
        scope=given["scope"],
        max_comments=max_comments,
        sarif_file=given["sarif-file"],
        token=given["github-token"] or environ.get("GITHUB_TOKEN", ""),
    )


def _input(environ: Mapping[str, str], name: str) -> str:
    """The runner upper-cases names and keeps hyphens; shells that can't are met halfway with an underscore."""
    key = "INPUT_" + name.upper()
    return environ.get(key, environ.get(key.replace("-", "_"), "")).strip()


def _no_choice(name: str, value: str, words: tuple[str, ...]) -> str:
    if value in words:
        return ""
    near = get_close_matches(value.lower(), words, n=1)
    hint = f" (did you mean `{near[0]}`?)" if near else ""
    return f"{name}: `{one_line(value)}` is none of {', '.join(words)}{hint}"


def _paths(value: str, problems: list[str]) -> tuple[str, ...]:
    """The words of each line; quotes keep a name with spaces together, and nothing is expanded."""
    try:
        words = tuple(word for line in value.splitlines() for word in shlex.split(line))
    except ValueError as error:
        problems.append(f"paths: {str(error).lower()}")
        return ()
    return words or (DEFAULTS["paths"],)


def _number(name: str, value: str, problems: list[str]) -> int:
    if value.isascii() and value.isdigit() and len(value) < 6:
        return int(value)
    problems.append(f"{name}: `{one_line(value)}` is not a number of comments")
    return 0


def _other_version(wanted: str) -> str:
    """Why this is not the version that was asked for; empty where it is: `1.2` stands for every 1.2.x."""
    here = impactlint.__version__
    asked = wanted.removeprefix("v")
    if not asked or f"{here}.".startswith(f"{asked}."):
        return ""
    return f"version: the workflow asks for {one_line(wanted)}, this is {here}: change the tag after `uses:`, or the input"


def main(environ: Mapping[str, str] = os.environ) -> int:
    """Run the action and give the exit status: 0 clean, 1 findings at or above `fail-on`, 2 a failure."""
    try:
        inputs = read_inputs(environ)
        with tempfile.TemporaryDirectory(prefix="impactlint-") as folder:
            return _run(inputs, environ, Path(folder))
    except InputError as error:
        return _fail(f"The inputs of the action can't be used.\n{error}")
    except OSError as error:
        return _fail(f"The run stopped: {error.strerror or error}: {error.filename}")


def _run(inputs: Inputs, environ: Mapping[str, str], folder: Path) -> int:
    workspace = environ.get("GITHUB_WORKSPACE", "")
    if workspace:
        os.chdir(workspace)
    target = _sarif_target(inputs.sarif_file)
    files = {"json": folder / "findings.json", "markdown": folder / "summary.md"}
    if target:
        files["sarif"] = folder / "findings.sarif"
    status, said = _command(check_arguments(inputs, files), environ)
    if status == FAILURE:
        return _fail(said or "The run stopped without a word.")
    _say(said)
    if target:
        _place(files["sarif"], target)
    _append(environ, "GITHUB_STEP_SUMMARY", files["markdown"].read_text(encoding="utf-8"))
    _append(environ, "GITHUB_OUTPUT", outputs(json.loads(files["json"].read_bytes()), inputs.sarif_file))
    return status


def check_arguments(inputs: Inputs, files: Mapping[str, Path]) -> list[str]:
    """The command line of a run that posts nothing: annotations on standard output, the other formats into files."""
    arguments = ["check", "--no-cache", "--output-format", "github", "--fail-on", inputs.fail_on]
    for name, path in files.items():
        arguments += ["--output-file", f"{name}:{path}"]
    for flag, value in (("--config", inputs.config), ("--preset", inputs.preset)):
        arguments += [flag, value] if value else []
    return [*arguments, "--", *inputs.paths]


def _command(arguments: list[str], environ: Mapping[str, str]) -> tuple[int, str]:
    """Exit status of a command line, and what it said on standard error: the log must not take that for commands."""
    del environ
    from impactlint.cli import run

    with contextlib.redirect_stderr(io.StringIO()) as errors:
        status = run(arguments)
    return status, errors.getvalue()


def outputs(report: Mapping[str, Any], sarif_file: str) -> str:
    """The outputs of a run in the form of GITHUB_OUTPUT."""
    summary = report["summary"]
    values = {
        "findings": summary["findings"],
        "errors": summary["errors"],
        "warnings": summary["warnings"],
        "score": "",
        "sarif-file": sarif_file,
        "summary": "",
    }
    return "".join(_output(name, str(value)) for name, value in values.items())


def _output(name: str, value: str) -> str:
    """One output between random marks, so that no value can add an output of its own."""
    mark = f"impactlint_{secrets.token_hex(16)}"
    return f"{name}<<{mark}\n{one_line(value)}\n{mark}\n"


def _append(environ: Mapping[str, str], variable: str, text: str) -> None:
    """Append to a file that the runner named. Where it can't be written, that is said, and the run goes on."""
    path = environ.get(variable, "")
    if not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        _annotate("warning", f"{variable} can't be written: {error.strerror}")


def _sarif_target(name: str) -> Path | None:
    """Where to put the SARIF file: inside the workspace, whatever links a checkout holds, and not in its .git.

    Raises:
        InputError: it is outside.
    """
    if not name:
        return None
    root = Path.cwd().resolve()
    folder = (root / name).parent.resolve()
    if not folder.is_relative_to(root) or ".git" in folder.relative_to(root).parts:
        raise InputError(f"sarif-file: {one_line(name)} is not inside the workspace")
    return folder / Path(name).name


def _place(made: Path, target: Path) -> None:
    """Put a file in its place in one step; a link of that name is replaced, not followed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:
        file.write(made.read_bytes())
    Path(file.name).chmod(0o644)
    Path(file.name).replace(target)


def _say(text: str) -> None:
    for line in _lines(text):
        sys.stdout.write(log_line(line) + "\n")


def _lines(text: str) -> Iterable[str]:
    return (line for line in text.splitlines() if line.strip())


def _annotate(kind: str, text: str) -> None:
    sys.stdout.write(f"::{kind} title=impactlint::{command_data(text)}\n")


def _fail(text: str) -> int:
    _annotate("error", "\n".join(one_line(line) for line in _lines(text)))
    return FAILURE


if __name__ == "__main__":
    sys.exit(main())
