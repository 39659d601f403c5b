"""Many files: no file takes the others down, and what is remembered is what would be found again."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.cache import Cache, build, canonical, default_folder
from impactlint.config.defaults import default_settings
from impactlint.config.model import Settings
from impactlint.config.resolver import Flags, Resolver
from impactlint.findings import Severity
from impactlint.limits import OutOfTimeError, time_limit
from impactlint.reporters import WITHOUT_FIXES, reporter
from impactlint.reporters.look import Look
from impactlint.run import FileResult, LintTask, lint, run, run_text

BARE = """# Project 3

An XGBoost classifier built with Python, pandas and Docker, packaged as a service behind FastAPI.

## Architecture

Events land in a queue, a worker writes them to PostgreSQL, a nightly job computes the features, and the training job
fits the model and stores it in a registry. The service loads the newest model from the registry when it starts, and
answers requests with a score for each customer.

## Tech stack

Python, pandas, XGBoost, FastAPI, Docker, PostgreSQL, Airflow and MLflow.
"""
SETTINGS = default_settings()


def only(rule: str) -> Settings:
    return Resolver(isolated=True, flags=Flags(select=(rule,))).settings("README.md")


def always(settings=SETTINGS):
    return lambda path: settings


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def write(path, data):
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


def rules(outcome):
    return [(finding.path, finding.rule) for finding in outcome.findings]


UNREADABLE = {
    "latin-1": "# Caf\xe9\n".encode("latin-1"),
    "NUL": b"# a\0b\n",
    "UTF-16": "# Title\n".encode("utf-16"),
    "too large": b"# a\n" + b"x" * 1_000_001,
    "nested": b"> " * 2_000 + b"x\n",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_a_finding_and_the_others_go_on(folder, name):
    files = [write("a/README.md", BARE), write("b/README.md", UNREADABLE[name]), write("c/README.md", BARE)]
    outcome = run(files, always())
    assert [finding for finding in rules(outcome) if finding[0] == "b/README.md"] == [("b/README.md", "IMP903")]
    assert {path for path, rule in rules(outcome)} == set(files)
    assert outcome.errors == ()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_no_permission_is_a_finding(folder):
    path = write("README.md", BARE)
    Path(path).chmod(0)
    assert rules(run([path], always())) == [(path, "IMP903")]


def test_a_file_that_vanishes_is_a_finding(folder):
    assert rules(run(["gone/README.md"], always())) == [("gone/README.md", "IMP903")]


@pytest.fixture
def with_rule(folder, rule_that):
    """Settings with a rule that runs a statement for every page."""

    def with_rule(body):
        rule_that(body)
        write(".impactlint.yml", "plugins: acme\n")
        return Resolver().settings("README.md")

    return with_rule


def test_a_fault_of_ours_is_no_finding(with_rule):
    files = [write("a/README.md", BARE), write("b/README.md", "# boom\n")]
    outcome = run(files, always(with_rule("if 'boom' in text: raise ZeroDivisionError('of ours')")))
    assert outcome.errors == ("b/README.md: ZeroDivisionError: of ours",)
    assert {path for path, _ in rules(outcome)} == {"a/README.md"}


needs_alarm = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no SIGALRM here")


@needs_alarm
def test_a_slow_file_is_a_finding(with_rule):
    path, settings = write("README.md", BARE), with_rule("time.sleep(30)")
    started = time.monotonic()
    outcome = run([path], always(settings), seconds=0.1)
    assert time.monotonic() - started < 5
    assert [(finding.rule, "0.1 s" in finding.message) for finding in outcome.findings] == [("IMP903", True)]


@needs_alarm
def test_the_time_limit_reaches_into_regular_expressions():
    import re

    started = time.monotonic()
    with pytest.raises(OutOfTimeError), time_limit(0.1):
        re.match(r"(a+)+$", "a" * 40 + "b")
    assert time.monotonic() - started < 5
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_processes_find_the_same_in_the_same_order(folder):
    files = [write(f"p{number:03}/README.md", BARE + f"\nText {number}.\n") for number in range(60)]
    files.insert(30, write("odd/README.md", UNREADABLE["NUL"]))
    assert run(files, always(), jobs=2) == run(files, always(), jobs=1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_process_that_dies_costs_one_file(with_rule):
    files = [write(f"p{number:02}/README.md", BARE) for number in range(52)]
    write("p17/README.md", "# kill\n")
    outcome = run(files, always(with_rule("if 'kill' in text: os._exit(9)")), jobs=2)
    assert [result.path for result in outcome.results] == files
    assert outcome.errors == ("p17/README.md: the process that read it died",)


SLOW = """
import sys
from impactlint.config.resolver import Resolver
from impactlint.run import run

settings = Resolver().settings("README.md")
run(sys.argv[1:], lambda _: settings, jobs=2)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_processes_end_with_the_one_that_is_killed(folder, project, rule_that):
    path = os.pathsep.join([str(project), str(rule_that("print('started', flush=True); time.sleep(8)"))])
    write(".impactlint.yml", "plugins: acme\n")
    files = [write(f"p{number:02}/README.md", BARE) for number in range(52)]
    command = [sys.executable, "-c", SLOW, *files]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}) as ran:
        assert ran.stdout is not None
        assert ran.stdout.read(1)
        ran.kill()
        ran.communicate(timeout=5)  # it waits for all who have the other end of the pipe


def remembered(folder):
    return Cache(folder / "cache", FileResult)


def test_a_second_run_reads_nothing_and_says_the_same(folder, with_rule):
    settings = with_rule("open('judged', 'a').write(path)")
    files = [write("a/README.md", BARE), write("b/README.md", UNREADABLE["NUL"])]
    first = run(files, always(settings), cache=remembered(folder))
    (folder / "judged").unlink()
    assert run(files, always(settings), cache=remembered(folder)) == first
    assert first.findings and not (folder / "judged").exists()


def test_a_changed_file_or_setting_is_read_again(folder):
    path = write("README.md", BARE)
    before = run([path], always(), cache=remembered(folder))
    fewer = only("IMP201")
    assert {rule for _, rule in rules(run([path], always(fewer), cache=remembered(folder)))} == {"IMP201"}
    write("README.md", BARE + "\nTODO\n")
    after = run([path], always(), cache=remembered(folder))
    assert after != before
    assert after == run([path], always())


CORRUPT = [b"", b"{", b"[]", b'{"key": 1}', b"\xff", b"null", b'{"key": "k", "neighbours": [], "result": []}']


@pytest.mark.parametrize("data", CORRUPT)
def test_a_broken_entry_is_no_harm(folder, data):
    path = write("README.md", BARE)
    first = run([path], always(), cache=remembered(folder))
    for entry in (folder / "cache").rglob("*.json"):
        entry.write_bytes(data)
    assert run([path], always(), cache=remembered(folder)) == first


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_an_entry_of_the_right_key_with_any_result_is_no_harm(tmp_path_factory, result):
    folder = tmp_path_factory.mktemp("any")
    path = write(folder / "README.md", BARE)
    first = run([path], always(), cache=remembered(folder))
    (entry,) = (folder / "cache").rglob("*.json")
    entry.write_text(json.dumps(json.loads(entry.read_text()) | {"result": result}))
    assert run([path], always(), cache=remembered(folder)) == first


def test_what_was_remembered_without_fixes_is_not_taken_where_they_are_wanted(folder):
    path = write("README.md", BARE)
    fresh = run([path], always())
    plain = run([path], always(), cache=remembered(folder), fixes=False)
    assert any(found.fix for found in fresh.findings)
    assert not any(found.fix or found.no_fix for found in plain.findings)
    assert run([path], always(), cache=remembered(folder)) == fresh
    assert run([path], always(), cache=remembered(folder), fixes=False) == fresh


@pytest.mark.parametrize("name", sorted(WITHOUT_FIXES))
def test_formats_that_show_no_fix_say_the_same_without_one(name, folder):
    path = write("README.md", BARE)
    planned, plain = run([path], always()), run([path], always(), fixes=False)
    assert planned != plain
    assert reporter(name)(planned, Look()) == reporter(name)(plain, Look())


def test_a_cache_that_cannot_be_written_is_no_harm(folder):
    path = write("README.md", BARE)
    blocked = write("cache", "a file where the folder should be")
    assert run([path], always(), cache=Cache(Path(blocked), FileResult)) == run([path], always())


def test_an_entry_that_cannot_take_its_place_leaves_nothing_behind(folder, monkeypatch):
    def refused(*_args):
        raise OSError(28, "No space left on device")

    path = write("README.md", BARE)
    monkeypatch.setattr(os, "replace", refused)
    assert run([path], always(), cache=remembered(folder)) == run([path], always())
    assert names(folder / "cache" / build()) == []


MARKS = [".gitignore", "CACHEDIR.TAG"]
OLD = "build-0123456789abcdef"


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def test_the_cache_is_tagged_ignored_and_pruned(folder):
    path = write("README.md", BARE)
    run([path], always(), cache=remembered(folder))
    assert names(folder / "cache") == [*MARKS, build()]
    (folder / "cache" / build()).rename(folder / "cache" / OLD)
    os.utime(folder / "cache" / OLD, (0, 0))
    run([path], always(), cache=remembered(folder))
    assert names(folder / "cache") == [*MARKS, build()]


def test_a_cache_among_other_files_touches_none_of_them(folder):
    path = write("README.md", BARE)
    theirs = {"cache/.gitignore": "*.pyc\n", "cache/build-linux/a.o": "1", f"cache/{OLD}/a.o": "2"}
    for name, text in theirs.items():
        write(name, text)
        os.utime(Path(name).parent, (0, 0))
    run([path], always(), cache=remembered(folder))
    assert {name: Path(name).read_text() for name in theirs} == theirs
    assert names(folder / "cache") == [".gitignore", *sorted(["build-linux", OLD, build()])]
    assert set(MARKS) < set(names(folder / "cache" / build()))


def test_old_builds_among_other_files_are_pruned(folder):
    path = write("README.md", BARE)
    write("cache/notes.txt", "mine")
    run([path], always(), cache=remembered(folder))
    (folder / "cache" / build()).rename(folder / "cache" / OLD)
    os.utime(folder / "cache" / OLD, (0, 0))
    run([path], always(), cache=remembered(folder))
    assert names(folder / "cache") == [build(), "notes.txt"]


@pytest.mark.parametrize("name", [OLD + "x", "build-linux", "build-old"])
def test_only_folders_of_builds_are_pruned(name, folder):
    path = write("README.md", BARE)
    run([path], always(), cache=remembered(folder))
    (folder / "cache" / build()).rename(folder / "cache" / OLD)
    write(f"cache/{name}/kept.txt", "mine")
    write("elsewhere/kept.txt", "mine")
    (folder / "cache" / "build-fedcba9876543210").symlink_to(folder / "elsewhere", target_is_directory=True)
    for old in (name, OLD, "../elsewhere"):
        os.utime(folder / "cache" / old, (0, 0))
    run([path], always(), cache=remembered(folder))
    assert not (folder / "cache" / OLD).exists()
    assert Path(f"cache/{name}/kept.txt").read_text() == Path("elsewhere/kept.txt").read_text() == "mine"


def test_the_cache_is_not_in_the_repository(folder):
    assert folder not in default_folder().parents


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the variable is of other systems")
@pytest.mark.parametrize("given", ["relative", "./here", ""])
def test_a_relative_folder_of_caches_is_ignored(monkeypatch, given):
    monkeypatch.setenv("XDG_CACHE_HOME", given)
    assert default_folder() == Path.home() / ".cache" / "impactlint"
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/caches")
    assert default_folder() == Path("/var/caches/impactlint")


def test_equal_settings_have_one_text_whatever_the_order():
    one = Settings(hints=SETTINGS.hints, rules=dict(SETTINGS.rules))
    two = Settings(hints=SETTINGS.hints, rules=dict(reversed(SETTINGS.rules.items())))
    assert canonical(one) == canonical(two)
    assert canonical(one) != canonical(Settings(hints=SETTINGS.hints, rules=SETTINGS.rules, lead_words=150))
    assert canonical({"b", "a"}) == canonical({"a", "b"}) != canonical(["a", "b"])


def test_text_at_hand():
    outcome = run_text("docs/README.md", BARE.encode(), SETTINGS)
    assert {path for path, _ in rules(outcome)} == {"docs/README.md"}


def test_outcome_fails_at_a_threshold():
    outcome = run_text("README.md", BARE.encode(), only("IMP106"))
    assert [finding.severity for finding in outcome.active] == [Severity.ADVICE]
    assert outcome.fails(lambda path: Severity.ADVICE)
    assert not outcome.fails(lambda path: Severity.WARNING)
    assert not outcome.fails(lambda path: None)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_result(data):
    result = lint(LintTask("README.md", SETTINGS, data)).result
    assert result.error == ""
    assert all(finding.line >= 1 and finding.column >= 1 for finding in result.findings)
