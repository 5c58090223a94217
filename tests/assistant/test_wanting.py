"""Sentences that say why, and sentences that say who."""

from __future__ import annotations

import pytest

from assistant.leaning import leans_back, refers_back
from assistant.wanting import asks_who_is, asks_why, says_who, says_why


@pytest.mark.parametrize(
    ("question", "why", "who"),
    [
        ("Why was the trial stopped?", True, False),
        ("What was the reason for the delay?", True, False),
        ("Who is the director?", False, True),
        ("Who was the lead member?", False, True),
        ("Who chairs the board?", False, False),
        ("What is the director's plan?", False, False),
    ],
)
def test_what_a_question_wants(question: str, why: bool, who: bool) -> None:
    assert (asks_why(question), asks_who_is(question)) == (why, who)


@pytest.mark.parametrize(
    ("text", "says"),
    [("It was stopped because people did not like it.", True), ("It was opened as a crisis house.", False)],
)
def test_a_reason_is_known_by_its_words(text: str, says: bool) -> None:
    assert says_why(text) is says


@pytest.mark.parametrize(
    ("before", "says"),
    [
        pytest.param("", True, id="subject"),
        pytest.param("The ", True, id="subject with an article"),
        pytest.param("Jo Bloggs was the new ", True, id="complement"),
        pytest.param("One person was both principal social worker and ", True, id="both"),
        pytest.param("A network met with the ", False, id="object"),
        pytest.param("They had a protected day, and the ", False, id="second clause"),
    ],
)
def test_a_sentence_says_who_holds_a_post_only_where_it_speaks_of_the_post(before: str, says: bool) -> None:
    assert says_who(before) is says


@pytest.mark.parametrize(
    ("sentence", "leans", "refers"),
    [
        ("It took 38 days.", True, True),
        ("However, some waited.", True, False),
        ("Leaders knew of it.", False, False),
        ("Italian was spoken.", False, False),
    ],
)
def test_half_a_thought_is_known_by_its_beginning(sentence: str, leans: bool, refers: bool) -> None:
    assert (leans_back(sentence), refers_back(sentence)) == (leans, refers)
