"""What `check` says beside the findings, and what it keeps to itself."""

import json

import pytest

from impactlint.cli.output import why_none
from impactlint.rules import ALL
from tests.cli.conftest import CHANGES, CLEAN


def test_a_kind_that_the_rule_file_names_is_not_doubted(cli, write):
    write("README.md", CLEAN)
    write(".impactlint.yml", "version: 1\nkind: stub\n")
    assert cli("--select", "IMP2").err == "1 file checked, no findings.\n"


SILENT = [
    ("select: []", (), ".impactlint.yml:1"),
    ("version: 1\nignore: [ALL]", (), ".impactlint.yml:2"),
    ("select:", (), ".impactlint.yml:1"),
    ("", ("--ignore", "ALL"), "flags"),
    ("select: [IMP1]", ("--ignore", "IMP1"), ".impactlint.yml:1 and flags"),
    ("overrides: [{files: '*', ignore: ALL}]", (), ".impactlint.yml:1"),
]


@pytest.mark.parametrize(("rules", "flags", "by"), SILENT)
def test_a_run_without_a_rule_does_not_seem_to_have_passed(cli, write, rules, flags, by):
    write("README.md")
    write(".impactlint.yml", f"{rules}\n")
    said = f"No rule is in force for README.md: all are turned off by {by}."
    for _ in range(2):
        ran = cli(*flags)
        assert (ran.status, ran.out, ran.err) == (0, "", f"1 file read. {said}\n")
    found = json.loads(cli(*flags, "--output-format", "json").out)["summary"]
    assert (found["without_rules"], found["hardly_judged"]) == ([{"path": "README.md", "by": by}], [])
    page = cli(*flags, "--output-format", "markdown").out
    assert "1 README read, no rule in force" in page and "No rule is in force for" in page
    assert cli(*flags, "--output-format", "sarif").err == f"{said}\n"
    assert cli(*flags, "-q").err == ""


def test_a_page_that_is_no_text_does_not_seem_to_have_passed_either(cli, write):
    write("README.md", "a\0b\n")
    assert "No rule is in force for README.md" in cli("--ignore", "ALL").err


def test_rules_that_each_are_off_are_told_by_their_first_lines(cli, write):
    write("README.md")
    write(".impactlint.yml", "rules:\n" + "".join(f"  {rule.id}: off\n" for rule in ALL))
    assert "off by .impactlint.yml:10, .impactlint.yml:11, .impactlint.yml:12 and " in cli().err


def test_pages_with_and_without_rules_are_told_apart(cli, write):
    write("README.md", CLEAN)
    for name in "abcd":
        write(f"old/{name}/README.md")
    write(".impactlint.yml", "overrides: [{files: old/, select: []}]\n")
    told = "No rule is in force for old/a/README.md, old/b/README.md, old/c/README.md and 1 more: all are turned off by"
    assert told in cli().err
    assert cli("--select", "IMP1", "--no-cache").err.startswith("5 files checked")


@pytest.mark.parametrize("chosen", ["IMP904", "IMP9"])
def test_a_run_with_a_rule_is_not_one_without(cli, write, chosen):
    write("README.md", CLEAN)
    assert "No rule" not in cli("--select", chosen).err


@pytest.mark.parametrize("text", ["", "# Final\n\nHello.\n", "# final_project_v2\n\nOur model is highly accurate.\n"])
def test_a_page_that_is_hardly_judged_does_not_seem_to_have_passed(cli, text):
    ran = cli("-", stdin=text)
    assert (ran.status, ran.out, ran.err) == (0, "", f"1 file read. Mostly skipped: - (read as stub). {CHANGES}")
    ran = cli("-", "--output-format", "json", stdin=text)
    assert json.loads(ran.out)["summary"]["hardly_judged"] == [{"path": "-", "kind": "stub"}]
    assert "1 README read, mostly skipped" in cli("-", "--output-format", "markdown", stdin=text).out
    assert "Mostly skipped: - (read as stub)." in cli("-", "--output-format", "github", stdin=text).err


PUMPS = "# Water levels\n\nThe pump station of the village floods when the river rises.\n\n"
PERHAPS = f"{PUMPS}## Results\n\nWorks great.\n"


def test_a_page_that_may_be_no_project_does_not_seem_to_have_passed(cli, write):
    write("README.md", PERHAPS)
    assert "nothing, because it may be no project" in cli("outline", "README.md").out
    ran = cli("README.md")
    assert (ran.status, ran.err) == (0, f"1 file read. Mostly skipped: README.md (perhaps no project). {CHANGES}")
    ran = cli("README.md", "--output-format", "json")
    assert json.loads(ran.out)["summary"]["hardly_judged"] == [{"path": "README.md", "kind": "project"}]
    write(".impactlint.yml", "version: 1\nkind: project\n")
    assert "Mostly skipped" not in cli("README.md").err


def test_what_is_left_to_do_on_a_stub_is_said(cli):
    ran = cli("-", "--output-format", "concise", stdin="# Final\n\nTODO\n")
    assert (ran.status, "IMP206" in ran.out) == (1, True)
    assert ran.err == f"1 file checked: 1 error. Not asked for a problem or a result: - (read as stub). {CHANGES}"


def test_what_was_hardly_judged_is_remembered(cli, write):
    write("README.md", "# Final\n\nHello.\n")
    first, again, verbose = (cli(*flags, "--cache-dir", "c").err for flags in ((), (), ("-v",)))
    assert first == again == verbose.splitlines(keepends=True)[0]
    assert "Mostly skipped" in first


LEFT_OUT = [
    ({"links that lead out of the folder": 1}, "1 link that leads out of the folder"),
    ({"links that lead out of the repository": 2}, "2 links that lead out of the repository"),
    ({"folders left out by exclude": 1}, "1 folder by exclude"),
    ({"folders ignored by .gitignore": 1}, "1 folder ignored by .gitignore"),
    ({"not regular files": 1}, "1 that is no regular file"),
    ({"folders that can't be opened": 1}, "1 folder that can't be opened"),
    ({"left out by exclude": 1, "not regular files": 3}, "1 by exclude, 3 not regular files"),
]


@pytest.mark.parametrize(("left_out", "said"), LEFT_OUT)
def test_what_was_left_out_is_counted_in_words(left_out, said):
    assert why_none(left_out) == f"0 files checked. Left out: {said}."


def test_quiet_shows_every_finding_and_no_checklist(cli, write):
    write("README.md")
    loud, ran = cli(), cli("-q")
    counts = [found["rule"] for found in json.loads(cli("--output-format", "json").out)["findings"]]
    assert "raise the score" in loud.out
    assert (ran.err, "raise the score" in ran.out) == ("", False)
    heads = [line for line in ran.out.splitlines() if line.startswith("README.md:")]
    assert len(heads) == len(counts)
    assert all(any(rule in head for head in heads) for rule in counts)


def test_quiet_says_nothing_where_the_baseline_knows_everything(cli, write, folder):
    write("README.md")
    write(".impactlint.yml", "kind: project\n")
    ran = cli("--write-baseline", "-q")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert "baseline: .impactlint-baseline.json" in (folder / ".impactlint.yml").read_text()
    ran = cli("-q")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    write("README.md", "# Done\n")
    assert "stale" in cli().err
    assert "stale" not in cli("-q").err


def test_quiet_diff_is_the_diff_alone(cli, write):
    write(".impactlint.yml", "custom-rules: [{id: TEAM001, message: m, pattern: emails, replace: e-mails}]")
    write("README.md", "# Mail\n\nWe got emails.\n")
    ran = cli("--diff", "-q")
    assert (ran.status, ran.err) == (1, "")
    assert "+We got e-mails." in ran.out


@pytest.mark.parametrize("command", [("check",), ("outline",), ("rule",), ("config", "show"), ("review",)])
def test_a_rule_file_is_not_named_where_none_is_wanted(cli, write, monkeypatch, command):
    write("x.yml", "extends: strict")
    ran = cli(*command, "--isolated", "--config", "x.yml")
    assert (ran.status, ran.out) == (2, "")
    assert "--config doesn't go with --isolated" in ran.err
    monkeypatch.setenv("IMPACTLINT_CONFIG", "x.yml")
    assert "--config" not in cli(*command, "--isolated").err


@pytest.mark.parametrize(
    ("flags", "status"),
    [
        (("--output-format", "json"), 2),
        (("--output-format", "checklist"), 2),
        (("--output-format", "json", "-o", "sarif:x"), 2),
        (("-o", "json:x"), 0),
        (("--output-format", "json", "-o", "concise:x"), 0),
    ],
)
def test_statistics_go_with_formats_that_show_them(cli, write, flags, status):
    write("README.md")
    ran = cli("--statistics", "--exit-zero", *flags)
    assert ran.status == status
    assert ("--statistics goes with the formats `full` and `concise`" in ran.err) == (status == 2)


def test_other_markup_is_named(cli, write):
    names = write("README.rst"), write("docs/a.adoc"), write("README.md")
    said = "README.rst is read as Markdown, by the name another markup: what is said may be wrong."
    for command in ("check", "outline"):
        assert said in cli(command, "README.rst").err.splitlines()
        assert said not in cli(command, "README.md").err
    for _ in range(2):
        assert "README.rst and one more file are read as Markdown" in cli(*names).err
    assert cli("-q", "README.rst").err == ""
    assert cli("-", "--stdin-filename", "x.org", stdin="a").err.startswith("x.org is read as Markdown")
