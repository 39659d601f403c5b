"""The blocks of a page hold each of its lines exactly once, whatever the text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from impactlint.document import UnreadableError, decode, from_text, parse

PIECES = st.sampled_from(
    [
        *("# Title", "## Part ##", "Title\n===", "Part\n---", "---", "***", "* * *", "text", "more *text* here"),
        *("", " ", "\t", "- item", "  - deeper", "1. one", "- [ ] task", ". x", "> quote", ">> deeper", "    code"),
        *("```", "```python", "~~~", "``` `x", "`" * 5, "<div>", "</div>", "<!-- a", "-->", "<details>", "<br>"),
        *("<script>", "</script>", "<pre>", "<h2>Head</h2>", "**Bold**", "| a | b |", "| --- | :-: |", "| 1 | 2 |"),
        *("[ref]: http://example.org", "[^1]: note", "[x](y)", "![b](c)", "\\", "\\# no", "&amp;", "+++", "title: x"),
        *("\x0c", "\u2028", "\x85", "\u00a0", "\ufeff", "\0", "# \u00a0x", "#\tTab", "###### six", "####### seven"),
    ]
)
NEWLINES = st.sampled_from(["\n", "\r\n", "\n\n", "\r"])
pages = st.lists(st.tuples(PIECES | st.text(max_size=12), NEWLINES), max_size=25).map(
    lambda lines: "".join(text + newline for text, newline in lines)
)


def check(text):
    source = from_text(text, "README.md")
    assert "".join(source.lines) == text.removeprefix("\ufeff")
    try:
        document = parse(source)
    except UnreadableError:
        return
    at = 0
    for block in document.blocks:
        assert block.span.start == at, "blocks follow one another"
        assert block.span.end > at, "no block is empty"
        at = block.span.end
    assert at == len(source.lines), "the last block ends with the file"
    check_inside(document)
    check_sections(document, len(source.lines))


def check_inside(document):
    for block in document.blocks:
        for inner in block.walk():
            for child in inner.children:
                assert inner.span.start <= child.span.start <= child.span.end <= inner.span.end


def check_sections(document, end):
    starts = [section.span.start for section in document.sections]
    assert starts == sorted(starts)
    ends = [*starts[1:], end][: len(starts)]
    for section, own_end in zip(document.sections, ends, strict=True):
        assert (section.own.start, section.own.end) == (section.span.start, own_end)
        assert section.span.end >= section.own.end
        if section.parent is not None:
            parent = document.sections[section.parent]
            assert section.index in parent.children
            assert parent.span.start < section.span.start <= section.span.end <= parent.span.end
            assert parent.heading.level < section.heading.level
        for line in range(section.own.start, section.own.end):
            found = document.section_at(line)
            assert found is not None
            assert found.heading.span.start <= line


@given(st.text())
@example("")
@example("\ufeff")
@example("\r")
@example("a\r\r\nb\n\r")
@example("---\na: 1\n---\n# T\n")
@example("---\n---\n")
@example("```\nx")
@example("> a\nb\n\n> c")
@example("- a\n\n\n- b\n\n  c\n")
@example("[a]: b\n[c]: d\ntext\n===\n")
def test_any_text(text):
    check(text)


@given(pages)
def test_any_page(text):
    check(text)


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes(data, bom):
    try:
        source = decode((b"\xef\xbb\xbf" if bom else b"") + data, "README.md")
    except UnreadableError as error:
        assert error.line >= 1
        return
    assert ((b"\xef\xbb\xbf" if source.bom else b"") + source.text.encode()) == (
        (b"\xef\xbb\xbf" if bom else b"") + data
    )


@pytest.mark.corpus
def test_every_file_of_the_corpus(corpus_files):
    assert len(corpus_files) > 500
    for path in corpus_files:
        check(path.read_bytes().decode("utf-8", "replace"))
