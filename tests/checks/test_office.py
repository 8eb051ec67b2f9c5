from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from onrecord.checks.office import read_office
from onrecord.errors import InputError

docx = pytest.importorskip("docx")
MOST = 10_000_000


def made(*paragraphs: str, style: str | None = None) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph, style=style)
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    """Return a Word file with one piece of one of its parts replaced."""
    stored = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(stored, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            after.writestr(name, text.replace(old.encode(), new.encode()) if name == part else text)
    return stored.getvalue()


def test_a_paragraph_is_a_line() -> None:
    draft = read_office("a.docx", made("One “a b c”.", "", "Two."), most_bytes=MOST)
    assert draft.text == "One “a b c”.\n\nTwo."
    at = draft.text.index("Two")
    assert draft.place(draft.locate(at, at + 3)[0]) == (2, 1)


def test_words_put_in_while_changes_are_tracked_count_and_words_struck_out_do_not() -> None:
    content = changed(
        made("before MARK after"),
        "word/document.xml",
        "before MARK after</w:t></w:r>",
        'before </w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>put in</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>struck</w:delText></w:r></w:del>'
        '<w:r><w:t xml:space="preserve"> after</w:t></w:r>',
    )
    assert read_office("a.docx", content, most_bytes=MOST).text == "before put in after"


def test_tables_are_read_and_a_quotation_by_style_gets_marks() -> None:
    document = docx.Document()
    document.add_paragraph("We will hold the line", style="Intense Quote")
    document.add_table(rows=1, cols=2).cell(0, 1).text = "“in a cell”"
    stored = io.BytesIO()
    document.save(stored)
    draft = read_office("a.docx", stored.getvalue(), most_bytes=MOST)
    assert draft.text == "“We will hold the line”\n\n“in a cell”"


def with_footnote(content: bytes, words: str) -> bytes:
    """Return a Word file with a footnote."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    content = changed(
        content,
        "word/_rels/document.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>',
    )
    content = changed(
        content,
        "[Content_Types].xml",
        "</Types>",
        '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.footnotes+xml"/></Types>',
    )
    stored = io.BytesIO(content)
    note = f'<w:footnotes xmlns:w="{main}"><w:footnote w:id="1"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'
    with zipfile.ZipFile(stored, "a") as archive:
        archive.writestr("word/footnotes.xml", f"{note}</w:footnotes>")
    return stored.getvalue()


def test_footnotes_are_read_after_the_text() -> None:
    draft = read_office("a.docx", with_footnote(made("Text."), "“as she said then”"), most_bytes=MOST)
    assert draft.text == "Text.\n\n“as she said then”"


def test_a_text_box_is_read_once_though_it_is_stored_twice() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>“in a box here”</w:t></w:r></w:p></w:txbxContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    twice = (
        f'<mc:AlternateContent xmlns:mc="{compatible}"><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    content = changed(made("MARK"), "word/document.xml", "<w:t>MARK</w:t>", f"<w:t>around</w:t>{twice}")
    assert read_office("a.docx", content, most_bytes=MOST).text == "around\n\n“in a box here”"


def nest(depth: int) -> bytes:
    start, end = "<w:sdt><w:sdtContent>" * depth, "</w:sdtContent></w:sdt>" * depth
    old = "<w:p><w:r><w:t>x y z</w:t></w:r></w:p>"
    return changed(made("x y z"), "word/document.xml", old, f"{start}{old}{end}")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"no archive", "is no Word file"),
        (made("a")[:-40], "is no Word file"),
        (changed(made("a"), "word/document.xml", "<w:body>", "<w:bodi>"), "is no Word file"),
        (changed(made("a"), "[Content_Types].xml", "main+xml", "other+xml"), "is no Word file"),
        (nest(5000), "is no Word file"),
    ],
)
def test_what_is_no_word_file_is_one_clear_error(content: bytes, told: str) -> None:
    with pytest.raises(InputError, match=f"a.docx: {told}"):
        read_office("a.docx", content, most_bytes=MOST)


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (MOST + 1))
    with pytest.raises(InputError, match=f"unpacks to {MOST + 1} bytes in 1 parts; expected at most {MOST}"):
        read_office("a.docx", stored.getvalue(), most_bytes=MOST)


def test_without_the_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(InputError, match=r"pip install 'onrecord\[docx\]'"):
        read_office("a.docx", b"", most_bytes=MOST)
