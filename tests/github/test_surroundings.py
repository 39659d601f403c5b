"""`impactlint review` where something around it is wrong or unusual: paths, the workspace, events, tokens, presets."""

import pytest

from impactlint.github.event import MAX_EVENT
from tests.github.bench import README
from tests.github.command import LATE, ORDER, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import Fault, serve
from tests.github.fake.world import TOKEN


def test_a_path_that_does_not_exist_is_a_usage_error_without_a_pull_request(tmp_path):
    with serve(world_of()) as (_, url):
        done = in_workflow(url, {"ref": "main"}, "docs", cwd=tmp_path, GITHUB_EVENT_NAME="push")
        assert done.returncode == 2 and "Error: docs: no such file or directory" in done.stderr


@pytest.mark.parametrize("path", ["READMEE.md", "docs/", "/elsewhere", "../docs", "Docs"])
@pytest.mark.parametrize("fork", [False, True])
def test_a_path_that_is_nowhere_is_a_usage_error_on_a_pull_request(tmp_path, path, fork):
    with serve(world_of(fork=fork)) as (fake, url):
        event = payload(fake.world, "opened.fork" if fork else "opened")
        done = in_workflow(url, event, "--", path, README, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 2 and path.rstrip("/") in done.stderr and fake.writes == []
        assert by_hand(url, "--", path, cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("path", ["docs", "docs/README.md", "./docs/", "docs/../docs", "gone", "old/README.md"])
def test_a_path_that_the_pull_request_does_not_touch_is_none(tmp_path, path):
    base = {"docs/README.md": LATE, "gone/README.md": LATE, "old/README.md": LATE}
    head = {README: LATE, "docs/README.md": LATE, "new/README.md": LATE}
    with serve(world_of(head, base, renamed={"new/README.md": "old/README.md"})) as (fake, url):
        for done in (
            in_workflow(url, payload(fake.world), "--", path, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request"),
            by_hand(url, "--", path, cwd=tmp_path),
        ):
            assert done.returncode == 0 and "nothing to say" in done.stderr


def test_a_page_that_is_hardly_judged_is_named(tmp_path):
    with serve(world_of({README: "# Parcels\n\nhello\n"})) as (fake, url):
        done = in_workflow(url, payload(fake.world), cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and "Mostly skipped: README.md (read as stub)." in done.stderr


def test_a_page_without_a_rule_in_force_is_named(tmp_path):
    rules = {".impactlint.yml": "select: []\n"}
    with serve(world_of({README: LATE} | rules, rules)) as (fake, url):
        done = in_workflow(url, payload(fake.world), cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and not fake.world.threads
        assert "No rule is in force for README.md: all are turned off by .impactlint.yml:1." in done.stderr


def test_a_folder_of_the_checkout_costs_no_request(tmp_path):
    (tmp_path / "checkout" / ".git").mkdir(parents=True)
    (tmp_path / "checkout" / "docs").mkdir()
    with serve(world_of()) as (fake, url):
        done = in_workflow(url, payload(fake.world), "--", "docs", cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and len(fake.log) == 2


def test_an_absolute_path_in_the_checkout_is_taken_from_its_root(tmp_path):
    head = {"docs/README.md": LATE, README: LATE}
    with serve(world_of(head)) as (fake, url):
        for path in (tmp_path / "checkout" / "docs", tmp_path / "checkout" / "docs" / README):
            done = in_workflow(
                url, payload(fake.world), *ORDER, "--", path, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request"
            )
            assert done.returncode == 1 and {thread.path for thread in fake.world.threads} == {"docs/README.md"}


@pytest.mark.parametrize("kind", ["404", "200 wrong"])
def test_paths_that_could_not_be_looked_for_are_not_called_missing(tmp_path, kind):
    with serve(world_of()) as (fake, url):
        fake.faults = [Fault(kind, path="graphql Existing", times=9)]
        done = by_hand(url, "--max-wait", 0, "--", "docs", cwd=tmp_path)
        assert done.returncode != 0 and "no such file" not in done.stderr


def test_a_network_that_is_dead_is_no_limit(tmp_path):
    with serve(world_of()) as (_, url):
        pass
    done = by_hand(url, "--max-wait", 0, cwd=tmp_path)
    assert done.returncode == 2 and "the connection failed" in done.stderr
    assert "wait" not in done.stderr


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
