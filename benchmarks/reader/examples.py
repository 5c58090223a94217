"""Lessons to examples: a question, the lines of a passage, and which of them answer it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.wording import STOP_WORDS, tokens_of
from benchmarks.reader.lessons import Lesson

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

# A question that neither version, or both alike, answers teaches nearly the same by either: one is mostly enough.
_BOTH_ALIKE = 0.15
# How much a passage of another lesson counts: it may by chance answer after all.
_OTHER_WEIGHT = 0.8
_OTHERS = 0.95  # of other passages a question
_NEAR, _FAR = 12, 120  # other passages are drawn from so many that are nearest to the question
_DRAWN_NEAR = 0.6
_PASSAGES_ELSEWHERE = 3  # passages that a question about other matters is put to
_SHARES = 5  # parts into which the shares of words are sorted
_LEAST_WEIGHED, _MOST_WEIGHED = 0.35, 2.5


@dataclass(frozen=True, slots=True)
class Example:
    """A question put to the lines of a passage; `answers` says which of them answer it."""

    question: str
    lines: tuple[str, ...]
    answers: tuple[bool, ...]
    weight: float = 1.0


def versions_of(lesson: Lesson) -> Iterator[tuple[Example, Example]]:
    """Yield each question of a lesson, put to its first and to its second version."""
    for question in lesson.questions:
        yield (
            _example(question.wording, lesson.first, question.first),
            _example(question.wording, lesson.second, question.second),
        )


def _example(question: str, lines: tuple[str, ...], answering: frozenset[int]) -> Example:
    return Example(question, lines, tuple(number in answering for number in range(len(lines))))


def nothing_in(question: str, lesson: Lesson, chance: random.Random) -> Example:
    """Return a question of another lesson put to a version of this one, which does not answer it."""
    lines = chance.choice((lesson.first, lesson.second))
    return Example(question, lines, (False,) * len(lines), _OTHER_WEIGHT)


def drawn(lessons: Sequence[Lesson], embed: Embed, chance: random.Random) -> list[list[Example]]:
    """Return what one round teaches: for each question its versions, and a passage of another lesson.

    What differs by version stays together, so that the difference is what is learnt. `embed` tells which passages are
    near to a question: an array of shape (texts, dimension), rows of length 1.
    """
    passages = embed([" ".join(lesson.first) for lesson in lessons])
    questions = embed([question.wording for lesson in lessons for question in lesson.questions])
    units = []
    first = 0
    for number, lesson in enumerate(lessons):
        nearness = questions[first : first + len(lesson.questions)] @ passages.T
        first += len(lesson.questions)
        for pair, near in zip(versions_of(lesson), nearness, strict=True):
            unit = list(pair)
            if pair[0].answers == pair[1].answers and chance.random() > _BOTH_ALIKE:
                unit = [chance.choice(pair)]
            if chance.random() < _OTHERS:
                order = [other for other in np.argsort(-near)[: _FAR + 1].tolist() if other != number]
                nearest = chance.random() < _DRAWN_NEAR
                other = chance.choice(order[:_NEAR] if nearest or len(order) <= _NEAR else order[_NEAR:])
                unit.append(nothing_in(pair[0].question, lessons[other], chance))
            units.append(unit)
    return units


def drawn_elsewhere(
    questions: Sequence[str], lessons: Sequence[Lesson], embed: Embed, chance: random.Random
) -> list[list[Example]]:
    """Return questions about other matters, which no lesson answers, each put to a few of the passages near to it."""
    passages = embed([" ".join(lesson.first) for lesson in lessons])
    units = []
    for question, near in zip(questions, embed(questions) @ passages.T, strict=True):
        nearest = np.argsort(-near)[: 2 * _NEAR].tolist()
        found = chance.sample(nearest, min(_PASSAGES_ELSEWHERE, len(nearest)))
        units.append([nothing_in(question, lessons[at], chance) for at in found])
    return units


def shared(example: Example) -> float:
    """Return the share of the question's content words that stand, by their stems, in the line that holds most."""
    asked = _content(example.question)
    return max((len(asked & _content(line)) / len(asked) for line in example.lines), default=0.0) if asked else 0.0


def _content(text: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens_of(text) if token.word.casefold() not in STOP_WORDS)


def balanced(units: Sequence[Sequence[Example]]) -> list[list[Example]]:
    """Weigh examples so that sharing words with the passage speaks neither for nor against an answer.

    Among those that share about as much, those that are answered come to count as much as those that are not, within
    bounds.
    """
    sorts = [[(min(int(shared(each) * _SHARES), _SHARES - 1), any(each.answers)) for each in unit] for unit in units]
    of_sort = Counter(sort for unit in sorts for sort in unit)

    def weight(sort: tuple[int, bool]) -> float:
        alike = of_sort[sort[0], True] + of_sort[sort[0], False]
        return min(_MOST_WEIGHED, max(_LEAST_WEIGHED, 0.5 * alike / of_sort[sort]))

    return [
        [replace(each, weight=each.weight * weight(sort)) for each, sort in zip(unit, of_unit, strict=True)]
        for unit, of_unit in zip(units, sorts, strict=True)
    ]


def batches(units: Sequence[Sequence[Example]], size: int, chance: random.Random) -> list[list[Example]]:
    """Return batches of at least `size` examples, those of like length together, in random order."""
    shuffled = chance.sample(list(units), len(units))
    made: list[list[Example]] = []
    for start in range(0, len(shuffled), 400):
        batch: list[Example] = []
        for unit in sorted(shuffled[start : start + 400], key=lambda unit: sum(map(len, unit[0].lines))):
            batch.extend(unit)
            if len(batch) >= size:
                made.append(batch)
                batch = []
        if batch:
            made.append(batch)
    return chance.sample(made, len(made))
