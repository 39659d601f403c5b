"""When a request may be sent again, and after how long. Pure; the client does the waiting.

Only what GitHub refused outright (a rate limit) or what merely reads is ever sent again by itself. A write that met
a server error or a dropped connection may have been carried out all the same: that is for `post` to look at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from impactlint.record import dataclass

MAX_TRIES = 4
"""Most times that one request is sent."""
SECONDARY = 60.0
"""Seconds to wait at least after a secondary limit that names no time; doubled each time."""

_SECONDARY = re.compile(r"secondary rate limit|please retry your request again later|wait a few minutes", re.I)


@dataclass(frozen=True, slots=True)
class Failure:
    """What came back instead of success.

    `status` is 0 where the connection was dropped, 200 where a GraphQL query was answered with an error that passes.
    """

    status: int
    message: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def limited(self) -> bool:
        """Whether GitHub refused for a rate limit, primary or secondary, and so carried nothing out."""
        if self.status == 429:
            return True
        if self.status == 422:
            return "too quickly" in self.message
        if self.status != 403:
            return False
        spent = self.headers.get("x-ratelimit-remaining") == "0"
        return spent or "retry-after" in self.headers or bool(_SECONDARY.search(self.message))

    @property
    def uncertain(self) -> bool:
        """Whether the request may have been carried out all the same."""
        return self.status in (0, 200) or self.status >= 500


def wait(failure: Failure, tries: int, now: float, *, reads: bool) -> float | None:
    """Seconds to wait before the request is sent again after `tries` tries, or None where it mustn't be."""
    if tries >= MAX_TRIES:
        return None
    if failure.limited:
        return _limit_wait(failure, tries, now)
    return float(2 ** (tries - 1)) if reads and failure.uncertain else None


def _limit_wait(failure: Failure, tries: int, now: float) -> float:
    """As GitHub documents: Retry-After, else the reset where nothing remains, else a minute and growing."""
    after = _seconds(failure.headers.get("retry-after", ""))
    if after is not None:
        return max(after, 1.0)
    reset = _seconds(failure.headers.get("x-ratelimit-reset", ""))
    if failure.headers.get("x-ratelimit-remaining") == "0" and reset is not None:
        return max(reset - now, 0.0) + 1.0
    return SECONDARY * 2.0 ** (tries - 1)


def _seconds(value: str) -> float | None:
    return float(value) if value.isascii() and value.isdigit() else None


class PostError(Exception):
    """Something that a request could not do. The message is for a person and holds no secret."""


class ForbiddenError(PostError):
    """The token may not do this."""


class InvalidError(PostError):
    """GitHub refused what was sent (422)."""


class MissingError(PostError):
    """There is no such thing (404, 410)."""


class UncertainError(PostError):
    """A write met a server error or a dropped connection: it may have been carried out."""


class LimitError(PostError):
    """A rate limit would take longer than we were told to wait."""
