"""What a report's own figures say about how well it was read. A check is reported; it never changes a score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from indexer.framework import Statement, expected_overall_score, expected_rating
from indexer.report import PrintedJudgement, PrintedKind, Report, Section, SectionKind


def check_report(
    report: Report, sections: Sequence[Section], judgements: Sequence[PrintedJudgement]
) -> Iterator[tuple[str, str]]:
    """Yield (source, what) for each thing about a report that does not add up."""
    source = sections[0].source if sections else report.title
    found = {section.statement for section in sections if section.statement}
    missing = [statement.title for statement in Statement if statement not in found]
    if missing:
        yield source, f"{report.council}: {len(found)} of {len(Statement)} quality statements have a page"
    yield from _repeated_sections(report, sections)
    yield from _disagreeing_scores(report, judgements)
    yield from _disagreeing_totals(report, source, judgements)


def _repeated_sections(report: Report, sections: Sequence[Section]) -> Iterator[tuple[str, str]]:
    first: dict[Statement, Section] = {}
    for section in sections:
        if section.kind is not SectionKind.STATEMENT or section.statement is None:
            continue
        earlier = first.setdefault(section.statement, section)
        if earlier is not section:
            yield section.source, f"{report.council}: a second page for {section.title}, beside {earlier.source}"


def _disagreeing_scores(report: Report, judgements: Sequence[PrintedJudgement]) -> Iterator[tuple[str, str]]:
    printed: dict[Statement, dict[int, str]] = defaultdict(dict)
    for judgement in judgements:
        if judgement.kind is PrintedKind.SCORE and judgement.statement and judgement.score:
            printed[judgement.statement].setdefault(judgement.score, judgement.passage.section.source)
    for statement, scores in printed.items():
        if len(scores) > 1:
            told = " and ".join(f"{score} in {source}" for score, source in scores.items())
            yield next(iter(scores.values())), f"{report.council}: {statement.title} is scored {told}"


def _disagreeing_totals(
    report: Report, source: str, judgements: Sequence[PrintedJudgement]
) -> Iterator[tuple[str, str]]:
    scores = {j.statement: j.score for j in judgements if j.kind is PrintedKind.SCORE and j.statement and j.score}
    overall = next((j.overall_score for j in judgements if j.overall_score is not None), None)
    rating = next((j.rating for j in judgements if j.rating is not None), None)
    expected = expected_overall_score([score for score in scores.values() if score])
    if overall is not None and expected is not None and overall != expected:
        yield source, f"{report.council}: prints an overall score of {overall}; its nine scores amount to {expected}"
    if overall is not None and rating is not None and expected_rating(overall) is not rating:
        yield source, f"{report.council}: prints {rating.value} beside an overall score of {overall}"
