"""A flag that takes one of a few words, and names the one that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from impactlint.nearest import meant

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
