"""What the scores that a question asks for are of, councils or their statements, and what is to be made of them."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question import Question, QuestionKind, Reckoning
from assistant.score_words import ScoreWords

OVERALL = re.compile(r"\b(?:overall|in total|total score|final)\b", re.I)
WHICH_COUNCIL = re.compile(
    r"\bwho(?:['’]?s)?\b|\b(?:which|what) (?:(?:local )?authorit|council|borough|count|places?\b|reports?\b)|"
    r"\bcouncils\b|\bauthorities\b|\breports\b",
    re.I,
)
AREAS = re.compile(
    r"\b(?:statements?|areas?|themes?|where|strengths?|weakness(?:es)?|scores|times|domains?|categor(?:y|ies))\b", re.I
)
_AREAS_OF_COUNCIL = re.compile(
    r"\b(?:best|worst|good|bad|strong(?:est)?|weak(?:est)?|poor(?:est)?|top) (?:at|in|on)\b", re.I
)


def asks_overall(text: str, asked: Question, read: ScoreWords) -> bool:
    """Say whether a question about scores that names no statement is about the councils' overall results."""
    if read.is_overall or read.ratings:
        return True
    if OVERALL.search(text):
        return True
    if read.scores:
        return False
    if re.search(r"\b(?:rating|ratings|rated)\b", text, re.I) and not re.search(r"\bstatements?|areas?\b", text, re.I):
        return not (asked.extreme and len(asked.councils) == 1)
    if asked.extreme or read.is_order:
        if len(asked.councils) == 1 or AREAS.search(text) or _AREAS_OF_COUNCIL.search(text):
            return _is_across_and_whole(text, asked)
        return True
    several = re.search(r"\b(?:scores|breakdown)\b", text, re.I) or (
        re.search(r"\b(?:all|each|every|everything)\b", text, re.I) and not WHICH_COUNCIL.search(text)
    )
    return not several


def _is_across_and_whole(text: str, asked: Question) -> bool:
    """Say whether councils are told apart as a whole, though a word such as "scores" could mean their statements."""
    if len(asked.councils) == 1 or re.search(r"\b(?:statements?|areas?|strengths?|weakness(?:es)?)\b", text, re.I):
        return False
    return bool(WHICH_COUNCIL.search(text)) and not _AREAS_OF_COUNCIL.search(text)


def with_reckoning(question: Question, text: str, read: ScoreWords) -> Question:
    """Say what is to be made of the scores: a count, an order or a comparison."""
    if read.is_count:
        of_councils = WHICH_COUNCIL.search(text) or not (question.councils or AREAS.search(text))
        of_areas = question.kind is QuestionKind.SCORE and (not of_councils or _counts_areas(text))
        reckoning = Reckoning.COUNT_STATEMENTS if of_areas else Reckoning.COUNT
        return replace(question, reckoning=reckoning)
    in_each = question.kind is QuestionKind.SCORE and not question.statements and question.scores
    if in_each and re.search(r"\b(?:every|all|each)\b.*\b(?:statements?|areas?)\b", text, re.I):
        return replace(question, reckoning=Reckoning.COUNT_STATEMENTS)
    if read.is_order:
        lowest_first = read.lowest_first
        return replace(question, reckoning=Reckoning.ORDER, lowest_first=lowest_first, most=read.most, extreme=None)
    several = len(question.councils) + len(question.absent_councils) > 1
    of_each = question.kind is QuestionKind.SCORE and not question.statements
    if several and read.is_comparison and not of_each:
        return replace(question, reckoning=Reckoning.COMPARISON, extreme=None)
    if several and question.extreme and question.kind is QuestionKind.OVERALL:
        return replace(question, reckoning=Reckoning.COMPARISON, extreme=None)
    if len(question.statements) > 1 and len(question.councils) == 1 and read.is_comparison:
        return replace(question, extreme=None)  # "Is X better at safeguarding or at equity?" is told by both scores
    return question


def _counts_areas(text: str) -> bool:
    if re.search(r"\b(?:most|fewest|least)\b", text, re.I):
        return True
    return bool(re.search(r"\bhow many (?:\w+ ){0,2}(?:statements?|areas?|scores|times|themes?)\b", text, re.I))
