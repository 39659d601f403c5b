"""The keys of a rule file: what each may hold, what it means, an example. Checks, schema and page come from here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from impactlint.config.model import SEVERITIES
from impactlint.config.nodes import Node
from impactlint.config.patterns import refusal
from impactlint.config.shape import (
    Choice,
    Either,
    Field,
    Json,
    ListOf,
    MapOf,
    Number,
    ProblemCollector,
    Record,
    Shape,
    Switch,
    Text,
)
from impactlint.interface import FAIL_ON
from impactlint.reading.model import DEFAULT_ORDER, LEAD_WORDS, Kind, Role
from impactlint.rules import ALL
from impactlint.rules.base import Option, Rule
from impactlint.rules.selectors import EVERY
from impactlint.rules.userdefined.custom import SCOPES

CUSTOM_ID = r"(?!IMP)[A-Z]{2,10}[0-9]{1,5}"
"""Ids of rules that are not impactlint's own: two to ten capital letters and a number, not beginning with IMP."""
_ANY_CASE = r"(?![Ii][Mm][Pp])[A-Za-z]{2,10}[0-9]{1,5}"
"""The same where they are only named: there, as in flags, case makes no difference."""

_SEVERITY = Choice(SEVERITIES, "a severity")
_ROLE = Choice(get_args(Role), "a role")
_KIND = Choice(get_args(Kind), "a kind of document")
_NO_CONTROL = r"[^\x00-\x1f\x7f-\x9f\ud800-\udfff]"
_PATH = rf"{_NO_CONTROL}*(?!\s){_NO_CONTROL}+"
"""Text that is more than white space and holds no control character, of which some can be in no path."""
_PATH_HINT = "no control character can stand there"
_PATTERN = Text("a file pattern", _PATH, _PATH_HINT, longest=300, refusal=refusal)
_PATTERNS = ListOf(_PATTERN, single=True)
_WORDS = ListOf(Text("a word or phrase", longest=100), single=True)
_SELECTOR = r"[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*"
"""The form of an id, a name or a beginning of ids; whether there is such a rule is known once all files are read."""
_NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


def file_record(rules: Sequence[Rule] = ALL) -> Record:
    """The whole rule file."""
    return Record(_about_files() + _about_rules(rules) + _about_reading() + _about_runs(rules), "a rule file")


def _about_files() -> tuple[Field, ...]:
    return (
        Field(
            "version",
            Number(1, 1, whole=True),
            "The version of this format.",
            default="1",
            example="version: 1",
        ),
        Field(
            "extends",
            ListOf(Text("a preset or a rule file", _PATH, _PATH_HINT, longest=300), single=True),
            "What to build on: presets by name, other rule files by a path relative to this one (ending in `.yml` or "
            "`.yaml`, inside the repository). Later ones win over earlier ones, this file wins over all of them; lists "
            "of words, patterns and headings are joined.",
            default="`recommended`",
            example="extends: [portfolio, ../shared-rules.yml]",
        ),
        Field(
            "include",
            _PATTERNS,
            "Files to check besides READMEs: patterns as in `.gitignore`, relative to the folder of the rule file. "
            "Whatever they are called, they are read as Markdown.",
            example="include:\n  - docs/case-studies/*.md",
        ),
        Field(
            "exclude",
            _PATTERNS,
            "Files and folders to leave out: patterns as in `.gitignore`, relative to the folder of the rule file. A "
            "file or folder that is named on the command line is checked all the same, except with `--force-exclude`, "
            "which the hooks for pre-commit use.",
            example="exclude:\n  - archive/\n  - templates/**/README.md",
        ),
    )


def _about_rules(rules: Sequence[Rule]) -> tuple[Field, ...]:
    return (
        Field(
            "rules",
            rule_settings(rules),
            "Severity of a rule, named by id or name (in any case), or a mapping of `severity` and the rule's options. "
            "It is the most that the rule says: in doubt it says less (see [Severities](#severities)). This has the "
            "last word over `select` and `ignore` of the same file.",
            example="rules:\n  vague-claim: error\n  IMP301: off\n  buried-lead: {severity: warning, words: 120}",
        ),
        Field(
            "select",
            _selectors(rules),
            "The only rules to run: ids, names, beginnings of ids (`IMP2`), or `ALL`, in any case, as in flags. A rule "
            "that is off by default runs as a warning when it is selected. IMP903 (unreadable files) runs whatever is "
            "selected.",
            example="select: [IMP1, IMP2, no-beneficiary]",
        ),
        Field(
            "ignore",
            _selectors(rules),
            "Rules not to run, named as in `select`; it wins over `select`.",
            example="ignore: [IMP5, no-lessons]",
        ),
        Field(
            "custom-rules",
            ListOf(_custom_rule()),
            "Rules of your own, without code: see [Rules of your own](#rules-of-your-own).",
            example="custom-rules:\n  - id: TEAM001\n    message: 'Say what {match} is, or leave the code name out.'\n"
            "    words: [Project Falcon, Bluebird]\n    bad: ['Falcon-2 is Project Falcon, rewritten.']",
        ),
        Field(
            "plugins",
            ListOf(Text("the name of an installed plugin", longest=100), single=True),
            "Installed Python packages whose rules may run: names in the entry point group `impactlint.rules`. None "
            "runs unless it is named here, and none is ever loaded from the repository that is checked.",
            example="plugins: [acme-readme-rules]",
        ),
    )


def rule_settings(rules: Sequence[Rule]) -> Record:
    """What `rules:` may hold: every rule by id and by name, and rules of the author's own by id."""
    fields = [Field(name, _setting(rule.options)) for rule in rules for name in (rule.id, rule.name)]
    return Record(tuple(fields), "a mapping of rules to severities", _ANY_CASE, _setting(None), "rule", any_case=True)


def _setting(options: Any) -> Shape:
    own = tuple(Field(name, option_shape(option), option.help) for name, option in (options or {}).items())
    fields = (Field("severity", _SEVERITY), *own)
    # A plugin's options are known only once it is loaded; until then any key may be one.
    record = Record(fields, "a severity or a mapping", *(("[a-z][a-z0-9_-]*", _ANY) if options is None else ()))
    return Either(_SEVERITY, record, "a severity, or a mapping of severity and options")


class _Any:
    """A value that is checked later: a scalar or a list of them."""

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """The plain value."""
        if node.kind == "map":
            collector.expected(node, key, "a value or a list")
            return None
        return (
            node.scalar() if node.kind == "scalar" else tuple(self.read(item, key, collector) for item in node.items())
        )

    def schema(self) -> Json:
        """Anything but an object."""
        return {"not": {"type": "object"}}

    def label(self) -> str:
        """What it is."""
        return "a value"


_ANY = _Any()


def option_shape(option: Option) -> Shape:
    """What an option may be: it has the type of its default, and a number its bounds."""
    if isinstance(option.default, bool):
        return Switch()
    if option.numeric:
        return Number(option.low, option.high, whole=isinstance(option.default, int))
    return _WORDS if isinstance(option.default, tuple) else Text()


def _selectors(rules: Sequence[Rule]) -> ListOf:
    groups = sorted({rule.id[:4] for rule in rules})
    words = (EVERY, "IMP", *groups, *(word for rule in rules for word in (rule.id, rule.name)))  # that editors offer
    return ListOf(Text("a rule, a beginning of ids, or `ALL`", _SELECTOR, words=words, longest=100), single=True)


def _custom_rule() -> Record:
    fields = (*_custom_names(), *_custom_matching(), *_custom_examples())
    return Record(fields, "a mapping that describes a rule")


def _custom_names() -> tuple[Field, ...]:
    text = Text(longest=2000)
    return (
        Field(
            "id",
            Text("an id such as TEAM001", CUSTOM_ID, "capital letters and a number; IMP is impactlint's own"),
            "Its name for ever: two to ten capital letters and a number of up to five digits, not beginning with IMP.",
            required=True,
        ),
        Field(
            "name",
            Text("a name such as no-code-names", _NAME),
            "A name that disable comments, flags, `select` and `ignore` also take; under `rules` stands the id.",
        ),
        Field(
            "message",
            text,
            "What a reader misses, in one sentence. `{match}` stands for the words that were found, also in `help`; "
            "not beside `must: match`.",
            required=True,
        ),
        Field("help", text, "How to mend it."),
        Field("severity", _SEVERITY, "How bad it is.", "`warning`"),
    )


def _custom_matching() -> tuple[Field, ...]:
    return (
        Field("words", _WORDS, "Words and phrases to find, whatever their case, never inside a longer word."),
        Field(
            "pattern",
            Text("a pattern", longest=1000, spaces=True),
            "In the place of words: a pattern in [RE2's syntax](https://github.com/google/re2/wiki/Syntax); `^` and "
            "`$` stand for the ends of a line.",
        ),
        Field(
            "scope",
            ListOf(Choice(SCOPES, "a scope"), single=True, least=1),
            "Where to look: `prose` (running text, lists and tables, without their marks, code, math, tags, entities, "
            "addresses, targets of links and labels of references; the visible text of a link counts), `lead` (the "
            "lines before the first heading under the title), `headings` (their titles), `page` (every line as it is, "
            "code too), or a role (sections that play it).",
            "`prose`",
        ),
        Field(
            "must",
            Choice(("match", "not match"), "`match` or `not match`"),
            "`not match` reports each line that matches; `match` reports a page on which nothing in the scope does.",
            "`not match`",
        ),
        Field("kinds", ListOf(_KIND, single=True, least=1), "Kinds of document that it speaks about.", "all"),
    )


def _custom_examples() -> tuple[Field, ...]:
    examples = ListOf(Text("the text of a README", longest=20_000), single=True)
    return (
        Field(
            "replace",
            Text("one line of text", r"[^\r\n]*", longest=500, blank=True),
            r"What `--fix` writes in the place of a match; `\1` is the pattern's first group, an empty one removes it.",
        ),
        Field("good", examples, "READMEs on which it must be silent; `impactlint config test` checks them."),
        Field("bad", examples, "READMEs on which it must speak; `impactlint config test` checks them."),
    )


def _about_reading() -> tuple[Field, ...]:
    return (*_about_words(), *_about_pages())


def _about_words() -> tuple[Field, ...]:
    """Headings and words that tell impactlint what it can't know."""
    return (
        Field(
            "sections",
            MapOf(_ROLE, ListOf(Text("a heading", longest=200), single=True)),
            "Headings of your own for a role: a section with this heading plays this role, whatever it holds.",
            example="sections:\n  problem: [Why we bother, The pain]\n  result: What changed",
        ),
        Field(
            "metrics",
            _WORDS,
            "Words that make a number beside them a measured result.",
            example="metrics: [pass rate, OTIF]",
        ),
        Field(
            "outcomes",
            _WORDS,
            "Words that say that something changed for somebody.",
            example="outcomes: [tickets closed, no-shows]",
        ),
        Field(
            "technologies",
            _WORDS,
            "Names of technologies that impactlint doesn't know, such as your own platform.",
            example="technologies: [Falcon DB]",
        ),
        Field(
            "vocabulary",
            _WORDS,
            "Acronyms and terms that your readers know.",
            example="vocabulary: [SKU, OTIF]",
        ),
    )


def _about_pages() -> tuple[Field, ...]:
    """What a page is, and in which order it tells what it has to tell."""
    before = ", ".join(f"`{first}` before `{then}`" for first, then in DEFAULT_ORDER)
    return (
        Field(
            "kind",
            Either(_KIND, MapOf(_PATTERN, _KIND), "a kind for all files, or a mapping of file patterns to kinds"),
            "What kind of document a file is, where impactlint reads it otherwise. Of several patterns that match the "
            "last one counts. Hardly any rule speaks about kinds other than `project`, `library` and `portfolio`; "
            "the summary names such pages unless their kind stands here.",
            example="kind:\n  research/**: project\n  packages/*/README.md: library",
        ),
        Field(
            "order",
            MapOf(_ROLE, ListOf(_ROLE, single=True)),
            "Which roles must come before which others, role by role; an empty list lifts a default.",
            default=before,
            example="order:\n  result: [architecture, usage]\n  problem: []",
        ),
        Field(
            "lead",
            Record((Field("words", Number(1, 10_000, whole=True), "Words within which problem and result are told."),)),
            "How long the lead may be.",
            default=f"{LEAD_WORDS} words",
            example="lead:\n  words: 120",
        ),
        Field(
            "language",
            Text("a language code such as `en`", "[a-z]{2,3}"),
            "The language of the pages (ISO 639), where it isn't recognised. Only English is read whole; of pages in "
            "other languages the order is judged.",
            example="language: en",
        ),
    )


def _about_runs(rules: Sequence[Rule]) -> tuple[Field, ...]:
    return (
        Field(
            "fail-on",
            Choice(FAIL_ON, "a severity or `never`"),
            "The exit status is 1 for findings of this severity or worse.",
            default="`error`",
            example="fail-on: warning",
        ),
        Field(
            "baseline",
            Text("the path of a baseline", _PATH, _PATH_HINT, longest=300),
            "A file of findings that are known and don't count, written by `--write-baseline`; relative to the folder "
            "of the rule file.",
            example="baseline: .impactlint-baseline.json",
        ),
        Field(
            "overrides",
            ListOf(_override(rules)),
            "Other settings for some files. Each entry names `files` by patterns and holds any of the keys `rules`, "
            "`select`, `ignore`, `sections`, `metrics`, `outcomes`, `technologies`, `vocabulary`, `kind`, `order`, "
            "`lead`, `language` and `fail-on`; later entries win.",
            example="overrides:\n  - files: research/\n    kind: project\n    rules:\n      no-baseline: error",
        ),
    )


def _override(rules: Sequence[Rule]) -> Record:
    names = {"rules", "select", "ignore"}
    fields = [field for field in _about_rules(rules) if field.name in names]
    reading = [Field("kind", _KIND, field.help) if field.name == "kind" else field for field in _about_reading()]
    fail_on = Field("fail-on", Choice(FAIL_ON, "a severity or `never`"))
    files = Field("files", ListOf(_PATTERN, single=True, least=1), "Patterns as in `.gitignore`.", required=True)
    return Record((files, *fields, *reading, fail_on), "a mapping with `files` and settings")
