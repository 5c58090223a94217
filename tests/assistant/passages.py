"""Small passages to reason about without a library."""

from __future__ import annotations

from indexer.framework import Statement
from indexer.report import Passage, PassageRole, Report, Section, SectionKind
from indexer.sentences import split_sentences


def report_of(council: str = "Alderwick Council") -> Report:
    return Report(council.split()[0].lower(), council, council, follows_framework=True)


def section_of(report: Report, statement: Statement = Statement.SAFEGUARDING, score: int | None = 3) -> Section:
    return Section(
        f"{report.report_id}/{statement.word}",
        report,
        SectionKind.STATEMENT,
        statement.title,
        f"{report.report_id}/{statement.word}.txt",
        statement,
        score,
    )


def passage_of(text: str, council: str = "Alderwick Council", number: int = 0, trail: tuple[str, ...] = ()) -> Passage:
    section = section_of(report_of(council))
    spans = split_sentences(text)
    return Passage(f"{section.section_id}/{number}", section, PassageRole.FINDING, text, 0, len(text), trail, spans)
