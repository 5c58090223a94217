"""Which statistic is asked for, and which sentence gives that one."""

from __future__ import annotations

import pytest

from assistant.statistic import gives_statistic

LONGEST = "The longest anyone had waited was 13 months."
MEDIAN = "Half of them had waited for less than 9 weeks, the median."
NUMBER = "There were 402 people on the list."


@pytest.mark.parametrize(
    ("question", "text", "gives"),
    [
        ("How long did people wait?", NUMBER, True),
        ("What was the median wait?", MEDIAN, True),
        ("What was the median wait?", LONGEST, False),
        ("What was the longest wait?", LONGEST, True),
        ("What was the longest wait?", "One person had waited since 2021.", True),
        ("What was the longest wait?", MEDIAN, False),
        ("What was the average wait?", MEDIAN, True),
        ("What was the average wait?", "People usually waited 9 weeks.", True),
        ("What was the average wait?", LONGEST, False),
        ("How long is it on average?", NUMBER, False),
        ("Is it above the England average?", NUMBER, True),
        ("What was the quickest visit?", "Visits were made within 2 hours.", True),
        ("What was the quickest visit?", LONGEST, False),
        ("How many stayed at least two years?", NUMBER, True),
    ],
)
def test_a_sentence_gives_the_statistic_that_is_asked_for(question: str, text: str, gives: bool) -> None:
    assert gives_statistic(question, text) is gives
