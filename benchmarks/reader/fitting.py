"""How much each thing found of a sentence should count: the constants of `assistant.evidence`, fitted anew.

Two logistic regressions. One ranks: is this the sentence to quote, among those of its report? The other judges: does
it answer at all? For that, the sentences of unanswerable questions speak against, and those of answerable ones where
nothing gold is near; what stands beside a gold sentence may answer in other words, and is left out.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from assistant.assistant import Assistant
from assistant.evaluation.labelled import Gold, LabelKind, LabelledQuestion, read_questions
from assistant.evaluation.quoted import holds
from assistant.evidence import OFF_TOPIC, ON_TOPIC, SURE, SURE_NOT, Evidence
from assistant.question import Conversation, QuestionKind
from assistant.quoting import LOOKED_AT
from assistant.settings import AssistantSettings
from benchmarks.reader.errors import TooFewQuestions

Floats = NDArray[np.float64]

WORTH = ("odds", "strength", "lacks name", "lacks matter", "lacks word", "lacks figure", "wanting")
ANSWERS = ("odds", "topic", "outright", "lacks matter", "lacks word", "lacks figure", "wanting")
_FINDINGS = {LabelKind.FACT, LabelKind.FIGURE, LabelKind.LIST, LabelKind.COMPARISON}
_JUDGED = _FINDINGS | {LabelKind.NEAR_TOPIC, LabelKind.OFF_TOPIC}
_PARTS = 5  # of the cross-validation
_FEWEST = 4 * _PARTS  # so that each part has some
_GOLD_COUNTS, _MAY_ANSWER_COUNTS = 3.0, 0.3  # in ranking: what is gold, and what else there is beside it
_NEVER = -9.0


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one report for one question: rows of WORTH and of ANSWERS, and which are gold."""

    question: str
    kind: LabelKind
    is_asked_of: bool
    worth: Floats
    answers: Floats
    barred: NDArray[np.bool_]
    gold: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Constants:
    """What each of WORTH and ANSWERS counts, in log-odds; `least` is what the answers' must come to."""

    worth: Floats
    answers: Floats
    least: float

    def judged(self, side: Side) -> tuple[NDArray[np.int64], Floats]:
        """Return the sentences looked at, best first, and the log-odds that each answers, less the least."""
        order = np.argsort(-(side.worth @ self.worth), kind="stable")[:LOOKED_AT]
        odds = side.answers[order] @ self.answers - self.least
        return order, np.where(side.barred[order], _NEVER, odds)


@dataclass(frozen=True, slots=True)
class Judged:
    """Shares from 0 to 1 where so much is added to the least: refusals of each kind, and gold among what is taken."""

    added: float
    found: float
    refused_falsely: float
    refused_near: float
    refused_off: float


def sides_of(questions: Path, index: Path) -> Iterator[Side]:
    """Ask labelled questions of a library, and yield what it finds for those that ask the text, report by report."""
    settings = AssistantSettings(_env_file=None, embedding_model="", vocabulary=None)  # type: ignore[call-arg]
    assistant = Assistant(index, settings)
    for question in read_questions(questions):
        if question.kind not in _JUDGED:
            continue
        conversation = Conversation()
        for before in question.before:
            conversation = assistant.ask(before, conversation, question.councils, question.home or "").conversation
        asked = assistant.ask(question.question, conversation, question.councils, question.home or "").question
        if asked.kind is not QuestionKind.FINDING:
            continue
        found = [each for each in assistant.evidence(asked) if each.odds is not None]
        for council in dict.fromkeys(each.passage.council for each in found):
            of_it = [each for each in found if each.passage.council == council]
            yield _side(f"{questions}:{question.id}", question, council, of_it)


def _side(name: str, question: LabelledQuestion, council: str, found: Sequence[Evidence]) -> Side:
    def row(each: Evidence, *figures: float) -> list[float]:
        odds = min(max(each.odds or 0.0, SURE_NOT), SURE)
        lacks_figure = each.lacks_figure or each.of_counterpart
        faults = (each.lacks_matter, each.lacks_word, lacks_figure, each.wanting is not None)
        return [odds, *figures, *map(float, faults)]

    return Side(
        name,
        question.kind,
        not question.about or council in question.about,
        np.array([row(each, each.strength, each.lacks_name) for each in found]),
        np.array([row(each, min(each.topic, ON_TOPIC), each.is_outright) for each in found]),
        np.array([each.lacks_name or each.of_counterpart or each.topic < OFF_TOPIC for each in found]),
        np.array([any(_holds(each, gold) for gold in question.gold) for each in found]),
    )


def _holds(found: Evidence, gold: Gold) -> bool:
    return holds(gold, found.passage.section.source, found.passage.text[slice(*found.span)])


def refuse_few(sides: Sequence[Side]) -> None:
    """Refuse what constants cannot be fitted to, part by part of the cross-validation.

    Raises:
        TooFewQuestions: too few have gold, or too few are unanswerable.
    """
    found = len({side.question for side in sides if side.gold.any()})
    nothing = len({side.question for side in sides if side.kind not in _FINDINGS})
    if min(found, nothing) < _FEWEST:
        raise TooFewQuestions(
            f"{found} of the questions have gold that is found, and {nothing} are unanswerable: "
            f"give at least {_FEWEST} of each, with more --of QUESTIONS INDEX"
        )


def fit(sides: Sequence[Side]) -> Constants:
    """Return the constants that serve best."""
    weights = [
        np.where(side.gold, _GOLD_COUNTS, _MAY_ANSWER_COUNTS if side.kind in _FINDINGS else 1.0) / len(side.gold)
        for side in sides
    ]
    rows, gold = np.concatenate([side.worth for side in sides]), np.concatenate([side.gold for side in sides])
    of_worth = _regression(rows, gold, 30 * np.concatenate(weights))
    ranked = Constants(of_worth.coef_[0], np.zeros(len(ANSWERS)), 0.0)
    judged = [(side, at) for side in sides for at in ranked.judged(side)[0].tolist() if _tells(side, at, ranked)]
    rows = np.array([side.answers[at] for side, at in judged])
    of_answers = _regression(rows, np.array([side.gold[at] for side, at in judged]), np.ones(len(rows)))
    return Constants(of_worth.coef_[0], of_answers.coef_[0], -float(of_answers.intercept_[0]))


def _tells(side: Side, at: int, ranked: Constants) -> bool:
    """Say whether it is known if a sentence answers."""
    if side.gold[at] or side.kind not in _FINDINGS:
        return True
    if side.gold[ranked.judged(side)[0]].any():
        return False
    return not side.is_asked_of or bool(side.gold.any())


def _regression(rows: Floats, gold: NDArray[np.bool_], weights: Floats) -> LogisticRegression:
    return LogisticRegression(C=3, max_iter=3000).fit(rows, gold, sample_weight=weights)


def cross_validated(sides: Sequence[Side], added: Sequence[float]) -> list[Judged]:
    """Judge each question by constants that were fitted on the others, with so much added to the least."""
    names = sorted({side.question for side in sides})
    chance = random.Random(3)
    part = {name: chance.randrange(_PARTS) for name in names}
    found: dict[str, list[_Found]] = {name: [] for name in names}
    for number in range(_PARTS):
        constants = fit([side for side in sides if part[side.question] != number])
        for side in sides:
            if part[side.question] == number:
                found[side.question].append((side, *constants.judged(side)))
    return [_shares(list(found.values()), more) for more in added]


_Found = tuple[Side, NDArray[np.int64], Floats]
_Question = Sequence[_Found]  # report by report


def _shares(questions: Sequence[_Question], more: float) -> Judged:
    def share(kinds: set[LabelKind], holds_of: Callable[[_Question], bool]) -> float:
        found = [holds_of(sides) for sides in questions if sides[0][0].kind in kinds]
        return float(np.mean(found)) if found else float("nan")

    def refused(sides: _Question) -> bool:
        return all((odds < more).all() for _, _, odds in sides)

    def is_found(sides: _Question) -> bool:
        return any(side.gold[order[odds >= more]].any() for side, order, odds in sides)

    single = _FINDINGS - {LabelKind.COMPARISON}
    return Judged(
        more,
        share(single, is_found),
        share(single, refused),
        share({LabelKind.NEAR_TOPIC}, refused),
        share({LabelKind.OFF_TOPIC}, refused),
    )
