"""Markdown: markdown-it says what the blocks are and on which lines they stand; the characters stay the file's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from indexer.page import Block, BlockKind
from indexer.reading.lines import Line, lines_of, marker_length, paragraphs_of, plain_words, trimmed

_LEAVES = {"paragraph_open", "heading_open", "fence", "code_block", "html_block", "table_open"}


def markdown_blocks(text: str) -> list[Block]:
    """Part a Markdown text into headings, paragraphs and list items; a table or a code block is one paragraph."""
    lines = lines_of(text)
    # markdown-it counts lines by line feeds alone.
    by_feed = _joined_by_feed(text, lines)
    blocks: list[Block] = []
    covered = 0
    for token, in_list in _leaves(MarkdownIt("commonmark").enable("table").parse(text)):
        first, last = token.map or (0, 0)
        if first < covered:
            continue
        covered = last
        if _is_front_matter(token, first, by_feed):
            continue
        blocks.extend(_blocks(text, token, [line for line in by_feed[first:last] if line.raw.strip()], in_list))
    return blocks


def _joined_by_feed(text: str, lines: list[Line]) -> list[Line]:
    if text.count("\n") + (not text.endswith("\n")) == len(lines):
        return lines
    joined, place = [], 0
    for raw in re.split(r"\r\n|\r|\n", text):
        start = text.index(raw, place) if raw else place
        joined.append(Line(start, start + len(raw), raw))
        place = start + len(raw)
        place += 2 if text[place : place + 2] == "\r\n" else 1
    return joined


def _leaves(tokens: list[Token]) -> Iterator[tuple[Token, bool]]:
    depth = 0
    for token in tokens:
        depth += (token.type == "list_item_open") - (token.type == "list_item_close")
        if token.type in _LEAVES and token.map:
            yield token, depth > 0


def _is_front_matter(token: Token, first: int, lines: list[Line]) -> bool:
    return first <= 1 and lines[0].raw.strip() == "---" and token.type == "heading_open" and token.markup == "-"


def _blocks(text: str, token: Token, lines: list[Line], in_list: bool) -> Iterator[Block]:
    if not lines:
        return
    if token.type == "heading_open":
        setext = token.markup in {"=", "-"}
        body = lines[:-1] if setext and len(lines) > 1 else lines
        yield from _made(text, body, BlockKind.HEADING, int(token.tag[1]))
        return
    if token.type not in {"paragraph_open", "html_block"}:
        yield from _made(text, lines, BlockKind.PARAGRAPH)
        return
    kind = BlockKind.ITEM if in_list else BlockKind.PARAGRAPH
    for paragraph in paragraphs_of(lines, wrapped=all(len(line.raw) <= 120 for line in lines)):
        yield from _made(text, paragraph, kind)


def _made(text: str, lines: list[Line], kind: BlockKind, level: int = 0) -> Iterator[Block]:
    first, last = lines[0], lines[-1]
    start, end = first.start, last.end
    if kind is BlockKind.HEADING:
        opening = re.match(r"\s{0,3}#{1,6}\s+", first.raw)
        start += opening.end() if opening else 0
        closing = re.search(r"\s+#+\s*$", text[start:end])
        end = start + closing.start() if closing else end
    elif kind is BlockKind.ITEM:
        start += marker_length(first.raw)
    start, end = trimmed(text, start, end)
    words = plain_words(text[start:end])
    if words:
        yield Block(kind, start, end, words, level)
