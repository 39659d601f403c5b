"""The layers of a chain laid over one another, with the flags on top: the settings, and the origin of every value."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from impactlint.config.chain import Chain, KindPattern, Override
from impactlint.config.merge import KnownRule, Layer, Merged
from impactlint.config.model import Settings
from impactlint.config.problems import ConfigError, ConfigProblem, quoted
from impactlint.record import dataclass
from impactlint.rules.selectors import matching, nearest

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
    said = ((key, word) for key in ("select", "extend-select", "ignore") for word in layer.data.get(key, ()))
    problems = [_unknown(word, key, known) for key, word in said if not matching(word, known)]
    if problems:
        raise ConfigError(problems)
    return layer


def _unknown(word: str, flag: str, known: tuple[KnownRule, ...]) -> ConfigProblem:
    apart = word.split()
    several = len(apart) > 1 and all(matching(part, known) for part in apart)
    hint = f"did you mean `{','.join(apart)}`?" if several else nearest(word, known)
    return ConfigProblem(f"--{flag}", 0, 0, f"there is no rule {quoted(word.strip())}", hint=hint)
