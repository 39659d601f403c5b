"""The project's own pages: what they link to is there, what they say to run runs, and they pass their own check."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from impactlint import lint_paths
from impactlint.findings import Severity
from impactlint.restructure.links import slug

ROOT = Path(__file__).parent.parent
IN_NEED_OF_HELP = {"needs-help", "course", "ml-portfolio", "monorepo"}
"""Examples whose links may lead nowhere."""
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/**/*.md", "examples/**/README.md")
    for page in ROOT.glob(pattern)
    if IN_NEED_OF_HELP.isdisjoint(page.parts)
)
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1`*~*$", re.M | re.S)
_LINK = re.compile(r"\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)|^\[[^\]^]+\]:\s+(\S+)", re.M)
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.M)


def prose(page: Path) -> str:
    """A page without its code."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text)


def links(page: Path) -> list[str]:
    found = (one or other for one, other in _LINK.findall(prose(page)))
    return [unquote(link) for link in found if not re.match(r"[a-z][a-z0-9+.-]*:|//", link)]


def anchors(page: Path) -> set[str]:
    headings = _HEADING.findall(_FENCE.sub("", page.read_text(encoding="utf-8")))
    return {slug(re.sub(r"\[([^\]]*)\]\([^)]*\)|[`*]", r"\1", heading)) for heading in headings}


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    dead = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        leads = target.exists() and target.is_relative_to(ROOT.resolve())
        if not leads or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


def test_there_are_links_to_try() -> None:
    assert {"README.md", "CONTRIBUTING.md", "docs/configuration.md", "examples/README.md"} <= set(PAGES)
    assert sum(len(links(ROOT / name)) for name in PAGES) > 50


def test_the_finding_that_the_readme_shows_is_what_is_printed() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```text\n(churn-prediction/.*?)^```$", readme, re.M | re.S)
    command = [sys.executable, "-m", "impactlint", "churn-prediction/README.md", "--no-cache", "--color", "never"]
    ran = subprocess.run(command, cwd=ROOT / "examples/needs-help", capture_output=True, text=True, check=False)
    assert " ".join(shown.split()) in " ".join(ran.stdout.split())


def test_the_architecture_names_every_part() -> None:
    named = set(re.findall(r"`(\w+)(?:/|\.py)`", (ROOT / "docs/architecture.md").read_text(encoding="utf-8")))
    parts = {path.stem for path in (ROOT / "impactlint").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert {part for part in parts if not part.startswith("_")} - named == set()


def test_the_python_example_of_the_readme_runs(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", readme, re.M | re.S)
    hidden = (ROOT / "examples/needs-help/churn-prediction/README.md").read_bytes()
    (tmp_path / "README.md").write_bytes(hidden)
    command = [sys.executable, "-c", example]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "IMP102" in ran.stdout
    assert re.search(r"^54 outcome .*71 %", ran.stdout, re.M)


def test_the_project_passes_its_own_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = lint_paths(["."])
    paths = {result.path for result in found.results}
    assert {"README.md", "examples/exemplary/README.md"} <= paths
    assert not any(IN_NEED_OF_HELP & set(path.split("/")) or path.startswith("tests/") for path in paths)
    assert [one for one in found.active if one.severity >= Severity.ERROR] == []
    assert found.errors == ()


def test_examples_in_need_of_help_are_checked_where_they_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert {one.rule for one in lint_paths(["examples/needs-help"]).active} >= {"IMP101", "IMP102", "IMP201"}


def test_the_demo_fits_a_few_screens_and_ends_with_what_to_try(tmp_path: Path) -> None:
    command = tmp_path / "impactlint"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m impactlint "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    environment = {"BIN": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        ["sh", str(ROOT / "examples/demo.sh")],
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert len(lines) < 125
    assert (
        ran.stdout.index("examples/needs-help") < ran.stdout.index("examples/exemplary") < ran.stdout.index("Try next")
    )
    assert len(lines) - lines.index("Try next:") < 6
