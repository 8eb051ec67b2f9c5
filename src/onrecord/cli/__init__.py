"""The command line."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; ends the process with its exit code."""
    try:
        from onrecord.cli import entry  # takes a while, in which the user may stop it too

        entry.main(arguments)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        sys.exit(1)


__all__ = ["main"]
