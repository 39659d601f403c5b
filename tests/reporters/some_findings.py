"""Findings to report: real ones of small pages, and arbitrary ones."""

from hypothesis import strategies as st

from impactlint.config.defaults import default_settings
from impactlint.document import Span, from_text
from impactlint.engine import lint_source
from impactlint.findings import Edit, Finding, Fix, Related, Severity, Suppression
from impactlint.run import FileResult, Outcome

LATE = """# Invoice reader

Accountants retype 300 invoices a day by hand, and one in twenty has a wrong amount.

## Architecture

Documents go through OCR, a layout model and a rule engine.

## Results

Typing an invoice took 4 minutes; checking one now takes 35 seconds.
"""

BARE = """# churn-model

An XGBoost classifier built with Python, pandas and Docker. This project predicts which customers leave. The data are
read from a warehouse every night, cleaned, and scored by a model that is trained once a month on the records of a year.

## Tech stack

Python, pandas, XGBoost, Docker, AWS.
"""


def finding(**given):
    """A finding with everything that a test doesn't care about filled in."""
    base = {
        "rule": "IMP102",
        "name": "result-first",
        "severity": Severity.ERROR,
        "path": "docs/README.md",
        "line": 5,
        "end_line": 5,
        "column": 1,
        "message": "Your first result is on line 11.",
        "help": "Move it above line 5.",
        "fingerprint": "0123456789abcdef",
    }
    return Finding(**(base | given))


def outcome_of(*findings, **given):
    """A run that found these."""
    paths = sorted({found.path for found in findings})
    results = tuple(FileResult(path, tuple(f for f in findings if f.path == path)) for path in paths)
    return Outcome(results, **given)


def linted(**texts):
    """A run over real texts; a keyword is a file's name with `__` for a slash, without `.md`."""
    results = []
    for key, text in texts.items():
        path = key.replace("__", "/") + ".md"
        report = lint_source(from_text(text, path), default_settings())
        results.append(FileResult(path, report.findings, report.source, checklist=report.checklist))
    return Outcome(tuple(results))


WORDS = st.text(max_size=40) | st.sampled_from(
    ["::error::x", "##[error]x", "a\nb\r\nc", "\x1b[31m", "[a](1)", "<b>&lt;", "@octocat #1", "|`|", "100%", "a:b,c"]
)
PATHS = st.sampled_from(["README.md", "a b/README.md", "ünï/ß.md", "c:/x.md", "a:b.md", "%41.md", "#x.md", "we,ird.md"])


@st.composite
def fixes(draw):
    starts = sorted(draw(st.lists(st.integers(0, 50), min_size=1, max_size=3, unique=True)))
    edits = tuple(Edit(Span(start, start + draw(st.integers(0, 1))), draw(WORDS)) for start in starts)
    return Fix(
        draw(st.sampled_from(["move", "lift", "ask"])), draw(st.sampled_from(["safe", "unsafe"])), draw(WORDS), edits
    )


@st.composite
def any_finding(draw):
    line = draw(st.integers(1, 500))
    return finding(
        rule=draw(st.sampled_from(["IMP101", "IMP203", "ACME001"])),
        name=draw(st.sampled_from(["problem-first", "acme-name"])),
        severity=draw(st.sampled_from([Severity.ERROR, Severity.WARNING, Severity.ADVICE])),
        path=draw(PATHS),
        line=line,
        end_line=line + draw(st.integers(0, 3)),
        column=draw(st.integers(1, 200)),
        message=draw(WORDS),
        help=draw(WORDS),
        excerpt=draw(WORDS),
        related=tuple(
            Related(number, words, path)
            for number, words, path in draw(st.lists(st.tuples(st.integers(1, 9), WORDS, PATHS), max_size=2))
        ),
        fix=draw(st.none() | fixes()),
        suppression=draw(st.none() | st.builds(Suppression, st.sampled_from(["comment", "baseline"]), WORDS)),
    )


ANY_RUN = st.lists(any_finding(), max_size=6).map(lambda found: outcome_of(*found))
