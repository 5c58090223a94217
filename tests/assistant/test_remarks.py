"""What is merely said: before a question, and instead of one."""

from __future__ import annotations

import pytest

from assistant.remarks import is_remark, without_remarks


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Morning! Thanks for that. How many barns were let?", "How many barns were let?"),
        ("Sorry, I was late. The train broke down. How many barns were let?", "How many barns were let?"),
        ("Ha, very good. Right then - do barns leak?", "do barns leak?"),
        ("Cheers, that helped! Next one: how many barns were let?", "how many barns were let?"),
        ("Happy Friday! Who chairs the board?", "Who chairs the board?"),
        ("Hi, in N. Wexmoor the barns leak, what was done?", "Hi, in N. Wexmoor the barns leak, what was done?"),
        ("There was a barn that leaked. What was done?", "There was a barn that leaked. What was done?"),
        ("Thanks. Have a good day.", "Thanks. Have a good day."),
    ],
)
def test_what_is_said_for_manners_before_a_question_is_cut_off(text: str, rest: str) -> None:
    assert without_remarks(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, have a lovely weekend!",
        "brilliant, cheers for the support",
        "Good morning, hope the family's well",
        "Right, I'm off home. See you tomorrow",
        "what a day it has been",
        "hello team! how's your day going",
        "Thanks, that was kind. How are you today?",
        "You must be the hardest working lot in the building",
        "my gran turns 90 on Saturday",
    ],
)
def test_a_remark_asks_nothing(text: str) -> None:
    assert is_remark(text)


@pytest.mark.parametrize(
    "text",
    [
        "waiting times",
        "Thanks. Waiting times?",
        "thanks, carers and day centres",
        "I need the figure for reviews",
        "I was told that waits are a year",
        "You said it was 81%, where does it say so?",
        "my council's waiting times",
        "my barn leaks, is that normal",
        "what a carer gets",
        "What about lovely weekends?",
    ],
)
def test_what_asks_or_names_a_topic_is_no_remark(text: str) -> None:
    assert not is_remark(text)
