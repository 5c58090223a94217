"""Tells a question that only asks for printed scores or ratings from one that asks what was found."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.framework import Rating, Statement

from assistant.asking import request_in
from assistant.date_questions import understand_dates
from assistant.question import Question, QuestionKind, Supposition
from assistant.rating_words import end_asked_for, scores_good_at
from assistant.reckonings import AREAS, OVERALL, WHICH_COUNCIL, asks_overall, with_reckoning
from assistant.score_talk import in_plain_words, other_words, with_scale_in_figures, without_basis
from assistant.score_words import ScoreWords, read_score_words
from assistant.statements import find_scored_words, find_statements
from assistant.value_requests import is_for_a_value

WHY = re.compile(
    r"\b(?:why|reasons?|how come|because|explain|what ma(?:de|kes?)|what(?: is| was| lies| lay|['’]?s) behind)\b", re.I
)
_SCORE_WORDS = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|rat(?:ed|ing|ings)|(?<!\bstandard )(?<!\bthe )(?<!\bits )(?<!\btheir )(?<!\ba )"
    r"(?<!\bhourly )rate|marks?|marked|graded?|label(?:led)?|judged|judge?ments?|"
    r"out of (?:4|100))\b"
    # a number is a score where it was given, and may be one to ring where it was not
    r"|\b(?:number|figure)\b(?!\s+of)"
    r"(?=.*\b(?:cqc|inspectors?|assessors?|gets?|got|given?|gave|awarded|received?|end(?:ed)? up)\b)",
    re.I,
)
_OVERALL_WORDS = re.compile(
    r"\b(?:overall|rating|ratings|rated|in total|final score|final rating|total score|final result)\b", re.I
)
_DEGREE = re.compile(
    r"\b(?:best|highest|strongest|top|better|worst|lowest|weakest|poorest|bottom|higher|lower|worse|stronger|weaker|"
    r"poorer)\b",
    re.I,
)
# "How could X do better?" and "Is X getting better?" ask for advice and for a course of time: no score tells either.
_NOT_OF_SCORES = re.compile(
    r"\b(?:can|could|should|would|might|must|will)\b(?!\s+(?:you|i|we|anyone)\b)|\bhow to\b|\b(?:do|did|doing) to\b"
    r"|\bwhat (?:marks\s+the|happen(?:s|ed))\b|\b(?:what|which) evidence\s+(?!labels?\b)"
    r"|\bwhat\b.*\bdo(?:es|ing)?\s+(?:\w+\s+)?differently\b|\b(?:doing|do|done|say|said) about\b"
    r"|\bwhat (?:do|does|did)\b.*\b(?:mean|looks? like)\b"
    r"|\b(?:gets?|got|gotten|getting|become|becomes|became|becoming)\s+(?:any\s+|much\s+)?(?:better|worse)\b"
    r"|\b(?:doing|do|made|make)\s+(?:any\s+|much\s+)?(?:better|worse)\b(?!\s+(?:on|at|in|for|than|overall)\b)(?!.*\bor\b)",
    re.I,
)
_HOW_IT_STANDS = re.compile(
    r"\bthan the council\b"
    r"|^\W*(?:is|was|are|were)\b.*\bthe (?:best|worst|highest|lowest|top|bottom|strongest|weakest)\b",
    re.I,
)
# "Who scored 4 for partnerships, and what do they do?" goes on to the text.
_AND_MORE = re.compile(
    r"\band\s+(?:what|how|why)\b(?=.*\b(?:do|did|does|doing|done|say|says|said|find|found|they|their)\b)(?!.*\bscor)",
    re.I,
)
_GIVEN_FOR = re.compile(
    r"\bwhat\b.*\b(?:get|got|gets|receive[ds]?|gives?|gave|given|awarded|achieve[ds]?|end(?:ed)? up with)\b"
    r"(?:\s+the council)?(?:\s+(?:for|on|in|under)\b|\W*$)",
    re.I,
)
_POINTS_AT_A_THING = re.compile(r"\b(?:do|does|did|has|had|gives?|gave|given|gets?|got)\s+(?:it|them)\b", re.I)
_OF_PEOPLE = re.compile(r"\bof (?:them|those|these|us)\b.*\b(?:under|over|above|below)\b", re.I)  # "… under 30"
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:and|but|so)\s+)?(?:is|are|was|were|did|does|do|has|have|had|isn|aren|wasn|didn)\b", re.I
)
_CARE_QUALITY = re.compile(r"\bcare quality commission(?:['’]s)?\b", re.I)


def understand_scores(question: Question) -> Question:
    """Return the question with its kind, and what confines its scores; unchanged where the text must be searched.

    Where it frames a request for scores with a preamble or an aside, its wording becomes the request alone.
    """
    dated = understand_dates(question)
    if dated is not None:
        return dated
    request = request_in(question.wording)
    statements = find_statements(request) or question.statements
    if request != question.wording and _speaks_of_scores(request, statements) and _names_whose(question, request):
        framed = _understand(replace(question, wording=request, statements=statements), request)
        if framed.kind is not QuestionKind.FINDING:
            return framed
    return _understand(question, question.wording)


def _speaks_of_scores(request: str, statements: tuple[Statement, ...]) -> bool:
    """Say whether a request asks for scores in so many words, so that what frames it can be cut off."""
    if _SCORE_WORDS.search(with_scale_in_figures(without_basis(request))):
        return True
    if without_basis(request) != request or read_score_words(request, of_overall=False).scores:
        return True
    return bool(_DEGREE.search(request) and (statements or re.search(r"\bstatements?\b", request, re.I)))


def _names_whose(question: Question, request: str) -> bool:
    """Say whether it is told whose scores are asked for: "We use X. What score does it give?" asks of another thing."""
    if find_statements(request) or re.search(r"\bthe council\b", request, re.I) or WHICH_COUNCIL.search(request):
        return True
    named = question.councils or question.absent_councils or question.statements
    return bool(named) and not _POINTS_AT_A_THING.search(request)


def _understand(question: Question, asked_in: str) -> Question:
    full = with_scale_in_figures(_CARE_QUALITY.sub("CQC", asked_in))
    text = without_basis(full)
    goes_by_scores = text != full
    text = in_plain_words(text)
    read = read_score_words(text, of_overall=bool(OVERALL.search(text)))
    asks = goes_by_scores or bool(_SCORE_WORDS.search(text) or read.scores or read.labels or read.ratings)
    named = _named_by_word(text) if asks or read.is_order or read.extreme else ()
    statements = question.statements or named
    is_about_scores = (
        asks or read.is_order or bool(OVERALL.search(text) or (read.extreme and (statements or AREAS.search(text))))
    )
    words = [
        word
        for word in other_words(read.rest, beside_scores=is_about_scores, chatting=asks)
        if word not in {s.word for s in named}
    ]
    if words and asks and is_for_a_value(text):
        words = []
    asks_why = bool(WHY.search(text))
    if _OF_PEOPLE.search(text) and not _SCORE_WORDS.search(text):
        return question
    if words or _NOT_OF_SCORES.search(text):
        return replace(question, is_topic=not words and bool(question.statements))
    if asks_why or (statements and _AND_MORE.search(text)):
        return _and_what_was_found(question, statements, read)
    end = None if statements else end_asked_for(text)
    if end is not None:
        return replace(question, kind=QuestionKind.SCORE, extreme=end)
    if not (asks or _OVERALL_WORDS.search(text) or _DEGREE.search(text)):
        return _about_strengths(replace(question, statements=statements), read)
    if not goes_by_scores and _is_judged_in_words_alone(text, statements, read):
        # "Is X's governance good?" is answered by its score, "What is good about X's governance?" by the text.
        if question.councils and not _YES_OR_NO.search(text):
            return replace(question, is_topic=True)
        rated = read.ratings and read.ratings != (Rating.GOOD,)
        supposed = Supposition(ratings=read.ratings) if rated else None
        scores = () if question.councils or rated else scores_good_at(text) or (3, 4)
        asked = replace(question, kind=QuestionKind.SCORE, scores=scores, supposed=supposed)
        return with_reckoning(asked, text, read)
    return _of_scores(replace(question, statements=statements), text, read)


def _of_scores(question: Question, text: str, read: ScoreWords) -> Question:
    """Understand a question that asks for no more than scores."""
    named = bool(question.councils or question.absent_councils)
    scores = read.scores or read.labels
    # "Is X the worst?" and "Who did better than X?" ask how X stands, not what X is best at
    stands = len(question.councils) == 1 and not AREAS.search(text) and _HOW_IT_STANDS.search(text)
    asked = replace(question, extreme=None if stands else read.extreme)
    if question.statements:
        if read.ratings and not scores:
            # A statement has no rating: its scores are shown, whatever they are; a label says "good" of a score of 3.
            if not set(read.ratings) <= {Rating.GOOD, Rating.OUTSTANDING} or Rating.GOOD not in read.ratings:
                asked = replace(asked, supposed=Supposition(ratings=read.ratings))
            elif not question.councils:
                scores = (3, 4)[: len(read.ratings)]
        if scores and question.councils and not read.is_count:
            # "Did X score 4 for safeguarding?" is answered by the score that X has, whatever it is.
            asked, scores = replace(asked, supposed=_supposed(text, scores, read)), ()
        return with_reckoning(replace(asked, kind=QuestionKind.SCORE, scores=scores), text, read)
    if not read.labels and asks_overall(text, asked, read):
        asked = replace(asked, kind=QuestionKind.OVERALL)
        ratings = () if asked.extreme and not read.is_count else read.ratings
        if named and not read.is_count:
            if scores or ratings:
                asked = replace(asked, supposed=_supposed(text, scores, read))
            return with_reckoning(asked, text, read)
        return with_reckoning(replace(asked, scores=scores, ratings=ratings), text, read)
    return with_reckoning(replace(asked, kind=QuestionKind.SCORE, scores=scores), text, read)


def _supposed(text: str, scores: tuple[int, ...], read: ScoreWords) -> Supposition | None:
    if read.is_not:
        return None  # "Was X not rated good?": yes and no would both be taken amiss
    return Supposition(scores, read.ratings, asks=bool(_YES_OR_NO.search(text)))


def _and_what_was_found(question: Question, statements: tuple[Statement, ...], read: ScoreWords) -> Question:
    """Understand "why": of a statement it asks the text, of the overall result no one sentence tells it.

    Where no council is named, the scores and the extreme say whose text is asked for.
    """
    scores = read.scores or read.labels
    supposed = None if read.is_not or not (scores or read.ratings) else Supposition(scores, read.ratings)
    if statements:
        asked = replace(question, statements=statements, is_topic=True)
        if question.councils:
            return replace(asked, supposed=supposed)
        return replace(asked, scores=scores, extreme=read.extreme)
    if question.councils and (_SCORE_WORDS.search(question.wording) or read.ratings):
        return replace(question, kind=QuestionKind.OVERALL, supposed=supposed)
    return question


def _named_by_word(text: str) -> tuple[Statement, ...]:
    """Return the statements that are named by the word of their address, as in "rank by needs"."""
    return find_scored_words(re.sub(r"\bby\b", "for", text, flags=re.I))


def names_overall_result(text: str) -> bool:
    """Say whether a question asks for the overall rating or score by name, so that nothing else can answer it."""
    return bool(_OVERALL_WORDS.search(text))


def is_bare_figure(text: str) -> bool:
    """Say whether a question is a figure and nothing more: where no result has it, the text may ("81%")."""
    return bool(re.fullmatch(r"\W*\d+(?:\.\d+)?\W*", text))


def asks_for_average(text: str) -> bool:
    """Say whether a question asks for an average, which no report prints."""
    return bool(re.search(r"\baverage\b", text, re.I))


def _is_judged_in_words_alone(text: str, statements: tuple[Statement, ...], read: ScoreWords) -> bool:
    """Say whether a statement is only called good or weak, and no score is spoken of."""
    if not statements or _SCORE_WORDS.search(text) or read.scores or read.labels:
        return False
    return bool(read.ratings or scores_good_at(text)) and not _DEGREE.search(text)


def _about_strengths(question: Question, read: ScoreWords) -> Question:
    """Take a bare question to be about its statements, a council's strengths or weaknesses, or a council as a whole."""
    if question.statements:
        good = scores_good_at(question.wording)
        if good and not question.councils and WHICH_COUNCIL.search(question.wording):
            asked = replace(question, kind=QuestionKind.SCORE, scores=good)
            return with_reckoning(asked, question.wording, read)
        if good and question.councils and _YES_OR_NO.search(question.wording):
            return replace(question, kind=QuestionKind.SCORE)
        if read.is_order or _GIVEN_FOR.search(question.wording):
            return with_reckoning(replace(question, kind=QuestionKind.SCORE), question.wording, read)
        return replace(question, is_topic=True)
    if read.is_order and len(question.councils) == 1:
        return with_reckoning(replace(question, kind=QuestionKind.SCORE), question.wording, read)
    if read.is_order and (WHICH_COUNCIL.search(question.wording) or "table" in question.wording.casefold()):
        return with_reckoning(replace(question, kind=QuestionKind.OVERALL), question.wording, read)
    if read.extreme is not None:
        return replace(question, kind=QuestionKind.SCORE, extreme=read.extreme)
    if question.councils or question.absent_councils:
        asked = replace(question, kind=QuestionKind.OVERALL)  # "Tell me about X"
        return with_reckoning(asked, question.wording, read)
    return question
