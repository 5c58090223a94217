from __future__ import annotations

from pathlib import Path

import pytest

from indexer.corpus import find_files
from indexer.errors import EmptyCorpus, NoSuchPath

NO_FORMAT = "not a text or Markdown file (.txt, .text, .md, .markdown)"


def write(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def sources(*paths: Path) -> list[str]:
    return [file.source for file in find_files(paths).files]


def test_text_and_markdown_of_all_folders_in_order(tmp_path: Path) -> None:
    write(
        tmp_path,
        "b.txt",
        "a/z.md",
        "a/y.MARKDOWN",
        "a/README.md",
        "readme.txt",
        ".hidden/x.txt",
        "c.text",
        ".h.txt",
        "d.pdf",
    )
    listing = find_files([tmp_path])
    assert [file.source for file in listing.files] == ["b.txt", "c.text", "a/y.MARKDOWN", "a/z.md"]
    assert listing.refused == (("d.pdf", NO_FORMAT),)
    assert {(file.root, file.size, file.path) for file in listing.files} == {
        (tmp_path, 1, tmp_path / file.source) for file in listing.files
    }


def test_a_file_can_be_named_itself_and_is_listed_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "deep/b.txt", "README.md")
    assert sources(tmp_path / "README.md", tmp_path / "a.txt", tmp_path, tmp_path / "deep" / ".." / "deep") == [
        "README.md",
        "a.txt",
        "deep/b.txt",
    ]


@pytest.mark.parametrize(
    "name", ["not there", "x" * 300, "a.txt/below", "null\0byte"], ids=["none", "long", "below a file", "null"]
)
def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path, name: str) -> None:
    write(tmp_path, "a.txt")
    with pytest.raises(NoSuchPath) as error:
        find_files([tmp_path, tmp_path / name])
    assert str(error.value) == f"There is no {tmp_path / name}. Name a folder of reports, or a text or Markdown file."


def test_nothing_to_index_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EmptyCorpus) as error:
        find_files([tmp_path])
    assert str(error.value) == (
        f"There are no reports in {tmp_path}: put text or Markdown files there. The library is left as it is."
    )
    write(tmp_path, "a.pdf")
    with pytest.raises(EmptyCorpus) as error:
        find_files([tmp_path])
    assert str(error.value) == (
        f"Nothing in {tmp_path} can be indexed (a.pdf: {NO_FORMAT}). The library is left as it is."
    )


def test_links_are_never_followed_out_of_the_folder_nor_twice_within(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", "secret.txt")
    corpus = write(tmp_path / "corpus", "a.txt", "deep/b.txt")
    (corpus / "inner.txt").symlink_to(corpus / "a.txt")
    (corpus / "loop1.txt").symlink_to(corpus / "loop2.txt")
    (corpus / "loop2.txt").symlink_to(corpus / "loop1.txt")
    (corpus / "nowhere.txt").symlink_to(corpus / "gone.txt")
    (corpus / "out.txt").symlink_to(outside / "secret.txt")
    (corpus / "relative.txt").symlink_to("../outside/secret.txt")
    (corpus / "outer").symlink_to(outside)
    (corpus / "deep" / "up").symlink_to(corpus)
    listing = find_files([corpus])
    assert [file.source for file in listing.files] == ["a.txt", "deep/b.txt"]
    out = "a link that leads out of the folder; copy the file into it"
    within = "a link to a file or folder that stands in the folder itself"
    nowhere = "a link that leads nowhere"
    assert dict(listing.refused) == {
        "outer": out,
        "out.txt": out,
        "relative.txt": out,
        "inner.txt": within,
        "deep/up": within,
        "loop1.txt": nowhere,
        "loop2.txt": nowhere,
        "nowhere.txt": nowhere,
    }


def test_a_folder_that_is_a_link_can_be_named_itself(tmp_path: Path) -> None:
    write(tmp_path / "real", "a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert [file.path for file in find_files([tmp_path / "link"]).files] == [tmp_path / "real" / "a.txt"]


NAMES = [
    "a..b.txt",
    "x..\\..\\up.txt",
    "line\nend.txt",
    "tab\tand\x1b[31mred.txt",
    "right\u202eleft.txt",
    "é" * 125 + ".txt",
    "$(touch x);'\".txt",
    "-rf.txt",
    " .txt",
]


def test_strange_names_are_names(tmp_path: Path) -> None:
    write(tmp_path, *NAMES)
    assert sorted(sources(tmp_path)) == sorted(NAMES)


def test_a_name_that_is_not_unicode_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "caf\udce9.txt").write_text("x", encoding="utf-8")
    listing = find_files([tmp_path])
    assert [file.source for file in listing.files] == ["a.txt"]
    assert listing.refused == (
        ("caf\ufffd.txt", "the name of the file or of a folder above it is not UTF-8; rename it"),
    )
