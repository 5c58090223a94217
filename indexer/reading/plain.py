"""Plain text: headings are told by their shape, since nothing marks them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.page import Block, BlockKind
from indexer.reading.lines import Line, is_wrapped, lines_of, marker_length, paragraphs_of, plain_words, trimmed
from indexer.recognition import Furniture, belongs_to_framework, furniture, statement_of_title

_MARKED_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+\S|^\s*<h([1-6])\b", re.I)
_NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+[A-Z]")
_UNDERLINE = re.compile(r"^\s*(={3,}|-{3,}|_{3,}|\*{3,})\s*$")
_LONGEST_HEADING = 90  # characters
_MOST_HEADING_WORDS = 12
_MOST_HEADINGS_TOGETHER = 3


def plain_blocks(text: str) -> list[Block]:
    """Part a text into headings, paragraphs and list items."""
    lines = lines_of(text)
    paragraphs = _paragraphs(lines)
    titles = _titles(paragraphs)
    blocks: list[Block] = []
    for number, paragraph in enumerate(paragraphs):
        block = _block(text, paragraph, titles[number], blocks[-1] if blocks else None)
        if block is not None:
            blocks.append(block)
    return blocks


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    wrapped = is_wrapped(lines)
    paragraphs: list[list[Line]] = []
    together: list[Line] = []
    for line in [*lines, Line(0, 0, "")]:
        if line.raw.strip() and not _UNDERLINE.match(line.raw):
            together.append(line)
            continue
        paragraphs.extend(paragraphs_of(together, wrapped))
        together = []
    return paragraphs


def _titles(paragraphs: Sequence[list[Line]]) -> list[bool]:
    """Say of each paragraph whether it is a heading: short lines in a row are, where few stand together above text."""
    titles = [False] * len(paragraphs)
    run: list[int] = []
    after_colon = False
    for number, paragraph in enumerate(paragraphs):
        words = paragraph[0].words
        if len(paragraph) == 1 and belongs_to_framework(words):
            _settle(titles, run)
            run = []
            titles[number] = not after_colon and not marker_length(paragraph[0].raw) and _is_framework_heading(words)
        elif len(paragraph) == 1 and not after_colon and _looks_like_heading(paragraph[0]):
            run.append(number)
        else:
            _settle(titles, run)
            run = []
        after_colon = paragraph[-1].raw.rstrip().endswith(":") or (after_colon and len(words) <= _LONGEST_HEADING)
    return titles


def _settle(titles: list[bool], run: Sequence[int]) -> None:
    if len(run) <= _MOST_HEADINGS_TOGETHER:
        for number in run:
            titles[number] = True


def _is_framework_heading(words: str) -> bool:
    return furniture(words) not in {None, Furniture.NONE} or statement_of_title(words) is not None


def _looks_like_heading(line: Line) -> bool:
    words = line.words
    if not words or len(words) > _LONGEST_HEADING or len(words.split()) > _MOST_HEADING_WORDS:
        return False
    if marker_length(line.raw) and not _NUMBERED.match(words):
        return False
    return words[0].isalnum() and not words[0].islower() and words[-1] not in ".;,!:"


def _block(text: str, paragraph: list[Line], is_title: bool, before: Block | None) -> Block | None:
    first, last = paragraph[0], paragraph[-1]
    marked = _MARKED_HEADING.match(first.raw)
    level = 0
    if marked:
        level = len(marked[1]) if marked[1] else int(marked[2])
    elif is_title:
        numbered = _NUMBERED.match(first.words)
        level = numbered[1].count(".") + 2 if numbered else 2
    marker = 0 if level else marker_length(first.raw)
    start, end = trimmed(text, first.start + (_mark_length(first.raw) if level else marker), last.end)
    words = plain_words(text[start:end])
    if not words:
        return None
    if level:
        return Block(BlockKind.HEADING, start, end, words, level)
    return Block(BlockKind.ITEM if marker or _is_bare_item(words, before) else BlockKind.PARAGRAPH, start, end, words)


def _is_bare_item(words: str, before: Block | None) -> bool:
    # Copied from a web page, a list loses its bullets: short lines in lower case after a line that ends with a colon.
    if before is None or not words[0].islower() or len(words) > 200:
        return False
    return before.words.endswith(":") or before.kind is BlockKind.ITEM


def _mark_length(raw: str) -> int:
    match = re.match(r"\s{0,3}#{1,6}\s+", raw)
    return match.end() if match else 0
