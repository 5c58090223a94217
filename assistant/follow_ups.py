"""What a follow-up takes from the question before it; a question that stands by itself takes nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.framework import Statement, title_key

from assistant.question import Question, QuestionKind
from assistant.score_questions import WHY, is_score_talk
from assistant.statements import find_scored_words, statement_phrases, titles
from assistant.wording import STOP_WORDS

_FOLLOWS = re.compile(r"^\s*(?:and|but|or|also|what about|how about|same for|the same|then|so)\b[\s,:]*", re.I)
_REFERS = re.compile(r"\b(?:they|their|them|it|its|that|this|those|these|there)\b", re.I)
_COMPARES = re.compile(r"\b(?:compar(?:e|es|ed|ing|ison)|versus|vs|against|than|difference)\b", re.I)
_PREPOSITION = re.compile(r"^(?:on|for|in|about|with|at|of)\s+", re.I)
_SMALL_WORDS = frozenset("on for in at of to about with the a an and or what how did do does is are was were".split())


def follow(question: Question, last: Question | None) -> Question:
    """Take from the question before what a follow-up leaves out."""
    if last is None:
        return question
    names_council = bool(question.councils or question.absent_councils)
    opener = _FOLLOWS.match(question.wording)
    body = _FOLLOWS.sub("", question.wording)
    if opener and last.kind is QuestionKind.SCORE and not question.statements:
        # "and for care?" after a score
        question = replace(question, statements=find_scored_words(f"for {_PREPOSITION.sub('', body)}"))
    bare = not _content(body, question)
    only_why = bare and bool(WHY.search(body)) and not question.statements
    refers = bool(_REFERS.search(question.wording))
    if refers and names_council and last.councils and _COMPARES.search(question.wording):
        question = replace(question, councils=tuple(dict.fromkeys((*last.councils, *question.councils))))
        return _with_parts_replaced(question, last) if bare else question
    if not opener and not only_why and not (refers and not names_council):
        return question
    asks_overall = question.kind is QuestionKind.OVERALL and not names_council
    if bare and not asks_overall and (names_council or question.statements or only_why):
        return _with_parts_replaced(question, last)
    carried = _carry_councils(question, last)
    if not question.statements and last.statements and not names_council and opener and not asks_overall:
        carried = replace(carried, statements=last.statements, carried=(*carried.carried, titles(last.statements)))
    return carried


def _content(body: str, question: Question) -> list[str]:
    """Return the words of a follow-up that are more than a council, a statement or the word why."""
    key = f" {title_key(body)} "
    words = [(statement.word, statement) for statement in Statement]
    for phrase, statement in (*statement_phrases(), *words):
        if statement in question.statements:
            key = key.replace(f" {phrase} ", " ")
    left = [word for word in key.split() if word not in STOP_WORDS and word not in _SMALL_WORDS]
    return [word for word in left if not (WHY.fullmatch(word) or _COMPARES.fullmatch(word) or is_score_talk(word))]


def _carry_councils(question: Question, last: Question) -> Question:
    if question.councils or question.absent_councils or not (last.councils or last.absent_councils):
        return question
    carried = (", ".join((*last.councils, *last.absent_councils)),)
    return replace(question, councils=last.councils, absent_councils=last.absent_councils, carried=carried)


def _with_parts_replaced(question: Question, last: Question) -> Question:
    """Ask the question before again, of another council or another statement, or why."""
    names_council = bool(question.councils or question.absent_councils)
    councils = question.councils if names_council else last.councils
    absent = question.absent_councils if names_council else last.absent_councils
    statements = question.statements or last.statements
    why = bool(WHY.search(question.wording))
    kept = [] if names_council else [", ".join((*councils, *absent))]
    kept += [] if question.statements else [titles(statements)]
    return replace(
        last,
        asked=question.asked,
        wording=_wording_again(question, last),
        kind=_kind_again(question, last, why),
        councils=councils,
        absent_councils=absent,
        statements=statements,
        is_topic=bool(statements) if why else last.is_topic,
        carried=tuple(filter(None, kept)) or ("as the question before",),
    )


def _wording_again(question: Question, last: Question) -> str:
    named = titles(question.statements or last.statements)
    if WHY.search(question.wording):
        return f"Why? {named or last.wording}"
    if not question.statements:
        return last.wording
    if last.kind is QuestionKind.FINDING:
        return _reworded(last, _PREPOSITION.sub("", _FOLLOWS.sub("", question.wording)).rstrip(" ?.!"))
    return f"What is the score for {named}?"


def _kind_again(question: Question, last: Question, why: bool) -> QuestionKind:
    if why:
        return QuestionKind.FINDING
    return QuestionKind.SCORE if last.kind is QuestionKind.OVERALL and question.statements else last.kind


def _reworded(last: Question, named: str) -> str:
    """Put another statement in the place of the one that the question before named."""
    key = title_key(last.wording)
    for phrase, statement in statement_phrases():
        if statement in last.statements and f" {phrase} " in f" {key} ":
            pattern = r"\W+".join(map(re.escape, phrase.split()))
            return re.sub(pattern, named, last.wording, count=1, flags=re.I)
    return f"{last.wording.rstrip(' ?.')} – {named}?"
