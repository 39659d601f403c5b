"""Streams that close early, or can't show every character."""

import os
import subprocess
import sys

from tests.cli.conftest import PAGE


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
