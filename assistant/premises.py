"""What a question takes for granted, held against what is printed; and the check of a printed overall score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.framework import Rating

from assistant.lead_words import either, numbers_in_words
from assistant.printed import PrintedResults
from assistant.question import Question, QuestionKind

_MOST_CHECKED = 3  # reports whose sums are told
_RATED_AS_A_WHOLE = "A rating is given to a council as a whole; a quality statement has a score from 1 to 4."


def supposed_in_words(question: Question, results: Sequence[PrintedResults]) -> str:
    """Say whether a printed value is the one that a question supposes; only of one report and one value."""
    supposed = question.supposed
    if supposed is None:
        return ""
    if question.statements and not supposed.scores:
        return _RATED_AS_A_WHOLE if supposed.ratings else ""
    if len(results) != 1 or len(question.statements) > 1:
        return ""
    if question.statements:
        values: list[int | Rating] = sorted(results[0].scores_of(question.statements[0]))
        named = f"score for {question.statements[0].title}"
    elif supposed.ratings:
        values, named = list(results[0].ratings), "overall rating"
    else:
        values, named = list(results[0].overall_scores), "overall score"
    wanted: tuple[int | Rating, ...] = supposed.scores if question.statements else supposed.ratings or supposed.scores
    if len(values) != 1:
        return ""
    value = values[0]
    if value in wanted:
        return f"Yes: the printed {named} is {value}." if supposed.asks else ""
    other = (
        either(r.value for r in supposed.ratings) if isinstance(value, Rating) else numbers_in_words(supposed.scores)
    )
    told = f"he printed {named} is {value}, not {other}."
    return f"No: t{told}" if supposed.asks else f"T{told}"


def checks_in_words(question: Question, results: Sequence[PrintedResults]) -> Iterator[str]:
    """Yield the check of a printed overall score against the nine printed scores; of none where one is missing.

    Beside several reports only what does not add up is worth a line.
    """
    if question.kind is not QuestionKind.OVERALL or not question.councils or len(results) > _MOST_CHECKED:
        return
    for result in results:
        total = result.sum_of_scores
        if total is None or len(result.overall_scores) != 1:
            continue
        (printed,) = result.overall_scores
        told = f"the nine printed scores add up to {total[0]} of 36, which is {total[1]}%"
        if total[1] != printed:
            whose = "" if len(results) == 1 else f" of {result.council}"
            yield f"Check{whose}: {told}; the printed overall score is {printed}."
        elif len(results) == 1:
            yield f"Check: {told}."
