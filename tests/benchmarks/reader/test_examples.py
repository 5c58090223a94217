from __future__ import annotations

import random
import re
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.reader.examples import Example, balanced, batches, drawn, drawn_elsewhere, shared, versions_of
from benchmarks.reader.lessons import Lesson, parse_lesson

LESSONS = [
    parse_lesson(
        f"# {thing}\n1 There were 12 {thing}.\n2 All were let.\n~1 There were some {thing}.\n"
        f"? 1 / - | How many {thing}?\n? 2 / 2 | Were {thing} let?"
    )
    for thing in ("barns", "sheds", "huts")
]


def all_alike(texts: Sequence[str]) -> NDArray[np.float32]:
    return np.ones((len(texts), 1), dtype=np.float32)


def test_each_question_is_put_to_both_versions() -> None:
    first, second = ("There were 12 barns.", "All were let."), ("There were some barns.", "All were let.")
    assert list(versions_of(LESSONS[0])) == [
        (
            Example("How many barns?", first, (True, False)),
            Example("How many barns?", second, (False, False)),
        ),
        (
            Example("Were barns let?", first, (False, True)),
            Example("Were barns let?", second, (False, True)),
        ),
    ]


def test_what_differs_by_version_stays_together_and_other_lessons_do_not_answer() -> None:
    units = drawn(LESSONS, all_alike, random.Random(1))
    assert len(units) == 6
    for lesson, (by_one, by_both) in zip(LESSONS, (units[:2], units[2:4], units[4:]), strict=True):
        assert [example.lines for example in by_one[:2]] == [lesson.first, lesson.second]
        assert len(by_both) - len(_of_others(by_both, lesson)) in {1, 2}
        for example in (*_of_others(by_one, lesson), *_of_others(by_both, lesson)):
            assert (set(example.answers), example.weight) == ({False}, 0.8)


def test_other_passages_are_rather_those_near_to_the_question_itself() -> None:
    lessons = [
        parse_lesson(f"# {at}\n1 Barn {at}.\n~1 Barn {at} let.\n? 1 / 1 | Barn {at}?\n? - / - | Shed {at}?")
        for at in range(100)
    ]

    def in_a_row(texts: Sequence[str]) -> NDArray[np.float32]:
        at = np.array([int(re.findall(r"\d+", text)[0]) for text in texts]) / 100
        return np.stack([np.cos(at), np.sin(at)], axis=1).astype(np.float32)

    away = [
        abs(int(re.findall(r"\d+", other.lines[0])[0]) - int(re.findall(r"\d+", other.question)[0]))
        for unit in drawn(lessons, in_a_row, random.Random(1))
        for other in unit
        if re.findall(r"\d+", other.lines[0]) != re.findall(r"\d+", other.question)
    ]
    assert len(away) > 150
    assert 0.55 < sum(distance <= 12 for distance in away) / len(away) < 0.8


def _of_others(unit: Sequence[Example], lesson: Lesson) -> list[Example]:
    return [example for example in unit if example.lines not in {lesson.first, lesson.second}]


def test_questions_about_other_matters_are_answered_by_no_passage() -> None:
    (unit,) = drawn_elsewhere(["Where can I buy a barn?"], LESSONS, all_alike, random.Random(1))
    assert [(example.question, example.answers) for example in unit] == [
        ("Where can I buy a barn?", (False, False))
    ] * 3
    passages = [lesson for example in unit for lesson in LESSONS if example.lines in {lesson.first, lesson.second}]
    assert sorted(passage.topic for passage in passages) == ["barns", "huts", "sheds"]


def test_the_same_chance_draws_the_same() -> None:
    once, again = (drawn(LESSONS, all_alike, random.Random(7)) for _ in range(2))
    assert once == again
    assert batches(once, 3, random.Random(7)) == batches(again, 3, random.Random(7))


def test_batches_hold_everything_once_and_part_no_unit() -> None:
    units = drawn(LESSONS, all_alike, random.Random(1))
    made = batches(units, 3, random.Random(2))
    assert sorted(map(repr, (example for batch in made for example in batch))) == sorted(
        map(repr, (example for unit in units for example in unit))
    )
    assert all(len(batch) >= 3 for batch in made[:-1]) or len(made) > 1
    assert all(any(unit == batch[at : at + len(unit)] for batch in made for at in range(len(batch))) for unit in units)


def test_words_that_are_shared_speak_neither_for_nor_against_an_answer() -> None:
    near, far = ("Barns were let.",), ("Rain fell.",)
    units = [
        [Example("Were barns let?", near, (True,))],
        *[[Example("Were barns let?", near, (False,))] for _ in range(3)],
        [Example("Were barns let?", far, (False,), 0.5)],
    ]
    assert [shared(example) for (example,) in units] == [1.0] * 4 + [0.0]
    weights = [example.weight for (example,) in balanced(units)]
    assert weights == pytest.approx([2.0, 2 / 3, 2 / 3, 2 / 3, 0.25])


def test_no_example_is_weighed_beyond_bounds() -> None:
    units = [[Example("Barns?", ("Barns.",), (number == 0,))] for number in range(100)]
    weights = [example.weight for (example,) in balanced(units)]
    assert weights == pytest.approx([2.5, *[50 / 99] * 99])
