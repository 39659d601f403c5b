"""Roles that the look of a section gives, whatever the model of roles makes of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from impactlint.reading.model import Reason, Role
from impactlint.reading.page import Page
from impactlint.reading.sections.choices import SURE_CHOICE, choices_of
from impactlint.reading.sections.columns import SURE_COLUMNS, columns_of
from impactlint.reading.sections.galleries import SURE_SHOWN, gallery_of
from impactlint.reading.sections.heading_places import RoleRead
from impactlint.reading.sections.measured import SURE_MEASURED, measured_of
from impactlint.reading.sections.stack import SURE_STACK, stacks_of
from impactlint.reading.sections.troubles import SURE_TROUBLE, troubles_of

_LOOKS: Sequence[tuple[Callable[[Page], Iterable[int]], Role, float, str]] = (
    (measured_of, "result", SURE_MEASURED, "has a table with numbers under a metric"),
    (stacks_of, "architecture", SURE_STACK, "lists technologies under a heading for tools"),
    (choices_of, "architecture", SURE_CHOICE, "asks why a tool or a method was taken"),
    (gallery_of, "demo", SURE_SHOWN, "shows one of several pictures in a row"),
    (columns_of, "data", SURE_COLUMNS, "names columns under a heading for features"),
    (troubles_of, "limits", SURE_TROUBLE, "tells a challenge and its solution"),
)
"""What a section may look like: how such sections are found, their role, how sure it is, and why; later ones win."""


def told_by_look(page: Page) -> dict[int, RoleRead]:
    """The roles of the sections, by index, whose look tells them."""
    return {index: (role, sure, (Reason(why, sure),)) for found, role, sure, why in _LOOKS for index in found(page)}


def with_looks(page: Page, learned: Sequence[RoleRead]) -> list[RoleRead]:
    """The roles that were learnt, save where a section's look tells another.

    A title stays one, and an entry that tells results is an entry all the same.
    """
    told = told_by_look(page)
    return [told[at] if at in told and _gives_way(found[0], told[at][0]) else found for at, found in enumerate(learned)]


def _gives_way(learned: Role, told: Role) -> bool:
    return learned not in (told, "title") and (learned, told) != ("entry", "result")
