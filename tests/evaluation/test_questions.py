"""The labelled questions themselves: enough of them, of every kind, and their gold where it is said to be."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from assistant.evaluation.labelled import UNANSWERABLE, LabelKind, LabelledQuestion, read_questions
from assistant.evaluation.quoted import holds
from tests.conftest import PROJECT

HERE = Path(__file__).parent
SETS = {
    "tuning-sample": PROJECT / "corpus",
    "tuning-real": PROJECT.parent / "shared" / "reports",
    "gate-sample": PROJECT / "corpus",
    "gate-real": PROJECT.parent / "shared" / "reports",
}

INVENTED = ("a", "b", "c")  # each with its reports beside its questions


def questions_of(*names: str) -> list[LabelledQuestion]:
    return [question for name in names for question in read_questions(HERE / f"{name}.jsonl")]


def test_no_file_is_left_out() -> None:
    assert {path.stem for path in HERE.glob("*.jsonl")} == set(SETS)


def test_identifiers_are_unique_across_the_files() -> None:
    counted = Counter(question.id for question in questions_of(*SETS))
    assert [name for name, count in counted.items() if count > 1] == []


def test_the_two_sets_hardly_overlap() -> None:
    """What constants are chosen on is not what is counted, apart from what two people type alike, as "81%"."""
    tuning = {_key(question) for question in questions_of("tuning-sample", "tuning-real")}
    gate = [_key(question) for question in questions_of("gate-sample", "gate-real")]
    assert sum(key in tuning for key in gate) <= 10


def _key(question: LabelledQuestion) -> tuple[object, ...]:
    words = tuple(re.findall(r"\w+", question.question.casefold()))
    return words, question.councils, question.before, question.home


def test_there_are_enough() -> None:
    sample, real = (
        len(questions_of("tuning-sample", "gate-sample")),
        len(questions_of("tuning-real", "gate-real")),
    )
    assert sample >= 160
    assert real >= 40


@pytest.mark.parametrize("name", SETS)
def test_a_quarter_cannot_be_answered_and_half_of_these_are_near(name: str) -> None:
    questions = questions_of(name)
    kinds = Counter(question.kind for question in questions)
    unanswerable = sum(kinds[kind] for kind in UNANSWERABLE)
    assert 4 * unanswerable >= len(questions)
    assert 2 * kinds[LabelKind.NEAR_TOPIC] >= unanswerable


def test_every_kind_is_asked_for_in_each_set() -> None:
    for prefix in ("tuning", "gate"):
        kinds = {question.kind for question in questions_of(f"{prefix}-sample", f"{prefix}-real")}
        assert kinds == set(LabelKind)


@pytest.mark.parametrize("name", SETS)
def test_gold_stands_in_its_file(name: str) -> None:
    if not SETS[name].is_dir():
        pytest.skip(f"the real page is not in {SETS[name]}")
    assert _missing(questions_of(name), SETS[name]) == []


@pytest.mark.parametrize("name", INVENTED)
def test_gold_of_the_invented_reports_stands_in_its_file(name: str) -> None:
    questions = read_questions(HERE / name / "questions.jsonl")
    assert len(questions) >= 150
    assert _missing(questions, HERE / name / "reports") == []


# Of the kinds that were most often answered wrongly, about the sample corpus and two of the invented sets.
KINDS = {"sample": PROJECT / "corpus", "a": HERE / "a" / "reports", "b": HERE / "b" / "reports"}


@pytest.mark.parametrize("name", KINDS)
def test_gold_of_the_questions_of_hard_kinds_stands_in_its_file(name: str) -> None:
    questions = read_questions(HERE / "kinds" / f"{name}.jsonl")
    unanswerable = sum(question.kind in UNANSWERABLE for question in questions)
    assert len(questions) <= 3 * unanswerable
    assert _missing(questions, KINDS[name]) == []


def _missing(questions: list[LabelledQuestion], reports: Path) -> list[tuple[str, str, str]]:
    missing = []
    for question in questions:
        for gold in question.gold:
            path = reports / gold.source
            if not (path.is_file() and holds(gold, gold.source, path.read_text(encoding="utf-8"))):
                missing.append((question.id, gold.source, gold.phrase))
    return missing
