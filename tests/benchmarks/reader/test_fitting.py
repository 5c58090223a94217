"""The constants of evidence, fitted to sentences that were made up, and to those of the sample corpus."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.evaluation.labelled import LabelKind
from benchmarks.reader.__main__ import main
from benchmarks.reader.errors import TooFewQuestions
from benchmarks.reader.fitting import (
    ANSWERS,
    WORTH,
    Constants,
    Judged,
    Side,
    cross_validated,
    fit,
    refuse_few,
    sides_of,
)
from tests.conftest import PROJECT

TUNING = PROJECT / "tests" / "evaluation" / "tuning-sample.jsonl"


def side(number: int, kind: LabelKind, odds: tuple[float, ...], barred: tuple[bool, ...] = (False, False)) -> Side:
    """Two sentences, alike but for the reader's odds; the one of the higher odds is gold, where any is."""
    rows = np.zeros((len(odds), len(WORTH)))
    rows[:, 0] = odds
    is_gold = kind is LabelKind.FACT
    return Side(f"q{number}", kind, True, rows, rows.copy(), np.array(barred), np.array([is_gold, False]))


SIDES = [
    *(side(number, LabelKind.FACT, (3.0, -4.0)) for number in range(30)),
    *(side(number, LabelKind.NEAR_TOPIC, (-3.0, -4.0)) for number in range(30, 60)),
    *(side(number, LabelKind.OFF_TOPIC, (-5.0, -5.5)) for number in range(60, 70)),
]


def test_what_tells_comes_to_count_and_what_does_not_counts_nothing() -> None:
    constants = fit(SIDES)
    assert constants.worth[0] > 0
    assert constants.answers[0] > 0
    assert np.allclose(constants.worth[1:], 0)
    assert np.allclose(constants.answers[1:], 0)
    assert -3.0 < constants.least / constants.answers[0] < 3.0


def test_what_is_barred_never_answers() -> None:
    constants = Constants(np.ones(len(WORTH)), np.ones(len(ANSWERS)), 0.0)
    order, odds = constants.judged(side(0, LabelKind.FACT, (3.0, -4.0), barred=(True, False)))
    assert (order.tolist(), odds.tolist()) == ([0, 1], [-9.0, -4.0])


def test_each_question_is_judged_by_constants_that_have_not_seen_it() -> None:
    assert cross_validated(SIDES, (0.0, 99.0)) == [
        Judged(added=0.0, found=1.0, refused_falsely=0.0, refused_near=1.0, refused_off=1.0),
        Judged(added=99.0, found=0.0, refused_falsely=1.0, refused_near=1.0, refused_off=1.0),
    ]


def test_too_few_questions_are_refused() -> None:
    refuse_few(SIDES)
    with pytest.raises(TooFewQuestions) as refused:
        refuse_few(SIDES[:35])
    assert str(refused.value) == (
        "30 of the questions have gold that is found, and 5 are unanswerable: "
        "give at least 20 of each, with more --of QUESTIONS INDEX"
    )


@pytest.mark.slow
def test_the_constants_of_the_sample(library_index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sides = list(sides_of(TUNING, library_index))
    assert {each.kind for each in sides} == {
        LabelKind.FACT,
        LabelKind.FIGURE,
        LabelKind.LIST,
        LabelKind.COMPARISON,
        LabelKind.NEAR_TOPIC,
        LabelKind.OFF_TOPIC,
    }
    assert main(["fit", "--of", str(TUNING), str(library_index)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:23].rstrip() for line in lines[:15]] == [
        *(f"worth    {name}" for name in WORTH),
        *(f"answers  {name}" for name in (*ANSWERS, "at least")),
    ]
    assert len(lines) == 15 + 1 + 8


@pytest.mark.parametrize("rounds", ["0", "-1", "many"])
def test_no_rounds_are_no_teaching(rounds: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["teach", "--rounds", rounds])
    assert left.value.code == 2
    assert "argument --rounds" in capsys.readouterr().err
