"""The two example portfolios: one in which every page needs help, and one that leads with what changed."""

from pathlib import Path

import pytest

from impactlint import lint_paths
from impactlint.config.defaults import default_settings
from impactlint.findings import Severity

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
NEEDS_HELP = {
    "churn-prediction": {"IMP101", "IMP102", "IMP104", "IMP203", "IMP206"},
    "defect-detection": {"IMP101", "IMP106", "IMP201", "IMP203", "IMP206"},
    "demand-forecast": {"IMP101", "IMP102", "IMP104", "IMP203"},
    "support-search": {"IMP101", "IMP104", "IMP201", "IMP203", "IMP206"},
}


def rules(*parts, at_least=Severity.ADVICE):
    outcome = lint_paths([str(EXAMPLES.joinpath(*parts))], settings=default_settings())
    return {(finding.path, finding.rule) for finding in outcome.active if finding.severity >= at_least}


@pytest.mark.parametrize("name", NEEDS_HELP)
def test_what_needs_help_is_told_so(name):
    assert {rule for _, rule in rules("needs-help", name, "README.md")} >= NEEDS_HELP[name]


def test_the_page_of_the_portfolio_needs_help_too():
    assert {rule for _, rule in rules("needs-help", "README.md")} & {"IMP601", "IMP602"}


def test_the_exemplary_has_no_error():
    assert rules("exemplary", at_least=Severity.ERROR) == set()


def test_every_example_is_found():
    names = {
        Path(result.path).parent.name for result in lint_paths([str(EXAMPLES)], settings=default_settings()).results
    }
    assert names >= {"needs-help", "exemplary", *NEEDS_HELP, "bed-forecast", "invoice-matching", "leak-alarm"}
