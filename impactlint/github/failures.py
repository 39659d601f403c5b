"""What GitHub's answers say went wrong, and which error of ours that is. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from impactlint.github.retry import (
    Failure,
    ForbiddenError,
    InvalidError,
    LimitError,
    MissingError,
    PostError,
    UncertainError,
)

_LIMITS = frozenset({"RATE_LIMITED", "RATE_LIMIT"})
"""Types of a GraphQL error for a rate limit: the one that is documented, and the one that is sent."""
_FINAL = frozenset({"NOT_FOUND", "FORBIDDEN", "INSUFFICIENT_SCOPES"})
"""Types of a GraphQL error that would be the same the next time."""
_PENDING = re.compile(r"one pending review\b", re.I)
"""GitHub's words where the token's user has a review that isn't submitted: it takes no other comment then."""
_PASSING = re.compile(r"something went wrong|time(?:d[ -]?)?out|in time\b|try again|unavailable", re.I)


@contextmanager
def reading(what: str) -> Iterator[None]:
    """Around what takes an answer apart: one that lacks something is GitHub's, or a proxy's, and no fault of ours.

    Raises:
        PostError: the answer lacks something, or is of another shape.
    """
    incomplete = f"GitHub's answer is incomplete: {what}"
    try:
        yield
    except KeyError as error:
        raise PostError(f"{incomplete} has no {error.args[0]}") from None
    except (AttributeError, IndexError, TypeError, ValueError):
        raise PostError(f"{incomplete} is not told as GitHub tells it") from None


def text_of(value: object) -> str:
    """A value that is to be a text.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def in_answer(answer: object, headers: Mapping[str, str], *, reads: bool) -> Failure | None:
    """The failure that an answer of status 200 tells of: GraphQL's way. None where there is none to be sent again.

    A change that failed tells which one it is, and is not sent again unseen.
    """
    errors = tuple(_errors(answer))
    if any(_type(error) in _LIMITS for error in errors):
        return Failure(429, _said(errors), headers)
    if reads and any(_type(error) not in _FINAL and _PASSING.search(detail(error)) for error in errors):
        return Failure(200, _said(errors), headers)
    return None


def _errors(answer: object) -> Iterator[Mapping[str, Any]]:
    found = answer.get("errors") if isinstance(answer, dict) else None
    return (error for error in (found if isinstance(found, list) else ()) if isinstance(error, dict))


def _said(errors: tuple[Mapping[str, Any], ...]) -> str:
    return message({"errors": errors})


def message(data: object) -> str:
    """What GitHub says of a failure, with its list of details."""
    if not isinstance(data, dict):
        return ""
    errors = data.get("errors")
    details = [detail(error) for error in (errors if isinstance(errors, list) else [errors]) if error]
    return ": ".join(part for part in (str(data.get("message") or ""), "; ".join(filter(None, details))) if part)[:1000]


def detail(error: object) -> str:
    """What one entry of such a list says."""
    if not isinstance(error, dict):
        return str(error)
    return str(error.get("message") or " ".join(str(error[key]) for key in ("field", "code") if error.get(key)))


def lower(headers: Mapping[str, Any] | None) -> dict[str, str]:
    """Headers by their name in lower case."""
    return {str(key).lower(): str(value) for key, value in (headers or {}).items()}


def _type(error: Mapping[str, Any]) -> str:
    return str(error.get("type", ""))


def error_of(failure: Failure, *, reads: bool) -> PostError:
    """The error that a failure is, once it isn't waited for any more."""
    said = f": {failure.message}" if failure.message else ""
    if failure.limited:
        return LimitError(f"GitHub's rate limit holds on ({failure.status}{said})")
    if failure.status in (401, 403):
        return ForbiddenError(f"GitHub refused ({failure.status}{said}){_needed(failure)}")
    if failure.status in (404, 410):
        return MissingError(f"GitHub finds no such thing ({failure.status}{said})")
    if failure.status == 422 and _PENDING.search(failure.message):
        begun = "you have begun a review of this pull request: submit or discard it first"
        return PostError(f"{begun} ({failure.status}{said})")
    if failure.status == 422:
        return InvalidError(f"GitHub refused what was sent ({failure.status}{said})")
    if failure.uncertain and not reads:
        return UncertainError(f"GitHub didn't say whether it was done ({failure.status or 'no answer'}{said})")
    return PostError(f"GitHub failed ({failure.status or 'no answer'}{said})")


def _needed(failure: Failure) -> str:
    """The permission that GitHub names in its answer, as a workflow writes it."""
    named = failure.headers.get("x-accepted-github-permissions", "")
    return f"; it needs {named.replace('_', '-').replace('=', ': ')}" if named else ""


def graphql_error(answer: Mapping[str, Any], missing: str) -> PostError:
    """The error of a query that gave nothing; `missing` names what GitHub doesn't find, such as "no such file"."""
    errors = tuple(_errors(answer))
    said = _said(errors) or "no answer"
    kinds = {_type(error) for error in errors}
    if kinds & {"FORBIDDEN", "INSUFFICIENT_SCOPES"}:
        return ForbiddenError(f"GitHub refused: {said}")
    if errors and "NOT_FOUND" not in kinds:
        return PostError(f"GitHub failed: {said}")
    return MissingError(f"GitHub finds {missing}: {said}")
