"""Findings that are said together: what leads, what is related, and what is told of several places."""

from __future__ import annotations

from dataclasses import replace

from impactlint.findings import Finding, Joint, Related, Severity, Suppression
from impactlint.joining import joined


def place(line: int, words: str = "XX %", *, group: str = "xx", severity: Severity = Severity.ERROR) -> Finding:
    joint = Joint(group, f"here: {words}", " One more.", " {n} more.", help="Mend them all.")
    return Finding(
        *("IMP206", "placeholder", severity, "README.md", line, line, 1, f"{words} is a gap.", "Mend it."),
        fingerprint=f"{line}",
        joint=joint,
    )


KNOWN = Suppression("baseline")


def test_the_first_place_leads_and_the_others_are_related() -> None:
    (one,) = joined([place(3), place(7), place(5)])
    assert (one.line, one.message) == (3, "XX % is a gap. 2 more.")
    assert one.related == (Related(5, "here: XX %"), Related(7, "here: XX %"))
    assert (one.help, one.ids) == ("Mend them all.", ("3", "7", "5"))


def test_a_place_alone_is_left_as_it_is() -> None:
    assert joined([place(3)]) == (place(3),)
    assert joined([place(3), place(5, group="yy")]) == (place(3), place(5, group="yy"))


def test_the_worst_place_leads_and_keeps_its_place_in_the_order() -> None:
    plain = replace(place(5), rule="IMP101", joint=None)
    found = joined([place(3, "a", severity=Severity.ADVICE), plain, place(7, "b"), place(9, "c")])
    assert [(one.line, one.severity) for one in found] == [(5, Severity.ERROR), (7, Severity.ERROR)]
    assert found[1].message == "b is a gap. 2 more."
    assert [at.line for at in found[1].related] == [3, 9]


def test_what_is_suppressed_is_joined_with_what_is_suppressed_alike() -> None:
    comment = Suppression("comment", "so it is", 6)
    first, second, third = (replace(place(line), suppression=KNOWN) for line in (3, 5, 7))
    found = joined([first, second, replace(third, suppression=comment), place(9)])
    assert [(one.line, one.suppression, one.also) for one in found] == [
        (3, KNOWN, ("5",)),
        (7, comment, ()),
        (9, None, ()),
    ]


def test_places_of_other_files_and_rules_stand_apart() -> None:
    other = replace(place(3), path="docs/README.md")
    assert len(joined([place(3), other, replace(place(3), rule="IMP203")])) == 3


def test_places_on_one_line_are_named_once() -> None:
    (one,) = joined([place(3, "A"), place(3, "B"), place(5, "C"), place(5, "D"), place(5, "D")])
    assert one.related == (Related(5, "here: C, here: D"),)


def named(line: int, words: str) -> Finding:
    return replace(place(line), joint=Joint("named", words, message="{n} gaps: {places}."))


def test_several_places_are_named_where_the_rule_says_so() -> None:
    assert [one.message for one in joined([named(3, "A")])] == ["XX % is a gap."]
    assert [one.message for one in joined([named(3, "A"), named(5, "B"), named(7, "B")])] == ["3 gaps: A, B or B."]
    (one,) = joined([named(line, str(line)) for line in range(1, 10)])
    assert one.message == "9 gaps: 1, 2, 3, 4, 5 and 4 more."
    assert len(one.related) == 8


def test_joining_again_changes_nothing() -> None:
    once = joined([place(3), place(5), place(7, group="yy")])
    assert joined(once) == once


def test_the_words_of_a_page_are_no_pattern() -> None:
    (one,) = joined([place(3, "{n} {places}"), place(4, "{n}"), place(5, "{places}")])
    assert one.message == "{n} {places} is a gap. 2 more."
    assert [one.message for one in joined([named(3, "{n}"), named(5, "x")])] == ["2 gaps: {n} or x."]
