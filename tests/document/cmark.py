"""GitHub's own parser as the oracle: the headings that cmark-gfm sees, with line and level."""

import re

import cmarkgfm
from cmarkgfm.cmark import Options

_HEADING = re.compile(r'<h([1-6]) data-sourcepos="(\d+):(\d+)-(\d+):(\d+)">(.*?)</h\1>', re.S)


def headings(text):
    """(first line, level, title) of every Markdown heading of a page, those in lists and quotes too."""
    options = Options.CMARK_OPT_SOURCEPOS | Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    html = cmarkgfm.github_flavored_markdown_to_html(text, options=options)
    return [(int(match[2]), int(match[1])) for match in _HEADING.finditer(html)]
