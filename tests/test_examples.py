"""The rule files in examples/ change what is found, as their entries say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from impactlint.baseline import apply
from impactlint.config.resolver import Resolver
from impactlint.files import Wanted, find
from impactlint.findings import Severity
from impactlint.rule_examples import tried
from impactlint.run import run

EXAMPLES = Path(__file__).parent.parent / "examples"
Found = dict[tuple[str, str], str]
"""Severity of each rule's finding in each file."""


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """A copy of an example, as a repository of its own."""
    name = str(request.param)
    shutil.copytree(EXAMPLES / name, tmp_path / name)
    (tmp_path / name / ".git").mkdir()
    monkeypatch.chdir(tmp_path / name)
    return name


def check(*, isolated: bool = False) -> tuple[list[str], Found]:
    resolver = Resolver(isolated=isolated)
    files = find(["."], lambda folder: Wanted(*resolver.wanted(folder))).files
    settings = resolver.resolve(files)
    results = run(files, settings.__getitem__).results
    known = apply({one.path: one.findings for one in results}, settings.__getitem__)
    assert known.stale == []
    assert not any(one.error for one in results)
    active = (one for findings in known.findings.values() for one in findings if one.active)
    return files, {(one.path, one.rule): one.severity.label for one in active}


def where(found: Found, rule: str) -> set[str]:
    return {path.partition("/README")[0] for path, name in found if name == rule}


# Path, rule, whether it is found without the rule file, and its severity with it.
CHANGED = {
    "ml-portfolio": [
        ("line-stops/README.md", "FOLIO001", False, "warning"),
        ("line-stops/README.md", "IMP305", True, None),
        ("shelf-forecast/README.md", "IMP501", True, None),
        ("shelf-forecast/README.md", "IMP102", False, "error"),
    ],
    "monorepo": [
        ("packages/rowcheck/README.md", "IMP107", False, "error"),
        ("packages/tidepool/README.md", "IMP201", True, "warning"),
        ("research/dose-response/README.md", "IMP204", True, None),
        ("research/dose-response/README.md", "IMP305", True, "warning"),
        ("tools/README.md", "IMP206", True, None),
    ],
}


@pytest.mark.parametrize("example", CHANGED, indirect=True)
def test_what_the_rule_file_changes(example: str) -> None:
    _, without = check(isolated=True)
    _, found = check()
    assert found.get(("README.md", "IMP602"), "error") == "error"
    expected = {(path, rule): (before, after) for path, rule, before, after in CHANGED[example]}
    assert {key: (key in without, found.get(key)) for key in expected} == expected


@pytest.mark.parametrize("example", ["ml-portfolio", "monorepo", "course"], indirect=True)
def test_what_is_left_out(example: str) -> None:
    gone = {"ml-portfolio": "archive/mnist-notes", "monorepo": "tools", "course": "template"}[example]
    before, _ = check(isolated=True)
    after, _ = check()
    assert set(before) - set(after) == {f"{gone}/README.md"}


@pytest.mark.parametrize("example", ["ml-portfolio", "monorepo", "course"], indirect=True)
def test_the_examples_of_their_own_rules(example: str) -> None:
    done = list(tried(Resolver().settings("README.md")))
    assert [one for one in done if one.wrong] == []
    assert bool(done) == (example != "monorepo")


@pytest.mark.parametrize("example", ["monorepo"], indirect=True)
def test_the_research_folder_builds_on_the_repository(example: str) -> None:
    del example
    research = Resolver().settings("research/dose-response/README.md")
    assert "EC50" in research.hints.vocabulary
    assert research.severity("IMP104") is Severity.OFF
    assert Resolver().settings("packages/tidepool/README.md").severity("IMP104") is Severity.WARNING


@pytest.mark.parametrize("example", ["course"], indirect=True)
def test_thirty_groups_are_held_to_the_same_page(example: str) -> None:
    del example
    files, found = check()
    _, without = check(isolated=True)
    assert len([path for path in files if path.startswith("students/")]) == 30
    assert where(found, "COURSE001") == {"students/04-bird-songs", "students/19-email-triage"}
    assert where(found, "COURSE002") == {"students/09-river-levels", "students/23-air-quality"}
    assert where(found, "COURSE003") == {"students/16-tram-noise"}
    assert where(without, "IMP404")
    assert where(found, "IMP404") == set()
    lessons = {path[9:11]: level for (path, rule), level in found.items() if rule == "IMP305"}
    assert {level for group, level in lessons.items() if group >= "21"} == {"warning"}
    assert {level for group, level in lessons.items() if group < "21"} == {"advice"}


@pytest.mark.parametrize("example", ["course"], indirect=True)
def test_one_group_does_not_fail_and_one_finding_is_known(example: str) -> None:
    del example
    resolver = Resolver()
    groups = ("18-water-meters", "19-email-triage")
    limits = {name: resolver.settings(f"students/{name}/README.md").fail_on for name in groups}
    assert limits == {"18-water-meters": Severity.WARNING, "19-email-triage": None}
    path = "students/12-parking/README.md"
    (result,) = run([path], resolver.settings).results
    assert "COURSE002" in {one.rule for one in result.findings if one.active}
    marked = apply({path: result.findings}, resolver.settings).findings[path]
    assert "COURSE002" not in {one.rule for one in marked if one.active}
