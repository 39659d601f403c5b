"""Whatever the page, every answer points at a line that is there and quotes words that stand on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given

from impactlint.document import UnreadableError, decode, from_text, parse
from impactlint.document.text import plain
from impactlint.reading import read
from impactlint.reading.model import Evidence, Genre, Kind, Question, Reading, Role
from tests.document.test_partition import pages

WORD = re.compile(r"[^\W_]+")


def evidence(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    for result in reading.results:
        yield "result", result.evidence
    if reading.problem:
        yield "problem", reading.problem.evidence
    if reading.technology_opening:
        yield "opening", reading.technology_opening
    for name, several in (("claim", reading.claims), ("placeholder", reading.placeholders)):
        for one in several:
            yield name, one
    for question, one in reading.answers.items():
        yield question, one


def words_near(reading: Reading, line: int) -> set[str]:
    """Words of the block that a 1-based line stands in."""
    lines = reading.document.source.lines
    block = next((block for block in reading.document.blocks if line - 1 in block.span), None)
    span = range(block.span.start, block.span.end) if block else range(line - 1, line)
    raw = "".join(lines[number] for number in span)
    return set(WORD.findall(f"{raw} {plain(raw[:8000])} {' '.join(map(plain, raw.splitlines()))}"))


def misplaced(reading: Reading) -> Iterator[str]:
    """What an answer says that the file doesn't, in words."""
    lines = reading.document.source.lines
    for name, one in evidence(reading):
        if not (1 <= one.line <= len(lines) and 1 <= one.column <= len(lines[one.line - 1]) + 1):
            yield f"{name}: no line {one.line}, column {one.column}"
        elif not 0 <= one.confidence <= 1:
            yield f"{name}: confidence {one.confidence}"
        elif name != "placeholder" and not set(WORD.findall(one.text)[:6]) <= words_near(reading, one.line):
            yield f"{name}: line {one.line} doesn't say {one.text!r}"
        elif name == "placeholder" and one.text not in lines[one.line - 1]:
            yield f"placeholder: line {one.line} doesn't hold {one.text!r}"


def out_of_order(reading: Reading) -> Iterator[str]:
    last = len(reading.document.source.lines)
    for name, found in (
        ("results", [result.line for result in reading.results]),
        ("claims", [claim.line for claim in reading.claims]),
        ("sections", [section.line for section in reading.sections]),
    ):
        if found != sorted(found):
            yield f"{name}: {found}"
    for section in reading.sections:
        if not section.line <= section.end <= max(last, 1):
            yield f"section {section.line}-{section.end} of {last}"
        if section.role not in get_args(Role):
            yield f"role {section.role}"


def check(reading: Reading) -> None:
    assert list(misplaced(reading)) == []
    assert list(out_of_order(reading)) == []
    assert reading.kind.value in get_args(Kind)
    assert reading.genre in get_args(Genre)
    assert set(reading.answers) <= set(get_args(Question))
    assert 0 <= reading.lead_likelihood <= 1 + 1e-9
    assert 0 <= reading.lead.start <= reading.lead.end <= len(reading.document.source.lines)


@given(pages)
def test_any_page(text: str) -> None:
    try:
        document = parse(from_text(text, "README.md"))
    except UnreadableError:
        return
    check(read(document))


@pytest.mark.corpus
def test_every_page_of_the_corpus(corpus_files: list[Path]) -> None:
    wrong = {}
    for path in corpus_files:
        try:
            reading = read(parse(decode(path.read_bytes(), path.name)))
        except UnreadableError:
            continue
        found = [*misplaced(reading), *out_of_order(reading)]
        if found:
            wrong[path.name] = found
    assert wrong == {}


@pytest.mark.corpus
def test_a_page_is_read_alike_with_other_newlines(corpus_files: list[Path]) -> None:
    for path in corpus_files[::10]:
        text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        try:
            one, two = (read(parse(from_text(version, "README.md"))) for version in (text, text.replace("\n", "\r\n")))
        except UnreadableError:
            continue
        assert [result.line for result in one.results] == [result.line for result in two.results], path.name
        assert [(section.line, section.role) for section in one.sections] == [
            (section.line, section.role) for section in two.sections
        ], path.name
        assert [claim.text for claim in one.claims] == [claim.text for claim in two.claims], path.name
