"""What makes a sentence an answer, and what it is worth beside others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.evidence import (
    ANSWERS_AT_LEAST,
    ANSWERS_LACKS_FIGURE,
    ANSWERS_LACKS_MATTER,
    ANSWERS_LACKS_WORD,
    ANSWERS_ODDS,
    ANSWERS_OUTRIGHT,
    ANSWERS_TOPIC,
    ANSWERS_WANTING,
    OFF_TOPIC,
    ON_TOPIC,
    SURE,
    SURE_NOT,
    WORTH_LACKS_FIGURE,
    WORTH_LACKS_MATTER,
    WORTH_LACKS_NAME,
    WORTH_LACKS_WORD,
    WORTH_ODDS,
    WORTH_STRENGTH,
    WORTH_WANTING,
    Evidence,
)
from assistant.wanting import Wanted
from tests.assistant.passages import passage_of

READ = Evidence(passage_of("Barns were let."), 0, 0.6, ON_TOPIC, 1.0, (), odds=1.0)
# The log-odds from which a sentence on topic answers that lacks nothing.
ENOUGH = (ANSWERS_AT_LEAST - ANSWERS_TOPIC * ON_TOPIC) / ANSWERS_ODDS
JUST = 1e-6


def test_worth_is_nearness_and_reading_together() -> None:
    assert READ.worth == pytest.approx(WORTH_STRENGTH * 0.6 + WORTH_ODDS)
    assert replace(READ, odds=None).worth == pytest.approx(WORTH_STRENGTH * 0.6)


@pytest.mark.parametrize(("odds", "counted"), [(99.0, SURE), (-99.0, SURE_NOT), (float("-inf"), SURE_NOT)])
def test_a_reader_can_be_no_surer_than_sure(odds: float, counted: float) -> None:
    assert replace(READ, odds=odds).worth == pytest.approx(WORTH_STRENGTH * 0.6 + WORTH_ODDS * counted)


@pytest.mark.parametrize(
    ("fault", "costs_worth", "costs_answer"),
    [
        ({"lacks_matter": True}, WORTH_LACKS_MATTER, ANSWERS_LACKS_MATTER),
        ({"lacks_word": True}, WORTH_LACKS_WORD, ANSWERS_LACKS_WORD),
        ({"lacks_figure": True}, WORTH_LACKS_FIGURE, ANSWERS_LACKS_FIGURE),
        ({"wanting": Wanted.REASON}, WORTH_WANTING, ANSWERS_WANTING),
    ],
    ids=["what matters", "a word", "a figure", "the sort"],
)
def test_what_is_lacking_must_be_made_up_by_what_the_reader_says(
    fault: dict[str, object], costs_worth: float, costs_answer: float
) -> None:
    found = replace(READ, **fault)  # type: ignore[arg-type]
    assert READ.worth - found.worth == pytest.approx(costs_worth)
    needed = ENOUGH + costs_answer / ANSWERS_ODDS
    if needed < SURE:
        assert replace(found, odds=needed + JUST).answers
    assert not replace(found, odds=needed - JUST).answers


def test_no_reading_makes_up_for_a_name_that_does_not_stand_there() -> None:
    found = replace(READ, lacks_name=True, odds=SURE)
    assert READ.worth - replace(READ, lacks_name=True).worth == pytest.approx(WORTH_LACKS_NAME)
    assert not found.answers


def test_no_reading_makes_an_answer_of_a_figure_that_is_told_of_something_else() -> None:
    found = replace(READ, of_counterpart=True, odds=SURE)
    assert READ.worth - replace(READ, of_counterpart=True).worth == pytest.approx(WORTH_LACKS_FIGURE)
    assert not found.answers


def test_a_sentence_on_topic_answers_where_the_reader_says_so() -> None:
    assert replace(READ, odds=ENOUGH + JUST).answers
    assert not replace(READ, odds=ENOUGH - JUST).answers


def test_the_further_off_topic_the_surer_the_reader_must_be_and_nearer_than_on_topic_counts_no_more() -> None:
    off = replace(READ, topic=ON_TOPIC - 0.1)
    assert not replace(off, odds=ENOUGH + JUST).answers
    assert replace(off, odds=ENOUGH + 0.1 * ANSWERS_TOPIC / ANSWERS_ODDS + JUST).answers
    assert not replace(READ, topic=1.0, odds=ENOUGH - JUST).answers


def test_of_what_is_said_outright_the_reader_need_be_less_sure() -> None:
    outright = replace(READ, is_outright=True)
    assert replace(outright, odds=ENOUGH - ANSWERS_OUTRIGHT / ANSWERS_ODDS + JUST).answers
    assert not replace(outright, odds=ENOUGH - ANSWERS_OUTRIGHT / ANSWERS_ODDS - JUST).answers


def test_far_off_topic_no_reading_makes_an_answer() -> None:
    assert replace(READ, topic=OFF_TOPIC, odds=SURE).answers
    assert not replace(READ, topic=OFF_TOPIC - JUST, odds=SURE).answers


def test_where_a_topic_is_all_that_is_asked_for_being_on_it_is_enough() -> None:
    assert replace(READ, odds=None).answers
    assert not replace(READ, odds=None, topic=ON_TOPIC - JUST).answers
