"""Tells a question that only asks for printed scores or ratings from one that asks what was found."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.framework import Rating, Statement

from assistant.date_questions import understand_dates
from assistant.question import Question, QuestionKind, Reckoning, Supposition
from assistant.rating_words import end_asked_for, scores_good_at
from assistant.score_words import ScoreWords, read_score_words
from assistant.statements import find_scored_words, without_statements
from assistant.wording import STOP_WORDS

WHY = re.compile(r"\b(?:why|reasons?|how come|because|explain)\b", re.I)
_SCORE_WORDS = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|rat(?:e|ed|ing|ings)|marks?|marked|graded?|label(?:led)?|judged|judge?ments?)\b", re.I
)
_OVERALL_WORDS = re.compile(
    r"\b(?:overall|rating|ratings|rated|in total|final score|final rating|total score|final result)\b", re.I
)
_OVERALL = re.compile(r"\b(?:overall|in total|total score|final)\b", re.I)
_WHICH_COUNCIL = re.compile(
    r"\bwho\b|\b(?:which|what) (?:(?:local )?authorit|council|borough|count|reports?\b)|\bcouncils\b|\bauthorities\b|"
    r"\breports\b",
    re.I,
)
_AREAS = re.compile(
    r"\b(?:statements?|areas?|themes?|where|strengths?|weakness(?:es)?|scores|times|domains?|categor(?:y|ies))\b", re.I
)
_AREAS_OF_COUNCIL = re.compile(
    r"\b(?:best|worst|good|bad|strong(?:est)?|weak(?:est)?|poor(?:est)?|top) (?:at|in|on)\b", re.I
)
_DEGREE = re.compile(
    r"\b(?:best|highest|strongest|top|better|worst|lowest|weakest|poorest|bottom|higher|lower|worse|stronger|weaker|"
    r"poorer)\b",
    re.I,
)
# "How could X do better?" and "Is X getting better?" ask for advice and for a course of time: no score tells either.
_NOT_OF_SCORES = re.compile(
    r"\b(?:can|could|should|would|might|must|will)\b(?!\s+(?:you|i|we|anyone)\b)|\bhow to\b"
    r"|\b(?:doing|do|done|say|said) about\b|\bwhat (?:do|does|did)\b.*\bmean\b"
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
    r"\bwhat\b.*\b(?:get|got|gets|receive[ds]?|given|awarded|achieve[ds]?)\b\s+(?:for|on|in|under)\b", re.I
)
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:and|but|so)\s+)?(?:is|are|was|were|did|does|do|has|have|had|isn|aren|wasn|didn)\b", re.I
)
# Words of which a question may be made that asks for no more than scores.
_SCORE_TALK = frozenset(
    "score scores scored scoring rate rated rates rating ratings mark marks marked grade grades graded overall "
    "statement statements quality theme themes total final highest higher lowest lower best worst worse strongest "
    "stronger weakest weaker poorest poorer better good bad percentage per cent number many points point out 100 "
    "area areas strength strengths weakness weaknesses weak strong poor low high top bottom perform performs "
    "performed performance well badly poorly highly do did rank ranked ranking rankings order each all every "
    "label labels labelled average inadequate outstanding receive received got awarded achieve achieved judged "
    "judgement judgment judgements cqc commission domain domains category categories versus vs against equal "
    "equally compares compared comparing equals ones twos threes fours times".split()
)
# Words that belong to a question for scores only beside a word that says so.
_BESIDE_SCORES = frozenset(
    "latest current currently recent last across indexed difference differences different differ differs gap "
    "result results table far close apart comparison evidence standard printed awarded nine assessment achieve "
    "identical differently descending ascending true right correct heard come comes maximum minimum wording words "
    "phrase stand stands mean means meaning anybody somebody bit bits parts exactly reach reached reaches meet meets "
    "met".split()
)
# What is left of "didn't" and "we've".
_CONTRACTED = frozenset("didn doesn don isn aren wasn weren hasn haven hadn ve re ll".split())
_CARE_QUALITY = re.compile(r"\bcare quality commission(?:['’]s)?\b", re.I)


def understand_scores(question: Question) -> Question:
    """Return the question with its kind, and what confines its scores; unchanged where the text must be searched."""
    dated = understand_dates(question)
    if dated is not None:
        return dated
    text = _CARE_QUALITY.sub("CQC", question.wording)
    read = read_score_words(text, of_overall=bool(_OVERALL.search(text)))
    asks = bool(_SCORE_WORDS.search(text) or read.scores or read.labels or read.ratings)
    named = _named_by_word(text) if asks or read.is_order or read.extreme else ()
    statements = question.statements or named
    words = [
        word
        for word in _other_words(read.rest, beside_scores=asks or read.is_order)
        if word not in {s.word for s in named}
    ]
    asks_why = bool(WHY.search(text))
    if words or _NOT_OF_SCORES.search(text):
        return replace(question, is_topic=not words and bool(question.statements))
    if asks_why or (statements and _AND_MORE.search(text)):
        return _and_what_was_found(question, statements, read)
    end = None if statements else end_asked_for(text)
    if end is not None:
        return replace(question, kind=QuestionKind.SCORE, extreme=end)
    if not (asks or _OVERALL_WORDS.search(text) or _DEGREE.search(text)):
        return _about_strengths(replace(question, statements=statements), read)
    if _is_judged_in_words_alone(text, statements, read):
        # "Is X's governance good?" is answered by its score, "What is good about X's governance?" by the text.
        if question.councils and not _YES_OR_NO.search(text):
            return replace(question, is_topic=True)
        rated = read.ratings and read.ratings != (Rating.GOOD,)
        supposed = Supposition(ratings=read.ratings) if rated else None
        scores = () if question.councils or rated else scores_good_at(text) or (3, 4)
        asked = replace(question, kind=QuestionKind.SCORE, scores=scores, supposed=supposed)
        return _with_reckoning(asked, text, read)
    return _of_scores(replace(question, statements=statements), text, read)


def _of_scores(question: Question, text: str, read: ScoreWords) -> Question:
    """Understand a question that asks for no more than scores."""
    named = bool(question.councils or question.absent_councils)
    scores = read.scores or read.labels
    # "Is X the worst?" and "Who did better than X?" ask how X stands, not what X is best at
    stands = len(question.councils) == 1 and not _AREAS.search(text) and _HOW_IT_STANDS.search(text)
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
        return _with_reckoning(replace(asked, kind=QuestionKind.SCORE, scores=scores), text, read)
    if not read.labels and _asks_overall(text, asked, read):
        asked = replace(asked, kind=QuestionKind.OVERALL)
        ratings = () if asked.extreme and not read.is_count else read.ratings
        if named and not read.is_count:
            if scores or ratings:
                asked = replace(asked, supposed=_supposed(text, scores, read))
            return _with_reckoning(asked, text, read)
        return _with_reckoning(replace(asked, scores=scores, ratings=ratings), text, read)
    return _with_reckoning(replace(asked, kind=QuestionKind.SCORE, scores=scores), text, read)


def _supposed(text: str, scores: tuple[int, ...], read: ScoreWords) -> Supposition | None:
    if read.is_not:
        return None  # "Was X not rated good?": yes and no would both be taken amiss
    return Supposition(scores, read.ratings, asks=bool(_YES_OR_NO.search(text)))


def _with_reckoning(question: Question, text: str, read: ScoreWords) -> Question:
    """Say what is to be made of the scores: a count, an order or a comparison."""
    if read.is_count:
        of_councils = _WHICH_COUNCIL.search(text) or not (question.councils or re.search(_AREAS, text))
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


def _other_words(text: str, *, beside_scores: bool) -> list[str]:
    """Return the words that ask for more than a score: what is neither a statement nor talk about scores."""
    words = without_statements(text).split()
    return [
        word
        for word in words
        if len(word) > 1
        and word not in STOP_WORDS | _CONTRACTED
        and not is_score_talk(word)
        and not (beside_scores and word in _BESIDE_SCORES)
    ]


def is_score_talk(word: str) -> bool:
    """Say whether a question that only asks for scores may hold a word."""
    return word in _SCORE_TALK or word in {"one", "two", "three", "four"} or word.isdecimal()


def _is_judged_in_words_alone(text: str, statements: tuple[Statement, ...], read: ScoreWords) -> bool:
    """Say whether a statement is only called good or weak, and no score is spoken of."""
    if not statements or _SCORE_WORDS.search(text) or read.scores or read.labels:
        return False
    return bool(read.ratings or scores_good_at(text)) and not _DEGREE.search(text)


def _about_strengths(question: Question, read: ScoreWords) -> Question:
    """Take a bare question to be about its statements, a council's strengths or weaknesses, or a council as a whole."""
    if question.statements:
        good = scores_good_at(question.wording)
        if good and not question.councils and _WHICH_COUNCIL.search(question.wording):
            asked = replace(question, kind=QuestionKind.SCORE, scores=good)
            return _with_reckoning(asked, question.wording, read)
        if good and question.councils and _YES_OR_NO.search(question.wording):
            return replace(question, kind=QuestionKind.SCORE)
        if read.is_order or _GIVEN_FOR.search(question.wording):
            return _with_reckoning(replace(question, kind=QuestionKind.SCORE), question.wording, read)
        return replace(question, is_topic=True)
    if read.is_order and len(question.councils) == 1:
        return _with_reckoning(replace(question, kind=QuestionKind.SCORE), question.wording, read)
    if read.is_order and (_WHICH_COUNCIL.search(question.wording) or "table" in question.wording.casefold()):
        return _with_reckoning(replace(question, kind=QuestionKind.OVERALL), question.wording, read)
    if read.extreme is not None:
        return replace(question, kind=QuestionKind.SCORE, extreme=read.extreme)
    if question.councils or question.absent_councils:
        asked = replace(question, kind=QuestionKind.OVERALL)  # "Tell me about X"
        return _with_reckoning(asked, question.wording, read)
    return question


def _asks_overall(text: str, asked: Question, read: ScoreWords) -> bool:
    """Say whether a question about scores that names no statement is about the councils' overall results."""
    if read.is_overall or read.ratings:
        return True
    if _OVERALL.search(text):
        return True
    if read.scores:
        return False
    if re.search(r"\b(?:rating|ratings|rated)\b", text, re.I) and not re.search(r"\bstatements?|areas?\b", text, re.I):
        return not (asked.extreme and len(asked.councils) == 1)
    if asked.extreme or read.is_order:
        if len(asked.councils) == 1 or _AREAS.search(text) or _AREAS_OF_COUNCIL.search(text):
            return _is_across_and_whole(text, asked)
        return True
    several = re.search(r"\bscores\b", text, re.I) or (
        re.search(r"\b(?:all|each|every)\b", text, re.I) and not _WHICH_COUNCIL.search(text)
    )
    return not several


def _is_across_and_whole(text: str, asked: Question) -> bool:
    """Say whether councils are told apart as a whole, though a word such as "scores" could mean their statements."""
    if len(asked.councils) == 1 or re.search(r"\b(?:statements?|areas?|strengths?|weakness(?:es)?)\b", text, re.I):
        return False
    return bool(_WHICH_COUNCIL.search(text)) and not _AREAS_OF_COUNCIL.search(text)
