"""What a run finds as its checkout, and whose rules it takes: an empty workspace, another commit, links of a fork."""

import pytest

from impactlint.github.checkout import inside, look
from tests.github.bench import README
from tests.github.checkouts import lay
from tests.github.command import LATE, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import serve

RULES = ".impactlint.yml"
OFF = "version: 1\nrules:\n  IMP101: off\n  IMP102: off\n"
EVENTS = ("pull_request", "pull_request_target")


def told(done):
    """Which of the two rules of order spoke."""
    return {rule for rule in ("IMP101", "IMP102") if rule in done.stdout + done.stderr}


@pytest.mark.parametrize("name", EVENTS)
@pytest.mark.parametrize("fork", [False, True])
def test_an_empty_workspace_leaves_the_rules_of_the_repository_in_force(tmp_path, name, fork):
    with serve(world_of({README: LATE, RULES: OFF}, {RULES: OFF}, fork=fork)) as (fake, url):
        event = payload(fake.world, "opened.fork" if fork else "opened")
        done = in_workflow(url, event, "--dry-run", cwd=tmp_path, GITHUB_EVENT_NAME=name)
        assert done.returncode == 0 and not told(done), done.stdout


def test_a_checkout_of_a_part_leaves_the_rules_of_the_repository_in_force(tmp_path):
    lay(tmp_path / "checkout", {README: LATE})
    (tmp_path / "checkout" / ".git" / "info").mkdir()
    (tmp_path / "checkout" / ".git" / "info" / "sparse-checkout").write_text("**/README.md\n")
    with serve(world_of({README: LATE, RULES: OFF})) as (fake, url):
        done = in_workflow(url, payload(fake.world), "--dry-run", cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and not told(done)


def test_a_rule_file_that_is_named_is_fetched_into_an_empty_workspace(tmp_path):
    with serve(world_of({README: LATE, "lint.yml": OFF})) as (fake, url):
        config = ("--config", tmp_path / "checkout" / "lint.yml", "--dry-run")
        done = in_workflow(url, payload(fake.world), *config, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and not told(done)


@pytest.mark.parametrize("name", EVENTS)
def test_the_rules_of_a_fork_do_not_count_wherever_a_workflow_checks_it_out(tmp_path, name):
    head = {README: LATE, RULES: OFF}
    with serve(world_of(head, {RULES: "version: 1\n"}, fork=True)) as (fake, url):
        lay(tmp_path / "checkout", head, fake.world.head_sha)
        done = in_workflow(url, payload(fake.world, "opened.fork"), cwd=tmp_path, GITHUB_EVENT_NAME=name)
        assert done.returncode == 1 and "`IMP102`" in fake.world.threads[0].comments[0].body


@pytest.mark.parametrize("name", ["pull_request_target", "workflow_run"])
def test_a_pull_request_of_the_repository_brings_its_rules_where_the_base_is_checked_out(tmp_path, name):
    with serve(world_of({README: LATE, RULES: OFF}, {RULES: "version: 1\n"})) as (fake, url):
        lay(tmp_path / "checkout", {RULES: "version: 1\n"}, fake.world.base_sha)
        event = payload(fake.world, *(("completed.fork", name) if name == "workflow_run" else ()))
        done = in_workflow(url, event, cwd=tmp_path, GITHUB_EVENT_NAME=name)
        assert done.returncode == 0 and fake.world.threads == []


def test_the_checkout_of_another_commit_is_not_taken_for_the_head(tmp_path):
    with serve(world_of({README: LATE, RULES: OFF}, {RULES: "version: 1\n"})) as (fake, url):
        lay(tmp_path / "checkout", {RULES: "version: 1\n"}, "a" * 40)
        given = {"cwd": tmp_path, "GITHUB_EVENT_NAME": "pull_request"}
        assert in_workflow(url, payload(fake.world), **given).returncode == 0
        merged = in_workflow(url, payload(fake.world), "--dry-run", GITHUB_SHA="a" * 40, **given)
        assert told(merged) == {"IMP101", "IMP102"}
        assert not told(by_hand(url, "--checkout", "checkout", "--dry-run", cwd=tmp_path))
        trusting = by_hand(url, "--checkout", "checkout", "--trust-checkout", "--dry-run", cwd=tmp_path)
        assert told(trusting) == {"IMP101", "IMP102"}


@pytest.mark.parametrize("target", ["examples/lax.yml", "/dev/null", "../lax.yml"])
def test_a_link_of_a_fork_in_the_place_of_the_rule_file_leads_nowhere(tmp_path, target):
    base = {"lint.yml": "version: 1\nrules:\n  IMP102: error\n", "examples/lax.yml": OFF}
    lay(tmp_path / "checkout", {README: LATE, "examples/lax.yml": OFF})
    (tmp_path / "lax.yml").write_text(OFF)
    (tmp_path / "checkout" / "lint.yml").symlink_to(target)
    with serve(world_of({**base, README: LATE, "lint.yml": target}, base, fork=True)) as (fake, url):
        config = ("--config", tmp_path / "checkout" / "lint.yml")
        event = payload(fake.world, "opened.fork")
        done = in_workflow(url, event, *config, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1 and "`IMP102`" in fake.world.threads[0].comments[0].body


def test_a_rule_file_from_elsewhere_is_the_users(tmp_path):
    lay(tmp_path / "checkout", {README: LATE})
    (tmp_path / "lax.yml").write_text(OFF)
    with serve(world_of(fork=True)) as (fake, url):
        event = payload(fake.world, "opened.fork")
        given = {"cwd": tmp_path, "GITHUB_EVENT_NAME": "pull_request"}
        done = in_workflow(url, event, "--config", tmp_path / "lax.yml", "--dry-run", **given)
        assert done.returncode == 0 and not told(done)


def test_a_rule_file_that_the_repository_does_not_have_is_a_usage_error(tmp_path):
    with serve(world_of(fork=True)) as (fake, url):
        given = {"cwd": tmp_path, "GITHUB_EVENT_NAME": "pull_request"}
        config = ("--config", tmp_path / "checkout" / "lint.yml")
        done = in_workflow(url, payload(fake.world, "opened.fork"), *config, **given)
        assert done.returncode == 2 and f"lint.yml isn't in the repository at {fake.world.base_sha[:12]}" in done.stderr


A, B = "a" * 40, "b" * 64


@pytest.mark.parametrize(
    ("files", "commit"),
    [
        ({"HEAD": f"{A}\n"}, A),
        ({"HEAD": f"{B}\n"}, B),
        ({"HEAD": "ref: refs/heads/main\n", "refs/heads/main": f"{A}\n"}, A),
        ({"HEAD": "ref: refs/heads/main\n", "packed-refs": f"# pack-refs\n{B} refs/heads/x\n{A} refs/heads/main\n"}, A),
        ({"HEAD": "ref: refs/heads/new\n"}, ""),
        ({"HEAD": "nonsense"}, ""),
        ({}, ""),
    ],
)
def test_where_a_working_tree_stands(tmp_path, files, commit):
    lay(tmp_path, {f".git/{path}": text for path, text in files.items()})
    assert (look(tmp_path).commit, look(tmp_path).whole) == (commit, True)


def test_where_a_second_working_tree_stands(tmp_path):
    lay(tmp_path / "first", {".git/refs/heads/main": f"{A}\n", ".git/worktrees/two/commondir": "../..\n"})
    (tmp_path / "first/.git/worktrees/two/HEAD").write_text("ref: refs/heads/main\n")
    (tmp_path / "second").mkdir()
    (tmp_path / "second" / ".git").write_text(f"gitdir: {tmp_path}/first/.git/worktrees/two\n")
    assert look(tmp_path / "second").commit == A


def test_a_folder_without_git_is_whole_only_where_the_user_named_it(tmp_path):
    assert not look(tmp_path).whole and look(tmp_path, named=True).whole


def test_a_path_is_taken_as_it_is_named(tmp_path):
    root = tmp_path / "real"
    (root / "sub").mkdir(parents=True)
    (root / "sub" / "up").symlink_to("../..", target_is_directory=True)
    (tmp_path / "alias").symlink_to("real", target_is_directory=True)
    (tmp_path / "deep").symlink_to("real/sub", target_is_directory=True)
    (root / "out").symlink_to("/etc/passwd")
    assert inside(str(tmp_path / "alias" / "a.yml"), root) == "a.yml"
    assert inside(str(tmp_path / "deep" / "a.yml"), root) == "sub/a.yml"
    assert inside(str(root / "sub" / "up" / "a.yml"), root) == "sub/up/a.yml"
    assert inside(str(root / "out"), root) == "out"
    assert inside(str(root / "sub" / ".." / "a.yml"), root) == "a.yml"
    assert inside(str(root), root) == "."
    assert inside(str(tmp_path / "a.yml"), root) is None
