"""Rule files are read once, and quickly."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from impactlint.config.resolver import Resolver
from tests.config.rule_files import OFF, refused, settings, write


def test_one_run_reads_a_file_once_and_shares_its_settings(repo: Path) -> None:
    write(repo, {".impactlint.yml": OFF})
    resolver = Resolver()
    first = resolver.settings("a/README.md")
    write(repo, {".impactlint.yml": "nonsense"})
    assert resolver.settings("b/c/README.md") is first


def test_a_rule_file_that_was_right_is_not_parsed_again(repo: Path, tmp_path: Path) -> None:
    write(repo, {".impactlint.yml": hundred_rules()})
    first = settings(cache=tmp_path / "cache")
    code = (
        "import sys; from impactlint.config.resolver import Resolver\n"
        f"found = Resolver(cache={str(tmp_path / 'cache')!r}).settings('README.md')\n"
        "print(len(found.custom), 'ruamel' in sys.modules, 're2' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["100", "False", "False"]
    assert settings(cache=tmp_path / "cache") == first


def test_a_rule_file_that_is_wrong_is_not_remembered(repo: Path, tmp_path: Path) -> None:
    write(repo, {".impactlint.yml": "custom-rules: [{id: TEAM1, message: m, pattern: 'a*'}]"})
    for _ in range(2):
        assert "matches the empty text" in refused(cache=tmp_path / "cache")[0]


def hundred_rules() -> str:
    rule = (
        "  - id: TEAM{n:03}\n    message: 'Say {{match}} in plain words, number {n}.'\n    help: Write what it does.\n"
        "    severity: warning\n    pattern: '\\bword{n}\\b'\n    scope: prose\n    kinds: [project, library]\n"
        "    good: ['A plain page.']\n    bad: ['This is word{n} here.']\n"
    )
    return "extends: portfolio\nrules: {IMP101: warning}\ncustom-rules:\n" + "".join(
        rule.format(n=n) for n in range(100)
    )


def test_a_hundred_rules_are_loaded_in_forty_milliseconds(repo: Path) -> None:
    write(repo, {".impactlint.yml": hundred_rules()})
    settings()  # imports what there is to import
    best = min(timed() for _ in range(5))
    assert best < 0.040


def timed() -> float:
    started = time.process_time()
    assert len(settings().custom) == 100
    return time.process_time() - started
