"""Frozen data classes to plain JSON values and back, by their type hints."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Codec:
    """Packs and unpacks; keeps the resolved type hints of the classes it has met."""

    def __init__(self) -> None:
        self._hints: dict[type[Any], dict[str, Any]] = {}

    def pack(self, value: Any) -> Any:
        """A value of JSON types. A data class becomes the list of its fields."""
        if is_dataclass(value):
            return [self.pack(getattr(value, field.name)) for field in fields(value)]
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, Mapping):
            return {key: self.pack(item) for key, item in value.items()}
        if isinstance(value, tuple | list):
            return [self.pack(item) for item in value]
        return value

    def unpack(self, kind: type[T], value: Any) -> T:
        """The value of a type that `pack` made this of.

        Raises:
            TypeError, ValueError, LookupError: it was made of something else.
        """
        unpacked: T = self._unpack(kind, value)
        return unpacked

    def _unpack(self, kind: Any, value: Any) -> Any:
        origin, inside = get_origin(kind), get_args(kind)
        if origin in (Union, types.UnionType):
            return (
                None if value is None else self._unpack(next(one for one in inside if one is not types.NoneType), value)
            )
        if origin is tuple:
            kinds = [inside[0]] * len(value) if inside[1:] == (...,) else inside
            return tuple(self._unpack(one, item) for one, item in zip(kinds, value, strict=True))
        if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
            return {key: self._unpack(inside[1], item) for key, item in value.items()}
        if origin is Literal:
            if value not in inside:
                raise ValueError(f"{value!r} is none of {inside}")
            return value
        return self._plain(kind, value)

    def _plain(self, kind: type[Any], value: Any) -> Any:
        if is_dataclass(kind):
            hints = self._of(kind).values()
            made: Any = kind(*(self._unpack(hint, item) for hint, item in zip(hints, value, strict=True)))
            return made
        if issubclass(kind, Enum):
            return kind(value)
        if kind is float and isinstance(value, int):
            return float(value)
        if not isinstance(value, kind):
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    def _of(self, kind: Any) -> dict[str, Any]:
        if kind not in self._hints:
            resolved = get_type_hints(kind)
            self._hints[kind] = {field.name: resolved[field.name] for field in fields(kind)}
        return self._hints[kind]
