"""Whether an answer from the catalogue gives the printed values that it must, and nothing besides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.framework import statement_titled

from assistant.answer import Answer, Finding
from assistant.evaluation.labelled import ExpectedScore, LabelledQuestion
from assistant.evaluation.quoted import finding_shows, folded, shows

# (council, what is printed of it, the value): what is a statement's title or one of the two below; all folded
_Value = tuple[str, str, str]
_SCORE, _RATING = "overall score", "overall rating"
_COMPANION = {_SCORE: _RATING, _RATING: _SCORE}
_OVERALL = re.compile(rf"({_SCORE}|{_RATING}) ([^,]+)")


def gives_values(question: LabelledQuestion, answer: Answer) -> bool:
    """Say whether an answer gives the values expected and nothing else, in order where that matters, and what it says.

    The overall rating may stand beside an overall score that is asked for, and the other way round.
    """
    if not answer.findings or not _says(question, answer):
        return False
    if any(not shows(answer, gold) for gold in question.gold):
        return False
    given: list[_Value] = []
    for finding in answer.findings:
        values = _values(finding)
        if not values and not any(finding_shows(finding, gold) for gold in question.gold):
            return False  # words of a report, where a printed value was asked for
        given += [value for value in values if value not in given]
    if not question.scores:
        return True
    expected = list(dict.fromkeys(map(_expected, question.scores)))
    if any(value not in expected and not _is_companion(value, expected) for value in given):
        return False
    found = [value for value in given if value in expected]
    return found == expected if question.ordered else set(found) == set(expected)


def _says(question: LabelledQuestion, answer: Answer) -> bool:
    """Say whether the lead or a finding holds the words that it must; "1 of" is any count of one.

    Other lines of an answer do not count: what was understood repeats the question, and the coverage has counts of its
    own.
    """
    if not question.says:
        return True
    words = re.escape(folded(question.says))
    after = r" \d" if words.endswith("of") else r"(?!\w|[.,]\d)"
    told = (answer.lead, *(finding.text for finding in answer.findings))
    return any(re.search(rf"(?<!\w)(?<!\d[.,]){words}{after}", folded(line)) for line in told)


def _values(finding: Finding) -> tuple[_Value, ...]:
    """Return the values that a finding tells in the fixed words of a fact; none for a report's own words."""
    council = folded(finding.council)
    told = re.fullmatch(rf"{re.escape(council)}(?: \([^)]*\))?: (.+)", folded(finding.text))
    if told is None:
        return ()
    overall = _OVERALL.findall(told[1])
    if overall and ", ".join(map(" ".join, overall)) == told[1]:
        return tuple((council, what, value.rstrip("%")) for what, value in overall)
    score = re.fullmatch(r"(.+), score (\d)(?: \(.+\))?", told[1])
    return ((council, _title(score[1]), score[2]),) if score else ()


def _expected(score: ExpectedScore) -> _Value:
    council = folded(score.council)
    if score.statement is not None:
        return council, _title(score.statement), str(score.score)
    if score.rating is not None:
        return council, _RATING, folded(score.rating)
    return council, _SCORE, str(score.overall)


def _title(title: str) -> str:
    """Return a statement's title as the catalogue has it, however it drifted."""
    statement = statement_titled(title)
    return folded(statement.title if statement else title)


def _is_companion(value: _Value, expected: Sequence[_Value]) -> bool:
    """Say whether a value is the other half of an overall result that is expected, and not another value of a half."""
    council, what, _ = value
    asked = {sort for name, sort, _ in expected if name == council}
    return what not in asked and _COMPANION.get(what) in asked
