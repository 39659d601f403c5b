"""What is packed comes back as it was; anything else is refused."""

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.codec import Codec
from impactlint.document import Span
from impactlint.findings import Edit, Finding, Fix, Related, Severity, Suppression
from impactlint.run import FileResult

texts = st.text(max_size=20)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(min(ends), max(ends)))
fixes = st.builds(
    Fix,
    kind=st.sampled_from(["move", "lift", "ask", "replace"]),
    safety=st.sampled_from(["safe", "unsafe"]),
    title=texts,
    edits=st.lists(st.builds(Edit, spans, texts), max_size=3).map(tuple),
)
findings = st.builds(
    Finding,
    rule=texts,
    name=texts,
    severity=st.sampled_from(Severity),
    path=texts,
    line=st.integers(1, 999),
    end_line=st.integers(1, 999),
    column=st.integers(1, 99),
    message=texts,
    related=st.lists(st.builds(Related, st.integers(1, 9), texts, texts), max_size=2).map(tuple),
    fix=st.none() | fixes,
    confidence=st.floats(0, 1),
    structural=st.booleans(),
    suppression=st.none()
    | st.builds(Suppression, by=st.sampled_from(["comment", "baseline"]), reason=texts, line=st.integers(0, 9)),
)


@given(st.lists(findings, max_size=3))
def test_a_result_survives_the_way_through_json(found):
    result = FileResult("README.md", tuple(found))
    codec = Codec()
    packed = json.loads(json.dumps(codec.pack(result)))
    assert codec.unpack(FileResult, packed) == result


def test_every_field_of_a_finding_is_packed():
    finding = Finding("IMP101", "problem-first", Severity.ERROR, "README.md", 1, 1, 1, "message")
    assert len(Codec().pack(finding)) == len(fields(Finding))


WRONG = [
    [],
    None,
    "README.md",
    {"path": "README.md"},
    ["README.md", [], None, ""],
    ["README.md", [["IMP101"]], None, "", []],
    ["README.md", "findings", None, ""],
    [1, [], None, ""],
]


@pytest.mark.parametrize("packed", WRONG)
def test_what_was_not_packed_here_is_refused(packed):
    expected = Codec().pack(FileResult("README.md"))
    if packed == expected:
        return
    with pytest.raises((TypeError, ValueError, LookupError, AttributeError)):
        Codec().unpack(FileResult, packed)
