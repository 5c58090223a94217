"""Tells a question that only asks for printed scores or ratings from one that asks what was found."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.framework import Rating, title_key

from assistant.question import Extreme, Question, QuestionKind
from assistant.statements import find_scored_words, without_statements
from assistant.wording import STOP_WORDS

WHY = re.compile(r"\b(?:why|reasons?|how come|because|explain)\b", re.I)
_SCORE_WORDS = re.compile(r"\b(?:scor(?:e|es|ed|ing)|rat(?:e|ed|ing|ings)|marks?|graded?)\b", re.I)
_SEVERAL = re.compile(r"\bscores\b|\ball\b|\beach\b", re.I)
_OVERALL_WORDS = re.compile(r"\b(?:overall|rating|ratings|rated|in total|final score|final rating)\b", re.I)
_WHICH_COUNCIL = re.compile(
    r"\bwho\b|\b(?:which|what) (?:(?:local )?authorit|council|borough|count)|\bcouncils\b", re.I
)
_HIGHEST = re.compile(r"\b(?:best|highest|higher|strongest|top|better|strengths?|good at)\b", re.I)
_LOWEST = re.compile(r"\b(?:worst|lowest|lower|weakest|poorest|bottom|weak(?:ness(?:es)?)?|bad at)\b", re.I)
_DEGREE = re.compile(
    r"\b(?:best|highest|strongest|top|better|worst|lowest|weakest|poorest|bottom|higher|lower)\b", re.I
)
_SCORE_NUMBER = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|rated|with|got|given|get|gets|a)\s+(?:of\s+)?(?:an?\s+)?(\d{1,3}|one|two|three|four)\b",
    re.I,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}
_RATINGS = {
    "inadequate": Rating.INADEQUATE,
    "requires improvement": Rating.REQUIRES_IMPROVEMENT,
    "require improvement": Rating.REQUIRES_IMPROVEMENT,
    "requiring improvement": Rating.REQUIRES_IMPROVEMENT,
    "good": Rating.GOOD,
    "outstanding": Rating.OUTSTANDING,
}
# Words of which a question may be made that asks for no more than scores.
_SCORE_TALK = frozenset(
    "score scores scored scoring rate rated rating ratings mark marks grade graded overall statement statements "
    "quality theme themes total final highest higher lowest lower best worst strongest weakest poorest better good "
    "bad percentage per cent number many points out 100 area areas strength strengths weakness weaknesses weak strong "
    "poor top bottom perform performed performance well badly do did rank ranked ranking order each "
    "all every label average "
    "inadequate outstanding requires require requiring improvement receive received got".split()
)


def understand_scores(question: Question) -> Question:
    """Return the question with its kind, and what confines its scores; unchanged where the text must be searched."""
    text = question.wording
    named = find_scored_words(text) if _SCORE_WORDS.search(text) else ()
    statements = question.statements or named
    words = [word for word in other_words(text) if word not in {statement.word for statement in named}]
    if WHY.search(text) or words:
        return replace(question, is_topic=not words and bool(question.statements))
    number = _SCORE_NUMBER.search(text)
    rating = next((rating for words, rating in _RATINGS.items() if f" {words} " in f" {title_key(text)} "), None)
    asks_scores = _SCORE_WORDS.search(text) or _OVERALL_WORDS.search(text) or number or _DEGREE.search(text)
    if not asks_scores and (rating is None or statements):
        return _about_strengths(question)
    scores = (_NUMBERS.get(number[1].casefold()) or int(number[1]),) if number else ()
    extreme = _extreme(text)
    asked = replace(question, statements=statements, scores=scores, extreme=extreme)
    if statements:
        # "Did X score 4 for safeguarding?" is answered by the score that X has, whatever it is.
        return replace(asked, kind=QuestionKind.SCORE, scores=() if question.councils else scores)
    if _asks_overall(text, asked):
        rating = None if question.councils or extreme else rating
        return replace(asked, kind=QuestionKind.OVERALL, rating=rating)
    return replace(asked, kind=QuestionKind.SCORE)


def names_overall_result(text: str) -> bool:
    """Say whether a question asks for the overall rating or score by name, so that nothing else can answer it."""
    return bool(_OVERALL_WORDS.search(text))


def other_words(text: str) -> list[str]:
    """Return the words that ask for more than a score: what is neither a statement nor talk about scores."""
    words = without_statements(text).split()
    return [word for word in words if len(word) > 1 and word not in STOP_WORDS and not is_score_talk(word)]


def is_score_talk(word: str) -> bool:
    """Say whether a question that only asks for scores may hold a word."""
    return word in _SCORE_TALK or word in _NUMBERS or word.isdecimal()


def _about_strengths(question: Question) -> Question:
    """Take a bare question to be about its statements, a council's strengths or weaknesses, or a council as a whole."""
    if question.statements:
        return replace(question, is_topic=True)
    extreme = _extreme(question.wording)
    if extreme is not None:
        return replace(question, kind=QuestionKind.SCORE, extreme=extreme)
    if question.councils or question.absent_councils:
        return replace(question, kind=QuestionKind.OVERALL)  # "Tell me about X"
    return question


def _extreme(text: str) -> Extreme | None:
    if _HIGHEST.search(text):
        return Extreme.HIGHEST
    return Extreme.LOWEST if _LOWEST.search(text) else None


def _asks_overall(text: str, asked: Question) -> bool:
    """Say whether a question about scores that names no statement is about the councils' overall results."""
    if any(score > 4 for score in asked.scores):
        return True
    if asked.extreme:
        across = len(asked.councils) != 1 and _WHICH_COUNCIL.search(text)
        return bool(across or re.search(r"\boverall\b", text, re.I))
    return (not asked.scores and not _SEVERAL.search(text)) or bool(re.search(r"\boverall\b", text, re.I))
