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
