"""A small judge with rules that are easy to foresee, and a bench that runs plans against the fake GitHub."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial

from impactlint.document import Source, Span, from_text
from impactlint.findings import Edit, Finding, Fix, Joint, Related, Severity, Suppression, fingerprint
from impactlint.github.client import Client, Clock
from impactlint.github.ladder import Verify
from impactlint.github.model import ChangedFile, JudgedPage, Options, OutlineRow, ReviewPlan
from impactlint.github.plan import plan_review
from impactlint.github.post import Posted, carry_out
from tests.github.fake.server import FakeGitHub, serve
from tests.github.fake.world import NUMBER, REPO, TOKEN, World

README = "README.md"
FILLER = "".join(f"filler {n}\n" for n in range(12))
"""Lines that move those behind them."""


def judge(path: str, text: str) -> tuple[Finding, ...]:
    """Findings of a text. What fires is written in it.

    `vague: X` warns; `typo: X` is an error whose fix writes `fixed: X`; `hint: X` advises; `stuck: X` is an error whose
    fix doesn't help; `worse: X` is an error whose fix makes two; `quiet: X` warns but is suppressed; `again: X` is an
    error that is joined with those of the same words; `# Result` after `# Architecture` is an error about the order,
    and so a warning beside it, mended by one move.
    """
    source = from_text(text, path)
    found: list[Finding] = []
    heading = ""
    for at, line in enumerate(source.lines):
        if line.startswith("#"):
            heading = line
        match = re.match(r"(vague|typo|hint|stuck|worse|quiet|again): ?([^\r\n]*)", line)
        if match:
            found.append(_line_finding(source, at, heading, match[1], match[2]))
    seen: Counter[str] = Counter()
    for at, finding in enumerate(found):
        nth = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        found[at] = replace(finding, fingerprint=fingerprint(finding.rule, path, finding.heading, finding.words, nth))
    return (*found, *_order(source))


RULES = {
    "vague": ("IMP203", Severity.WARNING),
    "typo": ("IMP206", Severity.ERROR),
    "hint": ("IMP303", Severity.ADVICE),
    "stuck": ("IMP201", Severity.ERROR),
    "worse": ("IMP105", Severity.ERROR),
    "quiet": ("IMP208", Severity.WARNING),
    "again": ("IMP205", Severity.ERROR),
}


def _line_finding(source: Source, at: int, heading: str, kind: str, words: str) -> Finding:
    rule, severity = RULES[kind]
    newline = source.lines[at][len(source.lines[at].rstrip("\r\n")) :]
    texts = {
        "typo": f"fixed: {words}{newline}",
        "stuck": f"stuck: {words} {newline}",
        "worse": f"fixed: {words}{newline or source.newline}vague: {words}{newline}",
    }
    fix = Fix("replace", "safe", f"Write {kind} out", (Edit(Span(at, at + 1), texts[kind]),)) if kind in texts else None
    return Finding(
        rule=rule,
        name=f"{kind}-line",
        severity=severity,
        path=source.path,
        line=at + 1,
        end_line=at + 1,
        column=1,
        message=f"This line is {kind}: {words}",
        help="Say it another way.",
        excerpt=source.lines[at].strip(),
        fix=fix,
        fingerprint=fingerprint(rule, source.path, heading.strip(), words),
        heading=heading.strip(),
        words=words,
        suppression=Suppression("comment") if kind == "quiet" else None,
        joint=Joint(words, "here", " And once more.", " And {n} times more.") if kind == "again" else None,
    )


def sections(source: Source) -> list[tuple[str, Span]]:
    """Level-1 sections outside of fences, by title."""
    starts, fence = [], ""
    for at, line in enumerate(source.lines):
        mark = re.match(r"(`{3,}|~{3,})", line)
        if mark and not fence:
            fence = mark[1]
        elif mark and line.startswith(fence) and not line.strip(fence[0] + "\r\n "):
            fence = ""
        elif not fence and line.startswith("# "):
            starts.append(at)
    ends = [*starts[1:], len(source.lines)]
    return [(source.bare(start)[2:], Span(start, end)) for start, end in zip(starts, ends, strict=False)]


def _order(source: Source) -> Iterator[Finding]:
    spans = dict(reversed(sections(source)))
    built, result = spans.get("Architecture"), spans.get("Result")
    if built is None or result is None or result.start < built.start:
        return
    moved = "".join(source.lines[result.start : result.end])
    if not moved.endswith("\n"):
        moved += source.newline
    edits = (Edit(Span(built.start, built.start), moved), Edit(result, ""))
    fix = Fix("move", "safe", "Move Result before Architecture", edits)
    for rule, severity in (("IMP103", Severity.WARNING), ("IMP102", Severity.ERROR)):
        yield Finding(
            rule=rule,
            name="result-first",
            severity=severity,
            path=source.path,
            line=built.first,
            end_line=built.last,
            column=1,
            message=f"The result stands on line {result.first}, after the architecture.",
            related=(Related(result.first, "the result"),),
            fix=fix,
            fingerprint=fingerprint(rule, source.path, "Architecture", "order"),
            structural=True,
        )


def page(path: str, data: bytes) -> JudgedPage:
    """A page judged by `judge`."""
    source = from_text(data.decode("utf-8"), path)
    today = tuple(OutlineRow(title, 1, title.lower()) for title, _ in sections(source))
    wanted = sorted(today, key=lambda row: row.title == "Architecture")
    return JudgedPage(path, source, judge(path, source.text), today, tuple(wanted))


@dataclass
class Time:
    """A clock that sleeps at once and remembers for how long."""

    at: float = field(default_factory=time.time)
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += seconds

    def clock(self) -> Clock:
        return Clock(lambda: self.at, self.sleep)


@dataclass
class Bench:
    """A world, the server in front of it, and a client."""

    world: World
    fake: FakeGitHub
    url: str
    time: Time = field(default_factory=Time)
    max_wait: float = 300
    verify: Verify = judge

    def client(self) -> Client:
        return Client(REPO, TOKEN, self.url, max_wait=self.max_wait, clock=self.time.clock())

    def plan(self, options: Options | None = None, files: tuple[ChangedFile, ...] | None = None) -> ReviewPlan:
        client = self.client()
        listed = client.files(NUMBER)
        taken = files if files is not None else listed.files
        pages = [page(one.path, self.world.head[one.path]) for one in taken if one.present and one.path.endswith(".md")]
        return plan_review(
            pages, taken, client.state(NUMBER), options or Options(), self.verify, complete=listed.complete
        )

    def run(self, options: Options | None = None) -> tuple[ReviewPlan, Posted]:
        """A whole run as a workflow makes it."""
        plan = self.plan(options)
        return plan, carry_out(plan, self.client())


@contextmanager
def bench(head: str | dict[str, str], base: str | dict[str, str] = "", **settings: object) -> Iterator[Bench]:
    """A pull request that changes README.md, or some files, from `base` to `head`."""
    with serve(World(_tree(base), _tree(head), **settings)) as (fake, url):  # type: ignore[arg-type]  # by keyword
        yield Bench(fake.world, fake, url)


def _tree(given: str | dict[str, str]) -> dict[str, bytes]:
    texts = {README: given} if isinstance(given, str) else given
    return {path: text.encode() for path, text in texts.items() if text}


tree = partial(_tree)


def suggestion_of(body: str) -> str | None:
    """The text of the suggestion in a comment, read as GitHub reads it: the first fence whose word is `suggestion`."""
    lines = body.split("\n")
    for at, line in enumerate(lines):
        match = re.fullmatch(r"(`{3,})suggestion\r?", line)
        if match:
            end = next(
                n for n in range(at + 1, len(lines)) if lines[n].startswith(match[1]) and not lines[n].strip("`")
            )
            return "".join(one + "\n" for one in lines[at + 1 : end])
    return None


def commit_suggestion(data: bytes, first: int, last: int, replacement: str) -> bytes:
    """The file after GitHub commits a suggestion: whole lines replaced, a missing final newline stays missing."""
    lines = data.decode("utf-8").split("\n")
    new = replacement.split("\n")[:-1]
    return "\n".join([*lines[: first - 1], *new, *lines[last:]]).encode()


def ids_of(body: str) -> list[str]:
    """The ids of the findings that a comment of ours tells of."""
    found = re.match(r"<!-- impactlint:\w+ v=1.*?ids=(\S+)", body)
    assert found
    return found[1].split(",")


def write(on: Bench, text: str) -> None:
    """Push a page."""
    on.world.commit({README: text.encode()})


def silent(on: Bench, options: Options | None = None) -> bool:
    """Whether one more run writes nothing."""
    on.fake.forget()
    on.run(options)
    return on.fake.writes == []
