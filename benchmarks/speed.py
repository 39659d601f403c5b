#!/usr/bin/env python3
"""How fast impactlint is beside other linters of prose and Markdown: in one run, on one machine, as ratios.

usage: speed.py [--corpus FOLDER] [--runs N] [--npm FOLDER] [--markdown] [--check]

Four measures, each the median of N runs that take turns: the start (`--version` and `--help`), one README, and a folder
of READMEs. impactlint and rumdl remember what they found, so both are measured with their cache (the second run and
later) and without. Every tool runs from compiled bytecode, as it does once it is installed, even where this shell keeps
Python from writing any. Nothing is installed by this script; a tool that is missing is left out:

  python -m pip install --group bench                              proselint 0.16.0 and rumdl 0.3.0, from PyPI
  npm install --prefix benchmarks/.npm markdownlint-cli2           from npm

Exit status: 1 with --check where impactlint, without its cache, is slower than proselint or markdownlint-cli2.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CORPUS = PROJECT.parent / "shared" / "corpus" / "prana" / "dev_and_eval_readmes"
MEASURES = ("version", "help", "one README", "corpus")
RIVALS = ("proselint", "markdownlint-cli2")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""pip compiles what it installs, but not a clone: there the first round, which isn't counted, does."""


@dataclass
class Tool:
    """A command: how it checks files, how it says its version, and what it took."""

    name: str
    command: str
    check: list[str]
    version: str = "--version"
    seconds: dict[str, list[float]] = field(default_factory=dict)
    memory: int = 0

    def median(self, measure: str) -> float:
        """Median seconds of a measure."""
        return statistics.median(self.seconds[measure])

    def arguments(self, measure: str, files: Sequence[Path]) -> list[str]:
        """What to call it with for a measure."""
        start = {"version": [self.version], "help": ["--help"]}
        return start.get(measure) or [*self.check, *map(str, files)]


def find_tools(npm: Path, cache: Path) -> Iterator[Tool]:
    """The tools that are there. Caches live in a folder of this run alone."""
    if script := _which("impactlint"):
        check = ["check", "--quiet", "--exit-zero"]
        yield Tool("impactlint", script, [*check, "--no-cache"])
        yield Tool("impactlint, cached", script, [*check, "--cache-dir", str(cache / "impactlint")])
    if script := _which("proselint"):
        yield Tool("proselint", script, ["check"], "version")
    if script := _which("rumdl"):
        yield Tool("rumdl", script, ["check", "--no-cache"])
        yield Tool("rumdl, cached", script, ["check", "--cache-dir", str(cache / "rumdl")])
    if script := _which("markdownlint-cli2", npm / "node_modules" / ".bin"):
        yield Tool("markdownlint-cli2", script, ["--"], "--help")


def _which(name: str, *folders: Path) -> str | None:
    path = os.pathsep.join([*map(str, folders), str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return shutil.which(name, path=path)


def measure(tool: Tool, name: str, arguments: Sequence[str], folder: Path) -> None:
    """Run a tool once, and note its time and the most memory that it or one of its processes held."""
    with Path(os.devnull).open("wb") as nowhere:
        started = time.perf_counter()
        process = subprocess.Popen(
            [tool.command, *arguments], cwd=folder, env=ENVIRONMENT, stdout=nowhere, stderr=nowhere
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1) and arguments != ["--help"]:  # one of them finds fault with being asked
        sys.exit(f"speed: {tool.name} {' '.join(arguments[:3])} ended with {process.returncode}")
    tool.seconds.setdefault(name, []).append(seconds)
    if name == "corpus":
        tool.memory = max(tool.memory, usage.ru_maxrss)


def run(tools: Sequence[Tool], files: Sequence[Path], runs: int) -> None:
    """Measure everything; the tools take turns, so that what else the machine does hits all of them.

    The first round of each measure fills caches and is not counted.
    """
    one = min(files, key=lambda path: abs(path.stat().st_size - 6_000))
    with tempfile.TemporaryDirectory() as folder:
        for name in MEASURES:
            paths = files if name == "corpus" else [one]
            for turn in range(1 + (max(3, runs // 3) if name == "corpus" else runs)):
                for tool in tools:
                    measure(tool, name if turn else "first", tool.arguments(name, paths), Path(folder))


def report(tools: Sequence[Tool], files: Sequence[Path], *, markdown: bool) -> Iterator[str]:
    """A table of medians, and each as a multiple of what impactlint takes without its cache."""
    size = sum(path.stat().st_size for path in files)
    yield f"{len(files)} READMEs, {size / 1e6:.1f} MB, {os.cpu_count()} cores, Python {sys.version.split()[0]}; medians"
    yield ""
    header = ("tool", *MEASURES, "peak memory", "ratios")
    rows = [_row(tool, tools[0]) for tool in tools]
    if markdown:
        yield "| " + " | ".join(header) + " |"
        yield "| --- | " + " | ".join("---:" for _ in header[1:]) + " |"
        yield from ("| " + " | ".join(row) + " |" for row in rows)
    else:
        widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
        for row in (header, *rows):
            yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _row(tool: Tool, ours: Tool) -> tuple[str, ...]:
    medians = {name: tool.median(name) for name in MEASURES}
    times = [f"{taken:.2f} s" if name == "corpus" else f"{taken * 1e3:.0f} ms" for name, taken in medians.items()]
    ratios = " / ".join(f"{taken / ours.median(name):.2f}" for name, taken in medians.items())
    memory = tool.memory / (1e6 if sys.platform == "darwin" else 1e3)
    return (tool.name, *times, f"{memory:.0f} MB", ratios)


def slower(tools: Sequence[Tool]) -> Iterator[str]:
    """Where impactlint is slower than it means to be."""
    for rival in (tool for tool in tools if tool.name in RIVALS):
        for name in MEASURES:
            if tools[0].median(name) > rival.median(name):
                yield f"{name}: slower than {rival.name} ({tools[0].median(name):.3f} s and {rival.median(name):.3f} s)"


def main() -> int:
    """Measure, print, and say where it is too slow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--npm", type=Path, default=Path(__file__).parent / ".npm")
    parser.add_argument("--markdown", action="store_true", help="print a Markdown table")
    parser.add_argument(
        "--check", action="store_true", help="exit with 1 where impactlint is slower than it means to be"
    )
    args = parser.parse_args()
    files = sorted(path.resolve() for path in args.corpus.rglob("*.md"))
    if not files:
        sys.exit(f"speed: {args.corpus} is no folder of READMEs; name one with --corpus")
    with tempfile.TemporaryDirectory() as cache:
        tools = list(find_tools(args.npm, Path(cache)))
        for name in sorted({"impactlint", "rumdl", *RIVALS} - {tool.name for tool in tools}):
            print(f"speed: {name} is not installed and is left out (see --help)", file=sys.stderr)
        run(tools, files, args.runs)
    print("\n".join(report(tools, files, markdown=args.markdown)))
    behind = list(slower(tools))
    print("\n" + ("\n".join(behind) or "nowhere slower than " + " and ".join(RIVALS)))
    return 1 if args.check and behind else 0


if __name__ == "__main__":
    sys.exit(main())
