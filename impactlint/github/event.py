"""What the runner tells about why it started us, read into what is to be done. Pure: texts and mappings in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Literal

from impactlint.github.model import SHA
from impactlint.record import dataclass

MAX_EVENT = 5_000_000
"""Most characters of an event or of a hand-over; GitHub's payloads have at most 25 MB, those that we read far less."""

_REPO = re.compile(r"[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}")
PULL_EVENTS = frozenset({"pull_request", "pull_request_target", "pull_request_review", "pull_request_review_comment"})


class EventError(ValueError):
    """The event, or the hand-over of another run, can't be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to do. `review`: a pull request. `check`: no pull request, the whole checkout. `nothing`: and `why`.

    A review has a `number`, or a `head` to find the pull request by. `moved` compares: where `head` is given, the
    pull request must still stand there. `elsewhere` says that the event checks the base branch out, unless the workflow
    asks for something else; elsewhere it is `merge`, the head of the pull request merged with its base.
    """

    kind: Literal["review", "check", "nothing"]
    why: str = ""
    repo: str = ""
    number: int = 0
    head: str = ""
    base: str = ""
    fork: bool = False
    draft: bool = False
    read_only: str = ""
    elsewhere: bool = False
    merge: str = ""


def read_event(environ: Mapping[str, str], payload: str | None, *, drafts: bool = True) -> Job:
    """What GITHUB_EVENT_NAME and the payload at GITHUB_EVENT_PATH ask for.

    Raises:
        EventError: the payload is not what GitHub sends for the event.
    """
    name = environ.get("GITHUB_EVENT_NAME", "")
    if payload is None:
        return Job("check", why="there is no event")
    if name and name not in (*PULL_EVENTS, "workflow_run"):
        return Job("check", why=f"a {name} has no pull request to comment on")
    event = _object(payload, "the event")
    if name in PULL_EVENTS or (not name and isinstance(event.get("pull_request"), dict)):
        return _pull(name or "pull_request", event, environ, drafts=drafts)
    if name == "workflow_run" or (not name and isinstance(event.get("workflow_run"), dict)):
        return _workflow_run(event, environ)
    return Job("check", why="a run has no pull request to comment on")


def _pull(name: str, event: dict[str, Any], environ: Mapping[str, str], *, drafts: bool) -> Job:
    pull = _part(event, "pull_request")
    if pull.get("state") == "closed" or event.get("action") == "closed":
        return Job("nothing", why="the pull request is closed")
    draft = pull.get("draft") is True
    if draft and not drafts:
        return Job("nothing", why="the pull request is a draft")
    base, head = _part(pull, "base"), _part(pull, "head")
    repo = _repo(_part(base, "repo").get("full_name"))
    theirs = head.get("repo")
    fork = not isinstance(theirs, dict) or theirs.get("full_name") != repo
    return Job(
        "review",
        repo=repo,
        number=_number(pull.get("number")),
        head=_sha(head.get("sha")),
        base=_sha(base.get("sha")),
        fork=fork,
        draft=draft,
        read_only=_read_only(name, event, pull, environ, fork=fork),
        elsewhere=name == "pull_request_target",
        merge="" if name == "pull_request_target" else environ.get("GITHUB_SHA", ""),
    )


def _read_only(
    name: str, event: dict[str, Any], pull: dict[str, Any], environ: Mapping[str, str], *, fork: bool
) -> str:
    """Why the token of this run can only read, where GitHub makes it so; empty elsewhere."""
    if name == "pull_request_target":
        return ""
    if fork:
        return "a pull request from a fork runs with a token that can only read"
    actors = {environ.get("GITHUB_ACTOR", ""), *(_login(part) for part in (event.get("sender"), pull.get("user")))}
    if "dependabot[bot]" in actors:
        return "a pull request of Dependabot runs with a token that can only read"
    return ""


def _workflow_run(event: dict[str, Any], environ: Mapping[str, str]) -> Job:
    run = _part(event, "workflow_run")
    if not str(run.get("event", "")).startswith("pull_request"):
        return Job("nothing", why="the run that finished was not about a pull request")
    repo = _part(event, "repository").get("full_name") or environ.get("GITHUB_REPOSITORY")
    head = _sha(run.get("head_sha"))
    number = _same_head(run.get("pull_requests"), head)
    return Job("review", repo=_repo(repo), number=number, head=head, elsewhere=True)


def _same_head(pulls: object, head: str) -> int:
    """Number of the one pull request that stands at `head`, or 0: GitHub lists none for forks."""
    found = {
        pull.get("number")
        for pull in (pulls if isinstance(pulls, list) else [])
        if isinstance(pull, dict) and isinstance(pull.get("head"), dict) and pull["head"].get("sha") == head
    }
    return _number(found.pop()) if len(found) == 1 else 0


def by_hand(repo: str, number: int) -> Job:
    """The job that `--repo` and `--pr` name.

    Raises:
        EventError: `repo` is not OWNER/NAME.
    """
    return Job("review", repo=_repo(repo), number=_number(number))


@dataclass(frozen=True, slots=True)
class Handover:
    """All that is taken from the plan that another run saved: which pull request, and at which commit."""

    number: int
    head: str


def read_handover(data: bytes) -> Handover:
    """Two values out of the plan that a run of a fork uploaded. Anybody may have written it: nothing else is read.

    Raises:
        EventError: it is too large, not JSON, or the values are not a number and a commit.
    """
    if len(data) > MAX_EVENT:
        raise EventError("the saved plan is too large")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise EventError("the saved plan is not UTF-8") from None
    plan = _object(text, "the saved plan")
    return Handover(_number(plan.get("pull_request")), _sha(plan.get("head_sha")))


def hand_over(job: Job, saved: Handover) -> Job:
    """The job of a run that posts what another run saved; the commit must be the one that GitHub names for that run.

    Raises:
        EventError: the saved plan is about another commit, or another pull request.
    """
    if job.kind != "review" or not job.head:
        raise EventError("a saved plan is only taken in a workflow_run event, where GitHub names the commit")
    if saved.head != job.head:
        raise EventError("the saved plan is about another commit than the run that finished")
    if job.number not in (0, saved.number):
        raise EventError("the saved plan is about another pull request than the run that finished")
    return Job("review", repo=job.repo, number=saved.number, head=job.head, fork=job.fork, elsewhere=job.elsewhere)


def _object(text: str, what: str) -> dict[str, Any]:
    if len(text) > MAX_EVENT:
        raise EventError(f"{what} is too large")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise EventError(f"{what} is not JSON") from None
    if not isinstance(value, dict):
        raise EventError(f"{what} is not an object")
    return value


def _part(value: Mapping[str, Any], key: str) -> dict[str, Any]:
    part = value.get(key)
    if not isinstance(part, dict):
        raise EventError(f"the event has no {key}")
    return part


def _repo(value: object) -> str:
    if isinstance(value, str) and _REPO.fullmatch(value) and not {".", ".."} & set(value.split("/")):
        return value
    raise EventError("there is no repository of the form OWNER/NAME")


def _sha(value: object) -> str:
    if isinstance(value, str) and SHA.fullmatch(value):
        return value
    raise EventError("a commit is named by 40 or 64 hexadecimal digits")


def _number(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**31:
        return value
    raise EventError("a pull request has a number above 0")


def _login(value: object) -> str:
    login = value.get("login") if isinstance(value, dict) else ""
    return login if isinstance(login, str) else ""
