"""Any other document: its headings make its sections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from indexer.councils import core_name, printed_names
from indexer.drafts import DraftPassage, DraftSection, PageDraft
from indexer.page import Block, BlockKind, Page
from indexer.passages import pieces_of
from indexer.recognition import Furniture, address_in, furniture, is_dates_line, published_on
from indexer.report import PassageRole, SectionKind

_SECTION_LEVEL = 2  # deeper headings stand in the trail
_OPENING = 300  # characters of a line in which the council is looked for
_LONGEST_DATE_LINE = 120  # characters


def read_headed_page(page: Page, blocks: Sequence[Block]) -> PageDraft:
    """Read a document by its headings; it has no scores, whatever it says of scores."""
    body, title = _without_title(page, blocks)
    draft = PageDraft(page, title=title, council=_council(title, blocks), url=_address(blocks[:4]))
    draft.published = next((day for block in blocks[:6] if (day := _published(block.words))), None)
    section: DraftSection | None = None
    trail: list[tuple[int, str]] = []
    together: list[Block] = []
    dates: list[Block] = []

    def close() -> None:
        nonlocal section
        if not together:
            return
        if section is None:
            section = DraftSection(SectionKind.HEADING, title)
            draft.sections.append(section)
        names = tuple(name for _, name in trail)
        for piece in pieces_of(page.text, together):
            role = PassageRole.FINDING
            section.passages.append(DraftPassage(role, piece.start, piece.end, names, piece.sentences))
        together.clear()

    for block in body:
        if block.kind is not BlockKind.HEADING:
            if _is_furniture(block):
                close()  # no passage runs over a line that is left out
                dates.extend([block] if is_dates_line(block.words) else [])
            else:
                together.append(block)
            continue
        close()
        if block.level <= _SECTION_LEVEL or section is None:
            section, trail = DraftSection(SectionKind.HEADING, block.words), []
            draft.sections.append(section)
        else:
            trail = [(level, name) for level, name in trail if level < block.level] + [(block.level, block.words)]
    close()
    draft.keep_sections(dates)
    if not draft.sections:
        draft.report("has headings but no text under them")
    return draft


def _without_title(page: Page, blocks: Sequence[Block]) -> tuple[Sequence[Block], str]:
    """Take the first heading for the title where the text begins with it and another heading follows."""
    first = blocks[0]
    if first.kind is BlockKind.HEADING:
        return blocks[1:], first.words
    stem = PurePosixPath(page.source).stem
    return blocks, " ".join(stem.replace("_", " ").replace("-", " ").split()) or page.source


def _is_furniture(block: Block) -> bool:
    return furniture(block.words) is Furniture.NONE or is_dates_line(block.words)


def _council(title: str, blocks: Sequence[Block]) -> str:
    """Return the one council that the title, or else the opening lines, name in full; "" for none or several."""
    for text in (title, "\n".join(block.words[:_OPENING] for block in blocks[:3])):
        names = {core_name(name): name for name in printed_names(text)}
        if len(names) == 1:
            return next(iter(names.values()))
        if names:
            return ""
    return ""


def _published(words: str) -> date | None:
    return published_on(words) if len(words) <= _LONGEST_DATE_LINE else None


def _address(blocks: Sequence[Block]) -> str:
    return next((address for block in blocks if (address := address_in(block.words))), "")
