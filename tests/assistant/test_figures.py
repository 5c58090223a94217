"""What sort of figure is asked for, and which sentence holds one."""

from __future__ import annotations

import pytest

from assistant.figures import FigureKind, figure_asked_for
from assistant.given_figures import holds_figure, is_in_time

SHARE, MONEY, DURATION, DATE, COUNT, FREQUENCY, AMOUNT = (
    FigureKind.SHARE,
    FigureKind.MONEY,
    FigureKind.DURATION,
    FigureKind.DATE,
    FigureKind.COUNT,
    FigureKind.FREQUENCY,
    FigureKind.AMOUNT,
)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What share of staff felt safe?", SHARE),
        ("In what proportion of cases was it late?", SHARE),
        ("How long did people wait?", DURATION),
        ("What was the median wait for an assessment?", DURATION),
        ("what's the longest anyone was kept waiting", DURATION),
        ("When was the hub opened?", DATE),
        ("In which month was the review?", DATE),
        ("How much was spent?", MONEY),
        ("What is the hourly rate?", MONEY),
        ("How many people were waiting?", COUNT),
        ("What is the sickness rate?", AMOUNT),
        ("How much did the trial cost?", MONEY),
        ("What did the council spend on respite?", MONEY),
        ("What was the grant value?", MONEY),
        ("total cost of the trial", MONEY),
        ("rates of pay for care workers", MONEY),
        ("What did they spend it on?", None),
        ("How many weeks did people wait?", DURATION),
        ("average wait for equipment", DURATION),
        ("typical length of stay", DURATION),
        ("How soon was help given?", DURATION),
        ("wait for equipment in days", DURATION),
        ("opening date of the hub", DATE),
        ("When will the house open?", DATE),
        ("What year did the academy open?", DATE),
        ("Was it known when staff left?", None),
        ("What was the number of concerns?", COUNT),
        ("number of people waiting", COUNT),
        ("backlog size", COUNT),
        ("population of the county", COUNT),
        ("waiting list numbers", COUNT),
        ("How often did the board meet?", FREQUENCY),
        ("What do drivers say about being told how long it takes?", None),
        ("When a bus is late, does anyone ring?", None),
        ("What does the plan call these days?", None),
        ("What did she make of the man in charge?", None),
        ("What did the grant pay for?", None),
        ("What was the number one worry?", None),
        ("How many of them, do we have that?", COUNT),
        ("How old was the youngest carer?", AMOUNT),
        ("staff turnover rate", AMOUNT),
        ("average caseload", AMOUNT),
        ("Did leaders know how much staff valued it?", None),
        ("Of the people who waited, what share were told?", SHARE),
        ("How many people waited, and for how long?", COUNT),
        ("What did they say about carers?", None),
        ("How is data shared?", None),
        ("Which council shares a team with the city?", None),
        ("Which councils share a team?", None),
        ("What exact percentage was it?", SHARE),
        ("What % of staff agreed?", SHARE),
        ("What was the value of the fund?", MONEY),
    ],
)
def test_the_sort_of_figure_is_read_from_the_question(question: str, kind: FigureKind | None) -> None:
    assert figure_asked_for(question) is kind


@pytest.mark.parametrize(
    ("text", "kind", "held"),
    [
        pytest.param("81% of staff agreed.", SHARE, True, id="per cent"),
        pytest.param("A quarter became enquiries.", SHARE, True, id="fraction"),
        pytest.param("One call in five was lost.", SHARE, True, id="one of some"),
        pytest.param("Nine people in ten agreed.", SHARE, True, id="some in ten"),
        pytest.param("Nine people in two flats agreed.", SHARE, False, id="some in a place"),
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
        pytest.param("Half of them agreed.", SHARE, True, id="half"),
        pytest.param("Four out of five agreed.", SHARE, True, id="out of, in words"),
        pytest.param("They were charged 50 pence.", MONEY, True, id="pence"),
        pytest.param("The director had been in post since 2019.", DURATION, True, id="in post since"),
        pytest.param("A same-day visit was offered.", DURATION, True, id="the same day"),
        pytest.param("It took 3 working days.", DURATION, True, id="working days"),
        pytest.param("A 40 year old was seen.", DURATION, False, id="an age"),
        pytest.param("They met on Fridays.", DATE, True, id="a day of the week"),
        pytest.param("It cost 2 million.", DATE, False, id="a number is no date"),
        pytest.param("They waited 9 weeks.", COUNT, False, id="a length of time is no number"),
        pytest.param("It cost £9.", COUNT, False, id="an amount of money is no number"),
        pytest.param("Calls had doubled.", AMOUNT, True, id="doubled"),
        pytest.param("Calls had grown.", AMOUNT, False, id="no figure"),
        pytest.param("It began in 2024.", AMOUNT, False, id="a year is no figure"),
        pytest.param("It began in 2024.", COUNT, False, id="a year is no count"),
        pytest.param("One provider looked after a village.", COUNT, False, id="one is an article"),
        pytest.param("No one was waiting.", COUNT, True, id="none"),
        pytest.param("59% were upheld.", COUNT, False, id="a share is no number"),
        pytest.param("It began on 31 August.", COUNT, False, id="a day of a month is no number"),
        pytest.param("On 31 August 267 were waiting.", COUNT, True, id="a day and a number"),
        pytest.param("Sickness stood at 5.1%.", AMOUNT, True, id="a rate"),
        pytest.param("It had closed one barn since.", COUNT, True, id="one and no more"),
        pytest.param("It had closed one of the barns.", COUNT, False, id="one of some"),
        pytest.param("One person told us.", COUNT, False, id="one person"),
        pytest.param("It had 12 day centres.", COUNT, True, id="day centres are no time"),
        pytest.param("The council's 22 schemes were full.", COUNT, True, id="a number after whose they are"),
        pytest.param("It was section 42 again.", COUNT, False, id="a section"),
        pytest.param("The trust refused twice.", COUNT, True, id="twice"),
        pytest.param("No provider was inadequate.", COUNT, True, id="no such"),
        pytest.param("Two thirds agreed.", SHARE, True, id="thirds"),
        pytest.param("Of 50 files 21 were late.", SHARE, True, id="some of a number"),
        pytest.param("The plan cost nothing.", MONEY, True, id="nothing"),
        pytest.param("It would last until 2031.", DURATION, True, id="until"),
        pytest.param("It took weeks.", DURATION, True, id="weeks"),
        pytest.param("They had no backlog.", DURATION, True, id="no backlog"),
        pytest.param("The rule went in the summer.", DATE, True, id="a season"),
        pytest.param("It was told the same day.", DATE, True, id="the same day"),
        pytest.param("It closed two years ago.", DATE, True, id="how long ago"),
        pytest.param("They met every Tuesday.", FREQUENCY, True, id="every"),
        pytest.param("They met monthly.", FREQUENCY, True, id="monthly"),
        pytest.param("They were seen once a year.", FREQUENCY, True, id="once a year"),
        pytest.param("One call in nine ended so.", FREQUENCY, True, id="one in some"),
        pytest.param("Twelve people met.", FREQUENCY, False, id="a number is no frequency"),
    ],
)
def test_a_sentence_holds_a_figure_of_a_sort(text: str, kind: FigureKind, held: bool) -> None:
    assert holds_figure(text, kind) is held


@pytest.mark.parametrize(
    ("question", "text", "in_time"),
    [
        pytest.param("When will the house open?", "It was due to open in autumn 2025.", True, id="due"),
        pytest.param("When will the house open?", "It would open by December 2025.", True, id="would"),
        pytest.param("When will the house open?", "It was visited in March 2024.", False, id="what has been"),
        pytest.param("When will the house open?", "In 2024 it was funded by the council.", False, id="by whom"),
        pytest.param("When are the reviews due?", "The last was in May.", False, id="due, and what has been"),
        pytest.param("When will the house open?", "It was to open in May.", True, id="was to"),
        pytest.param("When are people weighed?", "They were weighed in May.", True, id="what is done again and again"),
        pytest.param("When did the house open?", "It was opened in March 2024.", True, id="asked of what has been"),
        pytest.param(
            "When was it opened?", "It is due in 2030.", True, id="asked of what has been, of what is to come"
        ),
    ],
)
def test_what_is_to_come_is_not_dated_by_what_has_been(question: str, text: str, in_time: bool) -> None:
    assert is_in_time(question, text) is in_time
