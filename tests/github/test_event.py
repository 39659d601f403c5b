"""What the runner says, read; whatever is in it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.github.event import EventError, Job, hand_over, read_event, read_handover

EVENTS = Path(__file__).parent / "data" / "events"
PAGE = Path(__file__).parents[2] / "docs" / "github.md"
REPO = "Codertocat/Hello-World"
FORK = "a pull request from a fork runs with a token that can only read"
BOT = "a pull request of Dependabot runs with a token that can only read"


@pytest.mark.parametrize(
    ("name", "kind", "fork", "draft", "read_only"),
    [
        ("merge_group.checks_requested", "check", False, False, ""),
        ("pull_request.closed", "nothing", False, False, ""),
        ("pull_request.converted_to_draft", "review", False, True, ""),
        ("pull_request.opened.dependabot", "review", False, False, BOT),
        ("pull_request.opened.draft", "review", False, True, ""),
        ("pull_request.opened.fork", "review", True, False, FORK),
        ("pull_request.opened.fork_deleted", "review", True, False, FORK),
        ("pull_request.opened", "review", False, False, ""),
        ("pull_request.ready_for_review", "review", False, False, ""),
        ("pull_request.reopened", "review", False, False, ""),
        ("pull_request.synchronize", "review", False, False, ""),
    ],
)
def test_every_payload(name, kind, fork, draft, read_only):
    job = read_event({"GITHUB_EVENT_NAME": name.split(".")[0]}, (EVENTS / f"{name}.json").read_text(encoding="utf-8"))
    assert (job.kind, job.fork, job.draft, job.read_only, job.elsewhere) == (kind, fork, draft, read_only, False)
    if kind == "review":
        assert (job.repo, job.number, len(job.head), len(job.base)) == (REPO, 2, 40, 40)
    else:
        assert job.why


def test_every_payload_is_in_the_table():
    assert len(list(EVENTS.glob("*.json"))) == 12


def test_the_head_of_the_pull_request_and_not_the_merge_commit():
    event = json.loads((EVENTS / "pull_request.opened.json").read_text(encoding="utf-8"))
    job = read_event({"GITHUB_EVENT_NAME": "pull_request", "GITHUB_SHA": "f" * 40}, json.dumps(event))
    assert job.head == event["pull_request"]["head"]["sha"]


def test_pull_request_target_has_rights_even_for_forks():
    text = (EVENTS / "pull_request.opened.fork.json").read_text(encoding="utf-8")
    job = read_event({"GITHUB_EVENT_NAME": "pull_request_target"}, text)
    assert job.fork and job.elsewhere and not job.read_only


def test_workflow_run_names_the_commit():
    text = (EVENTS / "workflow_run.completed.fork.json").read_text(encoding="utf-8")
    job = read_event({"GITHUB_EVENT_NAME": "workflow_run"}, text)
    assert (job.kind, job.number, job.elsewhere) == ("review", 0, True)
    assert job.head == json.loads(text)["workflow_run"]["head_sha"]
    pushed = json.loads(text)
    pushed["workflow_run"]["event"] = "push"
    assert read_event({"GITHUB_EVENT_NAME": "workflow_run"}, json.dumps(pushed)).kind == "nothing"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["pull_request", "head", "base", "repo", "sha", "number", "full_name", "state", "workflow_run",
                         "head_sha", "event", "repository", "pull_requests", "user", "sender", "login"]),
        inner, max_size=4,
    ),
    max_leaves=20,
)  # fmt: skip


@given(st.sampled_from(["pull_request", "workflow_run", "push", "", "pull_request_target"]), JSON)
def test_any_payload_gives_a_job_or_a_plain_error(name, value):
    try:
        job = read_event({"GITHUB_EVENT_NAME": name}, json.dumps(value))
    except EventError as error:
        assert str(error)
    else:
        assert job.kind in ("review", "check", "nothing")


@given(st.binary(max_size=200))
def test_any_saved_plan_gives_two_values_or_a_plain_error(data):
    try:
        saved = read_handover(data)
    except EventError as error:
        assert str(error)
    else:
        assert saved.number > 0 and len(saved.head) in (40, 64)


def saved(number=2, head="a" * 40):
    return read_handover(json.dumps({"pull_request": number, "head_sha": head, "comments": ["ignored"]}).encode())


def test_a_saved_plan_is_taken_for_the_commit_that_github_names():
    job = Job("review", repo=REPO, head="a" * 40, elsewhere=True)
    assert hand_over(job, saved()) == Job("review", repo=REPO, number=2, head="a" * 40, elsewhere=True)


@pytest.mark.parametrize(
    ("job", "plan"),
    [
        (Job("review", repo=REPO, head="b" * 40), saved()),
        (Job("review", repo=REPO, head="a" * 40, number=3), saved()),
        (Job("review", repo=REPO, number=2), saved()),
        (Job("check"), saved()),
    ],
)
def test_a_saved_plan_about_something_else_is_refused(job, plan):
    with pytest.raises(EventError):
        hand_over(job, plan)


def test_the_payload_that_the_page_shows_is_read():
    shown = PAGE.read_text(encoding="utf-8").partition("```json\n")[2].partition("```")[0]
    job = read_event({"GITHUB_EVENT_NAME": "pull_request"}, shown)
    assert (job.kind, job.repo, job.number, job.fork, job.read_only) == ("review", "OWNER/NAME", 12, False, "")
