"""The order of imports: a module imports the layers below its own and its own folder, nothing else of the package."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "onrecord"
BASE = ("errors", "records", "text", "settings", "wording")
STAGES = frozenset(
    {"pages", "articles", "statements", "utterances", "speakers", "stories", "figures", "checks", "briefs"}
)
ASIDE = frozenset({"evaluation", "models"})  # no stage, and held to the same rules
ABOVE = ("database", "exports", "run", "api")
SURFACES = frozenset({"cli", "web"})
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py")


def layer_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def allowed(layer: str) -> set[str]:
    """Return the layers that a module of `layer` may import."""
    if layer in BASE:
        return set(BASE[: BASE.index(layer)])
    if layer in STAGES | ASIDE:
        return {*BASE, layer}
    if layer in ABOVE:
        return {*BASE, *STAGES, *ABOVE[: ABOVE.index(layer) + 1]}
    if layer == "__main__":
        return {"cli"}
    assert layer in SURFACES, f"{layer} has no place in the order of imports; give it one"
    return {*BASE, *STAGES, *ASIDE, *ABOVE, layer}


def imported(path: Path) -> list[str]:
    """Return the layers of the package that `path` imports, wherever in it the import stands."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return [name.split(".")[1] for name in names if name.startswith("onrecord.")]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_only_layers_below_its_own(path: Path) -> None:
    layer = layer_of(path)
    wrong = set(imported(path)) - allowed(layer)
    if layer in SURFACES:
        wrong -= {"__version__"}
    if layer == "cli" and path.name == "whole.py":
        wrong -= {"web"}  # the command `report` is the one door from the command line to the pages it writes
    assert not wrong, f"{path.relative_to(SOURCE)} imports {sorted(wrong)}"


WORLD = frozenset({"http", "os", "random", "socket", "sqlite3", "subprocess", "time"})
PURE_MODULES = [path for path in MODULES if layer_of(path) in (STAGES | ASIDE) - {"pages"}]


@pytest.mark.parametrize("path", PURE_MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_stage_has_no_clock_no_socket_and_no_environment(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    touched = set()
    for node in ast.walk(ast.parse(text)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        touched |= {name.split(".")[0] for name in names} & WORLD
    assert not touched, f"{path.relative_to(SOURCE)} imports {sorted(touched)}"
    assert "datetime.now" not in text and "date.today" not in text
