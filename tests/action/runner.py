"""Starts the entry point as GitHub's runner starts the container of an action."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parents[2]
EVENTS = PROJECT / "tests" / "github" / "data" / "events"
OTHER_USER = 1001
START = f"""\
import runpy, sys
sys.path.insert(0, {str(PROJECT)!r})
runpy.run_module("impactlint.action", run_name="__main__")
"""
MOUNT = """\
import os, subprocess, sys
workspace, *command = sys.argv[1:]
subprocess.run(["mount", "--bind", workspace, workspace], check=True)
subprocess.run(["mount", "-o", "remount,bind,ro", workspace], check=True)
os.chdir(workspace)
os.execvp(command[0], command)
"""
"""No shell: shells drop variables whose names hold a hyphen, such as INPUT_FAIL-ON."""


@dataclass(frozen=True)
class Ran:
    """What the runner sees of a run."""

    status: int
    log: str
    outputs: dict[str, str]
    summary: str

    @property
    def commands(self) -> list[str]:
        """Lines that the runner takes for workflow commands (ActionCommand.cs, TryParseV2 and TryParse)."""
        return [line for line in re.split(r"\r\n|\r|\n", self.log) if line.lstrip().startswith("::") or "##[" in line]

    def annotations(self, kind: str) -> list[str]:
        return [line for line in self.commands if line.startswith(f"::{kind} ")]


def run(
    folder: Path,
    files: dict[str, bytes],
    event: tuple[str, object],
    inputs: dict[str, str] | None = None,
    *,
    api: str = "",
    read_only: bool = True,
    **more: str,
) -> Ran:
    """Run the action in a fresh workspace that holds `files`, belongs to somebody else and is mounted read-only."""
    workspace, commands = folder / "workspace", folder / "file_commands"
    for path in (workspace / ".git", commands, folder / "workflow", folder / "home"):
        path.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace / name).write_bytes(data)
    give_away(workspace)
    name, payload = event
    (folder / "workflow" / "event.json").write_text(json.dumps(payload), encoding="utf-8")
    for file in ("set_output", "step_summary"):
        (commands / file).write_text("")
    environ = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(folder / "home"),
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTOR": "Codertocat",
        "GITHUB_API_URL": api or "http://127.0.0.1:9",
        "GITHUB_EVENT_NAME": name,
        "GITHUB_EVENT_PATH": str(folder / "workflow" / "event.json"),
        "GITHUB_OUTPUT": str(commands / "set_output"),
        "GITHUB_REPOSITORY": "Codertocat/Hello-World",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_SHA": "0" * 40,
        "GITHUB_STEP_SUMMARY": str(commands / "step_summary"),
        "GITHUB_WORKSPACE": str(workspace),
        **{f"INPUT_{key.upper()}": value for key, value in ({"paths": "."} | (inputs or {})).items()},
        **more,
    }
    command = [sys.executable, "-I", "-B", "-X", "utf8", "-c", START]
    if read_only:
        command = mounted(workspace, command)
    done = subprocess.run(
        command, cwd=workspace, env=environ, capture_output=True, timeout=100, check=False, encoding="utf-8"
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return Ran(
        done.returncode,
        done.stdout + done.stderr,
        read_outputs((commands / "set_output").read_text(encoding="utf-8")),
        (commands / "step_summary").read_text(encoding="utf-8"),
    )


def read_outputs(text: str) -> dict[str, str]:
    """Outputs as the runner reads them: `name<<mark`, lines, `mark`."""
    found = re.findall(r"^([\w-]+)<<(\w+)\n(.*?)\n\2\n", text, re.M | re.S)
    assert "".join(f"{name}<<{mark}\n{value}\n{mark}\n" for name, mark, value in found) == text
    return {name: value for name, _, value in found}


def give_away(folder: Path) -> None:
    """Let everything below belong to another user, where we may."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, OTHER_USER, OTHER_USER, follow_symlinks=False)


def mounted(workspace: Path, command: list[str]) -> list[str]:
    """The command in a mount namespace with a read-only workspace; elsewhere its folder only refuses writes."""
    unshare = namespaces()
    if unshare:
        return [*unshare, sys.executable, "-I", "-c", MOUNT, str(workspace), *command]
    workspace.chmod(0o555)
    return command


@cache
def namespaces() -> tuple[str, ...]:
    """How to get a mount namespace on this machine; empty where there is none."""
    unshare = shutil.which("unshare")
    for flags in ("--mount", "--map-root-user --mount"):
        command = (unshare or "", *shlex.split(flags), "--propagation", "private", "--")
        if unshare and not subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
            return command
    return ()


def payload(name: str, **changed: object) -> dict[str, object]:
    """A webhook payload; `a__b=1` changes what stands at a.b."""
    event = json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))
    for path, value in changed.items():
        *parts, last = path.split("__")
        at = event
        for part in parts:
            at = at[part]
        at[last] = value
    return event
