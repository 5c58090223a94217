"""Questions with what a right answer holds, read from a file of JSON Lines; docs/evaluation.md describes its form."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from assistant.errors import UnreadableQuestions

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class LabelKind(StrEnum):
    """What sort of question it is, and so how its answer is judged; a closed list."""

    FACT = "fact"
    FIGURE = "figure"
    LIST = "list"
    SCORE = "score"
    COMPARISON = "comparison"
    NEAR_TOPIC = "near-topic"
    OFF_TOPIC = "off-topic"
    OTHER_COUNCIL = "other-council"


UNANSWERABLE = frozenset({LabelKind.NEAR_TOPIC, LabelKind.OFF_TOPIC, LabelKind.OTHER_COUNCIL})


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Gold(_Strict):
    """Words that a right answer quotes, and the file in which they stand; `source` is as in a citation."""

    source: _Text
    phrase: _Text


class ExpectedScore(_Strict):
    """One printed value that a right answer gives: a statement's score, an overall score or an overall rating."""

    council: _Text
    statement: _Text | None = None
    score: int | None = Field(default=None, ge=1, le=4)
    overall: int | None = Field(default=None, ge=0, le=100)
    rating: _Text | None = None

    @model_validator(mode="after")
    def _one_value(self) -> ExpectedScore:
        if sum(value is not None for value in (self.score, self.overall, self.rating)) != 1:
            raise ValueError("give one of score, overall and rating")
        if (self.score is None) is not (self.statement is None):
            raise ValueError("a score needs a statement, and a statement a score")
        return self


class LabelledQuestion(_Strict):
    """A question as it is asked, and what a right answer to it holds.

    `about` are the full names of the councils that it is about, where it is about certain ones: evidence of another is
    wrong. `councils` are chosen beside the question, `before` were asked before it in the same conversation, `home` is
    the home council. `absent` are the councils of a comparison whose reports say nothing to it.
    """

    id: _Text
    kind: LabelKind
    question: _Text
    gold: tuple[Gold, ...] = ()
    scores: tuple[ExpectedScore, ...] = ()
    says: _Text | None = None
    ordered: bool = False
    absent: tuple[_Text, ...] = ()
    about: tuple[_Text, ...] = ()
    councils: tuple[_Text, ...] = ()
    before: tuple[_Text, ...] = ()
    home: _Text | None = None
    note: str = ""

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> LabelledQuestion:
        labels = {"gold": self.gold, "scores": self.scores, "says": self.says, "absent": self.absent}
        given = {name for name, value in labels.items() if value}
        allowed, needed = _LABELS[self.kind]
        if given - allowed:
            raise ValueError(f"kind {self.kind.value} takes no {' and no '.join(sorted(given - allowed))}")
        if needed and not given & needed:
            raise ValueError(f"kind {self.kind.value} needs {' or '.join(sorted(needed))}")
        if self.ordered and not self.scores:
            raise ValueError("ordered needs scores")
        return self

    @property
    def is_answerable(self) -> bool:
        """Whether the reports say anything to it."""
        return self.kind not in UNANSWERABLE


_GOLD = ({"gold"}, {"gold"})
_NOTHING: tuple[set[str], set[str]] = (set(), set())
# For each kind the labels that it may have, and those of which it needs one.
_LABELS: dict[LabelKind, tuple[set[str], set[str]]] = {
    LabelKind.FACT: _GOLD,
    LabelKind.FIGURE: _GOLD,
    LabelKind.LIST: _GOLD,
    LabelKind.SCORE: ({"gold", "scores", "says"}, {"gold", "scores", "says"}),
    LabelKind.COMPARISON: ({"gold", "absent"}, {"gold", "absent"}),
    LabelKind.NEAR_TOPIC: _NOTHING,
    LabelKind.OFF_TOPIC: _NOTHING,
    LabelKind.OTHER_COUNCIL: _NOTHING,
}


def read_questions(path: Path) -> list[LabelledQuestion]:
    """Read a file of labelled questions; blank lines count for nothing.

    Raises:
        UnreadableQuestions: the file is missing, empty or no UTF-8, a line is not a labelled question, or an identifier
            stands twice; the message names the line and what is wrong with it.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableQuestions(f"{path} cannot be read ({error}); name a UTF-8 file of JSON Lines.") from None
    questions = list(_questions(path, lines))
    if not questions:
        raise UnreadableQuestions(f"{path} holds no question; see docs/evaluation.md for its form.")
    return questions


def _questions(path: Path, lines: list[str]) -> Iterator[LabelledQuestion]:
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            question = LabelledQuestion.model_validate_json(line)
        except ValidationError as error:
            raise UnreadableQuestions(f"{path}, line {number}: {_told(error)}; see docs/evaluation.md.") from None
        if question.id in seen:
            raise UnreadableQuestions(f"{path}, line {number}: the id {question.id!r} stands twice; give it another.")
        seen.add(question.id)
        yield question


def _told(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    message = first["msg"].removeprefix("Value error, ")
    return f"{where}: {message}" if where else message
