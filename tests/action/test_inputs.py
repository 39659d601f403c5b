import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import impactlint
from impactlint import action


def environ(**inputs):
    """Variables as the runner sets them: upper case, hyphens kept."""
    return {f"INPUT_{name.upper().replace('_', '-')}": value for name, value in inputs.items()}


def problems(**inputs):
    with pytest.raises(action.InputError) as caught:
        action.read_inputs(environ(**inputs))
    return str(caught.value).split("\n")


def test_empty_inputs_are_defaults():
    read = action.read_inputs(environ(paths="", review="", fail_on="", max_comments=""))
    assert read == action.read_inputs({})
    assert (read.paths, read.review, read.fail_on, read.scope) == ((".",), "suggestions", "", "file")


def test_also_files_and_presets_are_named_with_the_rest():
    found = problems(
        preset="strikt", fail_on="bad", max_comments="x", sarif_file="../x", save_plan="..", version="9", config="no"
    )
    names = ["preset", "fail-on", "max-comments", "version", "sarif-file", "save-plan", "config"]
    assert [line.split(":")[0] for line in found] == names


@pytest.mark.parametrize(
    ("value", "paths"),
    [
        ("README.md", ("README.md",)),
        ("a/README.md  b/README.md", ("a/README.md", "b/README.md")),
        ("docs\nmy\\ dir\n'my project/README.md'\n\n", ("docs", "my dir", "my project/README.md")),
        ('"folder one"', ("folder one",)),
        ("-x $(touch pwned) `id` *", ("-x", "$(touch", "pwned)", "`id`", "*")),
        ("a#b # c", ("a#b", "#", "c")),
    ],
)
def test_paths_are_words_and_nothing_is_expanded(value, paths):
    assert action.read_inputs(environ(paths=value)).paths == paths


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"preset": "tiny"}, "preset: `tiny` is none of recommended, portfolio, research, library, strict, minimal"),
        ({"sarif_file": "../x.sarif"}, "sarif-file: ../x.sarif is not a file inside the workspace"),
        ({"save_plan": ".git/plan.json"}, "save-plan: .git/plan.json is not a file inside the workspace"),
        ({"save_plan": "a\0b/c"}, "save-plan: a\ufffdb/c has blanks side by side, or a character that isn't shown"),
        (
            {"sarif_file": "my  report.sarif"},
            "sarif-file: my report.sarif has blanks side by side, or a character that isn't shown",
        ),
        ({"scope": "fil"}, "scope: `fil` is none of added, hunk, file, all (did you mean `file`?)"),
        ({"fail_on": "Errors"}, "fail-on: `Errors` is none of error, warning, advice, never (did you mean `error`?)"),
        ({"fail_on": "x\n::error::y"}, "fail-on: `x ::error::y` is none of error, warning, advice, never"),
        ({"max_comments": "31"}, "max-comments: `31` is not a number from 0 to 30"),
        ({"max_comments": "0000000031"}, "max-comments: `0000000031` is not a number from 0 to 30"),
        ({"max_comments": "-1"}, "max-comments: `-1` is not a number from 0 to 30"),
        ({"max_comments": "9" * 5000}, f"max-comments: `{'9' * 5000}` is not a number from 0 to 30"),
        ({"paths": "'open"}, "paths: no closing quotation"),
        ({"sarif_file": "README.md/x"}, "sarif-file: README.md/x lies below a file"),
        ({"save_plan": "docs/page.md/plans/x.json"}, "save-plan: docs/page.md/plans/x.json lies below a file"),
        ({"sarif_file": "docs"}, "sarif-file: docs is a folder"),
        ({"config": "rules.yml"}, "config: rules.yml: no such file"),
        ({"config": "docs"}, "config: docs is a folder"),
        ({"config": "README.md/rules.yml"}, "config: README.md/rules.yml: no such file"),
        ({"config": "a\0b"}, "config: a\ufffdb: no such file"),
    ],
)  # fmt: skip
def test_a_wrong_input_is_named(inputs, said, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    for page in ("README.md", "docs/page.md"):
        (tmp_path / page).write_text("# Notes\n")
    assert problems(**inputs) == [said]


def test_files_that_have_a_place_are_taken(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "link").symlink_to("docs")
    (tmp_path / "rules.yml").write_text("")
    read = action.read_inputs(environ(sarif_file="link", save_plan="new/folder/plan.json", config="rules.yml"))
    assert (read.sarif_file, read.save_plan, read.config) == ("link", "new/folder/plan.json", "rules.yml")


@pytest.mark.parametrize("event", ["pull_request", "pull_request_target", "workflow_run"])
def test_a_rule_file_of_the_commit_need_not_be_checked_out(event, monkeypatch, tmp_path):
    (tmp_path / "workspace").mkdir()
    monkeypatch.chdir(tmp_path / "workspace")
    named = {"GITHUB_EVENT_NAME": event}
    assert action.read_inputs(environ(config="docs/rules.yml") | named).config == "docs/rules.yml"
    for outside in ("../rules.yml", str(tmp_path / "rules.yml")):
        with pytest.raises(action.InputError, match=r"config: .*rules\.yml: no such file"):
            action.read_inputs(environ(config=outside) | named)


def test_a_key_is_one_word_of_the_command_whatever_it_holds():
    made = action.review_arguments(action.read_inputs(environ(key="--docs of it")), Path("made.json"), None)
    assert "--key=--docs of it" in made[: made.index("--")]
    assert not any("--key" in word for word in action.review_arguments(action.read_inputs({}), Path("made.json"), None))


def test_all_wrong_inputs_are_named_at_once():
    assert [line.split(":")[0] for line in problems(scope="x", review="y", max_comments="z")] == [
        "review",
        "scope",
        "max-comments",
    ]


@pytest.mark.parametrize("wanted", ["", "0", "v0", "0.1", "0.1.0", "v0.1.0"])
def test_the_version_that_was_asked_for_runs(wanted, monkeypatch):
    monkeypatch.setattr(impactlint, "__version__", "0.1.0")
    assert action.read_inputs(environ(version=wanted))


@pytest.mark.parametrize("wanted", ["1", "0.10", "0.1.1", "0.", "latest"])
def test_another_version_stops_the_run(wanted, monkeypatch):
    monkeypatch.setattr(impactlint, "__version__", "0.1.0")
    (said,) = problems(version=wanted)
    assert said.startswith(f"version: the workflow asks for {wanted}, this is 0.1.0")


def test_the_token_is_taken_from_the_input_then_from_the_environment():
    names = ("INPUT_GITHUB-TOKEN", "GITHUB_TOKEN")
    for there, taken in ((names, names[0]), (names[1:], names[1]), ((), "")):
        assert action.read_inputs({name: name for name in there}).token == taken


@given(st.dictionaries(st.sampled_from(sorted(action.DEFAULTS)), st.text()))
def test_any_inputs_are_read_or_refused_in_one_line_each(inputs):
    try:
        action.read_inputs({f"INPUT_{name.upper()}": value for name, value in inputs.items()})
    except action.InputError as error:
        assert all(line.split(":")[0] in action.DEFAULTS for line in str(error).split("\n"))


REPORT = {
    "summary": {"files": 3, "findings": 6, "errors": 1, "warnings": 2, "advice": 3},
    "checklists": [{"score": 71}, {"score": 40}],
}


def read_outputs(text):
    """The outputs as the runner reads them: `name<<mark`, lines, `mark`."""
    found = re.findall(r"^([\w-]+)<<(\w+)\n(.*?)\n\2\n", text, re.M | re.S)
    assert "".join(f"{name}<<{mark}\n{value}\n{mark}\n" for name, mark, value in found) == text
    return {name: value for name, mark, value in found}


def test_outputs():
    assert read_outputs(action.outputs(REPORT, "a.sarif")) == {
        "findings": "6",
        "errors": "1",
        "warnings": "2",
        "score": "40",
        "sarif-file": "a.sarif",
        "summary": "3 files checked: 1 error, 2 warnings, 3 pieces of advice",
    }


def test_pages_that_were_hardly_judged_are_counted():
    summary = {"files": 2, "errors": 0, "warnings": 0, "advice": 0, "hardly_judged": [{"path": "a", "kind": "stub"}]}
    assert action.headline(summary) == "2 files checked: no findings; 1 file mostly skipped"


def test_pages_without_a_rule_are_counted():
    summary = {"files": 2, "errors": 0, "warnings": 0, "advice": 0, "without_rules": [{"path": "a", "by": "flags"}]}
    assert action.headline(summary) == "2 files checked: no findings; 1 file without a rule in force"


def test_outputs_of_a_run_with_nothing_to_do():
    said = read_outputs(action.outputs({}, ""))
    assert (said["findings"], said["score"], said["summary"]) == ("0", "", "nothing to do")


def test_outputs_of_a_run_that_failed():
    said = read_outputs(action.outputs({}, "", "Error: missing.yml: no such file\n"))
    assert said.pop("summary") == "the run failed: Error: missing.yml: no such file"
    assert set(said.values()) == {""}


@given(st.text())
def test_no_value_adds_an_output(name):
    assert len(read_outputs(action.outputs(REPORT, name))) == 6
    assert len(read_outputs(action.outputs({}, name, name))) == 6
