"""The command `onrecord`: its subcommands, and how it ends.

Exit codes: 0 done, 1 error (one line on standard error), 2 wrong use, 3 a check found something.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Sequence

import click

from onrecord import __version__
from onrecord.cli.adding import add, remove
from onrecord.cli.checking import check
from onrecord.cli.columns import visible
from onrecord.cli.evaluating import evaluate
from onrecord.cli.judging import apart, judgements, not_same_speaker, same, same_speaker, strike, undo
from onrecord.cli.lining import line, lines
from onrecord.cli.listing import articles, pages, rejects, search, statements, utterances
from onrecord.cli.options import record_option
from onrecord.cli.showing import article, utterance
from onrecord.cli.speaking import speaker, speakers
from onrecord.cli.usage import usage_words
from onrecord.cli.whole import export, report, verify
from onrecord.errors import OnrecordError

ERROR = 1


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="onrecord %(version)s")
@record_option
def onrecord() -> None:
    """Who said what, in whose words.

    Takes news pages from many outlets into a record that can be checked: every statement that somebody is reported to
    have made, who made it, which outlets report it, and what each of them kept, cut or changed.

    Exit codes: 0 done, 1 error, 2 wrong use, 3 a check found something.

    \b
    Example:
        onrecord add pages/
        onrecord utterances --speaker Stoltenberg
    """


for command in (
    *(add, articles, article, pages, statements, utterances, utterance, speakers, speaker, lines, line, search),
    *(same_speaker, not_same_speaker, strike, judgements, undo),
    *(rejects, verify, export, report, remove, evaluate),
    *(same, apart),
    *(check,),
):
    onrecord.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal that cannot show a character must not end the run
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = onrecord.main(arguments, prog_name="onrecord", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        return _fail(usage_words(error), error.exit_code)
    except click.Abort:
        click.echo("stopped", err=True)
        return ERROR
    except OnrecordError as error:
        return _fail(str(error), ERROR)
    except OSError as error:
        _drop_output()
        return ERROR if isinstance(error, BrokenPipeError) else _fail(_system_words(error), ERROR)
    return code if isinstance(code, int) else 0


def _fail(words: str, code: int) -> int:
    click.echo(f"error: {visible(words)}", err=True)
    return code


def _system_words(error: OSError) -> str:
    where = repr(error.filename) if error.filename else "standard output"
    expected = "expected a place that exists, may be used and has room"
    return f"{where}: {error.strerror or error}; {expected}"


def _drop_output() -> None:
    """Let go of what could not be written, which Python would try, and report, once more when it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
