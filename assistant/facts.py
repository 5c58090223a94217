"""Questions about scores and ratings: answered from what is printed, each value cited to the line that prints it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indexer.catalogue import Catalogue
from indexer.framework import SCORE_LABELS, Statement
from indexer.report import PrintedJudgement, PrintedKind, Report, SectionKind

from assistant.answer import DraftFinding, Quote
from assistant.question import Extreme, Question, QuestionKind


def find_facts(question: Question, catalogue: Catalogue, reports: Sequence[Report]) -> list[DraftFinding]:
    """Return a draft for each printed value that is asked for, of the reports given; none where none is printed."""
    ids = [report.report_id for report in reports]
    printed = [found for found in catalogue.judgements if _report_id(found) in ids]
    if question.kind is QuestionKind.OVERALL:
        wanted = _asked_for([found for found in printed if found.kind is not PrintedKind.SCORE], question)
        return [_draft(found) for found in _in_order(wanted, ids)]
    scores = _one_for_each(found for found in printed if found.kind is PrintedKind.SCORE)
    if question.statements:
        scores = [found for found in scores if found.statement in question.statements]
    if question.scores:
        scores = [found for found in scores if found.score in question.scores]
    if question.extreme is not None:
        scores = _extremes(scores, question)
    return [_draft(found) for found in _in_order(scores, ids)]


def _asked_for(overall: list[PrintedJudgement], question: Question) -> list[PrintedJudgement]:
    """Keep the ratings and overall scores of the reports that have the rating, the score or the extreme asked for."""
    kept = {_report_id(found) for found in overall}
    if question.rating:
        kept &= {_report_id(found) for found in overall if found.rating is question.rating}
    if question.scores:
        kept &= {_report_id(found) for found in overall if found.overall_score in question.scores}
    if question.extreme:
        numbers = {_report_id(found): found.overall_score for found in overall if found.overall_score is not None}
        best = max if question.extreme is Extreme.HIGHEST else min
        end = best(numbers.values(), default=None)
        kept &= {report_id for report_id, number in numbers.items() if number == end}
    return [found for found in overall if _report_id(found) in kept]


def _report_id(found: PrintedJudgement) -> str:
    return found.passage.section.report.report_id


def _one_for_each(printed: Iterable[PrintedJudgement]) -> list[PrintedJudgement]:
    """Keep one of equal scores of a statement, printed on its own page rather than in the overview's list.

    Where a report prints two different scores for a statement both are kept: which is right is not for us to say.
    """
    kept: dict[tuple[str, Statement | None, int | None], PrintedJudgement] = {}
    for found in printed:
        key = (_report_id(found), found.statement, found.score)
        if key not in kept or found.passage.section.kind is SectionKind.STATEMENT:
            kept[key] = found
    return list(kept.values())


def _extremes(scores: list[PrintedJudgement], question: Question) -> list[PrintedJudgement]:
    """Keep the highest or lowest: of each statement across the reports where one is named, else of each report."""
    best = max if question.extreme is Extreme.HIGHEST else min
    across = bool(question.statements) and len({_report_id(f) for f in scores}) > 1

    def group(found: PrintedJudgement) -> object:
        return found.statement if across else _report_id(found)

    ends = {key: best(f.score or 0 for f in scores if group(f) == key) for key in {group(found) for found in scores}}
    return [found for found in scores if found.score == ends[group(found)]]


def _in_order(printed: list[PrintedJudgement], ids: Sequence[str]) -> list[PrintedJudgement]:
    statements = list(Statement)
    return sorted(
        printed,
        key=lambda found: (
            ids.index(_report_id(found)),
            statements.index(found.statement) if found.statement else -1,
        ),
    )


def _draft(found: PrintedJudgement) -> DraftFinding:
    quote = Quote(found.passage, found.start, found.end)
    return DraftFinding(found.passage.council, (quote,), text=_text(found, quote.text))


def _text(found: PrintedJudgement, printed: str) -> str:
    """Say what is printed, in a sentence; the label only where it is printed too."""
    council = found.passage.council
    if found.kind is PrintedKind.RATING and found.rating:
        return f"{council}: overall rating {found.rating.value}"
    if found.kind is PrintedKind.OVERALL_SCORE:
        return f"{council}: overall score {found.overall_score}"
    title = found.statement.title if found.statement else found.passage.section.title
    label = SCORE_LABELS[found.score or 0]
    words = f" ({label[0].lower()}{label[1:]})" if label.casefold() in printed.casefold() else ""
    return f"{council}: {title}, score {found.score}{words}"


def reason_without_facts(question: Question, catalogue: Catalogue, reports: Sequence[Report]) -> str:
    """Say why no score or rating can be given."""
    councils = " and ".join(report.council for report in reports) if len(reports) <= 3 else f"{len(reports)} reports"
    if question.kind is QuestionKind.OVERALL:
        of = f" of {question.rating.value}" if question.rating else ""
        of = f" of {question.scores[0]}" if question.scores else of
        return f"No overall rating or score{of} is printed in what is indexed of {councils}."
    if question.scores:
        scores = " or ".join(map(str, question.scores))
        return f"No score of {scores} is printed for {_titles(question)} in what is indexed of {councils}."
    there = {section.statement for report in reports for section in catalogue.sections(report.report_id)}
    if question.statements and not there & set(question.statements):
        return f"What is indexed of {councils} has no page on {_titles(question)}, and prints no score for it."
    return f"No score is printed for {_titles(question)} in what is indexed of {councils}."


def _titles(question: Question) -> str:
    return " or ".join(statement.title for statement in question.statements) or "any quality statement"
