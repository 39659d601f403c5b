"""What `impactlint review` says of a pull request of which GitHub tells the files, but not everything."""

import pytest

from tests.github.bench import README
from tests.github.checkouts import lay
from tests.github.command import LATE, ORDER, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import Fault, serve
from tests.github.test_linked_readmes import BUS, PORTFOLIO, QUOTED

RULES = ".impactlint.yml"
OFF = "rules:\n  IMP102: off\n"
OLD = "old/README.md"
SOON = ("--max-wait", "0")
"""Takes the first failure for the last."""


def lay_out(folder, files):
    for path, text in files.items():
        target = folder / "checkout" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)


@pytest.mark.parametrize("kind", ["200 wrong", "200 limit", "500 before"])
def test_a_pull_request_is_not_judged_by_what_it_does_not_touch(tmp_path, kind):
    with serve(world_of({README: "# X\n", OLD: LATE}, {OLD: LATE})) as (fake, url):
        lay_out(tmp_path, {README: "# X\n", OLD: LATE})
        fake.faults = [Fault(kind, "", "graphql State", times=99)]
        event = payload(fake.world)
        done = in_workflow(url, event, *ORDER, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and "::error" not in done.stdout, done.stdout
        assert "nothing posted" in done.stderr and fake.writes == []


def test_findings_are_annotated_and_the_plan_is_saved_where_the_comments_cannot_be_read(tmp_path):
    with serve(world_of()) as (fake, url):
        fake.faults = [Fault("200 wrong", "", "graphql State", times=99)]
        saved = ("--save-plan", tmp_path / "plan.json")
        event = payload(fake.world)
        done = in_workflow(url, event, *ORDER, *SOON, *saved, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1 and done.stdout.count("::error file=README.md") == 1
        assert "IMP102" in (tmp_path / "summary.md").read_text() and (tmp_path / "plan.json").exists()
        strict = in_workflow(url, event, "--fail-on-post-error", *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert strict.returncode == 2 and fake.writes == []
        assert by_hand(url, *SOON, cwd=tmp_path).returncode == 2, "a person is told, and asks again"


def test_rule_files_that_cannot_be_read_are_not_taken_for_none(tmp_path):
    with serve(world_of({README: LATE, RULES: OFF, OLD: LATE}, {RULES: OFF, OLD: LATE})) as (fake, url):
        fake.faults = [Fault("200 wrong", "", "graphql Files", times=99)]
        event = payload(fake.world)
        done = in_workflow(url, event, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert "IMP102" not in done.stdout and "could not be read" in done.stderr
        lay_out(tmp_path, {README: LATE, RULES: OFF, OLD: LATE})
        done = in_workflow(url, event, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and "IMP102" not in done.stdout and OLD not in done.stdout
        assert "taken from the checkout" in done.stderr and fake.writes == []
        assert by_hand(url, *SOON, cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("fails", ["graphql Files", "/files"])
@pytest.mark.parametrize("there", [{}, {README: LATE, RULES: OFF}])
def test_the_rules_of_a_fork_do_not_count_where_those_of_the_base_cannot_be_read(tmp_path, fails, there):
    with serve(world_of({README: LATE, RULES: OFF}, {RULES: "version: 1\n"}, fork=True)) as (fake, url):
        fake.faults = [Fault("200 wrong" if "graphql" in fails else "500 before", "", fails, times=99)]
        lay_out(tmp_path, there)
        event = payload(fake.world, "opened.fork")
        done = in_workflow(url, event, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 2 and "the checkout is not checked instead" in done.stderr and fake.writes == []


def test_a_readme_of_a_fork_that_cannot_be_read_is_taken_from_the_checkout_and_its_rules_are_not(tmp_path):
    with serve(world_of({README: LATE, RULES: OFF}, {RULES: "version: 1\n"}, fork=True)) as (fake, url):
        lay_out(tmp_path, {README: LATE + "\nmerged\n", RULES: OFF})
        fake.faults = [Fault("500 before", "", "/git/blobs", times=99)]
        event = payload(fake.world, "opened.fork")
        done = in_workflow(url, event, *ORDER, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1 and done.stdout.count("::error") == 1
        assert "taken from the checkout" in done.stderr and fake.writes == []


def test_the_checkout_of_another_commit_does_not_stand_in_for_what_cannot_be_read(tmp_path):
    with serve(world_of({README: LATE})) as (fake, url):
        lay(tmp_path / "checkout", {README: "# X\n"}, "a" * 40)
        fake.faults = [Fault("500 before", "", "/git/blobs", times=99)]
        event = payload(fake.world)
        done = in_workflow(url, event, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 2 and "the checkout is not checked instead" in done.stderr


def test_a_readme_that_cannot_be_read_is_taken_from_the_checkout(tmp_path):
    with serve(world_of({README: LATE, OLD: LATE}, {OLD: LATE})) as (fake, url):
        lay_out(tmp_path, {README: LATE + "\nmerged\n", OLD: LATE})
        fake.faults = [Fault("500 before", "", "/git/blobs", times=99)]
        event = payload(fake.world)
        done = in_workflow(url, event, *ORDER, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1 and done.stdout.count("::error") == 1
        assert "nothing posted" in done.stderr and fake.writes == []


@pytest.mark.parametrize("fork", [False, True])
def test_links_that_cannot_be_followed_lead_into_the_checkout_but_for_a_fork(tmp_path, fork):
    rules = tmp_path / "rules.yml"
    rules.write_text("version: 1\nkind: portfolio\n")
    beside = {"bus/README.md": BUS % "0.71"}
    with serve(world_of({README: PORTFOLIO % "bus/", **beside}, beside, fork=fork)) as (fake, url):
        lay_out(tmp_path, {README: PORTFOLIO % "bus/", **beside})
        fake.faults = [Fault("200 wrong", "", "graphql Files", times=99)]
        event = payload(fake.world, "opened.fork" if fork else "opened")
        given = ("--config", rules, "--select", "IMP601", *SOON)
        done = in_workflow(url, event, *given, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert (done.returncode == 2) is fork and fake.writes == []
        assert ("taken from the checkout" in done.stderr and QUOTED in done.stdout) is not fork


def lacking(answer, key):
    """An answer of GitHub without a key, wherever it stands."""
    if isinstance(answer, dict):
        return {name: lacking(value, key) for name, value in answer.items() if name != key}
    return [lacking(value, key) for value in answer] if isinstance(answer, list) else answer


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("headRefOid", "the pull request has no headRefOid"),
        ("isDraft", "the pull request has no isDraft"),
        ("reviewThreads", "the pull request has no reviewThreads"),
        ("pageInfo", "the pull request has no pageInfo"),
        ("isResolved", "the pull request has no isResolved"),
        ("viewerDidAuthor", "the pull request has no viewerDidAuthor"),
        ("head", "the pull request has no head"),
        ("sha", "the pull request has no sha"),
        ("filename", "a changed file has no filename"),
    ],
)
def test_an_answer_that_lacks_something_is_told_as_githubs(tmp_path, key, what):
    with serve(world_of()) as (fake, url):
        by_hand(url, *ORDER, cwd=tmp_path)
        fake.change = lambda answer: lacking(answer, key)
        done = by_hand(url, *ORDER, cwd=tmp_path)
        assert done.returncode == 2
        assert f"GitHub's answer is incomplete: {what}" in done.stderr


@pytest.mark.parametrize("answer", [[], {}, "x", None, [None], {"data": []}, {"data": {"repository": []}}])
def test_an_answer_of_another_shape_is_told_as_githubs(tmp_path, answer):
    with serve(world_of()) as (fake, url):
        event = payload(fake.world)
        fake.change = lambda _: answer
        done = by_hand(url, *ORDER, cwd=tmp_path)
        assert done.returncode == 2 and "GitHub" in done.stderr
        done = in_workflow(url, event, *ORDER, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert "GitHub" in done.stderr or not done.returncode


def test_comments_that_cannot_be_made_out_leave_annotations(tmp_path):
    with serve(world_of()) as (fake, url):
        event = payload(fake.world)
        fake.change = lambda answer: lacking(answer, "headRefOid")
        done = in_workflow(url, event, *ORDER, *SOON, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1 and "nothing posted: GitHub's answer is incomplete" in done.stderr
        assert "::error file=README.md" in done.stdout and fake.writes == []
