"""Replayed runs: what was said is said again, unless anything it rests on has changed."""

import os
import subprocess
import sys

import pytest

from tests.cli.conftest import PAGE


@pytest.fixture
def counted(cli, monkeypatch):
    """Runs the command and says whether the run was made, not replayed."""
    import impactlint.cli.run_check

    runs = []
    original = impactlint.cli.run_check.check
    monkeypatch.setattr(impactlint.cli.run_check, "check", lambda *args: runs.append(1) or original(*args))

    def counted(*args, **given):
        before = len(runs)
        return cli(*args, **given), len(runs) > before

    return counted


def test_the_second_run_says_the_same_and_reads_nothing(counted, write):
    write("README.md")
    write("a/README.md")
    for flags in ((), ("--output-format", "json"), ("--color", "always"), ("-q",), ("--statistics",), ("a",)):
        first, made = counted(*flags)
        assert made
        assert counted(*flags) == (first, False)


CHANGES = {
    "a file": lambda folder: (folder / "README.md").write_text("# Other\n"),
    "a new file": lambda folder: (folder / "b/README.md").write_text("# New\n"),
    "a file that went": lambda folder: (folder / "a/README.md").unlink(),
    "a .gitignore": lambda folder: (folder / ".gitignore").write_text("a/\n"),
    "a rule file": lambda folder: (folder / ".impactlint.yml").write_text("extends: minimal\n"),
    "a rule file above": lambda folder: (folder / ".github/impactlint.yml").write_text("extends: minimal\n"),
    "a rule file below": lambda folder: (folder / "b/impactlint.yml").write_text("include: ['*.md']\n"),
    "the repository": lambda folder: (folder / "a/.git").mkdir(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_seen(counted, write, folder, name):
    write("README.md")
    write("a/README.md")
    (folder / "b").mkdir()
    (folder / ".github").mkdir()
    counted()
    assert not counted()[1]
    CHANGES[name](folder)
    ran, made = counted()
    assert made
    assert ran == counted("--no-cache")[0]


RULE_FILES = {
    "extends: minimal\n": True,
    "extends: [portfolio, strict]  # both\n": False,
    "rules: {placeholder: off}\n": True,
    "kind: {docs/**: docs}\nextends: strict\n": True,
    "exclude: a/\n": False,
    "extends: ./other.yml\n": False,
    "extends:\n  - ./other.yml\n": False,
    "extends:\n  - minimal\n": False,
    "'extends': ./other.yml\n": False,
    "{extends: ./other.yml}\n": False,
    "baseline: known.json\n": False,
    '"incl\\u0075de": docs.md\n': False,
}


@pytest.mark.parametrize(("text", "alone"), RULE_FILES.items())
def test_a_run_by_a_rule_file_that_stands_alone_is_replayed(counted, write, text, alone):
    write("README.md")
    write("other.yml", "rules: {placeholder: off}\n")
    write(".impactlint.yml", text)
    first, _ = counted()
    again, made = counted()
    assert again == first == counted("--no-cache")[0]
    assert made is not alone
    write(".impactlint.yml", "rules: {problem-first: off, result-first: off}\n")
    assert counted()[1]


def test_a_file_that_is_extended_on_another_line_is_part_of_the_run(counted, write):
    write("README.md")
    write(".impactlint.yml", "extends: [recommended,\n  shared.yml]\n")
    write("shared.yml", "rules: {placeholder: off}\n")
    assert "IMP206" not in counted()[0].out
    write("shared.yml", "rules: {placeholder: error}\n")
    assert "IMP206" in counted()[0].out


def test_other_flags_are_another_run(counted, write):
    write("README.md")
    counted()
    for flags in (("--select", "IMP206"), ("--fail-on", "never"), ("--exit-zero",), ("--preset", "minimal"), ("./",)):
        ran, made = counted(*flags)
        assert made
        assert ran == counted(*flags, "--no-cache")[0]


def test_colours_are_part_of_the_run(counted, write, monkeypatch):
    write("README.md")
    counted()
    monkeypatch.setenv("FORCE_COLOR", "1")
    ran, made = counted()
    assert made
    assert "\x1b[" in ran.out


def test_a_linked_readme_is_part_of_the_run(counted, write, folder):
    entry = "### [Churn](churn/)\n\nXGBoost, FastAPI and Docker.\n\n"
    write("README.md", "# Portfolio\n\nMy machine learning projects.\n\n## Projects\n\n" + entry * 3)
    write("churn/README.md", PAGE)
    counted("README.md")
    assert not counted("README.md")[1]
    write("churn/README.md", PAGE.replace("71 %", "72 %"))
    ran, _ = counted("README.md")
    assert ran == counted("README.md", "--no-cache")[0]


@pytest.mark.parametrize(
    "name", ["a file", "a file that went", "a rule file", "a rule file above", "a rule file below"]
)
def test_what_changes_while_a_run_is_made_is_not_remembered(counted, cli, write, folder, monkeypatch, name):
    import impactlint.cli.run_check

    write("README.md")
    write("a/README.md")
    write("b/notes.md")
    (folder / ".github").mkdir()
    before = {path: path.read_text() for path in folder.rglob("README.md")}
    with monkeypatch.context() as changing:
        check = impactlint.cli.run_check.check
        changing.setattr(impactlint.cli.run_check, "check", lambda *given: (CHANGES[name](folder), check(*given))[1])
        cli()
    for path, text in before.items():
        path.write_text(text)
    for path in (".impactlint.yml", ".github/impactlint.yml", "b/impactlint.yml"):
        (folder / path).unlink(missing_ok=True)
    ran, made = counted()
    assert made
    assert ran == counted("--no-cache")[0]


def test_what_could_not_be_read_is_tried_again(counted, write):
    write("README.md", b"\xff")
    counted()
    assert counted()[1]


def test_a_fault_of_ours_is_not_remembered(counted, write, monkeypatch):
    def broken(*args):
        raise RuntimeError

    write("README.md")
    with monkeypatch.context() as patch:
        patch.setattr("impactlint.engine.lint_source", broken)
        assert counted()[0].status == 2
    assert counted()[0].status == 1


@pytest.mark.parametrize("data", [b"", b"{}", b"null", b'{"key": "x", "result": []}'])
def test_a_broken_entry_is_no_harm(counted, write, folder, data):
    write("README.md")
    first, _ = counted("--cache-dir", "cache")
    for entry in (folder / "cache").rglob("*.json"):
        entry.write_bytes(data)
    assert counted("--cache-dir", "cache")[0] == first


def test_neither_rules_nor_reading_are_imported(write, folder):
    write("README.md")
    script = (
        "import sys\nfrom impactlint.cli import run\nrun(['-q', '--cache-dir', 'cache'])\n"
        "print(*sorted(m for m in sys.modules if m.startswith('impactlint.')), file=sys.stderr)"
    )
    names = []
    for _ in range(2):
        ran = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True)
        names.append(ran.stderr.split())
    assert "impactlint.reading.read" in names[0]
    assert not [
        name for name in names[1] if name.startswith(("impactlint.reading", "impactlint.rules", "impactlint.doc"))
    ]


def test_the_working_folder_is_part_of_the_run(counted, write, folder, monkeypatch):
    write("a/README.md")
    write("b/README.md", "# Other\n")
    monkeypatch.chdir(folder / "a")
    counted()
    monkeypatch.chdir(folder / "b")
    assert counted()[1]
    os.chdir(folder)
