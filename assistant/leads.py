"""The line above an answer from the catalogue: what its printed values come to, in a sentence. No value is added.

Every number in it is counted from printed values; what is worked out is called a check.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.framework import Rating, Statement

from assistant.lead_words import MOST_NAMES, either, have, lacking_in_words, numbers_in_words, prints
from assistant.premises import checks_in_words, supposed_in_words
from assistant.printed import PrintedResults
from assistant.question import Extreme, Question, QuestionKind, Reckoning
from assistant.score_questions import asks_for_average

_NO_AVERAGE = "No average is printed; these are the printed values."


def lead_of(question: Question, results: Sequence[PrintedResults]) -> str:
    """Return the line for an answer that shows what was asked for of these reports; "" where there is none to say."""
    reckoned = _reckoned(question, results) if len(results) > 1 or question.reckoning else ""
    if not reckoned and question.extreme and len(results) == 1:
        reckoned = _extreme_of_one(question, results[0])
    average = _NO_AVERAGE if asks_for_average(question.wording) else ""
    return " ".join(
        filter(None, (average, supposed_in_words(question, results), reckoned, *checks_in_words(question, results)))
    )


def _reckoned(question: Question, results: Sequence[PrintedResults]) -> str:
    if question.reckoning is Reckoning.COUNT_STATEMENTS:
        return _count_of_statements(question, results)
    if question.reckoning is Reckoning.COMPARISON:
        return _comparison(question, results)
    if question.reckoning is Reckoning.ORDER:
        return _order(question, results)
    if question.extreme:
        return _extreme(question, results)
    if question.reckoning is Reckoning.COUNT or question.ratings or (question.scores and question.statements):
        return _count_of_reports(question, results)
    if question.kind is QuestionKind.OVERALL and question.scores:
        return _count_of_reports(question, results)
    return ""


# Counting


def values_of(question: Question, result: PrintedResults, statement: Statement | None = None) -> frozenset[object]:
    """Return the printed values of the sort that a question asks for: ratings, overall scores or a statement's."""
    if statement is not None:
        return frozenset(result.scores_of(statement))
    if question.kind is QuestionKind.SCORE:
        return frozenset(found.score for found in result.scores if found.score)
    if question.ratings:
        return frozenset(result.ratings)
    return frozenset(result.overall_scores) if question.scores else result.ratings | result.overall_scores


def _count_of_reports(question: Question, results: Sequence[PrintedResults]) -> str:
    statements: Sequence[Statement | None] = question.statements or (None,)
    return " ".join(_count_for(question, results, statement) for statement in statements)


def _count_for(question: Question, results: Sequence[PrintedResults], statement: Statement | None) -> str:
    wanted: set[object] = {*question.ratings, *question.scores}
    printed = {result.report.report_id: values_of(question, result, statement) for result in results}
    count = sum(bool(values & wanted) if wanted else bool(values) for values in printed.values())
    what = _value_in_words(question) + (f" for {statement.title}" if statement else "")
    told = f"{count} of {_reports(question, results)} {prints(count)} {what}."
    lacking = [result.council for result in results if not printed[result.report.report_id]]
    return f"{told} {lacking_in_words(lacking, _sort_in_words(question, statement))}".rstrip() if wanted else told


def _value_in_words(question: Question) -> str:
    if question.ratings:
        return f"the rating {either([rating.value for rating in question.ratings])}"
    sort = "overall score" if question.kind is QuestionKind.OVERALL else "score"
    if question.scores:
        return (
            f"{'an overall score of' if sort == 'overall score' else 'the score'} {numbers_in_words(question.scores)}"
        )
    return "an overall rating or score" if question.kind is QuestionKind.OVERALL else "a score"


def _sort_in_words(question: Question, statement: Statement | None) -> str:
    if question.kind is QuestionKind.SCORE:
        return f"score for {statement.title}" if statement else "score for any quality statement"
    if question.ratings:
        return "overall rating"
    return "overall score" if question.scores else "overall rating or score"


def _count_of_statements(question: Question, results: Sequence[PrintedResults]) -> str:
    statements = question.statements or tuple(Statement)
    counted = [(result, *_statements_with(question, result, statements)) for result in results]
    score = f"the printed score {numbers_in_words(question.scores)}" if question.scores else "a printed score"
    if len(counted) > MOST_NAMES:
        held, printed = sum(count for _, count, _ in counted), sum(count for _, _, count in counted)
        return f"{held} of {printed} printed scores in {_reports(question, results)} are {score}."
    told = []
    for result, count, printed in counted:
        line = f"{result.council}: {count} of {len(statements)} quality statements {have(count)} {score}."
        missing = len(statements) - printed
        told.append(f"{line} {missing} {have(missing)} no printed score." if missing and question.scores else line)
    return " ".join(told)


def _statements_with(question: Question, result: PrintedResults, statements: Sequence[Statement]) -> tuple[int, int]:
    """Return how many statements have a score that is asked for, and how many have any."""
    printed = [values for statement in statements if (values := result.scores_of(statement))]
    wanted = set(question.scores)
    return sum(bool(values & wanted) if wanted else True for values in printed), len(printed)


# Ends, order, comparison


def _extreme(question: Question, results: Sequence[PrintedResults]) -> str:
    if question.kind is QuestionKind.OVERALL:
        return _end_of(question, results, None)
    if question.statements:
        return " ".join(_end_of(question, results, statement) for statement in question.statements)
    if len(results) > MOST_NAMES:
        return ""
    return " ".join(f"{result.council}: {_extreme_of_one(question, result)}" for result in results if result.scores)


def _end_of(question: Question, results: Sequence[PrintedResults], statement: Statement | None) -> str:
    printed = [(result, ranks_of(question, results, result, statement)) for result in results]
    ranks = {rank for _, found in printed for rank in found}
    if not ranks:
        return ""
    end = (max if question.extreme is Extreme.HIGHEST else min)(ranks)
    count = sum(end in found for _, found in printed)
    degree = "highest" if question.extreme is Extreme.HIGHEST else "lowest"
    sort = ranked_by(question, results)
    what = f"{sort} for {statement.title}" if statement else sort
    lacking = [result.council for result, found in printed if not found]
    value = list(Rating)[end].value if sort == "rating" else str(end)
    told = f"The {degree} printed {what} is {value}; {count} of {_reports(question, results)} {prints(count)} it."
    return f"{told} {lacking_in_words(lacking, what)}".rstrip()


def ranked_by(question: Question, results: Sequence[PrintedResults]) -> str:
    """Return what councils are ranked by: the score, the overall score, or the rating where no score is printed."""
    if question.kind is QuestionKind.SCORE:
        return "score"
    asked = question.wording.casefold()
    asks_rating = ("rating" in asked or "rated" in asked) and "scor" not in asked
    rated_alone = not any(result.overall_scores for result in results)
    return "rating" if asks_rating or rated_alone else "overall score"


def ranks_of(
    question: Question, results: Sequence[PrintedResults], result: PrintedResults, statement: Statement | None
) -> frozenset[int]:
    """Return where a report stands by what councils are ranked by; empty where that is not printed."""
    if statement is not None:
        return result.scores_of(statement)
    if ranked_by(question, results) == "rating":
        return frozenset(list(Rating).index(rating) for rating in result.ratings)
    return result.overall_scores


def _extreme_of_one(question: Question, result: PrintedResults) -> str:
    if question.kind is not QuestionKind.SCORE or question.statements:
        return ""
    each = [min(values) for statement in Statement if (values := result.scores_of(statement))]
    if not each:
        return ""
    end = (max if question.extreme is Extreme.HIGHEST else min)(each)
    degree = "highest" if question.extreme is Extreme.HIGHEST else "lowest"
    count, missing = each.count(end), len(Statement) - len(each)
    told = f"The {degree} printed score is {end}, for {count} of {len(each)} quality statements"
    if count == len(each) > 1:
        told = f"All {len(each)} printed scores are {end}"
    return f"{told} that have one; {missing} {have(missing)} none." if missing else f"{told}."


def _order(question: Question, results: Sequence[PrintedResults]) -> str:
    first = "lowest" if question.lowest_first else "highest"
    if len(results) == 1 and question.statements:
        return ""
    if len(results) == 1:
        return f"In order of the printed score, {first} first." if question.kind is QuestionKind.SCORE else ""
    what = f"printed {ranked_by(question, results)}"
    if question.statements:
        what += f" for {question.statements[0].title}" if len(question.statements) == 1 else ""
    statements: Sequence[Statement | None] = question.statements or (None,)
    if question.kind is QuestionKind.SCORE and not question.statements:
        return f"In order of the printed score within each report, {first} first."
    lacking = [
        result.council
        for result in results
        if not any(ranks_of(question, results, result, statement) for statement in statements)
    ]
    return f"In order of the {what}, {first} first. {lacking_in_words(lacking, what.removeprefix('printed '))}".rstrip()


def _comparison(question: Question, results: Sequence[PrintedResults]) -> str:
    statements: Sequence[Statement | None] = question.statements or (None,)
    return " ".join(filter(None, (_comparison_of(question, results, statement) for statement in statements)))


def _comparison_of(question: Question, results: Sequence[PrintedResults], statement: Statement | None) -> str:
    sort = ranked_by(question, results)
    what = f"{sort} for {statement.title}" if statement else sort
    ranks = [(result.council, ranks_of(question, results, result, statement)) for result in results]
    lacking = [council for council, found in ranks if not found]
    placed = sorted(((next(iter(f)), council) for council, f in ranks if len(f) == 1), key=lambda p: -p[0])
    if len(placed) + len(lacking) < len(ranks) or len(ranks) < 2:
        return ""  # two different values are printed of one: which is right is not for us to say
    missing = lacking_in_words(lacking, what)
    if len(placed) < 2:
        return f"{' and '.join(lacking)} {prints(len(lacking))} no {what}, so there is nothing to compare."
    (most, best), (least, _) = placed[0], placed[-1]
    in_words = {rank: list(Rating)[rank].value if sort == "rating" else str(rank) for rank, _ in placed}
    if most == least:
        both = "Both print" if len(placed) == 2 else f"All {len(placed)} print"
        told = f"{both} the same {what}: {in_words[most]}."
    elif len(placed) == 2:
        told = f"{best} has the higher printed {what}: {in_words[most]} against {in_words[least]}."
    else:
        highest = [council for rank, council in placed if rank == most]
        lowest = [council for rank, council in placed if rank == least]
        told = f"The highest printed {what} is {in_words[most]} ({', '.join(highest)})"
        told += f", the lowest {in_words[least]} ({', '.join(lowest)})."
    return f"{told} {missing}".rstrip()


# Words


def _reports(question: Question, results: Sequence[PrintedResults]) -> str:
    reports = "report" if len(results) == 1 else "reports"
    are_chosen = question.councils or question.excluded_councils
    return f"{len(results)} {reports} asked about" if are_chosen else f"{len(results)} indexed {reports}"
