"""The Python interface gives what the command gives."""

import json
import re
from pathlib import Path

import pytest

import impactlint
from impactlint import lint_paths, lint_text, read
from impactlint.cli import run
from impactlint.config.defaults import default_settings
from impactlint.files import PathError
from impactlint.findings import Severity

EXAMPLES = Path(__file__).parent.parent / "examples"
CHURN = EXAMPLES / "needs-help/churn-prediction/README.md"


def said(*args, capsys):
    run(["check", "--no-cache", "--output-format", "json", *map(str, args)])
    return [
        (f["path"], f["rule"], f["line"], f["fingerprint"]) for f in json.loads(capsys.readouterr().out)["findings"]
    ]


def found(outcome):
    return [(f.path, f.rule, f.line, f.fingerprint) for f in outcome.active]


def test_lint_paths_finds_what_the_command_finds(capsys, monkeypatch):
    monkeypatch.chdir(EXAMPLES)
    assert found(lint_paths(["needs-help"])) == said("needs-help", capsys=capsys)
    assert found(lint_paths(["needs-help"], jobs=None)) == found(lint_paths(["needs-help"]))


def test_lint_text_finds_what_the_command_finds(capsys, monkeypatch):
    monkeypatch.chdir(CHURN.parent)
    report = lint_text(CHURN.read_text(encoding="utf-8"))
    here = [(finding.rule, finding.line) for finding in report.findings if finding.active]
    assert here == [(rule, line) for _, rule, line, _ in said("README.md", capsys=capsys)]
    assert report.reading is not None
    assert report.reading.order == "late"


def test_read_is_the_reading_that_findings_rest_on():
    text = CHURN.read_text(encoding="utf-8")
    assert read(text) == lint_text(text).reading


def test_settings_are_used_as_given():
    quiet = default_settings()
    off = {rule: type(setting)(Severity.OFF, setting.options) for rule, setting in quiet.rules.items()}
    settings = type(quiet)(rules=off)
    assert lint_text(CHURN.read_text(encoding="utf-8"), settings=settings).findings == ()
    assert lint_paths([str(CHURN)], settings=settings).findings == ()
    assert lint_paths([str(CHURN)], settings=lambda path: settings).findings == ()


def test_what_the_baseline_of_the_rule_file_knows_does_not_count(tmp_path, monkeypatch, capsys):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    Path("README.md").write_bytes(CHURN.read_bytes())
    Path(".impactlint.yml").write_text("baseline: known.json\n")
    assert found(lint_paths())
    run(["check", "--no-cache", "--write-baseline", "--select", "IMP206"])
    outcome = lint_paths()
    assert {one.rule for one in outcome.findings if one.suppression} == {"IMP206"}
    assert found(outcome) == said(capsys=capsys) != []


def test_wrong_paths_are_an_exception():
    with pytest.raises(PathError):
        lint_paths(["nowhere"])


def test_the_package_names_its_interface():
    assert {"__version__", "lint_paths", "lint_text", "read", "Settings", "ConfigError"} <= set(impactlint.__all__)
    with pytest.raises(AttributeError, match="no attribute 'lint'"):
        impactlint.lint  # noqa: B018  # asking is the test


def test_a_severity_is_shown_by_its_name():
    assert (str(Severity.WARNING), f"{Severity.ERROR:<6}|") == ("warning", "error |")
    assert max(Severity.ADVICE, Severity.ERROR) is Severity.ERROR == 3


def test_every_name_that_the_package_offers_is_listed_and_there():
    assert set(impactlint.__all__) <= set(dir(impactlint))
    assert all(getattr(impactlint, name) is not None for name in impactlint.__all__)
    assert impactlint.Severity is Severity
    assert impactlint.PathError is PathError


def blocks():
    page = Path(__file__).parent.parent / "docs/python.md"
    return re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def test_the_examples_of_the_documentation_run(tmp_path, monkeypatch, capsys):
    (tmp_path / "README.md").write_bytes(CHURN.read_bytes())
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for block in blocks():
        exec(block, {})  # noqa: S102  # our own page
    assert "error IMP102" in capsys.readouterr().out
