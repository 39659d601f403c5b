"""Dataclasses with slots that are made in a third of the time: a check makes eighty of them before it reads a word.

The standard library compiles seven functions for each, most of which are never called. Here one is compiled for each
class; the others are shared by all. To a type checker, to `fields` and to `replace` they are dataclasses like others.

A field with `init=False` is made anew by each object, from its default or in `__post_init__`: it is no part of the
value, so neither compared nor shown nor copied. Other options of `field` than that and defaults are refused.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

__all__ = ("dataclass",)

T = TypeVar("T")

_GIVEN = object()
"""Stands for an argument that wasn't given, where a factory makes the value."""


def _made(cls: type[T], shared: dict[str, Any]) -> type[T]:
    """The class with slots, as a dataclass with some of the methods that all classes share."""
    cls.__doc__ = cls.__doc__ or cls.__name__  # or else it would be made of a signature, which takes long
    made: type[Any] = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    _refuse_options(made)
    made.__init__ = _initialiser(made)
    for name, method in shared.items():
        if name not in made.__dict__:
            setattr(made, name, method)
    return made


def _initialiser(made: type[Any]) -> Callable[..., None]:
    """`__init__` with the fields for parameters."""
    known: dict[str, Any] = {"_given": _GIVEN, "_set": object.__setattr__}
    parameters, lines = ["self"], []
    for name, field in made.__dataclass_fields__.items():
        if not field.init:
            lines += _own_line(name, field, known)
            continue
        default, value = "", name
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"], default = field.default, f"=_default_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_new_{name}"], default = field.default_factory, "=_given"
            value = f"_new_{name}() if {name} is _given else {name}"
        parameters.append(name + default)
        lines.append(f" _set(self, {name!r}, {value})\n")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()\n")
    lines = lines or [" pass\n"]
    exec(f"def __init__({', '.join(parameters)}):\n{''.join(lines)}", known)  # noqa: S102  # names of fields alone
    function: Callable[..., None] = known["__init__"]
    function.__annotations__ = {name: field.type for name, field in made.__dataclass_fields__.items()}
    function.__qualname__, function.__module__ = f"{made.__qualname__}.__init__", made.__module__
    return function


def _own_line(name: str, field: dataclasses.Field[Any], known: dict[str, Any]) -> list[str]:
    """The line that gives a field its default which is no parameter; none where `__post_init__` makes it."""
    if field.default_factory is not dataclasses.MISSING:
        known[f"_new_{name}"] = field.default_factory
        return [f" _set(self, {name!r}, _new_{name}())\n"]
    if field.default is not dataclasses.MISSING:
        known[f"_default_{name}"] = field.default
        return [f" _set(self, {name!r}, _default_{name})\n"]
    return []


def _refuse_options(made: type[Any]) -> None:
    """Refuse what these classes don't do, so that nobody counts on it.

    Raises:
        TypeError: a field has an option other than a default and `init`.
    """
    for name, field in made.__dataclass_fields__.items():
        if not (field.repr and field.compare and field.hash is None) or field.kw_only:
            raise TypeError(f"{made.__qualname__}.{name}: only defaults and init=False are options of a field here")


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__match_args__])


def _repr(self: Any) -> str:
    shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in self.__match_args__])
    return f"{type(self).__qualname__}({shown})"


def _eq(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _refuse_to_set(_: object, name: str, __: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _restore(self: Any, values: tuple[Any, ...]) -> None:
    """Take what `__getstate__` gave, for copies and for other processes."""
    self.__init__(*values)


def _lt(self: Any, other: object) -> bool:
    return _values(self) < _values(other) if type(other) is type(self) else NotImplemented


def _le(self: Any, other: object) -> bool:
    return _values(self) <= _values(other) if type(other) is type(self) else NotImplemented


_COMMON: dict[str, Any] = {"__repr__": _repr, "__eq__": _eq, "__hash__": None}
_FROZEN: dict[str, Any] = {
    **_COMMON,
    "__hash__": _hash,
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _values,
    "__setstate__": _restore,
}
_ORDERED: dict[str, Any] = {"__lt__": _lt, "__le__": _le}
"""What compares; Python turns `>` and `>=` around."""

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, slots, frozen=False, order=False):
        """Decorate a class like `dataclasses.dataclass`; there are always slots."""
        assert slots  # noqa: S101
        shared = (_FROZEN if frozen else _COMMON) | (_ORDERED if order else {})
        return lambda cls: _made(cls, shared)
