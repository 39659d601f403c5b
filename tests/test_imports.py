"""Imports go one way, each third-party library is imported by one module, and what is heavy is imported late."""

import ast
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "impactlint"

LAYERS = (
    ("lazy", "digest", "record", "disk", "counting", "interface"),
    ("escape", "codec", "templates", "gitignore"),
    ("paths", "nearest"),
    ("files",),
    ("document",),
    ("limits", "cache"),
    ("reading",),
    ("findings", "neighbours"),
    ("joining",),
    ("rules",),
    ("config",),
    ("suppress", "baseline", "changed", "scoring"),
    ("checklist",),
    ("restructure",),
    ("harmless",),
    ("engine", "outline"),
    ("run", "rule_examples"),
    ("fixes",),
    ("api",),
    ("reporters",),
    ("github",),
    ("cli",),
    ("__main__", "action"),
)
"""Parts of the package from the lowest up; a part imports from those below it and from itself."""

ONE_HOME = {
    "click": "cli",
    "mistletoe": "document.parser",
    "pathspec": "gitignore",
    "ruamel": "config.load",
    "github": "github.client",
    "re2": "rules.userdefined.pattern",
    "requests": "github.client",
    "urllib3": "github.client",
    "unidiff": "github.diff",
}
"""Where each third-party library is imported: one module, or for click one package."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        yield name.removesuffix(".__init__"), ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> Iterator[str]:
    """Full names of everything that is imported anywhere in a module, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


class _WithoutTypes(ast.NodeTransformer):
    def visit_If(self, node: ast.If) -> ast.AST | None:
        return None if ast.unparse(node.test) == "TYPE_CHECKING" else self.generic_visit(node)


def at_run_time(tree: ast.Module) -> ast.AST:
    """A module without what only type checkers import."""
    return _WithoutTypes().visit(tree)


def rank(part: str) -> int:
    for index, parts in enumerate(LAYERS):
        if part in parts:
            return index
    raise AssertionError(f"impactlint/{part} has no place in the order of imports: give it one in LAYERS")


def test_imports_go_one_way():
    wrong = []
    for name, tree in modules():
        part = name.split(".")[0]
        if part == "__init__":
            continue
        for target in imported(tree):
            words = target.split(".")
            if words[0] != "impactlint" or words[1:2] in ([], [part], ["__version__"]):
                continue
            if rank(words[1]) >= rank(part):
                wrong.append(f"{name} imports {target}")
    assert wrong == []


def graph() -> dict[str, set[str]]:
    """Every module of the package with those that it imports at run time, be it inside a function."""
    trees = {".".join(["impactlint", name]).removesuffix(".__init__"): tree for name, tree in modules()}

    def module_of(target: str) -> str:
        return target if target in trees else module_of(target.rpartition(".")[0])

    def own(tree: ast.AST) -> Iterator[str]:
        return (module_of(name) for name in imported(tree) if name.split(".")[0] == "impactlint")

    return {name: {*own(at_run_time(tree))} - {name} for name, tree in trees.items()}


def test_no_module_imports_itself_by_way_of_others():
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_the_order_of_imports_names_only_parts_that_there_are():
    parts = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert [part for layer in LAYERS for part in layer if part not in parts] == []


READING = [f"reading/{path.parent.name}" for path in sorted((PACKAGE / "reading").glob("*/__init__.py"))]


@pytest.mark.parametrize("package", ["reading", *READING, "rules/shared", "config", "restructure", "github", "cli"])
def test_a_package_of_many_modules_says_what_is_where(package):
    modules = {path.stem for path in (PACKAGE / package).glob("*.py")} - {"__init__"}
    modules |= {path.parent.name for path in (PACKAGE / package).glob("*/__init__.py")}
    told = set(
        re.findall(r"`(\w+)`", ast.get_docstring(ast.parse((PACKAGE / package / "__init__.py").read_text("utf-8"))))
    )
    assert told == modules


def test_each_library_has_one_home():
    homes = defaultdict(set)
    for name, tree in modules():
        for target in imported(at_run_time(tree)):
            library = target.split(".")[0]
            if library not in sys.stdlib_module_names and library != "impactlint":
                homes[library].add(name)
    unknown = set(homes) - set(ONE_HOME)
    assert not unknown, f"name the one module that may import {unknown}"
    for library, names in homes.items():
        assert {name for name in names if not (name + ".").startswith(ONE_HOME[library] + ".")} == set(), library


HEAVY = ("click", "mistletoe", "ruamel", "github", "re2", "pathspec", "requests", "cmarkgfm", "sklearn", "numpy")


def loaded(code: str, cwd: Path) -> set[str]:
    """Heavy libraries that are loaded after some code has run in an interpreter of its own."""
    script = f"import sys\n{code}\nprint(*(m for m in {HEAVY!r} if m in sys.modules), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", script], cwd=cwd, capture_output=True, text=True, check=True)
    return set(run.stderr.splitlines()[-1].split())


CALL = "from impactlint.cli import run\nrun({args!r})"


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import impactlint", set()),
        ("sys.argv = ['impactlint', '--version']\nfrom impactlint.__main__ import main\nmain()", set()),
        (CALL.format(args=["--help"]), {"click"}),
        (CALL.format(args=["check", "--no-cache", "README.md"]), {"click", "mistletoe"}),
        (CALL.format(args=["outline", "README.md"]), {"click", "mistletoe"}),
    ],
    ids=["package", "version", "help", "check", "outline"],
)
def test_what_is_not_needed_is_not_imported(code, allowed, tmp_path):
    (tmp_path / "README.md").write_text("# Title\n\nSome words.\n", encoding="utf-8")
    assert loaded(code, tmp_path) <= allowed


SPARED = {
    "page without findings": (
        *("impactlint.cache", "impactlint.codec", "impactlint.baseline", "impactlint.changed", "impactlint.fixes"),
        *("impactlint.config.chain", "impactlint.config.load", "impactlint.config.merge", "impactlint.config.nodes"),
        *(
            "impactlint.config.shape",
            "impactlint.rules.userdefined.custom",
            "impactlint.rules.userdefined.pattern",
            "impactlint.rules.userdefined.plugins",
        ),
        *("impactlint.cli.apply_fixes", "impactlint.cli.baselines", "impactlint.cli.replay", "impactlint.github"),
        *("impactlint.restructure", "impactlint.suppress"),
        *("concurrent.futures", "difflib", "fractions", "hashlib", "importlib.metadata", "importlib.resources"),
        *("multiprocessing", "subprocess", "tempfile"),
    ),
    "page to mend, in a format that doesn't say how": (
        *("impactlint.cache", "impactlint.config.chain", "impactlint.restructure", "impactlint.suppress", "tempfile"),
    ),
}
"""What a plain check has no use for; it takes longer to import than a page takes to read."""
LATE = """# Pumps

## Architecture

A FastAPI service reads Kafka.

## The problem

Pumps fail at night, and the staff struggle to see which one is next.
"""
PAGES = {
    "page without findings": ("# Pumps\n\nA short word.\n", "full"),
    "page to mend, in a format that doesn't say how": (LATE, "concise"),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_plain_check_imports_only_what_it_uses(page, tmp_path):
    text, output = PAGES[page]
    (tmp_path / "README.md").write_text(text, encoding="utf-8")
    args = ["check", "--no-cache", "--output-format", output, "README.md"]
    code = f"import sys\n{CALL.format(args=args)}\nprint(*(m for m in {SPARED[page]!r} if m in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == ""


def test_version_imports_next_to_nothing(tmp_path):
    code = (
        "import sys\nbefore = set(sys.modules)\nsys.argv = ['impactlint', '--version']\n"
        "from impactlint.__main__ import main\nmain()\nprint(sorted(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "['__future__', 'impactlint', 'impactlint.__main__']"
