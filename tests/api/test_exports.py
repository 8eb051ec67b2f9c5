from __future__ import annotations

import subprocess
import sys

import pytest

import onrecord


def test_every_exported_name_can_be_had_and_no_other() -> None:
    assert sorted(onrecord.__all__) == onrecord.__all__ == dir(onrecord)
    assert all(getattr(onrecord, name) is not None for name in onrecord.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'add'"):
        onrecord.add  # noqa: B018


def test_all_is_exact() -> None:
    homes = {name for names in onrecord._HOMES.values() for name in names}
    assert {onrecord._OTHER_NAMES.get(name, name) for name in onrecord.__all__} == homes | {"__version__"}


def test_importing_the_package_imports_nothing_more() -> None:
    script = "import sys, onrecord; print(*sorted(name for name in sys.modules if name.startswith('onrecord.')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
