"""Pages are read by what they are: published assessment pages by the framework, all others by their headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.drafts import PageDraft
from indexer.framework_page import read_framework_page
from indexer.headed_page import read_headed_page
from indexer.page import Block, Page
from indexer.recognition import Furniture, council_of_header, furniture, score_line, statement_of_title


def parse_page(page: Page) -> list[PageDraft]:
    """Return one draft for each council that the page has a header of, mostly one; never one draft for two councils."""
    drafts = [_parse_part(page, blocks, council) for council, blocks in _parts(page.blocks)]
    if len(drafts) > 1:
        for draft in drafts:
            draft.report(f"holds pages of several councils; this part is read as {draft.council or 'unnamed'}")
    for draft in drafts:
        for note in page.notes:
            draft.report(note)
    return drafts


def _parse_part(page: Page, blocks: Sequence[Block], council: str) -> PageDraft:
    if council or _has_framework_headings(blocks):
        return read_framework_page(page, blocks, council)
    return read_headed_page(page, blocks)


def _parts(blocks: Sequence[Block]) -> Iterator[tuple[str, list[Block]]]:
    """Part the blocks where a header names another council; what stands before the first header goes with it."""
    council = ""
    part: list[Block] = []
    for block in blocks:
        named = council_of_header(block.words) or ""
        if named and council and named != council:
            yield council, part
            part = []
        council = named or council
        part.append(block)
    yield council, part


def _has_framework_headings(blocks: Sequence[Block]) -> bool:
    """Say whether a page without a header is a published page all the same: it has two of its marks."""
    marks = {furniture(block.words) for block in blocks} & {
        Furniture.EXPECTATIONS,
        Furniture.COMMITMENT,
        Furniture.FINDINGS,
        Furniture.RATINGS,
    }
    if not marks:
        return False
    titled = any(statement_of_title(block.words) for block in blocks)
    scored = any(score_line(block.words) for block in blocks)
    return titled or scored or len(marks) > 1
