"""Which rule file judges a pull request: that of the base for a fork, its own for the repository itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.github.bench import README
from tests.github.command import LATE, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import serve
from tests.github.fake.world import REPO

PROJECT = Path(__file__).parent.parent.parent

OFF = "version: 1\nrules:\n  IMP101: off\n  IMP102: off\n"


def test_a_fork_cannot_switch_rules_off(tmp_path):
    """The contributor's rule file is in the checkout and at the head; the base branch's counts."""
    head = {README: LATE, ".impactlint.yml": OFF}
    (tmp_path / "checkout").mkdir()
    (tmp_path / "checkout" / ".impactlint.yml").write_text(OFF)
    (tmp_path / "checkout" / README).write_text(LATE)
    with serve(world_of(head, fork=True)) as (fake, url):
        event = payload(fake.world, "opened.fork")
        done = in_workflow(url, event, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1 and "IMP102" in fake.world.threads[0].comments[0].body
        trusting = in_workflow(
            url, event, "--trust-checkout", "--dry-run", cwd=tmp_path, GITHUB_EVENT_NAME="pull_request"
        )
        assert "IMP102" not in trusting.stdout


NO_TOKEN = {"GITHUB_EVENT_NAME": "pull_request", "GITHUB_TOKEN": ""}
BUILT_IN = "the built-in settings are taken instead"
ALL = "ignore: ALL\n"


def checked_out(folder, files):
    for path, text in files.items():
        (folder / "checkout" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "checkout" / path).write_text(text)


@pytest.mark.parametrize("kind", ["opened.fork", "opened.fork_deleted"])
@pytest.mark.parametrize(
    ("files", "flags"),
    [
        ({".impactlint.yml": ALL}, ()),
        ({"docs/.impactlint.yml": ALL, "docs/README.md": LATE, README: "# Notes\n"}, ()),
        ({"mine.yml": ALL}, ("--config", "checkout/mine.yml")),
        ({".impactlint.yml": "exclude: [README.md]\n"}, ()),
        ({".impactlint.yml": "fail-on: never\n"}, ()),
        ({".impactlint.yml": "rulez: 1\n"}, ()),
    ],
)
def test_a_fork_cannot_switch_rules_off_where_there_is_no_token(tmp_path, kind, files, flags):
    checked_out(tmp_path, {README: LATE} | files)
    with serve(world_of(fork=True)) as (fake, url):
        event = payload(fake.world, kind)
        done = in_workflow(url, event, *flags, cwd=tmp_path, **NO_TOKEN)
        assert done.returncode == 1 and "::error file=" in done.stdout and "IMP102" in done.stdout
        assert "no token" in done.stderr and done.stderr.count(BUILT_IN) == 1
        if "rulez" not in str(files):
            trusting = in_workflow(url, event, *flags, "--trust-checkout", cwd=tmp_path, **NO_TOKEN)
            assert trusting.returncode == 0 and BUILT_IN not in trusting.stderr


def test_a_fork_cannot_hide_a_page_where_there_is_no_token(tmp_path):
    checked_out(tmp_path, {README: LATE, ".gitignore": "*.md\n", ".git/HEAD": ""})
    with serve(world_of(fork=True)) as (fake, url):
        for flags in ((), ("--isolated",)):
            done = in_workflow(url, payload(fake.world, "opened.fork"), *flags, cwd=tmp_path, **NO_TOKEN)
            assert done.returncode == 1 and "::error file=README.md" in done.stdout


def test_what_the_workflow_says_holds_for_a_fork_where_there_is_no_token(tmp_path):
    checked_out(tmp_path, {README: LATE, ".impactlint.yml": ALL})
    (tmp_path / "ours.yml").write_text(OFF)
    with serve(world_of(fork=True)) as (fake, url):
        event = payload(fake.world, "opened.fork")
        for flags in (("--config", "ours.yml"), ("--select", "IMP206"), ("--isolated", "--ignore", "IMP101,IMP102")):
            done = in_workflow(url, event, *flags, cwd=tmp_path, **NO_TOKEN)
            assert "IMP102" not in done.stdout
            assert (BUILT_IN in done.stderr) is ("--select" in flags)


def test_where_there_is_no_token_a_pull_request_of_the_repository_itself_is_judged_by_its_own_rule_file(tmp_path):
    checked_out(tmp_path, {README: LATE, ".impactlint.yml": ALL})
    with serve(world_of()) as (fake, url):
        done = in_workflow(url, payload(fake.world), cwd=tmp_path, **NO_TOKEN)
        assert done.returncode == 0 and BUILT_IN not in done.stderr


def test_where_nothing_tells_of_forks_the_rules_of_the_checkout_are_not_taken_without_a_token(tmp_path):
    checked_out(tmp_path, {README: LATE, ".impactlint.yml": ALL})
    with serve(world_of(fork=True)) as (fake, url):
        event = payload(fake.world, "completed.fork", "workflow_run")
        for flags, name in (((), "workflow_run"), (("--repo", REPO, "--pr", 2), "schedule")):
            done = in_workflow(url, event, *flags, cwd=tmp_path, **NO_TOKEN | {"GITHUB_EVENT_NAME": name})
            assert done.returncode == 1 and BUILT_IN in done.stderr


def test_a_fork_is_judged_by_the_base_branch_with_what_its_rule_file_extends(tmp_path):
    base = {
        "docs/.impactlint.yml": "version: 1\nextends: [../shared/rules.yml]\n",
        "shared/rules.yml": "version: 1\nrules:\n  IMP102: off\n",
    }
    with serve(world_of({**base, "docs/README.md": LATE, README: LATE}, base, fork=True)) as (fake, url):
        by_hand(url, cwd=tmp_path)
        paths = {thread.path for thread in fake.world.threads if "`IMP102`" in thread.comments[0].body}
        assert paths == {README}


def test_a_pull_request_of_the_repository_itself_is_judged_by_its_own_rule_file(tmp_path):
    with serve(world_of({README: LATE, ".impactlint.yml": OFF})) as (fake, url):
        by_hand(url, cwd=tmp_path)
        assert "IMP102" not in " ".join(comment.body for comment in fake.world.ours)


def test_a_rule_file_that_cannot_be_used_is_a_usage_error(tmp_path):
    with serve(world_of({README: LATE, ".impactlint.yml": "rulez: 1\n"})) as (fake, url):
        done = by_hand(url, cwd=tmp_path)
        assert done.returncode == 2 and fake.writes == []
        assert "Error: .impactlint.yml:1:1: " in done.stderr


WRONG = {
    "its own": ({".impactlint.yml": "rulez: 1\n"}, ".impactlint.yml:1:1: "),
    "a file that it extends": (
        {".impactlint.yml": "extends: a/b.yml\n", "a/b.yml": "extends: ../gone.yml\n"},
        "a/b.yml:1:10: extends: there is no file `gone.yml`",
    ),
    "a circle": (
        {".impactlint.yml": "extends: b.yml\n", "b.yml": "extends: .impactlint.yml\n"},
        "b.yml:1:10: extends: rule files that extend one another: `.impactlint.yml` -> `b.yml` -> `.impactlint.yml`",
    ),
    "a baseline": ({".impactlint.yml": "baseline: known.json\n", "known.json": "{"}, "known.json:1:2: "),
}


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("fork", [False, True])
def test_a_problem_of_a_fetched_rule_file_names_the_file_of_the_repository(tmp_path, wrong, fork):
    files, told = WRONG[wrong]
    with serve(world_of({README: LATE, **files}, files, fork=fork)) as (_, url):
        done = by_hand(url, cwd=tmp_path)
    assert done.returncode == 2 and f"Error: {told}" in done.stderr, done.stderr


def test_a_baseline_is_heeded(tmp_path):
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    (checkout / ".git").mkdir()
    (checkout / README).write_text(LATE)
    (checkout / ".impactlint.yml").write_text("version: 1\nbaseline: known.json\n")
    env = {**os.environ, "PYTHONPATH": str(PROJECT)}
    subprocess.run(
        [sys.executable, "-m", "impactlint", "check", "--write-baseline", "."], cwd=checkout, env=env, check=True
    )
    with serve(world_of()) as (fake, url):
        done = in_workflow(url, payload(fake.world), cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0, done.stdout
        assert fake.writes == []


def test_comments_on_a_page_that_is_left_out_later_go(tmp_path):
    with serve(world_of({"docs/README.md": LATE, README: LATE})) as (fake, url):
        by_hand(url, cwd=tmp_path)
        assert {thread.path for thread in fake.world.threads} == {"docs/README.md", README}
        fake.world.commit({**fake.world.head, ".impactlint.yml": b"exclude: [docs/]\n"})
        by_hand(url, cwd=tmp_path)
        assert [thread.path for thread in fake.world.threads if not thread.comments[0].hidden] == [README]
        fake.world.commit({**fake.world.head, ".impactlint.yml": b"exclude: [README.md]\n"})
        assert by_hand(url, cwd=tmp_path).returncode == 0
        assert fake.world.visible == [] and "nothing left to say" in fake.world.summaries[0].body


def test_comments_on_a_page_that_becomes_a_link_go_and_come_back_with_it(tmp_path):
    with serve(world_of({"docs/README.md": LATE, README: LATE})) as (fake, url):
        by_hand(url, cwd=tmp_path)
        before = dict(fake.world.head)
        fake.world.commit({**before, README: b"docs/README.md"})
        by_hand(url, cwd=tmp_path)
        assert {thread.path for thread in fake.world.threads if not thread.comments[0].hidden} == {"docs/README.md"}
        fake.world.commit(before)
        by_hand(url, cwd=tmp_path)
        assert {thread.path for thread in fake.world.threads if not thread.comments[0].hidden} == {
            "docs/README.md",
            README,
        }


def test_a_job_leaves_comments_without_a_key_on_pages_that_its_own_rules_leave_out(tmp_path):
    with serve(world_of()) as (fake, url):
        by_hand(url, cwd=tmp_path)
        before = [comment.body for comment in fake.world.visible]
        (tmp_path / "other.yml").write_text("exclude: [README.md]\n")
        by_hand(url, "--key", "other", "--config", tmp_path / "other.yml", cwd=tmp_path)
        assert before and [comment.body for comment in fake.world.visible] == before
