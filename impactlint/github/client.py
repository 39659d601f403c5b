"""Talks to GitHub: the only module that imports PyGithub. One request a call, paced, waiting where GitHub says so.

PyGithub's own retry is off: it sends a POST again after every server error. Here a request is sent again by itself
only when it merely reads, or when a rate limit refused it.
"""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import github
import requests

from impactlint import __version__
from impactlint.github import graphql
from impactlint.github.diff import hunks
from impactlint.github.failures import detail, error_of, graphql_error, in_answer, lower, message, reading, text_of
from impactlint.github.model import MAX_FILES, ChangedFile, Comment, Listing, Pull, ReviewPlan, State, StateChange
from impactlint.github.retry import Failure, LimitError, PostError, wait
from impactlint.record import dataclass

API_VERSION = "2022-11-28"
TIMEOUT = 30
"""Seconds for one answer."""
PER_PAGE = 100
BETWEEN_WRITES = 1.0
"""Seconds between two writes, as GitHub asks of those who write."""
CHANGES_A_REQUEST = 20
FILES_A_REQUEST = 50
MAX_TEXT = 20_000_000
"""Most bytes of a text that is fetched: the largest baseline that is read."""
_UNKNOWN = "GitHub's answer is not one that we know"


@dataclass(frozen=True, slots=True)
class Clock:
    """Time, to be replaced where nobody wants to wait."""

    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep


class Client:
    """One repository on GitHub, or on a GitHub Enterprise Server at `url`.

    `max_wait` is the time, in seconds, that all waiting for rate limits and retries may take together.
    """

    def __init__(self, repo: str, token: str, url: str, *, max_wait: float, clock: Clock | None = None) -> None:
        self.repo = repo
        self._clock = clock or Clock()
        self._left = max_wait
        self._last_write = 0.0
        self._requester = github.Github(
            auth=github.Auth.Token(token),
            base_url=url,
            timeout=TIMEOUT,
            user_agent=f"impactlint/{__version__}",
            retry=None,
            seconds_between_requests=None,
            seconds_between_writes=None,
            api_version=API_VERSION,
        ).requester

    # Reading

    def pull(self, number: int) -> Pull:
        """A pull request as it stands now."""
        return _pull(self.repo, self._get(f"/pulls/{number}"))

    def pulls_at(self, head: str) -> list[Pull]:
        """Open pull requests of this repository whose head is this commit."""
        listed = self._list(f"/commits/{head}/pulls", {"per_page": PER_PAGE})
        found = [_pull(self.repo, data) for data in listed]
        return [pull for pull in found if pull.open and pull.head == head]

    def files(self, number: int) -> Listing:
        """The files of a pull request: GitHub lists no more than 3,000."""
        found = tuple(_file(data) for data in self._pages(f"/pulls/{number}/files"))
        return Listing(found, len(found) < MAX_FILES)

    def blob(self, sha: str) -> bytes:
        """The bytes that a blob's name stands for.

        Raises:
            PostError: what came is not that blob.
        """
        data = self._get(f"/git/blobs/{sha}")
        try:
            content = base64.b64decode(data.get("content") or "")
        except (AttributeError, TypeError, ValueError):  # of another shape, or not in base 64
            content = b""
        if blob_name(content, len(sha)) != sha:
            raise PostError("a file that GitHub sent is not the one that was asked for")
        return content

    def texts(self, commit: str, paths: Sequence[str]) -> dict[str, str]:
        """The text files among `paths` at a commit; what isn't there, isn't text or is too large has no entry.

        Raises:
            PostError: GitHub didn't say of each whether it is there.
        """
        blobs = self._objects(graphql.files_query, commit, paths)
        texts = ((path, self._text(blob)) for path, blob in blobs if blob)
        return {path: text for path, text in texts if text is not None}

    @reading("a file")
    def _text(self, blob: Mapping[str, Any]) -> str | None:
        """The text of a blob; one that GraphQL has cut, at 512,000 bytes, is fetched whole."""
        text: str | None = blob.get("text")
        if text is None or not blob.get("isTruncated"):
            return text if text is None else text_of(text)
        return self.blob(blob["oid"]).decode("utf-8", "replace") if blob["byteSize"] <= MAX_TEXT else None

    def existing(self, commit: str, paths: Sequence[str]) -> frozenset[str]:
        """The paths where a file or folder stands at a commit.

        Raises:
            PostError: GitHub didn't say of each whether it is there.
        """
        return frozenset(path for path, found in self._objects(graphql.existence_query, commit, paths) if found)

    def _objects(
        self, query: Callable[[int], str], commit: str, paths: Sequence[str]
    ) -> Iterator[tuple[str, dict[str, Any] | None]]:
        """What a query for so many files tells of each path at a commit; None where nothing stands there."""
        for at in range(0, len(paths), FILES_A_REQUEST):
            some = paths[at : at + FILES_A_REQUEST]
            variables = {f"e{n}": f"{commit}:{path}" for n, path in enumerate(some)}
            answer = self._graphql(query(len(some)), variables, reads=True)
            if graphql.untold(answer):
                raise graphql_error(answer, "no such repository")
            objects = answer["data"]["repository"]
            yield from ((path, objects.get(f"f{n}")) for n, path in enumerate(some))

    def state(self, number: int) -> State:
        """What stands on a pull request now."""
        pages = [self._state_page(graphql.STATE, number, {})]
        threads, comments = graphql.cursor(pages[0], "reviewThreads"), graphql.cursor(pages[0], "comments")
        while threads:
            pages.append(self._state_page(graphql.MORE_THREADS, number, {"threads": threads}))
            threads = graphql.cursor(pages[-1], "reviewThreads")
        while comments:
            pages.append(self._state_page(graphql.MORE_COMMENTS, number, {"comments": comments}))
            comments = graphql.cursor(pages[-1], "comments")
        return graphql.read_state(self.repo, number, pages)

    def _state_page(self, query: str, number: int, variables: Mapping[str, Any]) -> Mapping[str, Any]:
        known = {**variables, "number": number}
        answer = self._graphql(query, known, reads=True)
        if graphql.lacks_full_ids(answer):
            answer = self._graphql(graphql.with_short_ids(query), known, reads=True)
        found = graphql.pull_request(answer)
        if found is None:
            raise graphql_error(answer, "no such pull request")
        return found

    # Writing

    def review(self, plan: ReviewPlan, comments: Sequence[Comment]) -> None:
        """Post one review with comments on lines."""
        body = {
            "commit_id": plan.pull.head,
            "body": plan.body,
            "event": plan.event,
            "comments": [_on_lines(comment) for comment in comments],
        }
        self._created(self._write("POST", f"/pulls/{plan.pull.number}/reviews", body))

    def comment_on_file(self, plan: ReviewPlan, comment: Comment) -> None:
        """Post a comment on a whole file; the API refuses a line beside `subject_type: file`."""
        body = {"body": comment.body, "commit_id": plan.pull.head, "path": comment.path, "subject_type": "file"}
        self._created(self._write("POST", f"/pulls/{plan.pull.number}/comments", body))

    def edit_comment(self, number: int, body: str) -> None:
        """Give a review comment of ours a new body."""
        self._created(self._write("PATCH", f"/pulls/comments/{number}", {"body": body}))

    def summarise(self, pull: int, body: str) -> None:
        """Post the summary."""
        self._created(self._write("POST", f"/issues/{pull}/comments", {"body": body}))

    def edit_summary(self, number: int, body: str) -> None:
        """Give the summary a new body."""
        self._created(self._write("PATCH", f"/issues/comments/{number}", {"body": body}))

    def change(self, changes: Sequence[StateChange]) -> tuple[tuple[StateChange, str], ...]:
        """Minimise, resolve, dismiss ...; gives the changes that GitHub refused, each with its reason."""
        refused: list[tuple[StateChange, str]] = []
        for at in range(0, len(changes), CHANGES_A_REQUEST):
            some = changes[at : at + CHANGES_A_REQUEST]
            query, variables = graphql.changes_mutation(some)
            refused += _refused(some, self._graphql(query, variables, reads=False))
        return tuple(refused)

    # Requests

    def pause(self, seconds: float) -> None:
        """Wait, as part of `max_wait`.

        Raises:
            LimitError: that would be longer than we may wait.
        """
        if seconds > self._left:
            raise LimitError(
                f"GitHub asks to wait {seconds:.0f} s, more than the {self._left:.0f} s left of --max-wait"
            )
        self._left -= seconds
        self._clock.sleep(seconds)

    def _pages(self, path: str) -> Iterator[Mapping[str, Any]]:
        page = 0
        while True:
            page += 1
            found = self._list(path, {"per_page": PER_PAGE, "page": page})
            yield from found
            if len(found) < PER_PAGE or page * PER_PAGE >= MAX_FILES:
                return

    def _get(self, path: str, parameters: dict[str, Any] | None = None) -> Any:
        return self._send("GET", f"/repos/{self.repo}{path}", parameters=parameters, reads=True)

    def _list(self, path: str, parameters: dict[str, Any]) -> list[Any]:
        found = self._get(path, parameters)
        if not isinstance(found, list):
            raise PostError(_UNKNOWN)
        return found

    def _write(self, verb: str, path: str, body: Mapping[str, Any]) -> Any:
        return self._send(verb, f"/repos/{self.repo}{path}", body=body, reads=False)

    def _created(self, answer: Any) -> None:
        if not isinstance(answer, dict) or "id" not in answer:
            raise PostError("GitHub's answer names no comment; was the repository renamed?")

    def _graphql(self, query: str, variables: Mapping[str, Any], *, reads: bool) -> Mapping[str, Any]:
        owner, name = self.repo.split("/")
        known = {"owner": owner, "name": name} if reads else {}
        body = {"query": query, "variables": {**known, **variables}}
        answer = self._send("POST", self._requester.graphql_url, body=body, reads=reads)
        if not isinstance(answer, dict):
            raise PostError(_UNKNOWN)
        return answer

    def _send(
        self,
        verb: str,
        url: str,
        *,
        reads: bool,
        parameters: dict[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> Any:
        tries = 0
        while True:
            tries += 1
            self._pace(reads=reads)
            answer, failure = self._once(verb, url, parameters, body, reads=reads)
            if not reads:
                self._last_write = self._clock.now()
            if failure is None:
                return answer
            seconds = wait(failure, tries, self._clock.now(), reads=reads)
            # Only a limit is something that GitHub asks us to wait for: what failed otherwise is named.
            if seconds is None or (seconds > self._left and not failure.limited):
                raise error_of(failure, reads=reads)
            self.pause(seconds)

    def _pace(self, *, reads: bool) -> None:
        """Writes one second apart. This is no waiting for a limit, and not part of `max_wait`."""
        early = self._last_write + BETWEEN_WRITES - self._clock.now()
        if not reads and 0 < early <= BETWEEN_WRITES:
            self._clock.sleep(early)

    def _once(
        self, verb: str, url: str, parameters: dict[str, Any] | None, body: Mapping[str, Any] | None, *, reads: bool
    ) -> tuple[Any, Failure | None]:
        try:
            headers, answer = self._requester.requestJsonAndCheck(verb, url, parameters=parameters, input=body)
        except github.GithubException as error:
            return None, Failure(error.status, message(error.data), lower(error.headers))
        except (requests.exceptions.RequestException, OSError) as error:
            return None, Failure(0, f"the connection failed ({type(error).__name__})")
        except (ValueError, RuntimeError, AssertionError, AttributeError, TypeError) as error:
            # PyGithub's words for an answer that is cut short or no object, and for a redirection not followed.
            return None, Failure(0, f"the answer can't be used ({type(error).__name__})")
        return answer, in_answer(answer, lower(headers), reads=reads)


def blob_name(data: bytes, digits: int = 40) -> str:
    """Git's name for a blob: SHA-1, or SHA-256 where names have 64 digits."""
    algorithm = "sha256" if digits == 64 else "sha1"
    return hashlib.new(algorithm, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


@reading("the pull request")
def _pull(repo: str, data: Mapping[str, Any]) -> Pull:
    head = data["head"].get("repo")
    return Pull(
        repo=repo,
        number=data["number"],
        head=data["head"]["sha"],
        base=data["base"]["sha"],
        open=data["state"] == "open",
        draft=data.get("draft") is True,
        fork=head is None or head["full_name"].lower() != data["base"]["repo"]["full_name"].lower(),
    )


@reading("a changed file")
def _file(data: Mapping[str, Any]) -> ChangedFile:
    patch = data.get("patch")
    unchanged = patch is None and not data.get("changes")
    return ChangedFile(
        path=text_of(data["filename"]),
        status=data["status"],
        hunks=() if unchanged else hunks(patch),
        blob=data.get("sha") or "",
        previous=data.get("previous_filename") or "" if data["status"] == "renamed" else "",
    )


def _on_lines(comment: Comment) -> dict[str, Any]:
    """A comment of a review. For one line `start_line` is left out; a range needs both sides."""
    said = {"path": comment.path, "body": comment.body, "line": comment.line, "side": "RIGHT"}
    if comment.start < comment.line:
        said |= {"start_line": comment.start, "start_side": "RIGHT"}
    return said


def _refused(changes: Sequence[StateChange], answer: Mapping[str, Any]) -> list[tuple[StateChange, str]]:
    """The changes of a mutation that failed; an error that names none failed them all."""
    named: dict[StateChange, str] = {}
    others: dict[StateChange, str] = {}
    for error in answer.get("errors") or ():
        path = error.get("path") if isinstance(error, dict) else None
        name = str(path[0]) if isinstance(path, list) and path else ""
        if name[:1] == "m" and name[1:].isdigit() and int(name[1:]) < len(changes):
            named.setdefault(changes[int(name[1:])], detail(error))
        else:
            others = dict.fromkeys(changes, detail(error))
    return list((others | named).items())
