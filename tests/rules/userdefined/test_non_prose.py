"""What of running text is no prose: neither found nor rewritten, whatever stands around it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from impactlint.document import from_text, parse
from impactlint.rules.userdefined.non_prose import blanked, text_of
from tests.rules.userdefined import hiding


def shown(text: str) -> str:
    """A page with `_` for each stretch of a line that is hidden."""
    return hiding.shown(text, blanked)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("a `email` ``a ` b`` c", "a _ _ c"),
        ("a `b\nemail` c ` d", "a _\n_ c ` d"),
        ("- a ` b\n- c `email` d", "- a ` b\n- c _ d"),
        ("> a `b\n> email` c", "> a _\n_ c"),
        ("| ` | `email` |\n|---|---|\n| `a \\| b` | c |", "| ` | _ |\n|---|---|\n| _ | c |"),
        ("a \\`email\\` \\<code>email", "a \\`email\\` \\<code>email"),
        ("a <code>email</code> b <kbd>x</kbd> c", "a _ b _ c"),
        ("<pre>\nemail\n\nemail\n</pre>\n\nb", "_\n_\n\n_\n_\n\nb"),
        ("<div><pre>\n\nemail\n\n</pre> b</div>", "_\n\n_\n\n_ b_"),
        ("<code>email\n\nemail", "_\n\nemail"),
        ('<a title="a > b" href="email">email</a>', "_email_"),
        ("<p don't>b", "_b"),
        ("a <!-- email\nemail --> b", "a _\n_ b"),
        ("$e$ and $$\ne\n$$ cost $5, not $6 or US$7", "_ and _\n_\n_ cost $5, not $6 or US$7"),
        ("to a.b+c@d.org, <a@b> or <mailto:a@b.org>.", "to _, _ or _."),
        ("see www.a.org/email (http://a.org/(email) b) s3://a", "see _ (_ b) _"),
        ('[email](email) ![email](<e mail> "email") [a](b(email)c) d', "[email]_ ![email]_ [a]_ d"),
        ("[an email][email] [email][] b", "[an email]_ [email][] b"),
        (
            "[an email][email] [Email][] [email] [email](x) [see email]\n\n[email]: x",
            "[an email]_ _[] _ [email]_ [see email]\n\n_",
        ),
        ("[e\n mail] b\n\n- [E Mail]:\n  /email 'c'", "_\n_ b\n\n- _\n_ 'c'"),
        ("[a `b](c) email` d", "[a _ d"),
        ("An email[^email].\n\n[^email]: A `\n\n    `email` b", "An email_.\n\n_: A `\n\n    _ b"),
        ("# An `email` to a@b.org", "# An _ to _"),
        ("R&amp;D and Q & A &copy; &#38; &#x26; &nope; &D; \\&lt; AT&T", "R_D and Q & A _ _ _ &nope; &D; \\&lt; AT&T"),
        ("| a&nbsp;b |\n|---|\n\n<p>\na &lt; b\n</p>", "| a_b |\n|---|\n\n_\na _ b\n_"),
    ],
)
def test_what_is_hidden(text: str, becomes: str) -> None:
    assert shown(text) == becomes


class _Facts(HTMLParser):
    """What a replacement in prose must leave alone: attributes, and the text of code."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[object] = []
        self.inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, *one) for one in attrs if one[0] != "alt"]
        self.inside += tag in ("code", "pre")

    def handle_endtag(self, tag: str) -> None:
        self.inside = max(self.inside - (tag in ("code", "pre")), 0)

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found.append(data)


def facts(text: str) -> list[object]:
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    parser = _Facts()
    parser.feed(cmarkgfm.github_flavored_markdown_to_html(text, options))
    parser.close()
    return parser.found


PIECES = [
    *("email", "email", " ", " ", "\n", "\n\n", "> ", "- ", "# ", "(", ")", "*", '"'),
    *("`", "``", "`email`", "`a\nemail`", "``a ` email``", "\\`", "\\", "- `\n- `email`\n", "> a `b\n> email`\n"),
    *("[email]", "[email][]", "[an email][email]", "[email](email)", '[a](<e email> "email")', "[b `c](email) email`"),
    *("![email](email.png)", "[![email](email)](email)", "[email", "](email)", "[`email`]", "[^email]"),
    *("<code>email</code>", "\n\n<pre>\nemail\n\nemail</pre>\n\n", "\n```\nemail\n```\n", "<!-- email -->"),
    *(
        "<email@x.y>",
        " email@x.y ",
        " www.x.y/email ",
        " https://x.y/(email) ",
        '<b title="a > email">',
        "<https:email>",
    ),
    "\n\n| ` | email | `email` |\n|---|---|---|\n| `a \\| email` | email | b |\n\n",
]
END = "\n\n[email]: x\n\n[^email]: email `email`\n"


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join), st.booleans())
def test_what_is_hidden_is_what_github_makes_code_and_links_of(text: str, defined: bool) -> None:
    document = parse(from_text(text + END * defined, "README.md"))
    raw = text_of(document)
    kept = blanked(document, raw)
    parts = (part for block in document.blocks for part in block.walk() if part.kind == "code")
    code = {line for part in parts for line in range(part.span.start, part.span.end)}
    lines = [
        line if number in code else "".join(_replaced(line, clean))
        for number, (line, clean) in enumerate(zip(raw.split("\n"), kept.split("\n"), strict=True))
    ]
    assert facts("\n".join(lines)) == facts(raw)


def _replaced(line: str, clean: str) -> list[str]:
    at, parts = 0, []
    for match in re.finditer("email", clean):
        parts += [line[at : match.start()], "e-mail"]
        at = match.end()
    return [*parts, line[at:]]
