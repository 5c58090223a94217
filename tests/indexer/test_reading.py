from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from indexer.corpus import CorpusFile
from indexer.errors import FileRefused
from indexer.page import Block, BlockKind, Page
from indexer.reading import read_page
from indexer.reading.lines import plain_words, trimmed

from tests.indexer.pages import page

TEXT = "People’s plans – all of them – were kept.\n\nThe café’s rent was £12.\n"
WINDOWS = "not UTF-8; read as Windows-1252: check its quotation marks and accents, or save it as UTF-8"
UNMARKED = "UTF-16 without a byte order mark; read as such: save it as UTF-8 if its letters look wrong"
NOT_TEXT = "not a text file, whatever its name says; save the report as UTF-8 text"
EMPTY = "empty: there is no text in it"


def read(folder: Path, content: bytes, name: str = "a.txt", max_bytes: int = 10_000_000) -> Page:
    (folder / name).write_bytes(content)
    return read_page(CorpusFile(folder, name, len(content), 1), max_bytes)


@pytest.mark.parametrize(
    ("content", "notes"),
    [
        (TEXT.encode(), ()),
        (codecs.BOM_UTF8 + TEXT.encode(), ()),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), ()),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ()),
        (TEXT.encode("utf-16-le"), (UNMARKED,)),
        (TEXT.encode("utf-16-be"), (UNMARKED,)),
        (TEXT.encode("cp1252"), (WINDOWS,)),
    ],
    ids=["utf-8", "utf-8 marked", "utf-16-le", "utf-16-be", "utf-16-le unmarked", "utf-16-be unmarked", "cp1252"],
)
def test_every_encoding_gives_the_same_text(tmp_path: Path, content: bytes, notes: tuple[str, ...]) -> None:
    made = read(tmp_path, content)
    assert (made.text, made.notes) == (TEXT, notes)
    assert [made.text[block.start : block.end] for block in made.blocks] == [TEXT.splitlines()[0], TEXT.splitlines()[2]]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", EMPTY),
        (b" \r\n\t\n", EMPTY),
        (codecs.BOM_UTF8, EMPTY),
        (codecs.BOM_UTF8 + b"\n\n", EMPTY),
        (b"<p></p>\n", EMPTY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NOT_TEXT),
        (b"MZ\0\0" * 50, NOT_TEXT),
        (b"PK\x03\x04" + bytes(range(256)), "not a text file, or in an encoding that is not known; save it as UTF-8"),
        (b"%PDF-1.7\n\x01\x02\x03\x04 text", NOT_TEXT),
        (TEXT.encode("utf-32"), NOT_TEXT),
        (b"word " * 50_000, "a line of more than 200,000 characters: not a report; give each paragraph a line"),
    ],
    ids=[
        "empty",
        "white",
        "mark",
        "mark and lines",
        "tags",
        "image",
        "program",
        "archive",
        "controls",
        "utf-32",
        "line",
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(FileRefused) as error:
        read(tmp_path, content)
    assert str(error.value) == reason


def test_what_is_too_large_is_not_even_opened(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as error:
        read_page(CorpusFile(tmp_path, "not there.txt", 50_000_000, 1), 10_000_000)
    assert str(error.value) == "too large: 50.0 MB, the limit is 10 MB; split it, or set ASSISTANT_MAX_FILE_MB"


@pytest.mark.parametrize(
    ("name", "words"), [("gone.txt", "no such file or directory"), ("folder.txt", "is a directory")]
)
def test_what_the_operating_system_says_is_the_reason(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(FileRefused) as error:
        read_page(CorpusFile(tmp_path, name, 1, 1), 100)
    assert str(error.value) == f"cannot be read: {words}"


def test_a_page_goes_to_json_and_back(tmp_path: Path) -> None:
    made = read(tmp_path, b"# Title\n\nText\xb4s here.\n", "a.md")
    assert Page.from_json(made.to_json()) == made
    assert (made.root, made.source, made.size, made.mtime_ns) == (str(tmp_path), "a.md", 22, 1)


H, P, I = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM  # noqa: E741


def blocks(text: str, source: str = "a.txt") -> list[tuple[BlockKind, int, str]]:
    made = page(text, source)
    for block in made.blocks:
        assert block.words == plain_words(made.text[block.start : block.end])
    return [(block.kind, block.level, block.words) for block in made.blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
@pytest.mark.parametrize("source", ["a.md", "a.txt"])
def test_line_ends_make_no_difference(source: str, end: str) -> None:
    text = "# One\n\nA first paragraph.\n\n- an item\n- another\n\n## Two\n\nA second paragraph.\n".replace("\n", end)
    assert blocks(text, source) == [
        (H, 1, "One"),
        (P, 0, "A first paragraph."),
        (I, 0, "an item"),
        (I, 0, "another"),
        (H, 2, "Two"),
        (P, 0, "A second paragraph."),
    ]


def test_markdown_of_all_kinds() -> None:
    text = (
        "---\ntitle: x\n---\n\nSetext\n===\n\n### Closed ###\n\n1. one\n2. two\n   - deep\n\n"
        "> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>html</div>\n"
    )
    assert blocks(text, "a.md") == [
        (H, 1, "Setext"),
        (H, 3, "Closed"),
        (I, 0, "one"),
        (I, 0, "two"),
        (I, 0, "deep"),
        (P, 0, "> quoted"),
        (P, 0, "| a | b | |---|---| | 1 | 2 |"),
        (P, 0, "html"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waiting times\n\nPeople waited.\n", [(H, 2, "Waiting times"), (P, 0, "People waited.")]),
        ("1.2 Waiting times\n\nPeople waited.\n", [(H, 3, "1.2 Waiting times"), (P, 0, "People waited.")]),
        ("Waits\n=====\nPeople waited.\n", [(H, 2, "Waits"), (P, 0, "People waited.")]),
        ("<h3>Waits</h3>\nPeople waited.\n", [(H, 3, "Waits"), (P, 0, "People waited.")]),
        ("It held:\nOne thing\nTwo things\n", [(P, 0, "It held:"), (P, 0, "One thing"), (P, 0, "Two things")]),
        (
            "One\nTwo\nThree\nFour\nThey were all seen.\n",
            [(P, 0, w) for w in ("One", "Two", "Three", "Four", "They were all seen.")],
        ),
        ("• one\n• two\n", [(I, 0, "one"), (I, 0, "two")]),
        ("They had aims:\nto act\nto learn\n", [(P, 0, "They had aims:"), (I, 0, "to act"), (I, 0, "to learn")]),
    ],
    ids=["short line", "numbered", "underlined", "tag", "after a colon", "too many", "bullets", "bare items"],
)
def test_plain_text_of_all_kinds(text: str, expected: list[tuple[BlockKind, int, str]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("## A **bold** [link](https://a.b) &amp; `code`", "A bold link & code"),
        ("<b>Score:</b>&nbsp;2", "Score: 2"),
        ("It was so./p>", "It was so."),
        ("either/or> and a < b > c", "either/or> and a < b > c"),
        ("Sc\u00adore\u200b: 2\u202e", "Score: 2"),
        (r"\*not bold\*", "*not bold*"),
        ("snake_case_name 2*3*4", "snake_case_name 234"),
    ],
    ids=["markdown", "tags", "cut tag", "no tag", "hidden", "escaped", "names"],
)
def test_words_are_without_markup(raw: str, words: str) -> None:
    assert plain_words(raw) == words


def test_the_ends_of_a_slice_move_over_white_space_and_tags() -> None:
    text = "xx <p> <b>One two.</b></p> /p> yy"
    start, end = trimmed(text, 2, len(text) - 3)
    assert text[start:end] == "One two."
    assert trimmed("<p>  </p>", 0, 9)[0] == trimmed("<p>  </p>", 0, 9)[1]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("mark", ["*a ", "[", "<!--", "<a", "`", "_ _", "&amp;", "# ", "<b>", "(", "Aa ", "\\"])
def test_a_line_of_nothing_but_marks_takes_no_time(mark: str) -> None:
    text = mark * (190_000 // len(mark)) + "\n"
    assert page(text).text == text
    assert all(isinstance(block, Block) for block in page(text).blocks)
