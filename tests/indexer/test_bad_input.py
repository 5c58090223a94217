"""Whatever stands in the folder: each thing that cannot be read is named with its reason, and the rest is indexed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from indexer.catalogue import Catalogue, write_catalogue
from indexer.corpus import find_files
from indexer.errors import FileRefused
from indexer.page import Page
from indexer.reading import read_page
from indexer.sections import Shelf, assemble

from tests.indexer.pages import misplaced

PAGE = """Alderwick Council: local authority assessment

Safeguarding

Score: 3

People’s concerns were answered within {days} days.
"""
NOT_TEXT = "not a text file, whatever its name says; save the report as UTF-8 text"


def read(folder: Path, max_bytes: int = 10_000_000) -> tuple[Shelf, dict[str, str]]:
    """Read a folder as the build does; return what was read, and the reason for each source that was not."""
    listing = find_files([folder])
    refused = dict(listing.refused)
    pages: list[Page] = []
    for file in listing.files:
        try:
            pages.append(read_page(file, max_bytes))
        except FileRefused as error:
            refused[file.source] = str(error)
    made = assemble(pages)
    assert misplaced(made, pages) == []
    write_catalogue(folder.parent / "catalogue.sqlite", made, pages)
    catalogue = Catalogue(folder.parent / "catalogue.sqlite")
    assert tuple(catalogue.passages()) == made.passages
    catalogue.close()
    return made, refused


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with one good page, which is indexed whatever stands beside it."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "good.txt").write_text(PAGE.format(days=7), encoding="utf-8")
    return tmp_path / "corpus"


def put(content: bytes, name: str = "bad.txt") -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return write


def link(target: str) -> Callable[[Path], None]:
    return lambda folder: (folder / "bad.txt").symlink_to(target)


def sparse(folder: Path) -> None:
    with (folder / "bad.txt").open("wb") as file:
        file.truncate(50_000_000)


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "bad.txt")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (put(b""), "empty: there is no text in it"),
        (put(b"\xef\xbb\xbf \n"), "empty: there is no text in it"),
        (put(b"\x7fELF\x02\x01\x01\0\0\0\0" * 9), NOT_TEXT),
        (put(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" * 9), NOT_TEXT),
        (sparse, "too large: 50.0 MB, the limit is 10 MB; split it, or set ASSISTANT_MAX_FILE_MB"),
        (
            put(b"endless " * 100_000),
            "a line of more than 200,000 characters: not a report; give each paragraph a line",
        ),
        (link("/etc/hostname"), "a link that leads out of the folder; copy the file into it"),
        (link("../../etc/passwd"), "a link that leads nowhere"),
        (link("gone.txt"), "a link that leads nowhere"),
        (link("bad.txt"), "a link that leads nowhere"),
        (link("good.txt"), "a link to a file or folder that stands in the folder itself"),
        (pipe, "not a regular file"),
    ],
    ids=[
        "empty",
        "mark alone",
        "program",
        "image",
        "50 MB",
        "endless line",
        "link out",
        "link up",
        "dangling link",
        "link loop",
        "link within",
        "pipe",
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_indexed(
    corpus: Path, spoil: Callable[[Path], None], reason: str
) -> None:
    spoil(corpus)
    if reason.endswith("copy the file into it") and not Path("/etc/hostname").exists():
        (corpus / "bad.txt").unlink()
        (corpus / "bad.txt").symlink_to(__file__)
    made, refused = read(corpus)
    assert refused == {"bad.txt": reason}
    assert [held.text for held in made.passages] == ["Score: 3", "People’s concerns were answered within 7 days."]


@pytest.mark.parametrize(
    ("content", "note"),
    [
        (
            PAGE.format(days=9).encode("cp1252"),
            "not UTF-8; read as Windows-1252: check its quotation marks and accents, or save it as UTF-8",
        ),
        (PAGE.format(days=9).encode("utf-16"), None),
        (
            PAGE.format(days=9).encode("utf-16-le"),
            "UTF-16 without a byte order mark; read as such: save it as UTF-8 if its letters look wrong",
        ),
    ],
    ids=["cp1252", "utf-16", "utf-16 without mark"],
)
def test_another_encoding_is_read_and_said(corpus: Path, content: bytes, note: str | None) -> None:
    put(content)(corpus)
    made, refused = read(corpus)
    assert refused == {}
    assert made.passages[1].text == "People’s concerns were answered within 9 days."
    assert [what for source, what in made.deviations if source == "bad.txt" and "read as" in what] == (
        [note] if note else []
    )


@pytest.mark.parametrize(
    "name",
    [
        "a..b.txt",
        "x..\\y.txt",
        "line\nend.txt",
        "red\x1b[31m.txt",
        "right\u202eleft.txt",
        "n" * 251 + ".txt",
        "'\"<b>$(x)`.txt",
    ],
    ids=["dots", "backslash", "newline", "escape", "override", "255 bytes", "markup"],
)
def test_a_strange_name_is_kept_as_it_is(corpus: Path, name: str) -> None:
    (corpus / name).write_text(PAGE.format(days=9), encoding="utf-8")
    made, refused = read(corpus)
    assert refused == {}
    assert {section.source for section in made.sections} == {"good.txt", name}
    assert all(
        identifier.isascii() and identifier.isprintable() for identifier in (p.passage_id for p in made.passages)
    )


def test_the_same_page_twice_is_indexed_once(corpus: Path) -> None:
    shutil.copy(corpus / "good.txt", corpus / "z copy.txt")
    made, refused = read(corpus)
    assert (len(made.passages), refused) == (2, {})
    assert ("z copy.txt", "the same page as good.txt; left out") in made.deviations


def test_a_file_that_vanishes_or_changes_into_a_folder_is_named(corpus: Path) -> None:
    put(b"x")(corpus)
    listing = find_files([corpus])
    (corpus / "bad.txt").unlink()
    with pytest.raises(FileRefused, match=r"^cannot be read: no such file or directory$"):
        read_page(listing.files[0], 1000)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


def test_what_may_not_be_read_is_named(open_folder: Path) -> None:
    corpus = open_folder / "corpus"
    for name in ("closed", "listed"):
        (corpus / name).mkdir(parents=True)
        (corpus / name / "a.txt").write_text("Text.", encoding="utf-8")
    (corpus / "good.txt").write_text(PAGE.format(days=7), encoding="utf-8")
    put(b"Text.")(corpus)
    (corpus / "bad.txt").chmod(0)
    (corpus / "closed").chmod(0)
    (corpus / "listed").chmod(0o444)
    as_root = os.geteuid() == 0  # root may read everything: look with the rights of nobody
    if as_root:
        os.seteuid(65534)
    try:
        made, refused = read(corpus)
    finally:
        if as_root:
            os.seteuid(0)
        for name in ("closed", "listed"):
            (corpus / name).chmod(0o700)
    denied = "cannot be read: permission denied"
    assert refused == {"bad.txt": denied, "closed": denied, "listed/a.txt": denied}
    assert len(made.passages) == 2


def test_what_a_page_may_hold_is_kept_and_harmless(corpus: Path) -> None:
    said = "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) \u202ethgir\u202c & é 😀."
    (corpus / "bad.txt").write_text(PAGE.format(days=9) + f"\n{said}\n", encoding="utf-8")
    made, _ = read(corpus)
    assert made.passages[2].text == said.removeprefix("<script>")
