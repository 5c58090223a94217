"""Pages are read by what they are: published assessment pages by the framework, all others by their headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.drafts import PageDraft
from indexer.framework import title_key
from indexer.framework_page import read_framework_page
from indexer.headed_page import read_headed_page
from indexer.page import Block, Page
from indexer.recognition import (
    Furniture,
    council_of_header,
    furniture,
    is_label_line,
    score_line,
    statement_of_title,
    titled_score,
)

_MARKS = {Furniture.EXPECTATIONS, Furniture.COMMITMENT, Furniture.FINDINGS, Furniture.RATINGS}
_COMMON = {"key findings", "rating and score"}
_OF_OTHER_PAGES = {  # of overview and about pages, in words that no other document has
    "how we assess local authorities",
    "financial facts",
    "demographics",
    "summary of people s experiences",
    "summary of peoples experiences",
    "summary of strengths areas for development and next steps",
}


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
    """Say whether a page without a header is a published page all the same: it has two of its marks.

    Headings that other documents have too, as "Key findings" or "Demographics", tell nothing by themselves; nor does a
    score, which a council may give itself.
    """
    headings = {title_key(block.words): found for block in blocks if (found := furniture(block.words))}
    marks = {found for key, found in headings.items() if found in _MARKS and key not in _COMMON}
    labelled = any(is_label_line(block.words) for block in blocks)
    titled = any(statement_of_title(block.words) or titled_score(block.words) for block in blocks)
    scored = any(score_line(block.words) for block in blocks)
    if marks or labelled:
        return titled or (bool(marks) and scored) or len(marks) + labelled > 1
    return sum(key in _OF_OTHER_PAGES for key in headings) > 1
