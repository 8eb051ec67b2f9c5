"""An article's statements in; the names by which it knows its speakers, as the record keeps them, out: and back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from onrecord.database.load import LISTED, load_statements
from onrecord.database.open import Database
from onrecord.speakers import Key, Naming, describe_naming, find_context, naming_keys, naming_words
from onrecord.speakers.names import Name, Sort, parse_name
from onrecord.speakers.roles import Role
from onrecord.text import fold

Numbered = dict[int, Naming]
"""Namings by the number that the record gives each."""


def write_namings(database: Database, article: str) -> list[int]:
    """Write the namings of the article with this id, in place of those before; return their numbers.

    A statement that was struck counts for none.
    """
    database.execute("DELETE FROM naming WHERE article = ?", (article,))
    database.execute("DELETE FROM article_context WHERE article = ?", (article,))
    (row,) = database.rows("SELECT text FROM article WHERE id = ?", (article,))
    context = find_context(row["text"])
    database.insert("article_context", [(article, json.dumps(sorted(context)))])
    said: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    for statement, name in _named(database, article):
        said[fold(name)].append(statement)
        names.setdefault(fold(name), name)
    numbers = []
    for folded in sorted(said):
        naming = describe_naming(article, names[folded], row["text"], context=context)
        numbers.append(_write_naming(database, naming, said[folded]))
    return numbers


def _named(database: Database, article: str) -> list[tuple[str, str]]:
    """Return the id of each statement of an article that counts, with the words its speaker is known by."""
    asked = "SELECT id FROM statement WHERE article = ? AND id NOT IN (SELECT statement FROM struck) ORDER BY n"
    found = load_statements(database, [row["id"] for row in database.rows(asked, (article,))])
    named = [(item.id, naming_words(item.speaker, item.source.text if item.source else None)) for item in found]
    return [(statement, name) for statement, name in named if name]


def _write_naming(database: Database, naming: Naming, statements: Sequence[str]) -> int:
    forms, short_for = ([asdict(name) for name in names] for names in (naming.forms, naming.short_for))
    values = (naming.key.article, naming.key.name, naming.text, json.dumps(forms), json.dumps(short_for))
    database.execute("INSERT INTO naming (article, folded, name, forms, short_for) VALUES (?, ?, ?, ?, ?)", values)
    (row,) = database.rows("SELECT number FROM naming WHERE article = ? AND folded = ?", values[:2])
    number = int(row["number"])
    database.insert("naming_role", ((number, n, *_cells(role)) for n, role in enumerate(naming.roles)))
    database.insert("naming_key", ((key, number) for key in naming_keys(naming)))
    database.insert("naming_statement", ((statement, number) for statement in statements))
    return number


def _cells(role: Role) -> tuple[int, int, str]:
    return role.start, role.end, role.text


def load_namings(database: Database, numbers: Iterable[int]) -> Numbered:
    """Return the namings with these numbers, by number."""
    listed = json.dumps(sorted(numbers))
    contexts = {
        row["article"]: frozenset(json.loads(row["words"]))
        for row in database.rows(
            f"SELECT * FROM article_context WHERE article IN (SELECT article FROM naming WHERE number IN {LISTED})",
            (listed,),
        )
    }
    roles: dict[int, list[Role]] = defaultdict(list)
    for row in database.rows(f"SELECT * FROM naming_role WHERE naming IN {LISTED} ORDER BY naming, n", (listed,)):
        roles[row["naming"]].append(Role(row["start"], row["end"], row["text"]))
    found: Numbered = {}
    for row in database.rows(f"SELECT * FROM naming WHERE number IN {LISTED} ORDER BY article, folded", (listed,)):
        name = parse_name(row["name"])
        found[row["number"]] = Naming(
            key=Key(row["article"], row["folded"]),
            text=row["name"],
            name=name,
            forms=_read_names(row["forms"]),
            short_for=_read_names(row["short_for"]),
            roles=tuple(roles[row["number"]]),
            context=contexts[row["article"]].difference(name.words),
        )
    return found


def _read_names(listed: str) -> tuple[Name, ...]:
    return tuple(_read_name(item) for item in json.loads(listed))


def _read_name(form: dict[str, Any]) -> Name:
    lists = {name: tuple(form[name]) for name in ("words", "given", "telling")}
    return Name(**{**form, **lists, "sort": Sort(form["sort"])})
