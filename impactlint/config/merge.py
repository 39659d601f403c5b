"""From layers to settings: preset, rule file, overrides and flags, each laid over the ones before, with its origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from impactlint.config.model import RuleSetting, Settings
from impactlint.config.nodes import Node
from impactlint.counting import listed
from impactlint.findings import UNREADABLE, Severity
from impactlint.reading.model import DEFAULT_ORDER, LEAD_WORDS, Hints, Role
from impactlint.record import dataclass
from impactlint.rules.selectors import matching
from impactlint.rules.userdefined.custom import CustomRule
from impactlint.rules.userdefined.plugins import Plugin

WORD_KEYS = ("metrics", "outcomes", "technologies", "vocabulary")
_MOST_ORIGINS = 3
"""Places that are named where they turn all rules off."""
_PLAIN_KEYS = ("language", "fail-on", "baseline")


@dataclass(frozen=True, slots=True)
class KnownRule:
    """A rule that settings can speak of: impactlint's own, one of a plugin, or one of the rule file."""

    id: str
    name: str
    severity: Severity
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layer:
    """Checked values of one file, override or set of flags.

    `tree` knows the line of each value, `defines` names the rules that come into being here.
    """

    origin: str
    data: Mapping[str, Any]
    tree: Node | None = None
    defines: frozenset[str] = frozenset()

    def where(self, *keys: str) -> str:
        """Where a value comes from: the file with the value's line, or the layer's name."""
        node = node_at(self.tree, keys)
        return f"{self.origin}:{node.line}" if node and node is not self.tree else self.origin


def node_at(tree: Node | None, keys: Sequence[str]) -> Node | None:
    """The node at the end of a path of keys, or the nearest one on the way there; of a key given twice the last one."""
    for key in keys:
        found = next((value for name, value in reversed(tree.pairs()) if name.value == key), None) if tree else None
        if found is None:
            break
        tree = found
    return tree


class Merged:
    """Values in force and where each comes from, layer by layer."""

    def __init__(self, known: Sequence[KnownRule]) -> None:
        self.known = known
        self.severities = {rule.id: rule.severity for rule in known}
        self.options = {rule.id: dict(rule.options) for rule in known}
        self.sections: dict[str, Role] = {}
        self.words: dict[str, list[str]] = {key: [] for key in WORD_KEYS}
        self.order: dict[str, tuple[str, ...]] = {}
        for first, then in DEFAULT_ORDER:
            self.order[first] = (*self.order.get(first, ()), then)
        self.values: dict[str, Any] = {"kind": None, "lead.words": LEAD_WORDS, "fail-on": "error"}
        self.origins: dict[str, str] = {}

    def add(self, layer: Layer) -> None:
        """Lay one layer over what is there."""
        self.severities |= {rule.id: rule.severity for rule in self.known if rule.id in layer.defines}
        self._select(layer)
        for rule in self.known:
            if rule.id in layer.data.get("rules", {}):
                self._rule(rule, layer)
        for role, headings in layer.data.get("sections", {}).items():
            self.sections |= dict.fromkeys(headings, role)
            self._note_too(layer, "sections", role)
        for key in WORD_KEYS:
            if layer.data.get(key):
                self.words[key] += [word for word in layer.data[key] if word not in self.words[key]]
                self._note_too(layer, key)
        for role, later in layer.data.get("order", {}).items():
            self.order[role] = later
            self._note(layer, "order", role)
        self._plain(layer)

    def _plain(self, layer: Layer) -> None:
        for key in _PLAIN_KEYS:
            if key in layer.data:
                self.values[key] = layer.data[key]
                self._note(layer, key)
        if "words" in layer.data.get("lead", {}):
            self.values["lead.words"] = layer.data["lead"]["words"]
            self._note(layer, "lead", "words")
        if isinstance(layer.data.get("kind"), str):
            self.values["kind"] = layer.data["kind"]
            self._note(layer, "kind")

    def _note(self, layer: Layer, *keys: str) -> None:
        self.origins[".".join(keys)] = layer.where(*keys)

    def _note_too(self, layer: Layer, *keys: str) -> None:
        """Note one more layer that adds to a list."""
        key, origin = ".".join(keys), layer.where(*keys)
        known = self.origins.get(key, "")
        self.origins[key] = f"{known}, {origin}" if known and known != origin else origin

    def _select(self, layer: Layer) -> None:
        select, more, ignore = (self._named(layer, key) for key in ("select", "extend-select", "ignore"))
        for rule in self.known:
            chosen = rule.id in select
            if "select" in layer.data and not chosen and rule.id != UNREADABLE:
                self._switch(rule, Severity.OFF, layer, "select")
            if chosen or rule.id in more:
                self._on(rule, layer, "select" if chosen else "extend-select")
            if rule.id in ignore:
                self._switch(rule, Severity.OFF, layer, "ignore")

    def _named(self, layer: Layer, key: str) -> frozenset[str]:
        """The ids of the rules that a key of a layer names."""
        return frozenset[str]().union(*(matching(word, self.known) for word in layer.data.get(key, ())))

    def _on(self, rule: KnownRule, layer: Layer, key: str) -> None:
        if self.severities[rule.id] is Severity.OFF:
            self._switch(rule, rule.severity or Severity.WARNING, layer, key)

    def _switch(self, rule: KnownRule, severity: Severity, layer: Layer, *keys: str) -> None:
        self.severities[rule.id] = severity
        self.origins[f"rules.{rule.id}.severity"] = layer.where(*keys)

    def _rule(self, rule: KnownRule, layer: Layer) -> None:
        given = dict(layer.data["rules"][rule.id])
        written = given.pop("", rule.id)
        severity = given.pop("severity", None)
        if severity:
            self._switch(rule, Severity.parse(severity), layer, "rules", written, "severity")
        for option, value in given.items():
            self.options[rule.id][option] = value
            self.origins[f"rules.{rule.id}.{option}"] = layer.where("rules", written, option)

    def settings(self, custom: tuple[CustomRule, ...] = (), plugins: tuple[Plugin, ...] = ()) -> Settings:
        """What is in force, as the engine takes it."""
        kind, fail_on = self.values["kind"], self.values["fail-on"]
        return Settings(
            rules={
                rule.id: RuleSetting(self.severities[rule.id], self.options[rule.id])
                for rule in self.known
            },
            hints=Hints(
                sections=self.sections,
                **{key: frozenset(self.words[key]) for key in WORD_KEYS},
                kind=kind,
                language=self.values.get("language"),
            ),
            order=tuple(self.pairs()),
            lead_words=self.values["lead.words"],
            fail_on=None if fail_on == "never" else Severity.parse(fail_on),
            custom=custom,
            plugins=plugins,
            baseline=self.values.get("baseline", ""),
            silenced_by=self._silenced_by(),
        )  # fmt: skip

    def _silenced_by(self) -> str:
        """What turned all rules off but the one that runs whatever is selected; empty where one is on."""
        rules = self.severities.keys() - {UNREADABLE}
        if not rules or any(self.severities[rule] for rule in rules):
            return ""
        origins = sorted({self.origins.get(f"rules.{rule}.severity", "") for rule in rules} - {""})
        shown = origins[:_MOST_ORIGINS] + [f"{len(origins) - _MOST_ORIGINS} more"] * (len(origins) > _MOST_ORIGINS)
        return listed(shown)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Which role comes before which."""
        return ((first, then) for first, later in self.order.items() for then in later)


def circle(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Roles that would all have to come before one another; empty where an order can be kept."""
    later: dict[str, list[str]] = {}
    for first, then in pairs:
        later.setdefault(first, []).append(then)
    for start in later:
        waiting: list[tuple[str, ...]] = [(start,)]
        seen: set[str] = set()
        while waiting:
            way = waiting.pop()
            for then in later.get(way[-1], ()):
                if then == start:
                    return (*way, then)
                if then not in seen:
                    seen.add(then)
                    waiting.append((*way, then))
    return ()
