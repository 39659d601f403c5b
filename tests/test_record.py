"""Classes made by `record.dataclass` behave as those that the standard library makes."""

import copy
import dataclasses
import inspect
import pickle
from dataclasses import field

import pytest

from impactlint.document import Span
from impactlint.findings import Edit
from impactlint.record import dataclass


def kinds(decorate):
    @decorate(frozen=True, slots=True)
    class Point:
        """A point."""

        x: int
        y: int = 0
        names: list[str] = field(default_factory=list)

        @property
        def total(self) -> int:
            return self.x + self.y

    @decorate(slots=True)
    class Counter:
        count: int = 0

    @decorate(frozen=True, slots=True, order=True)
    class Range:
        start: int
        end: int

        def __post_init__(self) -> None:
            if self.end < self.start:
                raise ValueError("not a range")

    @decorate(frozen=True, slots=True)
    class Empty:
        pass

    return Point, Counter, Range, Empty


@pytest.fixture(params=[dataclass, dataclasses.dataclass], ids=["ours", "the library's"])
def classes(request):
    return kinds(request.param)


def test_they_take_their_fields_by_place_and_by_name(classes):
    point = classes[0](1, y=2)
    assert (point.x, point.y, point.names, point.total) == (1, 2, [], 3)
    assert classes[0](1).names is not classes[0](1).names
    with pytest.raises(TypeError):
        classes[0]()


def test_they_are_shown_compared_and_hashed_by_their_fields(classes):
    point, counter, span, empty = classes
    assert repr(span(1, 2)).endswith("Range(start=1, end=2)")
    assert point(1) == point(1) != point(2)
    assert span(1, 2) != (1, 2) and empty() == empty()
    assert len({span(1, 2), span(1, 2), span(1, 3)}) == 2
    assert span(1, 2) < span(1, 3) <= span(1, 3) and span(2, 2) > span(1, 9) and span(2, 2) >= span(2, 2)
    with pytest.raises(TypeError):
        hash(counter())
    with pytest.raises(TypeError):
        assert span(1, 2) < (1, 3)


def test_frozen_ones_can_not_be_changed_and_have_no_room_for_more(classes):
    point, counter, *_ = classes
    one = point(1)
    for change in (lambda: setattr(one, "x", 2), lambda: delattr(one, "x")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    loose = counter()
    loose.count += 1
    assert loose == counter(1)
    with pytest.raises(AttributeError):
        loose.more = 1


def test_they_check_themselves(classes):
    with pytest.raises(ValueError, match="not a range"):
        classes[2](2, 1)


def test_the_library_takes_them_for_its_own(classes):
    point, _, span, _ = classes
    assert dataclasses.is_dataclass(point)
    assert [one.name for one in dataclasses.fields(point)] == ["x", "y", "names"]
    assert dataclasses.replace(point(1), y=5) == point(1, 5)
    assert dataclasses.asdict(span(1, 2)) == {"start": 1, "end": 2}
    assert list(inspect.signature(point).parameters) == ["x", "y", "names"]
    match span(1, 2):
        case span(start, end):
            assert (start, end) == (1, 2)
    assert copy.copy(point(1, 2)) == copy.deepcopy(point(1, 2)) == point(1, 2)


def test_they_travel_to_other_processes():
    edit = Edit(Span(1, 2), "text")
    assert pickle.loads(pickle.dumps(edit)) == edit  # noqa: S301  # our own bytes


def test_what_each_object_makes_for_itself_is_no_part_of_its_value():
    @dataclass(frozen=True, slots=True)
    class Sum:
        parts: tuple[int, ...]
        known: dict[str, int] = field(init=False, default_factory=dict)
        total: int = field(init=False)
        note: str = field(init=False, default="")

        def __post_init__(self) -> None:
            object.__setattr__(self, "total", sum(self.parts))

    one, other = Sum((1, 2)), Sum((1, 2))
    one.known["a"] = 1
    assert one == other and hash(one) == hash(other) and repr(one).endswith("Sum(parts=(1, 2))")
    assert (copy.copy(one).total, copy.copy(one).known, dataclasses.replace(one, parts=(4,)).total) == (3, {}, 4)
    assert list(inspect.signature(Sum).parameters) == ["parts"]


@pytest.mark.parametrize("option", [{"compare": False}, {"repr": False}, {"hash": True}, {"kw_only": True}])
def test_options_that_these_classes_do_not_know_are_refused(option):
    with pytest.raises(TypeError, match=r"Loose\.x: only defaults"):

        @dataclass(slots=True)
        class Loose:
            x: int = field(default=1, **option)
