"""Rules in code: installed, named in the rule file, and never from the repository that is checked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from impactlint.config.problems import ConfigError
from impactlint.config.resolver import Resolver
from impactlint.document import from_text
from impactlint.engine import lint_source
from impactlint.rules.userdefined.plugins import PluginError, find_plugin, rules_of, stamped, trusted
from tests import plugins

CODE = """\
from impactlint.findings import Severity
from impactlint.rules.base import Option, Report, Rule


def check(reading, context):
    for number, line in enumerate(reading.document.source.lines, start=1):
        if context.options["word"] in line:
            yield Report(line=number, message="a word")


RULES = [Rule(id="{id}", name="{name}", summary="s", severity=Severity.WARNING, check=check, doc="d", good=(), bad=(),
              kinds=frozenset({{"project", "stub", "docs"}}), options={{"word": Option("foo", "the word")}})]
"""


def install(folder: Path, module: str, *, code: str = CODE, entry: str = "acme") -> None:
    plugins.install(folder, module, code.format(id="ACME1", name="no-foo") if code is CODE else code, entry)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "repo"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    monkeypatch.setattr(sys, "path", sys.path[:])
    return root


@pytest.fixture
def site(tmp_path: Path, repo: Path) -> Path:
    del repo
    folder = tmp_path / "site"
    sys.path.append(str(folder))
    return folder


def lint(text: str) -> list[str]:
    settings = Resolver().settings("README.md")
    return [finding.rule for finding in lint_source(from_text(text, "README.md"), settings).findings]


def said() -> list[str]:
    with pytest.raises(ConfigError) as caught:
        Resolver().settings("README.md")
    return caught.value.lines()


def test_it_runs_only_where_it_is_named(repo: Path, site: Path) -> None:
    install(site, "acme_named")
    assert "ACME1" not in lint("# T\n\nfoo\n")
    (repo / ".impactlint.yml").write_text("plugins: acme\nrules: {ACME1: {severity: error, word: bar}}")
    assert "ACME1" in lint("# T\n\nbar\n")
    assert "ACME1" not in lint("# T\n\nfoo\n")
    setting = Resolver().settings("README.md").rules["ACME1"]
    assert (setting.severity.label, setting.options) == ("error", {"word": "bar"})


def test_what_is_not_installed(repo: Path, site: Path) -> None:
    install(site, "acme_other", entry="other")
    (repo / ".impactlint.yml").write_text("plugins: [nope]")
    assert said() == [".impactlint.yml:1:10: plugins: no installed package has rules named 'nope' (installed: other)"]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("raise SystemError('boom')", "can't be imported: SystemError: boom"),
        ("RULES = 3", "gives no rules"),
        ("RULES = []", "gives no rules"),
        ("", "can't be imported: AttributeError"),
        (CODE.format(id="IMP999", name="x"), "has a rule IMP999 x: that id or name is taken"),
        (CODE.format(id="ACME1", name="vague-claim"), "that id or name is taken"),
    ],
)
def test_what_is_no_plugin(repo: Path, site: Path, code: str, why: str, request: pytest.FixtureRequest) -> None:
    install(site, f"acme_broken_{abs(hash(request.node.name))}", code=code)
    (repo / ".impactlint.yml").write_text("plugins: acme")
    assert why in said()[0]


def test_options_of_a_plugin_are_checked(repo: Path, site: Path) -> None:
    install(site, "acme_options")
    (repo / ".impactlint.yml").write_text("plugins: acme\nrules: {ACME1: {wrod: x, word: 3}}")
    assert [line.partition(" (")[0] for line in said()] == [
        ".impactlint.yml:2:23: rules.ACME1.wrod: ACME1 has no option `wrod`",
        ".impactlint.yml:2:32: rules.ACME1.word: expected text, found a number `3`",
    ]


def test_nothing_is_loaded_from_the_repository(repo: Path) -> None:
    install(repo, "acme_hostile", code="open('sprung', 'w').close()\nRULES = []")
    (repo / ".impactlint.yml").write_text("plugins: acme")
    for entry in (str(repo), ""):
        sys.path.insert(0, entry)
        assert "no installed package" in said()[0]
    assert not (repo / "sprung").exists()
    assert "acme_hostile" not in sys.modules


def test_a_repository_can_not_shadow_an_installed_plugin(repo: Path, site: Path) -> None:
    install(site, "acme_shadowed")
    (repo / "acme_shadowed.py").write_text("open('sprung', 'w').close()")
    sys.path.insert(0, "")
    plugin = find_plugin("acme", str(repo))
    assert [rule.id for rule in rules_of(plugin)] == ["ACME1"]
    assert not (repo / "sprung").exists()
    assert sys.path[0] == ""


def test_the_environment_that_runs_is_trusted_wherever_it_lies(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(repo / ".venv"))
    own = str(repo / ".venv" / "lib" / "site-packages")
    monkeypatch.setattr(sys, "path", ["", str(repo), own, "/elsewhere"])
    assert trusted(str(repo)) == [own, "/elsewhere"]


def test_a_plugin_has_another_stamp_once_its_module_has_changed(repo: Path, site: Path) -> None:
    install(site, "acme_stamped")
    plugin = find_plugin("acme", str(repo))
    rules_of(plugin)
    before = stamped(plugin)
    assert stamped(plugin) == before != plugin
    module = site / "acme_stamped.py"
    module.write_text(module.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    assert stamped(plugin) != before


def test_findings_of_a_plugin_that_has_changed_are_found_anew(repo: Path, site: Path) -> None:
    install(site, "acme_changing")
    (repo / ".impactlint.yml").write_text("plugins: acme\nkind: project", encoding="utf-8")
    (repo / "README.md").write_text("# T\n\nfoo\n", encoding="utf-8")

    def check() -> str:
        command = [sys.executable, "-m", "impactlint", "--cache-dir", "cache", "--output-format", "concise"]
        environment = os.environ | {"PYTHONPATH": str(site)}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout

    assert "[no-foo] a word" in check()
    module = site / "acme_changing.py"
    module.write_text(module.read_text(encoding="utf-8").replace("a word", "another word"), encoding="utf-8")
    assert "[no-foo] another word" in check()


def test_a_plugin_that_vanished(repo: Path) -> None:
    del repo
    with pytest.raises(PluginError, match="no installed package"):
        find_plugin("acme-that-nobody-has", "/nowhere")
