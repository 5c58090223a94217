"""Questions about scores and ratings: answered from what is printed, each value cited to the line that prints it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from indexer.catalogue import Catalogue
from indexer.framework import SCORE_LABELS
from indexer.report import PrintedJudgement, PrintedKind, Report

from assistant.answer import DraftFinding, Quote
from assistant.date_facts import find_dates, reason_without_dates
from assistant.lead_words import numbers_in_words
from assistant.leads import lead_of, ranks_of
from assistant.printed import PrintedResults, printed_results
from assistant.question import Extreme, Question, QuestionKind, Reckoning
from assistant.score_questions import WHY
from assistant.years import note_on_years, reason_of_years, reports_of_years

_Kept = TypeVar("_Kept")
_COUNTS = (Reckoning.COUNT, Reckoning.COUNT_STATEMENTS)
_NO_ONE_REASON = (
    "An overall result is made up of the scores of the quality statements, and no one sentence gives the reason for "
    "it. Ask why a quality statement has its score to read what was found."
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Drafts for the printed values that are asked for; the line above them; what they leave unsaid.

    Where there are no drafts, `nearest` are drafts of the printed values that come nearest.
    """

    drafts: tuple[DraftFinding, ...] = ()
    lead: str = ""
    note: str = ""
    nearest: tuple[DraftFinding, ...] = ()


def find_facts(question: Question, catalogue: Catalogue, reports: Sequence[Report]) -> Facts:
    """Return what is printed of the reports given and asked for; no drafts where nothing is."""
    if question.kind is QuestionKind.DATE:
        found = find_dates(question, catalogue, reports)
        return Facts(found.drafts, found.lead, nearest=found.nearest)
    if question.kind is QuestionKind.FINDING:  # a topic's scores are shown before what was found
        question = replace(question, kind=QuestionKind.SCORE)
    of_year = reports_of_years(question.wording, reports)
    results = printed_results(catalogue, of_year)
    of_overall = question.kind is QuestionKind.OVERALL
    chosen = _overall(question, results) if of_overall else _scores(question, results)
    several = _councils_of_several(reports)
    drafts = _drafts(chosen, several)
    if not drafts:
        near = results or printed_results(catalogue, reports)
        return Facts(nearest=_drafts(_nearest(question, near), several))
    why = _NO_ONE_REASON if of_overall and WHY.search(question.wording) else ""
    shown = {draft.council for draft in drafts}
    year = note_on_years(question.wording, [report for report in of_year if report.council in shown])
    return Facts(drafts, lead_of(question, results), note=" ".join(filter(None, (why, year))))


# Overall results


def _overall(question: Question, results: Sequence[PrintedResults]) -> list[PrintedJudgement]:
    kept = [result for result in results if result.overall and _is_asked_for(question, result)]
    if not kept and question.reckoning is Reckoning.COUNT:
        kept = [result for result in results if result.overall]  # the evidence that there is none
    if question.extreme:
        kept = _at_the_end(question, results, kept)
    if question.reckoning is Reckoning.ORDER:
        kept = _in_order(question, results, kept)
    chosen = [found for result in kept for found in result.overall]
    if WHY.search(question.wording):
        chosen += [found for result in kept for found in result.scores]
    return chosen


def _is_asked_for(question: Question, result: PrintedResults) -> bool:
    rated = not question.ratings or bool(result.ratings & set(question.ratings))
    return rated and (not question.scores or bool(result.overall_scores & set(question.scores)))


def _at_the_end(
    question: Question, results: Sequence[PrintedResults], kept: Sequence[PrintedResults]
) -> list[PrintedResults]:
    ranks = {result.report.report_id: ranks_of(question, results, result, None) for result in kept}
    best = max if question.extreme is Extreme.HIGHEST else min
    end = best((rank for found in ranks.values() for rank in found), default=None)
    return [result for result in kept if end in ranks[result.report.report_id]]


def _in_order(
    question: Question, results: Sequence[PrintedResults], kept: Sequence[PrintedResults]
) -> list[PrintedResults]:
    """Put reports in the order of their printed results; those that print none are left to be told of."""
    ranks = {result.report.report_id: ranks_of(question, results, result, None) for result in kept}
    placed = [result for result in kept if ranks[result.report.report_id]]
    sign = 1 if question.lowest_first else -1
    placed.sort(key=lambda result: sign * max(ranks[result.report.report_id]))
    return _first(placed, [max(ranks[result.report.report_id]) for result in placed], question.most)


def _first(ordered: list[_Kept], ranks: Sequence[int], most: int | None) -> list[_Kept]:
    """Keep the first of them, with all that are level with the last one kept."""
    if not most or len(ordered) <= most:
        return ordered
    return [each for each, rank in zip(ordered, ranks, strict=True) if rank in ranks[:most]]


# Scores of statements


def _scores(question: Question, results: Sequence[PrintedResults]) -> list[PrintedJudgement]:
    pool = [_confined(question, result) for result in results]
    kept = [[found for found in scores if not question.scores or found.score in question.scores] for scores in pool]
    if question.reckoning in _COUNTS and not any(kept):
        kept = pool  # the evidence that there is none
    if question.extreme is not None:
        kept = _extremes(kept, question)
    if question.reckoning is Reckoning.ORDER:
        return _scores_in_order(kept, question)
    return [found for scores in kept for found in scores]


def _confined(question: Question, result: PrintedResults) -> list[PrintedJudgement]:
    return [found for found in result.scores if not question.statements or found.statement in question.statements]


def _extremes(kept: Sequence[Sequence[PrintedJudgement]], question: Question) -> list[list[PrintedJudgement]]:
    """Keep the highest or lowest: of each statement across the reports where one is named, else of each report."""
    best = max if question.extreme is Extreme.HIGHEST else min
    across = bool(question.statements) and sum(map(bool, kept)) > 1
    if not across:
        return [_at(scores, best((found.score or 0 for found in scores), default=0)) for scores in kept]
    printed = [found for scores in kept for found in scores]
    ends = {
        statement: best((found.score or 0 for found in printed if found.statement is statement), default=0)
        for statement in question.statements
    }
    return [[found for found in scores if found.statement and found.score == ends[found.statement]] for scores in kept]


def _at(scores: Sequence[PrintedJudgement], end: int) -> list[PrintedJudgement]:
    return [found for found in scores if found.score == end]


def _scores_in_order(kept: Sequence[Sequence[PrintedJudgement]], question: Question) -> list[PrintedJudgement]:
    """Order the scores of each statement across reports where one is named, else those of each report."""
    sign = 1 if question.lowest_first else -1
    groups: list[list[PrintedJudgement]]
    if question.statements and len(kept) > 1:
        printed = [found for scores in kept for found in scores]
        groups = [[found for found in printed if found.statement is each] for each in question.statements]
    else:
        groups = [list(scores) for scores in kept]
    ordered: list[PrintedJudgement] = []
    for group in groups:
        group.sort(key=lambda found: sign * (found.score or 0))
        ordered += _first(group, [found.score or 0 for found in group], question.most)
    return ordered


# What comes nearest


def _nearest(question: Question, results: Sequence[PrintedResults]) -> list[PrintedJudgement]:
    """Return printed values to offer where the one asked for is not printed: of its sort, else of the same report."""
    if question.kind is QuestionKind.OVERALL:
        overall = [found for result in results for found in result.overall]
        return overall or [found for result in results for found in result.scores]
    same = [found for result in results for found in _confined(question, result)]
    if same and question.scores:
        wanted = question.scores
        return sorted(same, key=lambda found: min(abs((found.score or 0) - score) for score in wanted))
    return same or [found for result in results for found in (*result.overall, *result.scores)]


# Drafts


def _councils_of_several(reports: Sequence[Report]) -> frozenset[str]:
    councils = [report.council for report in reports]
    return frozenset(council for council in councils if councils.count(council) > 1)


def _drafts(printed: Sequence[PrintedJudgement], several: frozenset[str]) -> tuple[DraftFinding, ...]:
    """Make a draft of each printed value; a rating and an overall score that one line prints are one draft."""
    drafts: dict[tuple[str, int, int], DraftFinding] = {}
    for found in printed:
        place = (found.passage.passage_id, found.start, found.end)
        quote = Quote(found.passage, found.start, found.end)
        told = _told(found, quote.text)
        if place in drafts:
            drafts[place] = replace(drafts[place], text=f"{drafts[place].text}, {told}")
            continue
        council = found.passage.council
        report = found.passage.section.report
        which = f" ({_which(report)})" if council in several and _which(report) else ""
        drafts[place] = DraftFinding(council, (quote,), text=f"{council}{which}: {told}")
    return tuple(drafts.values())


def _which(report: Report) -> str:
    """Tell a report of a council from its other ones."""
    if report.published:
        return f"report published {report.published.day} {report.published:%B %Y}"
    return f"report {report.round[:2]}/20{report.round[2:]}" if report.round else ""


def _told(found: PrintedJudgement, printed: str) -> str:
    """Say what is printed; the label only where it is printed too."""
    if found.kind is PrintedKind.RATING and found.rating:
        return f"overall rating {found.rating.value}"
    if found.kind is PrintedKind.OVERALL_SCORE:
        return f"overall score {found.overall_score}"
    title = found.statement.title if found.statement else found.passage.section.title
    label = SCORE_LABELS[found.score or 0]
    words = f" ({label[0].lower()}{label[1:]})" if label.casefold() in printed.casefold() else ""
    return f"{title}, score {found.score}{words}"


# Reasons


def reason_without_facts(question: Question, catalogue: Catalogue, reports: Sequence[Report]) -> str:
    """Say why no score, rating or date can be given."""
    councils = " and ".join(report.council for report in reports) if len(reports) <= 3 else f"{len(reports)} reports"
    if question.kind is QuestionKind.DATE:
        return reason_without_dates(question, reports, councils)
    if year := reason_of_years(question.wording, reports):
        return year
    if question.kind is QuestionKind.OVERALL:
        of = f" of {' or '.join(rating.value for rating in question.ratings)}" if question.ratings else ""
        of = f" of {numbers_in_words(question.scores)}" if question.scores else of
        return f"No overall rating or score{of} is printed in what is indexed of {councils}."
    if question.scores:
        scores = numbers_in_words(question.scores)
        return f"No score of {scores} is printed for {_titles(question)} in what is indexed of {councils}."
    there = {section.statement for report in reports for section in catalogue.sections(report.report_id)}
    if question.statements and not there & set(question.statements):
        return f"What is indexed of {councils} has no page on {_titles(question)}, and prints no score for it."
    return f"No score is printed for {_titles(question)} in what is indexed of {councils}."


def _titles(question: Question) -> str:
    return " or ".join(statement.title for statement in question.statements) or "any quality statement"
