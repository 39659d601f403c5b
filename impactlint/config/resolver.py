"""What is in force for a path: the nearest rule file upwards, what it extends, its overrides, and the flags.

One resolver lives as long as a run. It reads each rule file once, remembers which folder has which, and hands the
same settings to every file for which the same things are said.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from impactlint.config import patterns
from impactlint.config.defaults import default_settings
from impactlint.config.model import Settings
from impactlint.config.presets import NAMES
from impactlint.config.problems import ConfigError, ConfigProblem, one_of, quoted
from impactlint.files import rule_files
from impactlint.gitignore import spec_of
from impactlint.nearest import did_you_mean
from impactlint.paths import bound, leads_out, root_of, under
from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.config.chain import Chain
    from impactlint.config.explained import Explained
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


class Resolver:
    """Settings by path.

    `config` is the one rule file to use instead of looking for them, `isolated` looks for none; `root` bounds the
    search where the repository's own root shouldn't, and is where problems say that files lie. `cache` is a folder in
    which parsed files are remembered.
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
        self._real: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        self._roots: dict[str, str] = {}
        self._chains: dict[str, Chain] = {}
        self._explained: dict[tuple[object, ...], Explained] = {}
        self._defaults = default_settings() if self.flags == Flags() else None
        self._trees: Memory | None = None
        if self.flags.preset and self.flags.preset not in NAMES:
            hint = did_you_mean(self.flags.preset, NAMES) or one_of(NAMES)
            raise ConfigError(
                [ConfigProblem("--preset", 0, 0, f"there is no preset {quoted(self.flags.preset)}", hint=hint)]
            )

    def settings(self, path: str) -> Settings:
        """What is in force for a file.

        Raises:
            ConfigError: its rule file, or the flags, can't be used.
        """
        if self._defaults and not self.rule_file(path):
            return self._defaults
        return self.explain(path).settings

    def resolve(self, paths: Iterable[str]) -> dict[str, Settings]:
        """The settings of many files, checked before anything is done with one of them.

        Raises:
            ConfigError: everything that is wrong with any of their rule files.
        """
        found: dict[str, Settings] = {}
        problems: dict[ConfigProblem, None] = {}
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
        if key not in self._explained:
            from impactlint.config.explained import explained

            self._explained[key] = explained(chain, self.flags, matching, kind)
        return self._explained[key]

    def folder(self, path: str) -> str:
        """The folder that the rule file of a path speaks of, or the root where there is none."""
        from impactlint.config.chain import folder_of

        file = self.rule_file(path)
        return folder_of(file, self.root(path)) if file else self.root(path)

    def _inside(self, path: str, root: str) -> str:
        return patterns.inside(os.path.join(self._folder(path), os.path.basename(path)), root)

    def rule_file(self, path: str) -> str:
        """Absolute path of the rule file for a path, "" where there is none."""
        if self._isolated or self._config:
            return self._config
        return self._nearest(self._folder(path), self.root(path))

    def unread(self, path: str) -> tuple[str, ...]:
        """Rule files that stand beside that of a path and aren't read, since it comes first and doesn't extend them.

        Raises:
            ConfigError: see `settings`.
        """
        file = self.rule_file(path)
        if not file or self._config:
            return ()
        folder, root = self.folder(path), self.root(path)
        others = [os.path.join(folder, name) for name in rule_files(folder)]
        shown = [patterns.shown(other, self._root) for other in others if other != file and os.path.lexists(other)]
        read = {layer.origin for layer in self._chain(file, root).layers} if shown else set()
        return tuple(name for name in shown if name not in read)

    def root(self, path: str) -> str:
        """The folder that the search for a rule file ends in, and that patterns are matched from."""
        folder = self._folder(path)
        if self._root and under(folder, self._root):
            return self._root
        if folder not in self._roots:
            self._roots[folder] = root_of(folder)
        return self._roots[folder]

    def _folder(self, path: str) -> str:
        """The folder of a path, absolute and without links."""
        given = os.path.dirname(path)
        if given not in self._real:
            self._real[given] = os.path.realpath(given or ".")
        return self._real[given]

    def _nearest(self, folder: str, root: str) -> str:
        """The rule file of a folder; a loop, since folders may lie deeper than calls can be nested."""
        passed, known = [], self._folders.get(folder)
        while known is None:
            passed.append(folder)
            parent = os.path.dirname(folder)
            found = _in_folder(folder, root, self._root)
            known = found if found or folder in (root, parent) else self._folders.get(parent)
            folder = parent
        self._folders |= dict.fromkeys(passed, known)
        return known

    def _chain(self, file: str, root: str) -> Chain:
        key = f"{file}\0{root}"
        if key not in self._chains:
            from impactlint.config.chain import load_chain

            if self._trees is None and self._cache and file:
                from impactlint.config.memory import Memory

                self._trees = Memory(Path(self._cache))
            self._chains[key] = load_chain(
                file, root, self.flags.preset, named=bool(self._config), memory=self._trees, top=self._root
            )
        return self._chains[key]

    def wanted(self, folder: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Patterns of further files and of those to leave out for a walk of a folder, relative to its root.

        Raises:
            ConfigError: see `settings`.
        """
        inner = os.path.join(folder, "README.md")
        if self._defaults and not self.rule_file(inner):
            return (), ()
        chain = self._chain(self.rule_file(inner), self.root(inner))
        return chain.include, chain.exclude

    def left_out(self, path: str) -> bool:
        """Whether the rule file of a path leaves it out.

        Raises:
            ConfigError: see `settings`.
        """
        root = self.root(path)
        spec = spec_of(self._chain(self.rule_file(path), root).exclude)
        return spec is not None and spec.match_file(self._inside(path, root))


def _in_folder(folder: str, root: str, top: str) -> str:
    for name in rule_files(folder):
        file = os.path.join(folder, name)
        if os.path.lexists(file):
            if leads_out(file, root):
                what = "is a link" if os.path.islink(file) else "lies behind a link"
                message = f"this rule file {what} that leads out of {bound(root)}"
                raise ConfigError([ConfigProblem(patterns.shown(file, top), 1, 1, message)])
            return file
    return ""
