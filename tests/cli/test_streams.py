"""Streams that close early, or can't show every character."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, PAGE


def test_a_closed_pipe_is_no_traceback(write, folder):
    for number in range(40):
        write(f"p{number}/README.md")
    command = f'"{sys.executable}" -m impactlint --no-cache | head -n 1'
    ran = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr
    assert "Error" not in ran.stderr


def test_a_closed_pipe_is_no_fault_of_a_file(folder):
    command = f'"{sys.executable}" -m impactlint init | true'
    ran = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False)
    assert ran.stderr == ""


def test_a_stream_that_cannot_show_every_character(write, folder):
    write("README.md", LATIN)
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "impactlint", "--no-cache", "--output-format", "full"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, env=environment, check=False)
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr
    assert "\\u89e3" in ran.stdout.decode("cp1252")


LATIN = PAGE.replace("# Project 3", "# „Abwanderung“ — 解約").replace("yourusername", "yourusername/解")


@pytest.mark.parametrize("command", ["--output-format json", "config schema", "rule"])
def test_a_pipe_that_nobody_reads_has_a_status_of_its_own(write, folder, command):
    write("README.md", CLEAN)
    script = f'"{sys.executable}" -m impactlint {command} | true; exit ${{PIPESTATUS[0]}}'
    ran = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode in (0, 141)
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize("arguments", ["nosuch", "--select nosuch"])
def test_a_usage_error_that_cannot_be_said_still_has_its_status(folder, arguments):
    script = f'"{sys.executable}" -m impactlint {arguments} 2>/dev/full'
    assert subprocess.run(["sh", "-c", script], cwd=folder, capture_output=True, check=False).returncode == 2


def test_standard_input_is_read_as_far_as_a_file_is(cli):
    large = "# Tides\n" + "a " * 600_000
    assert "IMP903" in cli("-q", "-", stdin=large).out
    ran = cli("--fix", "-", stdin=large)
    assert (ran.status, ran.out) == (2, "")
    assert "more than 1,000,000 bytes" in ran.err
