"""What a page turns out to hold, before the pages of a council are put together and numbered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from indexer.framework import Rating, Statement
from indexer.page import Block, Page
from indexer.report import PassageRole, PrintedKind, SectionKind


@dataclass(slots=True)
class DraftPassage:
    """A stretch of the page's text with its role, and its place below the section's heading."""

    role: PassageRole
    start: int
    end: int
    trail: tuple[str, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class DraftJudgement:
    """A printed score, overall score or rating, and the passage of its section that prints it."""

    kind: PrintedKind
    passage: DraftPassage
    statement: Statement | None = None
    score: int | None = None
    overall_score: int | None = None
    rating: Rating | None = None


@dataclass(slots=True)
class DraftSection:
    """A section as it is being read."""

    kind: SectionKind
    title: str
    statement: Statement | None = None
    score: int | None = None
    passages: list[DraftPassage] = field(default_factory=list)
    judgements: list[DraftJudgement] = field(default_factory=list)


@dataclass(slots=True)
class PageDraft:
    """What one page says of one council, or one other document."""

    page: Page
    council: str = ""
    title: str = ""
    follows_framework: bool = False
    url: str = ""
    note: str = ""  # what the page says of itself above its first heading
    round: str = ""
    published: date | None = None
    sections: list[DraftSection] = field(default_factory=list)
    deviations: list[str] = field(default_factory=list)

    def keep_sections(self, dates: Sequence[Block]) -> None:
        """Leave out sections that hold nothing, and keep the dated lines with the sections they stand in.

        A date line mostly stands above the first section, and belongs to it.
        """
        self.sections = [section for section in self.sections if section.passages]
        for block in dates:
            if not any(map(str.isdigit, block.words)):
                continue  # "Published:", and nothing after it
            before = [section for section in self.sections if section.passages[0].start < block.start]
            section = before[-1] if before else next(iter(self.sections), None)
            if section is not None:
                section.passages.append(DraftPassage(PassageRole.DATE, block.start, block.end))
                section.passages.sort(key=lambda passage: passage.start)

    def report(self, what: str) -> None:
        """Note once that the page deviates from the published shape."""
        if what not in self.deviations:
            self.deviations.append(what)
