"""The layers of a chain laid over one another, with the flags on top: the settings, and the origin of every value."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from impactlint.config.chain import Chain, KindPattern, Override
from impactlint.config.merge import KnownRule, Layer, Merged
from impactlint.config.model import Settings, cased
from impactlint.config.problems import ConfigError, ConfigProblem, quoted
from impactlint.nearest import did_you_mean
from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.config.resolver import Flags


@dataclass(frozen=True, slots=True)
class Explained:
    """What is in force for one file and which layer said it, for people to read."""

    rule_file: str
    merged: Merged
    settings: Settings
    chain: Chain
    preset: str = ""


def explained(chain: Chain, flags: Flags, matching: tuple[int, ...], kind: int | None) -> Explained:
    """What is in force where these overrides match, and a pattern gives this kind (see `Chain.kind_of`).

    Raises:
        ConfigError: the flags name rules that there aren't, or the order can't be kept.
    """
    merged = _merged(chain, [chain.overrides[nth] for nth in matching], None if kind is None else chain.kinds[kind])
    merged.add(_checked(_layer_of(flags), chain.known))
    settings = merged.settings(chain.custom, chain.plugins)
    given = flags.baseline
    settings = replace(settings, baseline=chain.baseline if given is None else given and os.path.abspath(given))
    chain.refuse_circle(settings.order)
    return Explained(chain.name, merged, settings, chain, chain.preset)


def _merged(chain: Chain, matching: Sequence[Override], kind: KindPattern | None) -> Merged:
    """The layers of a chain, each with what its file says of some files only: a file wins over all that it extends."""
    merged = Merged(chain.known)
    for at, layer in enumerate(chain.layers):
        merged.add(layer)
        if kind and kind.at == at:
            merged.values["kind"], merged.origins["kind"] = kind.value, kind.where
        for override in matching:
            if override.at == at:
                merged.add(override.layer)
    return merged


def _layer_of(flags: Flags) -> Layer:
    """The flags as the last layer."""
    said: dict[str, Any] = {
        "select": flags.select,
        "ignore": flags.ignore or None,
        "extend-select": flags.extend_select or None,
        "fail-on": flags.fail_on or None,
    }
    return Layer("flags", {key: value for key, value in said.items() if value is not None})


def _checked(layer: Layer, known: tuple[KnownRule, ...]) -> Layer:
    problems = []
    for key in ("select", "extend-select", "ignore"):
        given = tuple(word.strip() for word in layer.data.get(key) or ())
        problems += [unknown for word in given if (unknown := _unknown(word, key, known))]
        if key in layer.data:
            layer = Layer(layer.origin, {**layer.data, key: tuple(map(cased, given))})
    if problems:
        raise ConfigError(problems)
    return layer


def _unknown(word: str, flag: str, known: tuple[KnownRule, ...]) -> ConfigProblem | None:
    names = [name for rule in known for name in (rule.id, rule.name)]
    named = cased(word)
    if named in ("ALL", *names) or any(rule.id.startswith(named) for rule in known if named):
        return None
    apart = " " in word and not any(_unknown(part, flag, known) for part in word.split())
    hint = f"did you mean `{','.join(word.split())}`?" if apart else did_you_mean(word, names)
    return ConfigProblem(f"--{flag}", 0, 0, f"there is no rule {quoted(word)}", hint=hint)
