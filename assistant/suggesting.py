"""Questions to begin with, made from what is indexed, so that each has an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.catalogue import Catalogue
from indexer.councils import core_name
from indexer.report import PrintedKind, Report, Section, SectionKind

# What each statement is usually asked for; "{}" is the council.
_TOPICS = {
    "needs": "What did they say about waiting for assessments in {}?",
    "support": "What did they find about prevention in {}?",
    "equity": "What did they say about seldom heard groups in {}?",
    "care": "What did they find about home care in {}?",
    "partnerships": "How does {} work with the voluntary sector?",
    "pathways": "What did they say about hospital discharge in {}?",
    "safeguarding": "What did they find about safeguarding concerns in {}?",
    "governance": "What did leaders in {} name as risks?",
    "learning": "What did they say about coproduction in {}?",
}


def suggest(catalogue: Catalogue, limit: int) -> list[str]:
    """Return at most `limit` questions, about different reports and of different kinds."""
    found = list(_suggestions(catalogue))
    return list(dict.fromkeys(found))[:limit]


def _suggestions(catalogue: Catalogue) -> Iterator[str]:
    reports = [report for report in catalogue.reports() if report.follows_framework]
    scored = [found for found in catalogue.judgements if found.kind is PrintedKind.SCORE and found.statement]
    if reports:
        yield from _about_topics(catalogue, reports)
    if scored:
        first = scored[len(scored) // 2]
        council = short_name(first.passage.council)
        yield f"What did {council} score for {first.statement.title.lower()}?" if first.statement else ""
    if len(reports) > 1 and scored:
        yield "Who scored highest for safeguarding?"
    for report in catalogue.reports():
        if not report.follows_framework:
            section = catalogue.sections(report.report_id)[0]
            yield f"What does “{report.title}” say about {section.title.lower()}?"


def _about_topics(catalogue: Catalogue, reports: Sequence[Report]) -> Iterator[str]:
    for number, report in enumerate(reports[:3]):
        sections = [found for found in catalogue.sections(report.report_id) if found.kind is SectionKind.STATEMENT]
        section: Section | None = sections[(number * 3) % len(sections)] if sections else None
        if section and section.statement:
            yield _TOPICS[section.statement.word].format(short_name(report.council))


def short_name(council: str) -> str:
    """Return what people call a council: "Windsor and Maidenhead" for its full name."""
    core = core_name(council)
    words = council.replace("&", "and").split()
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            if core_name(" ".join(words[start:end])) == core and end - start <= len(core.split()):
                return " ".join(words[start:end])
    return council
