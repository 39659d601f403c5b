"""What stands beside the code and has to agree with it: action.yml, its page, the Dockerfile, the lists of packages."""

import os
import re
import subprocess
import sys
import tomllib
from itertools import pairwise
from typing import get_args

import pytest
from ruamel.yaml import YAML

from impactlint import __version__, action
from impactlint.cli.review import command as review
from impactlint.config.presets import NAMES
from impactlint.files import README
from impactlint.interface import FAIL_ON, MAX_COMMENTS, Mode, Scope
from impactlint.templates import WORKFLOWS


@pytest.fixture
def described(project):
    return YAML(typ="safe").load((project / "action.yml").read_text(encoding="utf-8"))


def test_inputs_and_defaults_are_those_of_the_code(described):
    given = {name: about["default"] for name, about in described["inputs"].items()}
    assert given | {"github-token": ""} == action.DEFAULTS
    assert given["github-token"] == "${{ github.token }}"


def test_outputs_are_those_of_the_code(described):
    names = re.findall(r"^([\w-]+)<<", action.outputs({}, ""), re.M)
    assert list(described["outputs"]) == names


def test_words_of_an_input_are_in_its_description(described):
    for name, words in action.CHOICES.items():
        assert re.findall(r"`([\w-]+)`", described["inputs"][name]["description"]) == list(words)


def test_words_of_an_input_are_those_of_the_command():
    words = {option.name: tuple(option.type.choices) for option in review.params if hasattr(option.type, "choices")}
    own = {"preset": words["preset"], "fail-on": words["fail_on"], "review": words["mode"], "scope": words["scope"]}
    assert own == action.CHOICES


def test_words_of_an_input_are_those_of_the_types_that_they_become():
    types = {"preset": NAMES, "fail-on": FAIL_ON, "review": get_args(Mode), "scope": get_args(Scope)}
    assert types == action.CHOICES


def test_the_most_comments_of_the_action_are_those_of_the_command():
    most = next(option for option in review.params if option.name == "max_comments")
    assert most.type.max == most.default == int(action.DEFAULTS["max-comments"]) == MAX_COMMENTS


def test_every_description_is_one_sentence_or_more(described):
    for part in ("inputs", "outputs"):
        assert all(re.fullmatch(r"[A-Z][^\n]+\.", about["description"]) for about in described[part].values())


def test_the_page_is_made_from_action_yml_and_the_templates(project):
    subprocess.run(
        [sys.executable, "docs/make_action.py", "--check"],
        cwd=project,
        check=True,
        env=os.environ | {"PYTHONPATH": "."},
    )


def test_the_page_shows_every_workflow(project):
    made = re.findall(r"<!-- made: ([\w-]+) -->", (project / "docs/action.md").read_text(encoding="utf-8"))
    assert set(made) == {"inputs", "outputs", *WORKFLOWS}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_asks_for_nothing_on_the_whole_and_says_why_for_a_job(name):
    for path, text in WORKFLOWS[name].files().items():
        assert re.fullmatch(r"\.github/workflows/[a-z-]+\.yml", path)
        loaded = YAML(typ="safe").load(text)
        assert loaded["permissions"] == {}
        asked = re.findall(r"^ +([\w-]+): (read|write)(.*)$", text, re.M)
        assert asked and all(reason.startswith(" # ") for _, _, reason in asked)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_names_only_inputs_that_there_are(name, described):
    for text in WORKFLOWS[name].files().values():
        jobs = YAML(typ="safe").load(text)["jobs"].values()
        steps = [step for job in jobs for step in job["steps"] if step.get("uses", "").startswith("impactlint/")]
        for step in steps:
            assert set(step.get("with", {})) <= set(described["inputs"])


def test_the_run_of_a_fork_has_no_rights_and_the_one_that_posts_runs_no_code_of_it():
    check, post = WORKFLOWS["forks"].files().values()
    assert "write" not in YAML(typ="safe").load(check)["jobs"]["impactlint"]["permissions"].values()
    steps = YAML(typ="safe").load(post)["jobs"]["post"]["steps"]
    assert not any("run" in step for step in steps)
    assert "ref" not in steps[0]["with"] and "repository" not in steps[0]["with"]


def test_the_image_starts_as_the_runner_wants_it(project):
    final = (project / "Dockerfile").read_text(encoding="utf-8").rpartition("\nFROM ")[2]
    assert not re.search(r"^(?:USER|WORKDIR|RUN) ", final, re.M)
    assert re.search(r'^ENTRYPOINT \["/[^"]+", "-I", .*"impactlint\.action"\]$', final, re.M)


def locked(path):
    """Names of the packages of a list, and whether each has a hash."""
    text = path.read_text(encoding="utf-8")
    starts = [*re.finditer(r"^([a-z0-9-]+)==\S+", text, re.M), None]
    return {
        start[1]: "--hash=sha256:" in text[start.start() : end.start() if end else None]
        for start, end in pairwise(starts)
    }


def test_the_image_has_every_dependency_with_its_hash(project):
    names = locked(project / "docker" / "requirements.txt")
    wanted = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    asked = {re.match(r"[\w.-]+", line)[0].lower().replace(".", "-").replace("_", "-") for line in wanted}
    assert asked <= set(names), "run docker/lock.sh"
    assert all(names.values()) and all(locked(project / "docker" / "build.txt").values())


READMES = (
    *("README", "Readme.md", "README.MARKDOWN", "README.mdown", "README.mkd", "README.mkdn"),
    *("README.rst", "README.txt", "README.md.bak", "notreadme.md", "readme.mkdnn"),
)


def test_the_hooks_start_commands_that_there_are(project):
    hooks = YAML(typ="safe").load((project / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        assert hook["types"] == ["text"], "to pre-commit, README and README.mkdn are no Markdown"
        for name in READMES:
            assert bool(re.search(hook["files"], f"docs/{name}")) == bool(README.fullmatch(name)), name
        assert not re.search(hook["files"], "docs/notreadme.md.bak/x.md")
        command = [sys.executable, "-m", "impactlint", *hook["entry"].split()[1:], "--help"]
        subprocess.run(command, cwd=project, check=True, capture_output=True)


def test_the_pre_commit_entry_of_the_page_names_this_release(project):
    page = (project / "docs" / "action.md").read_text(encoding="utf-8")
    assert re.findall(r"^ +rev: (\S+)$", page, re.M) == [f"v{__version__}"]
