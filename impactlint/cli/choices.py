"""A flag that takes one of a few words, and names the one that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    _Choice = click.Choice[str]
else:
    _Choice = click.Choice  # takes no type before click 8.2


class OneOf(_Choice):
    """A choice that says which of its words is nearest to one that it doesn't have."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself.

        Raises:
            click.BadParameter: it is none of the choice's words.
        """
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            hint = meant(str(value), self.choices)
            raise click.BadParameter(f"{error.message} {hint}".rstrip(), ctx, param) from None


def meant(word: str, known: Iterable[str], before: str = "") -> str:
    """A sentence that names what was probably meant, with what stands `before` it; empty where nothing is near."""
    from impactlint.config.problems import did_you_mean

    hint = did_you_mean(word, known, before)
    return f"{hint[:1].upper()}{hint[1:]}"
