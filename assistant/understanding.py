"""Words to a `Question`: councils, statements, scores, kind, and what a follow-up takes from the question before it.

No language model takes part: what is understood can be read here, in `naming`, `statements`, `score_questions` and
`follow_ups`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.errors import EmptyQuestion, QuestionTooLong
from assistant.figures import figure_asked_for
from assistant.follow_ups import follow
from assistant.naming import NamedCouncils, find_councils
from assistant.question import NOTHING_ASKED, Conversation, Question
from assistant.score_questions import understand_scores
from assistant.statements import find_statements

LONGEST_QUESTION = 2_000  # characters


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
    question = follow(_standing_alone(asked.strip(), named), conversation.last)
    if not councils:
        return question
    chosen, absent = resolve_councils(councils, indexed)
    if not named.indexed and not named.absent:
        # a follow-up does not carry other councils into a new choice
        return replace(question, councils=chosen, absent_councils=absent)
    return _confined(question, chosen)


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


def _confined(question: Question, chosen: Sequence[str]) -> Question:
    """Of the councils that the question names, keep those that were chosen."""
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
    question = Question(
        asked=asked,
        wording=named.rest,
        councils=named.indexed,
        absent_councils=named.absent,
        statements=find_statements(named.rest),
        figure=figure_asked_for(named.rest),
    )
    return understand_scores(question)
