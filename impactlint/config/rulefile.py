"""One rule file: its tree checked against the keys, its rules by id, its own rules ready to run."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from impactlint.config.keys import file_record
from impactlint.config.merge import Layer, node_at
from impactlint.config.nodes import Node
from impactlint.config.problems import ConfigError, ConfigProblem, quoted
from impactlint.config.shape import ProblemCollector, Record
from impactlint.findings import Severity
from impactlint.record import dataclass
from impactlint.rules import ALL
from impactlint.rules.selectors import matching, named
from impactlint.rules.userdefined.custom import CustomRule, endless, of_words

_LOOKS = ("words", "pattern", "must", "replace", "scope")
"""Keys of a rule of one's own that say what it looks for, and what it writes."""


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file, or what is right of it.

    `name` is its path as a user knows it, `folder` the absolute folder that its patterns and paths are relative to.
    """

    path: str
    name: str
    folder: str
    layer: Layer
    overrides: tuple[Layer, ...] = ()
    custom: tuple[CustomRule, ...] = ()


def checked(tree: Node | None, path: str, name: str, folder: str, record: Record | None = None) -> RuleFile:
    """A rule file from its tree (see `taken`).

    Raises:
        ConfigError: everything that is wrong with its keys and values.
    """
    file, problems = taken(tree, path, name, folder, record)
    if problems:
        raise ConfigError(problems)
    return file


def taken(
    tree: Node | None,
    path: str,
    name: str,
    folder: str,
    record: Record | None = None,
    *,
    patterns_are_right: bool = False,
) -> tuple[RuleFile, list[ConfigProblem]]:
    """What is right of a rule file, and everything that is wrong with its keys and values; None is an empty file.

    `patterns_are_right` says that they were compiled before.
    """
    if tree is None:
        return RuleFile(path, name, folder, Layer(name, {})), []
    collector = ProblemCollector(name)
    data = _right((record or file_record()).read(tree, "", collector), collector.problems)
    wrong = frozenset(problem.key.partition("]")[0] + "]" for problem in collector.problems if "[" in problem.key)
    overrides = tuple(_overrides(data, tree, name, collector, wrong))
    custom = tuple(_custom_rules(data, tree, collector, wrong, compiled=patterns_are_right))
    layer = Layer(name, _by_id(data, tree, "", collector), tree, frozenset(rule.id for rule in custom))
    _unique_headings(data, tree, "", collector)
    problems = [_with_hint(problem, custom) for problem in collector.problems]
    return RuleFile(path, name, folder, layer, overrides, custom), problems


def _with_hint(problem: ConfigProblem, custom: Collection[CustomRule]) -> ConfigProblem:
    """A problem with a better hint where it is that the name of a rule of this file, or a group, stands under `rules`.

    Such a rule has its id there, and groups have their place in lists.
    """
    word = problem.message.removeprefix("there is no rule `").removesuffix("`")
    if not problem.key.endswith("rules") or word == problem.message:
        return problem
    if meant := named(word, custom):
        return replace(problem, hint=f"a rule of your own is named by its id here: {quoted(meant)}")
    if not matching(word, (*ALL, *custom)):
        return problem
    return replace(problem, hint=f"a group goes under `ignore` or `select`: `ignore: [{word.upper()}]`")


def _right(data: dict[str, Any], problems: list[ConfigProblem]) -> dict[str, Any]:
    """The keys with nothing wrong in them; of `rules` every rule of which that is true, and all items of lists of
    mappings, which are looked at one by one."""
    ways = [problem.key.split(".") for problem in problems]
    wrong = {way[0].partition("[")[0] for way in ways} - {"rules", "overrides", "custom-rules"}
    rules = {way[1] for way in ways if way[0] == "rules" and len(way) > 1}
    right = {key: value for key, value in data.items() if key not in wrong}
    if "rules" in right:
        right["rules"] = {rule: given for rule, given in right["rules"].items() if rule not in rules}
    return right


def _overrides(
    data: Mapping[str, Any], tree: Node, name: str, collector: ProblemCollector, wrong: Collection[str]
) -> Iterator[Layer]:
    nodes = node_at(tree, ("overrides",))
    for at, given in enumerate(data.get("overrides", ())):
        node = nodes.items()[at] if nodes else tree
        key = f"overrides[{at}]"
        if key in wrong:
            continue
        _unique_headings(given, node, key, collector)
        yield Layer(name, _by_id(given, node, key, collector), node)


def _by_id(data: Mapping[str, Any], tree: Node, key: str, collector: ProblemCollector) -> dict[str, Any]:
    """The data with every entry of `rules` as a mapping under the rule's id; "" keeps the key as it was written."""
    rules: dict[str, Any] = {}
    for written, given in data.get("rules", {}).items():
        rule = named(written, ALL) or written.upper()
        if rule in rules:
            node, first = node_at(tree, ("rules", written)) or tree, rules[rule][""]
            where = f"{key}.rules.{written}" if key else f"rules.{written}"
            collector.wrong(node, where, f"{quoted(first)} names the same rule above")
        rules[rule] = {"": written, **(given if isinstance(given, dict) else {"severity": given})}
    return {**data, **({"rules": rules} if "rules" in data else {})}


def _unique_headings(data: Mapping[str, Any], tree: Node, key: str, collector: ProblemCollector) -> None:
    roles: dict[str, str] = {}
    for role, headings in data.get("sections", {}).items():
        for heading in headings:
            other = roles.setdefault(heading.casefold(), role)
            if other != role:
                node = node_at(tree, ("sections", role)) or tree
                where = ".".join(filter(None, (key, "sections", role)))
                collector.wrong(node, where, f"{quoted(heading)} already stands for the role `{other}`")


def _custom_rules(
    data: Mapping[str, Any], tree: Node, collector: ProblemCollector, wrong: Collection[str], *, compiled: bool
) -> Iterator[CustomRule]:
    nodes = node_at(tree, ("custom-rules",))
    seen = {rule.name for rule in ALL}
    for at, given in enumerate(data.get("custom-rules", ())):
        node = nodes.items()[at] if nodes else tree
        key = f"custom-rules[{at}]"
        right = _without_faults(given, key, collector) if node.kind == "map" else {}
        _note_twice(right, node, key, seen, collector)
        if key in wrong:
            _look_further(given, right, node, key, collector)
        else:
            yield _custom_rule(given, _name_of(given), node, key, collector, compiled=compiled)


def _without_faults(given: Mapping[str, Any], key: str, collector: ProblemCollector) -> dict[str, Any]:
    """The keys of a rule in which nothing is wrong."""
    faults = {problem.key.removeprefix(f"{key}.").partition("[")[0] for problem in collector.problems}
    return {name: value for name, value in given.items() if name not in faults}


def _name_of(given: Mapping[str, Any]) -> str:
    name: str = given.get("name", given.get("id", "").lower())
    return name


def _note_twice(given: Mapping[str, Any], node: Node, key: str, seen: set[str], collector: ProblemCollector) -> None:
    """Note an id or a name that a rule above has."""
    words = [word for word in (given.get("id", ""), _name_of(given)) if word]
    twice = [word for word in words if word in seen]
    for word in twice if "name" in given else twice[:1]:
        collector.wrong(node, key, f"there is already a rule {quoted(word)}")
    seen.update(words)


def _look_further(
    given: Mapping[str, Any], right: Mapping[str, Any], node: Node, key: str, collector: ProblemCollector
) -> None:
    """Note what else is wrong with a rule that has a fault: of what it looks for, where nothing is wrong with that."""
    looks = {name: value for name, value in right.items() if name in _LOOKS}
    both = looks.keys() & {"words", "pattern"}
    if both and both == given.keys() & {"words", "pattern"}:
        _custom_rule({"id": "", "message": "", **looks}, "", node, key, collector, compiled=False)


def _custom_rule(
    given: Mapping[str, Any], name: str, node: Node, key: str, collector: ProblemCollector, *, compiled: bool
) -> CustomRule:
    words, required = given.get("words", ()), given.get("must", "not match") == "match"
    pattern = given.get("pattern", "")
    usable = bool(words) != bool(pattern) and not (required and "replace" in given)
    if bool(words) == bool(pattern):
        collector.wrong(node, key, "a rule has either `words` or a `pattern`")
    if required:
        _check_required(given, node, key, collector)
    rule = CustomRule(
        id=given["id"],
        name=name,
        message=given["message"],
        pattern=of_words(words) if words else pattern,
        help=given.get("help", ""),
        severity=Severity.parse(given.get("severity", "warning")),
        whole_words=bool(words),
        scope=given.get("scope", ("prose",)),
        required=required,
        kinds=given.get("kinds", ()),
        replace=given.get("replace"),
        good=given.get("good", ()),
        bad=given.get("bad", ()),
        words=words,
    )
    if usable and not compiled:
        _check_pattern(rule, words, node, key, collector)
    return rule


def _check_required(given: Mapping[str, Any], node: Node, key: str, collector: ProblemCollector) -> None:
    """Note what a rule has no use for that speaks where nothing matches."""
    if "replace" in given and bool(given.get("words")) != bool(given.get("pattern")):
        collector.wrong(node_at(node, ("replace",)) or node, f"{key}.replace", "what must match can't be replaced")
    for field in ("message", "help"):
        if "{match}" in given.get(field, ""):
            why = "there are no words for `{match}` where something must match and doesn't"
            collector.wrong(node_at(node, (field,)) or node, f"{key}.{field}", why)


def _check_pattern(rule: CustomRule, words: tuple[str, ...], node: Node, key: str, collector: ProblemCollector) -> None:
    from impactlint.rules.userdefined.pattern import PatternError, ReplacementError, checked

    named = "words" if words else "pattern"
    try:
        checked(rule.pattern, rule.replace, words=bool(words))
    except PatternError as error:
        wrong = "replace" if isinstance(error, ReplacementError) else named
        collector.wrong(node_at(node, (wrong,)) or node, f"{key}.{wrong}", f"this can't be used: {error}")
        return
    again = endless(rule, words) if rule.replace else ""
    if again:
        collector.wrong(
            node_at(node, ("replace",)) or node,
            f"{key}.replace",
            f"it would be replaced again, without end: the rule matches in {quoted(again)}, which it writes",
            f"let `{named}` match all of that as well: a match that reads so already is left alone",
        )
