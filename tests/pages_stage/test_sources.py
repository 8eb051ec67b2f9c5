import os
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.pages import Source, list_sources


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A line.", encoding="utf-8")


def names(sources: list[Source], root: Path) -> list[str]:
    return [Path(source.where).relative_to(root).as_posix() for source in sources]


def test_a_folder_gives_its_files_sorted_with_hidden_ones_left_out(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.html", "a/c.txt", ".hidden.txt", ".git/x.txt", "c.pdf")
    assert names(list_sources([str(tmp_path)]), tmp_path) == ["a/c.txt", "a/z.html", "b.txt", "c.pdf"]


def test_files_in_a_folder_were_not_named_themselves(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert [source.named for source in list_sources([str(tmp_path)])] == [False]
    assert [source.named for source in list_sources([str(tmp_path / "a.txt")])] == [True]


def test_a_file_named_twice_is_listed_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert len(list_sources([str(tmp_path / "a.txt"), str(tmp_path)])) == 1


def test_a_glob_is_expanded_in_sorted_order_without_hidden_names(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.txt", ".c.txt", "d.html", "in/e.txt")
    assert names(list_sources([f"{tmp_path}/*.txt"]), tmp_path) == ["a.txt", "b.txt"]
    assert names(list_sources([f"{tmp_path}/**/*.txt"]), tmp_path) == ["a.txt", "b.txt", "in/e.txt"]


def test_a_glob_that_spells_the_dot_finds_hidden_names(tmp_path: Path) -> None:
    make(tmp_path, ".c.txt")
    assert names(list_sources([f"{tmp_path}/.c*"]), tmp_path) == [".c.txt"]


def test_a_file_whose_name_has_glob_marks_is_that_file(tmp_path: Path) -> None:
    make(tmp_path, "a[1].txt")
    assert names(list_sources([str(tmp_path / "a[1].txt")]), tmp_path) == ["a[1].txt"]


@pytest.mark.parametrize("missing", ["nowhere.txt", "no/*.html", "", "x" * 5000, "**x[", "a\0b"])
def test_what_does_not_exist_is_an_input_error_that_names_it_and_what_is_allowed(missing: str, tmp_path: Path) -> None:
    given = f"{tmp_path}/{missing}" if missing else ""
    with pytest.raises(InputError) as error:
        list_sources([given])
    assert "expected a file, a folder, a glob" in str(error.value)
    assert repr(given) in str(error.value)


def test_standard_input_is_a_dash() -> None:
    assert list_sources(["-"]) == [Source(None)]
    assert Source(None).where == "-"


def test_a_link_to_its_own_folder_ends(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(list_sources([str(tmp_path)]), tmp_path) == ["a.txt", "loop"]


def test_a_name_that_is_no_utf8_is_written_with_escapes(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(raw)).write_text("A line.", encoding="utf-8")
    (source,) = list_sources([str(tmp_path)])
    assert source.where.endswith("caf\\xe9.txt")
