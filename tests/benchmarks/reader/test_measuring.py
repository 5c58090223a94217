from __future__ import annotations

from collections.abc import Sequence

from benchmarks.reader.measuring import Skill, measure
from tests.benchmarks.reader.test_examples import LESSONS, all_alike


def by_figures(question: str, texts: Sequence[Sequence[str]]) -> list[list[float]]:
    """Take a line with a figure for the answer to "How many …?", and the last line for that to anything else."""
    many = question.startswith("How many")
    return [
        [float("12" in line) if many else float(at == len(text) - 1) for at, line in enumerate(text)] for text in texts
    ]


def test_skill_is_counted_by_hand() -> None:
    """Of two others, each first version holds a figure or a last line, so that none of the others is refused."""
    assert measure(LESSONS, ["Where can I buy a barn?"], by_figures, all_alike) == Skill(
        told_apart=(1.0, 3),
        found=(1.0, 9),
        refused_own=(1.0, 3),
        refused_others=(0.0, 12),
        refused_elsewhere=(0.0, 1),
    )


def test_a_question_about_other_matters_is_refused_where_no_near_passage_answers() -> None:
    """What any line of any of its passages answers is not refused."""

    def read(question: str, texts: Sequence[Sequence[str]]) -> list[list[float]]:
        answers = {"Were barns let?", "Were sheds let?", "Were huts let?", "How many barns?", "How many sheds?"}
        found = 1.0 if question in answers or question == "How many huts?" else 0.0
        of_barns = question == "Who buys a barn?"
        return [[1.0 if of_barns and "12 barns" in line else found for line in text] for text in texts]

    skill = measure(LESSONS, ["Who buys a barn?", "What is a moon?"], read, all_alike)
    assert skill.refused_elsewhere == (0.5, 2)
