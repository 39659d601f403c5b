"""What the tools that measure print: which number of a line of code is the measured one."""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.reading.vocabulary.patterns import Guarded, guarded, holds

_N = r"(?P<measured>[\d.,]+)"
_UNIT = r"(?:ns|us|µs|ms|s|sec|msec)"
_FORMATS = (
    # go test -bench: "BenchmarkGet-8   316525   3263 ns/op"
    guarded("ns/op", rf"\bBenchmark\S*\s+\d+\s+{_N} ns/op"),
    # cargo bench: "test parse_small ... bench:   1,234 ns/iter (+/- 45)"
    guarded("/iter", rf"\bbench:\s+{_N} {_UNIT}/iter"),
    # Criterion: "time:   [1.2034 µs 1.2101 µs 1.2190 µs]"
    guarded("time:|thrpt:", rf"\b(?:time|thrpt):\s+\[[\d.]+ \S+ {_N} "),
    # Google Benchmark: "BM_Insert/1024   1250 ns   1248 ns   560000"
    guarded("BM_", rf"\bBM_\S+\s+{_N} {_UNIT}\s+[\d.]+ {_UNIT}\s+\d+"),
    # JMH: "MapBench.get   thrpt   10   102.311 ± 1.200  ops/us"
    guarded("thrpt|avgt", rf"\b(?:thrpt|avgt)\s+\d+\s+{_N}\s+±"),
    # wrk: "Requests/sec: 164312.22", and ab: "Requests per second:   5120.33 [#/sec]"
    guarded("Requests", rf"\bRequests(?:/sec| per second):\s+{_N}"),
    # hyperfine: "Time (mean ± σ):   12.3 ms"
    guarded("mean", rf"\bTime \(mean ± σ\):\s+{_N} {_UNIT}"),
    # the summary of hyperfine: "  1.77 ± 0.02 times faster than 'grep'"
    guarded("times faster than", rf"^\s*{_N} ± [\d.]+ times faster than"),
    # redis-benchmark: "SET: 133511.35 requests per second", and llama.cpp: "510.12 tokens per second"
    guarded("per second", rf"(?<![\d.,]){_N} (?:requests|tokens) per second"),
    # time of fish: "Executed in   21.52 mins"
    guarded("Executed in", rf"\bExecuted in\s+{_N} (?:secs|mins|hours|millis|micros)\b"),
    # time of zsh: "104.66s user 4.82s system 99% cpu 3.227 total"
    guarded(" cpu ", rf"% cpu\s+{_N} total\b"),
    # size: "   1203       0       0    1203     4b3 aes.o"
    guarded(".o|.elf|.out|.axf", rf"^\s*{_N}\s+\d+\s+\d+\s+\d+\s+[0-9a-f]+\s+\S+\.(?:o|elf|out|axf)\b"),
    # time: "real    0m1.923s"
    guarded("real", r"^real\s+(?P<measured>\d+)m[\d.]+s"),
    # sysbench: "transactions:   151234 (2520.41 per sec.)"
    guarded("per sec", rf"\(\s*{_N} per sec"),
    # pgbench: "tps = 8123.4"
    guarded("tps = ", rf"\btps = {_N}"),
    # fio: "IOPS=412k"
    guarded("IOPS=", rf"\bIOPS={_N}"),
    # iperf: "9.39 Gbits/sec"
    guarded("bits/sec", rf"(?<![\d.,]){_N} [GMK]bits/sec"),
    # %timeit: "21.3 ms ± 120 µs per loop", and python -m timeit: "best of 5: 21.3 msec per loop"
    guarded("per loop", rf"(?<![\d.,]){_N} {_UNIT}(?: ± [\d.]+ {_UNIT})? per loop"),
    # a match of engines: "Elo   | 12.31 +- 6.20 (95%)", "STC (10+0.1s):  2670.1 +- 6.8"
    guarded("+-|+/-|±", rf"\b(?:n?Elo|STC|LTC|CCRL)\b[^\n\d]*(?:\([^)]*\)[^\n\d]*)?(?<![\d.,]){_N} ?(?:\+/?-|±) ?\d"),
)
"""Lines of what they print, by the tool."""


def by_a_tool(line: str, at: int, formats: Iterable[Guarded]) -> bool:
    """Whether the number at an offset of a line is what a tool says that it has measured, in one of some formats."""
    for form in formats:
        found = form.search(line)
        if found and found.start("measured") == at:
            return True
    return False


def formats_in(text: str) -> tuple[Guarded, ...]:
    """The formats of which a text may hold a line."""
    return tuple(form for form in _FORMATS if holds(text, form.parts))
