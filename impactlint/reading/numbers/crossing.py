"""Features of a number that say more together than alone: a percentage beside a metric, a bound beside a goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_ADJACENT = frozenset({"b1:quality", "a1:quality", "key:quality", "col:quality", "bn:quality", "an:quality"})
_UNCLEAN = frozenset({"s:target", "s:setting", "bound"})
_MEASURES = frozenset(
    f"{where}:{group}"
    for where in ("b1", "bn", "a1", "an", "s", "key", "head", "col", "row", "table", "th")
    for group in ("quality", "speed", "outcome", "change")
)
"""A word of measures anywhere around a number."""
_PAIRS = (
    ("bound", "s:target"),
    ("bound", "s:quality"),
    ("bound", "cell=0"),
    ("bound", "kind=row"),
    ("starts", "range"),
    ("starts", "key"),
    ("range", "key:quality"),
    ("range", "s:setting"),
    ("s:target", "s:change"),
    ("key:target", "s:quality"),
    ("head:target", "s:quality"),
    ("key:setting", "s:quality"),
    ("b1:setting", "s:quality"),
    ("bn:setting", "s:quality"),
    ("b1:dataset", "unit=pct"),
    ("a1:dataset", "unit=pct"),
    ("s:achieve", "s:quality"),
    ("s:change", "unit=times"),
    ("s:change", "unit=pct"),
    ("s:background", "unit=pct"),
    ("s:background", "money"),
    ("money", "compared"),
    ("unit=time", "compared"),
    ("unit=time", "key:speed"),
    ("unit=time", "s:speed"),
    ("worded", "s:speed"),
    *(
        (change, other)
        for change in ("change:from", "change:to", "change:instead", "change:by")
        for other in (
            "kind=heading",
            "role=entry",
            "role=title",
            "role=result",
            "role=summary",
            "unit=pct",
            "s:target",
            "unit=time",
            "unit=days",
        )
    ),
    ("rate", "s:speed"),
    ("rate", "own"),
    ("rate", "code:benchmark"),
    ("unit=time", "own"),
    ("unit=time", "code:benchmark"),
    ("unit=size", "own"),
    ("own", "kind=row"),
    ("own", "role=result"),
    ("own", "code:benchmark"),
    ("own", "s:speed"),
    ("ordinal", "s:achieve"),
    ("ordinal", "s:outcome"),
    ("pct=round", "a1:quality"),
    ("pct=round", "s:quality"),
    ("pct=round", "s:change"),
    ("table:quality", "cell:bare"),
    ("table:speed", "cell:bare"),
    ("s:validated", "s:quality"),
    ("role=problem", "unit=pct"),
    ("role=data", "unit=pct"),
)
_CROSS = ("unit=pct", "dec01", "money", "unit=time", "unit=times", "rate", "unit=size", "range", "worded")
_WITH = (
    "b1:quality",
    "bn:quality",
    "a1:quality",
    "s:quality",
    "key:quality",
    "col:quality",
    "row:quality",
    "s:change",
    "s:achieve",
    "s:target",
    "s:outcome",
    "s:speed",
    "role=result",
    "kind=code",
    "kind=row",
    "kind=heading",
    "role=data",
    "role=problem",
    "table:quality",
)


def crossed(features: Sequence[str]) -> list[str]:
    """Each feature once, and the telling pairs among them."""
    present = set(features)
    shapes = [name for name in _CROSS if name in present] or ["plain"]
    return [*present, *_with_shapes(present, shapes), *_beside_metric(present, shapes)]


def _with_shapes(present: set[str], shapes: Sequence[str]) -> Iterator[str]:
    around = [name for name in _WITH if name in present]
    for shape in shapes:
        for name in around:
            yield f"{shape}&{name}"
    for one, two in _PAIRS:
        if one in present and two in present:
            yield f"{one}&{two}"


def _beside_metric(present: set[str], shapes: Sequence[str]) -> Iterator[str]:
    """What is told of a number with the name of a metric right beside it, above it or before its colon."""
    if present.isdisjoint(_MEASURES):
        yield "no-metric"
    if present.isdisjoint(_ADJACENT):
        return
    role = next((name for name in present if name.startswith("role=") and "&" not in name), "")
    yield "metric-adjacent"
    yield f"metric-adjacent&{role}"
    for shape in shapes:
        yield f"metric-adjacent&{shape}"
    if present.isdisjoint(_UNCLEAN):
        yield "metric-adjacent&clean"
