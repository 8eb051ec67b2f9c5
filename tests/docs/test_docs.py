"""The docs name everything that a user can name, and their links lead somewhere."""

from __future__ import annotations

import re
import sqlite3
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import click
import pytest

import onrecord
from onrecord.cli.entry import onrecord as group
from onrecord.database.migrations import migrate
from onrecord.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
_LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+)$", re.M)
_CODE = re.compile(r"^```.*?^```|^ {4}.*?$", re.M | re.S)


def reference(name: str) -> str:
    return (ROOT / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8")


def tables_and_views() -> Iterator[str]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    connection.close()
    virtual = [name for name, sql in rows if sql.startswith("CREATE VIRTUAL")]
    yield from (name for name, _ in rows if not any(name.startswith(f"{index}_") for index in virtual))


def anchors(page: Path) -> set[str]:
    """Return the anchors that the headings of a page give, as forges make them."""
    headings = _HEADING.findall(_CODE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def every_command(of: click.Group = group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in of.commands.items():
        yield before + name, command
        if isinstance(command, click.Group):
            yield from every_command(command, f"{before}{name} ")


@pytest.mark.parametrize(("name", "command"), sorted(every_command()))
def test_every_command_and_option_is_in_the_reference(name: str, command: click.Command) -> None:
    text = reference("cli")
    start = text.index(f"## onrecord {name}\n")
    section = text[start : text.find("\n## ", start + 1)]
    options = [option for option in command.params if isinstance(option, click.Option)]
    missing = [written for option in options for written in option.opts if written not in section]
    assert not missing


def test_every_setting_is_in_the_reference() -> None:
    text = reference("settings")
    missing = [item.name for item in fields(Settings) if f"`{item.name}`" not in text]
    assert not missing
    assert not [item.metadata["env"] for item in fields(Settings) if f"`{item.metadata['env']}`" not in text]


def test_every_exported_name_is_in_the_reference() -> None:
    text = reference("python")
    assert not [name for name in onrecord.__all__ if f"## onrecord.{name}\n" not in text]


@pytest.mark.parametrize(
    "kinds",
    [onrecord.Kind, onrecord.Label, onrecord.PageKind, onrecord.ReadingKind, onrecord.RejectReason, onrecord.Verdict],
)
def test_every_value_of_the_vocabulary_is_explained(
    kinds: type[StrEnum],
) -> None:
    text = reference("vocabulary")
    assert not [kind.value for kind in kinds if f"| `{kind.value}` | " not in text]


def test_every_table_and_view_is_in_the_reference() -> None:
    text = reference("tables")
    assert not [name for name in tables_and_views() if f"| `{name}` | " not in text]


def test_every_exit_code_is_in_the_reference() -> None:
    text = reference("cli")
    assert not [code for code in (0, 1, 2, 3) if f"| {code} | " not in text]


def test_every_dependency_is_among_the_choices() -> None:
    text = (ROOT / "docs" / "choices.md").read_text(encoding="utf-8")
    core = (ROOT / "requirements" / "core.txt").read_text(encoding="utf-8")
    releases = dict(re.findall(r"^([\w\-]+)==([\w.]+)", core, re.M))
    assert releases
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    missing = [
        f"{name} {release}"
        for name, release in releases.items()
        if not any(line.startswith(f"| {name} |") and f"| {release} |" in line for line in lines)
    ]
    assert not missing
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    tools = {re.split(r"[\[><=]", item)[0] for items in groups.values() for item in items}
    assert not [tool for tool in sorted(tools) if not re.search(rf"\b{tool}\b", text)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_relative_links_and_images_lead_somewhere(page: Path) -> None:
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    for link in _LINK.findall(text):
        if "://" in link:
            continue
        place, _, anchor = link.partition("#")
        target = (page.parent / place).resolve() if place else page
        assert target.exists(), f"{link} leads nowhere"
        assert not anchor or anchor in anchors(target), f"{link} names no heading of {target.name}"


def test_the_layout_names_every_module_of_the_stages() -> None:
    words = set(re.findall(r"\w+", (ROOT / "docs" / "layout.md").read_text(encoding="utf-8")))
    source = ROOT / "src" / "onrecord"
    stages = ("articles", "statements", "utterances", "speakers", "checks", "evaluation")
    modules = [path.stem for stage in stages for path in (source / stage).glob("*.py") if path.stem != "__init__"]
    modules += [path.stem for path in source.iterdir() if not path.name.startswith("_")]
    assert not sorted(set(modules) - words)


def test_the_readme_says_how_to_start_and_test() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make demo" in text
    assert "make test" in text
    assert "pipx install ." in text


def test_the_changelog_has_this_version() -> None:
    assert f"\n## {onrecord.__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
