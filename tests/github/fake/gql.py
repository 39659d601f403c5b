"""The GraphQL interface of the fake: queries run by graphql-core against GitHub's own schema, cut."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from graphql import GraphQLError, GraphQLSchema, build_schema, graphql_sync, parse, validate

from tests.github.fake.world import REPO, Actor, Comment, Review, Thread, World, blob_of

MOST_TEXT = 512_000
"""Bytes of a blob after which GitHub cuts its text."""

FILE = Path(__file__).parent.parent / "data" / "schema.graphql"


@cache
def schema() -> GraphQLSchema:
    return build_schema(FILE.read_text(encoding="utf-8"))


def run(world: World, query: str, variables: dict[str, Any]) -> dict[str, Any]:
    """The answer to a query. One that the schema doesn't allow is a fault of the client: it raises."""
    if world.old and re.search(r"fullDatabaseId(?!: )", query):
        return {"errors": [{"message": "Field 'fullDatabaseId' doesn't exist on type 'IssueComment'"}]}
    problems = validate(schema(), parse(query))
    assert not problems, problems
    done = graphql_sync(schema(), query, root_value=_Root(world), variable_values=variables)
    said: dict[str, Any] = {"data": done.data}
    if done.errors:
        for error in done.errors:
            if error.original_error is not None and not isinstance(error.original_error, GraphQLError):
                raise error.original_error
        said["errors"] = [
            {"message": error.message, "path": error.path, "type": (error.extensions or {}).get("type", "")}
            for error in done.errors
        ]
    return said


def _refuse(kind: str, message: str) -> GraphQLError:
    return GraphQLError(message, extensions={"type": kind})


class _Root:
    """Resolvers of Query and Mutation."""

    def __init__(self, world: World) -> None:
        self.world = world

    def repository(self, _info: Any, owner: str, name: str, **_: Any) -> dict[str, Any]:
        if f"{owner}/{name}" != REPO:
            raise _refuse("NOT_FOUND", f"Could not resolve to a Repository with the name '{owner}/{name}'.")
        return {"nameWithOwner": REPO, "pullRequest": self._pull, "object": self._object}

    def _pull(self, _info: Any, number: int) -> dict[str, Any]:
        if number != 2:
            raise _refuse("NOT_FOUND", f"Could not resolve to a PullRequest with the number of {number}.")
        return _pull(self.world)

    def _object(self, _info: Any, expression: str, **_: Any) -> dict[str, Any] | None:
        commit, _, path = expression.partition(":")
        tree = self.world.commits.get(commit, {})
        data = tree.get(path)
        if data is None:
            folder = any(one.startswith(f"{path}/") for one in tree)
            return {"__typename": "Tree", "oid": "f" * 40} if folder else None
        binary = b"\0" in data
        text = None if binary else data[:MOST_TEXT].decode("utf-8", "replace")
        size = {"isTruncated": len(data) > MOST_TEXT, "byteSize": len(data)}
        return {"__typename": "Blob", "oid": blob_of(data), "text": text, "isBinary": binary, **size}

    def _may_write(self) -> None:
        if "pull_requests=write" not in self.world.rights:
            raise _refuse("FORBIDDEN", "Resource not accessible by integration")

    def _comment(self, node: str) -> Comment:
        every = [one for thread in self.world.threads for one in thread.comments] + self.world.conversation
        return next(one for one in every if one.node == node)

    def _thread(self, node: str) -> Thread:
        if "contents=write" not in self.world.rights:
            raise _refuse("FORBIDDEN", "Resource not accessible by integration")
        return next(one for one in self.world.threads if one.node == node)

    def minimizeComment(self, _info: Any, input: dict[str, Any]) -> dict[str, Any]:  # noqa: N802  # GitHub's names
        self._may_write()
        self._comment(input["subjectId"]).hidden = input["classifier"].lower()
        return {}

    def unminimizeComment(self, _info: Any, input: dict[str, Any]) -> dict[str, Any]:  # noqa: N802  # GitHub's names
        self._may_write()
        self._comment(input["subjectId"]).hidden = ""
        return {}

    def resolveReviewThread(self, _info: Any, input: dict[str, Any]) -> dict[str, Any]:  # noqa: N802  # GitHub's names
        self._thread(input["threadId"]).resolved_by = self.world.viewer
        return {}

    def unresolveReviewThread(self, _info: Any, input: dict[str, Any]) -> dict[str, Any]:  # noqa: N802  # GitHub's names
        self._thread(input["threadId"]).resolved_by = None
        return {}

    def dismissPullRequestReview(self, _info: Any, input: dict[str, Any]) -> dict[str, Any]:  # noqa: N802  # GitHub's names
        self._may_write()
        assert input["message"]
        next(one for one in self.world.reviews if one.node == input["pullRequestReviewId"]).state = "DISMISSED"
        return {}


def _pull(world: World) -> dict[str, Any]:
    return {
        "state": "OPEN" if world.open else "CLOSED",
        "isDraft": world.draft,
        "isCrossRepository": world.fork,
        "headRefOid": world.head_sha,
        "baseRefOid": world.base_sha,
        "reviewThreads": lambda _info, first, after=None, **_: _connection(
            [_thread(world, thread) for thread in world.threads], first, after
        ),
        "comments": lambda _info, first, after=None, **_: _connection(
            [_comment(world, comment) for comment in world.conversation], first, after
        ),
        "reviews": lambda _info, last=None, states=None, **_: _connection(
            [_review(world, one) for one in world.reviews if not states or one.state in states][-(last or 100) :],
            100,
            None,
        ),
    }


def _connection(nodes: list[Any], first: int, after: str | None) -> dict[str, Any]:
    assert 1 <= first <= 100, "a page has at most 100 nodes"
    at = int(after) if after else 0
    more = at + first < len(nodes)
    page = {"hasNextPage": more, "endCursor": str(min(at + first, len(nodes)))}
    return {"nodes": nodes[at : at + first], "pageInfo": page, "totalCount": len(nodes)}


def _actor(actor: Actor) -> dict[str, Any]:
    return {"__typename": actor.kind, "login": actor.login}


def _comment(world: World, comment: Comment) -> dict[str, Any]:
    return {
        "id": comment.node,
        "fullDatabaseId": str(comment.number),
        "databaseId": comment.number,
        "body": comment.body,
        "isMinimized": bool(comment.hidden),
        "minimizedReason": comment.hidden or None,
        "viewerDidAuthor": comment.author == world.viewer,
        "authorAssociation": comment.author.association,
        "author": _actor(comment.author),
    }


def _thread(world: World, thread: Thread) -> dict[str, Any]:
    may = "contents=write" in world.rights
    notes = [_comment(world, one) for one in thread.comments]
    return {
        "id": thread.node,
        "isResolved": thread.resolved_by is not None,
        "isOutdated": thread.subject == "LINE" and thread.line is None,
        "path": thread.path,
        "line": thread.line,
        "startLine": thread.start,
        "subjectType": thread.subject,
        "viewerCanResolve": may and thread.resolved_by is None,
        "viewerCanUnresolve": may and thread.resolved_by is not None,
        "comments": lambda _info, first, **_: _connection(notes, first, None),
    }


def _review(world: World, review: Review) -> dict[str, Any]:
    return {"id": review.node, "body": review.body, "viewerDidAuthor": review.author == world.viewer}
