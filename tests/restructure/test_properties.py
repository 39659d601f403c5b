"""Random pages: whatever is done to them, nothing is lost, a second run changes nothing, and the order is right."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from impactlint.document import Source, decode, parse
from impactlint.document.source import BOM
from impactlint.reading.model import DEFAULT_ORDER
from impactlint.restructure import Settled, settle
from impactlint.restructure.edits import applied, encoded, unified
from tests.restructure.pages import judge, rendered
from tests.restructure.patch import patched

TITLES = st.sampled_from(
    [
        "Results",
        "Architecture",
        "Problem",
        "Overview",
        "Usage",
        "Data",
        "Demo",
        "Pipeline",
        "Contents",
        "Notes",
        "License",
    ]
)

PLAIN = st.sampled_from(
    [
        "Words.",
        "Two lines\nof words.  ",
        "- one\n- two\n  - three",
        "1. one\n2. two",
        "| a | b |\n|---|---|\n| 1 | 50 % |",
        "```sh\n## Results\n60 %\n```",
        "    ## code",
        "> ## quoted\n> words",
        "<div>\n\nInside.\n\n</div>",
        "<details>\n<summary>More</summary>\n\n70 %\n\n</details>",
        "<table>\n<tr><td>1</td></tr>\n</table>",
        "<!-- a note -->",
        "<!-- two\n\nlines -->",
        "---",
        "***",
        "<br>",
        '<a name="mark"></a>',
        '<p align="right">(<a href="#top">back to top</a>)</p>',
        "[ref]: https://example.org/1",
        "[other]: https://example.org/2 'two'",
        "See [ref] and [this](#results).",
        "[^1]: A footnote.",
        "- [Results](#results)\n- [Architecture](#architecture)\n- [Usage](#usage)",
        "1. [Usage](#usage)\n2. [Results](#results)\n   - [Notes](#notes)\n3. [Architecture](#architecture)",
        "- [Results][r]\n- [Architecture]\n\n[r]: #results\n[architecture]: #architecture",
        "![badge](https://example.org/b.svg)",
        "\t",
        "&nbsp;",
        "Text with `<div>` in code.",
        "Made with care.",
    ]
)

HOSTILE = st.sampled_from(
    [
        "~~~\nopen for ever",
        "<div>",
        "</div>",
        "<details>",
        "</details>",
        "<p align=center>x",
        "<b>bold",
        "</b>",
        "<!-- START toc -->",
        "<!-- END toc -->",
        "<!-- toc -->",
        "<!-- tocstop -->",
        "<!-- vale off -->",
        "<!-- vale on -->",
        "<!-- impactlint-disable IMP203 -->",
        "<!-- open for ever",
        "[Ref]: https://example.org/3",
        "[x]: #2-results\n[y]: README.md#results-1",
        "See [that](#results-1) and [mark](#mark) and [number](#2-results).",
        "A note[^1] and another[^b].",
        "[^b]: Another.\n    More.",
        "See section 2.",
        "As described above, fine.",
        "Usage\n---",
        "Title of its own\n===",
        "**Results**",
        "Text <b>and",
        "<br><!-- x -->",
        "<img src=x>",
        "* * *\n<!-- y -->",
        "- item\n\n  ## Inside",
        "a | b\n---|---",
    ]
)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    return draw(HOSTILE) if draw(st.integers(0, 19)) == 0 else draw(PLAIN)


STYLES = ("##", "##", "##", "#", "###", "setext", "bold", "html", "div")


def heading(style: str, title: str) -> str:
    if style == "setext":
        return f"{title}\n---"
    if style == "bold":
        return f"**{title}**"
    if style == "html":
        return f"<h2>{title}</h2>"
    if style == "div":
        return f'<div align="center">\n\n## {title}\n\n</div>'
    return f"{style} {title}"


@st.composite
def sections(draw: st.DrawFn, style: str) -> list[str]:
    title = draw(TITLES)
    body = draw(st.lists(bodies(), max_size=4))
    told = {"Results": "Errors fell by 30 %.", "Problem": "It costs us days."}.get(title)
    if told:
        body.insert(draw(st.integers(0, len(body))), told)
    own = draw(st.sampled_from(STYLES)) if draw(st.integers(0, 14)) == 0 else style
    inner = [f"#### {draw(TITLES)}", draw(bodies())] if draw(st.integers(0, 5)) == 0 else []
    return [heading(own, title), *body, *inner]


@st.composite
def pages(draw: st.DrawFn) -> str:
    style = draw(st.sampled_from(STYLES))
    parts = draw(st.lists(sections(style), min_size=2, max_size=7))
    numbering = draw(st.sampled_from(["", "", "", "{}. ", "{} ", "{}) ", "{} - ", "Step {}: "]))
    blocks = draw(st.sampled_from([["# Tool"], ["# Tool", "Words of a lead."], [], ["---\ntitle: x\n---"]]))
    for number, part in enumerate(parts, start=1):
        head = re.sub(
            r"(?<=[#>*] )(?=[A-Z])|(?<=^\*\*)|(?<=<h2>)|^(?=[A-Z])", numbering.format(number), part[0], count=1
        )
        blocks = [*blocks, head, *part[1:]]
    tight = draw(st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", "\n\n\n"]))
    return tight.join(blocks)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    text = draw(pages()) + draw(st.sampled_from(["", "\n", "\n\n", "  \n", "\n---\nMade with care."]))
    newline = draw(st.sampled_from(["\n", "\n", "\r\n", "mixed"]))
    if newline == "mixed":
        lines = text.split("\n")
        text = "".join(line + ("\r\n" if at % 2 else "\n") for at, line in enumerate(lines[:-1])) + lines[-1]
    else:
        text = text.replace("\n", newline)
    return (BOM if draw(st.booleans()) else b"") + text.encode()


def fixed(data: bytes, *, unsafe: bool) -> tuple[Source, Settled]:
    source = decode(data, "README.md")
    return source, settle(source, judge, DEFAULT_ORDER, unsafe=unsafe)


THOROUGH = settings(
    max_examples=max(400, settings.default.max_examples if settings.default else 0),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@THOROUGH
@given(files(), st.booleans())
def test_nothing_is_lost(data: bytes, unsafe: bool):
    before, done = fixed(data, unsafe=unsafe)
    blocks = rendered(before.text), rendered(done.source.text)
    old, new = map(Counter, blocks)
    assert not old - new
    added = (new - old).total()
    assert added == 0 if not unsafe else added <= 2


@THOROUGH
@given(files(), st.booleans())
def test_a_second_run_changes_nothing(data: bytes, unsafe: bool):
    _, done = fixed(data, unsafe=unsafe)
    _, again = fixed(encoded(done.source), unsafe=unsafe)
    assert again.edits == ()
    assert again.source.lines == done.source.lines


@THOROUGH
@given(files(), st.booleans())
def test_what_is_changed_is_in_order(data: bytes, unsafe: bool):
    before, done = fixed(data, unsafe=unsafe)
    assume(done.edits and judge(parse(before)).reading.order == "late")
    assert judge(parse(decode(encoded(done.source), "README.md"))).reading.order == "ok"


@THOROUGH
@given(files(), st.booleans())
def test_newlines_mark_and_end_stay(data: bytes, unsafe: bool):
    _, done = fixed(data, unsafe=unsafe)
    after = encoded(done.source)
    if not unsafe:
        assert after.count(b"\r\n") >= data.count(b"\r\n")
        assert after.count(b"\n") >= data.count(b"\n")
    for probe in (data.startswith, after.startswith):
        assert probe(BOM) == data.startswith(BOM)
    assert after.endswith(b"\n") == data.endswith(b"\n")
    assert style(after) == style(data)


def style(data: bytes) -> str:
    crlf = data.count(b"\r\n")
    return "lf" if not crlf else "crlf" if crlf == data.count(b"\n") else "mixed"


@THOROUGH
@given(files(), st.booleans())
def test_edits_and_diff_say_the_same(data: bytes, unsafe: bool):
    before, done = fixed(data, unsafe=unsafe)
    assert applied(before, done.edits).lines == done.source.lines
    diff = unified(before, done.edits)
    assert patched(data.decode(), diff) == encoded(done.source).decode()
    for fix in done.fixes:
        assert fix.edits
        assert fix.footprint.end <= max(len(before.lines), len(done.source.lines)) + 5


@THOROUGH
@given(files())
def test_safe_moves_take_and_give_the_same_lines(data: bytes):
    before, done = fixed(data, unsafe=False)
    old = Counter(line.strip() for line in before.lines if line.strip())
    new = Counter(line.strip() for line in done.source.lines if line.strip())
    changed = (old - new) + (new - old)
    assert all(any(char.isdigit() for char in line) for line in changed)
