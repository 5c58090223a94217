"""How well the reader reads lessons that it was not taught."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.reader.examples import Embed, versions_of
from benchmarks.reader.lessons import Lesson

Read = Callable[[str, Sequence[Sequence[str]]], Sequence[Sequence[float]]]

_LOST = 0.08  # of the answerable questions, for the share that is refused then
_OTHERS = 3  # other passages, the nearest, put to each question that is answered


@dataclass(frozen=True, slots=True)
class Skill:
    """Shares from 0 to 1, and of how many.

    `told_apart`: of the questions that only one version of a passage answers, those for which that version is judged
    the likelier. `found`: of the answered, those whose likeliest sentence answers. `refused_own` and `refused_others`:
    of the questions that the passage, or the nearest passages of other lessons, do not answer, those that fall below
    the log-odds below which 8% of the answered fall; `refused_elsewhere`: the same of questions about other matters,
    each put to the passages nearest to it.
    """

    told_apart: tuple[float, int]
    found: tuple[float, int]
    refused_own: tuple[float, int]
    refused_others: tuple[float, int]
    refused_elsewhere: tuple[float, int]


def measure(lessons: Sequence[Lesson], elsewhere: Sequence[str], read: Read, embed: Embed) -> Skill:
    """Put every question of lessons to both versions of its passage, and the answered to passages of other lessons.

    The questions about other matters, `elsewhere`, are put to the nearest passages, and count as refused where none of
    them answers.
    """
    apart: list[bool] = []
    found: list[bool] = []
    answered: list[float] = []
    own: list[float] = []
    others: list[float] = []
    passages = embed([" ".join(lesson.first) for lesson in lessons])
    for number, lesson in enumerate(lessons):
        nearness = embed([question.wording for question in lesson.questions]) @ passages.T
        for pair, near in zip(versions_of(lesson), nearness, strict=True):
            odds = read(pair[0].question, [example.lines for example in pair])
            best = [max(values) for values in odds]
            does = [any(example.answers) for example in pair]
            if does[0] != does[1]:
                apart.append((best[0] > best[1]) == does[0])
            for example, values, most, answers in zip(pair, odds, best, does, strict=True):
                (answered if answers else own).append(most)
                if answers:
                    found.append(example.answers[int(np.argmax(values))])
            if any(does):
                nearest = [at for at in np.argsort(-near).tolist() if at != number][:_OTHERS]
                others.extend(max(values) for values in read(pair[0].question, [lessons[at].first for at in nearest]))
    off = []
    for question, near in zip(elsewhere, embed(elsewhere) @ passages.T, strict=True):
        nearest = np.argsort(-near)[:_OTHERS].tolist()
        off.append(max(max(values) for values in read(question, [lessons[at].first for at in nearest])))
    least = float(np.quantile(answered, _LOST))
    return Skill(
        _share(apart), _share(found), *(_share([value < least for value in values]) for values in (own, others, off))
    )


def _share(found: Sequence[bool]) -> tuple[float, int]:
    return float(np.mean(found)), len(found)
