"""Results told in everyday words, or printed by a tool that measures, and numbers that only look like them."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.model import Hints, Result

PAGE = """# Ferry Watch

Tells commuters on the island which ferry will leave late.

## {heading}

{said}

## Install

Run it.
"""

PLAIN = """
The crossing went from 52 to 31 minutes once the pilots had the forecast.
A full day of tides is sorted in under 2 s.
The stripped binary is 386 KB.
Ended up in the top 3 % of the competition with nothing but tide tables.
The alarm came out at 41/50 successful warnings.
Finished 43rd out of 2,618 teams.
The ferry bot came home with an overall rank of a kind: final rank 201.
One reading costs 11 mJ per frame, 96 mJ on the old board.
So far the fuzzer has found 31 crashes in the chart parser.
Used daily by around 2,300 nurses on the islands.
The buoy has lasted 5 months on one charge.
It shaved 62 % off the monthly bill.
With the radio off I measured 4.2 µA on the bench.
The forecast saved the harbour €4,100 last winter.
We got R@50 of 31.2 on the harbour set.
The tide clock is small (~25 KB) and needs nothing else.
Its libc is not even 50 KB.
By December it had 3500+ users on four islands.
The forest achieved an R² score of 90 on tides it had not seen.
The network does better, with a root mean squared error of 4.52.
The log takes ~25,000 inserts per second.
""".strip().splitlines()

PRINTED = {
    "BenchmarkTide-8   \t  316525\t      3263 ns/op\t  160 B/op": "3263 ns",
    "test parse_small ... bench:       1,234 ns/iter (+/- 45)": "1,234 ns",
    "tide/small    time:   [1.2034 µs 1.2101 µs 1.2190 µs]": "1.2101 µs",
    "BM_Insert/1024     1250 ns     1248 ns       560000": "1250 ns",
    "Tide.get   thrpt   10  102.311 ± 1.200  ops/us": "102.311",
    "Requests/sec: 164312.22": "164312.22",
    "Requests per second:    5120.33 [#/sec] (mean)": "5120.33",
    "  Time (mean ± σ):      12.3 ms ±   0.8 ms    [User: 20.1 ms]": "12.3 ms",
    "SET: 133511.35 requests per second, p50=0.191 msec": "133511.35",
    "real    0m1.923s": "0",
    "    transactions:          151234 (2520.41 per sec.)": "2520.41",
    "tps = 8123.4 (without initial connection time)": "8123.4",
    "  read: IOPS=412k, BW=1610MiB/s": "412k",
    "Executed in   21.52 mins   fish           external": "21.52 mins",
    "2.31s user 0.20s system 99% cpu 3.227 total": "3.227",
    "   1203       0       0    1203     4b3 tide.o": "1203",
    "    1.77 ± 0.02 times faster than 'tidegrep -m 0'": "1.77",
    "21.3 ms ± 120 µs per loop (mean ± std. dev. of 7 runs)": "21.3 ms",
    "STC (10+0.1s):  2670.1 +- 6.8": "2670.1",
}

NO_RESULTS = """
Goal: a forecast that is right in 95 % of all cases
We aim for an accuracy of at least 95 %.
An alert goes out when the error is above 5 %.
An alert goes out once the error exceeds 0.2 or the accuracy falls under 90 %.
If adopted by all harbours, it could cut waiting by 20 %.
The service shall answer 95 % of all calls in 300 ms.
Training stops when the loss hasn't improved by 0.001.
Does it reach an accuracy of 95 %?
100 % open source
Doe et al. report an F1 of 0.61, above the 0.55 of the harbour office.
Industry Average Delay Rate: ~20-22 %
- [ ] reach an accuracy of 90 %
It supports 500+ users at once.
A small 25 MB sample of the data is included.
A lightweight 512 MB machine is enough.
Existing tools with an accuracy of 92 are too slow.
Timed on a 5.2 GB file of tides.
Reduced the timer from 2h to 1h.
""".strip().splitlines()


def results(said: str, heading: str = "Notes") -> tuple[Result, ...]:
    """What is read as a result on a page with something said in a section."""
    return read(parse(from_text(PAGE.format(heading=heading, said=said), "README.md")), Hints()).results


@pytest.mark.parametrize("said", PLAIN)
def test_a_result_in_everyday_words_is_read_whatever_the_heading(said: str) -> None:
    assert results(said)


@pytest.mark.parametrize(("line", "number"), PRINTED.items())
@pytest.mark.parametrize("heading", ["Benchmarks", "Usage"])
def test_what_a_tool_has_measured_is_read_from_what_it_prints(heading: str, line: str, number: str) -> None:
    assert [result.number for result in results(f"```\n{line}\n```", heading)] == [number]


def test_of_what_a_tool_prints_in_one_block_the_first_is_told() -> None:
    lines = "\n".join(f"BenchmarkTide{size}-8   20000   {size}3 ns/op" for size in (128, 256, 512))
    assert [result.number for result in results(f"```\n{lines}\n```", "Benchmarks")] == ["1283 ns"]


@pytest.mark.parametrize("said", NO_RESULTS)
@pytest.mark.parametrize("heading", ["Notes", "Features"])
def test_aims_conditions_and_questions_are_no_results(heading: str, said: str) -> None:
    assert results(said, heading) == ()


@pytest.mark.parametrize(
    "code",
    ["INFO GET /tides 200 3 ms", '{\n  "harbour": "Skye",\n  "score": 0.87\n}'],
)
def test_a_servers_log_and_an_example_of_an_answer_are_no_results(code: str) -> None:
    assert results(f"```\n{code}\n```", "Usage") == ()


def test_the_price_of_a_part_is_no_result() -> None:
    assert results("| Part | Price |\n| --- | --- |\n| Buoy | $4.10 |\n| Mast | $3.20 |", "Costs") == ()


def test_settings_of_the_training_in_a_table_are_no_results() -> None:
    table = "| Setting | Tide net |\n| --- | --- |\n| Dropout rate | 0.85 |\n| Learning rate | 0.001 |"
    assert results(table, "Results") == ()
    table = "| Model | Epochs | Accuracy |\n| --- | --- | --- |\n| Tide net | 30 | 0.91 |"
    assert [result.number for result in results(table, "Results")] == ["0.91"]


def test_the_bounds_under_a_heading_of_aims_are_no_results() -> None:
    assert results("- Response time: <= 200 ms\n- Accuracy >= 90 %", "Target Metrics for Production") == ()


def test_the_marks_of_a_course_are_no_results() -> None:
    table = "| Criterion | Score |\n| --- | --- |\n| Problem | 4/4 |\n| Accuracy | 2/4 |"
    assert results(table, "Evaluation Checklist") == ()
