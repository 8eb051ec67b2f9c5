"""The command line."""

from onrecord.cli.entry import main

__all__ = ["main"]
