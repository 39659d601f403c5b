"""Comments in a README that silence findings: which there are, what each covers, and which are of no use.

`<!-- impactlint-disable-next-line IMP203 -- the reason -->`; `-disable-line`, `-disable` ... `-enable` and
`-disable-file` work the same way. A comment without rules means all of them. Findings are marked, never dropped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import islice

from impactlint import lazy
from impactlint.document import Block, Document, Span
from impactlint.document.text import COMMENT, without_code
from impactlint.findings import Finding, Suppression
from impactlint.nearest import meant
from impactlint.record import dataclass
from impactlint.rules.base import Report

_FILE = "disable-file"
VERBS = ("disable-next-line", "disable-line", _FILE, "disable", "enable")
UNUSED, NO_REASON = "IMP901", "IMP902"

MAX_DIRECTIVES = 500
"""Most comments of ours that are heeded in one file; the first one too many is reported."""

_INSIDE = lazy.pattern(r"\s*impactlint-([A-Za-z-]{1,40})(?:\s(.*))?", re.S)
_NEARLY = lazy.pattern(r"\s*impactlint[\s:_-]{1,9}(([A-Za-z]{5,12})(?:[\s_-]{1,9}[A-Za-z]{1,12}){0,2})", re.I)
"""What may be meant for a comment of ours; the command alone is close to one of `VERBS`."""
_CLOSE = 0.85
_DASH = lazy.pattern(r"--|[—–]")
"""What stands between rules and a reason; editors make dashes of `--`."""
_QUOTE = "> \t"
"""What stands before the text of a quote."""
_REASON_APART = "A reason stands behind the rules and ` -- `."
_MOST_NAMED = 3
"""Rules that don't exist which are named, of one comment."""
_WHOLE = frozenset({"paragraph", "table", "html", "footnote"})


@dataclass(frozen=True, slots=True)
class Directive:
    """One comment: its 1-based first and last line, what it does, the rules as they are written, the reason."""

    verb: str
    line: int
    end_line: int
    column: int
    rules: tuple[str, ...] = ()
    reason: str = ""


@dataclass(slots=True)
class _Silence:
    """Lines on which a directive silences one rule, or all of them (None) but those that are `spared`."""

    directive: Directive
    rule: str | None
    lines: Span
    spared: frozenset[str] = frozenset()
    used: bool = False

    @property
    def of_file(self) -> bool:
        """Whether it is meant for the whole file."""
        return self.directive.verb == _FILE

    def covers(self, finding: Finding) -> bool:
        """Whether it silences a finding."""
        silences = finding.rule not in self.spared if self.rule is None else finding.rule == self.rule
        return silences and finding.line - 1 in self.lines


@dataclass(slots=True)
class Silenced:
    """The findings with those marked that a comment silences, and what the rules about comments report."""

    findings: list[Finding]
    unused: list[Report] = field(default_factory=list)
    unexplained: list[Report] = field(default_factory=list)


def directives(document: Document) -> tuple[Directive, ...]:
    """Every comment of ours in a README, in order; none inside code."""
    if not any("impactlint-" in line for line in document.source.lines):
        return ()
    text = _outside_code(document)
    found, line, counted = [], 1, 0
    for start, end in _comments(text):
        match = _INSIDE.fullmatch(text, start + 4, end - 3)
        if match:
            line, counted = line + text.count("\n", counted, start), start
            found.append(_directive(match, line, start - text.rfind("\n", 0, start), text.count("\n", start, end)))
    return tuple(found)


def mistyped(document: Document) -> Iterator[Report]:
    """Every comment that seems to be meant for us and isn't heeded, as for want of a hyphen."""
    if not any("impactlint" in line.lower() for line in document.source.lines):
        return
    text = _outside_code(document)
    for start, end in _comments(text):
        match = None if _INSIDE.fullmatch(text, start + 4, end - 3) else _NEARLY.match(text, start + 4, end - 3)
        verb = _meant(match) if match else ""
        if verb:
            line = 1 + text.count("\n", 0, start)
            message = "This comment isn't heeded, though it seems to be meant for impactlint."
            one = Directive(verb, line, line + text.count("\n", start, end), start - text.rfind("\n", 0, start))
            yield _report(one, message, f"Write it so: `<!-- impactlint-{verb} RULE -- why -->`.")


def _meant(match: re.Match[str]) -> str:
    """The command that words are meant for; "" where they are no command."""
    from difflib import get_close_matches

    joined = re.sub(r"[\s_-]+", "-", match[1].lower()) + "-"
    exact = next((verb for verb in VERBS if joined.startswith(f"{verb}-")), "")
    return exact or next(iter(get_close_matches(match[2].lower(), ("disable", "enable"), 1, _CLOSE)), "")


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Half-open offsets of every HTML comment that is closed; one that isn't is none of ours."""
    found = (match.span() for match in COMMENT.finditer(text))
    return ((start, end) for start, end in found if text.endswith("-->", start + 4, end))


def _outside_code(document: Document) -> str:
    """The text of a page with blanks in place of its code, so that lines and columns stay the same."""
    hidden = {
        line
        for top in document.blocks
        for block in top.walk()
        if block.kind in ("code", "front_matter")
        for line in range(block.span.start, block.span.end)
    }
    bare = document.source.bare
    # Line by line: a stray backtick must not pair with one of another block and hide a comment between them.
    lines = ("" if line in hidden else without_code(bare(line), " ") for line in range(len(document.source.lines)))
    return "\n".join(lines)


def _directive(match: re.Match[str], line: int, column: int, further: int) -> Directive:
    rules, reason = (*_DASH.split(match[2] or "", maxsplit=1), "")[:2]
    return Directive(
        verb=match[1].lower(),
        line=line,
        end_line=line + further,
        column=column,
        rules=tuple(dict.fromkeys(re.findall(r"[^\s,]+", rules))),
        reason=" ".join(reason.split()),
    )


def suppress(
    findings: Iterable[Finding],
    document: Document,
    names: Mapping[str, str],
    silent: Collection[str] = (),
    *,
    hardly: bool = False,
    asked: Collection[str] = (),
) -> Silenced:
    """Mark the findings that comments silence.

    `names` gives the id of every name and id, in lower case; `silent` are the rules that are off or don't judge such a
    page: a comment may name one without being of no use, and silence all of them where `hardly` any judges the page.
    Of the rules in `asked` the checklist asks a question, which a comment for the whole file takes off it.
    """
    found, near = directives(document), list(islice(mistyped(document), MAX_DIRECTIVES))
    if not found:
        return Silenced(list(findings), near)
    found, more = found[:MAX_DIRECTIVES], found[MAX_DIRECTIVES:]
    unused = near + [
        _report(one, f"This comment isn't heeded: it is one of more than {MAX_DIRECTIVES}.", "") for one in more[:1]
    ]
    unused += _misspelt(found, names)
    silences = list(_silences(found, document, names, unused))
    marked = [_marked(finding, silences) for finding in findings]
    told = (one for one in _unused(silences) if not (hardly if one.rule is None else one.rule in silent))
    useless = (one for one in told if one.rule != UNUSED and not (one.of_file and one.rule in asked))
    unused += [_useless(one, asked=one.rule in asked) for one in useless]
    unexplained = [_unexplained(one) for one in found if one.verb.startswith("disable") and not one.reason]
    return Silenced(marked, sorted(unused, key=lambda report: (report.line, report.column)), unexplained)


def named_rules(document: Document, names: Mapping[str, str], *, of_file: bool = False) -> frozenset[str]:
    """The ids of the rules that comments name to silence them; only those for the whole file, where it is `of_file`."""
    told = (one for one in directives(document)[:MAX_DIRECTIVES] if one.verb == _FILE or not of_file)
    return frozenset(names[rule.lower()] for one in told for rule in one.rules if rule.lower() in names)


def silence_complaints(findings: Sequence[Finding], document: Document, names: Mapping[str, str]) -> list[Finding]:
    """Mark findings about comments that a comment silences, which has to name the rule for it."""
    named = [one for one in directives(document)[:MAX_DIRECTIVES] if one.rules]
    silences = list(_silences(named, document, names, []))
    return [_marked(finding, silences) for finding in findings]


def _misspelt(found: Iterable[Directive], names: Mapping[str, str]) -> Iterator[Report]:
    for one in found:
        if one.verb not in VERBS:
            message = f"There is no comment impactlint-{one.verb}."
            known = [f"impactlint-{verb}" for verb in VERBS]
            yield _report(one, message, meant(f"impactlint-{one.verb}", known))
        unknown = [rule for rule in one.rules if rule.lower() not in names]
        if len(unknown) == 1:
            message = f"This comment names a rule that doesn't exist: {unknown[0]}."
            yield _report(one, message, _rule_help(one, unknown[0], names))
        elif unknown:
            more = f" and {len(unknown) - _MOST_NAMED} more" if len(unknown) > _MOST_NAMED else ""
            message = f"This comment names rules that don't exist: {', '.join(unknown[:_MOST_NAMED])}{more}."
            meant_first = _nearest_rule(unknown[0], names)
            yield _report(one, message, f"{meant_first} {_REASON_APART}".lstrip())


def _rule_help(one: Directive, rule: str, names: Mapping[str, str]) -> str:
    elsewhere = _REASON_APART if len(one.rules) > 1 else "`impactlint rule` lists the rules."
    return _nearest_rule(rule, names) or elsewhere


def _nearest_rule(rule: str, names: Mapping[str, str]) -> str:
    """Which rule was meant; empty where none is near."""
    return meant(rule, [identity if identity.lower() == name else name for name, identity in names.items()])


def _silences(
    found: Sequence[Directive], document: Document, names: Mapping[str, str], unused: list[Report]
) -> Iterator[_Silence]:
    """What each comment covers. `disable` lasts until an `enable` of the same rule, or of all."""
    end = len(document.source.lines)
    told = _told(document) if any(one.verb == "disable-next-line" for one in found) else []
    open_: list[_Silence] = []
    for one in found:
        rules: list[str | None] = [names[rule.lower()] for rule in one.rules if rule.lower() in names]
        rules = rules if one.rules else [None]
        if one.verb == "enable":
            ended = [silence for silence in open_ if rules == [None] or _is_ended(silence, rules)]
            open_ = [silence for silence in open_ if silence not in ended]
            yield from (replace(silence, lines=Span(silence.lines.start, one.line - 1)) for silence in ended)
            if rules != [None]:
                open_ += [_without(silence, rules, one.line - 1) for silence in ended if silence.rule is None]
            if not ended and rules:
                unused.append(_report(one, "There is nothing to enable here.", "Delete the comment."))
        elif one.verb == "disable":
            open_ += [_Silence(one, rule, Span(one.line - 1, end)) for rule in rules]
        elif one.verb in VERBS:
            yield from (_Silence(one, rule, _lines(one, document, told)) for rule in rules)
    yield from open_


def _is_ended(silence: _Silence, enabled: Sequence[str | None]) -> bool:
    """Whether some rules that are enabled again are among what is silenced."""
    return silence.rule in enabled or (silence.rule is None and not silence.spared.issuperset(enabled))


def _without(silence: _Silence, enabled: Iterable[str | None], line: int) -> _Silence:
    """The silence of all rules from a 0-based line on, without those that are enabled again there."""
    spared = silence.spared.union(filter(None, enabled))
    return replace(silence, lines=Span(line, silence.lines.end), spared=spared)


def _lines(one: Directive, document: Document, told: Sequence[int]) -> Span:
    if one.verb == _FILE:
        return Span(0, len(document.source.lines))
    if one.verb == "disable-line":
        return Span(one.line - 1, one.end_line)
    return _next(one, document, told)


def _told(document: Document) -> list[int]:
    """Lines with something else than comments of ours; in a quote, one with nothing behind its marks is blank."""
    lines = ((at, document.source.bare(at).strip().lstrip(_QUOTE)) for at in range(len(document.source.lines)))
    return [at for at, bare in lines if bare and not _only_comment(bare)]


def _next(one: Directive, document: Document, told: Sequence[int]) -> Span:
    """The next line with something else than comments of ours; all of the paragraph or table that begins there."""
    at = bisect_left(told, one.end_line)
    if at == len(told):
        return Span(len(document.source.lines), len(document.source.lines))
    line = told[at]
    return next((block.span for block in _blocks(document) if block.span.start == line), Span(line, line + 1))


def _only_comment(bare: str) -> bool:
    """Whether a line holds comments of ours and nothing else."""
    at = 0
    for start, end in _comments(bare):
        if bare[at:start].strip() or not _INSIDE.fullmatch(bare, start + 4, end - 3):
            return False
        at = end
    return at > 0 and not bare[at:].strip()


def _blocks(document: Document) -> Iterator[Block]:
    return (block for top in document.blocks for block in top.walk() if block.kind in _WHOLE)


def _marked(finding: Finding, silences: Iterable[_Silence]) -> Finding:
    for silence in silences:
        if silence.covers(finding):
            silence.used = True
            reason = Suppression("comment", silence.directive.reason, silence.directive.line)
            return finding if finding.suppression else replace(finding, suppression=reason)
    return finding


def _unused(silences: list[_Silence]) -> Iterator[_Silence]:
    """What silenced nothing; a rule that was re-enabled and disabled again counts for each comment."""
    used = {(silence.directive, silence.rule) for silence in silences if silence.used}
    return (silence for silence in silences if (silence.directive, silence.rule) not in used)


def _useless(silence: _Silence, *, asked: bool) -> Report:
    what = f"{silence.rule} finds" if silence.rule else "no rule finds"
    where = {
        _FILE: "in this file",
        "disable-line": "on this line",
        "disable-next-line": "there",
    }.get(silence.directive.verb, "between here and its end")
    question = f" Its question leaves the checklist by `impactlint-{_FILE} {silence.rule}`." if asked else ""
    if silence.rule and len(silence.directive.rules) > 1:
        message = f"This comment names {silence.rule}, which finds nothing {where}."
        return _report(silence.directive, message, f"Take {silence.rule} out of the comment.{question}")
    message = f"This comment suppresses nothing: {what} {'nothing' if silence.rule else 'anything'} {where}."
    return _report(silence.directive, message, f"Delete it, or move it to the place it is meant for.{question}")


def _unexplained(one: Directive) -> Report:
    written = " ".join((f"impactlint-{one.verb}", *one.rules))
    return _report(one, "This comment gives no reason.", f"Write it behind two hyphens: `<!-- {written} -- why -->`.")


def _report(one: Directive, message: str, help: str) -> Report:
    return Report(line=one.line, end_line=one.end_line, column=one.column, message=message, help=help)
