"""Numbers of things in words."""

from impactlint.counting import counted, first_of, further, listed
from impactlint.findings import Severity


def test_one_and_several():
    assert [counted(number, "file") for number in (0, 1, 2)] == ["0 files", "1 file", "2 files"]
    assert [counted(number, "entry is", "entries are") for number in (1, 2)] == ["1 entry is", "2 entries are"]


def test_more_of_them():
    assert [further(number, "heading") for number in (1, 2)] == ["one more heading", "2 more headings"]
    assert further(3, "claim needs", "claims need") == "3 more claims need"


def test_findings_of_a_severity():
    assert [Severity.ERROR.counted(number) for number in (1, 2)] == ["1 error", "2 errors"]
    assert [Severity.ADVICE.counted(number) for number in (1, 2)] == ["1 piece of advice", "2 pieces of advice"]
    assert [Severity.ADVICE.counted(number, "more ") for number in (1, 2)] == [
        "1 more piece of advice",
        "2 more pieces of advice",
    ]


def test_several_in_a_row():
    assert [listed("abc"[:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed("abc", "or") == "a, b or c"
    assert [first_of("abc"[:count], 2) for count in (1, 2, 3)] == ["a", "a, b", "a, b and 1 more"]
