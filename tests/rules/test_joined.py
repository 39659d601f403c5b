"""Rules that find several places of one kind: each is a report, and they are shown as one finding."""

from __future__ import annotations

from dataclasses import replace

from impactlint.api import lint_text
from impactlint.config.defaults import default_settings
from impactlint.findings import Finding, Severity
from impactlint.reading.model import Hints


def told(text: str, rule: str) -> list[Finding]:
    settings = replace(default_settings(), hints=Hints(kind="project"))
    return [found for found in lint_text(text, settings=settings).findings if found.rule == rule]


def lines(findings: list[Finding]) -> list[list[int]]:
    return [[found.line, *(place.line for place in found.related)] for found in findings]


HEAD = "# Queue forecast\n\nPatients wait for two hours because nobody knows how many will come.\n\n"
CLAIM = "Our model is highly accurate and blazing fast.\n\n"


def test_the_claims_of_a_section_are_one_finding() -> None:
    found = told(f"{HEAD}{CLAIM}{CLAIM}{CLAIM}## Use\n\n{CLAIM}", "IMP203")
    assert lines(found) == [[5, 7, 9], [13]]
    assert found[0].message.endswith("2 more claims of this section need one too.")


def test_the_claims_of_the_last_of_many_sections_are_one_finding() -> None:
    sections = "".join(f"## Part {n}\n\n{CLAIM}" for n in range(8))
    found = told(HEAD + sections, "IMP203")
    assert lines(found) == [[7], [11], [15], [19], [23, 27, 31, 35]]
    assert found[-1].message.endswith("3 more claims from here on need one too.")


def test_a_certain_claim_leads_before_an_uncertain_one() -> None:
    found = told(f"{HEAD}## Features\n\n- Robust error handling\n- Blazing fast and highly accurate\n", "IMP203")
    assert [(one.line, one.severity) for one in found] == [(8, Severity.WARNING)]
    assert lines(found) == [[8, 7]]


def test_a_placeholder_on_several_lines_is_one_finding() -> None:
    found = told(
        f"{HEAD}It is off by XX % on average.\n\n## Use\n\nIt saves XX % of the beds.\n\nTODO: say how.\n", "IMP206"
    )
    assert lines(found) == [[5, 9], [11]]
    assert found[0].message.endswith("One more line holds it.")


def test_placeholders_that_differ_in_marks_alone_are_told_apart() -> None:
    found = told(f"{HEAD}It is off by XX % on average.\n\nIt saves XX% of the beds.\n", "IMP206")
    assert len({one.fingerprint for one in found}) == 2


def test_many_placeholders_are_no_wall() -> None:
    rows = "".join(f"- It saves [insert number {n}] of the beds.\n" for n in range(30))
    found = told(f"{HEAD}{rows}", "IMP206")
    assert len(found) == 21
    assert found[-1].message.endswith("9 more placeholders follow.")
    assert len(found[-1].related) == 9


def test_perfect_scores_of_a_section_are_one_finding() -> None:
    scores = "## Results\n\n- Accuracy: 99.8 %\n- Precision: 99.9 %\n- Recall: 99.7 %\n"
    (found,) = told(HEAD + scores, "IMP205")
    assert lines([found]) == [[7, 8, 9]]
    assert found.message.endswith("The same holds for 2 more.")


def test_sections_that_only_show_are_one_finding() -> None:
    shown = "".join(f"## {name}\n\n![a](a.png)\n\n" for name in ("Results", "Model performance"))
    (found,) = told(f"{HEAD}{shown}## Notes\n\nThe error fell from 30 % to 11 % on the last year.\n", "IMP207")
    assert lines([found]) == [[7, 11]]
    assert found.message.endswith("So does one more section.")


def test_acronyms_of_a_lead_are_one_finding_and_named() -> None:
    lead = "The QZX of the clinic is slow.\nIts WVJ and its KGP wait for two hours.\n\n## Use\n\nRun it.\n"
    (found,) = told(f"# Queue\n\n{lead}", "IMP501")
    assert found.message == "Readers outside the field won't know QZX, WVJ or KGP: the lead doesn't spell them out."
    assert found.help.startswith("What do they stand for?")
    assert [(place.line, place.message) for place in found.related] == [(4, "WVJ, KGP")]


def test_the_range_of_what_is_said_of_each_answer_is_no_vague_score() -> None:
    scores = "## Results\n\n- Accuracy: 85-95 %\n- Confidence score: 50-95 %\n"
    (found,) = told(HEAD + scores, "IMP205")
    assert lines([found]) == [[7]]
