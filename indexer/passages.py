"""Blocks of a section become passages: a paragraph, or a list with its lead line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.page import Block, BlockKind
from indexer.sentences import split_sentences

LONGEST_PASSAGE = 250  # words: the longest paragraph of the published reports, and what the model can read at once


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters `start` to `end` of a page's text that make one passage, and its sentences within them."""

    start: int
    end: int
    sentences: tuple[tuple[int, int], ...]


def pieces_of(text: str, blocks: Sequence[Block]) -> Iterator[Piece]:
    """Part the adjoining paragraphs and items under one heading into pieces, in order."""
    for group in _grouped(blocks):
        yield from _parted(text, group)


def _grouped(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        goes_on = block.kind is BlockKind.ITEM and group and (group[-1].kind is BlockKind.ITEM or _leads(group[-1]))
        if group and not goes_on:
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _leads(block: Block) -> bool:
    return block.words.endswith(":")


def _parted(text: str, group: Sequence[Block]) -> Iterator[Piece]:
    """Part what is too long between two sentences, into pieces of about equal length."""
    start, end = group[0].start, group[-1].end
    sentences = split_sentences(text[start:end], [(block.start - start, block.end - start) for block in group])
    words = [len(text[start + first : start + last].split()) for first, last in sentences]
    parts = -(-sum(words) // LONGEST_PASSAGE)
    share = sum(words) / max(parts, 1)
    taken: list[tuple[int, int]] = []
    filled = 0
    for (first, last), length in zip(sentences, words, strict=True):
        if taken and filled + length / 2 > share:
            yield _piece(start, taken)
            taken, filled = [], 0
        taken.append((first, last))
        filled += length
    if taken:
        yield _piece(start, taken)


def _piece(start: int, sentences: list[tuple[int, int]]) -> Piece:
    begin = sentences[0][0]
    within = tuple((first - begin, last - begin) for first, last in sentences)
    return Piece(start + begin, start + sentences[-1][1], within)
