"""Which clause of a question asks."""

from __future__ import annotations

import pytest

from assistant.asking_clause import asking_clause, is_embedding


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        pytest.param("When was the plan agreed?", "When was the plan agreed?", id="a date"),
        pytest.param("When a bus is late, does anyone ring?", "does anyone ring?", id="whenever"),
        pytest.param("if the lift breaks does anybody come", "does anybody come", id="if, with no comma"),
        pytest.param("Where people live alone, how are they found?", "how are they found?", id="where"),
        pytest.param(
            "What do drivers say about being told how long it takes?",
            "What do drivers say about being told",
            id="told how long",
        ),
        pytest.param("Who decides when to close?", "Who decides", id="decides when"),
        pytest.param(
            "How many people were told how long it takes?", "How many people were told", id="how many were told"
        ),
        pytest.param("Do you know how long it takes?", "Do you know how long it takes?", id="do you know"),
        pytest.param(
            "What does the report say about how long it takes?",
            "What does the report say about how long it takes?",
            id="what does the report say",
        ),
        pytest.param("How many barns were let, do we have that?", "How many barns were let?", id="do we have that"),
        pytest.param(
            "How many barns were let, is there a number anywhere?", "How many barns were let?", id="is there a number"
        ),
        pytest.param("Barns were let. How many, any idea?", "Barns were let. How many?", id="any idea"),
        pytest.param(
            "How many barns were let? Do they leak?",
            "How many barns were let? Do they leak?",
            id="another question stays",
        ),
    ],
)
def test_the_clauses_around_the_one_that_asks_are_left_out(question: str, clause: str) -> None:
    assert asking_clause(question) == clause


@pytest.mark.parametrize(
    ("question", "embeds"),
    [
        ("Are drivers told when to stop?", True),
        ("How long do they wait?", False),
        ("Can you say who chairs it?", False),
    ],
)
def test_a_question_word_may_ask_nothing(question: str, embeds: bool) -> None:
    assert is_embedding(question) is embeds
