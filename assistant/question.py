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
    DATE = "date"  # when the council was assessed, or its report published
    FINDING = "finding"  # anything that has to be found in the text
    NOTHING = "nothing"  # thanks, a greeting, a remark: nothing is asked


class Extreme(StrEnum):
    """Which end of the scores is asked for."""

    HIGHEST = "highest"
    LOWEST = "lowest"


class Reckoning(StrEnum):
    """What is to be made of printed values beside showing them."""

    COUNT = "count"  # of the reports, how many print what is asked for
    COUNT_STATEMENTS = "count of statements"  # of the quality statements of each report
    ORDER = "order"  # from one end to the other
    COMPARISON = "comparison"  # which of several councils has the higher one, or whether theirs are the same


class DateKind(StrEnum):
    """Which date of an assessment is asked for."""

    ASSESSED = "assessed"
    PUBLISHED = "published"
    UPDATED = "updated"
    ANY = "any"  # how old it is: whichever is printed


@dataclass(frozen=True, slots=True)
class Supposition:
    """Values that a question takes to be those of the councils it names, as in "Did X score 4?"; they confine nothing.

    `asks` says that the question wants to know whether they are; else it takes them for granted, as "Why …?" does.
    """

    scores: tuple[int, ...] = ()
    ratings: tuple[Rating, ...] = ()
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood.

    `asked` is what the user wrote; `wording` is what is searched for, which differs for a follow-up. `councils` are
    names of indexed reports, a hard filter where given; `absent_councils` are councils that were named and of which
    nothing is indexed; `unchosen_councils` were named, but are not among those that the user chose beside the question;
    `excluded_councils` are left out of the search ("everyone but X"), indexed or not.
    `scores`, `extreme` and `ratings` confine a question about scores; `reckoning`, `lowest_first` and `most` say what
    is made of them; `supposed` is what it takes for granted. `date_kind` and `extreme` confine a question about dates.
    """

    asked: str
    wording: str
    kind: QuestionKind = QuestionKind.FINDING
    councils: tuple[str, ...] = ()
    absent_councils: tuple[str, ...] = ()
    unchosen_councils: tuple[str, ...] = ()
    excluded_councils: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    is_topic: bool = False  # nothing is asked but what was found on the statements
    scores: tuple[int, ...] = ()
    extreme: Extreme | None = None
    ratings: tuple[Rating, ...] = ()
    reckoning: Reckoning | None = None
    lowest_first: bool = False  # for Reckoning.ORDER
    most: int | None = None  # of Reckoning.ORDER: "the top three"
    supposed: Supposition | None = None
    date_kind: DateKind | None = None  # for QuestionKind.DATE
    figure: FigureKind | None = None  # what sort of figure the answer must hold
    earlier: tuple[str, ...] = ()  # councils named last before it in the conversation, where it names none itself
    carried: tuple[str, ...] = ()  # what a follow-up took from the question before it, in words
    is_reworded: bool = False  # a follow-up whose wording was made of the question before it
    taken: tuple[str, ...] = ()  # what was taken for what, in words: a slip in a name, "we" for the home council
    understood: str = ""  # all that was understood, on one line for the reader

    @property
    def rating(self) -> Rating | None:
        """The one rating that a question is confined to; None where it is confined to none, or to several."""
        return self.ratings[0] if len(self.ratings) == 1 else None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a follow-up may refer to: the question before it, as understood, and the councils in its answer.

    `beside` are the questions that were asked before `last` in the same breath.
    """

    last: Question | None = None
    answered: tuple[str, ...] = ()
    beside: tuple[Question, ...] = ()


NOTHING_ASKED = Conversation()
