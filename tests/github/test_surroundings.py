"""`impactlint review` where something around it is wrong or unusual: paths, the workspace, events, tokens, presets."""

import pytest

from impactlint.github.event import MAX_EVENT
from tests.github.bench import README
from tests.github.command import LATE, ORDER, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import serve
from tests.github.fake.world import TOKEN


def test_a_path_that_does_not_exist_is_a_usage_error_without_a_pull_request(tmp_path):
    with serve(world_of()) as (_, url):
        done = in_workflow(url, {"ref": "main"}, "docs", cwd=tmp_path, GITHUB_EVENT_NAME="push")
        assert done.returncode == 2 and "Error: docs: no such file or directory" in done.stderr


def test_a_workspace_that_does_not_exist_is_a_usage_error(tmp_path):
    gone = str(tmp_path / "Gone")
    with serve(world_of()) as (_, url):
        done = in_workflow(url, {"ref": "main"}, cwd=tmp_path, GITHUB_EVENT_NAME="push", GITHUB_WORKSPACE=gone)
        assert done.returncode == 2 and f"Error: {gone}: no such file or directory" in done.stderr


def test_a_large_push_is_checked_whatever_its_event_holds(tmp_path):
    (tmp_path / "checkout").mkdir()
    (tmp_path / "checkout" / README).write_text(LATE)
    with serve(world_of()) as (_, url):
        event = {"commits": "x" * MAX_EVENT}
        done = in_workflow(url, event, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="push")
        assert done.returncode == 1 and "::error file=README.md" in done.stdout
        done = in_workflow(url, event, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 2 and "the event is too large" in done.stderr


def test_white_space_around_a_token_is_no_part_of_it(tmp_path):
    with serve(world_of()) as (fake, url):
        done = by_hand(url, *ORDER, cwd=tmp_path, GITHUB_TOKEN=f"  {TOKEN}\n")
        assert done.returncode == 1 and len(fake.world.threads) == 1
        done = by_hand(url, *ORDER, cwd=tmp_path, GITHUB_TOKEN=" ", GH_TOKEN=TOKEN)  # noqa: S106  # none at all
        assert done.returncode == 1, done.stderr


@pytest.mark.parametrize("token", [f"“{TOKEN}”", f"{TOKEN} {TOKEN}", f"{TOKEN}\n{TOKEN}"])
def test_a_token_that_was_not_copied_right_is_named_before_github_is_asked(tmp_path, token):
    with serve(world_of()) as (fake, url):
        done = by_hand(url, cwd=tmp_path, GITHUB_TOKEN="", GH_TOKEN=token)
        assert done.returncode == 2 and "GH_TOKEN holds a character that no token has" in done.stderr
        assert fake.log == []


def test_a_preset_that_is_none_is_refused_before_github_is_asked(tmp_path):
    with serve(world_of()) as (fake, url):
        done = by_hand(url, "--preset", "nonsense", cwd=tmp_path)
        assert done.returncode == 2 and "nonsense" in done.stderr and "portfolio" in done.stderr
        assert fake.log == []


def test_a_rule_file_is_found_through_a_linked_checkout(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real", target_is_directory=True)
    rules = {"lint.yml": "version: 1\nrules: {IMP102: off}\n"}
    with serve(world_of({README: LATE, **rules}, rules, fork=True)) as (fake, url):
        event = payload(fake.world, "opened.fork")
        flags = ("--config", tmp_path / "link" / "lint.yml", "--dry-run")
        given = {"GITHUB_EVENT_NAME": "pull_request", "GITHUB_WORKSPACE": str(tmp_path / "link")}
        done = in_workflow(url, event, *flags, cwd=tmp_path, **given)
        assert done.returncode == 0, done.stderr
        assert "IMP101" in done.stdout and "IMP102" not in done.stdout
