"""The texts of comments: hidden markers, what a finding says, suggestions, folded diffs."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import replace

from impactlint import lazy
from impactlint.escape import code, fence, markdown, path_code
from impactlint.findings import Finding, Fix
from impactlint.github.model import MAX_BODY, JudgedPage, Mark, OutlineRow, Step
from impactlint.github.suggest import Suggestion, carriable
from impactlint.reporters import markup
from impactlint.reporters.markup import details
from impactlint.restructure.edits import unified

MAX_DIFF = 20_000
"""Most characters of a folded diff; a longer one is left out, and the command does it."""
MAX_ROWS = 40
"""Most headings of an outline in a comment."""
ROOM = 2_000
"""Characters of a body kept free for what comes after a place where it is cut."""
MAX_FILED = MAX_BODY - MAX_DIFF - 3 * ROOM
"""Most characters that findings take in the comment on a file: the restructuring and what frames it fit beside them."""
_BETWEEN = 2
"""Characters between two findings."""
MAX_SAID = 3_000
"""Most characters of one message or help."""

_MARK = re.compile(
    r"<!-- impactlint:(finding|file|summary) v=1((?: [a-z]+=[0-9a-z,]{0,40000}){0,5}) -->[ \t]*(?:\r?\n|$)"
)
_REVIEW_MARK = re.compile(r"<!-- impactlint:review v=1(?: key=([0-9a-f]{16}))? -->")
_DECLINED = lazy.pattern(
    r"""[ ]{0,3} (?:[-*+][ ])? [*_`]{0,3}
    (?: (?:<!--[ ]{0,3})? impactlint-disable (?:-(?:next-)?line|-file)? (?![\w-])
    | (?:we[ ]|i[ ])? won['\u2019\u02bc]?t [ -]? fix (?:[ ](?:it|this|that))? [*_`]{0,3} [ ]?
      (?:$|[.,:;!(\u2013\u2014-]) )""",
    re.I | re.X,
)
_REFERS = lazy.pattern(
    r"^The (?:suggestion|change told of in the comment) on line \d+ (?:is about|mends) this, too\.\r?$", re.M
)
_REASON = lazy.pattern(r" It can't be one suggestion here: [^\r\n]*")
_FENCE = lazy.pattern(r"[ ]{0,3}(`{3,}|~{3,})(.*)")


def write_mark(mark: Mark) -> str:
    """The hidden first line of a comment of ours."""
    step = mark.step if mark.kind == "finding" else ""
    lists = {"ids": mark.ids, "closed": mark.closed, "resolved": mark.resolved}
    said = {"step": step, **{key: ",".join(words) for key, words in lists.items()}, "key": mark.key}
    return f"<!-- impactlint:{mark.kind} v=1{''.join(f' {key}={value}' for key, value in said.items() if value)} -->"


def read_mark(body: str) -> Mark | None:
    """What the first line of a body says, if it is a marker of ours; anything further down is just text."""
    match = _MARK.match(body)
    if not match:
        return None
    said = dict(pair.split("=", 1) for pair in match[2].split())
    step: Step = "suggestion" if said.get("step") == "suggestion" else "line"
    ids, closed, resolved = (_ids(said.get(key, "")) for key in ("ids", "closed", "resolved"))
    return Mark(match[1], ids, step, closed, said.get("key", ""), resolved)  # type: ignore[arg-type]  # the pattern allows three words


def claimed(body: str, key: str) -> str:
    """A body of ours with a marker of the job `key`."""
    first, rest = body.split("\n", 1)
    mark = read_mark(first)
    return f"{write_mark(replace(mark, key=key))}\n{rest}" if mark else body


def naming(body: str, ids: tuple[str, ...]) -> str:
    """A body of ours with a marker that names these findings; as it is where that would be too long."""
    first, rest = body.split("\n", 1)
    mark = read_mark(first)
    named = f"{write_mark(replace(mark, ids=ids))}\n{rest}" if mark else body
    return named if len(named) <= MAX_BODY else body


def review_mark(key: str) -> str:
    """The hidden first line of a review of ours that requests changes."""
    return f"<!-- impactlint:review v=1{f' key={key}' if key else ''} -->"


def read_review_mark(body: str) -> str | None:
    """The key of a review of ours that requests changes, empty where it has none; None for any other review."""
    match = _REVIEW_MARK.match(body)
    return (match[1] or "") if match else None


def _ids(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(",") if re.fullmatch(r"[0-9a-z]{1,64}", part))


def declines(body: str) -> bool:
    """Whether a reply says that a finding is not to be mended: a line begins with the disable comment or "won't fix".

    What it quotes is not its own word (our comments name the disable comment), nor is what stands in a fence.
    """
    return any(_DECLINED.match(line) for line in _outside_of_fences(body))


def _outside_of_fences(body: str) -> Iterator[str]:
    opened = ""
    for line in body.splitlines():
        mark = _FENCE.match(line)
        if mark and not opened and not (mark[1][0] == "`" and "`" in mark[2]):
            opened = mark[1]
        elif mark and opened and mark[1].startswith(opened) and not mark[2].strip():
            opened = ""
        elif not opened:
            yield line


def in_suggestion(line: int) -> str:
    """What stands in place of a change where the suggestion of another comment is about the finding as well."""
    return f"The suggestion on line {line} is about this, too."


def in_comment(line: int) -> str:
    """What stands in place of a change that another comment tells of."""
    return f"The change told of in the comment on line {line} mends this, too."


def refers(body: str) -> bool:
    """Whether a comment leaves the change to another one."""
    return _REFERS.search(body) is not None


def without_reason(body: str) -> str:
    """A body but for the sentence that tells why the change is no suggestion."""
    return _REASON.sub("", body, count=1)


def says(finding: Finding) -> str:
    """What a finding says, as Markdown: rule, message, the author's words, other places, help."""
    parts = [f"**{finding.severity.label}: {code(finding.rule)} {markdown(finding.name)}**", _lines(finding.message)]
    excerpt = " ".join(finding.excerpt.split())[:500]
    if excerpt and excerpt.rstrip(".!?: ") not in " ".join(finding.message.split()):
        parts.append("> " + markdown(excerpt))
    if finding.related:
        places = finding.related[:10]
        parts.append("\n".join(f"- {_place(finding, at.path, at.line)}: {markdown(at.message[:500])}" for at in places))
    parts += [_lines(text) for text in (finding.help, finding.no_fix) if text]
    return "\n\n".join(parts)


def _lines(text: str) -> str:
    return "  \n".join(markdown(line) for line in text[:MAX_SAID].split("\n") if line.strip())


def _place(finding: Finding, path: str, line: int) -> str:
    return f"line {line}" if path in ("", finding.path) else f"{path_code(path)}, line {line}"


def line_body(
    findings: Sequence[Finding], suggestion: Suggestion | None, more: str = "", *, crlf: bool = False, key: str = ""
) -> str:
    """Body of a comment on lines, with a suggestion or with `more` to say instead of one.

    One with a suggestion is never cut, since half a suggestion deletes text; see that it isn't longer than `MAX_BODY`.
    """
    fix = findings[0].fix if suggestion else None
    step: Step = "suggestion" if fix else "line"
    parts = [write_mark(Mark("finding", _all_ids(findings), step, key=key)), *(says(finding) for finding in findings)]
    if suggestion and fix:
        parts += [_preface(fix, crlf=crlf), fence(suggestion.text, "suggestion")]
    elif more:
        parts.append(more)
    body = "\n\n".join((*parts, _footer(findings)))
    return body if fix else fit(body)


def file_body(findings: Sequence[Finding], extra: Sequence[str] = (), key: str = "") -> str:
    """Body of the one comment on a whole file: every finding whose lines are not in the diff."""
    mark = write_mark(Mark("file", _all_ids(findings), key=key))
    head = "About lines of this file that the pull request doesn't touch:"
    told = map(_told_of_line, findings)
    return fit("\n\n".join((mark, head, *told, *extra, _footer(findings))))


def filed_length(finding: Finding) -> int:
    """Characters that a finding takes in the comment on its file, those of the marker among them."""
    return len(_told_of_line(finding)) + sum(len(one) + 1 for one in finding.ids) + _BETWEEN


def _told_of_line(finding: Finding) -> str:
    return f"{says(finding)}\n\n(line {finding.line})"


def _all_ids(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(one for finding in findings for one in finding.ids)


def _preface(fix: Fix, *, crlf: bool) -> str:
    """What stands above a suggestion: what it does, and what to look at before it is committed."""
    unsafe = " Read it before you commit it: it adds words to the page." if fix.safety == "unsafe" else ""
    note = " The lines of this file end in CRLF: see that the commit keeps them." if crlf else ""
    return f"{markdown(fix.title.rstrip('.'))}.{unsafe}{note}"


def _footer(findings: Sequence[Finding]) -> str:
    rules = " ".join(dict.fromkeys(finding.rule for finding in findings))
    shown = code(f"impactlint-disable {rules} -- why")
    return f"<sub>Fine as it is? Resolve this thread, or answer with {shown}: it won't be said again.</sub>"


def restructuring(page: JudgedPage, fix: Fix, why: str) -> str:
    """What stands in place of a suggestion: why there is none, the proposed outline, a folded diff, the command."""
    because = f" It can't be one suggestion here: {markdown(why)}." if why else ""
    parts = [f"{markdown(fix.title.rstrip('.'))}.{because}"]
    if fix.kind == "move" and page.proposed:
        parts.append("Proposed outline:\n\n" + outline(page.proposed))
    parts += [folded_diff(page, fix), f"Or run:\n\n{fence(command(page.path, fix), 'sh')}"]
    return "\n\n".join(part for part in parts if part)


def folded_diff(page: JudgedPage, fix: Fix) -> str:
    """The fix as a diff for `git apply`, folded; empty where a comment can't carry it."""
    if page.source is None:
        return ""
    text = unified(page.source, fix.edits, page.path)
    if not text or len(text) > MAX_DIFF or not carriable(text):
        return ""
    title = "The change as a diff for <code>git apply</code>"
    return details(title, [fence(text, "diff")])


def command(path: str, fix: Fix) -> str:
    """The command that applies the fixes of a file."""
    flag = "--fix" if fix.safety == "safe" else "--fix --unsafe-fixes"
    shown = path if carriable(path) and "\n" not in path else "PATH"
    dashes = "-- " if shown.startswith("-") else ""
    return f"impactlint check {flag} {dashes}{shlex.quote(shown)}"


def outline(rows: Sequence[OutlineRow]) -> str:
    """An outline as a nested list."""
    shown = rows[:MAX_ROWS]
    top = min((row.level for row in shown), default=1)
    items = [f"{'  ' * min(row.level - top, 5)}- {titled(row)}" for row in shown]
    if len(rows) > len(shown):
        items.append(f"- and {len(rows) - len(shown)} more")
    return "\n".join(items)


def titled(row: OutlineRow) -> str:
    """A heading with its role, where one was read."""
    return markup.titled(row.title[:200], row.role)


def fit(body: str) -> str:
    """A body no longer than GitHub takes. Findings are short, so this cuts only what is made to be too long."""
    if len(body) <= MAX_BODY:
        return body
    cut = body[: body.rfind("\n", 0, MAX_BODY - ROOM)]
    return cut + f"\n{_closers(cut)}\n\n(cut: the whole text has {len(body):,} characters)"


def _closers(cut: str) -> str:
    """What closes the fence and the fold that a cut left open."""
    opened = ""
    for match in re.finditer(r"^(`{3,})([^`\n]*)$", cut, re.M):
        if not opened:
            opened = match[1]
        elif match[1].startswith(opened) and not match[2].strip():
            opened = ""
    fold = "\n\n</details>" if cut.count("<details>") > cut.count("</details>") else ""
    return opened + fold
