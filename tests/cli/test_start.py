"""The start of the command: help, version, and what becomes of faults of ours."""

import io
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import impactlint
from impactlint.cli.names import COMMANDS
from impactlint.templates import WORKFLOWS


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version(flag, cli):
    ran = subprocess.run([sys.executable, "-m", "impactlint", flag], capture_output=True, text=True, check=True)
    assert ran.stdout == cli(flag).out == f"impactlint {impactlint.__version__}\n"


def test_help_names_every_command_without_importing_one(cli):
    ran = cli("--help")
    assert ran.status == 0
    assert all(f"  {name} " in ran.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(cli, name):
    ran = cli(name, "--help")
    assert ran.status == 0
    assert ran.out.startswith(f"Usage: impactlint {name} ")


def test_help_of_init_says_when_to_choose_a_workflow(cli):
    said = " ".join(cli("init", "--help").out.split())
    assert all(f" {name} {workflow.when}" in said for name, workflow in WORKFLOWS.items())


class Failing(io.TextIOBase):
    """A standard input of which nothing can be read."""

    def __init__(self, error):
        self.error = error
        self.buffer = self

    def read(self, size=-1):
        raise self.error


def test_a_fault_of_ours_is_status_2_and_no_traceback(cli, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Failing(RuntimeError("of ours \x1b[31m")))
    ran = cli("-")
    assert (ran.status, ran.out) == (2, "")
    assert "internal error: RuntimeError: of ours" in ran.err
    assert "\x1b" not in ran.err


def test_a_fault_with_one_file_is_status_2_and_the_others_are_shown(cli, write, rule_that):
    rule_that("if path == 'b/README.md': raise RuntimeError")
    write(".impactlint.yml", "plugins: acme\n")
    write("a/README.md")
    write("b/README.md")
    ran = cli("--no-cache", "--output-format", "concise")
    assert ran.status == 2
    assert "a/README.md:" in ran.out
    assert "internal error: b/README.md: RuntimeError" in ran.err


@pytest.mark.parametrize("args", [(), ("outline",)])
def test_an_interrupt_is_status_130(cli, monkeypatch, args):
    monkeypatch.setattr(sys, "stdin", Failing(KeyboardInterrupt()))
    assert cli(*args, "-").status == 130


def test_an_interrupt_while_a_page_is_judged_is_status_130(cli, write, rule_that):
    rule_that("raise KeyboardInterrupt")
    write(".impactlint.yml", "plugins: acme\n")
    write("README.md")
    assert cli("--no-cache").status == 130


def test_the_traceback_is_there_for_who_asks(cli, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Failing(RuntimeError()))
    monkeypatch.setenv("IMPACTLINT_TRACEBACK", "1")
    with pytest.raises(RuntimeError):
        cli("-")


def started(*args, cwd, to):
    command = f"{shlex.join([sys.executable, '-m', 'impactlint', *args])} {to}"
    return subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=cwd, check=False)


linux = pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
full = pytest.param(">/dev/full", "no space left on device", marks=linux)
CALLS = [("--no-cache", "--output-format", "concise"), ("outline",), ("--version",), ("rule", "IMP101"), ("--help",)]


@pytest.mark.parametrize(("to", "why"), [full, pytest.param(">&-", "it is closed")])
@pytest.mark.parametrize("args", CALLS, ids=" ".join)
def test_a_standard_output_that_takes_nothing_is_named(write, folder, args, to, why):
    write("README.md")
    ran = started(*args, cwd=folder, to=to)
    assert ran.stderr.splitlines()[-1:] == [f"impactlint: can't write to standard output: {why}"]
    assert ran.returncode == 2
    assert "fault of impactlint" not in ran.stderr


def test_a_closed_standard_output_is_no_fault_where_nothing_is_written(write, folder):
    write("README.md", "# a\n")
    ran = started("--fix-only", "--quiet", cwd=folder, to=">&-")
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize("flags", [(), ("-q",), ("--fix",), ("--output-format", "json")])
def test_a_closed_standard_error_changes_neither_the_status_nor_the_findings(write, folder, flags):
    def checked(to):
        write("README.md")
        ran = started("check", "--no-cache", *flags, cwd=folder, to=to)
        return ran.returncode, ran.stdout

    assert checked("2>&-") == checked("2>/dev/null")
    assert checked("2>&-")[0] == 1


def test_a_closed_standard_error_loses_a_usage_error_and_not_its_status(folder):
    assert started("check", "nosuch", cwd=folder, to="2>&-").returncode == 2


def test_a_closed_standard_input_is_a_usage_error(folder):
    for command in ("check", "outline"):
        ran = started(command, "-", cwd=folder, to="<&-")
        assert ran.returncode == 2
        assert "standard input is closed" in ran.stderr


@pytest.mark.parametrize("command", ["check", "check -", "outline", "init", "config show"])
def test_a_working_folder_that_was_deleted_is_said(folder, command):
    (folder / "gone").mkdir()
    deleting = f"rmdir ../gone; exec {shlex.quote(sys.executable)} -m impactlint {command}"
    ran = subprocess.run(["sh", "-c", deleting], cwd=folder / "gone", capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "impactlint: the current folder doesn't exist any more\n"


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("impactlint ch", ["plain,check", "file,ch"]),
        ("impactlint READ", ["file,READ"]),
        ("impactlint --isol", ["plain,--isolated"]),
        ("impactlint --vers", ["plain,--version"]),
        ("impactlint config s", ["plain,schema", "plain,show"]),
        ("impactlint check --fix-o", ["plain,--fix-only"]),
        ("impactlint README.md --fix-o", ["plain,--fix-only"]),
    ],
)
def test_a_shell_completes_commands_flags_and_paths(folder, line, offered):
    asked = {"_IMPACTLINT_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    command = [sys.executable, "-m", "impactlint"]
    ran = subprocess.run(command, cwd=folder, env=os.environ | asked, capture_output=True, text=True, check=False)
    assert (ran.stdout.splitlines(), ran.stderr) == (offered, "")
