from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.reader.errors import UnreadableLesson
from benchmarks.reader.lessons import Lesson, LessonQuestion, parse_lesson, read_lessons

BREAKS = """# breaks
1 A carer could have 72 hours a year.
2 Few had asked.
~1 A carer could have some hours a year.

? 1 / - | how many hours?
? 1, 2 / 2 | what about breaks
? - / - | Who pays?"""

FOLDERS = ("taught", "kept_apart")
READER = Path(__file__).parents[3] / "benchmarks" / "reader"


def test_a_lesson_is_a_passage_in_two_versions_with_its_questions() -> None:
    assert parse_lesson(BREAKS) == Lesson(
        "breaks",
        ("A carer could have 72 hours a year.", "Few had asked."),
        ("A carer could have some hours a year.", "Few had asked."),
        (
            LessonQuestion("how many hours?", frozenset({0}), frozenset()),
            LessonQuestion("what about breaks", frozenset({0, 1}), frozenset({1})),
            LessonQuestion("Who pays?", frozenset(), frozenset()),
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("# breaks", "breaks", "it does not begin with “# what it is about”"),
        ("2 Few", "3 Few", "its sentences are not numbered 1, 2, 3 …"),
        ("~1", "~4", "it has no second version, or one of a sentence that is not there"),
        ("? 1 / -", "? 5 / -", "a sentence that is not there answers “how many hours?”"),
        ("? 1 / - |", "? one |", "this line is neither a sentence nor a question: ? one | how many hours?"),
    ],
    ids=["no topic", "a gap", "a change of nothing", "an answer of nothing", "another form"],
)
def test_a_lesson_of_another_form_is_refused(old: str, new: str, told: str) -> None:
    with pytest.raises(UnreadableLesson, match=f"^{re.escape(told)}$"):
        parse_lesson(BREAKS.replace(old, new))


def test_the_file_and_the_lesson_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{BREAKS}\n\n# nothing\n1 A sentence.\n", encoding="utf-8")
    with pytest.raises(UnreadableLesson, match=r"^a\.txt, lesson 2: it has no second version"):
        read_lessons(tmp_path)


def test_no_lesson_is_both_taught_and_kept_apart() -> None:
    taught, kept = ({lesson.first for lesson in read_lessons(READER / folder)} for folder in FOLDERS)
    assert taught
    assert kept
    assert not taught & kept
