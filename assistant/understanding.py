"""Words to a `Question`: councils, statements, scores, kind, and what a follow-up takes from the question before it.

No language model takes part: what is understood can be read here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.framework import Statement, Theme, statement_titled, title_key

from assistant.errors import EmptyQuestion, QuestionTooLong
from assistant.figures import figure_asked_for
from assistant.naming import NamedCouncils, find_councils
from assistant.question import NOTHING_ASKED, Conversation, Extreme, Question, QuestionKind
from assistant.wording import STOP_WORDS

LONGEST_QUESTION = 2_000  # characters

# Everyday words for a statement, beside its titles. Only these make a question about scores one about a statement.
_EVERYDAY = {
    Statement.NEEDS: (
        "assessing need",
        "needs assessment",
        "care act assessments",
        "assessments",
        "assessment of needs",
    ),
    Statement.SUPPORT: ("healthier lives", "prevention", "healthy lives", "supporting people"),
    Statement.EQUITY: ("equity", "equality", "inequality", "inequalities"),
    Statement.CARE: ("care provision", "integration and continuity", "continuity of care", "commissioning"),
    Statement.PARTNERSHIPS: ("partnerships", "partnership", "partnership working", "communities"),
    Statement.PATHWAYS: ("safe pathways", "safe systems", "pathways", "transitions", "hospital discharge"),
    Statement.SAFEGUARDING: ("safeguarding",),
    Statement.GOVERNANCE: ("governance", "sustainability", "management and sustainability"),
    Statement.LEARNING: ("learning", "innovation", "improvement and innovation"),
}
_SCORE_WORDS = re.compile(r"\b(?:scor(?:e|es|ed|ing)|rat(?:e|ed|ing|ings)|marks?|graded?)\b", re.I)
_OVERALL_WORDS = re.compile(r"\b(?:overall|rating|ratings|rated|in total|final score|final rating)\b", re.I)
_WHY = re.compile(r"\b(?:why|reasons?|how come|because|explain)\b", re.I)
_HIGHEST = re.compile(r"\b(?:best|highest|strongest|top|strengths?|better|good at)\b", re.I)
_LOWEST = re.compile(r"\b(?:worst|lowest|weakest|poorest|bottom|weak(?:ness(?:es)?)?|bad at)\b", re.I)
_SCORE_NUMBER = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|rated|with|got|given|a)\s+(?:of\s+)?(?:a\s+)?([1-4]|one|two|three|four)\b", re.I
)
_FOLLOWS = re.compile(r"^\s*(?:and|but|or|also|what about|how about|same for|the same|then|so)\b[\s,:]*", re.I)
_REFERS = re.compile(r"\b(?:they|their|them|it|its|that|this|those|these|there)\b", re.I)
_SMALL_WORDS = frozenset("on for in at of to about with the a an and or what how did do does is are was were".split())
_SCORE_TALK = frozenset(
    "score scores scored scoring rate rated rating ratings mark marks grade graded overall statement statements "
    "quality theme themes total final highest lowest best worst strongest weakest poorest better good bad percentage per cent "
    "number many points out 100 4 3 2 1 one two three four area areas strength strengths weakness weaknesses top "
    "bottom perform performed performance well badly do did rank ranked ranking order each all every label".split()
)


def understand(
    asked: str,
    indexed: Sequence[str],
    conversation: Conversation = NOTHING_ASKED,
    councils: Sequence[str] = (),
) -> Question:
    """Understand a question, given the councils that are indexed.

    `councils` are names that the user has chosen beside the question: nothing is searched but these, and where the
    question names councils itself, those of them that were chosen.

    Raises:
        EmptyQuestion: there are no words in it.
        QuestionTooLong: it has more than `LONGEST_QUESTION` characters.
    """
    text = _checked(asked)
    named = find_councils(text, indexed)
    question = _following(_standing_alone(asked.strip(), named), named, conversation.last)
    return _confined(question, indexed, councils) if councils else question


def resolve_councils(names: Sequence[str], indexed: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the full names of the indexed councils that are meant, and the names of which nothing is indexed."""
    there: list[str] = []
    absent: list[str] = []
    for name in names:
        found = find_councils(name.title() if name.islower() else name, indexed)
        exact = tuple(council for council in indexed if council.casefold() == name.strip().casefold())
        there.extend(exact or found.indexed)
        absent.extend(() if exact or found.indexed else found.absent or (name.strip(),))
    return tuple(dict.fromkeys(there)), tuple(dict.fromkeys(absent))


def _confined(question: Question, indexed: Sequence[str], councils: Sequence[str]) -> Question:
    """Keep to the councils that were chosen; a follow-up does not carry others into a new choice."""
    chosen, absent = resolve_councils(councils, indexed)
    named_now = bool(question.councils or question.absent_councils)
    if not named_now:
        return replace(question, councils=chosen, absent_councils=absent)
    kept = tuple(council for council in question.councils if council in chosen)
    unchosen = tuple(council for council in question.councils if council not in chosen)
    return replace(question, councils=kept, unchosen_councils=unchosen)


def _checked(asked: str) -> str:
    if len(asked) > LONGEST_QUESTION:
        raise QuestionTooLong(
            f"The question has {len(asked):,} characters; the most is {LONGEST_QUESTION:,}. "
            "Ask for one thing at a time."
        )
    text = " ".join(asked.split())
    if not any(map(str.isalnum, text)):
        raise EmptyQuestion("There is no question. Ask something, as “What did they say about waiting times?”")
    return text


def _standing_alone(asked: str, named: NamedCouncils) -> Question:
    statements = find_statements(named.rest)
    question = Question(
        asked=asked,
        wording=named.rest,
        councils=named.indexed,
        absent_councils=named.absent,
        statements=statements,
        figure=figure_asked_for(named.rest),
    )
    return _about_scores(question, named.rest)


def _about_scores(question: Question, rest: str) -> Question:
    """Tell a question that only asks for printed scores from one that asks what was found."""
    extreme = Extreme.HIGHEST if _HIGHEST.search(rest) else Extreme.LOWEST if _LOWEST.search(rest) else None
    asks_score = bool(_SCORE_WORDS.search(rest) or _OVERALL_WORDS.search(rest))
    if _WHY.search(rest) or not (asks_score or extreme) or _other_words(rest):
        bare = not _other_words(rest)
        if bare and question.councils and not question.statements and not _WHY.search(rest):
            return replace(question, kind=QuestionKind.OVERALL)  # "Tell me about X"
        return replace(question, is_topic=bare and bool(question.statements))
    if not asks_score and question.statements:
        return replace(question, is_topic=True)
    if question.statements or extreme or not _OVERALL_WORDS.search(rest):
        number = _SCORE_NUMBER.search(rest)
        scores = (_number(number[1]),) if number else ()
        if (
            not question.statements
            and not extreme
            and not scores
            and not re.search(r"\bscores\b|\ball\b|\beach\b", rest)
        ):
            return replace(question, kind=QuestionKind.OVERALL)
        return replace(question, kind=QuestionKind.SCORE, scores=scores, extreme=extreme)
    return replace(question, kind=QuestionKind.OVERALL)


def _number(word: str) -> int:
    return {"one": 1, "two": 2, "three": 3, "four": 4}.get(word.casefold()) or int(word)


def _other_words(rest: str) -> list[str]:
    """Return the words that ask for more than a score: what is neither a statement nor talk about scores."""
    key = f" {title_key(rest)} "
    for phrase in sorted(_phrases(), key=len, reverse=True):
        key = key.replace(f" {phrase} ", " ")
    return [word for word in key.split() if len(word) > 1 and word not in STOP_WORDS and word not in _SCORE_TALK]


def _phrases() -> dict[str, Statement]:
    phrases = {title_key(phrase): statement for statement, words in _EVERYDAY.items() for phrase in words}
    for statement in Statement:
        for title in (statement.title, *statement.drifted):
            phrases[title_key(title)] = statement
    return phrases


def find_statements(text: str) -> tuple[Statement, ...]:
    """Return the statements that a text names by title, drifted title or everyday word, or all of a theme it names."""
    whole = statement_titled(text)
    if whole:
        return (whole,)
    key = f" {title_key(text)} "
    found: dict[Statement, int] = {}
    for phrase, statement in sorted(_phrases().items(), key=lambda item: -len(item[0])):
        at = key.find(f" {phrase} ")
        if at >= 0:
            found.setdefault(statement, at)
            key = key.replace(f" {phrase} ", " " + "·" * len(phrase) + " ")
    for theme in Theme:
        if f" {title_key(theme.title)} " in key or re.search(rf"\btheme {theme.number}\b", key):
            found.update({statement: len(key) for statement in Statement if statement.theme is theme})
    return tuple(sorted(found, key=lambda statement: found[statement]))


# Follow-ups


def _following(question: Question, named: NamedCouncils, last: Question | None) -> Question:
    """Take from the question before what a follow-up leaves out; a question that stands by itself stays as it is."""
    if last is None:
        return question
    opener = _FOLLOWS.match(question.wording)
    names_council = bool(named.indexed or named.absent)
    only_why = _WHY.search(named.rest) and not _content(named.rest, question) and not question.statements
    if not opener and not only_why and not (_REFERS.search(named.rest) and not names_council):
        return question
    body = _FOLLOWS.sub("", named.rest) if opener else named.rest
    bare = not _content(body, question)
    if bare and (names_council or question.statements or _WHY.search(body)):
        return _with_parts_replaced(question, last, names_council)
    carried = _carry_councils(question, last, names_council)
    if not question.statements and last.statements and not names_council and opener:
        carried = replace(carried, statements=last.statements, carried=(*carried.carried, _titles(last.statements)))
    return carried


def _content(body: str, question: Question) -> list[str]:
    """Return the words of a follow-up that are more than a council, a statement or the word why."""
    key = f" {title_key(body)} "
    for phrase, statement in sorted(_phrases().items(), key=lambda item: -len(item[0])):
        if statement in question.statements:
            key = key.replace(f" {phrase} ", " ")
    words = [word for word in key.split() if word not in STOP_WORDS and word not in _SMALL_WORDS]
    return [word for word in words if not _WHY.fullmatch(word) and word not in _SCORE_TALK]


def _carry_councils(question: Question, last: Question, names_council: bool) -> Question:
    if names_council or not last.councils or question.councils:
        return question
    return replace(question, councils=last.councils, carried=(", ".join(last.councils),))


def _with_parts_replaced(question: Question, last: Question, names_council: bool) -> Question:
    """Ask the question before again, of another council or another statement, or why."""
    councils = question.councils if names_council else (last.councils or question.councils)
    absent = question.absent_councils if names_council else last.absent_councils
    statements = question.statements or last.statements
    why = bool(_WHY.search(question.wording))
    wording = last.wording
    if question.statements and last.kind is QuestionKind.FINDING:
        wording = _reworded(last, question.statements)
    elif question.statements:
        wording = f"What is the score for {_titles(question.statements)}?"
    if why:
        wording = f"Why? {_titles(statements) or last.wording}"
    kept = [", ".join(councils)] if councils and not names_council else []
    kept += [] if question.statements or not statements else [_titles(statements)]
    return replace(
        last,
        asked=question.asked,
        wording=wording,
        kind=QuestionKind.FINDING if why else _kind_again(last, question),
        councils=councils,
        absent_councils=absent,
        statements=statements,
        carried=tuple(kept) or ("as the question before",),
    )


def _kind_again(last: Question, question: Question) -> QuestionKind:
    return QuestionKind.SCORE if last.kind is QuestionKind.OVERALL and question.statements else last.kind


def _reworded(last: Question, statements: tuple[Statement, ...]) -> str:
    """Put another statement in the place of the one that the question before named."""
    key = title_key(last.wording)
    for phrase, statement in sorted(_phrases().items(), key=lambda item: -len(item[0])):
        if statement in last.statements and f" {phrase} " in f" {key} ":
            pattern = r"\W+".join(map(re.escape, phrase.split()))
            return re.sub(pattern, _titles(statements).lower(), last.wording, count=1, flags=re.I)
    return f"{last.wording.rstrip(' ?.')} – {_titles(statements).lower()}?"


def _titles(statements: Sequence[Statement]) -> str:
    return ", ".join(statement.title for statement in statements)
