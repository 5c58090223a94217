"""What a question holds beside its council and its statement: whether it stands by itself or needs the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.framework import Statement, title_key

from assistant.question import Question
from assistant.referring import OPENER, points_back
from assistant.score_questions import WHY
from assistant.score_talk import is_score_talk
from assistant.statements import statement_phrases
from assistant.wording import STOP_WORDS

COMPARES = re.compile(r"\b(?:compar(?:e|es|ed|ing|ison)|versus|vs|against|than|difference|differ|differs)\b", re.I)
PREPOSITION = re.compile(r"^(?:on|for|in|about|with|at|of|among|from|to|regarding)\s+", re.I)
_SMALL_WORDS = frozenset("on for in at of to about with the a an and or what how did do does is are was were".split())
_CLAUSE = re.compile(
    r"\b(?:what|who|which|how|when|where|why|is|are|was|were|do|does|did|has|have|had|can|could|should|would|will|tell|"
    r"show|list|give)\b",
    re.I,
)
_OF_THEM = re.compile(r"\bof (?:them|those|these)\b", re.I)
_LONGEST_PHRASE = 6  # words; more of them are a question of their own


@dataclass(frozen=True, slots=True)
class Leftovers:
    """A question, looked at for what it leaves out."""

    question: Question

    @property
    def body(self) -> str:
        """The question without "and", "what about" and the sign at its end."""
        return OPENER.sub("", self.question.wording).strip(" ?.!,–-")

    @property
    def names_council(self) -> bool:
        """Whether it names a council, if only to leave it out."""
        question = self.question
        return bool(question.councils or question.absent_councils or question.excluded_councils)

    @property
    def has_opener(self) -> bool:
        """Whether it begins as a follow-up does: with "and" or "what about", or is a fragment."""
        return bool(OPENER.match(self.question.wording)) or self._is_fragment()

    @property
    def is_bare(self) -> bool:
        """Whether it holds no more than a council, a statement or a question word."""
        key = f" {title_key(self.body)} "
        words = [(statement.word, statement) for statement in Statement]
        for phrase, statement in (*statement_phrases(), *words):
            if statement in self.question.statements:
                key = key.replace(f" {phrase} ", " ")
        left = [word for word in _asking_words(key) if not (WHY.fullmatch(word) or COMPARES.fullmatch(word))]
        return all(map(is_score_talk, left)) and not _OF_THEM.search(self.body)

    @property
    def is_phrase(self) -> bool:
        """Whether it is a phrase and no sentence: "carers", "for people with dementia"."""
        words = self.body.split()
        return 0 < len(words) <= _LONGEST_PHRASE and not _CLAUSE.search(self.body) and not points_back(self.body)

    @property
    def words(self) -> list[str]:
        """The words that ask for something."""
        return _asking_words(title_key(self.body))

    def _is_fragment(self) -> bool:
        """Say whether it is no more than "in X?", "X?" or "safeguarding?", which nobody asks at first."""
        question, wording = self.question, self.question.wording
        begins_or_ends_so = PREPOSITION.match(wording) or wording.rstrip().endswith("?")
        if not begins_or_ends_so or _CLAUSE.search(wording) or (question.statements and self.names_council):
            return False
        names_something = bool(question.statements or self.names_council)
        return names_something and self.is_bare and not any(map(is_score_talk, title_key(self.body).split()))


def _asking_words(key: str) -> list[str]:
    return [word for word in key.split() if word not in STOP_WORDS and word not in _SMALL_WORDS and len(word) > 1]
