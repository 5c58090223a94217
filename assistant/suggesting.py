"""Questions to begin with, made from what is indexed, so that each has an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.catalogue import Catalogue
from indexer.councils import core_name
from indexer.report import PrintedKind, Report, Section, SectionKind

# What each statement is usually asked for, where its section speaks of it; "{}" is the council.
_TOPICS = {
    "needs": ("waiting", "What did they say about waiting for assessments in {}?"),
    "support": ("prevention", "What did they find about prevention in {}?"),
    "equity": ("seldom heard", "What did they say about seldom heard groups in {}?"),
    "care": ("home care", "What did they find about home care in {}?"),
    "partnerships": ("voluntary sector", "How does {} work with the voluntary sector?"),
    "pathways": ("discharge", "What did they say about hospital discharge in {}?"),
    "safeguarding": ("concerns", "What did they find about safeguarding concerns in {}?"),
    "governance": ("risk", "What did leaders in {} name as risks?"),
    "learning": ("coproduction", "What did they say about coproduction in {}?"),
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
            word, question = _TOPICS[section.statement.word]
            found = [passage for passage in catalogue.passages_of(section.section_id) if word in passage.text]
            plain = f"What did they find on {section.statement.title.lower()} in {{}}?"
            yield (question if found else plain).format(short_name(report.council))


def short_name(council: str) -> str:
    """Return what people call a council: the shortest part of its name that still means it."""
    core = core_name(council)
    words = council.split()
    spans = [(start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1)]
    meant = [" ".join(words[start:end]) for start, end in spans if core_name(" ".join(words[start:end])) == core]
    return min(meant, key=len, default=council)
