"""The command that measures: `eval statements`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

import click

from onrecord.cli.columns import columns, one_line
from onrecord.cli.options import json_option, settings_of
from onrecord.cli.output import print_json, write_whole
from onrecord.errors import InputError
from onrecord.evaluation import (
    Figures,
    GoldArticle,
    Marked,
    View,
    mark,
    prediction_line,
    read_gold,
    read_predictions,
    score_views,
)
from onrecord.records import Kind
from onrecord.statements import find_statements
from onrecord.wording import count

_HEAD = ("view", "gold", "found", "P", "R", "F1", "content", "exact", "source", "head")
_NAMED = 3  # articles that a warning names
_EVERY_KIND = (
    View(name="all"),
    View(name="direct+mixed", kinds=frozenset({Kind.DIRECT, Kind.MIXED})),
    View(name="indirect", kinds=frozenset({Kind.INDIRECT})),
)


def _read_kinds(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[Kind, ...]:
    """Return the kinds named, in the vocabulary's order."""
    named = [] if value is None else [name.strip() for name in value.split(",")]
    for name in named:
        if name not in list(Kind):
            raise click.BadParameter(f"{name!r} is not a kind; expected some of {','.join(Kind)}")
    return tuple(kind for kind in Kind if kind in named)


@click.group(name="eval")
def evaluate() -> None:
    """Measure on data with known answers.

    \b
    Example:
        onrecord eval statements gold.jsonl
    """


@evaluate.command(name="statements")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predictions", type=click.Path(path_type=Path), required=False)
@click.option(
    "--types",
    "kinds",
    callback=_read_kinds,
    metavar="KINDS",
    help="Only these, of gold and of found: direct, mixed or indirect, with commas.",
)
@click.option(
    "--speech-verbs",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="One more view: without gold statements whose cue holds none of these forms, one a line.",
)
@click.option("--thought", is_flag=True, help="Let onrecord find reported thought too.")
@click.option(
    "--write", "target", type=click.Path(path_type=Path), metavar="FILE", help="Keep what onrecord finds there."
)
@json_option
def evaluate_statements(
    gold: Path,
    predictions: Path | None,
    kinds: tuple[Kind, ...],
    speech_verbs: Path | None,
    thought: bool,
    target: Path | None,
    as_json: bool,
) -> None:
    """Score the finding of statements.

    GOLD holds articles with their statements, PREDICTIONS what some system found in them: JSON lines, described in the
    reference. Without PREDICTIONS, what onrecord finds is scored.

    P, R and F1 are end to end: a piece of content counts as right where its words overlap by 80 per cent and its source
    is right too. "content" is the F1 of the content alone, "exact" where its first and last words must agree; "source"
    and "head" say how many sources of right contents share a telling word, and the head word.

    \b
    Example:
        onrecord eval statements gold.jsonl
        onrecord eval statements gold.jsonl found.jsonl --types direct,mixed
    """
    if predictions and (thought or target):
        raise click.UsageError("--thought and --write are about what onrecord finds, not about PREDICTIONS")
    views = _list_views(kinds, speech_verbs)
    articles = read_gold(gold.read_bytes(), where=str(gold))
    if predictions:
        found = _read_found(predictions, articles)
    else:
        found = _find(articles, thought=thought)
    if target:
        _write(target, found, gold)
    figures = score_views(articles, found, views)
    if as_json:
        print_json([{"view": view.name, **asdict(own)} for view, own in zip(views, figures, strict=True)])
        return
    first, *others = columns(_HEAD, [_row(view, own) for view, own in zip(views, figures, strict=True)])
    click.echo(click.style(first, bold=True))
    click.echo("\n".join([*others, count(len(articles), "article")]))


def _list_views(kinds: Sequence[Kind], speech_verbs: Path | None) -> list[View]:
    """Return the views asked for: all three, or that of the `kinds`, and below them that of the verbs."""
    name = "+".join(kinds)
    chosen = frozenset(kinds) or None
    views = [View(name=name, kinds=chosen)] if kinds else list(_EVERY_KIND)
    if speech_verbs:
        named = ", ".join(part for part in (name, "speech verbs") if part)
        views.append(View(name=named, kinds=chosen, verbs=_read_verbs(speech_verbs)))
    return views


def _read_verbs(path: Path) -> frozenset[str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8 text ({error}); expected a form on each line") from None
    verbs = frozenset(line.strip().lower() for line in lines) - {""}
    if not verbs:
        raise InputError(f"{path}: holds no form; expected one on each line")
    return verbs


def _read_found(path: Path, articles: Sequence[GoldArticle]) -> Mapping[str, Sequence[Marked]]:
    """Return the predictions, and warn of what in them may be a mistake."""
    read = read_predictions(path.read_bytes(), articles, where=str(path))
    for keys, words in (
        (read.of_unknown, "not in gold, left out"),
        (read.repeated, "on several lines, taken together"),
    ):
        if keys:
            named = ", ".join(repr(key) for key in keys[:_NAMED]) + (", ..." if len(keys) > _NAMED else "")
            click.echo(one_line(f"warning: {path}: {count(len(keys), 'article')} {words}: {named}"), err=True)
    return read.by_article


def _find(articles: Sequence[GoldArticle], *, thought: bool) -> dict[str, list[Marked]]:
    """Return what onrecord finds, with a bar on standard error where that is a terminal."""
    with click.progressbar(articles, file=sys.stderr, hidden=not sys.stderr.isatty()) as shown:
        return {article.id: mark(find_statements(article.text, thought=thought)) for article in shown}


def _write(target: Path, found: Mapping[str, Sequence[Marked]], gold: Path) -> None:
    if target.exists() and target.samefile(gold):
        raise InputError(f"{str(target)!r}: is the gold file; expected another file")

    def write(file: TextIO) -> None:
        file.writelines(f"{prediction_line(key, marked)}\n" for key, marked in found.items())

    write_whole(target, write, record=Path(settings_of().record))


def _row(view: View, own: Figures) -> tuple[object, ...]:
    end = own.end_to_end
    shares = ("-" if share is None else share for share in (own.source.overlap, own.source.head))
    counts = (own.gold_statements, own.found_statements)
    return (view.name, *counts, end.precision, end.recall, end.f1, own.piece80.f1, own.exact.f1, *shares)
