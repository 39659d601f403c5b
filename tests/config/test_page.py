"""docs/configuration.md is what the keys say today, and every example on it is right."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from impactlint.config.keys import file_record
from impactlint.config.load import parse
from impactlint.config.presets import NAMES
from impactlint.config.rulefile import checked
from impactlint.rule_examples import tried

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.S)


def test_the_page_is_made_from_the_keys(project: Path) -> None:
    command = [sys.executable, "docs/make_configuration.py", "--check"]
    run = subprocess.run(command, cwd=project, check=False, env=os.environ | {"PYTHONPATH": "."})
    assert run.returncode == 0, "run `python docs/make_configuration.py`"


def test_the_page_tells_every_key_and_preset() -> None:
    assert all(f"\n### {field.name}\n" in PAGE for field in file_record().fields)
    assert all(f"\n# {name}: " in PAGE for name in NAMES)


@pytest.mark.parametrize("text", EXAMPLES, ids=range(len(EXAMPLES)))
def test_every_example_is_right(text: str) -> None:
    assert checked(parse(text, "example"), "/r/f.yml", "example", "/r")


def test_the_rules_of_your_own_do_what_their_examples_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from impactlint.config.resolver import Resolver

    monkeypatch.chdir(tmp_path)
    text = next(text for text in EXAMPLES if text.count("- id: TEAM") == 3)
    (tmp_path / ".impactlint.yml").write_text(text, encoding="utf-8")
    done = list(tried(Resolver().settings("README.md")))
    assert len(done) == 6
    assert [one for one in done if one.wrong] == []
