"""The fake GitHub on loopback: checks what comes in and what goes out, keeps a log, and plays faults."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

from tests.github.fake import description, gql, rest
from tests.github.fake.world import TOKEN, World

Kind = Literal[
    "500 before", "500 after", "drop before", "drop after", "cut after", "secondary", "secondary with time", "primary",
    "429", "422", "404", "200 wrong", "200 limit",
]  # fmt: skip


WRONG = "Something went wrong while executing your query. This may be the result of a timeout."
"""What GraphQL says with status 200 where a REST request would have met a 502."""


@dataclass
class Fault:
    """Something that goes wrong, `times` times, with requests whose method and path match, after `skip` of them."""

    kind: Kind
    method: str = ""
    path: str = ""
    times: int = 1
    skip: int = 0
    seconds: int = 5

    def takes(self, request: Request) -> bool:
        if request.method != (self.method or request.method) or self.path not in request.what or not self.times:
            return False
        if self.skip:
            self.skip -= 1
            return False
        self.times -= 1
        return True


@dataclass(frozen=True)
class Request:
    """A request as it came. `what` is its path, or the name of its GraphQL operation after `graphql `."""

    method: str
    what: str
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 0

    @property
    def writes(self) -> bool:
        return self.method != "GET" and not (self.what.startswith("graphql ") and self.what != "graphql Changes")


class FakeGitHub:
    """The server. `faults` are played in order of the list; `violations` must stay empty.

    `change` is what becomes of every answer before it is sent.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults: list[Fault] = []
        self.log: list[Request] = []
        self.violations: list[str] = []
        self.lock = threading.Lock()
        self.hooks: list[Any] = []
        self.change: Callable[[Any], Any] = lambda answer: answer

    @property
    def writes(self) -> list[Request]:
        return [request for request in self.log if request.writes]

    def forget(self) -> None:
        self.log.clear()

    def answer(self, request: Request, query: dict[str, str]) -> tuple[int, Any, dict[str, str]]:
        for hook in self.hooks:
            hook(request)
        if request.headers.get("authorization") not in (f"token {TOKEN}", f"Bearer {TOKEN}"):
            return 401, {"message": "Bad credentials"}, {}
        if (
            request.headers.get("x-github-api-version") != "2022-11-28"
            or "impactlint" not in request.headers["user-agent"]
        ):
            self.violations.append(f"{request.what}: headers {request.headers}")
        if request.what.startswith("graphql"):
            return 200, gql.run(self.world, request.body["query"], request.body.get("variables", {})), {}
        operation = description.find(request.method, request.what)
        if operation is None:
            self.violations.append(f"no operation {request.method} {request.what}")
            return 404, {"message": "Not Found"}, {}
        description.check_request(operation, query, request.body)
        try:
            status, body = rest.answer(self.world, operation, query, request.body)
        except rest.RefusedError as refused:
            return refused.status, refused.body, refused.headers
        description.check_answer(operation, status, body)
        return status, body, {}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # one segment an answer: no waiting for delayed acknowledgements
    disable_nagle_algorithm = True
    fake: FakeGitHub

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self._serve()

    do_POST = do_PATCH = do_PUT = do_DELETE = do_GET  # noqa: N815  # http.server's names

    def _serve(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        raw = self.rfile.read(length)
        body = json.loads(raw) if raw else None
        parts = urlsplit(self.path)
        request = Request(self.command, _what(parts.path, body), body, {k.lower(): v for k, v in self.headers.items()})
        with self.fake.lock:
            fault = next((fault for fault in self.fake.faults if fault.takes(request)), None)
            try:
                status, answer, headers = self._played(fault, request, dict(parse_qsl(parts.query)))
            except Exception as error:
                self.fake.violations.append(f"{request.method} {request.what}: {error!r}")
                status, answer, headers = 500, {"message": "the fake failed"}, {}
            self.fake.log.append(Request(request.method, request.what, body, request.headers, status))
        if status == 0:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self._reply(status, answer, headers, cut=fault is not None and fault.kind == "cut after")

    def _played(self, fault: Fault | None, request: Request, query: dict[str, str]) -> tuple[int, Any, dict[str, str]]:
        if fault is None:
            return self.fake.answer(request, query)
        if fault.kind.endswith("after"):
            status, answer, headers = self.fake.answer(request, query)
            return {"500 after": (502, {"message": "Server Error"}, {}), "drop after": (0, None, {})}.get(
                fault.kind, (status, answer, headers)
            )
        return _faulty(fault)

    def _reply(self, status: int, answer: Any, headers: dict[str, str], *, cut: bool) -> None:
        data = json.dumps(self.fake.change(answer)).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json; charset=utf-8")
        self.send_header("content-length", str(len(data)))
        plain = {"x-ratelimit-limit": "1000", "x-ratelimit-remaining": "900", "x-ratelimit-reset": "2000000000"}
        for key, value in {**plain, **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(data[: len(data) // 2] if cut else data)
        if cut:
            self.close_connection = True


def _faulty(fault: Fault) -> tuple[int, Any, dict[str, str]]:
    spent = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(time.time()) + fault.seconds)}
    secondary = {"message": "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}
    nothing = {"data": {"repository": None}}
    return {
        "200 wrong": (200, nothing | {"errors": [{"message": WRONG, "path": ["repository"]}]}, {}),
        "200 limit": (200, {"errors": [{"type": "RATE_LIMIT", "message": "API rate limit already exceeded."}]}, spent),
        "500 before": (500, {"message": "Server Error"}, {}),
        "drop before": (0, None, {}),
        "secondary": (403, secondary, {}),
        "secondary with time": (403, secondary, {"retry-after": str(fault.seconds)}),
        "primary": (403, {"message": "API rate limit exceeded for installation."}, spent),
        "429": (429, {"message": "Too many requests"}, {"retry-after": str(fault.seconds)}),
        "422": (422, {"message": "Unprocessable Entity", "errors": ["Line could not be resolved"]}, {}),
        "404": (404, {"message": "Not Found"}, {}),
    }[fault.kind]


def _what(path: str, body: Any) -> str:
    """The path without the prefix of a GitHub Enterprise Server; the operation's name for GraphQL."""
    if path in ("/graphql", "/api/graphql"):
        return "graphql " + str(body["query"]).split("(", 1)[0].split()[-1]
    return path.removeprefix("/api/v3")


@contextmanager
def serve(world: World) -> Iterator[tuple[FakeGitHub, str]]:
    """The fake and its address while the block runs; nothing outside of the description may have happened."""
    fake = FakeGitHub(world)
    handler = type("Handler", (_Handler,), {"fake": fake})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield fake, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
    assert not fake.violations, fake.violations
