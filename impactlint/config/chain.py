"""A rule file with everything that it extends, in one line from the first layer to the last."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from impactlint.config import patterns, presets
from impactlint.config.keys import file_record, option_shape
from impactlint.config.merge import KnownRule, Layer, Merged, circle, node_at
from impactlint.config.problems import ConfigError, ConfigProblem, one_of, quoted
from impactlint.config.rulefile import RuleFile, checked, taken
from impactlint.config.shape import ProblemCollector
from impactlint.config.tree import Tree
from impactlint.gitignore import Spec, SpecError, spec_of
from impactlint.nearest import did_you_mean
from impactlint.paths import bound, leads_out, under
from impactlint.record import dataclass
from impactlint.rules import ALL
from impactlint.rules.base import Rule
from impactlint.rules.selectors import matching, nearest
from impactlint.rules.userdefined.custom import CustomRule
from impactlint.rules.userdefined.plugins import Plugin, PluginError, find_plugin, rules_of, stamped

if TYPE_CHECKING:
    from impactlint.config.memory import Memory

MAX_FILES = 20
"""Most rule files that one may extend, directly or through others."""

_DEFINES = ("extends", "custom-rules", "plugins")
"""Keys by which rules come into being: with one of them wrong, a name that nothing defines may be right."""


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for files that match patterns; `at` is the layer of its file in the chain, over which it is laid."""

    layer: Layer
    spec: Spec | None
    at: int

    def covers(self, path: str) -> bool:
        """Whether it is about a path, given from the root."""
        return self.spec is not None and self.spec.match_file(path)


@dataclass(frozen=True, slots=True)
class KindPattern:
    """A kind for files that match a pattern, and where that is said; `at` as in `Override`."""

    value: str
    where: str
    spec: Spec
    at: int


@dataclass(frozen=True, slots=True)
class Chain:
    """A rule file and what it extends, ready to be merged. `name` is "" where there is no rule file."""

    name: str
    layers: tuple[Layer, ...]
    known: tuple[KnownRule, ...]
    overrides: tuple[Override, ...] = ()
    kinds: tuple[KindPattern, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    custom: tuple[CustomRule, ...] = ()
    plugins: tuple[Plugin, ...] = ()
    rules: tuple[Rule, ...] = ()
    baseline: str = ""
    preset: str = ""

    def kind_of(self, path: str) -> int | None:
        """Which of the kinds a path from the root is given by its pattern: the last one counts."""
        matching = (nth for nth, kind in enumerate(self.kinds) if kind.spec.match_file(path))
        return max(matching, default=None)

    def refuse_circle(self, order: Iterable[tuple[str, str]]) -> None:
        """Refuse an order that no page can have.

        Raises:
            ConfigError: roles would have to stand before themselves.
        """
        problems = tuple(self.circle(order))
        if problems:
            raise ConfigError(problems)

    def circle(self, order: Iterable[tuple[str, str]]) -> Iterator[ConfigProblem]:
        """What is wrong with an order that no page can have."""
        roles = circle(order)
        if roles:
            layer = next((layer for layer in reversed(self.layers) if "order" in layer.data), self.layers[-1])
            node = node_at(layer.tree, ("order",))
            at = (node.line, node.column) if node else (1, 1)
            message = "no page can have this order: " + " before ".join(roles)
            yield ConfigProblem(layer.origin, *at, message, "order")


@dataclass(slots=True)
class _Loader:
    """Reads a file and those it extends, depth first, so that what comes later wins."""

    root: str
    limit: str
    memory: Memory | None
    top: str
    files: list[RuleFile] = field(default_factory=list)
    layers: list[Layer] = field(default_factory=list)
    presets: list[str] = field(default_factory=list)
    problems: list[ConfigProblem] = field(default_factory=list)
    reading: list[str] = field(default_factory=list)
    unread: bool = False
    """Whether it isn't known which rules there are."""
    record: Any = None

    def load(self, path: str, fixed: str = "") -> None:
        """Read one file; `fixed` is a preset that stands for the presets it extends."""
        self.reading.append(os.path.realpath(path))
        file = self._checked(path)
        if file is not None:
            for at, wanted in enumerate(file.layer.data.get("extends", ())):
                self._extend(file, at, wanted, fixed)
            self.files.append(file)
            self.layers.append(file.layer)
        self.reading.pop()

    def _checked(self, path: str) -> RuleFile | None:
        from impactlint.config.load import parsed, read_text

        name = patterns.shown(path, self.top)
        folder = folder_of(path, self.root)
        self.record = self.record or file_record()
        try:
            text = read_text(Path(path), name)
        except ConfigError as error:
            self.problems += error.problems
            self.unread = True
            return None
        known = self.memory.get(text) if self.memory else None
        tree = parsed(text, name) if known is None else Tree(name, known)
        file, problems = taken(tree.root, path, name, folder, self.record, patterns_are_right=known is not None)
        self._note(tree, problems)
        if self.memory and tree.root and not (known or tree.problems or problems):
            self.memory.put(text, tree.root)
        return file

    def _note(self, tree: Tree, problems: list[ConfigProblem]) -> None:
        """Note what is wrong with one file, once a place: what is wrong with a value that has a tag is the tag."""
        places = {(found.line, found.column) for found in tree.problems}
        self.problems += tree.problems
        self.problems += (found for found in problems if (found.line, found.column) not in places)
        twice = any(len(tree.values(key)) > 1 for key in _DEFINES)
        cut = bool(tree.problems) and tree.root is None
        self.unread |= cut or twice or any(found.key.startswith(_DEFINES) for found in problems)

    def _extend(self, file: RuleFile, at: int, wanted: str, fixed: str) -> None:
        if wanted in presets.NAMES:
            if not fixed:
                self.add_preset(wanted)
        elif not wanted.endswith((".yml", ".yaml")):
            hint = did_you_mean(wanted, presets.NAMES) or one_of(presets.NAMES) + ", or a path ending in .yml"
            self._wrong(file, at, f"there is no preset {quoted(wanted)}", hint)
        else:
            self._extend_file(file, at, wanted, fixed)

    def _extend_file(self, file: RuleFile, at: int, wanted: str, fixed: str) -> None:
        path = os.path.normpath(os.path.join(os.path.dirname(file.path), wanted))
        real = os.path.realpath(path)
        if os.path.isabs(wanted) or leads_out(path, self.limit):
            self._wrong(file, at, f"{quoted(wanted)} lies outside {bound(self.limit)}")
        elif real in self.reading:
            again = [patterns.shown(one, self.top) for one in (*self.reading[self.reading.index(real) :], real)]
            self._wrong(file, at, "rule files that extend one another: " + " -> ".join(map(quoted, again)))
        elif len(self.files) + len(self.reading) > MAX_FILES:
            self._wrong(file, at, f"more than {MAX_FILES} rule files")
        elif not os.path.lexists(path):
            self._wrong(file, at, f"there is no file {quoted(patterns.shown(path, self.top))}")
        elif not any(os.path.realpath(done.path) == real for done in self.files):
            self.load(path, fixed)

    def add_preset(self, name: str) -> None:
        """Lay a preset over what is there."""
        tree = presets.tree(name)
        self.presets.append(name)
        if tree is not None:
            self.record = self.record or file_record()
            origin = f"preset {name}"
            self.layers.append(checked(tree, "", origin, "", self.record).layer)

    def _wrong(self, file: RuleFile, at: int, message: str, hint: str = "") -> None:
        self.problems.append(_problem(file.layer, ("extends",), message, hint, at))


def folder_of(path: str, root: str) -> str:
    """The folder that a rule file speaks of: its own, the one above `.github`, or the root for one from elsewhere."""
    folder = os.path.dirname(path)
    if os.path.basename(folder) == ".github":
        folder = os.path.dirname(folder)
    return folder if under(folder, root) else root


def load_chain(
    path: str, root: str, preset: str = "", *, named: bool = False, memory: Memory | None = None, top: str = ""
) -> Chain:
    """Read a rule file ("" for none) and everything it extends.

    `preset` stands for all presets that are extended; `named` says that the user gave the file, which may then lie
    anywhere and extend its neighbours. Problems name files from `top`, where one is given.

    Raises:
        ConfigError: everything that is wrong with any of the files.
    """
    own = os.path.dirname(os.path.realpath(path)) if path else root
    limit = root if not named or under(own, root) else own
    loader = _Loader(root, limit, memory, top)
    if preset:
        loader.add_preset(preset)
    if path:
        loader.load(path, preset)
    return _joined(loader, root)


def _joined(loader: _Loader, root: str) -> Chain:
    files, problems = loader.files, loader.problems
    all_known = not loader.unread and not any(found.key.startswith(_DEFINES) for found in problems)
    custom = tuple({rule.id: rule for file in files for rule in file.custom}.values())
    plugins = _plugins(files, root, problems)
    rules = tuple(rule for found in plugins.values() for rule in found)
    by_name = {plugin.name: frozenset(rule.id for rule in found) for plugin, found in plugins.items()}
    known = (*map(_own, ALL), *map(_own, rules), *(KnownRule(rule.id, rule.name, rule.severity) for rule in custom))
    layers = [layer for file in files for layer in (file.layer, *file.overrides)]
    for layer in layers if all_known else ():
        problems += _dangling(layer, known, {rule.id: rule for rule in rules})
    specs = _Specs(root, problems, loader.layers)
    chain = Chain(
        name=files[-1].name if files else "",
        layers=tuple(_with_plugins(layer, by_name) for layer in loader.layers),
        known=known,
        overrides=tuple(specs.overrides(files)),
        kinds=tuple(specs.kinds(files)),
        include=specs.listed(files, "include"),
        exclude=specs.listed(files, "exclude"),
        custom=custom,
        plugins=tuple(plugins),
        rules=rules,
        baseline=_baseline(files, root, problems),
        preset=", ".join(dict.fromkeys(loader.presets)) or "recommended",
    )
    if problems:
        raise ConfigError([*problems, *chain.circle(_order(chain.layers))])
    return chain


def _order(layers: Iterable[Layer]) -> Iterator[tuple[str, str]]:
    """The order that layers give, whatever else is wrong with them."""
    merged = Merged(())
    for layer in layers:
        merged.add(layer)
    return merged.pairs()


def _with_plugins(layer: Layer, plugins: Mapping[str, frozenset[str]]) -> Layer:
    named = [plugins.get(name, frozenset()) for name in layer.data.get("plugins", ())]
    return replace(layer, defines=layer.defines.union(*named)) if named else layer


def _own(rule: Rule) -> KnownRule:
    return KnownRule(rule.id, rule.name, rule.severity, rule.defaults())


def _plugins(files: list[RuleFile], root: str, problems: list[ConfigProblem]) -> dict[Plugin, tuple[Rule, ...]]:
    found: dict[Plugin, tuple[Rule, ...]] = {}
    for file in files:
        for name in file.layer.data.get("plugins", ()):
            try:
                plugin = find_plugin(name, root)
                rules = rules_of(plugin)
                found[stamped(plugin)] = rules
            except PluginError as error:
                problems.append(_problem(file.layer, ("plugins",), str(error)))
    return found


def _problem(layer: Layer, keys: tuple[str, ...], message: str, hint: str = "", at: int = -1) -> ConfigProblem:
    """A problem at a value, or at the item `at` of the list that the value is."""
    node = node_at(layer.tree, keys)
    if node and node.kind == "list" and at >= 0:
        node = node.items()[at]
    line, column = (node.line, node.column) if node else (1, 1)
    return ConfigProblem(layer.origin, line, column, message, ".".join(keys), hint)


def _dangling(layer: Layer, known: tuple[KnownRule, ...], plugins: Mapping[str, Rule]) -> Iterator[ConfigProblem]:
    """References to rules that nothing defines, and options that a rule doesn't have."""
    ids = {rule.id for rule in known}
    own = {rule.id for rule in ALL}
    for key in ("select", "ignore"):
        for at, word in enumerate(layer.data.get(key, ())):
            if not matching(word, known):
                yield _problem(layer, (key,), f"there is no rule {quoted(word)}", nearest(word, known), at)
    for rule, given in layer.data.get("rules", {}).items():
        if rule not in ids:
            yield _problem(layer, ("rules", rule), f"there is no rule {quoted(rule)}", did_you_mean(rule, ids))
        elif rule not in own:
            yield from _options(layer, rule, given, plugins.get(rule))


def _options(layer: Layer, rule: str, given: Mapping[str, Any], plugin: Rule | None) -> Iterator[ConfigProblem]:
    options = plugin.options if plugin else {}
    for name in given.keys() - {"", "severity"}:
        keys = ("rules", rule, name)
        node = node_at(layer.tree, keys)
        if name not in options or node is None:
            yield _problem(layer, keys, f"{rule} has no option {quoted(name)}", did_you_mean(name, options))
        else:
            collector = ProblemCollector(layer.origin)
            option_shape(options[name]).read(node, ".".join(keys), collector)
            yield from collector.problems


def _baseline(files: list[RuleFile], root: str, problems: list[ConfigProblem]) -> str:
    file = next((file for file in reversed(files) if "baseline" in file.layer.data), None)
    if file is None:
        return ""
    path = os.path.normpath(os.path.join(file.folder, file.layer.data["baseline"]))
    if leads_out(path, root):
        problems.append(_problem(file.layer, ("baseline",), f"the baseline lies outside {bound(root)}"))
    elif os.path.isdir(path):
        problems.append(_problem(file.layer, ("baseline",), "this is a folder, not a file"))
    return path


@dataclass(frozen=True, slots=True)
class _Specs:
    """Compiles the patterns of rule files, and notes those that can't be."""

    root: str
    problems: list[ConfigProblem]
    layers: list[Layer]

    def overrides(self, files: list[RuleFile]) -> Iterator[Override]:
        """Every override with its patterns."""
        for file in files:
            for layer in file.overrides:
                spec = self._spec(file, layer, layer.data["files"], ("files",))
                yield Override(layer, spec, self.layers.index(file.layer))

    def kinds(self, files: list[RuleFile]) -> Iterator[KindPattern]:
        """Every pattern of `kind` with its kind and its origin."""
        for file in files:
            kind = file.layer.data.get("kind")
            for pattern, value in kind.items() if isinstance(kind, dict) else ():
                spec = self._spec(file, file.layer, (pattern,), ("kind", pattern))
                if spec is not None:
                    where = file.layer.where("kind", pattern)
                    yield KindPattern(value, where, spec, self.layers.index(file.layer))

    def listed(self, files: list[RuleFile], key: str) -> tuple[str, ...]:
        """All patterns of a key, from the root."""
        for file in files:
            self._spec(file, file.layer, file.layer.data.get(key, ()), (key,))
        given = [(file, pattern) for file in files for pattern in file.layer.data.get(key, ())]
        return tuple(patterns.rebased(pattern, file.folder, self.root) for file, pattern in given)

    def _spec(self, file: RuleFile, layer: Layer, given: tuple[str, ...], keys: tuple[str, ...]) -> Spec | None:
        for at, pattern in enumerate(given):
            if message := patterns.refusal(pattern, self.root):
                self._note(_problem(layer, keys, message, at=at))
        try:
            return spec_of(patterns.rebased(pattern, file.folder, self.root) for pattern in given)
        except SpecError as error:
            self._note(_problem(layer, keys, f"this pattern can't be read: {error}"))
            return None

    def _note(self, problem: ConfigProblem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)
