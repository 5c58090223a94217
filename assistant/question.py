"""The nouns of asking: a question as it was understood, and what a conversation carries from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from indexer.framework import Rating, Statement

from assistant.figures import FigureKind


class QuestionKind(StrEnum):
    """What sort of answer is asked for."""

    SCORE = "score"  # the score of one or more statements
    OVERALL = "overall"  # the overall rating or score
    FINDING = "finding"  # anything that has to be found in the text


class Extreme(StrEnum):
    """Which end of the scores is asked for."""

    HIGHEST = "highest"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood.

    `asked` is what the user wrote; `wording` is what is searched for, which differs for a follow-up. `councils` are
    names of indexed reports, a hard filter where given; `absent_councils` are councils that were named and of which
    nothing is indexed; `unchosen_councils` were named, but are not among those that the user chose beside the question.
    `scores`, `extreme` and `rating` confine a question about scores.
    """

    asked: str
    wording: str
    kind: QuestionKind = QuestionKind.FINDING
    councils: tuple[str, ...] = ()
    absent_councils: tuple[str, ...] = ()
    unchosen_councils: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    is_topic: bool = False  # nothing is asked but what was found on the statements
    scores: tuple[int, ...] = ()
    extreme: Extreme | None = None
    rating: Rating | None = None
    figure: FigureKind | None = None  # what sort of figure the answer must hold
    carried: tuple[str, ...] = ()  # what a follow-up took from the question before it, in words

    @property
    def understood(self) -> str:
        """How a follow-up was understood, in words; empty for a question that stands by itself."""
        if not self.carried:
            return ""
        wording = self.wording
        if self.councils and "the council" in wording:
            return f"Understood as: {wording.replace('the council', ' and '.join(self.councils), 1)}"
        parts = dict.fromkeys((", ".join(self.councils), *self.carried))
        taken = [part for part in parts if part and part.casefold() not in wording.casefold()]
        return f"Understood as: {wording}" + (f" ({', '.join(taken)})" if taken else "")


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a follow-up may refer to: the question before it, as understood."""

    last: Question | None = None


NOTHING_ASKED = Conversation()
