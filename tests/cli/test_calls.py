"""Calls that can't be meant: they are refused with a word about what was meant, and nothing is written."""

import pytest

from impactlint.cli.output import target
from tests.cli.conftest import CLEAN, PAGE


@pytest.mark.parametrize("target", ["README.md", "./README.md", "json:README.md", "docs/../README.md", "LINK.md"])
def test_findings_never_replace_a_file_that_is_checked(cli, write, folder, target):
    write("README.md")
    (folder / "docs").mkdir()
    (folder / "LINK.md").symlink_to("README.md")
    ran = cli("-o", target)
    assert (ran.status, ran.out) == (2, "")
    assert "that is one of the files to check" in ran.err
    assert (folder / "README.md").read_text() == PAGE


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("sarf:x.sarif", "the formats are full, concise, json, sarif,"),
        ("json:", "the formats are"),
        ("-", "without it everything goes to standard output"),
    ],
)
def test_an_output_file_that_names_no_format_or_no_path_is_refused(cli, write, folder, target, said):
    write("README.md")
    before = sorted(folder.iterdir())
    ran = cli("-o", target, "--no-cache")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert sorted(folder.iterdir()) == before


def test_one_letter_before_a_colon_is_a_drive_and_a_dot_is_no_format():
    assert target("json:out.json") == ("json", "out.json")
    assert target("C:\\out.json") == ("", "C:\\out.json")
    assert target("json:C:\\out.json") == ("json", "C:\\out.json")
    assert target("out.d:1") == ("", "out.d:1")


@pytest.mark.parametrize("value", ["", ",", " , "])
def test_a_selection_of_nothing_is_a_usage_error(cli, write, value):
    write("README.md")
    ran = cli("--select", value)
    assert (ran.status, ran.out) == (2, "")
    assert "--select names no rule" in ran.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("-q", "check", "."), "check is a command: it stands before the options."),
        (("chekc",), "Did you mean `check`?"),
        (("explain", "IMP101"), "Did you mean `rule`?"),
        (("list-rules",), "Did you mean `rule`?"),
        (("lint",), "Did you mean `check`?"),
        (("run", "."), "Did you mean `check`?"),
        (("help",), "impactlint --help lists the commands."),
        (("fix",), "Did you mean `--fix`?"),
        (("outline", "fix"), "impactlint --help lists the commands."),
        (("IMP203",), "IMP203 is a rule: `impactlint rule IMP203` explains it."),
        (
            ("--select", "IMP203", "vague-claim"),
            "vague-claim is a rule: rules are separated by commas (--select IMP203,vague-claim).",
        ),
        (
            ("--extend-ignore", "IMP203", "TEAM001"),
            "TEAM001 is a rule: rules are separated by commas (--extend-ignore IMP203,TEAM001).",
        ),
    ],
)
def test_a_path_that_looks_like_a_command_a_flag_or_a_rule_is_told_from_one(cli, write, args, said):
    write("README.md")
    ran = cli(*args)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err.splitlines()


@pytest.mark.parametrize("flag", ["--explain", "--list-rules", "--rules"])
def test_a_flag_that_other_linters_have_for_rules_leads_to_the_command(cli, write, flag):
    write("README.md")
    ran = cli(flag, "IMP102")
    assert (ran.status, ran.out) == (2, "")
    assert f"No such option: {flag}. `impactlint rule` lists the rules" in ran.err
    assert "--preset" not in ran.err


@pytest.mark.parametrize("command", [(), ("check",), ("config",), ("config", "show"), ("outline",), ("review",)])
def test_no_help_is_cut(cli, command):
    assert "..." not in cli(*command, "--help").out.replace("[ARGS]...", "").replace("[PATHS]...", "").replace(
        "[PATHS...]", ""
    )


def test_the_help_of_a_flag_names_its_variable(cli):
    for command, variable in (
        ("check", "CONFIG"),
        ("check", "CACHE_DIR"),
        ("check", "OUTPUT_FORMAT"),
        ("rule", "CONFIG"),
    ):
        assert f"IMPACTLINT_{variable}]" in cli(command, "--help").out.replace("; default: full", "")


@pytest.mark.parametrize("command", ["check", "rule"])
def test_a_flag_with_the_name_of_a_command_is_told_from_one(cli, write, command):
    write("README.md")
    ran = cli(f"--{command}")
    assert (ran.status, ran.out) == (2, "")
    assert f"Did you mean '{command}'?" in ran.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("check", "README.md", "--stdin-filename", "x.md"), "--stdin-filename goes with -"),
        (("outline", "README.md", "--stdin-filename", "x.md"), "--stdin-filename goes with -"),
        (("check", "--show-files", "-"), "--show-files needs files"),
        (("check", "--show-files", "--stdin-filename", "x.md"), "--show-files needs files"),
        (("config", "show", "--preset", "strict", "--format", "json"), "--format"),
        (("config", "show", "--preset", "strict", "README.md"), "FILE"),
        (("config", "show", "--preset", "strict", "--config", "x.yml"), "--config"),
    ],
)
def test_what_would_be_passed_over_is_refused(cli, write, args, said):
    write("README.md", CLEAN)
    ran = cli(*args, stdin="")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--preset", "portfollo"), "Did you mean `portfolio`?"),
        (("--fail-on", "warn"), "Did you mean `warning`?"),
        (("--output-format", "jsn"), "Did you mean `json`?"),
        (("--color", "nevr"), "Did you mean `never`?"),
        (("outline", "--format", "jsn"), "Did you mean `json`?"),
        (("review", "--scope", "hnk"), "Did you mean `hunk`?"),
        (("init", "--preset", "strikt"), "Did you mean `strict`?"),
        (("READM.md",), "Did you mean `README.md`?"),
        (("docs/READM.md",), "Did you mean `docs/README.md`?"),
        (("docss",), "Did you mean `docs`?"),
        (("-o", "sarf:x.sarif"), "Did you mean `sarif`?"),
    ],
)
def test_a_word_that_is_nearly_right_is_named(cli, write, args, said):
    write("README.md")
    write("docs/README.md")
    ran = cli(*args)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("args", [("--preset", "qqqqq"), ("qq/READM.md",), ("x\x1b[31m.md",), ("nothing\0.md",)])
def test_where_nothing_is_near_nothing_is_named(cli, write, args):
    write("README.md")
    ran = cli(*args)
    assert (ran.status, ran.out) == (2, "")
    assert "Did you mean" not in ran.err
