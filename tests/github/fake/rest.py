"""The REST interface of the fake: what GitHub's documentation and its error messages say, enforced."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

from tests.github.fake.description import Operation, sample
from tests.github.fake.world import REPO, Comment, Review, Thread, World, blob_of, lines_of

MAX_BODY = 65_536
MAX_FILES = 3_000
MANY = 30
"""Comments of one review above which GitHub stored them and answered 502."""


class RefusedError(Exception):
    """An error answer."""

    def __init__(self, status: int, message: str, *details: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.body: dict[str, Any] = {"message": message, "documentation_url": "https://docs.github.test/"}
        if details:
            self.body["errors"] = list(details)
        self.headers = headers or {}


def answer(world: World, operation: Operation, query: dict[str, str], body: Any) -> tuple[int, Any]:
    """Status and body of a request that the description allows."""
    if f"{operation.parameters.get('owner')}/{operation.parameters.get('repo')}" != REPO:
        raise RefusedError(404, "Not Found")
    if operation.method != "get" and "pull_requests=write" not in world.rights:
        named = {"x-accepted-github-permissions": "pull_requests=write"}
        raise RefusedError(403, "Resource not accessible by integration", headers=named)
    if operation.method != "get" and world.locked:
        raise RefusedError(403, "Unable to create comment because issue is locked.")
    return HANDLERS[operation.method, operation.template.removeprefix("/repos/{owner}/{repo}")](
        world, operation.parameters, query, body
    )


def _page(found: list[Any], query: dict[str, str]) -> list[Any]:
    size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
    assert 1 <= size <= 100, "per_page is at most 100"
    return found[(page - 1) * size : page * size]


def user(actor: Any) -> dict[str, Any]:
    login = actor.login + ("[bot]" if actor.kind == "Bot" else "")
    return {**sample("simple-user"), "login": login, "type": actor.kind}


def _pull(world: World, name: str) -> dict[str, Any]:
    pull = sample(name)
    repo = {**sample("repository"), "full_name": REPO}
    theirs = {**repo, "full_name": "contributor/Hello-World"} if world.fork else repo
    pull |= {"number": 2, "state": "open" if world.open else "closed", "draft": world.draft}
    pull["head"] |= {"sha": world.head_sha, "repo": theirs}
    pull["base"] |= {"sha": world.base_sha, "repo": repo}
    return pull


def _get_pull(world: World, parameters: dict[str, str], query: Any, body: Any) -> tuple[int, Any]:
    _right_number(parameters["pull_number"])
    return 200, _pull(world, "pull-request")


def _pulls_of_commit(world: World, parameters: dict[str, str], query: Any, body: Any) -> tuple[int, Any]:
    found = parameters["commit_sha"] in world.commits and parameters["commit_sha"] != world.base_sha
    return 200, [_pull(world, "pull-request-simple")] if found else []


def _right_number(number: str) -> None:
    if number != "2":
        raise RefusedError(404, "Not Found")


def _files(world: World, parameters: dict[str, str], query: dict[str, str], body: Any) -> tuple[int, Any]:
    _right_number(parameters["pull_number"])
    return 200, [_file(world, path) for path in _page(world.changed()[:MAX_FILES], query)]


def _file(world: World, path: str) -> dict[str, Any]:
    patch = world.patch(path)
    full = patch
    if full is None and path in world.without_patch:
        full = "+x"
    rows = (full or "").split("\n")
    added, removed = sum(row[:1] == "+" for row in rows), sum(row[:1] == "-" for row in rows)
    data = world.head.get(path, world.base.get(path, b""))
    entry = {
        "sha": blob_of(data),
        "filename": path,
        "status": world.status(path),
        "additions": added,
        "deletions": removed,
        "changes": added + removed,
        "blob_url": "https://github.test/blob",
        "raw_url": "https://github.test/raw",
        "contents_url": "https://github.test/contents",
    }
    entry |= {"patch": patch} if patch else {}
    return entry | ({"previous_filename": world.renamed[path]} if path in world.renamed else {})


def _blob(world: World, parameters: dict[str, str], query: Any, body: Any) -> tuple[int, Any]:
    data = world.blobs().get(parameters["file_sha"])
    if data is None:
        raise RefusedError(404, "Not Found")
    # GitHub breaks the lines of its base64.
    content = base64.encodebytes(data).decode()
    blob = sample("blob") | {"content": content, "encoding": "base64", "sha": parameters["file_sha"], "size": len(data)}
    return 200, blob


def _post_review(world: World, parameters: dict[str, str], query: Any, body: Any) -> tuple[int, Any]:
    _right_number(parameters["pull_number"])
    event, comments = body.get("event"), body.get("comments", [])
    assert event in ("COMMENT", "REQUEST_CHANGES"), f"this tool never sends {event}"
    assert "subject_type" not in str([sorted(comment) for comment in comments])
    _none_pending(world)
    if event == "REQUEST_CHANGES" and not body.get("body"):
        raise RefusedError(422, "Unprocessable Entity", "Body can't be blank")
    if event == "COMMENT" and not body.get("body") and not comments:
        raise RefusedError(422, "Unprocessable Entity", "Body can't be blank")
    if body.get("commit_id") not in world.commits:
        raise RefusedError(422, "Unprocessable Entity", "commit_id is not part of the pull request")
    if event == "REQUEST_CHANGES" and world.viewer.login == "contributor":
        raise RefusedError(422, "Unprocessable Entity", "Can not request changes on your own pull request")
    threads = [_thread(world, comment, body["commit_id"]) for comment in comments]
    state = {"COMMENT": "COMMENTED", "REQUEST_CHANGES": "CHANGES_REQUESTED"}[event]
    review = Review(next(world.ids), world.viewer, body.get("body", ""), state, body["commit_id"], threads)
    world.threads += threads
    world.reviews.append(review)
    if len(comments) > MANY:
        raise RefusedError(502, "Server Error")
    return 200, sample("pull-request-review") | {"id": review.number, "body": review.body, "state": state}


def _none_pending(world: World) -> None:
    if world.pending:
        raise RefusedError(422, "Unprocessable Entity", "User can only have one pending review per pull request")


def _thread(world: World, comment: dict[str, Any], commit: str) -> Thread:
    """A thread, if its anchor is one that GitHub takes."""
    _body(comment["body"])
    path, line, start = comment["path"], comment.get("line"), comment.get("start_line")
    assert comment.get("side") == "RIGHT", "this tool comments on the new side"
    hunks = world.hunks(path) if path in world.changed() else []
    if line is None or not any(line in hunk for hunk in hunks):
        raise RefusedError(422, "Unprocessable Entity", "Line could not be resolved")
    if start is not None:
        if comment.get("start_side") != "RIGHT":
            raise RefusedError(422, "Unprocessable Entity", "start_line must be part of the same hunk as the line.")
        if start >= line:
            raise RefusedError(422, "Unprocessable Entity", "start_line must precede the end line.")
        if not any(line in hunk and start in hunk for hunk in hunks):
            raise RefusedError(422, "Unprocessable Entity", "start_line must be part of the same hunk as the line.")
    assert commit == world.head_sha or commit in world.commits
    first = Comment(next(world.ids), world.viewer, comment["body"])
    return Thread(f"THREAD_{first.number}", path, [first], line, start)


def _body(body: Any) -> None:
    if not body or not str(body).strip():
        raise RefusedError(422, "Unprocessable Entity", "Body can't be blank")
    if len(body) > MAX_BODY:
        raise RefusedError(422, "Validation Failed", "body is too long (maximum is 65536 characters)")
    if "\0" in body:
        raise RefusedError(422, "Validation Failed", "body contains a null byte")


def _post_comment(world: World, parameters: dict[str, str], query: Any, body: Any) -> tuple[int, Any]:
    _right_number(parameters["pull_number"])
    _none_pending(world)
    _body(body["body"])
    if body.get("subject_type") == "file":
        if "line" in body:
            raise RefusedError(422, "Validation Failed", "line is not allowed for a comment on a file")
        if body["path"] not in world.changed():
            raise RefusedError(422, "Validation Failed", "path is not part of the pull request")
        first = Comment(next(world.ids), world.viewer, body["body"])
        thread = Thread(f"THREAD_{first.number}", body["path"], [first], subject="FILE")
    else:
        thread = _thread(world, body, body["commit_id"])
    world.threads.append(thread)
    return 201, _comment(thread.comments[0])


def _comment(comment: Comment) -> dict[str, Any]:
    return sample("pull-request-review-comment") | {
        "id": comment.number,
        "node_id": comment.node,
        "body": comment.body,
        "user": user(comment.author),
    }


def _found(comments: list[Comment], number: str) -> Comment:
    for comment in comments:
        if str(comment.number) == number:
            return comment
    raise RefusedError(404, "Not Found")


def _edit_comment(world: World, parameters: dict[str, str], query: Any, body: Any) -> tuple[int, Any]:
    comment = _found([one for thread in world.threads for one in thread.comments], parameters["comment_id"])
    _body(body["body"])
    comment.body = body["body"]
    return 200, _comment(comment)


def _post_summary(world: World, parameters: dict[str, str], query: Any, body: Any) -> tuple[int, Any]:
    _right_number(parameters["issue_number"])
    _body(body["body"])
    comment = Comment(next(world.ids), world.viewer, body["body"])
    world.conversation.append(comment)
    return 201, _issue_comment(comment)


def _edit_summary(world: World, parameters: dict[str, str], query: Any, body: Any) -> tuple[int, Any]:
    comment = _found(world.conversation, parameters["comment_id"])
    _body(body["body"])
    comment.body = body["body"]
    return 200, _issue_comment(comment)


def _issue_comment(comment: Comment) -> dict[str, Any]:
    return sample("issue-comment") | {"id": comment.number, "node_id": comment.node, "body": comment.body}


HANDLERS: dict[tuple[str, str], Callable[[World, dict[str, str], Any, Any], tuple[int, Any]]] = {
    ("get", "/pulls/{pull_number}"): _get_pull,
    ("get", "/pulls/{pull_number}/files"): _files,
    ("get", "/commits/{commit_sha}/pulls"): _pulls_of_commit,
    ("get", "/git/blobs/{file_sha}"): _blob,
    ("post", "/pulls/{pull_number}/reviews"): _post_review,
    ("post", "/pulls/{pull_number}/comments"): _post_comment,
    ("patch", "/pulls/comments/{comment_id}"): _edit_comment,
    ("post", "/issues/{issue_number}/comments"): _post_summary,
    ("patch", "/issues/comments/{comment_id}"): _edit_summary,
}

__all__ = ["HANDLERS", "RefusedError", "answer", "lines_of", "user"]
