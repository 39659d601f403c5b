import json
import subprocess
import sys

from impactlint.reporters import FORMATS
from tests.reporters.some_findings import LATE


def check(folder, *flags):
    command = [sys.executable, "-m", "impactlint", "check", "--no-cache", "--fail-on", "never", *flags, "README.md"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True)


def test_all_formats_at_once_are_what_each_is_alone(tmp_path, project, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(project))
    (tmp_path / "README.md").write_text(LATE, encoding="utf-8")
    flags = [f"--output-file={name}:out.{name}" for name in FORMATS]
    together = check(tmp_path, "--output-format", "concise", *flags)
    files = {name: (tmp_path / f"out.{name}").read_text(encoding="utf-8") for name in FORMATS}
    for name, text in files.items():
        assert check(tmp_path, "--output-format", name).stdout == text
    assert together.stdout == files["concise"]
    found = json.loads(files["json"])["findings"]
    assert len(json.loads(files["sarif"])["runs"][0]["results"]) == len(found) == files["concise"].count("\n")
