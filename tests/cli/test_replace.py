"""What `--fix` does with the `replace` of rules without code: links, code and the other rules stay."""

import json
import subprocess

import pytest

from tests.cli.test_apply_fixes import GOOD, LATE


def rule(pattern, replacement):
    said = f"message: say it, severity: warning, pattern: {pattern}, scope: prose, replace: {replacement}"
    return f"version: 1\ncustom-rules:\n  - {{id: ACME1, {said}}}\n"


def test_replacements_of_the_rule_file_are_done_first(cli, write, folder):
    write(".impactlint.yml", rule("gradient boosting", "boosted"))
    write("README.md", LATE)
    ran = cli("--fix")
    assert (folder / "README.md").read_text() == GOOD.replace("gradient boosting", "boosted")
    assert "ACME1" in ran.err


MAIL = """# Mail tool

Send us [an {0}][email] or write to email@example.org, see www.example.org/email or `a
email b`.

<pre>
curl -d email=x
</pre>

Set <code>email</code>.

[email]: mailto:a@b.org
"""


def test_replacements_leave_links_addresses_and_code_alone(cli, write, folder):
    write(".impactlint.yml", rule(r"'\b(E|e)mail\b'", r"\1-mail"))
    write("README.md", MAIL.format("email"))
    cli("--fix")
    assert (folder / "README.md").read_text() == MAIL.format("e-mail")


def test_a_replacement_that_is_sure_never_to_end_is_refused(cli, write, folder):
    write(".impactlint.yml", rule("invoice", "an invoice"))
    write("README.md", GOOD)
    for args in (("check", "--fix"), ("config", "test")):
        ran = cli(*args)
        assert ran.status == 2
        assert ".impactlint.yml:3:94: custom-rules[0].replace: it would be replaced again, without end" in ran.err
    assert (folder / "README.md").read_text() == GOOD


def rules_of(*pairs):
    said = (f"message: m, pattern: '{pattern}', replace: '{becomes}'" for pattern, becomes in pairs)
    return "custom-rules:\n" + "".join(f"  - {{id: ACME{number}, {one}}}\n" for number, one in enumerate(said, 1))


def test_a_replacement_that_never_ends_is_not_begun_and_the_others_are_done(cli, write, folder):
    pairs = [("hand", "fist"), ("(I|i)nvoice", r"\1nvoice \1nvoice"), ("fist", "hand"), ("OCR", "ocr")]
    write(".impactlint.yml", rules_of(*pairs))
    write("README.md", GOOD)
    assert "+Documents go through ocr" in cli("--diff").out
    ran = cli("--fix", "--fail-on", "never")
    assert (folder / "README.md").read_text() == GOOD.replace("OCR", "ocr")
    for number in (1, 2, 3):
        assert f"README.md: ACME{number} replaces nothing: what it writes is replaced again" in ran.err
    assert "ACME4 replaces nothing" not in ran.err
    assert ran.status == 0


def test_many_replacements_on_one_line_are_all_done(cli, write, folder):
    told = "Accountants retype three hundred invoices a day by hand and one in ten is wrong"
    pairs = [(f"\\b{word}\\b", word.upper()) for word in told.split()]
    write(".impactlint.yml", rules_of(*pairs, (" {2}", " ")))
    write("README.md", f"# A\n\n{told}{' ' * 300}in the end.\n")
    ran = cli("--fix-only")
    assert (folder / "README.md").read_text() == f"# A\n\n{told.upper()} IN the end.\n"
    assert "replaces nothing" not in ran.err


HARM = [
    ("scope: headings, pattern: Architecture, replace: Design", "see [how](#architecture)", 9),
    ("pattern: go through, replace: '`go by'", "which `runs`", 11),
    ("pattern: 'One ', replace: ''", "\n\nOne     text\n", 13),
    ("scope: headings, pattern: Costs, replace: ''", "\n\nCosts\n---\n", 13),
    ("pattern: 'One ', replace: ''", "see [how](#architecture)\n\nOne ## Architecture\n", 13),
]


HARM += [
    ("words: [and/or], replace: 'and|or'", "\n\n| and/or | b |\n|---|---|\n| c | d |\n", 13),
    ("words: [and/or], replace: 'and|or'", "\n\n| a | b |\n|---|---|\n| and/or | d |\n", 15),
    ("words: [click here], replace: ''", "\n\n[click here](x.md)\n", 13),
    ("pattern: 'Now!+', replace: 'Now.'", "\n\nNow![a](x.svg)\n", 13),
    ("pattern: 'X[^b]+b', replace: 'X b'", "\n\n| X |\n|---|\n| b |\n", 13),
    ("pattern: '  +- b', replace: ' - b'", "\n\n- a\n  - b\n", 14),
    ("pattern: 'X +', replace: 'X'", "\n\nX  \nb\n", 13),
]


@pytest.mark.parametrize(("keys", "more", "line"), HARM)
def test_a_replacement_that_breaks_a_link_or_code_is_left_out(cli, write, folder, keys, more, line):
    page = GOOD.replace("model and a", f"model {more}\nand a")
    other = "custom-rules:\n  - {id: ACME2, message: m, pattern: 'gradient', replace: GRADIENT}\n"
    write(".impactlint.yml", other + f"  - {{id: ACME1, message: m, {keys}}}\n")
    write("README.md", page)
    ran = cli("--fix-only")
    assert (folder / "README.md").read_text() == page.replace("gradient", "GRADIENT")
    assert f"README.md: ACME1 leaves line {line} as it is: a link, code, a heading" in ran.err
    assert ran.err.count("ACME1") == 1
    write("README.md", page)
    write(
        ".impactlint.yml",
        other + f"  - {{id: ACME1, message: m, {keys.replace('scope: headings, ', '')}, scope: page}}\n",
    )
    assert "leaves line" not in cli("--fix-only").err
    assert (folder / "README.md").read_text() != page.replace("gradient", "GRADIENT")


def test_a_heading_that_is_linked_to_may_change_where_its_name_stays(cli, write, folder):
    write(
        ".impactlint.yml",
        "custom-rules: [{id: ACME1, message: m, words: results, replace: RESULTS, scope: headings}]\n",
    )
    write("README.md", GOOD + "\nSee [what came of it](#results).\n")
    cli("--fix-only")
    assert "## RESULTS\n" in (folder / "README.md").read_text()


def test_another_replacement_on_the_line_of_one_that_is_left_out_is_done(cli, write, folder):
    write(".impactlint.yml", rules_of(("OCR", "`ocr"), ("layout", "`layout`"), ("engine", "ENGINE")))
    write("README.md", GOOD.replace("boosting", "`boosting`"))
    ran = cli("--fix-only")
    done = GOOD.replace("boosting", "`boosting`").replace("layout", "`layout`").replace("engine", "ENGINE")
    assert (folder / "README.md").read_text() == done
    assert "ACME1 leaves line 11" in ran.err


def test_a_replacement_that_grows_without_end_is_stopped(cli, write, folder):
    write(".impactlint.yml", rules_of(("(layout)", r"\1 and the " * 20 + r"\1")))
    write("README.md", GOOD)
    assert "ACME1 replaces nothing" in cli("--fix-only").err
    assert (folder / "README.md").read_text() == GOOD


PLAIN = [
    ("(?m)^• ", "- ", "• one\n• two\n", "- one\n- two\n"),
    ("(?m)^Note:", "> Note:", "Note: [it](x.md) is `fast`.\n", "> Note: [it](x.md) is `fast`.\n"),
    ("(?m)^Part: ", "## ", "Part: Costs\n", "## Costs\n"),
]


@pytest.mark.parametrize(("pattern", "becomes", "before", "after"), PLAIN)
def test_plain_text_may_become_a_block_of_another_kind(cli, write, folder, pattern, becomes, before, after):
    write(".impactlint.yml", rules_of((pattern, becomes)))
    write("README.md", f"{GOOD}\n{before}")
    assert "leaves" not in cli("--fix-only").err
    assert (folder / "README.md").read_text() == f"{GOOD}\n{after}"


def test_many_replacements_that_do_harm_are_told_once_and_cost_few_readings(cli, write, folder):
    rows = [f"• item {number}: we utilize `x` {number}% of the places\n" for number in range(80)]
    write(
        ".impactlint.yml",
        rules_of(("• item", "`item"), ("of the places", "places`"), (r"(\d+)%", r"\1 %"), ("utilize", "use")),
    )
    write("README.md", "# T\n\n" + "\n".join(rows))
    ran = cli("--fix-only")
    assert "longer than" not in ran.err
    assert (folder / "README.md").read_text().count("we use") == 80
    assert (folder / "README.md").read_text().count(" % places`") == 80
    assert "or it would take too long to tell" in ran.err
    assert ran.err.count("leaves") == ran.err.count("ACME1 leaves 80 lines as they are, the first of them line 3:") == 1


def test_few_replacements_that_do_harm_are_found_among_many(cli, write, folder):
    rows = [f"We utilize {number}{'0' * 5} places.\n" for number in range(200)]
    rows[70] = "We utilize [a utilize] place.\n\n[a utilize]: x.md\n"
    rows[150] = "utilize     place\n"
    write(".impactlint.yml", rules_of((r"(?m)\butilize\b( {5})?", r"\1")))
    write("README.md", "# T\n\n" + "\n".join(rows))
    ran = cli("--fix-only")
    assert "ACME1 leaves line 305 as it is: a link, code" in ran.err
    assert "long" not in ran.err
    assert (folder / "README.md").read_text().count("We utilize") == 0


def test_the_line_named_is_that_of_the_file_on_disk(cli, write):
    write(".impactlint.yml", rules_of((r"data\s+set", "dataset"), ("gradient boosting", "`boosting")))
    write("README.md", GOOD.replace("Typing", "A data\nset: typing").replace("engine", "engine `x` y"))
    assert "ACME2 leaves line 12 as it is" in cli("--fix-only").err


LINKED = "\nSee [what is in it](#architecture).\n"


def test_a_replacement_that_does_harm_is_not_offered(cli, write):
    rule = "{id: ACME1, message: m, scope: headings, pattern: Architecture, replace: Design}"
    write(".impactlint.yml", f"custom-rules:\n  - {rule}\n  - {{id: ACME2, message: m, words: OCR, replace: ocr}}\n")
    write("README.md", GOOD + LINKED)
    found = {one["rule"]: one for one in json.loads(cli("--output-format", "json").out)["findings"]}
    assert found["ACME1"]["no_fix"].startswith("This can't be done safely: a link, code, a heading")
    assert found["ACME1"]["fix"] is None
    assert found["ACME2"]["fix"]["safety"] == "safe"
    write("README.md", GOOD.replace("OCR", "ocr") + LINKED)
    assert "ACME1 leaves line 9" in cli("--fix-only").err


def test_each_replacement_is_told_with_its_line_and_words(cli, write):
    write(".impactlint.yml", rule("'(E|e)mail|vi\\S+'", r"'\1-mail'"))
    write("README.md", "# Mail tool\n\nThe team gets an email or two; Email it.\n\nEmail goes away, \x1b[2Jemail.\n")
    told = [line for line in cli("--fix-only").err.splitlines() if "ACME1" in line]
    assert told == [
        "README.md:3: ACME1: “email” -> “e-mail”, “Email” -> “E-mail”",
        "README.md:5: ACME1: “Email” -> “E-mail”, “email” -> “e-mail”",
    ]


def test_what_a_replacement_tells_of_the_page_is_short_and_harmless(cli, write):
    write(".impactlint.yml", rule(r"'\bx\S+'", "y"))
    words = ["x\x1b[2J", "x" * 100, "xa", "xb", "xc"]
    write("README.md", f"# Mail tool\n\nThe team gets {' '.join(words)} every day.\n")
    (told,) = (line for line in cli("--fix-only").err.splitlines() if "ACME1" in line)
    assert told == f"README.md:3: ACME1: “x�[2J” -> “y”, “{'x' * 59}…” -> “y”, “xa” -> “y” and 2 more"


EMPHASIS = [
    ("modern", "''", "A **modern** tool", True),
    ("modern", "''", "A **Tool, modern** and ~~modern~~ x", True),
    ("modern x", "x", "A **modern x** of *modern x*", False),
    (" modern", "' '", "A **very modern** tool", True),
    ("modern", "'**new**'", "A modern *tool*", False),
    (r"\*\*(modern)\*\*", r"\1", "A **modern** *tool*", False),
    (r"modern\*\*", "new", "A **modern** *tool*", True),
]


@pytest.mark.parametrize(("pattern", "becomes", "text", "harms"), EMPHASIS)
def test_a_replacement_that_changes_what_is_emphasised_is_left_out(cli, write, folder, pattern, becomes, text, harms):
    write(".impactlint.yml", f"custom-rules: [{{id: ACME1, message: m, pattern: '{pattern}', replace: {becomes}}}]\n")
    page = f"{GOOD}\n{text} for *all* of **it**.\n"
    write("README.md", page)
    assert ("ACME1 leaves" in cli("--fix-only").err) is harms
    assert ((folder / "README.md").read_text() == page) is harms


CODE_NAMES = "# Shop\n\nFalcon counts.\n\nFalcon sells.\n\n## Use\n\nStart Falcon.\n"


def test_what_the_baseline_knows_is_not_replaced_beside_what_is_new(cli, write, folder):
    write(".impactlint.yml", rule("Falcon", "Eagle") + "kind: project\nselect: ACME1\n")
    write("README.md", CODE_NAMES)
    cli("--write-baseline")
    write("README.md", CODE_NAMES + "\nStop Falcon.\n")
    ran = cli("--fix")
    assert (folder / "README.md").read_text() == CODE_NAMES + "\nStop Eagle.\n"
    assert "README.md:11: ACME1" in ran.err and "as it is" not in ran.err
    cli("--fix", "--no-baseline")
    assert "Falcon" not in (folder / "README.md").read_text()


def test_nothing_is_replaced_beside_a_change(cli, write, folder):
    (folder / ".git").rmdir()
    write(".impactlint.yml", rule("Falcon", "Eagle") + "kind: project\n")
    write("README.md", CODE_NAMES)
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (["init"], ["add", "."], ["commit", "-m", "x"]):
        subprocess.run(["git", *author, *command], check=True, capture_output=True)
    write("README.md", CODE_NAMES.replace("sells", "sells now"))
    for _ in range(2):
        cli("--fix", "--diff-base", "HEAD")
        assert (folder / "README.md").read_text() == CODE_NAMES.replace("Falcon sells", "Eagle sells now")
