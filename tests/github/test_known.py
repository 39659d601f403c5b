"""Baselines and rule files of a commit that is not checked out say the same as those of a checkout."""

import pytest

from impactlint.cli import run as main
from tests.github.bench import README
from tests.github.checkouts import lay
from tests.github.command import LATE, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import serve

RULES = ".impactlint.yml"
OFF = "version: 1\nrules:\n  IMP101: off\n  IMP102: off\n"


@pytest.fixture(params=[".impactlint-baseline.json", "known-findings"])
def known(request, tmp_path, monkeypatch):
    """A repository whose baseline knows the findings of a/README.md."""
    base = {RULES: f"version: 1\nbaseline: {request.param}\n", "a/README.md": LATE}
    lay(tmp_path / "before", base)
    monkeypatch.chdir(tmp_path / "before")
    assert main(["check", "--no-cache", "--write-baseline", "."]) == 0
    return base | {request.param: (tmp_path / "before" / request.param).read_text()}


def statuses(tmp_path, head, base, **settings):
    """Exit statuses for a pull request of the repository, one of a fork, and the first one without a checkout."""
    lay(tmp_path / "checkout", head)
    for fork in (False, True):
        with serve(world_of(head, base, fork=fork, **settings)) as (fake, url):
            event = payload(fake.world, "opened.fork" if fork else "opened")
            yield in_workflow(url, event, "--dry-run", cwd=tmp_path, GITHUB_EVENT_NAME="pull_request").returncode
            if not fork:
                yield by_hand(url, "--dry-run", cwd=tmp_path).returncode


def test_what_is_known_stays_known(tmp_path, known):
    assert [*statuses(tmp_path, {**known, "a/README.md": LATE + "\nMore words.\n"}, known)] == [0, 0, 0]


def test_a_baseline_whose_text_github_cuts_is_fetched_whole(tmp_path, known):
    """GitHub tells 512,000 bytes of a file at most where several are asked for at once."""
    long = {
        name: text.replace("{", "{" + " " * 600_000, 1) if "known" in text else text for name, text in known.items()
    }
    assert max(map(len, long.values())) > 600_000
    assert [*statuses(tmp_path, {**long, "a/README.md": LATE + "\nMore words.\n"}, long)] == [0, 0, 0]


def test_a_copy_is_not_taken_for_a_file_that_was_moved(tmp_path, known):
    assert [*statuses(tmp_path, {**known, "b/README.md": LATE}, known)] == [1, 1, 1]


@pytest.mark.parametrize("renamed", [{}, {"b/README.md": "a/README.md"}])
def test_a_file_that_was_moved_is_known(tmp_path, known, renamed):
    head = {path: text for path, text in known.items() if path != "a/README.md"} | {"b/README.md": LATE}
    assert [*statuses(tmp_path, head, known, renamed=renamed)] == [0, 0, 0]


def test_the_other_readmes_of_a_forks_checkout_are_judged_by_the_rules_of_their_folders(tmp_path):
    base = {"a/README.md": LATE, f"a/{RULES}": OFF}
    head = {**base, README: "# Parcels\n\nhello\n"}
    for fork in (False, True):
        with serve(world_of(head, base, fork=fork)) as (fake, url):
            if not fork:
                lay(tmp_path / "checkout", head)
            event = payload(fake.world, "opened.fork" if fork else "opened")
            given = {"cwd": tmp_path, "GITHUB_EVENT_NAME": "pull_request"}
            done = in_workflow(url, event, "--scope", "all", "--dry-run", **given)
            assert "a/README.md" in done.stdout and "IMP102" not in done.stdout


def test_more_than_a_hundred_folders_have_rule_files(tmp_path, monkeypatch):
    base = {f"packages/p{n:03}/{RULES}": OFF for n in range(110)}
    head = base | {f"packages/p{n:03}/README.md": LATE for n in range(110)}
    with serve(world_of(head, base, fork=True)) as (_, url):
        done = by_hand(url, "--mode", "none", cwd=tmp_path)
        assert done.returncode == 0 and "rule file" not in done.stderr
        monkeypatch.setattr("impactlint.github.rulefiles.MAX_FOLDERS", 100)
        done = by_hand(url, "--mode", "none", cwd=tmp_path)
        assert done.returncode == 1 and "12 folders were not asked for a rule file" in done.stderr


def test_a_missing_checkout_is_said_where_all_readmes_count(tmp_path):
    with serve(world_of()) as (fake, url):
        given = {"cwd": tmp_path, "GITHUB_EVENT_NAME": "pull_request"}
        assert "There is no checkout" in in_workflow(url, payload(fake.world), "--scope", "all", **given).stderr
