"""What is in force for a path: the nearest rule file upwards, what it extends, its overrides, and the flags.

One resolver lives as long as a run. It reads each rule file once, remembers which folder has which, and hands the
same settings to every file for which the same things are said.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from impactlint.config import patterns
from impactlint.config.chain import Chain, folder_of, load_chain
from impactlint.config.merge import Known, Layer, Merged
from impactlint.config.model import Settings
from impactlint.config.presets import NAMES
from impactlint.config.problems import ConfigError, Problem, did_you_mean, one_of, quoted
from impactlint.files import leads_out, root_of, rule_files, spec_of

if TYPE_CHECKING:
    from impactlint.config.memory import Memory


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says beside the rule file.

    `select` None leaves the selection alone; `baseline` is a path, "" for none, or None for the rule file's.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    preset: str = ""
    fail_on: str = ""
    baseline: str | None = None

    def layer(self) -> Layer:
        """The flags as the last layer."""
        said: dict[str, Any] = {
            "select": self.select,
            "ignore": self.ignore or None,
            "extend-select": self.extend_select or None,
            "fail-on": self.fail_on or None,
        }
        return Layer("flags", {key: value for key, value in said.items() if value is not None})


@dataclass(frozen=True, slots=True)
class Explained:
    """What is in force for one file and which layer said it, for people to read."""

    rule_file: str
    merged: Merged
    settings: Settings
    chain: Chain
    preset: str = ""


@dataclass(slots=True)
class _Memory:
    real: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)
    roots: dict[str, str] = field(default_factory=dict)
    chains: dict[str, Chain] = field(default_factory=dict)
    settings: dict[tuple[object, ...], Explained] = field(default_factory=dict)
    trees: Memory | None = None


class Resolver:
    """Settings by path.

    `config` is the one rule file to use instead of looking for them, `isolated` looks for none; `root` bounds the
    search where the repository's own root shouldn't. `cache` is a folder in which parsed files are remembered.
    """

    def __init__(
        self,
        *,
        config: str | os.PathLike[str] | None = None,
        isolated: bool = False,
        flags: Flags | None = None,
        root: str | os.PathLike[str] | None = None,
        cache: str | os.PathLike[str] | None = None,
    ) -> None:
        self.flags = flags or Flags()
        self._config = (
            ""
            if config is None or isolated
            else os.path.join(os.path.realpath(os.path.dirname(config)), os.path.basename(config))
        )
        self._isolated = isolated
        self._root = os.path.realpath(root) if root else ""
        self._cache = cache
        self._memory = _Memory()
        if self.flags.preset and self.flags.preset not in NAMES:
            hint = did_you_mean(self.flags.preset, NAMES) or one_of(NAMES)
            raise ConfigError([Problem("--preset", 0, 0, f"there is no preset {quoted(self.flags.preset)}", hint=hint)])

    def settings(self, path: str) -> Settings:
        """What is in force for a file.

        Raises:
            ConfigError: its rule file, or the flags, can't be used.
        """
        return self.explain(path).settings

    def resolve(self, paths: Iterable[str]) -> dict[str, Settings]:
        """The settings of many files, checked before anything is done with one of them.

        Raises:
            ConfigError: everything that is wrong with any of their rule files.
        """
        found: dict[str, Settings] = {}
        problems: dict[Problem, None] = {}
        for path in paths:
            try:
                found[path] = self.settings(path)
            except ConfigError as error:
                problems |= dict.fromkeys(error.problems)
        if problems:
            raise ConfigError(problems)
        return found

    def explain(self, path: str) -> Explained:
        """The settings of a file with the origin of every value.

        Raises:
            ConfigError: see `settings`.
        """
        file = self.rule_file(path)
        root = self.root(path)
        chain = self._chain(file, root)
        inside = self._inside(path, root)
        matching = tuple(at for at, override in enumerate(chain.overrides) if override.covers(inside))
        kind = chain.kind_of(inside)
        key = (file, root, matching, kind)
        if key not in self._memory.settings:
            self._memory.settings[key] = self._explained(chain, matching, kind)
        return self._memory.settings[key]

    def _explained(self, chain: Chain, matching: tuple[int, ...], kind: tuple[str, str]) -> Explained:
        merged = Merged(chain.known)
        for layer in chain.layers:
            merged.add(layer)
        if kind[0]:
            merged.values["kind"], merged.origins["kind"] = kind
        for at in matching:
            merged.add(chain.overrides[at].layer)
        merged.add(self._checked_flags(chain.known))
        settings = merged.settings(chain.custom, chain.plugins)
        given = self.flags.baseline
        settings = replace(settings, baseline=chain.baseline if given is None else given and os.path.abspath(given))
        chain.refuse_circle(settings.order)
        return Explained(chain.name, merged, settings, chain, chain.preset)

    def _checked_flags(self, known: tuple[Known, ...]) -> Layer:
        layer = self.flags.layer()
        problems = []
        for key in ("select", "extend-select", "ignore"):
            given = tuple(word.strip() for word in layer.data.get(key) or ())
            problems += [unknown for word in given if (unknown := _unknown(word, key, known))]
            if key in layer.data:
                layer = Layer(layer.origin, {**layer.data, key: tuple(map(_cased, given))})
        if problems:
            raise ConfigError(problems)
        return layer

    def folder(self, path: str) -> str:
        """The folder that the rule file of a path speaks of, or the root where there is none."""
        file = self.rule_file(path)
        return folder_of(file, self.root(path)) if file else self.root(path)

    def _inside(self, path: str, root: str) -> str:
        return patterns.inside(os.path.join(self._folder(path), os.path.basename(path)), root)

    def rule_file(self, path: str) -> str:
        """Absolute path of the rule file for a path, "" where there is none."""
        if self._isolated or self._config:
            return self._config
        return self._nearest(self._folder(path), self.root(path))

    def root(self, path: str) -> str:
        """The folder that the search for a rule file ends in, and that patterns are matched from."""
        folder = self._folder(path)
        if self._root and patterns.under(folder, self._root):
            return self._root
        if folder not in self._memory.roots:
            self._memory.roots[folder] = root_of(folder)
        return self._memory.roots[folder]

    def _folder(self, path: str) -> str:
        """The folder of a path, absolute and without links."""
        given = os.path.dirname(path)
        if given not in self._memory.real:
            self._memory.real[given] = os.path.realpath(given or ".")
        return self._memory.real[given]

    def _nearest(self, folder: str, root: str) -> str:
        known = self._memory.folders.get(folder)
        if known is None:
            known = _in_folder(folder, root)
            parent = os.path.dirname(folder)
            if not known and folder not in (root, parent):
                known = self._nearest(parent, root)
            self._memory.folders[folder] = known
        return known

    def _chain(self, file: str, root: str) -> Chain:
        key = f"{file}\0{root}"
        if key not in self._memory.chains:
            if self._memory.trees is None and self._cache and file:
                from impactlint.config.memory import Memory

                self._memory.trees = Memory(Path(self._cache))
            self._memory.chains[key] = load_chain(
                file, root, self.flags.preset, named=bool(self._config), memory=self._memory.trees
            )
        return self._memory.chains[key]

    def wanted(self, folder: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Patterns of further files and of those to leave out for a walk of a folder, relative to its root.

        Raises:
            ConfigError: see `settings`.
        """
        inner = os.path.join(folder, "README.md")
        chain = self._chain(self.rule_file(inner), self.root(inner))
        return chain.include, chain.exclude

    def left_out(self, path: str) -> bool:
        """Whether the rule file of a path leaves it out.

        Raises:
            ConfigError: see `settings`.
        """
        root = self.root(path)
        spec = spec_of(self._chain(self.rule_file(path), root).exclude)
        return spec is not None and bool(spec.match_file(self._inside(path, root)))


def _in_folder(folder: str, root: str) -> str:
    for name in rule_files(folder):
        file = os.path.join(folder, name)
        if os.path.lexists(file):
            if os.path.islink(file) and leads_out(file, root):
                shown = patterns.shown(file)
                raise ConfigError([Problem(shown, 1, 1, "this rule file is a link that leads out of the repository")])
            return file
    return ""


def _cased(word: str) -> str:
    """A selector as rules are written: names in small letters, ids and their beginnings in capitals."""
    upper = word.upper()
    return upper if word.isupper() or upper in ("ALL", "IMP") or upper[-1:].isdigit() else word.lower()


def _unknown(word: str, flag: str, known: tuple[Known, ...]) -> Problem | None:
    names = [name for rule in known for name in (rule.id, rule.name)]
    cased = _cased(word)
    if cased in ("ALL", *names) or any(rule.id.startswith(cased) for rule in known if cased):
        return None
    return Problem(f"--{flag}", 0, 0, f"there is no rule {quoted(word)}", hint=did_you_mean(word, names))
