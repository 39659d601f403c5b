"""Start of the command: `--version` answers before anything else is imported."""

from __future__ import annotations

import sys

from impactlint import __version__


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"impactlint {__version__}\n")
        return
    from impactlint.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
