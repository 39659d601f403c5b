"""Start of the command: `--version` answers before anything else is imported."""

from __future__ import annotations

import sys

from impactlint import __version__

GC_THRESHOLD = 20_000
"""Objects that may come into being before Python looks for cycles; a run makes many that live on, and few cycles."""


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"impactlint {__version__}\n")
        return
    import gc

    gc.set_threshold(GC_THRESHOLD)
    from impactlint.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
