"""What a user may choose is written once, and stands for what there is."""

from impactlint.config.model import SEVERITIES
from impactlint.findings import Severity
from impactlint.interface import FAIL_ON


def test_a_run_fails_for_any_severity_or_never():
    assert (*(word for word in SEVERITIES if word != Severity.OFF.label), "never") == FAIL_ON
