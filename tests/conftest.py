"""What several tests share."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.plugins import install_rule_that

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", settings.get_profile("default"), max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

PROJECT = Path(__file__).parent.parent
CORPUS = Path(os.environ.get("IMPACTLINT_CORPUS", PROJECT.parent / "shared" / "corpus"))


def pytest_collection_modifyitems(items):
    """Tests marked `corpus` need the folder of real READMEs, which is not part of the project."""
    if CORPUS.is_dir():
        return
    for item in items:
        if item.get_closest_marker("corpus"):
            item.add_marker(pytest.mark.skip(reason=f"no corpus at {CORPUS}"))


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's own folder."""
    return PROJECT


@pytest.fixture(scope="session")
def corpus_files() -> list[Path]:
    """Every README of the corpus."""
    return sorted(path for path in CORPUS.rglob("*") if path.is_file() and "readme" in str(path).lower())


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path_factory, monkeypatch):
    """No test reads or writes the user's cache, or hangs on variables of the machine it runs on."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    for name in os.environ:
        if name.startswith(("IMPACTLINT_", "GITHUB_", "INPUT_")) or name in ("NO_COLOR", "FORCE_COLOR", "CI"):
            monkeypatch.delenv(name)


@pytest.fixture
def rule_that(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Has `plugins: acme` in a rule file name a rule that runs a statement; gives the folder where it is installed."""

    def installed(body: str) -> Path:
        folder = tmp_path_factory.mktemp("site")
        install_rule_that(body, folder)
        monkeypatch.syspath_prepend(folder)
        return folder

    return installed


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of its own, in which the test runs."""
    root = tmp_path / "repo"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root
