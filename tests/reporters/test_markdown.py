import re

import cmarkgfm
import pytest
from hypothesis import given

from impactlint.checklist import Checklist, Item
from impactlint.document import Span, from_text
from impactlint.findings import Edit, Fix, Severity, Suppression
from impactlint.reading.model import Hints
from impactlint.reporters import markdown
from impactlint.reporters.look import Look
from impactlint.run import FileResult, Outcome
from tests.reporters.some_findings import ANY_RUN, BARE, LATE, finding, linted, outcome_of


def page_of(outcome):
    text = markdown.findings(outcome, Look())
    assert text.endswith("\n") and not text.endswith("\n\n")
    return text


def rendered(text):
    return cmarkgfm.github_flavored_markdown_to_html(text, options=cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)


@pytest.mark.parametrize(
    ("severities", "line"),
    [
        ([], "1 README checked, no findings"),
        ([Severity.ERROR], "1 error in 1 README"),
        ([Severity.ERROR, Severity.ERROR, Severity.WARNING], "2 errors, 1 warning in 1 README"),
        ([Severity.ADVICE], "1 piece of advice in 1 README"),
        ([Severity.ADVICE, Severity.ADVICE], "2 pieces of advice in 1 README"),
    ],
)
def test_headline(severities, line):
    result = FileResult("README.md", tuple(finding(severity=severity) for severity in severities))
    assert markdown.headline(Outcome((result,))) == line


def test_headline_of_several_files():
    results = (FileResult("a.md"), FileResult("b.md", (finding(path="b.md"),)))
    assert markdown.headline(Outcome(results)) == "1 error in 1 of 2 READMEs"
    assert markdown.headline(Outcome(())) == "no README to check"


def test_real_findings_stand_under_their_file_with_line_and_help():
    page = page_of(linted(README=LATE, churn__README=BARE))
    assert page.index("### `README.md`") < page.index("### `churn/README.md`")
    assert re.search(r"- \*\*\w+\*\* IMP\d+ [\w-]+, line \d+: .+  \n  .+", page)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("README.md", "[line 5](<https://x.test/o/r/blob/abc/README.md?plain=1#L5>)"),
        ("./a b)>/é.md", "[line 5](<https://x.test/o/r/blob/abc/a%20b%29%3E/%C3%A9.md?plain=1#L5>)"),
        ("/srv/README.md", "line 5"),
        ("../README.md", "line 5"),
    ],
)
def test_a_line_links_to_where_a_site_shows_it(path, place):
    page = markdown.findings(outcome_of(finding(path=path)), Look(site="https://x.test/o/r/blob/abc"))
    assert f"IMP102 result-first, {place}: " in page


def test_a_link_starts_at_the_root_of_the_repository_wherever_that_was_checked_out(tmp_path, monkeypatch):
    (tmp_path / "checkout" / ".git").mkdir(parents=True)
    found = finding(path="checkout/docs/README.md")
    monkeypatch.chdir(tmp_path)
    page = markdown.findings(outcome_of(found), Look(site="https://x.test/o/r/blob/abc"))
    assert "[line 5](<https://x.test/o/r/blob/abc/docs/README.md?plain=1#L5>)" in page
    page = markdown.findings(outcome_of(found), Look(site="https://x.test/o/r/blob/abc", rooted=True))
    assert "blob/abc/checkout/docs/README.md" in page


def test_errors_come_first():
    page = page_of(outcome_of(finding(severity=Severity.WARNING, line=1), finding(line=9)))
    assert page.index("**error**") < page.index("**warning**")


def test_the_worst_file_leads_the_table():
    found = [finding(path="a.md", severity=Severity.ADVICE), finding(path="b.md"), finding(path="c|d.md", line=3)]
    found.append(finding(path="c|d.md"))
    page = page_of(outcome_of(*found))
    rows = re.findall(r"^\| `(.+)` \| (\d) \| (\d) \| (\d) \| +\|$", page, re.M)
    assert rows == [(r"c\|d.md", "2", "0", "0"), ("b.md", "1", "0", "0"), ("a.md", "0", "0", "1")]
    assert rendered(page).count("<tr>") == 4


def moved_up(path="README.md", extra=0):
    """A run over a page whose results stand late, with the move that mends it."""
    text = LATE + "".join(f"\n## Part {n} | <b>@octocat</b>\n\nWords.\n" for n in range(extra))
    source = from_text(text, path)
    lines = source.lines
    fix = Fix("move", "safe", "Move Results up", (Edit(Span(4, 4), "".join(lines[8:11]) + "\n"), Edit(Span(8, 11), "")))
    return Outcome((FileResult(path, (finding(path=path, fix=fix),), source),))


def test_the_outline_of_today_stands_beside_the_proposed_one():
    table = """\
| today | proposed |
|:--|:--|
| Invoice reader *(title)* | Invoice reader *(title)* |
| &emsp;Architecture *(architecture)* | &emsp;Results *(result)* |
| &emsp;Results *(result)* | &emsp;Architecture *(architecture)* |

"""
    assert table in page_of(moved_up())


def test_both_outlines_are_read_with_the_sections_of_the_rule_file():
    sections = {"architecture": "data", "results": "validation"}
    page = markdown.findings(moved_up(), Look(hints={"README.md": Hints(sections=sections)}))
    assert "| &emsp;Architecture *(data)* | &emsp;Results *(validation)* |" in page
    assert "| &emsp;Results *(validation)* | &emsp;Architecture *(data)* |" in page


def test_a_long_outline_is_counted_and_its_headings_are_words():
    page = page_of(moved_up(extra=70))
    assert "| and 13 more | |" in page
    assert "<b>" not in rendered(page) and "@octocat" not in page


def test_advice_is_folded():
    page = page_of(outcome_of(finding(), finding(severity=Severity.ADVICE, line=9)))
    assert (
        page.index("**error**") < page.index("<details><summary>1 piece of advice</summary>") < page.index("**advice**")
    )
    assert rendered(page).count("<li>") == 2


def asked(topic, status, line=0, text="", rule="IMP201"):
    return Item(topic, topic, rule, status, line, text, f"Which {topic}?", points=0, worth=9, gain=4)


ITEMS = (
    asked("problem", "answered", 3, "Typing <b>hurts</b> @octocat"),
    asked("result", "late", 11, "35 seconds"),
    asked("lessons", "open", rule="IMP305"),
    asked("validation", "hinted", rule="IMP304"),
    asked("monitoring", "spared"),
    asked("decision", "not asked"),
)


def test_the_checklist_shows_answers_with_their_line_and_open_questions():
    result = FileResult("README.md", (finding(path="README.md"),), checklist=Checklist(ITEMS, 41))
    page = page_of(Outcome((result,)))
    assert page.endswith("""\
<details><summary>Impact checklist: 1 of 4 answered, score 41 of 100</summary>

- [x] problem, line 3: Typing &lt;b&gt;hurts&lt;/b&gt; @\u2060octocat
- [ ] result, line 11: 35 seconds (late) (IMP201, +4)
- [ ] lessons: Which lessons? (IMP305, +4)
- [ ] validation: Which validation? (IMP304, +4)
- monitoring: not asked: the page doesn't say that it is in use

</details>
""")


def test_advice_that_the_checklist_asks_is_not_said_twice():
    advice = finding(rule="IMP305", name="no-lessons", severity=Severity.ADVICE)
    alone = page_of(Outcome((FileResult("README.md", (finding(), advice)),)))
    beside = page_of(Outcome((FileResult("README.md", (finding(), advice), checklist=Checklist(ITEMS, 41)),)))
    assert "IMP305 no-lessons" in alone and "IMP305 no-lessons" not in beside


def test_suppressed_findings_are_counted():
    assert "1 finding suppressed by a comment" in page_of(outcome_of(finding(suppression=Suppression("comment"))))


def test_findings_outside_of_the_change_are_counted_by_themselves():
    outside = [finding(suppression=Suppression("unchanged"), line=line) for line in (1, 2)]
    page = page_of(outcome_of(*outside, finding(suppression=Suppression("baseline"))))
    assert "\n1 finding suppressed by a comment or the baseline.\n" in page
    assert "\n2 findings left out: the change doesn't touch them.\n" in page
    assert "suppressed" not in page_of(outcome_of(*outside))


def test_a_failure_of_ours_is_said():
    page = page_of(Outcome((FileResult("x.md", error="KeyError: '<b>'"),)))
    assert "> impactlint failed on x.md: KeyError: '&lt;b&gt;'" in page


def test_what_is_too_long_is_counted(monkeypatch):
    monkeypatch.setattr(markdown, "MAX_BYTES", 1500)
    page = page_of(outcome_of(*(finding(line=n, message="é" * 150) for n in range(1, 20))))
    assert len(page.encode()) <= 1500
    assert re.search(r"\n\n\d+ more parts left out here", page)


@given(ANY_RUN)
def test_text_of_a_readme_adds_nothing_to_the_page_but_words(outcome):
    html = rendered(page_of(outcome))
    tags = set(re.findall(r"</?([a-z]+\d?)", html))
    known = {"h2", "h3", "p", "ul", "li", "strong", "code", "br", "details", "summary"}
    assert tags <= known | {"table", "thead", "tbody", "tr", "th", "td"}, tags
    assert html.count("<li>") == len(outcome.active)
