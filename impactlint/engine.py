"""Lint one README: read it once, let every rule judge the reading, make findings of what they report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from impactlint.checklist import Checklist, build, open_rules
from impactlint.config.model import Settings
from impactlint.document import Document, Source, UnreadableError, decode_most, parse
from impactlint.findings import HARMFUL, UNREADABLE, Finding, Severity, fingerprint
from impactlint.reading import read
from impactlint.reading.model import Reading
from impactlint.reading.placeholders import SCAFFOLD
from impactlint.record import dataclass
from impactlint.rules import ALL, by_key
from impactlint.rules.base import Context, Neighbour, Report, Rule, no_neighbour
from impactlint.rules.imp903_unreadable_file import unreadable_file
from impactlint.rules.questions.topics import TOPICS
from impactlint.rules.shared.exemptions import capped, may_be_no_project, why_nothing_is_asked
from impactlint.rules.shared.places import title_section
from impactlint.rules.shared.titles import title_fault

if TYPE_CHECKING:
    from impactlint.restructure import Judge, Judged

_ASKING = frozenset(facts.rule for facts in TOPICS.values())
"""The rules with a question in the checklist."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was read and found in one file, each place by itself. `reading` is None where the file could not be read."""

    path: str
    source: Source
    reading: Reading | None
    findings: tuple[Finding, ...]
    checklist: Checklist | None = None

    def unjudged(self, settings: Settings) -> str:
        """The kind that the page was taken for, if because of it little or nothing is asked; else "".

        It is "" too if the rule file sets the kind, or no rule is in force.
        """
        reading, told = self.reading, settings.hints.kind or settings.silenced_by
        return "" if reading is None or told or not may_be_no_project(reading) else reading.kind.value

    @property
    def why_unasked(self) -> str:
        """Why the page has no checklist, as the end of "..., because ..."; empty where it has one or isn't read."""
        if self.checklist or self.reading is None:
            return ""
        if not self.reading.language_supported:
            return "its language isn't supported yet"
        return why_nothing_is_asked(self.reading)


def lint_bytes(
    data: bytes,
    path: str,
    settings: Settings,
    neighbour: Neighbour | None = None,
    address: str = "",
    *,
    fixes: bool = True,
) -> FileReport:
    """Decode and lint one file, as `lint_source` does; what could be read in spite of a fault is told of with it.

    Raises:
        UnreadableError: it isn't text, or is too large.
    """
    source, fault = decode_most(data, path)
    return lint_source(source, settings, neighbour, address, fixes=fixes, fault=fault)


def lint_source(
    source: Source,
    settings: Settings,
    neighbour: Neighbour | None = None,
    address: str = "",
    *,
    fixes: bool = True,
    fault: UnreadableError | None = None,
) -> FileReport:
    """Read and judge one file; a file that can't be read gives the finding IMP903 and nothing else.

    A `fault` that it could be read in spite of is a finding beside the others.

    `address` is the file's path in its repository, for fingerprints that don't hang on how the path was given;
    without `fixes` no restructuring is planned, which saves reading the page again.
    """
    try:
        document = parse(source)
    except UnreadableError as error:
        return FileReport(source.path, source, None, unreadable(source.path, error, settings, address))
    reading = read(document, settings.hints)
    beside = unreadable(source.path, fault, settings, address, rest=True) if fault else ()
    findings = judge(reading, settings, neighbour, address, beside=beside)
    findings = _without_harm(reading, findings, settings)
    if fixes:
        findings = _with_fixes(reading, findings, settings, neighbour)
    findings = _with_title(reading, findings)
    return FileReport(source.path, source, reading, findings, _checklist(reading, findings, settings))


def _checklist(reading: Reading, findings: Iterable[Finding], settings: Settings) -> Checklist | None:
    """The checklist without what the rule file turns off and what comments in the page silence."""
    silenced = frozenset(finding.rule for finding in findings if not finding.active)
    return build(reading, _turned_off(settings), silenced, _named(reading.document, of_file=True))


def _turned_off(settings: Settings) -> frozenset[str]:
    """Rules that come with the tool and aren't in force."""
    return frozenset(rule.id for rule in ALL if rule.severity and not settings.severity(rule.id))


def _named(document: Document, *, of_file: bool = False) -> frozenset[str]:
    """Rules with a question in the checklist that comments name, all of them or those for the whole file."""
    if not _has_comments(document):
        return frozenset()
    from impactlint.suppress import named_rules

    names = {word.lower(): rule.id for rule in ALL for word in (rule.id, rule.name) if rule.id in _ASKING}
    return named_rules(document, names, of_file=of_file)


def _has_comments(document: Document) -> bool:
    """Whether a page may hold comments of ours: a quick look."""
    return any("impactlint" in line.lower() for line in document.source.lines)


def unreadable(
    path: str, error: UnreadableError, settings: Settings, address: str = "", *, rest: bool = False
) -> tuple[Finding, ...]:
    """The finding for a file that can't be read, or of which only the `rest` could be."""
    severity = settings.severity(UNREADABLE)
    return (unreadable_file(path, error, severity, address, rest=rest),) if severity else ()


def judge(
    reading: Reading,
    settings: Settings,
    neighbour: Neighbour | None = None,
    address: str = "",
    only: frozenset[str] | None = None,
    *,
    beside: Iterable[Finding] = (),
) -> tuple[Finding, ...]:
    """All findings of a reading, or those of some rules by their ids, in order of their lines.

    Comments in the page silence those from elsewhere, `beside` them, as well.
    """
    found = list(beside)
    rules = (*ALL, *further_rules(settings))
    for rule in rules:
        setting = settings.rules.get(rule.id) if only is None or rule.id in only else None
        if setting is None or setting.severity is Severity.OFF or not _speaks(rule, reading):
            continue
        context = Context(
            options=setting.options,
            vocabulary=settings.hints.vocabulary,
            technologies=settings.hints.technologies,
            order=settings.order,
            lead_words=settings.lead_words,
            neighbour=neighbour or no_neighbour,
        )
        reports = list(rule.check(reading, context))
        severity, reports = capped(setting.severity, reports, reading) if rule.absence else (setting.severity, reports)
        found.extend(_findings(rule, severity, reports, reading, address))
    marked = _with_comments(found, rules, reading, settings, address)
    return tuple(sorted(_scaffold_as_advice(marked), key=Finding.sort_key))


def _scaffold_as_advice(found: list[Finding]) -> list[Finding]:
    """Downgrade findings on our own question comment to advice while another active finding asks the same."""
    asking = {rule.id for rule in ALL if "ask" in rule.fixes}
    if not any(finding.active and finding.rule in asking and not finding.move for finding in found):
        return found
    return [replace(one, severity=Severity.ADVICE) if SCAFFOLD in one.excerpt else one for one in found]


def _speaks(rule: Rule, reading: Reading) -> bool:
    """Whether a rule judges a page of this kind, in this language."""
    return reading.kind.value in rule.kinds and (reading.language_supported or not rule.prose)


def _without_harm(reading: Reading, findings: tuple[Finding, ...], settings: Settings) -> tuple[Finding, ...]:
    """The findings without replacements that `--fix` would refuse."""
    if not any(finding.active and finding.fix and finding.fix.kind == "replace" for finding in findings):
        return findings
    from impactlint.harmless import harmful

    bad = harmful(reading.document, findings, settings)
    return tuple(
        replace(found, fix=None, no_fix=HARMFUL) if found.fix and (found.rule, found.fix) in bad else found
        for found in findings
    )


def _with_fixes(
    reading: Reading,
    findings: tuple[Finding, ...],
    settings: Settings,
    neighbour: Neighbour | None,
) -> tuple[Finding, ...]:
    """The findings with what mends them, from one plan for the page, or with the reason why nothing can safely."""
    kinds = {rule.id: rule.fixes for rule in ALL if rule.fixes}
    open_rules = frozenset(finding.rule for finding in findings if finding.active)
    if not open_rules & kinds.keys():
        return findings
    from impactlint.restructure import SILENCED, judged_by, plan_restructuring

    made = plan_restructuring(
        judged_by(reading, findings, _off(settings)), judge_for(settings, neighbour, SILENCED), settings.order
    )

    def mended(finding: Finding) -> Finding:
        if finding.fix or not finding.active or finding.rule not in kinds:
            return finding
        fix, no_fix = made.fix_for(finding.rule, kinds[finding.rule])
        if finding.move and fix and fix.kind == "move":
            finding = replace(finding, help=finding.help.replace(finding.move, fix.title, 1))
        other = finding.move and fix and fix.kind != "move"
        return replace(finding, fix=fix, no_fix=no_fix, no_move=made.reasons.get("move", "") if other else "")

    return tuple(map(mended, findings))


def _with_title(reading: Reading, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings with the title of the page, unless it is one that says nothing."""
    title = title_section(reading)
    if not findings or title is None or title_fault(title, reading):
        return findings
    return tuple(replace(finding, page=title.heading) for finding in findings)


def judge_for(
    settings: Settings,
    neighbour: Neighbour | None = None,
    only: frozenset[str] | None = None,
) -> Judge:
    """Reads and judges a page by these settings, or by some of the rules, for checking what a restructuring makes."""
    from impactlint.restructure import judged_by

    def judged(document: Document) -> Judged:
        reading = read(document, settings.hints)
        found = judge(reading, settings, neighbour, only=only)
        return judged_by(reading, found, _off(settings))

    return judged


def further_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the rule file defines, and those of the plugins that it names."""
    if not settings.custom and not settings.plugins:
        return ()
    from impactlint.rules.userdefined.custom import build
    from impactlint.rules.userdefined.plugins import rules_of

    in_code = (rule for plugin in settings.plugins for rule in rules_of(plugin))
    return (*in_code, *map(build, settings.custom))


def _off(settings: Settings) -> frozenset[str]:
    return frozenset(rule for rule, setting in settings.rules.items() if setting.severity is Severity.OFF)


def _with_comments(
    found: list[Finding], rules: Iterable[Rule], reading: Reading, settings: Settings, address: str
) -> list[Finding]:
    """The findings with those marked that a comment in the page silences, and those about the comments."""
    if not _has_comments(reading.document):
        return found
    from impactlint.suppress import NO_REASON, UNUSED, silence_complaints, suppress

    names = {word.lower(): rule.id for rule in rules for word in (rule.id, rule.name)}
    off = _off(settings) | {rule.id for rule in rules if not _speaks(rule, reading)}
    asked = open_rules(reading, _turned_off(settings)) if _named(reading.document) else ()
    outcome = suppress(found, reading.document, names, off, hardly=not reading.is_project_like, asked=asked)
    about: list[Finding] = []
    for rule, reports in ((by_key(UNUSED), outcome.unused), (by_key(NO_REASON), outcome.unexplained)):
        if rule and (severity := settings.severity(rule.id)):
            about += _findings(rule, severity, reports, reading, address)
    return outcome.findings + silence_complaints(about, reading.document, names)


def _findings(
    rule: Rule, severity: Severity, reports: Iterable[Report], reading: Reading, address: str
) -> Iterable[Finding]:
    path = address or reading.document.path
    seen: dict[str, int] = {}
    for report in reports:
        heading = _heading(reading, report.line)
        home = "" if rule.structural else heading  # what is about the whole page stays itself wherever it is said
        key = report.key or report.excerpt or report.message
        words = fingerprint(rule.id, "", home, key)
        nth = seen.get(words, 0)
        seen[words] = nth + 1
        yield Finding(
            rule=rule.id,
            name=rule.name,
            severity=min(severity, report.severity) if report.severity else severity,
            path=reading.document.path,
            line=report.line,
            end_line=max(report.end_line, report.line),
            column=report.column,
            message=report.message,
            help=report.help,
            excerpt=report.excerpt,
            related=report.related,
            fix=report.fix,
            fingerprint=fingerprint(rule.id, path, home, key, nth),
            heading=heading,
            identity=fingerprint(rule.id, "", home, key, nth),
            confidence=report.confidence,
            structural=rule.structural,
            joint=report.joint,
            move=report.move,
            words=key,
        )


def _heading(reading: Reading, line: int) -> str:
    section = reading.document.section_at(line - 1) if reading.document.source.lines else None
    return section.heading.title if section else ""
