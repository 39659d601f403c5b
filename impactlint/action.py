"""The entry point of the GitHub Action: what the runner passes in, a command line of ours, what the runner wants back.

Inputs arrive as INPUT_NAME, the event and the files to write to as GITHUB_*. The action does nothing that the command
can't: it runs `impactlint review` in this process, writes the outputs, and ends with its status.
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
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import impactlint
from impactlint.config.presets import NAMES
from impactlint.counting import counted
from impactlint.disk import append_named, is_gone, write_whole
from impactlint.escape import command_data, log_line, one_line
from impactlint.findings import Severity
from impactlint.github.checkout import inside
from impactlint.github.event import PULL_EVENTS
from impactlint.interface import FAIL_ON, FAILURE, MAX_COMMENTS, MODES, SCOPES
from impactlint.nearest import did_you_mean
from impactlint.record import dataclass

CHOICES: dict[str, tuple[str, ...]] = {
    "preset": NAMES,
    "fail-on": FAIL_ON,
    "review": MODES,
    "scope": SCOPES,
}
"""The inputs that take one of a few words, or none where the default is empty."""

DEFAULTS: dict[str, str] = {
    "paths": ".",
    "config": "",
    "preset": "",
    "fail-on": "",
    "review": "suggestions",
    "scope": "file",
    "max-comments": str(MAX_COMMENTS),
    "key": "",
    "sarif-file": "",
    "github-token": "",
    "version": "",
    "save-plan": "",
    "from-plan": "",
}
"""Every input with its default, for runs of the image without action.yml; a test holds both together."""


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
    key: str
    sarif_file: str
    token: str
    save_plan: str
    from_plan: str


def read_inputs(environ: Mapping[str, str]) -> Inputs:
    """The inputs of INPUT_*, with defaults for those that are empty; the current folder is the workspace.

    Raises:
        InputError: some are wrong; all of them are named.
    """
    given = {name: _input(environ, name) or default for name, default in DEFAULTS.items()}
    problems = [problem for name, words in CHOICES.items() if (problem := _no_choice(name, given[name], words))]
    paths, max_comments = _paths(given["paths"], problems), _number("max-comments", given["max-comments"], problems)
    if problem := _other_version(given["version"]):
        problems.append(problem)
    problems += filter(None, (_outside(given[name], name) for name in ("sarif-file", "save-plan")))
    problems += filter(None, (_no_config(given["config"], environ),))
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
        key=given["key"],
        sarif_file=given["sarif-file"],
        token=given["github-token"] or environ.get("GITHUB_TOKEN", ""),
        save_plan=given["save-plan"],
        from_plan=given["from-plan"],
    )


def _input(environ: Mapping[str, str], name: str) -> str:
    """The runner upper-cases names and keeps hyphens; shells that can't are met halfway with an underscore."""
    key = "INPUT_" + name.upper()
    return environ.get(key, environ.get(key.replace("-", "_"), "")).strip()


def _no_choice(name: str, value: str, words: tuple[str, ...]) -> str:
    if value in words or value == DEFAULTS[name]:
        return ""
    hint = did_you_mean(value, words, most=1)
    return f"{name}: `{one_line(value)}` is none of {', '.join(words)}" + (f" ({hint})" if hint else "")


def _paths(value: str, problems: list[str]) -> tuple[str, ...]:
    """The words of each line; quotes keep a name with spaces together, and nothing is expanded."""
    try:
        words = tuple(word for line in value.splitlines() for word in shlex.split(line))
    except ValueError as error:
        problems.append(f"paths: {str(error).lower()}")
        return ()
    return words or (DEFAULTS["paths"],)


def _number(name: str, value: str, problems: list[str]) -> int:
    if value.isascii() and value.isdigit() and len(value) < 5 and int(value) <= MAX_COMMENTS:
        return int(value)
    problems.append(f"{name}: `{one_line(value)}` is not a number from 0 to {MAX_COMMENTS}")
    return 0


def _other_version(wanted: str) -> str:
    """What to say if this is not the version that was asked for, else "". `1.2` means any 1.2.x."""
    here = impactlint.__version__
    asked = wanted.removeprefix("v")
    if not asked or f"{here}.".startswith(f"{asked}."):
        return ""
    return (
        f"version: the workflow asks for {one_line(wanted)}, this is {here}: change the tag after `uses:`, or the input"
    )


def main() -> int:
    """Run the action and give the exit status: 0 clean, 1 findings at or above `fail-on`, 2 a failure."""
    try:
        if workspace := os.environ.get("GITHUB_WORKSPACE", ""):
            os.chdir(workspace)
        inputs = read_inputs(os.environ)
        with tempfile.TemporaryDirectory(prefix="impactlint-") as folder:
            return _run(inputs, Path(folder))
    except InputError as error:
        return _fail(f"The inputs of the action can't be used.\n{error}")
    except OSError as error:
        return _fail(f"The run stopped: {error}")


def _run(inputs: Inputs, folder: Path) -> int:
    sarif = _free(inputs, inputs.sarif_file, "sarif-file")
    plan = _free(inputs, inputs.save_plan, "save-plan")
    os.environ["GITHUB_TOKEN"] = inputs.token  # where the command looks for it
    made = folder / "findings.json"
    status, said = _command(review_arguments(inputs, made, folder / "plan.json" if plan else None))
    report = json.loads(made.read_bytes()) if made.exists() else {}
    written = ""
    try:
        if sarif and (report or status != FAILURE) and _write_sarif(inputs, folder / "findings.sarif", sarif):
            written = inputs.sarif_file
        if plan and (folder / "plan.json").exists():
            _place(folder / "plan.json", plan)
    finally:
        _tell(outputs(report, written, said if status == FAILURE else ""))
    if status == FAILURE:
        return _fail("\n".join((said, *report.get("summary", {}).get("internal_errors", ()))))
    for line in _lines(said):
        sys.stdout.write(log_line(line) + "\n")
    return status


def _tell(said: str) -> None:
    """Hand the outputs to the runner. Where it doesn't take them, that is said, and the run goes on."""
    if why := append_named("GITHUB_OUTPUT", said):
        _annotate("warning", f"GITHUB_OUTPUT can't be written: {why}")


def review_arguments(inputs: Inputs, report: Path, plan: Path | None) -> list[str]:
    """The command line of the run. Where there is no pull request, `review` checks the whole checkout instead."""
    arguments = ["review", "--mode", inputs.review, "--scope", inputs.scope]
    arguments += ["--max-comments", str(inputs.max_comments), "--output-file", f"json:{report}"]
    arguments += [f"--key={inputs.key}"] if inputs.key else []
    arguments += ["--fail-on", inputs.fail_on] if inputs.fail_on else []
    arguments += ["--save-plan", str(plan)] if plan else []
    arguments += ["--from-plan", inputs.from_plan] if inputs.from_plan else []
    return [*arguments, *_rules(inputs), "--", *_everywhere(inputs.paths)]


def _everywhere(paths: Sequence[str]) -> Sequence[str]:
    """No paths where they are all of the repository."""
    return () if any(path in (".", "./") for path in paths) else paths


def _rules(inputs: Inputs) -> list[str]:
    chosen = (("--config", inputs.config), ("--preset", inputs.preset))
    return [word for flag, value in chosen if value for word in (flag, value)]


def _write_sarif(inputs: Inputs, made: Path, target: Path) -> bool:
    """All findings of the checkout that count, also outside of the change: to code scanning a missing one is mended.

    Gives whether the file was written.
    """
    arguments = ["check", "--no-cache", "--exit-zero", "--quiet", "--output-format", "sarif"]
    arguments += ["--output-file", f"sarif:{made}", *_rules(inputs), "--", *inputs.paths]
    with contextlib.redirect_stdout(io.StringIO()):
        _, said = _command(arguments)
    if made.exists():
        made.write_text(_without_suppressed(made.read_text(encoding="utf-8")), encoding="utf-8")
        _place(made, target)
    else:
        _annotate("warning", f"The SARIF file was not written.\n{said}")
    return made.exists()


def _without_suppressed(sarif: str) -> str:
    """The same without results that are suppressed: code scanning doesn't heed that, and opens an alert for each."""
    log = json.loads(sarif)
    for run in log["runs"]:
        run["results"] = [result for result in run["results"] if "suppressions" not in result]
    return json.dumps(log, indent=1) + "\n"


def _command(arguments: list[str]) -> tuple[int, str]:
    """Exit status of a command line, and what it said on standard error: the log must not take that for commands."""
    from impactlint.cli import run

    with contextlib.redirect_stderr(io.StringIO()) as errors:
        status = run(arguments)
    sys.stdout.flush()
    return status, errors.getvalue()


def outputs(report: Mapping[str, Any], sarif_file: str, failure: str = "") -> str:
    """The outputs of a run in the form of GITHUB_OUTPUT.

    An empty report stands for a run that had nothing to do, or for one that found nothing out because of a `failure`.
    """
    summary = report.get("summary", {})
    unknown = bool(failure) and not report
    scores = [checklist["score"] for checklist in report.get("checklists", ())]
    values = {name: "" if unknown else str(summary.get(name, 0)) for name in ("findings", "errors", "warnings")}
    told = " ".join(["the run failed:", *_lines(failure)]) if unknown else headline(summary)
    values |= {"score": str(min(scores)) if scores else "", "sarif-file": sarif_file, "summary": told}
    return "".join(_output(name, value) for name, value in values.items())


def headline(summary: Mapping[str, Any]) -> str:
    """What came of a run, in one line."""
    if not summary:
        return "nothing to do"
    keys = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "advice": Severity.ADVICE}
    counts = [severity.counted(summary[key]) for key, severity in keys.items() if summary[key]]
    noted = {"mostly skipped": "hardly_judged", "without a rule in force": "without_rules"}
    pages = {said: len(summary.get(key, ())) for said, key in noted.items()}
    more = "".join(f"; {counted(count, 'file')} {said}" for said, count in pages.items() if count)
    return f"{counted(summary['files'], 'file')} checked: {', '.join(counts) or 'no findings'}{more}"


def _output(name: str, value: str) -> str:
    """One output between random marks, so that no value can add an output of its own."""
    mark = f"impactlint_{secrets.token_hex(16)}"
    return f"{name}<<{mark}\n{one_line(value)}\n{mark}\n"


def _inside(name: str) -> Path | None:
    """Where to put a file: inside the workspace, whatever links a checkout holds, and not in its .git; else None."""
    root = Path.cwd().resolve()
    try:
        folder = (root / name).parent.resolve()
    except (OSError, ValueError, RuntimeError):  # no name of a file, or a loop of links
        return None
    outside = not folder.is_relative_to(root) or ".git" in folder.relative_to(root).parts
    return None if outside or Path(name).name in ("", "..") else folder / Path(name).name


def _outside(name: str, what: str) -> str:
    """Why a file that an input names can't be written; empty where it can, or none is named."""
    if name and one_line(name) != name:
        return f"{what}: {one_line(name)} has blanks side by side, or a character that isn't shown"
    target = _inside(name) if name else None
    if target is None:
        return f"{what}: {one_line(name)} is not a file inside the workspace" if name else ""
    if os.path.lexists(target) and target.is_dir() and not target.is_symlink():
        return f"{what}: {one_line(name)} is a folder"
    there = next(above for above in target.parents if os.path.lexists(above))
    return "" if there.is_dir() else f"{what}: {one_line(name)} lies below a file"


def _no_config(name: str, environ: Mapping[str, str]) -> str:
    """Why the rule file that an input names can't be read; empty where it can, or none is named.

    On a pull request one inside the workspace is looked for at the commit that its rules are taken from, later.
    """
    fetched = environ.get("GITHUB_EVENT_NAME", "") in (*PULL_EVENTS, "workflow_run")
    if not name or (fetched and inside(name, Path.cwd().resolve()) is not None):
        return ""
    if is_gone(name):
        return f"config: {one_line(name)}: no such file"
    return f"config: {one_line(name)} is a folder" if Path(name).is_dir() else ""


def _free(inputs: Inputs, name: str, what: str) -> Path | None:
    """Where to put a file that may take the place of another, but of none that is to be checked.

    Raises:
        InputError: it is one of the files to check.
    """
    target = _inside(name) if name else None
    if target is not None and os.path.lexists(target) and target in _checked(inputs):
        raise InputError(f"{what}: {one_line(name)} is one of the files to check")
    return target


def _checked(inputs: Inputs) -> set[Path]:
    """The files that a check of the checkout would read, links followed to them and to their last part."""
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8", errors="surrogateescape")) as listed:
        _command(["check", "--show-files", *_rules(inputs), "--", *inputs.paths])
        listed.flush()
        paths = [Path(name) for name in os.fsdecode(listed.buffer.getvalue()).splitlines()]
    return {place for path in paths for place in (path.resolve(), path.parent.resolve() / path.name)}


def _place(made: Path, target: Path) -> None:
    """Put a file in its place in one step; a link of that name is replaced, not followed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, made.read_bytes())


def _lines(text: str) -> list[str]:
    """What a command said, an error first, without the empty lines and the usage that stands before one."""
    lines = [line for line in text.splitlines() if line.strip()]
    errors = [at for at, line in enumerate(lines) if line.startswith("Error: ")]
    if not errors:
        return lines
    return lines[errors[0] :] + [line for line in lines[: errors[0]] if not line.startswith(("Usage: ", "Try "))]


def _annotate(kind: str, text: str) -> None:
    sys.stdout.write(f"::{kind} title=impactlint::{command_data(text)}\n")


def _fail(text: str) -> int:
    _annotate("error", "\n".join(dict.fromkeys(map(one_line, _lines(text)))) or "The run stopped without a word.")
    return FAILURE


if __name__ == "__main__":
    sys.exit(main())
