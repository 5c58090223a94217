"""What sort of figure is asked for, and which sentence holds one."""

from __future__ import annotations

import pytest

from assistant.figures import FigureKind, figure_asked_for, holds_figure

SHARE, MONEY, DURATION, DATE, COUNT, AMOUNT = (
    FigureKind.SHARE,
    FigureKind.MONEY,
    FigureKind.DURATION,
    FigureKind.DATE,
    FigureKind.COUNT,
    FigureKind.AMOUNT,
)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What share of staff felt safe?", SHARE),
        ("In what proportion of cases was it late?", SHARE),
        ("How long did people wait?", DURATION),
        ("What was the median wait for an assessment?", DURATION),
        ("When was the hub opened?", DATE),
        ("In which month was the review?", DATE),
        ("How much was spent?", MONEY),
        ("What is the hourly rate?", MONEY),
        ("How many people were waiting?", COUNT),
        ("What is the sickness rate?", AMOUNT),
        ("What did they say about carers?", None),
        ("How is data shared?", None),
    ],
)
def test_the_sort_of_figure_is_read_from_the_question(question: str, kind: FigureKind | None) -> None:
    assert figure_asked_for(question) is kind


@pytest.mark.parametrize(
    ("text", "kind", "held"),
    [
        pytest.param("81% of staff agreed.", SHARE, True, id="per cent"),
        pytest.param("A quarter became enquiries.", SHARE, True, id="fraction"),
        pytest.param("79 in every 100 people", SHARE, True, id="in every hundred"),
        pytest.param("81 people agreed.", SHARE, False, id="a number is no share"),
        pytest.param("It cost £3.2 million.", MONEY, True, id="pounds"),
        pytest.param("It cost 3.2 million.", MONEY, False, id="no currency"),
        pytest.param("The wait was 19 days.", DURATION, True, id="days"),
        pytest.param("Within a week most had help.", DURATION, True, id="within a week"),
        pytest.param("No one had a wait; no delay.", DURATION, True, id="no delay"),
        pytest.param("The list fell from 655 a year before.", DURATION, False, id="a year before"),
        pytest.param("It saved four hours a week.", DURATION, True, id="hours"),
        pytest.param("It opened two years ago.", DURATION, False, id="ago"),
        pytest.param("They met once a month.", DURATION, False, id="a rate"),
        pytest.param("It opened in March 2024.", DATE, True, id="month and year"),
        pytest.param("It opened to all.", DATE, False, id="no date"),
        pytest.param("1,147 people were waiting.", COUNT, True, id="digits"),
        pytest.param("Four teams were formed.", COUNT, True, id="words"),
        pytest.param("It began in 2024.", COUNT, False, id="a year is no count"),
        pytest.param("One provider looked after a village.", COUNT, False, id="one is an article"),
        pytest.param("No one was waiting.", COUNT, True, id="none"),
        pytest.param("59% were upheld.", COUNT, False, id="a share is no number"),
        pytest.param("It began on 31 August.", COUNT, False, id="a day of a month is no number"),
        pytest.param("On 31 August 267 were waiting.", COUNT, True, id="a day and a number"),
        pytest.param("Sickness stood at 5.1%.", AMOUNT, True, id="a rate"),
    ],
)
def test_a_sentence_holds_a_figure_of_a_sort(text: str, kind: FigureKind, held: bool) -> None:
    assert holds_figure(text, kind) is held
