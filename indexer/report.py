"""The nouns of the library: what was assessed, where it stands, and what can be shown of it.

Each noun points up to what holds it: `passage.section.report`. All are immutable.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from indexer.framework import Rating, Statement, Theme


class SectionKind(StrEnum):
    """What a section of a report is."""

    STATEMENT = "statement"
    OVERVIEW = "overview"
    ABOUT = "about"
    HEADING = "heading"


class PassageRole(StrEnum):
    """What a passage does in its section; only `FINDING` speaks of the council that was assessed."""

    FINDING = "finding"
    EXPECTATION = "expectation"  # what people expect: the same lines in every report
    COMMITMENT = "commitment"  # what the framework asks of every council
    SCORE = "score"  # the printed score, label, rating or overall score
    DATE = "date"  # a line that only says when the page was published, updated or its subject assessed


class PrintedKind(StrEnum):
    """What a printed judgement says."""

    SCORE = "score"
    OVERALL_SCORE = "overall score"
    RATING = "rating"


@dataclass(frozen=True, slots=True)
class Report:
    """One assessment of one council, or one other assessment document.

    `council` is the name as printed; for a document that names no council it is the document's title, so that evidence
    always bears the name of what it speaks of. `round` is the month of publication as `mmyy`, or empty.
    """

    report_id: str
    title: str
    council: str
    follows_framework: bool
    round: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One quality statement, overview, about page or heading of a report.

    `title` is the framework's title where the section is a statement, else the heading as printed. `score` is the
    printed score, 1–4, or None where none is printed. `source` is the file's path relative to the indexed folder
    `root`; `note` is what the page says of itself above its first heading, as "Restated in other words …".
    """

    section_id: str
    report: Report
    kind: SectionKind
    title: str
    source: str
    statement: Statement | None = None
    score: int | None = None
    url: str = ""
    note: str = ""
    root: str = ""

    @property
    def theme(self) -> Theme | None:
        """The theme of the section's statement."""
        return self.statement.theme if self.statement else None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a section that a reader can be shown: a paragraph, a list with its lead line, a printed score.

    `text` is exactly the characters `start` to `end` of the text of `section.source` as decoded; `trail` is the
    headings between the section's title and the passage, outermost first; `sentences` are (start, end) in `text`.
    """

    passage_id: str
    section: Section
    role: PassageRole
    text: str
    start: int
    end: int
    trail: tuple[str, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()

    @property
    def council(self) -> str:
        """The name of what the passage speaks of."""
        return self.section.report.council

    @property
    def heading_trail(self) -> tuple[str, ...]:
        """All headings above the passage: the report's title, the section's, and those below it."""
        return (self.section.report.title, self.section.title, *self.trail)


@dataclass(frozen=True, slots=True)
class PrintedJudgement:
    """A score, overall score or rating; `passage.text[start:end]` are the lines that print it."""

    kind: PrintedKind
    passage: Passage
    start: int
    end: int
    statement: Statement | None = None
    score: int | None = None  # 1–4, for PrintedKind.SCORE
    overall_score: int | None = None  # per cent, for PrintedKind.OVERALL_SCORE
    rating: Rating | None = None  # for PrintedKind.RATING


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its relevance to a query: comparable within one search, never shown as a score."""

    passage: Passage
    relevance: float
