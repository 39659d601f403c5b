"""Numbers that measure no work, and those that look like them."""

import pytest

from tests.reading.pages import reading_of


def numbers(said: str) -> list[str]:
    page = f"# Tide gauge\n\nBoats run aground when the gauge fails.\n\n## Results\n\n{said}\n"
    reading = reading_of(page, kind="project")
    return [result.number for result in reading.results] + [one.text for one in reading.doubtful_numbers]


@pytest.mark.parametrize(
    "said",
    [
        "Size: 8.65 GB",
        "- Dataset size: 1.2 TB",
        "It reads the open data set (8.65 GB of tides).",
        "`flood` (0 = no flood, 1 = flood)",
        "Most of them come from 77th Street.",
        "All of it was built in the 19th century.",
        "We raised the number of epochs from 10 to 20.",
        "Unit test coverage is 70.2%.",
        "It comes with 93 % test coverage.",
        "### Test coverage today\n\n- **Gauge**: 100 %\n- **Overall**: 53 %",
        "| What | Value |\n|---|---|\n| Forecast horizon | 30 days / 720 hours |",
        "According to https://example.org/storms, one storm costs 260,000 EUR an hour.",
        "The objective is to predict the tide 7 days ahead such that it falls within 30 % of the true one.",
        "The weighting between both losses was 1 to 10.",
        "We give a 95% confidence interval with each.",
        "Evaluated on a held-out 20%.",
        "20% test set, 5 folds.",
        "Storage is $0.023/GB per month.",
        "It read about 48.000 observations.",
        "About 1.2M records were read.",
        "100 random harbours (fixed seed)",
        "Studies have reported accuracies around 91.7%.",
        "Some implementations have achieved up to 96% accuracy.",
        "Claims like “99.3% accuracy” mean little.",
        "- RAM: 32GB DDR5 6000 MHz CL36",
        "It rose (95% CI [+0.078, +0.387]).",
        "The gauge stands at 44.101944, −92.004137.",
        "The score is 0.6 × Tide + 0.4 × Wind.",
        "It is a weighted blend of 0.60 Tide / 0.40 Wind.",
        "The network will achieve an accuracy within 5% of it.",
        "Most boats come in Quarter 4.",
        "That is 0.74 pp MDE.",
        "12 GB don't fit into the memory.",
        "**Target to beat:** 72%",
    ],
)
def test_what_measures_nothing_is_no_result_and_no_doubt(said: str) -> None:
    assert numbers(said) == []


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("The index shrank from 8.65 GB to 1.2 GB.", "8.65 GB"),
        ("According to our test on 900 nights, the accuracy is 91 %.", "91 %"),
        ("The model has a coverage of 97.7 % and an accuracy of 91 %.", "97.7 %"),
        ("It came in 77th place of 900 teams.", "77"),
        ("The signal-to-noise ratio rose from 3 dB to 9 dB.", "3 dB"),
        ("The error with half the weight fell from 12 % to 4 %.", "12 %"),
        ("It reads 1.2M records per second.", "1.2M"),
        ("In a six-week trial the crew kept 410 boats off the sand, against 260 in the control group.", "410"),
        ("It is 3 × faster than the old one.", "3 ×"),
        ("The AUC is 0.797, against 0.782 Tide / 0.776 Wind.", "0.797"),
        ("The RMSE of the folds is 0.94337, 0.83329 and 0.90565.", "0.83329"),
        ("Of 2,000 images 1,940 samples were right, an accuracy of 97 %.", "97 %"),
        ("Our study of 900 nights showed an accuracy of 91 %.", "91 %"),
        ("On the held-out data its accuracy is 91 %.", "91 %"),
    ],
)
def test_what_measures_the_work_stays(said: str, number: str) -> None:
    assert any(number in found for found in numbers(said))


def test_what_somebody_is_advised_to_do_is_no_result() -> None:
    page = "# Tide gauge\n\nBoats run aground.\n\n## Recommendations\n\n- {}.\n"
    assert reading_of(page.format("Increase the number of gauges by 12 %"), kind="project").results == ()
    assert reading_of(page.format("Move the gauge: it was off by 12 %"), kind="project").results != ()
