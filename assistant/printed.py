"""What each report prints of scores and ratings, put together from the catalogue; nothing is worked out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.catalogue import Catalogue
from indexer.framework import Rating, Statement, expected_overall_score
from indexer.report import PrintedJudgement, PrintedKind, Report, SectionKind


@dataclass(frozen=True, slots=True)
class PrintedResults:
    """The printed judgements of one report: ratings and overall scores, and one of each score of a statement."""

    report: Report
    overall: tuple[PrintedJudgement, ...]
    scores: tuple[PrintedJudgement, ...]

    @property
    def council(self) -> str:
        """The name of what was assessed."""
        return self.report.council

    @property
    def ratings(self) -> frozenset[Rating]:
        """The ratings that are printed, mostly one."""
        return frozenset(found.rating for found in self.overall if found.rating is not None)

    @property
    def overall_scores(self) -> frozenset[int]:
        """The overall scores that are printed, mostly one."""
        return frozenset(found.overall_score for found in self.overall if found.overall_score is not None)

    def scores_of(self, statement: Statement) -> frozenset[int]:
        """Return the scores that are printed for a statement; more than one where pages disagree."""
        return frozenset(found.score for found in self.scores if found.statement is statement and found.score)

    @property
    def sum_of_scores(self) -> tuple[int, int] | None:
        """The sum of the nine scores, and the percentage that it is of 36; None unless each is printed, and once."""
        each = [self.scores_of(statement) for statement in Statement]
        if any(len(found) != 1 for found in each):
            return None
        scores = [next(iter(found)) for found in each]
        expected = expected_overall_score(scores)
        return None if expected is None else (sum(scores), expected)


def printed_results(catalogue: Catalogue, reports: Sequence[Report]) -> list[PrintedResults]:
    """Return what each report prints, in the order of the reports; a report that prints nothing is among them."""
    held: dict[str, list[PrintedJudgement]] = {report.report_id: [] for report in reports}
    for found in catalogue.judgements:
        held.get(found.passage.section.report.report_id, []).append(found)
    statements = list(Statement)
    return [
        PrintedResults(
            report,
            tuple(found for found in held[report.report_id] if found.kind is not PrintedKind.SCORE),
            tuple(
                sorted(
                    _one_for_each(found for found in held[report.report_id] if found.kind is PrintedKind.SCORE),
                    key=lambda found: statements.index(found.statement) if found.statement else len(statements),
                )
            ),
        )
        for report in reports
    ]


def _one_for_each(printed: Iterable[PrintedJudgement]) -> list[PrintedJudgement]:
    """Keep one of equal scores of a statement, printed on its own page rather than in the overview's list.

    Where a report prints two different scores for a statement both are kept: which is right is not for us to say.
    """
    kept: dict[tuple[object, int | None], PrintedJudgement] = {}
    for found in printed:
        key = (found.statement or found.passage.section.section_id, found.score)
        if key not in kept or found.passage.section.kind is SectionKind.STATEMENT:
            kept[key] = found
    return list(kept.values())
