"""A wrong use of the command line in; one line that says where, what, and what is allowed, out."""

from __future__ import annotations

import click

from onrecord.text import squeeze


def usage_words(error: click.ClickException) -> str:
    """Return what to say of `error`, without the word "error"."""
    if isinstance(error, click.MissingParameter):
        return f"{_name_of(error)}: missing; {_help_of(error)}"
    if isinstance(error, click.BadParameter):
        name, words = _name_of(error), _sentence(error.message) + _bounds_of(error.param)
        return f"{name}: {words}" if name else words
    if isinstance(error, click.UsageError):
        return f"{_sentence(error.format_message())}; {_help_of(error)}"
    return _sentence(error.format_message())


def _name_of(error: click.BadParameter) -> str:
    if isinstance(error.param_hint, str):
        return error.param_hint
    parameter = error.param
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.human_readable_name if parameter else ""


def _bounds_of(parameter: click.Parameter | None) -> str:
    """Return what to add to click's words on a number, which do not always say which numbers are allowed."""
    if parameter is None or not isinstance(parameter.type, click.IntRange):
        return ""
    least, most = parameter.type.min, parameter.type.max
    return (
        f"; expected a whole number, {least} or more"
        if most is None
        else f"; expected a whole number, {least} to {most}"
    )


def _help_of(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "onrecord"
    return f"expected what `{command} --help` lists"


def _sentence(words: str) -> str:
    """Return click's sentence as the rest of a line: small first letter, no full stop."""
    plain = squeeze(words).removesuffix(".")
    return plain[:1].lower() + plain[1:]
