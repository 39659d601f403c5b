"""The GraphQL of a review, and what its answers say. Resolved threads and minimised comments exist nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from impactlint.github.comment import read_mark, read_review_mark
from impactlint.github.failures import reading, text_of
from impactlint.github.model import Blocking, Note, Pull, State, StateChange, Thread

PAGE = 100
"""Threads and comments a page, and comments of a thread; the most that GitHub gives."""

_NOTE = """
id fullDatabaseId body isMinimized minimizedReason viewerDidAuthor authorAssociation author { __typename }
"""
_THREADS = f"""
reviewThreads(first: {PAGE}, after: $threads) {{
  pageInfo {{ hasNextPage endCursor }}
  nodes {{
    id isResolved path line startLine viewerCanResolve viewerCanUnresolve
    comments(first: {PAGE}) {{ nodes {{ {_NOTE} }} }}
  }}
}}
"""
_COMMENTS = f"""
comments(first: {PAGE}, after: $comments) {{
  pageInfo {{ hasNextPage endCursor }}
  nodes {{ {_NOTE} }}
}}
"""
STATE = f"""
query State($owner: String!, $name: String!, $number: Int!, $threads: String, $comments: String) {{
  repository(owner: $owner, name: $name) {{
    pullRequest(number: $number) {{
      state isDraft isCrossRepository headRefOid baseRefOid
      {_THREADS}
      {_COMMENTS}
      reviews(last: 50, states: [CHANGES_REQUESTED]) {{ nodes {{ id body viewerDidAuthor }} }}
    }}
  }}
}}
"""
MORE_THREADS = f"""
query Threads($owner: String!, $name: String!, $number: Int!, $threads: String) {{
  repository(owner: $owner, name: $name) {{ pullRequest(number: $number) {{ {_THREADS} }} }}
}}
"""
MORE_COMMENTS = f"""
query Comments($owner: String!, $name: String!, $number: Int!, $comments: String) {{
  repository(owner: $owner, name: $name) {{ pullRequest(number: $number) {{ {_COMMENTS} }} }}
}}
"""
_TRUSTED = frozenset({"OWNER", "MEMBER", "COLLABORATOR"})

_VERBS = {
    "minimize": ("minimizeComment", "subjectId"),
    "unminimize": ("unminimizeComment", "subjectId"),
    "resolve": ("resolveReviewThread", "threadId"),
    "unresolve": ("unresolveReviewThread", "threadId"),
    "dismiss": ("dismissPullRequestReview", "pullRequestReviewId"),
}
DISMISSED = "No errors are left that nobody answered."


def files_query(count: int) -> str:
    """A query for the text of `count` files, each named by an expression `COMMIT:PATH`."""
    names = "".join(f", $e{n}: String!" for n in range(count))
    files = "".join(
        f"f{n}: object(expression: $e{n}) {{ ... on Blob {{ oid byteSize text isTruncated }} }}\n" for n in range(count)
    )
    head = f"query Files($owner: String!, $name: String!{names})"
    return f"{head} {{ repository(owner: $owner, name: $name) {{\n{files}}} }}"


def existence_query(count: int) -> str:
    """A query for the names of `count` files or folders, each named by an expression `COMMIT:PATH`."""
    names = "".join(f", $e{n}: String!" for n in range(count))
    objects = "".join(f"f{n}: object(expression: $e{n}) {{ oid }}\n" for n in range(count))
    head = f"query Existing($owner: String!, $name: String!{names})"
    return f"{head} {{ repository(owner: $owner, name: $name) {{\n{objects}}} }}"


def changes_mutation(changes: Sequence[StateChange]) -> tuple[str, dict[str, str]]:
    """One request that makes all changes, in order, with its variables."""
    names = ", ".join(f"$id{n}: ID!" for n in range(len(changes)))
    parts = "\n".join(f"m{n}: {_mutation(change, n)} {{ clientMutationId }}" for n, change in enumerate(changes))
    return f"mutation Changes({names}) {{\n{parts}\n}}", {f"id{n}": change.node for n, change in enumerate(changes)}


def _mutation(change: StateChange, n: int) -> str:
    field, key = _VERBS[change.verb]
    more = {"minimize": f", classifier: {change.classifier}", "dismiss": f', message: "{DISMISSED}"'}.get(
        change.verb, ""
    )
    return f"{field}(input: {{{key}: $id{n}{more}}})"


@reading("the pull request")
def lacks_full_ids(answer: Mapping[str, Any]) -> bool:
    """Whether this is a GitHub Enterprise Server from before 64-bit ids."""
    return any("fullDatabaseId" in str(error.get("message")) for error in answer.get("errors") or ())


def with_short_ids(query: str) -> str:
    """The query for such a server."""
    return query.replace("fullDatabaseId", "fullDatabaseId: databaseId")


@reading("a list of files")
def untold(answer: Mapping[str, Any]) -> bool:
    """Whether an answer leaves open which of the files of a query there are: null stands for an error, too."""
    errors = answer.get("errors") or ()
    told = isinstance((answer.get("data") or {}).get("repository"), dict)
    return not told or not all(map(_no_file, errors))


def _no_file(error: object) -> bool:
    return isinstance(error, dict) and error.get("type") == "NOT_FOUND" and len(error.get("path") or ()) > 1


@reading("the pull request")
def pull_request(answer: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The pull request of an answer, or None where there is none or we may not see it."""
    repository = (answer.get("data") or {}).get("repository") or {}
    found: Mapping[str, Any] | None = repository.get("pullRequest")
    return found


@reading("the pull request")
def cursor(pull: Mapping[str, Any], key: str) -> str | None:
    """Where the next page of a connection begins; None after the last."""
    page = pull[key]["pageInfo"]
    return page["endCursor"] if page["hasNextPage"] else None


@reading("the pull request")
def read_state(repo: str, number: int, pages: Sequence[Mapping[str, Any]]) -> State:
    """What the pages of an answer say together; the first one has everything but the later threads and comments."""
    first = pages[0]
    pull = Pull(
        repo=repo,
        number=number,
        head=text_of(first["headRefOid"]),
        base=text_of(first["baseRefOid"]),
        open=first["state"] == "OPEN",
        draft=first["isDraft"],
        fork=first["isCrossRepository"],
    )
    notes = (_note(node) for page in pages for node in _nodes(page.get("comments")))
    return State(
        pull,
        threads=tuple(_thread(node) for page in pages for node in _nodes(page.get("reviewThreads"))),
        summaries=tuple(note for note in notes if note.trusted and note.mark and note.mark.kind == "summary"),
        blocking=tuple(_blocking(first["reviews"])),
    )


def _nodes(connection: Mapping[str, Any] | None) -> Iterator[Mapping[str, Any]]:
    return (node for node in (connection or {}).get("nodes") or () if node)


def _blocking(reviews: Mapping[str, Any] | None) -> Iterator[Blocking]:
    for node in _nodes(reviews):
        key = read_review_mark(node["body"])
        if node["viewerDidAuthor"] is True and key is not None:
            yield Blocking(node["id"], key)


def _thread(node: Mapping[str, Any]) -> Thread:
    return Thread(
        node=node["id"],
        path=node["path"],
        notes=tuple(_note(comment) for comment in _nodes(node["comments"])),
        line=node["line"],
        start=node["startLine"],
        resolved=node["isResolved"],
        may_resolve=node["viewerCanResolve"],
        may_unresolve=node["viewerCanUnresolve"],
    )


def _note(node: Mapping[str, Any]) -> Note:
    """A comment. A marker is believed from ourselves, from a bot, and from people who may write to the repository."""
    author = node.get("author") or {}
    trusted = (
        node["viewerDidAuthor"] is True
        or author.get("__typename") == "Bot"
        or node.get("authorAssociation") in _TRUSTED
    )
    return Note(
        node=node["id"],
        number=int(node["fullDatabaseId"] or 0),
        body=node["body"],
        trusted=trusted,
        hidden=(node["minimizedReason"] or "minimized") if node["isMinimized"] else "",
        mark=read_mark(node["body"]),
    )
