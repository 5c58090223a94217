"""What the reader is taught on: passages in two versions, and which sentences of each answer a question.

A file holds one lesson after another, blank lines between them:

    # what it is about
    1 A sentence.
    2 Another sentence.
    ~2 What stands in its place in the second version.
    ? 2 / - | A question that sentence 2 of the first version answers, and nothing of the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reader.errors import UnreadableLesson

_PARTED = re.compile(r"\n\s*\n(?=#)")
_SENTENCE = re.compile(r"(~?)\s*(\d+)\s+(.+)")
_QUESTION = re.compile(r"\?\s*([\d,\s]+|-)\s*/\s*([\d,\s]+|-)\s*\|\s*(.+)")


@dataclass(frozen=True, slots=True)
class LessonQuestion:
    """A question, and the sentences of each version that answer it, counted from 0."""

    wording: str
    first: frozenset[int]
    second: frozenset[int]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A passage in two versions, sentence by sentence, and the questions put to it."""

    topic: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    questions: tuple[LessonQuestion, ...]


def read_lessons(folder: Path) -> list[Lesson]:
    """Read all lessons of a folder, file by file.

    Raises:
        UnreadableLesson: one is not of the form above.
    """
    return [lesson for file in sorted(folder.glob("*.txt")) for lesson in _lessons_of(file)]


def read_questions(file: Path) -> list[str]:
    """Read questions, a line each."""
    return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _lessons_of(file: Path) -> Iterator[Lesson]:
    for number, text in enumerate(_PARTED.split(file.read_text(encoding="utf-8").strip()), start=1):
        try:
            yield parse_lesson(text)
        except UnreadableLesson as error:
            raise UnreadableLesson(f"{file.name}, lesson {number}: {error}") from None


def parse_lesson(text: str) -> Lesson:
    """Read one lesson.

    Raises:
        UnreadableLesson: it is not of the form above.
    """
    topic, *lines = (line.strip() for line in text.strip().splitlines())
    if not topic.startswith("#"):
        raise UnreadableLesson("it does not begin with “# what it is about”")
    first: dict[int, str] = {}
    changed: dict[int, str] = {}
    questions: list[LessonQuestion] = []
    for line in filter(None, lines):
        if sentence := _SENTENCE.fullmatch(line):
            (changed if sentence[1] else first)[int(sentence[2])] = sentence[3]
        elif question := _QUESTION.fullmatch(line):
            questions.append(LessonQuestion(question[3], _numbers(question[1]), _numbers(question[2])))
        else:
            raise UnreadableLesson(f"this line is neither a sentence nor a question: {line[:60]}")
    _refuse_gaps(first, changed, questions)
    numbers = range(1, len(first) + 1)
    second = tuple(changed.get(number, first[number]) for number in numbers)
    return Lesson(topic.lstrip("# "), tuple(first[number] for number in numbers), second, tuple(questions))


def _numbers(text: str) -> frozenset[int]:
    return frozenset(int(number) - 1 for number in re.findall(r"\d+", text))


def _refuse_gaps(first: dict[int, str], changed: dict[int, str], questions: Sequence[LessonQuestion]) -> None:
    if list(first) != list(range(1, len(first) + 1)):
        raise UnreadableLesson("its sentences are not numbered 1, 2, 3 …")
    if not changed or not changed.keys() <= first.keys():
        raise UnreadableLesson("it has no second version, or one of a sentence that is not there")
    for question in questions:
        if not question.first | question.second <= set(range(len(first))):
            raise UnreadableLesson(f"a sentence that is not there answers “{question.wording}”")
    if not questions:
        raise UnreadableLesson("it has no questions")
