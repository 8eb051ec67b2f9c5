"""The code in; what the reference pages list of it, as Markdown, out. For the blocks that cog runs."""

from __future__ import annotations

import inspect
import json
import re
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import EnumMeta, StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, get_args, get_type_hints

import click
import shown

import onrecord
from onrecord.cli.entry import onrecord as group
from onrecord.database.doubts import Doubt
from onrecord.database.export import CSV_COLUMNS
from onrecord.database.judgements import Judgement
from onrecord.database.line_questions import LineUse
from onrecord.database.migrations import migrate
from onrecord.database.people_questions import Alias, Speaker, SpeakerRole
from onrecord.database.questions import Filter, Sighting, StoredPage, Witness
from onrecord.database.search import Hit
from onrecord.database.verify import Problem
from onrecord.evaluation.figures import CueFigures, Figures, KindFigures, SourceFigures
from onrecord.exports.tables import READING_COLUMNS
from onrecord.run.steps import Outcome
from onrecord.settings import Settings
from onrecord.utterances import AlignedWord, Collation, Column, Match
from onrecord.utterances.line_changes import LineChange

RETURNED: tuple[Any, ...] = (
    *(StoredPage, Sighting, Witness, Speaker, Alias, SpeakerRole, Judgement, Doubt, Hit, Problem, Outcome, Filter),
    *(LineUse, LineChange),
    *(Match, Collation, Column, AlignedWord),
)
SCHEMA = Path(onrecord.__file__).parent / "database" / "export.schema.json"
CHECK_SCHEMA = Path(onrecord.__file__).parent / "database" / "check.schema.json"


def command_names(of: click.Group = group, before: str = "") -> Iterator[str]:
    """Yield the name of every command, sorted, those of a group after it: `eval`, `eval statements`."""
    for name, command in sorted(of.commands.items()):
        yield before + name
        if isinstance(command, click.Group):
            yield from command_names(command, f"{before}{name} ")


def commands() -> None:
    """Print the help of every command."""
    for name in ("", *command_names()):
        line = f"onrecord {name}".strip()
        print(f"## {line}\n\n```text\n{shown.run(f'{line} --help').rstrip()}\n```\n")


def settings() -> None:
    """Print every setting."""
    print("| setting | environment variable | default | unit | what it is |")
    print("| --- | --- | --- | --- | --- |")
    for item in fields(Settings):
        told = item.metadata
        print(f"| `{item.name}` | `{told['env']}` | `{item.default}` | {told['unit']} | {told['about']} |")


def meanings(kinds: type[StrEnum], words: Mapping[str, str], *, head: str = "value") -> None:
    """Print each value of an enumeration with its meaning. Raises KeyError where one of them has none."""
    print(f"| {head} | meaning |\n| --- | --- |")
    for kind in kinds:
        print(f"| `{kind.value}` | {words[kind.value]} |")


def tables(words: Mapping[str, str], *, kind: str = "table") -> None:
    """Print the record's tables, or its views, with their columns. Raises KeyError where one has no meaning."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    asked = "SELECT name, sql FROM sqlite_master WHERE type = ? ORDER BY rowid"
    rows = connection.execute(asked, (kind,)).fetchall()
    virtual = [name for name, sql in rows if sql.startswith("CREATE VIRTUAL")]
    print(f"| {kind} | what it holds | columns |\n| --- | --- | --- |")
    for name, _ in rows:
        if any(name.startswith(f"{other}_") for other in virtual):
            continue  # SQLite's own tables of a search index
        columns = ", ".join(f"`{row[1]}`" for row in connection.execute(f"PRAGMA table_info({name})"))
        print(f"| `{name}` | {words[name]} | {columns} |")
    connection.close()


def export_fields(name: str, *, schema: Path = SCHEMA) -> None:
    """Print the fields of one kind of line of the export, or of one part of another document with a `schema`."""
    definition = json.loads(schema.read_text(encoding="utf-8"))["$defs"][name]
    print(f"{definition['description']}\n\n| field | type |\n| --- | --- |")
    for field, form in definition["properties"].items():
        print(f"| `{field}` | {_type_words(form)} |")


def csv_columns() -> None:
    """Print the columns of the CSV."""
    print(", ".join(f"`{column}`" for column in CSV_COLUMNS))


def reading_columns() -> None:
    """Print the columns of the CSV of readings."""
    print(", ".join(f"`{column}`" for column in READING_COLUMNS))


def figures_of_scoring() -> None:
    """Print the figures that the scorer gives, and the parts of each."""
    print("| figure | its parts |\n| --- | --- |")
    hints = get_type_hints(Figures)
    for item in fields(Figures):
        parts = get_args(hints[item.name])[-1:] or (hints[item.name],)
        names = ", ".join(f"`{part.name}`" for part in fields(parts[0])) if is_dataclass(parts[0]) else "a number"
        print(f"| `{item.name}` | {'for each kind: ' if get_args(hints[item.name]) else ''}{names} |")
    print()
    for figure in (Figures, SourceFigures, CueFigures, KindFigures):
        print(f"{_words(figure)}\n")


def _type_words(form: dict[str, Any]) -> str:
    if "$ref" in form:
        return str(form["$ref"]).rpartition("/")[2]
    if "const" in form:
        return f"`{form['const']}`"
    if "enum" in form:
        return " ".join(f"`{value}`" for value in form["enum"])
    if "anyOf" in form:
        return " or ".join(_type_words(choice) for choice in form["anyOf"])
    if form["type"] == "array":
        return f"list of {_type_words(form['items'])}"
    if form["type"] == "object" and "properties" in form:
        return "object: " + ", ".join(f"`{key}` ({_type_words(value)})" for key, value in form["properties"].items())
    if form["type"] == "object":
        return f"object: {_type_words(form['propertyNames'])} to {_type_words(form['additionalProperties'])}"
    types = form["type"] if isinstance(form["type"], list) else [form["type"]]
    return " or ".join(types)


def figures_of_samples() -> None:
    """Print what comes out right of the sample pages, as rows of a table."""
    sys.path.insert(0, str(shown.ROOT))
    from benchmarks.samples import measure

    score = measure()
    found = f"{score.found} of {score.statements}, {score.extra}"
    print("| The invented sample pages | figure |\n| --- | --- |")
    print(f"| Statements found, other finds | {found} |")
    print(f"| Their speakers right, wrong (the rest unknown) | {score.right_speaker}, {score.wrong_speaker} |")
    print(f"| Utterances with exactly the right reports | {score.right_utterances} of {score.utterances} |")
    print(f"| Readings right | {score.right_readings} of {score.readings} |")
    print(f"| Pairs joined that are not one utterance | {score.wrongly_joined} |")


def python_names() -> None:
    """Print every exported name of the package."""
    for name in onrecord.__all__:
        item = getattr(onrecord, name)
        if isinstance(item, str):
            print(f"## onrecord.{name}\n\nThe version, a string.\n")
        elif isinstance(item, EnumMeta):
            members: list[StrEnum] = list(item)
            values = ", ".join(f"`{member.value}`" for member in members)
            print(f"## onrecord.{name}\n\n{_words(item)}\n\nValues: {values}.\n")
        elif inspect.isclass(item) and is_dataclass(item):
            print(f"## onrecord.{name}\n\n{_words(item)}\n")
            print("\n".join(f"- `{field.name}`: `{field.type}`" for field in fields(item)))
            _print_methods(name, item)
        elif inspect.isclass(item):
            print(f"## onrecord.{name}\n\n{_words(item)}\n")
            if not issubclass(item, Exception):
                _print_methods(name, item)
        else:
            print(f"## onrecord.{name}\n\n{_signature(name, item)}\n\n{_words(item)}\n")


def returned_records() -> None:
    """Print the fields of the records that methods return without their having a name in the package itself."""
    for item in RETURNED:
        print(f"### {item.__name__}\n\n{_words(item)}\n")
        print("\n".join(f"- `{name}`: `{of}`" for name, of in _list_values(item)) + "\n")


def _list_values(item: Any) -> Iterator[tuple[str, str]]:
    """Yield the name and the type of what a record holds, or makes when first asked for."""
    made = {name: value for name, value in vars(item).items() if isinstance(value, cached_property)}
    for name in getattr(item, "_fields", ()) or ([field.name for field in fields(item)] if is_dataclass(item) else ()):
        yield name, item.__annotations__[name]
    for name, value in made.items():
        if not name.startswith("_"):
            yield name, inspect.signature(value.func).return_annotation


def _print_methods(owner: str, item: type) -> None:
    print()  # a list of fields ends here
    for name, method in vars(item).items():
        if name.startswith("_") or not (inspect.isfunction(method) or isinstance(method, property | classmethod)):
            continue
        if isinstance(method, property):
            print(f"`{owner}.{name}`\n\n{_words(method)}\n")
        else:
            plain = method.__func__ if isinstance(method, classmethod) else method
            print(f"{_signature(f'{owner}.{name}', plain)}\n\n{_words(plain)}\n")


def _signature(name: str, function: Any) -> str:
    signature = inspect.signature(function)
    kept = [item for place, item in signature.parameters.items() if place not in {"self", "cls"}]
    text = _bare(f"{name}{signature.replace(parameters=kept)}")
    if len(text) > shown.WIDTH:
        lines: list[str] = []
        for item in kept:
            if item.kind is inspect.Parameter.KEYWORD_ONLY and "*" not in "".join(lines):
                lines.append("    *,")
            lines.append(f"    {_bare(str(item))},")
        text = "\n".join([f"{name}(", *lines, f") -> {signature.return_annotation}"])
    return f"```python\n{text}\n```"


def _bare(text: str) -> str:
    """Return `text` without the quotation marks around annotations."""
    return re.sub(r"(: |-> )'([^']+)'", r"\1\2", text)


def _words(item: Any) -> str:
    """Return the docstring as paragraphs, its examples as a block of Python."""
    paragraphs = (inspect.getdoc(item) or "").split("\n\n")
    return "\n\n".join(f"```text\n{text}\n```" if text.startswith(">>>") else _flat(text) for text in paragraphs)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
